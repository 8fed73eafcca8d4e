import { type ReactNode, useState } from "react";
import { foldText } from "../../../core/model/name/closest.ts";
import type { ValueCount } from "../../../core/operation/explore/count-values.ts";
import { writeStep } from "../../../core/operation/input/read-steps.ts";
import { wordValue } from "../../../core/word/listing.ts";
import { addStep, replaceValues } from "../../state/stack-transitions.ts";
import { Check } from "../../ui/check.tsx";
import { useAsked } from "../part/app-context.tsx";
import { useLook } from "../part/use-look.ts";
import type { FacetValuesProps } from "./facet-values-props.ts";
import { NamedValues } from "./named-values.tsx";
import { DateValue, NumberValue } from "./range-values.tsx";

/** Lists of values longer than this can be searched. */
const MANY = 8;
/** So many are shown; the others are found by typing. */
const SHOWN = 60;

/** The values of a facet, each with the list that it would make, to be ticked. */
export function FacetValues({ facet, at }: FacetValuesProps): ReactNode {
  // What is ticked stands at once; the lists follow.
  const { state, store, selectors } = useAsked(["stack"]);
  const [sought, setSought] = useState("");
  const steps = state.stack.map(writeStep);
  const { found, problem } = useLook("count", { facet, steps });
  // A facet that is opened anew goes on with the step that stands.
  const place = at ?? state.stack.findLastIndex((one) => one.facet === facet && !one.not);
  const chosen = state.stack[place]?.values ?? [];
  const set = (values: readonly string[]): void => {
    const change = place < 0 ? addStep(facet, values) : replaceValues(place, values);
    store.change(change, { burst: `facet ${facet}` });
  };
  const toggle = (value: string): void =>
    set(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]);
  const offered = found ?? [];
  // What was chosen stays in its place when it no longer is: the keyboard stands on it.
  const [first] = useState(chosen);
  const gone = [...new Set([...first, ...chosen])].filter(
    (value) => !offered.some((one) => one.value === value),
  );
  const all: readonly ValueCount[] = [
    ...(found === null
      ? []
      : gone.map((value) => ({
          value,
          words: wordValue(selectors.dataset, facet, value),
          count: 0,
          depth: 0,
        }))),
    ...offered,
  ];
  const wanted = foldText(sought);
  const fitting = all.filter(({ words }) => foldText(words).includes(wanted));
  return (
    <div className="facet-values">
      {(facet === "capacity" || facet === "independent") && (
        <NumberValue facet={facet} onSet={set} />
      )}
      {(facet === "published" || facet === "dated") && <DateValue onSet={set} />}
      {(facet === "relation" || facet === "picked") && (
        <NamedValues facet={facet} onAdd={(values) => set([...new Set([...chosen, ...values])])} />
      )}
      {all.length > MANY && (
        <input
          className="facet-search"
          aria-label="Search the values"
          placeholder="Search"
          value={sought}
          onChange={(event) => setSought(event.target.value)}
        />
      )}
      {problem !== null && <p className="notice">It could not be counted: {problem}</p>}
      {found === null && problem === null && <p className="quiet">Counting…</p>}
      {found !== null && fitting.length === 0 && facet !== "picked" && (
        <p className="quiet">
          {all.length === 0 ? "Nothing in the list has any." : `Nothing is called “${sought}”.`}
        </p>
      )}
      <ul>
        {fitting.slice(0, SHOWN).map(({ value, words, count, depth }) => (
          <li key={value} data-depth={sought === "" ? Math.min(depth, 4) : 0}>
            <Check checked={chosen.includes(value)} onChange={() => toggle(value)}>
              {words} <span className="quiet">{count}</span>
            </Check>
          </li>
        ))}
      </ul>
      {fitting.length > SHOWN && (
        <p className="quiet">{fitting.length - SHOWN} more are found by typing.</p>
      )}
    </div>
  );
}
