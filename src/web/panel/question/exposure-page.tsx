import type { ReactNode } from "react";
import { labelOf } from "../../../core/graph/entity-label.ts";
import type { Answered } from "../../../core/model/answer.ts";
import { wordRange } from "../../../core/model/figure.ts";
import { wordDate } from "../../../core/model/period.ts";
import { wordNumber } from "../../../core/model/quantity.ts";
import {
  capital,
  countWord,
  inSentence,
  joinWords,
  wordStanding,
} from "../../../core/model/wording/words.ts";
import type {
  Exposure,
  InputExposure,
  SinglePoint,
} from "../../../core/query/exposure/measure-exposure.ts";
import type { Fit, SupplySource } from "../../../core/query/exposure/sources.ts";
import type { Survival } from "../../../core/query/exposure/survival.ts";
import { wordSlack } from "../../../core/word/answer/slack.ts";
import { askQuestion } from "../../state/transitions.ts";
import { useApp } from "../part/app-context.tsx";
import { Caveats } from "../part/caveats.tsx";
import { Contested } from "../part/contested.tsx";
import { ShowMore } from "../part/show-more.tsx";
import { ClaimsLink, EntityLink, StateLink } from "../part/state-link.tsx";
import "../../style/exposure.css";

/** What a buyer rests on: each product with its sources, what would take the last one, and how concentrated they are. */
export function ExposurePage({ answer }: { readonly answer: Answered<Exposure> }): ReactNode {
  const { state, selectors } = useApp();
  const { entities } = selectors.graph(state);
  const { buyer, market, neededBy, inputs, coverage, survival } = answer.result;
  return (
    <section className="page answer" aria-label="Answer">
      <h2>
        What does <EntityLink id={buyer} /> rest on
        {market !== null && ` in ${inSentence(labelOf(market, entities))}`}
        {neededBy !== null && ` by ${wordDate(neededBy)}`}?
      </h2>
      {inputs.length === 0 && (
        <p className="notice">No claim under this lens says what it is supplied with or uses.</p>
      )}
      {coverage !== null && (
        <p>The essential product with the fewest known sources has {coverage}.</p>
      )}
      <ShowMore count={inputs.length} step={4}>
        {(shown) => inputs.slice(0, shown).map((one) => <Input key={one.product} one={one} />)}
      </ShowMore>
      <SurvivalTime survival={survival} />
      <Caveats caveats={answer.caveats} />
      <p className="quiet">
        The index of concentration is that of Herfindahl and Hirschman: 1 where all is in one hand.
        Where shares are not known it is a range. Guidelines draw their lines at different heights,
        so the number stands without a verdict.
      </p>
    </section>
  );
}

const FIT_WORDS: { readonly [F in Fit]: string } = {
  known: "Known sources",
  possible: "Possible: the product or the place is not stated",
  elsewhere: "Supply another place",
};

function Input(props: { readonly one: InputExposure }): ReactNode {
  const { state, selectors } = useApp();
  const { entities } = selectors.graph(state);
  const { product, essential, sources, known, operating, singlePoints, slack, concentration } =
    props.one;
  const counting = sources.filter(({ standing }) => standing !== "out");
  const single = known === 0 ? "no known source" : countWord(known, "known source");
  return (
    <section className="relation exposure-input">
      <h3>{labelOf(product, entities)}</h3>
      <p>
        <strong>{capital(single)}</strong>
        {known > 0 && `, ${operating === 0 ? "none" : operating} of them supplying already`}
        {essential === true && "; nothing goes without it"}
      </p>
      {(["known", "possible", "elsewhere"] as const).map((fit) => (
        <Sources
          key={fit}
          title={FIT_WORDS[fit]}
          list={counting.filter((one) => one.fit === fit)}
        />
      ))}
      <Sources
        title="Does not count: out of action, or given up"
        list={sources.filter(({ standing }) => standing === "out")}
      />
      {slack.length > 0 && (
        <>
          <h4>Time before the need</h4>
          <ul className="plain-list">
            {slack.map((one) => (
              <li key={`${one.plant} ${one.opens}`}>
                <ClaimsLink ids={one.claims}>
                  {wordSlack(one, (id) => labelOf(id, entities))}
                </ClaimsLink>
                <Contested claims={one.claims} />
              </li>
            ))}
          </ul>
        </>
      )}
      {singlePoints.length > 0 && (
        <>
          <h4>Single points of failure</h4>
          <ul className="plain-list">
            {singlePoints.map((point) => (
              <Point key={`${point.sort} ${point.id}`} point={point} />
            ))}
          </ul>
        </>
      )}
      {known > 0 && (
        <p className="quiet">
          Concentration by owner {wordIndex(concentration.owner)}, by country{" "}
          {wordIndex(concentration.country)}, by plant {wordIndex(concentration.plant)}.
        </p>
      )}
    </section>
  );
}

function wordIndex(index: InputExposure["concentration"]["owner"]): string {
  return index === null ? "not measurable" : wordRange(index.low, index.high);
}

function Sources(props: {
  readonly title: string;
  readonly list: readonly SupplySource[];
}): ReactNode {
  if (props.list.length === 0) return null;
  return (
    <>
      <h4>{props.title}</h4>
      <ul className="plain-list">
        {props.list.map((one) => (
          <Source key={one.supplier} one={one} />
        ))}
      </ul>
    </>
  );
}

function Source({ one }: { readonly one: SupplySource }): ReactNode {
  const { state, selectors } = useApp();
  const { entities } = selectors.graph(state);
  const { supplier, plants, standing, implied, claims } = one;
  const from = plants.map(({ id, status }) => {
    const words = status === null ? "status not stated" : wordStanding(status);
    return `${labelOf(id, entities)} (${words})`;
  });
  return (
    <li>
      <EntityLink id={supplier} />:{" "}
      <ClaimsLink ids={claims}>
        {from.length === 0 ? "from which plant is not stated" : `from ${joinWords(from)}`}
      </ClaimsLink>
      {standing === "stalled" && " – out of action, nobody says until when"}
      {implied && " – by implication"}
      <Contested claims={claims} />
    </li>
  );
}

function Point({ point }: { readonly point: SinglePoint }): ReactNode {
  const { id, sort, claims } = point;
  return (
    <li>
      <EntityLink id={id} /> <ClaimsLink ids={claims}>the only {sort}</ClaimsLink>
      <Contested claims={claims} />
      {sort !== "owner" && (
        <>
          {" · "}
          <StateLink to={askQuestion({ operation: "depends-on", input: { entity: id } })}>
            what depends on it
          </StateLink>
        </>
      )}
    </li>
  );
}

const INPUT_WORDS: { readonly [I in Survival["missing"][number]]: string } = {
  inventory: "the stock",
  demandPerYear: "the demand",
  remainingPerYear: "what still comes",
  recoveryDays: "when the supply is back",
};

function SurvivalTime({ survival }: { readonly survival: Survival }): ReactNode {
  const { survivalDays, endless, shortfall, missing } = survival;
  const open = joinWords(missing.map((one) => INPUT_WORDS[one]));
  return (
    <section className="relation">
      <h3>How long it can go on</h3>
      {endless ? (
        <p>Without end: what remains covers the demand.</p>
      ) : survivalDays === null ? (
        <p>Not computable. Nobody states {open}.</p>
      ) : (
        <p>
          The stock lasts {wordNumber(survivalDays)} days
          {shortfall === null
            ? `. What is short then is not computable: nobody states ${open}.`
            : `; then ${wordNumber(shortfall)} GWh are short until the supply is back.`}
        </p>
      )}
    </section>
  );
}
