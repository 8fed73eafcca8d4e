import { joinWords, STATUS_WORDS_SHOWN } from "../../model/wording/words.ts";
import type { ShownOption } from "../../query/assess/option-result.ts";
import type { Verdict } from "../../query/assess/requirements.ts";
import type { ExcludedCandidate } from "../../query/assess/result.ts";
import type { Screen } from "../../query/options/measure-option.ts";
import { type LineNames, wordShownStart } from "./lines.ts";
import { wordPlace } from "./place.ts";

/** The words of a requirement by how it is written; undefined of a screen. */
export type RequirementWords = (written: string) => string | undefined;

/**
 * Why a candidate is out, by the option that got furthest. Where the product is required in the market, that it is made
 * elsewhere is said of all its lines, and why its lines in the market do not count.
 *
 * @param own the options of the candidate
 */
export function wordOut(
  names: LineNames,
  { failed, furthest }: ExcludedCandidate,
  own: readonly ShownOption[],
  words: RequirementWords,
): string {
  const option = own.find(({ key }) => key === furthest);
  if (option === undefined) return words(failed.requirement) ?? "";
  if (failed.requirement !== "local-product" || failed.truth !== "false")
    return wordFailed(names, option, failed, words);
  const told = own.flatMap((one) =>
    one.failed === null ? [] : [{ option: one, failed: one.failed }],
  );
  const away = told.filter((one) => one.failed.requirement === "local-product");
  const here = told.filter((one) => !away.includes(one) && isLocal(one.option));
  const places = away.map((one) => wordWhere(names, one.option));
  const reasons = here.map((one) => wordFailed(names, one.option, one.failed, words));
  return [`its documented lines are elsewhere: ${joinWords(places)}`, ...reasons].join("; ");
}

function isLocal({ crossing, match }: ShownOption): boolean {
  return crossing === "anywhere" ? match !== "none" : crossing === "madeThere";
}

function wordWhere({ label, nameOf }: LineNames, { plant, key, country }: ShownOption): string {
  if (plant !== null) return `${label(plant)}${country === null ? "" : ` (${label(country)})`}`;
  const [, region = "-"] = key.split("/");
  return region === "-" ? "a place not stated" : nameOf(region);
}

/** Why an option is out. */
export function wordFailed(
  names: LineNames,
  option: ShownOption,
  failed: Verdict,
  words: RequirementWords,
): string {
  if (failed.requirement === "local-product" && failed.truth === "false")
    return `it is not made${names.market}`;
  return words(failed.requirement) ?? wordFailedScreen(names, option, failed);
}

/** The words of a screen that an option fails, or of one that `--strict` asks to be known. */
function wordFailedScreen(names: LineNames, option: ShownOption, failed: Verdict): string {
  const screen = failed.requirement as Screen;
  if (failed.truth === "unknown") return OPEN_SCREENS[screen];
  const plant = wordPlace(names, option);
  const found = option.gates.find(({ id }) => id === screen)?.word;
  switch (screen) {
    case "product":
      return `a source denies that it makes ${names.product} at ${plant}`;
    case "stands":
      return found === "assumedOut"
        ? `${plant} is assumed to be out of action then`
        : `${plant} is ${option.status === null ? "not stated" : STATUS_WORDS_SHOWN[option.status]}`;
    case "market":
      return OPEN_SCREENS.market;
    case "in-time":
      return `${plant} is to begin ${wordShownStart(option.start)}, after${names.by.replace(" by", "")}`;
    case "sells":
      return found === "builder"
        ? `is a ${names.builder}, and no sale of ${names.goods} by it is documented`
        : "makes them for its own use";
    case "capacity":
      return `known contracts take all of ${plant}`;
  }
}

const OPEN_SCREENS: { readonly [S in Screen]: string } = {
  product: "no source settles that it makes the product",
  stands: "it stands still, and nothing says for how long",
  market: "no source says how it would reach the market",
  "in-time": "no source settles that it begins in time",
  sells: "no sale to others is documented",
  capacity: "no source says what is left",
};
