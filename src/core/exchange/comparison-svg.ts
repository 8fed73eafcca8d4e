import type { Answered } from "../model/answer.ts";
import { wordRange } from "../model/figure.ts";
import { countWord } from "../model/wording/words.ts";
import type { RowGroup } from "../query/compare/comparison.ts";
import {
  GROUP_WORDS,
  type WordedCell,
  type WordedComparison,
  type WordedRow,
} from "../word/ranking/comparison.ts";
import { nameLens } from "./basis.ts";
import { ACCENT, HAIRLINE, INK, SECONDARY } from "./paper-colours.ts";
import { escapeXml, wrapWords } from "./svg-text.ts";

const MARGIN = 28;
const LABEL_WIDTH = 160;
const DIFFERENCE_WIDTH = 200;
/** Width of a candidate's column by how many there are. */
const COLUMN_WIDTHS: readonly number[] = [0, 0, 260, 220, 190];
const GAP = 16;
const TEXT = 13;
const LINE = 18;
const SMALL = 11;
const BAR_HEIGHT = 8;

/** A part of the drawing and how high it is. */
interface Block {
  readonly height: number;
  /** Draws it with its top at `y`. */
  readonly draw: (y: number) => string;
}

interface Column {
  readonly x: number;
  readonly width: number;
}

/**
 * A comparison as a picture that stands alone: a table with its need, lens, version and sources. Light colours
 * whatever the theme, since it is made to be printed and sent.
 */
export function writeComparisonSvg(answer: Answered<WordedComparison>): string {
  const { candidates, rows, needWords } = answer.result;
  const columns = placeColumns(candidates.length);
  const last = columns.at(-1) ?? { x: 0, width: 0 };
  const width = last.x + last.width + MARGIN;
  const inner = width - 2 * MARGIN;
  const title = `${candidates.map(({ label }) => label).join(", ")} side by side`;
  const groups = Object.keys(GROUP_WORDS) as readonly RowGroup[];
  const blocks = [
    paragraph(title, inner, { size: 18, weight: 650 }),
    paragraph(`Who can supply ${needWords}`, inner, { colour: SECONDARY }),
    gap(10),
    headerRow(["", ...candidates.map(({ label }) => label), "Difference"], columns),
    ...groups.flatMap((group) => {
      const own = rows.filter((row) => row.group === group);
      if (own.length === 0) return [];
      return [groupRow(GROUP_WORDS[group], inner), ...own.map((row) => tableRow(row, columns))];
    }),
    gap(12),
    ...captionOf(answer).map((line) => paragraph(line, inner, { size: SMALL, colour: SECONDARY })),
  ];
  const height = blocks.reduce((sum, block) => sum + block.height, 2 * MARGIN);
  let y = MARGIN;
  const drawn = blocks.map((block) => {
    const part = block.draw(y);
    y += block.height;
    return part;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" font-family="Inter, 'Noto Sans KR', system-ui, sans-serif" font-size="${TEXT}" fill="${INK}">`,
    `<title>${escapeXml(title)}</title>`,
    `<rect width="${width}" height="${height}" fill="#fbfaf7"/>`,
    ...drawn.filter((part) => part !== ""),
    "</svg>",
  ].join("\n");
}

function placeColumns(count: number): readonly Column[] {
  const columnWidth = COLUMN_WIDTHS[count] ?? 190;
  const widths = [LABEL_WIDTH, ...Array<number>(count).fill(columnWidth), DIFFERENCE_WIDTH];
  let x = MARGIN;
  return widths.map((width) => {
    const column = { x, width: width - GAP };
    x += width;
    return column;
  });
}

function captionOf({
  lens,
  scenario,
  dataVersion,
  evidence,
  result,
}: Answered<WordedComparison>): readonly string[] {
  const cells = result.rows.flatMap((row) => row.cells);
  const claims = [...new Set(cells.flatMap((cell) => cell.claims))];
  const sources = [...new Set(claims.flatMap((id) => evidence[id]?.source ?? []))].sort();
  return [
    `Second Source, data ${dataVersion}. Lens ${nameLens(lens)}.`,
    ...(scenario === undefined ? [] : [`Assuming “${scenario.name}”, which no source states.`]),
    "Ranges run from the least to the greatest value that the claims allow, on a scale from 0 to 1. What is not stated is open and no denial.",
    `${countWord(claims.length, "claim")} from ${countWord(sources.length, "source")}: ${sources.join(", ")}`,
  ];
}

interface Look {
  readonly size?: number;
  readonly weight?: number;
  readonly colour?: string;
}

function paragraph(text: string, width: number, look: Look): Block {
  const size = look.size ?? TEXT;
  const lines = wrapWords(text, width, size);
  const leading = Math.round(size * 1.4);
  return {
    height: lines.length * leading + 2,
    draw: (y) => writeLines(lines, MARGIN, y + size, leading, look),
  };
}

function gap(height: number): Block {
  return { height, draw: () => "" };
}

function headerRow(words: readonly string[], columns: readonly Column[]): Block {
  const cells = columns.map(({ width }, at) => wrapWords(words[at] ?? "", width, TEXT));
  const height = Math.max(...cells.map((lines) => lines.length)) * LINE + 8;
  return {
    height,
    draw: (y) =>
      cells
        .map((lines, at) => writeLines(lines, columns[at]?.x ?? 0, y + TEXT, LINE, { weight: 650 }))
        .filter((part) => part !== "")
        .join("\n"),
  };
}

function groupRow(words: string, width: number): Block {
  return {
    height: LINE + 14,
    draw: (y) =>
      [
        `<rect x="${MARGIN - 8}" y="${y}" width="${width + 16}" height="${LINE + 10}" fill="#f1efe9"/>`,
        writeLines([words], MARGIN, y + TEXT + 5, LINE, { weight: 650 }),
      ].join("\n"),
  };
}

function tableRow(row: WordedRow, columns: readonly Column[]): Block {
  const isValue = row.group === "criterion";
  const texts = [row.label, ...row.cells.map((cell) => wordCell(cell, isValue)), row.difference];
  const cells = columns.map(({ width }, at) => wrapWords(texts[at] ?? "", width, TEXT));
  const bar = isValue ? BAR_HEIGHT + 6 : 0;
  const height = Math.max(...cells.map((lines) => lines.length)) * LINE + bar + 14;
  const first = columns[0]?.x ?? 0;
  const end = (columns.at(-1)?.x ?? 0) + (columns.at(-1)?.width ?? 0);
  return {
    height,
    draw: (y) =>
      [
        ...cells.map((lines, at) => {
          const cell = row.cells[at - 1];
          const down = cell === undefined ? 0 : bar;
          const colour = cell?.stated === false ? SECONDARY : INK;
          return writeLines(lines, columns[at]?.x ?? 0, y + TEXT + 5 + down, LINE, { colour });
        }),
        ...(isValue ? row.cells.map((cell, at) => writeBar(cell, columns[at + 1], y + 6)) : []),
        `<line x1="${first}" x2="${end}" y1="${y + height}" y2="${y + height}" stroke="${HAIRLINE}"/>`,
      ].join("\n"),
  };
}

function wordCell(cell: WordedCell, isValue: boolean): string {
  const { low, high, stated, words, conflicting } = cell;
  const figure =
    isValue && stated && low !== null && high !== null ? `${wordRange(low, high)}: ` : "";
  return `${figure}${words}${conflicting ? " (contested)" : ""}`;
}

/** A range on the scale from 0 to 1; dashed where nothing is stated. */
function writeBar({ low, high, stated }: WordedCell, column: Column | undefined, y: number) {
  if (column === undefined || low === null || high === null) return "";
  const { x, width } = column;
  const long = Math.max(3, (high - low) * width);
  const start = Math.min(x + low * width, x + width - long);
  const shape = `x="${round(start)}" y="${y}" width="${round(long)}" height="${BAR_HEIGHT}" rx="1"`;
  const middle = round(start + long / 2);
  return [
    `<rect x="${x}" y="${y + 1}" width="${width}" height="${BAR_HEIGHT - 2}" fill="#e7e4dc"/>`,
    stated
      ? `<rect ${shape} fill="${ACCENT}"/>`
      : `<rect ${shape} fill="none" stroke="${SECONDARY}" stroke-dasharray="3 3"/>`,
    ...(stated && high > low
      ? [
          `<line x1="${middle}" x2="${middle}" y1="${y}" y2="${y + BAR_HEIGHT}" stroke="#ffffff" stroke-width="1.5"/>`,
        ]
      : []),
  ].join("\n");
}

function writeLines(
  lines: readonly string[],
  x: number,
  baseline: number,
  leading: number,
  { size = TEXT, weight = 400, colour = INK }: Look,
): string {
  if (lines.every((line) => line === "")) return "";
  const spans = lines.map(
    (line, at) => `<tspan x="${x}" y="${baseline + at * leading}">${escapeXml(line)}</tspan>`,
  );
  return `<text font-size="${size}" font-weight="${weight}" fill="${colour}">${spans.join("")}</text>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
