import { describe, expect, it } from "vitest";
import type { WordedComparison, WordedRow } from "../../../../src/core/word/ranking/comparison.ts";
import { askFounding, failureOf, kh } from "../../../support/answers.ts";
import { readRecord } from "../../../support/record.ts";

const THREE = ["lg-energy-solution", "samsung-sdi", "sk-on"];
const AMONG = THREE.join(",");
const record = readRecord();

function compare(
  candidates: readonly string[],
  input: Record<string, unknown> = {},
): WordedComparison {
  return askFounding("compare", { candidates, among: AMONG, ...input }).result;
}

function row({ rows }: WordedComparison, group: WordedRow["group"], id: string): WordedRow {
  const found = rows.find((one) => one.group === group && one.id === id);
  if (found === undefined) throw new Error(`There is no row ${id}.`);
  return found;
}

const words = ({ cells }: WordedRow): readonly string[] => cells.map((cell) => cell.words);

describe("LG Energy Solution, Samsung SDI and SK On side by side", () => {
  const result = compare(THREE);

  it("have the ranks 1–2, 1–3 and 2–3 of the answer, and the order that these settle", () => {
    expect(result.candidates.map(({ id, rank }) => [id, rank?.best, rank?.worst])).toEqual([
      ["lg-energy-solution", 1, 2],
      ["samsung-sdi", 1, 3],
      ["sk-on", 2, 3],
    ]);
    const rank = row(result, "answer", "rank");
    expect(words(rank)).toEqual(["1–2", "1–3", "2–3"]);
    expect(rank.difference).toBe(
      "LG Energy Solution ahead of SK On or level; otherwise ranges overlap: not settled",
    );
  });

  it("have the scores, first shares and evidence of the answer", () => {
    expect(words(row(result, "answer", "score"))).toEqual(["0.63–0.87", "0.27–0.93", "0.63–0.8"]);
    expect(words(row(result, "answer", "first"))).toEqual(["84 %", "16 %", "0 %"]);
    expect(words(row(result, "answer", "coverage"))).toEqual(["100 %", "33 %", "100 %"]);
    expect(row(result, "answer", "coverage").difference).toBe(
      "most is known of LG Energy Solution and SK On",
    );
  });

  it("call no score decisive that shared evidence moves for two of them alike", () => {
    expect(row(result, "answer", "score").difference).toBe(
      "ranges overlap: not settled by the score alone",
    );
  });

  it("say of local production that it is not stated for Samsung SDI, and the same evidence for the others", () => {
    const local = row(result, "criterion", "local");
    expect(local.cells.map(({ low, high, claims, stated }) => [low, high, claims, stated])).toEqual(
      [
        [1, 1, [kh("c42")], true],
        [0, 1, [], false],
        [1, 1, [kh("c42")], true],
      ],
    );
    expect(words(local)[1]).toBe("not stated");
    expect(local.difference).toBe(
      "the same evidence for LG Energy Solution and SK On; not stated for Samsung SDI",
    );
  });

  it("say of readiness who is ahead, and where it may turn out level", () => {
    expect(row(result, "criterion", "readiness").difference).toBe(
      "Samsung SDI ahead of LG Energy Solution; LG Energy Solution ahead of SK On or level",
    );
    expect(result.decisive).toEqual(["readiness"]);
  });

  it("have the facts beside the criteria, each with its claims", () => {
    expect(row(result, "fact", "plants").difference).toBe(
      "the same evidence for LG Energy Solution and SK On; not stated for Samsung SDI",
    );
    const relation = row(result, "fact", "relation");
    expect(relation.label).toBe("Relation to BMW");
    expect(relation.cells[1]).toMatchObject({ claims: [kh("c47")], stated: true });
    expect(relation.cells[1]?.words).toContain("under the BMW–Samsung SDI contract");
    expect(relation.difference).toBe("stated for Samsung SDI only");
    expect(row(result, "fact", "owners").difference).toBe("the same evidence");
    expect(row(result, "fact", "capacity").difference).toBe("not stated for any of them");
    expect(row(result, "fact", "duty-on-route").difference).toBe("not known for any of them");
  });

  it("name the need in words", () => {
    expect(result.needWords).toBe("46-series cells to BMW in the United States instead of AESC");
  });
});

describe("two candidates side by side", () => {
  it("on one opinion rest on the same evidence", () => {
    const tariff = row(compare(["lg-energy-solution", "sk-on"]), "criterion", "tariff");
    expect(tariff.cells.map(({ claims }) => claims)).toEqual([[kh("c43")], [kh("c43")]]);
    expect(tariff.difference).toBe("the same evidence");
  });

  it("need no names where only one can be ahead", () => {
    const two = compare(["lg-energy-solution", "samsung-sdi"]);
    expect(row(two, "criterion", "readiness").difference).toBe("Samsung SDI ahead");
    expect(row(two, "criterion", "local").difference).toBe("not stated for Samsung SDI");
    expect(row(two, "answer", "wins").difference).toBe(
      "LG Energy Solution ahead in 84 % of the assumptions tried",
    );
  });

  it("keep the ranks of the whole answer: who is not compared still takes a place", () => {
    const { candidates } = askFounding("compare", { candidates: THREE.slice(0, 2) }).result;
    expect(candidates.map(({ rank }) => [rank?.best, rank?.worst])).toEqual([
      [1, 3],
      [1, 4],
    ]);
  });

  it("are told apart by a requirement: met, not met, not known", () => {
    const require = ["local", "readiness>=supplying"];
    const result = compare(THREE, { require });
    const local = row(result, "requirement", "local");
    expect(words(local)).toEqual(["met", "not known", "met"]);
    expect(local.difference).toBe("met by LG Energy Solution and SK On; not known for Samsung SDI");
    const readiness = row(result, "requirement", "readiness>=supplying");
    expect(words(readiness)).toEqual(["not met", "met", "not met"]);
    const rank = row(result, "answer", "rank");
    expect(words(rank)).toEqual([
      "not ranked: fails a requirement",
      "1",
      "not ranked: fails a requirement",
    ]);
    expect(rank.difference).toBe("LG Energy Solution and SK On not ranked");
    expect(result.candidates.map((one) => one.rank === null)).toEqual([true, false, true]);
  });
});

describe("a comparison fails in words", () => {
  const fail = (candidates: readonly string[], input = {}): string =>
    failureOf(record, "compare", { lens: "founding", candidates, ...input }).message;

  it("of one candidate, of the same one twice, of none, and of five", () => {
    expect(fail(["sk-on"])).toBe(
      "A comparison takes two to four different candidates, and only one is given: SK On.",
    );
    expect(fail(["sk-on", "SK On"])).toContain("only one is given: SK On");
    expect(fail([])).toContain("none is given");
    expect(fail([...THREE, "catl", "bmw"])).toContain(
      "5 are given: LG Energy Solution, Samsung SDI",
    );
  });

  it("of whoever is no candidate, with why and who is", () => {
    expect(fail(["sk-on", "bmw"])).toMatch(
      /^BMW is no candidate: it is the buyer\. Candidates: LG Energy Solution \(lg-energy-solution\), /,
    );
    expect(fail(["sk-on", "aesc"])).toContain("it is the supplier to be replaced");
  });

  it("of a candidate that the answer is limited without", () => {
    expect(fail(["sk-on", "catl"], { among: AMONG })).toContain(
      "CATL is not among those that the answer is limited to.",
    );
  });

  it("of a name that nobody has, with the nearest", () => {
    const failure = failureOf(record, "compare", { candidates: "samsnug-sdi,sk-on" });
    expect(failure.code).toBe("unknown-entity");
    expect(failure.suggestions[0]?.id).toBe("samsung-sdi");
  });
});
