import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { RawInput } from "../../src/core/operation/input/parameter.ts";
import type { SellsWord } from "../../src/core/query/options/sells-gate.ts";
import type { WordedAlternatives } from "../../src/core/word/ranking/alternatives.ts";
import { answerTo } from "../support/answers.ts";
import { readFrozenRecord } from "../support/frozen-record.ts";

/**
 * Answers worked out by hand from the frozen record, independently of this program (a script of its own that reads the
 * YAML). Cells and score ends are exact to four places; shares come from four million draws.
 */
interface Worked {
  readonly candidates: readonly {
    readonly id: string;
    readonly list: string;
    readonly score?: readonly [number, number];
    readonly rank?: readonly [number, number];
    readonly shares?: readonly number[];
    readonly leading?: string;
    readonly bestShare?: Readonly<Record<string, number>>;
    readonly failed?: string;
  }[];
  readonly options: readonly WorkedOption[];
  readonly own: readonly WorkedOption[];
  readonly lines: readonly (readonly [string, string])[];
  readonly gap: Readonly<Record<string, WorkedGap>>;
  readonly premise: {
    readonly verdict: string;
    readonly claims: Readonly<Record<string, readonly string[]>>;
  } | null;
  readonly bridge: readonly { readonly claims: readonly string[] }[];
  readonly otherLines: readonly string[];
}

interface WorkedGap {
  readonly need: readonly [number, number] | null;
  readonly needClaims?: readonly string[];
  readonly low: number;
  readonly statedHigh: number;
  readonly unstated: readonly string[];
  readonly gap: readonly [number, number] | null;
}

interface WorkedOption {
  readonly key: string;
  readonly match: string;
  readonly standing: string;
  readonly status: string | null;
  readonly product: readonly [string, string];
  readonly gates: Readonly<Record<string, string>>;
  readonly requirements: Readonly<Record<string, string>>;
  readonly failed: string | null;
  readonly start: readonly [string, string | null, string | null];
  readonly duty: readonly [number, number] | null;
  readonly sells: string;
  readonly capacity: readonly [number, number] | null;
  readonly committed: readonly [number, number] | null;
  readonly openContracts: readonly string[];
  readonly free: readonly [number, number] | null;
  readonly cells: Readonly<Record<string, readonly [number, number]>>;
  readonly claims: Readonly<Record<"stage" | "start" | "capacity", readonly string[]>>;
  readonly leads: readonly (readonly [string, string])[];
}

const WORKED: Readonly<Record<string, Worked>> = JSON.parse(
  readFileSync(new URL("../fixture/worked-answers.json", import.meta.url), "utf8"),
);

const FOUNDING = { product: "cell-46-series", buyer: "bmw", market: "us", insteadOf: "aesc" };
const ARIZONA_PAUSED = {
  id: "lg-arizona-paused",
  name: "LG Arizona paused",
  patches: [
    {
      type: "setStatus",
      entity: "lges-queencreek",
      status: "constructionPaused",
      time: { from: "2026-06-01" },
    },
  ],
};
const BY_2027 = { require: ["local-product"], neededBy: "2027" };

const QUESTIONS: Readonly<Record<string, RawInput>> = {
  a: FOUNDING,
  b: { ...FOUNDING, ...BY_2027 },
  c: { ...FOUNDING, scenario: JSON.stringify(ARIZONA_PAUSED) },
  c2: { ...FOUNDING, ...BY_2027, scenario: JSON.stringify(ARIZONA_PAUSED) },
  ford: { product: "lfp-cell", buyer: "ford", market: "us", insteadOf: "aesc" },
  rivian: {
    product: "cell-4695",
    buyer: "rivian",
    market: "us",
    insteadOf: "lg-energy-solution",
  },
  stell: { product: "lfp-cell", buyer: "stellantis", market: "eu" },
  bmwhu: {
    product: "cell-46-series",
    buyer: "bmw",
    market: "hungary",
    insteadOf: "eve-energy",
  },
};

const CELLS = {
  stage: "line-stage",
  start: "line-start",
  duty: "line-duty",
  capacity: "line-capacity",
} as const;

const SELLS: { readonly [W in SellsWord]: string } = {
  ownVenture: "own venture",
  sells: "sells",
  ownUse: "for its own use",
  builder: "a carmaker; no sale of cells documented",
  sellsOther: "sells cells or batteries",
  ownGroupOnly: "known customer is itself or an owner",
  notDocumented: "no sale documented",
};

const PRODUCT: Readonly<Record<string, string>> = {
  madeUseOpen: "made, use not stated",
  madeSizeOpen: "made, size not stated",
};

describe.each(Object.keys(QUESTIONS))("the worked answer %s", (name) => {
  const worked = WORKED[name];
  if (worked === undefined) throw new Error(`No worked answer ${name}.`);
  const { result, evidence } = answerTo(readFrozenRecord(), "alternatives", QUESTIONS[name] ?? {});
  const shown = new Map([...result.options, ...result.ownMake].map((one) => [one.key, one]));

  it("has these candidates in these lists, with these scores, ranks and leading options", () => {
    expect(sorted(listed(result), ({ id }) => id)).toEqual(
      sorted(
        worked.candidates.map(({ id, list, score, rank, leading, failed }) => ({
          ...{ id, list, failed: failed ?? null, leading: leading ?? null },
          score: score?.map(four) ?? null,
          rank: rank ?? null,
        })),
        ({ id }) => id,
      ),
    );
  });

  it("has them in these places in these shares of the assumptions, within 0.015", () => {
    for (const { id, shares = [], bestShare = {} } of worked.candidates) {
      const ranked = [...result.meets, ...result.possible].find((one) => one.id === id);
      shares.forEach((share, place) => {
        expect(ranked?.rankShares[place] ?? 0, `${id} ${place + 1}`).closeTo(share, 0.015);
      });
      for (const [key, share] of Object.entries(bestShare))
        expect(shown.get(key)?.share ?? 0, key).closeTo(share, 0.015);
    }
  });

  it("has these options, each as it is documented", () => {
    expect(result.options.map(({ key }) => key).sort()).toEqual(
      worked.options.map(({ key }) => key).sort(),
    );
    for (const want of [...worked.options, ...worked.own]) {
      const got = shown.get(want.key);
      expect({ key: want.key, ...optionFacts(got) }).toEqual({
        key: want.key,
        ...wantedFacts(want),
      });
    }
  });

  it("rests each figure on these claims", () => {
    for (const want of [...worked.options, ...worked.own]) {
      const got = shown.get(want.key);
      for (const sort of ["stage", "start", "capacity"] as const) {
        const cell = got?.criteria.find(({ id }) => id === CELLS[sort]);
        if (cell === undefined) continue;
        expect(cell.claims, `${want.key} ${sort}`).toEqual(
          expect.arrayContaining([...want.claims[sort]]),
        );
      }
    }
  });

  it("says this in words", () => {
    const own = ["premise"];
    expect([
      result.headline.text,
      ...result.headline.lines.filter(({ code }) => !own.includes(code)).map(({ text }) => text),
    ]).toEqual(worked.lines.filter(([code]) => code !== "order").map(([, text]) => text));
  });

  it("measures this gap, on this premise, with this bridge", () => {
    const made = worked.gap["made in the market"];
    const all = worked.gap["all routes"];
    expect([gapFacts(result, "made"), gapFacts(result, "all")]).toEqual(
      [made, all].map((one) => ({
        need: one?.need ?? null,
        claims: one?.needClaims ?? [],
        low: one?.low,
        stated: one?.statedHigh,
        unstated: one?.unstated,
        gap: one?.gap ?? null,
      })),
    );
    expect(result.premise?.verdict ?? null).toBe(worked.premise?.verdict ?? null);
    for (const [place, claims] of Object.entries(worked.premise?.claims ?? {})) {
      const [fit = "", sort = ""] = place.split("/");
      const sorts: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
        this: { ...result.premise?.claims },
        open: { ...result.premise?.open },
        other: { ...result.premise?.other },
      };
      expect([...(sorts[fit]?.[sort] ?? [])].sort(), place).toEqual([...claims].sort());
    }
    expect(result.bridge.flatMap(({ claims }) => claims).sort()).toEqual(
      worked.bridge.flatMap(({ claims }) => claims).sort(),
    );
    expect(result.otherLines.map(({ key }) => key).sort()).toEqual([...worked.otherLines].sort());
  });

  it("cites every claim that it names", () => {
    const named = [...result.options, ...result.ownMake, ...result.otherLines].flatMap(
      ({ claims }) => claims,
    );
    const lines = result.headline.lines.flatMap(({ claims }) => claims);
    expect([...named, ...lines].filter((id) => evidence[id] === undefined)).toEqual([]);
  });
});

function listed({ meets, possible, excluded }: WordedAlternatives) {
  const four2 = ({ low, high }: { low: number; high: number }) => [four(low), four(high)];
  return [
    ...meets.map((one) => ({ one, list: "meets" })),
    ...possible.map((one) => ({ one, list: "possible" })),
  ]
    .map(({ one, list }) => ({
      ...{ id: one.id, list, failed: null as string | null, leading: one.leading },
      score: four2(one.score) as readonly number[] | null,
      rank: [one.rank.best, one.rank.worst] as readonly number[] | null,
    }))
    .concat(
      excluded.map((one) => ({
        ...{ id: one.id, list: "excluded", failed: one.failed.requirement, leading: null },
        score: null,
        rank: null,
      })),
    );
}

function optionFacts(option: WordedAlternatives["options"][number] | undefined) {
  if (option === undefined) return null;
  const { match, standing, status, gates, requirements, failed, start, duty, free, capacity } =
    option;
  const range = (one: { low: number; high: number } | null) =>
    one === null ? null : [four(one.low), four(one.high)];
  const word = (id: string) => gates.find((gate) => gate.id === id)?.word ?? "";
  const cell = (id: string) => range(option.criteria.find((one) => one.id === id) ?? null);
  return {
    ...{ match, standing, status, failed: failed?.requirement ?? null },
    product: PRODUCT[word("product")] ?? word("product"),
    sells: SELLS[word("sells") as SellsWord],
    gates: Object.fromEntries(gates.map(({ id, truth }) => [id, truth])),
    requirements: Object.fromEntries(
      requirements.map(({ requirement, truth }) => [requirement, truth]),
    ),
    start: start === null ? ["none", null, null] : [start.kind, start.earliest, start.latest],
    ...{ duty: range(duty), capacity: range(capacity), free: range(free) },
    committed: range(option.committed),
    open: option.committed?.open.length ?? 0,
    cells: Object.fromEntries(
      Object.entries(CELLS).flatMap(([name, id]) => (cell(id) === null ? [] : [[name, cell(id)]])),
    ),
  };
}

function wantedFacts(want: WorkedOption) {
  const range = (one: readonly [number, number] | null) => one?.map(four) ?? null;
  const day = (text: string | null) =>
    text === "0000-01-01" || text === "9999-12-31" ? null : text;
  const [kind, earliest, latest] = want.start;
  return {
    ...{ match: want.match, standing: want.standing, status: want.status, failed: want.failed },
    product: want.product[1],
    sells: want.sells,
    gates: want.gates,
    requirements: want.requirements,
    start: [kind, day(earliest), day(latest)],
    ...{ duty: range(want.duty), capacity: range(want.capacity), free: range(want.free) },
    committed: range(want.committed),
    open: want.openContracts.length,
    cells: Object.fromEntries(
      Object.entries(want.cells).map(([name, cell]) => [name, cell.map(four)]),
    ),
  };
}

function gapFacts({ gap }: WordedAlternatives, which: "made" | "all") {
  const { given, stated, unstated, gap: missing } = gap[which];
  return {
    need: gap.needed === null ? null : [gap.needed.low, gap.needed.high],
    claims: gap.needed?.claims ?? [],
    low: given.low,
    stated,
    unstated,
    gap: missing === null ? null : [missing.low, missing.high],
  };
}

function four(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}

function sorted<T>(list: readonly T[], key: (item: T) => string): readonly T[] {
  return [...list].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
