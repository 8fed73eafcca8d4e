import { describe, expect, it } from "vitest";
import { writeText } from "../../../src/cli/text/write-text.ts";
import { disputedBy } from "../../../src/core/model/answer.ts";
import { writeAnswer } from "../../../src/core/operation/write-answer.ts";
import { answerTo } from "../../support/answers.ts";
import { parseCsv } from "../../support/parse-csv.ts";
import { readRecord } from "../../support/record.ts";
import { type ClaimSketch, makeDataset, makeEntity } from "../../support/small-dataset.ts";

const stake = (id: string, subject: string, value: number): ClaimSketch => ({
  ...{ id, subject, predicate: "ownsStakeIn", object: "ann" },
  qualifiers: { share: { value, unit: "percent" } },
});
const PARTIES = [
  makeEntity("someone", "organisation", { label: "carmaker (not named)", unnamed: "unnamed" }),
  makeEntity("other", "organisation", { label: "scooter maker (not named)", unnamed: "unnamed" }),
];
const supplies = (id: string, object: string): ClaimSketch => ({
  ...{ id, subject: "ann", predicate: "suppliesTo", object },
  qualifiers: { product: "cell" },
  time: { from: "2025-03", to: null },
});

describe("an answer that rests on disputed claims says so", () => {
  const dataset = makeDataset([supplies("s/1", "someone"), supplies("s/2", "other")], {
    entities: PARTIES,
  });
  const NEED = { product: "cell", buyer: "buyer", insteadOf: "lost" };
  const answer = answerTo(dataset, "alternatives", NEED);
  const question = { operation: "alternatives", input: NEED } as const;
  const write = (form: "csv" | "claims-csv" | "markdown"): string =>
    writeAnswer({ dataset, question, answer, link: null }, form);

  it("with both sides, in words and as claims", () => {
    expect(answer.disputes).toEqual([
      { nature: "difference", sides: [{ claims: ["s/1"] }, { claims: ["s/2"] }] },
    ]);
    expect(answer.caveats.find(({ code }) => code === "conflict")).toEqual({
      code: "conflict",
      sort: "answers",
      sides: [["s/1"], ["s/2"]],
      message:
        "Sources say different things of what this rests on, and may both be right: “Ann has supplied cells to a carmaker (not named) since March 2025” (Paper) against “Ann has supplied cells to a scooter maker (not named) since March 2025” (Paper).",
      claims: ["s/1", "s/2"],
    });
  });

  it("in the row, in every form", () => {
    const [cell] = answer.result.meets[0]?.criteria.filter(({ id }) => id === "readiness") ?? [];
    expect(cell).toMatchObject({ conflicting: true });
    expect(cell?.words).toMatch(/^sources disagree: supplies cells to/);
    expect(writeText("alternatives", answer, dataset)).toContain(cell?.words);
    const [head = [], ...rows] = parseCsv(write("csv"));
    const row = rows.find((one) => one[head.indexOf("criterion_id")] === "readiness") ?? [];
    expect(row[head.indexOf("conflicting")]).toBe("true");
    expect(row[head.indexOf("contested_by")]?.split(" ").sort()).toEqual(["s/1", "s/2"]);
    const [names = [], first = []] = parseCsv(write("claims-csv"));
    expect(first[names.indexOf("contested_by")]).toBe("s/2");
    expect(write("markdown")).toMatch(/^1\. .*Contested by \[2\]\./m);
    expect(write("markdown")).toContain("- Sources say different things of what this rests on");
  });

  it("and no answer that does not rest on them", () => {
    expect(answerTo(dataset, "explain", { subject: "buyer" }).disputes).toEqual([]);
    expect(answerTo(dataset, "conflicts", {}).disputes).toEqual([]);
    const alone = answerTo(
      makeDataset([supplies("s/1", "someone")], { entities: PARTIES }),
      "alternatives",
      NEED,
    );
    expect(alone.disputes).toEqual([]);
  });
});

describe("shares that are more than a firm together", () => {
  const dataset = makeDataset([stake("s/1", "bob", 60), stake("s/2", "cat", 70)]);
  const message =
    /^Shares that this rests on are more than the whole together: “Bob owns 60 % of Ann” \(Paper\) against “Cat owns 70 % of Ann” \(Paper\)\.$/;
  const asked = [
    ["explain", { subject: "ann" }],
    ["derived", { entity: "ann" }],
    ["paths", { from: "bob", to: "ann" }],
    ["neighbours", { entity: "ann" }],
  ] as const;

  it.each(asked)("are told of by %s", (operation, input) => {
    const answer = answerTo(dataset, operation, input);
    expect(answer.caveats.map((one) => one.message)).toContainEqual(expect.stringMatching(message));
    expect(Object.keys(answer.evidence)).toEqual(expect.arrayContaining(["s/1", "s/2"]));
    const text = writeText(operation, answer as never, dataset);
    expect(text).toMatch(/, contested|Contested by: s\/[12]/);
  });

  it("leave the requirement on ownership open, with a caveat", () => {
    const named: ClaimSketch = {
      ...{ id: "s/3", subject: "ann", predicate: "alternativeFor", object: "buyer" },
      qualifiers: { product: "cell", market: "here" },
    };
    const { claims } = makeDataset([stake("s/1", "bob", 60), stake("s/2", "cat", 70), named]);
    const { result, caveats } = answerTo({ ...dataset, claims }, "alternatives", {
      ...{ product: "cell", buyer: "buyer", market: "here", insteadOf: "lost" },
      require: "not-owned-from:there:50",
    });
    expect(result.possible.map(({ id }) => id)).toEqual(["ann"]);
    expect(caveats.map((one) => one.message)).toContainEqual(expect.stringMatching(message));
  });
});

describe("on the whole record", () => {
  const record = readRecord();

  it("the row of Samsung SDI says that sources name two customers", () => {
    const { result, disputes } = answerTo(record, "alternatives", {});
    const row = result.meets.find(({ id }) => id === "samsung-sdi");
    // It names no plant, so it backs no option, and stands beside those that do.
    expect(row?.alsoSaid).toContain("kh-2025-06-23/c29");
    const against = disputedBy(disputes, ["kh-2025-06-23/c29"]);
    expect(against.length).toBeGreaterThan(0);
    const line = result.options.find(({ key }) => key === row?.leading);
    for (const id of against)
      expect([...(line?.claims ?? []), ...(row?.alsoSaid ?? [])]).toContain(id);
  });

  it("the owner of a firm says that sources give it another home", () => {
    const answer = answerTo(record, "derived", { entity: "aesc" });
    expect(answer.disputes.map(({ nature }) => nature)).toContain("contradiction");
    expect(answer.caveats.map(({ code }) => code)).toContain("conflict");
  });

  it("a duty says so of rates of one time, and not of one that gave way to another", () => {
    const china = { origin: "china", destination: "us", product: "cell-46-series" };
    const { result, disputes } = answerTo(record, "tariff rate", china);
    expect(result.parts.length).toBeGreaterThan(1);
    expect(disputes).toEqual([]);
  });
});
