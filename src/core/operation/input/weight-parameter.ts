import { CRITERION_IDS, type CriterionId } from "../../model/criteria.ts";
import type { Dataset } from "../../model/dataset.ts";
import type { NumberField } from "../../model/quantity.ts";
import { readNumber } from "../../model/reading/read-number.ts";
import type { WeightChoice } from "../../query/assess/ranking-weights.ts";
import type { InputReader } from "./input-reader.ts";

/** What `--weights` takes. */
export const WEIGHT_WORDS: string = `local=1,tariff=1,readiness=1 on any scale, "free", or an order such as "local>tariff>readiness"; criteria: ${CRITERION_IDS.join(", ")}`;

const WEIGHTS = { parameter: "weights" } as const;

/** A weight, on any scale. */
export const WEIGHT: NumberField = { min: 0, max: 1e9 };

/** Reads `--weights`: numbers by criterion, `free`, or an order of importance. */
export function readWeights(input: InputReader, { criteria }: Dataset): WeightChoice {
  const text = input.text("weights");
  if (text === null) {
    const weights = Object.fromEntries(criteria.table.map(({ id, weight }) => [id, weight]));
    return { mode: "fixed", weights, byDefault: true };
  }
  if (text.trim() === "free") return { mode: "free" };
  const refuseTwice = (): never =>
    input.refuse({ reason: "criterion-twice", taker: WEIGHTS, text, takes: WEIGHT_WORDS });
  if (text.includes(">")) {
    const order = text.split(">").map((name) => criterionOf(input, name));
    return new Set(order).size === order.length ? { mode: "order", order } : refuseTwice();
  }
  const parts = text.split(",").map((part) => readPart(input, part));
  if (new Set(parts.map(([id]) => id)).size < parts.length) refuseTwice();
  if (parts.every(([, weight]) => weight === 0)) {
    input.refuse({ reason: "weights-zero", text });
  }
  return { mode: "fixed", weights: Object.fromEntries(parts) };
}

function readPart(input: InputReader, part: string): readonly [CriterionId, number] {
  const [name = "", number = "", ...more] = part.split("=");
  const id = criterionOf(input, name);
  const weight = readNumber(number, WEIGHT);
  if (more.length === 0 && "value" in weight) return [id, weight.value];
  return input.refuse({
    ...{ reason: "no-weight", taker: WEIGHTS, text: part, takes: WEIGHT_WORDS },
    number: "problem" in weight ? { text: number, field: WEIGHT } : null,
  });
}

function criterionOf(input: InputReader, name: string): CriterionId {
  const id = CRITERION_IDS.find((one) => one === name.trim());
  return id ?? input.refuse({ reason: "no-criterion", text: name.trim(), known: CRITERION_IDS });
}
