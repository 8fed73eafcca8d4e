import { z } from "zod";
import { parsePoint } from "../../model/coordinates.ts";
import { AREA_STANDARDS, type Area, type Geography } from "../../model/geography.ts";
import { quote } from "../../model/reading/plain-text.ts";
import { compareIds } from "../../model/strength.ts";
import { webAddress } from "./document-schema.ts";
import {
  dateSchema,
  idSchema,
  raise,
  recordSchema,
  refuseReversed,
  textSchema,
} from "./field-schema.ts";

/** `reference/*.yaml` as it stands in the file. */
export interface RawGeography {
  readonly bases: readonly {
    readonly id: string;
    readonly title: string;
    readonly url?: string;
    readonly note?: string;
  }[];
  readonly everywhere?: string;
  readonly wholes: readonly {
    readonly place: string;
    readonly basis: string;
    readonly customsUnion?: string;
    readonly parts: readonly (
      | string
      | { readonly place: string; readonly from?: string; readonly to?: string }
    )[];
  }[];
  readonly points: readonly {
    readonly place: string;
    readonly basis: string;
    readonly at: string;
    readonly entry?: string;
  }[];
  readonly areas: readonly Area[];
}

const POINT_FORM = 'latitude and longitude in degrees, such as "41.1523, -80.8604"';

const pointTextSchema = z.string({ error: POINT_FORM }).superRefine((text, context) => {
  if (parsePoint(text) !== null) return;
  raise(context, `${quote(text)} is no point on the globe`, {
    code: "out-of-range",
    expected: POINT_FORM,
    hint: "Latitude goes from -90 to 90, longitude from -180 to 180; both as decimals.",
  });
});

const dated = recordSchema(
  { place: idSchema, from: z.exactOptional(dateSchema), to: z.exactOptional(dateSchema) },
  "{ place: croatia, from: 2013-07-01 }",
).superRefine(refuseReversed);

/** `reference/*.yaml`: what lies in what, with what that rests on. */
export const geographyDocumentSchema: z.ZodType<RawGeography> = recordSchema(
  {
    bases: z.array(
      recordSchema(
        {
          id: idSchema,
          title: textSchema("the title of the standard, treaty or list"),
          url: z.exactOptional(webAddress()),
          note: z.exactOptional(textSchema("a note in our own words")),
        },
        "{ id, title, url }",
      ),
    ),
    everywhere: z.exactOptional(idSchema),
    points: z
      .array(
        recordSchema(
          {
            place: idSchema,
            basis: idSchema,
            at: pointTextSchema,
            entry: z.exactOptional(textSchema("the number or name under which the basis has it")),
          },
          "{ place, basis, at }",
        ),
      )
      .default([]),
    areas: z
      .array(
        recordSchema(
          {
            place: idSchema,
            basis: idSchema,
            standard: z.enum(AREA_STANDARDS),
            code: z.string().regex(/^\d{2,3}$/, { error: 'two or three digits, such as "840"' }),
          },
          "{ place, basis, standard, code }",
        ),
      )
      .default([]),
    wholes: z
      .array(
        recordSchema(
          {
            place: idSchema,
            basis: idSchema,
            customsUnion: z.exactOptional(idSchema),
            parts: z
              .array(
                z.union([idSchema, dated], {
                  error: "the id of a place, or { place: croatia, from: 2013-07-01 }",
                }),
              )
              .min(1),
          },
          "{ place, basis, parts }",
        ),
      )
      .default([]),
  },
  "a document with bases, and wholes, points, areas and everywhere",
) as unknown as z.ZodType<RawGeography>;

/** The places that a whole names. */
export function placesIn({ place, parts }: RawGeography["wholes"][number]): readonly string[] {
  return [place, ...parts.map((part) => (typeof part === "string" ? part : part.place))];
}

/**
 * Fills in what the files may leave out and replaces merged ids; in an order that does not hang on that of the files.
 *
 * @param ownId the id that stands for a merged one
 */
export function normaliseGeography(
  raw: readonly RawGeography[],
  ownId: (id: string) => string,
): Geography {
  const bases = raw.flatMap((one) => one.bases);
  const wholes = raw.flatMap((one) => one.wholes);
  const [everywhere] = raw.flatMap((one) => one.everywhere ?? []);
  return {
    everywhere: everywhere === undefined ? null : ownId(everywhere),
    bases: bases
      .map(({ id, title, url, note }) => ({ id, title, url: url ?? null, note: note ?? "" }))
      .sort((a, b) => compareIds(a.id, b.id)),
    wholes: wholes
      .map(({ place, basis, customsUnion, parts }) => ({
        place: ownId(place),
        basis,
        customsUnion: customsUnion ?? null,
        parts: parts
          .map((part) => normalisePart(part, ownId))
          .sort((a, b) => compareIds(partKey(a), partKey(b))),
      }))
      .sort((a, b) => compareIds(a.place, b.place) || compareIds(a.basis, b.basis)),
    points: raw
      .flatMap((one) => one.points)
      .flatMap(({ place, basis, at, entry }) => {
        const point = parsePoint(at);
        return point === null
          ? []
          : [{ place: ownId(place), basis, at: point, entry: entry ?? "" }];
      })
      .sort((a, b) => compareIds(a.place, b.place)),
    areas: raw
      .flatMap((one) => one.areas)
      .map((area) => ({ ...area, place: ownId(area.place) }))
      .sort((a, b) => compareIds(a.place, b.place)),
  };
}

type Part = Geography["wholes"][number]["parts"][number];

function normalisePart(
  part: RawGeography["wholes"][number]["parts"][number],
  ownId: (id: string) => string,
): Part {
  if (typeof part === "string") return { place: ownId(part), time: { from: null, to: null } };
  return { place: ownId(part.place), time: { from: part.from ?? null, to: part.to ?? null } };
}

function partKey({ place, time }: Part): string {
  return `${place} ${time.from ?? ""}`;
}
