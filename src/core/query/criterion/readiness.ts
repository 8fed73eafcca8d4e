import type { ClaimOf } from "../../model/claim.ts";
import type { EntityId } from "../../model/entity.ts";
import { kindStrength } from "../../model/strength.ts";
import type { Stage } from "../../model/vocabulary.ts";
import { isTooLate, type Search } from "../need/need.ts";
import { findStalledPlants, type StalledPlant } from "../need/plants.ts";
import { findMade, findSupplied, type Supply } from "../need/supply-claims.ts";
import { type Reading, readClaim, readOpen } from "./reading.ts";

/** How far a candidate is with the product: its rung on the ladder, as far as claims tell. */
export function readReadiness(search: Search, candidate: EntityId): readonly Reading[] {
  const stalled = findStalledPlants(search, candidate);
  const made = findMade(search, candidate)
    .filter(({ claim: { object } }) => object !== null && search.family.has(object))
    .map((one) => stepOf(search, one, one.claim.qualifiers.stage));
  const supplied = findSupplied(search, candidate)
    .filter(({ claim }) => search.family.has(claim.qualifiers.product))
    .map((one) => stepOf(search, one, stageOfSupply(search, one.claim)));
  const said = [...made, ...supplied].filter((step, _, all) => bearsOn(step, candidate, all));
  const steps = withoutShut(said.map((step) => holdBack(step, candidate, stalled)));
  return furthest(steps.map((step) => keepReached(step, steps))).flatMap(
    ({ reading }) => reading ?? [],
  );
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
  /** Whether it hangs on a plant that is out of action. */
  readonly heldBack: boolean;
}

function stepOf(
  search: Search,
  { claim, via, shut }: Supply<"produces"> | Supply<"suppliesTo">,
  stage: Stage,
): Step {
  const ladder = search.graph.dataset.criteria.readiness;
  const rung = ladder.findIndex(({ stages }) => stages.includes(stage));
  const step = { claim, rung, shut, heldBack: false };
  if (rung < 0) return { ...step, reading: { ...readOpen(claim), support: via } };
  const before = ladder[rung - 1]?.value ?? 0;
  const value = isTooLate(search, claim) ? before : (ladder[rung]?.value ?? 0);
  // An opinion that names a rung says no more than a plan would.
  const reading = readClaim(claim, value, before, { low: before, high: value });
  return { ...step, reading: reading === null ? null : { ...reading, support: via } };
}

const strengthOf = ({ claim }: Step): number => kindStrength(claim.kind);

// That one plant does not make it says nothing of the rest of the firm, only of what is said of that plant.
function bearsOn(step: Step, candidate: EntityId, steps: readonly Step[]): boolean {
  const { polarity, subject } = step.claim;
  if (polarity === "positive" || subject.includes(candidate)) return true;
  return steps.some((other) => other.claim.polarity === "positive" && sharesSubject(step, other));
}

function sharesSubject({ claim: { subject } }: Step, other: Step): boolean {
  return other.claim.subject.some((id) => subject.includes(id));
}

// What a plant does that is assumed to be shut gives way to what is as well backed and goes on.
function withoutShut(steps: readonly Step[]): readonly Step[] {
  return steps.filter(
    (one) =>
      !one.shut ||
      !steps.some(
        (other) => !other.shut && other.rung >= 0 && strengthOf(other) >= strengthOf(one),
      ),
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
  return { ...step, heldBack: true, reading: { ...reading, low: 0, support } };
}

// A rung that is reached stays reached: no plant that stands still takes it away, no "possibly", no denial of a further
// one or of another plant's.
function keepReached(step: Step, steps: readonly Step[]): Step {
  const { claim, reading, rung } = step;
  if (reading === null) return step;
  const denied = claim.polarity === "negative";
  const reached = steps
    .filter(
      (other) =>
        other.claim.polarity === "positive" &&
        !other.heldBack &&
        strengthOf(other) >= strengthOf(step) &&
        other.rung >= 0 &&
        (denied ? other.rung < rung || !sharesSubject(step, other) : other.rung <= rung),
    )
    .flatMap((other) => other.reading ?? [])
    .reduce((best: Reading | null, one) => (one.low > (best?.low ?? 0) ? one : best), null);
  if (reached === null || reached.low <= reading.low) return step;
  const { low, claim: other, support = [] } = reached;
  return {
    ...step,
    reading: {
      ...reading,
      low,
      high: Math.max(reading.high, low),
      support: [...(reading.support ?? []), other.id, ...support],
    },
  };
}

// Whoever supplies has also finished developing: of claims of the same strength the furthest rung holds, and a
// denial of a further rung takes nothing from it. A denial of that rung or a nearer one spans the value.
function furthest(steps: readonly Step[]): readonly Step[] {
  const reached = (one: Step): number =>
    Math.max(
      -1,
      ...steps
        .filter(({ claim }) => claim.polarity === "positive")
        .filter((other) => strengthOf(other) === strengthOf(one))
        .map(({ rung }) => rung),
    );
  return steps.filter((one) => {
    const furthestRung = reached(one);
    if (one.claim.polarity === "positive") return one.rung >= furthestRung;
    return furthestRung < 0 || furthestRung >= one.rung;
  });
}
