import type { AssumedNumber, Caution } from "../model/caution.ts";
import { wordPeriod } from "../model/period.ts";
import { wordQuantity } from "../model/quantity.ts";
import { capital, countWord, joinWords } from "../model/wording/words.ts";
import type { CautionWords, RecordNames } from "./caution-words.ts";

/** What is told of duties, quotas, and the places that they fall on. */
export const TARIFF_CAUTIONS: CautionWords<
  | "assumed-inputs"
  | "base-duty-unknown"
  | "different-goods"
  | "duty-rate-unknown"
  | "other-tariff"
  | "part-of-duty"
  | "period-not-stated"
  | "place-not-known"
  | "reference-used"
  | "taken-as-exact"
  | "taken-as-uniform"
> = {
  "assumed-inputs": wordAssumed,
  "base-duty-unknown": () => "Only duties that come on top are known; the ordinary duty is not.",
  "different-goods": ({ goods }, { nameOf }) => {
    const named = goods.map(
      ({ product, origin, destination }) =>
        `${nameOf(product)} from ${nameOf(origin)} entering ${nameOf(destination)}`,
    );
    return `These claims speak of different goods: ${joinWords([...new Set(named)])}. That the terms for the one would apply to the other is your assumption.`;
  },
  "duty-rate-unknown": () =>
    "Another duty can fall on these goods. Its rate for them is not in the record, so it is not in the sum.",
  "other-tariff": ({ tariffs, others }, { names }) =>
    `The rate beyond the quota is that of another tariff, ${names(others)}. That it would hold beyond ${names(tariffs)} is your assumption.`,
  "part-of-duty": () => "A rate is only a part of the duty on entry, and is taken for the whole.",
  "period-not-stated": () =>
    "The period of the quota is not stated. That it is the period of what is shipped is your assumption.",
  "place-not-known": wordPlaceNotKnown,
  "reference-used": (caution, { nameOf }) => {
    if ("union" in caution)
      return `In ${nameOf(caution.union)} goods of its members pay no duty to each other: ${caution.basis}.`;
    const period = wordPeriod(caution.time);
    return capital(
      `${nameOf(caution.place)} counts as part of ${nameOf(caution.whole)}${period === "" ? "" : ` ${period}`}, by reference data: ${caution.basis}.`,
    );
  },
  "taken-as-exact": ({ quantities }) => {
    const words = [...new Set(quantities.map((one) => wordQuantity(one)))];
    return `Said as “${joinWords(words)}”, and taken as exact.`;
  },
  "taken-as-uniform": ({ what }) =>
    what === "units"
      ? "Holds where all units are of one value."
      : "Divided by days of a year of 365, with as much shipped every day. An order may divide it in another way.",
};

const NUMBER_LABELS: { readonly [N in AssumedNumber]: string } = {
  shipped: "the volume shipped",
  quota: "the quota",
  inQuota: "the rate within the quota",
  outOfQuota: "the rate beyond the quota",
  withoutOffset: "the rate without the offset",
  unitValue: "the value of a unit",
  firmShipped: "the volume of the firm",
  target: "the target",
  days: "the number of days",
  exports: "the exports",
  imports: "the imports",
};

const NUMBER_WORDS = ["", "The only number is", "Both numbers are"];
const COUNT_WORDS = ["zero", "one", "two", "three", "four", "five", "six"];

function wordAssumed(caution: Caution<"assumed-inputs">): string {
  if (caution.what === "lots")
    return "The lots and their values are yours; no claim of the record gives them.";
  const { of, assumed } = caution;
  const all = NUMBER_WORDS[of] ?? `All ${COUNT_WORDS[of] ?? of} numbers are`;
  return assumed.length === of
    ? `${all} yours; none of them is a claim of the record.`
    : `Your ${assumed.length === 1 ? "assumption, and no claim" : "assumptions, and no claims"} of the record: ${joinWords(assumed.map(({ means }) => NUMBER_LABELS[means]))}.`;
}

function wordPlaceNotKnown(
  caution: Caution<"place-not-known">,
  { nameOf, names }: RecordNames,
): string {
  switch (caution.open) {
    case "region": {
      const { length } = caution.claims;
      return `${countWord(length, "claim")} on this ${length === 1 ? "speaks" : "speak"} of a place that may take in ${nameOf(caution.region)} or lie in it; which is not known.`;
    }
    case "country":
      return `It is not known in which country ${names(caution.places)} lies, so no rate can be told.`;
    case "border":
      return `Some goods from ${nameOf(caution.origin)} may cross no border on the way to ${nameOf(caution.destination)}, so there is no one rate. Ask about one country.`;
    case "policies":
      return `Not all goods from ${nameOf(caution.origin)} entering ${nameOf(caution.destination)} are known to fall under ${names(caution.policies)}, so there is no one rate. Ask about one country.`;
  }
}
