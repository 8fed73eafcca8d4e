import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

/** Licences under which what the package needs may be given away with it. */
const ALLOWED: readonly string[] = [
  ...["MIT", "ISC", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "Unlicense", "CC0-1.0"],
  ...["OFL-1.1", "Python-2.0", "BlueOak-1.0.0", "MIT-0", "Zlib"],
];

interface LockedPackage {
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
}

/** Whether a licence, or one of those that may be chosen from, is allowed; all that must be kept together must be. */
function isAllowed(licence: string): boolean {
  return licence
    .replace(/[()]/g, "")
    .split(" OR ")
    .some((one) => one.split(" AND ").every((part) => ALLOWED.includes(part)));
}

const lock: { readonly packages: Readonly<Record<string, LockedPackage>> } = JSON.parse(
  readFileSync(new URL("../../package-lock.json", import.meta.url), "utf8"),
);

describe("the packages that come with the program", () => {
  it("have licences that allow it", () => {
    const needed = Object.entries(lock.packages).filter(
      ([path, { dev, devOptional }]) => path !== "" && dev !== true && devOptional !== true,
    );
    expect(needed.length).toBeGreaterThan(10);
    const others = needed.filter(([, { license = "none" }]) => !isAllowed(license));
    expect(others.map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
  });

  it("would be refused with another", () => {
    expect(isAllowed("GPL-3.0-only")).toBe(false);
    expect(isAllowed("MIT AND GPL-3.0-only")).toBe(false);
    expect(isAllowed("(MIT OR GPL-3.0-only)")).toBe(true);
    expect(isAllowed("none")).toBe(false);
  });
});
