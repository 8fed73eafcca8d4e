// Who else can supply 46-series cells to BMW in the United States, by the founding article alone.
import { ask, type Caveat, isFailure, type Need, openShippedRecord } from "second-source";

const record = openShippedRecord();
const need = { product: "cell-46-series", buyer: "bmw", market: "us", insteadOf: "aesc" };

const answer = ask(record, { operation: "alternatives", input: { ...need, lens: "founding" } });
if (isFailure(answer)) throw new Error(answer.failure.message);

const understood: Need = answer.result.need;
console.log(`For ${understood.buyer}, instead of ${understood.insteadOf}:`);
for (const { label, rank, score } of answer.result.meets) {
  const span = `${score.low.toFixed(2)} to ${score.high.toFixed(2)}`;
  console.log(`  ${label}: rank ${rank.best} to ${rank.worst}, score ${span}`);
}

const isAboutLens = ({ code }: Caveat): boolean => code === "left-out-by-lens";
for (const caveat of answer.caveats.filter((one) => !isAboutLens(one))) {
  console.log(`Note: ${caveat.message}`);
}
