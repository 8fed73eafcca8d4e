import { LINE, type TextSetter } from "../label/label-text.ts";
import type { CanvasBox, Column, DrawnLabel, DrawnSeparator, TextLine } from "../scene/picture.ts";
import type { Theme } from "../scene/theme.ts";
import { toScreen, type View } from "../scene/view.ts";

/** Height of the band that holds headings of one line, CSS px. */
const BAND = 36;

/** Between two headings, CSS px. */
const APART = 10;

/** A heading as set for the present view. */
interface Heading {
  /** Where it begins, CSS px. */
  readonly x: number;
  readonly lines: readonly TextLine[];
  readonly width: number;
}

/** The headings in the host: one or two lines high, none without columns. */
export interface Headings {
  /** CSS px from the top that the headings take. */
  readonly height: number;
  readonly all: readonly Heading[];
}

/** Sets the headings for the view: each over its column, as wide as it may be before the next begins. */
export function setHeadings(columns: readonly Column[], view: View, setter: TextSetter): Headings {
  if (columns.length === 0) return { height: 0, all: [] };
  const lefts = columns.map(({ left }) => toScreen(view, left, 0).x);
  const all = columns.map((column, i): Heading => {
    const x = lefts[i] ?? 0;
    const end = lefts[i + 1] ?? Math.max(view.width, toScreen(view, column.right, 0).x);
    // In steps of 8, so that zooming does not set every heading anew at every frame.
    const room = Math.max(8, Math.floor((end - x - APART) / 8) * 8);
    const block = setter.block("", column.label, room, room);
    return { x, lines: block.lines, width: block.width };
  });
  // Columns closer than their words are long have no headings rather than overlapping ones.
  const fit = all.filter(
    ({ x, width }, i) => x + width + APART / 2 <= (lefts[i + 1] ?? Number.POSITIVE_INFINITY),
  );
  const most = Math.max(1, ...fit.map(({ lines }) => lines.length));
  return { height: BAND + (most - 1) * LINE.detail.height, all: fit };
}

/** Faint dotted lines half way between the columns; drawn under the edges. */
export function drawSeparators(
  context: CanvasRenderingContext2D,
  columns: readonly Column[],
  view: View,
  theme: Theme,
  top: number,
): readonly DrawnSeparator[] {
  context.strokeStyle = theme.css("--hairline");
  context.lineWidth = 1;
  context.setLineDash([1, 5]);
  context.lineCap = "round";
  context.beginPath();
  const drawn = columns.flatMap((column, i): DrawnSeparator[] => {
    const next = columns[i + 1];
    if (next === undefined) return [];
    const x = Math.round(toScreen(view, (column.right + next.left) / 2, 0).x) + 0.5;
    context.moveTo(x, top);
    context.lineTo(x, view.height);
    return [{ x, top }];
  });
  context.stroke();
  context.setLineDash([]);
  return drawn;
}

/**
 * Draws the headings on a band of the surface's colour, so that what is panned under them stays
 * readable.
 */
export function drawHeadings(
  context: CanvasRenderingContext2D,
  { height, all }: Headings,
  view: View,
  theme: Theme,
  setter: TextSetter,
): DrawnLabel[] {
  if (height === 0) return [];
  context.fillStyle = theme.css("--surface");
  context.globalAlpha = 0.94;
  context.fillRect(0, 0, view.width, height - 4);
  context.globalAlpha = 1;
  context.fillStyle = theme.css("--secondary");
  context.font = setter.fontOf("detail");
  context.textAlign = "left";
  context.textBaseline = "alphabetic";
  const drawn: DrawnLabel[] = [];
  for (const { x, lines, width } of all) {
    if (x + width < 0 || x > view.width) continue;
    const top = (height - 4 - lines.length * LINE.detail.height) / 2 + 2;
    for (const [i, { text }] of lines.entries()) {
      context.fillText(text, x, top + i * LINE.detail.height + LINE.detail.baseline);
    }
    const box: CanvasBox = {
      x,
      y: top,
      width,
      height: lines.length * LINE.detail.height,
    };
    const texts = lines.map(({ text }) => text);
    drawn.push({
      of: texts.join(" "),
      kind: "column",
      lines: texts,
      set: lines,
      box,
      align: "left",
      onLine: false,
      strength: "normal",
    });
  }
  return drawn;
}
