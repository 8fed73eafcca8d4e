import type { Issue } from "../../model/issue.ts";
import { closestWords } from "../../model/name/closest.ts";
import { MOST_PROBLEMS } from "../../model/reading/limits.ts";
import { quote } from "../../model/reading/plain-text.ts";
import { claimReferences, entityReferences } from "../../model/references.ts";
import { UNKNOWN } from "../../model/vocabulary.ts";
import { issueAt, type Place, type Records, type Rule } from "./placed.ts";

/** Every entity and claim that a record names is there. */
export const referencesExist: Rule = (records) => {
  const missingEntity = entityLookup(records);
  return [
    ...records.claims.flatMap((place) => [
      ...entityReferences(place.record).flatMap(({ id, field }) => missingEntity(place, field, id)),
      ...claimReferences(place.record).flatMap(({ id, field }) =>
        missingClaim(records, place, field, id),
      ),
    ]),
    ...records.sources.flatMap((place) =>
      missingEntity(place, "publisher", place.record.publisher),
    ),
    ...records.entities.flatMap((place) =>
      place.record.broader.flatMap((id) => missingEntity(place, "broader", id)),
    ),
    ...missingLensSources(records),
    ...missingStoryClaims(records),
    ...rawMaterials(records.case).flatMap(({ place, field, id }) =>
      missingEntity(place, field, id),
    ),
  ];
};

/** The products that a case counts as raw materials, each with its place in the file. */
export function rawMaterials(
  place: Records["case"],
): readonly { readonly place: Place; readonly field: string; readonly id: string }[] {
  if (place === null) return [];
  const { raw } = place.record.trade.tiers;
  return raw.map((id, index) => ({ place, field: `trade.tiers.raw[${index}]`, id }));
}

/** Finds an issue where no entity has the id that a field names. */
export type EntityLookup = (place: Place, field: string, id: string) => readonly Issue[];

/** Looks entities up; after so many that are missing it says no longer which are nearest. */
export function entityLookup({ entityById, brokenEntities }: Records): EntityLookup {
  // To compare each of thousands with every name takes minutes, and whoever sees so many has another problem.
  let lookups = 0;
  const nearest = (field: string, id: string): readonly string[] => {
    lookups++;
    if (lookups > MOST_PROBLEMS) return [];
    const words = field.startsWith("qualifiers.") ? [UNKNOWN] : [];
    return closestWords(id, [...words, ...entityById.keys()], 3);
  };
  return (place, field, id) => {
    if (entityById.has(id) || brokenEntities.more || brokenEntities.ids.has(id)) return [];
    return [
      issueAt(place, field, {
        code: "unknown-entity",
        message: `no entity has the id ${quote(id)}`,
        expected: "the id of an entity in entities/",
        hint: hintFor(id, nearest(field, id)),
      }),
    ];
  };
}

function missingLensSources({ case: place, sourceById, brokenClaims }: Records): readonly Issue[] {
  if (place === null || brokenClaims.more) return [];
  return place.record.lenses.flatMap(({ sources }, index) =>
    (sources ?? []).flatMap((id, at) => {
      if (sourceById.has(id)) return [];
      const [near] = closestWords(
        id,
        [...sourceById.values()].map((one) => one.id),
        1,
      );
      return issueAt(place, `lenses[${index}].sources[${at}]`, {
        code: "unknown-source",
        message: `no source has the id ${quote(id)}`,
        expected: "the id of a source in sources/",
        hint: near === undefined ? "Add the source first." : `Is ${near} meant?`,
      });
    }),
  );
}

function missingStoryClaims(records: Records): readonly Issue[] {
  const { case: place } = records;
  if (place === null) return [];
  return place.record.stories.flatMap(({ steps }, index) =>
    steps.flatMap(({ claims }, step) =>
      claims.flatMap((id, at) =>
        missingClaim(records, place, `stories[${index}].steps[${step}].claims[${at}]`, id),
      ),
    ),
  );
}

function hintFor(id: string, near: readonly string[]): string {
  if (id === UNKNOWN) return "A party that no source names is an entity with the field unnamed.";
  if (near.length === 0) return "Add the entity first.";
  return `Nearest: ${near.join(", ")}. If none is meant, add the entity first.`;
}

function missingClaim(records: Records, place: Place, field: string, id: string): readonly Issue[] {
  const { claimById, brokenClaims } = records;
  if (claimById.has(id) || brokenClaims.more || brokenClaims.ids.has(id)) return [];
  return [
    issueAt(place, field, {
      code: "unknown-claim",
      message: `no claim has the id ${quote(id)}`,
      expected: "the id of a claim, short within its own source",
      hint: "Correct the id; claims are never renumbered.",
    }),
  ];
}
