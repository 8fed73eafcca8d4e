import type { Claim } from "../model/claim.ts";
import type { Dataset } from "../model/dataset.ts";
import type { EntityId } from "../model/entity.ts";
import { PREDICATES } from "../model/predicate.ts";
import type { QualifierShape } from "../model/predicate-rule.ts";

// Datasets are never changed, so each is looked through once.
const resolved = new WeakMap<Dataset, Dataset>();

/**
 * The dataset with every id of a merged entity replaced by the id that stands for it now; the same object where
 * nothing was merged. After this, two claims about the same thing name it alike.
 */
export function resolveMergedIds(dataset: Dataset): Dataset {
  const known = resolved.get(dataset);
  if (known !== undefined) return known;
  const made = dataset.entities.some(({ aliases }) => aliases.length > 0)
    ? withoutAliases(dataset)
    : dataset;
  resolved.set(dataset, made);
  return made;
}

function withoutAliases(dataset: Dataset): Dataset {
  const standsFor = new Map(
    dataset.entities.flatMap(({ id, aliases }) => aliases.map((alias) => [alias, id])),
  );
  const now = (id: EntityId): EntityId => standsFor.get(id) ?? id;
  return {
    ...dataset,
    entities: dataset.entities.map((entity) => ({ ...entity, broader: entity.broader.map(now) })),
    sources: dataset.sources.map((source) => ({ ...source, publisher: now(source.publisher) })),
    claims: dataset.claims.map((claim) => renameIn(claim, now)),
  };
}

function renameIn(claim: Claim, now: (id: EntityId) => EntityId): Claim {
  const { required, optional } = PREDICATES[claim.predicate];
  const shapes: Readonly<Record<string, QualifierShape>> = { ...required, ...optional };
  const qualifiers = Object.entries<unknown>(claim.qualifiers).map(([name, value]) => {
    const isEntity = shapes[name]?.type === "entity" && typeof value === "string";
    return [name, isEntity ? now(value) : value];
  });
  const [first, ...others] = claim.subject;
  return {
    ...claim,
    subject: [now(first), ...others.map(now)],
    object: claim.object === null ? null : now(claim.object),
    qualifiers: Object.fromEntries(qualifiers),
    saidBy: claim.saidBy.map((speaker) => ({ ...speaker, id: now(speaker.id) })),
  } as Claim;
}
