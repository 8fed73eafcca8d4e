import type { Dataset } from "../../src/core/model/dataset.ts";
import type { WordedAlternatives } from "../../src/core/word/ranking/alternatives.ts";
import type { WordedOption } from "../../src/core/word/ranking/option.ts";
import { answerTo } from "./answers.ts";
import { ENTRY_DUTY, LINE_ENTITIES, LINE_NEED } from "./arbitrary-lines.ts";
import { type ClaimSketch, makeDataset, makeEntity, makeSource } from "./small-dataset.ts";

type Sketch = Omit<ClaimSketch, "id"> & { readonly id?: string };

/** A world of lines: Ann runs ann-1 here and ann-2 there, Bob bob-1 there, Cat cat-1 there; a duty of 10 % on entry. */
const SEATS: readonly Sketch[] = [
  { subject: "town-here", predicate: "partOf", object: "here" },
  ...(
    [
      ["ann", "ann-1", "town-here"],
      ["ann", "ann-2", "there"],
      ["bob", "bob-1", "there"],
      ["cat", "cat-1", "there"],
    ] as const
  ).flatMap(([firm, plant, place]): readonly Sketch[] => [
    { subject: firm, predicate: "operates", object: plant },
    { subject: plant, predicate: "locatedIn", object: place },
  ]),
  ENTRY_DUTY,
];

/** The world with these claims besides. */
export function lineWorld(claims: readonly Sketch[]): Dataset {
  return makeDataset(
    [...SEATS, ...claims].map((one, index): ClaimSketch => ({ id: `s/c${index}`, ...one })),
    {
      entities: [
        ...LINE_ENTITIES,
        makeEntity("buyer-plant", "facility", { label: "Buyer plant", subtype: "vehiclePlant" }),
        makeEntity("customer", "organisation", { label: "Customer" }),
      ],
      sources: [makeSource("s"), makeSource("late", "2026-03-01")],
    },
  );
}

/** The answer to who else can supply round cells to the buyer here. */
export function askLines(
  claims: readonly Sketch[],
  input: Readonly<Record<string, unknown>> = {},
): WordedAlternatives {
  return answerTo(lineWorld(claims), "alternatives", {
    ...LINE_NEED,
    lens: "default",
    samples: 200,
    ...input,
  }).result;
}

/** The option with a key; throws where there is none. */
export function optionOf(result: WordedAlternatives, key: string): WordedOption {
  const found = result.options.find((one) => one.key === key);
  if (found === undefined)
    throw new Error(`No option ${key} among ${result.options.map((one) => one.key).join(", ")}.`);
  return found;
}

/** How an option stands with a screen: truth and word. */
export function gateOf(option: WordedOption, id: string): string {
  const gate = option.gates.find((one) => one.id === id);
  return `${gate?.truth} ${gate?.word}`;
}

/** The interval of an option on a criterion of the line. */
export function cellOf(option: WordedOption, id: string): readonly [number, number] {
  const cell = option.criteria.find((one) => one.id === id);
  if (cell === undefined) throw new Error(`${option.key} has no ${id}.`);
  return [Math.round(cell.low * 1e4) / 1e4, Math.round(cell.high * 1e4) / 1e4];
}

/** Makes a claim that somebody makes round cells, by default as a reported fact of delivery. */
export function makes(
  subject: string,
  more: Omit<Partial<Sketch>, "qualifiers"> & {
    readonly qualifiers?: Readonly<Record<string, unknown>>;
  } = {},
): Sketch {
  const { qualifiers, ...rest } = more;
  return {
    subject,
    predicate: "produces",
    object: "round",
    qualifiers: { stage: "supplying", ...qualifiers },
    ...rest,
  };
}
