import { makeNames, type Names } from "../core/exchange/names.ts";
import { applyLens } from "../core/graph/apply-lens.ts";
import type { Answered, Evidence, Failure } from "../core/model/answer.ts";
import type { Dataset } from "../core/model/dataset.ts";
import { countWord } from "../core/model/wording/words.ts";
import { failureLines } from "../core/word/refusal.ts";

/** What a tool gives back: words for whoever reads, and the same as plain JSON. */
export interface Told {
  readonly words: string;
  readonly structured: Record<string, unknown>;
  readonly failed: boolean;
}

/** How much of an answer in words is sent; the rest is in the structured content. */
const MOST_WORDS = 12_000;

/**
 * An answer as a tool tells it: as every surface has it, but for the evidence, which is short, since each claim can be
 * read whole under `claim://<id>`.
 *
 * @param words the answer in words, with its caveats
 * @param extent whether the dataset is all of the record or the part that was fetched for the answer
 */
export function tellAnswer(
  dataset: Dataset,
  answer: Answered<unknown>,
  words: string,
  extent: "all" | "part" = "all",
): Told {
  const limits = limitsOf(dataset, answer, extent);
  const names = makeNames(dataset);
  const structured = {
    ...answer,
    evidence: Object.fromEntries(
      Object.entries(answer.evidence).map(([id, claim]) => [id, shorten(names, claim)]),
    ),
    limits,
  };
  return { words: [cut(words), ...limits].join("\n"), structured, failed: false };
}

/** A failure with the names that could have been meant. */
export function tellFailure(given: Failure): Told {
  const words = failureLines(given).join("\n");
  return { words, structured: { failure: given.failure }, failed: true };
}

function shorten(names: Names, claim: Evidence): Record<string, unknown> {
  const { sentence, kind, publication, at, saidBy } = claim;
  return {
    sentence,
    kind,
    source: publication?.title ?? null,
    publisher: publication === null ? null : names.entity(publication.publisher),
    published: publication?.published ?? null,
    at,
    saidBy: saidBy.map(({ id }) => names.entity(id)),
  };
}

function limitsOf(
  dataset: Dataset,
  { lens, asOf }: Answered<unknown>,
  extent: "all" | "part",
): readonly string[] {
  const { claims, sources, version } = dataset;
  const counted = applyLens(dataset, lens).counted.size;
  const day = asOf === undefined ? "" : `, as of ${asOf.day}`;
  return [
    `Of ${countWord(claims.length, "claim")} of ${countWord(sources.length, "source")} ${extent === "all" ? "in" : "fetched for this from"} the record ${version}, ${counted} count under the lens “${lens.name}”${day}.`,
    "What no source in the record says is unknown, and not false.",
  ];
}

function cut(words: string): string {
  if (words.length <= MOST_WORDS) return words;
  const whole = words.slice(0, words.lastIndexOf("\n", MOST_WORDS));
  const left = words.slice(whole.length + 1).split("\n").length;
  return `${whole}\n… ${countWord(left, "further line")}: all of it is in the structured content.`;
}
