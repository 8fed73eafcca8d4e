/**
 * Reads comma-separated values as RFC 4180 has them, after the byte order mark that a spreadsheet needs; throws on what
 * is not so.
 */
export function parseCsv(file: string): string[][] {
  if (!file.startsWith("\uFEFF")) throw new Error("The file has no byte order mark.");
  const text = file.slice(1);
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  const rows: string[][] = [];
  let row: string[] = [];
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex;
    const match = cell.exec(text);
    if (match === null) throw new Error(`No cell at ${at}: ${text.slice(at, at + 40)}`);
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? "");
    if (match[3] === ",") continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
