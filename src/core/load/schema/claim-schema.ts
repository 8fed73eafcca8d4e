import { z } from "zod";
import type { Predicate } from "../../model/claim.ts";
import { parseEdtf } from "../../model/period.ts";
import { PREDICATE_NAMES, PREDICATES } from "../../model/predicate.ts";
import type { PredicateRule, QualifierShape } from "../../model/predicate-rule.ts";
import {
  CLAIM_KINDS,
  COMMITMENTS,
  POLARITIES,
  STATES,
  STATUS_WORDS,
  UNKNOWN,
} from "../../model/vocabulary.ts";
import {
  dateSchema,
  idSchema,
  qualifierSchema,
  quantityForm,
  quantitySchema,
  raise,
  recordSchema,
  refuseReversed,
  textSchema,
  unknownComplement,
} from "./field-schema.ts";

/** A claim as it stands in a source file, before defaults are filled in. */
export interface RawClaim {
  readonly id: string;
  readonly subject: string | readonly string[];
  readonly predicate: Predicate;
  readonly object?: string;
  readonly value?: unknown;
  readonly qualifiers?: Readonly<Record<string, unknown>>;
  readonly at: string;
  readonly kind: (typeof CLAIM_KINDS)[number];
  readonly commitment?: (typeof COMMITMENTS)[number];
  readonly state?: (typeof STATES)[number];
  readonly polarity?: (typeof POLARITIES)[number];
  readonly time?: { readonly from?: string; readonly to?: string };
  readonly saidBy?: readonly (string | RawSpeaker)[];
  readonly asOf?: string;
  readonly note?: string;
  readonly supersedes?: readonly string[];
  readonly sameEvidenceAs?: string;
  readonly rule?: string;
  readonly derivedFrom?: readonly string[];
}

interface RawSpeaker {
  readonly id: string;
  readonly interested?: boolean;
  readonly jointly?: boolean;
}

const claimId = textSchema("the id of a claim, such as c43 or gazette-2025/c07");

const speaker = z.union(
  [
    idSchema,
    recordSchema(
      {
        id: idSchema,
        interested: z.exactOptional(z.boolean()),
        jointly: z.exactOptional(z.boolean()),
      },
      "{ id, interested: true, jointly: true }",
    ),
  ],
  { error: "an entity id, or { id: some-firm, interested: true }" },
);

const period = recordSchema(
  { from: z.exactOptional(dateSchema), to: z.exactOptional(dateSchema) },
  (found) => `a start, an end or both, such as { from: ${dateOr(found, "2025-07")} }`,
).superRefine(refuseReversed);

function dateOr(found: unknown, example: string): string {
  return parseEdtf(String(found)) === null ? example : String(found);
}

const everyClaim = {
  id: idSchema,
  subject: z.union([idSchema, z.array(idSchema).min(1)], {
    error: "an entity id, or a list of them: [some-firm, other-firm]",
  }),
  at: z
    .string({
      error: ({ input }) =>
        `text: ${typeof input === "number" ? `P${input} for the paragraph, p. ${input} for the page` : "H, D, P7, a page or a table row"}`,
    })
    .regex(/\S/, { error: "the place in the source, such as P7" }),
  kind: z.enum(CLAIM_KINDS),
  commitment: z.exactOptional(z.enum(COMMITMENTS)),
  state: z.exactOptional(z.enum(STATES)),
  polarity: z.exactOptional(z.enum(POLARITIES)),
  time: z.exactOptional(period),
  saidBy: z.exactOptional(
    z
      .array(speaker, {
        error: ({ input }) =>
          `a list, such as [${typeof input === "string" ? input : "some-firm"}]`,
      })
      .min(1)
      .superRefine(([first], context) => {
        if (typeof first !== "object" || first.jointly !== true) return;
        raise(context, `"${first.id}" cannot speak jointly with nobody before it`, {
          code: "wrong-shape",
          expected: "jointly on the second of those who speak together, or a later one",
          hint: "Name the one it speaks with first, or take jointly out.",
        });
      }),
  ),
  asOf: z.exactOptional(dateSchema),
  note: z.exactOptional(textSchema("a note in our own words")),
  supersedes: z.exactOptional(z.array(claimId, { error: "a list, such as [c12]" })),
  sameEvidenceAs: z.exactOptional(claimId),
  rule: z.exactOptional(textSchema("the rule in words")),
  derivedFrom: z.exactOptional(z.array(claimId, { error: "a list, such as [c04, c05]" }).min(1)),
};

/** The fields that every claim has. Object, value and qualifiers may be anything; see `particularsOf`. */
export const anyClaimSchema: z.ZodObject = recordSchema(
  {
    predicate: z.enum(PREDICATE_NAMES),
    ...everyClaim,
    object: z.exactOptional(z.unknown()),
    value: z.exactOptional(z.unknown()),
    qualifiers: z.exactOptional(z.unknown()),
  },
  "a claim with id, subject, predicate, at and kind",
);

const claimSchemas = new Map<unknown, z.ZodObject>(
  PREDICATE_NAMES.map((predicate) => [
    predicate,
    recordSchema(
      { predicate: z.literal(predicate), ...everyClaim, ...particularsOf(predicate) },
      "a claim",
    ),
  ]),
);

/** The schema for a claim with this one's predicate, so that a message names only the fields that it has. */
export function claimSchemaFor(raw: unknown): z.ZodType<RawClaim> {
  const predicate = (raw as { readonly predicate?: unknown } | null | undefined)?.predicate;
  return (claimSchemas.get(predicate) ?? anyClaimSchema) as unknown as z.ZodType<RawClaim>;
}

/** The fields in which the claims of one predicate differ from others. */
export function particularsOf(predicate: Predicate): Readonly<Record<string, z.ZodType>> {
  const rule: PredicateRule = PREDICATES[predicate];
  const required = Object.entries<QualifierShape>(rule.required);
  const optional = Object.entries<QualifierShape>(rule.optional);
  const form = (required.length > 0 ? required : optional).map(([name]) => `${name}: …`);
  const qualifiers = recordSchema(
    {
      ...Object.fromEntries(required.map(([name, shape]) => [name, qualifierSchema(shape)])),
      ...Object.fromEntries(
        optional.map(([name, shape]) => [name, z.exactOptional(qualifierSchema(shape))]),
      ),
    },
    form.length > 0 ? `{ ${form.join(", ")} }` : "no qualifiers",
  );
  return {
    ...complementField(rule),
    qualifiers: required.length > 0 ? qualifiers : z.exactOptional(qualifiers),
  };
}

// Whether an object or value must be there depends on `state`; the rule `complement-matches-state` checks it.
function complementField({ complement }: PredicateRule): Record<string, z.ZodType> {
  switch (complement.type) {
    case "entity":
      return { object: z.exactOptional(known(idSchema, "object")) };
    case "quantity":
      return { value: z.exactOptional(quantitySchema(complement.units)) };
    case "quantityOrText": {
      const either = [known(textSchema(), "value"), quantitySchema(complement.units)];
      return {
        value: z.exactOptional(
          z.union(either, {
            error: ({ input }) => `${quantityForm(input, complement.units)}; or text`,
          }),
        ),
      };
    }
    case "status":
      return { value: z.exactOptional(z.enum([...new Set(Object.values(STATUS_WORDS).flat())])) };
    case "word":
      return { value: z.exactOptional(z.enum(complement.words)) };
    case "none":
      return { note: textSchema("a full sentence: the note of a remark is what it says") };
  }
}

function known(schema: z.ZodType<string>, field: "object" | "value"): z.ZodType<string> {
  return schema.superRefine((text, context) => {
    const { message, ...raised } = unknownComplement(field);
    if (text === UNKNOWN) raise(context, message, raised);
  });
}
