import type { AppState, QuestionName, QuestionState } from "../app-state.ts";
import { isDateSlot, TEMPLATES } from "../templates.ts";
import { leaveComparison } from "../transitions.ts";

/** A page of the right panel, as it is gone back to: what it shows, and what was chosen while it was shown. */
export type Place = Pick<AppState, "question" | "opened" | "selected" | "ticked">;

/** How many pages can be gone back to. */
const MOST = 12;

const OVERVIEW = "overview";

/** What a page of the right panel is about: another one is read from its top. */
export function pageKey({ question, opened }: Pick<Place, "question" | "opened">): string {
  if (opened !== null) return `open ${JSON.stringify(opened)}`;
  if (question === null) return OVERVIEW;
  return `ask ${question.operation} ${JSON.stringify(subjectOf(question))}`;
}

/** The input that makes a question another one, such as its buyer; what only tunes the answer, such as a weight, does not. */
function subjectOf({ operation, input }: QuestionState): readonly unknown[] {
  return slotsOf(operation).map((name) => input[name] ?? null);
}

function slotsOf(operation: QuestionName): readonly string[] {
  // A comparison is of the same need, between candidates.
  if (operation === "compare") return [...slotsOf("alternatives"), "candidates"];
  const parts = TEMPLATES.filter((one) => one.operation === operation).flatMap(
    (template) => template.parts,
  );
  // A day can be changed on the page itself, which must stay while it is typed.
  const slots = parts.flatMap((part) =>
    typeof part === "string" || isDateSlot(part) ? [] : [part.input],
  );
  return operation === "explain" ? [...slots, "predicate"] : slots;
}

/** A state's page as a place to go back to. */
function placeOf({ question, opened, selected, ticked }: AppState): Place {
  return { question, opened, selected, ticked };
}

/**
 * The pages that can be gone back to after a change, the nearest last. What is opened, a comparison, and what is asked
 * from a page that was opened, stand over the page before; another question takes its place.
 */
export function followTrail(
  trail: readonly Place[],
  before: AppState,
  next: AppState,
): readonly Place[] {
  const [from, to] = [pageKey(before), pageKey(next)];
  if (from === to) return trail;
  const known = trail.findIndex((place) => pageKey(place) === to);
  if (known >= 0) return trail.slice(0, known);
  const isBase = next.opened === null && next.question?.operation !== "compare";
  if (isBase && (before.opened === null || next.question === before.question)) return [];
  return next.opened === null && next.question === null
    ? []
    : [...trail, placeOf(before)].slice(-MOST);
}

/** Whether two states show the same page. */
export function isSamePage(a: AppState, b: AppState): boolean {
  return pageKey(a) === pageKey(b);
}

/** Whether a state's page is one that can be gone back to; the overview lies below all. */
export function isBelow(trail: readonly Place[], state: AppState): boolean {
  const key = pageKey(state);
  return key === OVERVIEW || trail.some((place) => pageKey(place) === key);
}

/** The page that a state's page stands over; null where it stands over none. */
export function placeBelow(trail: readonly Place[], state: AppState): Place | null {
  const last = trail.at(-1);
  if (last !== undefined) return last;
  // A link opened it: then it is the answer below, or the overview, with nothing chosen any more.
  if (state.opened !== null) return { ...placeOf(state), opened: null, selected: [] };
  if (state.question?.operation === "compare") return placeOf(leaveComparison(state));
  return null;
}
