import type { SupplyGraph } from "../../graph/supply-graph.ts";
import type { ClaimId } from "../../model/claim.ts";
import { criterionLabel } from "../../model/criteria.ts";
import { capital } from "../../model/wording/words.ts";
import type { ToldFact } from "../../query/compare/cell-fact.ts";
import type {
  Comparison,
  ComparisonCell,
  ComparisonRow,
  RowGroup,
} from "../../query/compare/comparison.ts";
import type { FactRow } from "../../query/compare/fact-rows.ts";
import { prepareSearch } from "../../query/need/need.ts";
import type { Requirement } from "../../query/need/requirement.ts";
import { makeRequirementWords } from "./alternatives.ts";
import { type CellNames, wordFact } from "./cell-fact.ts";
import { type LineNames, makeLineNames } from "./lines.ts";
import { wordWanted } from "./need.ts";
import { wordVerdict } from "./verdict.ts";

/** Candidates of one answer side by side, in words beside the facts. */
export interface WordedComparison extends Comparison {
  /** The need in words, as the end of "who can supply …". */
  readonly needWords: string;
  readonly rows: readonly WordedRow[];
}

export interface WordedRow extends ComparisonRow {
  readonly label: string;
  readonly cells: readonly WordedCell[];
  /** The verdict in words: how the candidates differ here. */
  readonly difference: string;
}

export interface WordedCell extends ComparisonCell {
  /** A few words: "not stated" where nothing is. */
  readonly words: string;
  /** What the words are made of, each thing with its own claims; all of them, where the words tell only some. */
  readonly parts: readonly CellPart[];
}

/** One thing that is said of a candidate, in a few words, with the claims that say so. */
export interface CellPart {
  readonly words: string;
  readonly claims: readonly ClaimId[];
}

/** Of more things in a cell than these, the rest is counted. */
export const PARTS_TOLD = 3;

/** The words for the groups of rows. */
export const GROUP_WORDS: { readonly [G in RowGroup]: string } = {
  answer: "In the answer",
  requirement: "Requirements",
  criterion: "Criteria",
  fact: "Facts beside the criteria",
};

/**
 * Adds to a comparison the words of all its facts.
 *
 * @param graph what it was worked out on
 * @param requirements what was asked of the candidates
 */
export function wordComparison(
  graph: SupplyGraph,
  result: Comparison,
  requirements: readonly Requirement[],
): WordedComparison {
  const search = prepareSearch(graph, result.need);
  const lines = makeLineNames(search);
  const { criteria, case: about } = graph.dataset;
  const names = { label: lines.label, nameOf: lines.nameOf, unit: criteria.capacityUnit };
  const requirement = makeRequirementWords(lines, requirements);
  const labels: { readonly [G in RowGroup]: (id: string) => string } = {
    answer: (id) => ANSWER_LABELS[id] ?? id,
    requirement: (id) => capital(requirement(id) ?? id),
    criterion: (id) => criterionLabel(criteria.table, id),
    fact: (id) => FACT_LABELS[id as FactRow](lines),
  };
  return {
    ...result,
    needWords: wordWanted(result.need, lines.nameOf, about.trade),
    rows: result.rows.map((row) => ({
      ...row,
      label: labels[row.group](row.id),
      cells: row.cells.map((cell) => wordCell(cell, row.group, names)),
      difference: wordVerdict(row.verdict, lines.label),
    })),
  };
}

const ANSWER_LABELS: Readonly<Record<string, string>> = {
  route: "Line",
  rank: "Rank",
  score: "Score",
  first: "First in",
  coverage: "Weight with evidence",
  wins: "Ahead of",
};

const FACT_LABELS: { readonly [R in FactRow]: (names: LineNames) => string } = {
  making: ({ nameOf, search }) => `${nameOf(search.need.product)}: how far, and where`,
  plants: ({ market }) => `Plants${market}`,
  capacity: ({ market }) => `Capacity${market}`,
  owners: () => "Owners, and from where",
  relation: ({ nameOf, search }) => `Relation to ${nameOf(search.need.buyer)}`,
  statuses: () => "Its plants anywhere",
  "duty-on-route": ({ nameOf, search }) => `Duty on entry to ${nameOf(search.need.market ?? "")}`,
};

function wordCell(cell: ComparisonCell, group: RowGroup, names: CellNames): WordedCell {
  const parts = joinAlike(cell.facts, names);
  const more = parts.length - PARTS_TOLD;
  const told = parts.slice(0, PARTS_TOLD).map(({ words }) => words);
  const words = [...told, ...(more > 0 ? [`${more} more`] : [])].join("; ");
  const shown = cell.stated || group === "fact";
  return { ...cell, words: words === "" ? "not stated" : words, parts: shown ? parts : [] };
}

/** The words of facts; of those that read alike once, with the claims of all. */
function joinAlike(told: readonly ToldFact[], names: CellNames): readonly CellPart[] {
  const parts = new Map<string, readonly ClaimId[]>();
  for (const { fact, claims } of told) {
    const words = wordFact(fact, names);
    parts.set(words, [...(parts.get(words) ?? []), ...claims]);
  }
  return [...parts].map(([words, claims]) => ({ words, claims: [...new Set(claims)] }));
}
