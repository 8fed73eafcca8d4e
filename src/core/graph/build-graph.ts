import type { AsOf } from "../model/answer.ts";
import type { Claim, ClaimId } from "../model/claim.ts";
import type { Dataset } from "../model/dataset.ts";
import type { EntityId } from "../model/entity.ts";
import type { Lens } from "../model/lens.ts";
import { strongestFirst } from "../model/strength.ts";
import { applyLens } from "./apply-lens.ts";
import { withDay } from "./as-of.ts";
import type { ClaimSet } from "./claim-set.ts";
import { makePointFinder } from "./conflicts.ts";
import { type Disputable, findDisagreements } from "./disagreements.ts";
import { groupBy } from "./group-by.ts";
import { keepWith, memo } from "./keep-with.ts";
import { resolveMergedIds } from "./merged-ids.ts";
import { makeNetwork } from "./network.ts";
import { newestDayOf } from "./newest-day.ts";
import { placesOf } from "./places.ts";
import { indexOf, type LinkClaims, memoize, type RecordIndex } from "./record-index.ts";
import { findWholes } from "./shares-of-one.ts";
import { governingStatus } from "./status.ts";
import {
  type ClaimsAbout,
  isContested,
  type Network,
  type SupplyEdge,
  type SupplyGraph,
} from "./supply-graph.ts";

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
  const index = indexOf(dataset);
  const { counted: claims, annotations, leftOut } = applyLens(dataset, lens);
  const disagreements = memoize(() =>
    findDisagreements(disputableIn(base?.dataset ?? dataset), claims),
  );
  const network = memoize((): Network => connect(graph));
  const undated: SupplyGraph = {
    asOf: null,
    ended: new Set(),
    dataset,
    lens,
    entities: index.entities,
    sources: index.sources,
    claims,
    annotations,
    leftOut,
    claimsAbout: claimsAboutAmong(claims, index),
    originOf: originIn(dataset),
    // Found when first asked for: a graph that is only searched needs none of them.
    get conflicts() {
      return disagreements().all().contradictions;
    },
    get differences() {
      return disagreements().all().differences;
    },
    disagreementsOn: (subject) => disagreements().on(subject),
    disputing: (id) => disagreements().disputing(id),
    get network() {
      return network();
    },
  };
  const graph = withDay(undated, base === null ? dayFor(undated) : base.asOf);
  return graph;
}

function claimsAboutAmong(claims: ClaimSet, { about }: RecordIndex): ClaimsAbout {
  return { get: memo((id) => claims.among(about(id))), has: (id) => claims.hasAny(about(id)) };
}

function connect(graph: SupplyGraph): Network {
  const edges: SupplyEdge[] = [];
  for (const link of indexOf(graph.dataset).links) {
    const counted = graph.claims.among(link);
    const drawn = graph.annotations.among(link);
    if (counted.length + drawn.length === 0) continue;
    edges.push(new LensEdge(link, { counted, drawn }, graph));
  }
  return makeNetwork(edges);
}

// Where no day is asked for, an answer is about the newest day that the claims know.
function dayFor({ lens: { trueAt }, claims, sources }: SupplyGraph): AsOf | null {
  if (trueAt !== null) return { day: trueAt, basis: "lens" };
  const day = newestDayOf(claims.values(), sources);
  return day === null ? null : { day, basis: "record" };
}

const disputableIn = keepWith((dataset: Dataset): Disputable => {
  const { claims, entities, sources, about } = indexOf(dataset);
  const findPoints = makePointFinder(sources, {
    within: placesOf(dataset).isWithin,
    isUnnamed: (id) => entities.get(id)?.unnamed !== null,
    formatOf: (id) => entities.get(id)?.facets.format ?? null,
    sortOf: (id) => entities.get(id)?.subtype ?? null,
    isPlant: (id) => entities.get(id)?.class === "facility",
  });
  const wholes = memoize(() => groupBy(findWholes(claims, sources), ({ subject }) => subject));
  return {
    subjects: () => [...new Set([...claims.flatMap(({ subject }) => subject), ...wholes().keys()])],
    pointsOn: memo((id) =>
      findPoints(
        id,
        about(id).claims.filter(({ subject }) => subject.includes(id)),
      ),
    ),
    wholesOf: (id) => wholes().get(id) ?? [],
  };
});

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

/** A link of the record under a lens. */
class LensEdge implements SupplyEdge {
  readonly id: SupplyEdge["id"];
  readonly subject: EntityId;
  readonly predicate: SupplyEdge["predicate"];
  readonly object: EntityId;
  readonly product: EntityId | null;
  readonly claims: readonly ClaimId[];
  readonly kind: SupplyEdge["kind"];
  readonly commitment: SupplyEdge["commitment"];
  readonly contract: boolean;
  readonly annotation: boolean;
  readonly ended: boolean;
  readonly #graph: SupplyGraph;

  constructor(
    link: LinkClaims,
    claims: { readonly counted: readonly Claim[]; readonly drawn: readonly Claim[] },
    graph: SupplyGraph,
  ) {
    this.id = link.id;
    this.subject = link.subject;
    this.predicate = link.predicate;
    this.object = link.object;
    this.product = link.product;
    this.#graph = graph;
    const over = claims.counted.filter(({ id }) => graph.ended.has(id));
    this.annotation = claims.counted.length === 0;
    this.ended = !this.annotation && over.length === claims.counted.length;
    // What is over comes last, where anything is not.
    const history = this.ended ? [] : strongestFirst(over);
    const present =
      history.length === 0
        ? claims.counted
        : claims.counted.filter((claim) => !history.includes(claim));
    const governing = strongestFirst(this.annotation ? claims.drawn : present);
    const [strongest] = governing;
    if (strongest === undefined) throw new Error(`The edge "${link.id}" has no claim.`);
    const shown =
      this.annotation || claims.drawn.length === 0
        ? governing
        : strongestFirst([...present, ...claims.drawn]);
    this.claims = [...shown, ...history].map(({ id }) => id);
    this.kind = strongest.kind;
    this.commitment = strongest.commitment;
    this.contract = governing.some(
      (claim) =>
        claim.predicate === "suppliesTo" &&
        (claim.qualifiers.agreement !== undefined || claim.qualifiers.basis === "contract"),
    );
  }

  get status(): SupplyEdge["status"] {
    return this.predicate === "suppliesTo"
      ? governingStatus(this.#graph, this.subject).status
      : null;
  }

  get contested(): boolean {
    return this.claims.some((id) => isContested(this.#graph, id));
  }
}
