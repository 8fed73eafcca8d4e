import type { ClaimId } from "../../model/claim.ts";
import type { LineCriterionId } from "../../model/criteria.ts";
import type { EntityId } from "../../model/entity.ts";
import { wordNumber } from "../../model/quantity.ts";
import { type RateUnit, UNITS } from "../../model/vocabulary.ts";
import { joinWords, STATUS_WORDS_SHOWN } from "../../model/wording/words.ts";
import type { ShownOption } from "../../query/assess/option-result.ts";
import type { Standing } from "../../query/options/option.ts";
import { wordDuty, wordShownStart } from "./lines.ts";
import type { Worded, WordedVerdict } from "./worded.ts";

/** A supply option with what only sentences hold beside its facts. */
export interface WordedOption extends ShownOption {
  /** Where it is: the plant, "plant not named, China", or "where is not stated". */
  readonly label: string;
  readonly start: (NonNullable<ShownOption["start"]> & Worded) | null;
  readonly requirements: readonly WordedVerdict[];
  readonly failed: WordedVerdict | null;
  readonly criteria: readonly (ShownOption["criteria"][number] & Worded)[];
}

/** A supply option in words, part by part; "" where there is nothing to say. */
export interface OptionWords {
  /** "LGES Ochang, South Korea", "plant not named, China", "where is not stated". */
  readonly where: string;
  /** The firm through which the supplier has it. */
  readonly through: string;
  /** The products as sources say, and how they fit where they are not the very product. */
  readonly what: string;
  /** What is documented, in one word, and how the plant stands. */
  readonly standing: string;
  readonly when: string;
  readonly room: string;
  /** Those who are promised a part of it that is not stated. */
  readonly promised: string;
  /** How it gets to the market. */
  readonly way: string;
  /** What is due on the way; "" where nothing is. */
  readonly duty: string;
  readonly customers: string;
  /** Why it is out; "" where it is in play. */
  readonly failed: string;
}

export const STANDING_WORDS: { readonly [S in Standing]: string } = {
  made: "made",
  madeOpen: "made, not all of it settled",
  planned: "planned",
  considered: "considered",
  developed: "developed",
  stalled: "stands still",
  contested: "sources disagree",
  notStated: "not stated",
  out: "out",
};

const MATCH_WORDS: { readonly [M in ShownOption["match"]]: string } = {
  exact: "",
  useOpen: "what for is not stated",
  family: "the family; which size is not stated",
  broader: "which sort is not stated",
  other: "another product",
  none: "",
  maker: "",
};

/** What the words of an option need of the record. */
export interface OptionNames {
  readonly entity: (id: EntityId) => string;
  /** In which capacities are told. */
  readonly unit: RateUnit;
}

/** Says an option in words. Names are looked up by the surface that shows it. */
export function wordOption(
  option: WordedOption,
  { entity: nameOf, unit }: OptionNames,
): OptionWords {
  return {
    where: wordWhere(option, nameOf),
    through: option.through === null ? "" : `through ${nameOf(option.through)}`,
    what: wordWhat(option, nameOf),
    standing: wordStood(option),
    when: whenOf(option),
    room: roomOf(option, unit),
    promised: promisedOf(option, nameOf),
    way: WAY_WORDS[option.crossing],
    duty: dutyOf(option),
    customers: joinWords(option.customers.map(({ id }) => nameOf(id))),
    failed: option.failed?.words ?? "",
  };
}

/** Where an option is, with its country where the plant is named. */
export function wordWhere(
  { label, plant, country }: Pick<WordedOption, "label" | "plant" | "country">,
  nameOf: (id: EntityId) => string,
): string {
  return plant === null || country === null ? label : `${label}, ${nameOf(country)}`;
}

/** The products of an option as sources say, and how they fit. */
export function wordWhat(
  { products, match }: Pick<ShownOption, "products" | "match">,
  nameOf: (id: EntityId) => string,
): string {
  const said =
    products.length === 0 ? "the product is not stated" : joinWords(products.map(nameOf));
  const fit = MATCH_WORDS[match];
  return fit === "" ? said : `${said} (${fit})`;
}

/** What is documented of an option, in one word, and how the plant stands. */
export function wordStood(option: Pick<ShownOption, "standing" | "status">): string {
  const said = STANDING_WORDS[option.standing];
  const plant = statusOf(option);
  return plant === "" ? said : `${said}; ${plant}`;
}

function statusOf({ status }: Pick<ShownOption, "status">): string {
  return status === null || status === "unknown" ? "" : `plant ${STATUS_WORDS_SHOWN[status]}`;
}

function whenOf({ start }: Pick<ShownOption, "start">): string {
  if (start === null) return "from when is not stated";
  const late = start.overdue ? "; nothing later says whether it came about" : "";
  const words = wordShownStart(start);
  if (start.kind === "plan") return `planned ${words}${late}`;
  return /^(since|already)/.test(words) ? words : `began ${words}`;
}

function roomOf({ free, scopes }: Pick<ShownOption, "free" | "scopes">, unit: RateUnit): string {
  if (free === null) return "room not stated";
  const scope = scopes.length === 0 ? "" : ` (${joinWords(scopes)})`;
  return `room ${wordYearly(free, unit)}${scope}`;
}

function promisedOf({ committed }: ShownOption, nameOf: (id: EntityId) => string): string {
  const open = committed?.open ?? [];
  return open.length === 0
    ? ""
    : `also promised, amount not stated: ${joinWords(open.map(nameOf))}`;
}

/** An amount a year: "0 to 36 GWh a year". */
export function wordYearly(
  { low, high }: { readonly low: number; readonly high: number },
  unit: RateUnit,
): string {
  const round = (amount: number): string => wordNumber(Math.round(amount * 10) / 10);
  return round(low) === round(high)
    ? `${round(high)} ${UNITS[unit].many}`
    : `${round(low)} to ${round(high)} ${UNITS[unit].many}`;
}

const WAY_WORDS: { readonly [C in ShownOption["crossing"]]: string } = {
  madeThere: "made in the market",
  noBorder: "no border duty",
  import: "import",
  overlaps: "may be made in the market",
  notStated: "",
  anywhere: "",
};

function dutyOf({ crossing, duty }: Pick<ShownOption, "crossing" | "duty">): string {
  if (crossing === "madeThere" || crossing === "noBorder" || crossing === "anywhere") return "";
  return duty === null ? "duty not stated" : `duty ${wordDuty(duty)}`;
}

/** What the value of an option on a criterion of the line rests on, in words: "3.4 to 13.4 %", "made in the market". */
export function wordLineValue(
  criterion: LineCriterionId,
  line: Pick<ShownOption, "standing" | "start" | "free" | "scopes" | "crossing" | "duty">,
  unit: RateUnit,
): string {
  switch (criterion) {
    case "line-stage":
      return STANDING_WORDS[line.standing];
    case "line-start":
      return line.start === null ? "not stated" : whenOf(line);
    case "line-duty":
      return line.duty === null ? "not stated" : dutyOf(line) || WAY_WORDS[line.crossing];
    case "line-capacity":
      return line.free === null ? "not stated" : roomOf(line, unit);
  }
}

/** A step on the way of an option to the buyer. */
export interface RouteStep {
  readonly id: "plant" | "product" | "way" | "start" | "room" | "duty";
  readonly words: string;
  readonly claims: readonly ClaimId[];
}

/** The way of an option to the buyer: the steps that sources state, and what of it they do not. */
export function wordRoute(
  option: WordedOption,
  names: OptionNames,
): { readonly steps: readonly RouteStep[]; readonly open: readonly string[] } {
  const { what, way, when, room, duty } = wordOption(option, names);
  const behind = (id: string): readonly ClaimId[] =>
    [...option.gates, ...option.criteria].find((one) => one.id === id)?.claims ?? [];
  const dutiable = duty !== "";
  const told: readonly (RouteStep & { readonly stated: boolean; readonly open: string })[] = [
    {
      ...{ id: "product", words: what, claims: behind("product"), open: "what it makes" },
      stated: option.products.length > 0,
    },
    {
      ...{ id: "way", words: way, claims: behind("market"), open: "where it is made" },
      stated: way !== "" || option.crossing === "anywhere",
    },
    {
      ...{ id: "start", words: when, claims: behind("line-start"), open: "from when" },
      stated: option.start !== null,
    },
    {
      ...{ id: "room", words: room, claims: behind("line-capacity"), open: "how much is left" },
      stated: option.free !== null,
    },
    {
      ...{ id: "duty", words: duty, claims: behind("line-duty"), open: "the duty" },
      stated: option.duty !== null || !dutiable,
    },
  ];
  const plant = statusOf(option);
  const state: readonly RouteStep[] =
    plant === "" ? [] : [{ id: "plant", words: plant, claims: option.statusClaims }];
  const steps = told.flatMap(({ id, words, claims, stated }) =>
    stated && words !== "" ? [{ id, words, claims }] : [],
  );
  return {
    steps: [...state, ...steps],
    open: told.flatMap(({ stated, open }) => (stated ? [] : [open])),
  };
}
