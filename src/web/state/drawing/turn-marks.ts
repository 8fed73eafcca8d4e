import { groupBy } from "../../../core/graph/group-by.ts";
import { compareIds } from "../../../core/model/strength.ts";
import { wordStanding } from "../../../core/model/wording/words.ts";
import type { LinkTurn, StatusTurn, Turn } from "../../../core/query/changes/turns.ts";
import type { Picture, PictureEdge, PictureNode } from "../../canvas/scene/picture.ts";
import type { Folded } from "./fold.ts";

/** What is otherwise between two dates, and whether the later of them is the one that lies behind: then it is yet to come. */
export interface Marked {
  readonly turns: readonly Turn[];
  readonly isAhead: boolean;
}

/**
 * Marks in a picture what begins, changes and ends: a plus and words on what has begun, the status before on what has
 * changed, and what has ended as a dotted line with a cross, as far as both of its ends are there. Nothing moves by it.
 */
export function markTurns(picture: Picture, folded: Folded, { turns, isAhead }: Marked): Picture {
  const links = turns.filter((one) => one.of === "link");
  const statuses = turns.filter((one) => one.of === "status");
  if (links.length + statuses.length === 0) return picture;
  const shown = (id: string): string => folded.shownAs.get(id) ?? id;
  const [here, gone] = isAhead ? (["ended", "began"] as const) : (["began", "ended"] as const);
  const marked = new Set(links.filter(({ sort }) => sort === here).map(({ edge }) => shown(edge)));
  const nodes = picture.nodes.map((node) => markNode(node, statuses, isAhead));
  const edges = picture.edges.map((edge) => (marked.has(edge.id) ? markEdge(edge, isAhead) : edge));
  const there = new Set(picture.nodes.map(({ id }) => id));
  const missing = links.filter(({ sort }) => sort === gone);
  return {
    ...picture,
    nodes,
    edges: fanned([...edges, ...lost(missing, edges, there, shown, isAhead)]),
  };
}

function markNode(node: PictureNode, turns: readonly StatusTurn[], isAhead: boolean): PictureNode {
  const own = turns.find(({ entity }) => entity === node.id);
  if (own === undefined) return node;
  const detail = [node.detail, wordOwn(own, isAhead)].filter((one) => one !== "").join(", ");
  const began = own.sort === "began" && !isAhead ? "began" : null;
  return { ...node, detail, glyph: node.glyph ?? began };
}

function wordOwn({ before, after }: StatusTurn, isAhead: boolean): string {
  if (isAhead) return `later ${wordStanding(after)}`;
  return before === null ? "new" : `was ${wordStanding(before)}`;
}

function markEdge(edge: PictureEdge, isAhead: boolean): PictureEdge {
  const words = isAhead ? "ends later" : "began";
  const label = edge.label === "" ? words : `${edge.label}, ${words}`;
  const glyph = isAhead ? edge.glyph : (edge.glyph ?? "began");
  return { ...edge, label, glyph, plain: false, colourToken: "--accent" };
}

/** What is not in the picture under its date, once between two nodes. */
function lost(
  turns: readonly LinkTurn[],
  edges: readonly PictureEdge[],
  there: ReadonlySet<string>,
  shown: (id: string) => string,
  isAhead: boolean,
): readonly PictureEdge[] {
  const taken = new Set(edges.map(({ id }) => id));
  const pairs = new Set<string>();
  return turns.flatMap(({ edge: id, subject, object }): readonly PictureEdge[] => {
    const [from, to] = [shown(subject), shown(object)];
    const pair = `${from}\n${to}`;
    if (from === to || !there.has(from) || !there.has(to)) return [];
    if (taken.has(id) || pairs.has(pair)) return [];
    pairs.add(pair);
    return [
      {
        ...{ id, from, to, pattern: "dotted", colourToken: "--accent" },
        ...{ glyph: isAhead ? null : "cancelled", contested: false },
        ...{ label: isAhead ? "begins later" : "ended", plain: false, directed: true },
        ...{ parallelIndex: 0, parallelCount: 1, count: 1, weight: 1.6 },
      },
    ];
  });
}

/** The edges, those between the same two nodes side by side. */
function fanned(edges: readonly PictureEdge[]): readonly PictureEdge[] {
  const groups = groupBy(
    edges.toSorted((a, b) => compareIds(a.id, b.id)),
    ({ from, to }) => [from, to].sort().join("\n"),
  );
  return [...groups.values()].flatMap((group) =>
    group.map((edge, parallelIndex) => ({ ...edge, parallelIndex, parallelCount: group.length })),
  );
}
