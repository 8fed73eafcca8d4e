import type { Dataset } from "../../src/core/model/dataset.ts";

/** What stands before every id once it is renamed; the order of ids stays as it is. */
const PREFIX = "q7x-";

/** Fields whose words are of a closed list or for readers, and never an id. */
const WORDS: ReadonlySet<string> = new Set([
  ...["class", "subtype", "label", "names", "ambiguousNames", "externalIds", "facets", "unnamed"],
  ...["note", "title", "kind", "predicate", "value", "state", "polarity", "commitment", "unit"],
  ...["table", "about", "asks", "trade", "criteria", "releases", "version", "basis", "type"],
]);

/** A record in which every id of an entity, a source, a claim and a scenario is another, and nothing else. */
export function renameIds(record: Dataset): Dataset {
  const ids = new Set([
    ...record.entities.flatMap(({ id, aliases }) => [id, ...aliases]),
    ...record.sources.map(({ id }) => id),
    ...record.claims.map(({ id }) => id),
    ...record.scenarios.map(({ id }) => id),
  ]);
  const renameText = (text: string): string =>
    ids.has(text)
      ? PREFIX + text
      : text.replace(/[^:,]+/g, (part) => (ids.has(part) ? PREFIX + part : part));
  const rename = (value: unknown): unknown => {
    if (typeof value === "string") return renameText(value);
    if (Array.isArray(value)) return value.map(rename);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [name, WORDS.has(name) ? one : rename(one)]),
    );
  };
  return rename(record) as Dataset;
}

/** What was said of a renamed record, with the names it had before. */
export function renamedBack<T>(said: T): T {
  return JSON.parse(JSON.stringify(said).replaceAll(PREFIX, "")) as T;
}
