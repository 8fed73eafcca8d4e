import { createGraphCanvas } from "../../src/web/canvas/graph-canvas.ts";
import type { CanvasEvents, GraphCanvas } from "../../src/web/canvas/scene/canvas.ts";
import type {
  CanvasBox,
  CanvasReport,
  DrawnEdge,
  DrawnNode,
  Emphasis,
  Picture,
} from "../../src/web/canvas/scene/picture.ts";
import type { Transition } from "../../src/web/state/transitions.ts";
import { picturesOf } from "./pictures.ts";
import { readFoundingRecordInBrowser } from "./record-in-browser.ts";
import { makeSelectors } from "./selectors.ts";
import "../../src/web/style/fonts.css";
import "../../src/web/style/tokens.css";
import "../../src/web/style/base.css";

export const selectors = makeSelectors(readFoundingRecordInBrowser());

/** The picture that the page draws for a state, in columns. */
export function pictureOf(...changes: readonly Transition[]): Picture {
  return picturesOf(selectors, changes).picture;
}

/** What the view is fitted to, whatever is filtered out of it. */
export function frameOf(...changes: readonly Transition[]): Picture {
  return picturesOf(selectors, changes).frame;
}

/** A canvas on the page, and what it has told its owner. */
export interface MountedCanvas {
  readonly host: HTMLElement;
  readonly canvas: GraphCanvas;
  readonly told: readonly (readonly [string, ...unknown[]])[];
  /** What is drawn once nothing moves any more and the typeface is there. */
  settled(): Promise<CanvasReport>;
  /** Takes the canvas and its host from the page. */
  unmount(): void;
}

/** Puts a canvas of this size into the page. */
export function mountCanvas(width: number, height: number): MountedCanvas {
  const host = document.createElement("div");
  host.style.cssText = `position: fixed; left: 0; top: 0; width: ${width}px; height: ${height}px`;
  document.body.append(host);
  const told: [string, ...unknown[]][] = [];
  const note =
    (name: string) =>
    (...what: unknown[]): void => {
      told.push([name, ...what]);
    };
  const events: CanvasEvents = {
    onNodeHover: note("node hover"),
    onEdgeHover: note("edge hover"),
    onNodeClick: note("node click"),
    onEdgeClick: note("edge click"),
    onDoubleClick: note("double click"),
    onStageClick: note("stage click"),
    onViewChange: () => undefined,
    onOutage: note("outage"),
  };
  const canvas = createGraphCanvas(host, events);
  return {
    host,
    canvas,
    told,
    settled: () => settle(canvas),
    unmount: () => {
      canvas.destroy();
      host.remove();
    },
  };
}

// Two frames in a row with the same report and no movement: then nothing is on its way any more.
async function settle(canvas: GraphCanvas): Promise<CanvasReport> {
  await document.fonts.ready;
  let before = "";
  for (;;) {
    await nextFrame();
    const report = canvas.report();
    const now = JSON.stringify(report);
    if (now === before && !report.moving) return report;
    before = now;
  }
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve, 20));
  });
}

/** The node with this id. Throws where it is not drawn. */
export function nodeIn(report: CanvasReport, id: string): DrawnNode {
  const node = report.nodes.find((one) => one.id === id);
  if (node === undefined) throw new Error(`No node "${id}" is drawn.`);
  return node;
}

/** The edges, each once: one that is drawn in several curves has more rows in a report. */
export function edgesOf({ edges }: CanvasReport): readonly DrawnEdge[] {
  return edges.filter(({ part }) => part === 0);
}

/** The edge whose id begins with these words. Throws where none or more than one is drawn. */
export function edgeIn(report: CanvasReport, start: string): DrawnEdge {
  const [edge, second] = edgesOf(report).filter(({ id }) => id.startsWith(start));
  if (edge === undefined || second !== undefined) {
    throw new Error(`Not one edge begins with "${start}".`);
  }
  return edge;
}

/** Brings out what is given and nothing else. */
export function emphasis(part: Partial<Emphasis>): Emphasis {
  return { selected: new Set(), hovered: null, path: new Set(), ...part };
}

/** Whether two boxes share more than their edges. */
export function overlap(a: CanvasBox, b: CanvasBox): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
