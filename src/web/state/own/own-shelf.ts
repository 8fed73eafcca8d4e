import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { ReadingChoices } from "../../../core/intake/read/read-intake.ts";
import type { OwnList } from "../../../core/model/source.ts";
import { PROGRAM } from "../../../core/model/wording/program.ts";
import type { Note } from "../../../core/own-notes/note.ts";

/** A file of the reader's own as this browser keeps it, with how it was understood and what became of it. */
export interface KeptFile {
  /** A digest of its bytes. */
  readonly hash: string;
  readonly name: string;
  readonly file: Blob;
  readonly choices: ReadingChoices;
  /** What its reader said of it, as fields of a mapping. */
  readonly answers: Answers;
  /** JSON of its documents, which are laid over the record. */
  readonly documents: string;
  readonly sourceId: string;
  /** The day on which it came in. */
  readonly entered: string;
  readonly records: number;
  readonly claims: number;
  /** Whether it is a source as the program writes it, which was not asked about. */
  readonly isSource?: boolean;
  /** Whom it names. */
  readonly list?: OwnList;
  /** What the reader wrote by hand: then it is no file that came in, and there is one of it at most. */
  readonly notes?: readonly Note[];
  /** Whether its list was picked by hand: then it is no file either, and there is one of it at most. */
  readonly isPicked?: boolean;
}

/** What is made by hand, of each of which the browser keeps one at most. */
export type ByHand = "notes" | "list";

/** Which of these it is; null = a file that came in. */
export function handOf({ notes, isPicked = false }: KeptFile): ByHand | null {
  return notes !== undefined ? "notes" : isPicked ? "list" : null;
}

export type Answers = Readonly<Record<string, unknown>>;

/** What is kept of a file beside itself, for the next one of its sort. */
export interface Learnt {
  /** `signatureOf` its header. */
  readonly signature: string;
  readonly choices: ReadingChoices;
  readonly answers: Answers;
  /** Whom its names were decided to stand for. */
  readonly names: Readonly<Record<string, string>>;
}

/** What came of keeping: `full` = the browser has no room for it; `blocked` = it keeps nothing for this page. */
export type Keeping = "kept" | "full" | "blocked";

/** The own files that this page knows of: those that the browser keeps, and those that it could not keep. */
export interface OwnShelf {
  /** The same list until it changes. */
  files(): readonly KeptFile[];
  isKept(hash: string): boolean;
  /** Keeps a file and what was learnt from it, if anything, in one transaction. Where it fails nothing is changed. */
  keep(file: KeptFile, learnt: Learnt | null): Promise<Keeping>;
  /**
   * Changes what is made by hand, by what the browser has of it now, so that two tabs lose nothing of each other.
   *
   * @param make it with the change, given what was before, if anything
   */
  keepByHand(hand: ByHand, make: (before: KeptFile | undefined) => KeptFile): Promise<Keeping>;
  /** Knows a file until the page is closed. */
  holdHere(file: KeptFile): void;
  /** Forgets a file. What was learnt from it stays. Where it fails the file is still there. */
  remove(hash: string): Promise<Keeping>;
  /** What was said of an earlier file with the same header; null where there was none. */
  answersFor(signature: string): Promise<Omit<Learnt, "names"> | null>;
  /** Whom names were decided to stand for, in all files. */
  names(): Promise<Readonly<Record<string, string>>>;
  subscribe(listener: () => void): () => void;
}

interface Schema extends DBSchema {
  files: { key: string; value: KeptFile };
  answers: { key: string; value: Omit<Learnt, "names"> };
  names: { key: string; value: string };
}

/** Opens what this browser keeps of own files. A browser that keeps nothing has an empty shelf. */
export async function openOwnShelf(): Promise<OwnShelf> {
  const database = await open();
  const stored = (await tryTo(() => database?.getAll("files"))) ?? [];
  let files: readonly KeptFile[] = stored.toSorted(byEntry);
  const kept = new Set(files.map(({ hash }) => hash));
  const listeners = new Set<() => void>();
  const change = (next: readonly KeptFile[]): void => {
    files = next;
    for (const listener of listeners) listener();
  };
  const withFile = (file: KeptFile): readonly KeptFile[] => [
    ...files.filter(({ hash }) => hash !== file.hash),
    file,
  ];
  const tabs = openTabs(async () => {
    const all = await tryTo(() => database?.getAll("files"));
    if (all === undefined) return;
    const here = files.filter(({ hash }) => !kept.has(hash));
    kept.clear();
    for (const { hash } of all) kept.add(hash);
    // What did not change stays the same object, so that nothing is laid over anew for it.
    const same = all.map((file) => files.find((one) => isSame(one, file)) ?? file);
    change([...same.toSorted(byEntry), ...here]);
  });
  return {
    files: () => files,
    isKept: (hash) => kept.has(hash),
    keep: async (file, learnt) => {
      const keeping = await write(database, file, learnt);
      if (keeping !== "kept") return keeping;
      kept.add(file.hash);
      change(withFile(file));
      tabs.tell();
      return keeping;
    },
    keepByHand: async (hand, make) => {
      let made: KeptFile | null = null;
      const keeping = await attempt(async () => {
        if (database === undefined) throw new Error("blocked");
        const turn = database.transaction("files", "readwrite");
        made = make(await turn.store.get(hand));
        await Promise.all([turn.store.put(made, hand), turn.done]);
      });
      if (keeping !== "kept" || made === null) return keeping;
      kept.add((made as KeptFile).hash);
      change(withFile(made));
      tabs.tell();
      return keeping;
    },
    holdHere: (file) => change(withFile(file)),
    remove: async (hash) => {
      const keeping = kept.has(hash)
        ? await attempt(() => database?.delete("files", keyIn(files, hash)))
        : "kept";
      if (keeping !== "kept") return keeping;
      kept.delete(hash);
      tabs.tell();
      change(files.filter((one) => one.hash !== hash));
      return keeping;
    },
    answersFor: async (signature) =>
      (await tryTo(() => database?.get("answers", signature))) ?? null,
    names: async () => (await tryTo(() => namesIn(database))) ?? {},
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The key of a file among the files: of what is made by hand what it is, whatever its digest. */
function keyOf(file: KeptFile): string {
  return handOf(file) ?? file.hash;
}

function keyIn(files: readonly KeptFile[], hash: string): string {
  const file = files.find((one) => one.hash === hash);
  return file === undefined ? hash : keyOf(file);
}

function byEntry(a: KeptFile, b: KeptFile): number {
  return a.entered < b.entered ? -1 : 1;
}

function isSame(one: KeptFile, other: KeptFile): boolean {
  return (
    one.hash === other.hash &&
    one.documents === other.documents &&
    one.name === other.name &&
    JSON.stringify(one.list) === JSON.stringify(other.list)
  );
}

/** Hears of what other tabs of this browser keep, and tells them. */
function openTabs(hear: () => Promise<void>): { readonly tell: () => void } {
  if (typeof BroadcastChannel === "undefined") return { tell: () => undefined };
  const channel = new BroadcastChannel(PROGRAM);
  channel.onmessage = () => void hear();
  return { tell: () => channel.postMessage("own") };
}

type Database = IDBPDatabase<Schema> | undefined;

/** How long a browser may take that perhaps never answers, ms. */
const PATIENCE_MS = 2000;

function open(): Promise<Database> {
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE_MS));
  const opened = tryTo(() =>
    openDB<Schema>(PROGRAM, 1, {
      upgrade: (database) => {
        for (const store of ["files", "answers", "names"] as const) {
          database.createObjectStore(store);
        }
      },
    }),
  );
  return Promise.race([opened, late]);
}

/** All or nothing: what a tab that is closed meanwhile has written is taken back by the browser. */
function write(database: Database, file: KeptFile, learnt: Learnt | null): Promise<Keeping> {
  const { names = {}, ...answers } = learnt ?? {};
  return attempt(async () => {
    if (database === undefined) throw new Error("blocked");
    const change = database.transaction(["files", "answers", "names"], "readwrite");
    try {
      await change.objectStore("files").put(file, keyOf(file));
      if ("signature" in answers) {
        await change.objectStore("answers").put(answers, answers.signature);
      }
      for (const [name, id] of Object.entries(names)) {
        await change.objectStore("names").put(id, name);
      }
    } catch (error) {
      change.done.catch(() => undefined);
      // What has failed of itself is taken back already.
      await tryTo(async () => change.abort());
      throw error;
    }
    await change.done;
  });
}

async function namesIn(database: Database): Promise<Record<string, string>> {
  if (database === undefined) return {};
  const change = database.transaction("names");
  const [keys, values] = await Promise.all([change.store.getAllKeys(), change.store.getAll()]);
  return Object.fromEntries(keys.map((name, index) => [name, values[index] ?? ""]));
}

async function attempt(write: () => Promise<unknown> | undefined): Promise<Keeping> {
  try {
    await write();
    return "kept";
  } catch (error) {
    return (error as Error).name === "QuotaExceededError" ? "full" : "blocked";
  }
}

/** What a browser gives that may keep nothing; undefined where it refuses. */
async function tryTo<T>(read: () => Promise<T> | undefined): Promise<T | undefined> {
  try {
    return await read();
  } catch {
    return undefined;
  }
}
