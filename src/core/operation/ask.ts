import { graphAsOf } from "../graph/as-of.ts";
import type { SupplyGraph } from "../graph/supply-graph.ts";
import type { Answer, AsOf, Dispute, Finding } from "../model/answer.ts";
import type { Caution } from "../model/caution.ts";
import type { Dataset } from "../model/dataset.ts";
import { isRefusal, refusal } from "../model/refusal.ts";
import { compareIds } from "../model/strength.ts";
import { cautionOf, findDisputes } from "../query/basis/disputes.ts";
import { wordCautions } from "../word/caution.ts";
import { asName, wordFailure } from "../word/refusal.ts";
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

/**
 * Answers a question from a dataset. The same question gives the same answer on every surface. A failure speaks of
 * parameters by the names of the input; a surface that writes them otherwise words it again by `wordFailure`.
 */
export function ask<Name extends OperationName>(
  dataset: Dataset,
  question: Question<Name>,
): Answer<ResultOf<Name>> {
  if (!Object.hasOwn(OPERATIONS, question.operation)) {
    const why = { reason: "unknown-question", name: question.operation } as const;
    return wordFailure(refusal({ ...why, known: Object.keys(OPERATIONS) }), asName);
  }
  const operation = OPERATIONS[question.operation] as unknown as Operation<ResultOf<Name>>;
  const parameters = [...operation.parameters, ...LENS_PARAMETERS];
  const found = readInput(dataset, parameters, question.input, (input) => {
    const { graph, base } = readView(dataset, input);
    const finding = operation.run(graph, input, base);
    if (isRefusal(finding)) return finding;
    const needed = parameters.some(({ name }) => name === "neededBy");
    const neededBy = needed ? input.date("neededBy") : null;
    const asOf = operation.ofADay ? graphAsOf(graph, neededBy).asOf : null;
    const disputes =
      operation.lists === true ? [] : findDisputes(graph, finding.deciding ?? finding.claims);
    const caveats = [
      ...scenarioCaveats(graph, neededBy === null),
      ...finding.caveats,
      ...disputes.map(cautionOf).filter((one) => !isToldBy(finding, one)),
    ];
    return { finding: { ...finding, caveats }, disputes, graph, asOf };
  });
  return "failure" in found
    ? wordFailure(found, asName)
    : answerFrom(found.graph, found.finding, found);
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
    caveats: wordCautions(graph.dataset, finding.caveats),
    disputes: disputes.map(({ nature, sides }) => ({ nature, sides })),
    lens: graph.lens,
    dataVersion: graph.dataset.version,
    ...(asOf === null ? {} : { asOf }),
    ...(graph.dataset.scenario === undefined ? {} : { scenario: graph.dataset.scenario }),
  };
}

// Whether the question tells of a dispute itself, with what it made of it.
function isToldBy(finding: Finding<unknown>, { claims }: Caution): boolean {
  return finding.caveats.some(
    (own) => own.code === "conflict" && claims.every((id) => own.claims.includes(id)),
  );
}
