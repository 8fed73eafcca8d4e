import { type FunctionComponent, memo, type ReactNode, useMemo } from "react";
import { labelOf } from "../../../core/graph/entity-label.ts";
import { type Criterion, criterionLabel } from "../../../core/model/criteria.ts";
import { wordRange } from "../../../core/model/figure.ts";
import { capital, joinWords } from "../../../core/model/wording/words.ts";
import { GATE_LABELS, wordGate } from "../../../core/word/ranking/gate.ts";
import type { WordedOption } from "../../../core/word/ranking/option.ts";
import { STANDING_WORDS, wordOption, wordRoute } from "../../../core/word/ranking/option.ts";
import { useApp } from "../part/app-context.tsx";
import { Contested } from "../part/contested.tsx";
import { RangeBar } from "../part/range-bar.tsx";
import { ClaimsLink, EntityLink } from "../part/state-link.tsx";
import { AnswerRow } from "./answer-row.tsx";

interface OptionRowProps {
  readonly option: WordedOption;
  readonly criteria: readonly Criterion[];
  /** The screens that the question asks about. */
  readonly asked: readonly WordedOption["gates"][number]["id"][];
  /** Whether the supplier is named here, because no head above does. */
  readonly named?: boolean;
}

/** A supply option as a route: where, what, how it gets there, from when, how much is left, at which duty. */
export const OptionRow: FunctionComponent<OptionRowProps> = memo(function OptionRow({
  option,
  criteria,
  asked,
  named = false,
}: OptionRowProps): ReactNode {
  const { selectors, state } = useApp(["lens"]);
  const { entities } = selectors.graph(state);
  const names = {
    entity: (id: string): string => labelOf(id, entities),
    unit: selectors.dataset.criteria.capacityUnit,
  };
  const { where, through } = wordOption(option, names);
  const { steps, open } = wordRoute(option, names);
  const { failed, standing, supplier, plant } = option;
  const about = useMemo(() => [plant ?? supplier], [plant, supplier]);
  const route = useMemo(() => [...about, supplier], [about, supplier]);
  return (
    <AnswerRow about={about} route={route} className="option" standing={standing}>
      <div className="option-head">
        <h5>
          <Where option={option} words={capital(where)} />
          {named && <span className="quiet"> of {names.entity(option.supplier)}</span>}
          {through !== "" && <span className="quiet"> {through}</span>}
        </h5>
        <span className="standing">
          <span aria-hidden="true">{SIGNS[standing]}</span> {STANDING_WORDS[standing]}
        </span>
      </div>
      {option.match === "none" ? (
        <p className="quiet">No source says what it makes of this.</p>
      ) : (
        <p className="route">
          {steps.map(({ id, words, claims }) => (
            <span key={id} className="route-step">
              <ClaimsLink ids={claims}>{words}</ClaimsLink>
            </span>
          ))}
          {open.length > 0 && (
            <span className="route-step quiet">not stated: {joinWords(open)}</span>
          )}
        </p>
      )}
      {failed !== null && (
        <p className="option-failed">
          Out: <ClaimsLink ids={failed.claims}>{failed.words}</ClaimsLink>
          <Contested claims={failed.claims} />
        </p>
      )}
      <Gates option={option} asked={asked} />
      <More option={option} criteria={criteria} />
    </AnswerRow>
  );
});

const SIGNS: { readonly [S in WordedOption["standing"]]: string } = {
  made: "●",
  madeOpen: "◐",
  planned: "○",
  considered: "◌",
  developed: "△",
  stalled: "‖",
  contested: "≠",
  notStated: "–",
  out: "✕",
};

// A plant has a page of its own; a place that stands for a plant without a name does not lead to one.
function Where({
  option: { plant, country },
  words,
}: {
  readonly option: WordedOption;
  readonly words: string;
}): ReactNode {
  const { selectors, state } = useApp(["lens"]);
  if (plant === null) return <span>{words}</span>;
  return (
    <>
      <EntityLink id={plant} />
      {country !== null && (
        <span className="quiet">, {labelOf(country, selectors.graph(state).entities)}</span>
      )}
    </>
  );
}

const TRUTH_SIGNS = { true: "✓", unknown: "?", false: "✕" } as const;

/** How the screens came out, a mark each; a mark opens the claims that decide it. */
function Gates({ option: { gates }, asked }: Pick<OptionRowProps, "option" | "asked">): ReactNode {
  const { trade } = useApp([]).selectors.dataset.case;
  return (
    <ul className="gates" aria-label="Screens">
      {gates
        .filter(({ id }) => asked.includes(id))
        .map((gate) => (
          <li key={gate.id} className="gate" data-truth={gate.truth} title={wordGate(gate, trade)}>
            <span aria-hidden="true">{TRUTH_SIGNS[gate.truth]} </span>
            <ClaimsLink ids={gate.claims} label={wordGate(gate, trade)}>
              {GATE_LABELS[gate.id]}
            </ClaimsLink>
            {gate.claims.length === 0 && (
              <span className="visually-hidden">: {wordGate(gate, trade)}</span>
            )}
          </li>
        ))}
    </ul>
  );
}

/** Values, customers and notes: what is wanted only now and then. */
function More({ option, criteria }: Pick<OptionRowProps, "option" | "criteria">): ReactNode {
  const { selectors, state } = useApp(["lens"]);
  const { entities } = selectors.graph(state);
  const { customers, notes, conflicts, claims } = option;
  const { promised } = wordOption(option, {
    entity: (id) => labelOf(id, entities),
    unit: selectors.dataset.criteria.capacityUnit,
  });
  return (
    <details className="why">
      <summary>
        Values, customers, notes
        {conflicts.length > 0 && <span className="badge badge-warn">contested</span>}
      </summary>
      <ul className="criteria">
        {option.criteria.map(({ id, low, high, claims: behind, words }) => (
          <li key={id} className="criterion">
            <span className="criterion-name">{criterionLabel(criteria, id)}</span>
            <RangeBar low={low} high={high} stated={behind.length > 0} />
            <span className="criterion-value">
              {behind.length > 0 ? (
                <ClaimsLink
                  ids={behind}
                  label={`${criterionLabel(criteria, id)}: ${wordRange(low, high)}, ${words}. Open the claims.`}
                >
                  {wordRange(low, high)}
                </ClaimsLink>
              ) : (
                <span className="quiet">not stated</span>
              )}
            </span>
          </li>
        ))}
      </ul>
      {customers.length > 0 && (
        <p>
          Named customers:{" "}
          {customers.map(({ id, claims: said }, index) => (
            <span key={id}>
              {index > 0 && ", "}
              <ClaimsLink ids={said}>{labelOf(id, entities)}</ClaimsLink>
              <Contested claims={said} />
            </span>
          ))}
        </p>
      )}
      {promised !== "" && <p>{capital(promised)}.</p>}
      {conflicts.length > 0 && (
        <p>
          <ClaimsLink ids={conflicts}>Sources contradict each other here.</ClaimsLink>
        </p>
      )}
      {notes.length > 0 && (
        <ul className="plain-list">
          {notes.map(({ claim, note }) => (
            <li key={claim}>
              <ClaimsLink ids={[claim]}>{note}</ClaimsLink>
            </li>
          ))}
        </ul>
      )}
      <p>
        <ClaimsLink ids={claims}>All {claims.length} claims on this route</ClaimsLink>
      </p>
    </details>
  );
}
