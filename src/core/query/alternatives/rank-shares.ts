import { keepWith } from "../../graph/keep-with.ts";
import type { EntityId } from "../../model/entity.ts";
import { roundTable } from "../../model/round-shares.ts";
import type { Alternatives } from "../assess/result.ts";

/**
 * Of each candidate that is ranked, the share of the assumptions tried in which it takes each rank, in whole per cent.
 * Those of one candidate add up to 100, and so do those of one rank over all candidates.
 */
export const roundRankShares: (
  result: Pick<Alternatives, "meets" | "possible">,
) => ReadonlyMap<EntityId, readonly number[]> = keepWith(
  ({ meets, possible }: Pick<Alternatives, "meets" | "possible">) => {
    const ranked = [...meets, ...possible];
    const rounded = roundTable(ranked.map(({ rankShares }) => rankShares));
    return new Map(ranked.map(({ id }, at) => [id, rounded[at] ?? []]));
  },
);
