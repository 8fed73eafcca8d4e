import type { Dataset } from "../../core/model/dataset.ts";
import type { EntityClass } from "../../core/model/vocabulary.ts";
import { CLASS_WORDS, countWord } from "../../core/model/words.ts";
import { graphUnder } from "../../core/operation/view.ts";
import { searchEntities } from "../../core/query/search.ts";
import type { SearchOption } from "../ui/search-list.tsx";

/** Entities for a search box, of the given classes, with what is known of them; an empty text offers none. */
export function findEntities(
  dataset: Dataset,
  words: string,
  classes: readonly EntityClass[] | null,
): readonly SearchOption[] {
  if (words.trim() === "") return [];
  const graph = graphUnder(dataset);
  const { result } = searchEntities(graph, words, 40);
  return result
    .filter((hit) => classes?.includes(hit.class) ?? true)
    .slice(0, 8)
    .map(({ id, label, class: entityClass, matched }) => {
      const found = matched === label || matched === id ? [] : [`found as ${matched}`];
      const known = countWord(graph.claimsAbout.get(id)?.length ?? 0, "claim");
      return { id, label, note: [CLASS_WORDS[entityClass].one, ...found, known].join(", ") };
    });
}
