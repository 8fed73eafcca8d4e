import { describe, expect, it } from "vitest";
import type { Claim } from "../../../src/core/model/claim.ts";
import { kindStrength } from "../../../src/core/model/strength.ts";
import { answerTo, askFounding, failureOf, kh } from "../../support/answers.ts";
import { readRecord } from "../../support/record.ts";
import {
  type ClaimSketch,
  makeDataset,
  makeEntity,
  makeSource,
} from "../../support/small-dataset.ts";

const record = readRecord();

const stake: ClaimSketch = {
  id: "s/stake",
  subject: "holding",
  predicate: "ownsStakeIn",
  object: "ann",
  qualifiers: { share: "unknown" },
};

describe("an explanation", () => {
  it("lists what is best backed first: facts and statements, then plans, then opinions", () => {
    const { values } = askFounding("explain", { subject: "lg-energy-solution" }).result;
    const strengths = values.map(({ kind }) => kindStrength(kind));
    expect(strengths).toEqual([...strengths].sort((a, b) => b - a));
    expect(new Set(strengths).size).toBeGreaterThan(2);
  });

  it("of what is denied is stated: a denial is evidence", () => {
    const denied = { ...stake, polarity: "negative" } as const;
    const { result } = answerTo(makeDataset([denied]), "explain", { subject: "ann" });
    expect(result).toMatchObject({ stated: true });
    expect(result.values[0]?.words).toBe("Holding does not own a stake in Ann (share not stated).");
  });

  it("of what the source itself calls unknown is not stated, and shows the claim", () => {
    const unknown = { ...stake, object: null, state: "unknown" } as const;
    const { result } = answerTo(makeDataset([unknown]), "explain", { subject: "holding" });
    expect(result).toMatchObject({ stated: false, claims: ["s/stake"] });
  });

  it("says how many claims the lens leaves out, so that not stated is not misread", () => {
    const answer = answerTo(record, "explain", {
      subject: "sk-on",
      predicate: "tariffRisk",
    });
    expect(answer.result.stated).toBe(false);
    expect(answer.caveats).toMatchObject([{ code: "left-out-by-lens", claims: [kh("c43")] }]);
    expect(answer.evidence[kh("c43")]?.sentence).toContain("lower tariff risk");
  });

  it("says nothing of claims that were corrected", () => {
    const corrected = { ...stake, id: "s/new", supersedes: ["s/stake"] };
    const answer = answerTo(makeDataset([stake, corrected]), "explain", { subject: "ann" });
    expect(answer.result.claims).toEqual(["s/new"]);
    expect(answer.caveats).toEqual([]);
  });

  it("of a corrected claim shows what corrects it, and says that it counts in no answer", () => {
    const corrected = { ...stake, id: "s/new", supersedes: ["s/stake"] };
    const elsewhere = { ...corrected, id: "t/new", source: "t" };
    for (const [newer, words] of [
      [corrected, "entered this claim wrongly"],
      [elsewhere, "newer claim"],
    ] as const) {
      const dataset = makeDataset([stake, newer], { sources: [makeSource("s"), makeSource("t")] });
      const answer = answerTo(dataset, "explain", { subject: "s/stake" });
      expect(answer.result.claims).toEqual([newer.id, "s/stake"].sort());
      expect(answer.caveats).toMatchObject([
        { code: "replaced", message: expect.stringContaining(words), claims: [newer.id] },
      ]);
    }
  });

  describe("of those who speak", () => {
    const by = (...ids: string[]): Claim["saidBy"] => ids.map((id) => ({ id, interested: false }));
    const dataset = makeDataset([
      { ...stake, id: "s/own", saidBy: by("paper") },
      {
        id: "s/told",
        subject: "bob",
        predicate: "hasSitesIn",
        object: "here",
        saidBy: by("paper", "ann"),
      },
      { id: "s/handed", subject: "bob", predicate: "remark", saidBy: by("paper", "cat", "ann") },
      {
        id: "s/view",
        subject: "bob",
        predicate: "remark",
        kind: "opinion",
        saidBy: by("paper", "ann"),
      },
      { id: "s/self", subject: "ann", predicate: "remark", saidBy: by("paper", "ann") },
    ]);
    const said = (subject: string, more: Record<string, string> = {}): readonly string[] =>
      answerTo(dataset, "explain", { subject, ...more }).result.said.claims;

    it("gives what they say, apart from what is said of them", () => {
      expect(said("ann")).toEqual(["s/handed", "s/self", "s/told", "s/view"]);
      expect(answerTo(dataset, "explain", { subject: "ann" }).result.claims).toEqual([
        "s/own",
        "s/self",
      ]);
      expect(said("ann", { predicate: "hasSitesIn" })).toEqual(["s/told"]);
      expect(said("bob")).toEqual([]);
    });

    it("gives what one of two says of the other", () => {
      expect(said("ann", { other: "bob" })).toEqual(["s/handed", "s/told", "s/view"]);
      expect(said("ann", { other: "holding" })).toEqual([]);
    });

    it("takes whoever is quoted on the way, and a paper only where it speaks itself", () => {
      expect(said("cat")).toEqual(["s/handed"]);
      expect(said("paper")).toEqual(["s/own"]);
    });

    it("says how many the lens leaves out", () => {
      const answer = answerTo(dataset, "explain", { subject: "ann", kinds: ["plan"] });
      expect(answer.result.said.claims).toEqual([]);
      expect(answer.caveats).toContainEqual(
        expect.objectContaining({
          code: "left-out-by-lens",
          claims: ["s/handed", "s/told", "s/view"],
        }),
      );
    });
  });

  it("tells what an entity may be the same as, and what a body is part of, under every lens", () => {
    const dataset = makeDataset([
      {
        id: "s/1",
        subject: "plant",
        predicate: "possiblySameAs",
        object: "second-plant",
        kind: "inference",
      },
      { id: "s/2", subject: "ann", predicate: "partOf", object: "holding" },
    ]);
    const related = (subject: string): readonly unknown[] =>
      answerTo(dataset, "explain", { subject, lens: "default" })
        .caveats.filter(({ code }) => code === "related-entity")
        .map(({ message, claims }) => [message.replace(/, of which.*/, ""), ...claims]);
    expect(related("plant")).toEqual([["Plant may be the same as Second Plant", "s/1"]]);
    expect(related("second-plant")).toEqual([["Second Plant may be the same as Plant", "s/1"]]);
    expect(related("ann")).toEqual([["Ann is part of Holding", "s/2"]]);
    expect(related("holding")).toEqual([]);
  });

  it("of two entities takes what joins them, not what merely names both", () => {
    const remark: ClaimSketch = { id: "s/r", subject: "ann", predicate: "remark" };
    const supply: ClaimSketch = {
      id: "s/supply",
      subject: "ann",
      predicate: "suppliesTo",
      object: "buyer",
      qualifiers: { product: "cell", region: "here" },
    };
    const dataset = makeDataset([remark, supply, stake]);
    const joined = (other: string): readonly string[] =>
      answerTo(dataset, "explain", { subject: "ann", other }).result.claims;
    expect(joined("buyer")).toEqual(["s/supply"]);
    expect(joined("cell")).toEqual(["s/supply"]);
    expect(joined("here")).toEqual([]);
  });

  it("of a place takes in what lies in it, by the claims that say so", () => {
    const within: ClaimSketch = {
      id: "s/within",
      subject: "town-here",
      predicate: "partOf",
      object: "here",
    };
    const sites: ClaimSketch = {
      id: "s/sites",
      subject: "ann",
      predicate: "hasSitesIn",
      object: "town-here",
    };
    const inRegion = (claims: readonly ClaimSketch[]): readonly string[] =>
      answerTo(makeDataset(claims), "explain", { subject: "ann", region: "here" }).result.claims;
    expect(inRegion([sites, within])).toEqual(["s/sites"]);
    expect(inRegion([sites])).toEqual([]);
  });

  it("does not read a market as a place where something is made", () => {
    const input = { subject: "sk-on", other: "cell-46-series", region: "us" };
    expect(askFounding("explain", input).result.stated).toBe(false);
    const asked = { subject: "sk-on", region: "us", predicate: "alternativeFor" };
    expect(askFounding("explain", asked).result.stated).toBe(true);
  });

  it("finds an entity by the id that was merged into it", () => {
    const dataset = makeDataset([{ ...stake, object: "old-ann" }], {
      entities: [makeEntity("ann", "organisation", { label: "Ann", aliases: ["old-ann"] })],
    });
    for (const subject of ["ann", "old-ann"]) {
      expect(answerTo(dataset, "explain", { subject }).result.values).toMatchObject([
        { object: "ann", words: "Holding owns a stake in Ann (share not stated)." },
      ]);
    }
  });
});

describe("a claim explained by its id", () => {
  it("is shown even where the lens leaves it out, and says so", () => {
    const answer = answerTo(record, "explain", { subject: kh("c43") });
    expect(answer.result.claims).toEqual([kh("c43")]);
    expect(answer.caveats).toMatchObject([{ code: "left-out-by-lens" }]);
  });

  it("brings what an inference rests on", () => {
    const answer = askFounding("explain", { subject: kh("c78") });
    expect(answer.result.stated).toBe(false);
    expect(Object.keys(answer.evidence)).toContain(kh("c24"));
  });

  it("that is not there is a failure that shows what ids look like", () => {
    const failure = failureOf(record, "explain", { subject: "kh-2025-06-23/c999" });
    expect(failure).toMatchObject({ code: "unknown-claim" });
    expect(failure.message).toContain("kh-2025-06-23/c999");
  });

  it("takes nothing beside it that would change nothing", () => {
    for (const beside of [{ other: "bmw" }, { predicate: "produces" }, { region: "us" }]) {
      const failure = failureOf(record, "explain", { subject: kh("c30"), ...beside });
      expect(failure.message).toContain("by itself");
    }
  });
});

describe("a score explained", () => {
  it("shows the claims behind the value", () => {
    const score = "lg-energy-solution/tariff";
    expect(askFounding("explain", { score }).result.claims).toEqual([kh("c43")]);
  });

  it("is not stated where no claim stands behind it", () => {
    expect(askFounding("explain", { score: "samsung-sdi/local" }).result.stated).toBe(false);
  });

  it("says what the lens leaves out of it", () => {
    const answer = answerTo(record, "explain", { score: "sk-on/tariff" });
    expect(answer.result.stated).toBe(false);
    expect(answer.caveats).toMatchObject([{ code: "left-out-by-lens", claims: [kh("c43")] }]);
  });

  it("is that of the need given", () => {
    const score = "samsung-sdi/readiness";
    const need = { product: "ev-battery", buyer: "bmw" };
    expect(askFounding("explain", { score, ...need }).result.claims).toEqual([kh("c47")]);
  });

  it.each(["lg-energy-solution/price", "lg-energy-solution", "lg-energy-solution/local/x"])(
    "%s is none, and the criteria are listed",
    (score) => {
      const failure = failureOf(record, "explain", { score });
      expect(failure.message).toContain(`"${score}"`);
      expect(failure.message).toContain("local, tariff, readiness");
    },
  );
});
