import { describe, expect, it } from "vitest";
import { isFailure } from "../../../src/core/model/answer.ts";
import { ownPlaces } from "../../../src/core/query/basis/own-lists.ts";
import { createLocalHost } from "../../../src/host/local-host.ts";
import { isStill, layOwnFiles, ownFileOf } from "../../../src/web/state/own/lay-own.ts";
import { listStep, pickedIds, pickedList } from "../../../src/web/state/own/own-lists.ts";
import {
  handOf,
  type Keeping,
  type KeptFile,
  type OwnShelf,
} from "../../../src/web/state/own/own-shelf.ts";
import {
  pickForList,
  takeOffList,
  withoutPicked,
  withPicked,
} from "../../../src/web/state/own/picked-list.ts";
import { asBytes } from "../../support/as-bytes.ts";
import { readSolarRecord } from "../../support/solar-record.ts";

const record = readSolarRecord();
const [one, two, three] = record.entities.filter(({ class: sort }) => sort === "organisation");
if (!one || !two || !three) throw new Error("The record is too small.");
const TODAY = "2026-11-28";

/** A shelf of which the browser keeps all, or nothing. */
function shelfOf(keeping: Keeping): OwnShelf {
  let files: readonly KeptFile[] = [];
  const kept = new Set<string>();
  const put = (file: KeptFile): void => {
    files = [...files.filter(({ hash }) => hash !== file.hash), file];
  };
  const shelf: Partial<OwnShelf> = {
    files: () => files,
    isKept: (hash) => kept.has(hash),
    keepByHand: async (hand, make) => {
      if (keeping !== "kept") return keeping;
      const file = make(files.find((own) => handOf(own) === hand));
      kept.add(file.hash);
      put(file);
      return "kept";
    },
    holdHere: put,
    remove: async (hash) => {
      files = files.filter((own) => own.hash !== hash);
      return "kept";
    },
  };
  return shelf as OwnShelf;
}

describe("a list that is picked by hand", () => {
  it("has each once, and is none once nobody is left", async () => {
    const shelf = shelfOf("kept");
    await pickForList(shelf, [one, two], TODAY);
    await pickForList(shelf, [two, three], TODAY);
    expect(pickedIds(shelf.files())).toEqual([one.id, two.id, three.id]);
    await takeOffList(shelf, [one.id, three.id]);
    expect(pickedIds(shelf.files())).toEqual([two.id]);
    await takeOffList(shelf, [two.id]);
    expect(shelf.files()).toEqual([]);
  });

  it.each(["full", "blocked"] as const)(
    "is there until the page is closed where the browser does not keep it: %s",
    async (keeping) => {
      const shelf = shelfOf(keeping);
      expect(await pickForList(shelf, [one], TODAY)).toBe(keeping);
      await pickForList(shelf, [two], TODAY);
      await takeOffList(shelf, [one.id]);
      expect(pickedIds(shelf.files())).toEqual([two.id]);
    },
  );

  it("is the same as a list of a file: it narrows, and a ranking goes among it, while no claim and no version hangs on it", async () => {
    const host = createLocalHost();
    host.open(asBytes(record));
    const file = withPicked(undefined, [one, two], TODAY);
    const own = [ownFileOf(file)];
    const laid = await layOwnFiles(host, record, [file], own);
    const { dataset } = laid;
    expect([...ownPlaces(dataset).keys()]).toEqual([one.id, two.id]);
    expect([dataset.version, dataset.claims]).toEqual([record.version, record.claims]);
    const step = listStep(file.sourceId);
    const asked = [`${step.facet}=${step.values.join()}`];
    const kept = await host.explore({ name: "narrow", lens: {}, asked });
    expect("kept" in kept && [...kept.kept].sort()).toEqual([one.id, two.id].sort());
    const answer = await host.ask({
      operation: "alternatives",
      input: { among: `mine:${file.sourceId}` },
    });
    expect(isFailure(answer)).toBe(false);
    const fewer = withoutPicked(file, [one.id]);
    expect(isStill(laid, own, [fewer])).toBe(false);
    expect(pickedList([fewer])?.hash).toBe(file.hash);
  });
});
