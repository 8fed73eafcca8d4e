import { draftIntake, type IntakeDraft } from "../intake/draft-intake.ts";
import { enterDraft } from "../intake/enter-draft.ts";
import { type GuessedMapping, guessMapping } from "../intake/mapping/guess-mapping.ts";
import type { Mapping } from "../intake/mapping/mapping.ts";
import { type MappingProblem, readMapping } from "../intake/mapping/mapping-file.ts";
import { NameRegister } from "../intake/match/name-register.ts";
import { ROLES, type Role } from "../intake/read/column-words.ts";
import { isFields } from "../intake/read/read-graph-json.ts";
import { type IntakeReading, type ReadingChoices, readIntake } from "../intake/read/read-intake.ts";
import type { IntakeRefusal, Progress } from "../intake/read/table.ts";
import type { LaidOver } from "../load/lay-over.ts";
import type { Dataset } from "../model/dataset.ts";

/** A file with what its reader has said of it so far. */
export interface FileOrder {
  readonly name: string;
  /** A digest of the bytes, by which they are kept between two orders. */
  readonly hash: string;
  readonly choices: ReadingChoices;
  /** Fields of a mapping, laid over the guess; each that is left out is guessed. */
  readonly answers: Readonly<Record<string, unknown>>;
  /** Whom names stood for in earlier files: where the same stands in this one it is decided alike. */
  readonly remembered: Readonly<Record<string, string>>;
  /** The day of the reading, `2026-11-27`. */
  readonly today: string;
}

/** All that came of a file, up to what the gate says of it. */
export interface WorkedFile {
  readonly reading: IntakeReading;
  readonly guess: GuessedMapping;
  readonly mapping: Mapping;
  readonly draft: IntakeDraft;
  readonly laid: LaidOver;
}

/** Why nothing came of it. */
export type FileRefusal =
  | { readonly refusal: IntakeRefusal }
  | { readonly problems: readonly MappingProblem[] };

/**
 * The table on which a file of somebody's own lies while it is understood: it is read once, and mapped, matched and put to
 * the gate again with each answer. Nothing of it enters the record here.
 */
export class FileDesk {
  readonly #record: Dataset;
  readonly #register: NameRegister;
  #read: { readonly key: string; readonly reading: IntakeReading } | null = null;
  #worked: { readonly key: string; readonly file: WorkedFile } | null = null;

  constructor(record: Dataset) {
    this.#record = record;
    this.#register = new NameRegister(record);
  }

  get register(): NameRegister {
    return this.#register;
  }

  get record(): Dataset {
    return this.#record;
  }

  /**
   * Works a file out as far as its answers go. O(size of the file + record); what an order has in common with the one
   * before is not done again.
   *
   * @param bytes gives the bytes where they are not known yet
   * @param progress may stop the reading, and then nothing of it is kept
   */
  async work(
    order: FileOrder,
    bytes: () => Promise<Uint8Array>,
    progress: Progress = () => undefined,
  ): Promise<WorkedFile | FileRefusal> {
    const key = JSON.stringify(order);
    if (this.#worked?.key === key) return this.#worked.file;
    const readKey = JSON.stringify([order.hash, order.choices]);
    if (this.#read?.key !== readKey) {
      const { reading, refusal } = await readIntake(await bytes(), order.choices, progress);
      if (refusal !== null) return { refusal };
      this.#read = { key: readKey, reading };
    }
    const { reading } = this.#read;
    const file = workOut(reading, order, this.#record, this.#register, progress);
    if ("draft" in file) this.#worked = { key, file };
    return file;
  }
}

function workOut(
  reading: IntakeReading,
  order: FileOrder,
  dataset: Dataset,
  register: NameRegister,
  progress: Progress,
): WorkedFile | FileRefusal {
  const { name, hash, answers, remembered, today } = order;
  const told = toldColumns(answers, reading.chosen.header);
  const guess = guessMapping(reading, dataset, register, name, told, hash);
  const known = new Set(dataset.entities.map(({ id }) => id));
  const before = Object.entries(remembered).filter(([, id]) => id === "new" || known.has(id));
  const proposed: Mapping = { ...guess.mapping, parties: new Map(before) };
  const { mapping, problems } = readMapping(answers, proposed);
  if (problems.length > 0) return { problems };
  const draft = draftIntake(reading, mapping, { dataset, register, today, hash }, progress);
  return { reading, guess, mapping, ...enterDraft(dataset, name, draft, today) };
}

/** The roles that a mapping gives to columns of a table, as `guessMapping` takes them. */
export function toldColumns(
  mapping: unknown,
  header: readonly string[],
): ReadonlyMap<string, Role> {
  const columns = isFields(mapping) && isFields(mapping.columns) ? mapping.columns : {};
  return new Map(
    header.flatMap((column): readonly [string, Role][] => {
      const role = ROLES.find((one) => Object.hasOwn(columns, column) && one === columns[column]);
      return role === undefined ? [] : [[column, role]];
    }),
  );
}
