import type { SupplyGraph } from "../../../core/graph/supply-graph.ts";
import { type Answer, isFailure } from "../../../core/model/answer.ts";
import type { Dataset } from "../../../core/model/dataset.ts";
import { LENSES, type Lens } from "../../../core/model/lens.ts";
import type { Refusal } from "../../../core/model/refusal.ts";
import { ENTITY_CLASSES } from "../../../core/model/vocabulary.ts";
import type { ResultOf } from "../../../core/operation/operations.ts";
import { graphUnder, lensOf, type View, viewOf } from "../../../core/operation/view.ts";
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
import { lensInput } from "../whole-question.ts";
import { findUnsupplied } from "./answer-marks.ts";
import { NO_PATH, selectPath, selectRoute } from "./answer-path.ts";
import { type Drawing, isSameDrawing, markAssumed, selectDrawing } from "./drawing.ts";
import { isLarge, selectFocus } from "./focus.ts";
import { broughtIds, findLeftOut, type LeftOutLinks } from "./left-out.ts";
import { selectOnly } from "./only.ts";
import { type Places, placeToBegin } from "./positions.ts";
import { type Frame, makeFrame, makeSight, type Sight } from "./sight.ts";

/** The lens of a state. Throws where it names a source that is not there: ask `findLensProblems` first. */
export function selectLens(dataset: Dataset, state: LensState): Lens {
  const lens = lensOf(dataset, lensInput(state));
  if ("failure" in lens) throw new Error(messageOf(lens));
  return lens;
}

/** What of a state's lens or scenario the record does not know, in words; none where it knows all. */
export function findLensProblems(dataset: Dataset, state: LensState): readonly string[] {
  const { named, lens, scenario } = readLensState(dataset, state);
  return [
    ...("failure" in named ? [`${messageOf(named)} The usual lens counts instead.`] : []),
    ...("failure" in lens ? [`${messageOf(lens)} The sources of the lens count instead.`] : []),
    ...("failure" in scenario ? [`${messageOf(scenario)} Nothing is assumed instead.`] : []),
  ];
}

/** The state's lens without what the record does not know of it. */
export function readableLens(dataset: Dataset, state: LensState): LensState {
  const { named, lens, scenario } = readLensState(dataset, state);
  if (![named, lens, scenario].some((one) => "failure" in one)) return state;
  return {
    ...state,
    lens: "failure" in named ? INITIAL_STATE.lens.lens : state.lens,
    sources: "failure" in lens ? null : state.sources,
    scenario: "failure" in scenario ? null : state.scenario,
  };
}

// Its parts one by one, so that what is wrong with one takes nothing from the others.
function readLensState(
  dataset: Dataset,
  state: LensState,
): {
  readonly named: Lens | Refusal;
  readonly lens: Lens | Refusal;
  readonly scenario: View | Refusal;
} {
  const named = lensOf(dataset, { lens: state.lens });
  const usual = "failure" in named ? INITIAL_STATE.lens.lens : state.lens;
  return {
    named,
    lens: lensOf(dataset, lensInput({ ...state, lens: usual })),
    scenario: viewOf(dataset, { scenario: state.scenario }),
  };
}

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
export function createSelectors(dataset: Dataset, answer: Shown["answer"]): Selectors {
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
  const drawing = makeDrawing(viewUnder, answerTo, focusOf);
  const see = makeSee(everything, makeFramed(everything, answerTo, focusOf), answerTo);
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

/** What is to be drawn alone, else whom a question is about, of a graph that is too large to be drawn whole; null = all. */
function makeFocus(
  everything: () => SupplyGraph,
): (
  graph: SupplyGraph,
  answer: Answer<unknown> | null,
  state: Pick<AppState, "question" | "selected" | "opened" | "scope" | "only">,
) => ReadonlySet<string> | null {
  return (graph, answer, state) => {
    if (state.only !== null) return selectOnly(graph, state.only);
    return state.scope === "record" || !isLarge(everything())
      ? null
      : selectFocus(graph, answer, state);
  };
}

/** What of a state's graph is drawn: all of a small one, and whom the question is about of a large one. */
function makeDrawing(
  viewUnder: (lens: LensState) => View,
  answerTo: (state: AppState) => Answer<unknown> | null,
  focusOf: ReturnType<typeof makeFocus>,
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
      brought: AppState["brought"],
      question: AppState["question"],
      asked: Answer<unknown> | null,
      opened: string | null,
    ) => {
      const { graph, base } = viewUnder(lens);
      const looked: AppState["opened"] = opened === null ? null : { type: "entity", id: opened };
      const focus = focusOf(graph, asked, { question, selected, opened: looked, scope, only });
      const filters = { classes, hiddenLines, hidden, selected, only };
      const more = broughtIds(graph, brought);
      const drawing = selectDrawing(
        graph,
        filters,
        focus === null ? null : new Set([...focus, ...more]),
      );
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
      state.brought,
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
): (state: AppState) => Drawing {
  const frame = remember(
    (
      classes: AppState["classes"],
      scope: AppState["scope"],
      only: AppState["only"],
      question: AppState["question"],
      asked: Answer<unknown> | null,
    ) => {
      const whole = ENTITY_CLASSES.filter(
        (one) => CLASSES_AT_FIRST.includes(one) || classes.includes(one),
      );
      const focus = focusOf(everything(), asked, {
        question,
        selected: [],
        opened: null,
        scope,
        only,
      });
      return selectDrawing(everything(), { ...INITIAL_STATE, classes: whole, only }, focus);
    },
  );
  let last: Drawing | null = null;
  return (state) => {
    const next = frame(state.classes, state.scope, state.only, state.question, answerTo(state));
    if (last === null || !isSameDrawing(last, next)) last = next;
    return last;
  };
}

/** What is seen: the frame hangs on the question, the rest on what is chosen too. */
function makeSee(
  everything: () => SupplyGraph,
  framed: (state: AppState) => Drawing,
  answerTo: (state: AppState) => Answer<unknown> | null,
): (state: AppState, graph: SupplyGraph, drawing: Drawing) => Sight {
  const frameOf = remember(
    (
      drawing: Drawing,
      found: Answer<unknown> | null,
      question: AppState["question"],
      scope: AppState["scope"],
      only: AppState["only"],
      layout: AppState["layout"],
    ) => makeFrame(everything(), drawing, found, { question, scope, only, layout }),
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
    ) => makeSight(everything(), graph, drawing, frame, { selected, unfolded, hidden, brought }),
  );
  return (state, graph, drawing) => {
    const { question, scope, only, layout, selected, unfolded, hidden, brought } = state;
    const frame = frameOf(framed(state), answerTo(state), question, scope, only, layout);
    return sightOf(graph, drawing, frame, selected, unfolded, hidden, brought);
  };
}

/** The function, remembering its last result for the same arguments. */
function remember<A extends readonly unknown[], R>(make: (...args: A) => R): (...args: A) => R {
  let last: { readonly args: A; readonly result: R } | null = null;
  return (...args) => {
    if (last === null || args.some((one, index) => one !== last?.args[index])) {
      last = { args, result: make(...args) };
    }
    return last.result;
  };
}

/** Whether an answer can be given, with its result. */
export function resultOf<R>(answer: Answer<unknown>): R | null {
  return isFailure(answer) ? null : (answer.result as R);
}
