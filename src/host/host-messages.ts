import type { Question } from "../core/operation/ask.ts";
import type { Look } from "../core/operation/explore/explore.ts";
import type { RawInput } from "../core/operation/input/parameter.ts";
import type { OwnDocuments } from "../core/own-files/own-record.ts";
import type { TakenAs } from "../core/own-files/take-file.ts";
import type { LayoutOrder, LensPair, RecordOrder } from "./host.ts";
import type { OwnFileOrder } from "./own-files.ts";

/** Sent to a worker: the record as bytes, own files to lay over it, to try or to work on, a question, a lens to look it over or along the years under, a look, a record to be written, or a picture to be laid out. */
export type HostOrder =
  | { readonly record: ArrayBuffer }
  | { readonly id: number; readonly own: readonly OwnDocuments[] }
  | { readonly id: number; readonly tried: readonly OwnDocuments[] }
  | { readonly id: number; readonly file: OwnFileOrder; readonly as: TakenAs | null }
  | { readonly id: number; readonly question: Question }
  | { readonly id: number; readonly survey: RawInput }
  | { readonly id: number; readonly look: Look }
  | { readonly id: number; readonly timeline: RawInput }
  | { readonly id: number; readonly turns: LensPair }
  | { readonly id: number; readonly written: RecordOrder }
  | { readonly id: number; readonly layout: LayoutOrder };

/** Sent back: once that the worker is there, and for each order how far it is and what came of it. */
export type HostReport =
  | { readonly ready: true }
  | { readonly id: number; readonly done: number }
  /** What the host's own method for the order gives. */
  | { readonly id: number; readonly result: unknown }
  /** What was thrown: a mistake of ours. */
  | { readonly id: number; readonly bug: string };
