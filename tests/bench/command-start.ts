import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { median, ROUNDS } from "./first-frame.ts";

const COMMAND = fileURLToPath(new URL("../../lib/cli/main.js", import.meta.url));

/** Commands that are measured, each on the shipped record. */
const COMMANDS: readonly (readonly string[])[] = [
  ["search", "CATL"],
  ["explain", "envision-group", "aesc"],
  ["alternatives", "--lens", "founding"],
  ["alternatives"],
];

/** What a command of the built package takes from its start to its end, against a Node that does nothing. */
export interface CommandStart {
  readonly words: string;
  /** Times of `node -e 0`. */
  readonly ratio: number;
  readonly ms: number;
}

/** Measures each command in turn with Node alone, so that noise falls on both. Needs `npm run build:lib`. */
export function measureCommandStart(): readonly CommandStart[] {
  const rounds = Array.from({ length: ROUNDS }, () => ({
    bare: timeOf(["-e", "0"]),
    commands: COMMANDS.map((words) => timeOf([COMMAND, ...words])),
  }));
  const bare = median(rounds.map((round) => round.bare));
  return COMMANDS.map((words, at) => {
    const ms = median(rounds.map(({ commands }) => commands[at] ?? Number.NaN));
    return { words: words.join(" "), ratio: ms / bare, ms };
  });
}

function timeOf(words: readonly string[]): number {
  const start = performance.now();
  const { status } = spawnSync(process.execPath, words, { stdio: "ignore" });
  if (status !== 0) throw new Error(`${words.join(" ")} fails. Run npm run build:lib first.`);
  return performance.now() - start;
}
