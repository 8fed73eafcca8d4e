import { type FunctionComponent, type MouseEvent, memo, type ReactNode, useContext } from "react";
import { wordNumbers } from "../../../core/exchange/references.ts";
import { labelOf } from "../../../core/graph/entity-label.ts";
import type { Failure } from "../../../core/model/answer.ts";
import type { EntityId } from "../../../core/model/entity.ts";
import { writeAddress } from "../../state/address/address.ts";
import { open, select, type Transition } from "../../state/transitions.ts";
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

interface EntityLinkProps {
  readonly id: EntityId;
}

/** The name of an entity; opens its page. */
export const EntityLink: FunctionComponent<EntityLinkProps> = memo(function EntityLink({
  id,
}: EntityLinkProps): ReactNode {
  const { selectors, state } = useApp(["lens"]);
  return (
    <StateLink to={select(id, "entity", false)}>
      {labelOf(id, selectors.graph(state).entities)}
    </StateLink>
  );
});

interface ClaimsLinkProps {
  readonly ids: readonly string[];
  readonly children: ReactNode;
  readonly label?: string;
}

/** Words or a number that open the claims behind them; plain text where there are none. On paper, their numbers. */
export const ClaimsLink: FunctionComponent<ClaimsLinkProps> = memo(function ClaimsLink(
  props: ClaimsLinkProps,
): ReactNode {
  const { ids, children, label } = props;
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
});

/** What is called nearly as a thing that the record does not have; nothing where nothing is. */
export function NearestNames({ failure }: { readonly failure: Failure }): ReactNode {
  const { suggestions } = failure.failure;
  if (suggestions.length === 0) return null;
  return (
    <>
      <p>Nearest names:</p>
      <ul className="plain-list">
        {suggestions.map(({ id }) => (
          <li key={id}>
            <EntityLink id={id} />
          </li>
        ))}
      </ul>
    </>
  );
}
