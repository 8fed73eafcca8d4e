import { describe, expect, it } from "vitest";
import { loadDataset } from "../../../src/core/load/load-dataset.ts";
import { readYaml } from "../../../src/core/load/read-yaml.ts";
import { NO_GEOGRAPHY } from "../../../src/core/model/geography.ts";
import { smallDocuments } from "./small-data.ts";

const PLACES = `
class: place
entities:
  - { id: japan, subtype: country, label: Japan }
  - { id: asia, subtype: region, label: Asia, aliases: [old-asia] }
  - { id: club, subtype: bloc, label: Club }`;

function load(wholes: string, bases = "  - { id: map, title: A map }") {
  const text = `bases:\n${bases}\nwholes:\n${wholes}\n`;
  return loadDataset(
    [
      ...smallDocuments({ places: PLACES }),
      ...readYaml("reference/geography.yaml", "geography", text),
    ],
    "test",
  );
}

/** The issues of a file whose bases take two lines, so that the first whole stands in line 4. */
const issuesOf = (wholes: string): readonly unknown[] =>
  load(wholes)
    .issues.filter(({ severity }) => severity === "error")
    .map(({ code, file, line, field, message }) => {
      expect(file).toBe("reference/geography.yaml");
      return [code, line, field, message];
    });

describe("reference data on places", () => {
  it("comes out in one order, with what was left out filled in and merged ids replaced", () => {
    const { dataset, issues } = load(`
  - { place: club, basis: map, customsUnion: map, parts: [{ place: japan, from: 1995, to: 2020-01-31 }] }
  - { place: old-asia, basis: map, parts: [japan] }`);
    expect(issues).toEqual([]);
    expect(dataset?.geography.wholes).toEqual([
      {
        ...{ place: "asia", basis: "map", customsUnion: null },
        parts: [{ place: "japan", time: { from: null, to: null } }],
      },
      {
        ...{ place: "club", basis: "map", customsUnion: "map" },
        parts: [{ place: "japan", time: { from: "1995", to: "2020-01-31" } }],
      },
    ]);
  });

  it("gives points and areas of places for the map, each with its basis", () => {
    const { dataset, issues } = load(`  []
points:
  - { place: old-asia, basis: map, at: "41.15, -80.8", entry: "17" }
areas:
  - { place: japan, basis: map, standard: country, code: "392" }`);
    expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(dataset?.geography).toMatchObject({
      points: [{ place: "asia", basis: "map", at: { lat: 41.15, lon: -80.8 }, entry: "17" }],
      areas: [{ place: "japan", basis: "map", standard: "country", code: "392" }],
    });
  });

  it.each([
    [
      "a point nowhere on the globe",
      'points: [{ place: asia, basis: map, at: "91, 0" }]',
      "points[0].at",
    ],
    [
      "a point of no place",
      'points: [{ place: gazette, basis: map, at: "1, 1" }]',
      "points[0].place",
    ],
    ["a point by no basis", 'points: [{ place: asia, basis: mpa, at: "1, 1" }]', "points[0].basis"],
    [
      "a second point of a place",
      'points: [{ place: asia, basis: map, at: "1, 1" }, { place: asia, basis: map, at: "1, 2" }]',
      "points[1]",
    ],
    [
      "an area by another standard",
      'areas: [{ place: asia, basis: map, standard: county, code: "01" }]',
      "areas[0].standard",
    ],
    [
      "a code that is none",
      'areas: [{ place: asia, basis: map, standard: country, code: "JP" }]',
      "areas[0].code",
    ],
  ])("%s is refused where it stands", (_, list, field) => {
    const wrong = load(`  []\n${list}`).issues.filter(({ severity }) => severity === "error");
    expect(wrong.map((issue) => issue.field)).toEqual([field]);
    expect(wrong[0]?.expected).not.toBe("");
  });

  it("may be missing: then nothing is known but what sources say", () => {
    const { dataset } = loadDataset(smallDocuments(), "test");
    expect(dataset?.geography).toEqual(NO_GEOGRAPHY);
  });

  it("names the bases that there are, and lets one file say what everywhere is", () => {
    const { issues } = load("  - { place: asia, basis: mpa, parts: [japan] }");
    const wrong = issues.filter(({ severity }) => severity === "error");
    expect(wrong).toMatchObject([{ field: "wholes[0].basis", expected: "map" }]);
    const file = (name: string, text: string) =>
      readYaml(`reference/${name}.yaml`, "geography", text);
    const whole = "bases: [{ id: map, title: A map }]\nwholes: []\n";
    const two = loadDataset(
      [
        ...smallDocuments({ places: PLACES }),
        ...file("a", `everywhere: asia\n${whole}`),
        ...file("b", whole.replace("map", "chart")),
      ],
      "test",
    );
    expect(two.issues.filter(({ field }) => field === "everywhere")).toEqual([]);
    const second = loadDataset(
      [
        ...smallDocuments({ places: PLACES }),
        ...file("a", `everywhere: asia\n${whole}`),
        ...file("b", `everywhere: club\n${whole.replace("map", "chart")}`),
      ],
      "test",
    );
    expect(second.issues.filter(({ field }) => field === "everywhere")).toMatchObject([
      { code: "duplicate-id", file: "reference/b.yaml" },
    ]);
  });

  it.each([
    [
      "a place that is not there",
      "  - { place: asia, basis: map, parts: [japn] }\n  - { place: club, basis: map, parts: [asia] }",
      [["unknown-entity", 4, "wholes[0].parts[0]", 'no entity has the id "japn"']],
    ],
    [
      "what is no place",
      "  - { place: asia, basis: map, parts: [japan, club, gazette] }",
      [
        [
          "wrong-class",
          4,
          "wholes[0].parts[2]",
          '"gazette" is of class organisation, and only places lie in one another here',
        ],
      ],
    ],
    [
      "a basis that is not told",
      "  - { place: asia, basis: mapp, parts: [japan, club] }",
      [["unknown-word", 4, "wholes[0].basis", 'no basis has the id "mapp"']],
    ],
    [
      "a membership that ends before it begins",
      "  - { place: asia, basis: map, parts: [japan, club] }\n  - place: club\n    basis: map\n    parts:\n      - { place: japan, from: 2020-02-01, to: 2020-01-31 }",
      [
        [
          "reversed-period",
          8,
          "wholes[1].parts[0]",
          "the period from 2020-02-01 to 2020-01-31 runs backwards",
        ],
      ],
    ],
    [
      "a day that does not exist",
      "  - { place: asia, basis: map, parts: [japan, { place: club, from: 2020-02-30 }] }",
      [["bad-date", 4, "wholes[0].parts[1].from", '"2020-02-30" is no date']],
    ],
    [
      "a part told twice at one time",
      "  - place: asia\n    basis: map\n    parts:\n      - japan\n      - club\n      - { place: japan, from: 1990 }",
      [["duplicate-id", 9, "wholes[0].parts[2]", '"japan" is a part of it twice at one time']],
    ],
    [
      "a place that lies in itself by a way round",
      "  - { place: asia, basis: map, parts: [club, japan] }\n  - { place: club, basis: map, parts: [asia] }",
      [["circular-reference", 4, "wholes[0].place", '"asia" comes back to itself by parts']],
    ],
    [
      "a whole told twice by one basis",
      "  - { place: asia, basis: map, parts: [japan] }\n  - { place: asia, basis: map, parts: [club] }",
      [["duplicate-id", 5, "wholes[1]", '"asia by map" stands under wholes a second time']],
    ],
    [
      "a whole without parts",
      "  - { place: asia, basis: map, parts: [] }",
      [["wrong-shape", 4, "wholes[0].parts", "[] does not fit here"]],
    ],
  ])("is refused with file and line for %s", (_, wholes, expected) => {
    expect(issuesOf(wholes)).toEqual(expected);
    expect(load(wholes).dataset).toBeNull();
  });

  it("lets a country leave and come back", () => {
    const { issues } = load(`
  - { place: asia, basis: map, parts: [japan] }
  - { place: club, basis: map, parts: [{ place: japan, to: 1999 }, { place: japan, from: 2005 }] }`);
    expect(issues).toEqual([]);
  });
});
