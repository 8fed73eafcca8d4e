/** Runs SPARQL queries over statements; the worker's whole entry. The engine is fetched when it starts. */
import init, { Store } from "oxigraph/web.js";
import { runQuery } from "../core/sparql/run-query.ts";
import type { QueryOrder, QueryReport } from "./query-desk.ts";

let store: Promise<Store> | null = null;

self.onmessage = ({ data }: MessageEvent<QueryOrder>): void => {
  if ("statements" in data) {
    store = open(data.statements);
    return;
  }
  if (store === null) throw new Error("There are no statements to ask.");
  store.then(
    (opened) => report({ found: runQuery(opened, data.query, data.most) }),
    (error: Error) => report({ bug: error.message }),
  );
};

async function open(statements: Blob): Promise<Store> {
  const [text] = await Promise.all([statements.text(), init()]);
  const opened = new Store();
  opened.load(text, { format: "application/n-quads", unchecked: true });
  report({ ready: true });
  return opened;
}

function report(message: QueryReport): void {
  self.postMessage(message);
}
