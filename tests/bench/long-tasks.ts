import { startBuiltApp } from "../support/built-app.ts";
import { watchMainThread } from "../support/main-thread.ts";
import { PAGE_STEPS } from "../support/page-steps.ts";

/** The longest task of the page's main thread while something is done with it. */
export interface LongTask {
  readonly name: string;
  /** Processor time, ms. */
  readonly ms: number;
  /** How many of a fixed loop, run in the same page. */
  readonly loops: number;
}

/** Does with the built app and the whole record what readers do most, one after the other. */
export async function measureLongTasks(): Promise<readonly LongTask[]> {
  const app = await startBuiltApp({ record: "whole" });
  const { page } = await app.open();
  await page.getByRole("main").waitFor();
  const tasks: LongTask[] = [];
  for (const { name, act } of PAGE_STEPS) {
    const { longest, unit } = await watchMainThread(page, () => act(page));
    tasks.push({ name, ms: longest, loops: longest / unit });
  }
  await app.close();
  return tasks;
}
