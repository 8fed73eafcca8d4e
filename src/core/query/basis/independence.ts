import { latestFirst, supersededIn } from "../../graph/apply-lens.ts";
import { isOver } from "../../graph/as-of.ts";
import { keepWith } from "../../graph/keep-with.ts";
import type { SupplyGraph } from "../../graph/supply-graph.ts";
import type { Claim, ClaimId } from "../../model/claim.ts";
import type { Dataset } from "../../model/dataset.ts";
import type { EntityId } from "../../model/entity.ts";
import { quantityBounds } from "../../model/quantity.ts";
import { compareIds, kindStrength } from "../../model/strength.ts";
import { UNKNOWN } from "../../model/vocabulary.ts";

/** One independent party, and those beside it that are no second one. */
export interface House {
  readonly head: EntityId;
  /** Its ventures, parts and people among those asked about, by id. */
  readonly members: readonly EntityId[];
  /** The claims that put them under it. */
  readonly claims: readonly ClaimId[];
}

/**
 * The independent ones among some parties: a venture is none beside a parent that owns half of it or more, nor a part
 * beside its whole, nor a person beside the body that the person speaks for. By all claims of the record that are no
 * plans, the latest of each owner on the day of the answer: no lens makes a subsidiary independent, and an owner who was
 * one until then does. Two parents of one venture are two.
 */
export function independentOf(
  { dataset, asOf }: Pick<SupplyGraph, "dataset" | "asOf">,
  parties: readonly EntityId[],
): readonly House[] {
  const above = superiorsIn(dataset, asOf?.day ?? "");
  const asked = [...new Set(parties)].sort(compareIds);
  // Of two that are above each other the first by id stands, so that neither hides the other.
  const isUnder = (id: EntityId, head: EntityId): boolean =>
    id !== head && above(id).has(head) && (head < id || !above(head).has(id));
  const heads = asked.filter((id) => !asked.some((one) => isUnder(id, one)));
  const headOf = new Map(asked.map((id) => [id, heads.find((head) => isUnder(id, head))]));
  return heads.map((head) => {
    const members = asked.filter((id) => headOf.get(id) === head);
    return { head, members, claims: members.flatMap((id) => above(id).get(head) ?? []) };
  });
}

/** Those who stand above a party, each with the claims that say so. */
type Superiors = ReadonlyMap<EntityId, readonly ClaimId[]>;

/** Everyone who stands above a party on a day, however far up; at any time where no day is given. */
const superiorsIn = keepWith((dataset: Dataset, day: string): ((id: EntityId) => Superiors) => {
  const direct = directSuperiors(dataset, day);
  const known = new Map<EntityId, Superiors>();
  return (id) => {
    const found = known.get(id);
    if (found !== undefined) return found;
    const above = new Map<EntityId, readonly ClaimId[]>(direct.get(id) ?? []);
    for (const [one, way] of above) {
      for (const [next, claims] of direct.get(one) ?? []) {
        if (next !== id && !above.has(next)) above.set(next, [...way, ...claims]);
      }
    }
    known.set(id, above);
    return above;
  };
});

function directSuperiors(dataset: Dataset, day: string): ReadonlyMap<EntityId, Superiors> {
  const classOf = new Map(dataset.entities.map((one) => [one.id, one.class]));
  const sources = new Map(dataset.sources.map((source) => [source.id, source]));
  const replaced = supersededIn(dataset);
  const said = dataset.claims.filter((claim) => isSo(claim) && !replaced.has(claim.id));
  const superiors = new Map<EntityId, Map<EntityId, readonly ClaimId[]>>();
  const settled = new Set<string>();
  for (const claim of latestFirst(said, sources)) {
    for (const { under, above, holds } of relationsOf(claim)) {
      if (classOf.get(above) !== "organisation" || classOf.get(under) === "facility") continue;
      // The latest word on a pair decides: who sold, or held until an earlier day, is no parent any more.
      if (settled.has(`${under} ${above}`)) continue;
      settled.add(`${under} ${above}`);
      if (!holds || (day !== "" && isOver(claim, day))) continue;
      const own = superiors.get(under) ?? new Map<EntityId, readonly ClaimId[]>();
      superiors.set(under, own.set(above, [claim.id]));
    }
  }
  return superiors;
}

function isSo({ kind, polarity, state }: Claim): boolean {
  const isSaid = kindStrength(kind) > kindStrength("plan") || kind === "inference";
  return isSaid && polarity === "positive" && state === "known";
}

const HALF = 50;

/** Who is put under whom by a claim; `holds` is false where it says that there is too little between them. */
function relationsOf(
  claim: Claim,
): readonly { readonly under: EntityId; readonly above: EntityId; readonly holds: boolean }[] {
  const { predicate, subject, object } = claim;
  if (object === null) return [];
  switch (predicate) {
    case "partOf":
    case "affiliatedWith":
      return subject.map((under) => ({ under, above: object, holds: true }));
    case "ownsStakeIn": {
      const { share } = claim.qualifiers;
      if (share === UNKNOWN) return [];
      const holds = quantityBounds(share).low >= HALF;
      return subject.map((above) => ({ under: object, above, holds }));
    }
    default:
      return [];
  }
}
