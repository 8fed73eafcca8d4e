/** Data as Markdown (CommonMark with tables): whatever stands in it is read as text and never as markup. */

/** Words that readers of Markdown turn into links by themselves: addresses and e-mail addresses. */
const LINKABLE =
  /(?:\b[a-z][a-z0-9+.-]*:\/\/|\bwww\.|\b(?:mailto|xmpp):)[^\s|`]*|[^\s|`@]+@[^\s|`@]+\.[^\s|`]+/giu;

/** A text in one line, with every sign that means something in Markdown made plain. */
export function plainMarkdown(text: string): string {
  const line = oneLine(text);
  let plain = "";
  let from = 0;
  for (const match of line.matchAll(LINKABLE)) {
    // Escapes do not keep readers from making a link of an address; a code span does.
    plain += escapeSigns(line.slice(from, match.index)) + codeSpan(match[0]);
    from = match.index + match[0].length;
  }
  plain += escapeSigns(line.slice(from));
  // At the start of a line these begin a heading, a list or a quotation.
  return plain.replace(/^([#+\-=])/, "\\$1").replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2");
}

/** A text in one line as code. Outside of tables only, where it may hold a `|`. */
export function codeSpan(text: string): string {
  const line = oneLine(text);
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const pad = longest > 0 ? " " : "";
  return `${fence}${pad}${line}${pad}${fence}`;
}

/** An address as a link where it is one of the web, else as plain text. */
export function markdownLink(url: string): string {
  return /^https?:\/\/[^\s<>\p{Cc}]+$/iu.test(url) ? `<${url}>` : plainMarkdown(url);
}

/** A table; the cells are Markdown already. */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)];
}

function escapeSigns(text: string): string {
  return text.replace(/[\\`*_[\]<>|~&$]/g, "\\$&");
}

function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, " ").trim();
}
