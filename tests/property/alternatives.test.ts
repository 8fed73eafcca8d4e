import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Dataset } from "../../src/core/model/dataset.ts";
import { entityReferences } from "../../src/core/model/references.ts";
import type { WordedAlternatives, WordedRanked } from "../../src/core/word/ranking/alternatives.ts";
import { answerTo } from "../support/answers.ts";
import { datasets, NEED } from "../support/arbitrary-dataset.ts";
import { makeClaim, makeEntity } from "../support/small-dataset.ts";

const INPUT = { ...NEED, lens: "everything", samples: 200 };

const CHOSEN = "local=1,tariff=1,readiness=1";

function ask(dataset: Dataset, input: Record<string, unknown> = {}): WordedAlternatives {
  // At chosen weights: the ones at first leave a criterion out on which nothing is said of anyone.
  return answerTo(dataset, "alternatives", { weights: CHOSEN, ...INPUT, ...input }).result;
}

const ranked = (result: WordedAlternatives): readonly WordedRanked[] => [
  ...result.meets,
  ...result.possible,
];

const weights = fc.constantFrom(
  "local=1,tariff=1,readiness=1",
  "local=5,tariff=1",
  "readiness=1,relation=2,facility-count=1",
  "free",
  "local>readiness",
);

describe("alternatives", () => {
  it("never offer the supplier that is being replaced, the buyer, or a party without a name", () => {
    fc.assert(
      fc.property(datasets, (dataset) => {
        const { meets, possible, excluded } = ask(dataset);
        const offered = [...meets, ...possible, ...excluded].map(({ id }) => id);
        expect(offered).not.toContain("lost");
        expect(offered).not.toContain("buyer");
        expect(offered).not.toContain("nameless");
      }),
    );
  });

  it("rank everyone in every assumption: shares sum to 1, and so do the two of a pair", () => {
    fc.assert(
      fc.property(datasets, weights, (dataset, chosen) => {
        const candidates = ranked(ask(dataset, { weights: chosen }));
        for (const { id, rankShares, wins } of candidates) {
          expect(sum(rankShares)).toBeCloseTo(1, 9);
          for (const { over, share } of wins) {
            const back = candidates.find((one) => one.id === over)?.wins;
            const other = back?.find((one) => one.over === id)?.share ?? Number.NaN;
            expect(share + other).toBeCloseTo(1, 9);
          }
        }
      }),
    );
  });

  it("take no rank outside their range in any assumption", () => {
    fc.assert(
      fc.property(datasets, weights, (dataset, chosen) => {
        for (const { rank, rankShares } of ranked(ask(dataset, { weights: chosen }))) {
          const taken = rankShares.flatMap((share, index) => (share > 0 ? [index + 1] : []));
          expect(Math.min(...taken)).toBeGreaterThanOrEqual(rank.best);
          expect(Math.max(...taken)).toBeLessThanOrEqual(rank.worst);
        }
      }),
    );
  });

  it("keep scores, values and weights between 0 and 1, the lower end first", () => {
    fc.assert(
      fc.property(datasets, weights, (dataset, chosen) => {
        const result = ask(dataset, { weights: chosen });
        expect(sum(result.weights.map(({ weight }) => weight))).toBeCloseTo(1, 9);
        for (const { score, criteria, coverage } of [...ranked(result), ...result.excluded]) {
          for (const { low, high } of [score, ...criteria]) {
            expect(low).toBeGreaterThanOrEqual(0);
            expect(high).toBeGreaterThanOrEqual(low);
            expect(high).toBeLessThanOrEqual(1 + 1e-9);
          }
          expect(coverage).toBeGreaterThanOrEqual(0);
          expect(coverage).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
    );
  });

  it("do not change their order when someone worse than all of them comes in", () => {
    fc.assert(
      fc.property(datasets, (dataset) => {
        const worse: Dataset = {
          ...dataset,
          entities: [...dataset.entities, makeEntity("worst", "organisation")],
          claims: [
            ...dataset.claims,
            makeClaim({
              id: "s/w1",
              subject: "worst",
              predicate: "alternativeFor",
              object: "buyer",
              qualifiers: { product: "cell", market: "here" },
            }),
            makeClaim({
              id: "s/w2",
              subject: "worst",
              predicate: "hasSitesIn",
              object: "here",
              polarity: "negative",
            }),
            makeClaim({
              id: "s/w3",
              subject: "worst",
              predicate: "tariffRisk",
              value: "higher",
              qualifiers: { comparedWith: "unknown" },
            }),
            makeClaim({
              id: "s/w4",
              subject: "worst",
              predicate: "produces",
              object: "cell",
              qualifiers: { stage: "none" },
            }),
          ],
        };
        const before = ask(dataset).meets;
        const after = ask(worse).meets;
        const worst = after.find(({ id }) => id === "worst");
        expect(worst?.score).toEqual({ low: 0, high: 0 });
        expect(after.map(({ id }) => id).filter((id) => id !== "worst")).toEqual(
          before.map(({ id }) => id),
        );
        for (const one of before) {
          const again = after.find(({ id }) => id === one.id);
          expect(again?.score).toEqual(one.score);
          expect(again?.wins.filter(({ over }) => over !== "worst")).toEqual(one.wins);
        }
      }),
    );
  });

  it("change only what rests on a claim when it is taken away", () => {
    fc.assert(
      fc.property(datasets, fc.nat(), (dataset, pick) => {
        const removable = dataset.claims.filter(({ id }) => !id.startsWith("s/base"));
        const gone = removable[pick % removable.length];
        if (gone === undefined) return;
        const copies = [gone.id, ...repeatsOf(dataset, gone.id)];
        const without = {
          ...dataset,
          claims: dataset.claims.filter(({ id }) => !copies.includes(id)),
        };
        const [before, after] = [ask(dataset).meets, ask(without).meets];
        const untouched = before.filter((one) => !cites(one, copies));
        // That sources disagree is said of the side that counts; the row cites none of the others.
        const values = (one?: (typeof before)[number]): unknown =>
          one?.criteria.map(({ conflicting: _, words: __, ...value }) => value);
        for (const one of untouched) {
          const again = after.find(({ id }) => id === one.id);
          expect(values(again)).toEqual(values(one));
          expect(again?.score).toEqual(one.score);
          // The draws of the others stay the same, and so does every duel between two of them.
          const others = untouched.map(({ id }) => id);
          const duels = (wins = one.wins): typeof one.wins =>
            wins.filter(({ over }) => others.includes(over));
          expect(duels(again?.wins)).toEqual(duels());
        }
      }),
      { numRuns: 300 },
    );
  });

  it("count candidates under a narrower lens only if the wider one has them, but for operators since replaced", () => {
    fc.assert(
      fc.property(datasets, (dataset) => {
        const wide = ids(ask(dataset));
        for (const narrow of [{ kinds: "fact" }, { sources: "s" }, { knownBy: "2024" }]) {
          const found = ids(ask(dataset, narrow)).filter((id) => !handedOn(dataset, id));
          for (const id of found) expect(wide).toContain(id);
        }
      }),
    );
  });

  it("put every candidate in one list, and under --strict leave none open", () => {
    fc.assert(
      fc.property(datasets, (dataset) => {
        const require = ["local", "readiness>=supplying", "not-owned-from:there:50"];
        const open = ask(dataset, { require });
        const strict = ask(dataset, { require, strict: true });
        expect(strict.possible).toEqual([]);
        expect(ids(open)).toEqual(ids(strict));
        expect(new Set(ids(open)).size).toBe(ids(open).length);
        expect(strict.meets.map(({ id }) => id)).toEqual(open.meets.map(({ id }) => id));
      }),
    );
  });

  it("are never moved up a list by a requirement more, or by a stricter one", () => {
    fc.assert(
      fc.property(datasets, stricter, needDates, (dataset, [loose, strict], neededBy) => {
        const input = neededBy === null ? {} : { neededBy };
        const before = places(ask(dataset, { require: loose, ...input }));
        const after = places(ask(dataset, { require: strict, ...input }));
        expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
        for (const [id, place] of after) expect(place).toBeLessThanOrEqual(before.get(id) ?? -1);
      }),
    );
  });

  it("fail no requirement by what is unknown, unless they are told to", () => {
    fc.assert(
      fc.property(datasets, needDates, (dataset, neededBy) => {
        const input = { require: REQUIREMENTS, ...(neededBy === null ? {} : { neededBy }) };
        const { excluded } = ask(dataset, input);
        for (const { failed, requirements } of excluded) {
          expect(failed.truth).toBe("false");
          expect(failed).toEqual(requirements.find(({ truth }) => truth === "false"));
          expect(failed.claims).not.toEqual([]);
        }
      }),
    );
  });
});

const REQUIREMENTS = [
  "local",
  "local-product",
  "site:operating",
  "readiness>=supplying",
  "duty<=10",
  "not-owned-from:there:50",
];

/** A requirement, or none, with one that asks for more. */
const stricter = fc.oneof(
  fc.constantFrom(...REQUIREMENTS).map((one) => [[], [one]] as const),
  fc.constantFrom(...REQUIREMENTS).map((one) => [["local"], ["local", one]] as const),
  fc.constantFrom(
    [["site:building"], ["site:operating"]] as const,
    [["readiness>=sampling"], ["readiness>=supplying"]] as const,
    [["not-owned-from:there:50"], ["not-owned-from:there:25"]] as const,
    [["duty<=20"], ["duty<=5"]] as const,
  ),
);
const needDates = fc.constantFrom(null, "2024", "2026");

/** Where each candidate stands: 2 meets, 1 could, 0 does not. */
function places({ meets, possible, excluded }: WordedAlternatives): ReadonlyMap<string, number> {
  return new Map(
    [excluded, possible, meets].flatMap((list, place) =>
      list.map(({ id }): [string, number] => [id, place]),
    ),
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function ids({ meets, possible, excluded }: WordedAlternatives): readonly string[] {
  return [...meets, ...possible, ...excluded].map(({ id }) => id).sort();
}

/** Whether a plant of this operator is also said to be somebody else's, whose it is by the newest word (OPT-2). */
function handedOn({ claims }: Dataset, id: string): boolean {
  const operating = claims.filter(({ predicate }) => predicate === "operates");
  return operating.some(
    ({ subject, object }) =>
      subject.includes(id) &&
      operating.some((other) => other.object === object && !other.subject.includes(id)),
  );
}

function repeatsOf({ claims }: Dataset, id: string): readonly string[] {
  return claims
    .filter(({ sameEvidenceAs }) => sameEvidenceAs === id)
    .flatMap((claim) => [claim.id, ...repeatsOf({ claims } as Dataset, claim.id)]);
}

function cites({ criteria, why }: WordedRanked, claims: readonly string[]): boolean {
  return [...criteria, ...why].some((one) => one.claims.some((id) => claims.includes(id)));
}

describe("the worlds these properties are tried on", () => {
  it("name only entities that they hold", () => {
    fc.assert(
      fc.property(datasets, ({ claims, entities }) => {
        const known = new Set(entities.map(({ id }) => id));
        for (const claim of claims) {
          for (const { id } of entityReferences(claim)) expect(known).toContain(id);
        }
      }),
    );
  });

  it("hold candidates in most cases, several of them in many", () => {
    const counts = fc
      .sample(datasets, { numRuns: 100, seed: 1 })
      .map((one) => ids(ask(one)).length);
    expect(counts.filter((count) => count > 0).length).toBeGreaterThan(80);
    expect(counts.filter((count) => count > 2).length).toBeGreaterThan(40);
  });
});
