import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { runValidate } from "../../../src/cli/validate.ts";

const FIXTURES = fileURLToPath(new URL("../../fixture/issues/", import.meta.url));
const fixture = (code: string): string => join(FIXTURES, code);

describe("validate", () => {
  it("answers 0 and counts where the data is good", () => {
    const { out, err, exit } = runValidate(null, {}, false);
    expect({ err, exit }).toEqual({ err: "", exit: 0 });
    expect(out).toMatch(/^[\d,]+ claims, \d+ sources?, \d+ entities, 0 errors, 0 warnings\.$/m);
    // The report on quality follows.
    for (const part of ["Claims by predicate", "Claims by kind of source", "Dates: to the day"])
      expect(out).toContain(part);
  });

  it("answers 0 where there are warnings only, and shows them", () => {
    const { out, exit } = runValidate(fixture("entity-without-claims"), {}, false);
    expect(exit).toBe(0);
    expect(out).toContain("entities/organisations.yaml:5 entities[2].id: warning: nothing is said");
    expect(out).toContain("0 errors, 1 warning.");
  });

  it("answers 1 where the data has errors, each with file, line and field", () => {
    const { out, err, exit } = runValidate(fixture("bad-date"), {}, false);
    expect({ err, exit }).toEqual({ err: "", exit: 1 });
    expect(out).toMatch(
      /^sources\/gazette-2025\.yaml:18 claims\[0\]\.time\.from: "2025-02-30" is no date\. Expected .*\.\n/,
    );
    expect(out).toContain("1 claim, 1 source, 3 entities, 1 error, 0 warnings.");
  });

  it("gives other programs the same as one JSON value", () => {
    const { out, err, exit } = runValidate(fixture("bad-date"), {}, true);
    expect({ err, exit }).toEqual({ err: "", exit: 1 });
    const answer = JSON.parse(out);
    expect(Object.keys(answer).sort()).toEqual(
      ["caveats", "dataVersion", "evidence", "lens", "result"].sort(),
    );
    expect(answer.dataVersion).toBeNull();
    expect(answer.result.counts).toEqual({ claims: 1, sources: 1, entities: 3 });
    expect(Object.keys(answer.result.issues[0]).sort()).toEqual(
      ["code", "severity", "message", "file", "line", "field", "expected", "hint"].sort(),
    );
  });

  it("answers 2 where the folder is not there or holds no data", () => {
    for (const folder of [join(FIXTURES, "no-such-code"), FIXTURES]) {
      const { out, err, exit } = runValidate(folder, {}, false);
      expect({ out, exit }).toEqual({ out: "", exit: 2 });
      expect(err).toContain(`"${folder}"`);
      expect(err).toContain("Give the folder that holds");
    }
    const { out, exit } = runValidate(join(FIXTURES, "no-such-code"), {}, true);
    expect(exit).toBe(2);
    expect(JSON.parse(out).failure.code).toBe("invalid-input");
  });

  it("answers 2 to a flag that it does not take, and names it", () => {
    const { err, exit } = runValidate(null, { insteadOf: ["aesc"] }, false);
    expect(exit).toBe(2);
    expect(err).toContain("--instead-of");
  });
});
