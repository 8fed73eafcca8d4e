import { layOver } from "../load/lay-over.ts";
import { readYaml } from "../load/read-yaml.ts";
import { type RawDocument, unreadableFile } from "../load/schema/raw.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Issue } from "../model/issue.ts";
import { LARGEST_OWN_FILE } from "../model/reading/limits.ts";
import { isNotesId } from "../own-notes/note.ts";

/** A source as this program writes it, opened by its reader: what stands in it, and what the gate says of it. */
export interface SourceReport {
  readonly hash: string;
  /** JSON of its documents, as `OwnDocuments` has them. */
  readonly documents: string;
  /** "" where it cannot be read. */
  readonly sourceId: string;
  readonly title: string;
  readonly claims: number;
  readonly newEntities: number;
  /** Errors first, no more than are looked at. */
  readonly issues: readonly Issue[];
  readonly isAccepted: boolean;
}

/** The most issues that are shown. */
const SHOWN = 50;

/**
 * Reads a source in YAML or JSON and puts it to the gate. Whatever it calls itself it is a file of the reader's own, so that
 * it is told apart from the record. O(text + record).
 */
export function reportSource(
  hash: string,
  name: string,
  text: string,
  record: Dataset,
  today: string,
): SourceReport {
  const documents = readDocuments(name, text)
    .map(asOwn)
    .map((one) => asNotesOf(name, one));
  const { dataset, issues } = layOver(record, documents, "", { today });
  const sources = documents.filter(({ role }) => role === "source");
  const [head] = sources;
  const { id = "", title = name } = fieldsOf(fieldsOf(head?.value).source);
  const count = (field: string): number =>
    documents.reduce((sum, { value }) => sum + listLength(fieldsOf(value)[field]), 0);
  // Of one file one source is kept, told apart and withdrawn.
  const isOne = sources.length === 1;
  return {
    hash,
    documents: JSON.stringify(documents.map(({ value }) => value)),
    sourceId: String(id),
    title: String(title),
    claims: count("claims"),
    newEntities: count("entities"),
    issues: [...(isOne ? [] : [notOne(name, sources.length)]), ...issues]
      .toSorted((a, b) => Number(a.severity === "warning") - Number(b.severity === "warning"))
      .slice(0, SHOWN),
    isAccepted: isOne && dataset !== null,
  };
}

function readDocuments(name: string, text: string): readonly RawDocument[] {
  if (text.length > LARGEST_OWN_FILE) {
    return [
      unreadableFile(name, "source", {
        code: "unread-file",
        message: "the file is too large",
        line: null,
        expected: `at most ${LARGEST_OWN_FILE} characters`,
        hint: "Open it in parts.",
      }),
    ];
  }
  // JSON is often written without a last line end, and cannot be cut in silence.
  const isJson = /^\s*[[{]/.test(text);
  return readYaml(name, "source", isJson ? `${text.trim()}\n` : text);
}

function asOwn(document: RawDocument): RawDocument {
  const { source, ...others } = fieldsOf(document.value);
  if (document.role !== "source" || source === undefined) return document;
  return { ...document, value: { source: { ...fieldsOf(source), kind: "userFile" }, ...others } };
}

/** Notes of somebody are called by their file, so that they are told from those of the reader. */
function asNotesOf(name: string, document: RawDocument): RawDocument {
  const value = fieldsOf(document.value);
  const source = fieldsOf(value.source);
  const title = `Notes (${name})`;
  if (isNotesId(String(source.id))) {
    return { ...document, value: { ...value, source: { ...source, title } } };
  }
  const entities = Array.isArray(value.entities) ? value.entities : [];
  if (!entities.some((one) => isWriter(fieldsOf(one).id))) return document;
  const named = entities.map((one) =>
    isWriter(fieldsOf(one).id) ? { ...one, label: title } : one,
  );
  return { ...document, value: { ...value, entities: named } };
}

function isWriter(id: unknown): boolean {
  const [, source = ""] = /^(.*)-writer$/.exec(String(id)) ?? [];
  return isNotesId(source);
}

function notOne(file: string, found: number): Issue {
  return {
    code: "wrong-shape",
    severity: "error",
    message: `there are ${found} sources in the file`,
    file,
    line: null,
    field: "",
    expected: "one source with its claims, and the entities that only it names",
    hint: "Part the file, and open each part.",
  };
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

function listLength(value: unknown): number {
  return Array.isArray(value) ? value.length : 0;
}
