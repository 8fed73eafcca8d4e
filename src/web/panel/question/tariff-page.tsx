import type { ReactNode } from "react";
import { labelOf } from "../../../core/graph/entity-label.ts";
import type { Answered, AsOf } from "../../../core/model/answer.ts";
import type { ClaimId } from "../../../core/model/claim.ts";
import type { Lens } from "../../../core/model/lens.ts";
import { wordDate } from "../../../core/model/period.ts";
import { wordQuantity, wordRate } from "../../../core/model/quantity.ts";
import { inSentence } from "../../../core/model/wording/words.ts";
import type { RatePart } from "../../../core/query/tariff/duty-sum.ts";
import type { TariffRate } from "../../../core/query/tariff/find-rate.ts";
import { wordFreeTrade } from "../../../core/word/answer/free-trade.ts";
import { exampleOf } from "../../state/opening.ts";
import { askQuestion, changeLens } from "../../state/transitions.ts";
import { DateInput } from "../../ui/date-input.tsx";
import { useApp } from "../part/app-context.tsx";
import { Caveats } from "../part/caveats.tsx";
import { ClaimLines } from "../part/claim-lines.tsx";
import { Contested } from "../part/contested.tsx";
import { EntityLink, StateLink } from "../part/state-link.tsx";

/** The duty on entry for goods of an origin, with its parts and what it replaced. */
export function TariffPage({ answer }: { readonly answer: Answered<TariffRate> }): ReactNode {
  const { state, selectors } = useApp();
  const { entities } = selectors.graph(state);
  const { result, lens } = answer;
  const quota = exampleOf(selectors.dataset, "tariff blend");
  const name = (id: string): string => inSentence(labelOf(id, entities));
  return (
    <section className="page answer" aria-label="Answer">
      <h2>
        What duty do {name(result.product)} from {name(result.origin)} pay on entry to{" "}
        {name(result.destination)}?
      </h2>
      <p className="rate">{wordWhole(result)}</p>
      {result.free !== null && <p>{wordFreeTrade(result.free, name)}</p>}
      <Dates lens={lens} asOf={answer.asOf ?? null} />
      <Quota quota={result.quota} />
      {result.parts.length === 0 && result.free === null && (
        <p className="notice">
          No duty on these goods is stated under this lens. That does not mean that there is none.
        </p>
      )}
      {result.parts.map((part) => (
        <Part key={part.policy} part={part} />
      ))}
      <Others title="What it replaced" ids={result.superseded} />
      <Others title="Exempt from" ids={result.exempt} />
      <Others title="Ended before that day" ids={result.ended} />
      <Caveats caveats={answer.caveats} />
      {quota !== null && (
        <p>
          <StateLink to={askQuestion(quota)}>What does a quota do to a duty?</StateLink>{" "}
          <span className="quiet">Worked out for an example of this record.</span>
        </p>
      )}
      <p className="quiet">
        A rate that is said to be the whole duty counts alone. Else the ordinary duty and all that
        come on top are added up. Threats, proposals and plans are charged on nobody.
      </p>
    </section>
  );
}

function wordWhole({ ratePercent, atLeastPercent }: TariffRate): string {
  if (ratePercent !== null) return wordRate(ratePercent);
  return atLeastPercent === null ? "Not known" : `At least ${wordRate(atLeastPercent)}`;
}

/** Which day the rate is of and what was known of it: the lens says so, and is set here. */
function Dates({
  lens: { trueAt, knownBy },
  asOf,
}: {
  readonly lens: Lens;
  readonly asOf: AsOf | null;
}): ReactNode {
  const { store, selectors } = useApp([]);
  const clocks = selectors.dataset.case.examples.flatMap(({ ask, input }) =>
    ask === "tariff rate" && typeof input.trueAt === "string" && typeof input.knownBy === "string"
      ? [{ trueAt: input.trueAt, knownBy: input.knownBy }]
      : [],
  );
  const set = trueAt !== null || knownBy !== null;
  const change = (part: "trueAt" | "knownBy", day: string): void =>
    store.change(changeLens({ [part]: day === "" ? null : day }), part);
  return (
    <section>
      <p>
        {asOf === null ? "The latest rate that is stated" : `The rate of ${wordDate(asOf.day)}`},
        from {knownBy === null ? "all that is known" : `what was known by ${wordDate(knownBy)}`}.
      </p>
      <div className="row">
        {(["trueAt", "knownBy"] as const).map((part) => (
          <DateInput
            key={part}
            labelled
            label={part === "trueAt" ? "True at" : "Known by"}
            value={(part === "trueAt" ? trueAt : knownBy) ?? ""}
            onChange={(day) => change(part, day)}
          />
        ))}
      </div>
      <p className="quiet">
        These two are the lens’s, and hold for every question.
        {clocks.length > 0 && " One day as it was seen from others:"}
      </p>
      <ul className="statements">
        {clocks.map((clock) => (
          <li key={`${clock.trueAt} ${clock.knownBy}`}>
            <StateLink to={changeLens(clock)}>
              {wordDate(clock.trueAt)}, as known by {wordDate(clock.knownBy)}
            </StateLink>
          </li>
        ))}
        {set && (
          <li>
            <StateLink to={changeLens({ trueAt: null, knownBy: null })}>
              The latest, from all that is known
            </StateLink>
          </li>
        )}
      </ul>
    </section>
  );
}

function Quota({ quota }: { readonly quota: TariffRate["quota"] }): ReactNode {
  if (quota === null) return null;
  const beyond =
    quota.beyondPercent === null ? "is not stated" : `is ${wordRate(quota.beyondPercent)}`;
  return (
    <p>
      It holds for {wordQuantity(quota.units)}; the rate beyond that {beyond}.
    </p>
  );
}

const BASIS_WORDS: { readonly [B in RatePart["basis"]]: string } = {
  allIn: "the whole duty",
  added: "on top",
  base: "the ordinary duty",
};

function Part({
  part: { policy, ratePercent, basis, from, claims },
}: {
  part: RatePart;
}): ReactNode {
  return (
    <section className="relation">
      <h3>
        <EntityLink id={policy} />: {wordRate(ratePercent)}{" "}
        <span className="quiet">
          {BASIS_WORDS[basis]}
          {from !== null && `, since ${wordDate(from)}`}
        </span>
        <Contested claims={claims} />
      </h3>
      <ClaimLines ids={claims} />
    </section>
  );
}

function Others(props: { readonly title: string; readonly ids: readonly ClaimId[] }): ReactNode {
  if (props.ids.length === 0) return null;
  return (
    <section className="relation">
      <h3>{props.title}</h3>
      <ClaimLines ids={props.ids} />
    </section>
  );
}
