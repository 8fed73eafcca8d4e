import { type ReactNode, useSyncExternalStore } from "react";
import { Button } from "../../ui/button.tsx";
import { useApp } from "../part/app-context.tsx";

/** Stands where an answer will be: says nothing at first, then that it is being worked out, or why it cannot be had. */
export function AwaitedAnswer(): ReactNode {
  const { shown } = useApp([]);
  const problem = useSyncExternalStore(shown.subscribe, shown.problem);
  if (problem !== null) {
    return (
      <section className="page" role="alert">
        <p className="notice">
          The answer could not be worked out: {problem} The graph, the table and the details work
          without.
        </p>
        <p className="row">
          <Button look="bordered" onPress={shown.again}>
            Try again
          </Button>
          <Button look="bordered" onPress={() => location.reload()}>
            Load the page again
          </Button>
        </p>
      </section>
    );
  }
  return (
    <section className="page" aria-busy="true">
      <Waiting />
    </section>
  );
}

/** Says that an answer takes long, and offers to give it up; nothing while there is nothing to wait for. */
export function Waiting(): ReactNode {
  const { shown, host } = useApp([]);
  const waiting = useSyncExternalStore(shown.subscribe, shown.waiting);
  if (!waiting) return null;
  return (
    <p className="waiting row" role="status">
      {host.isThere()
        ? "Working out the answer…"
        : "The part that works out answers is still on its way. The graph, the table and the details work without."}{" "}
      <Button look="link" onPress={shown.stop}>
        Stop
      </Button>
    </p>
  );
}
