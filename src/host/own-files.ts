import { digestOf } from "../core/model/digest.ts";
import type { FileDesk, FileOrder, FileRefusal, WorkedFile } from "../core/own-files/file-desk.ts";
import type { FileReport } from "../core/own-files/file-report.ts";
import type { SourceReport } from "../core/own-files/source-file.ts";
import type { TakenAs } from "../core/own-files/take-file.ts";

/** A file of somebody's own, to be worked out as far as its answers go. */
export interface OwnFileOrder extends Omit<FileOrder, "hash"> {
  readonly file: Blob;
  /** As a report gave it; null where the file is not known yet. */
  readonly hash: string | null;
}

/** What came of a file, or why nothing did. */
export type OwnFileOutcome = FileReport | SourceReport | FileRefusal;

/** Works on files against a desk; what reads them is fetched with the first. */
export async function reportOwnFile(
  desk: FileDesk,
  order: OwnFileOrder,
  progress: (records: number) => void,
): Promise<OwnFileOutcome> {
  const { reportFile } = await import("../core/own-files/file-report.ts");
  const { worked, hash } = await work(desk, order, progress);
  if ("draft" in worked) return reportFile(hash, worked, desk);
  if (!("refusal" in worked) || worked.refusal.code !== "own-source") return worked;
  const { reportSource } = await import("../core/own-files/source-file.ts");
  const { file, name, today } = order;
  return reportSource(hash, name, await file.text(), desk.record, today);
}

/** A file that a desk has worked out, as text to be kept or saved. */
export async function takeOwnFile(
  desk: FileDesk,
  order: OwnFileOrder,
  as: TakenAs,
): Promise<string | FileRefusal> {
  const { takeFile } = await import("../core/own-files/take-file.ts");
  const { worked } = await work(desk, order, () => undefined);
  return "draft" in worked ? takeFile(worked, as, desk.register) : worked;
}

async function work(
  desk: FileDesk,
  { file, hash: known, ...order }: OwnFileOrder,
  progress: (records: number) => void,
): Promise<{ readonly worked: WorkedFile | FileRefusal; readonly hash: string }> {
  const bytes = async (): Promise<Uint8Array<ArrayBuffer>> =>
    new Uint8Array(await file.arrayBuffer());
  const hash = known ?? (await digestOfBytes(await bytes()));
  const worked = await desk.work({ ...order, hash }, bytes, (records) => {
    progress(records);
    return true;
  });
  return { worked, hash };
}

/** SHA-256 of the bytes. A page without https has no means for it, and takes a digest of what stands in them. */
async function digestOfBytes(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const { subtle } = globalThis.crypto ?? {};
  if (subtle === undefined) return digestOf(new TextDecoder("latin1").decode(bytes));
  const digest = await subtle.digest("SHA-256", bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
