import type { ClaimId } from "../model/claim.ts";
import type { EntityId } from "../model/entity.ts";
import { coversDate, type Edtf, getSpan } from "../model/period.ts";
import { compareBacking, compareIds } from "../model/strength.ts";
import type { ClaimKind, StatusWord } from "../model/vocabulary.ts";
import { dateOf } from "./apply-lens.ts";
import { statedOn } from "./newest-day.ts";
import { claimsOf, claimsOn, type SupplyGraph } from "./supply-graph.ts";

/** The status that holds, the claims that say so, and the older ones it replaced. */
export interface GoverningStatus {
  /** null where no claim gives one. */
  readonly status: StatusWord | null;
  readonly claims: readonly ClaimId[];
  readonly superseded: readonly ClaimId[];
}

/** Comes after every date. */
const ASSUMED = "assumed";

/** Statuses under which a plant cannot be counted on as a source. */
export const OUT_OF_ACTION: readonly StatusWord[] = [
  "constructionPaused",
  "idled",
  "converting",
  "scaledBack",
  "cancelled",
  "closed",
  "sold",
];

// What somebody means, expects or proposes to come is no status yet.
const NOT_YET: readonly ClaimKind[] = ["plan", "forecast", "proposal"];

/**
 * The status of an entity on the day of the graph: of the claims on what is, the one with the latest date governs
 * (start, as-of or its source's date), and of several of that date the best backed. All of them are listed. What is
 * first said after the day of *true at* counts on it only where nothing was said before. What a scenario sets
 * governs over all of them.
 *
 * @param by counts only what was so by the end of this date
 */
export function governingStatus(
  graph: SupplyGraph,
  id: EntityId,
  by: Edtf | null = null,
): GoverningStatus {
  const claims = claimsOf(graph, id, "hasStatus").filter(
    ({ kind, polarity, value }) =>
      !NOT_YET.includes(kind) && polarity === "positive" && value !== null,
  );
  const ever = claims
    .map((claim) => ({
      claim,
      date: claim.kind === "hypothesis" ? ASSUMED : dateOf(claim, graph.sources.get(claim.source)),
    }))
    .filter(
      ({ claim, date }) =>
        by === null ||
        ((date === ASSUMED || date <= getSpan(by).latest) && coversDate(claim.time, by)),
    )
    .filter(({ claim, date }) => claim.value !== "sold" || date >= takenOverOn(graph, id))
    .sort(
      (a, b) =>
        compareIds(b.date, a.date) ||
        compareBacking(a.claim, b.claim) ||
        compareIds(a.claim.id, b.claim.id),
    );
  const trueAt = by === null ? graph.lens.trueAt : null;
  const then = ever.filter(
    ({ date }) => trueAt === null || date === ASSUMED || date <= getSpan(trueAt).latest,
  );
  const dated = then.length > 0 ? then : ever;
  const newest = dated[0];
  if (newest === undefined) return { status: null, claims: [], superseded: [] };
  return {
    status: newest.claim.value,
    claims: dated.filter(({ date }) => date === newest.date).map(({ claim }) => claim.id),
    superseded: dated.filter(({ date }) => date !== newest.date).map(({ claim }) => claim.id),
  };
}

/**
 * Whether a scenario assumes that a plant is out of action on the day, so that nothing can come from it. What sources
 * say of a pause has no known end, so it never settles this. Where no day was asked for, an assumption for later counts
 * as well.
 */
export function isAssumedShut(graph: SupplyGraph, plant: EntityId): boolean {
  const claim = graph.claims.get(governingStatus(graph, plant).claims[0] ?? "");
  if (claim?.kind !== "hypothesis" || claim.predicate !== "hasStatus") return false;
  const { asOf } = graph;
  const shut = claim.value !== null && OUT_OF_ACTION.includes(claim.value);
  return shut && (asOf === null || asOf.basis === "record" || coversDate(claim.time, asOf.day));
}

/** The last day on which somebody is said to run a plant: what was sold before then is the buyer's. "" = nobody is. */
function takenOverOn(graph: SupplyGraph, plant: EntityId): string {
  return claimsOn(graph, plant, "operates")
    .filter(({ kind, polarity }) => !NOT_YET.includes(kind) && polarity === "positive")
    .map((claim) => statedOn(claim, graph.sources) ?? "")
    .reduce((a, b) => (a > b ? a : b), "");
}
