import type { ReactNode } from "react";
import { namedLenses } from "../../../core/model/lens.ts";
import { CLAIM_KINDS, type ClaimKind } from "../../../core/model/vocabulary.ts";
import { capital, countWord, KIND_WORDS } from "../../../core/model/wording/words.ts";
import { changeLens, chooseLens, open } from "../../state/transitions.ts";
import { wordKinds } from "../../state/words/summary.ts";
import { Check } from "../../ui/check.tsx";
import { useAsked } from "../part/app-context.tsx";
import { Chip } from "../part/chip.tsx";
import { StateLink } from "../part/state-link.tsx";
import { DateChip } from "./date-chip.tsx";
import { ScenarioChip } from "./scenario-chip.tsx";
import { SourcesChip } from "./sources-chip.tsx";

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
  const { state, selectors } = useAsked(["lens"]);
  const { name } = selectors.graph(state).lens;
  return (
    <section className="lens-fold" aria-label="Which claims count">
      <details>
        <summary>
          Lens <span className="quiet">{namedLenses(selectors.dataset.case).get(name)?.label}</span>
        </summary>
        <LensChips />
      </details>
      <LeftOut />
    </section>
  );
}

/** The parts of the lens, each of which opens. */
export function LensChips(): ReactNode {
  const { state, store, selectors } = useAsked(["lens"]);
  const lenses = namedLenses(selectors.dataset.case);
  return (
    <div className="lens-chips">
      <label className="chip-select">
        <span>Lens</span>
        <select
          value={selectors.graph(state).lens.name}
          // The arrow keys pass over the names between: these are no steps of their own.
          onChange={(event) => store.change(chooseLens(event.target.value), "lens")}
        >
          {[...lenses].map(([name, { label }]) => (
            <option key={name} value={name}>
              {label}
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
export function LeftOut(): ReactNode {
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
  const { kinds, name } = selectors.graph(state).lens;
  const preset = namedLenses(selectors.dataset.case).get(name)?.lens.kinds ?? CLAIM_KINDS;
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
