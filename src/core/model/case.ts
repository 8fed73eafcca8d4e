import type { ClaimId } from "./claim.ts";
import type { EntityId } from "./entity.ts";
import type { Edtf } from "./period.ts";
import type { SourceId } from "./source.ts";
import type { Subtype } from "./vocabulary.ts";

/**
 * What a record is about: how it opens, which lenses have a name in it, where its questions start, and what the words
 * of its trade mean. A choice of whoever keeps the record, and no evidence. Plain JSON.
 */
export interface Case {
  /** Heading of the opening; "" where the record is about nothing in particular. */
  readonly title: string;
  /** What it is about, in a few sentences. */
  readonly about: string;
  /** The opening question as a person would put it: the first example of the question about alternatives. */
  readonly asks: string;
  /** Besides the lenses that every record has. */
  readonly lenses: readonly CaseLens[];
  /** Where the questions start, in the order in which they are offered. */
  readonly examples: readonly Example[];
  /** In the order in which they are offered. */
  readonly stories: readonly Story[];
  readonly trade: Trade;
}

/** A lens that has a name in a record: all that was said, of some sources or by a day. */
export interface CaseLens {
  readonly name: string;
  readonly label: string;
  /** null = all. */
  readonly sources: readonly SourceId[] | null;
  readonly knownBy: Edtf | null;
}

/** A question of the record with all its input, as the address and the command line have it. */
export interface Example {
  readonly ask: string;
  readonly input: Readonly<Record<string, string | readonly string[]>>;
}

/** Something that the record tells, as a sequence of views. */
export interface Story {
  readonly id: string;
  readonly title: string;
  readonly steps: readonly StoryStep[];
}

/** A view with a sentence on it. */
export interface StoryStep {
  /** In our own words, and no more than its claims say. */
  readonly says: string;
  /** What it rests on. */
  readonly claims: readonly ClaimId[];
  /** The view as the page's address has it after `#`. */
  readonly at: string;
}

/** What the words of a trade mean, where neither a source nor a question says. */
export interface Trade {
  /** What goods are for where neither the product nor the question says; null = it is left open. */
  readonly use: string | null;
  /** What goods of a use are for, in words by the use: "electric cars". */
  readonly uses: Readonly<Record<string, string>>;
  /** What goods of a level are called, by the level: "cells". */
  readonly levels: Readonly<Record<string, string>>;
  /** The level by whose goods lines are told apart: a line makes one sort of them. null = by none. */
  readonly lines: string | null;
  /** What all goods together are called: "cells or batteries". */
  readonly goods: string;
  /** Who builds what such goods go into; null where the record does not tell them apart. */
  readonly builder: Builder | null;
  /** Chemistries as sources write them, in small letters, with the path of each. */
  readonly chemistries: Readonly<Record<string, string>>;
  readonly tiers: TierNames;
  /** The sorts of plants that a stated number of plants counts; none = all. */
  readonly counted: readonly Subtype[];
}

/** What the columns of the picture are called. */
export interface TierNames {
  /** The products that are raw materials, with all their sorts. */
  readonly raw: readonly EntityId[];
  /** Those who make, by what: raw materials, materials and components, cells, packs, vehicles. */
  readonly makers: readonly string[];
  /** Where it is made, in the same order. */
  readonly plants: readonly string[];
  /** What stands beside the flow: policies, places, people. */
  readonly rest: string;
}

/** Who builds what goods go into, told by what it has: such a firm makes goods for itself unless a sale is documented. */
export interface Builder {
  /** What it is called: "carmaker". */
  readonly word: string;
  /** The sorts of plants and programmes that only a builder has. */
  readonly has: readonly Subtype[];
  /** The use of goods that only builders buy; null where none is. */
  readonly buysFor: string | null;
}

/** For a record that says nothing of itself. */
export const NO_CASE: Case = {
  title: "",
  about: "",
  asks: "",
  lenses: [],
  examples: [],
  stories: [],
  trade: {
    use: null,
    uses: {},
    levels: {},
    lines: null,
    goods: "goods of the kind",
    builder: null,
    chemistries: {},
    tiers: {
      raw: [],
      makers: ["Raw materials", "Materials and components", "Makers", "Assemblers", "Builders"],
      plants: ["Mines", "Material plants", "Plants", "Assembly plants", "Plants and programmes"],
      rest: "Policies, places, people",
    },
    counted: [],
  },
};

/** The input of the first example of a question that `fits`; null where there is none. */
export function findExample(
  { examples }: Case,
  ask: string,
  fits: (input: Example["input"]) => boolean = () => true,
): Example["input"] | null {
  return examples.find((one) => one.ask === ask && fits(one.input))?.input ?? null;
}
