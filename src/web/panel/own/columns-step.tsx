import type { ReactNode } from "react";
import type { Role } from "../../../core/intake/read/column-words.ts";
import { capital } from "../../../core/model/wording/words.ts";
import { wordBecause } from "../../../core/word/intake.ts";
import { optionsOf, ROLE_WORDS } from "../../state/words/own-words.ts";
import { SelectField } from "../../ui/select-field.tsx";
import type { StepProps } from "./step-props.ts";

const OPTIONS = optionsOf(ROLE_WORDS);

/** What each column means: a guess with its reason, to be changed. */
export function ColumnsStep({ desk, open }: StepProps): ReactNode {
  const { read, because, mapping } = open.report;
  const columns = mapping.columns as Readonly<Record<string, Role>>;
  return (
    <section aria-label="Columns">
      <p>What each column means. Those that nobody needs are left out.</p>
      <div className="own-scroll">
        <table className="own-table own-columns">
          <thead>
            <tr>
              <th scope="col">Column</th>
              <th scope="col">First values</th>
              <th scope="col">Means</th>
              <th scope="col">Why</th>
            </tr>
          </thead>
          <tbody>
            {read.header.map((column, index) => (
              <tr key={column}>
                <th scope="row">{column}</th>
                <td className="quiet">{read.samples[index]?.join(" · ")}</td>
                <td>
                  <SelectField
                    look="beside"
                    label={`What ${column} means`}
                    value={columns[column] ?? "leaveOut"}
                    options={OPTIONS}
                    onChange={(role) => desk.answerFor("columns", column, role)}
                  />
                </td>
                <td className="quiet">
                  {capital(wordBecause(because[index] ?? { by: "nothing" }))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
