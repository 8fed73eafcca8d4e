/** What can be wrong with data, as a closed list; each has a fixture in `tests/fixture/issues`. */
export type IssueCode =
  | "unread-file"
  | "damaged-text"
  | "not-yaml"
  | "wrong-shape"
  | "missing-field"
  | "unknown-field"
  | "unknown-word"
  | "bad-id"
  | "bad-date"
  | "reversed-period"
  | "reversed-interval"
  | "out-of-range"
  | "duplicate-id"
  | "repeated-subject"
  | "self-reference"
  | "unknown-entity"
  | "unknown-claim"
  | "unknown-source"
  | "wrong-class"
  | "wrong-complement"
  | "claim-after-source"
  | "source-in-future"
  | "claims-gone"
  | "inference-without-inputs"
  | "inference-without-author"
  | "inputs-without-inference"
  | "hypothesis-as-evidence"
  | "circular-reference"
  | "entity-without-claims"
  | "same-label"
  | "broken-scenario";

/** Something wrong in the data, with its address and what to do. All issues of a load come at once. */
export interface Issue {
  readonly code: IssueCode;
  /** A warning does not stop the data from being used. */
  readonly severity: "error" | "warning";
  /** What is wrong, with the value quoted. */
  readonly message: string;
  /** Path of the file inside the data folder. */
  readonly file: string;
  /** Line in the file, from 1; null where the reader of the file knows none. */
  readonly line: number | null;
  /** Field in the record, such as `claims[3].time.from`; "" = the file as a whole. */
  readonly field: string;
  readonly expected: string;
  /** What to do about it. */
  readonly hint: string;
}
