import type { Answered } from "../../core/model/answer.ts";
import type { Dataset } from "../../core/model/dataset.ts";
import { wordQuantity } from "../../core/model/quantity.ts";
import { countWord, wordSort, wordStanding } from "../../core/model/wording/words.ts";
import type { EntityList } from "../../core/operation/list-operation.ts";
import type { ListRow } from "../../core/query/facet/list-entities.ts";
import { FACET_WORDS, wordStep } from "../../core/word/listing.ts";
import { contestedMark, labelIn } from "./evidence-card.ts";

type Answer = Answered<EntityList>;

/** How many values of a facet are told. */
const FEW = 8;

/** A list: how it was narrowed step by step, what is left, what may fit as well, and what would narrow it further. */
export function writeList(answer: Answer, dataset: Dataset): string {
  const { sentence, of, steps, rows, open } = answer.result;
  const taken = steps.map(({ on, words, written, kept, open: unknown }) => {
    const count = on ? `${kept}${unknown === 0 ? "" : `, and ${unknown} not known`}` : "off";
    return `  ${words}: ${count}  [${written}]`;
  });
  const named = open.slice(0, FEW).map((id) => labelIn(dataset, id));
  const more = open.length > FEW ? `, and ${open.length - FEW} more` : "";
  return [
    `${sentence}: ${rows.length} of ${of}.`,
    ...(taken.length === 0 ? [] : ["", ...taken]),
    "",
    ...(rows.length === 0
      ? ["Nothing fits all of it."]
      : rows.map((row) => writeRow(row, answer, dataset))),
    ...(open.length === 0
      ? []
      : [
          "",
          `May fit as well, since what is told does not settle it: ${named.join(", ")}${more}.`,
        ]),
    ...writeCounts(answer, dataset),
  ].join("\n");
}

function writeRow(row: ListRow, answer: Answer, dataset: Dataset): string {
  const { id, label, status, capacity, places, countries, claims } = row;
  const unit = dataset.criteria.capacityUnit;
  const size =
    capacity === null
      ? []
      : [
          wordQuantity(
            capacity.high === capacity.low
              ? { unit, value: capacity.low }
              : {
                  unit,
                  min: capacity.low,
                  ...(capacity.high === null ? {} : { max: capacity.high }),
                },
          ),
        ];
  const where = [...new Set([...places, ...countries])].filter((place) => place !== id);
  const told = [
    wordSort(row),
    ...(where.length === 0 ? [] : [where.map((place) => labelIn(dataset, place)).join(", ")]),
    ...(status === null ? [] : [wordStanding(status)]),
    ...size,
  ];
  return `  ${id.padEnd(30)}  ${label} (${told.join("; ")}${contestedMark(answer, claims)})`;
}

// What keeps some and not all of it; the facets that the stack has already are what could stand instead.
function writeCounts({ result: { facets, rows } }: Answer, dataset: Dataset): readonly string[] {
  const lines = facets.flatMap(({ facet, options }) => {
    const some = options.filter(({ count }) => count !== rows.length);
    if (some.length === 0 || rows.length < 2) return [];
    const words = some
      .slice(0, FEW)
      .map(({ value, count }) => `${wordStep(dataset, { facet, values: [value] })} ${count}`);
    const left = some.length > FEW ? `, and ${countWord(some.length - FEW, "more value")}` : "";
    return [`  ${FACET_WORDS[facet].padEnd(20)}  ${words.join(", ")}${left}`];
  });
  return lines.length === 0 ? [] : ["", "By facet, in place of its step:", ...lines];
}
