import { fail } from "../model/answer.ts";
import { closestWords, foldText } from "../model/closest.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Entity, EntityId } from "../model/entity.ts";
import type { EntityClass } from "../model/vocabulary.ts";
import { CLASS_WORDS, joinWords } from "../model/words.ts";
import { InputFailure } from "./input-failure.ts";

/**
 * The entity with this id, or whose label or other name is this text but for case and accents. Ends the reading
 * with the three nearest names where there is none, or where it is of another class.
 *
 * @param taker what asks for it, as the user wrote it: `--buyer`
 */
export function getEntityByName(
  dataset: Dataset,
  text: string,
  taker: string,
  classes?: readonly EntityClass[],
): Entity {
  const named = findByName(dataset, text);
  const fitting = named.filter((one) => classes?.includes(one.class) ?? true);
  const [only] = fitting;
  if (only !== undefined && fitting.length === 1) return only;
  const [other] = named;
  if (fitting.length === 0 && other !== undefined && classes !== undefined) {
    const wanted = joinWords(classes.map((one) => CLASS_WORDS[one].one)).replace(" and ", " or ");
    const message = `"${text}" is ${withArticle(CLASS_WORDS[other.class].one)}; ${taker} takes ${withArticle(wanted)}.`;
    throw new InputFailure(fail("wrong-class", message, suggest(dataset, text, classes)));
  }
  const message =
    fitting.length > 1
      ? `"${text}" can mean ${fitting.length} entities. Give the id.`
      : `No entity is called "${text}".`;
  const suggestions =
    fitting.length > 1
      ? fitting.slice(0, 3).map(({ id, label }) => ({ id, label }))
      : suggest(dataset, text, classes);
  throw new InputFailure(fail("unknown-entity", message, suggestions));
}

function findByName({ entities }: Dataset, text: string): readonly Entity[] {
  const byId = entities.find(({ id, aliases }) => id === text || aliases.includes(text));
  if (byId !== undefined) return [byId];
  const wanted = foldText(text);
  return entities.filter(({ label, names, ambiguousNames }) =>
    [label, ...names, ...ambiguousNames].some((name) => foldText(name) === wanted),
  );
}

function suggest(
  dataset: Dataset,
  text: string,
  classes?: readonly EntityClass[],
): readonly { readonly id: EntityId; readonly label: string }[] {
  const owners = new Map<string, Entity>();
  for (const entity of dataset.entities) {
    if (classes?.includes(entity.class) === false) continue;
    for (const name of [entity.id, entity.label, ...entity.names]) owners.set(name, entity);
  }
  const near = closestWords(text, [...owners.keys()], owners.size).flatMap(
    (name) => owners.get(name) ?? [],
  );
  return [...new Set(near)].slice(0, 3).map(({ id, label }) => ({ id, label }));
}

function withArticle(noun: string): string {
  return `${/^[aeiou]/.test(noun) ? "an" : "a"} ${noun}`;
}
