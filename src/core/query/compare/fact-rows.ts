import type { ClaimId } from "../../model/claim.ts";
import type { EntityId } from "../../model/entity.ts";
import { isDisputed } from "../basis/disputes.ts";
import type { Search } from "../need/need.ts";
import type { Compared } from "./answer-rows.ts";
import type { ToldFact } from "./cell-fact.ts";
import type { ComparisonCell, ComparisonRow } from "./comparison.ts";
import {
  findCapacities,
  findDuties,
  findMaking,
  findOwnership,
  findPlantsInMarket,
  findRelation,
  findStatuses,
} from "./facts.ts";
import { judgeOrder, type Verdict } from "./verdict.ts";

type Find = (search: Search, candidate: EntityId) => readonly ToldFact[];

/** Plain facts that no criterion scores: where, how far, whose, for whom. */
export const FACT_ROWS = [
  "making",
  "plants",
  "capacity",
  "owners",
  "relation",
  "statuses",
  "duty-on-route",
] as const;
export type FactRow = (typeof FACT_ROWS)[number];

/** Those that are told of the market. */
const OF_MARKET: readonly FactRow[] = ["plants", "capacity", "duty-on-route"];

const FIND: { readonly [R in Exclude<FactRow, "duty-on-route">]: Find } = {
  making: findMaking,
  plants: findPlantsInMarket,
  capacity: findCapacities,
  owners: findOwnership,
  relation: findRelation,
  statuses: findStatuses,
};

/** A row for each plain fact; those of the market where one is given. */
export function factRows(search: Search, compared: readonly Compared[]): readonly ComparisonRow[] {
  const rows = FACT_ROWS.filter((id) => search.need.market !== null || !OF_MARKET.includes(id));
  return rows.map((id) =>
    id === "duty-on-route"
      ? dutyRow(search, compared)
      : factRow(
          id,
          compared.map((one) => toCell(search, one.id, FIND[id](search, one.id))),
        ),
  );
}

function factRow(id: FactRow, cells: readonly ComparisonCell[]): ComparisonRow {
  return { id, group: "fact", cells, verdict: judgeFacts(cells) };
}

/** The duty is a number, so one can be ahead: the lower of the best known rates. */
function dutyRow(search: Search, compared: readonly Compared[]): ComparisonRow {
  const duties = compared.map(({ id }) => findDuties(search, id));
  const best = duties.map(([first]) => first?.ratePercent ?? null);
  const stated = compared.flatMap(({ id }, place) => {
    const rate = best[place] ?? null;
    return rate === null ? [] : [{ candidate: id, key: id, low: 0 - rate, high: 0 - rate }];
  });
  const silent = compared.filter((_, place) => best[place] === null).map(({ id }) => id);
  return {
    id: "duty-on-route",
    group: "fact",
    cells: compared.map(({ id }, place) => ({
      ...toCell(search, id, duties[place] ?? []),
      ...{ low: best[place] ?? null, high: best[place] ?? null },
    })),
    verdict: judgeOrder(stated, silent, "notKnown"),
  };
}

/** A cell of several facts, each once with all its claims. */
function toCell(
  { graph }: Search,
  candidate: EntityId,
  facts: readonly ToldFact[],
): ComparisonCell {
  const claims = unique(facts.flatMap((one) => one.claims));
  const told = new Map<string, ToldFact>();
  for (const { fact, claims: own } of facts) {
    const key = JSON.stringify(fact);
    told.set(key, { fact, claims: unique([...(told.get(key)?.claims ?? []), ...own]) });
  }
  const conflicting = isDisputed(graph, claims);
  const stated = claims.length > 0;
  return {
    candidate,
    facts: [...told.values()],
    low: null,
    high: null,
    claims,
    stated,
    conflicting,
  };
}

function unique(claims: readonly ClaimId[]): readonly ClaimId[] {
  return [...new Set(claims)];
}

// Facts have no order, so all that is told is whether they are the same.
function judgeFacts(cells: readonly ComparisonCell[]): Verdict {
  const stated = cells.filter((cell) => cell.stated);
  const isOne = (tellings: readonly string[]): boolean => new Set(tellings).size === 1;
  const alike = isOne(stated.map(({ claims }) => [...claims].sort().join()))
    ? "evidence"
    : isOne(stated.map(({ facts }) => JSON.stringify(facts.map(({ fact }) => fact))))
      ? "told"
      : null;
  const idsOf = (some: readonly ComparisonCell[]) => some.map(({ candidate }) => candidate);
  const silent = idsOf(cells.filter((cell) => !cell.stated));
  return { told: { code: "facts", stated: idsOf(stated), silent, alike }, notRanked: [] };
}
