import { type Answered, disputedBy } from "../../model/answer.ts";
import { roundFigure } from "../../model/figure.ts";
import type {
  WordedAlternatives,
  WordedCandidate,
  WordedExcluded,
  WordedRanked,
} from "../../word/ranking/alternatives.ts";
import { listRankingBasis, type Reopening } from "../basis.ts";
import { type Cell, writeCsv } from "../csv.ts";
import type { Names } from "../names.ts";

const LISTS = ["meets", "possible", "excluded"] as const;

const CANDIDATE_COLUMNS = [
  ...["list", "candidate_id", "candidate", "rank_best", "rank_worst", "rank_exact"],
  ...["first_share", "rank_shares", "score_low", "score_high", "coverage", "failed_requirement"],
];

const CRITERION_COLUMNS = [
  ...["option", "standing", "criterion_id", "criterion", "weight", "low", "high", "words"],
  ...["conflicting", "claim_ids", "contested_by"],
];

/**
 * The answer to "who instead?" as a table: a row for each option of a candidate on each criterion (for each candidate
 * where companies are compared), the head of the answer on every row so that a row can stand alone. Several values in a
 * cell stand apart by a space.
 */
export function writeAlternativesCsv(
  answer: Answered<WordedAlternatives>,
  names: Names,
  { command, link }: Reopening,
): string {
  const basis = [
    ...listRankingBasis(answer, names).map(({ column, words }) => [column, words] as const),
    ["command", command] as const,
    ...(link === null ? [] : [["link", link] as const]),
  ];
  const head = [...basis.map(([column]) => column), ...CANDIDATE_COLUMNS, ...CRITERION_COLUMNS];
  const leading = basis.map(([, words]) => words);
  const rows = LISTS.flatMap((list) =>
    answer.result[list].flatMap((one: WordedRanked | WordedExcluded) =>
      criterionCells(one, answer, names).map((cells) => [
        ...leading,
        list,
        ...candidateCells(one),
        ...cells,
      ]),
    ),
  );
  return writeCsv([head, ...rows]);
}

function candidateCells(one: WordedRanked | WordedExcluded): readonly Cell[] {
  const { id, label, rank, score, coverage } = one;
  const ranked =
    rank === null
      ? ["", "", "", "", ""]
      : [
          ...[rank.best, rank.worst, rank.exact, one.rankShares[0] ?? ""],
          one.rankShares.map(roundFigure).join(" "),
        ];
  const failed = rank === null ? one.failed.requirement : "";
  return [id, label, ...ranked, score.low, score.high, coverage, failed];
}

function criterionCells(
  { id: candidate, criteria }: WordedCandidate,
  { disputes, result: { basis, options, weights } }: Answered<WordedAlternatives>,
  names: Names,
): readonly (readonly Cell[])[] {
  const against = (claims: readonly string[]): string => disputedBy(disputes, claims).join(" ");
  if (basis === "companies")
    return criteria.map(({ id, weight, low, high, words, conflicting, claims }) => [
      ...["", "", id, names.criterion(id), weight, low, high, words, conflicting],
      claims.join(" "),
      against(claims),
    ]);
  return options
    .filter(({ supplier }) => supplier === candidate)
    .flatMap(({ key, standing, criteria: cells, conflicts }) =>
      weights.flatMap(({ id, weight }): readonly (readonly Cell[])[] => {
        const cell = cells.find((one) => one.id === id);
        if (cell === undefined) return [];
        const { low, high, words, claims } = cell;
        const contested = claims.some((claim) => conflicts.includes(claim));
        return [
          [
            ...[key, standing, id, names.criterion(id), weight, low, high, words, contested],
            claims.join(" "),
            against(claims),
          ],
        ];
      }),
    );
}
