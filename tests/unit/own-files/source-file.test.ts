import { describe, expect, it } from "vitest";
import { reportSource } from "../../../src/core/own-files/source-file.ts";
import { writeDocuments } from "../../../src/core/own-files/take-file.ts";
import { type Note, noteDocuments, notesId } from "../../../src/core/own-notes/note.ts";
import { readSolarRecord } from "../../support/solar-record.ts";

const record = readSolarRecord();
const TODAY = "2026-11-28";
const NOTES = notesId("0123456789abcdef");

const note: Note = {
  id: "n01",
  says: { subject: record.entities[0]?.id ?? "", predicate: "remark", kind: "fact" },
  basis: { type: "source", address: "a letter", date: null },
  reason: "Seen from the road.",
  corrects: null,
  made: TODAY,
};
const documents = JSON.stringify(noteDocuments(NOTES, [note], record));

const report = (text: string) => reportSource("hash", "own.yaml", text, record, TODAY);

describe("a source as the program writes it", () => {
  it("is read back as it was written, in YAML and, of one document, in JSON without a last line end", async () => {
    const read = report(await writeDocuments(documents));
    expect(read).toMatchObject({
      isAccepted: true,
      sourceId: NOTES,
      claims: 1,
      newEntities: 1,
    });
    const called = documents.replaceAll("My notes", "Notes (own.yaml)");
    expect(JSON.parse(read.documents)).toEqual(JSON.parse(called));
    const [source] = JSON.parse(documents);
    const { publisher } = record.sources[0] ?? {};
    const json = JSON.stringify({ ...source, source: { ...source.source, publisher } });
    expect(report(json)).toMatchObject({ isAccepted: true, claims: 1 });
  });

  it("is a file of the reader's own, whatever it calls itself", async () => {
    const yaml = (await writeDocuments(documents)).replace("kind: userFile", "kind: news");
    const [{ source }] = JSON.parse(report(yaml).documents);
    expect(source.kind).toBe("userFile");
  });

  it("is refused with what is wrong, and where", async () => {
    const yaml = await writeDocuments(documents);
    const strange = report(yaml.replace("predicate: remark", "predicate: remarks"));
    expect(strange.isAccepted).toBe(false);
    expect(strange.issues[0]).toMatchObject({ severity: "error", field: "claims[0].predicate" });
    expect(strange.issues[0]?.line).toBeGreaterThan(1);
    expect(report(`${yaml}---\n${yaml}`).issues[0]?.message).toBe(
      "there are 2 sources in the file",
    );
    expect(report("source: [unclosed\n").isAccepted).toBe(false);
    expect(report("").isAccepted).toBe(false);
  });
});
