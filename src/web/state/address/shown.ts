import type { Answer } from "../../../core/model/answer.ts";
import type { Narrowing } from "../../../core/operation/explore/narrow.ts";
import type { AppState, LensState, QuestionState } from "../app-state.ts";
import { keepEqual } from "../keep-equal.ts";
import { askQuestion } from "../transitions.ts";
import type { Store } from "./store.ts";

/** How long the page stays wholly as it is while an answer is worked out, ms; then it says that it waits. */
export const PATIENCE_MS = 300;

/**
 * What is on the page. Answers are worked out elsewhere, so it follows the store a little later: as a whole, and an
 * answer always stands with the question and the lens that it is to.
 */
export interface Shown {
  /**
   * The newest state whose answer is there. Where the next takes long: the newest of all, with the answer that was there
   * where it is to a question of the same sort, so that what the reader holds stays in the hand.
   */
  state(): AppState;
  /** Whether the answer to what is asked takes long. */
  waiting(): boolean;
  /** The answer to a question under a lens; null while it is not there. */
  answer(question: QuestionState, lens: LensState): Answer<unknown> | null;
  /** What a stack leaves under a lens; null while it is not known, and where there are no steps. */
  narrowing(stack: Stack, lens: LensState): Narrowing | null;
  /** Why the answer to the state's question could not be had; null where nothing went wrong. */
  problem(): string | null;
  /** Asks again after a problem. */
  again(): void;
  /** Gives up the answer that is being worked out: what was shown before comes back. */
  stop(): void;
  subscribe(listener: () => void): () => void;
  /** Follows the store no longer: another has taken its place. */
  end(): void;
}

/** The means to have a question answered elsewhere. */
export interface Answering {
  narrow(stack: Stack, lens: LensState): Promise<Narrowing>;
  ask(question: QuestionState, lens: LensState): Promise<Answer<unknown>>;
  /** Gives up what is being worked out: its promise rejects. */
  stop(): void;
}

type Stack = AppState["stack"];

interface KnownNarrowing {
  readonly stack: Stack;
  readonly lens: LensState;
  readonly narrowing: Narrowing;
}

interface Known {
  readonly question: QuestionState;
  readonly lens: LensState;
  readonly answer: Answer<unknown>;
}

/** Follows the store. At most one question is being answered: of those that come meanwhile the newest is next. */
export function createShown(store: Store, answering: Answering): Shown {
  let shown = store.state();
  const known = keepAnswers();
  const narrowings = keepNarrowings();
  let settled: AppState | null = null;
  let underWay: AppState | null = null;
  let problem: string | null = null;
  const { tell, subscribe } = makeListeners();

  const isAnswered = ({ question, lens }: AppState): boolean =>
    question === null || known.find(question, lens) !== null;
  const isNarrowed = ({ stack, lens }: AppState): boolean =>
    stack.length === 0 || narrowings.find(stack, lens) !== null;
  const isKnown = (state: AppState): boolean => isAnswered(state) && isNarrowed(state);

  const show = (state: AppState): void => {
    if (isKnown(state)) settled = state;
    shown = state;
    tell();
  };

  const patience = makePatience(() => show(withAnswerOf(settled, store.state())));

  const follow = (): void => {
    const now = store.state();
    if (isKnown(now)) {
      patience.end();
      problem = null;
      show(now);
      return;
    }
    if (underWay === null) begin(now);
    if (settled === null || patience.isLost() || !isKnown(shown)) show(withAnswerOf(settled, now));
    patience.begin();
  };

  const begin = (state: AppState): void => {
    underWay = state;
    problem = null;
    workOut(answering, state, { known, narrowings }).then(
      () => {
        underWay = null;
        patience.end();
        if (!isKnown(store.state())) show(state);
        follow();
      },
      (error: Error) => {
        underWay = null;
        if (isKnown(store.state())) return;
        if (store.state() !== state) return follow();
        problem = error.message;
        show(state);
      },
    );
  };

  const leave = store.subscribe(follow);
  follow();
  return {
    state: () => shown,
    answer: known.find,
    narrowing: narrowings.find,
    waiting: () => patience.isLost() && problem === null,
    problem: () => problem,
    again: follow,
    stop: () => {
      const before = settled;
      store.change(before === null ? askQuestion(null) : () => before);
      answering.stop();
    },
    subscribe,
    end: () => {
      leave();
      patience.end();
    },
  };
}

/** Whoever wants to be told of what is shown. */
function makeListeners(): { tell(): void } & Pick<Shown, "subscribe"> {
  const listeners = new Set<() => void>();
  return {
    tell: () => {
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** How many answers are kept, so that a page that is gone back to is there at once. */
const KEPT = 6;

/** The answers that came last. What two to like questions share is the same object. */
function keepAnswers(): {
  find(question: QuestionState, lens: LensState): Answer<unknown> | null;
  add(fresh: Known): void;
} {
  let known: readonly Known[] = [];
  return {
    find: (question, lens) =>
      known.find((one) => one.question === question && one.lens === lens)?.answer ?? null,
    add: (fresh) => {
      const like = known.find(({ question }) => question.operation === fresh.question.operation);
      const answer = keepEqual(like?.answer, fresh.answer);
      known = [{ ...fresh, answer }, ...known].slice(0, KEPT);
    },
  };
}

type Kept = {
  readonly known: ReturnType<typeof keepAnswers>;
  readonly narrowings: ReturnType<typeof keepNarrowings>;
};

/** Has worked out what a state lacks of its answer and its list, both at once. */
async function workOut(
  answering: Answering,
  { question, lens, stack }: AppState,
  { known, narrowings }: Kept,
): Promise<void> {
  const lacksAnswer = question !== null && known.find(question, lens) === null;
  const lacksList = stack.length > 0 && narrowings.find(stack, lens) === null;
  const [answer, narrowing] = await Promise.all([
    lacksAnswer ? answering.ask(question, lens) : null,
    lacksList ? answering.narrow(stack, lens) : null,
  ]);
  if (question !== null && answer !== null) known.add({ question, lens, answer });
  if (narrowing !== null) narrowings.add({ stack, lens, narrowing });
}

/** What the stacks leave that were asked for last. */
function keepNarrowings(): {
  find: Shown["narrowing"];
  add(fresh: KnownNarrowing): void;
} {
  let known: readonly KnownNarrowing[] = [];
  return {
    find: (stack, lens) =>
      known.find((one) => one.stack === stack && one.lens === lens)?.narrowing ?? null,
    add: (fresh) => {
      known = [fresh, ...known].slice(0, KEPT);
    },
  };
}

/** A state that waits, with the question that was answered before where it is of the same sort. */
function withAnswerOf(before: AppState | null, now: AppState): AppState {
  if (before === null || before.question?.operation !== now.question?.operation) return now;
  return { ...now, question: before.question, lens: before.lens, stack: before.stack };
}

/** Is lost, and calls back, when it was begun and not ended for `PATIENCE_MS`. */
function makePatience(onLost: () => void): { begin(): void; end(): void; isLost(): boolean } {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let lost = false;
  return {
    begin: () => {
      timer ??= setTimeout(() => {
        lost = true;
        onLost();
      }, PATIENCE_MS);
    },
    end: () => {
      if (timer !== null) clearTimeout(timer);
      timer = null;
      lost = false;
    },
    isLost: () => lost,
  };
}
