import { describe, expect, it } from "vitest";
import { buildGraph } from "../../../src/core/graph/build-graph.ts";
import type { Claim } from "../../../src/core/model/claim.ts";
import type { Dataset } from "../../../src/core/model/dataset.ts";
import { LENSES } from "../../../src/core/model/lens.ts";
import { PREDICATES } from "../../../src/core/model/predicate.ts";
import { ENTITY_CLASSES } from "../../../src/core/model/vocabulary.ts";
import { layOwnOver } from "../../../src/core/own-files/own-record.ts";
import {
  entityOfNote,
  type Note,
  noteDocuments,
  notesId,
  WHERE,
} from "../../../src/core/own-notes/note.ts";
import {
  entriesOf,
  noteFields,
  readEntries,
  relationsBetween,
  relationsOf,
} from "../../../src/core/own-notes/note-form.ts";
import { findOriginators } from "../../../src/core/query/basis/originators.ts";
import { readSolarRecord } from "../../support/solar-record.ts";

const record = readSolarRecord();
const TODAY = "2026-11-28";
const NOTES = notesId("0123456789abcdef");

function claimWith(
  predicate: Claim["predicate"],
  isFit: (claim: Claim) => boolean = () => true,
): Claim {
  const found = record.claims.find((one) => one.predicate === predicate && isFit(one));
  if (found === undefined) throw new Error(`The record has no fitting ${predicate}.`);
  return found;
}

const SUPPLY = claimWith("suppliesTo", ({ kind, state }) => kind !== "plan" && state === "known");

/** A note that says the same as a claim. */
function noteLike(claim: Claim, changed: Partial<Note> = {}): Note {
  const { subject, predicate, object, qualifiers } = claim;
  const end = object === null ? {} : { object };
  return {
    id: "n01",
    says: { subject, predicate, ...end, qualifiers, kind: "fact" },
    basis: { type: "source", address: "a letter", date: "2026-01" },
    reason: "",
    corrects: null,
    made: TODAY,
    ...changed,
  };
}

function laidOver(notes: readonly Note[], over: Dataset = record): Dataset {
  const documents = JSON.stringify(noteDocuments(NOTES, notes, over));
  const files = [{ name: "notes", documents, claimByClaim: true }];
  const { laid, dataset } = layOwnOver(over, files, TODAY);
  if (laid.added === null) throw new Error(laid.issues.map(({ message }) => message).join("; "));
  return dataset;
}

/** Without what is said to be unknown: where a form is left empty that is the same. */
function known(qualifiers: object = {}): object {
  return Object.fromEntries(Object.entries(qualifiers).filter(([, value]) => value !== "unknown"));
}

const graphOf = (dataset: Dataset, lens = LENSES.default) => buildGraph(dataset, lens);

describe("a note of one's own", () => {
  it("is a claim of one user source beside the record, which stays as it was", () => {
    const before = JSON.stringify(record);
    const dataset = laidOver([noteLike(SUPPLY), noteLike(SUPPLY, { id: "n02" })]);
    const added = dataset.claims.filter(({ source }) => source === NOTES);
    expect(added.map(({ id }) => id)).toEqual([`${NOTES}/n01`, `${NOTES}/n02`]);
    expect(added[0]).toMatchObject({ at: "a letter", asOf: "2026-01", kind: "fact" });
    expect(dataset.sources.find(({ id }) => id === NOTES)?.kind).toBe("userFile");
    expect(JSON.stringify(record)).toBe(before);
  });

  it("that is an assumption backs nothing, disputes nothing and answers nothing under any lens", () => {
    const assumed = noteLike(SUPPLY, { basis: { type: "assumption" } });
    const denied = {
      ...assumed,
      id: "n02",
      says: { ...assumed.says, polarity: "negative" as const },
    };
    const dataset = laidOver([assumed, denied]);
    for (const lens of Object.values(LENSES)) {
      const graph = graphOf(dataset, lens);
      expect(graph.claims.has(`${NOTES}/n01`)).toBe(false);
      expect(graph.disputing(SUPPLY.id)).toEqual(graphOf(record, lens).disputing(SUPPLY.id));
    }
    expect(graphOf(dataset).annotations.has(`${NOTES}/n01`)).toBe(true);
    // With a source it would be a voice of its own, and its denial a dispute.
    const sourced = graphOf(
      laidOver([{ ...assumed, basis: { type: "source", address: "x", date: null } }]),
    );
    expect(findOriginators(sourced, [SUPPLY.id, `${NOTES}/n01`]).length).toBe(2);
  });

  it("with the address of a source that the record has is no second voice", () => {
    const url = "https://www.example.org/news/1";
    const sources = record.sources.map((one) => (one.id === SUPPLY.source ? { ...one, url } : one));
    const address = "http://example.org/news/1/#part";
    const note = noteLike(SUPPLY, { basis: { type: "source", address, date: null } });
    const graph = graphOf(laidOver([note], { ...record, sources }));
    expect(graph.originOf(`${NOTES}/n01`)).toBe(SUPPLY.id);
    expect(findOriginators(graph, [SUPPLY.id, `${NOTES}/n01`])).toEqual(
      findOriginators(graph, [SUPPLY.id]),
    );
  });

  it("that corrects a claim counts in its place, and only while the notes do", () => {
    const corrects = SUPPLY.id;
    const basis = { type: "readAgain" } as const;
    const note = noteLike(SUPPLY, { corrects, basis, reason: "It says otherwise." });
    const dataset = laidOver([{ ...note, says: { ...note.says, polarity: "negative" } }]);
    const graph = graphOf(dataset);
    expect(graph.leftOut.get(SUPPLY.id)).toBe("superseded");
    // Whoever said it still says it: it was only read again.
    expect(graph.claims.get(`${NOTES}/n01`)?.saidBy).toEqual(SUPPLY.saidBy);
    const sources = record.sources.map(({ id }) => id);
    const without = graphOf(dataset, { ...LENSES.default, sources });
    expect(without.claims.has(SUPPLY.id)).toBe(true);
    expect(without.claims.has(`${NOTES}/n01`)).toBe(false);
  });

  it.each(["organisation", "facility"] as const)(
    "brings in what the record lacks, of which other notes can speak: %s",
    (sort) => {
      const place = record.entities.find((one) => one.class === "place");
      const bringing = { ...noteLike(SUPPLY), names: { label: "Plover", class: sort } };
      const id = entityOfNote(bringing);
      const says = { subject: id, predicate: WHERE[sort], object: place?.id ?? "", kind: "fact" };
      const remark = { subject: id, predicate: "remark", kind: "fact" } as const;
      const notes = [
        { ...bringing, says: says as Note["says"] },
        noteLike(SUPPLY, { id: "n02", says: remark, reason: "Seen from the road." }),
      ];
      const dataset = laidOver(notes);
      expect(dataset.entities.find((one) => one.id === id)).toMatchObject({
        label: "Plover",
        class: sort,
      });
      expect(dataset.claims.filter(({ subject }) => subject.includes(id))).toHaveLength(2);
      // Once it is no longer brought in, what speaks of it is left out, and the rest stays.
      const without = laidOver([...notes.slice(1), noteLike(SUPPLY, { id: "n03" })]);
      expect(without.claims.filter(({ source }) => source === NOTES)).toHaveLength(1);
    },
  );

  it("is told from the notes of somebody else, which lie beside it", () => {
    const other = notesId("fedcba9876543210");
    const documentsOf = (id: string): string =>
      JSON.stringify(noteDocuments(id, [noteLike(SUPPLY)], record));
    const files = [NOTES, other].map((id) => ({ name: id, documents: documentsOf(id) }));
    const { laid } = layOwnOver(record, files, TODAY);
    expect(laid.added?.claims.map(({ source }) => source)).toEqual([NOTES, other]);
  });

  it("that the record does not take is left out alone", () => {
    const strange = noteLike(SUPPLY, { id: "n02" });
    const dataset = laidOver([
      noteLike(SUPPLY),
      { ...strange, says: { ...strange.says, object: "nobody-there" } },
    ]);
    expect(dataset.claims.filter(({ source }) => source === NOTES)).toHaveLength(1);
  });
});

describe("the form of a note", () => {
  it("offers what fits a class, from both ends, and between two classes only what joins them", () => {
    for (const one of ENTITY_CLASSES) {
      for (const { predicate, direction } of relationsOf(one)) {
        const { subject, complement } = PREDICATES[predicate];
        if (direction === "out") expect(subject).toContain(one);
        else expect(complement.type === "entity" && complement.classes).toContain(one);
      }
    }
    const between = relationsBetween("organisation", "facility");
    expect(between).toContainEqual({ predicate: "operates", direction: "out" });
    expect(between).not.toContainEqual({ predicate: "basedIn", direction: "out" });
  });

  it.each([
    ["12", { value: 12 }],
    ["about 12", { value: 12, approx: true }],
    ["10 to 15", { min: 10, max: 15 }],
    ["10-15", { min: 10, max: 15 }],
    ["more than 50", { min: 50, minExclusive: true }],
    ["up to 20", { max: 20 }],
    ["27,5", { value: 27.5 }],
  ])("reads an amount: %s", (typed, amount) => {
    const topic = { id: "a", class: "organisation" } as const;
    const entries = { object: "b", "qualifiers.share": typed };
    const { says, issues } = readEntries(
      { predicate: "ownsStakeIn", direction: "out" },
      topic,
      entries,
    );
    expect(issues).toEqual([]);
    expect(says.qualifiers?.share).toEqual({ ...amount, unit: "percent" });
  });

  it("says at the field what is missing or no number, and takes what is left open for unknown", () => {
    const topic = { id: "a", class: "organisation" } as const;
    const relation = { predicate: "ownsStakeIn", direction: "out" } as const;
    expect(readEntries(relation, topic, { "qualifiers.share": "much" }).issues).toEqual([
      { field: "object", code: "missing", text: "" },
      { field: "qualifiers.share", code: "no-number", text: "much" },
    ]);
    expect(readEntries(relation, topic, { object: "b" }).says.qualifiers).toEqual({
      share: "unknown",
    });
  });

  it("gives back what a claim says, for each claim of a record that can be corrected", () => {
    for (const claim of record.claims) {
      const topic = record.entities.find(({ id }) => id === claim.subject[0]);
      if (topic === undefined || claim.state !== "known") continue;
      const relation = { predicate: claim.predicate, direction: "out" } as const;
      expect(noteFields(relation, topic.class)).toBeDefined();
      const { says, issues } = readEntries(relation, topic, entriesOf(claim));
      expect(issues).toEqual([]);
      expect(says.object ?? null).toEqual(claim.object);
      expect(says.value ?? null).toEqual(claim.value);
      expect(known(says.qualifiers)).toEqual(known(claim.qualifiers));
    }
  });
});
