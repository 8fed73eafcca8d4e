import { isFailure } from "../../../core/model/answer.ts";
import { wordDate } from "../../../core/model/period.ts";
import { capital } from "../../../core/model/wording/words.ts";
import type { ListSuggestion } from "../../../core/operation/explore/suggest-list.ts";
import { parseStep } from "../../../core/operation/input/read-steps.ts";
import type { Step } from "../../../core/query/facet/step.ts";
import type { Host } from "../../../host/host.ts";
import type { SearchOption } from "../../ui/search-list.tsx";
import type { LensState } from "../app-state.ts";
import { lensInput } from "../whole-question.ts";

/** A list that a phrase is read as, to be offered. */
export interface ListFound {
  readonly option: SearchOption;
  /** Whether it says no more than a name does, so that what is called so goes before it. */
  readonly isName: boolean;
}

const LIST = "list ";

/** Why words that ask for a list mean none. */
export interface NoList {
  readonly why: string;
}

/**
 * What the words of a search box mean as a list, with what it would hold, or why they mean none; null where they ask for
 * none. Rejects as the host does.
 */
export async function findList(
  host: Pick<Host, "explore">,
  lens: LensState,
  words: string,
): Promise<ListFound | NoList | null> {
  if (words.trim().length < 3) return null;
  const found = await host.explore({ name: "suggest", lens: lensInput(lens), asked: words });
  if (found === null || isFailure(found)) return null;
  if (found.negation !== null) return { why: wordNegation(found.negation) };
  if (found.steps.length === 0) return null;
  const steps = found.steps.flatMap((text) => parseStep(text) ?? []);
  const label = `${capital(found.sentence)} — ${wordCounts(found)}`;
  return {
    option: { id: LIST + found.steps.join("\n"), label, note: wordNote(found) },
    isName: steps.length === 1 && steps.every(isJustAName),
  };
}

/** The steps of an option that `findList` made; null where it is another. */
export function stepsOfOption(id: string): readonly Step[] | null {
  if (!id.startsWith(LIST)) return null;
  return id
    .slice(LIST.length)
    .split("\n")
    .flatMap((text) => parseStep(text) ?? []);
}

function wordNegation(word: string): string {
  return `“${word}” turns the meaning round, which a list can only do right before a place, a sort, a status, a product or a name, such as “plants not in …” or “without a contract”.`;
}

function isJustAName({ facet, values }: Step): boolean {
  const isLink = facet === "relation" && values.every((value) => !value.includes(":"));
  return isLink || ["picked", "place", "product"].includes(facet);
}

function wordCounts({ kept, open }: ListSuggestion): string {
  return open === 0 ? String(kept) : `${kept}, ${open} open`;
}

function wordNote({ left, taken }: ListSuggestion): string {
  const notes = [
    ...(left.length === 0 ? [] : [`not understood: ${left.join(" ")}`]),
    ...taken.map(({ text, date }) => `“${text}”: ${wordDate(date)}`),
  ];
  return ["list", ...notes].join(", ");
}
