import fc from "fast-check";
import { PREDICATE_NAMES } from "../../src/core/model/predicate.ts";
import { ALL_STATUSES, CLAIM_KINDS, ENTITY_CLASSES } from "../../src/core/model/vocabulary.ts";
import { FORMS } from "../../src/core/operation/input/operation-forms.ts";
import type { Parameter } from "../../src/core/operation/input/parameter.ts";
import type { Step } from "../../src/core/query/facet/step.ts";
import { COLUMN_NAMES } from "../../src/core/word/columns.ts";
import {
  type AppState,
  type Brought,
  CLOCKS,
  FURTHER_FIELDS,
  type LensState,
  LINE_SORTS,
  MOST_STEPS,
  type Only,
  type Opened,
  type OwnFile,
  QUESTION_NAMES,
  type QuestionName,
  type QuestionState,
  type QuotaFurther,
} from "../../src/web/state/app-state.ts";
import { LENS_NAMES } from "./founding.ts";

/** Words that an address must carry unharmed: separators of its own, other scripts, names of inherited things. */
const ODD_TEXTS = [
  "삼성SDI",
  "a&b=c",
  "100 %",
  "%E0%A4%A",
  "a+b",
  "#v=2",
  "key|predicate|object|",
  "'\"<script>alert(1)</script>",
  "__proto__",
  "constructor",
  "two\nlines",
  "‮right to left",
  "😀",
] as const;

/** Text that is not empty, now and then an odd one. */
export const text: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...ODD_TEXTS),
  fc.string({ unit: "binary", minLength: 1, maxLength: 24 }),
);

/** An id as the gate lets it in. */
export const recordId: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom("aesc", "bmw", "samsung-sdi", "us", "constructor", "kh-2025-06-23"),
  fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/, { maxLength: 16 }),
);

const date: fc.Arbitrary<string> = fc.constantFrom(
  "2025",
  "2025-07",
  "2025-07-31",
  "2025~",
  "../2026",
  "2025-07/2025-12",
);

/** The lens with any of its parts changed. A list of kinds or sources is never empty: null stands for the preset's. */
export const lensState: fc.Arbitrary<LensState> = fc.record({
  lens: fc.constantFrom(...LENS_NAMES),
  kinds: fc.option(fc.subarray([...CLAIM_KINDS], { minLength: 1 })),
  sources: fc.option(fc.uniqueArray(recordId, { minLength: 1, maxLength: 3 })),
  trueAt: fc.option(date),
  knownBy: fc.option(date),
  scenario: fc.option(recordId),
});

/** A question whose values are any text at all: the address carries what the operation will refuse. */
export const question: fc.Arbitrary<QuestionState> = fc
  .constantFrom(...QUESTION_NAMES)
  .chain((operation) => questionWith(operation, () => text));

/** A question with values from `valueFor`; a parameter may be missing. */
export function questionWith(
  operation: QuestionName,
  valueFor: (parameter: Parameter) => fc.Arbitrary<string>,
): fc.Arbitrary<QuestionState> {
  const inputs = FORMS[operation].parameters.map((parameter) => {
    const one = valueFor(parameter);
    const value: fc.Arbitrary<string | readonly string[]> =
      parameter.takes.type === "texts" ? fc.array(one, { minLength: 1, maxLength: 3 }) : one;
    return [parameter.name, value] as const;
  });
  return fc
    .record(Object.fromEntries(inputs), { requiredKeys: [] })
    .map((input): QuestionState => ({ operation, input: { ...input } as QuestionState["input"] }));
}

const opened: fc.Arbitrary<Opened> = fc.oneof(
  fc.record({ type: fc.constantFrom("entity" as const, "edge" as const), id: text }),
  fc.record({
    type: fc.constant("claims" as const),
    ids: fc.uniqueArray(
      recordId.map((id) => `${id}/c01`),
      { minLength: 1, maxLength: 4 },
    ),
  }),
  fc.constant({ type: "leftOut" as const }),
  fc.constant({ type: "method" as const }),
  fc.constant({ type: "about" as const }),
);

/** A number as a field takes it: 0, or one that can be told from it. */
function typed(max: number): fc.Arbitrary<number> {
  const plain = fc.double({ min: 0, max, noNaN: true }).filter((one) => one === 0 || one >= 1e-6);
  return fc.oneof(fc.nat({ max }), plain);
}

const quota: fc.Arbitrary<QuotaFurther> = fc.record({
  target: typed(FURTHER_FIELDS.target.max),
  days: typed(FURTHER_FIELDS.days.max),
  imports: typed(FURTHER_FIELDS.imports.max),
  by: fc.constantFrom("value" as const, "number" as const),
  order: fc.constantFrom("outside" as const, "inside" as const),
});

const steps = fc.nat({ max: MOST_STEPS });

const only: fc.Arbitrary<Only> = fc.oneof(
  fc.record({
    type: fc.constant("around" as const),
    id: recordId.filter((id) => id !== ""),
    up: steps,
    down: steps,
  }),
  fc.record({
    type: fc.constant("relation" as const),
    predicate: fc.constantFrom(...PREDICATE_NAMES),
  }),
  fc.record({ type: fc.constant("status" as const), status: fc.constantFrom(...ALL_STATUSES) }),
);

const step: fc.Arbitrary<Step> = fc
  .record({
    facet: fc.constantFrom("place" as const, "product" as const, "picked" as const),
    values: fc.uniqueArray(
      recordId.filter((id) => id !== ""),
      { minLength: 1, maxLength: 3 },
    ),
    on: fc.boolean(),
    not: fc.boolean(),
  })
  .map(({ not, ...rest }) => (not ? { ...rest, not } : rest));

const brought: fc.Arbitrary<Brought> = fc.record({
  id: recordId.filter((id) => id !== ""),
  relation: fc.option(
    fc.record({
      predicate: fc.constantFrom(...PREDICATE_NAMES),
      direction: fc.constantFrom("out" as const, "in" as const),
    }),
  ),
});

const ownFile: fc.Arbitrary<OwnFile> = fc.record({
  hash: fc.stringMatching(/^[0-9a-f]{16}$/),
  name: text.filter((name) => name.trim() === name && name !== ""),
});

/** Any state that the page can be in. */
export const appState: fc.Arbitrary<AppState> = fc.record({
  lens: lensState,
  question: fc.option(question),
  view: fc.constantFrom("graph" as const, "table" as const),
  layout: fc.constantFrom("tiers" as const, "force" as const),
  scope: fc.constantFrom("case" as const, "record" as const),
  only: fc.option(only),
  table: fc.constantFrom("entities" as const, "links" as const, "claims" as const),
  stack: fc.array(step, { maxLength: 3 }),
  columns: fc.option(fc.shuffledSubarray([...COLUMN_NAMES], { minLength: 1 })),
  since: fc.option(fc.record({ clock: fc.constantFrom(...CLOCKS), date })),
  story: fc.option(fc.record({ id: recordId, step: fc.integer({ min: 1, max: 99 }) })),
  classes: fc.subarray([...ENTITY_CLASSES]),
  hiddenLines: fc.subarray([...LINE_SORTS]),
  hidden: fc.uniqueArray(recordId, { maxLength: 4 }),
  unfolded: fc.uniqueArray(recordId, { maxLength: 3 }),
  brought: fc.array(brought, { maxLength: 3 }),
  pinned: fc.uniqueArray(recordId, { maxLength: 3 }),
  selected: fc.uniqueArray(text, { maxLength: 4 }),
  ticked: fc.uniqueArray(recordId, { maxLength: 4 }),
  quota,
  opened: fc.option(opened),
  embed: fc.boolean(),
  own: fc.uniqueArray(ownFile, { maxLength: 2, selector: ({ hash }) => hash }),
});
