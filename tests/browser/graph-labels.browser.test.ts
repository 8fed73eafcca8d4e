import { afterEach, describe, expect, it } from "vitest";
import type { CanvasReport } from "../../src/web/canvas/picture.ts";
import { chooseLens } from "../../src/web/state/transitions.ts";
import {
  emphasis,
  type MountedCanvas,
  mountCanvas,
  overlap,
  pictureOf,
} from "../support/drawn-picture.ts";

const mounted: MountedCanvas[] = [];

afterEach(() => {
  for (const one of mounted.splice(0)) one.unmount();
});

function mount(width: number, height: number): MountedCanvas {
  const one = mountCanvas(width, height);
  mounted.push(one);
  return one;
}

async function open(width: number, height: number): Promise<CanvasReport> {
  const one = mount(width, height);
  one.canvas.show(pictureOf());
  return one.settled();
}

function expectApart({ labels }: CanvasReport): void {
  for (const [at, a] of labels.entries()) {
    for (const b of labels.slice(at + 1)) {
      expect(overlap(a.box, b.box), `“${a.lines.join(" ")}” and “${b.lines.join(" ")}”`).toBe(
        false,
      );
    }
  }
}

describe("the labels at the opening", () => {
  it.each([
    [740, 800],
    [658, 671],
    [1000, 700],
    [390, 590],
    [320, 450],
  ])("do not overlap in a view of %i × %i", async (width, height) => {
    const report = await open(width, height);
    expect(report.labels.length).toBeGreaterThan(0);
    expectApart(report);
  });

  it.each([
    [740, 800],
    [658, 671],
  ])("name every node in a view of %i × %i", async (width, height) => {
    const { nodes, labels } = await open(width, height);
    const named = labels.filter(({ kind }) => kind === "node").map(({ of }) => of);
    expect(named.sort()).toEqual(nodes.map(({ id }) => id).sort());
  });

  it("stand inside of the view", async () => {
    const { labels, width, height } = await open(740, 800);
    for (const { lines, box } of labels) {
      expect(box.x, lines.join(" ")).toBeGreaterThanOrEqual(0);
      expect(box.y, lines.join(" ")).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width, lines.join(" ")).toBeLessThanOrEqual(width);
      expect(box.y + box.height, lines.join(" ")).toBeLessThanOrEqual(height);
    }
  });

  it("cover no node", async () => {
    const { labels, nodes } = await open(740, 800);
    for (const { lines, box, kind } of labels) {
      if (kind === "column") continue;
      for (const { id, x, y, radius } of nodes) {
        const inner = radius * 0.7;
        const body = { x: x - inner, y: y - inner, width: 2 * inner, height: 2 * inner };
        expect(overlap(box, body), `“${lines.join(" ")}” on ${id}`).toBe(false);
      }
    }
  });

  it("say what is paused in words, and head the columns", async () => {
    const { labels } = await open(740, 800);
    const florence = labels.find(({ of }) => of === "aesc-florence");
    expect(florence?.lines.join(" ")).toContain("construction paused");
    const headings = labels
      .filter(({ kind }) => kind === "column")
      .map(({ lines }) => lines.join(" "));
    expect(headings).toEqual([
      "Cell makers and owners",
      "Cell plants and contracts",
      "Carmakers",
      "Programmes and plants",
    ]);
  });

  it("give a name the place it needs before words on a link", async () => {
    const { labels, nodes } = await open(420, 480);
    const names = labels.filter(({ kind }) => kind === "node").length;
    const words = labels.filter(({ kind }) => kind === "edge").length;
    expect(names).toBeGreaterThan(nodes.length / 2);
    expect(words).toBeLessThan(names);
  });
});

describe("the labels of a larger picture", () => {
  it("do not overlap, and the founding case keeps its names", async () => {
    const one = mount(740, 800);
    one.canvas.show(pictureOf(chooseLens("everything")));
    const report = await one.settled();
    expectApart(report);
    expect(report.labels.map(({ of }) => of)).toContain("bmw");
  });

  it("name what is selected even where there is little room", async () => {
    const one = mount(320, 320);
    one.canvas.show(pictureOf());
    const without = (await one.settled()).labels.map(({ of }) => of);
    const left = pictureOf().nodes.find(({ id }) => !without.includes(id));
    expect(left).toBeDefined();
    one.canvas.emphasise(emphasis({ selected: new Set([left?.id ?? ""]) }));
    const { labels } = await one.settled();
    expect(labels.map(({ of }) => of)).toContain(left?.id);
  });
});
