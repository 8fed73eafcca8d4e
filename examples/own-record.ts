// A record of one's own, from a folder: who else makes corks for a winery.
import { ask, type Dataset, isFailure, openFolder, wordIssue } from "second-source";

const { dataset, issues } = openFolder(new URL("own-record/", import.meta.url));
if (dataset === null) throw new Error(issues.map(wordIssue).join("\n"));
const record: Dataset = dataset;

const answer = ask(record, {
  operation: "alternatives",
  input: { product: "cork", buyer: "old-cellar", market: "portugal", insteadOf: "cork-north" },
});
if (isFailure(answer)) throw new Error(answer.failure.message);

const { headline } = answer.result;
for (const { text } of [headline, ...headline.lines]) console.log(text);
