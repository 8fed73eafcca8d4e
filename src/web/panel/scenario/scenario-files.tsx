import { type ReactNode, useState } from "react";
import { fileName } from "../../../core/exchange/file-name.ts";
import type { Dataset } from "../../../core/model/dataset.ts";
import { LARGEST_FILE } from "../../../core/model/reading/limits.ts";
import { readJson } from "../../../core/model/reading/read-json.ts";
import type { Scenario } from "../../../core/model/scenario.ts";
import { readScenario } from "../../../core/scenario/read-scenario.ts";
import { forgetScenario, readSaved, saveScenario } from "../../state/address/saved-scenarios.ts";
import { Button } from "../../ui/button.tsx";
import { useApp } from "../part/app-context.tsx";
import { FileButton } from "../part/file-button.tsx";
import { saveFile } from "../part/save-file.tsx";

/** Keeps a scenario in the browser or as a file, and opens one. */
export function ScenarioFiles(props: {
  readonly scenario: Scenario | null;
  readonly onOpen: (scenario: Scenario) => void;
}): ReactNode {
  const { selectors, announce } = useApp();
  const { scenario, onOpen } = props;
  const [said, setSaid] = useState("");
  const say = (words: string): void => {
    setSaid(words);
    announce(words);
  };
  const isKept = readSaved(window, selectors.dataset).some(({ id }) => id === scenario?.id);
  const open = async (file: File): Promise<void> => {
    const read = readText(await file.text(), selectors.dataset);
    if (typeof read === "string") return say(`“${file.name}” cannot be opened. ${read}`);
    onOpen(read);
    say(`Opened “${read.name}”.`);
  };
  return (
    <section aria-label="Keep and open">
      <p className="row">
        {scenario !== null && (
          <>
            <Button
              onPress={() =>
                say(
                  saveScenario(window, scenario)
                    ? "Kept in this browser."
                    : "This browser keeps nothing. Save it as a file.",
                )
              }
            >
              Keep in this browser
            </Button>
            {isKept && (
              <Button
                look="plain"
                onPress={() => {
                  forgetScenario(window, scenario.id);
                  say("No longer kept in this browser.");
                }}
              >
                Keep no longer
              </Button>
            )}
            <Button
              onPress={() =>
                saveFile(fileName(scenario.id, ".json"), "application/json", writeText(scenario))
              }
            >
              Save as a file
            </Button>
          </>
        )}
        <FileButton label="Scenario file" onFile={open} onProblem={say}>
          Open a file
        </FileButton>
      </p>
      {said !== "" && <p className="notice">{said}</p>}
    </section>
  );
}

function writeText(scenario: Scenario): string {
  return `${JSON.stringify(scenario, null, 2)}\n`;
}

/** The scenario of a file, or why it is none. */
function readText(text: string, dataset: Dataset): Scenario | string {
  const { value, problem } = readJson(text, LARGEST_FILE);
  if (problem !== null) return `It cannot be read: ${problem}.`;
  const { scenario, problems } = readScenario(value, dataset);
  const found = problems.map(
    ({ field, message, expected, hint }) =>
      `${field === "" ? "" : `${field}: `}${message}; expected ${expected}. ${hint}`,
  );
  return scenario ?? found.join(" ");
}
