import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parseArguments } from "../../../src/cli/parse-arguments.ts";
import { FILES } from "../../../src/cli/run-command.ts";
import { runImport } from "../../../src/cli/run-import.ts";
import { runScreen } from "../../../src/cli/run-screen.ts";
import type { Claim } from "../../../src/core/model/claim.ts";
import type { OwnList } from "../../../src/core/model/source.ts";
import { writeStep } from "../../../src/core/operation/input/read-steps.ts";
import type { FileReport } from "../../../src/core/own-files/file-report.ts";
import type { Screening } from "../../../src/core/query/screen/screen-list.ts";
import type { Host } from "../../../src/host/host.ts";
import { createLocalHost } from "../../../src/host/local-host.ts";
import type { OwnFileOrder, OwnFileOutcome } from "../../../src/host/own-files.ts";
import { screenedNames } from "../../../src/web/state/own/own-lists.ts";
import { asBytes } from "../../support/as-bytes.ts";
import { intakeBytes } from "../../support/intake.ts";
import { readRecord } from "../../support/record.ts";

const record = readRecord();

function orderOf(name: string, answers: OwnFileOrder["answers"] = {}): OwnFileOrder {
  const file = new Blob([intakeBytes(name).slice()]);
  const today = new Date().toISOString().slice(0, 10);
  return { name, file, hash: null, choices: {}, answers, remembered: {}, today };
}

function opened(): Host {
  const host = createLocalHost();
  host.open(asBytes(record));
  return host;
}

function reportOf(outcome: OwnFileOutcome): FileReport {
  if (!("mapping" in outcome)) throw new Error(JSON.stringify(outcome));
  return outcome;
}

async function work(host: Host, order: OwnFileOrder): Promise<FileReport> {
  return reportOf(await host.workFile(order, () => undefined));
}

function namedIn({ subject, object }: Pick<Claim, "subject" | "object">): readonly string[] {
  return object === null ? subject : [...subject, object];
}

/** A file with a mapping on the command line: its documents and the version of the record with them. */
async function onCommandLine(name: string, mapping: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "own-file-"));
  try {
    const [file, saved] = [join(folder, name), join(folder, "mapping.yaml")];
    writeFileSync(file, intakeBytes(name));
    writeFileSync(saved, mapping);
    const argv = ["import", file, "--mapping", saved, "--json"];
    return (await runImport(parseArguments(argv))).out;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe("a file of somebody's own, in the host of the page", () => {
  it.each([
    ["02-investments-zeros.csv", { amountBasis: "pledged", zero: { "amount mn$": "unknown" } }],
    ["08-edges-mixed.csv", { product: "unknown" }],
    ["16-merged-two-headers.xlsx", {}],
    ["09-my-list.txt", { parties: { "SK On Inc": "leaveOut" } }],
  ])("gives the claims of the command line: %s", async (name, answers) => {
    const host = opened();
    const order = orderOf(name, answers);
    const documents = await host.takeFile(order, "documents");
    const mapping = await host.takeFile(order, "mapping");
    const { result, dataVersion } = JSON.parse(await onCommandLine(name, String(mapping)));
    expect(JSON.parse(String(documents))).toEqual(result.documents);
    const { added } = await host.layOver([{ name, documents: String(documents) }]);
    expect(added?.version).toBe(dataVersion);
    expect(added?.claims).toHaveLength(result.counts.claims);
  });

  it("shows its first rows as they stand, also where two say the same", async () => {
    const text = "Company,Country\nAnn,There\nBob,\nCat,There\n";
    const order = {
      ...orderOf("02-investments-zeros.csv"),
      name: "own.csv",
      file: new Blob([text]),
    };
    const { read } = await work(opened(), order);
    expect(read.first.map(({ cells }) => cells.join())).toEqual(["Ann,There", "Bob,", "Cat,There"]);
  });

  it("answers with it once it is laid over, and without it after", async () => {
    const host = opened();
    const name = "01-facilities-preamble-bom-crlf.csv";
    const documents = String(await host.takeFile(orderOf(name), "documents"));
    const { added } = await host.layOver([{ name, documents }]);
    const [source] = added?.sources ?? [];
    expect(source?.kind).toBe("userFile");
    const find = { operation: "search", input: { words: "Plover" } } as const;
    expect(JSON.stringify(await host.ask(find))).toContain("plover");
    expect((await host.layOver([])).added).toEqual({
      version: record.version,
      ...{ entities: [], sources: [], claims: [], lists: [] },
    });
    expect(JSON.stringify(await host.ask(find))).not.toContain("own-01");
  });

  it("lays all files over or none: one that the gate refuses leaves the record as it was", async () => {
    const host = opened();
    const good = String(await host.takeFile(orderOf("09-my-list.txt"), "documents"));
    const laid = await host.layOver([
      { name: "good", documents: good },
      { name: "bad", documents: JSON.stringify([{ source: { id: "x" }, claims: [{}] }]) },
    ]);
    expect(laid.added).toBeNull();
    expect(laid.issues.every(({ file }) => file === "bad")).toBe(true);
    expect(
      JSON.stringify(await host.ask({ operation: "search", input: { words: "list" } })),
    ).toContain(record.version);
  });

  it("keeps whom a list names: the list narrows, and is screened as on the command line", async () => {
    const host = opened();
    const order = orderOf("09-my-list.txt");
    const name = "list";
    const documents = String(await host.takeFile(order, "documents"));
    const list = JSON.parse(String(await host.takeFile(order, "list"))) as OwnList;
    const { added } = await host.layOver([{ name, documents, list }]);
    expect(added?.lists).toEqual([list]);
    const spoken = new Set([...record.claims, ...(added?.claims ?? [])].flatMap(namedIn));
    const step = { facet: "mine", values: [list.id], on: true } as const;
    const kept = await host.explore({ name: "narrow", lens: {}, asked: [writeStep(step)] });
    const inList = list.members.flatMap(({ entity }) => entity ?? []);
    const shown = inList.filter((id) => spoken.has(id));
    expect(shown.length).toBeGreaterThan(2);
    expect("kept" in kept && [...new Set(kept.kept)].every((id) => inList.includes(id))).toBe(true);
    const input = { mine: screenedNames(list), exposedTo: "china" };
    const answer = await host.ask({ operation: "screen", input });
    const path = fileURLToPath(new URL("../../fixture/import/09-my-list.txt", import.meta.url));
    const argv = ["screen", path, "--exposed-to", "china", "--json"];
    const told = JSON.parse((await runScreen(parseArguments(argv), FILES)).out);
    const answersOf = ({ result }: { result: Screening }): unknown =>
      result.members.map(({ name: own, answer: one, way }) => [own, one, way]);
    expect(answersOf(answer as never)).toEqual(answersOf(told));
  });

  it("asks again what was answered, so that the answer can be changed", async () => {
    const host = opened();
    const order = orderOf("02-investments-zeros.csv");
    const before = await work(host, order);
    const after = await work(host, {
      ...order,
      hash: before.hash,
      answers: { source: { asOf: "2026-04" }, amountBasis: "pledged" },
    });
    expect(after.questions.map(({ field }) => field)).toEqual(
      before.questions.map(({ field }) => field),
    );
    expect(after.mapping).toMatchObject({ amountBasis: "pledged", source: { asOf: "2026-04" } });
  });

  it("guesses what the words of a column mean once the reader says what the column is", async () => {
    const host = opened();
    const file = new Blob(["Firm,Town,Country,Remark\nAcme,Lyon,France,building\n"]);
    const order = { ...orderOf("09-my-list.txt"), file, name: "firms.csv" };
    const { mapping, because, read } = await work(host, {
      ...order,
      answers: { columns: { Remark: "status" } },
    });
    expect(mapping.statuses).toEqual({ building: "underConstruction" });
    expect(because[read.header.indexOf("Remark")]?.by).toBe("reader");
  });

  it("decides a name as it was decided before, unless the reader says otherwise", async () => {
    const host = opened();
    const order = orderOf("09-my-list.txt");
    const { names } = await work(host, order);
    const [near] = names.shown;
    const [id = ""] = near?.match.found === "near" ? near.match.entities : [];
    const name = near?.name ?? "";
    const remembered = { [name]: id, "Nobody Ltd": "no-such-entity" };
    const again = await work(host, { ...order, remembered });
    expect(again.names.shown.find((one) => one.name === name)).toMatchObject({
      entity: id,
      by: "reader",
    });
    const told = await work(host, {
      ...order,
      remembered,
      answers: { parties: { [name]: "new" } },
    });
    expect(told.names.shown.find((one) => one.name === name)?.entity).not.toBe(id);
  });

  it("says why a file is not opened, and goes on with the next", async () => {
    const host = opened();
    const refused = await host.workFile(orderOf("17-far-cell.xlsx"), () => undefined);
    expect(refused).toMatchObject({ refusal: { code: "too-many" } });
    expect((await work(host, orderOf("05-suppliers-ragged.csv"))).read.held).toHaveLength(1);
  });

  it("shows five rows as sentences, with what is missing, and counts what could be ranked", async () => {
    const report = await work(opened(), orderOf("03-plants-de-cp1252.csv"));
    expect(report.rows.length).toBeGreaterThan(2);
    expect(report.rows[0]?.sentences[0]).toMatch(/ is (?:in|located) /);
    expect(report.rankable.rows).toBe(report.counts.records);
    const { can, lack } = report.rankable;
    expect(can + lack.product + lack.stage + lack.place).toBe(report.rankable.rows);
  });
});
