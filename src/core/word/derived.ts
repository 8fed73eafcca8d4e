import type { Dataset } from "../model/dataset.ts";
import { type Quantity, wordNumber, wordQuantity } from "../model/quantity.ts";
import { countWord, wordSort } from "../model/wording/words.ts";
import type { DerivationRule, Derived } from "../query/derive/derived.ts";
import { namesFor, type RecordNames } from "./caution-words.ts";

/** What we work out, in words. */
export interface DerivedWords {
  /** What it is: "ultimate owner", "plants in the US, by place". */
  readonly label: string;
  /** How it is worked out, in words or as a formula. */
  readonly formula: string;
  /** The value; "not known" where an input is missing. */
  readonly words: string;
  /** What is missing or was assumed. */
  readonly limits: readonly string[];
}

type Of<R extends DerivationRule> = Extract<Derived, { readonly rule: R }>;

/**
 * Something that we worked out, in words beside its facts.
 *
 * @param dataset what it was worked out from, its merged ids resolved
 */
export function wordDerived(dataset: Dataset, derived: Derived): Derived & DerivedWords {
  const word = WORDS[derived.rule] as (derived: Derived, names: RecordNames) => DerivedWords;
  return { ...derived, ...word(derived, namesFor(dataset)) };
}

const WORDS: {
  readonly [R in DerivationRule]: (derived: Of<R>, names: RecordNames) => DerivedWords;
} = {
  "ultimate-owner": wordOwner,
  "plant-count": wordPlantCount,
  "plant-load": wordPlantLoad,
  pledge: wordPledge,
  "stated-counts": wordStatedCounts,
  "supply-tier": ({ about, buyer, amount }, { label }) => ({
    label: `tier of ${label(about)} for ${label(buyer)}`,
    formula: "least number of stated supplies from the company to the buyer and its plants",
    words: `tier ${amount?.low ?? ""}`,
    limits: ["Supply that no source states could make the way shorter."],
  }),
};

function wordOwner(
  { entities, homes, end: { at, why } }: Of<"ultimate-owner">,
  { label }: RecordNames,
): DerivedWords {
  const home = homes.length === 0 ? "home not stated" : homes.map(label).join(" or ");
  const limit =
    why === "impossible"
      ? `The shares of ${label(at)} that are said of one time are more than 100 % together, so nothing is worked out from them.`
      : `Who owns ${label(at)} is ${why === "split" ? "split" : "not stated"}.`;
  return {
    label: "ultimate owner",
    formula: "from owner to owner while the latest stated share is above half",
    words:
      entities.length === 0 ? "not known" : `${entities.map(label).join(", owned by ")} (${home})`,
    limits: [limit],
  };
}

function wordPlantCount(
  { region, byPlace, stating, amount, entities }: Of<"plant-count">,
  { dataset, label, nameOf }: RecordNames,
): DerivedWords {
  const count = amount?.low ?? 0;
  const names = entities.map(label).join(", ");
  // More names than places would look like a slip.
  const told = byPlace ? countWord(count, "place") : String(count);
  return {
    label: `${wordPlants(dataset)} in ${nameOf(region)}, ${byPlace ? "by place" : "each one"}`,
    formula: `${byPlace ? "distinct towns of plants" : "plants"} that run or are being built, ventures included`,
    words: names === "" ? "0" : `${told}: ${names}`,
    limits: [
      stating === 0
        ? "No source states this number."
        : `${countWord(stating, "source states", "sources state")} this number.`,
    ],
  };
}

/** What the plants that are counted are called: "cell plants". */
function wordPlants({ case: { trade } }: Dataset): string {
  const [only] = trade.counted;
  if (only === undefined || trade.counted.length > 1) return "plants";
  return `${wordSort({ class: "facility", subtype: only })}s`;
}

function wordPlantLoad(
  { capacity, amount, open }: Of<"plant-load">,
  { label }: RecordNames,
): DerivedWords {
  const { low, high, unit } = amount ?? { low: 0, high: 0, unit: "" };
  const span = (from: number, to: number): string => {
    const [one, other] = [from, to].map((each) => wordNumber(Math.round(each * 10) / 10));
    return one === other ? `${one}` : `${one} to ${other}`;
  };
  return {
    label: "load by known contracts",
    formula:
      "sum of volume ÷ term; at most with the operator's contracts in the country that name no plant",
    words: `${span(low, high)} of ${span(capacity, capacity)} ${unit}; ${span(capacity - high, capacity - low)} left`,
    limits: [
      "Spread evenly over each term; yield and ramp are not known.",
      ...(open.count === 0
        ? []
        : [
            `Of ${open.count} more, amount or term is not stated: ${open.buyers.map(label).join(", ")}.`,
          ]),
    ],
  };
}

function wordPledge(derived: Of<"pledge">): DerivedWords {
  const { low: value, unit } = derived.amount ?? { low: 0, unit: "" };
  const sum = wordQuantity({ value, unit: unit as Quantity["unit"] });
  return derived.measure === "left"
    ? {
        label: "left of the pledge",
        formula: "the sum pledged less the sum spent",
        words: `${sum}; ${derived.spentPercent} % is spent`,
        limits: ["Only if what was spent counts towards the pledge, which need not be stated."],
      }
    : {
        label: "pledge for each pledged job",
        formula: "the sum pledged over the number of jobs pledged",
        words: sum,
        limits: ["A pledged job is no job yet."],
      };
}

function wordStatedCounts({
  measure,
  countingRule,
  counts,
  amount,
}: Of<"stated-counts">): DerivedWords {
  const counted = `numbers counted as “${countingRule}”`;
  const value = amount?.low ?? 0;
  return measure === "sum"
    ? {
        label: "plants that makers are said to have there",
        formula: `the sum of the stated ${counted}`,
        words: `${counts.map(wordNumber).join(" + ")} = ${wordNumber(value)}`,
        limits: [
          "Sum of counts, overlap not excluded: a venture may be counted by both of its owners.",
        ],
      }
    : {
        label: "concentration of these plants",
        formula: `the Herfindahl–Hirschman index of the stated ${counted}, 1 where all are one maker's`,
        words: value.toFixed(2),
        limits: ["Counts, not capacity: a plant counts as one whatever its size."],
      };
}
