import { type Answered, disputedBy, type Evidence } from "../model/answer.ts";
import { countWord } from "../model/wording/words.ts";
import { codeSpan, markdownLink, plainMarkdown as plain } from "./markdown.ts";
import type { Names } from "./names.ts";
import { describeReference, listReferences, numberReferences, wordNumbers } from "./references.ts";

/** An answer with what is needed to write it as a document whose references are numbered. */
export interface CitedAnswer<Result> {
  readonly answer: Answered<Result>;
  readonly names: Names;
  readonly references: readonly Evidence[];
  /** The numbers of claims with a space before them: " [2, 5]"; "" where there are none. */
  readonly cite: (ids: readonly string[]) => string;
}

/** Numbers the references of an answer. */
export function citedAnswer<Result>(answer: Answered<Result>, names: Names): CitedAnswer<Result> {
  const references = listReferences(answer);
  const numbers = numberReferences(references);
  const cite = (ids: readonly string[]): string => {
    const words = wordNumbers(ids, numbers);
    return words === "" ? "" : ` ${words}`;
  };
  return { answer, names, references, cite };
}

/** A heading with its lines; nothing where there are none. */
export function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`## ${title}`, "", ...lines];
}

/** What is to be noted, and every claim that is cited. */
export function endOfDocument(cited: CitedAnswer<unknown>): readonly (readonly string[])[] {
  return [
    section("Please note", caveatLines(cited)),
    section(
      "References",
      cited.references.map((claim, index) => `${index + 1}. ${referenceLine(claim, cited)}`),
    ),
  ];
}

/** The blocks with a blank line between them; those without a line are left out. */
export function joinBlocks(blocks: readonly (readonly string[])[]): string {
  const written = blocks.filter((lines) => lines.length > 0).map((lines) => lines.join("\n"));
  return `${written.join("\n\n")}\n`;
}

/** Of more claims than these a caveat gives the number only. */
const FEW = 12;

function caveatLines({ answer, cite }: CitedAnswer<unknown>): readonly string[] {
  return answer.caveats.map(({ message, claims }) => {
    const many = claims.length > FEW || cite(claims) === "";
    const counted = ` (${countWord(claims.length, "claim")}, all in the answer file)`;
    return `- ${plain(message)}${claims.length === 0 ? "" : many ? counted : cite(claims)}`;
  });
}

function referenceLine(claim: Evidence, { answer, names, cite }: CitedAnswer<unknown>): string {
  const { sentence, publication, id } = claim;
  const { said, where } = describeReference(claim, names);
  const url = publication?.url ?? null;
  const link = url === null ? "no address known" : markdownLink(url);
  const against = disputedBy(answer.disputes, [id]);
  const contested = against.length === 0 ? "" : ` Contested by${cite(against)}.`;
  return `${plain(sentence)} (${plain(said)}.) ${plain(where)}.${contested} ${link} ${codeSpan(id)}`;
}
