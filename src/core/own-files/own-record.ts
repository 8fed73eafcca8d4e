import { layOver, versionOver } from "../load/lay-over.ts";
import { rawDocuments } from "../load/schema/raw.ts";
import type { Claim } from "../model/claim.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Entity } from "../model/entity.ts";
import type { Issue } from "../model/issue.ts";
import type { Source } from "../model/source.ts";

/** Plain documents of a source, as an intake makes them, with the name of the file that they came in. */
export interface OwnDocuments {
  readonly name: string;
  /** JSON of a list: the source with its claims, then entities. */
  readonly documents: string;
}

/** What own files add to a record; null where the gate refuses them, and the record is as it was. */
export interface LaidOwn {
  readonly added: OwnPart | null;
  readonly issues: readonly Issue[];
}

/** What comes to a record, to be merged by `withOwn`: plain JSON, and no more of it than own files have. */
export interface OwnPart {
  readonly version: string;
  /** New entities, and those of the record that are called otherwise beside them. */
  readonly entities: readonly Entity[];
  readonly sources: readonly Source[];
  readonly claims: readonly Claim[];
}

/** Lays own files over a record, through the same gate as any source: all of them or none. O(record). */
export function layOwnOver(
  record: Dataset,
  files: readonly OwnDocuments[],
  today: string,
): { readonly laid: LaidOwn; readonly dataset: Dataset } {
  const documents = files.flatMap((file) => rawDocuments(file.name, JSON.parse(file.documents)));
  const { dataset, issues } = layOver(record, documents, "", { today });
  if (dataset === null) return { laid: { added: null, issues }, dataset: record };
  const version = versionOver(record, dataset);
  const before = new Map(record.entities.map((one) => [one.id, one]));
  const known = new Set([...record.sources, ...record.claims].map(({ id }) => id));
  const isNew = ({ id }: { readonly id: string }): boolean => !known.has(id);
  const added: OwnPart = {
    version,
    entities: dataset.entities.filter((one) => before.get(one.id)?.label !== one.label),
    sources: dataset.sources.filter(isNew),
    claims: dataset.claims.filter(isNew),
  };
  return { laid: { added, issues }, dataset: { ...dataset, version } };
}
