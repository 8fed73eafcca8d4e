import type { ClaimId } from "../../model/claim.ts";
import type { EntityId } from "../../model/entity.ts";
import { isDisputed } from "../basis/disputes.ts";
import type { Search } from "../need/need.ts";
import { makeNameOf } from "../sentence/entity-name.ts";
import type { Compared } from "./answer-rows.ts";
import {
  type CellPart,
  type ComparisonCell,
  type JudgedRow,
  makeCell,
  PARTS_TOLD,
} from "./comparison.ts";
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

type Find = (search: Search, candidate: EntityId) => readonly CellPart[];

/** Plain facts that no criterion scores: where, how far, whose, for whom. */
export function factRows(search: Search, compared: readonly Compared[]): readonly JudgedRow[] {
  const { need, graph } = search;
  const nameOf = makeNameOf(graph.entities);
  const market = need.market === null ? null : nameOf(need.market);
  const inMarket: readonly (readonly [string, string, Find])[] =
    market === null
      ? []
      : [
          ["plants", `Plants in ${market}`, findPlantsInMarket],
          ["capacity", `Capacity in ${market}`, findCapacities],
        ];
  const rows: readonly (readonly [string, string, Find])[] = [
    ["making", `${nameOf(need.product)}: how far, and where`, findMaking],
    ...inMarket,
    ["owners", "Owners, and from where", findOwnership],
    ["relation", `Relation to ${nameOf(need.buyer)}`, findRelation],
    ["statuses", "Its plants anywhere", findStatuses],
  ];
  const plain = rows.map(([id, label, find]) => factRow(search, compared, { id, label, find }));
  return market === null ? plain : [...plain, dutyRow(search, compared, market)];
}

function factRow(
  search: Search,
  compared: readonly Compared[],
  { id, label, find }: { readonly id: string; readonly label: string; readonly find: Find },
): JudgedRow {
  const cells = compared.map((one) => toCell(search, one.id, find(search, one.id)));
  return { id, label, group: "fact", cells, verdict: judgeFacts(cells) };
}

/** The duty is a number, so one can be ahead: the lower of the best known rates. */
function dutyRow(search: Search, compared: readonly Compared[], market: string): JudgedRow {
  const duties = compared.map(({ id }) => findDuties(search, id));
  const best = duties.map(([first]) => first?.ratePercent ?? null);
  const stated = compared.flatMap(({ id }, place) => {
    const rate = best[place] ?? null;
    return rate === null ? [] : [{ candidate: id, key: id, low: 0 - rate, high: 0 - rate }];
  });
  const silent = compared.filter((_, place) => best[place] === null).map(({ id }) => id);
  return {
    id: "duty-on-route",
    label: `Duty on entry to ${market}`,
    group: "fact",
    cells: compared.map(({ id }, place) => ({
      ...toCell(search, id, duties[place] ?? []),
      ...{ low: best[place] ?? null, high: best[place] ?? null },
    })),
    verdict: judgeOrder(stated, silent, "notKnown"),
  };
}

function toCell(
  { graph }: Search,
  candidate: EntityId,
  facts: readonly CellPart[],
): ComparisonCell {
  const parts = [...new Set(facts.map(({ words }) => words))].map((words) => ({
    words,
    claims: unique(facts.filter((one) => one.words === words).flatMap(({ claims }) => claims)),
  }));
  const claims = unique(facts.flatMap((fact) => fact.claims));
  const more = parts.length - PARTS_TOLD;
  const told = parts.slice(0, PARTS_TOLD).map(({ words }) => words);
  const words = more > 0 ? [...told, `${more} more`].join("; ") : told.join("; ");
  const cell = { words: words || "not stated", claims };
  return { ...makeCell(candidate, cell, null, isDisputed(graph, claims)), parts };
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
    : isOne(stated.map(({ words }) => words))
      ? "told"
      : null;
  const idsOf = (some: readonly ComparisonCell[]) => some.map(({ candidate }) => candidate);
  const silent = idsOf(cells.filter((cell) => !cell.stated));
  return { told: { code: "facts", stated: idsOf(stated), silent, alike }, notRanked: [] };
}
