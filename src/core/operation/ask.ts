import { graphAsOf } from "../graph/as-of.ts";
import type { SupplyGraph } from "../graph/supply-graph.ts";
import {
  type Answer,
  type AsOf,
  type Caveat,
  type Dispute,
  type Failure,
  type Finding,
  fail,
  isFailure,
} from "../model/answer.ts";
import type { Dataset } from "../model/dataset.ts";
import { findSlip } from "../model/name/closest.ts";
import { quote } from "../model/reading/plain-text.ts";
import { compareIds } from "../model/strength.ts";
import { cautionOf, findDisputes } from "../query/basis/disputes.ts";
import { evidenceFor } from "./evidence.ts";
import { readInput } from "./input/input-reader.ts";
import { LENS_PARAMETERS } from "./input/lens-parameters.ts";
import type { Operation } from "./input/operation.ts";
import type { OperationName } from "./input/operation-forms.ts";
import type { RawInput } from "./input/parameter.ts";
import { OPERATIONS, type ResultOf } from "./operations.ts";
import { scenarioCaveats } from "./scenario-caveats.ts";
import { readView } from "./view.ts";

/** A question: an operation with its input, the lens among it. Plain JSON. */
export interface Question<Name extends OperationName = OperationName> {
  readonly operation: Name;
  readonly input: RawInput;
}

/** Answers a question from a dataset. The same question gives the same answer on every surface. */
export function ask<Name extends OperationName>(
  dataset: Dataset,
  question: Question<Name>,
): Answer<ResultOf<Name>> {
  if (!Object.hasOwn(OPERATIONS, question.operation)) return refuseUnknown(question.operation);
  const operation = OPERATIONS[question.operation] as unknown as Operation<ResultOf<Name>>;
  const parameters = [...operation.parameters, ...LENS_PARAMETERS];
  const found = readInput(dataset, parameters, question.input, (input) => {
    const { graph, base } = readView(dataset, input);
    const finding = operation.run(graph, input, base);
    if (isFailure(finding)) return finding;
    const needed = parameters.some(({ name }) => name === "neededBy");
    const neededBy = needed ? input.date("neededBy") : null;
    const asOf = operation.ofADay ? graphAsOf(graph, neededBy).asOf : null;
    const disputes =
      operation.lists === true ? [] : findDisputes(graph, finding.deciding ?? finding.claims);
    const caveats = [
      ...scenarioCaveats(graph, neededBy === null),
      ...finding.caveats,
      ...disputes.map((one) => cautionOf(graph, one)).filter((one) => !isToldBy(finding, one)),
    ];
    return { finding: { ...finding, caveats }, disputes, graph, asOf };
  });
  return "failure" in found ? found : answerFrom(found.graph, found.finding, found);
}

// A program without types may ask anything.
function refuseUnknown(name: string): Failure {
  const known = Object.keys(OPERATIONS);
  const near = findSlip(String(name), known);
  const hint = near === null ? "" : ` Did you mean "${near}"?`;
  return fail(
    "invalid-input",
    `There is no question ${quote(name)}.${hint} Known: ${known.join(", ")}.`,
  );
}

/** Adds what every answer carries to a finding: the claims it cites, its day, the lens and the data version. */
function answerFrom<Result>(
  graph: SupplyGraph,
  finding: Finding<Result>,
  { disputes, asOf }: { readonly disputes: readonly Dispute[]; readonly asOf: AsOf | null },
): Answer<Result> {
  const cited = [...finding.claims, ...finding.caveats.flatMap(({ claims }) => claims)];
  return {
    result: finding.result,
    evidence: Object.fromEntries(
      [...new Set(cited)].sort(compareIds).map((id) => [id, evidenceFor(graph, id)]),
    ),
    caveats: finding.caveats,
    disputes: disputes.map(({ nature, sides }) => ({ nature, sides })),
    lens: graph.lens,
    dataVersion: graph.dataset.version,
    ...(asOf === null ? {} : { asOf }),
    ...(graph.dataset.scenario === undefined ? {} : { scenario: graph.dataset.scenario }),
  };
}

// Whether the question tells of a dispute itself, with what it made of it.
function isToldBy(finding: Finding<unknown>, { claims }: Caveat): boolean {
  return finding.caveats.some(
    (own) => own.code === "conflict" && claims.every((id) => own.claims.includes(id)),
  );
}
