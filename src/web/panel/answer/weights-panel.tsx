import { type ReactNode, useState } from "react";
import type { Criterion } from "../../../core/model/criteria.ts";
import type { WordedAlternatives } from "../../../core/word/ranking/alternatives.ts";
import { wordWeights } from "../../../core/word/ranking/shares.ts";
import {
  parseWeights,
  WEIGHT_LIMIT,
  type WeightValues,
  weighable,
  writeWeights,
} from "../../state/choice/weights.ts";
import { changeInput } from "../../state/transitions.ts";
import { Button } from "../../ui/button.tsx";
import { Check } from "../../ui/check.tsx";
import { Slider } from "../../ui/slider.tsx";
import { useAsked } from "../part/app-context.tsx";

const MODE_WORDS: { readonly [M in WordedAlternatives["weightMode"]]?: string } = {
  free: "every weight tried",
  order: "in an order of importance",
};

/** The weights of the criteria: a slider each; the answer follows while they move. */
export function WeightsPanel({ result }: { readonly result: WordedAlternatives }): ReactNode {
  const { state, store, selectors } = useAsked();
  const table = weighable(selectors.dataset.criteria.table, result.basis);
  const text = state.question?.input.weights;
  const given = typeof text === "string" ? text : null;
  const { weightMode } = result;
  const counted = new Set(result.weights.map(({ id }) => id));
  const isSilent = ({ id, weight }: Criterion): boolean =>
    given === null && weight > 0 && !counted.has(id);
  const weights: WeightValues = {
    ...parseWeights(given, table),
    ...Object.fromEntries(table.filter(isSilent).map(({ id }) => [id, 0])),
  };
  const shareOf = ({ id }: Criterion): string => wordWeights(result).get(id) ?? "0 %";
  const slider = (criterion: Criterion): ReactNode => (
    <div key={criterion.id}>
      <Slider
        label={criterion.label}
        value={weights[criterion.id] ?? 0}
        max={WEIGHT_LIMIT}
        step={0.1}
        words={`${(weights[criterion.id] ?? 0).toFixed(1)} · ${shareOf(criterion)}`}
        onChange={(value) => {
          const next = { ...weights, [criterion.id]: value };
          // A ranking needs some weight: the last one left cannot be taken away.
          if (Object.values(next).every((one) => one === 0)) return;
          store.change(changeInput("weights", writeWeights(next, table)), `weight ${criterion.id}`);
        }}
      />
      {isSilent(criterion) && (
        <p className="quiet slider-warning">Off: no claim under this lens speaks of it.</p>
      )}
      {criterion.warning !== "" && (weights[criterion.id] ?? 0) > 0 && criterion.weight === 0 && (
        <p className="quiet slider-warning">{criterion.warning}</p>
      )}
    </div>
  );
  const atFirst = table.filter(({ weight }) => weight > 0);
  const offAtFirst = table.filter(({ weight }) => weight === 0);
  // Only at first: a criterion that is turned down to nothing must not close the list under the reader.
  const [moreAtFirst] = useState(() => offAtFirst.some(({ id }) => (weights[id] ?? 0) > 0));
  return (
    <details className="controls">
      <summary>
        Weights{" "}
        <span className="quiet">
          {MODE_WORDS[weightMode] ?? [...wordWeights(result).values()].join(" · ")}
        </span>
      </summary>
      <Check
        checked={weightMode === "free"}
        onChange={(checked) => store.change(changeInput("weights", checked ? "free" : null))}
      >
        Try every weight
      </Check>
      {weightMode === "order" && (
        <p>Every weight that keeps this order of importance is tried: {given}.</p>
      )}
      {weightMode === "fixed" && (
        <>
          {atFirst.map(slider)}
          <details className="more-criteria" open={moreAtFirst}>
            <summary>More criteria, off at first</summary>
            {offAtFirst.map(slider)}
          </details>
        </>
      )}
      {given !== null && (
        <Button look="plain" onPress={() => store.change(changeInput("weights", null))}>
          Back to equal weights
        </Button>
      )}
    </details>
  );
}
