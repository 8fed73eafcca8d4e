import type { Caution } from "../../model/caution.ts";
import type { ClaimId } from "../../model/claim.ts";
import type { ShownOption } from "../assess/option-result.ts";
import type { Alternatives } from "../assess/result.ts";

type Told = Pick<Alternatives, "premise" | "headline" | "options" | "need" | "basis">;

/** What the reader of an answer about lines should know of its evidence. */
export function lineCaveats(answer: Told): readonly Caution[] {
  return [
    ...premiseMissing(answer),
    ...captives(answer),
    // Where companies are compared, no line decides anything.
    ...(answer.basis === "companies"
      ? []
      : [...lineNotStated(answer), ...partsOfSites(answer), ...overduePlans(answer)]),
  ];
}

function premiseMissing({ premise, need }: Told): readonly Caution[] {
  const { insteadOf, buyer } = need;
  if (premise?.verdict !== "none" || insteadOf === null) return [];
  return [{ code: "premise-not-met", supplier: insteadOf, buyer, claims: [] }];
}

function captives({ headline }: Told): readonly Caution[] {
  return headline.lines.flatMap((line) =>
    line.code === "captive"
      ? [{ code: "captive-left-out" as const, supplier: line.supplier, claims: line.claims }]
      : [],
  );
}

function lineNotStated({ options }: Told): readonly Caution[] {
  const silent = options.filter(({ match }) => match === "maker" || match === "none");
  if (silent.length === 0) return [];
  const suppliers = silent.map(({ supplier }) => supplier);
  return [{ code: "line-not-stated", suppliers, claims: claimsOf(silent) }];
}

function partsOfSites({ options }: Told): readonly Caution[] {
  const partial = options.filter(({ scopes }) => scopes.length > 0);
  if (partial.length === 0) return [];
  const parts = partial.map(({ key, scopes }) => ({ option: key, scopes }));
  return [{ code: "capacity-of-part", parts, claims: claimsOf(partial) }];
}

function overduePlans({ options }: Told): readonly Caution[] {
  const late = options.filter(
    ({ start, standing }) => start?.overdue === true && standing !== "out",
  );
  if (late.length === 0) return [];
  const lines = late.map(({ key, plant, supplier, start }) => ({
    ...{ option: key, supplier, plant },
    ...{ earliest: start?.earliest ?? null, latest: start?.latest ?? null },
  }));
  return [{ code: "plan-overdue", sort: "lines", lines, claims: claimsOf(late) }];
}

function claimsOf(options: readonly ShownOption[]): readonly ClaimId[] {
  return [...new Set(options.flatMap(({ claims }) => claims))];
}
