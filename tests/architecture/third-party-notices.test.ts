import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

describe("the built page", () => {
  it("comes with the licence of each package in it: scripts, workers and fonts", () => {
    const file = new URL("../../dist/third-party-notices.txt", import.meta.url);
    const notices = readFileSync(file, "utf8").split(`\n${"-".repeat(80)}\n`);
    const heads = notices.map((notice) => notice.trim().split("\n")[0]);
    for (const name of [
      "react",
      "react-aria-components",
      "sigma",
      "minisearch",
      "graphology-layout-forceatlas2",
      "@fontsource-variable/inter",
      "@fontsource/noto-sans-kr",
    ]) {
      expect(heads).toContainEqual(
        expect.stringMatching(new RegExp(`^${name} [\\d.]+ \\((MIT|Apache-2\\.0|OFL-1\\.1)\\)$`)),
      );
    }
    for (const notice of notices) {
      expect(notice).toMatch(
        /Permission (?:is hereby granted|to use, copy)|Apache License|SIL Open Font License/i,
      );
    }
    expect(new Set(heads).size).toBe(heads.length);
  });
});
