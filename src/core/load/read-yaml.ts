import {
  Composer,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  Parser,
} from "yaml";
import { DEEPEST } from "../model/reading/limits.ts";
import { quote } from "../model/reading/plain-text.ts";
import { type DocumentRole, fieldPath, type RawDocument } from "./schema/raw.ts";

/**
 * Parses a YAML file: one raw document for each YAML document in it, with the line of every field; an empty file
 * is one document with nothing in it. What cannot be parsed comes back as unreadable, with the parser's words.
 *
 * Only the plain part of YAML is taken. Anchors, aliases, tags and directives make a text say something else than what
 * stands there, and a file whose last line does not end may have been cut within a word; both are unreadable.
 */
export function readYaml(file: string, role: DocumentRole, text: string): readonly RawDocument[] {
  const lines = new LineCounter();
  const unreadable = ({ message, at }: Flaw): RawDocument => {
    const { line } = lines.linePos(at);
    const found = text.split("\n", line)[line - 1]?.trim() ?? "";
    return {
      file,
      role,
      value: null,
      lines: { "": 1 },
      unreadable: { ...NOT_YAML, message: `${message} at ${quote(found)}`, line },
    };
  };
  const flaw = findCut(text);
  if (flaw !== null) {
    lines.addNewLine(0);
    for (const { index } of text.matchAll(/\n/g)) lines.addNewLine(index + 1);
    return [unreadable(flaw)];
  }
  const { documents, stopped } = parseDocuments(text, lines);
  const read = documents.map((document): RawDocument => {
    const [error = document.warnings[0]] = document.errors;
    if (error !== undefined) return unreadable({ message: error.message, at: error.pos[0] });
    const walk = new Walk(lines);
    walk.visit(document.contents, []);
    if (walk.flaw !== null) return unreadable(walk.flaw);
    const value: unknown = document.toJS();
    return { file, role: roleOf(role, value), value, lines: walk.lines, unreadable: null };
  });
  if (stopped !== null) return [...read, unreadable(stopped)];
  if (read.length > 0) return read;
  return [{ file, role, value: null, lines: { "": 1 }, unreadable: null }];
}

// A source may bring the entities that it alone names, in the same file behind it.
function roleOf(role: DocumentRole, value: unknown): DocumentRole {
  const isEntities =
    role === "source" && typeof value === "object" && value !== null && "entities" in value;
  return isEntities && "class" in value ? "entities" : role;
}

const NOT_YAML = {
  code: "not-yaml",
  expected: "a YAML document of lists, fields and plain values",
  hint: "Look at the line and the one before it: indentation, a missing quote or a stray colon.",
} as const;

/** What is wrong, with its place in the text. */
interface Flaw {
  readonly message: string;
  readonly at: number;
}

// What stands in brackets shows by itself where it ends.
function findCut(text: string): Flaw | null {
  if (text === "" || text.endsWith("\n") || /^\s*[[{]/.test(text)) return null;
  const at = text.lastIndexOf("\n") + 1;
  return { message: "the last line does not end, so the file may have been cut", at };
}

/** After so many of them, or at such a depth, the rest of a file is not worth its time: it may never end. */
const MOST_FLAWS = 20;

function parseDocuments(
  text: string,
  lines: LineCounter,
): { readonly documents: readonly Document.Parsed[]; readonly stopped: Flaw | null } {
  const parser = new Parser(lines.addNewLine);
  // Whether a field stands twice is looked at once and in linear time, by `Walk`.
  const composer = new Composer({ uniqueKeys: false, prettyErrors: false });
  const documents: Document.Parsed[] = [];
  lines.addNewLine(0);
  let flaws = 0;
  let stopped: Flaw | null = null;
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) {
      if (token.type === "directive") {
        return { documents, stopped: { message: "a directive is not read", at: token.offset } };
      }
      if (token.type === "error") flaws++;
      documents.push(...composer.next(token));
    }
    if (parser.stack.length > 2 * DEEPEST) {
      const message = `lists and fields are nested more than ${DEEPEST} levels deep`;
      stopped = { message, at: parser.offset };
    }
    if (stopped !== null || flaws > MOST_FLAWS) break;
  }
  for (const token of parser.end()) documents.push(...composer.next(token));
  documents.push(...composer.end());
  return { documents, stopped };
}

/** Notes the line of each field, and the first thing that is no plain YAML. */
class Walk {
  readonly lines: Record<string, number> = {};
  flaw: Flaw | null = null;
  readonly #counter: LineCounter;
  constructor(counter: LineCounter) {
    this.#counter = counter;
  }

  visit(node: unknown, path: readonly (string | number)[]): void {
    if (!isSeq(node) && !isMap(node) && !isScalar(node)) {
      if (isAlias(node)) this.#refuse("an alias is not read: write out what it stands for", node);
      return;
    }
    this.lines[fieldPath(path)] ??= this.#lineOf(node);
    if (node.tag !== undefined) this.#refuse("a tag is not read: write the plain value", node);
    if (node.anchor !== undefined) {
      this.#refuse("an anchor is not read: write out what it stands for", node);
    }
    if (isSeq(node)) {
      for (const [index, item] of node.items.entries()) this.visit(item, [...path, index]);
    } else if (isMap(node)) {
      this.#visitFields(node.items, path);
    }
  }

  #visitFields(
    pairs: readonly { readonly key: unknown; readonly value: unknown }[],
    path: readonly (string | number)[],
  ): void {
    const seen = new Set<string>();
    for (const { key, value } of pairs) {
      if (!isScalar(key) || typeof key.value !== "string") {
        this.#refuse("the name of a field is no text", key as Ranged | null);
        continue;
      }
      if (seen.has(key.value)) this.#refuse(`the field ${quote(key.value)} stands twice`, key);
      seen.add(key.value);
      const inner = [...path, key.value];
      this.lines[fieldPath(inner)] = this.#lineOf(key);
      this.visit(value, inner);
    }
  }

  #lineOf(node: Ranged): number {
    return this.#counter.linePos(node.range?.[0] ?? 0).line;
  }

  #refuse(message: string, node: Ranged | null): void {
    this.flaw ??= { message, at: node?.range?.[0] ?? 0 };
  }
}

interface Ranged {
  readonly range?: readonly [number, number, number] | null;
}
