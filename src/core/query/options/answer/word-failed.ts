import { uniqueIds } from "../../../model/strength.ts";
import { joinWords, STATUS_WORDS_SHOWN } from "../../../model/wording/words.ts";
import type { AssessedWay } from "../../assess/assess.ts";
import type { Verdict } from "../../assess/requirements.ts";
import type { Search } from "../../need/need.ts";
import { countryAt, isLocal, spotOf } from "../lines/headline.ts";
import type { MeasuredOption, Screen } from "../measure-option.ts";
import { type LineNames, wordSpot, wordStart } from "./word-lines.ts";

/**
 * Why a candidate is out, by the way that got furthest. Where the product is required in the market, that it is made
 * elsewhere is said of all its lines, and why its lines in the market do not count.
 */
export function wordOut(
  search: Search,
  names: LineNames,
  ways: readonly AssessedWay[],
  { failed, measured }: { readonly failed: Verdict; readonly measured: MeasuredOption },
): Verdict {
  if (failed.requirement !== "local-product" || failed.truth !== "false")
    return { ...failed, words: wordFailed(names, measured, failed) };
  const told = ways.flatMap((way) =>
    way.measured === null || way.failed === null
      ? []
      : [{ measured: way.measured, failed: way.failed }],
  );
  const away = told.filter((one) => one.failed.requirement === "local-product");
  const here = told.filter((one) => !away.includes(one) && isLocal(one.measured));
  const places = away.map((one) => wordPlace(search, names, one.measured));
  const reasons = here.map((one) => wordFailed(names, one.measured, one.failed));
  return {
    ...failed,
    words: [`its documented lines are elsewhere: ${joinWords(places)}`, ...reasons].join("; "),
    claims: uniqueIds([...away, ...here].flatMap((one) => one.failed.claims)),
  };
}

function wordPlace(search: Search, names: LineNames, measured: MeasuredOption): string {
  const { plant, region } = spotOf(measured);
  const country = countryAt(search, measured);
  if (plant === null) return region === null ? "a place not stated" : names.nameOf(region);
  return `${names.label(plant)}${country === null ? "" : ` (${names.label(country)})`}`;
}

/** Why an option is out. */
export function wordFailed(names: LineNames, measured: MeasuredOption, failed: Verdict): string {
  if (failed.requirement === "local-product" && failed.truth === "false")
    return `it is not made${names.market}`;
  return failed.words === "" ? wordFailedScreen(names, measured, failed) : failed.words;
}

/** The words of a screen that an option fails, or of one that `--strict` asks to be known. */
function wordFailedScreen(names: LineNames, measured: MeasuredOption, failed: Verdict): string {
  const plant = wordSpot(names, spotOf(measured));
  if (failed.truth === "unknown") return OPEN_SCREENS[failed.requirement as Screen];
  switch (failed.requirement as Screen) {
    case "product":
      return `a source denies that it makes ${names.product} at ${plant}`;
    case "stands":
      return measured.state.assumed
        ? `${plant} is assumed to be out of action then`
        : `${plant} is ${statusWords(measured)}`;
    case "market":
      return OPEN_SCREENS.market;
    case "in-time":
      return `${plant} is to begin ${wordStart(measured.start)}, after${names.by.replace(" by", "")}`;
    case "sells":
      return measured.sells.word === "builder"
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

function statusWords({ state }: MeasuredOption): string {
  return state.status === null ? "not stated" : STATUS_WORDS_SHOWN[state.status];
}
