import { type ReactNode, useMemo, useState } from "react";
import { wordTitle, wordTitleBasis } from "../../../core/model/wording/source-words.ts";
import { countWord, SOURCE_KIND_WORDS } from "../../../core/model/wording/words.ts";
import {
  filterSources,
  groupByYear,
  type ListedSource,
  listSources,
  usualLicence,
} from "../../state/choice/source-list.ts";
import { Button } from "../../ui/button.tsx";
import { useApp } from "../part/app-context.tsx";

/** How many sources are shown at first, and more at each press. */
const STEP = 50;

/** All sources by year, the newest first, with a filter over them. */
export function SourceList(): ReactNode {
  const { selectors } = useApp([]);
  const listed = useMemo(() => listSources(selectors.dataset), [selectors]);
  const licence = useMemo(() => usualLicence(selectors.dataset.sources), [selectors]);
  const [typed, setTyped] = useState("");
  const [shown, setShown] = useState(STEP);
  const found = filterSources(listed, typed);
  const filter = (words: string): void => {
    setTyped(words);
    setShown(STEP);
  };
  return (
    <section aria-label="Sources">
      <h3>Sources</h3>
      <p className="quiet">Licence where none is named: {lowerFirst(licence)}</p>
      <label className="filter">
        Find by title, publisher, year or kind
        <input value={typed} onChange={(event) => filter(event.target.value)} />
      </label>
      <p className="quiet" role="status">
        {found.length === 0
          ? `Nothing found for “${typed.trim()}”.`
          : `${countWord(found.length, "source")}, the newest first`}
      </p>
      {groupByYear(found.slice(0, shown)).map(({ year, sources }) => (
        <div key={year ?? "undated"}>
          <h4>{year ?? "Undated"}</h4>
          <ul className="source-list">
            {sources.map((one) => (
              <SourceRow key={one.source.id} one={one} usual={licence} />
            ))}
          </ul>
        </div>
      ))}
      {found.length > shown && (
        <Button onPress={() => setShown(shown + STEP)}>
          Show {Math.min(STEP, found.length - shown)} more of {found.length}
        </Button>
      )}
    </section>
  );
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

interface SourceRowProps {
  readonly one: ListedSource;
  /** The licence that is said once for all. */
  readonly usual: string;
}

function SourceRow({ one, usual }: SourceRowProps): ReactNode {
  const { source, publisher, date, claims } = one;
  const title = <cite>{wordTitle(source)}</cite>;
  const particulars = [
    `${publisher}, ${date}`,
    SOURCE_KIND_WORDS[source.kind],
    countWord(claims, "claim"),
    wordTitleBasis(source),
    source.url === null ? "no address known" : "",
    source.licence === usual ? "" : `licence: ${source.licence.replace(/\.$/, "")}`,
  ];
  return (
    <li>
      {source.url === null ? (
        title
      ) : (
        <a href={source.url} rel="noopener noreferrer" target="_blank">
          {title}
        </a>
      )}
      <span className="source-particulars">
        {particulars.filter((words) => words !== "").join("; ")}
      </span>
    </li>
  );
}
