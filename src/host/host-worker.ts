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
  resultOf(data).then(
    (result) => report({ id, result }),
    (error: Error) => report({ id, bug: error.message }),
  );
};

report({ ready: true });

function resultOf(order: Exclude<HostOrder, { record: ArrayBuffer }>): Promise<unknown> {
  const { id } = order;
  if ("own" in order) return host.layOver(order.own);
  if ("tried" in order) return host.tryOver(order.tried);
  if ("file" in order) {
    const { file, as } = order;
    if (as !== null) return host.takeFile(file, as);
    return host.workFile(file, (done) => report({ id, done }));
  }
  if ("question" in order) return host.ask(order.question);
  if ("survey" in order) return host.survey(order.survey);
  if ("look" in order) return host.explore(order.look);
  if ("timeline" in order) return host.timeline(order.timeline);
  if ("turns" in order) return host.turns(order.turns);
  if ("written" in order) return host.writeRecord(order.written);
  return host.layOut(order.layout, (done) => report({ id, done }));
}

function report(message: HostReport): void {
  self.postMessage(message);
}
