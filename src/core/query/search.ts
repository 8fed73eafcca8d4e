import MiniSearch from "minisearch";
import type { SupplyGraph } from "../graph/supply-graph.ts";
import type { Finding } from "../model/answer.ts";
import { foldText } from "../model/closest.ts";
import type { Dataset } from "../model/dataset.ts";
import type { EntityId } from "../model/entity.ts";
import { LONGEST_NAME } from "../model/limits.ts";
import type { EntityClass } from "../model/vocabulary.ts";
import { CLASS_WORDS } from "../model/words.ts";

export interface SearchHit {
  readonly id: EntityId;
  readonly label: string;
  readonly class: EntityClass;
  /** The name that was found: the label or another spelling. */
  readonly matched: string;
}

type Index = MiniSearch<{
  id: string;
  entity: EntityId;
  name: string;
  single: boolean;
  weight: number;
}>;

// One index for each dataset: names do not depend on the lens.
const indexes = new WeakMap<Dataset, Index>();

/** Entities by name: accents, other scripts, beginnings of words and slips of the keyboard are forgiven. */
export function searchEntities(
  graph: SupplyGraph,
  words: string,
  limit: number,
): Finding<readonly SearchHit[]> {
  const hits = new Map<EntityId, SearchHit>();
  for (const { id, name } of findNames(indexOf(graph.dataset), words)) {
    const entity = graph.entities.get(id);
    if (entity === undefined || hits.has(entity.id)) continue;
    const { label, class: entityClass } = entity;
    hits.set(entity.id, { id: entity.id, label, class: entityClass, matched: name ?? label });
  }
  return { result: [...hits.values()].slice(0, limit), claims: [], caveats: [] };
}

interface NameFound {
  readonly id: EntityId;
  /** null where no single name holds all the words. */
  readonly name: string | null;
}

// Names that are just what was typed come first, however common their words are.
function findNames(index: Index, words: string): readonly NameFound[] {
  // Nothing has such a name, and each slip that is allowed in it multiplies what is looked at.
  if (words.length > LONGEST_NAME) return [];
  const near = index.search(words);
  const found = near.length > 0 ? near : index.search(words, { fuzzy: allowSlips });
  const names = found.map(({ entity, name, single }) => ({
    id: String(entity),
    name: single === true ? String(name) : null,
  }));
  const wanted = foldText(words);
  const isExact = ({ name }: NameFound): boolean => name !== null && foldText(name) === wanted;
  return [...names.filter(isExact), ...names.filter((one) => !isExact(one))];
}

// A short word with two slips could be almost any other.
function allowSlips(term: string): number | false {
  return term.length > 4 ? 0.4 : false;
}

function indexOf(dataset: Dataset): Index {
  const known = indexes.get(dataset);
  if (known !== undefined) return known;
  const index: Index = new MiniSearch({
    fields: ["name"],
    storeFields: ["entity", "name", "single", "weight"],
    processTerm: foldText,
    searchOptions: {
      prefix: true,
      fuzzy: (term) => (term.length > 3 ? 0.25 : false),
      combineWith: "AND",
      weights: { fuzzy: 0.3, prefix: 0.6 },
      // Of two that are as near, the one of which more is known is probably meant.
      boostDocument: (_id, _term, stored) => Number(stored?.weight ?? 1),
    },
  });
  const spokenOf = new Map<EntityId, number>();
  for (const { subject, object } of dataset.claims) {
    for (const id of [...subject, object ?? ""]) spokenOf.set(id, (spokenOf.get(id) ?? 0) + 1);
  }
  for (const { id, label, names, aliases, class: entityClass } of dataset.entities) {
    const all = [...new Set([label, ...names, id, ...aliases])];
    // All of them together as well, so that words from two names, or "plant", find it too.
    const together = [...all, CLASS_WORDS[entityClass].one].join(" ");
    const weight = 1 + Math.log2(1 + (spokenOf.get(id) ?? 0)) / 40;
    index.addAll([
      ...all.map((name, place) => ({
        id: `${id} ${place}`,
        entity: id,
        name,
        single: true,
        weight,
      })),
      { id: `${id} all`, entity: id, name: together, single: false, weight },
    ]);
  }
  indexes.set(dataset, index);
  return index;
}
