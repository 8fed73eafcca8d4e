import type { Dataset } from "../model/dataset.ts";
import type { EntityId } from "../model/entity.ts";
import { tellApart } from "../model/name/tell-apart.ts";
import { compareIds } from "../model/strength.ts";
import { mergeClaimIds, mergeEntityIds } from "./merge-ids.ts";
import type { Placed, Records } from "./rules/placed.ts";

type Read = Pick<Records, "entities" | "sources" | "claims">;

/** The look-ups by id that the rules across records need; an entity is found by its merged ids too. */
export function indexRecords({
  entities,
  sources,
  claims,
}: Read): Pick<Records, "entityById" | "sourceById" | "claimById"> {
  return {
    entityById: new Map(
      entities.flatMap(({ record }) => [record.id, ...record.aliases].map((id) => [id, record])),
    ),
    sourceById: new Map(sources.map(({ record }) => [record.id, record])),
    claimById: new Map(claims.map(({ record }) => [record.id, record])),
  };
}

/** Replaces an id that was merged into another by the other; any other id stays. */
export function makeOwnId({ entityById }: Pick<Records, "entityById">): (id: EntityId) => EntityId {
  return (id) => entityById.get(id)?.id ?? id;
}

/** The records as a dataset holds them: by id, so that neither the order of files nor that in them shows, and with no merged id. */
export function finishRecords(
  records: Read & Pick<Records, "entityById">,
): Pick<Dataset, "entities" | "sources" | "claims"> {
  const ownId = makeOwnId(records);
  return {
    entities: tellApart(byId(records.entities)).map((one) => mergeEntityIds(one, ownId)),
    sources: byId(records.sources).map((one) => ({ ...one, publisher: ownId(one.publisher) })),
    claims: byId(records.claims).map((one) => mergeClaimIds(one, ownId)),
  };
}

function byId<T extends { readonly id: string }>(placed: readonly Placed<T>[]): readonly T[] {
  return placed.map(({ record }) => record).sort((a, b) => compareIds(a.id, b.id));
}
