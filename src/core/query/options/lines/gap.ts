import { claimsOf } from "../../../graph/supply-graph.ts";
import type { ClaimId } from "../../../model/claim.ts";
import type { EntityId } from "../../../model/entity.ts";
import { compareIds } from "../../../model/strength.ts";
import { yearlyRate } from "../../basis/yearly-rate.ts";
import type { Search } from "../../need/need.ts";
import { companyOf } from "../commitments.ts";
import type { MeasuredOption } from "../measure-option.ts";
import { buyersOf, partiesOf } from "../parties.ts";
import { isStated, isSupply } from "../placing.ts";
import { lostLinesOf, lostSupplies } from "./lost-lines.ts";

interface Range {
  readonly low: number;
  readonly high: number;
}

/** What is needed in a year, and on what that rests. In the unit of the record. */
export interface Needed extends Range {
  readonly basis: "contract" | "capacity";
  readonly claims: readonly ClaimId[];
}

/** What some options could give in a year, and what is missing then. In the unit of the record. */
export interface Given {
  /** The upper end is null where an option states no capacity: then nobody can tell. */
  readonly given: { readonly low: number; readonly high: number | null };
  /** The sum of what is stated. */
  readonly stated: number;
  /** The options without a stated capacity. */
  readonly unstated: readonly string[];
  readonly gap: Range | null;
}

export interface Gap {
  readonly needed: Needed | null;
  /** From options in the market. */
  readonly made: Given;
  /** From all options in play. */
  readonly all: Given;
}

/** What is needed against what those in play could give (section 4). */
export function measureGap(search: Search, inPlay: readonly MeasuredOption[]): Gap {
  const needed = neededOf(search);
  const counted = inPlay.filter(
    ({ option }) => option.match !== "broader" && option.match !== "none",
  );
  const local = counted.filter(({ way }) => way.crossing === "madeThere");
  return { needed, made: givenBy(local, needed), all: givenBy(counted, needed) };
}

function givenBy(options: readonly MeasuredOption[], needed: Needed | null): Given {
  const stated = options.filter(({ free }) => free !== null);
  const unstated = options
    .filter(({ free }) => free === null)
    .map(({ option }) => option.key)
    .sort(compareIds);
  // A capacity that is told for several lines of a supplier counts once.
  const once = new Map<string, Range>();
  for (const { option, capacity, free } of stated) {
    if (free === null) continue;
    const key = `${option.supplier} ${capacity?.claims.join(" ") ?? ""}`;
    const before = once.get(key);
    once.set(key, {
      low: Math.max(free.low, before?.low ?? 0),
      high: Math.max(free.high, before?.high ?? 0),
    });
  }
  const low = sum([...once.values()].map((range) => range.low));
  const high = sum([...once.values()].map((range) => range.high));
  const open = unstated.length > 0;
  return {
    given: { low, high: open ? null : high },
    stated: high,
    unstated,
    gap:
      needed === null
        ? null
        : { low: open ? 0 : Math.max(0, needed.low - high), high: Math.max(0, needed.high - low) },
  };
}

/** What the buyer was to get: by its contracts with the lost supplier, else by what the lost lines can make. */
function neededOf(search: Search): Needed | null {
  return byContract(search) ?? byCapacity(search);
}

function byContract(search: Search): Needed | null {
  const contracts = new Map<
    string,
    { low: number; high: number; local: boolean; claims: ClaimId[] }
  >();
  for (const { claim, fit, sort, local } of lostSupplies(search)) {
    const rate = yearlyRate(search.graph, claim);
    if (fit === "other" || sort !== "contract" || rate === null) continue;
    const buyer = companyOf(search.graph, claim.object ?? "");
    const key = `${buyer} ${JSON.stringify(claim.qualifiers.volume)}`;
    const known = contracts.get(key) ?? { ...rate, local: false, claims: [] };
    contracts.set(key, {
      low: Math.min(known.low, rate.low),
      high: Math.max(known.high, rate.high),
      local: known.local || local,
      claims: [...known.claims, claim.id],
    });
  }
  const found = [...contracts.values()];
  if (found.length === 0) return null;
  return {
    basis: "contract",
    low: sum(found.filter(({ local }) => local).map(({ low }) => low)),
    high: sum(found.map(({ high }) => high)),
    claims: found.flatMap(({ claims }) => claims),
  };
}

function byCapacity(search: Search): Needed | null {
  const lines = lostLinesOf(search).measured.filter(({ capacity }) => capacity !== null);
  if (lines.length === 0) return null;
  const capacityOf = ({ capacity }: MeasuredOption): number => capacity?.high ?? 0;
  return {
    basis: "capacity",
    low: sum(lines.filter((line) => !servesOthers(search, line)).map(capacityOf)),
    high: sum(lines.map(capacityOf)),
    claims: [...new Set(lines.flatMap(({ capacity }) => capacity?.claims ?? []))],
  };
}

// A line that others are to get from as well does not tell what this buyer needs.
function servesOthers(search: Search, { option: { root } }: MeasuredOption): boolean {
  if (root.at !== "plant") return false;
  const { graph } = search;
  const own = buyersOf(search);
  return claimsOf(graph, root.plant, "suppliesTo").some(
    (claim) =>
      isStated(claim) && isSupply(claim) && claim.object !== null && !own.has(claim.object),
  );
}

/** The suppliers of the buyer's own lines: what it makes itself is shown apart. */
export function ownSuppliersOf({ graph, need }: Search): readonly EntityId[] {
  return [partiesOf(graph).countsWith(need.buyer)];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
