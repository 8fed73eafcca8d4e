import type { Entity, EntityId } from "../model/entity.ts";

/** Looks up entities by id, merged ids included. */
export type EntityLookup = ReadonlyMap<EntityId, Entity>;

/** The label of an entity, or its id where it is not known. */
export function labelOf(id: EntityId, entities: EntityLookup): string {
  return entities.get(id)?.label ?? id;
}
