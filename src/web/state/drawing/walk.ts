import { PREDICATES } from "../../../core/model/predicate.ts";
import type { Folded } from "./fold.ts";

/** A step of the focus inside the graph. */
export type WalkKey = "left" | "right" | "up" | "down" | "home" | "end";

/** Plants stand in a little under their company. */
const SAME_COLUMN = 14;

type Place = (id: string) => { readonly x: number; readonly y: number };

/**
 * Where the focus goes from a node. Left and right follow the links as they are drawn, which in tiers is up and
 * down the supply; between two nodes of one column the flow decides. Up and down go through the column and on to the
 * next, and where a layout has no columns through all nodes by their height. The node itself where there is nothing that way.
 */
export function walk(folded: Folded, place: Place, from: string, key: WalkKey): string {
  const order = [...folded.nodes].sort(
    (a, b) => place(a).x - place(b).x || place(a).y - place(b).y || (a < b ? -1 : 1),
  );
  switch (key) {
    case "home":
      return order[0] ?? from;
    case "end":
      return order.at(-1) ?? from;
    case "left":
    case "right": {
      const near = (id: string): number => Math.abs(place(id).y - place(from).y);
      const beside = linkedTowards(folded, place, from, key);
      return beside.sort((a, b) => near(a) - near(b) || (a < b ? -1 : 1))[0] ?? from;
    }
    case "up":
    case "down": {
      // Down a column, and on in the next; where there are none, by height.
      const hasColumns = new Set(order.map((id) => place(id).x)).size < order.length;
      const list = hasColumns ? order : order.sort((a, b) => place(a).y - place(b).y);
      return list[list.indexOf(from) + (key === "down" ? 1 : -1)] ?? from;
    }
  }
}

const inOneColumn = (a: number, b: number): boolean => Math.abs(a - b) < SAME_COLUMN;

function linkedTowards(
  { lines }: Folded,
  place: Place,
  from: string,
  key: "left" | "right",
): string[] {
  const found = lines.flatMap((line) => {
    if (line.from !== from && line.to !== from) return [];
    const other = line.from === from ? line.to : line.from;
    const [first] = line.edges;
    const against = first !== undefined && PREDICATES[first.predicate].flow === "against";
    const downstream = (line.from === from) !== against;
    const offset = place(other).x - place(from).x;
    const right = inOneColumn(place(other).x, place(from).x) ? downstream : offset > 0;
    return right === (key === "right") ? [other] : [];
  });
  return [...new Set(found)];
}
