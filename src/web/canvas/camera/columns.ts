import { LINE, type TextSetter } from "../label/label-text.ts";
import type { CanvasBox, Column, DrawnLabel } from "../scene/picture.ts";
import type { Theme } from "../scene/theme.ts";
import { toScreen, type View } from "../scene/view.ts";

/** Height of the band that holds the headings, CSS px, for the number of lines they need. */
const BAND = { one: 36, two: 50 } as const;

/** Least distance between two columns with headings, CSS px. */
const LEAST_STEP = 60;

/** A heading as set for the present view. */
interface Heading {
  readonly x: number;
  readonly lines: readonly string[];
  readonly width: number;
}

/** The headings in the host: one or two lines high, none without columns. */
export interface Headings {
  /** CSS px from the top that the headings take. */
  readonly height: number;
  readonly all: readonly Heading[];
}

/** Sets the headings for the view: in two lines where the columns stand too close for one. */
export function setHeadings(columns: readonly Column[], view: View, setter: TextSetter): Headings {
  if (columns.length === 0) return { height: 0, all: [] };
  const places = columns.map((column) => toScreen(view, column.x, 0).x);
  const steps = places.slice(1).map((x, i) => x - (places[i] ?? x));
  // Columns closer than this leave no room for a word: then there are no headings rather than overlapping ones.
  if (Math.min(...steps) < LEAST_STEP) return { height: 0, all: [] };
  // In steps of 8, so that zooming does not set every heading anew at every frame.
  const room = Math.floor(Math.max(LEAST_STEP, Math.min(view.width - 16, ...steps) - 14) / 8) * 8;
  const all = columns.map((column, i): Heading => {
    const block = setter.block("", column.label, room, room);
    return { x: places[i] ?? 0, lines: block.lines.map((line) => line.text), width: block.width };
  });
  return { height: all.some((one) => one.lines.length > 1) ? BAND.two : BAND.one, all };
}

/** Faint dotted lines half way between the columns; drawn under the edges. */
export function drawSeparators(
  context: CanvasRenderingContext2D,
  columns: readonly Column[],
  view: View,
  theme: Theme,
  top: number,
): void {
  context.strokeStyle = theme.css("--hairline");
  context.lineWidth = 1;
  context.setLineDash([1, 5]);
  context.lineCap = "round";
  context.beginPath();
  for (const [i, column] of columns.entries()) {
    const next = columns[i + 1];
    if (next === undefined) break;
    const x = Math.round(toScreen(view, (column.x + next.x) / 2, 0).x) + 0.5;
    context.moveTo(x, top);
    context.lineTo(x, view.height);
  }
  context.stroke();
  context.setLineDash([]);
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
  context.textAlign = "center";
  context.textBaseline = "alphabetic";
  const drawn: DrawnLabel[] = [];
  for (const { x, lines, width } of all) {
    if (x + width / 2 < 0 || x - width / 2 > view.width) continue;
    const top = (height - 4 - lines.length * LINE.detail.height) / 2 + 2;
    for (const [i, line] of lines.entries()) {
      context.fillText(line, x, top + i * LINE.detail.height + LINE.detail.baseline);
    }
    const box: CanvasBox = {
      x: x - width / 2,
      y: top,
      width,
      height: lines.length * LINE.detail.height,
    };
    drawn.push({ of: lines.join(" "), kind: "column", lines, box });
  }
  return drawn;
}
