import type { SupplyGraph } from "../../graph/supply-graph.ts";
import type { ClaimId } from "../../model/claim.ts";
import type { LineCriterionId } from "../../model/criteria.ts";
import type { EntityId } from "../../model/entity.ts";
import { daysBetween, getSpan } from "../../model/period.ts";
import { uniqueIds } from "../../model/strength.ts";
import type { Value } from "../criterion/reading.ts";
import type { Search } from "../need/need.ts";
import { type MeasuredOption, measuredOptionsOf } from "./measure-option.ts";
import { FAR_OFF, LONG_AGO } from "./start.ts";

/** A duty of this many percent or more counts as 0 on the scale. Our choice. */
export const FULL_SCALE_PERCENT = 50;

/** The value of an option on a criterion that asks about the line (section 3.1); more is better for the option. */
export function measureLine(
  search: Search,
  measured: MeasuredOption,
  criterion: LineCriterionId,
): Value {
  const { graph } = search;
  const key = `${measured.option.key}/${criterion}`;
  switch (criterion) {
    case "line-stage": {
      const { low, high, deciding } = measured.stage;
      return toValue(graph, { low, high }, deciding, key);
    }
    case "line-start":
      return toValue(graph, startCell(search, measured), measured.start.claims, key);
    case "line-duty": {
      const { duty, openClaims, placeClaims, dutyClaims } = measured.way;
      const support = duty === null ? [] : [...placeClaims, ...dutyClaims];
      return { ...toValue(graph, dutyCell(duty), openClaims, key), claims: uniqueIds(support) };
    }
    case "line-capacity": {
      const { free, capacity, committed } = measured;
      const claims = [...(capacity?.claims ?? []), ...(committed?.claims ?? [])];
      const scale = graph.dataset.criteria.capacityScale;
      const onScale = (gwh: number): number => Math.min(1, gwh / scale);
      const range = free === null ? OPEN : { low: onScale(free.low), high: onScale(free.high) };
      return toValue(graph, range, claims, key);
    }
  }
}

interface Range {
  readonly low: number;
  readonly high: number;
}

const OPEN: Range = { low: 0, high: 1 };

function dutyCell(duty: Range | null): Range {
  if (duty === null) return OPEN;
  const onScale = (percent: number): number => 1 - Math.min(1, percent / FULL_SCALE_PERCENT);
  return { low: onScale(duty.high), high: onScale(duty.low) };
}

// A plan tells the earliest day only.
function startCell(search: Search, { start }: MeasuredOption): Range {
  if (start.kind === "none") return OPEN;
  const valueOn = (day: string): number => startValue(search, day);
  const high = valueOn(start.earliest);
  return { low: start.kind === "plan" ? 0 : valueOn(start.latest), high };
}

/** What a start on a day is worth: 1 up to the day it is needed, falling evenly to 0. */
function startValue({ graph, need }: Search, day: string): number {
  const { full, days } = graph.dataset.criteria.startScale;
  const wanted = getSpan(need.neededBy ?? full);
  const by = need.neededBy === null ? wanted.earliest : wanted.latest;
  if (day === LONG_AGO || day <= by) return 1;
  if (day === FAR_OFF) return 0;
  return Math.max(0, 1 - daysBetween(by, day) / days);
}

function toValue(
  graph: SupplyGraph,
  range: Range,
  claims: readonly ClaimId[],
  withoutClaims: string,
): Value {
  const ids = uniqueIds(claims);
  const key =
    ids.length === 0 ? withoutClaims : uniqueIds(ids.map((id) => graph.originOf(id))).join("+");
  return { ...range, key, deciding: ids, claims: ids, conflicting: false };
}

/** What a supplier's options are worth on a criterion that asks about the line, by option. */
export function lineValues(
  search: Search,
  supplier: EntityId,
  criterion: LineCriterionId,
): readonly { readonly option: string; readonly value: Value }[] {
  return measuredOptionsOf(search, supplier).map((measured) => ({
    option: measured.option.key,
    value: measureLine(search, measured, criterion),
  }));
}
