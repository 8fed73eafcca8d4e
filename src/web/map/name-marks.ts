import { type Mark, REACH } from "./arrange.ts";

/** A name beside its sign; x is where the text begins, y its middle line. */
export interface Name {
  readonly mark: Mark;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

const LINE = 16;
const GAP = 4;

/** Part of the plane on which the marks are, CSS px. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Names for as many marks as have room, in the order given: no name stands on a sign or on another name, and none is
 * nearer to a foreign sign than to its own. Where it can, a name stands whole in what is in view. O(marks × names).
 *
 * @param widthOf of a text, CSS px
 */
export function nameMarks(
  marks: readonly Mark[],
  textOf: (mark: Mark) => string,
  widthOf: (text: string) => number,
  view: Box,
): readonly Name[] {
  const names: Name[] = [];
  const boxes: Box[] = [];
  for (const mark of marks) {
    const text = textOf(mark);
    if (text === "") continue;
    const width = widthOf(text);
    const places = [
      [mark.x + REACH + GAP, mark.y],
      [mark.x - REACH - GAP - width, mark.y],
      [mark.x - width / 2, mark.y + REACH + LINE / 2 + 1],
      [mark.x - width / 2, mark.y - REACH - LINE / 2 - 1],
    ].map(([x = 0, y = 0]) => ({
      ...{ x, y },
      box: { left: x, right: x + width, top: y - LINE / 2, bottom: y + LINE / 2 },
    }));
    const whole = places.filter(({ box }) => isWithin(box, view));
    for (const { x, y, box } of [...whole, ...places]) {
      const own = distanceTo(box, mark);
      const isFree =
        marks.every((other) => other === mark || distanceTo(box, other) > Math.max(own, REACH)) &&
        boxes.every((other) => !overlap(box, other));
      if (!isFree) continue;
      names.push({ mark, text, x, y, width });
      boxes.push(box);
      break;
    }
  }
  return names;
}

function distanceTo({ left, right, top, bottom }: Box, { x, y }: Mark): number {
  const dx = Math.max(left - x, 0, x - right);
  const dy = Math.max(top - y, 0, y - bottom);
  return Math.hypot(dx, dy);
}

function isWithin(box: Box, view: Box): boolean {
  return (
    box.left >= view.left &&
    box.right <= view.right &&
    box.top >= view.top &&
    box.bottom <= view.bottom
  );
}

function overlap(a: Box, b: Box): boolean {
  return (
    a.left < b.right + GAP && b.left < a.right + GAP && a.top < b.bottom + 1 && b.top < a.bottom + 1
  );
}
