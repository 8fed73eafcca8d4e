import { keepWith } from "../../graph/keep-with.ts";
import { placesAt } from "../../graph/places.ts";
import type { SupplyGraph } from "../../graph/supply-graph.ts";
import type { Finding } from "../../model/answer.ts";
import type { Caution } from "../../model/caution.ts";
import type { ClaimId } from "../../model/claim.ts";
import type { Entity, EntityId } from "../../model/entity.ts";
import { getSpan } from "../../model/period.ts";
import { compareIds } from "../../model/strength.ts";
import {
  CLAIM_KINDS,
  type EntityClass,
  type StatusWord,
  type Subtype,
  UNKNOWN,
} from "../../model/vocabulary.ts";
import { IdSet } from "./id-set.ts";
import { fittingClaims, type Judged, judge, listed, toldAt, toldValues } from "./judge.ts";
import { readNumbers } from "./range.ts";
import { LIST_FACETS, type ListFacet, type Step } from "./step.ts";

/** A step with what it leaves of what the steps before it left. */
export interface StepTaken extends Step {
  readonly kept: number;
  /** Of what the steps before it left, that of which it is not known whether it fits. */
  readonly open: number;
}

/** A value of a facet with what the list would hold if it stood in the place of all steps of this facet. */
export interface FacetOption {
  readonly value: string;
  readonly count: number;
}

export interface FacetCounts {
  readonly facet: ListFacet;
  /** Those that keep something, the most first; `unknown` last. */
  readonly options: readonly FacetOption[];
}

/** One thing of a list, as it stands under the lens. */
export interface ListRow {
  readonly id: EntityId;
  readonly label: string;
  readonly class: EntityClass;
  readonly subtype: Subtype | null;
  /** Where it is said to lie or to be based, and in which countries that is. */
  readonly places: readonly EntityId[];
  readonly countries: readonly EntityId[];
  /** null where none is stated. */
  readonly status: StatusWord | null;
  /** In the unit of the record, by the newest word; `high` is null where it is open, and all is null where none is stated. */
  readonly capacity: { readonly low: number; readonly high: number | null } | null;
  /** What puts it into the list, and what the row says. */
  readonly claims: readonly ClaimId[];
}

/** What a stack leaves. */
export interface Listing {
  /** How many there are without any step. */
  readonly of: number;
  readonly steps: readonly StepTaken[];
  readonly rows: readonly ListRow[];
  /** What may fit as well: no step rules it out, and for at least one nothing that is told settles it. */
  readonly open: readonly EntityId[];
  readonly facets: readonly FacetCounts[];
}

/**
 * What of a record a stack of steps leaves: of each step any of its values, and all steps together, so that their order
 * changes what each of them takes away and not what is left. O(entities) for a value that was not asked before.
 */
export function listEntities(
  graph: SupplyGraph,
  steps: readonly Step[],
  caveats: readonly Caution[] = [],
): Finding<Listing> {
  const { of, taken, kept, open } = narrowList(graph, steps);
  const keeps = new Set(kept);
  const rows = listed(graph).flatMap((entity, place) =>
    keeps.has(entity.id) ? [rowOf(graph, entity, place, steps)] : [],
  );
  const facets = LIST_FACETS.map((facet) => countFacet(graph, steps, facet));
  const result: Listing = {
    of,
    steps: taken,
    rows,
    open,
    facets: facets.filter(({ options }) => options.length > 0),
  };
  return { result, claims: rows.flatMap(({ claims }) => claims), caveats };
}

/** What a stack leaves, in ids by label, without what is told of them. */
export interface Narrowed {
  readonly of: number;
  readonly taken: readonly StepTaken[];
  readonly kept: readonly EntityId[];
  readonly open: readonly EntityId[];
}

/** As `listEntities`, without its rows and counts: what a view needs. */
export function narrowList(graph: SupplyGraph, steps: readonly Step[]): Narrowed {
  const all = listed(graph);
  const taken: StepTaken[] = [];
  let [fitting, possible] = [wholeOf(graph), wholeOf(graph)];
  for (const step of steps) {
    const { fits, open } = judgeStep(graph, step);
    taken.push({ ...step, kept: fitting.shared(fits), open: fitting.shared(open) });
    fitting = fitting.and(fits);
    possible = possible.and(fits.or(open));
  }
  const idsOf = (some: IdSet): readonly EntityId[] => some.among(all).map(({ id }) => id);
  return { of: all.length, taken, kept: idsOf(fitting), open: idsOf(possible.without(fitting)) };
}

/** The ids that a stack leaves, as a set: what a view draws. */
export function keptIds(graph: SupplyGraph, steps: readonly Step[]): ReadonlySet<EntityId> {
  const kept = together(graph, steps).among(listed(graph));
  return new Set(kept.map(({ id }) => id));
}

const wholeOf = keepWith((graph: SupplyGraph) =>
  IdSet.of(listed(graph).length, listed(graph).keys()),
);

function judgeStep(graph: SupplyGraph, { facet, values, on, not }: Step): Judged {
  const none = wholeOf(graph).without(wholeOf(graph));
  if (!on) return { fits: wholeOf(graph), open: none };
  const judged = values.map((value) => judge(graph, facet, value));
  const fits = judged.reduce((sum, one) => sum.or(one.fits), none);
  const open = judged.reduce((sum, one) => sum.or(one.open), none).without(fits);
  return { fits: not ? wholeOf(graph).without(fits).without(open) : fits, open };
}

function together(graph: SupplyGraph, steps: readonly Step[]): IdSet {
  return steps.reduce((left, step) => left.and(judgeStep(graph, step).fits), wholeOf(graph));
}

/** The values of a facet that keep something of what the steps of the other facets leave. */
export function countFacet(
  graph: SupplyGraph,
  steps: readonly Step[],
  facet: ListFacet,
): FacetCounts {
  const others = steps.filter((step) => step.facet !== facet || step.not);
  const base = together(graph, others);
  const count = (value: string): FacetOption => ({
    value,
    count: base.shared(judge(graph, facet, value).fits),
  });
  const told = offered(graph, facet).map(count);
  const options = [...told.sort((a, b) => b.count - a.count), count(UNKNOWN)];
  return { facet, options: options.filter((one) => one.count > 0) };
}

/** The values of a facet that are offered, by code. */
const offered = keepWith((graph: SupplyGraph, facet: ListFacet): readonly string[] => {
  const told = toldValues(graph, facet);
  switch (facet) {
    case "place":
    case "origin":
      return regionsAbove(graph, told);
    case "product":
      return uniqueWider(graph, told);
    case "chemistry":
    case "format":
      return [...new Set(told.flatMap(pathsAbove))];
    case "capacity":
      return [">=10", ">=20", ">=50", ">=100"];
    case "independent":
      return [">=2", ">=3", ">=5"];
    case "published":
    case "dated":
      return yearsIn(told);
    case "kind":
      return CLAIM_KINDS.filter((kind) => told.includes(kind));
    case "relation":
      return [
        ...new Set(told.flatMap((value) => value.split(":").filter((_, at) => at === 0))),
      ].filter((value) => !graph.entities.has(value));
    case "picked":
      return [];
    default:
      return told;
  }
});

function regionsAbove(graph: SupplyGraph, told: readonly string[]): readonly EntityId[] {
  const { around } = placesAt(graph);
  const regions = new Set(told.flatMap((place) => [...around(place)]));
  return graph.dataset.entities.flatMap(({ id, class: of, subtype }) =>
    of === "place" && subtype !== "town" && regions.has(id) ? [id] : [],
  );
}

function uniqueWider(graph: SupplyGraph, told: readonly string[]): readonly EntityId[] {
  const wider = new Set(told);
  for (const id of wider) for (const one of graph.entities.get(id)?.broader ?? []) wider.add(one);
  return [...wider].sort(compareIds);
}

function pathsAbove(path: string): readonly string[] {
  const parts = path.split("/");
  return parts.map((_, at) => parts.slice(0, at + 1).join("/"));
}

function yearsIn(told: readonly string[]): readonly string[] {
  const years = told.flatMap((value) => {
    const [low = "", high = ""] = value.split("..");
    return low.slice(0, 4) === high.slice(0, 4) ? [low.slice(0, 4)] : [];
  });
  return [...new Set(years)].filter((year) => getSpan(year) !== null).sort(compareIds);
}

function rowOf(
  graph: SupplyGraph,
  { id, label, class: of, subtype }: Entity,
  place: number,
  steps: readonly Step[],
): ListRow {
  const [places, [status], [capacity]] = [
    toldAt(graph, "place", place),
    toldAt(graph, "status", place),
    toldAt(graph, "capacity", place),
  ];
  const { countryOf } = placesAt(graph);
  const ends = capacity === undefined ? null : readNumbers(capacity.value);
  const shown = [...places, status, capacity].flatMap((told) => told?.claims ?? []);
  const asked = steps
    .filter(({ on }) => on)
    .flatMap(({ facet, values, not }) =>
      not
        ? toldAt(graph, facet, place).flatMap(({ claims }) => claims)
        : values.flatMap((value) => fittingClaims(graph, facet, value, place)),
    );
  return {
    ...{ id, label, class: of, subtype },
    places: [...new Set(places.map(({ value }) => value))],
    countries: [...new Set(places.flatMap(({ value }) => countryOf(value) ?? []))],
    status: (status?.value ?? null) as StatusWord | null,
    capacity: ends && { low: ends.low, high: Number.isFinite(ends.high) ? ends.high : null },
    claims: [...new Set([...shown, ...asked])],
  };
}
