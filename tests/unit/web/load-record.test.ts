import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { DATASET_FORMAT } from "../../../src/core/model/dataset.ts";
import { canCheckRecord, loadRecord } from "../../../src/web/state/load-record.ts";

const RECORD = JSON.stringify({ format: DATASET_FORMAT, claims: [] });

/** What comes of two files on the host; the manifest fits the record unless it is given. */
function load(record: string, manifest?: unknown) {
  const sha256 = createHash("sha256").update(record).digest("hex");
  const files: Readonly<Record<string, string>> = {
    "dataset/record.json": record,
    "dataset/manifest.json": JSON.stringify(
      manifest === undefined ? { format: DATASET_FORMAT, sha256 } : manifest,
    ),
  };
  return loadRecord("", async (address) => new Response(files[String(address)]));
}

describe("the record of the page", () => {
  it("is taken where it matches its checksum", async () => {
    expect(canCheckRecord()).toBe(true);
    expect(await load(RECORD)).toMatchObject({ dataset: { claims: [] }, problem: null });
  });

  it.each([
    ["a byte is another", RECORD, { format: DATASET_FORMAT, sha256: "0" }, /checksum/],
    ["it is of another format", RECORD, { format: 99, sha256: "0" }, /has format 99/],
    ["its manifest is empty", RECORD, null, /has format undefined/],
    ["it is nothing", "null", undefined, /none of this page/],
    ["it is another file", "{}", undefined, /none of this page/],
    ["it is no JSON", "<html>", undefined, /could not be loaded/],
  ])("is refused in words where %s", async (_, record, manifest, words) => {
    const { dataset, problem } = await load(record, manifest);
    expect(dataset).toBeNull();
    expect(problem).toMatch(words);
  });
});
