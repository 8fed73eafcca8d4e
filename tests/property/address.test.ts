import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ADDRESS_VERSION, readAddress, writeAddress } from "../../src/web/state/address/address.ts";
import { type AppState, INITIAL_STATE } from "../../src/web/state/app-state.ts";
import { appState, text } from "../support/arbitrary-state.ts";
import { FOUNDING_QUESTION } from "../support/founding.ts";

/** What an empty address stands for on a phone, or where the graph cannot be drawn. */
const TABLE_FIRST: AppState = { ...INITIAL_STATE, view: "table" };

const firstState: fc.Arbitrary<AppState> = fc.constantFrom(INITIAL_STATE, TABLE_FIRST);

/** Names that every object inherits; none of them is a part of an address, nor a word in one. */
const INHERITED = ["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf"] as const;

/** Texts that no part of the address knows. */
const nonsense: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...INHERITED, "ELEPHANT", "9999-99-99", "<b>x</b>", "삼성"),
  fc.stringMatching(/^[a-z]{3,12}!$/),
);

describe("an address", () => {
  it("gives back the state it was written from, on every device", () => {
    fc.assert(
      fc.property(appState, firstState, (state, first) => {
        const read = readAddress(writeAddress(state, first), first);
        expect(read.problems).toEqual([]);
        expect(read.state).toEqual(state);
      }),
      { numRuns: 500 },
    );
  });

  it("reads the same with the # before it, as the browser gives it", () => {
    fc.assert(
      fc.property(appState, (state) => {
        const written = writeAddress(state);
        expect(readAddress(`#${written}`)).toEqual(readAddress(written));
      }),
    );
  });

  it("survives being put into a URL and taken out again", () => {
    fc.assert(
      fc.property(appState, (state) => {
        const url = new URL("https://example.org/some/where/");
        url.hash = writeAddress(state);
        expect(readAddress(new URL(url.href).hash).state).toEqual(state);
      }),
    );
  });

  it("is empty for the state that the device opens with, and only for that", () => {
    fc.assert(
      fc.property(appState, firstState, (state, first) => {
        expect(writeAddress(first, first)).toBe("");
        expect(readAddress("", first)).toEqual({ state: first, problems: [] });
        const isFirst = JSON.stringify(state) === JSON.stringify(first);
        expect(writeAddress(state, first) === "").toBe(isFirst);
      }),
    );
  });

  it("names the slots of a question as the flags of the command line", () => {
    const written = new URLSearchParams(
      writeAddress({ ...INITIAL_STATE, question: FOUNDING_QUESTION }),
    );
    expect(Object.fromEntries(written)).toEqual({
      v: String(ADDRESS_VERSION),
      ask: "alternatives",
      product: "cell-46-series",
      buyer: "bmw",
      market: "us",
      "instead-of": "aesc",
      view: "graph",
    });
  });
});

describe("a broken address", () => {
  it("never throws and always gives a state that can be written", () => {
    const wild = fc.oneof(
      text,
      fc.webFragments(),
      fc
        .array(
          fc.tuple(fc.oneof(knownName, text), fc.oneof(text, fc.constantFrom(",", "", "none"))),
        )
        .map((parts) => {
          return new URLSearchParams(parts).toString();
        }),
    );
    fc.assert(
      fc.property(wild, (hash) => {
        const { state } = readAddress(hash);
        expect(readAddress(writeAddress(state)).state).toEqual(state);
      }),
      { numRuns: 500 },
    );
  });

  const closed = [
    ...["lens", "view", "layout", "table", "true-at", "known-by", "kinds", "show"],
    ...["target", "days", "imports", "by", "order"],
  ];
  const knownName = fc.constantFrom(
    ...closed,
    ...["v", "ask", "sources", "hide", "hide-lines", "select", "open"],
  );

  it("loses only the part that is broken, and says which value it was", () => {
    fc.assert(
      fc.property(
        appState,
        fc.constantFrom(...closed, "hide-lines"),
        nonsense,
        (state, name, wild) => {
          // Any name in letters may be that of a lens: which there are, the record says.
          const bad = name === "lens" ? `${wild}!` : wild;
          const parts = new URLSearchParams(writeAddress({ ...state, view: "table" }));
          parts.delete(name);
          const without = readAddress(parts.toString());
          parts.append(name, bad);
          const read = readAddress(parts.toString());
          expect(read.state).toEqual(without.state);
          expect(read.problems).toHaveLength(1);
          expect(read.problems[0]).toContain(`“${bad}”`);
          expect(read.problems[0]).toContain(name);
        },
      ),
    );
  });

  it("keeps the good words of a list with a bad one in it", () => {
    const { state, problems } = readAddress("v=1&kinds=plan,ELEPHANT,fact&show=place,GIRAFFE");
    expect(state.lens.kinds).toEqual(["fact", "plan"]);
    expect(state.classes).toEqual(["place"]);
    expect(problems).toHaveLength(2);
    expect(problems.join()).toMatch(/“ELEPHANT”.*“GIRAFFE”/);
  });

  it.each(["constructor", "entity:", ":aesc", "page:aesc", "claims:", "__proto__:x"])(
    "says that “%s” is nothing that can be opened",
    (opened) => {
      const { state, problems } = readAddress(`v=1&view=table&open=${opened}`);
      expect(state.opened).toBeNull();
      expect(state.view).toBe("table");
      expect(problems.join()).toContain(`“${opened}”`);
    },
  );

  it.each([
    ["366", "is more than 365"],
    ["-1", "is less than 0"],
    ["1e2", "is no number"],
    ["0x10", "is no number"],
    ["Infinity", "is no number"],
    ["1,5,5", "is no number"],
    ["0.0000001", "is too small to be told from 0"],
  ])(
    "says why “%s” is no number of days in a year, and keeps the rest of the quota’s page",
    (days, why) => {
      const { state, problems } = readAddress(
        `v=1&view=table&target=12.5&days=${days}&order=inside`,
      );
      expect(state.quota).toEqual({ ...INITIAL_STATE.quota, target: 12.5, order: "inside" });
      expect(problems).toEqual([`The link says days “${days}”, which ${why}.`]);
    },
  );

  it.each(["1,5", " 1.5", "１．５", "+1.5"])("reads the days “%s” as people write them", (days) => {
    const { state, problems } = readAddress(`v=1&view=table&days=${encodeURIComponent(days)}`);
    expect(state.quota.days).toBe(1.5);
    expect(problems).toEqual([]);
  });

  it("asks nothing where the question is not known, and says so", () => {
    for (const name of [...INHERITED, "search", "ELEPHANT"]) {
      const { state, problems } = readAddress(`v=1&ask=${name}&view=table`);
      expect(state.question).toBeNull();
      expect(state.view).toBe("table");
      expect(problems.join()).toContain(`“${name}”`);
    }
  });

  it("reports every part that it does not know, also those named like what objects inherit", () => {
    fc.assert(
      fc.property(
        appState,
        fc.constantFrom(...INHERITED, "zoom", "삼성"),
        text,
        (state, name, value) => {
          const parts = new URLSearchParams(writeAddress({ ...state, view: "table" }));
          parts.append(name, value);
          const read = readAddress(parts.toString());
          expect(read.state).toEqual({ ...state, view: "table" });
          expect(read.problems).toEqual([expect.stringContaining(`“${name}”`)]);
          expect(Object.keys(Object.prototype)).toEqual([]);
        },
      ),
    );
  });

  it("says that a newer program made it, and shows what could be read", () => {
    fc.assert(
      fc.property(appState, fc.integer({ min: 2, max: 999 }), (state, version) => {
        const parts = new URLSearchParams(writeAddress({ ...state, view: "table" }));
        parts.set("v", String(version));
        const read = readAddress(parts.toString());
        expect(read.state).toEqual({ ...state, view: "table" });
        expect(read.problems).toEqual([expect.stringMatching(`newer.*“${version}”`)]);
      }),
    );
  });

  it.each(["v=banana&view=table", "v=0&view=table", "v=&view=table", "view=table"])(
    "says that the version of %s is none that is known, and shows what could be read",
    (hash) => {
      const { state, problems } = readAddress(hash);
      expect(state.view).toBe("table");
      expect(problems).toHaveLength(1);
      expect(problems[0]).toContain("version");
    },
  );

  it("says that a slot of the question is given twice", () => {
    const { state, problems } = readAddress("v=1&ask=alternatives&buyer=bmw&buyer=ford");
    expect(state.question?.input).toEqual({ buyer: "bmw" });
    expect(problems).toEqual([expect.stringContaining("buyer")]);
  });

  it("quotes no more than a line of a very long value", () => {
    const { problems } = readAddress(`v=1&view=${"x".repeat(5000)}`);
    expect(problems[0]?.length).toBeLessThan(200);
  });
});
