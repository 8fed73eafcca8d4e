import type { Failure } from "../core/model/answer.ts";
import type { Dataset } from "../core/model/dataset.ts";
import { isRefusal } from "../core/model/refusal.ts";
import { lensOf } from "../core/operation/view.ts";
import { asName, wordFailure } from "../core/word/refusal.ts";
import type { RecordOrder } from "./host.ts";

/** A whole record as a file; what writes it is fetched with the first. */
export async function writeRecordFile(
  dataset: Dataset,
  { form, lens: input }: RecordOrder,
): Promise<Blob | Failure> {
  const lens = lensOf(dataset, input);
  if (isRefusal(lens)) return wordFailure(lens, asName);
  const { writeRecord } = await import("../core/export/write-record.ts");
  return new Blob([writeRecord(dataset, lens, form)]);
}
