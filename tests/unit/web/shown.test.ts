import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Answer, fail, isFailure } from "../../../src/core/model/answer.ts";
import { createShown, PATIENCE_MS, type Shown } from "../../../src/web/state/address/shown.ts";
import { createStore, type Store } from "../../../src/web/state/address/store.ts";
import {
  type AppState,
  INITIAL_STATE,
  type LensState,
  type QuestionState,
} from "../../../src/web/state/app-state.ts";
import { askQuestion, changeInput, open } from "../../../src/web/state/transitions.ts";
import { makeFakePage } from "../../support/fake-page.ts";
import { FOUNDING_QUESTION } from "../../support/founding.ts";

interface Order {
  readonly question: QuestionState;
  readonly answer: (words: string) => Promise<void>;
  readonly reject: (words: string) => Promise<void>;
}

let orders: Order[] = [];
let store: Store;
let shown: Shown;

/** Settles a promise and lets all that hangs on it happen. */
async function settled(settle: () => void): Promise<void> {
  settle();
  for (let turn = 0; turn < 5; turn++) await Promise.resolve();
}

function ask(question: QuestionState): Promise<Answer<unknown>> {
  return new Promise((resolve, reject) => {
    orders.push({
      question,
      answer: (words) => settled(() => resolve(fail("invalid-input", words))),
      reject: (words) => settled(() => reject(new Error(words))),
    });
  });
}

/** No state of these has a stack. */
const narrow = (): Promise<never> => Promise.reject(new Error("not asked for"));

const answerOf = (state: AppState): string | null => {
  const found = state.question === null ? null : shown.answer(state.question, state.lens);
  return found !== null && isFailure(found) ? found.failure.message : null;
};

const weigh = (weights: string) => changeInput("weights", weights);

beforeEach(() => {
  vi.useFakeTimers();
  orders = [];
  store = createStore(makeFakePage().window, INITIAL_STATE);
  shown = createShown(store, { ask, narrow, stop: () => void orders.at(-1)?.reject("stopped") });
});

afterEach(() => {
  vi.useRealTimers();
});

describe("what is on the page", () => {
  it("follows at once what asks nothing", () => {
    store.change(open({ type: "method" }));
    expect(shown.state()).toBe(store.state());
    expect(orders).toEqual([]);
  });

  it("stays whole until the answer is there, and then changes as a whole", async () => {
    const before = shown.state();
    store.change(askQuestion(FOUNDING_QUESTION));
    expect(shown.state()).toBe(before);
    await orders[0]?.answer("first");
    expect(shown.state()).toBe(store.state());
    expect(answerOf(shown.state())).toBe("first");
  });

  it("never has the answer to another question, nor under another lens", async () => {
    store.change(askQuestion(FOUNDING_QUESTION));
    await orders[0]?.answer("first");
    const { question } = store.state();
    const other: LensState = { ...INITIAL_STATE.lens, lens: "facts" };
    expect(question && shown.answer(question, other)).toBeNull();
    expect(shown.answer({ ...FOUNDING_QUESTION }, INITIAL_STATE.lens)).toBeNull();
  });

  it("shows of a moving weight each answer as it comes, and asks next for the newest", async () => {
    store.change(askQuestion(FOUNDING_QUESTION));
    await orders[0]?.answer("at first");
    store.change(weigh("local=1"), "weights");
    const second = store.state();
    store.change(weigh("local=2"), "weights");
    store.change(weigh("local=3"), "weights");
    expect(orders).toHaveLength(2);
    await orders[1]?.answer("one");
    expect(shown.state()).toBe(second);
    expect(answerOf(shown.state())).toBe("one");
    expect(orders.map(({ question }) => question.input.weights)).toEqual([
      undefined,
      "local=1",
      "local=3",
    ]);
    await orders[2]?.answer("three");
    expect(shown.state()).toBe(store.state());
    expect(answerOf(shown.state())).toBe("three");
  });

  it("keeps the answer that was there where the next to the same question takes long, and says so", async () => {
    store.change(askQuestion(FOUNDING_QUESTION));
    await orders[0]?.answer("first");
    store.change(weigh("local=1"));
    vi.advanceTimersByTime(PATIENCE_MS - 1);
    expect(shown.waiting()).toBe(false);
    vi.advanceTimersByTime(1);
    expect(shown.waiting()).toBe(true);
    expect(answerOf(shown.state())).toBe("first");
    store.change(open({ type: "method" }));
    expect(shown.state().opened).toEqual({ type: "method" });
    expect(answerOf(shown.state())).toBe("first");
    await orders[1]?.answer("second");
    expect(shown.state()).toBe(store.state());
    expect(answerOf(shown.state())).toBe("second");
    expect(shown.waiting()).toBe(false);
  });

  it("changes without an answer where another question takes long", async () => {
    store.change(askQuestion(FOUNDING_QUESTION));
    await orders[0]?.answer("first");
    store.change(askQuestion({ operation: "conflicts", input: {} }));
    vi.advanceTimersByTime(PATIENCE_MS);
    expect(shown.state()).toBe(store.state());
    expect(answerOf(shown.state())).toBeNull();
    await orders[1]?.answer("second");
    expect(answerOf(shown.state())).toBe("second");
  });

  it("comes back to what was there where the answer is given up", async () => {
    store.change(askQuestion(FOUNDING_QUESTION));
    await orders[0]?.answer("first");
    const before = shown.state();
    store.change(weigh("local=1"));
    vi.advanceTimersByTime(PATIENCE_MS);
    shown.stop();
    await settled(() => undefined);
    expect(store.state()).toEqual(before);
    expect(shown.state()).toBe(store.state());
    expect(answerOf(store.state())).toBe("first");
    expect(shown.problem()).toBeNull();
  });

  it("is without a question where the first answer is given up", async () => {
    const page = makeFakePage("#v=1&ask=conflicts");
    store = createStore(page.window, INITIAL_STATE);
    shown = createShown(store, { ask, narrow, stop: () => void orders.at(-1)?.reject("stopped") });
    expect(shown.state().question?.operation).toBe("conflicts");
    shown.stop();
    await settled(() => undefined);
    expect(shown.state().question).toBeNull();
  });

  it("says why an answer could not be had, and asks again when told to", async () => {
    let told = 0;
    store.change(askQuestion(FOUNDING_QUESTION));
    shown.subscribe(() => {
      told += 1;
    });
    await orders[0]?.reject("The worker could not start.");
    expect(shown.problem()).toBe("The worker could not start.");
    expect(shown.state()).toBe(store.state());
    expect(told).toBe(1);
    shown.again();
    expect({ problem: shown.problem(), told }).toEqual({ problem: null, told: 2 });
    await orders[1]?.answer("at last");
    expect(shown.problem()).toBeNull();
    expect(answerOf(shown.state())).toBe("at last");
  });

  it("does not bring back a question that was closed meanwhile", async () => {
    store.change(askQuestion(FOUNDING_QUESTION));
    store.change(askQuestion(null));
    await orders[0]?.answer("too late");
    expect(shown.state()).toBe(store.state());
    expect(shown.state().question).toBeNull();
  });

  it("keeps the same object for what two answers share", async () => {
    store.change(askQuestion(FOUNDING_QUESTION));
    await orders[0]?.answer("the same");
    const { question: before, lens } = store.state();
    const first = before && shown.answer(before, lens);
    store.change(weigh("local=1"));
    await orders[1]?.answer("the same");
    const { question: after } = store.state();
    expect(after && shown.answer(after, lens)).toBe(first);
  });
});
