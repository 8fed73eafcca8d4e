import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readAddress } from "../../../src/web/state/address/address.ts";
import { INITIAL_STATE } from "../../../src/web/state/app-state.ts";
import {
  findNameProblem,
  mergeViews,
  readViews,
  renameView,
  type SavedView,
  viewOf,
  writeViews,
} from "../../../src/web/state/saved/saved-views.ts";
import { makeShelf, wordKeeping } from "../../../src/web/state/saved/view-shelf.ts";
import { appState } from "../../support/arbitrary-state.ts";

const view = (name: string, at = "v=1&view=table"): SavedView => ({
  name,
  at,
  saved: "2026-11-28",
});

/** A page whose store holds so many characters; null = it keeps nothing. */
function pageWith(room: number | null, first: Record<string, string> = {}): Window {
  const kept = new Map(Object.entries(first));
  const localStorage = {
    getItem: (key: string) => {
      if (room === null) throw new DOMException("denied", "SecurityError");
      return kept.get(key) ?? null;
    },
    setItem: (key: string, text: string) => {
      if (room === null) throw new DOMException("denied", "SecurityError");
      if (text.length > room) throw new DOMException("full", "QuotaExceededError");
      kept.set(key, text);
    },
  };
  return { localStorage, addEventListener: () => undefined } as unknown as Window;
}

describe("a saved view", () => {
  it("is the state that it was made of, through a file and back", () => {
    fc.assert(
      fc.property(appState, (state) => {
        const saved = viewOf(state, " mine ", "2026-11-28");
        const { views, problems } = readViews(writeViews([saved]));
        expect([views, problems]).toEqual([[saved], []]);
        expect(readAddress(views[0]?.at ?? "").state).toEqual(state);
        expect(saved.name).toBe("mine");
      }),
      { numRuns: 50 },
    );
    expect(viewOf(INITIAL_STATE, "first", "2026-11-28").at).not.toBe("");
  });

  it("has a name that is seen, plain, and not taken", () => {
    expect(findNameProblem("mine", [view("other")])).toBeNull();
    expect(findNameProblem(" \u200d ", [])).toBe("Give the view a name.");
    expect(findNameProblem("a\u202eb", [])).toMatch("U+202E");
    expect(findNameProblem("mine ", [view("mine")])).toMatch('There is a view "mine" already.');
    expect(findNameProblem("x".repeat(201), [])).toMatch("200 characters");
  });

  it("keeps its place when it is renamed", () => {
    const renamed = renameView([view("a"), view("b")], "a", " c ");
    expect(renamed.map(({ name }) => name)).toEqual(["c", "b"]);
  });
});

describe("a file of views", () => {
  it("is added without losing any: what is the same stays once, what has a taken name gets a number", () => {
    const merged = mergeViews([view("a")], [view("a"), view("a", "v=1&view=graph"), view("b")]);
    expect(merged.map(({ name }) => name)).toEqual(["a", "a (2)", "b"]);
  });

  it.each([
    ["no JSON", "{", /cannot be read: it is no JSON/],
    ["another file", '{"format":"x","views":[]}', /no file of saved views/],
    ["a list of its own", "[]", /no file of saved views/],
    ["a newer version", '{"format":"second-source/views","version":2,"views":[]}', /of version 2/],
    ["a field twice", '{"views":[],"views":[]}', /stands twice/],
  ])("is refused as a whole where it is %s", (_, text, problem) => {
    const { views, problems } = readViews(text);
    expect(views).toEqual([]);
    expect(problems[0]).toMatch(problem);
  });

  it("loses only the views that cannot be read, and says which and why", () => {
    const file = JSON.parse(writeViews([view("good")])) as { views: unknown[] };
    const odd = [7, { ...view("x"), more: 1 }, view("good"), { ...view("y"), saved: "today" }];
    file.views.push(...odd, { name: "z", at: 5, saved: "2026-11-28" });
    const { views, problems } = readViews(JSON.stringify(file));
    expect(views).toEqual([view("good")]);
    expect(problems.map((words) => words.slice(0, 21))).toEqual(
      [2, 3, 4, 5, 6].map((number) => `View ${number} was left out: `),
    );
    expect(problems.join(" ")).toMatch(/7 is no view.*"more".*already.*"today".*is 5;/);
  });
});

describe("the views that a browser keeps", () => {
  it("are there when the page is opened again", () => {
    const page = pageWith(1000);
    expect(makeShelf(page).change([view("a")])).toBe("kept");
    expect(makeShelf(page).views()).toEqual([view("a")]);
  });

  it("stay as they were where there is no room for more, and the new one stays in the page", () => {
    const page = pageWith(writeViews([view("a")]).length);
    const shelf = makeShelf(page);
    shelf.change([view("a")]);
    expect(shelf.change([view("a"), view("b")])).toBe("full");
    expect(shelf.views()).toHaveLength(2);
    expect(makeShelf(page).views()).toEqual([view("a")]);
    expect(wordKeeping("full")).toMatch("no room left");
  });

  it("stay in the page alone where the browser keeps nothing", () => {
    const shelf = makeShelf(pageWith(null));
    expect(shelf.change([view("a")])).toBe("blocked");
    expect(shelf.views()).toEqual([view("a")]);
  });

  it("that cannot be read are told, and put aside before others take their place", () => {
    const page = pageWith(1000, { "second-source/views": "{broken" });
    const shelf = makeShelf(page);
    expect(shelf.problems[0]).toMatch("cannot be read");
    shelf.change([view("a")]);
    expect(page.localStorage.getItem("second-source/views-unread")).toBe("{broken");
    expect(makeShelf(page).views()).toEqual([view("a")]);
  });
});
