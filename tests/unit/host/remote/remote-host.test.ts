import { describe, expect, it } from "vitest";
import { isFailure } from "../../../../src/core/model/answer.ts";
import { ask, type Question } from "../../../../src/core/operation/ask.ts";
import { createRemoteHost } from "../../../../src/host/remote/remote-host.ts";
import { readSolarRecord } from "../../../support/solar-record.ts";
import { storeOf } from "../../../support/sparql-store.ts";

const record = readSolarRecord();
const answer = storeOf(record);

const host = createRemoteHost({
  endpoint: { url: "http://127.0.0.1/sparql", authorization: null },
  frame: record,
  today: "2026-12-31",
  outside: {
    fetch: (_, request) =>
      Promise.resolve(
        new Response(answer(String(request?.body)), { headers: { "content-type": "text/csv" } }),
      ),
    wait: () => Promise.resolve(),
  },
});

const QUESTIONS: readonly Question[] = [
  { operation: "alternatives", input: {} },
  { operation: "compare", input: { candidates: ["glasswright", "lotus-silicon"] } },
  { operation: "explain", input: { score: "glasswright/readiness" } },
  { operation: "describe", input: { entity: "brisa-solar" } },
  { operation: "neighbours", input: { entity: "nordic-wafer" } },
  { operation: "paths", input: { from: "nordic-wafer", to: "brisa-solar" } },
  { operation: "depends-on", input: { entity: "nordic-wafer" } },
  { operation: "conflicts", input: { entity: "brisa-solar" } },
];

/** An answer but for how much was searched for it; what a claim replaces or follows from has no order. */
function comparable(answer: unknown): unknown {
  return JSON.parse(
    JSON.stringify(answer, (key, value) =>
      key === "searched"
        ? undefined
        : ["derivedFrom", "supersedes"].includes(key)
          ? [...value].sort()
          : value,
    ),
  );
}

describe("a graph in another engine", () => {
  it.each(QUESTIONS)("answers $operation as the record itself does", async (question) => {
    const { answer: far, fetched } = await host.ask(question);
    expect(comparable(far)).toEqual(comparable(ask(record, question)));
    expect(isFailure(far)).toBe(false);
    expect(fetched.partial).toBe(false);
  });

  it("says what is wrong with a question that ranks", async () => {
    const question = { operation: "alternatives", input: { product: "wafer-n", buyer: "nobody" } };
    const { answer: far } = await host.ask(question as Question);
    expect(far).toHaveProperty("failure.code", "unknown-entity");
  });
});
