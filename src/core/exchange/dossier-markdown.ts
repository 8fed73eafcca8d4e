import type { Answered } from "../model/answer.ts";
import { capital, countWord } from "../model/wording/words.ts";
import {
  type RelationWords,
  type RowWords,
  type WordedDossier,
  type WordedOwner,
  wordNotStated,
} from "../word/dossier.ts";
import { listBasis, type Reopening } from "./basis.ts";
import { codeSpan, markdownLink, markdownTable, plainMarkdown as plain } from "./markdown.ts";
import {
  type CitedAnswer,
  citedAnswer,
  endOfDocument,
  joinBlocks,
  section,
} from "./markdown-document.ts";
import type { Names } from "./names.ts";

/** A dossier as a Markdown document: what it rests on, its rows as tables, every claim as a numbered reference. */
export function writeDossierMarkdown(
  answer: Answered<WordedDossier>,
  names: Names,
  { command, link }: Reopening,
): string {
  const { result } = answer;
  const cited = citedAnswer(answer, names);
  const { claims, sources } = result.counts;
  const notStated = wordNotStated(result.notStated);
  return joinBlocks([
    [`# ${plain(result.label)}`],
    [
      ...listBasis(answer).map(({ label, words }) => `- **${label}:** ${plain(words)}`),
      `- **Behind it:** ${countWord(claims, "claim")} from ${countWord(sources, "source")}`,
      `- **Ask again:** ${codeSpan(command)}`,
      ...(link === null ? [] : [`- **Open again:** ${markdownLink(link)}`]),
    ],
    section("Properties", table("What", result.properties, cited)),
    section(
      "Status in time",
      result.statuses.map(({ words, claims: ids }) => `- ${plain(words)}${cited.cite(ids)}`),
    ),
    section(
      "Owners",
      result.owners.flatMap((one) => ownerLines(one, cited, 0)),
    ),
    ...result.relations.map(({ label, rows }) =>
      section(label, table("Whom or what", rows.map(leadToName), cited)),
    ),
    section(
      "Worked out by us",
      result.derived.map(
        ({ label, words, inputs }) => `- ${plain(`${label}: ${words}`)}${cited.cite(inputs)}`,
      ),
    ),
    section("Denied", sentences(result.denied, cited)),
    section("Remarks", sentences(result.remarks, cited)),
    notStated === null ? [] : [plain(notStated)],
    ...endOfDocument(cited),
  ]);
}

// A relation begins with what it is, where the name does not come first.
function leadToName<R extends RelationWords>(row: R): R {
  return row.lead === "" ? row : { ...row, label: capital(`${row.lead} ${row.label}`) };
}

function table(
  what: string,
  rows: readonly (RowWords & { readonly claims: readonly string[] })[],
  { cite }: CitedAnswer<unknown>,
): readonly string[] {
  if (rows.length === 0) return [];
  const cells = rows.map(({ label, words, support, claims }) => [
    plain(label),
    plain(words),
    plain(support.join("; ")),
    cite(claims).trim(),
  ]);
  return markdownTable([what, "Said", "How well", "Claims"], cells);
}

function ownerLines(
  { words, claims, owners }: WordedOwner,
  cited: CitedAnswer<unknown>,
  depth: number,
): readonly string[] {
  const own = `${"  ".repeat(depth)}- ${plain(words)}${cited.cite(claims)}`;
  return [own, ...owners.flatMap((one) => ownerLines(one, cited, depth + 1))];
}

function sentences(
  ids: readonly string[],
  { answer, cite }: CitedAnswer<unknown>,
): readonly string[] {
  return ids.map((id) => `- ${plain(answer.evidence[id]?.sentence ?? id)}${cite([id])}`);
}
