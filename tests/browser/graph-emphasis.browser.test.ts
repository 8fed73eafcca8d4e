import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import type {
  CanvasPoint,
  CanvasReport,
  DrawnEdge,
  DrawnNode,
} from "../../src/web/canvas/scene/picture.ts";
import { chooseLens, hide, toggleClass, toggleLine } from "../../src/web/state/transitions.ts";
import {
  edgeIn,
  edgesOf,
  emphasis,
  frameOf,
  type MountedCanvas,
  mountCanvas,
  nodeIn,
  pictureOf,
} from "../support/drawn-picture.ts";
import { pointsAlong } from "../support/picture-figures.ts";

/** A corner of the view with nothing drawn in it. */
const NOWHERE = { x: 3, y: 797 };

let mounted: MountedCanvas;
let opening: CanvasReport;

beforeEach(async () => {
  mounted = mountCanvas(740, 800);
  mounted.canvas.show(pictureOf(), frameOf());
  opening = await mounted.settled();
});

afterEach(() => mounted.unmount());

function strengths(report: CanvasReport, strength: DrawnNode["strength"]): readonly string[] {
  return [...report.nodes, ...edgesOf(report)]
    .filter((one) => one.strength === strength)
    .map(({ id }) => id)
    .sort();
}

/** The node, its links and whom they join it to. */
function neighbourhood(id: string): readonly string[] {
  const edges = pictureOf().edges.filter(({ from, to }) => from === id || to === id);
  return [...new Set([id, ...edges.flatMap((edge) => [edge.id, edge.from, edge.to])])].sort();
}

function idsOf(report: CanvasReport): readonly string[] {
  return [...report.nodes, ...edgesOf(report)].map(({ id }) => id).sort();
}

describe("hovering over a node", () => {
  it("is drawn though the whole was to be drawn again in the same frame", async () => {
    window.dispatchEvent(new Event("resize"));
    mounted.canvas.emphasise(emphasis({ hovered: "aesc-florence" }));
    mounted.canvas.refreshTheme();
    mounted.canvas.emphasise(emphasis({ hovered: "bmw" }));
    expect(strengths(await mounted.settled(), "lit")).toEqual(neighbourhood("bmw"));
  });

  it("lights it, its links and its neighbours, and fades all else", async () => {
    mounted.canvas.emphasise(emphasis({ hovered: "aesc-florence" }));
    const report = await mounted.settled();
    expect(strengths(report, "lit")).toEqual(neighbourhood("aesc-florence"));
    expect(strengths(report, "normal")).toEqual([]);
    expect(nodeIn(report, "catl").strength).toBe("faded");
  });

  it("is taken back as a whole when the pointer leaves", async () => {
    mounted.canvas.emphasise(emphasis({ hovered: "aesc-florence" }));
    mounted.canvas.emphasise(emphasis({}));
    expect(await mounted.settled()).toEqual(opening);
  });

  it("is told to the owner, and so is the end of it", async () => {
    const { x, y } = nodeIn(opening, "bmw");
    await userEvent.hover(mounted.host, { position: { x, y } });
    expect(mounted.told.at(-1)).toEqual(["node hover", "bmw"]);
    await userEvent.hover(mounted.host, { position: NOWHERE });
    expect(mounted.told.at(-1)).toEqual(["node hover", null]);
  });
});

describe("hovering over an edge", () => {
  it("lights it and its two ends", async () => {
    const { id } = edgeIn(opening, "aesc-florence|suppliesTo|bmw");
    mounted.canvas.emphasise(emphasis({ hovered: id }));
    const report = await mounted.settled();
    expect(strengths(report, "lit")).toEqual(["aesc-florence", id, "bmw"].sort());
  });

  it("finds it by its curve, not by the straight line between its ends", async () => {
    // Of those that leave their chord the one that stands freest.
    const bent = edgesOf(opening).filter(({ id, midpoint }) => {
      const paths = opening.edges.flatMap((one) => (one.id === id ? (one.path ?? []) : []));
      const [start, end] = [paths[0], paths.at(-1)];
      if (start === undefined || end === undefined) return false;
      const [dx, dy] = [end.x - start.x, end.y - start.y];
      const off = (midpoint.x - start.x) * dy - (midpoint.y - start.y) * dx;
      return Math.abs(off) > 12 * Math.hypot(dx, dy);
    });
    const room = ({ id, midpoint: { x, y } }: DrawnEdge): number =>
      Math.min(
        ...opening.nodes.map((node) => Math.hypot(node.x - x, node.y - y) - node.radius),
        ...opening.edges
          .filter((one) => one.id !== id)
          .flatMap(({ path }) => (path === null ? [] : pointsAlong(path)))
          .map((at) => Math.hypot(at.x - x, at.y - y)),
      );
    const [freest] = bent.sort((a, b) => room(b) - room(a));
    if (freest === undefined) throw new Error("All lines are straight.");
    const { id, midpoint } = freest;
    await userEvent.hover(mounted.host, { position: midpoint });
    expect(mounted.told.at(-1)).toEqual(["edge hover", id]);
  });
});

describe("what is selected", () => {
  it("keeps its neighbourhood lit after the pointer has left", async () => {
    mounted.canvas.emphasise(emphasis({ selected: new Set(["samsung-sdi"]) }));
    const report = await mounted.settled();
    expect(strengths(report, "lit")).toEqual(neighbourhood("samsung-sdi"));
    expect(report.nodes.filter(({ selected }) => selected).map(({ id }) => id)).toEqual([
      "samsung-sdi",
    ]);
  });

  it("stays lit itself while something else is hovered over", async () => {
    mounted.canvas.emphasise(
      emphasis({ selected: new Set(["samsung-sdi"]), hovered: "bmw-woodruff" }),
    );
    const report = await mounted.settled();
    expect(strengths(report, "lit")).toEqual(
      [...new Set([...neighbourhood("bmw-woodruff"), "samsung-sdi"])].sort(),
    );
  });

  it("may be an edge, which is then marked", async () => {
    const { id } = edgeIn(opening, "bmw|operates|bmw-woodruff");
    mounted.canvas.emphasise(emphasis({ selected: new Set([id]) }));
    const report = await mounted.settled();
    expect(
      edgesOf(report)
        .filter(({ selected }) => selected)
        .map((edge) => edge.id),
    ).toEqual([id]);
  });

  it("changes nothing where it is not in the picture", async () => {
    mounted.canvas.emphasise(emphasis({ selected: new Set(["constructor"]), hovered: "nobody" }));
    expect(await mounted.settled()).toEqual(opening);
  });
});

describe("a path", () => {
  it("is lit alone, without the surroundings of its nodes", async () => {
    const { id } = edgeIn(opening, "aesc|operates|aesc-florence|");
    mounted.canvas.emphasise(emphasis({ path: new Set(["aesc", id, "aesc-florence"]) }));
    expect(strengths(await mounted.settled(), "lit")).toEqual(["aesc", "aesc-florence", id].sort());
  });
});

describe("a click", () => {
  it("tells which node was meant", async () => {
    const { x, y } = nodeIn(opening, "bmw");
    await userEvent.click(mounted.host, { position: { x, y } });
    expect(mounted.told.at(-1)).toEqual(["node click", "bmw", false]);
  });

  it("tells that the node joins the others where Shift is held", async () => {
    const { x, y } = nodeIn(opening, "bmw");
    await userEvent.click(mounted.host, { position: { x, y }, modifiers: ["Shift"] });
    expect(mounted.told.at(-1)).toEqual(["node click", "bmw", true]);
  });

  it("tells an edge", async () => {
    const { id, midpoint } = edgeIn(opening, "bmw|operates|bmw-woodruff");
    await userEvent.click(mounted.host, { position: midpoint });
    expect(mounted.told.at(-1)).toEqual(["edge click", id]);
  });

  it("tells that nothing was there", async () => {
    await userEvent.click(mounted.host, { position: NOWHERE });
    expect(mounted.told.at(-1)).toEqual(["stage click"]);
  });

  it("is no double click where the one just before it meant something else", async () => {
    const { x, y } = nodeIn(opening, "bmw");
    const { id, midpoint } = edgeIn(opening, "bmw|operates|bmw-woodruff");
    clickAtOnce({ x, y });
    clickAtOnce(midpoint);
    expect(clicks().slice(-2)).toEqual([
      ["node click", "bmw", false],
      ["edge click", id],
    ]);
  });

  it("is no double click where the one just before it meant something, and this one nothing", async () => {
    const { id, midpoint } = edgeIn(opening, "bmw|operates|bmw-woodruff");
    clickAtOnce(midpoint);
    clickAtOnce(NOWHERE);
    expect(clicks().slice(-2)).toEqual([["edge click", id], ["stage click"]]);
    expect((await mounted.settled()).scale).toBe(opening.scale);
  });
});

/** The clicks among what was told; a click on something else is hovered over first. */
function clicks(): readonly (readonly unknown[])[] {
  return mounted.told.filter(([what]) => String(what).endsWith("click"));
}

/** Presses and lets go without any time in between; the next call comes sooner than any hand could. */
function clickAtOnce({ x, y }: CanvasPoint): void {
  const target = document.elementFromPoint(x, y);
  for (const type of ["mousemove", "mousedown", "mouseup", "click"]) {
    target?.dispatchEvent(new MouseEvent(type, { bubbles: true, clientX: x, clientY: y }));
  }
}

describe("another picture", () => {
  const changes = [
    ["plants are filtered out", toggleClass("facility")],
    ["opinions are filtered out", toggleLine("opinion")],
    ["AESC is hidden", hide("aesc")],
    ["only facts count", chooseLens("facts")],
    ["everything counts", chooseLens("everything")],
  ] as const;

  it.each(changes)("moves none of the nodes that stay where %s", async (_, change) => {
    mounted.canvas.show(pictureOf(change), frameOf(change));
    const after = await mounted.settled();
    const stayed = after.nodes.filter(({ id }) => opening.nodes.some((one) => one.id === id));
    expect(stayed.length).toBeGreaterThan(3);
    expect(idsOf(after)).not.toEqual(idsOf(opening));
    for (const { id, x, y } of stayed) {
      expect({ x, y }, id).toEqual({ x: nodeIn(opening, id).x, y: nodeIn(opening, id).y });
    }
  });

  it("is drawn as at first when the filter is taken back", async () => {
    mounted.canvas.show(pictureOf(hide("bmw")), frameOf());
    await mounted.settled();
    mounted.canvas.show(pictureOf(), frameOf());
    const again = await mounted.settled();
    expect(again.nodes).toEqual(opening.nodes);
    expect(again.edges).toEqual(opening.edges);
  });

  it("may have nothing in it", async () => {
    mounted.canvas.show({ nodes: [], edges: [], headings: [] });
    expect(await mounted.settled()).toMatchObject({ nodes: [], edges: [], labels: [] });
  });
});
