import { classesFit } from "./classes-fit.ts";
import { complementMatchesState } from "./complement-matches-state.ts";
import { idsAreUnique } from "./ids-are-unique.ts";
import { inferencesShowInputs } from "./inferences-show-inputs.ts";
import { nothingRelatesToItself } from "./nothing-relates-to-itself.ts";
import type { Rule } from "./placed.ts";
import { referencesExist } from "./references-exist.ts";
import { referencesRunInNoCircle } from "./references-run-in-no-circle.ts";
import { sourcesAreOfThePast } from "./sources-are-of-the-past.ts";
import { sourcesKnowNoFuture } from "./sources-know-no-future.ts";
import { statusFitsClass } from "./status-fits-class.ts";
import { subjectsDiffer } from "./subjects-differ.ts";

/** The rules across records that any source can break, one of the record as one laid over it. */
export const SOURCE_RULES: readonly Rule[] = [
  idsAreUnique,
  referencesExist,
  classesFit,
  subjectsDiffer,
  nothingRelatesToItself,
  statusFitsClass,
  complementMatchesState,
  sourcesAreOfThePast,
  sourcesKnowNoFuture,
  inferencesShowInputs,
  referencesRunInNoCircle,
];
