import type { Claim, ClaimId } from "../model/claim.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Lens } from "../model/lens.ts";
import { coversDate, type Edtf, getSpan } from "../model/period.ts";
import type { Source, SourceLookup } from "../model/source.ts";
import { compareIds } from "../model/strength.ts";
import { UNKNOWN } from "../model/vocabulary.ts";
import { ClaimSet } from "./claim-set.ts";
import { keepWith } from "./keep-with.ts";
import { isOwnAssumption } from "./own-assumption.ts";
import { indexOf } from "./record-index.ts";

/**
 * What leaves a claim out: a part of the lens; `superseded` = a newer claim that counts replaces it, or one of its own
 * source corrects it; `scenario` = it is assumed not to count.
 */
export type LeftOutBy = "sources" | "kinds" | "knownBy" | "trueAt" | "superseded" | "scenario";

/** The claims of a dataset, told apart by what a lens does with them. */
export interface Sighted {
  readonly counted: ClaimSet;
  /** Drawn, but answering nothing. */
  readonly annotations: ClaimSet;
  readonly leftOut: ReadonlyMap<ClaimId, LeftOutBy>;
}

const [COUNTED, DRAWN, LEFT_OUT] = [1, 2, 3];

/** Looks at a dataset through a lens. What is seen is by id, whatever the order of the data. O(claims). */
export function applyLens(dataset: Dataset, lens: Lens): Sighted {
  const { claims, placeOf, sources } = indexOf(dataset);
  const outUnderAnyLens = leftOutOfAll(dataset);
  const leftOutBy = makeLimits(dataset, lens);
  const leftOut = new Map<ClaimId, LeftOutBy>();
  const marks = new Uint8Array(claims.length);
  const kinds = new Set(lens.kinds);
  for (const [place, claim] of claims.entries()) {
    const reason = outUnderAnyLens.get(place) ?? leftOutBy(claim, place);
    if (reason !== null) leftOut.set(claim.id, reason);
    // What a scenario assumes counts under every lens; what a reader notes without a source is drawn at most.
    const counts =
      claim.kind === "hypothesis" || (kinds.has(claim.kind) && !isOwnAssumption(claim, sources));
    marks[place] = reason !== null ? LEFT_OUT : counts ? COUNTED : DRAWN;
  }
  const counting = replacingIn(dataset).filter(({ place }) => marks[place] === COUNTED);
  for (const id of counting.flatMap(({ replaced }) => replaced)) {
    const place = placeOf(id);
    if (place === undefined || marks[place] === LEFT_OUT) continue;
    marks[place] = LEFT_OUT;
    leftOut.set(id, "superseded");
  }
  return {
    counted: new ClaimSet(claims, placeOf, marks, COUNTED),
    annotations: new ClaimSet(claims, placeOf, marks, DRAWN),
    leftOut,
  };
}

/** The claims that replace others, with their places. */
const replacingIn = keepWith((dataset: Dataset) =>
  indexOf(dataset).claims.flatMap(({ supersedes }, place) =>
    supersedes.length === 0 ? [] : [{ place, replaced: supersedes }],
  ),
);

/**
 * The claims that another of their own source replaces. A source says what it said on its day, so it is our reading of it
 * that was mended: the wrong one counts under no lens, whatever the kind of the right one.
 */
const correctedIn = keepWith((dataset: Dataset): ReadonlySet<ClaimId> => {
  const sourceOf = new Map(dataset.claims.map(({ id, source }) => [id, source]));
  return new Set(
    dataset.claims.flatMap(({ source, supersedes }) =>
      supersedes.filter((id) => source !== null && sourceOf.get(id) === source),
    ),
  );
});

/** What counts under no lens, by its place. */
const leftOutOfAll = keepWith((dataset: Dataset): ReadonlyMap<number, LeftOutBy> => {
  const { placeOf } = indexOf(dataset);
  const out = new Map<number, LeftOutBy>();
  const leave = (ids: ReadonlySet<ClaimId>, reason: LeftOutBy): void => {
    for (const id of ids) {
      const place = placeOf(id);
      if (place !== undefined) out.set(place, reason);
    }
  };
  leave(correctedIn(dataset), "superseded");
  leave(suppressedBy(dataset), "scenario");
  return out;
});

/** The claims that any other replaces, under no lens. */
export function supersededIn({ claims }: Dataset): ReadonlySet<ClaimId> {
  return new Set(claims.flatMap(({ supersedes }) => supersedes));
}

/** The claims that the scenario laid over a dataset sets aside. */
function suppressedBy({ scenario }: Dataset): ReadonlySet<ClaimId> {
  const patches = scenario?.patches ?? [];
  return new Set(patches.flatMap((patch) => (patch.type === "suppress" ? patch.claims : [])));
}

/** Makes the test which part of a lens leaves a claim out. */
function makeLimits(
  dataset: Dataset,
  lens: Lens,
): (claim: Claim, place: number) => LeftOutBy | null {
  const { sources, sourcePlaces } = indexOf(dataset);
  const { trueAt } = lens;
  const kinds = new Set([...lens.kinds, ...lens.annotations]);
  const chosen = lens.sources === null ? null : new Set(lens.sources);
  // Of each source once, and not of each of its claims.
  const bySource = dataset.sources.map((source): LeftOutBy | null => {
    if (chosen !== null && !chosen.has(source.id)) return "sources";
    return lens.knownBy === null || knownBy(source, lens.knownBy) ? null : "knownBy";
  });
  return (claim, place) => {
    if (claim.source === null) {
      return trueAt === null || coversDate(claim.time, trueAt) ? null : "trueAt";
    }
    const reason = bySource[sourcePlaces[place] ?? -1] ?? null;
    if (reason !== null) return reason;
    if (!kinds.has(claim.kind)) return "kinds";
    if (trueAt !== null && !holdsOn(claim, sources.get(claim.source), trueAt)) return "trueAt";
    return null;
  };
}

// An undated source counts only where no limit is set: nobody can say that it was known by then.
function knownBy({ published }: Source, date: Edtf): boolean {
  return published !== null && getSpan(published).latest <= getSpan(date).latest;
}

/** Whether a claim can hold on a date. A plan holds from its statement until the date it is due. */
export function holdsOn(claim: Claim, source: Source | undefined, date: Edtf): boolean {
  if (claim.kind !== "plan") {
    const reached = milestoneOf(claim);
    return coversDate(reached === null ? claim.time : { from: reached, to: null }, date);
  }
  const stated = claim.asOf ?? source?.published ?? null;
  const at = getSpan(date);
  const made = stated === null || getSpan(stated).earliest <= at.latest;
  const due = claim.time.from ?? claim.time.to ?? milestoneOf(claim);
  return made && (due === null || getSpan(due).latest >= at.earliest);
}

function milestoneOf(claim: Claim): Edtf | null {
  if (claim.predicate !== "hasMilestone" || claim.qualifiers.date === UNKNOWN) return null;
  return claim.qualifiers.date;
}

/** Claims with the latest first, by the date they speak of; ties by id. */
export function latestFirst<C extends Claim>(
  claims: readonly C[],
  sources: SourceLookup,
): readonly C[] {
  return claims
    .map((claim) => ({ claim, date: dateOf(claim, sources.get(claim.source)) }))
    .sort((a, b) => compareIds(b.date, a.date) || compareIds(a.claim.id, b.claim.id))
    .map(({ claim }) => claim);
}

/** The date a claim speaks of, for telling which of two is newer: its start, its as-of or its source's date. */
export function dateOf(claim: Claim, source: Source | undefined): string {
  const date = claim.time.from ?? claim.asOf ?? source?.published ?? null;
  const span = date === null ? null : getSpan(date);
  return span === null ? "" : span.latest;
}
