import { beforeEach, describe, expect, it, vi } from "vitest";
import { createStore, type Store } from "../../../src/web/state/address/store.ts";
import { INITIAL_STATE } from "../../../src/web/state/app-state.ts";
import {
  askQuestion,
  changeInput,
  chooseView,
  compareCandidates,
  hide,
  open,
  select,
  tick,
} from "../../../src/web/state/transitions.ts";
import { makeFakePage } from "../../support/fake-page.ts";
import { FOUNDING_QUESTION } from "../../support/founding.ts";

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

describe("what was done", () => {
  const did = (): readonly (readonly string[])[] => {
    const { past, ahead } = store.steps();
    return [past, ahead].map((list) =>
      list.map((one) => `${store.stateAt(one).view} ${store.stateAt(one).hidden.join("+")}`),
    );
  };

  it("is a list that is gone back and forward in, by the page or by the browser", () => {
    store.change(hide("a"));
    store.change(hide("b"));
    store.change(chooseView("table"));
    expect(did()).toEqual([["graph ", "graph a", "graph a+b"], []]);
    store.go(-2);
    expect(store.state().hidden).toEqual(["a"]);
    expect(did()).toEqual([["graph "], ["graph a+b", "table a+b"]]);
    page.go(-1);
    expect(did()).toEqual([[], ["graph a", "graph a+b", "table a+b"]]);
    store.go(-1);
    store.go(99);
    expect(store.state()).toMatchObject({ view: "table", hidden: ["a", "b"] });
    expect(did()).toEqual([["graph ", "graph a", "graph a+b"], []]);
  });

  it("loses what was undone when something else is done, or another address is typed", () => {
    store.change(hide("a"));
    store.change(hide("b"));
    store.go(-1);
    store.change(hide("c"));
    expect(did()).toEqual([["graph ", "graph a"], []]);
    store.go(-1);
    page.type("#v=1&view=table");
    expect(did()).toEqual([["graph ", "graph a"], []]);
    store.go(-1);
    expect(did()).toEqual([["graph "], ["table "]]);
  });

  it("has one entry for a decision, and its last value is kept when it is undone at once", () => {
    for (const id of ["a", "b", "c"]) store.change(hide(id), "hiding");
    expect(did()).toEqual([["graph "], []]);
    store.go(-1);
    expect(store.state().hidden).toEqual([]);
    store.go(1);
    expect(store.state().hidden).toEqual(["a", "b", "c"]);
  });

  it("goes back further than the page that was loaded anew", () => {
    store.change(hide("a"));
    store.change(hide("b"));
    store = createStore(page.window, INITIAL_STATE);
    expect(did()).toEqual([["graph ", "graph a"], []]);
    store.go(-1);
    expect(did()).toEqual([["graph "], ["graph a+b"]]);
  });

  it("lists the last fifty, and goes on counting", () => {
    for (let index = 0; index < 60; index += 1) store.change(hide(`e${index}`));
    expect(store.steps().past).toHaveLength(50);
    store.go(-50);
    expect(store.state().hidden).toHaveLength(10);
    expect(store.steps().ahead).toHaveLength(50);
    store.go(50);
    expect(store.state().hidden).toHaveLength(60);
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

describe("one decision", () => {
  const steps = (does: () => void): number => {
    const before = page.steps();
    does();
    return page.steps() - before;
  };
  const ticked = (id: string) => tick(id, ["a", "b", "c", "d"]);

  it("is one step: boxes ticked one after the other, and not those ticked later", () => {
    vi.useFakeTimers();
    store.change(askQuestion(FOUNDING_QUESTION));
    const burst = (): void => {
      for (const id of ["a", "b", "c"]) {
        store.change(ticked(id), { burst: "tick" });
        page.leave();
        vi.advanceTimersByTime(500);
      }
    };
    expect(steps(burst)).toBe(1);
    vi.advanceTimersByTime(10_000);
    expect(steps(() => store.change(ticked("d"), { burst: "tick" }))).toBe(1);
    page.go(-1);
    expect(store.state().ticked).toEqual(["a", "b", "c"]);
    vi.useRealTimers();
  });

  it("is one step: a control that keeps the focus, however long it is held", () => {
    vi.useFakeTimers();
    store.change(askQuestion(FOUNDING_QUESTION));
    const keys = (name: string) => (): void => {
      for (let key = 1; key <= 30; key += 1) {
        store.change(changeInput("weights", `${name}=${key}`), `weight ${name}`);
        vi.advanceTimersByTime(900);
      }
    };
    expect(steps(keys("local"))).toBe(1);
    page.leave();
    expect(steps(keys("local"))).toBe(1);
    expect(steps(keys("tariff"))).toBe(1);
    vi.useRealTimers();
  });

  it("is a step of its own without a gesture", () => {
    expect(
      steps(() => {
        store.change(chooseView("table"));
        store.change(chooseView("graph"));
      }),
    ).toBe(2);
  });
});

describe("the way back from a page", () => {
  const entity = (id: string) => select(id, "entity", false);

  it("leads to the page it was opened from, with what was selected there", () => {
    store.change(entity("aesc"));
    store.change(open({ type: "claims", ids: ["kh-2025-06-23/c30"] }));
    expect(store.trail().map(({ opened }) => opened)).toEqual([
      null,
      { type: "entity", id: "aesc" },
    ]);
    store.back();
    expect(store.state().opened).toEqual({ type: "entity", id: "aesc" });
    expect(store.returned()).toBe(true);
    store.back();
    expect(store.state()).toEqual(INITIAL_STATE);
  });

  it("takes the step back that led there, and makes no further one", () => {
    store.change(askQuestion(FOUNDING_QUESTION));
    store.change(open({ type: "method" }));
    const before = page.steps();
    store.back();
    expect(page.steps()).toBe(before - 1);
    expect(store.state()).toMatchObject({ question: FOUNDING_QUESTION, opened: null });
  });

  it("keeps what was changed on the way, and is then a step of its own", () => {
    store.change(askQuestion(FOUNDING_QUESTION));
    store.change(open({ type: "method" }));
    store.change(chooseView("table"));
    store.back();
    expect(store.state()).toMatchObject({ view: "table", opened: null });
    page.go(-1);
    expect(store.state().opened).toEqual({ type: "method" });
  });

  it("leads from a comparison to its answer, and from a page that a link opened to what lies below", () => {
    store.change(askQuestion(FOUNDING_QUESTION));
    store.change(compareCandidates(["sk-on", "samsung-sdi"]));
    store.back();
    expect(store.state().question?.operation).toBe("alternatives");
    const linked = makeFakePage("#v=1&select=aesc&open=entity:aesc&view=graph");
    const fresh = createStore(linked.window, INITIAL_STATE);
    fresh.back();
    expect(fresh.state()).toEqual(INITIAL_STATE);
  });

  it("is the same after the page was loaded again, and after back and forward", () => {
    store.change(entity("aesc"));
    store.change(entity("bmw"));
    const again = createStore(page.window, INITIAL_STATE);
    expect(again.trail()).toEqual(store.trail());
    page.go(-1);
    expect(store.trail()).toHaveLength(1);
    page.go(1);
    expect(store.trail()).toHaveLength(2);
  });

  it("is cut where the reader goes to a page below, and ends where another question is asked", () => {
    store.change(entity("aesc"));
    store.change(entity("bmw"));
    store.change(entity("aesc"));
    expect(store.trail()).toHaveLength(1);
    store.change(askQuestion(FOUNDING_QUESTION));
    expect(store.trail()).toHaveLength(2);
    store.change(askQuestion({ operation: "conflicts", input: {} }));
    expect(store.trail()).toEqual([]);
  });

  it("is no way back to an address that somebody types", () => {
    store.change(entity("aesc"));
    page.type("#v=1&open=entity:bmw&view=graph");
    expect(store.trail()).toEqual([]);
    expect(store.returned()).toBe(false);
    page.go(-1);
    expect(store.returned()).toBe(true);
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
