import type { Claim, ClaimId, ClaimOf, Predicate } from "../model/claim.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Entity, EntityId } from "../model/entity.ts";
import type { Source, SourceLookup } from "../model/source.ts";
import { compareIds } from "../model/strength.ts";
import { UNKNOWN } from "../model/vocabulary.ts";
import { NO_CLAIMS, type PlacedClaims } from "./claim-set.ts";
import { keepWith } from "./keep-with.ts";

/** The claims of a record that make up one link: they agree in subject, predicate, object and product. */
export interface LinkClaims extends PlacedClaims {
  /** `subject|predicate|object|product`. */
  readonly id: string;
  readonly subject: EntityId;
  readonly predicate: Predicate;
  readonly object: EntityId;
  /** null where the predicate has none or the source does not say. */
  readonly product: EntityId | null;
}

/** What is found in a record by id, whatever the lens. Claims are by id, so that no answer hangs on their order. */
export interface RecordIndex {
  readonly claims: readonly Claim[];
  /** The place of a claim among them. */
  readonly placeOf: (id: ClaimId) => number | undefined;
  /** By id, and by the ids of entities that were merged. */
  readonly entities: ReadonlyMap<EntityId, Entity>;
  readonly sources: SourceLookup;
  /** Of each claim, the place of its source among those of the dataset; -1 where it has none. */
  readonly sourcePlaces: Int32Array;
  /** The claims that name an entity as subject or object. */
  readonly about: (id: EntityId) => PlacedClaims;
  readonly withPredicate: <P extends Predicate>(predicate: P) => PlacedClaims<ClaimOf<P>>;
  /** The supplies that rest on an agreement. */
  readonly under: (agreement: EntityId) => PlacedClaims;
  /** Those that say when what they say ends. */
  readonly ending: PlacedClaims;
  /** By id; what is denied or not known makes none. */
  readonly links: readonly LinkClaims[];
}

/** The index of a record whose merged ids were resolved; made once for each, O(claims log claims). */
export const indexOf: (dataset: Dataset) => RecordIndex = keepWith(makeIndex);

function makeIndex(dataset: Dataset): RecordIndex {
  const claims = inOrder(dataset.claims);
  const places = memoize(() => new Map(claims.map(({ id }, place) => [id, place])));
  const about = memoize(() =>
    place(claims, ({ subject, object }) => (object === null ? subject : [...subject, object])),
  );
  const byPredicate = memoize(() => place(claims, ({ predicate }) => [predicate]));
  const under = memoize(() =>
    place(claims, ({ qualifiers }) =>
      "agreement" in qualifiers && qualifiers.agreement !== undefined ? [qualifiers.agreement] : [],
    ),
  );
  const ending = memoize(() => place(claims, ({ time }) => (time.to === null ? [] : ["ending"])));
  const links = memoize(() => groupByLink(claims));
  const sourcePlaces = memoize(() => {
    const placeOf = new Map(dataset.sources.map(({ id }, at) => [id, at]));
    return Int32Array.from(claims, ({ source }) => placeOf.get(source ?? "") ?? -1);
  });
  return {
    claims,
    placeOf: (id) => places().get(id),
    entities: new Map(
      dataset.entities.flatMap((one) => [one.id, ...one.aliases].map((id) => [id, one])),
    ),
    sources: new Map<string | null, Source>(dataset.sources.map((source) => [source.id, source])),
    get sourcePlaces() {
      return sourcePlaces();
    },
    about: (id) => about().get(id) ?? NO_CLAIMS,
    withPredicate: <P extends Predicate>(predicate: P) =>
      (byPredicate().get(predicate) ?? NO_CLAIMS) as PlacedClaims<ClaimOf<P>>,
    under: (agreement) => under().get(agreement) ?? NO_CLAIMS,
    get ending() {
      return ending().get("ending") ?? NO_CLAIMS;
    },
    get links() {
      return links();
    },
  };
}

/** The function, run when first called; later calls give the same. */
export function memoize<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

// The gate hands them over in order, so that there is seldom anything to sort.
function inOrder(claims: readonly Claim[]): readonly Claim[] {
  const isSorted = claims.every(({ id }, at) => at === 0 || (claims[at - 1]?.id ?? "") <= id);
  return isSorted ? claims : [...claims].sort((a, b) => compareIds(a.id, b.id));
}

interface Placing {
  readonly claims: Claim[];
  readonly places: number[];
}

// A claim that has a key twice is put there once.
function put(group: Placing, claim: Claim, place: number): void {
  if (group.places.at(-1) === place) return;
  group.claims.push(claim);
  group.places.push(place);
}

function place(
  claims: readonly Claim[],
  keysOf: (claim: Claim) => readonly string[],
): ReadonlyMap<string, PlacedClaims> {
  const groups = new Map<string, Placing>();
  for (const [at, claim] of claims.entries()) {
    for (const key of keysOf(claim)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { claims: [claim], places: [at] });
      else put(group, claim, at);
    }
  }
  return groups;
}

function groupByLink(claims: readonly Claim[]): readonly LinkClaims[] {
  const groups = new Map<string, Omit<LinkClaims, keyof PlacedClaims> & Placing>();
  for (const [at, claim] of claims.entries()) {
    if (claim.object === null || claim.state !== "known" || claim.polarity === "negative") continue;
    const { object, predicate } = claim;
    const product = productOf(claim);
    for (const subject of claim.subject) {
      const id = `${subject}|${predicate}|${object}|${product ?? ""}`;
      const group = groups.get(id);
      if (group !== undefined) put(group, claim, at);
      else {
        groups.set(id, { id, subject, predicate, object, product, claims: [claim], places: [at] });
      }
    }
  }
  return [...groups.values()].sort((a, b) => compareIds(a.id, b.id));
}

function productOf(claim: Claim): EntityId | null {
  if (claim.predicate !== "suppliesTo" && claim.predicate !== "alternativeFor") return null;
  return claim.qualifiers.product === UNKNOWN ? null : claim.qualifiers.product;
}
