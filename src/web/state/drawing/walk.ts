import { PREDICATES } from "../../../core/model/predicate.ts";
import type { Drawing } from "./drawing.ts";

/** A step of the focus inside the graph. */
export type WalkKey = "left" | "right" | "up" | "down" | "home" | "end";

type Place = (id: string) => { readonly x: number; readonly y: number };

/**
 * Where the focus goes from a node. Left and right follow the links as they are drawn, which in tiers is up and
 * down the supply; between two nodes of one column the flow decides. Up and down go through the column, and where
 * a layout has no columns through all nodes by their height. The node itself where there is nothing that way.
 */
export function walk(drawing: Drawing, place: Place, from: string, key: WalkKey): string {
  const order = [...drawing.nodes].sort(
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
      const beside = linkedTowards(drawing, place, from, key);
      return beside.sort((a, b) => near(a) - near(b) || (a < b ? -1 : 1))[0] ?? from;
    }
    case "up":
    case "down": {
      const column = order.filter((id) => inOneColumn(place(id).x, place(from).x));
      const hasColumns =
        column.length > 1 || new Set(order.map((id) => place(id).x)).size < order.length;
      const list = hasColumns ? column : order.sort((a, b) => place(a).y - place(b).y);
      return list[list.indexOf(from) + (key === "down" ? 1 : -1)] ?? from;
    }
  }
}

const inOneColumn = (a: number, b: number): boolean => Math.abs(a - b) < 1;

function linkedTowards(
  { edges }: Drawing,
  place: Place,
  from: string,
  key: "left" | "right",
): string[] {
  const found = edges.flatMap(({ subject, object, predicate }) => {
    if (subject !== from && object !== from) return [];
    const other = subject === from ? object : subject;
    const against = PREDICATES[predicate].flow === "against";
    const downstream = (subject === from) !== against;
    const offset = place(other).x - place(from).x;
    const right = inOneColumn(place(other).x, place(from).x) ? downstream : offset > 0;
    return right === (key === "right") ? [other] : [];
  });
  return [...new Set(found)];
}
