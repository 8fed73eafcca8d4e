import { type ComponentType, useEffect, useState } from "react";
import { MissingPart } from "./missing-part.tsx";

/** A page that is fetched when it is first shown: few ask for it, and the first load is small without it. */
export function makeLatePage<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  let loaded: ComponentType<Props> | null = null;
  return function LatePage(props) {
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
  };
}
