import { type ComponentType, type ReactNode, useEffect, useState } from "react";
import { MissingPart } from "./missing-part.tsx";

/** A page that is not part of the first load. */
export type LatePage<Props> = ComponentType<Props> & {
  /** Fetches it before it is shown. What goes wrong with that is told where it is shown. */
  readonly preload: () => void;
};

/** A page that is fetched when it is first shown, or before: the first load is small without it. */
export function makeLatePage<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): LatePage<Props> {
  let loaded: ComponentType<Props> | null = null;
  const preload = (): void => {
    load().then(
      (page) => {
        loaded = page;
      },
      () => undefined,
    );
  };
  return Object.assign(LatePage, { preload });

  function LatePage(props: Props): ReactNode {
    const [Page, setPage] = useState(() => loaded);
    const [problem, setProblem] = useState<string | null>(null);
    useEffect(() => {
      if (Page !== null) return;
      load().then(
        (page) => {
          loaded = page;
          setPage(() => page);
        },
        (error: Error) => setProblem(error.message),
      );
    }, [Page]);
    if (Page === null) {
      return (
        <section className="page" aria-busy={problem === null}>
          <MissingPart what="This page" problem={problem} />
        </section>
      );
    }
    return <Page {...props} />;
  }
}
