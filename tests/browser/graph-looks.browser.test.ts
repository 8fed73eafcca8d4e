import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ENTITY_CLASSES } from "../../src/core/model/vocabulary.ts";
import type { CanvasReport } from "../../src/web/canvas/scene/picture.ts";
import { CLASS_SHAPES } from "../../src/web/state/drawing/looks.ts";
import {
  chooseLens,
  type Transition,
  toggleClass,
  toggleFold,
} from "../../src/web/state/transitions.ts";
import {
  edgeIn,
  edgesOf,
  type MountedCanvas,
  mountCanvas,
  nodeIn,
  pictureOf,
} from "../support/drawn-picture.ts";

let mounted: MountedCanvas;

beforeEach(() => {
  mounted = mountCanvas(740, 800);
});

afterEach(() => mounted.unmount());

async function drawn(...changes: readonly Transition[]): Promise<CanvasReport> {
  mounted.canvas.show(pictureOf(...changes));
  return mounted.settled();
}

const CLASSES_NOT_AT_FIRST = ["product", "place", "agreement", "person"] as const;

describe("the graph as it opens", () => {
  it("draws every node and every edge of the founding case", async () => {
    const picture = pictureOf();
    const report = await drawn();
    expect(report.nodes.map(({ id }) => id).sort()).toEqual(picture.nodes.map(({ id }) => id));
    expect(
      edgesOf(report)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(picture.edges.map(({ id }) => id).sort());
    for (const { path } of report.edges) expect(path).not.toBeNull();
  });

  it("has every node inside of the view", async () => {
    for (const { id, x, y, radius } of (await drawn()).nodes) {
      expect(x - radius, id).toBeGreaterThanOrEqual(0);
      expect(y - radius, id).toBeGreaterThanOrEqual(0);
      expect(x + radius, id).toBeLessThanOrEqual(740);
      expect(y + radius, id).toBeLessThanOrEqual(800);
    }
  });

  it("puts no two nodes on each other", async () => {
    const { nodes } = await drawn();
    for (const a of nodes) {
      for (const b of nodes) {
        if (a.id >= b.id) continue;
        expect(Math.hypot(a.x - b.x, a.y - b.y), `${a.id} and ${b.id}`).toBeGreaterThan(
          a.radius + b.radius,
        );
      }
    }
  });
});

describe("a node", () => {
  it("has the shape of its class", async () => {
    const report = await drawn(
      ...CLASSES_NOT_AT_FIRST.map(toggleClass),
      chooseLens("everything"),
      toggleFold("bmw"),
      toggleFold("bmw-next-generation-line-up"),
    );
    expect(nodeIn(report, "bmw").shape).toBe("circle");
    expect(nodeIn(report, "aesc-florence").shape).toBe("square");
    expect(nodeIn(report, "bmw-vision-neue-klasse").shape).toBe("bar");
    expect(nodeIn(report, "cell-46-series").shape).toBe("hexagon");
    expect(nodeIn(report, "japan").shape).toBe("pin");
    expect(nodeIn(report, "us-tariff-eu-cars").shape).toBe("diamond");
    expect(nodeIn(report, "us-uk-arrangement").shape).toBe("doubleCircle");
    expect(nodeIn(report, "yang-min-ho").shape).toBe("smallCircle");
  });

  it("is told apart by its shape alone: no two classes share one", () => {
    const shapes = ENTITY_CLASSES.map((one) => CLASS_SHAPES[one]);
    expect(new Set(shapes).size).toBe(shapes.length);
  });

  it("has an icon and a colour that repeat its class", async () => {
    const report = await drawn();
    expect(nodeIn(report, "bmw")).toMatchObject({
      icon: "company",
      colourToken: "--class-organisation",
    });
    expect(nodeIn(report, "aesc-florence")).toMatchObject({
      icon: "plant",
      colourToken: "--class-facility",
    });
    expect(nodeIn(report, "us-tariff-eu-cars").icon).toBe("policy");
  });

  it("is hollow for the carmaker that is not named, and only for it", async () => {
    const { nodes } = await drawn();
    const hollow = nodes.filter((node) => node.hollow).map(({ id }) => id);
    expect(hollow).toEqual(["us-carmaker-unnamed"]);
  });

  it("wears the sign of its state: paused, or given up", async () => {
    const report = await drawn();
    expect(nodeIn(report, "aesc-florence").glyph).toBe("paused");
    expect(nodeIn(report, "aesc-florence-2").glyph).toBe("cancelled");
    expect(nodeIn(report, "aesc-kentucky").glyph).toBeNull();
  });

  it("wears a badge where sources contradict each other about it", async () => {
    const { nodes } = await drawn();
    const contested = nodes.filter((node) => node.contested).map(({ id }) => id);
    // Envision Group is inside: nothing else is drawn of who owns AESC alone.
    expect(contested).toEqual(["aesc"]);
    const unfolded = await drawn(toggleFold("aesc"));
    expect(nodeIn(unfolded, "envision-group").contested).toBe(true);
  });
});

describe("an edge", () => {
  it("is solid for a fact, dashed for a plan, dotted for an opinion, double for a contract", async () => {
    const report = await drawn();
    expect(edgeIn(report, "bmw|operates|bmw-woodruff").pattern).toBe("solid");
    expect(edgeIn(report, "aesc-florence|suppliesTo|bmw").pattern).toBe("longDash");
    expect(edgeIn(report, "sk-on|alternativeFor|bmw").pattern).toBe("dotted");
    expect(edgeIn(report, "catl|suppliesTo|bmw").pattern).toBe("double");
  });

  it("carries two bars from the paused plant to BMW, and only there", async () => {
    const marked = edgesOf(await drawn()).filter(({ glyph }) => glyph !== null);
    expect(marked.map(({ id, glyph }) => [id, glyph])).toEqual([
      ["aesc-florence|suppliesTo|bmw|ev-cell", "paused"],
    ]);
  });

  it("points at the customer where something is supplied", async () => {
    const report = await drawn();
    const { id, directed } = edgeIn(report, "catl|suppliesTo|bmw");
    const path = report.edges.findLast((edge) => edge.id === id)?.path;
    const [bmw, catl] = [nodeIn(report, "bmw"), nodeIn(report, "catl")];
    expect(directed).toBe(true);
    const end = path?.[2] ?? { x: Number.NaN, y: Number.NaN };
    expect(Math.hypot(end.x - bmw.x, end.y - bmw.y)).toBeLessThan(
      Math.hypot(end.x - catl.x, end.y - catl.y),
    );
  });

  it("lies apart from every other that joins the same two nodes, once their line is unfolded", async () => {
    const isBetween = ({ from, to }: { readonly from: string; readonly to: string }): boolean =>
      [from, to].sort().join() === "bmw,samsung-sdi";
    const line = pictureOf().edges.find(isBetween);
    expect(line?.count).toBe(2);
    const unfolded = toggleFold(line?.id ?? "");
    const ids = pictureOf(unfolded)
      .edges.filter(isBetween)
      .map(({ id }) => id);
    const report = await drawn(unfolded);
    const [one, other] = edgesOf(report).filter(({ id }) => ids.includes(id));
    const apart = Math.hypot(
      (one?.midpoint.x ?? 0) - (other?.midpoint.x ?? 0),
      (one?.midpoint.y ?? 0) - (other?.midpoint.y ?? 0),
    );
    expect(apart).toBeGreaterThan(4);
  });

  it("runs around the nodes that it does not belong to", async () => {
    const { nodes, edges } = await drawn();
    const ends = new Map(pictureOf().edges.map(({ id, from, to }) => [id, [from, to]]));
    for (const { id, path } of edges) {
      const [from, to] = ends.get(id) ?? [];
      for (const { id: node, x, y, radius } of nodes) {
        if (node === from || node === to || path === null) continue;
        expect(distanceTo(path, x, y), `${id} at ${node}`).toBeGreaterThan(radius);
      }
    }
  });
});

type Path = NonNullable<CanvasReport["edges"][number]["path"]>;

/** How near a quadratic curve comes to a point, CSS px. */
function distanceTo([a, b, c]: Path, x: number, y: number): number {
  const distances = Array.from({ length: 65 }, (_, step) => {
    const t = step / 64;
    const along = (from: number, by: number, to: number): number =>
      (1 - t) * (1 - t) * from + 2 * t * (1 - t) * by + t * t * to;
    return Math.hypot(along(a.x, b.x, c.x) - x, along(a.y, b.y, c.y) - y);
  });
  return Math.min(...distances);
}
