import { keepWith, memo } from "../../graph/keep-with.ts";
import { presentClaims, type SupplyGraph } from "../../graph/supply-graph.ts";
import type { Claim, ClaimId, ClaimOf, Predicate } from "../../model/claim.ts";
import type { EntityId } from "../../model/entity.ts";
import { getSpan } from "../../model/period.ts";
import { quantityBounds } from "../../model/quantity.ts";
import { compareIds, uniqueIds } from "../../model/strength.ts";
import { type ClaimKind, UNKNOWN } from "../../model/vocabulary.ts";
import type { Search } from "../need/need.ts";
import { facetsOf, isNotFaceted } from "./match.ts";

const DONE_KINDS: readonly ClaimKind[] = [
  "fact",
  "companyStatement",
  "officialStatement",
  "expertStatement",
  "hypothesis",
];

/** Whether a claim says that something is so: a reported fact, a statement, or what a scenario assumes. */
export function isDoneKind({ kind }: Pick<Claim, "kind">): boolean {
  return DONE_KINDS.includes(kind);
}

/** Whether a claim can feed an option at all: what is or what is planned, never what somebody means or expects. */
export function feedsOptions(claim: Claim): boolean {
  return claim.state === "known" && (claim.kind === "plan" || isDoneKind(claim));
}

/** The last day a claim can have been stated on; "", which comes first, where nobody knows. */
export function statedOn(graph: SupplyGraph, { asOf, source }: Claim): string {
  const date = asOf ?? graph.sources.get(source)?.published ?? null;
  return date === null ? "" : getSpan(date).latest;
}

/** The claims of the greatest statement date; all of that date stand together. */
export function newestOf<C extends Claim>(graph: SupplyGraph, claims: readonly C[]): readonly C[] {
  const dated = claims.map((claim) => ({ claim, on: statedOn(graph, claim) }));
  const last = dated.reduce((latest, { on }) => (on > latest ? on : latest), "");
  return dated.filter(({ on }) => on === last).map(({ claim }) => claim);
}

/** Who runs, owns and is part of whom, as the record has it under the lens. */
export interface Parties {
  /** Those that operate a plant by the newest word on it. */
  readonly operatorsOf: (plant: EntityId) => readonly EntityId[];
  readonly operatedBy: (party: EntityId) => readonly EntityId[];
  /** The claims on who operates a plant, the newest word. */
  readonly operatorClaims: (plant: EntityId) => readonly ClaimId[];
  /** The firm that a firm counts with: its one owner of 100 %, and so on upwards; itself where there is none. */
  readonly countsWith: (firm: EntityId) => EntityId;
  /** The claims by which a firm counts with another; none where it stands for itself. */
  readonly countedBy: (firm: EntityId) => readonly ClaimId[];
  /** The supplier with the firms that count with it. */
  readonly firmsOf: (supplier: EntityId) => readonly EntityId[];
  /** Whom a plant's output counts for. */
  readonly suppliersOf: (plant: EntityId) => readonly EntityId[];
  /** The plants of a supplier and of the firms that count with it, by id. */
  readonly plantsOf: (supplier: EntityId) => readonly EntityId[];
  /** A party with the plants it operates and what is part of it, however deep. */
  readonly unitsOf: (party: EntityId) => ReadonlySet<EntityId>;
  /** Those that are or were said to own any share of a firm. */
  readonly ownersOf: (firm: EntityId) => readonly EntityId[];
  /** A supplier's units, those of the firms that count with it, and its owners with their units. */
  readonly ownGroupOf: (supplier: EntityId) => ReadonlySet<EntityId>;
  /** Whether a firm builds what the goods go into: by a plant or a range of its own, or as a customer for them. */
  readonly isBuilder: (party: EntityId) => boolean;
}

/** Looks up who belongs to whom; the same object for the same graph. */
export const partiesOf: (graph: SupplyGraph) => Parties = keepWith((graph: SupplyGraph) => {
  const index = indexClaims(graph);
  const operation = operationOf(graph, index);
  const counting = countingOf(graph, index);
  const { operatorsOf, operatedBy } = operation;
  const { countsWith, firmsOf } = counting;
  const unitsOf = memo((party: EntityId) => {
    const units = new Set([party]);
    for (const unit of units) {
      for (const plant of operatedBy(unit)) units.add(plant);
      for (const part of index.parts.get(unit) ?? []) units.add(part);
    }
    return units;
  });
  // Former owners as well: what a venture makes for one that built it is no sale to others.
  const ownersOf = memo((firm: EntityId) =>
    subjectsOf(
      graph.claimsAbout
        .get(firm)
        .filter(
          (claim) =>
            claim.predicate === "ownsStakeIn" &&
            claim.object === firm &&
            claim.polarity === "positive" &&
            feedsOptions(claim) &&
            isDoneKind(claim),
        ),
    ),
  );
  return {
    ...operation,
    ...counting,
    unitsOf,
    ownersOf,
    suppliersOf: (plant) => uniqueIds(operatorsOf(plant).map(countsWith)),
    plantsOf: memo((supplier: EntityId) => uniqueIds(firmsOf(supplier).flatMap(operatedBy))),
    ownGroupOf: memo((supplier: EntityId) => {
      const group = [...firmsOf(supplier), ...ownersOf(supplier)];
      return new Set(group.flatMap((one) => [...unitsOf(one)]));
    }),
    isBuilder: memo((party: EntityId) => isBuilder(graph, index, party, unitsOf(party))),
  };
});

/** Who runs which plant, by the newest word. */
function operationOf(
  graph: SupplyGraph,
  index: Index,
): Pick<Parties, "operatorsOf" | "operatedBy" | "operatorClaims"> {
  const newest = memo((plant: EntityId) =>
    newestOf(graph, (index.operates.get(plant) ?? []).filter(feedsOptions)),
  );
  const operatorsOf = memo((plant: EntityId) => subjectsOf(newest(plant)));
  const operated = new Map<EntityId, EntityId[]>();
  for (const plant of [...index.operates.keys()].sort(compareIds))
    for (const operator of operatorsOf(plant)) push(operated, operator, plant);
  return {
    operatorsOf,
    operatedBy: (party) => operated.get(party) ?? [],
    operatorClaims: (plant) => newest(plant).map(({ id }) => id),
  };
}

/** Which firms count with their owners. */
function countingOf(
  graph: SupplyGraph,
  index: Index,
): Pick<Parties, "countsWith" | "countedBy" | "firmsOf"> {
  const chainOf = memo((firm: EntityId) => {
    const seen = [firm];
    const claims: ClaimId[] = [];
    for (let step = wholeOwner(graph, index, firm); step !== null; ) {
      if (seen.includes(step.owner)) break;
      seen.push(step.owner);
      claims.push(...step.claims);
      step = wholeOwner(graph, index, step.owner);
    }
    return { top: seen.at(-1) ?? firm, claims };
  });
  const countsWith = (firm: EntityId): EntityId => chainOf(firm).top;
  const counted = new Map<EntityId, EntityId[]>();
  for (const firm of [...index.stakes.keys()].sort(compareIds))
    if (countsWith(firm) !== firm) push(counted, countsWith(firm), firm);
  return {
    countsWith,
    countedBy: (firm) => chainOf(firm).claims,
    firmsOf: (supplier) => [supplier, ...(counted.get(supplier) ?? [])],
  };
}

/** The one owner of the whole of a firm, by the newest word on its shares; null where there is none. */
function wholeOwner(
  graph: SupplyGraph,
  { stakes }: Index,
  firm: EntityId,
): { readonly owner: EntityId; readonly claims: readonly ClaimId[] } | null {
  if (graph.entities.get(firm)?.class !== "organisation") return null;
  const stated = (stakes.get(firm) ?? []).filter(
    (claim) => isDoneKind(claim) && claim.qualifiers.share !== UNKNOWN,
  );
  const whole = newestOf(graph, stated).filter(
    ({ subject, qualifiers: { share } }) =>
      subject.length === 1 && share !== UNKNOWN && quantityBounds(share).low >= 100,
  );
  const [first] = whole;
  if (first === undefined) return null;
  const owner = first.subject[0];
  const claims = whole.filter(({ subject }) => subject[0] === owner).map(({ id }) => id);
  return { owner, claims };
}

/** Whether a party builds what the goods of the trade go into, told by what it has or by what it buys. */
function isBuilder(
  graph: SupplyGraph,
  { supplies }: Index,
  party: EntityId,
  units: ReadonlySet<EntityId>,
): boolean {
  const { builder } = graph.dataset.case.trade;
  if (builder === null || graph.entities.get(party)?.class !== "organisation") return false;
  const { has, buysFor } = builder;
  const isOfBuilder = (id: EntityId): boolean => {
    const { subtype = null } = graph.entities.get(id) ?? {};
    return id !== party && subtype !== null && has.includes(subtype);
  };
  const isForBuilding = ({ subject, qualifiers: { product } }: ClaimOf<"suppliesTo">): boolean =>
    product !== UNKNOWN &&
    buysFor !== null &&
    facetsOf(graph, product).use === buysFor &&
    subject.some((id) => !units.has(id));
  return [...units].some((id) => isOfBuilder(id) || (supplies.get(id) ?? []).some(isForBuilding));
}

/** The buyer with its plants and programmes. */
export function buyersOf({ graph, need }: Search): ReadonlySet<EntityId> {
  return partiesOf(graph).unitsOf(need.buyer);
}

/** The suppliers whose supply is lost: the one that is named, or those that run the plant that is; none without one. */
export function lostFirmsOf({ graph, need }: Search): readonly EntityId[] {
  const { insteadOf } = need;
  if (insteadOf === null) return [];
  const parties = partiesOf(graph);
  if (graph.entities.get(insteadOf)?.class === "facility") return parties.suppliersOf(insteadOf);
  return [parties.countsWith(insteadOf)];
}

/** Whether a supply is of anything that the facets tell apart: cells, modules, packs, batteries. */
export function isFacetedSupply(graph: SupplyGraph, claim: ClaimOf<"suppliesTo">): boolean {
  const { product } = claim.qualifiers;
  return product !== UNKNOWN && !isNotFaceted(graph, product);
}

interface Index {
  /** By plant. */
  readonly operates: ReadonlyMap<EntityId, readonly ClaimOf<"operates">[]>;
  /** By the firm that is owned. */
  readonly stakes: ReadonlyMap<EntityId, readonly ClaimOf<"ownsStakeIn">[]>;
  /** What is part of something. */
  readonly parts: ReadonlyMap<EntityId, readonly EntityId[]>;
  /** By customer. */
  readonly supplies: ReadonlyMap<EntityId, readonly ClaimOf<"suppliesTo">[]>;
}

function indexClaims(graph: SupplyGraph): Index {
  const operates = new Map<EntityId, ClaimOf<"operates">[]>();
  const stakes = new Map<EntityId, ClaimOf<"ownsStakeIn">[]>();
  const parts = new Map<EntityId, EntityId[]>();
  const supplies = new Map<EntityId, ClaimOf<"suppliesTo">[]>();
  for (const claim of presentClaims(graph)) {
    const { object } = claim;
    if (object === null || claim.polarity === "negative" || claim.state !== "known") continue;
    if (is(claim, "operates")) push(operates, object, claim);
    else if (is(claim, "ownsStakeIn")) push(stakes, object, claim);
    else if (is(claim, "suppliesTo")) push(supplies, object, claim);
    else if (claim.predicate === "partOf") for (const id of claim.subject) push(parts, object, id);
  }
  return { operates, stakes, parts, supplies };
}

function is<P extends Predicate>(
  claim: Claim,
  predicate: P,
): claim is Extract<Claim, { predicate: P }> {
  return claim.predicate === predicate;
}

function subjectsOf(claims: readonly Claim[]): readonly EntityId[] {
  return uniqueIds(claims.flatMap(({ subject }) => subject));
}

function push<T>(map: Map<EntityId, T[]>, key: EntityId, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
