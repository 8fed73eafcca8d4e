import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { evidenceFor } from "../../../src/core/operation/evidence.ts";
import { graphUnder } from "../../../src/core/operation/view.ts";
import { reportAddress, writeReport } from "../../../src/web/state/words/error-report.ts";
import { makeDataset, makeEntity, makeSource } from "../../support/small-dataset.ts";

const dataset = makeDataset([{ id: "s/c1", subject: "ann", predicate: "remark", at: "P7" }], {
  entities: [makeEntity("paper", "organisation", { label: "Paper & Sons" })],
  sources: [{ ...makeSource("s"), url: "https://paper.example/a?b=1&c=2#d" }],
});
const graph = graphUnder(dataset);
const claim = evidenceFor(graph, "s/c1");
const FORM = "https://github.example/owner/name/issues/new";

describe("a report of an error", () => {
  it("says which claim, what it says, where it was read and in which data, and ends where the reader goes on", () => {
    expect(writeReport(claim, graph).split("\n")).toEqual([
      "Claim: s/c1",
      "It says: What s/c1 says.",
      "Source: “Title of s”, Paper & Sons, 23 June 2025, https://paper.example/a?b=1&c=2#d",
      "Place in the source: paragraph 7",
      "Data version: test",
      "What is wrong: ",
    ]);
  });

  it("opens the project's form with the claim filled in, whatever characters are in it", () => {
    const address = new URL(reportAddress(`${FORM}?labels=data`, claim, graph) ?? "");
    expect(address.origin + address.pathname).toBe(FORM);
    expect(address.hash).toBe("");
    expect(Object.fromEntries(address.searchParams)).toEqual({
      labels: "data",
      template: "data-error.yml",
      title: "Error in s/c1",
      claim: writeReport(claim, graph).replace(/\nWhat is wrong: $/, ""),
    });
  });

  it.each([undefined, "", "issues/new", "javascript:alert(1)", "data:text/html,x"])(
    "has no form at “%s”",
    (form) => expect(reportAddress(form, claim, graph)).toBeNull(),
  );

  it("fills in a field that the form has", () => {
    const path = new URL("../../../.github/ISSUE_TEMPLATE/data-error.yml", import.meta.url);
    const form = parse(readFileSync(path, "utf8"));
    const fields = form.body.flatMap(({ id }: { id?: string }) => id ?? []);
    expect(fields).toEqual(["claim", "wrong", "source"]);
  });
});
