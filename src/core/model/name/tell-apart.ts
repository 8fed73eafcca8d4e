import type { Entity, EntityId } from "../entity.ts";
import { CLASS_WORDS } from "../wording/words.ts";
import { foldText } from "./closest.ts";

/** Entities that have one label but for case and accents, where there are several; each group by id as they come. */
export function findNamesakes(entities: readonly Entity[]): readonly (readonly Entity[])[] {
  const groups = new Map<string, Entity[]>();
  for (const entity of entities) {
    const key = foldText(entity.label);
    groups.set(key, [...(groups.get(key) ?? []), entity]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/**
 * The entities with labels of which no two are the same, so that every list, table, picker and file tells them apart:
 * where several have one label, each has its class behind it, or its id where that is not enough. Every one is still
 * found by the label that it had.
 */
export function tellApart(entities: readonly Entity[]): readonly Entity[] {
  const taken = new Set(entities.map(({ label }) => foldText(label)));
  const labels = new Map<EntityId, string>();
  for (const group of findNamesakes(entities)) {
    const byClass = group.map((one) => `${one.label} (${CLASS_WORDS[one.class].one})`);
    const apart = new Set(byClass.map(foldText));
    const enough = apart.size === group.length && [...apart].every((label) => !taken.has(label));
    group.forEach((one, index) => {
      labels.set(one.id, enough ? (byClass[index] ?? "") : withId(one));
    });
  }
  function withId({ label, id }: Pick<Entity, "label" | "id">): string {
    const named = `${label} (${id})`;
    return taken.has(foldText(named)) ? withId({ label: named, id }) : named;
  }
  return entities.map((one) => {
    const label = labels.get(one.id);
    return label === undefined ? one : { ...one, label, names: [one.label, ...one.names] };
  });
}
