import { placesAt } from "../../../graph/places.ts";
import type { ClaimId } from "../../../model/claim.ts";
import type { EntityId } from "../../../model/entity.ts";
import { compareIds, uniqueIds } from "../../../model/strength.ts";
import type { Search } from "../../need/need.ts";
import { familyOf } from "../match.ts";
import { type MeasuredOption, measuredOptionsOf } from "../measure-option.ts";
import { FAR_OFF, type Start } from "../start.ts";
import type { Premise } from "./lost-lines.ts";

/** Where an option is, for words: a plant, a region, or neither. */
export interface Spot {
  readonly supplier: EntityId;
  readonly plant: EntityId | null;
  readonly region: EntityId | null;
}

/** What else is documented as planned in the market: how many, and the one that is to begin first. */
export interface Planned {
  readonly count: number;
  readonly nearest: Spot & { readonly start: Start };
}

/** What is documented, in one sentence (section 4): a code and what it speaks of. */
export type Headline = {
  /** Whether no source tells of the supply that the question takes for granted. */
  readonly premiseMissing: boolean;
  readonly claims: readonly ClaimId[];
} & (
  | {
      readonly code: "made";
      readonly makers: readonly EntityId[];
      readonly planned: Planned | null;
    }
  | {
      readonly code: "madeOpen";
      readonly makers: readonly EntityId[];
      /** What is not stated of what they make. */
      readonly open: readonly ("use" | "size" | "date")[];
      readonly planned: Planned | null;
    }
  | { readonly code: "planned"; readonly planned: Planned }
  | {
      readonly code: "familyPlanned";
      readonly nearest: Spot & { readonly start: Start };
      readonly family: EntityId;
    }
  | { readonly code: "none" }
);

/** All options of those who come into question, whatever list they stand in. */
export function allOptions(
  search: Search,
  suppliers: readonly EntityId[],
): readonly MeasuredOption[] {
  return suppliers.flatMap((supplier) => measuredOptionsOf(search, supplier));
}

/** The headline of an answer. */
export function makeHeadline(
  search: Search,
  suppliers: readonly EntityId[],
  premise: Premise | null,
): Headline {
  const local = allOptions(search, suppliers).filter(
    (one) => isLocal(one) && one.standing !== "out",
  );
  const premiseMissing = premise?.verdict === "none";
  const made = local.filter(({ standing }) => standing === "made");
  const makers = suppliersOf(search, made);
  const open = local.filter(
    (one) => one.standing === "madeOpen" && !makers.includes(one.option.supplier),
  );
  const openMakers = suppliersOf(search, open);
  const taken = [...makers, ...openMakers];
  const planning = local.filter(
    ({ standing, option }) => standing === "planned" && !taken.includes(option.supplier),
  );
  const sure = planning.filter(({ option }) => option.fit === "exact" || option.fit === "useOpen");
  const planned = plannedOf(search, sure);
  const claimsOf = (list: readonly MeasuredOption[]): readonly ClaimId[] =>
    uniqueIds(list.flatMap(({ product, start }) => [...product.claims, ...start.claims]));
  if (makers.length > 0)
    return { code: "made", makers, planned, premiseMissing, claims: claimsOf([...made, ...sure]) };
  if (openMakers.length > 0)
    return {
      code: "madeOpen",
      makers: openMakers,
      open: openQuestions(open),
      planned,
      premiseMissing,
      claims: claimsOf([...open, ...sure]),
    };
  if (planned !== null) return { code: "planned", planned, premiseMissing, claims: claimsOf(sure) };
  const [family] = nearestFirst(planning.filter(({ option }) => option.fit === "family"));
  if (family !== undefined)
    return {
      code: "familyPlanned",
      nearest: { ...spotOf(family), start: family.start },
      family: familyOf(search.graph, search.need.product),
      premiseMissing,
      claims: claimsOf([family]),
    };
  return { code: "none", premiseMissing, claims: [] };
}

/** Whether an option lies in the market; without a market all do. */
export function isLocal({ way, option }: MeasuredOption): boolean {
  if (way.crossing === "anywhere") return option.match !== "none";
  return way.crossing === "madeThere";
}

function openQuestions(options: readonly MeasuredOption[]): readonly ("use" | "size" | "date")[] {
  const words = options.map(({ product }) =>
    product.word === "madeUseOpen" ? "use" : product.word === "madeSizeOpen" ? "size" : "date",
  );
  return (["use", "size", "date"] as const).filter((word) => words.includes(word));
}

function plannedOf(search: Search, options: readonly MeasuredOption[]): Planned | null {
  const [nearest] = nearestFirst(options);
  if (nearest === undefined) return null;
  return {
    count: suppliersOf(search, options).length,
    nearest: { ...spotOf(nearest), start: nearest.start },
  };
}

function nearestFirst(options: readonly MeasuredOption[]): readonly MeasuredOption[] {
  const first = ({ start }: MeasuredOption): string =>
    start.kind === "none" ? FAR_OFF : start.earliest;
  return [...options].sort(
    (a, b) => compareIds(first(a), first(b)) || compareIds(a.option.key, b.option.key),
  );
}

/** The suppliers of options, by label. */
export function suppliersOf(
  search: Search,
  options: readonly MeasuredOption[],
): readonly EntityId[] {
  return byLabel(search, uniqueIds(options.map(({ option }) => option.supplier)));
}

/** Ids in the order of their labels. */
export function byLabel({ graph }: Search, ids: readonly EntityId[]): readonly EntityId[] {
  // Capital letters do not order: "Save" before "SOS".
  const labelOf = (id: EntityId): string => (graph.entities.get(id)?.label ?? id).toLowerCase();
  return [...ids].sort((a, b) => compareIds(labelOf(a), labelOf(b)) || compareIds(a, b));
}

/** The country that an option lies in; its place where that lies in none, null where no place is told. */
export function countryAt({ graph }: Search, { way }: MeasuredOption): EntityId | null {
  const { countryOf } = placesAt(graph);
  const [country] = way.places.flatMap((place) => countryOf(place) ?? []);
  return country ?? way.places[0] ?? null;
}

/** Whether an option is told to make the product already. */
export function isMade({ product: { word } }: MeasuredOption): boolean {
  return word === "made" || word === "madeUseOpen" || word === "madeSizeOpen";
}

/** Where an option is, for words. */
export function spotOf({ option: { supplier, root } }: MeasuredOption): Spot {
  return {
    supplier,
    plant: root.at === "plant" ? root.plant : null,
    region: root.at === "region" ? root.region : null,
  };
}
