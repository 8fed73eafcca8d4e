import type { Dataset } from "../../src/core/model/dataset.ts";

/** A record as it comes to a host. */
export function asBytes(record: Dataset): ArrayBuffer {
  return new TextEncoder().encode(JSON.stringify(record)).buffer;
}
