import { execFileSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { NoDataFolder, readData } from "../../../src/io/read-data.ts";
import { writeDataset } from "../../../src/io/write-dataset.ts";

const FIXTURES = fileURLToPath(new URL("../../fixture/issues/", import.meta.url));
const SOURCE = "sources/gazette-2025.yaml";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "second-source-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A copy of a fixture's folder, to be changed. */
function copyOf(code: string): string {
  const copy = join(folder, code);
  cpSync(join(FIXTURES, code), copy, { recursive: true });
  return copy;
}

function edit(data: string, file: string, change: (text: string) => string): void {
  writeFileSync(join(data, file), change(readFileSync(join(data, file), "utf8")));
}

describe("reading a data folder", () => {
  it("that is not there, or is none, says so and what to give", () => {
    for (const path of [join(folder, "nothing"), folder]) {
      expect(() => readData(path)).toThrow(NoDataFolder);
      expect(() => readData(path)).toThrow(`"${path}"`);
      expect(() => readData(path)).toThrow("Give the folder that holds entities/");
    }
  });

  it("that lacks a part says what is missing", () => {
    const data = copyOf("entity-without-claims");
    rmSync(join(data, "vocabulary"), { recursive: true });
    expect(readData(data).issues).toMatchObject([
      { code: "unread-file", file: "vocabulary" },
      { code: "entity-without-claims" },
    ]);
  });

  it("whose vocabulary is empty says what is missing", () => {
    const data = copyOf("entity-without-claims");
    rmSync(join(data, "vocabulary/criteria.yaml"));
    expect(readData(data).issues[0]).toMatchObject({
      code: "missing-field",
      file: "vocabulary/criteria.yaml",
    });
  });

  it("that has the criteria twice says which are too many", () => {
    const data = copyOf("entity-without-claims");
    cpSync(join(data, "vocabulary/criteria.yaml"), join(data, "vocabulary/more.yaml"));
    expect(readData(data).issues[0]).toMatchObject({
      code: "duplicate-id",
      file: "vocabulary/more.yaml",
    });
  });
});

describe("an entry of a data folder is read or named, and", () => {
  type Change = (data: string) => void;
  const write =
    (file: string, content: string | Buffer): Change =>
    (data) =>
      writeFileSync(join(data, file), content);
  const SECOND = `source: { id: other, title: Other, publisher: gazette, publishedBasis: unknown, kind: news, read: whole }
claims: [{ id: c01, subject: maker, predicate: basedIn, object: japan, at: P9, kind: fact }]
`;

  it.each<[string, string, RegExp, Change]>([
    [
      "a file of another sort",
      "sources/other.json",
      /not end with \.yaml/,
      (data) => write("sources/other.json", SECOND)(data),
    ],
    [
      "a copy of a file",
      "sources/a.yaml~",
      /not end with \.yaml/,
      write("sources/a.yaml~", SECOND),
    ],
    [
      "a folder in a folder",
      "sources/more",
      /a folder within a folder/,
      (data) => mkdirSync(join(data, "sources/more")),
    ],
    [
      "a folder that is called as a file",
      "sources/old.yaml",
      /a folder within/,
      (data) => mkdirSync(join(data, "sources/old.yaml")),
    ],
    [
      "a symbolic link",
      "sources/link.yaml",
      /symbolic link/,
      (data) => symlinkSync("gazette-2025.yaml", join(data, "sources/link.yaml")),
    ],
    ...["VERSION", "scenarios", "releases"].map((name): [string, string, RegExp, Change] => [
      `a link in the place of ${name}`,
      name,
      /symbolic link/,
      (data) => {
        rmSync(join(data, name), { recursive: true, force: true });
        symlinkSync("nowhere", join(data, name));
      },
    ]),
    [
      "a pipe",
      "sources/pipe.yaml",
      /it is no file/,
      (data) => execFileSync("mkfifo", [join(data, "sources/pipe.yaml")]),
    ],
    [
      "a file beyond all measure",
      "sources/big.yaml",
      /more than 1000000 bytes/,
      write("sources/big.yaml", Buffer.alloc(1_000_001, "#")),
    ],
    [
      "a missing folder",
      "sources",
      /it is not there/,
      (data) => rmSync(join(data, "sources"), { recursive: true }),
    ],
    ["a file in the place of a folder", "scenarios", /it is not there/, write("scenarios", "")],
    [
      "a VERSION that is a folder",
      "VERSION",
      /it is no file/,
      (data) => mkdirSync(join(data, "VERSION")),
    ],
    ["a VERSION that was cut", "VERSION", /"2026\.1" is no release/, write("VERSION", "2026.1")],
  ])("%s is an error", (_, file, words, change) => {
    const data = copyOf("entity-without-claims");
    change(data);
    const { dataset, issues } = readData(data);
    expect(dataset).toBeNull();
    expect(issues[0]).toMatchObject({ file, severity: "error" });
    expect(issues[0]?.message).toMatch(words);
    expect(issues.filter(({ severity }) => severity === "error")).toHaveLength(1);
  });

  it.each(["other.yml", "other.YAML", "other.Yml"])("%s is read", (name) => {
    const data = copyOf("entity-without-claims");
    write(`sources/${name}`, SECOND)(data);
    expect(readData(data).dataset?.claims).toHaveLength(2);
  });

  it.each(["sources/.DS_Store", "source", "claims.yaml"])(
    "%s, where nothing of ours can be lost, is a warning",
    (name) => {
      const data = copyOf("entity-without-claims");
      if (name === "source") mkdirSync(join(data, name));
      else write(name, "notes")(data);
      const { dataset, issues } = readData(data);
      expect(dataset).not.toBeNull();
      expect(issues).toContainEqual(
        expect.objectContaining({ code: "unread-file", file: name, severity: "warning" }),
      );
    },
  );
});

describe("a damaged text is refused with its file and line", () => {
  const file = "sources/gazette-2025.yaml";
  const TITLE = "title: Maker at home";
  const titled = (title: string) => (text: string) => text.replace(TITLE, `title: ${title}`);

  it.each<[string, (text: string) => string | Buffer, number, RegExp]>([
    ["Latin-1", (text) => Buffer.from(titled("Göd")(text), "latin1"), 3, /no UTF-8/],
    [
      "half a letter",
      (text) => Buffer.from(text.replace(/: Maker.*/s, ": Gö")).subarray(0, -1),
      3,
      /no UTF-8/,
    ],
    ["UTF-16", (text) => Buffer.from(`\uFEFF${text}`, "utf16le"), 1, /UTF-16/],
    ["UTF-16 without a mark", (text) => Buffer.from(text, "utf16le"), 1, /UTF-16/],
    ["the line ends of an old Mac", (text) => text.replaceAll("\n", "\r"), 1, /U\+000D, a control/],
    ["NUL", titled("A\u0000B"), 3, /U\+0000, a control/],
    ["ESC", titled("A\u001B[31mB"), 3, /U\+001B, a control/],
    ["ESC as an escape", titled('"A\\e[31mB"'), 3, /U\+001B, a control/],
    ["a turned direction", titled("A\u202EB"), 3, /U\+202E, a mark that turns/],
    ["a turned direction as an escape", titled('"A\\u2067B"'), 3, /U\+2067, a mark/],
    ["a letter that is not seen", titled("A\u200BB"), 3, /U\+200B, a character that is not seen/],
    ["a letter that was lost before", titled("G\uFFFDd"), 3, /U\+FFFD, the sign of a letter/],
    ["half a pair", titled('"A\\uD800B"'), 3, /U\+D800/],
    ["a letter in two pieces", titled("Go\u0308d"), 3, /letters and their marks apart/],
    ["nothing that is seen", titled("\u3164\u2800"), 3, /nothing of the text is seen/],
    [
      "a last line that does not end",
      (text) => text.trimEnd().slice(0, -1),
      17,
      /last line does not end/,
    ],
    ["a tag", titled("!!js/function home"), 3, /tag/i],
    ["an anchor", titled("&a home"), 3, /anchor/],
    ["a directive", (text) => `%TAG ! x\n---\n${text}`, 1, /directive/],
    ["a field twice", titled("A\n  title: B"), 4, /"title" stands twice/],
    ["a field without a name", titled("A\n  ? [a]\n  : b"), 4, /name of a field is no text/],
  ])("%s", (_, change, line, words) => {
    const data = copyOf("entity-without-claims");
    writeFileSync(join(data, file), change(readFileSync(join(data, file), "utf8")));
    const { dataset, issues } = readData(data);
    expect(dataset).toBeNull();
    expect(issues[0]).toMatchObject({ file, line });
    expect(issues[0]?.message).toMatch(words);
  });

  it("but a mark in front of UTF-8 and the line ends of Windows are none", () => {
    const data = copyOf("entity-without-claims");
    const before = readData(data).dataset;
    edit(data, file, (text) => `\uFEFF${text.replaceAll("\n", "\r\n")}`);
    expect(readData(data).dataset).toEqual(before);
  });
});

describe("the files of earlier releases", () => {
  const release = (claims: number): string =>
    JSON.stringify({
      name: "2025.6.1",
      claims: Object.fromEntries(
        Array.from({ length: claims }, (_, index) => [
          index === 0 ? "gazette-2025/c01" : `gazette-2025/x${index}`,
          "0123456789abcd",
        ]),
      ),
    });
  const withRelease = (text: string, name = "2025.6.1.json"): string => {
    const data = copyOf("entity-without-claims");
    mkdirSync(join(data, "releases"), { recursive: true });
    writeFileSync(join(data, "releases", name), text);
    return data;
  };

  it.each([
    ["nothing", "null"],
    ["cut", release(3).slice(0, -20)],
    ["nested without end", "[".repeat(100_000)],
    ["a claim twice", release(1).replace("{", '{"name":"2025.6.2",')],
    ["another form", release(1).replace("0123456789abcd", "red")],
    ["no text", "\u0000"],
  ])("are an error where one holds %s", (_, text) => {
    const { dataset, issues } = readData(withRelease(text));
    expect(dataset).toBeNull();
    expect(issues[0]).toMatchObject({ file: "releases/2025.6.1.json", severity: "error" });
  });

  it("are an error where one has the name of another", () => {
    expect(readData(withRelease(release(1), "2025.6.2.json")).dataset).toBeNull();
  });

  it("tell of claims that are gone: more than one in a hundred are an error unless allowed", () => {
    const drop = withRelease(release(2));
    expect(readData(drop)).toMatchObject({
      dataset: null,
      issues: [{ code: "claims-gone", severity: "error" }, {}],
    });
    const allowed = readData(drop, { allowDrop: true });
    expect(allowed.dataset).not.toBeNull();
    expect(allowed.issues).toContainEqual(
      expect.objectContaining({ code: "claims-gone", severity: "warning" }),
    );
    expect(readData(withRelease(release(1))).issues).toHaveLength(1);
  });
});

describe("the version of the data", () => {
  const versionOf = (data: string): string => readData(data).dataset?.version ?? "";

  it("begins with the release that the folder names", () => {
    const data = copyOf("entity-without-claims");
    expect(versionOf(data)).toMatch(/^unversioned\+[0-9a-f]{8}$/);
    writeFileSync(join(data, "VERSION"), "2026.11.1\n");
    expect(versionOf(data)).toMatch(/^2026\.11\.1\+[0-9a-f]{8}$/);
  });

  it("changes with what is said", () => {
    const data = copyOf("entity-without-claims");
    const before = versionOf(data);
    edit(data, SOURCE, (text) => text.replace("at: P1", "at: P2"));
    expect(versionOf(data)).not.toBe(before);
  });

  it("does not change with comments, or with the names and the order of files", () => {
    const data = copyOf("entity-without-claims");
    const before = versionOf(data);
    edit(data, SOURCE, (text) => `# read again\n${text}`);
    renameSync(join(data, "entities/places.yaml"), join(data, "entities/a-places.yaml"));
    expect(versionOf(data)).toBe(before);
  });
});

describe("building the dataset of the app", () => {
  it("writes the record and what it must hash to, and tells warnings", () => {
    const target = join(folder, "out");
    const { lines, exit } = writeDataset(join(FIXTURES, "entity-without-claims"), target);
    expect(exit).toBe(0);
    expect(lines).toEqual([
      expect.stringContaining('warning: nothing is said of "stranger"'),
      expect.stringMatching(/^Dataset unversioned\+[0-9a-f]{8}: 1 claim written\.$/),
    ]);
    const manifest = JSON.parse(readFileSync(join(target, "manifest.json"), "utf8"));
    const record = JSON.parse(readFileSync(join(target, "record.json"), "utf8"));
    expect(manifest).toMatchObject({ format: record.format, version: record.version });
    expect(manifest.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it("writes nothing where the data has errors, and says what they are", () => {
    const target = join(folder, "out");
    const { lines, exit } = writeDataset(join(FIXTURES, "bad-date"), target);
    expect(exit).toBe(1);
    expect(lines[0]).toContain("sources/gazette-2025.yaml:18 claims[0].time.from");
    expect(lines.at(-1)).toBe("The data has errors; nothing was written.");
    expect(() => readFileSync(join(target, "record.json"))).toThrow("ENOENT");
  });

  it("says where there is no data folder", () => {
    const { lines, exit } = writeDataset(join(folder, "nothing"), join(folder, "out"));
    expect({ lines, exit }).toEqual({
      lines: [expect.stringContaining("There is no folder at")],
      exit: 2,
    });
  });
});
