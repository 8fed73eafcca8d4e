import { governingStatus } from "../../graph/status.ts";
import type { EdgeId, SupplyEdge, SupplyGraph } from "../../graph/supply-graph.ts";
import type { ClaimId, Predicate } from "../../model/claim.ts";
import type { EntityId } from "../../model/entity.ts";
import { FIGURES } from "../../model/predicate-rule.ts";
import { compareIds } from "../../model/strength.ts";
import type { StatusWord } from "../../model/vocabulary.ts";

/** What became of a link or a status: it began, it was paused, it is otherwise, or it ended. */
export type TurnSort = "began" | "paused" | "changed" | "ended";

/** What is otherwise under one date than under another. */
export type Turn = LinkTurn | StatusTurn;

/** A link that is there under one of the dates only. */
export interface LinkTurn {
  readonly of: "link";
  readonly sort: "began" | "ended";
  readonly edge: EdgeId;
  readonly subject: EntityId;
  readonly predicate: Predicate;
  readonly object: EntityId;
  /** Of the date under which it is there, the strongest first. */
  readonly claims: readonly ClaimId[];
}

/** An entity of another status. */
export interface StatusTurn {
  readonly of: "status";
  readonly sort: TurnSort;
  readonly entity: EntityId;
  /** null = none was said to hold. */
  readonly before: StatusWord | null;
  readonly after: StatusWord | null;
  /** Those of the later status; of the earlier where none holds any more. */
  readonly claims: readonly ClaimId[];
}

const PAUSED: readonly StatusWord[] = ["constructionPaused", "idled"];
const OVER: readonly StatusWord[] = ["cancelled", "closed"];

/**
 * What begins, changes and ends between two graphs of one record under other dates, in a fixed order: statuses by entity,
 * then links by id. A link that only opinions draw, or that is history, is not there. O(entities + links).
 */
export function turnsBetween(before: SupplyGraph, after: SupplyGraph): readonly Turn[] {
  return [...statusTurns(before, after), ...linkTurns(before, after)];
}

function statusTurns(before: SupplyGraph, after: SupplyGraph): readonly StatusTurn[] {
  const ids = after.dataset.entities.map(({ id }) => id).sort(compareIds);
  return ids.flatMap((entity): readonly StatusTurn[] => {
    const [old, now] = [governingStatus(before, entity), governingStatus(after, entity)];
    if (old.status === now.status) return [];
    const claims = now.status === null ? old.claims : now.claims;
    const sort = sortOf(old.status, now.status);
    return [{ of: "status", sort, entity, before: old.status, after: now.status, claims }];
  });
}

function sortOf(before: StatusWord | null, after: StatusWord | null): TurnSort {
  if (after === null) return "changed";
  if (PAUSED.includes(after)) return "paused";
  if (OVER.includes(after)) return "ended";
  return before === null ? "began" : "changed";
}

function linkTurns(before: SupplyGraph, after: SupplyGraph): readonly LinkTurn[] {
  const [old, now] = [linksOf(before), linksOf(after)];
  const turn = (sort: LinkTurn["sort"], edge: SupplyEdge): LinkTurn => {
    const { id, subject, predicate, object, claims } = edge;
    return { of: "link", sort, edge: id, subject, predicate, object, claims };
  };
  const began = [...now.values()].filter(({ id }) => !old.has(id));
  const ended = [...old.values()].filter(({ id }) => !now.has(id));
  return [
    ...began.map((edge) => turn("began", edge)),
    ...ended.map((edge) => turn("ended", edge)),
  ].sort((a, b) => compareIds(a.edge, b.edge));
}

function linksOf({ network }: SupplyGraph): ReadonlyMap<EdgeId, SupplyEdge> {
  const there = network.edges.filter(
    ({ predicate, annotation, ended }) => !FIGURES.includes(predicate) && !annotation && !ended,
  );
  return new Map(there.map((edge) => [edge.id, edge]));
}
