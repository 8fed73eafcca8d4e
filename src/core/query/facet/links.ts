import { keepWith } from "../../graph/keep-with.ts";
import type { SupplyGraph } from "../../graph/supply-graph.ts";
import type { ClaimId, Predicate } from "../../model/claim.ts";
import type { EntityId } from "../../model/entity.ts";
import { PREDICATE_NAMES } from "../../model/predicate.ts";
import { UNKNOWN } from "../../model/vocabulary.ts";

/**
 * A side of a link that is asked for: `suppliesTo:ann` is who supplies Ann, `ann:suppliesTo` whom Ann supplies,
 * `suppliesTo` who supplies anybody, `ann` who is linked with Ann.
 */
export interface LinkAsked {
  readonly predicate: Predicate | null;
  readonly party: EntityId | null;
  /** Whether the party is the subject, and what is looked for the object. */
  readonly from: boolean;
}

export function readLink(value: string): LinkAsked {
  const [first = "", second = null] = value.split(":");
  const isPredicate = (text: string | null): text is Predicate =>
    PREDICATE_NAMES.some((name) => name === text);
  if (second === null) {
    return isPredicate(first)
      ? { predicate: first, party: null, from: false }
      : { predicate: null, party: first, from: false };
  }
  if (isPredicate(first)) return { predicate: first, party: second, from: false };
  return { predicate: isPredicate(second) ? second : null, party: first, from: true };
}

interface ToldLink {
  readonly value: string;
  readonly claims: readonly ClaimId[];
}

/** The links that hold of each entity, as each side tells them. Made once for a graph, O(edges). */
export const linksOf: (graph: SupplyGraph) => ReadonlyMap<EntityId, readonly ToldLink[]> = keepWith(
  ({ network, claims: known }: SupplyGraph) => {
    const links = new Map<EntityId, ToldLink[]>();
    const tell = (id: EntityId, value: string, claims: readonly ClaimId[]): void => {
      const own = links.get(id);
      if (own === undefined) links.set(id, [{ value, claims }]);
      else own.push({ value, claims });
    };
    for (const { subject, predicate, object, claims, ended, annotation } of network.edges) {
      if (ended || annotation) continue;
      tell(subject, `${predicate}:${object}`, claims);
      tell(object, `${subject}:${predicate}`, claims);
      // Who supplies under an agreement, and who is supplied, are parties to it.
      for (const id of claims) {
        const qualifiers = known.get(id)?.qualifiers ?? {};
        const agreement = "agreement" in qualifiers ? qualifiers.agreement : null;
        if (typeof agreement !== "string" || agreement === UNKNOWN) continue;
        for (const party of [subject, object]) {
          tell(party, `partyTo:${agreement}`, [id]);
          tell(agreement, `${party}:partyTo`, [id]);
        }
      }
    }
    return links;
  },
);
