import { wordIssue } from "../core/load/word-issue.ts";
import { fail, isFailure } from "../core/model/answer.ts";
import type { Dataset } from "../core/model/dataset.ts";
import { digestOfClaim } from "../core/model/digest.ts";
import { wordShares } from "../core/model/figure.ts";
import type { Issue } from "../core/model/issue.ts";
import { quote } from "../core/model/reading/plain-text.ts";
import { countWord } from "../core/model/wording/words.ts";
import { ask } from "../core/operation/ask.ts";
import { FORMS, type OperationName } from "../core/operation/input/operation-forms.ts";
import { flagOf, type RawInput } from "../core/operation/input/parameter.ts";
import {
  type Counts,
  measureQuality,
  type Quality,
} from "../core/query/quality/measure-quality.ts";
import { DATA_FOLDER } from "../io/data-folder.ts";
import type { Printed } from "../io/print.ts";
import { NoDataFolder, tryReadData } from "../io/read-data.ts";
import { printFailure, printValue } from "./print-answer.ts";

/** `validate [folder]`: exit 0 where no issue is an error, 1 otherwise, 2 where the folder holds no data. */
export function runValidate(folder: string | null, input: RawInput, json: boolean): Printed {
  const [flag] = Object.keys(input).filter((name) => name !== "allowDrop");
  if (flag !== undefined) {
    return printFailure(
      fail(
        "invalid-input",
        `validate takes a folder, --allow-drop and --json, not ${flagOf(flag)}.`,
      ),
      json,
      2,
    );
  }
  const load = tryReadData(folder ?? DATA_FOLDER, {
    today: new Date().toISOString().slice(0, 10),
    allowDrop: input.allowDrop === true,
  });
  if (load instanceof NoDataFolder) {
    return printFailure(fail("invalid-input", load.message), json, 2);
  }
  const { counts, dataset } = load;
  const unanswered = dataset === null ? [] : findUnanswered(dataset);
  const issues = [...unanswered, ...load.issues];
  const exit = dataset === null || unanswered.length > 0 ? 1 : 0;
  const quality = dataset === null ? null : measureQuality(dataset);
  const sinceRelease = dataset === null ? null : countChanges(dataset);
  if (json) {
    const result = { counts, issues, quality, sinceRelease };
    return { out: printValue(result, dataset?.version ?? null), err: "", exit };
  }
  const errors = issues.filter(({ severity }) => severity === "error").length;
  const found = [
    countWord(counts.claims, "claim"),
    countWord(counts.sources, "source"),
    countWord(counts.entities, "entity", "entities"),
    countWord(errors, "error"),
    countWord(issues.length - errors, "warning"),
  ].join(", ");
  const report = quality === null ? [] : ["", ...writeQuality(quality)];
  if (sinceRelease !== null) {
    const { release, added, changed, gone } = sinceRelease;
    report.push(
      `Since release ${release}: ${countWord(added, "new claim")}, ${changed} changed, ${gone} gone.`,
    );
  }
  return { out: [...issues.map(wordIssue), `${found}.`, ...report].join("\n"), err: "", exit };
}

/** The questions among the examples of a record that it cannot answer. */
function findUnanswered(dataset: Dataset): readonly Issue[] {
  return dataset.case.examples.flatMap(({ ask: operation, input }, index) => {
    const place = { file: "case.yaml", line: null, field: `examples[${index}]` };
    const issue = { code: "unknown-word", severity: "error", ...place } as const;
    if (!isOperation(operation)) {
      const message = `there is no question ${quote(operation)}`;
      const hint = "Correct the name under ask, or take the example out.";
      return [{ ...issue, message, expected: Object.keys(FORMS).join(", "), hint }];
    }
    const answer = ask(dataset, { operation, input });
    if (!isFailure(answer)) return [];
    const message = `the example of ${operation} cannot be asked: ${answer.failure.message}`;
    const expected = "a question that this record answers";
    return [{ ...issue, message, expected, hint: "Correct its input, or take it out." }];
  });
}

function isOperation(name: string): name is OperationName {
  return Object.hasOwn(FORMS, name);
}

/** How many claims differ from the last release; null where there was none. */
function countChanges({ claims, releases }: Dataset): {
  readonly release: string;
  readonly added: number;
  readonly changed: number;
  readonly gone: number;
} | null {
  const last = releases.at(-1);
  if (last === undefined) return null;
  const old = new Map(Object.entries(last.claims));
  const kept = claims.filter(({ id }) => old.has(id));
  return {
    release: last.name,
    added: claims.length - kept.length,
    changed: kept.filter((claim) => old.get(claim.id) !== digestOfClaim(claim)).length,
    gone: old.size - kept.length,
  };
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
