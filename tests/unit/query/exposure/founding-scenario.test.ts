import { describe, expect, it } from "vitest";
import { answerTo, askFounding, kh } from "../../../support/answers.ts";
import { readRecord } from "../../../support/record.ts";

const NEED = { buyer: "bmw", product: "cell-46-series", market: "us" };
const PAUSED = { scenario: "florence-stays-paused" };

function input(assumed: Record<string, unknown> = {}) {
  const [only] = askFounding("exposure", { ...NEED, ...assumed }).result.inputs;
  if (only === undefined) throw new Error("BMW is said to need 46-series cells.");
  return only;
}

describe("the known sources of 46-series cells for BMW's US programme", () => {
  it("are one, AESC with its plant in Florence, which supplies nothing yet", () => {
    const { known, operating, sources } = input();
    expect({ known, operating }).toEqual({ known: 1, operating: 0 });
    expect(sources[0]).toMatchObject({
      supplier: "aesc",
      fit: "known",
      standing: "stalled",
      plants: [{ id: "aesc-florence", status: "constructionPaused" }],
    });
  });

  it("are known by implication: no source says in one that Florence makes them", () => {
    expect(input().sources[0]?.implied).toBe(true);
    const { caveats } = askFounding("exposure", NEED);
    expect(caveats.map(({ code }) => code)).toContain("implied-source");
  });

  it("hang on one plant, one firm, one owner and one country", () => {
    const points = input().singlePoints.map(({ sort, id }) => `${sort} ${id}`);
    expect(points).toEqual([
      "plant aesc-florence",
      "supplier aesc",
      "owner envision-group",
      "country us",
    ]);
  });

  it("have an index of concentration of 1", () => {
    expect(input().concentration).toEqual({
      owner: { low: 1, high: 1 },
      country: { low: 1, high: 1 },
      plant: { low: 1, high: 1 },
    });
  });

  it("are not the European suppliers, who are stated to supply elsewhere", () => {
    const elsewhere = input().sources.filter(({ fit }) => fit === "elsewhere");
    expect(elsewhere.map(({ supplier }) => supplier)).toEqual(["catl", "samsung-sdi"]);
  });
});

describe("with Florence paused for good", () => {
  it("no known source is left, nothing hangs on anything, and the index is null and not 0", () => {
    const { known, operating, singlePoints, concentration } = input(PAUSED);
    expect({ known, operating, singlePoints }).toEqual({
      known: 0,
      operating: 0,
      singlePoints: [],
    });
    expect(concentration).toEqual({ owner: null, country: null, plant: null });
  });

  it("one is left where the pause ends before the cells are needed", () => {
    const scenario = JSON.stringify({
      name: "A short pause",
      dataVersion: readRecord().version,
      patches: [
        {
          type: "setStatus",
          entity: "aesc-florence",
          status: "constructionPaused",
          time: { from: "2025-06-05", to: "2026-03" },
        },
      ],
    });
    expect(input({ scenario, neededBy: "2027" }).known).toBe(1);
    expect(input({ scenario, neededBy: "2026-02" }).known).toBe(0);
  });

  it("the answer says what is lost, by whom, and that no present output is", () => {
    const { difference } = askFounding("alternatives", PAUSED).result;
    expect(
      difference?.supply.map(({ buyer, before, after }) => ({ buyer, before, after })),
    ).toEqual([
      { buyer: "bmw", before: ["aesc"], after: [] },
      { buyer: "bmw-next-generation-line-up", before: ["aesc"], after: [] },
    ]);
  });

  it("is marked in the answer, with the assumption as a claim that nobody says", () => {
    const answer = askFounding("alternatives", PAUSED);
    expect(answer.scenario?.name).toBe("Florence stays paused");
    const assumed = Object.values(answer.evidence).filter(({ kind }) => kind === "hypothesis");
    expect(assumed).toMatchObject([{ source: null, publication: null, saidBy: [] }]);
  });

  it("leaves the whole record what is said to come from elsewhere meanwhile", () => {
    const base = answerTo(readRecord(), "exposure", NEED).result.inputs[0];
    const assumed = answerTo(readRecord(), "exposure", { ...NEED, ...PAUSED }).result.inputs[0];
    expect([base?.known, assumed?.known]).toEqual([1, 1]);
  });

  it("without a scenario an answer has no difference and no mark", () => {
    const answer = askFounding("alternatives");
    expect(answer.result.difference).toBeNull();
    expect(answer).not.toHaveProperty("scenario");
  });
});

describe("what depends on AESC Florence", () => {
  const { affected, unaffected } = askFounding("depends-on", { entity: "aesc-florence" }).result;
  const effectOn = (buyer: string) =>
    affected.filter((one) => one.buyer === buyer).map(({ effect }) => effect);

  it("loses its only known source: the line-up, the car in it, and by implication Woodruff", () => {
    expect(effectOn("bmw-next-generation-line-up")).toEqual(["lostAll"]);
    expect(effectOn("bmw-vision-neue-klasse")).toEqual(["lostAll"]);
    expect(effectOn("bmw-woodruff")).toEqual(["lostAll"]);
  });

  it("may be the US-built range, of which nobody says so", () => {
    expect(effectOn("bmw-us-electric-models")).toEqual(["unknown"]);
  });

  it("is not BMW's European supply, which goes on", () => {
    const european = unaffected.find(({ places }) => places.includes("europe"));
    expect(european).toMatchObject({ buyer: "bmw", product: "ev-battery" });
    expect(european?.after).toEqual(["catl", "samsung-sdi"]);
  });

  it("is reached by a way whose weakest claim is named", () => {
    const woodruff = affected.find(({ buyer }) => buyer === "bmw-woodruff");
    expect(woodruff?.weakest).toBe(kh("c78"));
    const aim = affected.find(({ buyer }) => buyer === "bmw-us-electric-models");
    expect(aim?.path.map(({ to }) => to)).toEqual(["bmw", "bmw-us-electric-models"]);
  });

  it("says so in words where nobody depends on something", () => {
    const answer = askFounding("depends-on", { entity: "hong-kong" });
    expect(answer.result.affected).toEqual([]);
  });
});

describe("how long BMW can go on", () => {
  it("is not computable, and what is missing is named", () => {
    const { survival } = askFounding("exposure", NEED).result;
    expect(survival.survivalDays).toBeNull();
    expect(survival.missing).toEqual([
      "inventory",
      "demandPerYear",
      "remainingPerYear",
      "recoveryDays",
    ]);
  });

  it("is computed where all that it takes is given", () => {
    const given = { inventory: "2", demand: "10", remaining: "0", recovery: "100" };
    const { survival } = askFounding("exposure", { ...NEED, ...given }).result;
    expect(survival).toMatchObject({ survivalDays: 73, endless: false, missing: [] });
    expect(survival.shortfall).toBeCloseTo((27 * 10) / 365, 12);
  });
});
