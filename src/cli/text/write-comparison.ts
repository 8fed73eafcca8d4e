import type { Answered } from "../../core/model/answer.ts";
import { wordRange } from "../../core/model/figure.ts";
import type { RowGroup } from "../../core/query/compare/comparison.ts";
import {
  GROUP_WORDS,
  type WordedCell,
  type WordedComparison,
  type WordedRow,
} from "../../core/word/ranking/comparison.ts";

const LABEL_WIDTH = 24;
/** Of all columns of candidates together, so that four are as wide as two. */
const COLUMNS_WIDTH = 100;
const GAP = 2;

/** Candidates side by side for a terminal: a block of lines for each row, then how they differ. */
export function writeComparison({ result }: Answered<WordedComparison>): string {
  const { candidates, rows, needWords } = result;
  const width = Math.floor(COLUMNS_WIDTH / candidates.length) - GAP;
  const groups = Object.keys(GROUP_WORDS) as readonly RowGroup[];
  return [
    `Who can supply ${needWords}: ${candidates.length} candidates side by side`,
    "",
    ...writeLine(
      "",
      candidates.map(({ label }) => label),
      width,
    ),
    ...groups.flatMap((group) => {
      const own = rows.filter((row) => row.group === group);
      const lines = own.flatMap((row) => ["", ...writeRow(row, width)]);
      return own.length === 0 ? [] : ["", GROUP_WORDS[group], ...lines];
    }),
  ].join("\n");
}

function writeRow(
  { label, cells, difference, group }: WordedRow,
  width: number,
): readonly string[] {
  return [
    ...writeLine(
      label,
      cells.map((cell) => writeCell(cell, group)),
      width,
    ),
    ...wrap(`→ ${difference}`, COLUMNS_WIDTH).map((line) => `${" ".repeat(LABEL_WIDTH)}${line}`),
  ];
}

// The figures of the answer rest on all that the criteria rest on, which is cited there.
function writeCell(cell: WordedCell, group: RowGroup): string {
  const { words, low, high, claims, stated, conflicting } = cell;
  if (group === "answer") return words;
  const isValue = group === "criterion" && stated && low !== null && high !== null;
  const figure = isValue ? `${wordRange(low, high)}: ` : "";
  const contested = conflicting && !words.startsWith("sources disagree") ? " (contested)" : "";
  const [first, ...more] = claims;
  const cited =
    first === undefined ? "" : ` (${first}${more.length > 0 ? ` +${more.length}` : ""})`;
  return `${figure}${words}${contested}${cited}`;
}

function writeLine(label: string, cells: readonly string[], width: number): readonly string[] {
  const columns = [
    { lines: wrap(label, LABEL_WIDTH - GAP - 2).map((line) => `  ${line}`), width: LABEL_WIDTH },
    ...cells.map((cell) => ({ lines: wrap(cell, width), width: width + GAP })),
  ];
  const height = Math.max(...columns.map(({ lines }) => lines.length));
  return Array.from({ length: height }, (_, at) =>
    columns
      .map(({ lines, width: wide }) => (lines[at] ?? "").padEnd(wide))
      .join("")
      .trimEnd(),
  );
}

/** The text in lines of at most `width` letters, broken at spaces; a longer word is cut. */
function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ").flatMap((one) => cut(one, width))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (longer.length <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

function cut(word: string, width: number): readonly string[] {
  const parts: string[] = [];
  for (let at = 0; at < word.length; at += width) parts.push(word.slice(at, at + width));
  return parts;
}
