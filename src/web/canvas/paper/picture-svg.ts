import { escapeXml } from "../../../core/exchange/svg-text.ts";
import { HALO, LINE, TYPE } from "../label/label-text.ts";
import { drawContested, drawCount, drawGlyph, signColours } from "../label/signs.ts";
import { FADE } from "../scene/draw-state.ts";
import type {
  CanvasBox,
  CanvasPoint,
  CanvasReport,
  DrawnEdge,
  DrawnLabel,
  DrawnSign,
} from "../scene/picture.ts";
import { shapeExtent } from "../scene/shape.ts";
import type { Theme } from "../scene/theme.ts";
import { drawEdge } from "./edge-svg.ts";
import { element } from "./markup.ts";
import { drawNode } from "./node-svg.ts";
import { SvgPen } from "./svg-pen.ts";

/** Free space around what is drawn, CSS px. */
const RIM = 12;

/** A picture as SVG. */
export interface DrawnPicture {
  /** What stands in an `svg` element whose view box is `frame`. */
  readonly markup: string;
  /** All that is to be seen, in the CSS px of the report; no name is cut by it. */
  readonly frame: CanvasBox;
}

/** The part of a report that is seen: nodes in the view with their names and signs, and the lines that reach into it. */
export function seenOf(report: CanvasReport): CanvasReport {
  const { width, height } = report;
  const isIn = ({ x, y }: CanvasPoint): boolean => x >= 0 && y >= 0 && x <= width && y <= height;
  const out = new Set(report.nodes.filter((node) => !isIn(node)).map(({ id }) => id));
  // All curves of a line that has one in the view: the last has its head.
  const near = new Set(
    report.edges
      .filter(({ path }) => path !== null && isNear(path, width, height))
      .map(({ id }) => id),
  );
  const middle = ({ x, y, ...box }: CanvasBox): CanvasPoint => ({
    x: x + box.width / 2,
    y: y + box.height / 2,
  });
  return {
    ...report,
    nodes: report.nodes.filter(({ id }) => !out.has(id)),
    edges: report.edges.filter(({ id }) => near.has(id)),
    labels: report.labels.filter(({ of, kind, box }) =>
      kind === "edge" ? isIn(middle(box)) : !out.has(of),
    ),
    signs: report.signs.filter(({ of, at }) => !out.has(of) && isIn(at)),
    counts: report.counts.filter(({ at }) => isIn(at)),
  };
}

/** What is seen of a report, as the canvas draws it, in the colours of a theme. */
export function drawPicture(report: CanvasReport, theme: Theme): DrawnPicture {
  const seen = seenOf(report);
  const frame = frameOf(seen);
  const names = (kind: DrawnLabel["kind"]): string =>
    seen.labels
      .filter((label) => label.kind === kind)
      .map((label) => drawLabel(label, theme))
      .join("");
  const nodes = new Set(seen.nodes.map(({ id }) => id));
  const signs = (onNodes: boolean): string =>
    seen.signs
      .filter(({ of }) => nodes.has(of) === onNodes)
      .map((sign) => drawSign(sign, theme))
      .join("");
  const layers = [
    ["columns", drawSeparators(seen, frame, theme)],
    ["links", drawEdges(seen.edges, theme)],
    ["nodes", seen.nodes.map((node) => drawNode(node, node, node.radius, theme)).join("")],
    ["words-on-links", names("edge") + signs(false) + drawCounts(seen, theme)],
    ["names", names("node") + signs(true)],
    ["headings", drawHeadings(seen, frame, theme) + names("column")],
  ] as const;
  const markup = layers
    .filter(([, drawn]) => drawn !== "")
    .map(([name, drawn]) => element("g", { class: name }, drawn))
    .join("\n");
  return { markup, frame };
}

/** What is seen with all its names whole, and no more empty surface around it than a rim. */
function frameOf({ nodes, edges, labels, signs, separators, ...view }: CanvasReport): CanvasBox {
  const within = (value: number, most: number): number => Math.min(most, Math.max(0, value));
  const boxes: CanvasBox[] = [
    ...nodes.map(({ x, y, radius, shape }) => {
      const { left, right, top, bottom } = shapeExtent(shape, radius);
      return { x: x - left, y: y - top, width: left + right, height: top + bottom };
    }),
    ...labels.map(({ box }) => box),
    ...signs.map(({ at, radius }) => ({
      x: at.x - radius,
      y: at.y - radius,
      width: 2 * radius,
      height: 2 * radius,
    })),
    ...edges.flatMap(({ path }) =>
      (path ?? []).map(({ x, y }) => ({
        x: within(x, view.width),
        y: within(y, view.height),
        width: 0,
        height: 0,
      })),
    ),
  ];
  if (boxes.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  const x = Math.min(...boxes.map((box) => box.x)) - RIM;
  const y = Math.min(...boxes.map((box) => box.y)) - RIM;
  const right = Math.max(...boxes.map((box) => box.x + box.width)) + RIM;
  const bottom = Math.max(...boxes.map((box) => box.y + box.height)) + RIM;
  return { x, y, width: right - x, height: bottom - y };
}

function isNear(path: readonly CanvasPoint[], width: number, height: number): boolean {
  const [xs, ys] = [path.map(({ x }) => x), path.map(({ y }) => y)];
  return (
    Math.max(...xs) >= 0 &&
    Math.max(...ys) >= 0 &&
    Math.min(...xs) <= width &&
    Math.min(...ys) <= height
  );
}

function drawEdges(edges: readonly DrawnEdge[], theme: Theme): string {
  const rows = new Map<string, DrawnEdge[]>();
  for (const edge of edges) rows.set(edge.id, [...(rows.get(edge.id) ?? []), edge]);
  return [...rows.values()]
    .map((own) => {
      const [first] = own;
      if (first === undefined) return "";
      const pieces = [...new Set(own.map(({ piece }) => piece))].map((piece) =>
        own.flatMap((one) => (one.piece === piece && one.path !== null ? [one.path] : [])),
      );
      return drawEdge(first, pieces, theme);
    })
    .join("");
}

/** The lines of a label, each as wide as it was measured, so that another typeface overlaps no more than ours does. */
function drawLabel({ box, set, align, onLine, strength, kind }: DrawnLabel, theme: Theme): string {
  const surface = theme.css("--surface");
  const x = box.x + (align === "left" ? 0 : align === "right" ? box.width : box.width / 2);
  let top = box.y;
  const spans = set.map((line) => {
    const { height, baseline } = LINE[line.kind];
    const y = top + baseline;
    top += height;
    return element(
      "tspan",
      {
        x,
        y,
        "font-size": TYPE[line.kind].size,
        "font-weight": TYPE[line.kind].weight,
        fill: theme.css(line.kind === "name" ? "--ink" : "--secondary"),
        textLength: line.width,
        lengthAdjust: "spacingAndGlyphs",
      },
      escapeXml(line.text),
    );
  });
  const gap = { x: box.x - 4, y: box.y, width: box.width + 8, height: box.height, fill: surface };
  const rim = {
    stroke: surface,
    "stroke-width": HALO,
    "stroke-linejoin": "round",
    "paint-order": "stroke",
  };
  const text = element(
    "text",
    {
      "text-anchor": align === "left" ? "start" : align === "right" ? "end" : "middle",
      opacity: strength === "faded" ? FADE.text : null,
      ...(kind === "column" ? {} : rim),
    },
    spans.join(""),
  );
  return (onLine ? element("rect", gap) : "") + text;
}

function drawSign({ sign, at, radius, strength }: DrawnSign, theme: Theme): string {
  const colours = signColours(theme, strength);
  const pen = new SvgPen(colours.surface);
  if (sign === "contested") drawContested(pen, at, radius, colours);
  else drawGlyph(pen, sign, at, radius, colours);
  return pen.markup;
}

function drawCounts({ counts }: CanvasReport, theme: Theme): string {
  const pen = new SvgPen(theme.css("--surface"));
  for (const one of counts) {
    const { at, strength } = one;
    drawCount(pen, one, at, `400 12px ${theme.font}`, signColours(theme, strength));
  }
  return pen.markup;
}

function drawSeparators({ separators }: CanvasReport, frame: CanvasBox, theme: Theme): string {
  return separators
    .filter(({ x }) => x > frame.x && x < frame.x + frame.width)
    .map(({ x, top }) =>
      element("path", {
        d: `M${x} ${top}V${Math.round(frame.y + frame.height)}`,
        stroke: theme.css("--hairline"),
        "stroke-dasharray": "1 5",
        "stroke-linecap": "round",
      }),
    )
    .join("");
}

/** The band on which the headings stand: what is moved under it stays behind it. */
function drawHeadings({ labels }: CanvasReport, frame: CanvasBox, theme: Theme): string {
  const headings = labels.filter(({ kind }) => kind === "column");
  if (headings.length === 0) return "";
  const bottom = Math.max(...headings.map(({ box }) => box.y + box.height)) + 8;
  return element("rect", {
    x: frame.x,
    y: frame.y,
    width: frame.width,
    height: Math.max(0, bottom - frame.y),
    fill: theme.css("--surface"),
    "fill-opacity": 0.94,
  });
}
