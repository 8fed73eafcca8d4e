import type { Issue } from "../../model/issue.ts";

/**
 * What a document of the data folder is, told by the folder that it lies in; `other` = no document, and what is wrong
 * with it is all that counts.
 */
export type DocumentRole =
  | "entities"
  | "source"
  | "criteria"
  | "scenario"
  | "geography"
  | "case"
  | "other";

/** Why a document could not be read, as an issue about its file. */
export type Unreadable = Pick<Issue, "code" | "message" | "line" | "expected" | "hint"> & {
  /** A warning where nothing is lost by not reading it; left out, an error. */
  readonly severity?: Issue["severity"];
};

/** A parsed but unchecked document: one YAML document, or one object of an opened file. */
export interface RawDocument {
  /** Path inside the data folder, with forward slashes. */
  readonly file: string;
  readonly role: DocumentRole;
  /** What the parser made of it; null where it could not be parsed. */
  readonly value: unknown;
  /** Line of each field from 1, by its path (`claims[3].time.from`); empty where lines are not known. */
  readonly lines: Readonly<Record<string, number>>;
  /** Set where the document could not be read. */
  readonly unreadable: Unreadable | null;
}

/** Plain documents, each a source with its claims or entities of a class, as documents of one file: their lines are not known. */
export function rawDocuments(file: string, documents: readonly object[]): readonly RawDocument[] {
  return documents.map((value) => ({
    file,
    role: "source" in value ? "source" : "entities",
    value,
    lines: {},
    unreadable: null,
  }));
}

/** A file of which nothing could be read. */
export function unreadableFile(
  file: string,
  role: DocumentRole,
  unreadable: Unreadable,
): RawDocument {
  return { file, role, value: null, lines: {}, unreadable };
}

/** Writes a path as messages and line tables do: `claims[3].time.from`. */
export function fieldPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === "number") return `${text}[${key}]`;
    return text === "" ? String(key) : `${text}.${String(key)}`;
  }, "");
}

/** The line of a field, or of the nearest field around it that has one; null where lines are not known. */
export function lineOf(document: RawDocument, field: string): number | null {
  let path = field;
  while (path !== "") {
    const line = Object.hasOwn(document.lines, path) ? document.lines[path] : undefined;
    if (line !== undefined) return line;
    path = path.slice(0, Math.max(path.lastIndexOf("."), path.lastIndexOf("["), 0));
  }
  return document.lines[""] ?? null;
}
