import type { Browser, Page } from "playwright";

/** What a page did on its main thread while something was done with it. */
export interface MainThread {
  /** Processor time of the longest task, ms: what other programs take of the processor meanwhile is not in it. */
  readonly longest: number;
  /** Of each task of 20 ms and more, the functions of ours that most of it was spent in, and its time. */
  readonly tasks: readonly number[];
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  /** Of the thread, µs. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string; readonly data?: { readonly message?: string } };
}

/** Watches the main thread of a page, alone in its browser, while `act` runs and until the page is quiet again. */
export async function watchMainThread(
  browser: Browser,
  page: Page,
  act: () => Promise<unknown>,
): Promise<MainThread> {
  await browser.startTracing(page, {
    categories: ["toplevel", "devtools.timeline", "disabled-by-default-devtools.timeline"],
  });
  await act();
  await quiet(page);
  const { traceEvents } = JSON.parse(String(await browser.stopTracing())) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  return { tasks: tasksIn(traceEvents), longest: Math.max(0, ...tasksIn(traceEvents)) };
}

function tasksIn(events: readonly TraceEvent[]): readonly number[] {
  const mains = new Set(
    events
      .filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain")
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  return events
    .filter(
      ({ name, ph, pid, tid }) => name === "RunTask" && ph === "X" && mains.has(`${pid} ${tid}`),
    )
    .map(({ tdur = 0 }) => tdur / 1000)
    .filter((ms) => ms >= 20)
    .sort((a, b) => b - a);
}

/** Waits until the page has had a second without a task of its own to speak of. */
async function quiet(page: Page): Promise<void> {
  await page.evaluate(`new Promise((done) => {
    let idle = 0;
    const look = () => {
      const start = performance.now();
      setTimeout(() => {
        idle = performance.now() - start < 150 ? idle + 1 : 0;
        if (idle > 8) done(); else look();
      }, 100);
    };
    look();
  })`);
}
