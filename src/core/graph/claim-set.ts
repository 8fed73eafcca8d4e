import type { Claim, ClaimId } from "../model/claim.ts";

/** Some claims of a record, by id, each with its place among all of them. */
export interface PlacedClaims<C extends Claim = Claim> {
  readonly claims: readonly C[];
  readonly places: readonly number[];
}

/** No claims. */
export const NO_CLAIMS: PlacedClaims<never> = { claims: [], places: [] };

/**
 * The claims of a record that have one mark, as a map by id in the order of their ids. Costs nothing to make: whether a
 * claim is among them is read off its mark.
 */
export class ClaimSet implements ReadonlyMap<ClaimId, Claim> {
  readonly #all: readonly Claim[];
  readonly #placeOf: (id: ClaimId) => number | undefined;
  readonly #marks: Uint8Array;
  readonly #mark: number;
  #list: readonly Claim[] | null = null;

  /**
   * @param all the claims of the record by id
   * @param placeOf the place of a claim among them
   * @param marks the mark of each
   */
  constructor(
    all: readonly Claim[],
    placeOf: (id: ClaimId) => number | undefined,
    marks: Uint8Array,
    mark: number,
  ) {
    this.#all = all;
    this.#placeOf = placeOf;
    this.#marks = marks;
    this.#mark = mark;
  }

  /** The claims as a list, by id. */
  get list(): readonly Claim[] {
    this.#list ??= this.#all.filter((_, place) => this.#marks[place] === this.#mark);
    return this.#list;
  }

  /** Those of the claims that are in the set, in their order; the same list where all are. */
  among<C extends Claim>({ claims, places }: PlacedClaims<C>): readonly C[] {
    for (const [at, place] of places.entries()) {
      if (this.#marks[place] === this.#mark) continue;
      // Most lists are short, and most are in it whole.
      return claims.filter(
        (_, other) => other < at || this.#marks[places[other] ?? -1] === this.#mark,
      );
    }
    return claims;
  }

  /** Whether any of them is in the set. */
  hasAny({ places }: PlacedClaims): boolean {
    return places.some((place) => this.#marks[place] === this.#mark);
  }

  get size(): number {
    return this.list.length;
  }

  has(id: ClaimId): boolean {
    const place = this.#placeOf(id);
    return place !== undefined && this.#marks[place] === this.#mark;
  }

  get(id: ClaimId): Claim | undefined {
    const place = this.#placeOf(id);
    return place !== undefined && this.#marks[place] === this.#mark ? this.#all[place] : undefined;
  }

  forEach(look: (claim: Claim, id: ClaimId, set: ReadonlyMap<ClaimId, Claim>) => void): void {
    for (const claim of this.list) look(claim, claim.id, this);
  }

  values(): MapIterator<Claim> {
    return this.list.values();
  }

  keys(): MapIterator<ClaimId> {
    return this.list.map(({ id }) => id).values();
  }

  entries(): MapIterator<[ClaimId, Claim]> {
    return this.list.map((claim): [ClaimId, Claim] => [claim.id, claim]).values();
  }

  [Symbol.iterator](): MapIterator<[ClaimId, Claim]> {
    return this.entries();
  }
}
