import { describe, expect, it } from "vitest";
import { buildGraph } from "../../../src/core/graph/build-graph.ts";
import type { Dataset } from "../../../src/core/model/dataset.ts";
import { LENSES } from "../../../src/core/model/lens.ts";
import {
  FileDesk,
  type FileOrder,
  type WorkedFile,
} from "../../../src/core/own-files/file-desk.ts";
import { findOriginators } from "../../../src/core/query/basis/originators.ts";
import { readSolarRecord } from "../../support/solar-record.ts";

const solar = readSolarRecord();
const TODAY = "2026-11-28";
const DIGEST = "a".repeat(64);

/** A table of plants with a row id each, which has more rows than anybody has read. */
function tableOf(idOf: (row: number) => string, rows: number): string {
  const lines = Array.from({ length: rows }, (_, row) =>
    [idOf(row), `Plover ${row} Ltd`, `Plover Works ${row}`, "operating"].join(","),
  );
  return ["Project ID,Company,Plant,Status", ...lines].join("\n");
}

async function read(
  record: Dataset,
  name: string,
  text: string,
  order: Partial<FileOrder> = {},
): Promise<WorkedFile> {
  const whole = {
    name,
    hash: "",
    choices: {},
    answers: {},
    remembered: {},
    today: TODAY,
    ...order,
  };
  const bytes = async (): Promise<Uint8Array> => new TextEncoder().encode(text);
  const worked = await new FileDesk(record).work(whole, bytes);
  if (!("draft" in worked)) throw new Error(JSON.stringify(worked));
  return worked;
}

/** A record that has read a file: its source is one of the record's own, published by somebody. */
async function recordWith(text: string, hash = ""): Promise<{ record: Dataset; source: string }> {
  const { laid, draft } = await read(solar, "tracker.csv", text, { hash });
  if (laid.dataset === null) throw new Error("The gate refuses it.");
  const { sourceId: source } = draft;
  const publisher = solar.sources[0]?.publisher ?? "";
  const sources = laid.dataset.sources.map((one) =>
    one.id === source
      ? { ...one, kind: "dataset" as const, title: "A tracker of plants", publisher }
      : one,
  );
  const claims = laid.dataset.claims.map((claim) =>
    claim.source === source ? { ...claim, saidBy: [{ ...NOBODY, id: publisher }] } : claim,
  );
  return { record: { ...laid.dataset, sources, claims }, source };
}
const NOBODY = { interested: false };

const SPACED = (row: number): string => `KR ${String(row).padStart(3, "0")}`;
const PLAIN = (row: number): string => `M.B.Tracker_${row}_1`;

describe("a file that the record cites already", () => {
  it("is known by its digest, whatever it is called", async () => {
    const text = tableOf(PLAIN, 3);
    const { record, source } = await recordWith(text, DIGEST);
    const again = await read(record, "renamed.csv", text, { hash: DIGEST });
    expect(again.mapping.source.same).toBe(source);
    const other = await read(record, "renamed.csv", text, { hash: "b".repeat(64) });
    expect(other.mapping.source.same).toBeNull();
  });

  it.each([
    ["the same rows", PLAIN, 8, 8],
    ["ids with spaces", SPACED, 8, 8],
    ["some of its rows", PLAIN, 40, 6],
    ["many more rows than were read of it", PLAIN, 8, 400],
  ])("is known by its row ids: %s", async (_, idOf, cited, opened) => {
    const { record, source } = await recordWith(tableOf(idOf, cited));
    const again = await read(record, "download.csv", tableOf(idOf, opened));
    expect(again.mapping.source.same).toBe(source);
  });

  it("is not taken for one by ids that stand in every list, nor by a few", async () => {
    const { record } = await recordWith(tableOf((row) => String(row + 1), 8));
    const numbered = await read(
      record,
      "x.csv",
      tableOf((row) => String(row + 1), 8),
    );
    expect(numbered.mapping.source.same).toBeNull();
    const half = (row: number): string => (row % 2 === 0 ? PLAIN(row) : `other-${row}`);
    const other = await recordWith(tableOf(PLAIN, 12));
    const mixed = await read(other.record, "x.csv", tableOf(half, 12));
    expect(mixed.mapping.source.same).toBeNull();
  });

  it("corroborates nothing: neither what the record has of it nor what others say of the rest", async () => {
    const text = tableOf(PLAIN, 8);
    const { record } = await recordWith(text, DIGEST);
    const { laid, draft } = await read(record, "again.csv", text, { hash: DIGEST });
    if (laid.dataset === null) throw new Error("The gate refuses it.");
    const graph = buildGraph(laid.dataset, LENSES.everything);
    const own = laid.dataset.claims.filter((claim) => claim.source === draft.sourceId);
    expect(own.length).toBeGreaterThan(8);
    for (const claim of own) {
      const said = laid.dataset.claims.filter(
        (one) =>
          one.predicate === claim.predicate &&
          one.object === claim.object &&
          one.subject.join() === claim.subject.join(),
      );
      const voices = findOriginators(
        graph,
        said.map(({ id }) => id),
      );
      expect(voices, claim.id).toHaveLength(1);
    }
    // The first rows alone were read: what the others say is still said by the same publisher.
    const part = await recordWith(tableOf(PLAIN, 5));
    const rest = await read(part.record, "again.csv", tableOf(PLAIN, 8));
    const publisher = part.record.sources.find(({ id }) => id === part.source)?.publisher;
    const fresh = (rest.laid.dataset?.claims ?? []).filter(
      (one) => one.source === rest.draft.sourceId && one.sameEvidenceAs === null,
    );
    expect(fresh.length).toBeGreaterThan(0);
    expect(fresh.every(({ saidBy }) => saidBy[0]?.id === publisher)).toBe(true);
  });

  it("is a voice of its own where its reader says that it is another", async () => {
    const text = tableOf(PLAIN, 8);
    const { record } = await recordWith(text, DIGEST);
    const answers = { source: { same: null } };
    const { draft } = await read(record, "again.csv", text, { hash: DIGEST, answers });
    const [{ claims }] = draft.documents as unknown as [{ claims: { sameEvidenceAs?: string }[] }];
    expect(claims.some(({ sameEvidenceAs }) => sameEvidenceAs !== undefined)).toBe(false);
  });
});
