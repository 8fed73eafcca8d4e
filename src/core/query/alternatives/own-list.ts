import type { Caution } from "../../model/caution.ts";
import type { EntityId } from "../../model/entity.ts";
import type { UnrankedReason } from "../../model/refusal.ts";
import type { OwnList, OwnMember } from "../../model/source.ts";
import type { ListRanked } from "../assess/result.ts";
import { spokenOf } from "../basis/own-files.ts";
import type { Search } from "../need/need.ts";
import { strangerReason } from "./strangers.ts";

/** The lists that a ranking is limited to, with who of them is ranked, and who fails what is required. O(members + entities). */
export function rankedOfLists(
  search: Search,
  lists: readonly OwnList[],
  ranked: readonly EntityId[],
  excluded: readonly EntityId[],
): ListRanked {
  const members = new Map(
    lists.flatMap((list) => list.members).map((one) => [one.entity ?? `"${one.name}`, one]),
  );
  const known = new Set(spokenOf(search.graph.dataset).map(({ id }) => id));
  const reasonOf = ({ entity }: OwnMember): UnrankedReason | null => {
    if (entity === null || !known.has(entity)) return "not-in-record";
    if (ranked.includes(entity)) return null;
    if (excluded.includes(entity)) return "excluded";
    if (search.graph.entities.get(entity)?.class !== "organisation") return "no-company";
    return strangerReason(search, entity);
  };
  const others = [...members.values()].flatMap((member) => {
    const because = reasonOf(member);
    return because === null ? [] : [{ ...member, because }];
  });
  const names = members.size;
  return { lists: lists.map(({ id }) => id), names, ranked: names - others.length, others };
}

/** What its reader should know: how many of the lists are ranked, and why the others are not. */
export function listCaution({ lists, names, ranked, others }: ListRanked): Caution {
  const because = [...new Set(others.map((one) => one.because))];
  return {
    code: "of-own-list",
    ...{ lists, names, ranked, claims: [] },
    others: because.map((one) => ({
      because: one,
      names: others.flatMap(({ name, because: own }) => (own === one ? [name] : [])),
    })),
  };
}
