import { graphAsOf } from "../../graph/as-of.ts";
import { claimsOf, type SupplyGraph } from "../../graph/supply-graph.ts";
import { ownUnits } from "../../graph/units.ts";
import type { Finding } from "../../model/answer.ts";
import type { Caution } from "../../model/caution.ts";
import type { ClaimId } from "../../model/claim.ts";
import type { EntityId } from "../../model/entity.ts";
import type { Edtf } from "../../model/period.ts";
import { exactValue } from "../../model/quantity.ts";
import { compareIds } from "../../model/strength.ts";
import { UNKNOWN } from "../../model/vocabulary.ts";
import { overCaveats, overOn } from "../basis/as-of-caveats.ts";
import { type House, independentOf } from "../basis/independence.ts";
import { boundHhi, type Concentration, measureHhi } from "../derive/concentration.ts";
import { deriveUltimateOwner } from "../derive/ultimate-owner.ts";
import { findSlack, type Slack } from "./slack.ts";
import { countriesOf, findSources, type SupplySource } from "./sources.ts";
import { findSupplyLines, type SupplyLine, supplyAmong } from "./supply-lines.ts";
import { measureSurvival, type Survival, type SurvivalInputs } from "./survival.ts";
import { makeTarget } from "./target.ts";

/** What a buyer or programme rests on. Plain JSON. */
export interface Exposure {
  readonly buyer: EntityId;
  /** null = anywhere. */
  readonly market: EntityId | null;
  readonly neededBy: Edtf | null;
  /** One for each product, the least covered first. */
  readonly inputs: readonly InputExposure[];
  /** Known sources of the essential input with fewest (Leontief); null where no input is said to be essential. */
  readonly coverage: number | null;
  readonly survival: Survival;
}

/** How one product reaches the buyer. */
export interface InputExposure {
  readonly product: EntityId;
  /** Whether a source says that nothing goes without it; null = not stated. */
  readonly essential: boolean | null;
  /** Everyone said to supply it: the known first, then the possible, then those elsewhere. */
  readonly sources: readonly SupplySource[];
  /** Known sources that are not out; a venture and its parent are one. */
  readonly known: number;
  /** Of these, those that supply already. */
  readonly operating: number;
  /** Sources of which product or place is not stated. */
  readonly possible: number;
  /** What takes the last known source with it when it fails; empty where there are two or none. */
  readonly singlePoints: readonly SinglePoint[];
  /** Of each plant that stands still, how long before the need it was stopped. */
  readonly slack: readonly Slack[];
  /** The index over the known sources; null where there is none. */
  readonly concentration: {
    readonly owner: Concentration | null;
    readonly country: Concentration | null;
    readonly plant: Concentration | null;
  };
}

export interface SinglePoint {
  readonly id: EntityId;
  readonly sort: "supplier" | "plant" | "owner" | "country";
  readonly claims: readonly ClaimId[];
}

/** What is asked. */
export interface ExposureNeed {
  readonly buyer: EntityId;
  /** null = every product that the buyer is said to be supplied with or to use. */
  readonly product: EntityId | null;
  readonly market: EntityId | null;
  readonly neededBy: Edtf | null;
  readonly survival: SurvivalInputs;
}

/**
 * What a buyer rests on: for each product its sources (any of them will do), and what would leave it without a known
 * one (all products are needed). Counts are of what is known: silence is no source and no denial.
 */
export function measureExposure(given: SupplyGraph, need: ExposureNeed): Finding<Exposure> {
  const graph = graphAsOf(given, need.neededBy);
  const lines = findSupplyLines(graph);
  const products = need.product === null ? productsOf(graph, lines, need.buyer) : [need.product];
  const inputs = products
    .map((product) => measureInput(graph, lines, product, need))
    .sort((a, b) => a.known - b.known || compareIds(a.product, b.product));
  const essential = inputs.filter((one) => one.essential === true).map(({ known }) => known);
  const { buyer, market, neededBy } = need;
  const result: Exposure = {
    buyer,
    market,
    neededBy,
    inputs,
    coverage: essential.length === 0 ? null : Math.min(...essential),
    survival: measureSurvival(need.survival),
  };
  const claims = inputs.flatMap(({ sources, singlePoints, slack }) =>
    [...sources, ...singlePoints, ...slack].flatMap((one) => one.claims),
  );
  const spokenOf = [
    ...ownUnits(graph, buyer),
    ...inputs.flatMap(({ sources }) =>
      sources.flatMap(({ supplier, plants }) => [supplier, ...plants.map(({ id }) => id)]),
    ),
  ];
  const over = supplyAmong(overOn(graph, spokenOf));
  return { result, claims, caveats: [...overCaveats(graph, over), ...caveatsOn(graph, inputs)] };
}

function productsOf(
  graph: SupplyGraph,
  lines: readonly SupplyLine[],
  buyer: EntityId,
): readonly EntityId[] {
  const units = ownUnits(graph, buyer);
  const used = [...units].flatMap((unit) =>
    claimsOf(graph, unit, "usesComponent").flatMap(({ object }) => object ?? []),
  );
  const supplied = lines.flatMap((line) => (units.has(line.buyer) ? (line.product ?? []) : []));
  return [...new Set([...used, ...supplied])].sort(compareIds);
}

function measureInput(
  graph: SupplyGraph,
  lines: readonly SupplyLine[],
  product: EntityId,
  { buyer, market, neededBy }: ExposureNeed,
): InputExposure {
  const target = makeTarget(graph, { buyer, product, market, date: neededBy });
  const sources = [...findSources(graph, lines, target)].sort(
    (a, b) => FIT_ORDER[a.fit] - FIT_ORDER[b.fit] || compareIds(a.supplier, b.supplier),
  );
  const known = sources.filter(({ fit, standing }) => fit === "known" && standing !== "out");
  const houses = housesOf(graph, known);
  const held = known.map((one) => holdersOf(graph, one, headOf(houses, one.supplier)));
  const volumes = known.map((one) => volumeOf(graph, lines, one, target.buyers));
  return {
    product,
    essential: essentialOf(graph, target.buyers, target.family),
    sources,
    known: houses.length,
    operating: housesOf(
      graph,
      known.filter(({ operating }) => operating),
    ).length,
    possible: housesOf(
      graph,
      sources.filter(({ fit, standing }) => fit === "possible" && standing !== "out"),
    ).length,
    singlePoints: findSinglePoints(held),
    slack: findSlack(graph, sources, target),
    concentration: {
      owner: concentrationBy(held, volumes, "owner"),
      country: concentrationBy(held, volumes, "country"),
      plant: concentrationBy(held, volumes, "plant"),
    },
  };
}

function housesOf(graph: SupplyGraph, sources: readonly SupplySource[]): readonly House[] {
  return independentOf(
    graph,
    sources.map(({ supplier }) => supplier),
  );
}

function headOf(houses: readonly House[], supplier: EntityId): EntityId {
  return houses.find(({ members }) => members.includes(supplier))?.head ?? supplier;
}

const FIT_ORDER = { known: 0, possible: 1, elsewhere: 2 } as const;

function essentialOf(
  graph: SupplyGraph,
  units: ReadonlySet<EntityId>,
  family: ReadonlySet<EntityId>,
): boolean | null {
  const said = [...units].flatMap((unit) =>
    claimsOf(graph, unit, "usesComponent").flatMap(({ object, qualifiers: { essential } }) =>
      family.has(object ?? "") && typeof essential === "boolean" ? [essential] : [],
    ),
  );
  return said.length === 0 ? null : said.some((one) => one);
}

/** What a source hangs on, each with the claims that say so; empty where none is stated or it has a choice. */
type Holders = { readonly [S in SinglePoint["sort"]]: Omit<SinglePoint, "sort"> | null } & {
  /** Whether what is said of the owners cannot be, so that none is known. */
  readonly ownerOpen: boolean;
};

function holdersOf(graph: SupplyGraph, one: SupplySource, head: EntityId): Holders {
  const { plants, claims } = one;
  const owner = deriveUltimateOwner(graph, head);
  const countries = countriesOf(graph, one);
  const only = (ids: readonly EntityId[]): Omit<SinglePoint, "sort"> | null => {
    const [first] = ids;
    return first === undefined || ids.length > 1 ? null : { id: first, claims };
  };
  const top = owner?.entities.at(-1);
  return {
    supplier: { id: head, claims },
    owner: top === undefined ? null : { id: top, claims: owner?.inputs ?? [] },
    ownerOpen: owner !== null && top === undefined,
    country: only(countries),
    plant: only(plants.filter(({ standing }) => standing !== "out").map(({ id }) => id)),
  };
}

function findSinglePoints(held: readonly Holders[]): readonly SinglePoint[] {
  const [first, ...others] = held;
  if (first === undefined) return [];
  return (["plant", "supplier", "owner", "country"] as const).flatMap((sort) => {
    const holder = first[sort];
    if (holder === null || others.some((one) => one[sort]?.id !== holder.id)) return [];
    const claims = held.flatMap((one) => one[sort]?.claims ?? []);
    return [{ sort, id: holder.id, claims: [...new Set(claims)] }];
  });
}

function concentrationBy(
  held: readonly Holders[],
  volumes: readonly (number | null)[],
  sort: "owner" | "country" | "plant",
): Concentration | null {
  const holders = held.map((one) =>
    sort === "owner" && !one.ownerOpen
      ? ((one.owner ?? one.supplier)?.id ?? null)
      : (one[sort]?.id ?? null),
  );
  if (volumes.some((one) => one === null) || holders.includes(null)) return boundHhi(holders);
  const amounts = new Map<string, number>();
  holders.forEach((holder, index) => {
    amounts.set(holder ?? "", (amounts.get(holder ?? "") ?? 0) + (volumes[index] ?? 0));
  });
  const index = measureHhi([...amounts.values()]);
  return index === null ? null : { low: index, high: index };
}

/** What a source is said to deliver in a year, in the unit of the record; null where it is not stated exactly. */
function volumeOf(
  graph: SupplyGraph,
  lines: readonly SupplyLine[],
  { claims }: SupplySource,
  buyers: ReadonlySet<EntityId>,
): number | null {
  const stated = lines
    .filter(({ claim, buyer }) => claims.includes(claim.id) && buyers.has(buyer))
    .flatMap(({ claim: { qualifiers } }) => qualifiers.volume ?? [])
    .flatMap((volume) =>
      volume === UNKNOWN || volume.unit !== graph.dataset.criteria.capacityUnit
        ? []
        : (exactValue(volume) ?? []),
    );
  const [first, ...others] = new Set(stated);
  return first === undefined || others.length > 0 ? null : first;
}

function caveatsOn(graph: SupplyGraph, inputs: readonly InputExposure[]): readonly Caution[] {
  const sources = inputs.flatMap((one) => one.sources.filter(({ fit }) => fit === "known"));
  const implied = sources.filter((one) => one.implied);
  const stalled = sources.filter(({ standing }) => standing === "stalled");
  const caution = (
    code: "implied-source" | "source-stalled",
    list: readonly SupplySource[],
  ): readonly Caution[] => {
    const suppliers = [...new Set(list.map(({ supplier }) => supplier))];
    const claims = list.flatMap((one) => one.claims);
    return list.length === 0 ? [] : [{ code, suppliers, claims }];
  };
  const houses = inputs.flatMap((one) =>
    housesOf(
      graph,
      one.sources.filter(({ standing }) => standing !== "out"),
    ).filter(({ members }) => members.length > 0),
  );
  return [
    ...houseCautions(houses),
    ...caution("implied-source", implied),
    ...caution("source-stalled", stalled),
  ];
}

// Told once for each house, however many products it brings.
function houseCautions(houses: readonly House[]): readonly Caution[] {
  const told = houses.map(
    ({ head, members, claims }): Caution<"one-house"> => ({
      code: "one-house",
      members: [head, ...members],
      claims,
    }),
  );
  return [...new Map(told.map((one) => [one.members.join(), one])).values()];
}
