import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCommand } from "../../src/cli/run-command.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const CLI = `"${process.execPath}" --import tsx src/cli/main.ts`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "second-source-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const put = (name: string, content: string | Buffer): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

describe("a terminal", () => {
  const run = (line: string) => spawnSync("sh", ["-c", line], { cwd: root, encoding: "utf8" });

  it("is never steered by what was typed", () => {
    const typed = "a\u001b[31mb\u202Ec\u0007\u009Bd";
    const { stderr, status } = spawnSync(
      process.execPath,
      ["--import", "tsx", "src/cli/main.ts", "explain", typed],
      { cwd: root, encoding: "utf8" },
    );
    expect(status).toBe(1);
    expect(stderr).toContain('"a\\u001b[31mb\\u202ec\\u0007\\u009bd"');
    expect(stderr.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  it("that stops reading early is no failure, and a full disk is one, in words", () => {
    const early = run(`${CLI} conflicts --json | head -c 9`);
    expect(early).toMatchObject({ stdout: '{\n  "resu', stderr: "", status: 0 });
    if (!existsSync("/dev/full")) return;
    expect(run(`${CLI} conflicts > /dev/full`)).toMatchObject({
      stderr: "The answer cannot be written: no space is left on the device.\n",
      status: 1,
    });
  });
});

describe("a file that is none of ours", () => {
  const SECRET = "hunter2";
  it.each<[string, string | Buffer]>([
    ["of words", `root:x:0:0:${SECRET}\n`],
    ["of fields", `password: ${SECRET}\nuser: { ${SECRET}: 1 }\n`],
    ["of JSON", `{"${SECRET}": "${SECRET}"}`],
    ["of broken JSON", `{"a": "${SECRET}`],
    ["of broken YAML", `a: b: ${SECRET}\n`],
    ["of a list", `- ${SECRET}\n`],
    ["of bytes", Buffer.from(`\xFF\xFE\x00${SECRET}`, "latin1")],
    ["that was cut", `name: A\npatches: []\nnote: ${SECRET}`],
    ["with nothing in it", ""],
  ])("%s is refused, and nothing of it is told", (_, content) => {
    const file = put("secret", content);
    for (const argv of [
      ["alternatives", "--scenario", file],
      ["scenario", "check", file],
      ["reopen", file],
    ]) {
      for (const json of [[], ["--json"]]) {
        const { out, err, exit } = runCommand([...argv, ...json]);
        expect([1, 2]).toContain(exit);
        expect(`${out}${err}`).not.toContain(SECRET);
        expect(`${out}${err}`).toMatch(/no scenario|cannot be read|no answer file|no file to read/);
      }
    }
  });

  it.each(["folder", "none", "", "\u0000", "a".repeat(5000)])(
    "at %j is refused in words",
    (name) => {
      mkdirSync(join(folder, "folder"), { recursive: true });
      const path = name === "" ? "" : join(folder, name);
      expect(runCommand(["reopen", path])).toMatchObject({ out: "", exit: 2 });
      expect(runCommand(["reopen", path]).err).not.toMatch(/ENOENT|EISDIR|Error/);
      expect(runCommand(["validate", join(folder, "none", name)])).toMatchObject({ exit: 2 });
    },
  );
});
