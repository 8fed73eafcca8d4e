import type { Page } from "playwright";

/** Processor time of tasks of a page's main thread, ms: what other programs take of the processor is not in it. */
export interface MainThread {
  /** The longest task while it was watched. */
  readonly longest: number;
  /** One that ran a fixed loop in the same page just before. */
  readonly unit: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Processor time of the thread, µs. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** As text: a function would be rewritten on its way. */
const UNIT =
  "(() => { let x = 0; for (let i = 0; i < 2e7; i++) x = (x * 31 + i) % 1000003; return x; })()";

/** Watches the main thread of a page, alone in its browser, while `act` runs and until the page is at rest. */
export async function watchMainThread(
  page: Page,
  act: () => Promise<unknown>,
): Promise<MainThread> {
  await rest(page);
  const unit = await longestTask(page, () => page.evaluate(UNIT));
  const longest = await longestTask(page, act);
  return { longest, unit };
}

async function longestTask(page: Page, act: () => Promise<unknown>): Promise<number> {
  const browser = page.context().browser();
  if (browser === null) throw new Error("The page has no browser of its own.");
  await browser.startTracing(page, { categories: ["disabled-by-default-devtools.timeline"] });
  let trace: Buffer;
  try {
    await act();
    // A task is told of when it is over.
    await rest(page);
  } finally {
    trace = await browser.stopTracing();
  }
  const { traceEvents } = JSON.parse(String(trace)) as { readonly traceEvents: TraceEvent[] };
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain")
      .map(threadOf),
  );
  const times = traceEvents
    .filter((one) => one.name === "RunTask" && one.ph === "X" && mains.has(threadOf(one)))
    .map(({ tdur = 0 }) => tdur / 1000);
  if (times.length === 0) throw new Error("The browser traced no task of the page.");
  return Math.max(...times);
}

function threadOf({ pid, tid }: TraceEvent): string {
  return `${pid} ${tid}`;
}

/** Waits until timers of the page come as they should for a second. */
function rest(page: Page): Promise<unknown> {
  return page.evaluate(`new Promise((done) => {
    let calm = 0;
    const look = () => {
      const start = performance.now();
      setTimeout(() => {
        calm = performance.now() - start < 200 ? calm + 1 : 0;
        if (calm > 8) done();
        else look();
      }, 100);
    };
    look();
  })`);
}
