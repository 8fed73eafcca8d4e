import type { ReactNode } from "react";
import type { WordCounts } from "../../../core/intake/mapping/open-questions.ts";
import { CURRENCIES, UNITS } from "../../../core/model/vocabulary.ts";
import type { Answers } from "../../state/own/own-shelf.ts";
import { SelectField } from "../../ui/select-field.tsx";
import { useApp } from "../part/app-context.tsx";
import type { StepProps } from "./step-props.ts";
import { TextField } from "./text-field.tsx";
import { WordTable } from "./word-table.tsx";

const TIMES = [
  { value: "1", label: "of it" },
  { value: "1000", label: "thousand" },
  { value: "1000000", label: "million" },
  { value: "1000000000", label: "billion" },
] as const;

/** Who says what stands in the file, as of when, under which licence. */
export function WhoAndWhen({ desk, open }: StepProps): ReactNode {
  const source = (open.report.mapping.source ?? {}) as Answers;
  const say = (part: string) => (text: string) =>
    desk.answerFor("source", part, part === "asOf" && text.trim() === "" ? null : text);
  return (
    <div className="own-fields own-who">
      <TextField label="Title" text={String(source.title ?? "")} onText={say("title")} />
      <TextField
        label="Who says it"
        text={String(source.publisher ?? "")}
        onText={say("publisher")}
      />
      <TextField
        label="As of"
        hint="Such as 2026-04. The date of the file is not it."
        text={String(source.asOf ?? "")}
        onText={say("asOf")}
      />
      <TextField label="Licence" text={String(source.licence ?? "")} onText={say("licence")} />
    </div>
  );
}

/** The words that stand for no answer, and more of them. */
export function UnknownWords({ words, desk, open }: StepProps & { words: WordCounts }): ReactNode {
  const told = (open.report.mapping.unknownWords ?? []) as readonly string[];
  return (
    <>
      <p>
        {words.map(({ word, count, taken }) => (
          <span key={word} className="own-word">
            “{word}” <span className="quiet">({count})</span>
            {taken === "withheld" && <span className="quiet"> withheld</span>}
          </span>
        ))}
      </p>
      <TextField
        label="Further words, with commas between"
        text={told.join(", ")}
        onText={(text) =>
          desk.answer(
            "unknownWords",
            text.split(",").flatMap((word) => (word.trim() === "" ? [] : [word.trim()])),
          )
        }
      />
    </>
  );
}

/** The currency of a column of amounts. */
export function Money({ column, desk, open }: StepProps & { readonly column: string }): ReactNode {
  const measures = (open.report.mapping.measures ?? {}) as Answers;
  const { unit, times } = (measures[column] ?? { unit: null, times: 1 }) as {
    readonly unit: string | null;
    readonly times: number;
  };
  const say = (changed: object): void =>
    desk.answerFor("measures", column, { unit, times, ...changed });
  return (
    <div className="row own-fields">
      <SelectField
        label="Currency"
        value={unit ?? ""}
        options={[
          { value: "", label: "not said: leave the amounts out" },
          ...CURRENCIES.map((value) => ({
            value: value as string,
            label: `${value}, ${UNITS[value].many}`,
          })),
        ]}
        onChange={(value) => say({ unit: value === "" ? null : value })}
      />
      <SelectField
        label="A 1 stands for one"
        value={String(times)}
        options={TIMES}
        onChange={(value) => say({ times: Number(value) })}
      />
    </div>
  );
}

function useProducts(): readonly { readonly value: string; readonly label: string }[] {
  const { entities } = useApp([]).selectors.dataset;
  return entities
    .flatMap((one) => (one.class === "product" ? [{ value: one.id, label: one.label }] : []))
    .sort((a, b) => (a.label < b.label ? -1 : 1));
}

/** The product of the record that each word means. */
export function Products({ words, desk }: StepProps & { words: WordCounts }): ReactNode {
  const products = useProducts();
  return (
    <WordTable
      words={words}
      of="Product"
      options={[{ value: "leaveOut", label: "left out" }, ...products]}
      onAnswer={(word, value) => desk.answerFor("products", word, value)}
    />
  );
}

/** What is supplied where no column says it. */
export function EdgeProduct({ desk, open }: StepProps): ReactNode {
  const products = useProducts();
  return (
    <SelectField
      label="Each link supplies"
      value={String(open.report.mapping.product)}
      options={[{ value: "unknown", label: "not known" }, ...products]}
      onChange={(product) => desk.answer("product", product)}
    />
  );
}
