import type { ReactNode } from "react";
import type { Scenario } from "../../../core/model/scenario.ts";
import { readSaved } from "../../state/address/saved-scenarios.ts";
import { assumeScenario } from "../../state/choice/scenario.ts";
import { open } from "../../state/transitions.ts";
import { Button } from "../../ui/button.tsx";
import { useAsked } from "../part/app-context.tsx";
import { Chip } from "../part/chip.tsx";

/** The assumptions that are laid over the record. */
export function ScenarioChip(): ReactNode {
  const { state, selectors } = useAsked(["lens"]);
  const { scenario } = selectors.graph(state).dataset;
  return (
    <span className="scenario-chip" data-on={scenario !== undefined}>
      <Chip name="Scenario" value={scenario?.name ?? "none"}>
        {(close) => <ScenarioChoice current={scenario ?? null} close={close} />}
      </Chip>
    </span>
  );
}

interface ScenarioChoiceProps {
  readonly current: Scenario | null;
  readonly close: () => void;
}

function ScenarioChoice({ current, close }: ScenarioChoiceProps): ReactNode {
  const { store, selectors } = useAsked(["lens"]);
  const { dataset } = selectors;
  const others = [...dataset.scenarios, ...readSaved(window, dataset)];
  const isKnown = current === null || others.some(({ id }) => id === current.id);
  const choices: readonly (Scenario | null)[] = [null, ...(isKnown ? [] : [current]), ...others];
  return (
    <>
      <p className="quiet">Assumptions laid over the record. They are yours, and no evidence.</p>
      <ul className="plain-list chip-choices">
        {choices.map((one) => (
          <li key={one?.id ?? ""}>
            {one?.id === current?.id ? (
              <strong>{one?.name ?? "Nothing is assumed"}</strong>
            ) : (
              <Button
                look="link"
                onPress={() => {
                  close();
                  store.change(assumeScenario(one, dataset));
                }}
              >
                {one?.name ?? "Assume nothing"}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <p>
        <Button
          look="bordered"
          onPress={() => {
            close();
            store.change(open({ type: "scenario" }));
          }}
        >
          Make or change assumptions
        </Button>
      </p>
    </>
  );
}
