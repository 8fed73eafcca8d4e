import type { ClaimOf } from "../../model/claim.ts";
import type { EntityId } from "../../model/entity.ts";
import { kindStrength } from "../../model/strength.ts";
import type { Stage } from "../../model/vocabulary.ts";
import { isTooLate, type Search } from "./need.ts";
import { findStalledPlants, type StalledPlant } from "./plants.ts";
import { type Reading, readClaim, readOpen } from "./reading.ts";
import { findMade, findSupplied, type Supply } from "./supply-claims.ts";

/** How far a candidate is with the product: its rung on the ladder, as far as claims tell. */
export function readReadiness(search: Search, candidate: EntityId): readonly Reading[] {
  const stalled = findStalledPlants(search, candidate);
  const made = findMade(search, candidate)
    .filter(({ claim: { object } }) => object !== null && search.family.has(object))
    .map((one) => stepOf(search, one, one.claim.qualifiers.stage));
  const supplied = findSupplied(search, candidate)
    .filter(({ claim }) => search.family.has(claim.qualifiers.product))
    .map((one) => stepOf(search, one, stageOfSupply(search, one.claim)));
  const steps = [...made, ...supplied].map((step) => holdBack(step, candidate, stalled));
  return furthest(withoutShut(steps)).flatMap(({ reading }) => (reading === null ? [] : [reading]));
}

// A contract for another product says nothing of this one.
function stageOfSupply({ buyers }: Search, { object, qualifiers }: ClaimOf<"suppliesTo">): Stage {
  const forThisBuyer = object !== null && buyers.has(object);
  return forThisBuyer && qualifiers.agreement !== undefined
    ? "contractedForThisBuyer"
    : "supplying";
}

interface Step {
  readonly claim: ClaimOf<"produces"> | ClaimOf<"suppliesTo">;
  readonly reading: Reading | null;
  /** Place on the ladder, from 0; -1 for a stage that is no rung. */
  readonly rung: number;
  readonly shut: boolean;
}

function stepOf(
  search: Search,
  { claim, via, shut }: Supply<"produces"> | Supply<"suppliesTo">,
  stage: Stage,
): Step {
  const ladder = search.graph.dataset.criteria.readiness;
  const rung = ladder.findIndex(({ stages }) => stages.includes(stage));
  if (rung < 0) return { claim, rung, shut, reading: { ...readOpen(claim), support: via } };
  const before = ladder[rung - 1]?.value ?? 0;
  const value = isTooLate(search, claim) ? before : (ladder[rung]?.value ?? 0);
  // An opinion that names a rung says no more than a plan would.
  const reading = readClaim(claim, value, before, { low: before, high: value });
  return { claim, rung, shut, reading: reading === null ? null : { ...reading, support: via } };
}

// What a plant does that is assumed to be shut gives way to what is as well backed and goes on.
function withoutShut(steps: readonly Step[]): readonly Step[] {
  const strength = ({ claim }: Step): number => kindStrength(claim.kind);
  return steps.filter(
    (one) => !one.shut || !steps.some((other) => !other.shut && strength(other) >= strength(one)),
  );
}

// What a plant that is out of action makes, and what a firm plans while such a plant of its own stands still, may
// come to nothing.
function holdBack(step: Step, candidate: EntityId, stalled: readonly StalledPlant[]): Step {
  const { claim, reading } = step;
  if (reading === null || claim.polarity === "negative") return step;
  const planned = claim.kind === "plan" && claim.subject.includes(candidate);
  const behind = planned ? stalled : stalled.filter(({ id }) => claim.subject.includes(id));
  if (behind.length === 0) return step;
  const support = [...(reading.support ?? []), ...behind.flatMap(({ claims }) => claims)];
  return { ...step, reading: { ...reading, low: 0, support } };
}

// Whoever supplies has also finished developing: of claims of the same strength the furthest rung holds, and a
// denial of a further rung takes nothing from it. A denial of that rung or a nearer one spans the value.
function furthest(steps: readonly Step[]): readonly Step[] {
  const reached = (one: Step): number =>
    Math.max(
      -1,
      ...steps
        .filter(({ claim }) => claim.polarity === "positive")
        .filter(({ claim }) => kindStrength(claim.kind) === kindStrength(one.claim.kind))
        .map(({ rung }) => rung),
    );
  return steps.filter((one) => {
    const furthestRung = reached(one);
    if (one.claim.polarity === "positive") return one.rung >= furthestRung;
    return furthestRung < 0 || furthestRung >= one.rung;
  });
}
