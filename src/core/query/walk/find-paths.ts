import type { SupplyGraph } from "../../graph/supply-graph.ts";
import { getEntity } from "../../graph/supply-graph.ts";
import type { Finding } from "../../model/answer.ts";
import type { ClaimId, Predicate } from "../../model/claim.ts";
import type { EntityId } from "../../model/entity.ts";
import { commonSpan } from "../../model/period.ts";
import { type Backing, compareBacking, compareIds, strongestFirst } from "../../model/strength.ts";
import type { EntityClass } from "../../model/vocabulary.ts";
import { overCaveats, overOn } from "../basis/as-of-caveats.ts";
import { NEVER_PASSED } from "./neighbours.ts";
import { findCarriers, type Link } from "./path-carriers.ts";

/** One step of a path: between two neighbours, by the relation that carries the path best. */
export interface PathStep {
  readonly from: EntityId;
  readonly to: EntityId;
  readonly edge: string;
  readonly predicate: Predicate;
  /** False where the step is taken from customer to supplier, or from owned to owner. */
  readonly withFlow: boolean;
  /** The claim that carries the step first, then what else is said of the relation. */
  readonly claims: readonly ClaimId[];
}

/** A path is as good as its weakest claim. */
export interface Path {
  readonly nodes: readonly EntityId[];
  readonly steps: readonly PathStep[];
  readonly length: number;
  /** The weakest of the claims that carry the steps. */
  readonly weakest: Backing & { readonly claim: ClaimId };
  /** The days on which all steps can hold; an end is null where it is open. */
  readonly time: { readonly from: string | null; readonly to: string | null };
}

export interface Paths {
  readonly from: EntityId;
  readonly to: EntityId;
  readonly paths: readonly Path[];
  /** Why there is none; null where there is one. */
  readonly noPath: NoPath | null;
}

/** Why two entities are not joined. */
export type NoPath =
  | { readonly code: "sameEntity" }
  /** What would join them never holds on one day: as it is told, or because it is over. */
  | { readonly code: "otherTimes" | "over" }
  | { readonly code: "tooFar"; readonly steps: number }
  /** How many claims the lens leaves out or only draws. */
  | { readonly code: "notJoined"; readonly hidden: number };

const WALKED: readonly Predicate[] = [
  "suppliesTo",
  "ownsStakeIn",
  "acquired",
  "operates",
  "assembles",
  "partOf",
];
const LONGEST = 8;

/**
 * Paths between two entities over supply, ownership, operation and assembly, in both directions: all the
 * shortest, then longer ones until there are `count`; ordered by weakest claim, then by length. What is over carries no
 * step, and a path whose claims never hold at the same time is none. Enumerates simple paths up to eight steps.
 *
 * @param through classes that may be passed besides the usual ones; naming any also opens all relations
 */
export function findPaths(
  graph: SupplyGraph,
  from: EntityId,
  to: EntityId,
  options: { readonly count: number; readonly through: readonly EntityClass[] },
): Finding<Paths> {
  const steps = stepsOf(graph, options.through, graph.ended);
  const mayPass = (id: EntityId): boolean => {
    const entityClass = getEntity(graph, id).class;
    return !NEVER_PASSED.includes(entityClass) || options.through.includes(entityClass);
  };
  const distance = distancesTo(to, steps, mayPass);
  const wasJoined = (): boolean => {
    const everything = stepsOf(graph, options.through, new Set());
    return (distancesTo(to, everything, mayPass).get(from) ?? LONGEST + 1) <= LONGEST;
  };
  const shortest = distance.get(from) ?? Number.POSITIVE_INFINITY;
  const paths: Path[] = [];
  for (let length = shortest; from !== to && length <= LONGEST; length++) {
    const found = enumeratePaths(from, to, length, { steps, mayPass, distance });
    paths.push(...found.flatMap((nodes) => makePath(graph, nodes, steps) ?? []));
    if (paths.length >= options.count) break;
  }
  const least = Math.min(...paths.map((path) => path.length));
  const longer = paths.filter((path) => path.length > least).sort(comparePaths);
  const room = options.count - (paths.length - longer.length);
  const kept = paths
    .filter((path) => path.length === least || longer.indexOf(path) < room)
    .sort(comparePaths);
  return {
    result: {
      from,
      to,
      paths: kept,
      noPath: kept.length > 0 ? null : whyNone(graph, from, to, { shortest, past: wasJoined() }),
    },
    claims: kept.flatMap(({ steps: taken }) => taken.flatMap(({ claims }) => claims)),
    caveats: overCaveats(
      graph,
      overOn(graph, [from, to]).filter(({ predicate }) => WALKED.includes(predicate)),
    ),
  };
}

type Steps = ReadonlyMap<EntityId, ReadonlyMap<EntityId, readonly Link[]>>;

function stepsOf(
  graph: SupplyGraph,
  through: readonly EntityClass[],
  leftOut: ReadonlySet<ClaimId>,
): Steps {
  const steps = new Map<EntityId, Map<EntityId, readonly Link[]>>();
  const offer = (from: EntityId, to: EntityId, links: readonly Link[]): void => {
    const next = steps.get(from) ?? new Map<EntityId, readonly Link[]>();
    next.set(to, [...(next.get(to) ?? []), ...links]);
    steps.set(from, next);
  };
  for (const edge of graph.network.edges) {
    if (through.length === 0 && !WALKED.includes(edge.predicate)) continue;
    const links = edge.claims.flatMap((id): readonly Link[] => {
      const claim = graph.claims.get(id);
      return claim === undefined || leftOut.has(id) ? [] : [{ edge, claim }];
    });
    if (links.length === 0) continue;
    offer(edge.subject, edge.object, links);
    offer(edge.object, edge.subject, links);
  }
  return steps;
}

function distancesTo(
  to: EntityId,
  steps: Steps,
  mayPass: (id: EntityId) => boolean,
): ReadonlyMap<EntityId, number> {
  const distance = new Map<EntityId, number>([[to, 0]]);
  for (const [id, length] of distance) {
    if (id !== to && !mayPass(id)) continue;
    for (const next of steps.get(id)?.keys() ?? []) {
      if (!distance.has(next)) distance.set(next, length + 1);
    }
  }
  return distance;
}

interface Walk {
  readonly steps: Steps;
  readonly mayPass: (id: EntityId) => boolean;
  readonly distance: ReadonlyMap<EntityId, number>;
}

function enumeratePaths(
  from: EntityId,
  to: EntityId,
  length: number,
  walk: Walk,
  seen: readonly EntityId[] = [],
): readonly (readonly EntityId[])[] {
  if (length === 0) return from === to ? [[to]] : [];
  if (from === to || (seen.length > 0 && !walk.mayPass(from))) return [];
  const next = [...(walk.steps.get(from)?.keys() ?? [])].sort(compareIds);
  return next.flatMap((id) => {
    const left = walk.distance.get(id) ?? Number.POSITIVE_INFINITY;
    if (left > length - 1 || id === from || seen.includes(id)) return [];
    const rest = enumeratePaths(id, to, length - 1, walk, [...seen, from]);
    return rest.map((nodes) => [from, ...nodes]);
  });
}

function makePath(graph: SupplyGraph, nodes: readonly EntityId[], steps: Steps): Path | null {
  const offered = nodes.slice(1).map((to, index) => steps.get(nodes[index] ?? "")?.get(to) ?? []);
  const carried = findCarriers(offered);
  if (carried === null) return null;
  const weakest = strongestFirst(carried.map(({ claim }) => claim)).at(-1);
  const span = commonSpan(carried.map(({ claim }) => claim.time));
  if (weakest === undefined || span === null) return null;
  return {
    nodes,
    steps: carried.map((link, index) => stepOver(graph, nodes[index] ?? "", link)),
    length: carried.length,
    weakest: { claim: weakest.id, kind: weakest.kind, commitment: weakest.commitment },
    time: {
      from: span.earliest.startsWith("0000") ? null : span.earliest,
      to: span.latest.startsWith("9999") ? null : span.latest,
    },
  };
}

function stepOver(graph: SupplyGraph, from: EntityId, { edge, claim }: Link): PathStep {
  const withFlow = edge.subject === from;
  const others = edge.claims.filter(
    (id) => id !== claim.id && graph.claims.has(id) && !graph.ended.has(id),
  );
  return {
    from,
    to: withFlow ? edge.object : edge.subject,
    edge: edge.id,
    predicate: edge.predicate,
    withFlow,
    claims: [claim.id, ...others],
  };
}

function comparePaths(a: Path, b: Path): number {
  return (
    compareBacking(a.weakest, b.weakest) ||
    a.length - b.length ||
    compareIds(a.nodes.join(" "), b.nodes.join(" "))
  );
}

function whyNone(
  graph: SupplyGraph,
  from: EntityId,
  to: EntityId,
  { shortest, past }: { readonly shortest: number; readonly past: boolean },
): NoPath {
  if (from === to) return { code: "sameEntity" };
  if (shortest <= LONGEST) return { code: "otherTimes" };
  if (past) return { code: "over" };
  if (shortest < Number.POSITIVE_INFINITY) return { code: "tooFar", steps: LONGEST };
  return { code: "notJoined", hidden: graph.annotations.size + graph.leftOut.size };
}
