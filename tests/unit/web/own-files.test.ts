import { describe, expect, it } from "vitest";
import { createLocalHost } from "../../../src/host/local-host.ts";
import { readAddress, writeAddress } from "../../../src/web/state/address/address.ts";
import { INITIAL_STATE, type OwnFile } from "../../../src/web/state/app-state.ts";
import { listSources } from "../../../src/web/state/choice/source-list.ts";
import { isStill, layOwnFiles, ownFileOf } from "../../../src/web/state/own/lay-own.ts";
import type { KeptFile } from "../../../src/web/state/own/own-shelf.ts";
import { layOwn, takeOutOwn } from "../../../src/web/state/transitions.ts";
import { wordStep } from "../../../src/web/state/words/step-words.ts";
import { asBytes } from "../../support/as-bytes.ts";
import { readSolarRecord } from "../../support/solar-record.ts";

const record = readSolarRecord();

/** A file as the host of the page makes it of a text. */
async function keptFile(hash: string, name: string, text: string): Promise<KeptFile> {
  const host = createLocalHost();
  host.open(asBytes(record));
  const order = { name, file: new Blob([text]), hash, choices: {}, answers: {}, remembered: {} };
  const documents = await host.takeFile({ ...order, today: "2026-11-28" }, "documents");
  return {
    ...{ hash, name, file: order.file, choices: {}, answers: {}, documents: String(documents) },
    ...{ sourceId: "", entered: "2026-11-28", records: 1, claims: 1 },
  };
}

function opened(): ReturnType<typeof createLocalHost> {
  const host = createLocalHost();
  host.open(asBytes(record));
  return host;
}

const CSV = "Company,Plant,Town,Status\nBrisa,Own Plant,Nowhere,operating\n";
const A = "a".repeat(64);
const B = "b".repeat(64);

describe("own files over a record", () => {
  it("are one source more; what is missing or refused is named, and the others are laid over", async () => {
    const good = await keptFile(A, "plants.csv", CSV);
    const bad = { ...good, hash: B, name: "bad.csv", documents: '[{"source":{"id":"x"}}]' };
    const missing: OwnFile = { hash: "c".repeat(16), name: "gone.csv" };
    const wanted = [ownFileOf(bad), missing, ownFileOf(good)];
    const laid = await layOwnFiles(opened(), record, [good, bad], wanted);
    expect(laid.laid).toEqual([ownFileOf(good)]);
    expect(laid.missing).toEqual([missing]);
    expect(laid.refused).toEqual([ownFileOf(bad)]);
    const [source, ...others] = laid.dataset.sources.filter(
      ({ id }) => !record.sources.some((one) => one.id === id),
    );
    expect(others).toEqual([]);
    expect(source?.kind).toBe("userFile");
    expect(listSources(laid.dataset)[0]?.source).toBe(source);
    expect(laid.dataset.version).not.toBe(record.version);
  });

  it("leave the record as it was once none is asked for", async () => {
    const good = await keptFile(A, "plants.csv", CSV);
    const host = opened();
    await layOwnFiles(host, record, [good], [ownFileOf(good)]);
    expect((await layOwnFiles(host, record, [good], [])).dataset).toBe(record);
  });

  it("are laid over anew where other files are asked for, one comes, or one is understood otherwise", async () => {
    const good = await keptFile(A, "plants.csv", CSV);
    const own = [ownFileOf(good)];
    const laid = await layOwnFiles(opened(), record, [good], own);
    expect(isStill(laid, own, [good])).toBe(true);
    expect(isStill(laid, [], [good])).toBe(false);
    expect(isStill(laid, own, [{ ...good }])).toBe(false);
    const without = await layOwnFiles(opened(), record, [], own);
    expect(isStill(without, own, [])).toBe(true);
    expect(isStill(without, own, [good])).toBe(false);
  });
});

describe("own files in the state", () => {
  const file: OwnFile = { hash: "0123456789abcdef", name: "Werke, 2026: süd.csv" };
  const first = { ...INITIAL_STATE, own: [file] };

  it("are in a link by digest and name; an empty address stands for those that the browser keeps", () => {
    const state = layOwn(file)(INITIAL_STATE);
    expect(readAddress(writeAddress(state)).state.own).toEqual([file]);
    expect(readAddress("", first).state.own).toEqual([file]);
    expect(readAddress("v=1&view=table", first).state.own).toEqual([]);
    expect(readAddress(writeAddress(takeOutOwn(file.hash)(first), first), first).state.own).toEqual(
      [],
    );
  });

  it("come and go as steps, in words", () => {
    const state = layOwn(file)(INITIAL_STATE);
    expect(wordStep(record, INITIAL_STATE, state)).toBe(`Opened your file “${file.name}”`);
    expect(wordStep(record, state, INITIAL_STATE)).toBe(`Took out your file “${file.name}”`);
    expect(layOwn(file)(state).own).toEqual([file]);
  });

  it("say what of them a link has that cannot be read", () => {
    const { state, problems } = readAddress("v=1&own=..%2Fetc&view=table");
    expect(state.own).toEqual([]);
    expect(problems.join()).toContain("../etc");
  });
});
