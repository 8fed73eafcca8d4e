import { keepWith } from "../../graph/keep-with.ts";
import type { CriterionId } from "../../model/criteria.ts";
import type { EntityId } from "../../model/entity.ts";
import { wordRounded, wordShare, wordShares, wordSharesApart } from "../../model/figure.ts";
import { roundRankShares } from "../../query/alternatives/rank-shares.ts";
import type { Alternatives, Flip } from "../../query/assess/result.ts";

/** Of each candidate that is ranked, the share of the assumptions tried in which it takes each rank, in words. */
export const wordRankShares: (
  result: Pick<Alternatives, "meets" | "possible">,
) => ReadonlyMap<EntityId, readonly string[]> = keepWith(
  (result: Pick<Alternatives, "meets" | "possible">) => {
    const rounded = roundRankShares(result);
    return new Map(
      [...result.meets, ...result.possible].map(({ id, rankShares }) => [
        id,
        rankShares.map((share, place) => wordRounded(rounded.get(id)?.[place] ?? 0, share)),
      ]),
    );
  },
);

/** The share of the assumptions tried in which a candidate comes first, in words. */
export function wordFirstShare(
  result: Pick<Alternatives, "meets" | "possible">,
  id: EntityId,
): string {
  return wordRankShares(result).get(id)?.[0] ?? wordRounded(0, 0);
}

/** The weights of an answer in words, by criterion. They add up to 100 % but where equal ones would have to differ. */
export const wordWeights: (result: Alternatives) => ReadonlyMap<CriterionId, string> = keepWith(
  ({ weights }: Alternatives) => {
    const words = wordShares(weights.map(({ weight }) => weight));
    return new Map(weights.map(({ id }, index) => [id, words[index] ?? ""]));
  },
);

/** The weight at which two change places and the weight now, so that a reader can tell one from the other. */
export function wordFlip(
  result: Alternatives,
  { criterion, weight, at }: Flip,
): { readonly at: string; readonly now: string } {
  const now = wordWeights(result).get(criterion) ?? wordShare(weight);
  if (wordShare(at) !== now) return { at: wordShare(at), now };
  const [flips, stands] = wordSharesApart(at, weight);
  return { at: flips, now: stands };
}
