import type { ChildProcess } from "node:child_process";
import type { Question } from "../core/operation/ask.ts";
import type { Told } from "./told.ts";

/** Answers one question after the other in a process of its own, so that a call can be ended while it runs. */
export interface Answering {
  /** Rejects with the reason of the signal once it is aborted, and where the process ends by itself. */
  ask(question: Question, signal: AbortSignal): Promise<Told>;
}

interface Call {
  readonly question: Question;
  readonly settle: (told: Told) => void;
  readonly fail: (reason: unknown) => void;
}

/** @param start starts a process that answers each `Question` it is sent with one `Told`, in their order */
export function startAnswering(start: () => ChildProcess): Answering {
  const waiting: Call[] = [];
  let running: Call | null = null;
  let child: ChildProcess | null = null;

  function listen(): ChildProcess {
    const started = start();
    // What one that was given up still says is nobody's answer.
    const isOurs = (): boolean => started === child;
    started.on("message", (told: Told) => {
      if (isOurs()) end((call) => call.settle(told));
    });
    started.on("exit", (code) => {
      if (!isOurs()) return;
      child = null;
      end((call) => call.fail(new Error(`The question could not be answered (exit ${code}).`)));
    });
    return started;
  }

  function end(how: (call: Call) => void): void {
    const ended = running;
    running = null;
    if (ended !== null) how(ended);
    next();
  }

  function next(): void {
    if (running !== null) return;
    running = waiting.shift() ?? null;
    if (running === null) return;
    child ??= listen();
    child.send(running.question);
  }

  function drop(call: Call, reason: unknown): void {
    const at = waiting.indexOf(call);
    if (at >= 0) waiting.splice(at, 1);
    call.fail(reason);
    if (call !== running) return;
    child?.kill();
    child = null;
    end(() => {});
  }

  return {
    ask: (question, signal) =>
      new Promise<Told>((settle, fail) => {
        if (signal.aborted) return fail(signal.reason);
        const call: Call = { question, settle, fail };
        signal.addEventListener("abort", () => drop(call, signal.reason), { once: true });
        waiting.push(call);
        next();
      }),
  };
}
