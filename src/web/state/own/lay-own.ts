import type { Dataset } from "../../../core/model/dataset.ts";
import { compareIds } from "../../../core/model/strength.ts";
import type { OwnPart } from "../../../core/own-files/own-record.ts";
import type { Host } from "../../../host/host.ts";
import type { OwnFile } from "../app-state.ts";
import type { KeptFile } from "./own-shelf.ts";

/** The record of a page with the own files of a state, and those that could not be laid over it. */
export interface OwnRecord {
  readonly dataset: Dataset;
  /** What was asked for. */
  readonly wanted: readonly OwnFile[];
  /** Those of them that the browser has, as it has them. */
  readonly found: readonly KeptFile[];
  readonly laid: readonly OwnFile[];
  /** Files that this browser does not have. */
  readonly missing: readonly OwnFile[];
  /** Files that the gate refuses, since the record is another one than when they came in. */
  readonly refused: readonly OwnFile[];
}

/** Has the host lay own files over the record. Those that cannot be are left out, and named. Rejects as the host does. */
export async function layOwnFiles(
  host: Host,
  record: Dataset,
  files: readonly KeptFile[],
  wanted: readonly OwnFile[],
): Promise<OwnRecord> {
  const found = wanted.map((own) => ({ own, file: files.find(({ hash }) => isOf(own, hash)) }));
  const missing = found.flatMap(({ own, file }) => (file === undefined ? [own] : []));
  const refused: OwnFile[] = [];
  let there = found.flatMap(({ own, file }) => (file === undefined ? [] : [{ own, file }]));
  for (;;) {
    const order = there.map(({ file: { hash, documents, notes, list } }) => ({
      name: hash,
      documents,
      claimByClaim: notes !== undefined,
      ...(list === undefined ? {} : { list }),
    }));
    const { added, issues } = await host.layOver(order);
    if (added !== null) {
      const laid = there.map(({ own }) => own);
      const had = found.flatMap(({ file }) => file ?? []);
      return { dataset: withOwn(record, added), wanted, found: had, laid, missing, refused };
    }
    const named = new Set(issues.flatMap((one) => (one.severity === "error" ? one.file : [])));
    const out = there.filter(({ file }) => named.has(file.hash));
    const left = out.length === 0 ? there : out;
    refused.push(...left.map(({ own }) => own));
    there = there.filter((one) => !left.includes(one));
  }
}

/** Whether a record still has what a state asks for: the same files, understood alike. */
export function isStill(
  { wanted, found }: Pick<OwnRecord, "wanted" | "found">,
  own: readonly OwnFile[],
  files: readonly KeptFile[],
): boolean {
  const there = own.flatMap((one) => files.find(({ hash }) => isOf(one, hash)) ?? []);
  return (
    own.length === wanted.length &&
    own.every((one) => wanted.some(({ hash }) => hash === one.hash)) &&
    there.length === found.length &&
    there.every((file) => found.includes(file))
  );
}

/** Whether a file is the one that a state names. */
export function isOf(own: OwnFile, hash: string): boolean {
  return hash.startsWith(own.hash);
}

/** How many digits of a digest a link has of a file. */
const DIGITS = 16;

/** A file as a state names it. */
export function ownFileOf({ hash, name }: Pick<KeptFile, "hash" | "name">): OwnFile {
  return { hash: hash.slice(0, DIGITS), name };
}

/** The record with what the host has laid over it. */
function withOwn(record: Dataset, { version, entities, sources, claims, lists }: OwnPart): Dataset {
  if (sources.length === 0 && lists.length === 0) return record;
  return {
    ...record,
    version,
    entities: merged(record.entities, entities),
    sources: merged(record.sources, sources),
    claims: merged(record.claims, claims),
    lists,
  };
}

type WithId = { readonly id: string };

/** Both in the order of ids; of two with one id the one that was added. */
function merged<T extends WithId>(before: readonly T[], added: readonly T[]): readonly T[] {
  const replaced = new Set(added.map(({ id }) => id));
  const all = [...before.filter(({ id }) => !replaced.has(id)), ...added];
  return all.sort((a, b) => compareIds(a.id, b.id));
}
