import type { Picture } from "../../src/web/canvas/scene/picture.ts";
import { type AppState, INITIAL_STATE } from "../../src/web/state/app-state.ts";
import { makePictures } from "../../src/web/state/drawing/picture.ts";
import type { Selectors } from "../../src/web/state/drawing/selectors.ts";
import type { Transition } from "../../src/web/state/transitions.ts";

/** The picture in columns that the page draws after these changes, and what it is fitted to. */
export function picturesOf(
  selectors: Selectors,
  changes: readonly Transition[],
  from: AppState = INITIAL_STATE,
): { readonly picture: Picture; readonly frame: Picture } {
  const state = changes.reduce((before, change) => change(before), from);
  return makePictures(
    selectors.everything(),
    selectors.graph(state),
    selectors.drawing(state),
    selectors.sight(state),
    { layout: "tiers" },
  );
}
