import type { ReactNode } from "react";
import { namedLenses } from "../../../core/model/lens.ts";
import { wordChosen } from "../../state/words/lens-words.ts";
import { useAsked } from "../part/app-context.tsx";
import { Chip } from "../part/chip.tsx";
import { LeftOut, LensChips } from "./lens-bar.tsx";

/** The lens behind one button, which says what of it is chosen. */
export function LensMenu(): ReactNode {
  const { state, selectors } = useAsked(["lens"]);
  const { lens, dataset } = selectors.graph(state);
  const label = namedLenses(selectors.dataset.case).get(lens.name)?.label ?? lens.name;
  const chosen = wordChosen(state.lens, dataset.scenario?.name ?? null);
  return (
    <section className="lens-bar lens-menu" aria-label="Which claims count">
      <Chip name="Lens" value={[label, ...chosen].join(", ")}>
        {() => <LensChips />}
      </Chip>
      <LeftOut />
    </section>
  );
}
