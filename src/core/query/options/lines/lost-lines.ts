import { keepWith } from "../../../graph/keep-with.ts";
import { placesAt } from "../../../graph/places.ts";
import { claimsOf, type SupplyGraph } from "../../../graph/supply-graph.ts";
import type { ClaimId, ClaimOf } from "../../../model/claim.ts";
import type { EntityId } from "../../../model/entity.ts";
import { getSpan } from "../../../model/period.ts";
import { compareIds } from "../../../model/strength.ts";
import { UNKNOWN } from "../../../model/vocabulary.ts";
import type { Search } from "../../need/need.ts";
import { isOutOfAction } from "../../need/plants.ts";
import { fitsWidely, isMatched } from "../match.ts";
import { type MeasuredOption, measuredOptionsOf } from "../measure-option.ts";
import { isLine } from "../option.ts";
import { buyersOf, feedsOptions, lostFirmsOf, partiesOf } from "../parties.ts";
import { isStated, isSupply, matchFor } from "../placing.ts";
import { siteOf } from "../sites.ts";
import { isSaidAfter, type Stop, stopOf } from "../stop.ts";

type Supply = ClaimOf<"suppliesTo">;

/** The plants whose supply is lost (section 1.7), measured as options of the lost supplier where they are any. */
export interface LostLines {
  readonly plants: readonly EntityId[];
  readonly measured: readonly MeasuredOption[];
  /** Its other lines for the product. */
  readonly others: readonly MeasuredOption[];
  /** The first day on which one of them was out of action; null where none is said to be. */
  readonly stop: Stop | null;
}

/** What is lost with the supplier to be replaced; the same object for the same search. */
export const lostLinesOf: (search: Search) => LostLines = keepWith((search: Search): LostLines => {
  const { graph, need } = search;
  const lines = lostFirmsOf(search)
    .flatMap((firm) => measuredOptionsOf(search, firm))
    .filter(({ option }) => isLine(option));
  const plants = lostPlants(search, lines);
  const isLost = ({ option: { root } }: MeasuredOption): boolean =>
    root.at === "plant" && plants.includes(root.plant);
  const stops = plants.flatMap((plant) => stopOf(graph, plant) ?? []);
  const [first] = [...stops].sort(
    (x, y) => compareIds(x.day, y.day) || compareIds(x.plant, y.plant),
  );
  return {
    plants,
    measured: lines.filter(isLost),
    others: need.insteadOf === null ? [] : lines.filter((one) => !isLost(one)),
    stop: first ?? null,
  };
});

function lostPlants(search: Search, lines: readonly MeasuredOption[]): readonly EntityId[] {
  const { graph, need } = search;
  if (need.insteadOf === null) return [];
  if (graph.entities.get(need.insteadOf)?.class === "facility") return [need.insteadOf];
  const local = lines.flatMap(({ option: { root }, way }) =>
    root.at === "plant" && (way.crossing === "madeThere" || way.crossing === "anywhere")
      ? [root.plant]
      : [],
  );
  const still = local.filter((plant) => isOutOfAction(search, plant));
  return still.length > 0 ? still : local;
}

/** A supply that the lost supplier itself is to give for a time, from a plant that is not lost. */
export interface Bridge {
  readonly from: EntityId;
  readonly to: readonly EntityId[];
  readonly role: string | null;
  /** ISO days; null where no source gives a start. */
  readonly start: { readonly earliest: string; readonly latest: string } | null;
  readonly sources: number;
  readonly claims: readonly ClaimId[];
}

/** What bridges the loss: shown apart, never ranked and never in the gap. */
export function findBridges(search: Search): readonly Bridge[] {
  const { graph } = search;
  const { stop, plants } = lostLinesOf(search);
  if (stop === null) return [];
  const { day } = stop;
  const parties = partiesOf(graph);
  const matchOf = matchFor(search);
  const firms = lostFirmsOf(search).flatMap((firm) => parties.firmsOf(firm));
  const free = lostFirmsOf(search)
    .flatMap((firm) => parties.plantsOf(firm))
    .filter((plant) => !plants.includes(plant) && !isGone(search, plant));
  const found = new Map<EntityId, Supply[]>();
  for (const from of [...firms, ...free]) {
    const claims = claimsOf(graph, from, "suppliesTo").filter((claim) => {
      const match = matchOf(claim.qualifiers);
      return (
        isStated(claim) &&
        isSupply(claim) &&
        claim.object !== null &&
        buyersOf(search).has(claim.object) &&
        fitsWidely(match) &&
        isSaidAfter(graph, claim, day)
      );
    });
    if (claims.length > 0) found.set(from, claims);
  }
  return [...found].map(([from, claims]) => bridgeOf(from, claims));
}

function isGone({ graph }: Search, plant: EntityId): boolean {
  const gone = claimsOf(graph, plant, "hasStatus").some(
    ({ value }) => value === "closed" || value === "sold",
  );
  return gone;
}

function bridgeOf(from: EntityId, claims: readonly Supply[]): Bridge {
  const spans = claims.flatMap(({ time }) => (time.from === null ? [] : [getSpan(time.from)]));
  const earliest = spans.map((span) => span.earliest).sort()[0];
  const latest = spans
    .map((span) => span.latest)
    .sort()
    .at(-1);
  return {
    from,
    to: [...new Set(claims.flatMap(({ object }) => object ?? []))].sort(compareIds),
    role: claims.flatMap(({ qualifiers }) => qualifiers.role ?? [])[0] ?? null,
    start: earliest === undefined || latest === undefined ? null : { earliest, latest },
    sources: new Set(claims.map(({ source }) => source)).size,
    claims: claims.map(({ id }) => id),
  };
}

/** What a supply is told as. */
export type SupplySort = "done" | "contract" | "plan" | "listing" | "ended" | "denied";
export type SupplySorts = { readonly [S in SupplySort]: readonly ClaimId[] };

/** What sources say of the supply that is to be replaced. */
export interface Premise {
  readonly verdict: "supplies" | "contracted" | "planned" | "open" | "other" | "ended" | "none";
  /** Of this product and not elsewhere. */
  readonly this: SupplySorts;
  /** Of something wider, so that it may be this. */
  readonly open: SupplySorts;
  /** Of another product, or elsewhere. */
  readonly other: SupplySorts;
  /** The earliest and latest start that the deciding claims give; null where none does. */
  readonly since: { readonly earliest: string; readonly latest: string } | null;
}

interface Weighed {
  readonly claim: Supply;
  readonly fit: "this" | "open" | "other";
  readonly sort: SupplySort;
  /** Whether it is stated to be in the market. */
  readonly local: boolean;
}

/** Whether the supply that the question takes for granted is documented; null where nobody is to be replaced. */
export function findPremise(search: Search): Premise | null {
  if (search.need.insteadOf === null) return null;
  const weighed = lostSupplies(search);
  const of = (fit: Weighed["fit"]): SupplySorts => {
    const ids = (sort: SupplySort): readonly ClaimId[] =>
      weighed.filter((one) => one.fit === fit && one.sort === sort).map(({ claim }) => claim.id);
    return {
      done: ids("done"),
      contract: ids("contract"),
      plan: ids("plan"),
      listing: ids("listing"),
      ended: ids("ended"),
      denied: ids("denied"),
    };
  };
  const parts = { this: of("this"), open: of("open"), other: of("other") };
  const verdict = verdictOn(parts);
  const deciding = weighed.filter(({ claim }) => decidingClaims(verdict, parts).includes(claim.id));
  const spans = deciding.flatMap(({ claim: { time } }) =>
    time.from === null ? [] : [getSpan(time.from)],
  );
  const earliest = spans.map((span) => span.earliest).sort()[0];
  const latest = spans.map((span) => span.latest).sort()[0];
  const since = earliest === undefined || latest === undefined ? null : { earliest, latest };
  return { verdict, ...parts, since };
}

type PremiseParts = Pick<Premise, "this" | "open" | "other">;

function verdictOn(parts: PremiseParts): Premise["verdict"] {
  const stated = ({ done, contract, plan, listing }: SupplySorts): number =>
    done.length + contract.length + plan.length + listing.length;
  if (parts.this.done.length > 0) return "supplies";
  if (parts.this.contract.length > 0) return "contracted";
  if (parts.this.plan.length > 0) return "planned";
  if (stated(parts.this) + stated(parts.open) > 0) return "open";
  if (stated(parts.other) > 0) return "other";
  const ended = [parts.this, parts.open, parts.other].some((one) => one.ended.length > 0);
  return ended ? "ended" : "none";
}

/** The claims that a verdict on the premise rests on. */
export function decidingClaims(
  verdict: Premise["verdict"],
  parts: PremiseParts,
): readonly ClaimId[] {
  const stated = ({ done, contract, plan, listing }: SupplySorts): readonly ClaimId[] => [
    ...done,
    ...contract,
    ...plan,
    ...listing,
  ];
  switch (verdict) {
    case "supplies":
      return parts.this.done;
    case "contracted":
      return parts.this.contract;
    case "planned":
      return parts.this.plan;
    case "open":
      return [...stated(parts.this), ...stated(parts.open)];
    case "other":
      return stated(parts.other);
    case "ended":
      return [...parts.this.ended, ...parts.open.ended, ...parts.other.ended];
    case "none":
      return [];
  }
}

/** All that is said of the lost supplier, its firms and its plants supplying the buyer, by fit and sort. */
export const lostSupplies: (search: Search) => readonly Weighed[] = keepWith(
  (search: Search): readonly Weighed[] => {
    const { graph } = search;
    const parties = partiesOf(graph);
    const matchOf = matchFor(search);
    const from = lostFirmsOf(search).flatMap((firm) => [
      ...parties.firmsOf(firm),
      ...parties.plantsOf(firm),
    ]);
    const own = search.need.insteadOf === null ? [] : [search.need.insteadOf];
    return [...new Set([...from, ...own])]
      .flatMap((id) => supplyClaims(graph, id).map((claim) => ({ id, claim })))
      .filter(
        ({ claim }, index, all) => all.findIndex((one) => one.claim.id === claim.id) === index,
      )
      .filter(({ claim }) => feedsOptions(claim) && buyersOf(search).has(claim.object ?? ""))
      .map(({ id, claim }) => {
        const { product, chemistry } = claim.qualifiers;
        const match = matchOf({ product, chemistry });
        const fits = placeFits(search, id, claim);
        const near = isMatched(match) ? "this" : match === "broader" ? "open" : "other";
        return {
          claim,
          fit: fits === "no" ? "other" : near,
          sort: sortOf(search, claim),
          local: fits === "yes",
        };
      });
  },
);

// With those that are over: that a contract has ended is what is told of it.
function supplyClaims(graph: SupplyGraph, supplier: EntityId): readonly Supply[] {
  return graph.claimsAbout
    .get(supplier)
    .filter(
      (claim): claim is Supply =>
        claim.predicate === "suppliesTo" && claim.subject.includes(supplier),
    );
}

// Where the supply goes decides, by the region that is stated or by the buyer's plant; where it comes from only supports.
function placeFits(search: Search, supplier: EntityId, claim: Supply): "yes" | "open" | "no" {
  const { graph, need } = search;
  const { market } = need;
  if (market === null) return "open";
  const { isWithin } = placesAt(graph);
  const { region } = claim.qualifiers;
  const told =
    region !== undefined && region !== UNKNOWN ? [region] : seatsOf(search, claim.object);
  if (told.some((place) => isWithin(place, market))) return "yes";
  if (told.length > 0) return told.some((place) => isWithin(market, place)) ? "open" : "no";
  return seatsOf(search, supplier).some((place) => isWithin(place, market)) ? "yes" : "open";
}

function seatsOf({ graph }: Search, id: EntityId | null): readonly EntityId[] {
  if (id === null || graph.entities.get(id)?.class !== "facility") return [];
  return siteOf(graph, id).places;
}

function sortOf({ graph }: Search, claim: Supply): SupplySort {
  const { agreement, basis } = claim.qualifiers;
  if (claim.polarity === "negative") return "denied";
  if (graph.ended.has(claim.id)) return "ended";
  if (basis === "listing" || basis === "memorandum") return "listing";
  if (basis === "contract" || agreement !== undefined) return "contract";
  return claim.kind === "plan" ? "plan" : "done";
}
