import type { Dataset } from "../../../core/model/dataset.ts";
import type { EntityClass } from "../../../core/model/vocabulary.ts";
import { countWord } from "../../../core/model/words.ts";
import { graphUnder } from "../../../core/operation/view.ts";
import { searchInWords, wordHit } from "../../../core/word/search.ts";
import type { SearchFound } from "../../ui/search-list.tsx";

/**
 * Entities for a search box, of the given classes, with what is known of them and what the search says of them; an empty
 * text offers none.
 */
export function findEntities(
  dataset: Dataset,
  words: string,
  classes: readonly EntityClass[] | null,
): SearchFound {
  if (words.trim() === "") return { options: [], note: null };
  const { claimsAbout } = graphUnder(dataset);
  const { result, caveats } = searchInWords(dataset, words, { limit: 8, classes });
  const options = result.map((hit) => ({
    id: hit.id,
    label: hit.label,
    note: [...wordHit(hit), countWord(claimsAbout.get(hit.id).length, "claim")].join(", "),
    similar: hit.strength === "weak",
  }));
  return { options, note: caveats.map(({ message }) => message).join(" ") || null };
}
