import type { Claim, ClaimId } from "../model/claim.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Lens } from "../model/lens.ts";
import { coversDate, type Edtf, getSpan } from "../model/period.ts";
import type { Source, SourceId, SourceLookup } from "../model/source.ts";
import { compareIds } from "../model/strength.ts";
import { UNKNOWN } from "../model/vocabulary.ts";
import { keepWith } from "./keep-with.ts";
import { indexOf } from "./record-index.ts";

/**
 * What leaves a claim out: a part of the lens; `superseded` = a newer claim that counts replaces it, or one of its own
 * source corrects it; `scenario` = it is assumed not to count.
 */
export type LeftOutBy = "sources" | "kinds" | "knownBy" | "trueAt" | "superseded" | "scenario";

/** The claims of a dataset, sorted by what a lens does with them. */
export interface Sighted {
  readonly counted: readonly Claim[];
  /** Drawn, but answering nothing. */
  readonly annotations: readonly Claim[];
  readonly leftOut: ReadonlyMap<ClaimId, LeftOutBy>;
}

/** Looks at a dataset through a lens. What is seen is by id, whatever the order of the data. O(claims). */
export function applyLens(dataset: Dataset, lens: Lens): Sighted {
  const { claims, sources } = indexOf(dataset);
  const chosen = lens.sources === null ? null : new Set(lens.sources);
  const setAside = suppressedBy(dataset);
  const corrected = correctedIn(dataset);
  const leftOut = new Map<ClaimId, LeftOutBy>();
  const seen: Claim[] = [];
  for (const claim of claims) {
    const reason = setAside.has(claim.id)
      ? "scenario"
      : corrected.has(claim.id)
        ? "superseded"
        : leftOutBy(claim, sources.get(claim.source), lens, chosen);
    if (reason === null) seen.push(claim);
    else leftOut.set(claim.id, reason);
  }
  // What a scenario assumes counts under every lens.
  const counts = ({ kind }: Claim): boolean => kind === "hypothesis" || lens.kinds.includes(kind);
  const replaced = new Set<ClaimId>();
  for (const claim of seen) {
    if (claim.supersedes.length > 0 && counts(claim)) {
      for (const id of claim.supersedes) replaced.add(id);
    }
  }
  for (const { id } of seen) if (replaced.has(id)) leftOut.set(id, "superseded");
  const current = seen.filter(({ id }) => !replaced.has(id));
  return {
    counted: current.filter(counts),
    annotations: current.filter((claim) => !counts(claim)),
    leftOut,
  };
}

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

/** The claims that any other replaces, under no lens. */
export function supersededIn({ claims }: Dataset): ReadonlySet<ClaimId> {
  return new Set(claims.flatMap(({ supersedes }) => supersedes));
}

/** The claims that the scenario laid over a dataset sets aside. */
function suppressedBy({ scenario }: Dataset): ReadonlySet<ClaimId> {
  const patches = scenario?.patches ?? [];
  return new Set(patches.flatMap((patch) => (patch.type === "suppress" ? patch.claims : [])));
}

function leftOutBy(
  claim: Claim,
  source: Source | undefined,
  lens: Lens,
  chosen: ReadonlySet<SourceId> | null,
): LeftOutBy | null {
  if (claim.source === null) {
    const holds = lens.trueAt === null || coversDate(claim.time, lens.trueAt);
    return holds ? null : "trueAt";
  }
  if (chosen !== null && !chosen.has(claim.source)) return "sources";
  if (lens.knownBy !== null && !knownBy(source, lens.knownBy)) return "knownBy";
  if (!lens.kinds.includes(claim.kind) && !lens.annotations.includes(claim.kind)) return "kinds";
  if (lens.trueAt !== null && !holdsOn(claim, source, lens.trueAt)) return "trueAt";
  return null;
}

// An undated source counts only where no limit is set: nobody can say that it was known by then.
function knownBy(source: Source | undefined, date: Edtf): boolean {
  const published = source?.published ?? null;
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
