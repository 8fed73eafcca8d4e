import { type MouseEvent, type ReactNode, useContext } from "react";
import { wordNumbers } from "../../core/exchange/references.ts";
import type { EntityId } from "../../core/model/entity.ts";
import { labelOf } from "../../core/query/sentence.ts";
import { writeAddress } from "../state/address.ts";
import { open, select, type Transition } from "../state/transitions.ts";
import { useApp } from "./app-context.tsx";
import { ReferenceNumbers } from "./printing.ts";

interface StateLinkProps {
  readonly to: Transition;
  readonly children: ReactNode;
  /** What a screen reader says, where the face alone says too little. */
  readonly label?: string;
}

/** A link to the state that a transition leads to: it can be followed, copied, or opened in another tab. */
export function StateLink({ to, children, label }: StateLinkProps): ReactNode {
  const { state, store } = useApp();
  const follow = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    store.change(to);
  };
  return (
    <a
      className="state-link"
      href={`#${writeAddress(to(state))}`}
      onClick={follow}
      {...(label === undefined ? {} : { "aria-label": label })}
    >
      {children}
    </a>
  );
}

/** The name of an entity; opens its page. */
export function EntityLink({ id }: { readonly id: EntityId }): ReactNode {
  const { selectors, state } = useApp();
  return (
    <StateLink to={select(id, "entity", false)}>
      {labelOf(id, selectors.graph(state).entities)}
    </StateLink>
  );
}

interface ClaimsLinkProps {
  readonly ids: readonly string[];
  readonly children: ReactNode;
  readonly label?: string;
}

/** Words or a number that open the claims behind them; plain text where there are none. On paper, their numbers. */
export function ClaimsLink({ ids, children, label }: ClaimsLinkProps): ReactNode {
  const numbers = useContext(ReferenceNumbers);
  if (ids.length === 0) return <span>{children}</span>;
  return (
    <>
      <StateLink to={open({ type: "claims", ids })} {...(label === undefined ? {} : { label })}>
        {children}
      </StateLink>
      {numbers !== null && <span className="reference-numbers"> {wordNumbers(ids, numbers)}</span>}
    </>
  );
}
