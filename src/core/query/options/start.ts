import { claimsOf } from "../../graph/supply-graph.ts";
import type { Claim, ClaimId } from "../../model/claim.ts";
import { type Edtf, getSpan } from "../../model/period.ts";
import { compareIds } from "../../model/strength.ts";
import { UNKNOWN } from "../../model/vocabulary.ts";
import type { Search } from "../need/need.ts";
import { isMatched } from "./match.ts";
import type { SupplyOption } from "./option.ts";
import { isDoneKind, newestOf, partiesOf, statedOn } from "./parties.ts";
import { isPlainSupply, isStart, isStated, matched, type Placed, placedAt } from "./placing.ts";

/** From when a line delivers: it began, or is planned to. ISO days, both inclusive; the far ends of time where open. */
export type Start =
  | {
      readonly kind: "done" | "plan";
      readonly earliest: string;
      readonly latest: string;
      readonly claims: readonly ClaimId[];
    }
  | { readonly kind: "none"; readonly claims: readonly [] };

interface Dated {
  readonly claim: Claim;
  readonly earliest: string;
  readonly latest: string;
}

/** Before every date: something began on a day that is not told. */
export const LONG_AGO = "0000-01-01";
/** After every date. */
export const FAR_OFF = "9999-12-31";

const NOT_STATED: Start = { kind: "none", claims: [] };

/**
 * From when an option delivers (section 1.5): what began stands before any plan; of plans the newest governs. What a
 * scenario assumes of the plant takes the place of all this.
 *
 * @param alone whether it is the supplier's only option, so that plans without a plant are about it as well
 */
export function startOf(search: Search, option: SupplyOption, alone: boolean): Start {
  const assumed = assumedStart(search, option);
  if (assumed !== null) return assumed;
  const began = option.backing
    .filter(({ suppliesAlready }) => suppliesAlready)
    .map((one) => beganOn(search, one));
  if (began.length > 0) return hull("done", began);
  const own = plannedOf(search, option);
  const newest = newestDated(search, own);
  const since = newest[0] === undefined ? null : statedOn(search.graph, newest[0].claim);
  const further = alone
    ? unlinedPlans(search, option).filter(
        ({ claim }) => since === null || statedOn(search.graph, claim) > since,
      )
    : [];
  const governing = [...newest, ...(since === null ? newestDated(search, further) : further)];
  return governing.length === 0 ? NOT_STATED : hull("plan", governing);
}

function assumedStart({ graph }: Search, { root }: SupplyOption): Start | null {
  if (root.at !== "plant") return null;
  const assumed = claimsOf(graph, root.plant, "hasMilestone").filter(
    (claim) =>
      claim.kind === "hypothesis" &&
      claim.polarity === "positive" &&
      claim.value === "productionStart",
  );
  const dated = assumed.flatMap((claim) => dates(claim, claim.qualifiers.date));
  return dated.length === 0 ? null : hull("plan", dated);
}

function beganOn({ graph }: Search, { claim }: Placed): Dated {
  const stated = claim.predicate === "hasMilestone" ? claim.qualifiers.date : claim.time.from;
  const [told] = dates(claim, stated);
  return told ?? { claim, earliest: LONG_AGO, latest: statedOn(graph, claim) || FAR_OFF };
}

function dates(claim: Claim, date: Edtf | typeof UNKNOWN | null): readonly Dated[] {
  if (date === null || date === UNKNOWN) return [];
  const { earliest, latest } = getSpan(date);
  return [{ claim, earliest, latest }];
}

// Plans for making it come before plans and contracts for delivering it.
function plannedOf(search: Search, option: SupplyOption): readonly Dated[] {
  const making = [
    ...option.backing.flatMap((one) => makingPlan(one)),
    ...namelessStarts(search, option),
  ];
  if (making.length > 0) return making;
  return option.backing.flatMap(({ claim }) => {
    if (claim.predicate !== "suppliesTo") return [];
    const isPlan = claim.kind === "plan" || (isDoneKind(claim) && !isPlainSupply(claim));
    return isPlan ? dates(claim, claim.time.from) : [];
  });
}

function makingPlan({ claim }: Placed): readonly Dated[] {
  if (claim.kind !== "plan") return [];
  if (claim.predicate === "produces") return dates(claim, claim.time.from);
  return claim.predicate === "hasMilestone" ? dates(claim, claim.qualifiers.date) : [];
}

// A start that names no product is the product's where nothing else is made at the plant.
function namelessStarts({ graph }: Search, { root, told }: SupplyOption): readonly Dated[] {
  if (root.at !== "plant" || told.some(({ match }) => match === "other")) return [];
  return claimsOf(graph, root.plant, "hasMilestone").flatMap((claim) => {
    const { product, date } = claim.qualifiers;
    const isPlan = claim.kind === "plan" && isStated(claim) && isStart(claim);
    return isPlan && product === undefined ? dates(claim, date) : [];
  });
}

// What the supplier plans without naming a plant.
function unlinedPlans(search: Search, { supplier, root }: SupplyOption): readonly Dated[] {
  if (root.at === "nowhere") return [];
  const firms = partiesOf(search.graph).firmsOf(supplier);
  return matched(firms.flatMap((firm) => placedAt(search, firm))).flatMap(makingPlan);
}

function newestDated({ graph }: Search, dated: readonly Dated[]): readonly Dated[] {
  const newest = new Set(
    newestOf(
      graph,
      dated.map(({ claim }) => claim),
    ),
  );
  return dated.filter(({ claim }) => newest.has(claim));
}

function hull(kind: "done" | "plan", dated: readonly Dated[]): Start {
  return {
    kind,
    earliest: dated.reduce((least, { earliest }) => (earliest < least ? earliest : least), FAR_OFF),
    latest: dated.reduce(
      (least, { latest }) => (kind === "done" ? min(least, latest) : max(least, latest)),
      kind === "done" ? FAR_OFF : LONG_AGO,
    ),
    claims: [...new Set(dated.map(({ claim }) => claim.id))].sort(compareIds),
  };
}

const min = (a: string, b: string): string => (a < b ? a : b);
const max = (a: string, b: string): string => (a > b ? a : b);

/** Whether a placed claim is of the product itself, so that its dates are the product's. */
export function isOfProduct({ match }: Placed): boolean {
  return isMatched(match);
}
