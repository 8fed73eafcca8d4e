import { chromium } from "playwright";
import { writeAddress } from "../../src/web/state/address/address.ts";
import { INITIAL_STATE } from "../../src/web/state/app-state.ts";
import { askQuestion } from "../../src/web/state/transitions.ts";
import { chromiumArguments, findBrowser } from "../support/browser.ts";
import { FOUNDING_QUESTION } from "../support/founding.ts";
import { median, serveBuiltApp } from "./first-frame.ts";

/** What moving a weight by one step costs on the page, whole record; ms, medians where not said otherwise. */
export interface MovedWeight {
  /** Between two frames where nothing happens. */
  readonly frame: number;
  /** From the step to the slider at its new place. */
  readonly slider: number;
  /** From the step to the whole answer for it. */
  readonly answer: number;
  /** The longest task of the main thread over all steps. */
  readonly longest: number;
}

const LINK = `#${writeAddress(askQuestion(FOUNDING_QUESTION)(INITIAL_STATE))}`;

/** Steps that are measured, after as many that warm the page up: a slider is moved by many. */
const STEPS = 20;

/** Measures the built app. */
export async function measureMovedWeight(): Promise<MovedWeight> {
  const found = findBrowser();
  if (found === null)
    throw new Error("There is no browser; run `npx tsx tests/support/prepare-browser.ts`.");
  const app = await serveBuiltApp();
  const browser = await chromium.launch({
    executablePath: found.executablePath,
    args: chromiumArguments({ webgl: true }),
  });
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(app.address + LINK);
  await page.getByText(/^Weights/).click();
  await page.getByRole("slider", { name: "Readiness" }).waitFor();
  // As text: a function would be rewritten on its way, with helpers that the page does not have.
  const steps = (await page.evaluate(`(${MOVE})(${STEPS})`)) as MovedSteps;
  await browser.close();
  await app.close();
  const { frames, sliders, answers, tasks } = steps;
  return {
    frame: median(frames),
    slider: median(sliders),
    answer: median(answers),
    longest: Math.max(0, ...tasks),
  };
}

interface MovedSteps {
  readonly frames: readonly number[];
  readonly sliders: readonly number[];
  readonly answers: readonly number[];
  /** Tasks of 50 ms and more. */
  readonly tasks: readonly number[];
}

const MOVE = `async (steps) => {
  const input = document.querySelector('input[type=range][aria-label="Readiness"]');
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set;
  const list = document.querySelector(".answer .candidate-list");
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const changed = (node) =>
    new Promise((done) => {
      const observer = new MutationObserver(() => (observer.disconnect(), done()));
      observer.observe(node, { subtree: true, childList: true, characterData: true, attributes: true });
    });
  const [frames, sliders, answers, tasks] = [[], [], [], []];
  await new Promise((done) => setTimeout(done, 2000));
  for (let count = 0; count < steps; count++) {
    const start = performance.now();
    await frame();
    frames.push(performance.now() - start);
  }
  new PerformanceObserver((entries) => tasks.push(...entries.getEntries().map(({ duration }) => duration)))
    .observe({ type: "longtask" });
  for (let count = 0; count < 2 * steps; count++) {
    if (count === steps) tasks.length = sliders.length = answers.length = 0;
    await new Promise((done) => setTimeout(done, 200));
    const start = performance.now();
    const answered = changed(list);
    setValue.call(input, String(1.1 + (count % steps) / 10));
    input.dispatchEvent(new Event("input", { bubbles: true }));
    sliders.push(performance.now() - start);
    await answered;
    await frame();
    answers.push(performance.now() - start);
  }
  return { frames, sliders, answers, tasks };
}`;
