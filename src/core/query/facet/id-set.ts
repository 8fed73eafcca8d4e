/** A set of places in a list of known length, as bits: what 10,000 things have in common is a few hundred steps. */
export class IdSet {
  readonly #bits: Uint32Array;

  private constructor(bits: Uint32Array) {
    this.#bits = bits;
  }

  static of(length: number, places: Iterable<number>): IdSet {
    const bits = new Uint32Array(Math.ceil(length / 32));
    for (const place of places) bits[place >>> 5] = (bits[place >>> 5] ?? 0) | (1 << (place & 31));
    return new IdSet(bits);
  }

  has(place: number): boolean {
    return (((this.#bits[place >>> 5] ?? 0) >>> (place & 31)) & 1) === 1;
  }

  and(other: IdSet): IdSet {
    return new IdSet(this.#bits.map((word, at) => word & (other.#bits[at] ?? 0)));
  }

  or(other: IdSet): IdSet {
    return new IdSet(this.#bits.map((word, at) => word | (other.#bits[at] ?? 0)));
  }

  without(other: IdSet): IdSet {
    return new IdSet(this.#bits.map((word, at) => word & ~(other.#bits[at] ?? 0)));
  }

  get size(): number {
    return this.#bits.reduce((sum, word) => sum + countBits(word), 0);
  }

  /** How many both hold. */
  shared(other: IdSet): number {
    return this.#bits.reduce((sum, word, at) => sum + countBits(word & (other.#bits[at] ?? 0)), 0);
  }

  /** The items of a list of that length whose places it holds. */
  among<T>(items: readonly T[]): readonly T[] {
    return items.filter((_, place) => this.has(place));
  }
}

/** Counts in pairs, fours and eights; S. Anderson, Bit Twiddling Hacks. */
function countBits(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
