import { type ReactNode, useState } from "react";
import { STAGES } from "../../core/model/vocabulary.ts";
import { countWord, inSentence, STAGE_WORDS } from "../../core/model/words.ts";
import type { Need } from "../../core/query/alternatives/need.ts";
import { labelOf } from "../../core/query/sentence.ts";
import { changeInput } from "../state/transitions.ts";
import { Check } from "../ui/check.tsx";
import { useApp } from "./app-context.tsx";

const OFFERED_STAGES = STAGES.filter((stage) => stage !== "none" && stage !== "unknown");

/** The hard requirements as switches. What is unknown neither passes nor fails, unless told to. */
export function RequirementsPanel({ need }: { readonly need: Need }): ReactNode {
  const { state, store, selectors } = useApp();
  const { entities } = selectors.graph(state);
  const given = asList(state.question?.input.require);
  const strict = ["true", "1"].includes(String(state.question?.input.strict));
  const find = (start: string): string | undefined => given.find((one) => one.startsWith(start));
  const set = (start: string, next: string | null): void => {
    const others = given.filter((one) => !one.startsWith(start));
    store.change(changeInput("require", next === null ? others : [...others, next]));
  };
  const readiness = find("readiness>=");
  const stage = readiness?.slice("readiness>=".length) ?? "supplying";
  const local = find("local") !== undefined;
  return (
    <details className="controls">
      <summary>
        Requirements{" "}
        <span className="quiet">
          {given.length === 0 ? "none" : countWord(given.length, "set", "set")}
        </span>
      </summary>
      {need.market !== null && (
        <Check checked={local} onChange={(checked) => set("local", checked ? "local" : null)}>
          Produces in {inSentence(labelOf(need.market, entities))}
        </Check>
      )}
      <div className="requirement">
        <Check
          checked={readiness !== undefined}
          onChange={(checked) => set("readiness>=", checked ? `readiness>=${stage}` : null)}
        >
          {labelOf(need.product, entities)}, at least
        </Check>
        <select
          aria-label="Least stage"
          value={stage}
          onChange={(event) => set("readiness>=", `readiness>=${event.target.value}`)}
        >
          {OFFERED_STAGES.map((one) => (
            <option key={one} value={one}>
              {STAGE_WORDS[one]}
            </option>
          ))}
        </select>
      </div>
      <Ownership
        given={find("not-owned-from:")}
        onChange={(next) => set("not-owned-from:", next)}
      />
      <Check
        checked={strict}
        onChange={(checked) => store.change(changeInput("strict", checked ? "true" : null))}
      >
        What is unknown counts as failing
      </Check>
    </details>
  );
}

function Ownership(props: {
  readonly given: string | undefined;
  readonly onChange: (next: string | null) => void;
}): ReactNode {
  const { selectors } = useApp();
  const [, givenPlace, givenPercent] = props.given?.split(":") ?? [];
  const [place, setPlace] = useState(givenPlace ?? "china");
  const [percent, setPercent] = useState(givenPercent ?? "50");
  const countries = selectors.dataset.entities.filter(
    (one) => one.class === "place" && one.subtype === "country",
  );
  const write = (nextPlace: string, nextPercent: string): void => {
    setPlace(nextPlace);
    setPercent(nextPercent);
    const number = Number(nextPercent);
    const valid = nextPercent !== "" && number >= 0 && number <= 100;
    if (props.given !== undefined && valid) props.onChange(`not-owned-from:${nextPlace}:${number}`);
  };
  return (
    <div className="requirement">
      <Check
        checked={props.given !== undefined}
        onChange={(checked) =>
          props.onChange(checked ? `not-owned-from:${place}:${Number(percent) || 0}` : null)
        }
      >
        Not owned from
      </Check>
      <select
        aria-label="Country"
        value={place}
        onChange={(event) => write(event.target.value, percent)}
      >
        {countries.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
      <span>above</span>
      <input
        aria-label="Per cent"
        className="percent"
        type="number"
        min={0}
        max={100}
        value={percent}
        onChange={(event) => write(place, event.target.value)}
      />
      <span>%</span>
    </div>
  );
}

function asList(value: string | readonly string[] | undefined): readonly string[] {
  if (value === undefined) return [];
  return typeof value === "string" ? [value] : value;
}
