import { keepWith } from "../../graph/keep-with.ts";
import type { Predicate } from "../../model/claim.ts";
import type { Dataset } from "../../model/dataset.ts";
import { foldText } from "../../model/name/closest.ts";
import {
  CLAIM_KINDS,
  ENTITY_CLASSES,
  SOURCE_KINDS,
  STATUS_WORDS,
  SUBTYPES,
  UNKNOWN,
} from "../../model/vocabulary.ts";
import { PREDICATE_WORDS } from "../../model/wording/predicate-words.ts";
import {
  CLASS_WORDS,
  KIND_WORDS,
  pluralOf,
  SOURCE_KIND_WORDS,
  STATUS_WORDS_SHOWN,
  sortWord,
} from "../../model/wording/words.ts";
import { FIRMS, type ListFacet, PAUSED, YES } from "../facet/step.ts";

/** What some words mean: for each facet the values that they keep. */
export type Meaning = Readonly<{ [F in ListFacet]?: readonly string[] }>;

/** The classes of what makes or supplies something. */
export const MAKERS = ["organisation", "facility"] as const;

/** Words of readers beside those of the lists, and what they mean there. */
const ALSO: Readonly<Record<string, Meaning>> = {
  "company companies firm firms maker makers manufacturer manufacturers": { class: FIRMS },
  "organisation organisations organization organizations": { class: ["organisation"] },
  "factory factories gigafactory gigafactories": { class: ["facility"] },
  "policy policies": { class: ["policy"] },
  "program programs": { class: ["programme"] },
  "paused stalled on-hold halted suspended stopped mothballed": { status: PAUSED },
  idle: { status: ["idled"] },
  "shut shuttered": { status: ["closed"] },
  "carmaker carmakers automaker automakers": { tier: ["vehicle"], class: FIRMS },
  "vehicle-programme vehicle-programmes car-programme car-programmes": { class: ["programme"] },
  "supplier suppliers": { relation: ["suppliesTo"], class: MAKERS },
  "duty duties": { class: ["tariff"] },
  "quota quotas": { class: ["tariffRateQuota"] },
  "running active": { status: ["operating"] },
  "building being-built": { status: ["underConstruction"] },
  canceled: { status: ["cancelled"] },
  "contracted under-contract with-a-contract contract contracts": { contract: [YES] },
  "contested disputed contradicted": { contested: [YES] },
  facts: { kind: ["fact"] },
};

const CAN_BE_SILENT = ["status", "capacity", "place", "product", "chemistry", "format"] as const;

/** What words mean that are no names, by the words as they are folded; of two meanings the later stands. */
export const vocabularyOf: (dataset: Dataset) => ReadonlyMap<string, Meaning> = keepWith(
  (dataset: Dataset) =>
    new Map(
      [...listWords(), ...goodsWords(dataset), ...readerWords()].map(
        ([text, meaning]) => [foldText(text), meaning] as const,
      ),
    ),
);

type Entry = readonly [string, Meaning];

const inBoth = (noun: string, meaning: Meaning): readonly Entry[] =>
  [noun, pluralOf(noun)].map((text) => [text, meaning]);

function listWords(): readonly Entry[] {
  const subtypes = ENTITY_CLASSES.flatMap((name) => SUBTYPES[name]);
  const statuses = [...new Set(Object.values(STATUS_WORDS).flat())];
  return [
    ...SOURCE_KINDS.flatMap((kind) => inBoth(SOURCE_KIND_WORDS[kind], { source: [kind] })),
    ...CLAIM_KINDS.flatMap((kind) => inBoth(KIND_WORDS[kind], { kind: [kind] })),
    ...subtypes.flatMap((subtype) => inBoth(sortWord(subtype), { class: [subtype] })),
    ...ENTITY_CLASSES.flatMap((name) =>
      Object.values(CLASS_WORDS[name]).map((text): Entry => [text, { class: [name] }]),
    ),
    ...SUBTYPES.product.flatMap((tier) =>
      ["maker", "producer", "manufacturer"].flatMap((maker) =>
        inBoth(`${sortWord(tier)} ${maker}`, { tier: [tier], class: FIRMS }),
      ),
    ),
    ...statuses.flatMap((status): readonly Entry[] =>
      status === UNKNOWN ? [] : [[STATUS_WORDS_SHOWN[status], { status: [status] }]],
    ),
  ];
}

function readerWords(): readonly Entry[] {
  return [
    ...Object.entries(ALSO).flatMap(([texts, meaning]) =>
      texts.split(" ").map((text): Entry => [text.replaceAll("-", " "), meaning]),
    ),
    ...CAN_BE_SILENT.flatMap((facet) =>
      [`unknown ${facet}`, `${facet} unknown`, `${facet} not stated`].map(
        (text): Entry => [text, { [facet]: [UNKNOWN] }],
      ),
    ),
  ];
}

/** The chemistries and formats that a record tells apart, as its readers write them. */
function goodsWords({ case: { trade }, entities }: Dataset): readonly Entry[] {
  const chemistries = Object.entries(trade.chemistries).map(
    ([text, path]) => [text, { chemistry: [path] }] as const,
  );
  const formats = entities.flatMap(({ facets: { format } }) => {
    const [first = ""] = (format ?? "").split("/");
    return first === "" ? [] : [[first, { format: [first] }] as const];
  });
  return [...chemistries, ...formats];
}

/** A verb with what stands behind it: `from` where that is the subject, as in "supplied by". */
export interface Verb {
  readonly predicate: Predicate;
  readonly from: boolean;
}

const ALSO_VERBS: Readonly<Record<string, Verb>> = {
  "supplies to|supply to|supplying|suppliers of|supplier of|suppliers to|supplier to|delivers to|sells to":
    { predicate: "suppliesTo", from: false },
  "supplied by|customers of|customer of|buyers of|buyer of|buys from|buy from": {
    predicate: "suppliesTo",
    from: true,
  },
  "owns|own|owners of|owner of|shareholders of": { predicate: "ownsStakeIn", from: false },
  "owned by|holdings of|stakes of": { predicate: "ownsStakeIn", from: true },
  "operates|operate|operator of|operators of|runs": { predicate: "operates", from: false },
  "operated by|run by|plants of|plant of": { predicate: "operates", from: true },
  "makers of|maker of|making|producers of|producer of|producing|produces|produce|manufacturers of":
    {
      predicate: "produces",
      from: false,
    },
};

const VERBS_OF_READERS: ReadonlyMap<string, Verb> = new Map(
  Object.entries(ALSO_VERBS).flatMap(([texts, verb]) =>
    texts.split("|").map((text) => [text, verb] as const),
  ),
);

/** Verbs of readers by their words. */
export const VERBS: ReadonlyMap<string, Verb> = new Map([
  ...(Object.keys(PREDICATE_WORDS) as Predicate[]).flatMap((predicate) => {
    const { one, many, infinitive, inverse } = PREDICATE_WORDS[predicate];
    const to = [one, many, infinitive].map((text) => [text, { predicate, from: false }] as const);
    const passive = inverse.replace(/^(is|was) /, "");
    return [
      ...to,
      [inverse, { predicate, from: true }],
      [passive, { predicate, from: true }],
    ] as const;
  }),
  ...VERBS_OF_READERS,
]);

/** Nouns that ask behind a name what they ask with "of" before it: "Ann suppliers", "Ann's plants". */
export const NOUNS: ReadonlySet<string> = new Set(
  "supplier suppliers customer customers buyer buyers owner owners shareholders plant plants operator operators".split(
    " ",
  ),
);

/** Words that narrow nothing and are passed over where nothing else needs them. */
export const FILLERS: ReadonlySet<string> = new Set(
  "the a an all any every each show list find give me which who whom what that are is was were with of for to in at on by from everything anything things where there please and has have does do can about concerning located made their its goods against".split(
    " ",
  ),
);

/** Words that turn the meaning round: passing over them would answer the opposite. */
export const NEGATIONS: ReadonlySet<string> = new Set(
  "not no non without except excluding outside never neither nor none isn't aren't don't doesn't but".split(
    " ",
  ),
);

/** Those of them that turn what stands behind them, and nothing else. */
export const TURNING: ReadonlySet<string> = new Set(
  "not without except excluding outside".split(" "),
);
