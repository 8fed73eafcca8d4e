import { type ReactNode, useState } from "react";
import type { Scenario } from "../../../core/model/scenario.ts";
import { countWord } from "../../../core/model/wording/words.ts";
import { showScenario } from "../../../core/operation/scenario-operations.ts";
import { readSaved } from "../../state/address/saved-scenarios.ts";
import {
  assumeScenario,
  currentScenario,
  newScenario,
  rename,
  withoutPatch,
  withPatches,
} from "../../state/choice/scenario.ts";
import { Button } from "../../ui/button.tsx";
import { useApp } from "../part/app-context.tsx";
import { ClaimsLink, StateLink } from "../part/state-link.tsx";
import { ScenarioFiles } from "./scenario-files.tsx";
import { ScenarioForms } from "./scenario-forms.tsx";
import "../../style/scenario.css";

/** What is assumed: the scenario that is laid over the record, what can be added to it, and where others are kept. */
export function ScenarioPage(): ReactNode {
  const { state, store, selectors } = useApp();
  const { dataset } = selectors;
  const scenario = currentScenario(dataset, state.lens);
  const assume = (next: Scenario | null): void => store.change(assumeScenario(next, dataset));
  return (
    <section className="page scenario-page">
      <h2>What if</h2>
      <p className="quiet">
        Assumptions laid over the record. They are yours and no evidence: nothing in the record
        changes, and every answer marks what it takes from them.
      </p>
      {scenario === null ? (
        <p>Nothing is assumed. Choose a scenario below, or make an assumption of your own.</p>
      ) : (
        <Assumed scenario={scenario} onChange={assume} />
      )}
      <ScenarioForms
        onAdd={(patches) => assume(withPatches(scenario ?? newScenario(dataset), patches, dataset))}
      />
      <Kept current={scenario} />
      <ScenarioFiles scenario={scenario} onOpen={assume} />
    </section>
  );
}

function Assumed(props: {
  readonly scenario: Scenario;
  readonly onChange: (next: Scenario | null) => void;
}): ReactNode {
  const { state, selectors } = useApp();
  const { scenario, onChange } = props;
  const graph = selectors.graph(state);
  const { assumptions, sameData } = showScenario(graph, scenario);
  const [name, setName] = useState<string | null>(null);
  return (
    <section className="assumed" aria-label="What is assumed">
      <label className="scenario-name">
        <span>Name</span>
        <input
          value={name ?? scenario.name}
          onChange={(event) => setName(event.target.value)}
          onBlur={() => {
            if (name !== null && name.trim() !== "" && name !== scenario.name) {
              onChange(rename(scenario, name.trim()));
            }
            setName(null);
          }}
        />
      </label>
      {scenario.note !== "" && <p className="quiet">{scenario.note}</p>}
      {assumptions.length === 0 && <p>It assumes nothing yet.</p>}
      <ul className="statements">
        {assumptions.map(({ words, claims }, index) => (
          <li key={words} className="assumption">
            <ClaimsLink ids={claims}>{words}</ClaimsLink>
            <Button
              look="plain"
              label={`Remove: ${words}`}
              onPress={() => onChange(withoutPatch(scenario, index, selectors.dataset))}
            >
              Remove
            </Button>
          </li>
        ))}
      </ul>
      <p className={sameData ? "quiet" : "notice"}>
        Made on data {scenario.dataVersion}
        {sameData ? "." : `; this is ${selectors.dataset.version}. See whether it still fits.`}
      </p>
      <Button look="bordered" onPress={() => onChange(null)}>
        Assume nothing
      </Button>
    </section>
  );
}

/** The scenarios that come with the record and those that this browser keeps. */
function Kept({ current }: { readonly current: Scenario | null }): ReactNode {
  const { selectors } = useApp();
  const { dataset } = selectors;
  const groups = [
    { title: "Come with the record", list: dataset.scenarios },
    { title: "Kept in this browser", list: readSaved(window, dataset) },
  ];
  return (
    <>
      {groups.map(({ title, list }) =>
        list.length === 0 ? null : (
          <section key={title}>
            <h3>{title}</h3>
            <ul className="plain-list">
              {list.map((one) => (
                <li key={one.id}>
                  {one.id === current?.id ? (
                    <strong>{one.name}</strong>
                  ) : (
                    <StateLink to={assumeScenario(one, dataset)}>{one.name}</StateLink>
                  )}{" "}
                  <span className="quiet">{countWord(one.patches.length, "assumption")}</span>
                </li>
              ))}
            </ul>
          </section>
        ),
      )}
    </>
  );
}
