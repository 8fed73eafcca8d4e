import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const FOLDER = new URL("../journey/", import.meta.url);

/** Compares at one moment what a page says, which comes in a while: red where the machine is slow. */
const AT_ONCE =
  /expect\(await [^;]*?\.(innerText|allInnerTexts|inputValue|isChecked|count|title)\(\)\s*\)\s*\.to/g;

describe("a journey", () => {
  it("waits for what the page is to say", () => {
    const found = readdirSync(FOLDER).flatMap((file) => {
      const text = readFileSync(new URL(file, FOLDER), "utf8");
      return [...text.matchAll(AT_ONCE)].map(([words]) => `${file}: ${words}`);
    });
    expect(found).toEqual([]);
  });

  it("would be caught at looking once", () => {
    expect("expect(await row.innerText()).toContain(1)").toMatch(AT_ONCE);
    expect("expect(await row.innerText()).not.toContain(1)").not.toMatch(AT_ONCE);
  });
});
