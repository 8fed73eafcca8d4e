import type { DrawState } from "./draw-state.ts";
import type { Emphasis } from "./picture.ts";
import type { Scene } from "./scene.ts";

/** What is emphasised when nothing is. */
export const NO_EMPHASIS: Emphasis = { selected: new Set(), hovered: null, path: new Set() };

/**
 * The ids that keep their strength; empty means that nothing is faded.
 *
 * A hovered or selected node brings its edges and neighbours, an edge its two ends, a path only
 * itself. While something else is hovered, the selected keep their strength but not their
 * surroundings: one neighbourhood at a time can be read. Takes O(edges at the emphasised nodes).
 */
function litBy(scene: Scene, emphasis: Emphasis): ReadonlySet<string> {
  const lit = new Set<string>();
  for (const id of emphasis.path) if (isKnown(scene, id)) lit.add(id);
  for (const id of emphasis.selected) if (isKnown(scene, id)) lit.add(id);
  if (emphasis.hovered !== null && isKnown(scene, emphasis.hovered)) {
    addSurroundings(scene, emphasis.hovered, lit);
  } else if (emphasis.path.size === 0) {
    for (const id of emphasis.selected) if (isKnown(scene, id)) addSurroundings(scene, id, lit);
  }
  for (const id of [...lit]) addEnds(scene, id, lit);
  return lit;
}

/** Ids whose label is drawn even where it must push others away. */
export function labelledBy(scene: Scene, emphasis: Emphasis): ReadonlySet<string> {
  const ids = new Set<string>();
  // The words of a whole path have no room by all means: they stand where they fit.
  const path = [...emphasis.path].filter((id) => scene.nodes.has(id));
  const all = [emphasis.hovered, ...emphasis.selected, ...path];
  for (const id of all) if (id !== null && isKnown(scene, id)) ids.add(id);
  for (const { id, badges } of scene.nodes.values()) if (badges.includes("pinned")) ids.add(id);
  return ids;
}

function isKnown(scene: Scene, id: string): boolean {
  return scene.nodes.has(id) || scene.edgeById.has(id);
}

function addSurroundings(scene: Scene, id: string, lit: Set<string>): void {
  lit.add(id);
  for (const { edge } of scene.incident.get(id) ?? []) lit.add(edge.id);
}

function addEnds(scene: Scene, id: string, lit: Set<string>): void {
  const found = scene.edgeById.get(id);
  if (found === undefined) return;
  lit.add(found.from.id);
  lit.add(found.to.id);
}

/** Writes into the state how the scene is to be drawn under this emphasis. */
export function applyEmphasis(state: DrawState, scene: Scene, emphasis: Emphasis): void {
  state.lit = litBy(scene, emphasis);
  state.faded = state.lit.size > 0;
  // A copy: whoever keeps one set and changes it would leave nothing to compare with.
  state.selected = new Set(emphasis.selected);
  state.hovered = emphasis.hovered;
}

/** What the programs mark single nodes and edges by. */
export interface Marks {
  readonly lit: ReadonlySet<string>;
  readonly selected: ReadonlySet<string>;
  readonly hovered: string | null;
}

/** The nodes and edges of the scene whose marks differ; only these have to be written again. */
export function changedMarks(
  scene: Scene,
  before: Marks,
  after: Marks,
): { nodes: string[]; edges: string[] } {
  const changed = new Set<string>();
  for (const kind of ["lit", "selected"] as const) {
    for (const id of before[kind]) if (!after[kind].has(id)) changed.add(id);
    for (const id of after[kind]) if (!before[kind].has(id)) changed.add(id);
  }
  if (before.hovered !== after.hovered) {
    for (const id of [before.hovered, after.hovered]) if (id !== null) changed.add(id);
  }
  const ids = [...changed];
  return {
    nodes: ids.filter((id) => scene.nodes.has(id)),
    edges: ids.filter((id) => scene.edgeById.has(id)),
  };
}
