import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseSync, Visitor } from "vite";
import { describe, expect, it, vi } from "vitest";
import { EXAMPLE_FILES, EXAMPLES, PACKAGE_PAGE, shownExample } from "../support/examples.ts";

const read = (file: string): string => readFileSync(file, "utf8");

/** The names that a text exports, or those that it imports from the package. */
function namesIn(text: string): { readonly exported: string[]; readonly imported: string[] } {
  const exported: string[] = [];
  const imported: string[] = [];
  new Visitor({
    ExportSpecifier: ({ exported: name }) => {
      exported.push(name.type === "Identifier" ? name.name : String(name.value));
    },
    ImportDeclaration: ({ source, specifiers }) => {
      if (source.value === "second-source")
        imported.push(...specifiers.map((one) => one.local.name));
    },
  }).visit(parseSync("a.ts", text).program);
  return { exported, imported };
}

const door = namesIn(read(fileURLToPath(new URL("../../src/index.ts", import.meta.url)))).exported;

/** The rows of the table of names: the name, and the examples that its row leads to. */
const rows = [...PACKAGE_PAGE.matchAll(/^\| `(\w+)[^`]*` \|.*\|([^|]+)\|$/gm)].map(
  ([, name = "", last = ""]) => ({
    name,
    examples: [...last.matchAll(/\[([\w-]+\.ts)\]/g)].map(([, file = ""]) => file),
  }),
);

describe("the page of the package", () => {
  it("has a row for each name that the package gives, and for no other", () => {
    expect(door.length).toBeGreaterThan(20);
    expect(rows.map(({ name }) => name).toSorted()).toEqual(door.toSorted());
  });

  it.each(rows)("leads from $name to an example that uses it", ({ name, examples }) => {
    expect(examples).not.toEqual([]);
    for (const file of examples) expect(namesIn(read(EXAMPLES + file)).imported).toContain(name);
  });

  it.each(EXAMPLE_FILES)("shows %s as it is", (file) => {
    expect(shownExample(file).code).toBe(read(EXAMPLES + file));
  });

  it.each(EXAMPLE_FILES)("shows what %s prints", async (file) => {
    const log = vi.spyOn(console, "log").mockReturnValue();
    await import(EXAMPLES + file);
    const printed = log.mock.calls.map(([line]) => `${line}\n`).join("");
    log.mockRestore();
    expect(printed).toBe(shownExample(file).prints);
  });
});
