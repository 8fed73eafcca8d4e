import { describe, expect, it } from "vitest";
import { loadDataset } from "../../../src/core/load/load-dataset.ts";
import { readYaml } from "../../../src/core/load/read-yaml.ts";
import { smallDocuments } from "./small-data.ts";

const loadWith = (...stories: readonly string[]) =>
  loadDataset(
    [
      ...smallDocuments(),
      ...readYaml(
        "case.yaml",
        "case",
        `title: Makers\nabout: Who makes what.\nstories:\n${stories.join("\n")}\n`,
      ),
    ],
    "test",
  );

const story = (id: string, claim: string, more = ""): string =>
  `  - { id: ${id}, title: Makers, steps: [{ says: Somebody makes., claims: [${claim}], at: "v=1"${more} }] }`;

describe("a story of the case", () => {
  it("is taken with its steps as they are written", () => {
    const { dataset } = loadWith(story("makers", "gazette-2025/c01"));
    expect(dataset?.case.stories).toEqual([
      {
        id: "makers",
        title: "Makers",
        steps: [{ says: "Somebody makes.", claims: ["gazette-2025/c01"], at: "v=1" }],
      },
    ]);
  });

  it("is refused where a step rests on a claim that is not there, with its place", () => {
    const { dataset, issues } = loadWith(story("makers", "gazette-2025/c99"));
    expect(dataset).toBeNull();
    expect(issues).toMatchObject([
      { code: "unknown-claim", field: "stories[0].steps[0].claims[0]", line: 4 },
    ]);
    expect(issues[0]?.message).toContain('"gazette-2025/c99"');
  });

  it("is refused where its id is taken, where a step rests on nothing, and where a field is unknown", () => {
    const [one, other] = ["gazette-2025/c01", "gazette-2025/c02"];
    expect(loadWith(story("makers", one), story("makers", other)).issues).toMatchObject([
      { code: "duplicate-id" },
    ]);
    expect(loadWith(story("makers", "")).dataset).toBeNull();
    expect(loadWith(story("makers", one, ", when: now")).issues).toMatchObject([
      { code: "unknown-field" },
    ]);
  });
});
