import { escapeXml } from "./svg-text.ts";

/** The look of a report: on a screen in both schemes, and on paper. Nothing in it is fetched. */
const STYLE = `
:root { color-scheme: light dark; }
body { max-width: 62rem; margin: 2rem auto; padding: 0 1rem; font: 16px/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; line-height: 1.25; }
h2 { margin-top: 2rem; font-size: 1.15rem; break-after: avoid; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; font-size: 0.85rem; overflow-wrap: normal; }
th, td { padding: 0.3rem 0.5rem; border: 1px solid #8888; text-align: left; vertical-align: top; }
tr, li { break-inside: avoid; }
a { color: inherit; }
li:target { outline: 2px solid; }
code { font-size: 0.85em; }
@media print { body { margin: 0; max-width: none; font-size: 10pt; } .wide { overflow: visible; } table { overflow-wrap: anywhere; } }
`.trim();

/**
 * A document of ours as one file of HTML that stands alone: no script, no network, for a screen and for paper. It is
 * written from the Markdown, so that both say the same, and reads no other Markdown than our writers make
 * (`markdown.ts`): all other signs in it are escaped there, and are text here.
 */
export function writeHtmlReport(markdown: string): string {
  const blocks = markdown.trimEnd().split(/\n{2,}/);
  const [first = ""] = blocks;
  return [
    "<!doctype html>",
    '<html lang="en">',
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${writeInline(first.replace(/^# /, "")).replace(/<[^>]*>/g, "")}</title>`,
    `<style>\n${STYLE}\n</style>`,
    "</head>",
    "<body>",
    "<main>",
    ...writeBlocks(blocks),
    "</main>",
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

function writeBlocks(blocks: readonly string[]): readonly string[] {
  let isEnd = false;
  return blocks.map((block) => {
    const heading = /^(#{1,6}) (.*)$/.exec(block);
    if (heading !== null) {
      const [, signs = "", words = ""] = heading;
      isEnd = words === "References";
      return `<h${signs.length}>${writeInline(words)}</h${signs.length}>`;
    }
    const lines = block.split("\n");
    if (block.startsWith("| ")) return writeTable(lines);
    if (lines.every((line) => line.startsWith("- "))) {
      return `<ul>\n${lines.map((line) => `<li>${writeInline(line.slice(2))}</li>`).join("\n")}\n</ul>`;
    }
    if (lines.every((line) => /^\d+\. /.test(line))) {
      const items = lines.map((line, index) => {
        const name = isEnd ? ` id="reference-${index + 1}"` : "";
        return `<li${name}>${writeInline(line.replace(/^\d+\. /, ""))}</li>`;
      });
      return `<ol>\n${items.join("\n")}\n</ol>`;
    }
    return `<p>${lines.map(writeInline).join("<br>\n")}</p>`;
  });
}

function writeTable([head = "", , ...rows]: readonly string[]): string {
  const line = (row: string, cell: "th" | "td"): string => {
    const cells = row.slice(2, -2).split(" | ");
    const open = cell === "th" ? '<th scope="col">' : "<td>";
    return `<tr>${cells.map((one) => `${open}${writeInline(one)}</${cell}>`).join("")}</tr>`;
  };
  const body = rows.map((row) => line(row, "td")).join("\n");
  return `<div class="wide"><table>\n<thead>${line(head, "th")}</thead>\n<tbody>\n${body}\n</tbody>\n</table></div>`;
}

/** What means something in a line: an escaped sign, code, what is strong, an address, numbers of references. */
const INLINE =
  /\\([!-/:-@[-`{-~])|(`+)(?!`)([\s\S]*?[^`])\2(?!`)|\*\*((?:\\.|[^\\])+?)\*\*|<(https?:\/\/[^\s<>]+)>|\[(\d+(?:, \d+)*)\]/g;

function writeInline(line: string): string {
  let html = "";
  let from = 0;
  for (const match of line.matchAll(INLINE)) {
    const [whole, sign, , code, strong, url, numbers] = match;
    html += escapeXml(line.slice(from, match.index));
    from = match.index + whole.length;
    if (sign !== undefined) html += escapeXml(sign);
    else if (code !== undefined) html += `<code>${escapeXml(unpad(code))}</code>`;
    else if (strong !== undefined) html += `<strong>${writeInline(strong)}</strong>`;
    else if (url !== undefined) {
      html += `<a href="${escapeXml(url)}" rel="noreferrer">${escapeXml(url)}</a>`;
    } else html += `[${(numbers ?? "").split(", ").map(writeNumber).join(", ")}]`;
  }
  return html + escapeXml(line.slice(from));
}

function writeNumber(number: string): string {
  return `<a href="#reference-${number}">${number}</a>`;
}

function unpad(code: string): string {
  return /^ .*[^ ].* $/.test(code) ? code.slice(1, -1) : code;
}
