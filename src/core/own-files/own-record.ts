import { layOver, versionOver } from "../load/lay-over.ts";
import { type RawDocument, rawDocuments } from "../load/schema/raw.ts";
import type { Claim } from "../model/claim.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Entity } from "../model/entity.ts";
import type { Issue } from "../model/issue.ts";
import type { OwnList, Source } from "../model/source.ts";

/** Plain documents of a source, as an intake makes them, with the name of the file that they came in. */
export interface OwnDocuments {
  readonly name: string;
  /** JSON of a list: the source with its claims, then entities. */
  readonly documents: string;
  /** Whether each claim stands for itself, as notes do: what the gate refuses of them is left out, and the others come in. */
  readonly claimByClaim?: boolean;
  /** Whom the file names as a list; left out where it is none. */
  readonly list?: OwnList;
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
  readonly lists: readonly OwnList[];
}

/** Lays own files over a record, through the same gate as any source: all of them or none. O(record). */
export function layOwnOver(
  record: Dataset,
  files: readonly OwnDocuments[],
  today: string,
): { readonly laid: LaidOwn; readonly dataset: Dataset } {
  const apart = new Set(
    files.flatMap(({ name, claimByClaim = false }) => (claimByClaim ? name : [])),
  );
  let documents: readonly RawDocument[] = files.flatMap((file) =>
    rawDocuments(file.name, JSON.parse(file.documents)),
  );
  const lists = files.flatMap(({ list }) => list ?? []);
  if (documents.length === 0) {
    // Lists alone say nothing that the gate could look at.
    const { version } = record;
    const added = { version, entities: [], sources: [], claims: [], lists };
    return { laid: { added, issues: [] }, dataset: { ...record, lists } };
  }
  let laidOver = layOver(record, documents, "", { today });
  // Each round leaves out a claim at least; without one it ends.
  for (let left = documents; laidOver.dataset === null; documents = left) {
    left = withoutRefused(documents, laidOver.issues, apart);
    if (left === documents) break;
    laidOver = layOver(record, left, "", { today });
  }
  const { dataset, issues } = laidOver;
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
    lists,
  };
  return { laid: { added, issues }, dataset: { ...dataset, lists, version } };
}

/** Documents without the claims that are refused and can go alone; the same where no more can. */
function withoutRefused(
  documents: readonly RawDocument[],
  issues: readonly Issue[],
  apart: ReadonlySet<string>,
): readonly RawDocument[] {
  const refused = new Map<string, Set<number>>();
  for (const { severity, file, field } of issues) {
    const index = claimAt(field);
    if (severity === "error" && apart.has(file) && index !== null) {
      refused.set(file, (refused.get(file) ?? new Set()).add(index));
    }
  }
  if (refused.size === 0) return documents;
  return documents.map((document) => {
    const out = document.role === "source" ? refused.get(document.file) : undefined;
    if (out === undefined) return document;
    const value = document.value as { readonly claims: readonly unknown[] };
    return {
      ...document,
      value: { ...value, claims: value.claims.filter((_, at) => !out.has(at)) },
    };
  });
}

/** The place of the claim that a field of a source is of; null where it is of none. */
function claimAt(field: string): number | null {
  const [, index = null] = /^claims\[(\d+)\]/.exec(field) ?? [];
  return index === null ? null : Number(index);
}
