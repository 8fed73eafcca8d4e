import { posix } from "node:path";

/** An import of one file by another; paths begin below `src`. */
export interface Import {
  readonly from: string;
  readonly to: string;
}

/** What is wrong with a folder. */
export interface FolderFault {
  readonly folder: string;
  readonly message: string;
}

/** Files at one level that can still be seen at a glance. */
const MOST_FILES = 25;

/** Folders that import each other in a circle, each circle once and told by a shortest way round; and those too full to be seen. */
export function checkFolders(
  paths: readonly string[],
  imports: readonly Import[],
): readonly FolderFault[] {
  const counts = new Map<string, number>();
  for (const path of paths) {
    const folder = posix.dirname(path);
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  const full = [...counts].flatMap(([folder, count]) =>
    count > MOST_FILES
      ? [{ folder, message: `${count} files at one level, ${MOST_FILES} at most; part it` }]
      : [],
  );
  return [...full, ...findCircles(imports)];
}

function findCircles(imports: readonly Import[]): readonly FolderFault[] {
  const nextOf = new Map<string, Map<string, Import>>();
  for (const one of imports) {
    const [from, to] = [posix.dirname(one.from), posix.dirname(one.to)];
    if (from === to) continue;
    const next = nextOf.get(from) ?? new Map<string, Import>();
    if (!next.has(to)) next.set(to, one);
    nextOf.set(from, next);
  }
  const told = new Set<string>();
  return [...nextOf.keys()].sort().flatMap((folder) => {
    const circle = told.has(folder) ? null : shortestCircle(folder, nextOf);
    if (circle === null) return [];
    for (const { from } of circle) told.add(posix.dirname(from));
    const steps = circle.map(({ from, to }) => `${from} → ${to}`);
    return [{ folder, message: `imports itself in a circle: ${steps.join(", ")}` }];
  });
}

/** The imports that lead from a folder back to it; null where none do. */
function shortestCircle(
  start: string,
  nextOf: ReadonlyMap<string, ReadonlyMap<string, Import>>,
): readonly Import[] | null {
  const ways = new Map<string, readonly Import[]>([[start, []]]);
  // A Map is walked in the order of insertion, additions included: breadth first.
  for (const [folder, way] of ways) {
    for (const [next, step] of nextOf.get(folder) ?? []) {
      if (next === start) return [...way, step];
      if (!ways.has(next)) ways.set(next, [...way, step]);
    }
  }
  return null;
}
