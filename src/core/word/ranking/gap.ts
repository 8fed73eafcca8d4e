import type { ClaimId } from "../../model/claim.ts";
import type { RateUnit } from "../../model/vocabulary.ts";
import { joinWords } from "../../model/wording/words.ts";
import type { Need } from "../../query/need/need.ts";
import type { Gap, Given, Needed } from "../../query/options/lines/gap.ts";
import type { NameOf } from "../sentence/entity-name.ts";
import { wordYearly } from "./option.ts";

/** What is said of a gap: what is needed, what is made in the market, what all routes could give. */
export interface GapLine {
  readonly code: "needed" | "made" | "all";
  readonly text: string;
  readonly claims: readonly ClaimId[];
}

const NEEDED_BY: { readonly [B in Needed["basis"]]: string } = {
  contract: "by its contract",
  capacity: "what the lost lines were to make",
};

/** What the words of a gap need of the record. */
export interface GapNames {
  readonly inSentence: NameOf;
  readonly option: (key: string) => string;
  readonly unit: RateUnit;
}

/** Says a gap in words; nothing but that it cannot be told where what is needed is not stated. */
export function wordGap(
  { needed, made, all }: Gap,
  { market }: Need,
  names: GapNames,
): readonly GapLine[] {
  const line = (code: "made" | "all", where: string, given: Given): GapLine => ({
    code,
    text: `${where}: ${wordStated(given, names)}${given.gap === null ? "" : ` Missing: ${wordYearly(given.gap, names.unit)}.`}`,
    claims: [],
  });
  if (needed === null) {
    const text = "What is needed a year is not stated, so there is no gap to tell.";
    return [{ code: "needed", text, claims: [] }];
  }
  return [
    {
      code: "needed",
      text: `Needed: ${wordYearly(needed, names.unit)}, ${NEEDED_BY[needed.basis]}.`,
      claims: needed.claims,
    },
    ...(market === null ? [] : [line("made", `Made in ${names.inSentence(market)}`, made)]),
    line("all", "All routes", all),
  ];
}

/** What is stated of room, before other customers: "up to 36 GWh a year is stated; not stated for LGES Wrocław." */
export function wordStated(
  { stated, unstated }: Given,
  names: Pick<GapNames, "option" | "unit">,
): string {
  const open =
    unstated.length === 0 ? "" : `; not stated for ${joinWords(unstated.map(names.option))}`;
  if (stated === 0 && open === "") return "nothing is documented.";
  return stated === 0
    ? `no amount is stated${open}.`
    : `up to ${wordYearly({ low: stated, high: stated }, names.unit)} is stated${open}.`;
}
