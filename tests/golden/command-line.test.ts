import { describe, expect, it } from "vitest";
import { runCommand } from "../../src/cli/run-command.ts";

/** The text of a command, with the version of the data and the count of what is left out taken out: new data does not change the words. */
function textOf(line: string): string {
  const { out, err } = runCommand(line.split(" "));
  return `${out}${err}`
    .replace(/data \S+\.$/, "data VERSION.")
    .replace(/\d{4}\.\d+\.\d+\+[0-9a-f]{8}/g, "VERSION")
    .replace(/leaves out \d+ claims/, "leaves out N claims")
    .replace(/\(\d\d+ claims/, "(N claims");
}

describe("the text on a terminal", () => {
  it("answers the founding question", async () => {
    const question = "alternatives --lens founding --among lg-energy-solution,sk-on,samsung-sdi";
    await expect(textOf(question)).toMatchFileSnapshot("founding-question.txt");
  });

  it("writes the founding question as Markdown", async () => {
    const question = "alternatives --lens founding --among lg-energy-solution,sk-on,samsung-sdi";
    await expect(textOf(`${question} --format markdown`)).toMatchFileSnapshot(
      "founding-question.md",
    );
  });

  it("answers what is not stated, with what the lens leaves out", async () => {
    await expect(textOf("explain sk-on --predicate tariffRisk")).toMatchFileSnapshot(
      "not-stated.txt",
    );
  });

  it("offers the three nearest to an unknown name", async () => {
    await expect(textOf("explain samsnug-sdi")).toMatchFileSnapshot("unknown-name.txt");
  });

  it("quotes an unknown flag and names the known ones", async () => {
    await expect(textOf("neighbours bmw --upp 2")).toMatchFileSnapshot("unknown-flag.txt");
  });
});
