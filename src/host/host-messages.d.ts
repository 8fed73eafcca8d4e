import type { Positions } from "../core/layout/arrangement.ts";
import type { Answer } from "../core/model/answer.ts";
import type { Question } from "../core/operation/ask.ts";
import type { LayoutOrder } from "./host.ts";
/** Sent to a worker: the record as text, a question, or a picture to be laid out. */
export type HostOrder =
  | {
      readonly record: string;
    }
  | {
      readonly id: number;
      readonly question: Question;
    }
  | {
      readonly id: number;
      readonly layout: LayoutOrder;
    };
/** Sent back: once that the worker is there, and for each order how far it is and what came of it. */
export type HostReport =
  | {
      readonly ready: true;
    }
  | {
      readonly id: number;
      readonly done: number;
    }
  | {
      readonly id: number;
      readonly answer: Answer<unknown>;
    }
  | {
      readonly id: number;
      readonly positions: Positions | null;
    }
  /** What was thrown: a mistake of ours. */
  | {
      readonly id: number;
      readonly bug: string;
    };
