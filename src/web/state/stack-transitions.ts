import type { ListFacet, Step } from "../../core/query/facet/step.ts";
import type { ViewName } from "./app-state.ts";
import type { Transition } from "./transitions.ts";

/** Keeps what these steps leave of all that the lens shows, in the place of those before. */
export function narrowTo(stack: readonly Step[]): Transition {
  return (state) => ({ ...state, stack, only: null, brought: [] });
}

/** As `narrowTo`, for a list that was asked for by a phrase: a table then lists entities. */
export function listEntities(stack: readonly Step[]): Transition {
  return (state) => ({ ...narrowTo(stack)(state), table: "entities" });
}

/** As `listEntities`, in a view of its own, without a question or a page beside it. */
export function seeInView(view: ViewName, stack: readonly Step[]): Transition {
  return (state) => ({ ...listEntities(stack)(state), view, question: null, opened: null });
}

/** Adds a step that keeps what has one of the values, or joins them to the step of that facet that stands last. */
export function addStep(facet: ListFacet, values: readonly string[]): Transition {
  return (state) => {
    if (values.length === 0) return state;
    const at = state.stack.findLastIndex((one) => one.facet === facet && !one.not);
    return at < 0
      ? narrowTo([...state.stack, { facet, values, on: true }])(state)
      : replaceValues(at, values)(state);
  };
}

/** Gives a step other values and switches it on; without any it goes. */
export function replaceValues(at: number, values: readonly string[]): Transition {
  if (values.length === 0) return removeStep(at);
  return changeStep(at, (step) => ({ ...step, values, on: true }));
}

/** Switches a step off, so that it keeps all, or on again. */
export function toggleStep(at: number): Transition {
  return changeStep(at, (step) => ({ ...step, on: !step.on }));
}

/** Keeps what surely has none of the values of a step, or again what has one. */
export function turnStep(at: number): Transition {
  return changeStep(at, ({ not, ...step }) => (not ? step : { ...step, not: true }));
}

export function removeStep(at: number): Transition {
  return (state) => ({ ...state, stack: state.stack.filter((_, index) => index !== at) });
}

/** Moves a step by so many places, as far as the ends. What is left does not change, but what each step takes away. */
export function moveStep(at: number, by: number): Transition {
  return (state) => {
    const step = state.stack[at];
    const to = at + by;
    if (step === undefined || to < 0 || to >= state.stack.length) return state;
    return { ...state, stack: state.stack.toSpliced(at, 1).toSpliced(to, 0, step) };
  };
}

/** Switches all other steps off; all on again where they are. */
export function onlyStep(at: number): Transition {
  return (state) => {
    const isAlone = state.stack.every(({ on }, index) => on === (index === at));
    return {
      ...state,
      stack: state.stack.map((step, index) => ({ ...step, on: isAlone || index === at })),
    };
  };
}

function changeStep(at: number, change: (step: Step) => Step): Transition {
  return (state) => ({
    ...state,
    stack: state.stack.map((step, index) => (index === at ? change(step) : step)),
  });
}
