import { keepWith } from "../../graph/keep-with.ts";
import { governingStatus } from "../../graph/status.ts";
import { claimsOf, isContested, type SupplyGraph } from "../../graph/supply-graph.ts";
import type { Claim, ClaimId } from "../../model/claim.ts";
import type { Entity, EntityId } from "../../model/entity.ts";
import { getSpan } from "../../model/period.ts";
import { type Quantity, quantityBounds } from "../../model/quantity.ts";
import { type EntityClass, STATUS_WORDS, type Subtype, UNKNOWN } from "../../model/vocabulary.ts";
import { findOriginators } from "../basis/originators.ts";
import { ownPlaces } from "../basis/own-lists.ts";
import { facetsOfGoods } from "../options/match.ts";
import { newestOf } from "../options/parties.ts";
import { linksOf } from "./links.ts";
import { writeEnds } from "./range.ts";
import { type ListFacet, YES } from "./step.ts";

/** One thing that the record tells of an entity for a facet, with the claims that say it; none where it is what it is. */
export interface Told {
  readonly value: string;
  readonly claims: readonly ClaimId[];
}

/** What a facet reads of an entity. */
interface Reading {
  readonly told: (graph: SupplyGraph, entity: Entity) => readonly Told[];
  /** Of what it can be said at all: where nothing is told there, that is not known, and elsewhere it is no. */
  readonly applies: (graph: SupplyGraph, entity: Entity) => boolean;
}

const always = (): boolean => true;
const isOf =
  (...classes: readonly EntityClass[]) =>
  (_: SupplyGraph, entity: Entity): boolean =>
    classes.includes(entity.class);

/** What makes goods, as far as its sort goes: universities, publishers and public bodies are not expected to. */
const makes = (_: SupplyGraph, { class: of, subtype }: Entity): boolean =>
  (of === "facility" && subtype !== "researchCentre") ||
  (of === "organisation" && ["company", "jointVenture"].includes(subtype ?? ""));

const makesOrIs = (graph: SupplyGraph, entity: Entity): boolean =>
  entity.class === "product" || makes(graph, entity);

/** What is told of an entity for each facet. */
export const READINGS: { readonly [F in ListFacet]: Reading } = {
  class: {
    applies: always,
    told: (_, { class: of, subtype }) => [
      plain(of),
      ...(subtype === null || subtype === "unspecified" ? [] : [plain(subtype)]),
    ],
  },
  place: { applies: isOf("facility", "organisation", "policy"), told: tellPlaces },
  origin: { applies: isOf("policy"), told: tellOrigins },
  tier: { applies: makesOrIs, told: tellTiers },
  status: {
    applies: isOf(...(Object.keys(STATUS_WORDS) as (keyof typeof STATUS_WORDS)[])),
    told: tellStatus,
  },
  product: { applies: makesOrIs, told: tellProducts },
  chemistry: { applies: makesOrIs, told: tellGoods("chemistry") },
  format: { applies: makesOrIs, told: tellGoods("format") },
  capacity: { applies: isOf("facility"), told: tellCapacity },
  relation: { applies: () => false, told: (graph, { id }) => linksOf(graph).get(id) ?? [] },
  contract: {
    applies: (graph, { id }) => graph.network.edgesOf(id).some(isSupply),
    told: (graph, { id }) => {
      const edges = graph.network.edgesOf(id).filter((edge) => isSupply(edge) && edge.contract);
      return edges.length === 0 ? [] : [{ value: YES, claims: edges.flatMap((e) => e.claims) }];
    },
  },
  kind: { applies: () => false, told: (graph, one) => tellEach(graph, one, ({ kind }) => [kind]) },
  source: {
    applies: () => false,
    told: (graph, one) =>
      tellEach(graph, one, ({ source }) => graph.sources.get(source)?.kind ?? []),
  },
  published: {
    applies: always,
    told: (graph, one) =>
      tellEach(graph, one, ({ source }) => {
        const date = graph.sources.get(source)?.published ?? null;
        return date === null ? [] : writeSpan(date);
      }),
  },
  dated: { applies: always, told: (graph, one) => tellEach(graph, one, datesIn) },
  independent: {
    applies: () => false,
    told: (graph, { id }) => {
      const claims = graph.claimsAbout.get(id).map((claim) => claim.id);
      return [{ value: String(findOriginators(graph, claims).length), claims }];
    },
  },
  contested: {
    applies: () => false,
    told: (graph, { id }) => {
      const disputed = presentAbout(graph, id).filter((claim) => isContested(graph, claim.id));
      return disputed.length === 0 ? [] : [{ value: YES, claims: disputed.map((one) => one.id) }];
    },
  },
  picked: { applies: () => false, told: (_, { id }) => [plain(id)] },
  mine: {
    applies: () => false,
    told: ({ dataset }, { id }) => (ownPlaces(dataset).get(id)?.lists ?? []).map(plain),
  },
};

function plain(value: string): Told {
  return { value, claims: [] };
}

function isSupply({
  predicate,
  ended,
  annotation,
}: SupplyGraph["network"]["edges"][number]): boolean {
  return predicate === "suppliesTo" && !ended && !annotation;
}

function presentAbout(graph: SupplyGraph, id: EntityId): readonly Claim[] {
  return graph.claimsAbout.get(id).filter((claim) => !graph.ended.has(claim.id));
}

function isStated({ state, polarity }: Claim): boolean {
  return state === "known" && polarity === "positive";
}

/** What single claims about an entity tell, each value once with all that tell it. */
function tellEach(
  graph: SupplyGraph,
  { id }: Entity,
  read: (claim: Claim) => string | readonly string[],
): readonly Told[] {
  return collect(
    graph.claimsAbout
      .get(id)
      .flatMap((claim) => [read(claim)].flat().map((value) => ({ value, claims: [claim.id] }))),
  );
}

function collect(told: readonly Told[]): readonly Told[] {
  const byValue = new Map<string, ClaimId[]>();
  for (const { value, claims } of told) {
    const known = byValue.get(value);
    if (known === undefined) byValue.set(value, [...claims]);
    else known.push(...claims);
  }
  return [...byValue].map(([value, claims]) => ({ value, claims: [...new Set(claims)] }));
}

function writeSpan(date: string): string {
  const { earliest, latest } = getSpan(date);
  return writeEnds({ low: earliest, high: latest });
}

function datesIn({ predicate, time: { from, to }, qualifiers }: Claim): readonly string[] {
  const own = predicate === "hasMilestone" && "date" in qualifiers ? qualifiers.date : UNKNOWN;
  const dates = [from, to, typeof own === "string" && own !== UNKNOWN ? own : null];
  return dates.flatMap((date) => (date === null ? [] : writeSpan(date)));
}

/** Where the goods come from that a policy is about. */
function tellOrigins(graph: SupplyGraph, { id }: Entity): readonly Told[] {
  return collect(
    claimsOf(graph, id, "appliesTo").flatMap((claim) => {
      const { origin } = claim.qualifiers;
      const isNamed = typeof origin === "string" && graph.entities.get(origin)?.class === "place";
      return isStated(claim) && isNamed ? [{ value: origin, claims: [claim.id] }] : [];
    }),
  );
}

/** Who imposes a policy, and where it applies. */
function tellReach(graph: SupplyGraph, { id }: Entity): readonly Told[] {
  return collect(
    presentAbout(graph, id).flatMap((claim) => {
      const { predicate, subject, object } = claim;
      const places =
        predicate === "imposes" ? subject : predicate === "appliesTo" ? [object ?? ""] : [];
      return places.flatMap((value) =>
        isStated(claim) && graph.entities.get(value)?.class === "place"
          ? [{ value, claims: [claim.id] }]
          : [],
      );
    }),
  );
}

// A place lies in itself; what is said to be built somewhere lies there as well, and its status says how far it is.
function tellPlaces(graph: SupplyGraph, entity: Entity): readonly Told[] {
  const { id, class: of } = entity;
  if (of === "place") return [plain(id)];
  if (of === "policy") return tellReach(graph, entity);
  return (["locatedIn", "basedIn"] as const).flatMap((predicate) =>
    claimsOf(graph, id, predicate).flatMap((claim) =>
      isStated(claim) && claim.object !== null ? [{ value: claim.object, claims: [claim.id] }] : [],
    ),
  );
}

function tellStatus(graph: SupplyGraph, { id }: Entity): readonly Told[] {
  const { status, claims } = governingStatus(graph, id);
  return status === null || status === UNKNOWN ? [] : [{ value: status, claims }];
}

/** What an entity is said to make or supply. */
const goodsOf = keepWith((graph: SupplyGraph, id: EntityId) =>
  graph.claimsAbout.get(id).flatMap((claim) => {
    const isOwn = claim.subject.includes(id) && !graph.ended.has(claim.id) && isStated(claim);
    const product = isOwn ? productIn(claim) : null;
    if (product === null || product === UNKNOWN) return [];
    if (graph.entities.get(product)?.class !== "product") return [];
    const chemistry = "chemistry" in claim.qualifiers ? claim.qualifiers.chemistry : undefined;
    return [{ product, chemistry, claim: claim.id }];
  }),
);

function productIn(claim: Claim): string | null {
  switch (claim.predicate) {
    case "produces":
      return claim.qualifiers.stage === "none" ? null : claim.object;
    case "assembles":
      return claim.object;
    case "suppliesTo":
    case "hasOrders":
      return claim.qualifiers.product;
    case "hasCapacity":
      return claim.qualifiers.product ?? null;
    default:
      return null;
  }
}

function tellProducts(graph: SupplyGraph, { id, class: of }: Entity): readonly Told[] {
  if (of === "product") return [plain(id)];
  return collect(
    goodsOf(graph, id).map(({ product, claim }) => ({ value: product, claims: [claim] })),
  );
}

function tellGoods(facet: "chemistry" | "format"): Reading["told"] {
  return (graph, { id, class: of }) => {
    if (of === "product") {
      const own = facetsOfGoods(graph, { product: id })[facet];
      return own === undefined ? [] : [plain(own)];
    }
    return collect(
      goodsOf(graph, id).flatMap(({ product, chemistry, claim }) => {
        const value = facetsOfGoods(graph, { product, chemistry })[facet];
        return value === undefined ? [] : [{ value, claims: [claim] }];
      }),
    );
  };
}

/** What a plant of a sort makes, by its sort alone. */
const MADE_AT: { readonly [S in Subtype]?: Subtype } = {
  mine: "material",
  materialPlant: "material",
  cellPlant: "cell",
  packPlant: "pack",
  vehiclePlant: "vehicle",
};

function tellTiers(graph: SupplyGraph, { id, class: of, subtype }: Entity): readonly Told[] {
  if (of === "product") return subtype === null ? [] : [plain(subtype)];
  const sort = MADE_AT[subtype ?? "unspecified"];
  return collect([
    ...(sort === undefined ? [] : [plain(sort)]),
    ...goodsOf(graph, id).flatMap(({ product, claim }) => {
      const level = graph.entities.get(product)?.subtype ?? null;
      return level === null ? [] : [{ value: level, claims: [claim] }];
    }),
  ]);
}

// The newest word; where it gives several numbers, such as what runs and what is planned, from the least to the greatest.
function tellCapacity(graph: SupplyGraph, { id, class: of }: Entity): readonly Told[] {
  if (of !== "facility") return [];
  const unit = graph.dataset.criteria.capacityUnit;
  const stated = claimsOf(graph, id, "hasCapacity").flatMap((claim) => {
    const { value } = claim;
    return value !== null && value.unit === unit && isStated(claim) ? [{ claim, value }] : [];
  });
  const newest = new Set(
    newestOf(
      graph,
      stated.map(({ claim }) => claim),
    ),
  );
  const governing = stated.filter(({ claim }) => newest.has(claim));
  if (governing.length === 0) return [];
  const ends = governing.map(({ value }) => endsOf(value));
  const low = Math.min(...ends.map((one) => one.low));
  const high = Math.max(...ends.map((one) => one.high));
  return [{ value: writeEnds({ low, high }), claims: governing.map(({ claim }) => claim.id) }];
}

function endsOf(quantity: Quantity): { readonly low: number; readonly high: number } {
  const { low, high } = quantityBounds(quantity);
  return { low: Number.isFinite(low) ? low : 0, high };
}
