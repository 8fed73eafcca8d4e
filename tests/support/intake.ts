import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { draftIntake, type IntakeDraft } from "../../src/core/intake/draft-intake.ts";
import { guessMapping } from "../../src/core/intake/mapping/guess-mapping.ts";
import type { Mapping } from "../../src/core/intake/mapping/mapping.ts";
import { type OpenQuestion, openQuestions } from "../../src/core/intake/mapping/open-questions.ts";
import { NameRegister } from "../../src/core/intake/match/name-register.ts";
import { type IntakeReading, readIntake } from "../../src/core/intake/read/read-intake.ts";
import { type LaidOver, layOver } from "../../src/core/load/lay-over.ts";
import { rawDocuments } from "../../src/core/load/schema/raw.ts";
import { readRecord } from "./record.ts";

const record = readRecord();

/** The day on which the files of the tests are read. */
export const TODAY = "2026-11-28";

export const REGISTER: NameRegister = new NameRegister(record);

/** A made-up file, by the beginning of its name. */
export function intakeBytes(name: string): Uint8Array {
  const path = fileURLToPath(new URL(`../fixture/import/${name}`, import.meta.url));
  return new Uint8Array(readFileSync(path));
}

export interface Imported {
  readonly reading: IntakeReading;
  readonly mapping: Mapping;
  readonly questions: readonly OpenQuestion[];
  readonly draft: IntakeDraft;
  readonly laid: LaidOver;
}

/** A file with all that comes of it, under the guessed mapping with some of it changed. */
export async function importFile(
  name: string,
  bytes: Uint8Array = intakeBytes(name),
  change: Partial<Mapping> = {},
): Promise<Imported> {
  const { reading, refusal } = await readIntake(bytes);
  if (reading === null) throw new Error(`${name} is refused: ${refusal.code}`);
  const guessed = guessMapping(reading, record, REGISTER, name).mapping;
  const mapping = { ...guessed, ...change };
  const draft = draftIntake(reading, mapping, {
    dataset: record,
    register: REGISTER,
    today: TODAY,
    hash: "",
  });
  const laid = layOver(record, rawDocuments(name, draft.documents), "test", { today: TODAY });
  return { reading, mapping, questions: openQuestions(reading, mapping), draft, laid };
}
