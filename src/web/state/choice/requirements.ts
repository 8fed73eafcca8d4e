import type { ClaimId } from "../../../core/model/claim.ts";
import { REQUIREMENT_ORDER, type Requirement } from "../../../core/query/need/requirement.ts";
import type { Truth } from "../../../core/query/need/truth.ts";
import type { WordedAlternatives } from "../../../core/word/ranking/alternatives.ts";
import type { QuestionState } from "../app-state.ts";

type RequirementType = Requirement["type"];

/** How each sort of requirement begins where it is written; the first two are written out whole. */
const STARTS: { readonly [T in RequirementType]: string } = {
  local: "local",
  "local-product": "local-product",
  site: "site:",
  readiness: "readiness>=",
  line: "line>=",
  format: "format:",
  duty: "duty<=",
  capacity: "capacity>=",
  "not-owned-from": "not-owned-from:",
};

/** The requirements of a question as they are written. */
export function requirementsOf(question: QuestionState | null): readonly string[] {
  const given = question?.input.require ?? [];
  return typeof given === "string" ? [given] : given;
}

/** What is required of one sort, without its beginning; null where nothing is. "" for those written out whole. */
export function findRequirement(given: readonly string[], type: RequirementType): string | null {
  const found = given.find((one) => isOf(one, type));
  return found === undefined ? null : found.slice(STARTS[type].length);
}

/** The requirements with the one of a sort set, or taken out by null, in the order in which they are looked at. */
export function setRequirement(
  given: readonly string[],
  type: RequirementType,
  value: string | null,
): readonly string[] {
  const others = given.filter((one) => !isOf(one, type));
  const place = (text: string): number => REQUIREMENT_ORDER.findIndex((one) => isOf(text, one));
  const next = value === null ? others : [...others, STARTS[type] + value];
  return [...next].sort((a, b) => place(a) - place(b));
}

/** How many candidates stand so with a requirement, with the claims that decide. */
export interface Tally {
  readonly truth: Truth;
  readonly count: number;
  readonly claims: readonly ClaimId[];
}

/** How the candidates stand with the requirement of a sort: who meets it, who may, who does not. */
export function tallyRequirement(
  { meets, possible, excluded }: WordedAlternatives,
  type: RequirementType,
): readonly Tally[] {
  const verdicts = [...meets, ...possible, ...excluded].flatMap(({ requirements }) =>
    requirements.filter(({ requirement }) => isOf(requirement, type)).slice(0, 1),
  );
  return (["true", "unknown", "false"] as const).map((truth) => {
    const such = verdicts.filter((one) => one.truth === truth);
    const claims = [...new Set(such.flatMap((one) => one.claims))];
    return { truth, count: such.length, claims };
  });
}

function isOf(text: string, type: RequirementType): boolean {
  const start = STARTS[type];
  return type === "local" || type === "local-product" ? text === start : text.startsWith(start);
}
