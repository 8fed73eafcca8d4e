import type { Trade } from "../../model/case.ts";
import { STATUS_WORDS_SHOWN } from "../../model/wording/words.ts";
import type { ShownOption } from "../../query/assess/option-result.ts";
import type { Truth } from "../../query/need/truth.ts";
import type { Screen } from "../../query/options/measure-option.ts";
import type { SellsWord } from "../../query/options/sells-gate.ts";

type Gate = ShownOption["gates"][number];

/** What a screen looks at, in one word. */
export const GATE_LABELS: { readonly [S in Screen]: string } = {
  product: "product",
  stands: "plant",
  market: "market",
  "in-time": "date",
  sells: "sale",
  capacity: "room",
};

/** How a screen came out. */
export const TRUTH_WORDS: { readonly [T in Truth]: string } = {
  true: "holds",
  unknown: "not settled",
  false: "fails",
};

const FOUND: { readonly [S in Screen]: (word: string, trade: Trade) => string | undefined } = {
  product: (word) => PRODUCT_WORDS[word],
  stands: (word) =>
    word === "assumedOut"
      ? "the plant is assumed to be out of action"
      : word === "notStated"
        ? "nothing says that it stands still"
        : `the plant is ${STATUS_WORDS_SHOWN[word as keyof typeof STATUS_WORDS_SHOWN] ?? word}`,
  market: (word) => MARKET_WORDS[word],
  "in-time": (word) => TIME_WORDS[word],
  sells: (word, trade) => wordSells(word as SellsWord, trade),
  capacity: (word) => (word === "notStated" ? "what is left is not stated" : "room is stated"),
};

const PRODUCT_WORDS: Readonly<Record<string, string>> = {
  made: "makes this very product",
  madeUseOpen: "makes it; what for is not stated",
  madeSizeOpen: "makes the family; which size is not stated",
  planned: "is planned to make it",
  considered: "is only said to be possible",
  developed: "has it developed, not in series",
  contested: "sources disagree whether it makes it",
  denied: "a source denies that it makes it",
  sortNotStated: "which sort it makes is not stated",
  notStated: "what it makes is not stated",
};

const MARKET_WORDS: Readonly<Record<string, string>> = {
  madeThere: "made in the market",
  noBorder: "no border duty on the way",
  import: "comes by import",
  overlaps: "whether it lies in the market is not stated",
  notStated: "where it is made is not stated",
  anywhere: "no market is asked for",
};

const TIME_WORDS: Readonly<Record<string, string>> = {
  done: "has begun",
  plan: "is planned",
  notStated: "from when is not stated",
};

const SELLS_WORDS: Readonly<Partial<Record<SellsWord, string>>> = {
  ownVenture: "a venture of the buyer itself",
  sells: "a sale of it to others is documented",
  ownUse: "makes it for its own use",
  ownGroupOnly: "known customers are itself or its owners",
  notDocumented: "no sale to others is documented",
};

function wordSells(word: SellsWord, { goods, builder }: Trade): string | undefined {
  switch (word) {
    case "builder":
      return `a ${builder?.word ?? "builder"}, of whom no sale is documented`;
    case "sellsOther":
      return `sells ${goods} to others`;
    default:
      return SELLS_WORDS[word];
  }
}

/** How a screen came out, in a sentence without its end: "product holds: makes this very product". */
export function wordGate({ id, truth, word }: Gate, trade: Trade): string {
  return `${GATE_LABELS[id]} ${TRUTH_WORDS[truth]}: ${FOUND[id](word, trade) ?? word}`;
}
