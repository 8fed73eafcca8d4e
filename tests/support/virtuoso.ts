import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const SCRIPT = fileURLToPath(new URL("../remote/virtuoso.sh", import.meta.url));

/** Whether Debian's `virtuoso-opensource` is installed. */
export const HAS_VIRTUOSO: boolean = ["virtuoso-t", "isql-vt"].every((name) =>
  existsSync(`/usr/bin/${name}`),
);

/** A Virtuoso of its own that holds some N-Quads. */
export interface Virtuoso {
  /** The address of its SPARQL endpoint. */
  readonly url: string;
  readonly stop: () => void;
}

/** Starts one in a new folder and loads statements into it, which are written while it starts. */
export async function startVirtuoso(nQuads: (() => string) | readonly string[]): Promise<Virtuoso> {
  const folder = mkdtempSync(join(tmpdir(), "virtuoso-"));
  const [http, sql] = [await freePort(), await freePort()];
  const stop = (): void => {
    spawnSync(SCRIPT, ["stop", folder]);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const started = run("start", folder, String(http), String(sql));
    const files = typeof nQuads === "function" ? [join(folder, "record.nq")] : nQuads;
    if (typeof nQuads === "function") writeFileSync(files[0] ?? "", nQuads());
    await started;
    await run("load", folder, ...files);
    return { url: `http://127.0.0.1:${http}/sparql`, stop };
  } catch (error) {
    stop();
    throw error;
  }
}

function run(...words: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(SCRIPT, words, { stdio: ["ignore", "ignore", "pipe"] });
    let said = "";
    child.stderr.on("data", (part: Buffer) => {
      said += part.toString();
    });
    // What it has started holds its output open.
    child.on("exit", (code) => (code === 0 ? resolve() : reject(new Error(`virtuoso: ${said}`))));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        typeof address === "object" && address !== null
          ? resolve(address.port)
          : reject(new Error("There is no free port.")),
      );
    });
  });
}
