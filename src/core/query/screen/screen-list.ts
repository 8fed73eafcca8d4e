import { writtenDate } from "../../graph/newest-day.ts";
import { getClaim, type SupplyGraph } from "../../graph/supply-graph.ts";
import type { Finding } from "../../model/answer.ts";
import type { ClaimId } from "../../model/claim.ts";
import type { EntityId } from "../../model/entity.ts";
import type { Edtf } from "../../model/period.ts";
import { overCaveats, overOn } from "../basis/as-of-caveats.ts";
import { weakestOf } from "../exposure/dependency-path.ts";
import type { DependencyStep } from "../exposure/dependents.ts";
import { supplyAmong } from "../exposure/supply-lines.ts";
import { type Reached, reachFrom, type Way } from "./reach.ts";
import { SPREADS, type Spread, spreadOf } from "./spread.ts";

/** A member of somebody's list, with whom it stands for. */
export interface ListMember {
  readonly name: string;
  /** The list's own number or code, to join the answer back; null where it has none. */
  readonly number: string | null;
  /** Whom the name stands for; null where nobody in the record has it. */
  readonly entity: EntityId | null;
  /** Whom it may stand for; never taken unseen. */
  readonly near: readonly EntityId[];
}

/**
 * `exposed` = a way leads there by claims that count; `notSeen` = it is in the record, and none does, which is no proof
 * that there is none; `notInRecord` = nothing is known of it here.
 */
export const SCREEN_ANSWERS = ["exposed", "notSeen", "notInRecord"] as const;
export type ScreenAnswer = (typeof SCREEN_ANSWERS)[number];

/** What is said of one member of a list. Plain JSON. */
export interface ScreenedMember extends ListMember {
  readonly answer: ScreenAnswer;
  /** The last step of the way; null where none leads there. */
  readonly way: Way | null;
  /** The shortest way from what is screened for. */
  readonly path: readonly DependencyStep[];
  readonly weakest: ClaimId | null;
  /** What the weakest claim speaks of, else when it was published; null = undated, or no way. */
  readonly date: Edtf | null;
  /** How many claims that count speak of it. */
  readonly known: number;
}

/** A list screened for one thing. Plain JSON. */
export interface Screening {
  readonly exposedTo: EntityId;
  /** In the order of the list. */
  readonly members: readonly ScreenedMember[];
  readonly counts: { readonly [A in ScreenAnswer]: number };
  /** How those of the list that are in the record are spread. */
  readonly spread: readonly Spread[];
}

/** Which of a list hang on a plant, a company or a place. Silence is no answer: it is told apart from what is unknown here. */
export function screenList(
  graph: SupplyGraph,
  list: readonly ListMember[],
  exposedTo: EntityId,
): Finding<Screening> {
  const reached = reachFrom(graph, exposedTo);
  const members = list.map((member) => screen(graph, member, reached));
  const entities = [...new Set(members.flatMap(({ entity }) => entity ?? []))];
  const count = (answer: ScreenAnswer): number =>
    members.filter((one) => one.answer === answer).length;
  const result: Screening = {
    exposedTo,
    members,
    counts: {
      exposed: count("exposed"),
      notSeen: count("notSeen"),
      notInRecord: count("notInRecord"),
    },
    spread: SPREADS.map((by) => spreadOf(graph, entities, by)),
  };
  const claims = members.flatMap(({ path }) => path.flatMap((step) => step.claims));
  const over = supplyAmong(overOn(graph, [exposedTo, ...entities]));
  return { result, claims: [...new Set(claims)], caveats: overCaveats(graph, over) };
}

function screen(
  graph: SupplyGraph,
  member: ListMember,
  reached: ReadonlyMap<EntityId, Reached>,
): ScreenedMember {
  const { entity } = member;
  const way = entity === null ? undefined : reached.get(entity);
  const answer = entity === null ? "notInRecord" : way === undefined ? "notSeen" : "exposed";
  const path = way?.path ?? [];
  const weakest = weakestOf(graph, path);
  return {
    ...member,
    answer,
    way: way?.way ?? null,
    path,
    weakest,
    date: weakest === null ? null : writtenDate(getClaim(graph, weakest), graph.sources),
    known: entity === null ? 0 : presentAbout(graph, entity),
  };
}

// What is over says nothing of what hangs on what today.
function presentAbout(graph: SupplyGraph, entity: EntityId): number {
  return graph.claimsAbout.get(entity).filter(({ id }) => !graph.ended.has(id)).length;
}
