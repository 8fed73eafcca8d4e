import type { ReactNode } from "react";
import { type Answered, isFailure } from "../../../core/model/answer.ts";
import type { EntityId } from "../../../core/model/entity.ts";
import { capital } from "../../../core/model/wording/words.ts";
import {
  type RowWords,
  type WordedDossier,
  type WordedOwner,
  wordNotStated,
  wordRelationRow,
  wordStake,
} from "../../../core/word/dossier.ts";
import { TakeAway } from "../answer/late-take-away.tsx";
import { Contested } from "../part/contested.tsx";
import { ShowMore } from "../part/show-more.tsx";
import { ClaimsLink, EntityLink } from "../part/state-link.tsx";
import { useAskedApart } from "../part/use-asked-apart.ts";
import { DerivedValues } from "./derived-values.tsx";

/** Rows of a group that are shown before more are asked for. */
const ROWS_AT_FIRST = 12;

/** What is known of an entity in rows, each of which opens its claims; gathered beside the page. */
export function Dossier({ id }: { readonly id: EntityId }): ReactNode {
  const { question, answer, problem } = useAskedApart({
    operation: "describe",
    input: { entity: id },
  });
  if (question === null || answer === null || isFailure(answer)) {
    const why = answer === null ? problem : isFailure(answer) ? answer.failure.message : null;
    return (
      <p role="status" className="quiet">
        {why === null ? "Gathering what is known…" : `It could not be gathered: ${why}`}
      </p>
    );
  }
  const { result } = answer as Answered<WordedDossier>;
  const notStated = wordNotStated(result.notStated);
  return (
    <>
      <Properties rows={result.properties} />
      <Statuses steps={result.statuses} />
      {result.owners.length > 0 && (
        <Group title="Owners">
          <Owners owners={result.owners} />
        </Group>
      )}
      {result.relations.map(({ group, label, rows }) => (
        <Relations key={group} title={label} rows={rows} />
      ))}
      <DerivedValues derived={result.derived} />
      {notStated !== null && <p>{notStated}</p>}
      <TakeAway question={question} answer={answer} />
    </>
  );
}

function Group(props: { readonly title: string; readonly children: ReactNode }): ReactNode {
  const { title, children } = props;
  return (
    <section className="relation" aria-label={title}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

function Properties({ rows }: { readonly rows: WordedDossier["properties"] }): ReactNode {
  if (rows.length === 0) return null;
  return (
    <Group title="Properties">
      <ShowMore count={rows.length} step={ROWS_AT_FIRST}>
        {(shown) => (
          <dl className="dossier-rows">
            {rows.slice(0, shown).map((row) => (
              <div key={`${row.label} ${row.best}`}>
                <dt>{row.label}</dt>
                <dd>
                  <Value row={row} />
                </dd>
              </div>
            ))}
          </dl>
        )}
      </ShowMore>
    </Group>
  );
}

/** The value with the claims behind it, and how well it is supported. */
function Value({ row }: { readonly row: RowWords & WordedRow }): ReactNode {
  return (
    <>
      <ClaimsLink ids={row.claims} label={`${row.words}: the claims on ${row.label}`}>
        {row.words}
      </ClaimsLink>
      <Contested claims={[row.best]} />
      <span className="quiet dossier-support">{row.support.join(" · ")}</span>
    </>
  );
}

type WordedRow = Pick<WordedDossier["properties"][number], "best" | "claims">;

function Statuses({ steps }: { readonly steps: WordedDossier["statuses"] }): ReactNode {
  if (steps.length < 2) return null;
  return (
    <Group title="Status in time">
      <ol className="statements">
        {steps.map(({ words, claims, governs }) => (
          <li key={claims.join(" ")} {...(governs ? { "aria-current": true } : {})}>
            <ClaimsLink ids={claims}>{words}</ClaimsLink>
          </li>
        ))}
      </ol>
    </Group>
  );
}

function Owners({ owners }: { readonly owners: readonly WordedOwner[] }): ReactNode {
  return (
    <ul className="statements dossier-owners">
      {owners.map((owner) => (
        <li key={owner.id}>
          <EntityLink id={owner.id} />{" "}
          <ClaimsLink ids={owner.claims}>{wordStake(owner)}</ClaimsLink>
          {owner.owners.length > 0 && <Owners owners={owner.owners} />}
        </li>
      ))}
    </ul>
  );
}

function Relations(props: {
  readonly title: string;
  readonly rows: WordedDossier["relations"][number]["rows"];
}): ReactNode {
  const { title, rows } = props;
  return (
    <Group title={title}>
      <ShowMore count={rows.length} step={ROWS_AT_FIRST}>
        {(shown) => (
          <ul className="statements">
            {rows.slice(0, shown).map((row) => (
              <li key={`${row.predicate} ${row.direction} ${row.other} ${row.product}`}>
                <Relation row={row} />
              </li>
            ))}
          </ul>
        )}
      </ShowMore>
    </Group>
  );
}

/** A relation with the claims behind it: "Supplies BMW; EV battery cells". */
function Relation(props: {
  readonly row: WordedDossier["relations"][number]["rows"][number];
}): ReactNode {
  const { row } = props;
  if (row.lead === "") {
    return (
      <>
        <EntityLink id={row.other} /> <Value row={row} />
      </>
    );
  }
  return (
    <>
      <ClaimsLink ids={row.claims} label={`${wordRelationRow(row)}: the claims on it`}>
        {capital(row.lead)}
      </ClaimsLink>{" "}
      <EntityLink id={row.other} />
      {row.words !== "" && `; ${row.words}`}
      <Contested claims={[row.best]} />
      <span className="quiet dossier-support">{row.support.join(" · ")}</span>
    </>
  );
}
