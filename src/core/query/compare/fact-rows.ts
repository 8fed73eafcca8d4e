import type { ClaimId } from "../../model/claim.ts";
import type { EntityId } from "../../model/entity.ts";
import { joinWords } from "../../model/wording/words.ts";
import { isDisputed } from "../basis/disputes.ts";
import type { Search } from "../need/need.ts";
import { makeNameOf } from "../sentence/entity-name.ts";
import type { Compared } from "./answer-rows.ts";
import {
  type CellPart,
  type ComparisonCell,
  type ComparisonRow,
  makeCell,
  PARTS_TOLD,
} from "./comparison.ts";
import { wordOrder, wordSilent } from "./difference.ts";
import {
  findCapacities,
  findDuties,
  findMaking,
  findOwnership,
  findPlantsInMarket,
  findRelation,
  findStatuses,
} from "./facts.ts";

type Find = (search: Search, candidate: EntityId) => readonly CellPart[];

/** Plain facts that no criterion scores: where, how far, whose, for whom. */
export function factRows(search: Search, compared: readonly Compared[]): readonly ComparisonRow[] {
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
): ComparisonRow {
  const cells = compared.map((one) => toCell(search, one.id, find(search, one.id)));
  const names = compared.map((one) => one.label);
  return { id, label, group: "fact", cells, difference: wordFacts(names, cells) };
}

/** The duty is a number, so one can be ahead: the lower of the best known rates. */
function dutyRow(search: Search, compared: readonly Compared[], market: string): ComparisonRow {
  const duties = compared.map(({ id }) => findDuties(search, id));
  const best = duties.map(([first]) => first?.ratePercent ?? null);
  const stated = compared.flatMap(({ label: name, id: key }, place) => {
    const rate = best[place] ?? null;
    return rate === null ? [] : [{ name, key, low: -rate, high: -rate }];
  });
  const silent = compared.filter((_, place) => best[place] === null).map(({ label }) => label);
  return {
    id: "duty-on-route",
    label: `Duty on entry to ${market}`,
    group: "fact",
    cells: compared.map(({ id }, place) => ({
      ...toCell(search, id, duties[place] ?? []),
      ...{ low: best[place] ?? null, high: best[place] ?? null },
    })),
    difference: wordOrder({ stated, silent }).replaceAll("not stated", "not known"),
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
function wordFacts(names: readonly string[], cells: readonly ComparisonCell[]): string {
  const stated = cells.filter((cell) => cell.stated);
  const withFacts = names.filter((_, place) => cells[place]?.stated === true);
  const silent = names.filter((_, place) => cells[place]?.stated === false);
  if (stated.length === 1 && silent.length > 1) return `stated for ${joinWords(withFacts)} only`;
  const sameClaims = new Set(stated.map(({ claims }) => [...claims].sort().join())).size === 1;
  const sameWords = new Set(stated.map(({ words }) => words)).size === 1;
  const how = sameClaims ? "the same evidence" : sameWords ? "the same" : "they differ";
  const whose = silent.length === 0 ? "" : ` for ${joinWords(withFacts)}`;
  const among = how === "they differ" && silent.length > 0 ? "the others differ" : `${how}${whose}`;
  return [...(stated.length < 2 ? [] : [among]), ...wordSilent(stated.length, silent)].join("; ");
}
