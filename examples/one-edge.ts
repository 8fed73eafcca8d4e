// The claims behind one link: who owns AESC, on whose word.
import {
  ask,
  type Claim,
  isFailure,
  openShippedRecord,
  type Source,
  searchEntities,
} from "second-source";

const record = openShippedRecord();
const [owner, firm] = ["Envision Group", "AESC"].map((name) => {
  const { result } = searchEntities(record, name, { limit: 1, classes: ["organisation"] });
  return result[0]?.id;
});

const input = { subject: owner, other: firm, lens: "founding" };
const answer = ask(record, { operation: "explain", input });
if (isFailure(answer)) throw new Error(answer.failure.message);
for (const id of answer.result.claims) {
  const cited = answer.evidence[id];
  if (cited === undefined) continue;
  console.log(cited.sentence);
  console.log(`  ${tellWhere(cited, cited.publication)}`);
}

/** No source stands behind what a scenario assumes. */
function tellWhere({ id, kind, at }: Claim, source: Source | null): string {
  return `${id}, ${kind}: ${source?.publisher ?? "nobody"}, ${source?.published ?? "undated"}, ${at}`;
}
