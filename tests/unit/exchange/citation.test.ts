import { describe, expect, it } from "vitest";
import { citeAnswer, citeData } from "../../../src/core/exchange/citation.ts";
import { FOUNDING_LENS } from "../../support/founding.ts";

const answer = { lens: FOUNDING_LENS, dataVersion: "2026.11.2+781780f5" };

describe("a line to cite", () => {
  it("names for the data its makers, year, version and licence", () => {
    expect(citeData("2026.11.2+781780f5")).toBe(
      "Second Source contributors (2026). Second Source, data 2026.11.2+781780f5. CC BY 4.0.",
    );
    expect(citeData("test")).toBe(
      "Second Source contributors. Second Source, data test. CC BY 4.0.",
    );
  });

  it("names for an answer the question, the lens, the data and where it stands", () => {
    expect(citeAnswer("Who else?", answer, "https://a.example/#v=1")).toBe(
      "Second Source contributors (2026). “Who else?” Second Source, data 2026.11.2+781780f5, lens founding. https://a.example/#v=1",
    );
    expect(citeAnswer("Who else?", answer, null)).toMatch(/lens founding\.$/);
  });
});
