/** The package's one door: all that a program of somebody else's may import. docs/guide/package.md has a page on each name. */

// Open a record.
export type { Load } from "./core/load/load-dataset.ts";
export { wordIssue } from "./core/load/word-issue.ts";
// What a record holds.
export {
  type Answer,
  type Answered,
  type Caveat,
  type Evidence,
  type Failure,
  isFailure,
} from "./core/model/answer.ts";
export type { Case } from "./core/model/case.ts";
export type { Claim } from "./core/model/claim.ts";
export type { Dataset } from "./core/model/dataset.ts";
export type { Entity } from "./core/model/entity.ts";
export type { Issue } from "./core/model/issue.ts";
export { type Lens, namedLenses } from "./core/model/lens.ts";
export type { Scenario } from "./core/model/scenario.ts";
export type { Source } from "./core/model/source.ts";
// Ask it.
export { ask, type Question } from "./core/operation/ask.ts";
export { LENS_PARAMETERS } from "./core/operation/input/lens-parameters.ts";
export { FORMS, type OperationName } from "./core/operation/input/operation-forms.ts";
export type { ResultOf } from "./core/operation/operations.ts";
export { reopenAnswer } from "./core/operation/reopen-answer.ts";
export { writeAnswer } from "./core/operation/write-answer.ts";
export type { Need } from "./core/query/need/need.ts";
export { searchInWords as searchEntities } from "./core/word/search.ts";
export { openDocuments, openFolder, openShippedRecord } from "./io/open-record.ts";
