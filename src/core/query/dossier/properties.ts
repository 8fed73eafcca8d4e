import { governingStatus } from "../../graph/status.ts";
import { getClaim, type SupplyGraph } from "../../graph/supply-graph.ts";
import type { Claim, ClaimId, Predicate } from "../../model/claim.ts";
import type { EntityId } from "../../model/entity.ts";
import { PREDICATE_NAMES, PREDICATES } from "../../model/predicate.ts";
import type { QualifierShape } from "../../model/predicate-rule.ts";
import { quantityBounds } from "../../model/quantity.ts";
import { kindStrength } from "../../model/strength.ts";
import type { PropertyRow } from "./dossier.ts";
import { disagreeingWith, quantityOf, supportOf } from "./support.ts";

/** Relations of which the number is what matters: a row on both ends. */
export const COUNTED_RELATIONS: readonly Predicate[] = [
  "invests",
  "pledgesJobs",
  "employs",
  "cutsJobs",
  "grantsIncentive",
  "appliesTo",
];

/** Whether a claim is told as a property of an entity, and not as a relation to another. */
export function isProperty({ predicate, subject }: Claim, id: EntityId): boolean {
  if (predicate === "remark") return false;
  const { complement, singleValued } = PREDICATES[predicate];
  if (COUNTED_RELATIONS.includes(predicate)) return true;
  if (!subject.includes(id)) return false;
  return complement.type !== "entity" || singleValued;
}

/** The properties of an entity, what is asked first before all else, each with all that is said on it. */
export function findProperties(
  graph: SupplyGraph,
  id: EntityId,
  claims: readonly Claim[],
): readonly PropertyRow[] {
  const rows = new Map<string, { readonly row: RowKey; readonly claims: Claim[] }>();
  for (const claim of claims) {
    if (!isProperty(claim, id) || claim.polarity === "negative") continue;
    const row = keyOf(claim, id);
    const key = JSON.stringify(row);
    const known = rows.get(key);
    if (known === undefined) rows.set(key, { row, claims: [claim] });
    else known.claims.push(claim);
  }
  return [...rows.values()]
    .map(({ row, claims: said }) => makeRow(graph, id, row, said))
    .sort((a, b) => ORDER.indexOf(a.predicate) - ORDER.indexOf(b.predicate));
}

/** What a reader asks first stands first. */
const FIRST: readonly Predicate[] = [
  "hasStatus",
  "locatedIn",
  "basedIn",
  "ascribedNationality",
  "hasCapacity",
  "hasMilestone",
  "facilityCount",
];
const ORDER: readonly Predicate[] = [...new Set([...FIRST, ...PREDICATE_NAMES])];

type RowKey = Pick<PropertyRow, "predicate" | "direction" | "about">;

function keyOf(claim: Claim, id: EntityId): RowKey {
  const { predicate, object, subject } = claim;
  const direction = subject.includes(id) ? "out" : "in";
  const counted = COUNTED_RELATIONS.includes(predicate);
  const other = direction === "out" ? (object ?? "") : subject.join(" ");
  const milestone = predicate === "hasMilestone" ? { milestone: String(claim.value) } : {};
  return {
    predicate,
    direction,
    about: { ...(counted ? { other } : {}), ...milestone, ...tellingApart(claim) },
  };
}

/** The qualifiers that tell rows apart: entities and words, and our own texts where they name what is counted. */
function tellingApart({ predicate, qualifiers }: Claim): Readonly<Record<string, string>> {
  const { required, optional } = PREDICATES[predicate];
  const shapes: Readonly<Record<string, QualifierShape>> = { ...required, ...optional };
  const told = Object.entries<unknown>(qualifiers).filter(
    ([name, value]) =>
      typeof value === "string" &&
      (["entity", "word"].includes(shapes[name]?.type ?? "") || NAMING.has(name)),
  );
  return Object.fromEntries(told.map(([name, value]) => [name, String(value)]).sort());
}

const NAMING: ReadonlySet<string> = new Set([
  "property",
  "countingRule",
  "scope",
  "measure",
  "part",
]);

function makeRow(
  graph: SupplyGraph,
  id: EntityId,
  row: RowKey,
  claims: readonly Claim[],
): PropertyRow {
  const support = supportOf(graph, claims);
  if (row.predicate !== "hasStatus") {
    return { ...row, ...support, range: rangeOf(graph, support.claims) };
  }
  // What holds on the day is no matter of who says it best, and other statuses do not back it.
  const { status, claims: governing } = governingStatus(graph, id);
  const [best = support.best] = governing;
  const same = claims.filter(({ value, polarity }) => value === status && polarity === "positive");
  const backing = same.length > 0 ? supportOf(graph, same) : support;
  const rest = backing.claims.filter((one) => one !== best);
  const disagreeing = disagreeingWith(
    graph,
    best,
    claims.map((claim) => claim.id),
  );
  return { ...row, ...backing, best, claims: [best, ...rest], disagreeing, range: null };
}

function rangeOf(graph: SupplyGraph, ids: readonly ClaimId[]): PropertyRow["range"] {
  const claims = ids.map((id) => getClaim(graph, id));
  const [best] = claims;
  const first = best === undefined ? null : quantityOf(best);
  if (best === undefined || first === null) return null;
  const bounds = claims
    .filter(({ kind }) => kindStrength(kind) === kindStrength(best.kind))
    .flatMap((claim) => quantityOf(claim) ?? [])
    .filter(({ unit }) => unit === first.unit)
    .map(quantityBounds);
  const low = Math.min(...bounds.map((one) => one.low));
  const high = Math.max(...bounds.map((one) => one.high));
  const own = quantityBounds(first);
  if (!Number.isFinite(low) || !Number.isFinite(high)) return null;
  return low === own.low && high === own.high ? null : { low, high, unit: first.unit };
}
