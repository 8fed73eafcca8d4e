import type { Issue } from "../../model/issue.ts";
import { closestWords } from "../../model/name/closest.ts";
import { periodsOverlap } from "../../model/period.ts";
import type { RawGeography } from "../schema/geography-schema.ts";
import { issueAt, type Placed, type Records, type Rule } from "./placed.ts";
import { type EntityLookup, entityLookup } from "./references-exist.ts";
import { circularReference, findClosing } from "./references-run-in-no-circle.ts";

/**
 * Reference data names places that are there and bases that it gives, says of no place twice at one time that it lies
 * in another, has no place lie in itself by any way round, and gives a place one point and one area at most.
 */
export const geographyHoldsTogether: Rule = (records) => {
  const bases = new Set(
    records.geography.flatMap(({ record }) => record.bases.map(({ id }) => id)),
  );
  const wider = new Map<string, string[]>();
  for (const { whole, parts } of records.geography.flatMap(wholesOf)) {
    for (const { id } of parts) wider.set(id, [...(wider.get(id) ?? []), whole.place]);
  }
  const missingEntity = entityLookup(records);
  const closing = findClosing([...wider.keys()], (id) => wider.get(id) ?? []);
  const everywhere = records.geography.filter(({ record }) => record.everywhere !== undefined);
  return records.geography.flatMap((place) => [
    ...(place.record.everywhere === undefined
      ? []
      : notAPlace(records, missingEntity, place, "everywhere", place.record.everywhere)),
    ...(everywhere.indexOf(place) > 0 ? [secondEverywhere(place)] : []),
    ...repeated(
      place,
      "bases",
      place.record.bases.map(({ id }) => id),
    ),
    ...repeated(
      place,
      "wholes",
      place.record.wholes.map((whole) => `${whole.place} by ${whole.basis}`),
    ),
    ...(["points", "areas"] as const).flatMap((list) => [
      ...repeated(
        place,
        list,
        place.record[list].map((one) => one.place),
      ),
      ...place.record[list].flatMap((one, index) => [
        ...notAPlace(records, missingEntity, place, `${list}[${index}].place`, one.place),
        ...(bases.has(one.basis)
          ? []
          : [noBasis(place, `${list}[${index}].basis`, one.basis, [...bases])]),
      ]),
    ]),
    ...wholesOf(place).flatMap(({ whole, path, parts }) => [
      ...notAPlace(records, missingEntity, place, `${path}.place`, whole.place),
      ...parts.flatMap((part) => notAPlace(records, missingEntity, place, part.field, part.id)),
      ...[
        { field: `${path}.basis`, id: whole.basis },
        { field: `${path}.customsUnion`, id: whole.customsUnion },
      ].flatMap(({ field, id }) =>
        id === undefined || bases.has(id) ? [] : [noBasis(place, field, id, [...bases])],
      ),
      ...toldTwice(place, parts),
      ...(closing.has(whole.place)
        ? [circularReference(place, `${path}.place`, whole.place, "parts")]
        : []),
    ]),
  ]);
};

interface WholeInFile {
  readonly whole: RawGeography["wholes"][number];
  readonly path: string;
  readonly parts: readonly PartInFile[];
}

interface PartInFile {
  readonly id: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly field: string;
}

function wholesOf({ record }: Placed<RawGeography>): readonly WholeInFile[] {
  return record.wholes.map((whole, index) => {
    const path = `wholes[${index}]`;
    const parts = whole.parts.map((part, at): PartInFile => {
      const field = `${path}.parts[${at}]`;
      if (typeof part === "string") return { id: part, from: null, to: null, field };
      return { id: part.place, from: part.from ?? null, to: part.to ?? null, field };
    });
    return { whole, path, parts };
  });
}

function notAPlace(
  records: Records,
  missingEntity: EntityLookup,
  place: Placed<RawGeography>,
  field: string,
  id: string,
): readonly Issue[] {
  const entity = records.entityById.get(id);
  if (entity === undefined) return missingEntity(place, field, id);
  if (entity.class === "place") return [];
  return [
    issueAt(place, field, {
      code: "wrong-class",
      message: `"${id}" is of class ${entity.class}, and only places lie in one another here`,
      expected: "place",
      hint: "Name a place; what else is part of what is said by claims.",
    }),
  ];
}

function secondEverywhere(place: Placed<RawGeography>): Issue {
  return issueAt(place, "everywhere", {
    code: "duplicate-id",
    message: `"${place.record.everywhere}" is a second place for every place`,
    expected: "one of them in all files together",
    hint: "Take one out.",
  });
}

function noBasis(
  place: Placed<RawGeography>,
  field: string,
  id: string,
  bases: readonly string[],
): Issue {
  const [near] = closestWords(id, bases, 1);
  return issueAt(place, field, {
    code: "unknown-word",
    message: `no basis has the id "${id}"`,
    expected: bases.join(", ") || "a basis, told under bases",
    hint: near === undefined ? "Tell it under bases first." : `Is ${near} meant?`,
  });
}

function repeated(
  place: Placed<RawGeography>,
  list: "bases" | "wholes" | "points" | "areas",
  ids: readonly string[],
): readonly Issue[] {
  return ids.flatMap((id, index) => {
    if (ids.indexOf(id) === index) return [];
    return [
      issueAt(place, `${list}[${index}]`, {
        code: "duplicate-id",
        message: `"${id}" stands under ${list} a second time`,
        expected: "each once",
        hint: "Put the two together.",
      }),
    ];
  });
}

function toldTwice(place: Placed<RawGeography>, parts: readonly PartInFile[]): readonly Issue[] {
  return parts.flatMap((part, index) => {
    const before = parts.slice(0, index).filter((one) => one.id === part.id);
    if (!before.some((one) => periodsOverlap(one, part))) return [];
    return [
      issueAt(place, part.field, {
        code: "duplicate-id",
        message: `"${part.id}" is a part of it twice at one time`,
        expected: "each part once, or in periods that do not meet",
        hint: "Take one out, or give the day on which the first ended.",
      }),
    ];
  });
}
