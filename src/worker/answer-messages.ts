import type { Answer } from "../core/model/answer.ts";
import type { Question } from "../core/operation/ask.ts";

/** Sent to the worker: first the record as text, then questions. */
export type AnswerOrder =
  | { readonly record: string }
  | { readonly id: number; readonly question: Question };

/** Sent back: once that the worker is there, and for each question. */
export type AnswerReport =
  | { readonly ready: true }
  | { readonly id: number; readonly answer: Answer<unknown> }
  /** What was thrown: a mistake of ours. */
  | { readonly id: number; readonly bug: string };
