import type { IntakeDraft } from "../intake/draft-intake.ts";
import type { RawClaim } from "../load/schema/claim-schema.ts";
import type { Dataset } from "../model/dataset.ts";

/** How many rows say enough of a supplier to be ranked beside others, and what the others lack. */
export interface Rankable {
  readonly rows: number;
  readonly can: number;
  readonly lack: Readonly<Record<"product" | "stage" | "place", number>>;
}

/**
 * Counts the rows of which the ranking of suppliers can make something: a product of the record, how far the maker is with
 * it, and where. A row is counted under the first that it lacks. O(claims).
 */
export function countRankable({ documents, counts }: IntakeDraft, record: Dataset): Rankable {
  const products = new Set(
    record.entities.flatMap((one) => (one.class === "product" ? [one.id] : [])),
  );
  const rows = new Map<string, RawClaim[]>();
  for (const claim of (documents[0]?.claims ?? []) as readonly RawClaim[]) {
    const at = String(claim.at);
    rows.set(at, [...(rows.get(at) ?? []), claim]);
  }
  const lack = { product: 0, stage: 0, place: 0 };
  let can = 0;
  for (const claims of rows.values()) {
    const made = claims.filter(
      ({ predicate, object }) => predicate === "produces" && products.has(String(object)),
    );
    const isPlaced = claims.some(
      ({ predicate, qualifiers }) =>
        predicate === "locatedIn" || predicate === "basedIn" || isWith(qualifiers, "site"),
    );
    if (made.length === 0) lack.product += 1;
    else if (!made.some(({ qualifiers }) => isWith(qualifiers, "stage"))) lack.stage += 1;
    else if (!isPlaced) lack.place += 1;
    else can += 1;
  }
  lack.product += Math.max(0, counts.records - rows.size);
  return { rows: counts.records, can, lack };
}

function isWith(qualifiers: unknown, name: string): boolean {
  const value = (qualifiers as Readonly<Record<string, unknown>> | undefined)?.[name];
  return value !== undefined && value !== "unknown";
}
