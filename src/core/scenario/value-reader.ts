import type { Dataset } from "../model/dataset.ts";
import type { EntityId } from "../model/entity.ts";
import { closestWords } from "../model/name/closest.ts";
import { type Edtf, type Period, parseEdtf, periodSpan } from "../model/period.ts";
import { LONGEST_TEXT, MOST_PROBLEMS } from "../model/reading/limits.ts";
import { isOdd, quote } from "../model/reading/plain-text.ts";
import { FIRST_YEAR, isPlausibleDate, LAST_YEAR } from "../model/reading/plausible.ts";
import { adviseNumber } from "../model/reading/read-number.ts";
import { type EntityClass, STATUS_WORDS, type StatusWord } from "../model/vocabulary.ts";
import { CLASS_WORDS, joinWords } from "../model/wording/words.ts";

/** Something wrong in a scenario: where, what, what was expected and what to do. */
export interface ScenarioProblem {
  /** Such as `patches[2].status`; "" = the scenario as a whole. */
  readonly field: string;
  readonly message: string;
  readonly expected: string;
  readonly hint: string;
}

type Fields = Readonly<Record<string, unknown>>;

/** What to do where a value has another form. */
export const FORM_HINT: string = "Write it in the form that is expected.";

/**
 * Reads values whose form nobody has checked, and notes all that is wrong with them. Each method takes a value and
 * the field it stands in, and gives null where it noted something. No zod: a link is read before the gate is loaded.
 */
export class ValueReader {
  /** All that is wrong, up to `MOST_PROBLEMS`. */
  readonly problems: ScenarioProblem[] = [];
  readonly dataset: Dataset;
  constructor(dataset: Dataset) {
    this.dataset = dataset;
  }

  refuse(value: unknown, field: string, expected: string, hint: string = FORM_HINT): null {
    const name = field.split(".").at(-1);
    const problem =
      value === undefined || value === null
        ? { message: `"${name}" is missing`, expected, hint: "Add it." }
        : { message: `${quote(value)} does not fit here`, expected, hint };
    return this.note({ field, ...problem });
  }

  /** Notes a problem; after so many nobody reads on. */
  note(problem: ScenarioProblem): null {
    if (this.problems.length < MOST_PROBLEMS) this.problems.push(problem);
    return null;
  }

  /** The fields of an object, of which only those with the given names may be there. */
  fields(value: unknown, field: string, names: readonly string[]): Fields {
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      this.refuse(value, field, `fields with the names ${names.join(", ")}`);
      return {};
    }
    for (const name of Object.keys(value).filter((one) => !names.includes(one))) {
      this.note({
        field: within(field, name),
        message: `there is no field ${quote(name)} here`,
        expected: names.join(", "),
        hint: "Correct the spelling, or take the field out.",
      });
    }
    return value as Fields;
  }

  text(value: unknown, field: string): string | null {
    if (typeof value === "string" && value.length <= LONGEST_TEXT && !isOdd(value)) return value;
    const expected = `text of at most ${LONGEST_TEXT} characters, each of which is seen`;
    return this.refuse(value, field, expected);
  }

  word<T extends string>(value: unknown, field: string, words: readonly T[]): T | null {
    return words.find((one) => one === value) ?? this.refuse(value, field, words.join(", "));
  }

  /** A status that each of these entities can have; where none is given, that a plant can. */
  status(value: unknown, field: string, ids: readonly EntityId[]): StatusWord | null {
    const words: Readonly<Partial<Record<EntityClass, readonly StatusWord[]>>> = STATUS_WORDS;
    const sets = this.dataset.entities
      .filter(({ id }) => ids.includes(id))
      .map((one) => words[one.class] ?? []);
    const fitting = STATUS_WORDS.facility.concat(...sets);
    const all = [...new Set(fitting)].filter((word) => sets.every((set) => set.includes(word)));
    return this.word(value, field, sets.length === 0 ? STATUS_WORDS.facility : all);
  }

  number(value: unknown, field: string, min: number, max: number): number | null {
    const fits = typeof value === "number" && value >= min && value <= max;
    if (fits) return value;
    const hint = adviseNumber(value) ?? FORM_HINT;
    return this.refuse(value, field, `a number from ${min} to ${max}`, hint);
  }

  /** A list of at least one item, each read by `read`; null where one of them could not be. */
  list<T>(
    value: unknown,
    field: string,
    read: (item: unknown, field: string) => T | null,
  ): readonly [T, ...T[]] | null {
    if (!Array.isArray(value) || value.length === 0) {
      return this.refuse(value, field, "a list of at least one");
    }
    const items = value.map((item, index) => read(item, `${field}[${index}]`));
    const [first, ...others] = items.filter((item) => item !== null);
    return first === undefined || others.length + 1 < items.length ? null : [first, ...others];
  }

  entity(value: unknown, field: string, classes: readonly EntityClass[]): EntityId | null {
    if (typeof value !== "string") return this.refuse(value, field, "the id of an entity");
    const { entities } = this.dataset;
    const entity = entities.find(({ id, aliases }) => id === value || aliases.includes(value));
    const wanted = joinWords(classes.map((one) => CLASS_WORDS[one].one)).replace(" and ", " or ");
    if (entity !== undefined && classes.includes(entity.class)) return entity.id;
    if (this.problems.length >= MOST_PROBLEMS) return null;
    const near = closestWords(
      value,
      entities.flatMap((one) => (classes.includes(one.class) ? [one.id] : [])),
      3,
    );
    return this.note({
      field,
      message:
        entity === undefined
          ? `no entity has the id ${quote(value)}`
          : `"${value}" is a ${CLASS_WORDS[entity.class].one}`,
      expected: `the id of a ${wanted}`,
      hint: near.length === 0 ? "Search for it by name." : `Nearest: ${near.join(", ")}.`,
    });
  }

  /** A date; null also where there is none, which is no problem. */
  date(value: unknown, field: string): Edtf | null {
    if (value === undefined || value === null) return null;
    // YAML reads a bare year as a number.
    const text = typeof value === "number" ? String(value) : value;
    if (typeof text === "string" && parseEdtf(text) !== null && isPlausibleDate(text)) return text;
    const years = `from ${FIRST_YEAR} to ${LAST_YEAR}`;
    return this.refuse(value, field, `a date that exists ${years}: 2026, 2026-07 or 2026-07-31`);
  }

  /** A period; open at both ends where nothing is given. */
  period(value: unknown, field: string): Period {
    if (value === undefined || value === null) return { from: null, to: null };
    const { from, to } = this.fields(value, field, ["from", "to"]);
    const period = {
      from: this.date(from, within(field, "from")),
      to: this.date(to, within(field, "to")),
    };
    const { earliest, latest } = periodSpan(period);
    if (earliest > latest) {
      this.refuse(value, field, "an end on or after the start", "Swap the two, or leave one out.");
    }
    return period;
  }
}

/** The path of a field in another: `patches[2]` and `time` → `patches[2].time`. */
export function within(outer: string, name: string): string {
  return outer === "" ? name : `${outer}.${name}`;
}
