import type { EntityId } from "../../../core/model/entity.ts";
import { compareIds } from "../../../core/model/strength.ts";
import type { MapPoint } from "./map-picture.ts";

/** What is in one place: things said to be there and no closer, and the places in it. */
export interface PlaceBranch {
  readonly place: EntityId;
  readonly points: readonly MapPoint[];
  readonly inside: readonly PlaceBranch[];
  /** Of all points in it. */
  readonly count: number;
}

/** The points by country, state and town, in the order of their ids. */
export function treeOf(points: readonly MapPoint[]): readonly PlaceBranch[] {
  return branchesAt(points, 0);
}

function branchesAt(points: readonly MapPoint[], depth: number): readonly PlaceBranch[] {
  const at = new Map<EntityId, readonly MapPoint[]>();
  for (const point of points) {
    const place = point.way[depth] ?? "";
    at.set(place, [...(at.get(place) ?? []), point]);
  }
  return [...at]
    .filter(([place]) => place !== "")
    .sort(([a], [b]) => compareIds(a, b))
    .map(([place, members]) => ({
      place,
      points: members.filter(({ way }) => way.length === depth + 1),
      inside: branchesAt(
        members.filter(({ way }) => way.length > depth + 1),
        depth + 1,
      ),
      count: members.length,
    }));
}

/** The smallest place in which all the points are; null where they share none. */
export function sharedPlace(points: readonly MapPoint[]): EntityId | null {
  const [first] = points;
  return (
    first?.way.findLast((place, depth) => points.every(({ way }) => way[depth] === place)) ?? null
  );
}
