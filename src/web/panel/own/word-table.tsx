import type { ReactNode } from "react";
import type { WordCounts } from "../../../core/intake/mapping/open-questions.ts";
import { writeCount } from "../../../core/model/wording/words.ts";
import { SelectField } from "../../ui/select-field.tsx";
import { ShowMore } from "../part/show-more.tsx";

/** How many words are shown at first: those that stand there most. */
const STEP = 8;

/** Each word of a file with how often it stands there, and what it means. */
export function WordTable<T extends string>(props: {
  readonly words: WordCounts;
  /** What the words are, as a heading: "Status". */
  readonly of: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onAnswer: (word: string, value: T) => void;
}): ReactNode {
  const { words, of, options, onAnswer } = props;
  return (
    <ShowMore count={words.length} step={STEP}>
      {(shown) => (
        <table className="own-table">
          <thead>
            <tr>
              <th scope="col">{of}</th>
              <th scope="col">Rows</th>
              <th scope="col">Means</th>
            </tr>
          </thead>
          <tbody>
            {words.slice(0, shown).map(({ word, count, taken }) => (
              <tr key={word}>
                <th scope="row">{word === "" ? "nothing" : word}</th>
                <td>{writeCount(count)}</td>
                <td>
                  <SelectField
                    look="beside"
                    label={`What ${word === "" ? "nothing" : word} means`}
                    value={taken as T}
                    options={options}
                    onChange={(value) => onAnswer(word, value)}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </ShowMore>
  );
}
