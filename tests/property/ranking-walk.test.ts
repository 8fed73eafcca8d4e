import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Claim } from "../../src/core/model/claim.ts";
import type { Dataset } from "../../src/core/model/dataset.ts";
import { ask, type Question } from "../../src/core/operation/ask.ts";
import { RULES_OF_TRADE, type Wanted, walkOf } from "../../src/core/operation/ranking-walk.ts";
import { readsOf } from "../../src/core/operation/reads.ts";
import { readRecord } from "../support/record.ts";
import { readSolarRecord } from "../support/solar-record.ts";

const VOCABULARY = ["product", "place", "policy"];

/** What a remote graph would give for a question: what the walk finds, and the claims of the newest sources. */
function sliceOf(record: Dataset, question: Question): Dataset {
  const classes = new Map(record.entities.map((one) => [one.id, one.class]));
  const classOf = (id: string) => classes.get(id);
  const isShared = (id: string): boolean => VOCABULARY.includes(classOf(id) ?? "");
  const taken = new Set<Claim>();
  const take = (isTaken: (claim: Claim) => boolean): readonly Claim[] => {
    const found = record.claims.filter((claim) => !taken.has(claim) && isTaken(claim));
    for (const claim of found) taken.add(claim);
    return found;
  };
  const words = readsOf(record, question)?.named ?? [];
  const named = words.filter((word) => classes.has(word) && !isShared(word));
  const vocabulary = { ...record, claims: [], sources: [] };
  const walk = walkOf(vocabulary, question, named, classOf);
  if (walk === null) throw new Error(`It cannot be read: ${JSON.stringify(question)}`);
  for (let wanted = walk.next(); wanted.length > 0; wanted = walk.next()) {
    walk.take(take((claim) => wanted.some((one) => isWanted(one, claim))));
  }
  take(({ subject, predicate }) => RULES_OF_TRADE.includes(predicate) && subject.some(isShared));
  const dated = record.sources.filter(({ published }) => published !== null);
  const newest = dated.sort((a, b) => ((a.published ?? "") < (b.published ?? "") ? 1 : -1));
  take(({ source }) => newest.slice(0, 5).some(({ id }) => id === source));
  // A claim comes with those that it refers to and those that replace it.
  const ids = (): ReadonlySet<string> => new Set([...taken].map(({ id }) => id));
  for (let size = -1; size !== taken.size; ) {
    size = taken.size;
    const known = ids();
    const referred = new Set(
      [...taken].flatMap((one) => [
        ...one.supersedes,
        ...(one.derivedFrom ?? []),
        one.sameEvidenceAs,
      ]),
    );
    take(({ id, supersedes }) => referred.has(id) || supersedes.some((one) => known.has(one)));
  }
  return { ...record, claims: record.claims.filter((claim) => taken.has(claim)) };
}

function isWanted({ as, ids, predicates, products }: Wanted, claim: Claim): boolean {
  const { product } = claim.qualifiers as { readonly product?: string };
  const named = as === "subject" ? claim.subject : as === "object" ? [claim.object] : [product];
  return (
    predicates.includes(claim.predicate) &&
    named.some((id) => ids.includes(id ?? "")) &&
    (products === null || products.includes(product ?? ""))
  );
}

/** Needs that the supplies of a record suggest, under one lens or another. */
function needsOf(record: Dataset): fc.Arbitrary<Question["input"]> {
  const among = (isOne: (one: Dataset["entities"][number]) => boolean): fc.Arbitrary<string> =>
    fc.constantFrom(...record.entities.filter(isOne).map(({ id }) => id));
  const buyers = record.entities.filter(({ class: sort }) => sort === "organisation");
  const supplies = record.claims.flatMap((claim) =>
    claim.predicate === "suppliesTo" && buyers.some(({ id }) => id === claim.object)
      ? [{ product: claim.qualifiers.product, buyer: claim.object, insteadOf: claim.subject[0] }]
      : [],
  );
  const product = among(({ class: sort }) => sort === "product");
  const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined, freq: 1 });
  return fc
    .record({
      supply: fc.constantFrom(...supplies),
      other: maybe(fc.record({ product })),
      replaces: fc.boolean(),
      market: maybe(among(({ subtype }) => ["country", "bloc", "region"].includes(subtype ?? ""))),
      neededBy: maybe(fc.constantFrom("2026-06", "2027", "2030-01")),
      lens: maybe(fc.constantFrom(...record.case.lenses.map(({ name }) => name))),
      trueAt: maybe(fc.constantFrom("2024-12-31", "2025-06-30")),
      knownBy: maybe(fc.constantFrom("2025-03-01", "2025-12-01")),
      require: maybe(fc.constantFrom("local", "duty<=20", "site:operating", "line>=supplying")),
    })
    .filter(({ supply, other }) => supply.product !== "unknown" || other !== undefined)
    .filter(({ market, require }) => market !== undefined || require === undefined)
    .map(({ supply: { insteadOf, ...supply }, other, replaces, ...rest }) => {
      const lost = replaces && insteadOf !== supply.buyer ? { insteadOf } : {};
      return JSON.parse(JSON.stringify({ ...supply, ...other, ...lost, ...rest, samples: 20 }));
    });
}

/** An answer but for how much was searched for it. */
function comparable(answer: unknown): unknown {
  return JSON.parse(JSON.stringify(answer, (key, value) => (key === "searched" ? null : value)));
}

describe("the claims that a ranking reads", () => {
  it.each([
    ["the shipped record", readRecord(), 10],
    ["a record of another trade", readSolarRecord(), 30],
  ])(
    "give the answer that all of %s give",
    (_, record, numRuns) => {
      const opening = { operation: "alternatives", input: { samples: 20 } } as const;
      expect(comparable(ask(sliceOf(record, opening), opening))).toEqual(
        comparable(ask(record, opening)),
      );
      for (const { id } of record.scenarios) {
        const question = {
          operation: "alternatives",
          input: { scenario: id, samples: 20 },
        } as const;
        expect(comparable(ask(sliceOf(record, question), question))).toEqual(
          comparable(ask(record, question)),
        );
      }
      fc.assert(
        fc.property(needsOf(record), (input) => {
          const question = { operation: "alternatives", input } as const;
          expect(comparable(ask(sliceOf(record, question), question))).toEqual(
            comparable(ask(record, question)),
          );
        }),
        { numRuns },
      );
    },
    120_000,
  );
});
