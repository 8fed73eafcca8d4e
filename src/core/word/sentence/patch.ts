import type { EntityLookup } from "../../graph/entity-label.ts";
import type { Claim } from "../../model/claim.ts";
import type { Dataset } from "../../model/dataset.ts";
import { wordPeriod } from "../../model/period.ts";
import { wordRate } from "../../model/quantity.ts";
import type { Hypothesis, Patch, SetTariff } from "../../model/scenario.ts";
import { countWord, wordStanding } from "../../model/wording/words.ts";
import { makeNameOf } from "./entity-name.ts";
import { wordClaim } from "./sentence.ts";

/** An assumption in a sentence: "First plant: construction paused since 5 June 2025." */
export function wordPatch(patch: Patch, dataset: Dataset, entities: EntityLookup): string {
  const name = makeNameOf(entities);
  switch (patch.type) {
    case "setStatus": {
      const when = wordPeriod(patch.time);
      const end = patch.time.to === null ? ", with no end" : "";
      return `${name(patch.entity)}: ${wordStanding(patch.status)}${when === "" ? "" : ` ${when}`}${end}.`;
    }
    case "addHypothesis":
      return wordHypothesis(patch.claim, entities);
    case "suppress": {
      const first = dataset.claims.find(({ id }) => id === patch.claims[0]);
      const words = first === undefined ? patch.claims[0] : wordClaim(first, entities);
      const others = patch.claims.length - 1;
      return `Does not count: ${words}${others === 0 ? "" : ` And ${countWord(others, "more claim")}.`}`;
    }
    case "setTariff":
      return wordTariffSet(patch, name);
  }
}

function wordHypothesis(claim: Hypothesis, entities: EntityLookup): string {
  const assumed = {
    ...claim,
    kind: "hypothesis",
    state: "known",
    commitment: "certain",
    asOf: null,
    saidBy: [],
    note: "",
  };
  return wordClaim(assumed as unknown as Claim, entities);
}

function wordTariffSet(patch: SetTariff, name: (id: string) => string): string {
  const { ratePercent, quotaUnits, beyondPercent, offsetShare } = patch;
  const goods = `${name(patch.product)} from ${name(patch.origin)} entering ${name(patch.destination)}`;
  const beyond = beyondPercent === null ? "" : `, ${wordRate(beyondPercent)} beyond`;
  const quota = quotaUnits === null ? "" : ` for ${countWord(quotaUnits, "unit")} a year${beyond}`;
  const offset =
    offsetShare === 0 ? "" : `, less an offset of ${wordRate(offsetShare * 100)} of the value`;
  return `${name(patch.policy)}: ${wordRate(ratePercent)} on ${goods}${quota}${offset}.`;
}
