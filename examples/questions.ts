// What can be asked and with what, and what is told where there is no answer.
import {
  type Answer,
  ask,
  type Failure,
  FORMS,
  isFailure,
  LENS_PARAMETERS,
  type OperationName,
  openShippedRecord,
} from "second-source";

const name: OperationName = "paths";
const { words, parameters } = FORMS[name];
console.log(words);
for (const one of parameters) console.log(`  ${one.name}: ${one.words}`);
console.log(`And with every question: ${LENS_PARAMETERS.map((one) => one.name).join(", ")}`);

const input = { from: "Samsung SDl", to: "BMW" };
const answer: Answer<unknown> = ask(openShippedRecord(), { operation: name, input });
if (isFailure(answer)) console.log(wordFailure(answer));

function wordFailure({ failure }: Failure): string {
  const near = failure.suggestions.map(({ id }) => id);
  return `${failure.message} Nearest: ${near.join(", ")}`;
}
