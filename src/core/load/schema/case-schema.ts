import { z } from "zod";
import { type Case, NO_CASE, type Story, type TierNames, type Trade } from "../../model/case.ts";
import { LENSES } from "../../model/lens.ts";
import { MOST_NAMES } from "../../model/reading/limits.ts";
import { SUBTYPES } from "../../model/vocabulary.ts";
import {
  dateSchema,
  idSchema,
  nameSchema,
  raise,
  recordSchema,
  textSchema,
} from "./field-schema.ts";

/** `case.yaml` as it stands in the file: what is left out is as in `NO_CASE`. */
export interface RawCase {
  readonly title: string;
  readonly about: string;
  readonly asks?: string;
  readonly lenses?: readonly {
    readonly name: string;
    readonly label: string;
    readonly sources?: readonly string[];
    readonly knownBy?: string;
  }[];
  readonly examples?: readonly Readonly<Record<string, string | readonly string[]>>[];
  readonly stories?: readonly Story[];
  readonly trade?: Partial<Omit<Trade, "tiers">> & {
    readonly tiers?: TierNames | readonly string[];
  };
}

/** More steps than these are no story, and the address writes two digits. */
const MOST_STEPS = 99;

const lensName = idSchema.superRefine((name, context) => {
  if (!Object.hasOwn(LENSES, name)) return;
  raise(context, `"${name}" is a lens that every record has`, {
    code: "duplicate-id",
    expected: `any name but ${Object.keys(LENSES).join(", ")}`,
    hint: "Give the lens a name of its own.",
  });
});

const lensSchema = recordSchema(
  {
    name: lensName,
    label: nameSchema("the name that readers see"),
    sources: z.exactOptional(z.array(idSchema).min(1)),
    knownBy: z.exactOptional(dateSchema),
  },
  "{ name, label, sources, knownBy }",
);

const inputText = nameSchema("text, such as the id of an entity");

const exampleSchema = z
  .record(z.string(), z.union([inputText, z.array(inputText).min(1).max(MOST_NAMES)]), {
    error: "{ ask, and the input of the question }, such as { ask: neighbours, entity: some-firm }",
  })
  .superRefine((example, context) => {
    if (typeof example.ask === "string") return;
    raise(context, "an example asks nothing", {
      code: "missing-field",
      expected: "the name of a question under ask",
      hint: "Write ask: neighbours, say, with the input of that question beside it.",
    });
  });

const stepSchema = recordSchema(
  {
    says: textSchema("a sentence in our own words"),
    claims: z.array(textSchema("the id of a claim, such as gazette-2025/c07")).min(1),
    at: textSchema("the address of a view after #"),
  },
  "{ says, claims, at }",
);

const storySchema = recordSchema(
  {
    id: idSchema,
    title: nameSchema("what the story tells, in a few words"),
    steps: z.array(stepSchema).min(1).max(MOST_STEPS),
  },
  "{ id, title, steps }",
);

const storiesSchema = z.array(storySchema).superRefine((stories, context) => {
  const ids = (stories as readonly Pick<Story, "id">[]).map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice === undefined) return;
  raise(context, `two stories have the id "${twice}"`, {
    code: "duplicate-id",
    expected: "an id of its own for each story",
    hint: "Give the later story another id.",
  });
});

const path = z.string().regex(/^[a-z0-9-]+(?:\/[a-z0-9-]+)*$/, {
  error: "small letters, digits and hyphens, with / before what is narrower",
});
const subtypes = z.array(z.enum(Object.values(SUBTYPES).flat()));
const words = z.record(path, nameSchema("a word for readers"), {
  error: "words by the path of a facet, such as { cell: cells }",
});

const columnNames = z.array(nameSchema("the name of a column")).length(5);

const tiersSchema = recordSchema(
  {
    raw: z.array(idSchema),
    makers: columnNames,
    plants: columnNames,
    rest: nameSchema("the name of a column"),
  },
  "{ raw, makers, plants, rest }",
);

/** As a record had them before each stage had two: materials, makers, plants, buyers, programmes, places. */
const sixNames = z.array(nameSchema("the name of a column")).length(6);

const tradeSchema = recordSchema(
  {
    use: z.exactOptional(path),
    uses: z.exactOptional(words),
    levels: z.exactOptional(words),
    lines: z.exactOptional(path),
    goods: z.exactOptional(nameSchema("what all goods together are called")),
    builder: z.exactOptional(
      recordSchema(
        {
          word: nameSchema("what such a firm is called"),
          has: subtypes,
          buysFor: z.exactOptional(path),
        },
        "{ word, has, buysFor }",
      ),
    ),
    chemistries: z.exactOptional(z.record(nameSchema("a chemistry in small letters"), path)),
    tiers: z.exactOptional(z.union([tiersSchema, sixNames])),
    counted: z.exactOptional(subtypes),
  },
  "{ use, uses, levels, lines, goods, builder, chemistries, tiers, counted }",
);

/** `case.yaml`: what the record is about. */
export const caseDocumentSchema: z.ZodType<RawCase> = recordSchema(
  {
    title: nameSchema("the heading of the opening"),
    about: textSchema("what the record is about, in a few sentences"),
    asks: z.exactOptional(nameSchema("the opening question in a few words")),
    lenses: z.exactOptional(z.array(lensSchema)),
    examples: z.exactOptional(z.array(exampleSchema).max(MOST_NAMES)),
    stories: z.exactOptional(storiesSchema),
    trade: z.exactOptional(tradeSchema),
  },
  "a document with title and about",
) as unknown as z.ZodType<RawCase>;

function fromSix(names: readonly string[]): TierNames {
  const [materials = "", makers = "", plants = "", buyers = "", programmes = "", rest = ""] = names;
  return {
    raw: [],
    makers: [materials, materials, makers, makers, buyers],
    plants: [materials, materials, plants, programmes, programmes],
    rest,
  };
}

/** Fills in what the file may leave out. */
export function normaliseCase(raw: RawCase): Case {
  const { builder, tiers, ...trade } = raw.trade ?? {};
  return {
    title: raw.title,
    about: raw.about,
    asks: raw.asks ?? "",
    lenses: (raw.lenses ?? []).map(({ name, label, sources, knownBy }) => ({
      name,
      label,
      sources: sources ?? null,
      knownBy: knownBy ?? null,
    })),
    examples: (raw.examples ?? []).map(({ ask, ...input }) => ({ ask: String(ask), input })),
    stories: raw.stories ?? [],
    trade: {
      ...NO_CASE.trade,
      ...trade,
      ...(tiers === undefined ? {} : { tiers: "rest" in tiers ? tiers : fromSix(tiers) }),
      ...(builder == null ? {} : { builder: { ...builder, buysFor: builder.buysFor ?? null } }),
    },
  };
}
