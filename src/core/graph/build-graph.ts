import type { AsOf } from "../model/answer.ts";
import type { Claim, ClaimId } from "../model/claim.ts";
import type { Dataset } from "../model/dataset.ts";
import type { EntityId } from "../model/entity.ts";
import type { Lens } from "../model/lens.ts";
import { strongestFirst } from "../model/strength.ts";
import { applyLens } from "./apply-lens.ts";
import { withDay } from "./as-of.ts";
import { findDisputedPoints } from "./conflicts.ts";
import { type Conflict, type Disputable, findDisagreements } from "./disagreements.ts";
import { keepWith, memo } from "./keep-with.ts";
import { resolveMergedIds } from "./merged-ids.ts";
import { makeNetwork } from "./network.ts";
import { newestDayOf } from "./newest-day.ts";
import { placesOf } from "./places.ts";
import { indexOf, type LinkClaims, memoize } from "./record-index.ts";
import { findWholes } from "./shares-of-one.ts";
import { governingStatus } from "./status.ts";
import type { ClaimsAbout, Network, SupplyEdge, SupplyGraph } from "./supply-graph.ts";

/**
 * The graph of a dataset under a lens. What hangs on the record alone is indexed once for it; a lens is one pass over the
 * claims, O(claims), and links, contradictions and what is said of an entity are found when first asked for. Parallel
 * edges are kept: supply of two products, or supply and ownership, are two relations.
 *
 * @param base the graph without the scenario that is laid over the dataset: what is assumed disputes nothing, so
 *   sources can disagree only where they do in it
 */
export function buildGraph(raw: Dataset, lens: Lens, base: SupplyGraph | null = null): SupplyGraph {
  const dataset = resolveMergedIds(raw);
  const { entities, sources, claimsAbout } = indexOf(dataset);
  const { leftOut, counted, annotations } = applyLens(dataset, lens);
  const claims = new Map(counted.map((claim) => [claim.id, claim]));
  const disagreements = memoize(() =>
    findDisagreements(disputableIn(base?.dataset ?? dataset), (id) => claims.has(id)),
  );
  const contested = memoize(
    () =>
      new Set(
        disagreements().contradictions.flatMap(({ sides }) =>
          sides.flatMap(({ claims }) => claims),
        ),
      ),
  );
  const disputed = memoize(() => {
    const { contradictions, differences } = disagreements();
    return indexByClaim([
      ...contradictions,
      ...differences.filter(({ sort }) => sort === "answers"),
    ]);
  });
  const network = memoize((): Network => connect(graph, contested));
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
    claimsAbout: countedAmong(claimsAbout, claims),
    originOf: originIn(dataset),
    // Found when first asked for: a graph that is only searched needs none of them.
    get conflicts() {
      return disagreements().contradictions;
    },
    get differences() {
      return disagreements().differences;
    },
    get contested() {
      return contested();
    },
    get disputed() {
      return disputed();
    },
    get network() {
      return network();
    },
  };
  const graph = withDay(undated, base === null ? dayFor(undated) : base.asOf);
  return graph;
}

function countedAmong(
  claimsAbout: (id: EntityId) => readonly Claim[],
  counted: ReadonlyMap<ClaimId, Claim>,
): ClaimsAbout {
  const get = memo((id) => {
    const claims = claimsAbout(id);
    return claims.every((claim) => counted.has(claim.id))
      ? claims
      : claims.filter((claim) => counted.has(claim.id));
  });
  return { get, has: (id) => get(id).length > 0 };
}

function connect(graph: SupplyGraph, contested: () => ReadonlySet<ClaimId>): Network {
  return makeNetwork(
    indexOf(graph.dataset).links.flatMap((link) => {
      const claims = link.claims.filter(
        ({ id }) => graph.claims.has(id) || graph.annotations.has(id),
      );
      return claims.length === 0 ? [] : [makeEdge({ ...link, claims }, graph, contested)];
    }),
  );
}

// Where no day is asked for, an answer is about the newest day that the claims know.
function dayFor({ lens: { trueAt }, claims, sources }: SupplyGraph): AsOf | null {
  if (trueAt !== null) return { day: trueAt, basis: "lens" };
  const day = newestDayOf(claims.values(), sources);
  return day === null ? null : { day, basis: "record" };
}

const disputableIn = keepWith((dataset: Dataset): Disputable => {
  const { claims, entities, sources } = indexOf(dataset);
  const points = findDisputedPoints(claims, sources, {
    within: placesOf(dataset).isWithin,
    isUnnamed: (id) => entities.get(id)?.unnamed !== null,
    formatOf: (id) => entities.get(id)?.facets.format ?? null,
    sortOf: (id) => entities.get(id)?.subtype ?? null,
    isPlant: (id) => entities.get(id)?.class === "facility",
  });
  return { points, wholes: findWholes(claims, sources) };
});

function indexByClaim(conflicts: readonly Conflict[]): SupplyGraph["disputed"] {
  const index = new Map<ClaimId, Conflict[]>();
  for (const conflict of conflicts) {
    for (const id of conflict.sides.flatMap(({ claims }) => claims)) {
      const known = index.get(id);
      if (known === undefined) index.set(id, [conflict]);
      else known.push(conflict);
    }
  }
  return index;
}

const originIn = keepWith((dataset: Dataset): ((id: ClaimId) => ClaimId) => {
  const repeats = new Map<ClaimId, ClaimId>();
  for (const { id, sameEvidenceAs } of dataset.claims) {
    if (sameEvidenceAs !== null) repeats.set(id, sameEvidenceAs);
  }
  const originOf = (id: ClaimId): ClaimId => {
    const earlier = repeats.get(id);
    return earlier === undefined ? id : originOf(earlier);
  };
  return originOf;
});

/** @param link with the claims that count or are drawn under the lens */
function makeEdge(
  { id, subject, predicate, object, product, claims: all }: LinkClaims,
  graph: SupplyGraph,
  contested: () => ReadonlySet<ClaimId>,
): SupplyEdge {
  const counted = all.filter((claim) => graph.claims.has(claim.id));
  const annotation = counted.length === 0;
  const present = counted.filter((claim) => !graph.ended.has(claim.id));
  const ended = !annotation && present.length === 0;
  const claims = strongestFirst(annotation ? all : ended ? counted : present);
  const strongest = claims[0];
  if (strongest === undefined) throw new Error(`The edge "${id}" has no claim.`);
  const history = ended ? [] : all.filter((claim) => graph.ended.has(claim.id));
  const ids: readonly ClaimId[] = [
    ...strongestFirst(history.length === 0 ? all : all.filter((claim) => !history.includes(claim))),
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
    get status() {
      return predicate === "suppliesTo" ? governingStatus(graph, subject).status : null;
    },
    get contested() {
      return ids.some((claimId) => contested().has(claimId));
    },
  };
}
