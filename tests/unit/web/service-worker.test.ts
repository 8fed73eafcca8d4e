import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { beforeEach, describe, expect, it } from "vitest";

const SCRIPT = readFileSync(new URL("../../../public/service-worker.js", import.meta.url), "utf8");
const BASE = "https://example.org/some/where/";
const FILES = [
  "assets/main-1.js",
  "boot.js",
  "dataset/manifest.json",
  "dataset/record.json",
  "index.html",
];
const RELEASE = { version: "1", files: FILES };

type Handler = (event: Record<string, unknown>) => void;

/** A browser with one worker, and a server whose files can be changed or cut off. */
class World {
  readonly server = new Map<string, string>();
  readonly stores = new Map<string, Map<string, Response>>();
  asked: string[] = [];
  offline = false;
  readonly #handlers = new Map<string, Handler>();

  constructor() {
    for (const file of FILES) this.server.set(file === "index.html" ? "" : file, `${file} of 1`);
    const script = SCRIPT.replace(
      /const RELEASE = .*;/,
      `const RELEASE = ${JSON.stringify(RELEASE)};`,
    );
    const self = {
      location: { href: `${BASE}service-worker.js` },
      addEventListener: (name: string, handler: Handler) => this.#handlers.set(name, handler),
      skipWaiting: () => this.asked.push("skipWaiting"),
    };
    const { URL, Request, Response, setTimeout } = globalThis;
    const fetch = (given: Request | string) => this.#fetch(given);
    runInNewContext(script, {
      ...{ self, URL, Request, Response, setTimeout, fetch, Error },
      caches: this.#caches(),
    });
  }

  async #fetch(given: Request | string): Promise<Response> {
    const url = typeof given === "string" ? given : given.url;
    const file = url.slice(BASE.length);
    this.asked.push(file);
    if (this.offline) throw new TypeError("Failed to fetch");
    const text = this.server.get(file);
    return new Response(text ?? "", { status: text === undefined ? 404 : 200 });
  }

  #caches(): unknown {
    const keyOf = (given: Request | string): string =>
      typeof given === "string" ? given : given.url;
    const open = (name: string) => {
      const store = this.stores.get(name) ?? new Map<string, Response>();
      this.stores.set(name, store);
      return {
        match: async (given: Request | string) => store.get(keyOf(given))?.clone(),
        put: async (given: Request | string, response: Response) =>
          void store.set(keyOf(given), response),
        delete: async (given: Request | string) => store.delete(keyOf(given)),
        addAll: async (all: Request[]) => {
          for (const one of all) store.set(one.url, await this.#fetch(one));
        },
      };
    };
    return {
      open: async (name: string) => open(name),
      keys: async () => [...this.stores.keys()],
      delete: async (name: string) => this.stores.delete(name),
    };
  }

  async send(name: string, event: Record<string, unknown> = {}): Promise<unknown> {
    let answered: unknown = null;
    const take = (promise: unknown): void => {
      answered = promise;
    };
    this.#handlers.get(name)?.({ ...event, waitUntil: take, respondWith: take });
    return answered;
  }

  /** What the page gets for a file: its text; null where the worker leaves it to the browser. */
  async get(file: string): Promise<string | null> {
    const found = await this.send("fetch", { request: new Request(BASE + file) });
    return found === null ? null : (found as Response).text();
  }
}

let world = new World();

beforeEach(async () => {
  world = new World();
  await world.send("install");
  world.asked = [];
});

describe("after the first visit", () => {
  it("everything of the release is there without a network", async () => {
    world.offline = true;
    for (const file of ["", ...FILES]) {
      const name = file === "" ? "index.html" : file;
      expect(await world.get(file)).toBe(`${name} of 1`);
    }
  });

  it("what never changes is not asked for again, nor the record while its manifest is the same", async () => {
    expect(await world.get("assets/main-1.js")).toBe("assets/main-1.js of 1");
    expect(await world.get("dataset/record.json")).toBe("dataset/record.json of 1");
    expect(world.asked).toEqual(["dataset/manifest.json"]);
  });

  it("the page and the manifest are the network's where there is one", async () => {
    world.server.set("", "index.html of 2").set("dataset/manifest.json", "manifest of 2");
    world.server.set("dataset/record.json", "record of 2");
    expect(await world.get("")).toBe("index.html of 2");
    expect(await world.get("dataset/manifest.json")).toBe("manifest of 2");
    expect(await world.get("dataset/record.json")).toBe("record of 2");
  });

  it("a page of another release never gets the record of this one", async () => {
    world.server.set("", "index.html of 2");
    await world.get("");
    world.offline = true;
    await expect(world.get("dataset/record.json")).rejects.toThrow("Failed to fetch");
    await expect(world.get("dataset/manifest.json")).rejects.toThrow("Failed to fetch");
    // The page of this release does.
    expect(await world.get("")).toBe("index.html of 1");
    expect(await world.get("dataset/record.json")).toBe("dataset/record.json of 1");
  });

  it("other files and other hosts are left to the browser", async () => {
    expect(await world.get("third-party-notices.txt")).toBeNull();
    const request = new Request("https://example.org/elsewhere");
    expect(await world.send("fetch", { request })).toBeNull();
  });
});

describe("another release", () => {
  it("takes away what those before kept, and nothing of others on the same host", async () => {
    world.stores.set("second-source 0", new Map()).set("somebody's", new Map());
    await world.send("activate");
    expect([...world.stores.keys()]).toEqual(["second-source 1", "somebody's"]);
  });

  it("says whether a page is of it already, and takes over only when told", async () => {
    const told: unknown[] = [];
    const ports = [{ postMessage: (words: unknown) => told.push(words) }];
    for (const name of ["main-1.js", "main-0.js"])
      await world.send("message", {
        data: { ask: "isOfRelease", script: `${BASE}assets/${name}` },
        ports,
      });
    expect([told, world.asked]).toEqual([[true, false], []]);
    await world.send("message", { data: { ask: "takeOver" }, ports: [] });
    expect(world.asked).toEqual(["skipWaiting"]);
  });
});
