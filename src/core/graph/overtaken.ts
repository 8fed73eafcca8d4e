import type { Claim, ClaimId, ClaimOf, Predicate } from "../model/claim.ts";
import type { Dataset } from "../model/dataset.ts";
import type { EntityId } from "../model/entity.ts";
import { getSpan, lastDay, periodSpan } from "../model/period.ts";
import { PREDICATES } from "../model/predicate.ts";
import type { QualifierShape } from "../model/predicate-rule.ts";
import { exactValue } from "../model/quantity.ts";
import { kindStrength } from "../model/strength.ts";
import { type StatusWord, UNKNOWN } from "../model/vocabulary.ts";
import { dateOf } from "./apply-lens.ts";
import { groupBy } from "./group-by.ts";
import { keepWith } from "./keep-with.ts";
import { statedOn } from "./newest-day.ts";
import { indexOf } from "./record-index.ts";
import { governingStatus } from "./status.ts";
import { claimsOf, countedWith, type SupplyGraph } from "./supply-graph.ts";

/**
 * The claims that give no end of their own and are over on the day of a graph all the same, because what other claims
 * say by that day ends them: the contract or measure that they rest on has ended, another source gives the end of the
 * same thing, the plant has been sold or has another operator since, or somebody else owns the whole. Only what was
 * said before that is ended by it; a later word stands. Looks only at claims that something can end.
 *
 * @param over claims that are over by their own time
 */
export function findOvertaken(graph: SupplyGraph, over: readonly Claim[]): ReadonlySet<ClaimId> {
  return new Set(
    [
      ...restingOnEnded(graph),
      ...endedElsewhere(graph, over),
      ...formerOperators(graph),
      ...formerOwners(graph),
    ].map(({ id }) => id),
  );
}

// What a scenario assumes gives way to nothing that is said.
function mayEnd({ ended }: SupplyGraph): (claim: Claim) => boolean {
  return ({ id, kind }) => kind !== "hypothesis" && !ended.has(id);
}

const ENDED: readonly (StatusWord | null)[] = ["terminated", "expired", "superseded"];
const RESTING: readonly Predicate[] = [
  "suppliesTo",
  "partyTo",
  "appliesTo",
  "imposes",
  "exposedTo",
];

function restingOnEnded(graph: SupplyGraph): readonly Claim[] {
  const { about, under } = indexOf(graph.dataset);
  return endingIn(graph.dataset).flatMap((id) => {
    if (!hasEnded(graph, id)) return [];
    return [about(id), under(id)]
      .flatMap((resting) => graph.claims.among(resting))
      .filter(({ predicate }) => RESTING.includes(predicate))
      .filter(mayEnd(graph));
  });
}

/** The agreements and policies of a record that anybody says have ended. */
const endingIn = keepWith((dataset: Dataset): readonly EntityId[] => {
  const { withPredicate, entities } = indexOf(dataset);
  const statuses = withPredicate("hasStatus").claims.filter(({ value }) => ENDED.includes(value));
  const ends = withPredicate("hasMilestone").claims.filter(({ value }) => value === "ended");
  return [...new Set([...statuses, ...ends].flatMap(({ subject }) => subject))].filter((id) => {
    const kind = entities.get(id)?.class;
    return kind === "agreement" || kind === "policy";
  });
});

// By the latest word on its status, or by a milestone.
function hasEnded(graph: SupplyGraph, id: EntityId): boolean {
  if (ENDED.includes(governingStatus(graph, id, graph.asOf?.day).status)) return true;
  return claimsOf(graph, id, "hasMilestone").some(
    ({ value, kind, polarity, qualifiers: { date } }) =>
      value === "ended" &&
      isSaid({ kind, polarity }) &&
      date !== UNKNOWN &&
      latestUntil(graph, [lastDay(date)]) !== "",
  );
}

function endedElsewhere(graph: SupplyGraph, over: readonly Claim[]): readonly Claim[] {
  const ends = groupBy(over.filter(isSaid), whatItJoins);
  const { about } = indexOf(graph.dataset);
  // Whatever joins the same has the same subject, predicate and object.
  const bySubject = groupBy(over.filter(isSaid), ({ subject: [first] }) => first);
  const joining = [...bySubject].flatMap(([first, said]) => {
    const joined = new Set(said.map(({ predicate, object }) => `${predicate}|${object}`));
    return graph.claims
      .among(about(first))
      .filter(({ predicate, object }) => joined.has(`${predicate}|${object}`));
  });
  return joining.filter(mayEnd(graph)).filter((claim) =>
    ends.get(whatItJoins(claim))?.some((end) => {
      const last = end.time.to === null ? "" : getSpan(end.time.to).latest;
      const said = saidOn(graph, claim);
      const began = periodSpan(claim.time).earliest <= last;
      return began && said <= last && covers(end, claim);
    }),
  );
}

function whatItJoins({ predicate, subject, object, value, polarity }: Claim): string {
  return JSON.stringify([predicate, [...subject].sort(), object, value, polarity]);
}

// What ended in one place or for one product may go on elsewhere; what ended everywhere has ended there.
function covers(end: Claim, claim: Claim): boolean {
  const told = particularsOf(claim);
  return [...particularsOf(end)].every(([name, value]) => told.get(name) === value);
}

/** What narrows a claim down, such as product, origin and region; amounts and our own words do not. */
function particularsOf({ predicate, qualifiers }: Claim): ReadonlyMap<string, unknown> {
  const { required, optional } = PREDICATES[predicate];
  const shapes: Readonly<Record<string, QualifierShape>> = { ...required, ...optional };
  const told = Object.entries<unknown>(qualifiers).filter(
    ([name, value]) => value !== UNKNOWN && isParticular(shapes[name]),
  );
  // A source that only names a rate means the whole of it.
  const silent: readonly [string, unknown][] =
    predicate === "appliesTo" ? [["basis", "allIn"]] : [];
  return new Map([...silent, ...told]);
}

function isParticular(shape: QualifierShape | undefined): boolean {
  return shape?.type === "entity" || shape?.type === "word" || shape?.type === "stage";
}

// A plant that changed hands belongs to whoever is said last to run it.
function formerOperators(graph: SupplyGraph): readonly Claim[] {
  const sales = soldIn(graph.dataset);
  return groupByObject(graph, "operates").flatMap(({ object: plant, claims }) => {
    if (claims.length === 1 && !sales.has(plant)) return [];
    const newest = newestOf(graph, claims);
    const operators = new Set(newest.claims.flatMap(({ subject }) => subject));
    const sold = soldOn(graph, plant);
    return claims.filter((claim) => {
      const said = saidOn(graph, claim);
      const replaced = said < newest.said && !claim.subject.some((id) => operators.has(id));
      return replaced || said < sold;
    });
  });
}

/** The plants of a record that anybody says have been sold. */
const soldIn = keepWith((dataset: Dataset): ReadonlySet<EntityId> => {
  const { withPredicate } = indexOf(dataset);
  const statuses = withPredicate("hasStatus").claims.filter(({ value }) => value === "sold");
  const sales = withPredicate("hasMilestone").claims.filter(({ value }) => value === "saleClosed");
  return new Set([...statuses, ...sales].flatMap(({ subject }) => subject));
});

/** The last day on which a plant is said to have been sold; "" where it is not. */
function soldOn(graph: SupplyGraph, plant: EntityId): string {
  const statuses = claimsOf(graph, plant, "hasStatus")
    .filter((claim) => claim.value === "sold" && isSaid(claim))
    .map((claim) => dateOf(claim, graph.sources.get(claim.source)));
  const sales = claimsOf(graph, plant, "hasMilestone").flatMap((claim) => {
    const { date } = claim.qualifiers;
    return claim.value === "saleClosed" && isSaid(claim) && date !== UNKNOWN ? [lastDay(date)] : [];
  });
  return latestUntil(graph, [...statuses, ...sales]);
}

// Whoever owns the whole leaves nothing to those who were said before to own a part.
function formerOwners(graph: SupplyGraph): readonly Claim[] {
  return groupByObject(graph, "ownsStakeIn").flatMap(({ claims }) => {
    if (claims.length === 1) return [];
    const newest = newestOf(graph, claims.filter(isWhole));
    const owners = new Set(newest.claims.flatMap(({ subject }) => subject));
    if (owners.size !== 1) return [];
    return claims.filter(
      (claim) =>
        saidOn(graph, claim) < newest.said && !claim.subject.every((owner) => owners.has(owner)),
    );
  });
}

function isWhole({ subject, qualifiers: { share } }: ClaimOf<"ownsStakeIn">): boolean {
  return subject.length === 1 && share !== UNKNOWN && (exactValue(share) ?? 0) >= 100;
}

/** Of what is said to be so by the day of the graph, the newest, with the day on which it was said. */
function newestOf<C extends Claim>(
  graph: SupplyGraph,
  claims: readonly C[],
): { readonly said: string; readonly claims: readonly C[] } {
  const known = claims.filter(isSaid);
  const said = latestUntil(
    graph,
    known.map((claim) => saidOn(graph, claim)),
  );
  return { said, claims: known.filter((claim) => saidOn(graph, claim) === said) };
}

function latestUntil(graph: SupplyGraph, days: readonly string[]): string {
  const last = graph.asOf === null ? "" : getSpan(graph.asOf.day).latest;
  return days.filter((day) => day <= last).reduce((a, b) => (a > b ? a : b), "");
}

// An undated source may be the oldest: it overtakes nothing.
function saidOn(graph: SupplyGraph, claim: Claim): string {
  return statedOn(claim, graph.sources) ?? "";
}

// Reported or stated as so, neither meant nor expected.
function isSaid({ kind, polarity }: Pick<Claim, "kind" | "polarity">): boolean {
  return polarity === "positive" && kindStrength(kind) >= kindStrength("fact");
}

interface Group<P extends Predicate> {
  readonly object: EntityId;
  readonly claims: readonly ClaimOf<P>[];
}

function groupByObject<P extends Predicate>(graph: SupplyGraph, predicate: P): readonly Group<P>[] {
  const claims = countedWith(graph, predicate)
    .filter((claim) => claim.object !== null && claim.polarity !== "negative")
    .filter(mayEnd(graph));
  return [...groupBy(claims, ({ object }) => object ?? "")].map(([object, group]) => ({
    object,
    claims: group,
  }));
}
