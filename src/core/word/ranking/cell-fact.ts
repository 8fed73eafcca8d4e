import type { Dataset } from "../../model/dataset.ts";
import type { EntityId } from "../../model/entity.ts";
import { wordRange, wordRanks, wordRounded, wordShare } from "../../model/figure.ts";
import { wordQuantity, wordRate } from "../../model/quantity.ts";
import {
  countWord,
  joinWords,
  STATUS_WORDS_SHOWN,
  wordStanding,
} from "../../model/wording/words.ts";
import type { CellFact } from "../../query/compare/cell-fact.ts";
import type { Truth } from "../../query/need/truth.ts";
import { wordAmount } from "../sentence/amount.ts";
import type { NameOf } from "../sentence/entity-name.ts";
import { wordGist, wordValue } from "./gist.ts";
import { wordLineValue, wordStood, wordWhat, wordWhere } from "./option.ts";
import { wordPlace } from "./place.ts";

/** The words for whether a requirement is met. */
export const TRUTH_WORDS: { readonly [T in Truth]: string } = {
  true: "met",
  false: "not met",
  unknown: "not known",
};

/** The names that the words of a comparison are made of. */
export interface CellNames {
  readonly label: (id: EntityId) => string;
  /** As it stands in a sentence: "the United States". */
  readonly nameOf: NameOf;
  readonly unit: Dataset["criteria"]["capacityUnit"];
}

/** What a comparison tells of a candidate, in a few words. */
export function wordFact(fact: CellFact, names: CellNames): string {
  const word = WORDS[fact.code] as (fact: CellFact, names: CellNames) => string;
  return word(fact, names);
}

type FactOf<Code extends CellFact["code"]> = Extract<CellFact, { readonly code: Code }>;

const WORDS: {
  readonly [C in CellFact["code"]]: (fact: FactOf<C>, names: CellNames) => string;
} = {
  line: (line, names) => {
    const where = wordWhere({ ...line, label: wordPlace(names, line) }, names.nameOf);
    return `${where}: ${wordStood(line)}; ${wordWhat(line, names.nameOf)}`;
  },
  rank: ({ best, worst, exact }) => `${exact ? "" : "at most "}${wordRanks({ best, worst })}`,
  score: ({ low, high }) => wordRange(low, high),
  firstShare: ({ percent, share }) => wordRounded(percent, share),
  coverage: ({ share }) => wordShare(share),
  wins: ({ over }, { label }) =>
    over.length === 0
      ? "nobody else is ranked here"
      : over.map(({ id, share }) => `${label(id)} in ${wordShare(share)}`).join(", "),
  notRanked: ({ truth }) =>
    `not ranked: ${truth === "false" ? "fails a requirement" : "a requirement is not settled"}`,
  requirement: ({ truth }) => TRUTH_WORDS[truth],
  value: ({ gist, conflicting }, { nameOf }) => wordValue(gist, conflicting, nameOf),
  lineValue: (line, { unit }) => wordLineValue(line.criterion, line, unit),
  makes: wordMaking,
  claim: ({ gist }, { nameOf }) => wordGist(gist, nameOf),
  plant: ({ plant, status, venture }, { nameOf }) => {
    const whose = venture === null ? "" : `; of ${nameOf(venture)}`;
    const state = status === null ? "status not stated" : STATUS_WORDS_SHOWN[status];
    return `${nameOf(plant)} (${state}${whose})`;
  },
  capacity: ({ plant, amount, planned }, { nameOf }) =>
    `${nameOf(plant)}: ${wordQuantity(amount)}${planned ? ", planned" : ""}`,
  owner: ({ owner, share, home }, { nameOf }) => {
    const from = home === null ? "" : ` (from ${nameOf(home)})`;
    return `${nameOf(owner)} owns ${wordAmount(share, "a stake of a size not stated")}${from}`;
  },
  home: ({ place, ownersStated }, { nameOf }) =>
    ownersStated ? `itself from ${nameOf(place)}` : `from ${nameOf(place)}; owners not stated`,
  delivery: wordDelivery,
  talks: (talks, { nameOf }) => `in talks with ${nameOf(talks.with)}`,
  duty: wordDutyFrom,
  status: ({ status, plants }, { nameOf }) => {
    if (plants === null) return wordStanding(status);
    const { count, named } = plants;
    const which = named.length > 0 ? joinWords(named.map(nameOf)) : countWord(count, "plant");
    return `${wordStanding(status)}: ${which}`;
  },
};

function wordMaking(fact: FactOf<"makes">, { nameOf }: CellNames): string {
  const { product, gist, plants, region } = fact;
  const sort = product === null ? "" : `${nameOf(product)}: `;
  const place = region === null ? ", place not stated" : `, in ${nameOf(region)}`;
  const where = plants.length > 0 ? `, at ${joinWords(plants.map(nameOf))}` : place;
  return `${sort}${wordGist(gist, nameOf)}${where}`;
}

function wordDelivery(fact: FactOf<"delivery">, { nameOf }: CellNames): string {
  const { gist, agreement, contract, volume } = fact;
  const unnamed = contract ? ", under a contract" : "";
  const under = agreement === null ? unnamed : `, under ${nameOf(agreement)}`;
  const amount = volume === null ? "" : `, ${wordQuantity(volume)}`;
  return `${wordGist(gist, nameOf)}${under}${amount}`;
}

function wordDutyFrom(
  { origin, ratePercent, free }: FactOf<"duty">,
  { nameOf }: CellNames,
): string {
  if (free !== null) {
    const union = free.basis === null ? "" : `, within ${nameOf(free.place)}`;
    return `none: made in ${nameOf(origin)}${union}`;
  }
  const from = `from ${nameOf(origin)}`;
  return ratePercent === null ? `not known ${from}` : `${wordRate(ratePercent)} ${from}`;
}
