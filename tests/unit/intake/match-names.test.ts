import { describe, expect, it } from "vitest";
import { type NameMatch, NameRegister } from "../../../src/core/intake/match/name-register.ts";
import { splitParties } from "../../../src/core/intake/match/split-parties.ts";
import type { Dataset } from "../../../src/core/model/dataset.ts";
import { readName } from "../../../src/core/model/name/name-form.ts";
import { readRecord } from "../../support/record.ts";
import { readSolarRecord } from "../../support/solar-record.ts";

/** Draws the same numbers each time (Park and Miller 1988). */
function drawer(seed: number): <T>(of: readonly T[]) => T {
  let state = seed;
  return (of) => {
    state = (state * 48_271) % 2_147_483_647;
    return of[state % of.length] as (typeof of)[number];
  };
}

/** A cell as a table has it, with whom it stands for. */
interface Labelled {
  readonly cell: string;
  readonly ids: readonly string[];
}

const LATIN_FORMS = [
  "Inc.",
  "Co., Ltd.",
  "GmbH & Co. KG",
  "AG",
  "SE",
  "S.p.A.",
  "s.r.o.",
  "sp. z o.o.",
];
const MORE_FORMS = [
  "Zrt.",
  "Kft.",
  "K.K.",
  "Pte. Ltd.",
  "LLC",
  "Corporation",
  "Limited",
  "B.V.",
  "N.V.",
];
const isLatin = (name: string): boolean => /^[\p{sc=Latin}\p{N}\p{P}\p{Z}\p{S}]+$/u.test(name);

/** The ways in which tables write one name. */
const ONE: readonly ((name: string, draw: ReturnType<typeof drawer>) => string)[] = [
  (name) => name,
  (name, draw) => (isLatin(name) ? `${name} ${draw(LATIN_FORMS)}` : `${name} 주식회사`),
  (name, draw) => (isLatin(name) ? `${name}, ${draw(MORE_FORMS)}` : `(주)${name}`),
  (name, draw) => (isLatin(name) ? `${name} ${draw(MORE_FORMS)}` : `㈜ ${name}`),
  (name) => name.toUpperCase(),
  (name) => name.toLowerCase(),
  (name) => name.replaceAll(" ", ""),
  (name) => name.replaceAll(" ", "-"),
  (name) => ` ${name.replaceAll(" ", "  ")}\u00a0`,
  (name) => name.normalize("NFD"),
  (name) => `${name} (Germany)`,
  (name) => `${name} (12345)`,
  (name) => `${name} (KRX: 373220)`,
  (name) => `${name} (55%)`,
  (name) => `${name}/ADR`,
  (name) => `${name} (fka Old Name)`,
  (name) => [...name].map((sign) => WIDE.get(sign) ?? sign).join(""),
];
const WIDE = new Map(
  [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"].map((sign) => [
    sign,
    String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0),
  ]),
);

/** The ways in which they write two. */
const TWO: readonly ((a: string, b: string) => string)[] = [
  (a, b) => `${a} / ${b}`,
  (a, b) => `${a}; ${b}`,
  (a, b) => `${a} + ${b}`,
  (a, b) => `${a} & ${b}`,
  (a, b) => `${a} and ${b}`,
  (a, b) => `${a} (51%), ${b} (49%)`,
  (a, b) => `JV of ${a} and ${b}`,
  (a, b) => `Plover Cells (JV of ${a} and ${b})`,
  (a, b) => `Plover Cells (${a}, ${b})`,
  (a, b) => `${a} - ${b}`,
  (a, b) => `${a}\n${b}`,
];

/** Cells made of all names that a record has for one firm alone. */
function labelledCells(record: Dataset, seed: number): readonly Labelled[] {
  const draw = drawer(seed);
  const firms = record.entities.filter(
    (one) => one.class === "organisation" && one.unnamed === null && one.subtype !== "publisher",
  );
  const ambiguous = new Set(
    firms.flatMap((one) => one.ambiguousNames.map((name) => readName(name).compact)),
  );
  const owners = new Map<string, Set<string>>();
  for (const { id, label, names } of firms) {
    for (const name of [label, ...names]) {
      const key = readName(name).compact;
      owners.set(key, (owners.get(key) ?? new Set()).add(id));
    }
  }
  const named = firms.flatMap(({ id, label, names }) =>
    [label, ...names].flatMap((name) => {
      const key = readName(name).compact;
      return owners.get(key)?.size === 1 && !ambiguous.has(key) ? [{ id, name }] : [];
    }),
  );
  const single = named.flatMap(({ id, name }) =>
    ONE.map((write) => ({ cell: write(name, draw), ids: [id] })),
  );
  const pairs = named.flatMap((a) =>
    TWO.flatMap((write) => {
      const b = draw(named);
      return a.id === b.id ? [] : [{ cell: write(a.name, b.name), ids: [a.id, b.id] }];
    }),
  );
  return [...single, ...pairs];
}

/** Whom a cell is taken for without a reader. */
function linked(register: NameRegister, cell: string): readonly string[] {
  const { parties } = splitParties(cell, (name) => register.isKnown(name));
  return parties.flatMap(({ name }) => {
    const match = register.match(name);
    return match.found === "one" ? [match.entity] : [];
  });
}

const FRONT =
  "Western|Eastern|Northern|Snow Lake|Blue Ridge|Silver Peak|Copper Canyon|Great Lakes|Lone Star|Pioneer|Summit|Liberty|Keystone|Frontier|Apex|Nova|Zenith|Orion|Atlas|Evergreen|Ironwood|Granite|Delta|Sierra|Quantum|Vertex|Helios|Boreal|Cascade|Prairie|Nippon|Daehan|Hanil|Shin|Taiyo|Huaxin|Tianli|Guangda|Rhein|Alpen|Nordic|Baltic|Iberia|Adria|Pannon".split(
    "|",
  );
const MIDDLE =
  "Energy|Battery|Batteries|Materials|Lithium|Graphite|Power|Cell|Cells|Storage|Minerals|Resources|Recycling|Systems|Anode|Cathode|Chemicals|Chem|Electric|Motors|Automotive|Holdings|Metals|Technologies|Solutions|Industries|Steel|Foil|Separators|Electrolyte".split(
    "|",
  );
const END = [
  "",
  "Inc.",
  "LLC",
  "Co., Ltd.",
  "GmbH",
  "Group",
  "Holdings",
  "International",
  "plc",
  "Corp.",
  "Kft.",
];

/** Firms that are none of the record, and are near to one of it in their letters or words. */
const NEAR_TRAPS = [
  ...[
    "Western Resources Corp.",
    "AGL Energy Ltd",
    "Eve Holding, Inc.",
    "BMW Bank GmbH",
    "Snow Lake Resources",
  ],
  ...[
    "Samsung Electro-Mechanics",
    "Samsung Biologics",
    "LG Display",
    "LG Electronics Alabama",
    "SK Telecom",
  ],
  ...[
    "Ford Foundation",
    "Fordham Energy",
    "Tesla Exploration Ltd",
    "General Electric",
    "General Mills",
  ],
  ...[
    "Toyota Tsusho Insurance",
    "Honda Aircraft Company",
    "Hyundai Department Store",
    "Nissan Chemical",
  ],
  ...[
    "Panasonic Avionics",
    "Volvo Group Trucks",
    "Mercedes-Benz Bank",
    "Envision Healthcare",
    "BYD Electronic",
  ],
  ...[
    "Solid State Energy Partners",
    "Northvale Batteries",
    "EVE Air Mobility",
    "Stellar Energy",
    "Daimler Truck",
  ],
];

function strangers(count: number): readonly string[] {
  const draw = drawer(53);
  const made = Array.from(
    { length: count },
    () => `${draw(FRONT)} ${draw(MIDDLE)} ${draw([...MIDDLE, ""])} ${draw(END)}`,
  );
  return [...new Set([...made.map((name) => name.replace(/\s+/g, " ").trim()), ...NEAR_TRAPS])];
}

function oneEdit(name: string, draw: ReturnType<typeof drawer>): string {
  const letters = [...name];
  const at = draw(letters.slice(1).map((_, index) => index + 1));
  const [before, after] = [letters.slice(0, at).join(""), letters.slice(at + 1).join("")];
  return draw([
    `${before}${after}`,
    `${before}x${letters.slice(at).join("")}`,
    `${before}x${after}`,
  ]);
}

describe("names of somebody's own file", () => {
  const RECORDS = [
    ["the record", readRecord()],
    ["another record", readSolarRecord()],
  ] as const;

  it.each(RECORDS)(
    "are linked to %s with no wrong link and a recall of 0.99 at least",
    (title, record) => {
      const register = new NameRegister(record);
      const cells = labelledCells(record, 7);
      let [right, wrong, all] = [0, 0, 0];
      for (const { cell, ids } of cells) {
        const found = linked(register, cell);
        right += ids.filter((id) => found.includes(id)).length;
        wrong += found.filter((id) => !ids.includes(id)).length;
        all += ids.length;
      }
      const [precision, recall] = [right / (right + wrong), right / all];
      console.info(
        `${all} names of ${title}: precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}`,
      );
      expect({ wrong, recall }).toEqual({ wrong: 0, recall: expect.any(Number) });
      expect(recall).toBeGreaterThanOrEqual(0.99);
    },
  );

  it.each(RECORDS)(
    "that are none of %s are linked to nobody, however near they are",
    (_, record) => {
      const register = new NameRegister(record);
      const own = new Set(
        record.entities.flatMap(({ label, names }) =>
          [label, ...names].map((name) => readName(name).compact),
        ),
      );
      const names = strangers(5000).filter((name) => !own.has(readName(name).compact));
      expect(names.length).toBeGreaterThan(3000);
      const by = (found: NameMatch["found"]): readonly string[] =>
        names.filter((name) => register.match(name).found === found);
      expect(by("one")).toEqual([]);
      expect(names.filter((name) => linked(register, name).length > 0)).toEqual([]);
      expect(by("near").length / names.length).toBeLessThan(0.02);
    },
  );

  it("with one letter wrong are offered, and never taken unseen", () => {
    const record = readRecord();
    const register = new NameRegister(record);
    const draw = drawer(11);
    const firms = record.entities.filter(
      (one) =>
        one.class === "organisation" &&
        one.unnamed === null &&
        one.subtype !== "publisher" &&
        isLatin(one.label) &&
        readName(one.label).compact.length > 6,
    );
    const typed = firms.map(({ id, label }) => ({
      id,
      match: register.match(oneEdit(label, draw)),
    }));
    const offered = typed.filter(
      ({ id, match }) => match.found === "near" && match.entities.includes(id),
    );
    expect(typed.filter(({ id, match }) => match.found === "one" && match.entity !== id)).toEqual(
      [],
    );
    expect(offered.length / typed.length).toBeGreaterThanOrEqual(0.9);
  });
});
