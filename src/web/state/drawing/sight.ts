import { labelOf } from "../../../core/graph/entity-label.ts";
import { getEntity, type SupplyEdge, type SupplyGraph } from "../../../core/graph/supply-graph.ts";
import { assignColumns } from "../../../core/layout/assign-columns.ts";
import { type Answer, isFailure } from "../../../core/model/answer.ts";
import type { EntityId } from "../../../core/model/entity.ts";
import { compareIds } from "../../../core/model/strength.ts";
import { openingNeed } from "../../../core/operation/input/opening-need.ts";
import type { ResultOf } from "../../../core/operation/operations.ts";
import { type Need, prepareSearch } from "../../../core/query/need/need.ts";
import { buyersOf, lostFirmsOf, partiesOf } from "../../../core/query/options/parties.ts";
import { siteOf } from "../../../core/query/options/sites.ts";
import type { AppState, QuestionState } from "../app-state.ts";
import { type AnswerMarks, marksOf, rankedOf } from "./answer-marks.ts";
import { type Drawing, drawableEdges } from "./drawing.ts";
import { answerIds } from "./focus.ts";
import { type Folded, foldDrawing } from "./fold.ts";
import { broughtIds } from "./left-out.ts";
import { openInOnly } from "./only.ts";

/** What may be seen for a question under any lens and filter, and where it stands; the rest finds its place around it. */
export interface Frame {
  readonly folded: Folded;
  /** The same before an overview leaves any out. */
  readonly whole: Folded;
  /** What stands by itself to begin with. */
  readonly open: ReadonlySet<EntityId>;
  readonly columns: ReadonlyMap<EntityId, number>;
  /** Those who stand in this order from the top of their columns: who is lost, then the candidates by rank. */
  readonly order: readonly EntityId[];
  /** What the answer says of single nodes and links. */
  readonly marks: AnswerMarks;
  readonly isOverview: boolean;
}

/** What is seen of a drawing. */
export interface Sight {
  readonly folded: Folded;
  readonly frame: Frame;
  /** Also of what the frame lacks. */
  readonly columns: ReadonlyMap<EntityId, number>;
  readonly pinned: ReadonlySet<EntityId>;
}

/** In columns a large record is an overview of so many nodes, those with most links; the others are in the table. */
const OVERVIEW = 80;

/** `kept`: what the stack of a state keeps; null where no step is on. */
type FrameState = Pick<AppState, "question" | "scope" | "only"> & {
  readonly kept: ReadonlySet<EntityId> | null;
};

/** Folds all that may be drawn for a question, and finds everybody's column. */
export function makeFrame(
  everything: SupplyGraph,
  drawing: Drawing,
  answer: Answer<unknown> | null,
  state: FrameState & Pick<AppState, "layout">,
): Frame {
  const need = needOf(everything, state.question, answer);
  const open = openAtRest(everything, drawing, { need, answer, state });
  const whole = foldDrawing(everything, drawing, open, NOTHING);
  const isWide = state.scope === "record" || state.kept !== null;
  const isOverview = isWide && state.layout === "tiers" && state.only === null;
  return {
    folded: isOverview ? keepMost(whole) : whole,
    whole,
    open,
    columns: columnsOf(everything, drawing.nodes),
    order: orderOf(everything, need, answer),
    marks: marksOf(answer, state.question),
    isOverview,
  };
}

/** Folds what is drawn as the frame is folded, but for what is chosen or was unfolded by hand. */
export function makeSight(
  everything: SupplyGraph,
  graph: SupplyGraph,
  drawing: Drawing,
  frame: Frame,
  state: Pick<AppState, "selected" | "unfolded" | "hidden" | "brought" | "pinned">,
): Sight {
  const links = state.selected.filter((id) => !graph.entities.has(id));
  const chosen = new Set([...frame.open, ...state.selected, ...state.pinned]);
  const unfolded = new Set([...state.unfolded, ...links]);
  const brought = broughtInto(graph, frame, state.brought);
  const whole = foldDrawing(graph, drawing, chosen, unfolded, brought);
  // Who is hidden takes along what it carries.
  const gone = new Set(state.hidden.flatMap((id) => frame.whole.inside.get(id) ?? []));
  const seen = frame.isOverview ? new Set([...seenIn(whole, frame, state), ...brought]) : null;
  const folded = only(
    whole,
    (id) => (seen === null || seen.has(id)) && (!gone.has(id) || chosen.has(id) || brought.has(id)),
  );
  const others = folded.nodes.filter((id) => !frame.columns.has(id));
  const columns =
    others.length === 0
      ? frame.columns
      : new Map([...columnsOf(everything, [...others, ...frame.columns.keys()]), ...frame.columns]);
  return { folded, frame, columns, pinned: new Set(state.pinned) };
}

// Who is in the picture only since it was brought.
function broughtInto(
  graph: SupplyGraph,
  { folded: { nodes, shownAs } }: Frame,
  brought: AppState["brought"],
): ReadonlySet<EntityId> {
  if (brought.length === 0) return NOTHING;
  const own = new Set(nodes);
  return new Set([...broughtIds(graph, brought)].filter((id) => !own.has(shownAs.get(id) ?? id)));
}

// Of an overview: what it shows by itself, what is chosen, and the neighbours of what is unfolded.
function seenIn(
  { lines }: Folded,
  { folded, open }: Frame,
  { selected, pinned, unfolded }: Pick<AppState, "selected" | "pinned" | "unfolded">,
): ReadonlySet<EntityId> {
  const near = lines.flatMap(({ from, to }) =>
    unfolded.includes(from) || unfolded.includes(to) ? [from, to] : [],
  );
  return new Set([...folded.nodes, ...selected, ...pinned, ...open, ...unfolded, ...near]);
}

function columnsOf(
  everything: SupplyGraph,
  ids: readonly EntityId[],
): ReadonlyMap<EntityId, number> {
  const among = new Set(ids);
  const edges = drawableEdges(everything).filter(
    ({ subject, object }) => among.has(subject) && among.has(object),
  );
  return assignColumns(everything, [...among], edges, partiesOf(everything).isBuilder);
}

const NOTHING: ReadonlySet<string> = new Set();

/** What the question needs; what the record opens with where none is asked that ranks anybody. */
function needOf(
  graph: SupplyGraph,
  question: QuestionState | null,
  answer: Answer<unknown> | null,
): Need | null {
  const ranks = question?.operation === "alternatives" || question?.operation === "compare";
  if (ranks && answer !== null && !isFailure(answer))
    return (answer.result as ResultOf<"alternatives" | "compare">).need;
  return question === null ? openingNeed(graph.dataset) : null;
}

/**
 * What stands by itself to begin with: whom an answer leads over; the plants of who is lost and those of the candidates
 * for the product; the plants and programmes of the buyer that are in question.
 */
function openAtRest(
  graph: SupplyGraph,
  { edges }: Drawing,
  asked: {
    readonly need: Need | null;
    readonly answer: Answer<unknown> | null;
    readonly state: FrameState;
  },
): ReadonlySet<EntityId> {
  const { need, answer, state } = asked;
  const result = answer === null || isFailure(answer) ? null : answer.result;
  const led = result === null ? [] : answerIds(state.question, result);
  const open = new Set([...led, ...openInOnly(graph, state.only)]);
  // Of a short list each stands by itself, and no plant in its company.
  if (state.kept !== null)
    return new Set([...open, ...(state.kept.size > OVERVIEW ? [] : state.kept)]);
  if (need === null || (state.scope === "record" && state.question === null)) return open;
  if (need.insteadOf !== null) open.add(need.insteadOf);
  const search = prepareSearch(graph, need);
  const isThere = (id: EntityId): boolean =>
    need.market === null || siteOf(graph, id).places.some(search.isInMarket);
  const lost = new Set(lostFirmsOf(search));
  for (const plant of [...lost].flatMap(partiesOf(graph).plantsOf)) {
    lost.add(plant);
    if (isThere(plant)) open.add(plant);
  }
  if (state.question?.operation === "alternatives" && result !== null) {
    for (const id of optionPlants(result as ResultOf<"alternatives">, isThere)) open.add(id);
  }
  const units = buyersOf(search);
  const concerns = ({ predicate, subject, object }: SupplyEdge): boolean =>
    predicate === "suppliesTo" &&
    units.has(object) &&
    (getEntity(graph, object).class === "programme" || lost.has(subject) || isThere(object));
  for (const { subject, object } of edges.filter(concerns)) {
    open.add(object);
    open.add(subject);
  }
  return open;
}

/** More plants of candidates than these crowd a picture. */
const PLANTS_SHOWN = 12;

// Of each candidate the plant by which it is mostly taken; those in the market too where they are few.
function optionPlants(
  { meets, possible, options }: ResultOf<"alternatives">,
  isThere: (id: EntityId) => boolean,
): readonly EntityId[] {
  const ranked = [...meets, ...possible];
  const leading = new Set(ranked.map((one) => one.leading));
  const plants = options.flatMap(({ key, supplier, plant }) =>
    plant === null || !ranked.some(({ id }) => id === supplier) ? [] : [{ key, plant }],
  );
  const first = plants.filter(({ key }) => leading.has(key)).map(({ plant }) => plant);
  const there = plants.filter(({ plant }) => isThere(plant)).map(({ plant }) => plant);
  const both = [...new Set([...first, ...there])];
  return both.length <= PLANTS_SHOWN ? both : first;
}

function orderOf(
  graph: SupplyGraph,
  need: Need | null,
  answer: Answer<unknown> | null,
): readonly EntityId[] {
  const lost = need === null ? [] : lostFirmsOf(prepareSearch(graph, need));
  return [...lost, ...rankedOf(answer).map(({ id }) => id)];
}

/** What comes of unfolding or folding a node, in words; null where it carries nothing. */
export function wordFolding(
  graph: SupplyGraph,
  { folded }: Sight,
  unfolded: readonly string[],
  id: string,
): string | null {
  if (unfolded.includes(id)) return `${labelOf(id, graph.entities)} is folded.`;
  const line = folded.lines.find((one) => one.id === id);
  if (line !== undefined && line.edges.length > 1)
    return `${line.edges.length} links are drawn apart.`;
  const inside = folded.inside.get(id) ?? [];
  if (inside.length === 0) return null;
  return `${labelOf(id, graph.entities)} is unfolded: ${inside.map((one) => labelOf(one, graph.entities)).join(", ")}.`;
}

/** Of a folded drawing those nodes with most links. */
function keepMost(folded: Folded): Folded {
  if (folded.nodes.length <= OVERVIEW) return folded;
  const count = new Map<EntityId, number>();
  for (const { from, to, edges } of folded.lines) {
    for (const id of [from, to]) count.set(id, (count.get(id) ?? 0) + edges.length);
  }
  const most = folded.nodes
    .toSorted((a, b) => (count.get(b) ?? 0) - (count.get(a) ?? 0) || compareIds(a, b))
    .slice(0, OVERVIEW);
  const kept = new Set(most);
  return only(folded, (id) => kept.has(id));
}

function only(folded: Folded, isKept: (id: EntityId) => boolean): Folded {
  return {
    ...folded,
    nodes: folded.nodes.filter(isKept),
    lines: folded.lines.filter(({ from, to }) => isKept(from) && isKept(to)),
  };
}
