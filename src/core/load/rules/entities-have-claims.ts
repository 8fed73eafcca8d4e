import { entityReferences } from "../../model/references.ts";
import { placesIn } from "../schema/geography-schema.ts";
import { issueAt, type Rule } from "./placed.ts";

/** Warns of an entity that no claim, source, product or reference data names: it may be a leftover. */
export const entitiesHaveClaims: Rule = ({
  entities,
  claims,
  sources,
  geography,
  brokenClaims,
  brokenGeography,
}) => {
  // What a broken record speaks of is not known, so it may be any of them.
  if (brokenClaims.more || brokenClaims.ids.size > 0 || brokenGeography) return [];
  const named = new Set<string>([
    ...claims.flatMap(({ record }) => entityReferences(record).map(({ id }) => id)),
    ...sources.map(({ record }) => record.publisher),
    ...entities.flatMap(({ record }) => record.broader),
    ...geography.flatMap(({ record }) => [
      ...record.wholes.flatMap(placesIn),
      ...(record.everywhere === undefined ? [] : [record.everywhere]),
    ]),
  ]);
  return entities.flatMap((place) => {
    const { id, aliases } = place.record;
    if ([id, ...aliases].some((one) => named.has(one))) return [];
    return [
      issueAt(place, "id", {
        code: "entity-without-claims",
        severity: "warning",
        message: `nothing is said of "${id}"`,
        expected: "at least one claim that names it",
        hint: "Enter a claim about it, or take the entity out.",
      }),
    ];
  });
};
