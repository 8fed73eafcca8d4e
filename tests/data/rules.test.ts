import { describe, expect, it } from "vitest";
import { applyLens } from "../../src/core/graph/apply-lens.ts";
import { buildGraph } from "../../src/core/graph/build-graph.ts";
import type { Claim } from "../../src/core/model/claim.ts";
import type { Entity } from "../../src/core/model/entity.ts";
import { LENSES } from "../../src/core/model/lens.ts";
import { claimReferences } from "../../src/core/model/references.ts";
import { ALL_LENSES } from "../support/founding.ts";
import { readRecord } from "../support/record.ts";

const record = readRecord();
const { claims, entities, sources } = record;
const graph = buildGraph(record, LENSES.everything);
const entity = new Map(entities.map((one) => [one.id, one]));
const standing = [...graph.claims.values()];

describe("what the record says to its readers", () => {
  // Words of those who collect, and not of those who read: names of files and lines, what "agrees", what is "entered".
  const WORKING =
    /facts file|\bline \d|\bS\d+\b|\bs9\b|curator|\bstore\b|\bagrees\b|\.ya?ml|\bseen-in|\bTODO\b|our file|\bc\d{2}\b agrees/;

  it.each([
    ["claims", claims.map(({ id, note, rule }) => [id, `${note ?? ""} ${rule ?? ""}`])],
    ["sources", sources.map(({ id, note }) => [id, note ?? ""])],
    ["entities", entities.map(({ id, note }) => [id, note ?? ""])],
  ])("names no working file in the notes of %s", (_, texts) => {
    expect(texts.filter(([, text = ""]) => WORKING.test(text))).toEqual([]);
  });
});

describe("who speaks", () => {
  const isParty = ({ id }: { id: string }): boolean => {
    const one = entity.get(id);
    return one?.class === "organisation" && one.subtype !== "publisher";
  };

  it("is no party quoted by another party: parties in one statement speak jointly", () => {
    const chains = claims.map(({ id, saidBy }) => [id, saidBy.filter(isParty)] as const);
    const several = chains.filter(([, parties]) => parties.length > 1);
    expect(several.length).toBeGreaterThanOrEqual(17);
    for (const [id, [, ...others]] of several) {
      expect(
        others.every(({ jointly }) => jointly === true),
        id,
      ).toBe(true);
    }
  });
});

describe("what is corrected", () => {
  const sourceOf = new Map(claims.map(({ id, source }) => [id, source]));
  const replaced = new Set(
    claims.flatMap(({ source, supersedes }) =>
      supersedes.filter((old) => sourceOf.get(old) === source),
    ),
  );

  it("counts under no lens", () => {
    expect(replaced.size).toBeGreaterThan(40);
    for (const lens of ALL_LENSES) {
      const { counted, annotations } = applyLens(record, lens);
      const wrong = [...counted.list, ...annotations.list].filter(({ id }) => replaced.has(id));
      expect(wrong.map(({ id }) => id)).toEqual([]);
    }
  });

  it("carries no other claim", () => {
    const onReplaced = standing.flatMap((claim) =>
      claimReferences(claim)
        .filter(({ id, field }) => !field.startsWith("supersedes") && replaced.has(id))
        .map(({ id }) => `${claim.id} rests on ${id}`),
    );
    expect(onReplaced).toEqual([]);
  });
});

describe("a name", () => {
  // Places and products are told apart by what surrounds them: Georgia the state, cells of any use.
  const named = entities.filter(({ class: kind }) => kind !== "place" && kind !== "product");
  const fold = (text: string): string =>
    text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const namesOf = ({ label, names }: Entity): readonly string[] => [label, ...names].map(fold);

  it("stands for one entity, or is marked as ambiguous", () => {
    const holders = new Map<string, string>();
    const shared = named.flatMap(({ id, ...one }) =>
      namesOf({ id, ...one }).flatMap((name) => {
        const other = holders.get(name) ?? id;
        holders.set(name, id);
        return other === id ? [] : [`${name}: ${other} and ${id}`];
      }),
    );
    expect(shared).toEqual([]);
    const unclear = new Set(entities.flatMap(({ ambiguousNames }) => ambiguousNames.map(fold)));
    expect(unclear.size).toBeGreaterThan(10);
    expect([...unclear].filter((name) => holders.has(name))).toEqual([]);
  });

  it("that begins the name of another organisation is no short name of one", () => {
    const organisations = named.filter(
      ({ class: kind, subtype }) => kind === "organisation" && subtype !== "publisher",
    );
    const short = organisations.flatMap((one) =>
      one.names
        .map(fold)
        .filter((name) =>
          organisations.some(
            (other) => other !== one && namesOf(other).some((full) => full.startsWith(`${name} `)),
          ),
        )
        .map((name) => `${one.id}: ${name}`),
    );
    expect(short).toEqual([]);
  });
});

describe("a plant", () => {
  const plants = entities.filter((one) => one.class === "facility").map(({ id }) => id);
  const without = (test: (claim: Claim, plant: string) => boolean): readonly string[] =>
    plants.filter((plant) => !standing.some((claim) => test(claim, plant)));

  it("has a place and an operator", () => {
    const isPlaced = ({ predicate, subject }: Claim, plant: string): boolean =>
      predicate === "locatedIn" && subject.includes(plant);
    const isRun = ({ predicate, object }: Claim, plant: string): boolean =>
      predicate === "operates" && object === plant;
    expect(without(isPlaced)).toEqual([]);
    expect(without(isRun)).toEqual([]);
  });

  // No source of the record states these. A plant that gets one leaves the list.
  const NO_STATUS: readonly string[] = [
    ...["aesc-ibaraki", "aesc-sunderland", "bmw-shenyang", "byd-lancaster-2", "catl-debrecen"],
    ...["ecopro-debrecen", "lg-chem-tennessee", "lges-ochang", "lges-wroclaw"],
    ...["mercedes-tuscaloosa", "nissan-canton", "panasonic-wakayama", "posco-gwangyang"],
    ...["samsung-sdi-cheonan", "skba-commerce", "starplus-2", "umicore-cheonan", "vw-chattanooga"],
  ];
  const NO_PRODUCT: readonly string[] = [
    ...["aesc-ibaraki", "aesc-kentucky", "aesc-sunderland"],
    ...["bmw-cell-competence-centre", "nissan-canton"],
  ];

  it("has a status and a product, or is known to have none", () => {
    const hasStatus = ({ predicate, subject }: Claim, plant: string): boolean =>
      predicate === "hasStatus" && subject.includes(plant);
    const hasProduct = ({ predicate, subject }: Claim, plant: string): boolean =>
      (predicate === "produces" || predicate === "assembles") && subject.includes(plant);
    expect(without(hasStatus).toSorted()).toEqual(NO_STATUS.toSorted());
    expect(without(hasProduct).toSorted()).toEqual(NO_PRODUCT.toSorted());
  });
});

describe("what a policy is imposed by", () => {
  it("is a country or bloc, which its government is part of", () => {
    const imposers = new Set(
      standing.filter(({ predicate }) => predicate === "imposes").flatMap(({ subject }) => subject),
    );
    expect([...imposers].filter((id) => entity.get(id)?.class === "organisation")).toEqual([]);
  });
});
