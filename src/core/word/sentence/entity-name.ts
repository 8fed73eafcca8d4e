import type { Entity, EntityId } from "../../model/entity.ts";
import { UNKNOWN } from "../../model/vocabulary.ts";
import { inSentence } from "../../model/wording/words.ts";

/** An entity's name as it stands in a sentence. */
export type NameOf = (id: EntityId) => string;

/** Makes the names for sentences: with "the" or "a" where the label needs it, "not stated" for an unknown. */
export function makeNameOf(entities: ReadonlyMap<EntityId, Entity>): NameOf {
  return (id) => {
    if (id === UNKNOWN) return "not stated";
    const entity = entities.get(id);
    if (entity === undefined) return id;
    if (entity.unnamed === "unnamed") return `a ${entity.label}`;
    if (entity.class === "place") return inSentence(entity.label);
    const named =
      entity.class === "agreement" ||
      entity.class === "policy" ||
      entity.class === "event" ||
      isLineUp(entity);
    return named ? `the ${entity.label}` : entity.label;
  };
}

function isLineUp({ class: entityClass, subtype }: Entity): boolean {
  return entityClass === "programme" && subtype === "lineUp";
}
