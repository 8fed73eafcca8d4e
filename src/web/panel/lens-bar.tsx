import { type ReactNode, useState } from "react";
import { LENS_NAMES, LENSES, type LensName } from "../../core/model/lens.ts";
import { parseEdtf, wordDate } from "../../core/model/period.ts";
import { CLAIM_KINDS, type ClaimKind } from "../../core/model/vocabulary.ts";
import { capital, countWord, KIND_WORDS } from "../../core/model/words.ts";
import { wordKinds } from "../state/selectors.ts";
import { changeLens, chooseLens, open } from "../state/transitions.ts";
import { Button } from "../ui/button.tsx";
import { Check } from "../ui/check.tsx";
import { useAsked } from "./app-context.tsx";
import { Chip } from "./chip.tsx";
import { SourcesChip } from "./sources-chip.tsx";
import { StateLink } from "./state-link.tsx";

const LENS_WORDS: { readonly [N in LensName]: string } = {
  default: "Facts, statements, plans",
  founding: "Founding article",
  "known-2025-06-23": "Known on 23 June 2025",
  facts: "Facts only",
  everything: "Everything",
};

/** The bar that says which claims count, and changes it. */
export function LensBar(): ReactNode {
  const { state, store } = useAsked(["lens"]);
  return (
    <section className="lens-bar" aria-label="Which claims count">
      <div className="lens-chips">
        <label className="chip chip-select">
          <span>Lens</span>
          <select
            value={state.lens.lens}
            onChange={(event) => {
              const name = LENS_NAMES.find((one) => one === event.target.value);
              if (name !== undefined) store.change(chooseLens(name));
            }}
          >
            {LENS_NAMES.map((name) => (
              <option key={name} value={name}>
                {LENS_WORDS[name]}
              </option>
            ))}
          </select>
        </label>
        <SourcesChip />
        <KindsChip />
        <DateChip
          name="trueAt"
          label="True at"
          hint="Only what can hold on this date counts. A plan counts from its statement until it is due."
        />
        <DateChip
          name="knownBy"
          label="Known by"
          hint="Only what was published by the end of this date counts."
        />
        <ScenarioChip />
      </div>
      <LeftOut />
    </section>
  );
}

/** How many claims the lens leaves out, with the way to them. */
function LeftOut(): ReactNode {
  const { state, selectors } = useAsked(["lens"]);
  const graph = selectors.graph(state);
  const leftOut = graph.leftOut.size + graph.annotations.size;
  return (
    <span className="left-out">
      {leftOut === 0 ? (
        "no claim left out"
      ) : (
        <StateLink to={open({ type: "leftOut" })}>{countWord(leftOut, "claim")} left out</StateLink>
      )}
    </span>
  );
}

function KindsChip(): ReactNode {
  const { state, store, selectors } = useAsked(["lens"]);
  const { kinds } = selectors.graph(state).lens;
  const preset = LENSES[state.lens.lens].kinds;
  const isPreset = (some: readonly ClaimKind[]): boolean =>
    some.length === preset.length && some.every((one) => preset.includes(one));
  const asPreset = isPreset(kinds);
  return (
    <Chip name="Kinds" value={asPreset ? "as in the lens" : wordKinds(kinds)}>
      {() => (
        <>
          {CLAIM_KINDS.filter((kind) => kind !== "hypothesis").map((kind) => (
            <Check
              key={kind}
              checked={kinds.includes(kind)}
              onChange={(checked) => {
                const next = CLAIM_KINDS.filter((one) =>
                  one === kind ? checked : kinds.includes(one),
                );
                // A lens without any kind would answer nothing.
                if (next.length > 0)
                  store.change(changeLens({ kinds: isPreset(next) ? null : next }));
              }}
            >
              {capital(KIND_WORDS[kind])}
            </Check>
          ))}
        </>
      )}
    </Chip>
  );
}

function ScenarioChip(): ReactNode {
  const { state, store, selectors } = useAsked(["lens"]);
  const { scenario } = selectors.graph(state).dataset;
  return (
    <span className="scenario-chip" data-on={scenario !== undefined}>
      <Button look="bordered" onPress={() => store.change(open({ type: "scenario" }))}>
        Scenario <strong>{scenario === undefined ? "none" : scenario.name}</strong>
      </Button>
    </span>
  );
}

function DateChip(props: {
  readonly name: "trueAt" | "knownBy";
  readonly label: string;
  readonly hint: string;
}): ReactNode {
  const { state, store, selectors } = useAsked(["lens"]);
  const lens = selectors.graph(state).lens;
  const date = lens[props.name];
  const [typed, setTyped] = useState("");
  const wrong = typed !== "" && parseEdtf(typed) === null;
  const set = (value: string | null): void => store.change(changeLens({ [props.name]: value }));
  return (
    <Chip name={props.label} value={date === null ? "any date" : wordDate(date)}>
      {(close) => (
        <form
          className="date-form"
          onSubmit={(event) => {
            event.preventDefault();
            if (typed === "" || wrong) return;
            set(typed);
            close();
          }}
        >
          <p>{props.hint}</p>
          <label>
            Day
            <input
              type="date"
              value={date !== null && /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : ""}
              onChange={(event) => set(event.target.value === "" ? null : event.target.value)}
            />
          </label>
          <label>
            Or a month or year
            <input
              value={typed}
              placeholder="2025-07"
              aria-invalid={wrong}
              onChange={(event) => setTyped(event.target.value.trim())}
            />
          </label>
          {wrong && (
            <p className="notice">“{typed}” is no date. Write 2025, 2025-07 or 2025-07-31.</p>
          )}
          <p className="row">
            <button
              type="submit"
              className="button button-bordered"
              disabled={typed === "" || wrong}
            >
              Set
            </button>
            <Button
              look="plain"
              onPress={() => {
                set(null);
                setTyped("");
                close();
              }}
            >
              Any date
            </Button>
          </p>
        </form>
      )}
    </Chip>
  );
}
