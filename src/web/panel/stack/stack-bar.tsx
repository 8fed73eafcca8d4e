import { type ReactNode, useEffect, useRef } from "react";
import { CLASS_WORDS, capital, joinWords } from "../../../core/model/wording/words.ts";
import type { Narrowing } from "../../../core/operation/explore/narrow.ts";
import type { Step } from "../../../core/query/facet/step.ts";
import { wordEmpty, wordListed, wordStack } from "../../../core/word/listing.ts";
import { narrowTo } from "../../state/stack-transitions.ts";
import { showAllClasses } from "../../state/transitions.ts";
import { Button } from "../../ui/button.tsx";
import { Popover } from "../../ui/popover.tsx";
import { useApp, useSelected } from "../part/app-context.tsx";
import { EntityLink } from "../part/state-link.tsx";
import { useNarrowing } from "../part/use-narrowing.ts";
import { FacetPicker } from "./late-facets.tsx";
import { StepChip } from "./step-chip.tsx";

/** What the views keep, in words; where it is brief the steps are behind a button that says them. */
export function StackBar({ brief }: { readonly brief: boolean }): ReactNode {
  const { state, store, selectors, announce } = useApp(["stack", "lens"]);
  const { stack } = state;
  const narrowing = useNarrowing();
  const said = narrowing === null ? "" : wordLeft(stack, narrowing);
  const before = useRef(said);
  useEffect(() => {
    if (before.current === said) return;
    before.current = said;
    announce(said === "" ? "All is listed again." : `${said}.`);
  }, [said, announce]);
  if (stack.length === 0) return null;
  const left = (
    <span className="stack-left">
      {narrowing === null ? "Working it out…" : wordListed(stack, narrowing.kept.length)}
    </span>
  );
  const listAll = (
    <Button look="link" onPress={() => store.change(narrowTo([]))}>
      List all again
    </Button>
  );
  if (brief) {
    const words = capital(wordStack(selectors.dataset, stack));
    return (
      <section className="stack-bar" aria-label="What is listed" data-brief="true">
        <Popover
          label="Steps of the list"
          trigger={
            <Button look="bordered">
              <span className="stack-sentence">{words}</span> <span aria-hidden="true">▾</span>
            </Button>
          }
        >
          {() => (
            <div className="stack-menu">
              <StackSteps narrowing={narrowing} />
              <p className="row">
                <NarrowButton words="Narrow further" />
                {listAll}
              </p>
            </div>
          )}
        </Popover>
        {left}
        {narrowing !== null && narrowing.open.length > 0 && <OpenOnes narrowing={narrowing} />}
        {narrowing !== null && <LeftOut narrowing={narrowing} />}
      </section>
    );
  }
  return (
    <section className="stack-bar" aria-label="What is listed">
      <StackSteps narrowing={narrowing} />
      {left}
      {narrowing !== null && narrowing.open.length > 0 && <OpenOnes narrowing={narrowing} />}
      <NarrowButton words="Narrow further" />
      {listAll}
      {narrowing !== null && <LeftOut narrowing={narrowing} />}
    </section>
  );
}

/** The steps in their order, each with what it leaves. */
function StackSteps({ narrowing }: { readonly narrowing: Narrowing | null }): ReactNode {
  const { state } = useApp(["stack"]);
  return (
    <ol className="stack-steps">
      {state.stack.map((step, at) => (
        <StepChip
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place; two may say the same.
          key={at}
          at={at}
          step={step}
          narrowed={narrowing?.steps[at] ?? null}
        />
      ))}
    </ol>
  );
}

/** Opens the facets. */
export function NarrowButton({ words }: { readonly words: string }): ReactNode {
  return (
    <Popover label={words} trigger={<Button>{words}</Button>}>
      {(close) => <FacetPicker close={close} />}
    </Popover>
  );
}

function wordLeft(stack: readonly Step[], { kept, open }: Narrowing): string {
  const left = `${wordListed(stack, kept.length)} left`;
  return open.length === 0 ? left : `${left}, ${open.length} could be`;
}

/** So many names are shown before they are counted. */
const NAMED = 200;

/** What no step rules out, and no source settles. */
function OpenOnes({ narrowing: { open } }: { readonly narrowing: Narrowing }): ReactNode {
  return (
    <Popover
      label="What could be in the list"
      trigger={<Button look="link">{open.length} could be</Button>}
    >
      {() => (
        <>
          <p>No step rules these out, and what sources say does not settle it.</p>
          <ul className="open-ones">
            {open.slice(0, NAMED).map((id) => (
              <li key={id}>
                <EntityLink id={id} />
              </li>
            ))}
          </ul>
          {open.length > NAMED && <p className="quiet">and {open.length - NAMED} more</p>}
        </>
      )}
    </Popover>
  );
}

/** What of the list no view shows, or that nothing is in it, and what to do. */
function LeftOut({ narrowing }: { readonly narrowing: Narrowing }): ReactNode {
  const { state, store, selectors } = useApp(["stack", "lens", "classes"]);
  const { nodes } = useSelected((now, from) => from.drawing(now));
  const { entities, dataset } = selectors.graph(state);
  if (narrowing.kept.length === 0) {
    const named = narrowing.open.slice(0, 3);
    return (
      <p className="stack-note">
        {wordEmpty(dataset, state.stack)}{" "}
        {named.length > 0 && (
          <>
            {narrowing.open.length} could be:{" "}
            {named.map((id, index) => (
              <span key={id}>
                {index > 0 && ", "}
                <EntityLink id={id} />
              </span>
            ))}
            {narrowing.open.length > named.length && " and others"}.{" "}
          </>
        )}
        Switch a step off, or press it to change its values.
      </p>
    );
  }
  const drawn = new Set(nodes);
  const missing = narrowing.kept.filter((id) => !drawn.has(id));
  const classes = new Set(missing.flatMap((id) => entities.get(id)?.class ?? []));
  const filtered = [...classes].filter((one) => !state.classes.includes(one));
  if (filtered.length === 0) return null;
  return (
    <p className="stack-note">
      {missing.length} of them are not shown: the legend leaves out{" "}
      {joinWords(filtered.map((one) => CLASS_WORDS[one].many))}.{" "}
      <Button look="link" onPress={() => store.change(showAllClasses)}>
        Show all sorts
      </Button>
    </p>
  );
}
