import type { Claim, ClaimId, ClaimOf, Predicate } from "../model/claim.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Entity, EntityId } from "../model/entity.ts";
import type { Source, SourceLookup } from "../model/source.ts";
import { compareIds } from "../model/strength.ts";
import { UNKNOWN } from "../model/vocabulary.ts";
import { keepWith } from "./keep-with.ts";

/** The claims of a record that make up one link: they agree in subject, predicate, object and product. */
export interface LinkClaims {
  /** `subject|predicate|object|product`. */
  readonly id: string;
  readonly subject: EntityId;
  readonly predicate: Predicate;
  readonly object: EntityId;
  /** null where the predicate has none or the source does not say. */
  readonly product: EntityId | null;
  /** By id. */
  readonly claims: readonly Claim[];
}

/** What is found in a record by id, whatever the lens. Lists of claims are by id, so that no answer hangs on their order. */
export interface RecordIndex {
  readonly claims: readonly Claim[];
  readonly claimById: ReadonlyMap<ClaimId, Claim>;
  /** By id, and by the ids of entities that were merged. */
  readonly entities: ReadonlyMap<EntityId, Entity>;
  readonly sources: SourceLookup;
  /** The claims that name an entity as subject or object. */
  readonly claimsAbout: (id: EntityId) => readonly Claim[];
  readonly claimsWith: <P extends Predicate>(predicate: P) => readonly ClaimOf<P>[];
  /** Those that say when what they say ends. */
  readonly ending: readonly Claim[];
  /** By id; what is denied or not known makes none. */
  readonly links: readonly LinkClaims[];
}

/** The index of a record whose merged ids were resolved; made once for each, O(claims log claims). */
export const indexOf: (dataset: Dataset) => RecordIndex = keepWith(makeIndex);

function makeIndex(dataset: Dataset): RecordIndex {
  const claims = inOrder(dataset.claims);
  const about = memoize(() => indexByEntity(claims));
  const byPredicate = memoize(() => groupBy(claims, ({ predicate }) => predicate));
  const links = memoize(() => groupByLink(claims));
  const claimById = memoize(() => new Map(claims.map((claim) => [claim.id, claim])));
  const ending = memoize(() => claims.filter(({ time }) => time.to !== null));
  return {
    claims,
    get claimById() {
      return claimById();
    },
    entities: new Map(
      dataset.entities.flatMap((one) => [one.id, ...one.aliases].map((id) => [id, one])),
    ),
    sources: new Map<string | null, Source>(dataset.sources.map((source) => [source.id, source])),
    claimsAbout: (id) => about().get(id) ?? [],
    claimsWith: <P extends Predicate>(predicate: P) =>
      (byPredicate().get(predicate) ?? []) as readonly ClaimOf<P>[],
    get ending() {
      return ending();
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

function indexByEntity(claims: readonly Claim[]): ReadonlyMap<EntityId, readonly Claim[]> {
  const index = new Map<EntityId, Claim[]>();
  const add = (id: EntityId, claim: Claim): void => {
    const list = index.get(id);
    if (list === undefined) index.set(id, [claim]);
    // A claim that names one twice is about it once.
    else if (list.at(-1) !== claim) list.push(claim);
  };
  for (const claim of claims) {
    for (const id of claim.subject) add(id, claim);
    if (claim.object !== null) add(claim.object, claim);
  }
  return index;
}

/** The items in groups, in the order in which their keys come first. */
export function groupBy<T, K>(
  items: Iterable<T>,
  keyOf: (item: T) => K,
): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

function groupByLink(claims: readonly Claim[]): readonly LinkClaims[] {
  const groups = new Map<string, Omit<LinkClaims, "claims"> & { readonly claims: Claim[] }>();
  for (const claim of claims) {
    if (claim.object === null || claim.state !== "known" || claim.polarity === "negative") continue;
    const { object, predicate } = claim;
    const product = productOf(claim);
    for (const subject of claim.subject) {
      const id = `${subject}|${predicate}|${object}|${product ?? ""}`;
      const group = groups.get(id);
      if (group === undefined) {
        groups.set(id, { id, subject, predicate, object, product, claims: [claim] });
      } else if (group.claims.at(-1) !== claim) group.claims.push(claim);
    }
  }
  return [...groups.values()].sort((a, b) => compareIds(a.id, b.id));
}

function productOf(claim: Claim): EntityId | null {
  if (claim.predicate !== "suppliesTo" && claim.predicate !== "alternativeFor") return null;
  return claim.qualifiers.product === UNKNOWN ? null : claim.qualifiers.product;
}
