import type { Claim } from "../../model/claim.ts";

/** A claim taken apart: what the sentence speaks of, its verb, and what follows. */
export interface Clause {
  /** Who or what it speaks of; null = the subject of the claim. */
  readonly subject: string | null;
  readonly verb: Verb;
  readonly rest: string;
  /** What follows the date; "" where nothing does. */
  readonly tail: string;
}

/** For one subject, for several, and after "is planned to" or "does not". */
export type Verb = readonly [one: string, many: string, infinitive: string];

/** "is", for what is followed by an adjective or a noun. */
export const BE: Verb = ["is", "are", "be"];
export const HAVE: Verb = ["has", "have", "have"];
/** A pledge says by itself that it is a plan. */
export const PLEDGE: Verb = ["pledges", "pledge", "pledge"];

/** A clause about the subject of the claim. */
export function clause(verb: Verb, rest: string, tail = ""): Clause {
  return { subject: null, verb, rest, tail };
}

/** A clause about something else, spoken of in the singular. */
export function clauseOn(subject: string, [one, , infinitive]: Verb, rest: string): Clause {
  return { subject, verb: [one, one, infinitive], rest, tail: "" };
}

/** The verb of a claim, as it is said or denied, planned, expected, proposed, inferred or assumed. */
export function conjugate(claim: Claim, verbs: Verb): string {
  const [one, many, infinitive] = verbs;
  const several = claim.subject.length > 1;
  const verb = several ? many : one;
  if (claim.polarity === "negative") return deny(verb, infinitive, several);
  const said = SAID_AS[claim.kind];
  if (said === undefined || claim.predicate === "proposes") return verb;
  if (claim.kind === "plan" && verbs === PLEDGE) return verb;
  return `${several && verb === many && many !== one ? "are" : "is"} ${said} to ${infinitive}`;
}

const SAID_AS: { readonly [K in Claim["kind"]]?: string } = {
  plan: "planned",
  forecast: "expected",
  proposal: "proposed",
  inference: "inferred",
  hypothesis: "assumed",
};

// "is based" → "is not based", "has spent" → "has not spent", "supplies" → "does not supply".
function deny(verb: string, infinitive: string, several: boolean): string {
  const [first = "", ...others] = verb.split(" ");
  const auxiliary =
    first === "is" ||
    first === "are" ||
    ((first === "has" || first === "have") && others.length > 0);
  if (auxiliary) return [first, "not", ...others].join(" ");
  return `${several ? "do" : "does"} not ${infinitive}`;
}
