import { resolveMergedIds } from "../graph/merged-ids.ts";
import type { Caveat } from "../model/answer.ts";
import type { Dataset } from "../model/dataset.ts";
import { CLASS_WORDS } from "../model/wording/words.ts";
import { type SearchHit, type SearchOptions, searchEntities } from "../query/search/search.ts";
import { wordCautions } from "./caution.ts";

/** Entities by name, the likeliest first, with what is to be said of them in words; else as the question `search`. */
export function searchInWords(
  dataset: Dataset,
  words: string,
  options: SearchOptions,
): { readonly result: readonly SearchHit[]; readonly caveats: readonly Caveat[] } {
  const { result, caveats } = searchEntities(dataset, words, options);
  return { result, caveats: wordCautions(resolveMergedIds(dataset), caveats) };
}

/** What stands behind a hit's label: its class, by which name it was found, and whether that is only similar. */
export function wordHit(hit: SearchHit): readonly string[] {
  const { id, label, matched, strength, class: entityClass } = hit;
  return [
    CLASS_WORDS[entityClass].one,
    ...(matched === label || matched === id ? [] : [`found as ${matched}`]),
    ...(strength === "weak" ? ["similar name"] : []),
  ];
}
