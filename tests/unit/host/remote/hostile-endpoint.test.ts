import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { isFailure } from "../../../../src/core/model/answer.ts";
import { readDescribed } from "../../../../src/core/rdf/described.ts";
import { readSparqlResults } from "../../../../src/core/rdf/sparql-results.ts";
import { readEndpoint } from "../../../../src/host/remote/endpoint.ts";
import { remoteHostAt } from "../../../support/remote-host.ts";
import { readSolarRecord } from "../../../support/solar-record.ts";

const RESULTS = "text/csv";
const frame = readSolarRecord();
const QUESTION = { operation: "describe", input: { entity: "brisa-solar" } } as const;
const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** The address of a server that answers as it is told. */
async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/sparql`;
}

const giving =
  (body: string, type = RESULTS, status = 200): RequestListener =>
  (_, response) => {
    response.writeHead(status, { "content-type": type }).end(body);
  };

const VERSION = '"version"\n"1"\n';

async function failureAt(url: string, limits = {}): Promise<string> {
  const { answer, dataset } = await remoteHostAt(url, frame, { requestMs: 2000, ...limits }).ask(
    QUESTION,
  );
  if (!isFailure(answer)) throw new Error("It was answered.");
  expect(dataset).toBeNull();
  expect(answer.failure.message).not.toContain("secret-of-ours");
  return answer.failure.message;
}

describe("an endpoint that answers badly", () => {
  it.each<readonly [string, RequestListener, string]>([
    ["no rows", giving("<html>\n"), 'its first line is not version. It begins "<html>"'],
    ["an open quotation mark", giving('"version"\n"1'), "no CSV, or was cut off"],
    ["another media type", giving(VERSION, "text/html"), '"text/html"'],
    ["an error", giving("Virtuoso 37000 Error", "text/plain", 400), "Virtuoso 37000"],
    ["no permission", giving("", "text/plain", 401), "does not let us in"],
    ["no record", giving('"version"\n'), "holds no record"],
    ["rows without end", giving(`"version"\n${"1\n".repeat(9)}`), "more than the"],
    ["a value too many", giving('"version"\n1,2\n'), "row 1 has not 1 values"],
    [
      "bytes that are no text",
      (_, r) => r.writeHead(200, { "content-type": RESULTS }).end(Buffer.from([0xff, 0xfe, 0xfd])),
      "no text in UTF-8",
    ],
    [
      "an answer that is cut off",
      (_, r) => {
        r.writeHead(200, { "content-type": RESULTS, "content-length": "900" });
        r.write('"vers');
        setTimeout(() => r.destroy(), 20);
      },
      "cut off",
    ],
    [
      "a redirect elsewhere",
      (_, r) => r.writeHead(302, { location: "http://127.0.0.1:9/steal" }).end(),
      "sends to another address",
    ],
  ])("with %s is named, and nothing of it is kept", async (_, answer, said) => {
    expect(await failureAt(await serve(answer))).toMatch(new RegExp(said));
  });

  it("is read no further than its limits", async () => {
    const endless: RequestListener = (_, response) => {
      response.writeHead(200, { "content-type": RESULTS });
      const more = (): void => {
        while (!response.destroyed && response.write(" ".repeat(65_536)));
      };
      response.on("drain", more);
      more();
    };
    expect(await failureAt(await serve(endless), { answerBytes: 500_000 })).toContain("0.5 MB");
    const silent = await serve(() => undefined);
    expect(await failureAt(silent, { requestMs: 100 })).toContain("within 0.1 seconds");
    const ids = (from: number): string =>
      `"id"\n${Array.from({ length: 5000 }, (_, at) => `"entity:e${from * 5000 + at + 1e7}"\n`).join("")}`;
    let count = 0;
    const pages = await serve((request, response) => {
      let sent = "";
      request.on("data", (part: Buffer) => {
        sent += part.toString();
      });
      request.on("end", () => {
        const body = sent.includes("version") ? VERSION : ids(count++);
        response.writeHead(200, { "content-type": RESULTS }).end(body);
      });
    });
    expect(await failureAt(pages, { requests: 6 })).toMatch(/requests|refused|more than/);
  });

  it("is asked again where it is busy, and given up after that", async () => {
    let asked = 0;
    const busy = await serve((_, response) => {
      asked++;
      response.writeHead(asked % 2 === 1 ? 429 : 503, { "retry-after": "1" }).end();
    });
    expect(await failureAt(busy)).toContain("status 503 4 times");
    expect(asked).toBe(4);
  });

  it("can be given up", async () => {
    const stop = new AbortController();
    const url = await serve(() => stop.abort(new Error("given up")));
    await expect(remoteHostAt(url, frame).ask(QUESTION, stop.signal)).rejects.toThrow("given up");
  });

  it("sends nothing that the reader throws at, and values come as they were written", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = readSparqlResults(text, ["id"], 10);
        expect("rows" in read || read.problem !== "").toBe(true);
      }),
    );
    const written = (value: string): string => `"${value.replaceAll('"', '""')}"`;
    const rows = fc.array(fc.record({ i: fc.string(), v: fc.string({ unit: "grapheme" }) }));
    fc.assert(
      fc.property(rows, fc.constantFrom("\n", "\r\n"), (all, end) => {
        const lines = all.map(({ i, v }) => [i, v].map(written).join() + end);
        const read = readSparqlResults(`i,v${end}${lines.join("")}`, ["i", "v"], all.length);
        expect(read).toEqual({ rows: all });
      }),
    );
  });

  it("tells of a thing whole or not at all", () => {
    const iri = "urn:second-source:claim:a/c1";
    const row = { i: "0", k: "at", v: "=P7", of: "" };
    const end = { i: "1", k: "", v: "", of: "" };
    expect(readDescribed("claim", [iri], [row, end])).toHaveLength(2);
    for (const rows of [[row], [end, row], [{ ...row, i: "4" }, end], [{ ...row, v: "" }, end]]) {
      expect(readDescribed("claim", [iri], rows)).toBeNull();
    }
  });
});

describe("the address of an endpoint", () => {
  it("carries no secret, and none is sent in the clear", () => {
    for (const bad of ["ftp://a.b/", "nonsense", "https://me:pw@a.b/", "https://a.b/?key=pw"]) {
      const read = readEndpoint(bad, {});
      expect(read).toHaveProperty("problem");
      expect(JSON.stringify(read)).not.toContain("pw");
    }
    expect(readEndpoint("http://a.b/sparql", { token: "t" })).toHaveProperty("problem");
    expect(readEndpoint("http://127.0.0.1:1/q", { user: "u", password: "p" })).toEqual({
      url: "http://127.0.0.1:1/q",
      authorization: `Basic ${btoa("u:p")}`,
    });
  });
});
