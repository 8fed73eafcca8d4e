// An answer taken away: as a table of its claims, and as a file that is asked again another day.
import {
  type Answered,
  ask,
  type Evidence,
  isFailure,
  openShippedRecord,
  type Question,
  reopenAnswer,
  writeAnswer,
} from "second-source";

const record = openShippedRecord();
// Each number is the one that a claim gives.
const question: Question<"tariff blend"> = {
  operation: "tariff blend",
  input: {
    ...{ shipped: "kh-2025-06-23/c59", quota: "kh-2025-06-23/c58" },
    ...{ inQuota: "kh-2025-06-23/c58", outOfQuota: "kh-2025-06-23/c54" },
  },
};
const answer = ask(record, question);
if (isFailure(answer)) throw new Error(answer.failure.message);

const asked = { dataset: record, question, answer, link: null };
const table = writeAnswer(asked, "claims-csv").trim().split("\r\n");
const cited: readonly Evidence[] = Object.values(answer.evidence);
console.log(`${table.length} lines: a head, and ${cited.map(({ id }) => id).join(", ")}`);

const file = writeAnswer(asked, "answer-file");
const reopened = reopenAnswer(record, file);
if (isFailure(reopened)) throw new Error(reopened.failure.message);
const now: Answered<unknown> = reopened.answer;
console.log(`The same data: ${reopened.madeOn === now.dataVersion}`);
console.log(`Differences: ${reopened.differences.length}`);
