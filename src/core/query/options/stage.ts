import { governingStatus } from "../../graph/status.ts";
import { claimsOf, type SupplyGraph } from "../../graph/supply-graph.ts";
import type { ClaimId } from "../../model/claim.ts";
import type { Rung } from "../../model/criteria.ts";
import { compareIds } from "../../model/strength.ts";
import type { Stage, StatusWord } from "../../model/vocabulary.ts";
import type { Search } from "../need/need.ts";
import type { SupplyOption } from "./option.ts";
import { isDoneKind } from "./parties.ts";
import { isHedged, isPlainSupply, type Placed } from "./placing.ts";

/** How far a line is with the product, on the ladder, and the claims that decide it. */
export interface LineStage {
  readonly low: number;
  readonly high: number;
  readonly deciding: readonly ClaimId[];
}

interface Reading {
  readonly placed: Placed;
  readonly low: number;
  readonly high: number;
}

const PLAN_AT_MOST: Stage = "massProductionScheduled";
const DELIVERS: Stage = "supplying";

/** The stage of an option (section 3.2). A plan never reads above scheduled mass production. */
export function stageOf(
  search: Search,
  option: SupplyOption,
  standing: {
    readonly stalled: boolean;
    readonly denied: boolean;
    readonly status: StatusWord | null;
  },
): LineStage {
  const ladder = makeLadder(search.graph.dataset.criteria.lineStage);
  const readings = option.backing.flatMap((placed) => readLine(placed, ladder) ?? []);
  if (readings.length === 0) return { low: 0, high: 1, deciding: [] };
  const high = Math.max(...readings.map((one) => one.high));
  let low = Math.max(...readings.map((one) => one.low));
  let top = high;
  const open = option.fit === "family" || option.fit === "broader";
  const commissioning =
    standing.status === "commissioning" && high >= ladder.commissioningFrom && high < 1;
  if (commissioning) {
    top = ladder.commissioning;
    if (!open) low = Math.max(low, ladder.planned);
  }
  if (open || standing.stalled || standing.denied) low = 0;
  return {
    low,
    high: top,
    deciding: decidingOf(search.graph, option, readings, { high, commissioning }),
  };
}

interface Ladder {
  readonly rungOf: (stage: Stage) => number | null;
  readonly before: (value: number) => number;
  /** Scheduled mass production. */
  readonly planned: number;
  readonly delivers: number;
  readonly commissioning: number;
  readonly commissioningFrom: number;
}

function makeLadder(rungs: readonly Rung[]): Ladder {
  const rungOf = (stage: Stage): number | null =>
    rungs.find(({ stages }) => stages.includes(stage))?.value ?? null;
  const before = (value: number): number =>
    rungs.reduce((best, rung) => (rung.value < value && rung.value > best ? rung.value : best), 0);
  const planned = rungOf(PLAN_AT_MOST) ?? 0;
  const delivers = rungOf(DELIVERS) ?? 1;
  return {
    rungOf,
    before,
    planned,
    delivers,
    // A plant that is being run in stands between what is scheduled and what is delivered.
    commissioning: (planned + delivers) / 2,
    commissioningFrom: before(planned),
  };
}

function readLine(placed: Placed, ladder: Ladder): Reading | null {
  const { claim } = placed;
  const range = claim.kind === "plan" ? readPlan(placed, ladder) : readDone(placed, ladder);
  return range === null ? null : { placed, ...range };
}

interface Range {
  readonly low: number;
  readonly high: number;
}

// From the rung below, since a plan can slip; from 0 where whoever says it is not certain.
function readPlan({ claim }: Placed, ladder: Ladder): Range {
  const { planned, before, rungOf } = ladder;
  const upTo = (high: number): Range => ({
    low: claim.commitment === "certain" ? before(high) : 0,
    high,
  });
  switch (claim.predicate) {
    case "produces": {
      const rung = rungOf(claim.qualifiers.stage);
      return rung === null ? { low: 0, high: planned } : upTo(Math.min(rung, planned));
    }
    case "suppliesTo":
    case "hasMilestone":
      return upTo(planned);
    case "hasCapacity":
      return { low: 0, high: planned };
  }
}

function readDone({ claim }: Placed, ladder: Ladder): Range | null {
  const { planned, delivers, before, rungOf } = ladder;
  const delivered = { low: isHedged(claim) ? planned : delivers, high: delivers };
  switch (claim.predicate) {
    case "produces": {
      const rung = rungOf(claim.qualifiers.stage);
      return rung === null ? null : { low: isHedged(claim) ? before(rung) : rung, high: rung };
    }
    case "suppliesTo":
      if (isPlainSupply(claim)) return delivered;
      // A signed contract is a plan on which two agree.
      return {
        low: claim.commitment === "certain" ? before(planned) : 0,
        high: planned,
      };
    case "hasMilestone":
      return delivered;
    case "hasCapacity":
      return null;
  }
}

// What is done decides where it reaches the high end; else the plans that do, with the furthest of what is done.
function decidingOf(
  graph: SupplyGraph,
  { root }: SupplyOption,
  readings: readonly Reading[],
  { high, commissioning }: { readonly high: number; readonly commissioning: boolean },
): readonly ClaimId[] {
  const done = readings.filter(({ placed: { claim } }) => isDoneKind(claim));
  const reached = done.filter((one) => one.high === high);
  const furthest = Math.max(...done.map((one) => one.high));
  const deciding =
    reached.length > 0
      ? reached
      : [
          ...readings.filter((one) => one.high === high),
          ...done.filter((one) => one.high === furthest),
        ];
  const status =
    commissioning && root.at === "plant" ? governingStatus(graph, root.plant).claims : [];
  const ids = [...deciding.map(({ placed }) => placed.claim.id), ...status];
  return [...new Set(ids)].sort(compareIds);
}

/** Whether a plant is said not to have a status: a done-kind denial of that very word. */
export function isStatusDenied(
  graph: SupplyGraph,
  plant: string,
  status: StatusWord,
): readonly ClaimId[] {
  return claimsOf(graph, plant, "hasStatus")
    .filter((claim) => claim.polarity === "negative" && claim.value === status && isDoneKind(claim))
    .map(({ id }) => id);
}
