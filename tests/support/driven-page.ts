import { type ChildProcess, spawn } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import type { Plugin } from "vite";

/** A page of a browser that Playwright cannot drive as it is installed. What is to be pressed is named by an XPath. */
export interface DrivenPage {
  /** The browser with its version: "Firefox 153.7". */
  readonly name: string;
  goto(address: string): Promise<void>;
  /** Runs the body of a function in the page; gives what it returns. */
  evaluate<T>(body: string): Promise<T>;
  /** Clicks on the first of its kind as a hand does. Throws where there is none. */
  click(xpath: string): Promise<void>;
  /** Types into what has the focus. */
  type(text: string): Promise<void>;
  press(key: "Enter" | "ArrowDown"): Promise<void>;
  close(): Promise<void>;
}

/** A browser that can be started here with WebGL or without, or in words why not. */
export type Drivable =
  | { readonly start: (options: { readonly webgl: boolean }) => Promise<DrivenPage> }
  | { readonly missing: string };

/** Where a program is, by the search path; null where it is nowhere. */
export function findProgram(name: string): string | null {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  return folders.map((folder) => join(folder, name)).find(isProgram) ?? null;
}

/** Whether a file is there and may be run. */
export function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Starts a program that ends with the tests, however they end; what it prints can be read. */
export function startProgram(
  path: string,
  words: readonly string[],
  env: Readonly<Record<string, string>>,
): ChildProcess {
  const program = spawn(path, words, { env, stdio: ["ignore", "pipe", "ignore"] });
  process.once("exit", () => program.kill());
  return program;
}

/** A screen for browsers that draw with WebGL in a window only. */
export interface Screen {
  /** The environment of a program that shall be seen there. */
  readonly env: Record<string, string>;
  close(): void;
}

/** Starts a screen in memory. Rejects where Xvfb does not say in half a minute which it is. */
export async function openScreen(): Promise<Screen> {
  const known = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  const env = Object.fromEntries(known);
  const words = ["-displayfd", "1", "-screen", "0", "1280x900x24", "-nolisten", "tcp"];
  const server = startProgram("Xvfb", words, env);
  const number = await new Promise<string>((resolve, reject) => {
    const waiting = setTimeout(() => reject(new Error("Xvfb does not start.")), 30_000);
    server.once("error", reject);
    server.stdout?.once("data", (said) => {
      clearTimeout(waiting);
      resolve(String(said).trim());
    });
  });
  return { env: { ...env, DISPLAY: `:${number}` }, close: () => void server.kill() };
}

const NOTES_FILE = "notes-problems.js";

const NOTE_PROBLEMS = `
  window.problems = [];
  const note = (kind, words) => window.problems.push(kind + ": " + words);
  const { error } = console;
  console.error = (...words) => { note("console", words.join(" ")); error.apply(console, words); };
  addEventListener("error", ({ message, target }) => {
    // Firefox fails at the hint to load a script that it has; the import that follows tells its own errors.
    if (target.rel === "modulepreload") return;
    // A size that changes while sizes are told is told in the next frame; nothing is lost.
    if (!String(message).startsWith("ResizeObserver loop")) note("uncaught", message ?? target.outerHTML);
  }, true);
  addEventListener("unhandledrejection", ({ reason }) => note("rejected", String(reason)));
  addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
    note("policy", violatedDirective + " " + blockedURI));
`;

/**
 * Has every page note in `window.problems` what goes wrong on it: not all of these browsers tell their driver. In a file
 * of its own, since the page allows no script in its text.
 *
 * @param html the page as it is built
 */
export function notesProblems(html: string): Plugin {
  const noting = html.replace("<title>", `<script src="./${NOTES_FILE}"></script><title>`);
  return {
    name: "notes-problems",
    configurePreviewServer: ({ middlewares }) => {
      middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? "/", "http://page");
        const isNotes = pathname.endsWith(`/${NOTES_FILE}`);
        if (!isNotes && !pathname.endsWith("/")) return next();
        response.setHeader("Content-Type", isNotes ? "text/javascript" : "text/html");
        response.end(isNotes ? NOTE_PROBLEMS : noting);
      });
    },
  };
}
