import { beforeEach, describe, expect, it, vi } from "vitest";
import { INITIAL_STATE } from "../../../src/web/state/app-state.ts";
import { createStore, type Store } from "../../../src/web/state/store.ts";
import {
  askQuestion,
  changeInput,
  chooseView,
  FOUNDING_QUESTION,
  open,
} from "../../../src/web/state/transitions.ts";
import { makeFakePage } from "../../support/fake-page.ts";

let page = makeFakePage();
let store: Store = createStore(page.window, INITIAL_STATE);

beforeEach(() => {
  page = makeFakePage();
  store = createStore(page.window, INITIAL_STATE);
});

describe("the state of the page", () => {
  it("begins with what the address says", () => {
    const linked = makeFakePage("#v=1&view=table");
    expect(createStore(linked.window, INITIAL_STATE).state().view).toBe("table");
    expect(store.state()).toEqual(INITIAL_STATE);
  });

  it("stands in the address after every change, and tells who listens", () => {
    let told = 0;
    const stop = store.subscribe(() => {
      told += 1;
    });
    store.change(chooseView("table"));
    expect(page.window.location.hash).toBe("#v=1&view=table");
    expect(told).toBe(1);
    stop();
    store.change(chooseView("graph"));
    expect(told).toBe(1);
  });

  it("leaves no # behind where it is as at first", () => {
    store.change(chooseView("table"));
    store.change(chooseView("graph"));
    expect(page.window.location.href).not.toContain("#");
    expect(page.window.location.pathname).toBe("/some/where/");
  });

  it("follows back and forward", () => {
    store.change(askQuestion(FOUNDING_QUESTION));
    store.change(open({ type: "method" }));
    page.go(-1);
    expect(store.state().opened).toBeNull();
    expect(store.state().question).toEqual(FOUNDING_QUESTION);
    page.go(-1);
    expect(store.state()).toEqual(INITIAL_STATE);
    page.go(2);
    expect(store.state().opened).toEqual({ type: "method" });
  });

  it("makes no step of a change that changes nothing", () => {
    let told = 0;
    store.subscribe(() => {
      told += 1;
    });
    store.change((state) => state);
    expect(told).toBe(0);
    store.change(open(null));
    expect(page.steps()).toBe(0);
  });

  it("follows an address that a person types", () => {
    page.type("#v=1&view=table");
    expect(store.state().view).toBe("table");
  });
});

describe("a slider that is being moved", () => {
  const slide = (value: number): void =>
    store.change(changeInput("weights", `local=${value}`), "weights");

  it("is one step, however many values it passes, and back returns to the question as it was", () => {
    store.change(askQuestion(FOUNDING_QUESTION));
    for (const value of [1.1, 1.2, 1.3]) slide(value);
    expect(store.state().question?.input.weights).toBe("local=1.3");
    page.go(-1);
    expect(store.state().question).toEqual(FOUNDING_QUESTION);
  });

  it("stands in the address when it is let go, and now and then before", () => {
    vi.useFakeTimers();
    store.change(askQuestion(FOUNDING_QUESTION));
    for (const value of [1.1, 1.2, 1.3]) slide(value);
    vi.advanceTimersByTime(1000);
    expect(page.window.location.hash).toContain("local%3D1.3");
    slide(1.4);
    store.endGesture();
    expect(page.window.location.hash).toContain("local%3D1.4");
    vi.useRealTimers();
  });

  it("is another step when it is taken up again after it was let go", () => {
    store.change(askQuestion(FOUNDING_QUESTION));
    for (const value of [1.1, 1.2]) slide(value);
    store.endGesture();
    for (const value of [1.3, 1.4]) slide(value);
    page.go(-1);
    expect(store.state().question?.input.weights).toBe("local=1.2");
  });

  it("is another step after something else was done", () => {
    store.change(askQuestion(FOUNDING_QUESTION));
    slide(1.1);
    store.change(chooseView("table"));
    slide(1.2);
    page.go(-1);
    expect(store.state()).toMatchObject({
      view: "table",
      question: { input: { weights: "local=1.1" } },
    });
    slide(1.5);
    page.go(-1);
    expect(store.state().view).toBe("table");
    expect(store.state().question?.input.weights).toBe("local=1.1");
  });
});

describe("what could not be read of an address", () => {
  it("is told until it is dismissed", () => {
    const broken = createStore(makeFakePage("#v=1&view=sideways").window, INITIAL_STATE);
    expect(broken.problems()).toEqual([expect.stringContaining("“sideways”")]);
    broken.change(chooseView("table"));
    expect(broken.problems()).toHaveLength(1);
    broken.dismissProblems();
    expect(broken.problems()).toEqual([]);
  });

  it("is told of each address that a person comes to", () => {
    page.type("#v=99");
    expect(store.problems()).toEqual([expect.stringContaining("newer")]);
    page.go(-1);
    expect(store.problems()).toEqual([]);
  });
});
