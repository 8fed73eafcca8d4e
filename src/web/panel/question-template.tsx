import { type ReactNode, useState } from "react";
import { inSentence } from "../../core/model/words.ts";
import { labelOf } from "../../core/query/sentence.ts";
import type { QuestionState } from "../state/app-state.ts";
import { findEntities } from "../state/find-entities.ts";
import type { Slot, Template } from "../state/templates.ts";
import { askQuestion } from "../state/transitions.ts";
import { Button } from "../ui/button.tsx";
import { Popover } from "../ui/popover.tsx";
import { SearchList } from "../ui/search-list.tsx";
import { useApp } from "./app-context.tsx";

/** A question with slots: press a slot to fill it with another entity, press Ask for the answer. */
export function QuestionTemplate({ template }: { readonly template: Template }): ReactNode {
  const { state, store, selectors } = useApp();
  const [filled, setFilled] = useState<QuestionState["input"]>({});
  const asked = isAsked(state.question, template);
  const input = { ...template.question.input, ...(asked ? state.question?.input : {}), ...filled };
  const name = (slot: Slot): string => {
    const id = input[slot.input];
    return typeof id === "string"
      ? inSentence(labelOf(id, selectors.graph(state).entities))
      : "anyone";
  };
  const fill = (slot: Slot, id: string): void => setFilled({ ...filled, [slot.input]: id });
  return (
    <li className="template" data-asked={asked}>
      <p className="template-words">
        {template.parts.map((part) =>
          typeof part === "string" ? (
            <span key={part}>{part}</span>
          ) : (
            <SlotButton
              key={part.input}
              slot={part}
              name={name(part)}
              onFill={(id) => fill(part, id)}
            />
          ),
        )}
      </p>
      <Button
        look="plain"
        label={`Ask: ${template.title}`}
        onPress={() => {
          setFilled({});
          store.change(askQuestion({ ...template.question, input }));
        }}
      >
        Ask
      </Button>
    </li>
  );
}

// Two templates may share an operation; they differ in what they fix, such as the predicate.
function isAsked(question: QuestionState | null, { question: own, parts }: Template): boolean {
  if (question?.operation !== own.operation) return false;
  if (own.operation !== "explain") return true;
  const slots = parts.flatMap((part) => (typeof part === "string" ? [] : [part.input]));
  const fixed = (one: QuestionState): string =>
    JSON.stringify(
      Object.entries(one.input)
        .filter(([name]) => !slots.includes(name))
        .sort(),
    );
  return fixed(question) === fixed(own);
}

function SlotButton(props: {
  readonly slot: Slot;
  readonly name: string;
  readonly onFill: (id: string) => void;
}): ReactNode {
  const { selectors } = useApp();
  const { slot, name, onFill } = props;
  return (
    <Popover
      label={slot.label}
      trigger={
        <Button look="link" label={`${slot.label}: ${name}. Change.`}>
          {name}
        </Button>
      }
    >
      {(close) => (
        <SearchList
          autoFocus
          label={slot.label}
          placeholder={slot.label}
          find={(words) => findEntities(selectors.dataset, words, slot.classes)}
          onChoose={(id) => {
            onFill(id);
            close();
          }}
        />
      )}
    </Popover>
  );
}
