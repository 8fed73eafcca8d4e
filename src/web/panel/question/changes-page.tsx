import type { ReactNode } from "react";
import { labelOf } from "../../../core/graph/entity-label.ts";
import type { Answered, Evidence } from "../../../core/model/answer.ts";
import type { ClaimId } from "../../../core/model/claim.ts";
import { wordDate } from "../../../core/model/period.ts";
import { countWord, wordStanding } from "../../../core/model/wording/words.ts";
import type { Changes, StatusChange } from "../../../core/query/changes/find-changes.ts";
import { askQuestion, changeInput } from "../../state/transitions.ts";
import { firstClaims, groupByMonth, orderStatuses } from "../../state/words/new-claims.ts";
import { DateInput } from "../../ui/date-input.tsx";
import { useApp } from "../part/app-context.tsx";
import { Caveats } from "../part/caveats.tsx";
import { ShowMore } from "../part/show-more.tsx";
import { ClaimsLink, EntityLink, StateLink } from "../part/state-link.tsx";

/** How many claims are shown at first, and more at each press. */
const STEP = 50;

/** What became known between two dates, or what is new since a release. */
export function ChangesPage({ answer }: { readonly answer: Answered<Changes> }): ReactNode {
  const { state, selectors } = useApp();
  const { result, evidence } = answer;
  const { from, added, changed, withdrawn, statuses } = result;
  const release = selectors.dataset.releases.some(({ name }) => name === from);
  const given = state.question?.input.to;
  const to = typeof given === "string" ? given : "";
  const cited = (ids: readonly ClaimId[]): readonly Evidence[] =>
    ids.flatMap((id) => evidence[id] ?? []);
  return (
    <section className="page answer" aria-label="Answer">
      <h2>
        {release
          ? `What is new since release ${from}?`
          : to === ""
            ? `What became known since ${wordDate(from)}?`
            : `What became known between ${wordDate(from)} and ${wordDate(to)}?`}
      </h2>
      <Dates from={from} to={to} />
      <p>
        {countWord(added.length, "new claim")}, {changed.length} changed, {withdrawn.length}{" "}
        withdrawn.
      </p>
      <Statuses statuses={statuses} />
      <ClaimList title="Changed" claims={cited(changed)} />
      <Withdrawn ids={withdrawn} evidence={evidence} />
      <ByMonth key={`${from} ${to}`} claims={cited(added)} />
      <Caveats caveats={answer.caveats} />
    </section>
  );
}

/** The two dates to set, and the releases to count from instead. */
function Dates({ from, to }: { readonly from: string; readonly to: string }): ReactNode {
  const { store, selectors } = useApp([]);
  const set = (name: "from" | "to", day: string): void => {
    // Without a first day there is no question.
    if (name === "from" && day === "") return;
    store.change(changeInput(name, day === "" ? null : day), name);
  };
  return (
    <>
      <p className="row">
        <DateInput label="First date" value={from} onChange={(day) => set("from", day)} />
        <span>and</span>
        <DateInput label="Second date" value={to} onChange={(day) => set("to", day)} />
      </p>
      {selectors.dataset.releases.length > 0 && (
        <p className="quiet">
          Or since a release of the data:{" "}
          {selectors.dataset.releases.map(({ name }, index) => (
            <span key={name}>
              {index > 0 && ", "}
              <StateLink to={askQuestion({ operation: "diff", input: { from: name } })}>
                {name}
              </StateLink>
            </span>
          ))}
        </p>
      )}
    </>
  );
}

function Statuses({ statuses }: { readonly statuses: readonly StatusChange[] }): ReactNode {
  if (statuses.length === 0) return null;
  return (
    <section>
      <h3>
        Statuses <span className="quiet">{statuses.length}</span>
      </h3>
      <ul className="statements">
        {orderStatuses(statuses).map(({ entity, before, after, claims }) => (
          <li key={entity}>
            <EntityLink id={entity} />: {wordStanding(before)} →{" "}
            <ClaimsLink ids={claims}>{wordStanding(after)}</ClaimsLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

function ByMonth({ claims }: { readonly claims: readonly Evidence[] }): ReactNode {
  const months = groupByMonth(claims);
  return (
    <ShowMore count={claims.length} step={STEP}>
      {(shown) =>
        firstClaims(months, shown).map(({ month, claims: some }) => (
          <ClaimList
            key={month}
            title={month === null ? "Undated" : wordDate(month)}
            claims={some}
            of={months.find((one) => one.month === month)?.claims.length ?? some.length}
          />
        ))
      }
    </ShowMore>
  );
}

/** @param of how many there are, where not all are shown */
function ClaimList(props: {
  readonly title: string;
  readonly claims: readonly Evidence[];
  readonly of?: number;
}): ReactNode {
  const { state, selectors } = useApp(["lens"]);
  const { entities } = selectors.graph(state);
  const { title, claims, of = claims.length } = props;
  if (claims.length === 0) return null;
  return (
    <section className="relation">
      <h3>
        {title} <span className="quiet">{countWord(of, "claim")}</span>
      </h3>
      <ul className="statements">
        {claims.map(({ id, sentence, publication }) => (
          <li key={id}>
            <ClaimsLink ids={[id]}>{sentence}</ClaimsLink>{" "}
            <span className="quiet">
              {publication !== null && labelOf(publication.publisher, entities)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What no longer counts: with its words where the data still has it. */
function Withdrawn(props: {
  readonly ids: readonly ClaimId[];
  readonly evidence: Answered<Changes>["evidence"];
}): ReactNode {
  const { ids, evidence } = props;
  const gone = ids.filter((id) => evidence[id] === undefined);
  return (
    <>
      <ClaimList title="Withdrawn" claims={ids.flatMap((id) => evidence[id] ?? [])} />
      {gone.length > 0 && (
        <section className="relation">
          <h3>
            No longer in the data <span className="quiet">{countWord(gone.length, "claim")}</span>
          </h3>
          <ul className="plain-list">
            {gone.map((id) => (
              <li key={id}>
                <code>{id}</code>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
