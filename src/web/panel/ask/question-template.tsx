import { type ComponentType, type ReactNode, useState } from "react";
import { labelOf } from "../../../core/graph/entity-label.ts";
import { inSentence } from "../../../core/model/wording/words.ts";
import type { QuestionState } from "../../state/app-state.ts";
import {
  isDateSlot,
  missingSlots,
  type Slot,
  type StartedTemplate,
} from "../../state/templates.ts";
import { askQuestion } from "../../state/transitions.ts";
import { Button } from "../../ui/button.tsx";
import { DateInput } from "../../ui/date-input.tsx";
import { useAsked, useSelected } from "../part/app-context.tsx";
import { makeLatePage } from "../part/late-page.tsx";
import type { AmongFieldProps } from "./among-field.tsx";
import { EntityPicker } from "./entity-picker.tsx";

/** Fetched where the reader has a list. */
const AmongField: ComponentType<AmongFieldProps> = makeLatePage(
  async () => (await import("./among-field.tsx")).AmongField,
);

/** A question with slots: press a slot to fill it with another entity or set a day, press Ask for the answer. */
export function QuestionTemplate({ template }: { readonly template: StartedTemplate }): ReactNode {
  const { state, store, selectors } = useAsked(["lens"]);
  const question = useSelected((now) => (isAsked(now.question, template) ? now.question : null));
  const [filled, setFilled] = useState<QuestionState["input"]>({});
  const asked = question !== null;
  // What the question that stands does without is left open, and not what the template began with.
  const input = { ...(asked ? question.input : template.question.input), ...filled };
  const name = (slot: Slot): string => {
    const id = input[slot.input];
    if (typeof id === "string" && id !== "")
      return inSentence(labelOf(id, selectors.graph(state).entities));
    return (isDateSlot(slot) ? null : slot.open) ?? "not chosen";
  };
  const fill = (slot: Slot, value: string): void => setFilled({ ...filled, [slot.input]: value });
  const { lists = [] } = selectors.dataset;
  const among = [input.among ?? ""].flat().join();
  // Without a list there is nobody to choose but everyone.
  const isAmong =
    template.operation === "alternatives" && (lists.length > 0 || among.startsWith("mine"));
  const dayOf = ({ input: name }: Slot): string => [input[name] ?? ""].flat().join();
  return (
    <li className={`template ${isAmong ? "template-among" : ""}`} data-asked={asked}>
      <p className="template-words">
        {template.parts.map((part) =>
          typeof part === "string" ? (
            <span key={part}>{part}</span>
          ) : isDateSlot(part) ? (
            <DateInput
              key={part.input}
              label={part.label}
              value={dayOf(part)}
              onChange={(day) => fill(part, day)}
            />
          ) : (
            <EntityPicker
              key={part.input}
              label={part.label}
              name={name(part)}
              slot={{
                role: part.role ?? null,
                classes: part.classes,
                buyer: [input.buyer ?? ""].flat().join(),
                product: [input.product ?? ""].flat().join(),
                open: part.open ?? null,
              }}
              onChoose={(id) => fill(part, id)}
            />
          ),
        )}
      </p>
      {isAmong && (
        <AmongField
          among={among}
          lists={lists}
          onChange={(among) => setFilled({ ...filled, among })}
        />
      )}
      <Button
        look="plain"
        label={`Ask: ${template.title}`}
        disabled={missingSlots(template, input).length > 0}
        onPress={() => {
          setFilled({});
          store.change(askQuestion({ ...template.question, input: withoutEmpty(input) }));
        }}
      >
        Ask
      </Button>
    </li>
  );
}

// Two templates may share an operation; they differ in what they fix, such as the predicate.
function isAsked(
  question: QuestionState | null,
  { question: own, parts }: StartedTemplate,
): boolean {
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

function withoutEmpty(input: QuestionState["input"]): QuestionState["input"] {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== ""));
}
