import type { LensName } from "../../core/model/lens.ts";
import { ENTITY_CLASSES, type EntityClass } from "../../core/model/vocabulary.ts";
import { COMPARED } from "../../core/query/compare/comparison.ts";
import type { AnyColumnName } from "../../core/word/columns.ts";
import {
  type AppState,
  type Brought,
  type Clock,
  INITIAL_STATE,
  type LensState,
  LINE_SORTS,
  type LineSort,
  type Only,
  type Opened,
  type OwnFile,
  type QuestionState,
  type QuotaFurther,
} from "./app-state.ts";

/** What a person does, as a function from one state to the next. Pure; the surface writes the address. */
export type Transition = (state: AppState) => AppState;

/** Asks a question and shows its answer. */
export function askQuestion(question: QuestionState | null): Transition {
  const { quota } = INITIAL_STATE;
  return (state) => ({
    ...state,
    question,
    only: null,
    stack: [],
    brought: [],
    opened: null,
    selected: [],
    ticked: [],
    quota,
  });
}

/** Asks a question under a lens of its own, in one step. */
export function askUnder(question: QuestionState, lens: LensState): Transition {
  return (state) => ({ ...askQuestion(question)(state), lens });
}

/** Changes one part of the question that stands: a weight, a requirement, a slot. null takes the part out. */
export function changeInput(name: string, value: string | readonly string[] | null): Transition {
  return (state) => {
    if (state.question === null) return state;
    const { [name]: _, ...rest } = state.question.input;
    const input = value === null || value.length === 0 ? rest : { ...rest, [name]: value };
    return { ...state, question: { ...state.question, input } };
  };
}

/** Asks something further of a quota. */
export function askFurther(part: Partial<QuotaFurther>): Transition {
  return (state) => ({ ...state, quota: { ...state.quota, ...part } });
}

/**
 * Ticks a candidate to be compared, or no longer; a tick beyond the most that can be compared is not made.
 *
 * @param shown the candidates of the answer; ticks of others are given up
 */
export function tick(id: string, shown: readonly string[]): Transition {
  return (state) => {
    const others = state.ticked.filter((one) => one !== id && shown.includes(one));
    if (state.ticked.includes(id)) return { ...state, ticked: others };
    return others.length < COMPARED.most ? { ...state, ticked: [...others, id] } : state;
  };
}

/** Compares candidates of the answer: the same question with all its input, asked side by side. */
export function compareCandidates(ids: readonly string[]): Transition {
  return (state) => {
    if (state.question === null) return state;
    const input = { ...state.question.input, candidates: ids.join(",") };
    return { ...state, question: { operation: "compare", input }, opened: null };
  };
}

/** Goes from a comparison to the answer that it is of, with the compared candidates ticked. */
export const leaveComparison: Transition = (state) => {
  if (state.question?.operation !== "compare") return state;
  const { candidates = "", ...input } = state.question.input;
  const ids = [candidates].flat().flatMap((list) => list.split(","));
  const ticked = [...new Set(ids.filter((id) => id !== ""))].slice(0, COMPARED.most);
  return { ...state, question: { operation: "alternatives", input }, ticked, opened: null };
};

/** Takes a lens preset; what was changed in the last one is given up, and a scenario stays. */
export function chooseLens(lens: LensName): Transition {
  return (state) => ({
    ...state,
    lens: { ...INITIAL_STATE.lens, lens, scenario: state.lens.scenario },
    since: null,
  });
}

/**
 * Moves a clock of the lens to a date, or to any; what is otherwise than under the date before is marked.
 *
 * @param from the date before, where it is another than that of the state: where a drag began
 */
export function moveClock(
  clock: Clock,
  date: string | null,
  from: (state: AppState) => string | null = ({ lens }) => lens[clock],
): Transition {
  return (state) => {
    const before = from(state);
    const isStep = before !== null && date !== null && before !== date;
    const since = isStep ? { clock, date: before } : null;
    return { ...state, lens: { ...state.lens, [clock]: date }, since };
  };
}

/** Marks no longer what began, changed and ended. */
export const clearSince: Transition = (state) => ({ ...state, since: null });

/** Changes a part of the lens. */
export function changeLens(part: Partial<LensState>): Transition {
  return (state) => ({ ...state, lens: { ...state.lens, ...part } });
}

/** Lays a file of the reader's own over the record, in place of one with the same bytes. */
export function layOwn(file: OwnFile): Transition {
  return (state) => ({
    ...state,
    own: [...state.own.filter(({ hash }) => hash !== file.hash), file],
  });
}

/** Takes a file of the reader's own out of the record again. */
export function takeOutOwn(hash: string): Transition {
  return (state) => ({ ...state, own: state.own.filter((one) => one.hash !== hash) });
}

/** Opens a page in the detail panel; null closes it. */
export function open(opened: Opened | null): Transition {
  return (state) => ({ ...state, opened });
}

/** Selects a node or edge and opens its page; with `additive` it joins or leaves what is selected. */
export function select(id: string, type: "entity" | "edge", additive: boolean): Transition {
  return (state) => {
    if (!additive) return { ...state, selected: [id], opened: { type, id } };
    const there = state.selected.includes(id);
    const selected = there ? state.selected.filter((one) => one !== id) : [...state.selected, id];
    return { ...state, selected, opened: there ? state.opened : { type, id } };
  };
}

/** Selects nothing and closes the detail page. */
export const clearSelection: Transition = (state) => ({ ...state, selected: [], opened: null });

/** Shows another view of the same state. */
export function chooseView(view: AppState["view"]): Transition {
  return (state) => ({ ...state, view });
}

export function chooseLayout(layout: AppState["layout"]): Transition {
  return (state) => ({ ...state, layout });
}

/** Draws whom the question is about, in tiers, or all of the record, which only the force layout spreads out. */
export function chooseScope(scope: AppState["scope"]): Transition {
  return (state) => ({
    ...state,
    scope,
    only: null,
    brought: [],
    layout: scope === "record" ? "force" : "tiers",
  });
}

/** Shows these columns in this order; null = those that suit what is listed. */
export function chooseColumns(columns: readonly AnyColumnName[] | null): Transition {
  return (state) => ({ ...state, columns });
}

/** Draws every class, where the legend had left some out. */
export const showAllClasses: Transition = (state) => ({ ...state, classes: ENTITY_CLASSES });

/**
 * Draws this alone, of all that the lens shows; null draws again what the question is about. What was brought beside it
 * goes.
 */
export function drawOnly(only: Only | null): Transition {
  return (state) => ({
    ...state,
    only,
    brought: [],
    stack: only === null ? state.stack : [],
  });
}

/** Brings neighbours of an entity into the picture; those of any relation stand for those of each. */
export function bring({ id, relation }: Brought): Transition {
  return (state) => {
    const others = state.brought.filter(
      (one) =>
        one.id !== id ||
        (relation !== null &&
          one.relation !== null &&
          (one.relation.predicate !== relation.predicate ||
            one.relation.direction !== relation.direction)),
    );
    return { ...state, brought: [...others, { id, relation }] };
  };
}

/** Takes the neighbours that were brought of an entity back; null = of all. */
export function takeBack(id: string | null): Transition {
  return (state) => ({
    ...state,
    brought: id === null ? [] : state.brought.filter((one) => one.id !== id),
  });
}

export function chooseTable(table: AppState["table"]): Transition {
  return (state) => (state.table === table ? state : { ...state, table, columns: null });
}

/** Draws a class of entities, or no longer. The order is that of the vocabulary. */
export function toggleClass(entityClass: EntityClass): Transition {
  return (state) => ({ ...state, classes: toggled(ENTITY_CLASSES, state.classes, entityClass) });
}

/** Filters a sort of links out, or back in. */
export function toggleLine(sort: LineSort): Transition {
  return (state) => ({ ...state, hiddenLines: toggled(LINE_SORTS, state.hiddenLines, sort) });
}

/** Draws a class of entities alone, with its links among each other; all classes of the opening where it stands alone already. */
export function onlyClass(entityClass: EntityClass): Transition {
  return (state) => {
    const isAlone = state.classes.length === 1 && state.classes[0] === entityClass;
    return { ...state, classes: isAlone ? INITIAL_STATE.classes : [entityClass] };
  };
}

/** Draws a sort of links alone; all sorts where it stands alone already. */
export function onlyLine(sort: LineSort): Transition {
  return (state) => {
    const others = LINE_SORTS.filter((one) => one !== sort);
    const isAlone = others.every((one) => state.hiddenLines.includes(one));
    return { ...state, hiddenLines: isAlone ? [] : others };
  };
}

/** Takes the filters of the legend back. */
export const showAll: Transition = (state) => ({
  ...state,
  classes: INITIAL_STATE.classes,
  hiddenLines: INITIAL_STATE.hiddenLines,
});

/** Hides an entity by hand. */
export function hide(id: string): Transition {
  return (state) => ({
    ...state,
    hidden: [...state.hidden.filter((one) => one !== id), id],
    pinned: state.pinned.filter((one) => one !== id),
    selected: state.selected.filter((one) => one !== id),
    opened: null,
  });
}

/** Pins an entity, so that it stays in the picture, or no longer; who is pinned is hidden no more. */
export function togglePin(id: string): Transition {
  return (state) =>
    state.pinned.includes(id)
      ? { ...state, pinned: state.pinned.filter((one) => one !== id) }
      : {
          ...state,
          pinned: [...state.pinned, id],
          hidden: state.hidden.filter((one) => one !== id),
        };
}

/** Pins nobody any more. */
export const unpinAll: Transition = (state) => ({ ...state, pinned: [] });

/** Unfolds a company or a line of several links, or folds it again. */
export function toggleFold(id: string): Transition {
  return (state) => ({
    ...state,
    unfolded: state.unfolded.includes(id)
      ? state.unfolded.filter((one) => one !== id)
      : [...state.unfolded, id],
  });
}

/** Shows all that was hidden by hand. */
export const showHidden: Transition = (state) => ({ ...state, hidden: [] });

function toggled<T extends string>(all: readonly T[], some: readonly T[], one: T): readonly T[] {
  return all.filter((each) => (each === one ? !some.includes(one) : some.includes(each)));
}
