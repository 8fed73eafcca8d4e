import {
  type Document,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseAllDocuments,
} from "yaml";
import { type DocumentRole, fieldPath, type RawDocument } from "../core/load/raw.ts";

/**
 * Parses a YAML file: one raw document for each YAML document in it, with the line of every field; an empty file
 * is one document with nothing in it. What cannot be parsed comes back as unreadable, with the parser's words.
 */
export function readYaml(file: string, role: DocumentRole, text: string): readonly RawDocument[] {
  const lineCounter = new LineCounter();
  const documents: readonly Document[] = parseAllDocuments(text, {
    lineCounter,
    prettyErrors: false,
  });
  const empty: RawDocument = { file, role, value: null, lines: { "": 1 }, unreadable: null };
  if (documents.length === 0) return [empty];
  return documents.map((document) => {
    const unreadable = (why: string, offset: number): RawDocument => {
      const { line } = lineCounter.linePos(offset);
      const found = text.split(/\r?\n/)[line - 1]?.trim() ?? "";
      return { ...empty, unreadable: { message: `${why} at "${found}"`, line } };
    };
    const [error] = document.errors;
    if (error !== undefined) return unreadable(error.message, error.pos[0]);
    const lines: Record<string, number> = {};
    collectLines(document.contents, [], lineCounter, lines);
    try {
      return { ...empty, value: document.toJS(), lines };
    } catch (cause) {
      // Such as an alias that repeats itself without end.
      return unreadable((cause as Error).message, document.range?.[0] ?? 0);
    }
  });
}

function collectLines(
  node: unknown,
  path: readonly (string | number)[],
  lineCounter: LineCounter,
  lines: Record<string, number>,
): void {
  if (isSeq(node) || isMap(node) || isScalar(node)) {
    lines[fieldPath(path)] ??= lineCounter.linePos(node.range?.[0] ?? 0).line;
  }
  if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) {
      collectLines(item, [...path, index], lineCounter, lines);
    }
  }
  if (!isMap(node)) return;
  for (const pair of node.items) {
    if (!isPair(pair) || !isScalar(pair.key)) continue;
    const inner = [...path, String(pair.key.value)];
    lines[fieldPath(inner)] = lineCounter.linePos(pair.key.range?.[0] ?? 0).line;
    collectLines(pair.value, inner, lineCounter, lines);
  }
}
