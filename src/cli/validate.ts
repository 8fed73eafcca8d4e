import { wordIssue } from "../core/load/word-issue.ts";
import { fail } from "../core/model/answer.ts";
import { LENSES } from "../core/model/lens.ts";
import { countWord } from "../core/model/words.ts";
import type { RawInput } from "../core/operation/parameter.ts";
import { flagOf } from "../core/operation/parameter.ts";
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
      result: { counts, issues },
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
  return { out: [...issues.map(wordIssue), `${found}.`].join("\n"), err: "", exit };
}
