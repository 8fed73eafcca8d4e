import { type ReactNode, useEffect, useRef, useState } from "react";
import { isStill } from "../../state/own/lay-own.ts";
import { OwnDoor } from "../own/own-door.tsx";
import { AppContext, type AppTools } from "../part/app-context.tsx";
import { BugBoundary } from "../part/bug-boundary.tsx";
import { App } from "./app.tsx";

interface PageProps {
  readonly first: AppTools;
  /** The tools of the record with the own files that the state asks for. */
  readonly renew: () => Promise<AppTools>;
}

/**
 * The page, on one record at a time. Where the state asks for other own files all that is made of the record is made anew;
 * until it is there the page stays as it is.
 */
export function Page({ first, renew }: PageProps): ReactNode {
  const [tools, setTools] = useState(first);
  const present = useRef(first);
  useEffect(() => {
    const { store, own } = first;
    let isBusy = false;
    const follow = async (): Promise<void> => {
      if (isBusy) return;
      isBusy = true;
      try {
        while (!isStill(present.current.own, store.state().own, own.shelf.files())) {
          const next = await renew();
          present.current.shown.end();
          present.current = next;
          setTools(next);
        }
      } catch (error) {
        first.announce(`Your file could not be taken in: ${(error as Error).message}`);
      } finally {
        isBusy = false;
      }
    };
    const now = (): void => void follow();
    now();
    const leave = [store.subscribe(now), own.shelf.subscribe(now)];
    return () => {
      for (const one of leave) one();
    };
  }, [first, renew]);
  return (
    <AppContext value={tools}>
      <BugBoundary key={tools.selectors.dataset.version}>
        <App />
      </BugBoundary>
      <OwnDoor />
    </AppContext>
  );
}
