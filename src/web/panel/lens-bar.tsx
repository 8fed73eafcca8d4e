import type { ReactNode } from "react";
import { LENS_NAMES, LENSES, type LensName } from "../../core/model/lens.ts";
import { CLAIM_KINDS, type ClaimKind } from "../../core/model/vocabulary.ts";
import { capital, countWord, KIND_WORDS } from "../../core/model/words.ts";
import { wordKinds } from "../state/selectors.ts";
import { changeLens, chooseLens, open } from "../state/transitions.ts";
import { Check } from "../ui/check.tsx";
import { useAsked } from "./app-context.tsx";
import { Chip } from "./chip.tsx";
import { DateChip } from "./date-chip.tsx";
import { ScenarioChip } from "./scenario-chip.tsx";
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
  return (
    <section className="lens-bar" aria-label="Which claims count">
      <LensChips />
      <LeftOut />
    </section>
  );
}

/** The same where there is one column: a line that unfolds. */
export function LensFold(): ReactNode {
  const { state } = useAsked(["lens"]);
  return (
    <section className="lens-fold" aria-label="Which claims count">
      <details>
        <summary>
          Lens <span className="quiet">{LENS_WORDS[state.lens.lens]}</span>
        </summary>
        <LensChips />
      </details>
      <LeftOut />
    </section>
  );
}

function LensChips(): ReactNode {
  const { state, store } = useAsked(["lens"]);
  return (
    <div className="lens-chips">
      <label className="chip-select">
        <span>Lens</span>
        <select
          value={state.lens.lens}
          onChange={(event) => {
            const name = LENS_NAMES.find((one) => one === event.target.value);
            // The arrow keys pass over the names between: these are no steps of their own.
            if (name !== undefined) store.change(chooseLens(name), "lens");
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
                if (next.length === 0) return;
                const chosen = { kinds: isPreset(next) ? null : next };
                store.change(changeLens(chosen), { burst: "kinds" });
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
