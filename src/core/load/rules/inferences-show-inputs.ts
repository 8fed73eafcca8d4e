import type { Claim } from "../../model/claim.ts";
import type { Issue } from "../../model/issue.ts";
import { issueAt, type Placed, type Rule } from "./placed.ts";

/** An inference names its rule, the claims it rests on and whose it is; nothing else does; a hypothesis is no evidence. */
export const inferencesShowInputs: Rule = ({ claims, sourceById }) =>
  claims.flatMap((place) => {
    const { kind, id, source } = place.record;
    if (kind === "inference") {
      return checkInference(place, sourceById.get(source)?.publisher ?? null);
    }
    if (kind === "hypothesis") {
      return [
        issueAt(place, "kind", {
          code: "hypothesis-as-evidence",
          message: `"${id}" is a hypothesis among the evidence`,
          expected: "a kind that a source can have",
          hint: "Hypotheses belong in a scenario; take the claim out of the source.",
        }),
      ];
    }
    return checkOther(place);
  });

function checkInference(place: Placed<Claim>, publisher: string | null): readonly Issue[] {
  const { id, rule, derivedFrom, saidBy } = place.record;
  const issues: Issue[] = [];
  if (rule === null || derivedFrom.length === 0) {
    issues.push(
      issueAt(place, rule === null ? "rule" : "derivedFrom", {
        code: "inference-without-inputs",
        message: `the inference "${id}" does not show how it was drawn`,
        expected: "a rule in words and the ids of the claims it was drawn from",
        hint: "Add rule and derivedFrom.",
      }),
    );
  }
  // Left out, saidBy means the publisher, who said no such thing.
  if (saidBy.some((speaker) => speaker.id === publisher)) {
    issues.push(
      issueAt(place, "saidBy", {
        code: "inference-without-author",
        message: `the inference "${id}" is put in the mouth of "${publisher}"`,
        expected: "saidBy with the id of who drew it",
        hint: "Say who drew it; what the source itself concludes is an assessment.",
      }),
    );
  }
  return issues;
}

function checkOther(place: Placed<Claim>): readonly Issue[] {
  const { id, kind, rule, derivedFrom } = place.record;
  if (rule === null && derivedFrom.length === 0) return [];
  return [
    issueAt(place, rule === null ? "derivedFrom" : "rule", {
      code: "inputs-without-inference",
      message: `"${id}" is of kind ${kind}, and yet names what it was drawn from`,
      expected: "rule and derivedFrom on an inference only",
      hint: "Take them out, or make the claim an inference of ours.",
    }),
  ];
}
