import { type ReactNode, useMemo, useState } from "react";
import { citeData } from "../../../core/exchange/citation.ts";
import { writeCitationFile } from "../../../core/exchange/citation-file.ts";
import type { ClaimId } from "../../../core/model/claim.ts";
import { countWord, writeCount } from "../../../core/model/wording/words.ts";
import type { Quality } from "../../../core/query/quality/measure-quality.ts";
import { wordClaim } from "../../../core/word/sentence/sentence.ts";
import { canCheckRecord } from "../../state/load-record.ts";
import {
  type CountRow,
  type CountTable,
  countExcerpts,
  tabulate,
} from "../../state/words/quality-words.ts";
import { Button } from "../../ui/button.tsx";
import { useApp } from "../part/app-context.tsx";
import { CopyButton } from "../part/copy-button.tsx";
import { saveFile } from "../part/save-file.tsx";
import { ClaimsLink } from "../part/state-link.tsx";
import { useSurvey } from "../part/use-survey.ts";
import { SourceList } from "./source-list.tsx";

/** How many rows and claims are shown before more are asked for. */
const ROWS_AT_FIRST = 10;
const CLAIMS_AT_FIRST = 50;

/** What the record holds, how well it is backed, what it cannot tell, how it is corrected, and all its sources. */
export function AboutPage(): ReactNode {
  const { selectors } = useApp([]);
  const { dataset } = selectors;
  const { survey, problem } = useSurvey();
  const quality = survey?.quality ?? null;
  const tables = useMemo(() => (quality === null ? [] : tabulate(quality)), [quality]);
  return (
    <section className="page about" aria-label="About the data">
      <h2>About the data</h2>
      <p>
        {countWord(dataset.claims.length, "claim")} from{" "}
        {countWord(dataset.sources.length, "source")} on{" "}
        {countWord(dataset.entities.length, "entity", "entities")}. A claim is what one source says,
        in our own words, with the place in the source. The publishers of the sources are among the
        entities. All counts here are of the whole record, whatever the lens.
      </p>
      <p>
        Data version <code>{dataset.version}</code>.{" "}
        {canCheckRecord()
          ? "It matches its checksum."
          : "This page came without https, so your browser could not compare it with its checksum."}
      </p>
      <Citation dataVersion={dataset.version} />
      <Limits />
      {quality !== null && <Weak quality={quality} excerpts={countExcerpts(dataset)} />}
      <Corrections />
      <Licence />
      {tables.map((table) => (
        <CountsTable key={table.title} table={table} />
      ))}
      {quality === null && (
        <p role="status">
          {problem === null
            ? "Counting what the record holds…"
            : `It could not be counted: ${problem}`}
        </p>
      )}
      <SourceList />
    </section>
  );
}

/** How the data is cited: as a line, and as the file that programs for references read. */
function Citation({ dataVersion }: { readonly dataVersion: string }): ReactNode {
  const [release = ""] = dataVersion.split("+");
  const file = writeCitationFile(release);
  return (
    <section>
      <h3>How to cite it</h3>
      <p>{citeData(dataVersion)}</p>
      <div className="row">
        <CopyButton text={citeData(dataVersion)} said="Citation copied.">
          Copy citation
        </CopyButton>
        <Button look="plain" onPress={() => saveFile("CITATION.cff", "text/yaml", file)}>
          Save CITATION.cff
        </Button>
      </div>
    </section>
  );
}

function Limits(): ReactNode {
  return (
    <section>
      <h3>What it cannot tell</h3>
      <ul className="bullets">
        <li>It knows only what these sources say. A firm that none of them names is not here.</li>
        <li>Silence is no denial, and “not stated” is not “no”.</li>
        <li>A plan is not a plant, and a company’s word about itself is not a fact.</li>
        <li>Many sources may retell one report. Their number says nothing of how true it is.</li>
        <li>
          What is written about most is best covered. A gap in the record is no gap in the world.
        </li>
      </ul>
    </section>
  );
}

function Weak(props: { readonly quality: Quality; readonly excerpts: number }): ReactNode {
  const { quality, excerpts } = props;
  const of = `of ${countWord(quality.sources, "source")}`;
  return (
    <section>
      <h3>Where it is weak</h3>
      <ul className="bullets">
        <li>
          {writeCount(excerpts)} {of} were read in part only.
        </li>
        <li>
          {writeCount(quality.rebuiltTitles)} {of} have a title that we rebuilt or that describes
          them in our words.
        </li>
        <li>
          {writeCount(quality.inferredDates)} {of} have a date that we inferred;{" "}
          {writeCount(quality.undatedSources)} have none.
        </li>
        {quality.withoutClaims.length > 0 && (
          <li>{countWord(quality.withoutClaims.length, "entity", "entities")} without a claim.</li>
        )}
      </ul>
      <WeakFacts ids={quality.onOneWeakSource} />
    </section>
  );
}

/** The facts that only one source says, and that one retells others or is a community page. */
function WeakFacts({ ids }: { readonly ids: readonly ClaimId[] }): ReactNode {
  const [opened, setOpened] = useState(false);
  if (ids.length === 0) return <p>No fact rests on one weak source alone.</p>;
  return (
    <details onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>{countWord(ids.length, "fact")} on one weak source</summary>
      <p className="quiet">
        One source says it and no other, and that source only retells others or is a community page.
      </p>
      {opened && <WeakFactList ids={ids} />}
    </details>
  );
}

/** Each opens its claim. */
function WeakFactList({ ids }: { readonly ids: readonly ClaimId[] }): ReactNode {
  const { selectors } = useApp([]);
  const [shown, setShown] = useState(CLAIMS_AT_FIRST);
  const { dataset, entities } = selectors.everything();
  // Not the graph's claims: one that was replaced is counted as well.
  const claims = useMemo(() => new Map(dataset.claims.map((one) => [one.id, one])), [dataset]);
  return (
    <>
      <ul className="statements">
        {ids.slice(0, shown).map((id) => {
          const claim = claims.get(id);
          if (claim === undefined) return null;
          return (
            <li key={id}>
              <ClaimsLink ids={[id]}>{wordClaim(claim, entities)}</ClaimsLink>
            </li>
          );
        })}
      </ul>
      {ids.length > shown && (
        <Button onPress={() => setShown(shown + CLAIMS_AT_FIRST)}>Show more facts</Button>
      )}
    </>
  );
}

function Corrections(): ReactNode {
  return (
    <section>
      <h3>Corrections</h3>
      <p>
        Companies and persons are named here with what published sources say of them. Whoever is
        named wrongly can ask for a correction, and so can anybody who finds a mistake: open the
        claim and press “Report an error”.
      </p>
      <p>
        A correction is a new claim that replaces the old one. The old one stays and says that it
        was replaced. Nothing is changed silently: every release of the data has a version and a
        list of its changes.
      </p>
    </section>
  );
}

function Licence(): ReactNode {
  return (
    <section>
      <h3>Licence</h3>
      <p>
        The data is under{" "}
        <a
          href="https://creativecommons.org/licenses/by/4.0/"
          rel="noopener noreferrer"
          target="_blank"
        >
          CC BY 4.0
        </a>
        : use it as you like and name “Second Source contributors”. The texts of the sources belong
        to their publishers and are not part of it.
      </p>
    </section>
  );
}

function CountsTable({ table }: { readonly table: CountTable }): ReactNode {
  const [all, setAll] = useState(false);
  const { title, rows } = table;
  return (
    <section>
      <table className="counts">
        <caption>{title}</caption>
        <tbody>
          {rows.slice(0, all ? rows.length : ROWS_AT_FIRST).map((row) => (
            <CountsRow key={row.name ?? row.words} row={row} />
          ))}
        </tbody>
      </table>
      {!all && rows.length > ROWS_AT_FIRST && (
        <Button onPress={() => setAll(true)}>Show all {rows.length}</Button>
      )}
    </section>
  );
}

function CountsRow({ row }: { readonly row: CountRow }): ReactNode {
  return (
    <tr>
      <th scope="row">
        {row.words} {row.name !== null && <code>{row.name}</code>}
      </th>
      <td className="count">{writeCount(row.count)}</td>
      <td className="count-bar">
        <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
          <rect width={row.length * 100} height="8" />
        </svg>
      </td>
    </tr>
  );
}
