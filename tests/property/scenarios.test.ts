import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inferencesShowInputs } from "../../src/core/load/rules/inferences-show-inputs.ts";
import type { Dataset } from "../../src/core/model/dataset.ts";
import type { Patch } from "../../src/core/model/scenario.ts";
import { applyScenario } from "../../src/core/scenario/apply-scenario.ts";
import type { WordedAlternatives } from "../../src/core/word/ranking/alternatives.ts";
import { answerTo } from "../support/answers.ts";
import { datasets, NEED } from "../support/arbitrary-dataset.ts";
import { independentPatches, makeScenario } from "../support/arbitrary-scenario.ts";
import { type ClaimSketch, makeDataset } from "../support/small-dataset.ts";

const INPUT = { ...NEED, lens: "everything", samples: 100, weights: "local=1,readiness=1" };

function ask(dataset: Dataset, patches: readonly Patch[] | null, more = {}): WordedAlternatives {
  const scenario = patches === null ? {} : { scenario: JSON.stringify(makeScenario(patches)) };
  return answerTo(dataset, "alternatives", { ...INPUT, ...scenario, ...more }).result;
}

describe("a scenario", () => {
  it("that assumes nothing changes nothing", () => {
    fc.assert(
      fc.property(datasets, (dataset) => {
        const assumed = ask(dataset, []);
        const base = ask(dataset, null);
        expect({ ...assumed, difference: null }).toEqual(base);
        expect(assumed.difference).toEqual({
          order: {
            before: [...base.meets, ...base.possible].map(({ id }) => id),
            after: [...base.meets, ...base.possible].map(({ id }) => id),
          },
          candidates: [],
          supply: [],
          options: [],
          headlines: null,
          headline: null,
          gap: null,
          idle: [],
        });
      }),
      { numRuns: 60 },
    );
  });

  it("gives the same answer in whatever order its assumptions stand", () => {
    fc.assert(
      fc.property(datasets, independentPatches, (dataset, patches) => {
        expect(ask(dataset, patches.toReversed())).toEqual(ask(dataset, patches));
      }),
      { numRuns: 60 },
    );
  });

  it("leaves every claim of the record as it is, and adds none that the gate would take for evidence", () => {
    fc.assert(
      fc.property(datasets, independentPatches, (dataset, patches) => {
        const { claims } = applyScenario(dataset, makeScenario(patches));
        const kept = claims.filter((claim) => dataset.claims.includes(claim));
        expect(kept).toHaveLength(dataset.claims.length);
        for (const record of claims.filter((claim) => !kept.includes(claim))) {
          const document = {
            file: "f",
            role: "source",
            value: null,
            lines: {},
            unreadable: null,
          } as const;
          const issues = inferencesShowInputs({
            entities: [],
            sources: [],
            claims: [{ record, document, path: "" }],
            geography: [],
            case: null,
            brokenEntities: { ids: new Set(), more: false },
            brokenClaims: { ids: new Set(), more: false },
            brokenGeography: false,
            entityById: new Map(),
            sourceById: new Map(),
            claimById: new Map(),
            lastRelease: null,
            occasion: {},
          });
          expect(issues.map(({ code }) => code)).toEqual(["hypothesis-as-evidence"]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("that shuts a plant never raises its operator, nor what it may reach", () => {
    const shut: Patch = {
      type: "setStatus",
      entity: "plant",
      status: "closed",
      time: { from: null, to: null },
    };
    fc.assert(
      fc.property(datasets, (dataset) => {
        const owners = dataset.claims.flatMap(({ predicate, object, subject }) =>
          predicate === "operates" && object === "plant" ? subject : [],
        );
        const [before, after] = [ask(dataset, null), ask(dataset, [shut])];
        for (const { id, score } of [...after.meets, ...after.possible]) {
          const old = [...before.meets, ...before.possible].find((one) => one.id === id);
          if (!owners.includes(id) || old === undefined) continue;
          expect(score.low).toBeLessThanOrEqual(old.score.low + 1e-9);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe("more free capacity", () => {
  const plantOf = (maker: string, plant: string, gwh: number): readonly ClaimSketch[] => [
    { id: `s/${plant}1`, subject: maker, predicate: "operates", object: plant },
    { id: `s/${plant}2`, subject: plant, predicate: "locatedIn", object: "here" },
    {
      id: `s/${plant}3`,
      subject: plant,
      predicate: "produces",
      object: "cell",
      qualifiers: { stage: "supplying" },
    },
    {
      id: `s/${plant}4`,
      subject: plant,
      predicate: "hasCapacity",
      value: { value: gwh, unit: "GWhPerYear" },
      qualifiers: { basis: "installed", product: "cell" },
    },
  ];

  it("never lowers a rank", () => {
    const gwh = fc.integer({ min: 1, max: 80 });
    fc.assert(
      fc.property(gwh, gwh, gwh, (own, other, more) => {
        const rankWith = (capacity: number) => {
          const dataset = makeDataset([
            ...plantOf("ann", "plant", capacity),
            ...plantOf("bob", "second-plant", other),
          ]);
          const { meets } = ask(dataset, null, { weights: "free-capacity=1" });
          return meets.find(({ id }) => id === "ann")?.rank;
        };
        const [less, greater] = [rankWith(own), rankWith(own + more)];
        expect(greater?.best).toBeLessThanOrEqual(less?.best ?? 0);
        expect(greater?.worst).toBeLessThanOrEqual(less?.worst ?? 0);
      }),
    );
  });
});
