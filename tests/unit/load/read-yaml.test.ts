import { describe, expect, it } from "vitest";
import { readYaml } from "../../../src/core/load/read-yaml.ts";
import { lineOf } from "../../../src/core/load/schema/raw.ts";

const read = (text: string): ReturnType<typeof readYaml> => readYaml("a.yaml", "source", text);

describe("a YAML file", () => {
  it("gives the line of every field", () => {
    const [document] = read("source:\n  id: a\nclaims:\n  - id: c01\n    time: { from: 2025 }\n");
    expect(document?.lines).toMatchObject({
      source: 1,
      "source.id": 2,
      "claims[0]": 4,
      "claims[0].id": 4,
      "claims[0].time": 5,
      "claims[0].time.from": 5,
    });
  });

  it("gives the line of what stands around a field that is missing", () => {
    const [document] = read("source:\n  id: a\nclaims:\n  - id: c01\n");
    if (document === undefined) throw new Error("There is a document.");
    expect(lineOf(document, "claims[0].note")).toBe(4);
    expect(lineOf(document, "claims[7].note")).toBe(3);
    expect(lineOf(document, "licence")).toBe(1);
  });

  it("keeps a date as text and a year as a number", () => {
    expect(read("{ day: 2025-06-23, month: 2025-06, year: 2025 }")[0]?.value).toEqual({
      day: "2025-06-23",
      month: "2025-06",
      year: 2025,
    });
  });

  it("may hold several documents, each with lines of the file", () => {
    const documents = read("id: a\n---\nid: b\n");
    expect(documents.map(({ value }) => value)).toEqual([{ id: "a" }, { id: "b" }]);
    expect(documents[1]?.lines.id).toBe(3);
  });

  it.each(["", "\n", "# nothing yet\n"])(
    "with nothing in it (%j) is one empty document",
    (text) => {
      expect(read(text)).toMatchObject([{ value: null, unreadable: null }]);
    },
  );
});

describe("a text that is no YAML", () => {
  it.each([
    ["a colon too many", "source:\n  id: a\n  title: one: two\n", 3],
    ["a key twice", "id: a\nid: b\n", 2],
    ["a bracket left open", "source:\n  names: [a, b\nid: c\n", 3],
    ["an alias of nothing", "id: *nothing\n", 1],
  ])("because of %s says so once, with its line and the text there", (_, text, line) => {
    const documents = read(text);
    expect(documents).toHaveLength(1);
    expect(documents[0]).toMatchObject({ value: null, unreadable: { line } });
    const quoted = text.split("\n")[line - 1]?.trim();
    expect(documents[0]?.unreadable?.message).toContain(`"${quoted}"`);
  });

  it("because it blows itself up by aliases is not read either", () => {
    const levels = ["a: &a [x, x, x, x, x, x, x, x, x]"];
    for (const [name, of] of ["ba", "cb", "dc", "ed"].map((pair) => [...pair])) {
      levels.push(`${name}: &${name} [${Array(9).fill(`*${of}`).join(", ")}]`);
    }
    expect(read(`${levels.join("\n")}\n`)[0]?.unreadable?.message).toContain(
      "an anchor is not read",
    );
  });

  it("leaves the other documents of the file alone", () => {
    const documents = read("id: a\n---\nid: b: c\n");
    expect(documents.map(({ unreadable }) => unreadable?.line ?? null)).toEqual([null, 3]);
  });
});
