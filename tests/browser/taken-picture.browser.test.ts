import { afterEach, describe, expect, it } from "vitest";
import { type Sheet, writeSheet } from "../../src/web/canvas/paper/sheet-svg.ts";
import type { CanvasReport, Picture } from "../../src/web/canvas/scene/picture.ts";
import { readTheme } from "../../src/web/canvas/scene/theme.ts";
import { INITIAL_STATE } from "../../src/web/state/app-state.ts";
import { legendOf } from "../../src/web/state/taking/legend.ts";
import {
  edgesOf,
  emphasis,
  type MountedCanvas,
  mountCanvas,
  nodeIn,
  overlap,
  pictureOf,
  selectors,
} from "../support/drawn-picture.ts";

const SHEET: Sheet = {
  title: `Who supplies <cells> & "packs" to 'Ann'?`,
  legend: [{ sign: { sort: "count", counts: "links", count: 2 }, words: "A & B <so many>" }],
  caption: ["Lens “default”, true at any date; known by 1 July 2025 & later."],
  description: "s1: “A <b>title</b> & more”, https://example.org/?a=1&b=2.",
  empty: "Nothing is drawn.",
};

const theme = readTheme(document.body);
let mounted: MountedCanvas | null = null;

afterEach(() => {
  mounted?.unmount();
  mounted = null;
  document.querySelector("#taken")?.remove();
});

async function reportOf(picture: Picture, width = 1000, height = 700): Promise<CanvasReport> {
  mounted = mountCanvas(width, height);
  mounted.canvas.show(picture);
  return mounted.settled();
}

/** The text as an XML reader takes it, which forgives nothing. */
function parse(svg: string): Document {
  const found = new DOMParser().parseFromString(svg, "image/svg+xml");
  expect(found.querySelector("parsererror")?.textContent ?? "").toBe("");
  return found;
}

/** The picture in the page, to be measured. */
function show(svg: string): SVGSVGElement {
  const box = document.createElement("div");
  box.id = "taken";
  box.append(document.importNode(parse(svg).documentElement, true));
  document.body.append(box);
  const [found] = box.children;
  if (!(found instanceof SVGSVGElement)) throw new Error("It is no picture.");
  return found;
}

function wordsIn(root: ParentNode, within: string): readonly string[] {
  return [...root.querySelectorAll(`${within} text`)].map((text) =>
    [...text.querySelectorAll("tspan")].map((line) => line.textContent ?? "").join(" "),
  );
}

/** A picture with a name in place of another. */
function renamed(picture: Picture, label: string): Picture {
  const [first, ...others] = picture.nodes;
  if (first === undefined) throw new Error("The picture has no node.");
  return { ...picture, nodes: [{ ...first, label }, ...others] };
}

describe("a picture that is taken away", () => {
  it("has every node, line, name and sign that is seen, and each text as text", async () => {
    const report = await reportOf(pictureOf());
    const svg = parse(writeSheet(report, SHEET, theme, ""));
    const named = report.labels.filter(({ kind }) => kind === "node");
    expect(wordsIn(svg, ".names")).toEqual(named.map(({ lines }) => lines.join(" ")));
    expect(named.length).toBeGreaterThan(10);
    expect(svg.querySelectorAll(".links > g")).toHaveLength(edgesOf(report).length);
    for (const pattern of ["longDash", "dotted", "double"]) {
      expect(edgesOf(report).some((edge) => edge.pattern === pattern)).toBe(true);
    }
    expect(svg.documentElement.getAttribute("font-family")).toContain("Inter");
    expect(svg.querySelector("script, image, foreignObject, [href]")).toBeNull();
  });

  it.each([`<script>alert(1)</script>`, `Müller & Söhne "Zellen"`, `삼성 SDI 'A' ]]> &amp; -->`])(
    "writes the name %s as it is",
    async (name) => {
      const report = await reportOf(renamed(pictureOf(), name));
      const svg = parse(writeSheet(report, { ...SHEET, title: name, caption: [name] }, theme, ""));
      expect(svg.querySelector("title")?.textContent).toBe(name);
      expect(svg.querySelector("script")).toBeNull();
      const words = wordsIn(svg, "svg");
      expect(words.filter((one) => one.startsWith(name))).not.toEqual([]);
    },
  );

  it("sets title, picture, legend and caption under each other, and nothing over a name", async () => {
    const report = await reportOf(pictureOf(), 700, 900);
    const legend = legendOf(report, selectors.graph(INITIAL_STATE));
    const long = Array.from({ length: 60 }, (_, i) => `Publisher ${i} (2)`).join(", ");
    const svg = show(writeSheet(report, { ...SHEET, legend, caption: [long, long] }, theme, ""));
    const { width, height } = svg.viewBox.baseVal;
    const left = svg.getBoundingClientRect();
    const boxes = [...svg.querySelectorAll("text")]
      .filter((text) => text.closest(".words-on-links") === null)
      .map((text) => text.getBoundingClientRect());
    for (const [at, box] of boxes.entries()) {
      expect(box.left - left.left).toBeGreaterThanOrEqual(0);
      expect(box.right - left.left).toBeLessThanOrEqual(width);
      expect(box.bottom - left.top).toBeLessThanOrEqual(height);
      for (const other of boxes.slice(at + 1)) {
        expect(overlap(shrunk(box), shrunk(other)), `${at}`).toBe(false);
      }
    }
  });

  it("explains what is drawn and nothing else", async () => {
    const graph = selectors.graph(INITIAL_STATE);
    const report = await reportOf(pictureOf());
    const all = legendOf(report, graph).map(({ words }) => words);
    expect(all).toContain("Contract");
    expect(all).toContain("Contested");
    expect(all).not.toContain("Person");
    expect(all).not.toContain("Selected");
    const solid = report.edges.filter(({ pattern }) => pattern === "solid");
    const signs = report.signs.filter(({ sign }) => sign !== "contested");
    const fewer = legendOf({ ...report, edges: solid, signs, counts: [] }, graph);
    const words = fewer.map((one) => one.words);
    for (const gone of ["Contract", "Plan", "Contested", "So many links in one line"]) {
      expect(words, gone).not.toContain(gone);
    }
    mounted?.canvas.emphasise(emphasis({ selected: new Set(["bmw"]) }));
    const lit = legendOf(await (mounted as MountedCanvas).settled(), graph);
    const told = lit.map((one) => one.words);
    expect(told).toContain("Selected");
    expect(told).toContain("Pale: not part of what is brought out");
  });

  it("shows of a view that was moved what is seen in it, with its names whole", async () => {
    await reportOf(pictureOf());
    // What stands in the middle hangs on the layout, and may be nothing.
    mounted?.canvas.zoom(3);
    mounted?.canvas.reveal("bmw");
    const report = await (mounted as MountedCanvas).settled();
    const isIn = ({ x, y }: { x: number; y: number }) => x >= 0 && y >= 0 && x <= 1000 && y <= 700;
    const seen = report.nodes.filter(isIn);
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.length).toBeLessThan(report.nodes.length);
    const svg = parse(writeSheet(report, SHEET, theme, ""));
    const labels = report.labels.filter(({ of }) => seen.some(({ id }) => id === of));
    expect(wordsIn(svg, ".names")).toEqual(labels.map(({ lines }) => lines.join(" ")));
    const [x = 0, y = 0, width = 0, height = 0] = (
      svg.querySelector(".picture")?.getAttribute("viewBox") ?? ""
    )
      .split(" ")
      .map(Number);
    for (const { box } of labels) {
      expect(box.x).toBeGreaterThanOrEqual(x);
      expect(box.x + box.width).toBeLessThanOrEqual(x + width);
      expect(box.y + box.height).toBeLessThanOrEqual(y + height);
    }
    expect(nodeIn(report, "bmw").radius).toBeGreaterThan(0);
  });

  it("says so where nothing is drawn", async () => {
    const report = await reportOf({ nodes: [], edges: [], headings: [] });
    const svg = parse(writeSheet(report, { ...SHEET, legend: [] }, theme, ""));
    expect(wordsIn(svg, "svg")).toContain("Nothing is drawn.");
    expect(svg.querySelector(".nodes")).toBeNull();
  });
});

/** A box without the room above and below its letters, which lines of text share. */
function shrunk({ x, y, width, height }: DOMRect) {
  return { x: x + 1, y: y + 2, width: width - 2, height: height - 4 };
}
