import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Claim } from "../../src/core/model/claim.ts";
import type { Dataset } from "../../src/core/model/dataset.ts";
import type { WordedAlternatives, WordedRanked } from "../../src/core/word/ranking/alternatives.ts";
import { answerTo } from "../support/answers.ts";
import { LINE_NEED, lineWorlds } from "../support/arbitrary-lines.ts";
import { makeScenario } from "../support/arbitrary-scenario.ts";
import { makeClaim, makeEntity, makeSource } from "../support/small-dataset.ts";

const INPUT = { ...LINE_NEED, lens: "everything", samples: 150 };
// At chosen weights: those at first leave out a criterion on which nobody says anything.
const LINE_WEIGHTS = "line-stage=1,line-start=1,line-duty=1,line-capacity=1";

function ask(dataset: Dataset, input: Record<string, unknown> = {}): WordedAlternatives {
  return answerTo(dataset, "alternatives", { ...INPUT, weights: LINE_WEIGHTS, ...input }).result;
}

const inPlay = ({ meets, possible }: WordedAlternatives): readonly WordedRanked[] => [
  ...meets,
  ...possible,
];
const routes = lineWorlds.filter((dataset) => basisOf(dataset) === "routes");

function basisOf(dataset: Dataset): string {
  // A question on companies can be refused at weights of lines alone.
  return answerTo(dataset, "alternatives", { ...INPUT, weights: `${LINE_WEIGHTS},readiness=1` })
    .result.basis;
}

const withClaims = (dataset: Dataset, claims: readonly Claim[]): Dataset => ({
  ...dataset,
  claims: [...dataset.claims, ...claims],
});

/** Which of two is ahead, and how often, by pair. */
function duels(result: WordedAlternatives, ids: readonly string[]): unknown {
  return inPlay(result)
    .filter(({ id }) => ids.includes(id))
    .map(({ id, wins }) => ({ id, wins: wins.filter(({ over }) => ids.includes(over)) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

describe("supply options", () => {
  it("give the same answer in whatever order the claims stand", () => {
    fc.assert(
      fc.property(routes, (dataset) => {
        const turned = { ...dataset, claims: dataset.claims.toReversed() };
        expect(ask(turned)).toEqual(ask(dataset));
      }),
      { numRuns: 40 },
    );
  });

  it("keep all scores and duels when a further candidate comes in", () => {
    fc.assert(
      fc.property(routes, (dataset) => {
        const before = ask(dataset);
        const more = {
          ...dataset,
          entities: [
            ...dataset.entities,
            makeEntity("newcomer", "organisation", { label: "Newcomer" }),
          ],
          claims: [
            ...dataset.claims,
            makeClaim({
              id: "s/new",
              subject: "newcomer",
              predicate: "produces",
              object: "round",
              qualifiers: { stage: "supplying", region: "here" },
            }),
          ],
        };
        const after = ask(more);
        const ids = inPlay(before).map(({ id }) => id);
        expect(duels(after, ids)).toEqual(duels(before, ids));
        expect(after.options.filter(({ supplier }) => supplier !== "newcomer")).toEqual(
          before.options,
        );
      }),
      { numRuns: 40 },
    );
  });

  it("let a further option of one candidate change no other's options and scores", () => {
    fc.assert(
      fc.property(routes, (dataset) => {
        const others = (result: WordedAlternatives) => ({
          options: result.options.filter(({ supplier }) => supplier !== "bob"),
          scores: [...inPlay(result), ...result.excluded]
            .filter(({ id }) => id !== "bob")
            .map(({ id, score }) => ({ id, score }))
            .sort((a, b) => (a.id < b.id ? -1 : 1)),
        });
        const claim = makeClaim({
          id: "s/further",
          subject: "bob-1",
          predicate: "produces",
          object: "round",
          qualifiers: { stage: "sampling" },
        });
        // Where Bob counts with another firm, the option is that firm's.
        const owned = dataset.claims.some(
          ({ predicate, object, polarity }) =>
            predicate === "ownsStakeIn" && object === "bob" && polarity === "positive",
        );
        fc.pre(!owned);
        expect(others(ask(withClaims(dataset, [claim])))).toEqual(others(ask(dataset)));
      }),
      { numRuns: 40 },
    );
  });

  it("let a shut plant raise nobody who runs it, and change no other's options", () => {
    fc.assert(
      fc.property(
        routes,
        fc.constantFrom("ann-1", "ann-2", "bob-1", "cat-1"),
        fc.constantFrom("constructionPaused" as const, "idled" as const, "closed" as const),
        (dataset, plant, status) => {
          const scenario = JSON.stringify(
            makeScenario([
              { type: "setStatus", entity: plant, status, time: { from: "2025-01-01", to: null } },
            ]),
          );
          const before = ask(dataset);
          const after = ask(dataset, { scenario });
          const rest = ({ options }: WordedAlternatives) =>
            options.filter((one) => one.plant !== plant).map(({ share: _, ...option }) => option);
          expect(rest(after)).toEqual(rest(before));
          const owner = before.options.find((one) => one.plant === plant)?.supplier;
          const scoreOf = (result: WordedAlternatives) =>
            inPlay(result).find(({ id }) => id === owner)?.score ?? { low: 0, high: 0 };
          expect(scoreOf(after).low).toBeLessThanOrEqual(scoreOf(before).low + 1e-9);
          expect(scoreOf(after).high).toBeLessThanOrEqual(scoreOf(before).high + 1e-9);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("change nothing by a second source that says what the first says", () => {
    fc.assert(
      fc.property(routes, fc.nat(), (dataset, pick) => {
        const { options } = ask(dataset);
        const said = options.flatMap(
          ({ criteria }) => criteria.find(({ id }) => id === "line-stage")?.claims ?? [],
        );
        const id = said[pick % Math.max(1, said.length)];
        const claim = dataset.claims.find((one) => one.id === id);
        fc.pre(claim !== undefined);
        const source = { ...makeSource("again"), published: null };
        const copy = { ...(claim as Claim), id: "again/c1", source: "again" };
        const stage = (result: WordedAlternatives) =>
          result.options.map(({ key, criteria }) => {
            const cell = criteria.find((one) => one.id === "line-stage");
            return { key, low: cell?.low, high: cell?.high };
          });
        const more = { ...dataset, sources: [...dataset.sources, source] };
        expect(stage(ask(withClaims(more, [copy])))).toEqual(stage(ask(dataset)));
      }),
      { numRuns: 40 },
    );
  });

  it("never fall in a figure by more capacity, an earlier start or a lower duty", () => {
    fc.assert(
      fc.property(routes, fc.integer({ min: 1, max: 40 }), (dataset, more) => {
        const better: Dataset = {
          ...dataset,
          claims: dataset.claims.map((claim): Claim => {
            if (claim.predicate === "hasCapacity" && claim.value?.value !== undefined)
              return { ...claim, value: { ...claim.value, value: claim.value.value + more } };
            if (claim.predicate === "appliesTo")
              return {
                ...claim,
                qualifiers: { ...claim.qualifiers, rate: { value: 5, unit: "percent" } },
              };
            return claim;
          }),
        };
        const [before, after] = [ask(dataset), ask(better)];
        for (const option of before.options) {
          const improved = after.options.find(({ key }) => key === option.key);
          expect(improved).toBeDefined();
          option.criteria.forEach(({ id, low, high }) => {
            const cell = improved?.criteria.find((one) => one.id === id);
            expect(cell?.low ?? 0, `${option.key} ${id}`).toBeGreaterThanOrEqual(low - 1e-9);
            expect(cell?.high ?? 0, `${option.key} ${id}`).toBeGreaterThanOrEqual(high - 1e-9);
          });
        }
      }),
      { numRuns: 40 },
    );
  });

  it("rest on a claim in at most one option of a supplier", () => {
    fc.assert(
      fc.property(routes, (dataset) => {
        const { options } = ask(dataset);
        for (const supplier of new Set(options.map((one) => one.supplier))) {
          const stages = options
            .filter((one) => one.supplier === supplier)
            .flatMap(({ criteria }) => criteria.find(({ id }) => id === "line-stage")?.claims ?? [])
            .filter((id) => dataset.claims.find((one) => one.id === id)?.predicate === "produces");
          expect(new Set(stages).size).toBe(stages.length);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("stand in no better list when more is required, and strict lists are parts of the others", () => {
    const requirement = fc.constantFrom(
      "local-product",
      "line>=supplying",
      "capacity>=10",
      "duty<=5",
      "readiness>=sampling",
    );
    const lists = ({ meets, possible, excluded }: WordedAlternatives) =>
      new Map([
        ...meets.map(({ id }) => [id, 2] as const),
        ...possible.map(({ id }) => [id, 1] as const),
        ...excluded.map(({ id }) => [id, 0] as const),
      ]);
    fc.assert(
      fc.property(routes, requirement, requirement, (dataset, one, other) => {
        const few = lists(ask(dataset, { require: [one] }));
        const more = lists(ask(dataset, { require: [one, other] }));
        const strict = lists(ask(dataset, { require: [one], strict: true }));
        for (const [id, place] of few) {
          expect(more.get(id) ?? 0).toBeLessThanOrEqual(place);
          if ((strict.get(id) ?? 0) > 0) expect(place).toBeGreaterThan(0);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("change only for suppliers that a claim names, runs or owns, when it is taken away", () => {
    fc.assert(
      fc.property(routes, fc.nat(), (dataset, pick) => {
        const own = dataset.claims.filter(({ id, predicate }) => {
          const [, name = ""] = id.split("/");
          return name.startsWith("c") && predicate !== "ownsStakeIn";
        });
        const gone = own[pick % Math.max(1, own.length)];
        fc.pre(gone !== undefined);
        const left = { ...dataset, claims: dataset.claims.filter((one) => one !== gone) };
        fc.pre(basisOf(left) === "routes");
        // Whoever buys is named as well: a firm that is supplied with such goods may be a carmaker.
        const said = [...(gone?.subject ?? []), ...(gone?.object == null ? [] : [gone.object])];
        const named = said.map((id) => id.split("-")[0] ?? id);
        const owners = dataset.claims.filter(
          ({ predicate, object }) => predicate === "ownsStakeIn" && named.includes(object ?? ""),
        );
        const touched = new Set([...named, ...owners.flatMap(({ subject }) => subject)]);
        const [before, after] = [ask(dataset), ask(left)];
        const gates = (result: WordedAlternatives) =>
          result.options
            .filter(({ supplier }) => !touched.has(supplier))
            .map(({ key, standing, criteria, score }) => ({ key, standing, criteria, score }));
        expect(gates(after)).toEqual(gates(before));
      }),
      { numRuns: 40 },
    );
  });
});
