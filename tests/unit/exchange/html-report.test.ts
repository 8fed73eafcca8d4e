import { DOMParser } from "@xmldom/xmldom";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runCommand } from "../../../src/cli/run-command.ts";
import { writeHtmlReport } from "../../../src/core/exchange/html-report.ts";
import { codeSpan, markdownTable, plainMarkdown } from "../../../src/core/exchange/markdown.ts";

/** Elements that a report has, and nothing else. */
const ELEMENTS =
  /^(html|head|meta|title|style|body|main|h[12]|p|ul|ol|li|div|table|thead|tbody|tr|th|td|strong|code|a|br)$/;

function bodyOf(html: string): Element {
  const [body = ""] = /<body>[\s\S]*<\/body>/.exec(html) ?? [];
  const text = body.replaceAll("<br>", "<br/>");
  return new DOMParser().parseFromString(text, "text/xml").documentElement as unknown as Element;
}

function elementsOf(element: Element): readonly Element[] {
  const children = [...Array(element.childNodes.length).keys()]
    .map((index) => element.childNodes[index] as Element)
    .filter(({ nodeType }) => nodeType === 1);
  return [element, ...children.flatMap(elementsOf)];
}

const words = (text: string | null | undefined): string => (text ?? "").replace(/\s+/g, " ").trim();

describe("a report in HTML", () => {
  it("shows any text as it is, in a sentence, a cell and as code, and makes no markup of it", () => {
    // What XML cannot hold is left out of the Markdown's text as well.
    const anyText = fc
      .string({ unit: "grapheme", maxLength: 40 })
      .filter((text) => words(text) !== "");
    fc.assert(
      fc.property(anyText, anyText, (text, other) => {
        const markdown = [
          `# ${plainMarkdown(text)}`,
          `**${plainMarkdown(text)}**`,
          `- ${plainMarkdown(other)}`,
          markdownTable(["a", "b"], [[plainMarkdown(text), plainMarkdown(other)]]).join("\n"),
          `- ${codeSpan(text)}`,
        ].join("\n\n");
        const all = elementsOf(bodyOf(writeHtmlReport(`${markdown}\n`)));
        const told = (name: string): readonly string[] =>
          all.filter(({ tagName }) => tagName === name).map((one) => words(one.textContent));
        expect(told("h1")).toEqual([words(text)]);
        expect(told("strong")).toEqual([words(text)]);
        expect(told("td")).toEqual([words(text), words(other)]);
        expect(told("li")).toEqual([words(other), words(text)]);
        for (const { tagName } of all) expect(tagName).toMatch(ELEMENTS);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ["alternatives", "Candidates"],
    ["alternatives --require local", "Supply options"],
    ["describe bmw", "References"],
    ["describe catl", "References"],
  ])(
    "%s: has what the Markdown has, stands alone, and leads from each number to its claim",
    (line, heading) => {
      const argv = line.split(" ");
      const html = runCommand([...argv, "--format", "html"]).out;
      const markdown = runCommand([...argv, "--format", "markdown"]).out;
      expect(html).not.toMatch(/<script|<link|<img|src=|@import|url\(/i);
      const all = elementsOf(bodyOf(html));
      const headings = all.filter(({ tagName }) => /^h[12]$/.test(tagName));
      expect(headings.length).toBe(markdown.match(/^#{1,2} /gm)?.length);
      expect(headings.map((one) => one.textContent)).toContain(heading);
      const ids = all.map((one) => one.getAttribute("id") ?? "").filter((id) => id !== "");
      const links = all
        .map((one) => one.getAttribute("href") ?? "")
        .filter((href) => href.startsWith("#"));
      expect(ids.length).toBe(markdown.match(/^\d+\. /gm)?.length);
      expect(links.length).toBeGreaterThan(0);
      for (const link of links) expect(ids).toContain(link.slice(1));
    },
  );
});
