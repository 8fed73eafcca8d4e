import type { ReactNode } from "react";
import { citeClaim } from "../../../core/exchange/citation.ts";
import { wordSpeakers } from "../../../core/exchange/references.ts";
import { labelOf } from "../../../core/graph/entity-label.ts";
import { isOwnAssumption } from "../../../core/graph/own-assumption.ts";
import type { SupplyGraph } from "../../../core/graph/supply-graph.ts";
import type { Evidence } from "../../../core/model/answer.ts";
import type { ClaimId } from "../../../core/model/claim.ts";
import { wordDate, wordPeriod } from "../../../core/model/period.ts";
import { replacementsOf } from "../../../core/model/references.ts";
import type { Source } from "../../../core/model/source.ts";
import { citeTitle, wordPlace, wordPublished } from "../../../core/model/wording/source-words.ts";
import { firstSpeakers } from "../../../core/model/wording/speakers.ts";
import {
  COMMITMENT_WORDS,
  countWord,
  joinWords,
  KIND_WORDS,
  SOURCE_KIND_WORDS,
} from "../../../core/model/wording/words.ts";
import { evidenceFor } from "../../../core/operation/evidence.ts";
import { findOriginators } from "../../../core/query/basis/originators.ts";
import { YOUR_FILE } from "../../../core/word/own.ts";
import { wordClaim } from "../../../core/word/sentence/sentence.ts";
import { noteOfClaim } from "../../state/own/own-notes.ts";
import { open } from "../../state/transitions.ts";
import { reportAddress, writeReport } from "../../state/words/error-report.ts";
import { samePoint } from "../../state/words/same-point.ts";
import { Button } from "../../ui/button.tsx";
import { useApp } from "../part/app-context.tsx";
import { CopyButton } from "../part/copy-button.tsx";
import { ClaimsLink, StateLink } from "../part/state-link.tsx";

/**
 * One claim with all that is known of it: who said it, where, when, and what else is said on the point. One that the
 * scenario sets aside is shown as the record has it.
 */
export function FactCard({ id }: { readonly id: ClaimId }): ReactNode {
  const { state, selectors } = useApp();
  const assuming = selectors.graph(state);
  const setAside = assuming.leftOut.get(id) === "scenario";
  const graph = setAside ? selectors.base(state) : assuming;
  if (!graph.dataset.claims.some((one) => one.id === id)) {
    return <p className="notice">There is no claim “{id}” in this version of the data.</p>;
  }
  const evidence = evidenceFor(graph, id);
  const { sentence, publication } = evidence;
  if (publication === null) return <AssumptionCard evidence={evidence} graph={graph} />;
  const others = samePoint(graph, evidence);
  const newer = replacementsOf(id, graph.dataset.claims).map((one) => one.id);
  const isAssumed = isOwnAssumption(evidence, graph.sources);
  const leftOut = graph.leftOut.has(id) || graph.annotations.has(id);
  return (
    <article className={`fact fact-${evidence.kind}`} aria-label={sentence}>
      <p className="fact-sentence">{sentence}</p>
      <p className="fact-kind">
        <span className={`kind kind-${evidence.kind}`}>
          {isAssumed ? "your assumption" : KIND_WORDS[evidence.kind]}
        </span>
        <span>{isAssumed ? "no source says so" : COMMITMENT_WORDS[evidence.commitment]}</span>
        {publication.kind === "userFile" && <span className="badge">{YOUR_FILE}</span>}
        {setAside && <span className="badge">set aside by the scenario</span>}
        {leftOut && <span className="badge">does not count under this lens</span>}
        {others.contrary.length > 0 && <span className="badge badge-warn">contested</span>}
      </p>
      <FactDetails evidence={evidence} source={publication} graph={graph} />
      {evidence.note !== "" && evidence.predicate !== "remark" && (
        <p className="fact-note">{evidence.note}</p>
      )}
      <OtherClaims title="Replaced by" ids={newer} graph={graph} />
      <OtherClaims title="Said to the contrary" ids={others.contrary} graph={graph} />
      <OtherClaims title="Said alike" ids={others.alike} graph={graph}>
        <Corroboration ids={[id, ...others.alike]} graph={graph} />
      </OtherClaims>
      <FactActions evidence={evidence} graph={graph} />
    </article>
  );
}

/** Something that a scenario assumes: no source says it, and it is marked as the reader's own. */
function AssumptionCard(props: {
  readonly evidence: Evidence;
  readonly graph: SupplyGraph;
}): ReactNode {
  const { sentence, time } = props.evidence;
  const holds = wordPeriod(time);
  return (
    <article className="fact fact-hypothesis" aria-label={sentence}>
      <p className="fact-sentence">{sentence}</p>
      <p className="fact-kind">
        <span className="kind kind-hypothesis">{KIND_WORDS.hypothesis}</span>
        <span>no source says so</span>
      </p>
      <dl className="fact-details">
        <div>
          <dt>Says</dt>
          <dd>
            The scenario “{props.graph.dataset.scenario?.name}”.{" "}
            <StateLink to={open({ type: "scenario" })}>Change it</StateLink>
          </dd>
        </div>
        <div>
          <dt>When</dt>
          <dd>{holds === "" ? "at any date" : holds}</dd>
        </div>
      </dl>
    </article>
  );
}

function FactDetails(props: {
  readonly evidence: Evidence;
  readonly source: Source;
  readonly graph: SupplyGraph;
}): ReactNode {
  const { evidence, source, graph } = props;
  const label = (one: string): string => labelOf(one, graph.entities);
  const publisher = label(source.publisher);
  const speakers = wordSpeakers(evidence, label);
  const time = wordPeriod(evidence.time);
  const basis = source.publishedBasis === "inferred" ? " (date inferred)" : "";
  const rows: readonly (readonly [string, ReactNode])[] = [
    ["Says", speakers],
    [
      "Source",
      <>
        {source.url === null ? (
          <cite>{citeTitle(source)}</cite>
        ) : (
          <a href={source.url} rel="noreferrer noopener" target="_blank">
            <cite>{citeTitle(source)}</cite>
          </a>
        )}
        , {publisher} ({SOURCE_KIND_WORDS[source.kind]}), {wordPublished(source)}
        {basis}
        {source.url === null && "; no address known"}
      </>,
    ],
    ["Where", wordPlace(evidence.at)],
    ["When", time === "" ? "no date stated" : time],
    ...(evidence.asOf === null ? [] : [["As of", wordDate(evidence.asOf)] as const]),
    ...(evidence.rule === null ? [] : [["Rule", evidence.rule] as const]),
    ...(evidence.derivedFrom.length === 0
      ? []
      : [
          [
            "Drawn from",
            <ClaimsLink key="inputs" ids={evidence.derivedFrom}>
              {evidence.derivedFrom.length} claims
            </ClaimsLink>,
          ] as const,
        ]),
    ...(evidence.supersedes.length === 0
      ? []
      : [
          [
            "Replaces",
            <ClaimsLink key="older" ids={evidence.supersedes}>
              {countWord(evidence.supersedes.length, "older claim")}
            </ClaimsLink>,
          ] as const,
        ]),
    ["Claim", <code key="id">{evidence.id}</code>],
  ];
  return (
    <dl className="fact-details">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function OtherClaims(props: {
  readonly title: string;
  readonly ids: readonly ClaimId[];
  readonly graph: SupplyGraph;
  readonly children?: ReactNode;
}): ReactNode {
  const { title, ids, graph, children } = props;
  if (ids.length === 0) return null;
  return (
    <div className="fact-others">
      <h4>{title}</h4>
      {children}
      <ul>
        {ids.map((id) => {
          const claim = graph.claims.get(id);
          if (claim === undefined) return null;
          const speakers = firstSpeakers(claim).map((one) => labelOf(one.id, graph.entities));
          return (
            <li key={id}>
              <ClaimsLink ids={[id]}>{wordClaim(claim, graph.entities)}</ClaimsLink>{" "}
              <span className="quiet">
                {KIND_WORDS[claim.kind]}, {joinWords(speakers)}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** How many say it first, and in how many sources it stands: many pages that quote one party are one voice. */
function Corroboration(props: {
  readonly ids: readonly ClaimId[];
  readonly graph: SupplyGraph;
}): ReactNode {
  const { ids, graph } = props;
  const sources = new Set(ids.flatMap((id) => graph.claims.get(id)?.source ?? []));
  const origins = findOriginators(graph, ids);
  return (
    <p className="quiet">
      In {countWord(sources.size, "source")}, first said by{" "}
      {countWord(origins.length, "party", "parties")}:{" "}
      {joinWords(
        origins.map(({ head, members }) => {
          const others = members.map((one) => labelOf(one, graph.entities));
          const beside = others.length === 0 ? "" : ` (with ${joinWords(others)})`;
          return labelOf(head, graph.entities) + beside;
        }),
      )}
      .
    </p>
  );
}

/** What can be done with a claim: cite it, or say that it is wrong. */
function FactActions({ evidence, graph }: { evidence: Evidence; graph: SupplyGraph }): ReactNode {
  const { door, own: files } = useApp([]);
  const own = noteOfClaim(files.shelf.files(), evidence.id);
  const form = reportAddress(import.meta.env.VITE_REPORT_URL, evidence, graph);
  return (
    <div className="fact-actions">
      <CopyButton
        text={citeClaim(evidence, graph.entities, graph.dataset.version)}
        said="Citation copied."
      >
        Copy citation
      </CopyButton>
      <CopyButton
        text={writeReport(evidence, graph)}
        said="Report copied."
        then="Add what is wrong at its end and send it to whoever runs this page."
      >
        Report an error
      </CopyButton>
      {form !== null && (
        <a href={form} rel="noreferrer noopener" target="_blank">
          Report it in the form
        </a>
      )}
      {own !== undefined && (
        <Button look="plain" onPress={() => door.open({ changes: own })}>
          Change your note
        </Button>
      )}
      {!graph.leftOut.has(evidence.id) && own === undefined && (
        <Button look="plain" onPress={() => door.open({ corrects: evidence.id })}>
          Correct it in your notes
        </Button>
      )}
    </div>
  );
}
