import { parseStep } from "../../../core/operation/input/read-steps.ts";
import { STEP_WORDS } from "../../../core/operation/input/step-words.ts";
import type { AppState } from "../app-state.ts";
import { quote } from "./mend-address.ts";

/**
 * Reads a stack as the command line writes its steps; what is no step is left out and added to the problems. Whether the
 * record knows the values is found where the stack is asked for.
 */
export function readStack(texts: readonly string[], problems: string[]): AppState["stack"] {
  return texts.flatMap((text) => {
    const step = parseStep(text);
    if (step !== null) return [step];
    problems.push(`The link narrows by ${quote(text)}, which is no step. Steps are ${STEP_WORDS}.`);
    return [];
  });
}
