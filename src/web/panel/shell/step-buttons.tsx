import { type ReactNode, useEffect, useRef, useSyncExternalStore } from "react";
import type { Steps } from "../../state/address/steps.ts";
import { wordStep } from "../../state/words/step-words.ts";
import { Button } from "../../ui/button.tsx";
import { Popover } from "../../ui/popover.tsx";
import { useApp } from "../part/app-context.tsx";

/** Undo, redo, and, where it is not brief, what was done as a list. They are the steps of the browser. */
export function StepButtons({ brief }: { readonly brief: boolean }): ReactNode {
  const { store } = useApp([]);
  const steps = useSyncExternalStore(store.subscribe, store.steps);
  const words = useStepWords();
  useStepKeys();
  useAnnounced(steps, words);
  const last = steps.past.at(-1);
  const [next] = steps.ahead;
  return (
    <fieldset className="step-buttons" aria-label="Steps">
      <Button
        label={last === undefined ? "Undo" : `Undo: ${words(last, steps.present)}`}
        disabled={last === undefined}
        onPress={() => store.go(-1)}
      >
        ↶
      </Button>
      <Button
        label={next === undefined ? "Redo" : `Redo: ${words(steps.present, next)}`}
        disabled={next === undefined}
        onPress={() => store.go(1)}
      >
        ↷
      </Button>
      {!brief && (
        <Popover label="What was done" trigger={<Button>Steps</Button>}>
          {(close) => <StepList close={close} />}
        </Popover>
      )}
    </fieldset>
  );
}

type StepWords = (before: string, after: string) => string;

/** What lies between two addresses in words; each made once, and only for a list that is open or a step that is next. */
function useStepWords(): StepWords {
  const { store, selectors } = useApp([]);
  const known = useRef(new Map<string, string>());
  return (before, after) => {
    const key = `${before}\n${after}`;
    const made =
      known.current.get(key) ??
      wordStep(selectors.dataset, store.stateAt(before), store.stateAt(after));
    known.current.set(key, made);
    return made;
  };
}

/** What was done, the newest first: what was undone and can be done again stands above where one is. */
export function StepList({ close }: { readonly close: () => void }): ReactNode {
  const { store } = useApp([]);
  const steps = useSyncExternalStore(store.subscribe, store.steps);
  const words = useStepWords();
  const { past, present, ahead } = steps;
  const line = [...past, present, ...ahead];
  // Before the first that is kept there may be more, which the browser has.
  const start = steps.at === past.length ? "As it was opened" : "Before";
  const rows = line.map((address, index) => {
    const before = line[index - 1];
    return {
      by: index - past.length,
      said: before === undefined ? start : words(before, address),
    };
  });
  return (
    <>
      <p className="quiet">Press a step to go to it. Ctrl+Z goes back one, Ctrl+Shift+Z forward.</p>
      <ol className="step-list" reversed>
        {rows.toReversed().map(({ by, said }) => (
          <li key={by} data-undone={by > 0} aria-current={by === 0 ? "step" : undefined}>
            {by === 0 ? (
              <strong>{said}</strong>
            ) : (
              <Button
                look="link"
                onPress={() => {
                  close();
                  store.go(by);
                }}
              >
                {said}
              </Button>
            )}
            {by === 0 && <span className="quiet"> (here)</span>}
            {by > 0 && <span className="quiet"> (undone)</span>}
          </li>
        ))}
      </ol>
    </>
  );
}

/** Fields in which the keys undo what is typed. */
const TYPED_IN =
  "input:not([type=checkbox], [type=radio], [type=range], [type=button]), textarea, [contenteditable]";

/** Ctrl+Z, and Ctrl+Shift+Z or Ctrl+Y, wherever the focus is but in a field that is typed in. */
function useStepKeys(): void {
  const { store } = useApp([]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const by = stepOfKeys(event);
      if (by === 0 || event.defaultPrevented) return;
      if (event.target instanceof Element && event.target.closest(TYPED_IN) !== null) return;
      event.preventDefault();
      store.go(by);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [store]);
}

function stepOfKeys({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): -1 | 0 | 1 {
  if (!(ctrlKey || metaKey) || altKey) return 0;
  const letter = key.toLowerCase();
  if (letter === "z") return shiftKey ? 1 : -1;
  return letter === "y" ? 1 : 0;
}

/** Says what was undone or done again, by whichever way one went. */
function useAnnounced(steps: Steps, words: StepWords): void {
  const { announce } = useApp([]);
  const seen = useRef(steps);
  useEffect(() => {
    const before = seen.current;
    seen.current = steps;
    const said = wordMove(before, steps, words);
    if (said === null) return;
    // After what is said of every change of the picture, or that would take its place.
    setTimeout(() => announce(said), SAID_MS);
  });
}

/** By when the change itself has been announced. */
const SAID_MS = 200;

function wordMove(before: Steps, after: Steps, words: StepWords): string | null {
  const by = after.at - before.at;
  const isKnown = by < 0 ? after.ahead.length > 0 : before.ahead[by - 1] === after.present;
  if (by === 0 || !isKnown) return null;
  const line =
    by < 0
      ? [after.present, ...after.ahead.slice(0, -by)]
      : [before.present, ...before.ahead.slice(0, by)];
  const said = line.slice(1).map((address, index) => words(line[index] ?? "", address));
  return `${by < 0 ? "Undone" : "Done again"}: ${said.join(". ")}.`;
}
