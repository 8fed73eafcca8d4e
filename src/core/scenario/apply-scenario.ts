import type { Claim } from "../model/claim.ts";
import type { Dataset } from "../model/dataset.ts";
import { digestOf } from "../model/digest.ts";
import type { Period } from "../model/period.ts";
import {
  HYPOTHESIS_PREFIX,
  type Hypothesis,
  type Patch,
  type Scenario,
  type SetTariff,
} from "../model/scenario.ts";
import { compareIds } from "../model/strength.ts";

/**
 * The record with the assumptions of a scenario laid over it: assumed claims among the others, and claims set aside
 * (see `applyLens`). The dataset given is left as it was. An assumed claim is named by what it says, so the order of
 * the patches changes nothing. O(claims).
 */
export function applyScenario(dataset: Dataset, scenario: Scenario): Dataset {
  const assumed = new Map(
    scenario.patches.flatMap((patch) => {
      const hypothesis = hypothesisOf(patch);
      const claim = hypothesis === null ? null : assume(hypothesis);
      return claim === null ? [] : [[claim.id, claim] as const];
    }),
  );
  const claims = [...dataset.claims, ...assumed.values()].sort((a, b) => compareIds(a.id, b.id));
  return { ...dataset, claims, scenario };
}

/** The assumed claim that a patch comes down to; null where it only sets claims aside. */
export function hypothesisOf(patch: Patch): Hypothesis | null {
  switch (patch.type) {
    case "setStatus":
      return {
        ...PLAIN,
        subject: [patch.entity],
        predicate: "hasStatus",
        value: patch.status,
        time: patch.time,
      };
    case "addHypothesis":
      return patch.claim;
    case "setTariff":
      return tariffClaim(patch);
    case "suppress":
      return null;
  }
}

const OPEN: Period = { from: null, to: null };
const PLAIN = {
  object: null,
  value: null,
  qualifiers: {},
  polarity: "positive",
  time: OPEN,
} as const;

// An offset that frees a share of the value lowers the rate on the whole by that share.
function tariffClaim(patch: SetTariff): Hypothesis {
  const percent = (value: number): unknown => ({
    value: value * (1 - patch.offsetShare),
    unit: "percent",
  });
  return {
    ...PLAIN,
    subject: [patch.policy],
    predicate: "appliesTo",
    object: patch.destination,
    qualifiers: {
      origin: patch.origin,
      product: patch.product,
      rate: percent(patch.ratePercent),
      basis: patch.basis,
      ...(patch.quotaUnits === null
        ? {}
        : { quota: { value: patch.quotaUnits, unit: "vehiclesPerYear" } }),
      ...(patch.beyondPercent === null ? {} : { outOfQuotaRate: percent(patch.beyondPercent) }),
    },
  };
}

/** An assumption as a claim that no source states. */
export function assume(hypothesis: Hypothesis): Claim {
  const { subject, predicate, object, value, qualifiers, polarity, time } = hypothesis;
  const said = JSON.stringify([subject, predicate, object, value, qualifiers, polarity, time]);
  // Its form was checked by the table of predicates when the scenario was read.
  return {
    id: `${HYPOTHESIS_PREFIX}${digestOf(said)}`,
    source: null,
    at: "",
    subject,
    predicate,
    object,
    value,
    qualifiers,
    state: "known",
    polarity,
    time,
    kind: "hypothesis",
    commitment: "certain",
    saidBy: [],
    asOf: null,
    note: "",
    supersedes: [],
    sameEvidenceAs: null,
    rule: null,
    derivedFrom: [],
  } as unknown as Claim;
}
