import { MultiDirectedGraph } from "graphology";
import type { AsOf } from "../model/answer.ts";
import type { Claim, ClaimId, Predicate } from "../model/claim.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Entity, EntityId } from "../model/entity.ts";
import type { Lens } from "../model/lens.ts";
import type { SourceLookup } from "../model/source.ts";
import { compareIds, strongestFirst } from "../model/strength.ts";
import { UNKNOWN } from "../model/vocabulary.ts";
import { applyLens } from "./apply-lens.ts";
import { withDay } from "./as-of.ts";
import { findDisputedPoints } from "./conflicts.ts";
import { type Conflict, type Disputable, findDisagreements } from "./disagreements.ts";
import { keepWith } from "./keep-with.ts";
import { resolveMergedIds } from "./merged-ids.ts";
import { newestDayOf } from "./newest-day.ts";
import { placesOf } from "./places.ts";
import { findWholes } from "./shares-of-one.ts";
import { governingStatus } from "./status.ts";
import type { SupplyEdge, SupplyGraph } from "./supply-graph.ts";

/**
 * The graph of a dataset under a lens. Costs O(claims log claims). Parallel edges are kept: supply of two products, or
 * supply and ownership, are two relations.
 *
 * @param base the graph without the scenario that is laid over the dataset: what is assumed disputes nothing, so
 *   sources can disagree only where they do in it
 */
export function buildGraph(raw: Dataset, lens: Lens, base: SupplyGraph | null = null): SupplyGraph {
  const dataset = resolveMergedIds(raw);
  const { leftOut, ...read } = applyLens(dataset, lens);
  // In one order whatever that of the data, so that no answer can hang on it.
  const [counted, annotations] = [byId(read.counted), byId(read.annotations)];
  const entities = entitiesById(dataset);
  const sources = sourcesById(dataset);
  const claims = new Map(counted.map((claim) => [claim.id, claim]));
  const disagreements = once(() =>
    findDisagreements(disputableIn(base?.dataset ?? dataset), (id) => claims.has(id)),
  );
  const contested = once(
    () =>
      new Set(
        disagreements().contradictions.flatMap(({ sides }) =>
          sides.flatMap(({ claims }) => claims),
        ),
      ),
  );
  const disputed = once(() => {
    const { contradictions, differences } = disagreements();
    return indexByClaim([
      ...contradictions,
      ...differences.filter(({ sort }) => sort === "answers"),
    ]);
  });
  const network = new MultiDirectedGraph<Record<string, never>, SupplyEdge>();
  for (const { id } of dataset.entities) network.addNode(id);
  const undated: SupplyGraph = {
    asOf: null,
    ended: new Set(),
    dataset,
    lens,
    entities,
    sources,
    claims,
    annotations: new Map(annotations.map((claim) => [claim.id, claim])),
    leftOut,
    claimsAbout: indexByEntity(counted),
    originOf: makeOriginOf(dataset),
    // Found when first asked for: a graph that is only laid out or searched needs none.
    get conflicts() {
      return disagreements().contradictions;
    },
    get differences() {
      return disagreements().differences;
    },
    get disputed() {
      return disputed();
    },
    network,
  };
  const graph = withDay(undated, base === null ? dayFor(undated) : base.asOf);
  for (const [id, group] of groupByEdge([...counted, ...annotations])) {
    const edge = makeEdge(id, group, graph, contested);
    network.addDirectedEdgeWithKey(id, edge.subject, edge.object, edge);
  }
  return graph;
}

// Where no day is asked for, an answer is about the newest day that the claims know.
function dayFor({ lens: { trueAt }, claims, sources }: SupplyGraph): AsOf | null {
  if (trueAt !== null) return { day: trueAt, basis: "lens" };
  const day = newestDayOf(claims.values(), sources);
  return day === null ? null : { day, basis: "record" };
}

const disputableIn = keepWith((dataset: Dataset): Disputable => {
  const entities = entitiesById(dataset);
  const sources = sourcesById(dataset);
  const points = findDisputedPoints(dataset.claims, sources, {
    within: placesOf(dataset).isWithin,
    isUnnamed: (id) => entities.get(id)?.unnamed !== null,
    formatOf: (id) => entities.get(id)?.facets.format ?? null,
    sortOf: (id) => entities.get(id)?.subtype ?? null,
    isPlant: (id) => entities.get(id)?.class === "facility",
  });
  return { points, wholes: findWholes(dataset.claims, sources) };
});

function indexByClaim(conflicts: readonly Conflict[]): SupplyGraph["disputed"] {
  const index = new Map<ClaimId, Conflict[]>();
  for (const conflict of conflicts) {
    for (const id of conflict.sides.flatMap(({ claims }) => claims)) {
      index.set(id, [...(index.get(id) ?? []), conflict]);
    }
  }
  return index;
}

function entitiesById({ entities }: Dataset): ReadonlyMap<EntityId, Entity> {
  return new Map(entities.flatMap((one) => [one.id, ...one.aliases].map((id) => [id, one])));
}

function sourcesById({ sources }: Dataset): SourceLookup {
  return new Map(sources.map((source) => [source.id, source]));
}

function byId(claims: readonly Claim[]): readonly Claim[] {
  return [...claims].sort((a, b) => compareIds(a.id, b.id));
}

/** The function, run when first called; later calls give the same. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function makeOriginOf(dataset: Dataset): (id: ClaimId) => ClaimId {
  const repeats = new Map<ClaimId, ClaimId>();
  for (const { id, sameEvidenceAs } of dataset.claims) {
    if (sameEvidenceAs !== null) repeats.set(id, sameEvidenceAs);
  }
  const originOf = (id: ClaimId): ClaimId => {
    const earlier = repeats.get(id);
    return earlier === undefined ? id : originOf(earlier);
  };
  return originOf;
}

function indexByEntity(claims: readonly Claim[]): ReadonlyMap<EntityId, readonly Claim[]> {
  const index = new Map<EntityId, Claim[]>();
  for (const claim of claims) {
    for (const id of new Set([
      ...claim.subject,
      ...(claim.object === null ? [] : [claim.object]),
    ])) {
      const list = index.get(id);
      if (list === undefined) index.set(id, [claim]);
      else list.push(claim);
    }
  }
  return index;
}

interface EdgeGroup {
  readonly subject: EntityId;
  readonly object: EntityId;
  readonly predicate: Predicate;
  readonly product: EntityId | null;
  readonly claims: Claim[];
}

function groupByEdge(claims: readonly Claim[]): readonly (readonly [string, EdgeGroup])[] {
  const groups = new Map<string, EdgeGroup>();
  for (const claim of claims) {
    if (claim.object === null || claim.state !== "known" || claim.polarity === "negative") continue;
    const { object, predicate } = claim;
    const product = productOf(claim);
    for (const subject of new Set(claim.subject)) {
      const id = [subject, predicate, object, product ?? ""].join("|");
      const group = groups.get(id);
      if (group !== undefined) group.claims.push(claim);
      else groups.set(id, { subject, object, predicate, product, claims: [claim] });
    }
  }
  return [...groups].sort(([a], [b]) => compareIds(a, b));
}

function productOf(claim: Claim): EntityId | null {
  if (claim.predicate !== "suppliesTo" && claim.predicate !== "alternativeFor") return null;
  return claim.qualifiers.product === UNKNOWN ? null : claim.qualifiers.product;
}

function makeEdge(
  id: string,
  group: EdgeGroup,
  graph: SupplyGraph,
  contested: () => ReadonlySet<ClaimId>,
): SupplyEdge {
  const { subject, object, predicate, product } = group;
  const counted = group.claims.filter((claim) => graph.claims.has(claim.id));
  const annotation = counted.length === 0;
  const present = counted.filter((claim) => !graph.ended.has(claim.id));
  const ended = !annotation && present.length === 0;
  const claims = strongestFirst(annotation ? group.claims : ended ? counted : present);
  const strongest = claims[0];
  if (strongest === undefined) throw new Error(`The edge "${id}" has no claim.`);
  const history = group.claims.filter((claim) => !ended && graph.ended.has(claim.id));
  const ids: readonly ClaimId[] = [
    ...strongestFirst(group.claims.filter((claim) => !history.includes(claim))),
    ...strongestFirst(history),
  ].map((claim) => claim.id);
  return {
    id,
    subject,
    predicate,
    object,
    product,
    claims: ids,
    kind: strongest.kind,
    commitment: strongest.commitment,
    contract: claims.some(
      (claim) =>
        claim.predicate === "suppliesTo" &&
        (claim.qualifiers.agreement !== undefined || claim.qualifiers.basis === "contract"),
    ),
    annotation,
    ended,
    status: predicate === "suppliesTo" ? governingStatus(graph, subject).status : null,
    get contested() {
      return ids.some((claimId) => contested().has(claimId));
    },
  };
}
