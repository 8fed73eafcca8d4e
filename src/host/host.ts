import type { ExportForm } from "../core/export/export-forms.ts";
import type { Arrangement, Positions } from "../core/layout/arrangement.ts";
import type { Answer, Failure } from "../core/model/answer.ts";
import type { Issue } from "../core/model/issue.ts";
import type { Question } from "../core/operation/ask.ts";
import type { Look, LookName, Looks } from "../core/operation/explore/explore.ts";
import type { RawInput } from "../core/operation/input/parameter.ts";
import type { Survey } from "../core/operation/survey.ts";
import type { FileRefusal } from "../core/own-files/file-desk.ts";
import type { LaidOwn, OwnDocuments } from "../core/own-files/own-record.ts";
import type { TakenAs } from "../core/own-files/take-file.ts";
import type { Timeline } from "../core/query/changes/timeline.ts";
import type { Turn } from "../core/query/changes/turns.ts";
import type { OwnFileOrder, OwnFileOutcome } from "./own-files.ts";

/**
 * Where questions about a record are answered and its picture is laid out: in this process, in a worker beside the page,
 * or elsewhere. Everything comes back as a promise of plain JSON.
 */
export interface Host {
  /** Gives the record, as a dataset in JSON, in UTF-8; what is asked before waits for it. */
  open(record: ArrayBuffer): void;
  /**
   * Lays own files over the record that was opened, in place of those before: all of them, or none. What is asked later is
   * of what comes out. Waits and rejects as `ask` does.
   */
  layOver(files: readonly OwnDocuments[]): Promise<LaidOwn>;
  /** What the gate would say of own files over the record that was opened. Nothing is laid over it. */
  tryOver(files: readonly OwnDocuments[]): Promise<readonly Issue[]>;
  /**
   * Works a file of somebody's own out as far as its answers go, against the record that was opened. Rejects where it is
   * ended meanwhile.
   *
   * @param onProgress gets the number of records that are read
   */
  workFile(order: OwnFileOrder, onProgress: (records: number) => void): Promise<OwnFileOutcome>;
  /** A file as text, to be kept or saved. */
  takeFile(order: OwnFileOrder, as: TakenAs): Promise<string | FileRefusal>;
  /** Gives up the file that is worked on, and forgets it. */
  endFile(): void;
  /** Rejects where a mistake of ours is thrown, where the host cannot be reached, and where it is stopped. */
  ask(question: Question): Promise<Answer<unknown>>;
  /** Looks the record over under the lens of an input. Waits and rejects as `ask` does. */
  survey(lens: RawInput): Promise<Survey | Failure>;
  /** Works out what a view needs while a reader looks around, without evidence. Waits and rejects as `ask` does. */
  explore<Name extends LookName>(look: Look<Name>): Promise<Looks[Name]["found"] | Failure>;
  /** The claims that count under the lens of an input over time, whatever its dates. Waits and rejects as `ask` does. */
  timeline(lens: RawInput): Promise<Timeline | Failure>;
  /** What begins, changes and ends from one lens to another of other dates. Waits and rejects as `ask` does. */
  turns(lenses: LensPair): Promise<readonly Turn[] | Failure>;
  /**
   * The whole record as a file in UTF-8, under the lens of an input; or why there is no such lens. Waits and rejects as
   * `ask` does.
   */
  writeRecord(order: RecordOrder): Promise<Blob | Failure>;
  /** Gives up all that was asked; the next question starts anew. */
  stop(): void;
  /**
   * Lays out a picture from where its nodes stand, in a fixed number of steps, so that the same picture always comes to
   * rest in the same place. Resolves to null where it was cancelled, or another was ordered.
   *
   * @param onProgress gets the share of the steps that is done, in [0, 1]
   */
  layOut(order: LayoutOrder, onProgress: (done: number) => void): Promise<Positions | null>;
  /** Gives up the layout that is under way, if any. */
  cancelLayout(): void;
  /** Whether it can answer already. */
  isThere(): boolean;
}

/** A record to be written. */
export interface RecordOrder {
  readonly form: ExportForm;
  readonly lens: RawInput;
}

/** Two lenses as input that differ in their dates. */
export interface LensPair {
  readonly before: RawInput;
  readonly after: RawInput;
}

/** A picture to be laid out. */
export interface LayoutOrder {
  readonly arrangement: Arrangement;
  readonly start: Positions;
}
