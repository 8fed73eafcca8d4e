import { fail } from "../../model/answer.ts";
import type { Dataset } from "../../model/dataset.ts";
import type { Entity, EntityId } from "../../model/entity.ts";
import { LONGEST_NAME } from "../../model/reading/limits.ts";
import { quote } from "../../model/reading/plain-text.ts";
import type { EntityClass } from "../../model/vocabulary.ts";
import { CLASS_WORDS, joinWords } from "../../model/wording/words.ts";
import { findNamed, isCalled } from "../../query/search/name-index.ts";
import { InputFailure, refuse } from "./input-failure.ts";

/**
 * The entity with this id, or the one that a search finds to be called so: capitals, accents, spaces and a legal form
 * make no difference. Ends the reading with the three nearest names where there is none, where several are called so,
 * or where it is of another class.
 *
 * @param taker what asks for it, as the user wrote it: `--buyer`
 */
export function getEntityByName(
  dataset: Dataset,
  text: string,
  taker: string,
  classes?: readonly EntityClass[],
): Entity {
  if (text.length > LONGEST_NAME) {
    refuse(
      `${taker} takes at most ${LONGEST_NAME} characters, and ${quote(text)} has ${text.length}.`,
    );
  }
  const named = findByName(dataset, text);
  const fitting = named.filter((one) => classes?.includes(one.class) ?? true);
  const [only] = fitting;
  if (only !== undefined && fitting.length === 1) return only;
  if (fitting.length > 1) {
    const message = `"${text}" can mean ${fitting.length} entities. Give the id.`;
    throw new InputFailure(fail("unknown-entity", message, fitting.slice(0, 3).map(suggestionOf)));
  }
  const near = findNamed(dataset, text, classes ?? null);
  const suggestions = near.slice(0, 3).map(({ entity }) => suggestionOf(entity));
  const [other] = named;
  if (other !== undefined && classes !== undefined) {
    const wanted = joinWords(classes.map((one) => CLASS_WORDS[one].one)).replace(" and ", " or ");
    const message = `"${text}" is ${withArticle(CLASS_WORDS[other.class].one)}; ${taker} takes ${withArticle(wanted)}.`;
    throw new InputFailure(fail("wrong-class", message, suggestions));
  }
  const message = near.some(({ ambiguous }) => ambiguous)
    ? `"${text}" can mean several firms. Give the id.`
    : `No entity is called "${text}"${near.length === 0 ? ", and none has a similar name" : ""}.`;
  throw new InputFailure(fail("unknown-entity", message, suggestions));
}

function findByName(dataset: Dataset, text: string): readonly Entity[] {
  const byId = dataset.entities.find(({ id, aliases }) => id === text || aliases.includes(text));
  if (byId !== undefined) return [byId];
  const called = findNamed(dataset, text, null).filter(({ kind }) => isCalled(kind));
  const same = called.filter(({ kind }) => kind === "same");
  return (same.length > 0 ? same : called).map(({ entity }) => entity);
}

function suggestionOf({ id, label }: Entity): { readonly id: EntityId; readonly label: string } {
  return { id, label };
}

function withArticle(noun: string): string {
  return `${/^[aeiou]/.test(noun) ? "an" : "a"} ${noun}`;
}
