import { type Answer, isFailure } from "../../../core/model/answer.ts";
import type { Dataset } from "../../../core/model/dataset.ts";
import type { EntityClass } from "../../../core/model/vocabulary.ts";
import { countWord } from "../../../core/model/wording/words.ts";
import type { ResultOf } from "../../../core/operation/operations.ts";
import { graphUnder } from "../../../core/operation/view.ts";
import { wordHit } from "../../../core/word/search.ts";
import type { Host } from "../../../host/host.ts";
import type { SearchFound } from "../../ui/search-list.tsx";

/** Nothing to offer, and nothing to say of it. */
export const NOTHING_FOUND: SearchFound = { options: [], note: null };

/** So many names are read at a glance. */
const OFFERED = 8;

/**
 * Entities for a search box, of the given classes, with what is known of them and what the search says of them; an empty
 * text offers none. Rejects as the host does.
 */
export async function findEntities(
  host: Pick<Host, "ask">,
  dataset: Dataset,
  words: string,
  classes: readonly EntityClass[] | null,
): Promise<SearchFound> {
  if (words.trim() === "") return NOTHING_FOUND;
  const input = { words, limit: String(OFFERED), classes: classes?.join(",") ?? null };
  const answer = (await host.ask({ operation: "search", input })) as Answer<ResultOf<"search">>;
  if (isFailure(answer)) return { options: [], note: answer.failure.message };
  const { claimsAbout } = graphUnder(dataset);
  const options = answer.result.map((hit) => ({
    id: hit.id,
    label: hit.label,
    note: [...wordHit(hit), countWord(claimsAbout.get(hit.id).length, "claim")].join(", "),
    similar: hit.strength === "weak",
  }));
  return { options, note: answer.caveats.map(({ message }) => message).join(" ") || null };
}
