import { type FunctionComponent, memo, type ReactNode } from "react";
import type { EntityId } from "../../../core/model/entity.ts";
import { COMPARED } from "../../../core/query/compare/comparison.ts";
import { compareCandidates, tick } from "../../state/transitions.ts";
import { Button } from "../../ui/button.tsx";
import { Check } from "../../ui/check.tsx";
import { useApp, useSelected } from "../part/app-context.tsx";

const FULL_WORDS = "Four are ticked, the most that can be compared. Untick one to take another.";

interface CompareTickProps {
  readonly id: EntityId;
  readonly label: string;
  /** The candidates of the answer. */
  readonly shown: readonly EntityId[];
}

/** The box that takes a candidate into a comparison. */
export const CompareTick: FunctionComponent<CompareTickProps> = memo(function CompareTick(
  props: CompareTickProps,
): ReactNode {
  const { store, announce } = useApp([]);
  const { id, label } = props;
  const ticked = useSelected((state) => state.ticked.includes(id));
  const change = (): void => {
    const before = store.state();
    store.change(tick(id, props.shown), { burst: "tick" });
    if (store.state() === before) announce(FULL_WORDS);
  };
  return (
    <Check checked={ticked} onChange={change}>
      Compare<span className="visually-hidden"> {label}</span>
    </Check>
  );
});

/** What is ticked, and the way to the comparison; stays in sight below the list. */
export function CompareBar({ shown }: { readonly shown: readonly string[] }): ReactNode {
  const { store, state } = useApp(["ticked"]);
  const ticked = state.ticked.filter((id) => shown.includes(id));
  if (ticked.length === 0) return null;
  return (
    <div className="compare-bar">
      {ticked.length < COMPARED.least ? (
        <p>One is ticked. Tick one to three more to compare them.</p>
      ) : (
        <Button look="primary" onPress={() => store.change(compareCandidates(ticked))}>
          Compare {ticked.length}
        </Button>
      )}
      {ticked.length === COMPARED.most && <p className="quiet">{FULL_WORDS}</p>}
    </div>
  );
}
