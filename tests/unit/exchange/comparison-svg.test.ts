import { describe, expect, it } from "vitest";
import { writeComparisonSvg } from "../../../src/core/exchange/comparison-svg.ts";
import { escapeXml } from "../../../src/core/exchange/svg-text.ts";
import { askFounding } from "../../support/answers.ts";

const answer = askFounding("compare", {
  candidates: "lg-energy-solution,samsung-sdi,sk-on",
  trueAt: "2025-06-30",
  require: ["local"],
});
const svg = writeComparisonSvg(answer);

/** All that is written in the picture, its lines joined again. */
function wordsOf(picture: string): string {
  const texts = [...picture.matchAll(/<text[^>]*>(.*?)<\/text>/g)].map(([, spans = ""]) =>
    spans.replace(/<\/tspan><tspan[^>]*>/g, " ").replace(/<[^>]+>/g, ""),
  );
  return texts.join("\n");
}

describe("the picture of a comparison", () => {
  it("tells every row with its cells and the difference", () => {
    const words = wordsOf(svg).replace(/\s+/g, " ");
    for (const { label, cells, difference } of answer.result.rows) {
      for (const text of [label, difference, ...cells.map((cell) => cell.words)]) {
        expect(words).toContain(escapeXml(text));
      }
    }
  });

  it("says what it is of: the need, the lens with its dates, the version of the data, the source", () => {
    const words = wordsOf(svg).replace(/\s+/g, " ");
    expect(words).toContain(`Who can supply ${answer.result.needWords}`);
    expect(words).toContain(`data ${answer.dataVersion}. Lens founding, true at 30 June 2025.`);
    expect(words).toMatch(/\d+ claims from 1 source: kh-2025-06-23/);
  });

  it("stands alone: no script, no style sheet, nothing from elsewhere", () => {
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 \d+ \d+"/);
    expect(svg.replace("http://www.w3.org/2000/svg", "")).not.toMatch(
      /https?:|<script|<style|href|url\(/,
    );
    expect(svg).not.toMatch(/undefined|NaN|null|Infinity/);
  });

  it("keeps all of it within its edges", () => {
    const [, width = 0, height = 0] = (/viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? []).map(Number);
    for (const [, x, y] of svg.matchAll(/<tspan x="([\d.]+)" y="([\d.]+)"/g)) {
      expect(Number(x)).toBeLessThan(width);
      expect(Number(y)).toBeLessThan(height);
    }
  });

  it("escapes what a name may hold", () => {
    const [first, ...others] = answer.result.candidates;
    if (first === undefined) throw new Error("There is no candidate.");
    const odd = { ...answer.result, candidates: [{ ...first, label: "A <b> & C" }, ...others] };
    expect(writeComparisonSvg({ ...answer, result: odd })).toContain("A &lt;b&gt; &amp; C");
  });

  it("draws a range for each value of a criterion, dashed where nothing is stated", () => {
    const values = answer.result.rows.filter(({ group }) => group === "criterion");
    const cells = values.flatMap((row) => row.cells);
    const silent = cells.filter(({ stated }) => !stated);
    expect(svg.match(/fill="#1f5fa8"/g)).toHaveLength(cells.length - silent.length);
    expect(svg.match(/stroke-dasharray/g)).toHaveLength(silent.length);
  });
});
