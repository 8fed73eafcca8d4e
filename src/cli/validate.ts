import { wordIssue } from "../core/load/word-issue.ts";
import { fail } from "../core/model/answer.ts";
import { wordShares } from "../core/model/figure.ts";
import { LENSES } from "../core/model/lens.ts";
import { countWord } from "../core/model/words.ts";
import type { RawInput } from "../core/operation/parameter.ts";
import { flagOf } from "../core/operation/parameter.ts";
import {
  type Counts,
  measureQuality,
  type Quality,
} from "../core/query/quality/measure-quality.ts";
import { DATA_FOLDER, NoDataFolder, tryReadData } from "../io/read-data.ts";
import { type Printed, printFailure } from "./print-answer.ts";

/** `validate [folder]`: exit 0 where no issue is an error, 1 otherwise, 2 where the folder holds no data. */
export function runValidate(folder: string | null, input: RawInput, json: boolean): Printed {
  const [flag] = Object.keys(input);
  if (flag !== undefined) {
    return printFailure(
      fail("invalid-input", `validate takes a folder and --json, not ${flagOf(flag)}.`),
      json,
      2,
    );
  }
  const load = tryReadData(folder ?? DATA_FOLDER);
  if (load instanceof NoDataFolder) {
    return printFailure(fail("invalid-input", load.message), json, 2);
  }
  const { counts, issues, dataset } = load;
  const exit = dataset === null ? 1 : 0;
  if (json) {
    const answer = {
      result: { counts, issues, quality: dataset === null ? null : measureQuality(dataset) },
      evidence: {},
      caveats: [],
      lens: LENSES.everything,
      dataVersion: dataset?.version ?? null,
    };
    return { out: JSON.stringify(answer, null, 2), err: "", exit };
  }
  const errors = issues.filter(({ severity }) => severity === "error").length;
  const found = [
    countWord(counts.claims, "claim"),
    countWord(counts.sources, "source"),
    countWord(counts.entities, "entity", "entities"),
    countWord(errors, "error"),
    countWord(issues.length - errors, "warning"),
  ].join(", ");
  const report = dataset === null ? [] : ["", ...writeQuality(measureQuality(dataset))];
  return { out: [...issues.map(wordIssue), `${found}.`, ...report].join("\n"), err: "", exit };
}

/** The quality of the data in lines. */
function writeQuality(quality: Quality): readonly string[] {
  const list = (title: string, counts: Counts): string =>
    `${title}: ${counts.map(({ of, count }) => `${of} ${count}`).join(", ")}.`;
  const { day, month, year, none } = quality.dates;
  const dated = wordShares(
    [day, month, year, none].map((count) => count / Math.max(1, quality.claims)),
  );
  return [
    list("Entities by class", quality.entitiesByClass),
    list("Claims by predicate", quality.claimsByPredicate),
    list("Claims by kind", quality.claimsByKind),
    list("Claims by kind of source", quality.claimsBySourceKind),
    `Dates: to the day ${dated[0]}, the month ${dated[1]}, the year ${dated[2]}, undated ${dated[3]}.`,
    `Sources: ${quality.rebuiltTitles} with a title that we rebuilt, ${quality.inferredDates} with a date that we inferred, ${quality.undatedSources} undated.`,
    `Entities without claims: ${quality.withoutClaims.length}.`,
    `Facts on one weak source: ${quality.onOneWeakSource.length}.`,
  ];
}
