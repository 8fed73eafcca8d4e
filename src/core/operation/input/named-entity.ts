import type { Dataset } from "../../model/dataset.ts";
import type { Entity } from "../../model/entity.ts";
import { LONGEST_NAME } from "../../model/reading/limits.ts";
import { type Named, refusal, type Taker } from "../../model/refusal.ts";
import type { EntityClass } from "../../model/vocabulary.ts";
import { findNamed, isCalled } from "../../query/search/name-index.ts";
import { InputFailure, refuse } from "./input-failure.ts";

/**
 * The entity with this id, or the one that a search finds to be called so: capitals, accents, spaces and a legal form
 * make no difference. Ends the reading with the three nearest names where there is none, where several are called so,
 * or where it is of another class.
 *
 * @param taker what asks for it
 */
export function getEntityByName(
  dataset: Dataset,
  text: string,
  taker: Taker,
  classes?: readonly EntityClass[],
): Entity {
  if (text.length > LONGEST_NAME) {
    const { length } = text;
    refuse({
      reason: "too-long",
      taker,
      most: LONGEST_NAME,
      text: text.slice(0, LONGEST_NAME),
      length,
    });
  }
  const named = findByName(dataset, text);
  const fitting = named.filter((one) => classes?.includes(one.class) ?? true);
  const [only] = fitting;
  if (only !== undefined && fitting.length === 1) return only;
  if (fitting.length > 1) {
    const why = { reason: "several-entities", text, count: fitting.length } as const;
    throw new InputFailure(refusal(why, "unknown-entity", fitting.slice(0, 3).map(suggestionOf)));
  }
  const near = findNamed(dataset, text, classes ?? null);
  const suggestions = near.slice(0, 3).map(({ entity }) => suggestionOf(entity));
  const [other] = named;
  if (other !== undefined && classes !== undefined) {
    const why = { reason: "wrong-class", text, class: other.class, taker, takes: classes } as const;
    throw new InputFailure(refusal(why, "wrong-class", suggestions));
  }
  const why = near.some(({ ambiguous }) => ambiguous)
    ? ({ reason: "several-entities", text, count: null } as const)
    : ({ reason: "no-entity", text, hasNear: near.length > 0 } as const);
  throw new InputFailure(refusal(why, "unknown-entity", suggestions));
}

function findByName(dataset: Dataset, text: string): readonly Entity[] {
  const byId = dataset.entities.find(({ id, aliases }) => id === text || aliases.includes(text));
  if (byId !== undefined) return [byId];
  const called = findNamed(dataset, text, null).filter(({ kind }) => isCalled(kind));
  const same = called.filter(({ kind }) => kind === "same");
  return (same.length > 0 ? same : called).map(({ entity }) => entity);
}

function suggestionOf({ id, label }: Entity): Named {
  return { id, label };
}
