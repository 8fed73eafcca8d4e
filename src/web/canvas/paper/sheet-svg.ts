import { escapeXml, estimateWidthPx, wrapWords } from "../../../core/exchange/svg-text.ts";
import {
  drawContested,
  drawCount,
  drawGlyph,
  EDGE_SIGN,
  NODE_SIGN,
  signColours,
} from "../label/signs.ts";
import type { CanvasReport, DrawnCount, DrawnSign } from "../scene/picture.ts";
import type { Theme } from "../scene/theme.ts";
import { drawEdge, type EdgeLooks } from "./edge-svg.ts";
import { element } from "./markup.ts";
import { drawNode, type NodeLooks } from "./node-svg.ts";
import { drawPicture } from "./picture-svg.ts";
import { SvgPen } from "./svg-pen.ts";

/** A sign of the legend. */
export type LegendSign =
  | { readonly sort: "node"; readonly looks: NodeLooks }
  | { readonly sort: "edge"; readonly looks: EdgeLooks }
  | { readonly sort: "sign"; readonly sign: DrawnSign["sign"] }
  | ({ readonly sort: "count" } & Pick<DrawnCount, "count" | "counts">);

/** What stands around a picture, all in words. */
export interface Sheet {
  readonly title: string;
  readonly legend: readonly { readonly sign: LegendSign; readonly words: string }[];
  /** Paragraphs under the picture: the lens, the dates, the version, the sources. */
  readonly caption: readonly string[];
  /** All that the caption has no room for; read by machines and screen readers. */
  readonly description: string;
  /** What stands in place of a picture without nodes. */
  readonly empty: string;
}

const MARGIN = 24;
/** A narrower picture gets surface beside it, so that title and caption can be read. CSS px. */
const LEAST_WIDTH = 560;
const TITLE = { size: 18, weight: 600, leading: 24 };
const SMALL = { size: 11, weight: 400, leading: 16 };
const ENTRY = { size: 12, sign: 30, gap: 20, row: 26 };

/** Lines of text, or a row of the legend: what it takes from the top, and how it is drawn there. */
interface Block {
  readonly height: number;
  readonly draw: (y: number) => string;
}

/**
 * What is seen of a report as a picture that stands alone: with its title, a legend and a caption. One SVG text, the same
 * for the same input; no script, nothing from elsewhere.
 *
 * @param fontFaces style rules that hold the typeface; "" where it is only named
 */
export function writeSheet(
  report: CanvasReport,
  sheet: Sheet,
  theme: Theme,
  fontFaces: string,
): string {
  const isEmpty = report.nodes.length === 0;
  return writeSheetAround({ ...drawPicture(report, theme), isEmpty }, sheet, theme, fontFaces);
}

/** What is drawn on a sheet: its markup, and what of it is seen, CSS px. */
export interface Drawn {
  readonly markup: string;
  readonly frame: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
  readonly isEmpty: boolean;
}

/** As `writeSheet`, of what was drawn elsewhere. */
export function writeSheetAround(
  { markup, frame, isEmpty }: Drawn,
  { title, legend, caption, description, empty }: Sheet,
  theme: Theme,
  fontFaces: string,
): string {
  const inner = Math.ceil(Math.max(LEAST_WIDTH, frame.width));
  const width = inner + 2 * MARGIN;
  const blocks: readonly Block[] = [
    paragraph(title, inner, TITLE, theme.css("--ink")),
    gap(8),
    isEmpty
      ? paragraph(empty, inner, SMALL, theme.css("--secondary"))
      : pictureBlock(markup, frame),
    gap(12),
    ...legendRows(legend, inner, theme),
    gap(8),
    ...caption.map((words) => paragraph(words, inner, SMALL, theme.css("--secondary"))),
  ];
  const height = Math.ceil(blocks.reduce((sum, block) => sum + block.height, 2 * MARGIN));
  let y = MARGIN;
  const drawn = blocks.map((block) => {
    const part = block.draw(y);
    y += block.height;
    return part;
  });
  const inside = [
    element("title", {}, escapeXml(title)),
    element("desc", {}, escapeXml(description)),
    fontFaces === "" ? "" : element("style", {}, escapeXml(fontFaces)),
    element("rect", { width, height, fill: theme.css("--surface") }),
    ...drawn,
  ];
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: "img",
      "font-family": theme.font,
    },
    `\n${inside.filter((part) => part !== "").join("\n")}\n`,
  );
}

function gap(height: number): Block {
  return { height, draw: () => "" };
}

function paragraph(
  words: string,
  width: number,
  { size, weight, leading }: typeof TITLE,
  fill: string,
): Block {
  const lines = wrapWords(words, width, size);
  return {
    height: lines.length * leading + 2,
    draw: (y) =>
      element(
        "text",
        { "font-size": size, "font-weight": weight, fill },
        lines
          .map((line, at) =>
            element("tspan", { x: MARGIN, y: y + size + at * leading }, escapeXml(line)),
          )
          .join(""),
      ),
  };
}

function pictureBlock(
  markup: string,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
): Block {
  const viewBox = [x, y, width, height].map((one) => Math.round(one * 100) / 100).join(" ");
  return {
    height,
    draw: (top) =>
      element(
        "svg",
        { x: MARGIN, y: top, width, height, viewBox, overflow: "hidden", class: "picture" },
        `\n${markup}\n`,
      ),
  };
}

/** The legend from the left in as many rows as it needs. */
function legendRows(legend: Sheet["legend"], width: number, theme: Theme): readonly Block[] {
  const rows: { readonly x: number; readonly entry: Sheet["legend"][number] }[][] = [];
  let x = width;
  for (const entry of legend) {
    const needed = ENTRY.sign + estimateWidthPx(entry.words, ENTRY.size) + ENTRY.gap;
    if (x + needed > width + ENTRY.gap) {
      rows.push([]);
      x = 0;
    }
    rows.at(-1)?.push({ x, entry });
    x += needed;
  }
  return rows.map((row) => ({
    height: ENTRY.row,
    draw: (y) =>
      row
        .map(({ x: left, entry: { sign, words } }) => {
          const middle = y + ENTRY.row / 2;
          const text = {
            x: MARGIN + left + ENTRY.sign,
            y: middle + ENTRY.size * 0.36,
            "font-size": ENTRY.size,
            fill: theme.css("--ink"),
          };
          return (
            drawLegendSign(sign, MARGIN + left, middle, theme) +
            element("text", text, escapeXml(words))
          );
        })
        .join(""),
  }));
}

function drawLegendSign(sign: LegendSign, left: number, y: number, theme: Theme): string {
  const at = { x: left + 11, y };
  const colours = signColours(theme, "normal");
  const pen = new SvgPen(colours.surface);
  switch (sign.sort) {
    case "node":
      return drawNode(sign.looks, at, sign.looks.selected ? 6 : 8, theme);
    case "edge":
      return drawEdge(
        sign.looks,
        [
          [
            [
              { x: left, y },
              { x: left + 12, y },
              { x: left + 24, y },
            ],
          ],
        ],
        theme,
      );
    case "sign":
      if (sign.sign === "contested") drawContested(pen, at, NODE_SIGN, colours);
      else drawGlyph(pen, sign.sign, at, EDGE_SIGN, colours);
      return pen.markup;
    case "count":
      drawCount(pen, sign, at, "400 12px ", colours);
      return pen.markup;
  }
}
