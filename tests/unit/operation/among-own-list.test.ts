import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseArguments } from "../../../src/cli/parse-arguments.ts";
import { runAmongList } from "../../../src/cli/run-among-list.ts";
import { FILES } from "../../../src/cli/run-command.ts";
import { type Answered, isFailure } from "../../../src/core/model/answer.ts";
import type { Dataset } from "../../../src/core/model/dataset.ts";
import type { OwnList } from "../../../src/core/model/source.ts";
import { ask } from "../../../src/core/operation/ask.ts";
import type { Alternatives } from "../../../src/core/query/assess/result.ts";
import { readRecord } from "../../support/record.ts";

const record = readRecord();

function rank(dataset: Dataset, input: Record<string, string> = {}): Answered<Alternatives> {
  const answer = ask(dataset, { operation: "alternatives", input });
  if (isFailure(answer)) throw new Error(answer.failure.message);
  return answer as Answered<Alternatives>;
}

const everyone = rank(record).result;
const ranked = [...everyone.meets, ...everyone.possible];
const [first, second] = ranked;
const { buyer, insteadOf } = everyone.need;
const plant = record.entities.find((one) => one.class === "facility");
if (!first || !second || !buyer || !insteadOf || !plant)
  throw new Error("The record is too small.");

const list: OwnList = {
  id: "own-mine",
  title: "mine.csv",
  members: [
    { name: "One", number: "1", entity: second.id },
    { name: "One again", number: "2", entity: second.id },
    { name: "The lost", number: null, entity: insteadOf },
    { name: "The buyer", number: null, entity: buyer },
    { name: plant.label, number: null, entity: plant.id },
    { name: "Nobody Anywhere", number: "9", entity: null },
  ],
};
const withList: Dataset = { ...record, lists: [list] };

describe("a ranking among a list of the reader's own", () => {
  it("ranks whom the list names, and says of each of the others why not", () => {
    const { result, caveats } = rank(withList, { among: "mine" });
    expect([...result.meets, ...result.possible].map(({ id }) => id)).toEqual([second.id]);
    const { names, ranked: count, others } = result.ownList ?? {};
    expect([names, count]).toEqual([5, 1]);
    expect(others?.map(({ name, because }) => [name, because])).toEqual([
      ["The lost", "lost"],
      ["The buyer", "buyer"],
      [plant.label, "no-company"],
      ["Nobody Anywhere", "not-in-record"],
    ]);
    const told = caveats.find(({ code }) => code === "of-own-list")?.message;
    expect(told).toContain("Of 5 names in “mine.csv” 1 is ranked.");
    expect(told).toContain("Nobody Anywhere (not in the record by this name)");
  });

  it("takes one list by its id, names beside it, and refuses a list that is not there", () => {
    const input = { among: `mine:${list.id},${first.id}` };
    const { result } = rank(withList, input);
    expect([...result.meets, ...result.possible].map(({ id }) => id).sort()).toEqual(
      [first.id, second.id].sort(),
    );
    const failures = [
      ask(withList, { operation: "alternatives", input: { among: "mine:other" } }),
      ask(record, { operation: "alternatives", input: { among: "mine" } }),
    ].map((answer) => (isFailure(answer) ? answer.failure.message : ""));
    expect(failures[0]).toContain("mine:own-mine");
    expect(failures[1]).toContain("no list of yours");
  });

  it("tells of one that fails what is required", () => {
    const { result } = rank(withList, {
      among: "mine",
      require: "line>=supplying",
      strict: "true",
    });
    const because = result.ownList?.others.find(({ entity }) => entity === second.id)?.because;
    const isExcluded = result.excluded.some(({ id }) => id === second.id);
    expect(because).toBe(isExcluded ? "excluded" : undefined);
  });

  it("leaves the answer as it was where no list is named", () => {
    const { ownList, ...result } = rank(withList).result;
    expect(ownList).toBeUndefined();
    expect(result).toEqual(everyone);
  });

  it("is read from a file on the command line, with the same answer", async () => {
    const folder = mkdtempSync(join(tmpdir(), "list-"));
    try {
      const path = join(folder, "mine.csv");
      writeFileSync(path, `Company,No\n${second.label},1\nNobody Anywhere,9\n`);
      const parsed = parseArguments(["alternatives", "--list", path, "--json"]);
      const { out } = await runAmongList(parsed, path, FILES);
      const { result } = JSON.parse(out) as Answered<Alternatives>;
      expect(result.meets).toEqual(rank(withList, { among: second.id }).result.meets);
      expect(result.ownList?.others).toEqual([
        { name: "Nobody Anywhere", number: "9", entity: null, because: "not-in-record" },
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
