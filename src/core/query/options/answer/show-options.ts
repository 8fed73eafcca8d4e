import { labelOf } from "../../../graph/entity-label.ts";
import { newestSourceDay } from "../../../graph/newest-day.ts";
import { claimsOf, getClaim, isContested } from "../../../graph/supply-graph.ts";
import type { ClaimId } from "../../../model/claim.ts";
import { type CriterionId, LINE_CRITERION_IDS } from "../../../model/criteria.ts";
import type { EntityId } from "../../../model/entity.ts";
import { compareIds, uniqueIds } from "../../../model/strength.ts";
import { UNKNOWN } from "../../../model/vocabulary.ts";
import { type AssessedWay, scoreOfWay, type Yardstick } from "../../assess/assess.ts";
import { gistOfValue } from "../../assess/gist.ts";
import type { ShownOption } from "../../assess/option-result.ts";
import type { Value } from "../../criterion/reading.ts";
import type { Search } from "../../need/need.ts";
import { measureLine } from "../cells.ts";
import { countryAt, spotOf } from "../lines/headline.ts";
import { fitsWidely } from "../match.ts";
import type { Gate, MeasuredOption } from "../measure-option.ts";
import { buyersOf } from "../parties.ts";
import { goodsOf, isStated, isSupply, matchFor, type Placed } from "../placing.ts";
import { FAR_OFF, LONG_AGO, type Start } from "../start.ts";

/** How an option is shown: by which criteria, and in how many worlds it is its supplier's best. */
interface Showing {
  readonly yardstick: Yardstick;
  readonly share: number | null;
}

/** Makes an option as the answer shows it from a way in which it was assessed. */
export function showOption(
  search: Search,
  measured: MeasuredOption,
  way: AssessedWay,
  { yardstick, share }: Showing,
): ShownOption {
  const { option, start, free } = measured;
  const spot = spotOf(measured);
  const criteria = cellsOf(search, measured, way, yardstick);
  const claims = claimsBehind(measured, way, criteria);
  return {
    key: option.key,
    supplier: option.supplier,
    through: option.through,
    plant: spot.plant,
    place: measured.way.places[0] ?? null,
    country: countryAt(search, measured),
    match: option.match,
    products: productsOf(option.backing),
    standing: measured.standing,
    status: measured.state.status,
    statusClaims: measured.state.claims,
    start: showStart(search, start),
    ...showRoom(measured),
    free,
    crossing: measured.way.crossing,
    duty: measured.way.duty,
    gates: measured.gates.map((gate) => ({ ...gate, word: gateWord(measured, gate) })),
    requirements: way.requirements,
    failed: way.failed,
    criteria,
    score: scoreOfWay(way, yardstick.corners),
    share,
    customers: customersOf(search, spot.plant),
    notes: notesOf(search, measured),
    conflicts: contestedAmong(search, measured),
    claims,
  };
}

function claimsBehind(
  { option, gates, state }: MeasuredOption,
  { requirements }: AssessedWay,
  criteria: ShownOption["criteria"],
): readonly ClaimId[] {
  return uniqueIds([
    ...option.backing.map(({ claim }) => claim.id),
    ...[...gates, ...criteria, ...requirements].flatMap(({ claims }) => claims),
    ...state.claims,
  ]);
}

function productsOf(backing: readonly Placed[]): readonly EntityId[] {
  const products = backing.flatMap(({ claim }) => goodsOf(claim)?.product ?? []);
  return uniqueIds(products.filter((product) => product !== UNKNOWN));
}

function showStart(search: Search, start: Start): ShownOption["start"] {
  if (start.kind === "none") return null;
  const { kind, earliest, latest } = start;
  return {
    kind,
    earliest: earliest === LONG_AGO ? null : earliest,
    latest: latest === FAR_OFF ? null : latest,
    overdue: kind === "plan" && latest < (newestSourceDay(search.graph) ?? ""),
  };
}

function showRoom({
  capacity,
  committed,
}: MeasuredOption): Pick<ShownOption, "capacity" | "scopes" | "committed"> {
  return {
    capacity: capacity === null ? null : { low: capacity.low, high: capacity.high },
    scopes: capacity?.scopes ?? [],
    committed:
      committed === null
        ? null
        : {
            low: committed.low,
            high: committed.high,
            open: committed.open.map(({ buyer }) => buyer),
          },
  };
}

/** The claims on the line itself on which sources contradict each other; duties are everybody's. */
function contestedAmong(
  { graph }: Search,
  { product, state, start, stage, sells, capacity, committed }: MeasuredOption,
): readonly ClaimId[] {
  const claims = uniqueIds([
    ...[product, state, start, sells].flatMap((one) => one.claims),
    ...stage.deciding,
    ...(capacity?.claims ?? []),
    ...(committed?.claims ?? []),
  ]);
  return claims.filter((id) => isContested(graph, id));
}

/** The values on all criteria of the line, and on those of the company that count. */
function cellsOf(
  search: Search,
  measured: MeasuredOption,
  { values }: AssessedWay,
  { criteria }: Yardstick,
): ShownOption["criteria"] {
  const cells = new Map<CriterionId, Value>(
    LINE_CRITERION_IDS.map((id) => [id, measureLine(search, measured, id)]),
  );
  criteria.forEach(({ id }, index) => {
    const value = values[index];
    if (value !== undefined) cells.set(id, value);
  });
  return [...cells].map(([id, value]) => {
    const { low, high, claims, conflicting } = value;
    return { id, low, high, claims, gist: gistOfValue(search.graph, value), conflicting };
  });
}

/** Those that a plant is said to supply with the product or with something wider, the buyer left out. */
function customersOf(search: Search, plant: EntityId | null): ShownOption["customers"] {
  if (plant === null) return [];
  const { graph } = search;
  const matchOf = matchFor(search);
  const own = buyersOf(search);
  const found = new Map<EntityId, ClaimId[]>();
  for (const claim of claimsOf(graph, plant, "suppliesTo")) {
    if (claim.object === null || !isStated(claim) || !isSupply(claim) || own.has(claim.object))
      continue;
    if (!fitsWidely(matchOf(claim.qualifiers))) continue;
    found.set(claim.object, [...(found.get(claim.object) ?? []), claim.id]);
  }
  return [...found]
    .sort(([a], [b]) => compareIds(a, b))
    .map(([id, claims]) => ({ id, label: labelOf(id, graph.entities), claims }));
}

function notesOf(
  { graph }: Search,
  { stage, start, capacity }: MeasuredOption,
): ShownOption["notes"] {
  const deciding = uniqueIds([...stage.deciding, ...start.claims, ...(capacity?.claims ?? [])]);
  return deciding.flatMap((claim) => {
    const { note } = getClaim(graph, claim);
    return note === "" ? [] : [{ claim, note }];
  });
}

/** What stands behind the truth of a screen, as a code. */
function gateWord(measured: MeasuredOption, { id }: Gate): string {
  switch (id) {
    case "product":
      return measured.product.word;
    case "stands":
      return measured.state.assumed ? "assumedOut" : (measured.state.status ?? "notStated");
    case "market":
      return measured.way.crossing;
    case "in-time":
      return measured.start.kind === "none" ? "notStated" : measured.start.kind;
    case "sells":
      return measured.sells.word;
    case "capacity":
      return measured.free === null ? "notStated" : "stated";
  }
}
