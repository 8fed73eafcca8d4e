// What if SK On made these cells in the United States? An assumption is laid over the record, never put into it.
import { ask, isFailure, openShippedRecord, type ResultOf, type Scenario } from "second-source";

const record = openShippedRecord();
const scenario: Scenario = {
  id: "sk-on-delivers",
  name: "SK On delivers",
  note: "",
  dataVersion: record.version,
  patches: [
    {
      type: "addHypothesis",
      claim: {
        subject: ["sk-on"],
        predicate: "produces",
        object: "cell-46-series",
        value: null,
        qualifiers: { stage: "supplying", region: "us" },
        polarity: "positive",
        time: { from: "2025-01", to: null },
      },
    },
  ],
};

const answer = ask(record, {
  operation: "alternatives",
  input: {
    ...{ product: "cell-46-series", buyer: "bmw", market: "us", insteadOf: "aesc" },
    ...{ lens: "founding", scenario: JSON.stringify(scenario) },
  },
});
if (isFailure(answer)) throw new Error(answer.failure.message);

const difference: ResultOf<"alternatives">["difference"] = answer.result.difference;
console.log(`Before: ${difference?.headline?.before}`);
console.log(`After: ${difference?.headline?.after}`);
const assumed = Object.values(answer.evidence).filter(({ kind }) => kind === "hypothesis");
for (const { sentence, publication } of assumed) console.log(`${sentence} Source: ${publication}`);
