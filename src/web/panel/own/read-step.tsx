import type { ReactNode } from "react";
import type { Encoding } from "../../../core/intake/read/decode-text.ts";
import type { GridRow } from "../../../core/intake/read/table.ts";
import { countWord } from "../../../core/model/wording/words.ts";
import { wordAside, wordLoss } from "../../../core/word/intake.ts";
import {
  DELIMITER_WORDS,
  ENCODING_WORDS,
  FORMAT_WORDS,
  wordRowPlace,
} from "../../state/words/own-words.ts";
import { SelectField } from "../../ui/select-field.tsx";
import { ShowMore } from "../part/show-more.tsx";
import type { StepProps } from "./step-props.ts";

/** How the file was read: what can be changed about it, what was held back and set aside. */
export function ReadStep({ desk, open }: StepProps): ReactNode {
  const { read } = open.report;
  const delimiters = { ...DELIMITER_WORDS, ...named(read.delimiter) };
  return (
    <section aria-label="What was read">
      <p>
        Read as {FORMAT_WORDS[read.format]}
        {read.decoded?.basis === "guess" && "; the encoding is a guess"}.
        {(read.decoded?.damaged ?? 0) > 0 &&
          ` ${countWord(read.decoded?.damaged ?? 0, "letter")} lost before the file came here, or the encoding is another.`}
      </p>
      <div className="row own-fields">
        {read.tables.length > 1 && (
          <SelectField
            label="Table"
            value={read.table}
            options={read.tables.map(({ name, records, hidden }) => ({
              value: name,
              label: `${name} (${countWord(records, "row")}${hidden ? ", hidden" : ""})`,
            }))}
            onChange={(table) => desk.choose({ table })}
          />
        )}
        {read.decoded !== null && (
          <SelectField
            label="Encoding"
            value={read.decoded.encoding}
            options={ENCODINGS.map((one) => ({ value: one, label: ENCODING_WORDS[one] }))}
            onChange={(encoding) => desk.choose({ encoding })}
          />
        )}
        {read.delimiter !== null && (
          <SelectField
            label="Between cells"
            value={read.delimiter}
            options={Object.entries(delimiters).map(([value, label]) => ({ value, label }))}
            onChange={(delimiter) => desk.choose({ delimiter })}
          />
        )}
        {(read.format === "delimited" || read.format === "xlsx" || read.format === "xls") && (
          <SelectField
            label="Header"
            value={String(read.headerRecord)}
            options={headerChoices(read.headerRecord)}
            onChange={(record) => desk.choose({ headerRecord: Number(record) })}
          />
        )}
      </div>
      <FirstRows header={read.header} rows={read.first} />
      <ul className="bullets">
        {read.losses.map((loss) => (
          <li key={loss.code}>{wordLoss(loss)}</li>
        ))}
      </ul>
      <OutOfIt
        title={`${countWord(open.report.counts.held, "row")} held back: more or fewer cells than the header`}
        rows={read.held.map((row) => ({
          key: row.record,
          words: `${wordRowPlace(row)}: ${countWord(row.cells.length, "cell")}, and ${countWord(read.header.length, "column")}`,
        }))}
      />
      <OutOfIt
        title={`${countWord(open.report.counts.aside, "row")} set aside`}
        rows={read.aside.map((row) => ({
          key: row.record,
          words: `${wordRowPlace(row)}: ${wordAside(row.reason)}`,
        }))}
      />
    </section>
  );
}

const ENCODINGS = Object.keys(ENCODING_WORDS) as readonly Encoding[];

function named(delimiter: string | null): Readonly<Record<string, string>> {
  if (delimiter === null || Object.hasOwn(DELIMITER_WORDS, delimiter)) return {};
  return { [delimiter]: delimiter };
}

/** The header may stand in any of the first records, or nowhere. */
function headerChoices(
  found: number,
): readonly { readonly value: string; readonly label: string }[] {
  const last = Math.max(found + 3, 12);
  return Array.from({ length: last + 1 }, (_, record) => ({
    value: String(record),
    label: record === 0 ? "there is none" : `record ${record}`,
  }));
}

function FirstRows(props: {
  readonly header: readonly string[];
  readonly rows: readonly GridRow[];
}): ReactNode {
  return (
    <div className="own-scroll">
      <table className="own-table">
        <thead>
          <tr>
            {props.header.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map(({ record, cells }) => (
            <tr key={record}>
              {props.header.map((column, index) => (
                <td key={column}>{cells[index] ?? ""}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function OutOfIt(props: {
  readonly title: string;
  readonly rows: readonly { readonly key: number; readonly words: string }[];
}): ReactNode {
  const { title, rows } = props;
  if (rows.length === 0) return null;
  return (
    <details className="controls">
      <summary>{title}</summary>
      <ShowMore count={rows.length} step={20}>
        {(shown) => (
          <ul className="bullets">
            {rows.slice(0, shown).map(({ key, words }) => (
              <li key={key}>{words}</li>
            ))}
          </ul>
        )}
      </ShowMore>
    </details>
  );
}
