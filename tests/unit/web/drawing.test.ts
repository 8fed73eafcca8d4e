import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AppState, INITIAL_STATE } from "../../../src/web/state/app-state.ts";
import { type Drawing, drawableEdges, lineSort } from "../../../src/web/state/drawing/drawing.ts";
import {
  askQuestion,
  changeInput,
  chooseLens,
  hide,
  select,
  toggleClass,
  toggleLine,
} from "../../../src/web/state/transitions.ts";
import { appState } from "../../support/arbitrary-state.ts";
import { FOUNDING_QUESTION } from "../../support/founding.ts";
import { readFoundingRecord } from "../../support/record.ts";
import { makeSelectors } from "../../support/selectors.ts";

const selectors = makeSelectors(readFoundingRecord());
const opening = selectors.drawing(INITIAL_STATE);

function draw(...changes: readonly ((state: AppState) => AppState)[]): Drawing {
  return selectors.drawing(changes.reduce((state, change) => change(state), INITIAL_STATE));
}

function ids(drawing: Drawing): readonly string[] {
  return drawing.edges.map(({ id }) => id);
}

describe("what is drawn at first", () => {
  it("is the founding case: the cell makers, BMW, their plants, and the paused plant of AESC", () => {
    expect(opening.nodes).toEqual(
      expect.arrayContaining(["aesc", "aesc-florence", "bmw", "bmw-woodruff", "catl", "sk-on"]),
    );
    const paused = opening.edges.find(
      ({ subject, object }) => subject === "aesc-florence" && object === "bmw",
    );
    expect(paused?.status).toBe("constructionPaused");
  });

  it("shows opinions about who could supply, although they answer nothing", () => {
    const noted = opening.edges.filter(({ annotation }) => annotation);
    expect(noted.map(({ subject }) => subject)).toEqual(
      expect.arrayContaining(["lg-energy-solution", "sk-on", "samsung-sdi"]),
    );
    expect(noted.map(lineSort)).toEqual(noted.map(() => "opinion"));
  });
});

describe("what is drawn under any filters and any lens", () => {
  it("has both ends of every link, and none whom no link of a shown sort holds, unless chosen", () => {
    fc.assert(
      fc.property(appState, (state) => {
        const { nodes, edges } = selectors.drawing(state);
        for (const end of edges.flatMap(({ subject, object }) => [subject, object])) {
          expect(nodes).toContain(end);
        }
        const holding = drawableEdges(selectors.graph(state))
          .filter((edge) => !state.hiddenLines.includes(lineSort(edge)))
          .flatMap(({ subject, object }) => [subject, object]);
        for (const node of nodes) {
          expect(holding.includes(node) || chosenIn(state).includes(node)).toBe(true);
        }
      }),
    );
  });

  it("has nothing that was filtered out or hidden", () => {
    fc.assert(
      fc.property(appState, (state) => {
        const { nodes, edges } = selectors.drawing(state);
        const { entities } = selectors.graph(state);
        for (const id of nodes) {
          expect(state.hidden).not.toContain(id);
          const shown = state.classes.some((one) => one === entities.get(id)?.class);
          expect(shown || chosenIn(state).includes(id)).toBe(true);
        }
        for (const edge of edges) expect(state.hiddenLines).not.toContain(lineSort(edge));
      }),
    );
  });

  it("lists each node once and in the order of ids", () => {
    fc.assert(
      fc.property(appState, (state) => {
        const { nodes } = selectors.drawing(state);
        expect(nodes).toEqual([...new Set(nodes)].sort());
      }),
    );
  });
});

describe("a filter", () => {
  it("takes a class away with all links that end at it", () => {
    const without = draw(toggleClass("facility"));
    expect(without.nodes).not.toContain("aesc-florence");
    expect(ids(without)).toEqual(
      opening.edges
        .filter(
          ({ subject, object }) => ![subject, object].some((id) => /^aesc-|woodruff/.test(id)),
        )
        .map(({ id }) => id),
    );
  });

  it("takes a sort of links away with those whom only such links held", () => {
    const without = draw(toggleLine("opinion"));
    expect(without.edges.map(lineSort)).not.toContain("opinion");
    expect(without.nodes).not.toContain("sk-on");
    expect(without.nodes).toContain("samsung-sdi");
  });

  it("adds only, where a class is shown that was not", () => {
    const more = draw(toggleClass("place"));
    expect(more.nodes).toEqual(expect.arrayContaining([...opening.nodes]));
    expect(more.nodes.length).toBeGreaterThan(opening.nodes.length);
  });
});

describe("hiding and selecting", () => {
  it("takes away what was hidden by hand, and nobody else", () => {
    const without = draw(hide("bmw-next-generation-line-up"));
    expect(without.nodes).toEqual(
      opening.nodes.filter((id) => id !== "bmw-next-generation-line-up"),
    );
  });

  it("keeps what is selected even where it stands alone", () => {
    const select42 = select("yang-min-ho", "entity", false);
    expect(draw(select42).nodes).toEqual([...opening.nodes, "yang-min-ho"].sort());
    expect(draw(select42, hide("yang-min-ho")).nodes).toEqual(opening.nodes);
  });

  it("passes over what is selected but not in the record", () => {
    expect(draw(select("constructor", "entity", false)).nodes).toEqual(opening.nodes);
    expect(draw(select("a|b|c|", "edge", false)).nodes).toEqual(opening.nodes);
  });
});

describe("the lens", () => {
  it("draws under facts only a part of what is drawn under everything", () => {
    const facts = draw(chooseLens("facts"));
    const all = draw(chooseLens("everything"));
    expect(facts.edges.length).toBeGreaterThan(0);
    expect(all.nodes).toEqual(expect.arrayContaining([...facts.nodes]));
    expect(facts.edges.length).toBeLessThan(all.edges.length);
  });
});

describe("the links that can be drawn", () => {
  it("leave sums of money and numbers of jobs to the pages of their plants", () => {
    const predicates = drawableEdges(selectors.everything()).map(({ predicate }) => predicate);
    expect(predicates).not.toContain("invests");
    expect(predicates).not.toContain("pledgesJobs");
  });
});

describe("the picture", () => {
  const asked = askQuestion(FOUNDING_QUESTION);

  it("stays the very same while a weight or a requirement changes", () => {
    const before = draw(asked);
    expect(draw(asked, changeInput("weights", "local=2,readiness=1"))).toBe(before);
    expect(draw(asked, changeInput("require", ["local"]))).toBe(before);
    expect(draw(asked, toggleClass("facility"))).not.toBe(before);
  });
});

/** What stays whatever its class and links: what is selected, and what alone is drawn with who is around it. */
function chosenIn({ selected, pinned, only }: AppState): readonly string[] {
  return [...selected, ...pinned, ...(only?.type === "around" ? [only.id] : [])];
}
