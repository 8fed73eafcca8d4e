import { describe, expect, it } from "vitest";
import { buildGraph } from "../../../src/core/graph/build-graph.ts";
import { LENSES } from "../../../src/core/model/lens.ts";
import { type Note, notesId } from "../../../src/core/own-notes/note.ts";
import { createLocalHost } from "../../../src/host/local-host.ts";
import { readDraft, startDraft, topicOf } from "../../../src/web/panel/note/note-draft.ts";
import { tryNote, withNote } from "../../../src/web/state/own/own-notes.ts";
import { asBytes } from "../../support/as-bytes.ts";
import { readSolarRecord } from "../../support/solar-record.ts";

const record = readSolarRecord();
const graph = buildGraph(record, LENSES.everything);
const TODAY = "2026-11-28";
const claim = record.claims.find((one) => one.predicate === "suppliesTo" && one.state === "known");
const place = record.entities.find((one) => one.class === "place");
if (claim === undefined || place === undefined) throw new Error("The record is too small.");

const said: Note = {
  id: "n0000000000aa",
  says: {
    ...{ subject: claim.subject[0] ?? "", predicate: claim.predicate },
    ...{ object: claim.object ?? "", qualifiers: claim.qualifiers, kind: "plan" },
    ...{ polarity: "negative", time: { from: "2026-01", to: "2027" } },
  },
  basis: { type: "source", address: "a letter", date: "2026-05" },
  reason: "Because.",
  corrects: null,
  made: "2026-01-01",
};
const correction: Note = {
  ...{ ...said, corrects: claim.id, basis: { type: "readAgain" } },
  says: { ...said.says, subject: claim.subject },
};
const bringing: Note = {
  ...said,
  says: { subject: `own-${said.id}`, predicate: "basedIn", object: place.id, kind: "fact" },
  basis: { type: "assumption" },
  names: { label: "Plover", class: "organisation" },
};

function host(): ReturnType<typeof createLocalHost> {
  const opened = createLocalHost();
  opened.open(asBytes(record));
  return opened;
}

describe("a note that is changed", () => {
  it.each([
    ["a claim", said],
    ["a correction", correction],
    ["somebody new", bringing],
  ])("is in the form as it was written, and comes out the same: %s", (_, note) => {
    const topic = topicOf({ changes: note }, graph);
    const draft = topic && startDraft(topic);
    if (topic === null || draft === null) throw new Error("It cannot be changed.");
    expect(readDraft(topic, draft, note.id, note.made)).toEqual({ note, issues: [] });
  });

  it("takes the place of what it was, and is once in the notes", () => {
    const before = withNote(undefined, said, record);
    const after = withNote(before, { ...said, reason: "Otherwise.", made: TODAY }, record);
    expect(after.notes?.map(({ reason }) => reason)).toEqual(["Otherwise."]);
    expect([after.hash, after.sourceId]).toEqual([before.hash, notesId(before.hash)]);
  });
});

describe("the gate of a note", () => {
  it("knows whom the other notes bring in, and tells of no fault of theirs", async () => {
    const broken = { ...said, id: "n0000000000bb", says: { ...said.says, object: "nobody" } };
    const before = withNote(withNote(undefined, bringing, record), broken, record);
    const on: Note = {
      ...{ ...said, id: "n0000000000cc" },
      says: { subject: `own-${said.id}`, predicate: "remark", kind: "fact" },
    };
    expect(await tryNote(host(), on, before, [], record)).toEqual([]);
    const [first, ...others] = await tryNote(host(), on, undefined, [], record);
    expect(first?.field).toBe("subject");
    expect(others).toEqual([]);
  });

  it("says at the name what is wrong with it", async () => {
    const names = { label: "x".repeat(5000), class: "organisation" } as const;
    const [first] = await tryNote(host(), { ...bringing, names }, undefined, [], record);
    expect(first?.field).toBe("label");
  });
});
