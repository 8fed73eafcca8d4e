import type { Answered } from "../../core/model/answer.ts";
import type { Dataset } from "../../core/model/dataset.ts";
import { countWord, wordSort } from "../../core/model/wording/words.ts";
import {
  type RelationWords,
  type RowWords,
  type WordedDossier,
  type WordedOwner,
  wordNotStated,
  wordRelationRow,
} from "../../core/word/dossier.ts";
import { writeCards } from "./evidence-card.ts";

/** A dossier for a terminal: one line a property, relation, status and owner, each with its best claim. */
export function writeDossier(answer: Answered<WordedDossier>, dataset: Dataset): string {
  const { result } = answer;
  const entity = dataset.entities.find(({ id }) => id === result.id);
  const { claims, sources } = result.counts;
  const sort = entity === undefined ? result.class : wordSort(entity);
  const notStated = wordNotStated(result.notStated);
  return [
    `${result.label} (${sort}; ${countWord(claims, "claim")} from ${countWord(sources, "source")})`,
    ...section("Properties", result.properties.map(writeProperty)),
    ...section(
      "Status in time",
      result.statuses.length < 2 ? [] : result.statuses.map(({ words }) => `  ${words}`),
    ),
    ...section(
      "Owners",
      result.owners.flatMap((one) => writeOwner(one, 1)),
    ),
    ...result.relations.flatMap(({ label, rows }) => section(label, rows.map(writeRow))),
    ...section(
      "Worked out by us",
      result.derived.map(({ label, words }) => `  ${label}: ${words}`),
    ),
    ...section("Denied", writeCards(result.denied, answer, dataset)),
    ...section("Remarks", writeCards(result.remarks, answer, dataset)),
    ...(notStated === null ? [] : ["", notStated]),
  ].join("\n");
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ["", `${title}:`, ...lines];
}

function writeProperty(row: RowWords & { readonly best: string }): string {
  return `  ${row.label}: ${row.words} (${[...row.support, row.best].join("; ")})`;
}

function writeRow(row: RelationWords & { readonly best: string }): string {
  return `  ${wordRelationRow(row)} (${[...row.support, row.best].join("; ")})`;
}

function writeOwner({ words, owners, claims }: WordedOwner, depth: number): readonly string[] {
  const own = `${"  ".repeat(depth)}${words} (${claims[0] ?? ""})`;
  return [own, ...owners.flatMap((one) => writeOwner(one, depth + 1))];
}
