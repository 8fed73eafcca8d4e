import { type ReactNode, useEffect, useState } from "react";

type About = typeof import("./about-page.tsx");

let loaded: About | null = null;

/** The page about the data, which is fetched when it is first opened: few ask for it. */
export function AboutLoader(): ReactNode {
  const [about, setAbout] = useState(loaded);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    if (about !== null) return;
    import("./about-page.tsx").then(
      (page) => {
        loaded = page;
        setAbout(page);
      },
      (error: Error) => setProblem(error.message),
    );
  }, [about]);
  if (problem !== null) return <p className="notice">The page could not be loaded: {problem}</p>;
  if (about === null) return <section className="page" aria-busy="true" />;
  return <about.AboutPage />;
}
