import { afterEach, describe, expect, it } from "vitest";
import type { CanvasBox, CanvasReport } from "../../src/web/canvas/scene/picture.ts";
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

/** How far the name or badge that is farthest from the border of its node stands away from it, CSS px. */
function farthest({ nodes, labels, signs }: CanvasReport): number {
  const gap = (id: string, box: CanvasBox): number => {
    const node = nodes.find((one) => one.id === id);
    if (node === undefined) return 0;
    const across = Math.max(box.x - node.x, 0, node.x - box.x - box.width);
    const down = Math.max(box.y - node.y, 0, node.y - box.y - box.height);
    return Math.hypot(across, down) - node.radius;
  };
  return Math.max(
    ...labels.map(({ of, box }) => gap(of, box)),
    ...signs.map(({ of, at }) => gap(of, { ...at, width: 0, height: 0 })),
  );
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
    const { labels } = await open(600, 671);
    const florence = labels.find(({ of }) => of === "aesc-florence");
    expect(florence?.lines.join(" ")).toContain("construction paused");
    const headings = labels
      .filter(({ kind }) => kind === "column")
      .map(({ lines }) => lines.join(" "));
    // Where there is no room for all columns, makers and their plants share one.
    expect(headings[0]).toBe("Cell makers, cell plants");
    const roomy = (await open(1200, 800)).labels.filter(({ kind }) => kind === "column");
    expect(roomy.slice(0, 2).map(({ of }) => of)).toEqual(["Cell makers", "Cell plants"]);
  });

  it("give a name the place it needs before words on a link", async () => {
    const { labels, nodes } = await open(420, 480);
    const names = labels.filter(({ kind }) => kind === "node").length;
    const words = labels.filter(({ kind }) => kind === "edge").length;
    expect(names).toBeGreaterThan(nodes.length / 2);
    expect(words).toBeLessThan(names);
  });
});

describe("names and badges", () => {
  const SIZES = [
    [500, 760],
    [760, 760],
    [1000, 420],
    [320, 900],
    [740, 800],
  ] as const;

  it.each(["as it was fitted", "gone nearer by hand"])(
    "stay at their nodes and links through every change of size, in a view %s",
    async (how) => {
      const { host, canvas, settled } = mount(740, 800);
      canvas.show(pictureOf());
      const usual = farthest(await settled());
      if (how !== "as it was fitted") canvas.zoom(1.5);
      await settled();
      for (const [at, [width, height]] of SIZES.entries()) {
        host.style.width = `${width}px`;
        host.style.height = `${height}px`;
        // A frame that is drawn before anybody was told of the new size must not hide it from us.
        canvas.emphasise(emphasis({ selected: new Set([at % 2 === 0 ? "bmw" : "catl"]) }));
        await new Promise(requestAnimationFrame);
        await expect.poll(async () => (await settled()).width).toBe(width);
        const report = await settled();
        expect(report.labels.length, `${width} × ${height}`).toBeGreaterThan(5);
        expect(farthest(report), `${width} × ${height}`).toBeLessThan(usual + 12);
      }
    },
  );

  it("stay there while the host is hidden and shown, and through other colours and a new font", async () => {
    const { host, canvas, settled } = mount(740, 800);
    canvas.show(pictureOf());
    const usual = farthest(await settled());
    host.style.display = "none";
    await new Promise(requestAnimationFrame);
    host.style.width = "600px";
    host.style.display = "";
    await expect.poll(async () => (await settled()).width).toBe(600);
    document.documentElement.dataset.theme = "dark";
    canvas.refreshTheme();
    document.fonts.dispatchEvent(new Event("loadingdone"));
    const report = await settled();
    delete document.documentElement.dataset.theme;
    expect(farthest(report)).toBeLessThan(usual + 12);
  });

  it("would be seen to have come off", async () => {
    const { canvas, settled } = mount(740, 800);
    canvas.show(pictureOf());
    const report = await settled();
    const moved = report.nodes.map((node) => ({ ...node, x: node.x + 60 }));
    expect(farthest({ ...report, nodes: moved })).toBeGreaterThan(farthest(report) + 12);
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
    const one = mount(740, 740);
    one.canvas.show(pictureOf());
    one.canvas.zoom(0.3);
    const without = (await one.settled()).labels.map(({ of }) => of);
    const left = pictureOf().nodes.find(({ id }) => !without.includes(id));
    expect(left).toBeDefined();
    one.canvas.emphasise(emphasis({ selected: new Set([left?.id ?? ""]) }));
    const { labels } = await one.settled();
    expect(labels.map(({ of }) => of)).toContain(left?.id);
  });
});
