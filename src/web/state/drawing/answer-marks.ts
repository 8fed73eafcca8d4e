import { type Answer, isFailure } from "../../../core/model/answer.ts";
import type { EntityId } from "../../../core/model/entity.ts";
import type { ResultOf } from "../../../core/operation/operations.ts";
import type { Screen } from "../../../core/query/options/measure-option.ts";
import { GATE_LABELS } from "../../../core/word/ranking/gate.ts";
import type { QuestionState } from "../app-state.ts";

/** What an answer says of single nodes and links, to be marked in the picture of it. */
export interface AnswerMarks {
  /** Words under a name: the ranks of a candidate, what fails of a plant or a firm. */
  readonly notes: ReadonlyMap<EntityId, string>;
  /** Plants and firms that fail a requirement, with why, in words. */
  readonly failing: ReadonlyMap<EntityId, string>;
  /** Supplies that bridge the loss, as `pairOf` writes them. */
  readonly bridging: ReadonlySet<string>;
}

type Alternatives = ResultOf<"alternatives">;
type Ranked = Pick<Alternatives["meets"][number], "id" | "rank">;

/** Those with a rank, the first first. */
export function rankedOf(answer: Answer<unknown> | null): readonly Ranked[] {
  if (answer === null || isFailure(answer)) return [];
  const { meets = [], possible = [] } = answer.result as Partial<Alternatives>;
  return [...meets, ...possible];
}

/** A supply between two, as a text. */
export function pairOf(from: EntityId, to: EntityId): string {
  return `${from} ${to}`;
}

/** What is marked of an answer; nothing where no alternatives are asked for. */
export function marksOf(
  answer: Answer<unknown> | null,
  question: QuestionState | null,
): AnswerMarks {
  const notes = new Map<EntityId, string>();
  const failing = new Map<EntityId, string>();
  if (question?.operation !== "alternatives" || answer === null || isFailure(answer))
    return { notes, failing, bridging: new Set() };
  const { options, excluded, bridge } = answer.result as Alternatives;
  const fail = (id: EntityId, { requirement, words }: { requirement: string; words: string }) => {
    notes.set(id, `fails: ${GATE_LABELS[requirement as Screen] ?? requirement}`);
    failing.set(id, words);
  };
  for (const { plant, failed } of options)
    if (plant !== null && failed !== null) fail(plant, failed);
  // A plant by which somebody could supply fails nothing, whatever another route by it does.
  for (const { plant, failed } of options) {
    if (plant === null || failed !== null) continue;
    notes.delete(plant);
    failing.delete(plant);
  }
  for (const { id, failed } of excluded) fail(id, failed);
  for (const { id, rank } of rankedOf(answer)) {
    const { best, worst } = rank;
    notes.set(id, best === worst ? `rank ${best}` : `rank ${best}–${worst}`);
  }
  return {
    notes,
    failing,
    bridging: new Set(bridge.flatMap(({ from, to }) => to.map((one) => pairOf(from, one)))),
  };
}

/** The buyers that an answer under a scenario leaves without a known source. */
export function findUnsupplied(
  question: QuestionState | null,
  answer: Answer<unknown> | null,
): ReadonlySet<EntityId> {
  if (question?.operation !== "alternatives" || answer === null || isFailure(answer)) {
    return new Set();
  }
  const { difference } = answer.result as ResultOf<"alternatives">;
  const left = difference?.supply.filter(({ after }) => after.length === 0) ?? [];
  return new Set(left.map(({ buyer }) => buyer));
}
