import jsonld from "jsonld";
import type { Quad } from "./quad.ts";
import { fromRdf, type RdfProblem } from "./trig.ts";

/** Reads JSON-LD whose contexts stand in it: none is fetched. */
export async function readJsonLd(text: string): Promise<readonly Quad[] | RdfProblem> {
  try {
    const read = await jsonld.toRDF(JSON.parse(text), { documentLoader: refuseToFetch });
    return (read as unknown as Parameters<typeof fromRdf>[0][]).map(fromRdf);
  } catch (error) {
    return { problem: causeOf(error as Error & { readonly details?: { readonly cause?: Error } }) };
  }
}

// The library tells what it was doing; why it failed stands beneath.
function causeOf({
  message,
  details,
}: Error & { readonly details?: { readonly cause?: Error } }): string {
  return details?.cause?.message ?? message;
}

function refuseToFetch(address: string): Promise<never> {
  return Promise.reject(new Error(`${address} is not fetched: put the context into the file`));
}
