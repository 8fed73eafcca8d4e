import { describe, expect, it } from "vitest";
import type { Dataset } from "../../../src/core/model/dataset.ts";
import { roundFigure } from "../../../src/core/model/figure.ts";
import { type AnswerForm, writeAnswer } from "../../../src/core/operation/write-answer.ts";
import { answerTo } from "../../support/answers.ts";
import { parseCsv } from "../../support/parse-csv.ts";
import {
  type ClaimSketch,
  makeDataset,
  makeEntity,
  makeSource,
} from "../../support/small-dataset.ts";

const NEED = { product: "cell", buyer: "buyer", market: "here", insteadOf: "lost" };
const EVIL = '=cmd|x <script>alert(1)</script> ](javascript:alert(1)) "q"\n# h';

const makes = (id: string, subject: string): ClaimSketch => ({
  id,
  subject,
  predicate: "produces",
  object: "cell",
  qualifiers: { stage: "supplying", region: "here" },
});

function write(dataset: Dataset, form: AnswerForm, input: Record<string, unknown> = {}): string {
  const question = { operation: "alternatives", input: { ...NEED, ...input } } as const;
  const answer = answerTo(dataset, "alternatives", question.input);
  return writeAnswer({ dataset, question, answer, link: "https://a.example/#v=1" }, form);
}

const evil = makeDataset([makes("s/1", "ann")], {
  entities: [
    makeEntity("ann", "organisation", { label: EVIL }),
    makeEntity("paper", "organisation", { label: EVIL, subtype: "publisher" }),
  ],
  sources: [{ ...makeSource("s"), title: EVIL, url: "https://a.example/<b>" }],
});

describe("a name that is made to harm", () => {
  it("is no markup in the Markdown, and breaks neither line nor table", () => {
    const text = write(evil, "markdown");
    expect(text).toContain(
      '=cmd\\|x \\<script\\>alert(1)\\</script\\> \\](javascript:alert(1)) "q" # h',
    );
    // Every bracket that could open a tag or a link has an escape before it, is ours, or stands in code.
    const bare = text.replace(/`[^`]*`/g, "").replace(/\\./g, "");
    expect(bare.replaceAll("<https://a.example/#v=1>", "")).not.toMatch(/[<>]/);
    expect(bare.replace(/\[\d+(, \d+)*\]/g, "")).not.toMatch(/[[\]]/);
    const table = text.split("\n").filter((line) => line.startsWith("|"));
    const cells = table.map((line) => line.replace(/\\\|/g, "").split("|").length);
    // One of candidates and one of options: a head, a rule and a row each.
    expect(table).toHaveLength(6);
    expect(new Set(cells.slice(0, 3)).size).toBe(1);
    expect(new Set(cells.slice(3)).size).toBe(1);
    expect(text.split("\n").filter((line) => line.startsWith("# "))).toHaveLength(1);
  });

  it("is no formula in a spreadsheet", () => {
    const [head = [], row = []] = parseCsv(write(evil, "csv"));
    expect(row[head.indexOf("candidate")]).toBe(`'${EVIL}`);
    const [names = [], claim = []] = parseCsv(write(evil, "claims-csv"));
    expect(claim[names.indexOf("source_title")]).toBe(`'${EVIL}`);
    expect(claim[names.indexOf("publisher")]).toBe(`'${EVIL}`);
  });
});

describe("the answer as rows", () => {
  const dataset = makeDataset([makes("s/1", "ann"), makes("s/2", "bob")]);

  it("has a row for each candidate on each criterion, with the head of the answer", () => {
    const [head = [], ...rows] = parseCsv(write(dataset, "csv", { seed: "7", samples: "30" }));
    const { result } = answerTo(dataset, "alternatives", { ...NEED, seed: "7", samples: "30" });
    const expected = result.meets.flatMap((one) =>
      one.criteria.map(({ id, low, high }) => [one.id, roundFigure(one.score.low), id, low, high]),
    );
    const names = ["candidate_id", "score_low", "criterion_id", "low", "high"];
    expect(rows.map((row) => names.map((name) => row[head.indexOf(name)]))).toEqual(
      expected.map((row) => row.map(String)),
    );
    for (const row of rows) {
      const cell = (name: string) => row[head.indexOf(name)];
      expect(cell("question")).toBe(
        "Who else could supply cells to Buyer in Here instead of Lost?",
      );
      expect([cell("data_version"), cell("seed"), cell("samples")]).toEqual(["test", "7", "30"]);
      expect(cell("lens")).toMatch(/^default, that is only claims of the kind reported fact,/);
      expect(cell("command")).toContain("--instead-of lost --seed 7 --samples 30");
      expect(cell("link")).toBe("https://a.example/#v=1");
    }
  });

  it("says of whom is excluded which requirement fails, and gives no rank", () => {
    const [head = [], ...rows] = parseCsv(
      write(dataset, "csv", { require: ["readiness>=contractedForThisBuyer"] }),
    );
    const cell = (name: string) => rows.map((row) => row[head.indexOf(name)]);
    expect(new Set(cell("list"))).toEqual(new Set(["excluded"]));
    expect(new Set(cell("rank_best"))).toEqual(new Set([""]));
    expect(new Set(cell("failed_requirement"))).toEqual(
      new Set(["readiness>=contractedForThisBuyer"]),
    );
  });

  it("is the head alone where nobody comes into question", () => {
    expect(parseCsv(write(makeDataset([]), "csv"))).toHaveLength(1);
    expect(write(makeDataset([]), "markdown")).toContain("Nobody comes into question.");
  });
});

describe("the answer as Markdown", () => {
  it("names in tables of their own who could and who does not, and why", () => {
    const dataset = makeDataset([
      makes("s/1", "ann"),
      { ...makes("s/2", "bob"), qualifiers: { stage: "sampling", region: "unknown" } },
      { ...makes("s/3", "cat"), qualifiers: { stage: "supplying", region: "unknown" } },
    ]);
    const text = write(dataset, "markdown", { require: ["readiness>=supplying", "local"] });
    expect(text).toMatch(/## Meets every requirement\n[^#]*\| Ann \|/);
    expect(text).toMatch(/## Could, and what is missing\n[^#]*\| Cat \|[^#]*produces in Here \|/);
    expect(text).toMatch(/## Does not\n[^#]*\| Bob \| fails: is at least at the stage “supplying”/);
    expect(text).toMatch(/- \*\*Requirements:\*\* .*is at least at the stage “supplying”/);
    expect(text).toContain("- **Open again:** <https://a.example/#v=1>");
  });

  it("numbers what it cites, and cites nothing that is not in its references", () => {
    const text = write(makeDataset([makes("s/1", "ann"), makes("s/2", "bob")]), "markdown");
    const [body = "", references = ""] = text.split("## References");
    const cited = [...body.matchAll(/\[([\d, ]+)\]/g)].flatMap(([, all = ""]) => all.split(", "));
    const listed = [...references.matchAll(/^(\d+)\. .*`(s\/\d)`$/gm)];
    expect(listed.map(([, number, id]) => [number, id])).toEqual([
      ["1", "s/1"],
      ["2", "s/2"],
    ]);
    expect(new Set(cited)).toEqual(new Set(["1", "2"]));
    expect(references).toContain(
      "“Title of s”, Paper, 23 June 2025, paragraph 1. no address known",
    );
  });
});

describe("a form that the question does not have", () => {
  const dataset = makeDataset([], { entities: [makeEntity("one", "organisation")] });
  const question = { operation: "search", input: { words: "one" } } as const;
  const answer = answerTo(dataset, "search", question.input);

  it.each(["markdown", "csv", "pdf", "toString"])(
    "such as %s is refused with those it has",
    (form) => {
      expect(() =>
        writeAnswer({ dataset, question, answer, link: null }, form as AnswerForm),
      ).toThrow(`"search" is written as claims-csv, answer-file, and not as "${form}".`);
    },
  );
});
