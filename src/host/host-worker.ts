/** A host off the main thread; the worker's whole entry. */
import type { HostOrder, HostReport } from "./host-messages.ts";
import { createLocalHost } from "./local-host.ts";

const host = createLocalHost();

self.onmessage = ({ data }: MessageEvent<HostOrder>): void => {
  if ("record" in data) {
    host.open(data.record);
    return;
  }
  const { id } = data;
  outcomeOf(data).then(report, (error: Error) => report({ id, bug: error.message }));
};

report({ ready: true });

async function outcomeOf(order: Exclude<HostOrder, { record: string }>): Promise<HostReport> {
  const { id } = order;
  if ("question" in order) return { id, answer: await host.ask(order.question) };
  const positions = await host.layOut(order.layout, (done) => report({ id, done }));
  return { id, positions };
}

function report(message: HostReport): void {
  self.postMessage(message);
}
