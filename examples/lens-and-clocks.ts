// The duty on a car from the European Union on one day, as it was known in July and in October 2025.
import {
  ask,
  type Case,
  isFailure,
  type Lens,
  namedLenses,
  openShippedRecord,
} from "second-source";

const record = openShippedRecord();
const about: Case = record.case;
console.log(`Lenses: ${[...namedLenses(about).keys()].join(", ")}`);

const route = { origin: "eu", destination: "us", product: "passenger-car" };
for (const knownBy of ["2025-07-01", "2025-10-01"]) {
  const input = { ...route, trueAt: "2025-08-15", knownBy };
  const answer = ask(record, { operation: "tariff rate", input });
  if (isFailure(answer)) throw new Error(answer.failure.message);
  console.log(`${wordClocks(answer.lens)}: ${answer.result.ratePercent ?? "not known"} %`);
}

function wordClocks({ trueAt, knownBy }: Lens): string {
  return `true at ${trueAt}, known by ${knownBy}`;
}
