import { DATASET_FORMAT, type Dataset } from "../../core/model/dataset.ts";

/** A record that was loaded, or why it was not, in words for the reader. */
export type LoadedRecord =
  | { readonly dataset: Dataset; readonly bytes: ArrayBuffer; readonly problem: null }
  | { readonly dataset: null; readonly bytes: null; readonly problem: string };

interface Manifest {
  readonly format: number;
  readonly sha256: string;
}

/**
 * Loads the record that came with the page. It passed the gate when it was built; here only its format and its
 * hash are checked (the hash where `canCheckRecord`).
 *
 * @param base address that `dataset/` lies under
 */
export async function loadRecord(base: string, get: typeof fetch): Promise<LoadedRecord> {
  try {
    // Both at once: one wait instead of two before anything can be drawn.
    const [manifestFile, recordFile] = await Promise.all([
      fetchOk(`${base}dataset/manifest.json`, get),
      fetchOk(`${base}dataset/record.json`, get),
    ]);
    const manifest = (await manifestFile.json()) as Manifest | null;
    if (manifest?.format !== DATASET_FORMAT) {
      return failed(
        `The record has format ${manifest?.format}, and this page reads format ${DATASET_FORMAT}. Load the page again without its cache.`,
      );
    }
    const bytes = await recordFile.arrayBuffer();
    // The browser works out the hash beside, while the record is read here.
    const hash = sha256(bytes);
    const dataset = parse(bytes);
    const found = await hash;
    if (found !== null && found !== manifest.sha256) {
      return failed(
        "The record does not match its checksum, so it was cut short or changed on the way. Load the page again without its cache.",
      );
    }
    if (dataset instanceof Error) throw dataset;
    if (dataset?.format === DATASET_FORMAT) return { dataset, bytes, problem: null };
    return failed("The record is none of this page. Load the page again without its cache.");
  } catch (error) {
    return failed(
      `The record could not be loaded: ${(error as Error).message} Load the page again, or build it with npm run data.`,
    );
  }
}

/** The record, or why it is none: a file that was cut short is told by its hash. */
function parse(bytes: ArrayBuffer): Dataset | null | Error {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as Dataset | null;
  } catch (error) {
    return error as Error;
  }
}

async function fetchOk(address: string, get: typeof fetch): Promise<Response> {
  const response = await get(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
  return response;
}

/** Whether the browser can compare the record with its checksum. On a page without https it has no means to. */
export function canCheckRecord(): boolean {
  return globalThis.crypto?.subtle !== undefined;
}

async function sha256(bytes: ArrayBuffer): Promise<string | null> {
  if (!canCheckRecord()) return null;
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function failed(problem: string): LoadedRecord {
  return { dataset: null, bytes: null, problem };
}
