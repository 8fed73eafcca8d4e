/** A row of an answer: values by the name of their variable; "" = not bound. */
export type Row = Readonly<Record<string, string>>;

/** The rows of an answer, or why it is none, in words. */
export type SparqlResults = { readonly rows: readonly Row[] } | { readonly problem: string };

/**
 * Reads SPARQL 1.1 Query Results CSV (RFC 4180) and believes nothing of it: what is not of that form is named and refused
 * whole.
 *
 * @param variables what was asked for, in its order
 * @param most how many rows are taken; more are refused
 */
export function readSparqlResults(
  text: string,
  variables: readonly string[],
  most: number,
): SparqlResults {
  const lines = readLines(text);
  if (lines === null) return { problem: "it is no CSV, or was cut off" };
  const [head = [], ...rows] = lines;
  if (head.join() !== variables.join()) {
    return { problem: `its first line is not ${variables.join()}` };
  }
  if (rows.length > most) return { problem: `it has more than the ${most} rows asked for` };
  const odd = rows.findIndex((row) => row.length !== variables.length);
  if (odd >= 0) return { problem: `row ${odd + 1} has not ${variables.length} values` };
  return {
    rows: rows.map((row) => Object.fromEntries(row.map((value, at) => [variables[at], value]))),
  };
}

const VALUE = /"((?:[^"]|"")*)"|([^",\r\n]*)/y;

/** Lines of values; null where a quotation mark is open or stands where none may, or the last line has no end. */
function readLines(text: string): readonly (readonly string[])[] | null {
  const lines: string[][] = [];
  let line: string[] = [];
  for (let at = 0; at < text.length; ) {
    VALUE.lastIndex = at;
    const [whole = "", quoted, plain = ""] = VALUE.exec(text) ?? [];
    line.push(quoted?.replaceAll('""', '"') ?? plain);
    at += whole.length;
    const end = text.startsWith("\r\n", at) ? 2 : text[at] === "\n" ? 1 : 0;
    if (end > 0) {
      lines.push(line);
      line = [];
    } else if (text[at] !== ",") return null;
    at += Math.max(1, end);
  }
  return line.length > 0 ? null : lines;
}
