import type { ReadingChoices } from "../../../core/intake/read/read-intake.ts";
import type { OwnList } from "../../../core/model/source.ts";
import type { FileRefusal } from "../../../core/own-files/file-desk.ts";
import type { FileReport } from "../../../core/own-files/file-report.ts";
import type { SourceReport } from "../../../core/own-files/source-file.ts";
import { wordIntakeRefusal, wordMappingProblem } from "../../../core/word/intake.ts";
import type { OwnFileOrder } from "../../../host/own-files.ts";
import { ownFileOf } from "../../state/own/lay-own.ts";
import type { Answers, Keeping, KeptFile, Learnt, OwnShelf } from "../../state/own/own-shelf.ts";
import { layOwn } from "../../state/transitions.ts";
import type { AppTools } from "../part/app-context.tsx";

/** A file that is being understood. */
export interface OpenFile {
  readonly name: string;
  readonly file: Blob;
  readonly choices: ReadingChoices;
  /** What its reader has said of it: fields of a mapping. */
  readonly answers: Answers;
  readonly remembered: Readonly<Record<string, string>>;
  readonly report: FileReport;
  /** What was said of an earlier file with these columns, while it is neither taken nor turned down. */
  readonly offered: Pick<Learnt, "choices" | "answers"> | null;
}

type Unread = Omit<OpenFile, "report">;

/** What the page for own files shows. */
export type DeskState =
  | { readonly at: "start"; readonly problem: string | null }
  | { readonly at: "reading"; readonly name: string; readonly records: number }
  | {
      readonly at: "open";
      readonly open: OpenFile;
      /** Whether an answer is being worked in. */
      readonly isBusy: boolean;
      /** What is wrong with the last answer; null where nothing is. */
      readonly problem: string | null;
      /** Why the file could not be kept; then it can be used until the page is closed. */
      readonly keeping: Keeping;
    }
  /** A source as the program writes it, which needs no questions. */
  | {
      readonly at: "source";
      readonly name: string;
      readonly file: Blob;
      readonly report: SourceReport;
      readonly keeping: Keeping;
    }
  | { readonly at: "entered"; readonly file: KeptFile };

const START: DeskState = { at: "start", problem: null };

/** A file on its way into the record. Each answer is worked in at once, by the host; of several the last is shown. */
export class OwnDesk {
  readonly #tools: Pick<AppTools, "host" | "store" | "announce">;
  readonly #shelf: OwnShelf;
  readonly #listeners = new Set<() => void>();
  #state: DeskState = START;
  /** Rises with each order, so that what comes of an earlier one is known to be old. */
  #turn = 0;

  constructor({ host, store, announce, own }: AppTools) {
    this.#tools = { host, store, announce };
    this.#shelf = own.shelf;
  }

  readonly state = (): DeskState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Reads a file, with what was said of it before where it was open already. */
  readonly begin = async (
    name: string,
    file: Blob,
    before: Pick<KeptFile, "choices" | "answers"> = { choices: {}, answers: {} },
  ): Promise<void> => {
    this.close();
    this.#show({ at: "reading", name, records: 0 });
    const { choices, answers } = before;
    const remembered = await this.#shelf.names();
    await this.#work({ name, file, choices, answers, remembered, offered: null }, null);
  };

  /** Reads the file otherwise; what was said of its columns goes. */
  choose(choices: ReadingChoices): void {
    if (this.#state.at !== "open") return;
    const { answers, choices: before } = this.#state.open;
    const { headerRecord: _, ...others } = before;
    // Another table has a header of its own, to be found anew.
    const kept = choices.table === undefined ? before : others;
    this.#change({
      choices: { ...kept, ...choices },
      answers: answers.source === undefined ? {} : { source: answers.source },
    });
  }

  /** Says something of the file: a field of its mapping. */
  answer(field: string, value: unknown): void {
    if (this.#state.at !== "open") return;
    this.#change({ answers: { ...this.#state.open.answers, [field]: value } });
  }

  /** Says something of one of many words or columns. */
  answerFor(field: string, word: string, value: unknown): void {
    if (this.#state.at !== "open") return;
    const before = this.#state.open.answers[field] as Answers | undefined;
    this.answer(field, { ...before, [word]: value });
  }

  /** Takes what was said of an earlier file, or turns it down. */
  takeOffer(isTaken: boolean): void {
    if (this.#state.at !== "open") return;
    const { offered } = this.#state.open;
    if (isTaken && offered !== null) this.#change({ ...offered, offered: null });
    else this.#show({ ...this.#state, open: { ...this.#state.open, offered: null } });
  }

  /** Lets the file into the record, and keeps it. Where that fails all stays as it was. */
  readonly enter = async (isKept: boolean): Promise<void> => {
    if (this.#state.at !== "open") return;
    const { open } = this.#state;
    const { host } = this.#tools;
    this.#show({ ...this.#state, isBusy: true });
    try {
      const documents = await host.takeFile(orderOf(open, open.report.hash), "documents");
      const list = await host.takeFile(orderOf(open, open.report.hash), "list");
      if (typeof documents !== "string" || typeof list !== "string") {
        throw new Error("It can no longer be read.");
      }
      const file = keptOf(open, documents, JSON.parse(list) as OwnList);
      const keeping = isKept ? await this.#shelf.keep(file, learntOf(open)) : "kept";
      if (keeping !== "kept") return this.#show({ ...this.#state, isBusy: false, keeping });
      if (!isKept) this.#shelf.holdHere(file);
      this.#letIn(file);
    } catch (error) {
      this.#fail(`The file could not be taken in: ${(error as Error).message}`);
    }
  };

  /** Lets a source into the record that needs no questions, and keeps it. */
  readonly enterSource = async (isKept: boolean): Promise<void> => {
    if (this.#state.at !== "source") return;
    const state = this.#state;
    const file = keptSource(state);
    const keeping = isKept ? await this.#shelf.keep(file, null) : "kept";
    if (keeping !== "kept") return this.#show({ ...state, keeping });
    if (!isKept) this.#shelf.holdHere(file);
    this.#letIn(file);
  };

  /** Gives up the file. Nothing of it stays. */
  readonly close = (): void => {
    this.#turn += 1;
    this.#tools.host.endFile();
    this.#show(START);
  };

  #letIn(file: KeptFile): void {
    this.close();
    this.#show({ at: "entered", file });
    this.#tools.store.change(layOwn(ownFileOf(file)));
    this.#tools.announce(`${file.name} is in the record.`);
  }

  #show(state: DeskState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }

  #change(changed: Partial<OpenFile>): void {
    if (this.#state.at !== "open") return;
    const open = { ...this.#state.open, ...changed };
    this.#show({ ...this.#state, open, isBusy: true, problem: null });
    void this.#work(open, open.report.hash);
  }

  async #work(file: Unread, hash: string | null): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const { name } = file;
    try {
      const outcome = await this.#tools.host.workFile(orderOf(file, hash), (records) => {
        if (turn === this.#turn && hash === null) this.#show({ at: "reading", name, records });
      });
      if (turn !== this.#turn) return;
      if ("documents" in outcome) {
        const { file: blob } = file;
        return this.#show({ at: "source", name, file: blob, report: outcome, keeping: "kept" });
      }
      if (!("mapping" in outcome)) return this.#fail(wordRefusal(outcome));
      const answers = titledApart(file, outcome, this.#shelf.files());
      if (answers !== null) return this.#work({ ...file, answers }, hash);
      const offered = hash === null ? await this.#offer(file, outcome) : file.offered;
      if (turn !== this.#turn) return;
      const open = { ...file, report: outcome, offered };
      this.#show({ at: "open", open, isBusy: false, problem: null, keeping: "kept" });
      if (hash === null) this.#tools.announce(`${name} is read.`);
    } catch (error) {
      if (turn !== this.#turn) return;
      this.#fail(`The file could not be worked on: ${(error as Error).message}`);
    }
  }

  /** What was said of an earlier file, for one of which nothing was said yet. */
  async #offer({ answers }: Unread, { mapping }: FileReport): Promise<OpenFile["offered"]> {
    if (Object.keys(answers).some((field) => field !== "source")) return null;
    return this.#shelf.answersFor(String(mapping.header));
  }

  #fail(problem: string): void {
    this.#tools.announce(problem);
    if (this.#state.at === "open") this.#show({ ...this.#state, isBusy: false, problem });
    else this.#show({ at: "start", problem });
  }
}

function wordRefusal(outcome: FileRefusal): string {
  return "refusal" in outcome
    ? wordIntakeRefusal(outcome.refusal)
    : outcome.problems.map(wordMappingProblem).join(" ");
}

function orderOf(file: Unread, hash: string | null): OwnFileOrder {
  const { name, choices, answers, remembered } = file;
  return { name, file: file.file, hash, choices, answers, remembered, today: today() };
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** The answers with a title that no other file of the reader has; null where it is so already. */
function titledApart(
  { answers, name }: Unread,
  { hash, sourceId }: FileReport,
  others: readonly KeptFile[],
): Answers | null {
  if (!others.some((one) => one.sourceId === sourceId && one.hash !== hash)) return null;
  const source = (answers.source ?? {}) as Answers;
  const [, stem = "", count = "1", end = ""] =
    /^(.*?)(?: \((\d+)\))?(\.[a-z0-9]{2,8})?$/is.exec(String(source.title ?? name)) ?? [];
  return { ...answers, source: { ...source, title: `${stem} (${Number(count) + 1})${end}` } };
}

function keptSource({ name, file, report }: Extract<DeskState, { at: "source" }>): KeptFile {
  const { hash, documents, sourceId, claims } = report;
  return {
    ...{ hash, name, file, choices: {}, answers: {}, documents, sourceId, isSource: true },
    ...{ entered: today(), records: claims, claims },
  };
}

function keptOf(
  { name, file, choices, report, ...open }: OpenFile,
  documents: string,
  list: OwnList,
): KeptFile {
  const { hash, sourceId, counts } = report;
  const { records, claims } = counts;
  // What was decided in earlier files and holds here is part of what was said of this one.
  const parties = (report.mapping.parties ?? {}) as Answers;
  const answers = Object.keys(parties).length === 0 ? open.answers : { ...open.answers, parties };
  return {
    hash,
    name,
    file,
    choices,
    answers,
    documents,
    sourceId,
    entered: today(),
    records,
    claims,
    ...(list.members.length === 0 ? {} : { list }),
  };
}

/** What of a file is of use for the next one: not who says it and when, nor where its single rows stand. */
function learntOf({ choices, answers, report }: OpenFile): Learnt {
  const { plants: _plants, source: _source, parties, ...rest } = answers;
  const names = (parties ?? {}) as Readonly<Record<string, string>>;
  return { signature: String(report.mapping.header), choices, answers: rest, names };
}
