import { describe, expect, it } from "vitest";
import type { WordedPaths } from "../../../src/core/word/answer/paths.ts";
import { answerTo, askFounding, kh } from "../../support/answers.ts";
import { type ClaimSketch, makeDataset, makeEntity } from "../../support/small-dataset.ts";

const supplies = (from: string, to: string, more: Partial<ClaimSketch> = {}): ClaimSketch => ({
  id: `s/${from}-${to}`,
  subject: from,
  predicate: "suppliesTo",
  object: to,
  qualifiers: { product: "cell" },
  ...more,
});

function paths(claims: readonly ClaimSketch[], input: Record<string, unknown> = {}): WordedPaths {
  return answerTo(makeDataset(claims), "paths", {
    from: "ann",
    to: "buyer",
    lens: "everything",
    ...input,
  }).result;
}

const nodes = (found: WordedPaths): readonly string[] =>
  found.paths.map((path) => path.nodes.join(" "));

describe("paths", () => {
  it("are all the shortest, and no longer one", () => {
    const found = paths([
      supplies("ann", "bob"),
      supplies("bob", "buyer"),
      supplies("ann", "cat"),
      supplies("cat", "buyer"),
      supplies("cat", "bob"),
    ]);
    expect(nodes(found)).toEqual(["ann bob buyer", "ann cat buyer"]);
  });

  it("take in longer ones when more are asked for, in order of length", () => {
    const claims = [
      supplies("ann", "buyer"),
      supplies("ann", "bob"),
      supplies("bob", "buyer"),
      supplies("ann", "cat"),
      supplies("cat", "buyer"),
    ];
    expect(nodes(paths(claims, { k: 2 }))).toEqual(["ann buyer", "ann bob buyer"]);
    expect(nodes(paths(claims, { k: 9 }))).toHaveLength(3);
  });

  it("are all the shortest however few are asked for, and of the longer ones no more than make up the number", () => {
    const claims = [
      ...["bob", "cat"].flatMap((via) => [supplies("ann", via), supplies(via, "buyer")]),
      ...["venture", "holding"].flatMap((via) => [supplies("bob", via), supplies(via, "buyer")]),
    ];
    const shortest = ["ann bob buyer", "ann cat buyer"];
    expect(nodes(paths(claims, { k: 1 }))).toEqual(shortest);
    expect(nodes(paths(claims, { k: 3 }))).toEqual([...shortest, "ann bob holding buyer"]);
  });

  it("are of at most eight steps; of two that are further apart it is said", () => {
    const chain = (length: number) => {
      const entities = Array.from({ length }, (_, place) =>
        makeEntity(`e${place}`, "organisation"),
      );
      const names = ["ann", ...entities.map(({ id }) => id), "buyer"];
      const claims = names.slice(1).map((to, place) => supplies(names[place] ?? "", to));
      const input = { from: "ann", to: "buyer", lens: "everything" };
      return answerTo(makeDataset(claims, { entities }), "paths", input).result;
    };
    expect(chain(7).paths.map(({ length }) => length)).toEqual([8]);
    expect(chain(8)).toMatchObject({ paths: [], noPath: { code: "tooFar", steps: 8 } });
  });

  it("are ranked by their weakest claim before their length", () => {
    const found = paths(
      [
        supplies("ann", "buyer", { kind: "opinion" }),
        supplies("ann", "bob", { kind: "plan" }),
        supplies("bob", "buyer"),
      ],
      { k: 2 },
    );
    expect(nodes(found)).toEqual(["ann bob buyer", "ann buyer"]);
    expect(found.paths[0]?.weakest).toMatchObject({ claim: "s/ann-bob", kind: "plan" });
  });

  it("are as weak as the least committed of equal kinds", () => {
    const found = paths([
      supplies("ann", "bob", { commitment: "possible" }),
      supplies("bob", "buyer"),
    ]);
    expect(found.paths[0]?.weakest).toMatchObject({ claim: "s/ann-bob", commitment: "possible" });
  });

  it("are walked from customer to supplier as well, and say so", () => {
    const [path] = paths([supplies("ann", "bob"), supplies("buyer", "bob")]).paths;
    expect(path?.steps.map(({ withFlow }) => withFlow)).toEqual([true, false]);
  });

  it("rest on the best claim between two neighbours, whichever relation it is", () => {
    const [path] = paths([
      supplies("ann", "buyer", { kind: "plan" }),
      {
        id: "s/stake",
        subject: "ann",
        predicate: "ownsStakeIn",
        object: "buyer",
        qualifiers: { share: "unknown" },
      },
    ]).paths;
    expect(path?.steps).toMatchObject([{ predicate: "ownsStakeIn", claims: ["s/stake"] }]);
  });
});

describe("a path in time", () => {
  const during = (from: string, to: string | null): Partial<ClaimSketch> => ({
    time: { from, to },
  });

  it("holds on the days on which all its claims can hold", () => {
    const [path] = paths([
      supplies("ann", "bob", during("2019", "2031")),
      supplies("bob", "buyer", during("2025-03", null)),
    ]).paths;
    expect(path?.time).toEqual({ from: "2025-03-01", to: "2031-12-31" });
  });

  it("without dates has no end", () => {
    expect(paths([supplies("ann", "buyer")]).paths[0]?.time).toEqual({ from: null, to: null });
  });

  it("is none where its claims never hold together, and the answer says what to do", () => {
    const found = paths([
      supplies("ann", "bob", during("2010", "2015")),
      supplies("bob", "buyer", during("2020", null)),
    ]);
    expect(found.paths).toEqual([]);
    expect(found.advice).toContain("different times");
  });

  it("rests on a weaker claim where the stronger does not hold at the time of the others", () => {
    const [path] = paths([
      supplies("ann", "bob", during("2010", "2015")),
      supplies("ann", "bob", { id: "s/later", kind: "companyStatement", ...during("2020", null) }),
      supplies("bob", "buyer", during("2020", null)),
    ]).paths;
    expect(path?.steps[0]?.claims[0]).toBe("s/later");
    expect(path?.weakest.claim).toBe("s/later");
  });

  it("that is longer is found where the shorter one never holds", () => {
    const found = paths([
      supplies("ann", "bob", during("2010", "2015")),
      supplies("bob", "buyer", during("2020", null)),
      supplies("ann", "cat"),
      supplies("cat", "venture"),
      supplies("venture", "buyer"),
    ]);
    expect(nodes(found)).toEqual(["ann cat venture buyer"]);
  });
});

describe("paths are not walked", () => {
  it("through places, products and policies, which hang everything together", () => {
    const claims: readonly ClaimSketch[] = [
      { id: "s/1", subject: "ann", predicate: "hasSitesIn", object: "here" },
      { id: "s/2", subject: "buyer", predicate: "hasSitesIn", object: "here" },
    ];
    expect(paths(claims).paths).toEqual([]);
    expect(paths(claims).advice).toContain("places and products");
    expect(nodes(paths(claims, { through: "place" }))).toEqual(["ann here buyer"]);
  });

  it("through a place on a longer way either, though other relations are open", () => {
    const claims: readonly ClaimSketch[] = [
      { id: "s/1", subject: "ann", predicate: "hasSitesIn", object: "here" },
      { id: "s/2", subject: "bob", predicate: "hasSitesIn", object: "here" },
      supplies("bob", "buyer"),
      supplies("ann", "cat"),
      supplies("cat", "buyer"),
    ];
    expect(nodes(paths(claims, { through: "product", k: 9 }))).toEqual(["ann cat buyer"]);
  });

  it("over other relations than supply, ownership and operation, unless a class to pass is named", () => {
    const claims: readonly ClaimSketch[] = [
      {
        id: "s/1",
        subject: "ann",
        predicate: "alternativeFor",
        object: "buyer",
        qualifiers: { product: "cell" },
      },
    ];
    expect(paths(claims).paths).toEqual([]);
    expect(nodes(paths(claims, { through: "organisation" }))).toEqual(["ann buyer"]);
  });

  it("over a denial", () => {
    expect(paths([supplies("ann", "buyer", { polarity: "negative" })]).paths).toEqual([]);
  });

  it("over what the lens only draws, and the answer says that there is more", () => {
    const found = paths([supplies("ann", "buyer", { kind: "opinion" })], { lens: "default" });
    expect(found.paths).toEqual([]);
    expect(found.advice).toContain("only draws 1 claim;");
    const more = [
      supplies("ann", "buyer", { kind: "opinion" }),
      supplies("ann", "bob", { kind: "inference" }),
    ];
    const hidden = paths(more, { lens: "default" }).noPath;
    expect(hidden).toEqual({ code: "notJoined", hidden: 2 });
  });

  it("from an entity to itself", () => {
    expect(paths([supplies("ann", "ann")], { to: "ann" })).toMatchObject({ paths: [] });
    expect(paths([], { to: "ann" }).advice).toContain("same entity");
  });

  it("round in a circle, nor past a firm that supplies itself", () => {
    const found = paths(
      [supplies("ann", "bob"), supplies("bob", "bob"), supplies("bob", "buyer")],
      { k: 50 },
    );
    expect(nodes(found)).toEqual(["ann bob buyer"]);
  });
});

describe("in the founding article", () => {
  it("AESC reaches Woodruff by our inference alone; without it by two plans", () => {
    const inferred = askFounding("paths", { from: "aesc", to: "bmw-woodruff" }).result.paths;
    expect(inferred.map(({ weakest }) => weakest.claim)).toEqual([kh("c78")]);
    const planned = askFounding("paths", {
      from: "aesc",
      to: "bmw-woodruff",
      kinds: "fact,companyStatement,expertStatement,plan",
    }).result.paths;
    expect(planned.map(({ nodes: passed, weakest }) => [passed[1], weakest.kind])).toEqual([
      ["aesc-florence", "plan"],
      ["bmw-next-generation-line-up", "plan"],
    ]);
  });

  it("LG Energy Solution has no path to BMW: who might supply does not supply", () => {
    const { paths: found, advice } = askFounding("paths", {
      from: "lg-energy-solution",
      to: "bmw",
    }).result;
    expect(found).toEqual([]);
    expect(advice).not.toBe("");
  });
});
