import type { ReactNode } from "react";
import type { ListRanked } from "../../../core/query/assess/result.ts";
import { wordListRanked, wordUnranked } from "../../../core/word/list-ranked.ts";
import { wordOwnList } from "../../../core/word/own.ts";
import { useApp } from "../part/app-context.tsx";
import { ShowMore } from "../part/show-more.tsx";
import { EntityLink } from "../part/state-link.tsx";

/** How many of the reader's list are ranked, and why each of the others is not. */
export function OwnListNote({ ownList }: { readonly ownList: ListRanked }): ReactNode {
  const { dataset } = useApp([]).selectors;
  const { names, ranked, others } = ownList;
  const titles = ownList.lists.map((id) => `“${wordOwnList(dataset, id)}”`);
  return (
    <>
      {wordListRanked({ titles, names, ranked, others: [] })}
      {others.length > 0 && (
        <details className="controls">
          <summary>
            Why {others.length === 1 ? "one is" : `${others.length} are`} not ranked
          </summary>
          <ShowMore count={others.length} step={10}>
            {(shown) => (
              <ul className="bullets">
                {others.slice(0, shown).map(({ name, number, entity, because }) => (
                  <li key={`${entity ?? name} ${number}`}>
                    {entity === null ? name : <EntityLink id={entity} />}
                    {number !== null && <span className="quiet"> {number}</span>}:{" "}
                    {wordUnranked(because)}
                  </li>
                ))}
              </ul>
            )}
          </ShowMore>
        </details>
      )}
    </>
  );
}
