import type { ReactNode } from "react";
import type { RelationMeaning } from "../../../core/intake/mapping/mapping.ts";
import type { OpenQuestion } from "../../../core/intake/mapping/open-questions.ts";
import { ALL_STATUSES, RATE_UNITS, UNITS } from "../../../core/model/vocabulary.ts";
import { STATUS_WORDS_SHOWN } from "../../../core/model/wording/words.ts";
import type { PlainMapping } from "../../../core/own-files/file-report.ts";
import { wordQuestion } from "../../../core/word/intake.ts";
import type { Answers } from "../../state/own/own-shelf.ts";
import {
  optionsOf,
  QUESTION_WORDS,
  RELATION_WORDS,
  ROW_WORDS,
} from "../../state/words/own-words.ts";
import { Choice } from "../../ui/choice.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { EdgeProduct, Money, Products, UnknownWords, WhoAndWhen } from "./question-fields.tsx";
import type { StepProps } from "./step-props.ts";
import { WordTable } from "./word-table.tsx";

interface CardProps extends StepProps {
  readonly question: OpenQuestion;
}

/** Questions whose words say what their answer shows already. */
const SELF_EVIDENT: readonly OpenQuestion["ask"][] = [
  ...(["row", "who-and-when", "unknown-words", "statuses", "relations", "products"] as const),
];

/** One question, with what is asked, how often it matters, and its answer. */
export function QuestionCard(props: CardProps): ReactNode {
  const { question, desk, open } = props;
  const title = QUESTION_WORDS[question.ask];
  const choice = choiceOf(question, open.report.mapping);
  return (
    <fieldset className="own-question">
      <legend>{"column" in question ? `${title} “${question.column}”` : title}</legend>
      {!SELF_EVIDENT.includes(question.ask) && <p className="quiet">{wordQuestion(question)}</p>}
      {choice !== null && (
        <Choice
          label={title}
          value={choice.value}
          options={choice.options}
          onChange={(value) => {
            const { field, word, answer } = choice.says(value);
            if (word === null) desk.answer(field, answer);
            else desk.answerFor(field, word, answer);
          }}
        />
      )}
      <FieldsOf {...props} />
    </fieldset>
  );
}

/** A question with a few answers, and where the mapping has them. */
interface FewAnswers {
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly says: (value: string) => {
    readonly field: string;
    readonly word: string | null;
    readonly answer: unknown;
  };
}

const ZERO = { unknown: "0 means unknown", value: "0 is a value" } as const;
const AMOUNTS = {
  unknown: "Not known",
  pledged: "Pledged",
  spent: "Spent",
  totalCost: "Total cost",
} as const;
const CAPACITIES = {
  unknown: "Not known",
  plan: "Planned",
  installed: "Installed",
  output: "Output",
} as const;
const REPEATS = { keep: "Keep them", drop: "Count each once" } as const;
const SAME = { yes: "Yes, it is no second voice", no: "No, it is another one" } as const;

function choiceOf(question: OpenQuestion, mapping: PlainMapping): FewAnswers | null {
  const plain = (field: string, words: Readonly<Record<string, string>>): FewAnswers => ({
    value: String(mapping[field]),
    options: optionsOf(words),
    says: (answer) => ({ field, word: null, answer }),
  });
  switch (question.ask) {
    case "same-file":
      return {
        value: (mapping.source as Answers).same === null ? "no" : "yes",
        options: optionsOf(SAME),
        says: (value) => ({
          ...{ field: "source", word: "same" },
          answer: value === "yes" ? question.source : null,
        }),
      };
    case "zero":
      return {
        value: String((mapping.zero as Answers)[question.column] ?? "unknown"),
        options: optionsOf(ZERO),
        says: (answer) => ({ field: "zero", word: question.column, answer }),
      };
    case "amount-basis":
      return plain("amountBasis", AMOUNTS);
    case "capacity-basis":
      return plain("capacityBasis", CAPACITIES);
    case "repeats":
      return plain("repeats", REPEATS);
    default:
      return null;
  }
}

const STATUSES = [
  ...ALL_STATUSES.map((value) => ({ value, label: STATUS_WORDS_SHOWN[value] })),
  { value: "leaveOut", label: "left out" },
];

function FieldsOf({ question, desk, open }: CardProps): ReactNode {
  switch (question.ask) {
    case "who-and-when":
      return <WhoAndWhen desk={desk} open={open} />;
    case "row":
      return (
        <SelectField
          label="A row is"
          value={question.taken}
          options={optionsOf(ROW_WORDS)}
          onChange={(row) => desk.answer("row", row)}
        />
      );
    case "unknown-words":
      return <UnknownWords words={question.words} desk={desk} open={open} />;
    case "money":
      return <Money column={question.column} desk={desk} open={open} />;
    case "capacity-basis":
      return (
        <SelectField
          label="A 1 stands for a"
          value={String(open.report.mapping.capacityUnit)}
          options={RATE_UNITS.map((unit) => ({ value: unit as string, label: UNITS[unit].one }))}
          onChange={(unit) => desk.answer("capacityUnit", unit)}
        />
      );
    case "statuses":
      return (
        <WordTable
          words={question.words}
          of="Status"
          options={STATUSES}
          onAnswer={(word, value) => desk.answerFor("statuses", word, value)}
        />
      );
    case "relations":
      return (
        <WordTable
          words={question.words}
          of="Relation"
          options={optionsOf<RelationMeaning>(RELATION_WORDS)}
          onAnswer={(word, value) => desk.answerFor("relations", word, value)}
        />
      );
    case "products":
      return <Products words={question.words} desk={desk} open={open} />;
    case "edge-product":
      return <EdgeProduct desk={desk} open={open} />;
    default:
      return null;
  }
}
