import { keepWith } from "../../graph/keep-with.ts";
import { placesAt } from "../../graph/places.ts";
import type { EntityId } from "../../model/entity.ts";
import { compareIds } from "../../model/strength.ts";
import { UNKNOWN } from "../../model/vocabulary.ts";
import type { Search } from "../need/need.ts";
import { bestMatch } from "./match.ts";
import type { Lead, OptionRoot, SupplierOptions, SupplyOption } from "./option.ts";
import { isDoneKind, partiesOf } from "./parties.ts";
import { claimIds, covers, matched, type Placed, placedAt } from "./placing.ts";
import { liesThere, siteOf } from "./sites.ts";

/**
 * The options of a supplier (rules O1 to O5 of the specification). A claim backs one option and no more, and a claim
 * without a plant that a line explains adds nothing. No status is looked at, so that shutting a plant brings no other
 * option up. The same object for the same search.
 */
export const optionsOf: (search: Search, supplier: EntityId) => SupplierOptions = keepWith(
  (search: Search, supplier: EntityId): SupplierOptions => {
    const { graph, need } = search;
    const parties = partiesOf(graph);
    const plants = parties.plantsOf(supplier);
    const unlined = parties.firmsOf(supplier).flatMap((firm) => placedAt(search, firm));
    const lines = plants.flatMap((plant) => lineAt(search, supplier, plant));
    const said = matched(unlined);
    const regions = regionsOf(said).flatMap((region) =>
      regionOption(search, supplier, region, { said, lines, plants }),
    );
    const placed = [...lines, ...regions];
    const used = new Set(regions.flatMap(({ backing }) => backing));
    const rest = said.filter((one) => !used.has(one));
    const open = placed.length === 0 ? rest : uncovered(search, rest, plants, regions);
    const nowhere = open.length === 0 ? [] : [makerOption(supplier, open)];
    const found = [...placed, ...nowhere];
    const options = found.length > 0 ? found : fallback(search, supplier, plants);
    const backing = new Set(options.flatMap((one) => one.backing));
    return {
      supplier,
      options,
      alsoSaid: claimIds(said.filter((one) => !backing.has(one))).toSorted(compareIds),
      leads: need.market === null ? [] : leadsOf(search, supplier, { plants, unlined, options }),
    };
  },
);

/** O1: a plant at which a claim places the product. */
function lineAt(search: Search, supplier: EntityId, plant: EntityId): readonly SupplyOption[] {
  const told = placedAt(search, plant);
  const backing = matched(told);
  if (backing.length === 0) return [];
  return [plantOption(search, supplier, plant, { told, backing })];
}

function plantOption(
  { graph }: Search,
  supplier: EntityId,
  plant: EntityId,
  { told, backing }: Pick<SupplyOption, "told" | "backing">,
): SupplyOption {
  const parties = partiesOf(graph);
  const operators = parties.operatorsOf(plant);
  const firm = operators.find((one) => one !== supplier && parties.countsWith(one) === supplier);
  return {
    ...makeOption(supplier, { at: "plant", plant }, backing),
    told,
    through: operators.includes(supplier) ? null : (firm ?? null),
  };
}

function makeOption(
  supplier: EntityId,
  root: OptionRoot,
  backing: readonly Placed[],
): SupplyOption {
  const place = root.at === "plant" ? root.plant : root.at === "region" ? root.region : "-";
  return {
    key: `${supplier}/${place}`,
    supplier,
    root,
    match: bestMatch(backing.map(({ match }) => match)),
    fit: bestMatch(backing.map(({ match }) => match)),
    backing,
    told: backing,
    through: null,
  };
}

/** The regions in which a supplier is said to make the product, without a plant. */
function regionsOf(said: readonly Placed[]): readonly EntityId[] {
  return [...new Set(said.flatMap((one) => regionOf(one) ?? []))].sort(compareIds);
}

function regionOf({ claim }: Placed): EntityId | null {
  if (claim.predicate !== "produces") return null;
  const { region } = claim.qualifiers;
  return region === undefined || region === UNKNOWN ? null : region;
}

/** O2: a region in which the product is made, unless a plant there explains it. */
function regionOption(
  search: Search,
  supplier: EntityId,
  region: EntityId,
  {
    said,
    lines,
    plants,
  }: {
    readonly said: readonly Placed[];
    readonly lines: readonly SupplyOption[];
    readonly plants: readonly EntityId[];
  },
): readonly SupplyOption[] {
  const { graph } = search;
  const here = said.filter((one) => regionOf(one) === region);
  const already = here.filter(({ suppliesAlready }) => suppliesAlready);
  const hasLine = lines.some(
    ({ root }) => root.at === "plant" && liesThere(graph, root.plant, region),
  );
  const near = plants.filter((plant) => liesThere(graph, plant, region));
  const explained =
    already.length === 0
      ? hasLine
      : already.every((one) => near.some((plant) => covers(placedAt(search, plant), one)));
  return explained ? [] : [makeOption(supplier, { at: "region", region }, here)];
}

// Where lines are told, only what goes on already and no plant or region explains stands for a line that is not told.
function uncovered(
  search: Search,
  said: readonly Placed[],
  plants: readonly EntityId[],
  regions: readonly SupplyOption[],
): readonly Placed[] {
  const told = [
    ...plants.map((plant) => placedAt(search, plant)),
    ...regions.map(({ backing }) => backing),
  ];
  return said.filter((one) => one.suppliesAlready && !told.some((line) => covers(line, one)));
}

/** O3: a maker of whom no line is told. */
function makerOption(supplier: EntityId, said: readonly Placed[]): SupplyOption {
  return { ...makeOption(supplier, { at: "nowhere" }, said), match: "maker" };
}

/** O4 and O5: plants that make something wider and no other cell; else the supplier alone. */
function fallback(
  search: Search,
  supplier: EntityId,
  plants: readonly EntityId[],
): readonly SupplyOption[] {
  const wide = plants.flatMap((plant) => {
    if (!isInMarket(search, plant)) return [];
    const told = placedAt(search, plant);
    const backing = told.filter(({ match }) => match === "broader");
    if (backing.length === 0 || told.some((one) => makesOtherGoods(search, one))) return [];
    return [plantOption(search, supplier, plant, { told, backing })];
  });
  if (wide.length > 0) return wide;
  return [{ ...makeOption(supplier, { at: "nowhere" }, []), match: "none" }];
}

// A line that makes other goods of this level makes none that are asked for.
function makesOtherGoods({ graph }: Search, { claim, match, facets }: Placed): boolean {
  return (
    claim.predicate === "produces" &&
    isDoneKind(claim) &&
    match === "other" &&
    facets.level !== undefined &&
    facets.level === graph.dataset.case.trade.lines
  );
}

function isInMarket({ graph, need }: Search, plant: EntityId): boolean {
  const { market } = need;
  if (market === null) return true;
  const { isWithin } = placesAt(graph);
  return siteOf(graph, plant).places.some((place) => isWithin(place, market));
}

/** What a supplier has in the market that is no option. Never ranked: it says where to ask. */
function leadsOf(
  search: Search,
  supplier: EntityId,
  {
    plants,
    unlined,
    options,
  }: {
    readonly plants: readonly EntityId[];
    readonly unlined: readonly Placed[];
    readonly options: readonly SupplyOption[];
  },
): readonly Lead[] {
  const { graph, need } = search;
  const { isWithin } = placesAt(graph);
  const isOption = (place: EntityId): boolean =>
    options.some(({ key }) => key === `${supplier}/${place}`);
  const parties = partiesOf(graph);
  const atPlants = plants
    .filter((plant) => !isOption(plant) && isInMarket(search, plant) && makesAny(search, plant))
    .map((place) =>
      leadAt(search, place, placedAt(search, place), [
        ...parties.operatorClaims(place),
        ...siteOf(graph, place).claims,
      ]),
    );
  const regions = regionsOf(unlined).filter(
    (region) => !isOption(region) && isWithin(region, need.market ?? region),
  );
  const inRegions = regions.map((place) =>
    leadAt(
      search,
      place,
      unlined.filter((one) => regionOf(one) === place),
      [],
    ),
  );
  return [...atPlants, ...inRegions];
}

// A plant of which no product is told points nowhere.
function makesAny(search: Search, plant: EntityId): boolean {
  return placedAt(search, plant).some(({ match }) => match !== "none");
}

function leadAt(
  search: Search,
  place: EntityId,
  told: readonly Placed[],
  claims: readonly string[],
): Lead {
  const other =
    told.some((one) => makesOtherGoods(search, one)) ||
    (told.length > 0 && told.every(({ match }) => match === "other"));
  return {
    place,
    kind: other ? "other" : "open",
    claims: [...new Set([...claimIds(told), ...claims])],
  };
}
