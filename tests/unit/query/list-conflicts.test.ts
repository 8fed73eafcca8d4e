import { describe, expect, it } from "vitest";
import { askFounding, kh } from "../../support/answers.ts";

describe("the contradictions of the founding article", () => {
  it("are China and Hong Kong as the home of Envision Group, and nothing else", () => {
    expect(askFounding("conflicts").result).toMatchObject([
      {
        subject: "envision-group",
        predicate: "ascribedNationality",
        sides: [
          { claims: [kh("c03")], words: "Envision Group is described as a firm from China." },
          { claims: [kh("c33")], words: "Envision Group is described as a firm from Hong Kong." },
        ],
      },
    ]);
  });

  it("leave out tensions: BMW's pullback and its plant, two contenders and three", () => {
    const named = askFounding("conflicts").result.flatMap(({ sides }) =>
      sides.flatMap(({ claims }) => claims),
    );
    for (const id of ["c36", "c22", "c23", "c63", "c64"]) expect(named).not.toContain(kh(id));
  });

  it("are found from the firm and from either place", () => {
    for (const entity of ["envision-group", "china", "hong-kong"]) {
      expect(askFounding("conflicts", { entity }).result).toHaveLength(1);
    }
    expect(askFounding("conflicts", { entity: "bmw" }).result).toEqual([]);
  });

  it("need both sides under the lens", () => {
    expect(askFounding("conflicts", { kinds: "fact" }).result).toEqual([]);
  });
});
