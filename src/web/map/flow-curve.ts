/** A curve between two signs, as `d` of an SVG path, with its middle and the way it runs there. */
export interface FlowCurve {
  readonly path: string;
  readonly middle: { readonly x: number; readonly y: number; readonly degrees: number };
}

interface At {
  readonly x: number;
  readonly y: number;
}

// How far a curve leaves the straight line, as a share of its length: two that run against each other part.
const BEND = 0.16;

/**
 * A curve from the edge of one sign to the edge of another; null where they are too close for one.
 *
 * @param reach of the signs, CSS px
 */
export function flowCurve(from: At, to: At, reach: number): FlowCurve | null {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  if (length < 2 * reach + 8) return null;
  const control = { x: from.x + dx / 2 + dy * BEND, y: from.y + dy / 2 - dx * BEND };
  const [start, end] = [towards(from, control, reach), towards(to, control, reach)];
  const middle = {
    x: start.x / 4 + control.x / 2 + end.x / 4,
    y: start.y / 4 + control.y / 2 + end.y / 4,
    degrees: (Math.atan2(end.y - start.y, end.x - start.x) * 180) / Math.PI,
  };
  const write = ({ x, y }: At): string => `${x.toFixed(1)} ${y.toFixed(1)}`;
  return { path: `M${write(start)}Q${write(control)} ${write(end)}`, middle };
}

function towards(from: At, to: At, by: number): At {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  return {
    x: from.x + ((to.x - from.x) * by) / length,
    y: from.y + ((to.y - from.y) * by) / length,
  };
}
