import { z } from "zod";
import {
  CRITERION_IDS,
  type Criteria,
  type Criterion,
  LINE_CRITERION_IDS,
  type Rung,
} from "../../model/criteria.ts";
import type { Facets } from "../../model/facet.ts";
import { LONGEST_TEXT } from "../../model/reading/limits.ts";
import { quote } from "../../model/reading/plain-text.ts";
import { MOST_PLAUSIBLE } from "../../model/reading/plausible.ts";
import {
  ENTITY_CLASSES,
  type EntityClass,
  RATE_UNITS,
  SOURCE_KINDS,
  type SourceKind,
  STAGES,
  SUBTYPES,
  type Subtype,
  UNKNOWN,
  UNNAMED_REASONS,
  type UnnamedReason,
} from "../../model/vocabulary.ts";
import {
  dateSchema,
  idSchema,
  nameSchema,
  raise,
  recordSchema,
  textSchema,
  wholeList,
} from "./field-schema.ts";

/** An entity as it stands in its file. */
export interface RawEntity {
  readonly id: string;
  readonly subtype?: Subtype;
  readonly label: string;
  readonly names?: readonly string[];
  readonly ambiguousNames?: readonly string[];
  readonly aliases?: readonly string[];
  readonly externalIds?: readonly {
    readonly scheme: string;
    readonly value: string;
    readonly checkedAt: string;
    readonly checkedIn: string;
  }[];
  readonly broader?: string | readonly string[];
  readonly facets?: Facets;
  readonly unnamed?: UnnamedReason;
  readonly note?: string;
}

/** The head of a source file. */
export interface RawSource {
  readonly id: string;
  readonly title: string;
  readonly titleBasis?: "page" | "rebuilt" | "described";
  readonly publisher: string;
  readonly url?: string;
  readonly published?: string;
  readonly publishedBasis: "stated" | "inferred" | "unknown";
  readonly kind: SourceKind;
  readonly read: "whole" | "excerpt";
  readonly licence?: string;
  readonly note?: string;
}

// An entity called unknown could not be told from the word that stands for what no source gives.
const ownId = idSchema.superRefine((id, context) => {
  if (id !== UNKNOWN) return;
  raise(context, `"${id}" is no id for an entity`, {
    code: "bad-id",
    expected: `any id but ${UNKNOWN}`,
    hint: "A party without a name gets an id that says what it is, and the field unnamed.",
  });
});

const facetPath = z
  .string({ error: "a path such as cylindrical/46" })
  .regex(/^[a-z0-9-]+(?:\/[a-z0-9-]+)*$/, {
    error: "small letters, digits and hyphens, with / before what is narrower",
  });

const facetsSchema = recordSchema(
  {
    level: z.exactOptional(facetPath),
    format: z.exactOptional(facetPath),
    chemistry: z.exactOptional(facetPath),
    use: z.exactOptional(facetPath),
  },
  "{ level, format, chemistry, use }, each where the product itself tells it",
);

export const entitySchema: z.ZodType<RawEntity> = recordSchema(
  {
    id: ownId,
    subtype: z.exactOptional(z.enum(Object.values(SUBTYPES).flat())),
    label: nameSchema("the name that readers see"),
    names: z.exactOptional(z.array(nameSchema())),
    ambiguousNames: z.exactOptional(z.array(nameSchema())),
    aliases: z.exactOptional(z.array(ownId)),
    externalIds: z.exactOptional(
      z.array(
        recordSchema(
          {
            scheme: textSchema(),
            value: textSchema(),
            checkedAt: dateSchema,
            checkedIn: textSchema(),
          },
          "{ scheme, value, checkedAt, checkedIn }",
        ),
      ),
    ),
    broader: z.exactOptional(
      z.union([idSchema, z.array(idSchema).min(1)], {
        error: "the id of the wider product, or a list of them: [wider-sort, other-sort]",
      }),
    ),
    facets: z.exactOptional(facetsSchema),
    unnamed: z.exactOptional(z.enum(UNNAMED_REASONS)),
    note: z.exactOptional(textSchema()),
  },
  "an entity with id and label",
) as unknown as z.ZodType<RawEntity>;

/** `entities/*.yaml`: one class of entities, each as `item` says. */
export function entityDocumentSchema<Item>(
  item: z.ZodType<Item>,
): z.ZodType<{ readonly class: EntityClass; readonly entities: readonly Item[] }> {
  const shape = { class: z.enum(ENTITY_CLASSES), entities: z.array(item) };
  return recordSchema(shape, "a document with class and entities");
}

const sourceSchema: z.ZodType<RawSource> = recordSchema(
  {
    id: idSchema,
    title: textSchema("the title of the source"),
    titleBasis: z.exactOptional(z.enum(["page", "rebuilt", "described"])),
    publisher: idSchema,
    url: z.exactOptional(webAddress()),
    published: z.exactOptional(dateSchema),
    publishedBasis: z.enum(["stated", "inferred", "unknown"]),
    kind: z.enum(SOURCE_KINDS),
    read: z.enum(["whole", "excerpt"]),
    licence: z.exactOptional(textSchema("what the source allows, in a few words")),
    note: z.exactOptional(textSchema()),
  },
  "the particulars of the source: id, title, publisher and so on",
) as unknown as z.ZodType<RawSource>;

/** `sources/*.yaml`: a source and its claims in the order of the document, each as `item` says. */
export function sourceDocumentSchema<Item>(
  item: z.ZodType<Item>,
): z.ZodType<{ readonly source: RawSource; readonly claims: readonly Item[] }> {
  const shape = { source: sourceSchema, claims: z.array(item) };
  return recordSchema(shape, "a document with source and claims");
}

/** The stages that have a place on the scale of readiness; what is unknown has none. */
const RUNGS = STAGES.filter((stage) => stage !== UNKNOWN);

const unitInterval = z.number().superRefine((value, context) => {
  if (value >= 0 && value <= 1) return;
  raise(context, `${value} is outside the scale`, {
    code: "out-of-range",
    expected: "a number from 0 to 1",
    hint: "All criteria are measured from 0 to 1.",
  });
});

const LEVELS = ["company", "line"] as const;

const criterionSchema = recordSchema(
  {
    id: z.enum(CRITERION_IDS),
    level: z.enum(LEVELS).default("company"),
    label: nameSchema(),
    asks: textSchema(),
    scale: textSchema(),
    weight: z.number().min(0).max(1000),
    warning: z.string().max(LONGEST_TEXT),
  },
  "{ id, label, asks, scale, weight, warning }, and level for a criterion of lines",
);

const rungSchema: z.ZodType<Rung> = recordSchema(
  { stages: z.array(z.enum(RUNGS)).min(1), value: unitInterval },
  "{ stages, value }",
);

const ladder = wholeList(rungSchema, ({ stages }) => stages, RUNGS).superRefine(refuseFall);

/** A century: no plan of the trade reaches further. */
const LONGEST_SCALE_DAYS = 36_525;

/** `vocabulary/criteria.yaml`: the published scales of the criteria. */
export const criteriaDocumentSchema: z.ZodType<Criteria> = recordSchema(
  {
    table: wholeList(criterionSchema, ({ id }) => [id], CRITERION_IDS)
      .superRefine(refuseLevel)
      .superRefine(refuseNoWeight),
    readiness: ladder,
    lineStage: ladder,
    facilityScale: z.number().positive().max(MOST_PLAUSIBLE.facilities),
    capacityUnit: z.enum(RATE_UNITS).default("GWhPerYear"),
    capacityScale: z.number().positive(),
    startScale: recordSchema(
      { full: dateSchema, days: z.number().int().positive().max(LONGEST_SCALE_DAYS) },
      "{ full, days }",
    ),
    separateAt: unitInterval,
  },
  "a document with table, readiness, lineStage and the scales",
).superRefine(refuseFarScale) as unknown as z.ZodType<Criteria>;

function refuseFarScale(
  { capacityUnit, capacityScale }: Pick<Criteria, "capacityUnit" | "capacityScale">,
  context: z.core.$RefinementCtx,
): void {
  const most = MOST_PLAUSIBLE[capacityUnit];
  if (capacityScale <= most) return;
  context.addIssue({
    code: "custom",
    path: ["capacityScale"],
    message: `${capacityScale} ${capacityUnit} is out of range`,
    params: {
      code: "out-of-range",
      expected: `more than 0, at most ${most} ${capacityUnit}`,
      hint: "Check the number and its unit.",
    },
  });
}

// Companies and lines are weighed apart: an answer has the criteria of one level.
function refuseNoWeight(table: readonly Criterion[], context: z.core.$RefinementCtx): void {
  for (const level of LEVELS) {
    if (table.some((one) => one.level === level && one.weight > 0)) continue;
    raise(context, `no criterion of the level "${level}" has a weight`, {
      code: "out-of-range",
      expected: "a weight above 0 for at least one of each level",
      hint: "Without any weight all candidates are equal.",
    });
  }
}

function refuseLevel(table: readonly Criterion[], context: z.core.$RefinementCtx): void {
  for (const { id, level } of table) {
    const own = LINE_CRITERION_IDS.some((one) => one === id) ? "line" : "company";
    if (level === own) continue;
    raise(context, `"${id}" asks about a ${own}, not about a ${level}`, {
      code: "unknown-word",
      expected: `level: ${own}`,
      hint: own === "line" ? "Write level: line." : "Leave the level out.",
    });
  }
}

function refuseFall(readiness: readonly Rung[], context: z.core.$RefinementCtx): void {
  const values = RUNGS.flatMap(
    (stage) => readiness.find(({ stages }) => stages.includes(stage))?.value ?? [],
  );
  const at = values.findIndex((value, index) => value < (values[index - 1] ?? 0));
  if (at < 0) return;
  raise(context, `"${RUNGS[at]}" has less than "${RUNGS[at - 1]}", which comes before it`, {
    code: "out-of-range",
    expected: "values that never fall from one stage to the next",
    hint: "Swap the two values, or correct the wrong one.",
  });
}

/** An address on the web. Only these two schemes may become a link in the browser. */
export function webAddress(): z.ZodType<string> {
  return z
    .string({ error: "a web address, such as https://www.example.org/page" })
    .superRefine((text, context) => {
      if (text.length <= LONGEST_TEXT && /^https?:\/\/[^\s]+$/.test(text)) return;
      raise(context, `${quote(text)} is no web address`, {
        code: "wrong-shape",
        expected: `an address that begins with https:// or http://, of at most ${LONGEST_TEXT} characters`,
        hint: "Leave the field out where the original address is not known.",
      });
    });
}
