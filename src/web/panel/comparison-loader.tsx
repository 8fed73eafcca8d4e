import { type ReactNode, useEffect, useState } from "react";
import type { Answered } from "../../core/model/answer.ts";
import type { Comparison } from "../../core/query/compare/comparison.ts";

type Page = typeof import("./comparison-page.tsx");

let loaded: Page | null = null;

/** The comparison, whose page is fetched when candidates are first compared. */
export function ComparisonLoader(props: { readonly answer: Answered<Comparison> }): ReactNode {
  const [page, setPage] = useState(loaded);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    if (page !== null) return;
    import("./comparison-page.tsx").then(
      (found) => {
        loaded = found;
        setPage(found);
      },
      (error: Error) => setProblem(error.message),
    );
  }, [page]);
  if (problem !== null) return <p className="notice">The page could not be loaded: {problem}</p>;
  if (page === null) return <section className="page" aria-busy="true" />;
  return <page.ComparisonPage answer={props.answer} />;
}
