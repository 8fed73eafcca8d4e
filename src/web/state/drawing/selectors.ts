import type { SupplyGraph } from "../../../core/graph/supply-graph.ts";
import { type Answer, isFailure } from "../../../core/model/answer.ts";
import type { Dataset } from "../../../core/model/dataset.ts";
import type { EntityId } from "../../../core/model/entity.ts";
import { LENSES } from "../../../core/model/lens.ts";
import { ENTITY_CLASSES } from "../../../core/model/vocabulary.ts";
import type { ResultOf } from "../../../core/operation/operations.ts";
import { graphUnder, type View, viewOf } from "../../../core/operation/view.ts";
import type { Shown } from "../address/shown.ts";
import {
  type AppState,
  CLASSES_AT_FIRST,
  INITIAL_STATE,
  type LensState,
  type QuestionName,
  type QuestionState,
} from "../app-state.ts";
import { messageOf } from "../parameter-label.ts";
import { readableLens } from "../readable-lens.ts";
import { remember } from "../remember.ts";
import { lensInput } from "../whole-question.ts";
import { findUnsupplied } from "./answer-marks.ts";
import { NO_PATH, selectPath, selectRoute } from "./answer-path.ts";
import { type Drawing, isSameDrawing, markAssumed, selectDrawing } from "./drawing.ts";
import { isLarge, makeFocus } from "./focus.ts";
import { type Kept, keptOf, withListed } from "./kept.ts";
import { broughtIds, findLeftOut, type LeftOutLinks } from "./left-out.ts";
import { type Places, placeToBegin } from "./positions.ts";
import { type Frame, makeFrame, makeSight, type Sight } from "./sight.ts";

/** An answer by the name of its question. */
export type AnswerTo<Name extends QuestionName> = Answer<ResultOf<Name>>;

/** What the views read: values derived from the state, each made once for the same inputs. */
export interface Selectors {
  readonly dataset: Dataset;
  graph(state: AppState): SupplyGraph;
  /** The graph without the state's scenario: what the record itself has under the lens. */
  base(state: AppState): SupplyGraph;
  everything(): SupplyGraph;
  /** Whether the record is too large to be drawn whole at first. */
  isLarge(): boolean;
  drawing(state: AppState): Drawing;
  /** What the stack keeps; null where no step is on. */
  kept(state: AppState): ReadonlySet<EntityId> | null;
  /** What is seen of the drawing, folded, and where it stands. */
  sight(state: AppState): Sight;
  /** The links of which the picture has one end only. */
  leftOut(state: AppState): LeftOutLinks;
  /** What the answer beside the graph is about, to be brought out in it: ids of nodes and links. */
  path(state: AppState): ReadonlySet<string>;
  /** The route of what a row of the answer is about, to be brought out while the row is pointed at. */
  route(state: AppState, about: readonly string[]): ReadonlySet<string>;
  places(): Places;
}

/**
 * Makes the selectors of a record.
 *
 * @param answer what is known of the answers, which are worked out elsewhere
 */
export function createSelectors(
  dataset: Dataset,
  answer: Shown["answer"],
  narrowing: Shown["narrowing"] = () => null,
): Selectors {
  const everything = (): SupplyGraph => graphUnder(dataset, LENSES.everything);
  const viewUnder = remember((lens: LensState) => {
    const view = viewOf(dataset, lensInput(readableLens(dataset, lens)));
    if ("failure" in view) throw new Error(messageOf(view));
    return view;
  });
  const places = remember(() => placeToBegin(everything()));
  const answerTo = ({ question, lens }: AppState): Answer<unknown> | null =>
    question === null ? null : answer(question, lens);
  const focusOf = makeFocus(everything);
  const keptBy = remember(keptOf);
  const kept: Selectors["kept"] = ({ stack, lens }) => keptBy(stack, narrowing(stack, lens));
  const drawing = makeDrawing(viewUnder, answerTo, focusOf, kept);
  const see = makeSee(everything, makeFramed(everything, answerTo, focusOf, kept), answerTo, kept);
  const leave = remember(
    (
      graph: SupplyGraph,
      classes: AppState["classes"],
      hiddenLines: AppState["hiddenLines"],
      hidden: AppState["hidden"],
      only: AppState["only"],
      sight: Sight,
    ) => findLeftOut(graph, { classes, hiddenLines, hidden, only }, sight.folded),
  );
  const path = remember(
    (
      question: QuestionState | null,
      found: Answer<unknown> | null,
      seen: Drawing,
    ): ReadonlySet<string> => (found === null ? NO_PATH : selectPath(question, found, seen)),
  );
  return {
    dataset,
    everything,
    graph: (state) => viewUnder(state.lens).graph,
    base: (state) => viewUnder(state.lens).base ?? viewUnder(state.lens).graph,
    isLarge: () => isLarge(everything()),
    drawing,
    kept,
    sight: (state) => see(state, viewUnder(state.lens).graph, drawing(state)),
    leftOut: (state) => {
      const { graph } = viewUnder(state.lens);
      const { classes, hiddenLines, hidden, only } = state;
      return leave(graph, classes, hiddenLines, hidden, only, see(state, graph, drawing(state)));
    },
    path: (state) =>
      state.opened === null ? path(state.question, answerTo(state), drawing(state)) : NO_PATH,
    route: (state, about) =>
      selectRoute(about, answerTo(state), viewUnder(state.lens).graph, drawing(state)),
    places,
  };
}

/** What is drawn or kept, with what was brought beside it; null = all. */
function withMore(ids: ReadonlySet<string> | null, more: Iterable<string>): Kept {
  return ids === null ? null : new Set([...ids, ...more]);
}

/** What of a state's graph is drawn: all of a small one, and whom the question is about of a large one. */
function makeDrawing(
  viewUnder: (lens: LensState) => View,
  answerTo: (state: AppState) => Answer<unknown> | null,
  focusOf: ReturnType<typeof makeFocus>,
  keptIn: Selectors["kept"],
): Selectors["drawing"] {
  const draw = remember(
    (
      lens: LensState,
      classes: AppState["classes"],
      hiddenLines: AppState["hiddenLines"],
      hidden: AppState["hidden"],
      selected: AppState["selected"],
      scope: AppState["scope"],
      only: AppState["only"],
      stack: AppState["stack"],
      kept: Kept,
      brought: AppState["brought"],
      pinned: AppState["pinned"],
      question: AppState["question"],
      asked: Answer<unknown> | null,
      opened: string | null,
    ) => {
      const { graph, base } = viewUnder(lens);
      const looked: AppState["opened"] = opened === null ? null : { type: "entity", id: opened };
      const looking = { question, selected, opened: looked, scope, only, stack };
      const more = new Set([...broughtIds(graph, brought), ...pinned]);
      const focus = withMore(focusOf(graph, asked, looking, kept), more);
      const shown = withListed(graph, classes, stack, kept);
      const chosen = [...selected, ...pinned];
      const filters = { classes: shown, hiddenLines, hidden, selected: chosen, only };
      const drawing = selectDrawing(graph, filters, focus, withMore(kept, more));
      if (base === null) return drawing;
      return markAssumed(drawing, graph, base, findUnsupplied(question, asked));
    },
  );
  let last: Drawing | null = null;
  return (state) => {
    const next = draw(
      state.lens,
      state.classes,
      state.hiddenLines,
      state.hidden,
      state.selected,
      state.scope,
      state.only,
      state.stack,
      keptIn(state),
      state.brought,
      state.pinned,
      state.question,
      answerTo(state),
      state.opened?.type === "entity" ? state.opened.id : null,
    );
    // A weight or a requirement changes the question and seldom what is drawn: then the picture stays as it is.
    if (last === null || !isSameDrawing(last, next)) last = next;
    return last;
  };
}

/**
 * What the view is fitted to: all that may be drawn for a question, whatever the lens, the filters and the selection. So
 * these shake nothing, and a state is the same picture whether one comes to it by a link or step by step.
 */
function makeFramed(
  everything: () => SupplyGraph,
  answerTo: (state: AppState) => Answer<unknown> | null,
  focusOf: ReturnType<typeof makeFocus>,
  keptIn: Selectors["kept"],
): (state: AppState) => Drawing {
  const frame = remember(
    (
      classes: AppState["classes"],
      scope: AppState["scope"],
      only: AppState["only"],
      stack: AppState["stack"],
      kept: Kept,
      question: AppState["question"],
      asked: Answer<unknown> | null,
    ) => {
      const whole = ENTITY_CLASSES.filter(
        (one) => CLASSES_AT_FIRST.includes(one) || classes.includes(one),
      );
      const looking = { question, selected: [], opened: null, scope, only, stack };
      const focus = focusOf(everything(), asked, looking, kept);
      const shown = withListed(everything(), whole, stack, kept);
      return selectDrawing(everything(), { ...INITIAL_STATE, classes: shown, only }, focus, kept);
    },
  );
  let last: Drawing | null = null;
  return (state) => {
    const { classes, scope, only, stack, question } = state;
    const next = frame(classes, scope, only, stack, keptIn(state), question, answerTo(state));
    if (last === null || !isSameDrawing(last, next)) last = next;
    return last;
  };
}

/** What is seen: the frame hangs on the question, the rest on what is chosen too. */
function makeSee(
  everything: () => SupplyGraph,
  framed: (state: AppState) => Drawing,
  answerTo: (state: AppState) => Answer<unknown> | null,
  keptIn: Selectors["kept"],
): (state: AppState, graph: SupplyGraph, drawing: Drawing) => Sight {
  const frameOf = remember(
    (
      drawing: Drawing,
      found: Answer<unknown> | null,
      question: AppState["question"],
      scope: AppState["scope"],
      only: AppState["only"],
      kept: Kept,
      layout: AppState["layout"],
    ) => makeFrame(everything(), drawing, found, { question, scope, only, kept, layout }),
  );
  const sightOf = remember(
    (
      graph: SupplyGraph,
      drawing: Drawing,
      frame: Frame,
      selected: AppState["selected"],
      unfolded: AppState["unfolded"],
      hidden: AppState["hidden"],
      brought: AppState["brought"],
      pinned: AppState["pinned"],
    ) =>
      makeSight(everything(), graph, drawing, frame, {
        ...{ selected, unfolded, hidden, brought, pinned },
      }),
  );
  return (state, graph, drawing) => {
    const { question, scope, only, layout, selected, unfolded, hidden, brought, pinned } = state;
    const kept = keptIn(state);
    const frame = frameOf(framed(state), answerTo(state), question, scope, only, kept, layout);
    return sightOf(graph, drawing, frame, selected, unfolded, hidden, brought, pinned);
  };
}

/** Whether an answer can be given, with its result. */
export function resultOf<R>(answer: Answer<unknown>): R | null {
  return isFailure(answer) ? null : (answer.result as R);
}
