import type { ReactNode } from "react";
import type { NoteField as Field } from "../../../core/own-notes/note-form.ts";
import { STRENGTHS, wordNoteRelation } from "../../state/words/note-words.ts";
import { Check } from "../../ui/check.tsx";
import { Choice } from "../../ui/choice.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { type NoteDraft, startEntries, whereOf } from "./note-draft.ts";
import { NoteField, TextEntry } from "./note-field.tsx";
import type { WrittenNote } from "./use-note.ts";

interface PartProps {
  readonly note: WrittenNote;
}

/** Which relation or property the note gives. */
export function RelationPart({ note }: PartProps): ReactNode {
  const { topic, draft, change } = note;
  return (
    <SelectField
      label="What you say of it"
      value={keyOf(draft)}
      options={topic.relations.map((relation) => ({
        value: keyOf({ relation }),
        label: wordNoteRelation(relation),
      }))}
      onChange={(key) => {
        const relation = topic.relations.find((one) => keyOf({ relation: one }) === key);
        if (relation === undefined) return;
        change({ relation, entries: startEntries(relation, topic) });
      }}
    />
  );
}

function keyOf({ relation }: Pick<NoteDraft, "relation">): string {
  return `${relation.direction} ${relation.predicate}`;
}

const SORTS = [
  { value: "organisation", label: "A company" },
  { value: "facility", label: "A plant" },
] as const;

/** What something is called that the record lacks, and what it is. Where it is, is asked as that of others. */
export function NewPart({ note }: PartProps): ReactNode {
  const { draft, change, problem } = note;
  const { named } = draft;
  return (
    <>
      <p className="quiet">
        It stands beside the record as your own, marked so. Once it is there, more can be noted on
        it.
      </p>
      <TextEntry
        label="Name"
        text={named.label}
        problem={problem("label")}
        onText={(label) => change({ named: { ...named, label } })}
      />
      <Choice
        label="What it is"
        value={named.class}
        options={SORTS}
        onChange={(sort) => change({ named: { ...named, class: sort }, relation: whereOf(sort) })}
      />
    </>
  );
}

/** What the relation asks for; what few say is folded away. */
export function FieldsPart({ note }: PartProps): ReactNode {
  const isFirst = (field: Field): boolean =>
    field.isNeeded || ASKED_FIRST.includes(field.name) || note.problem(field.name) !== null;
  const more = note.fields.filter((field) => !isFirst(field));
  return (
    <>
      <FieldList note={note} fields={note.fields.filter(isFirst)} />
      {more.length > 0 && (
        <details className="controls">
          <summary>More that can be said</summary>
          <div className="note-more">
            <FieldList note={note} fields={more} />
          </div>
        </details>
      )}
    </>
  );
}

/** What is not needed and yet asked at once. */
const ASKED_FIRST: readonly string[] = [
  ...["share", "stage", "date", "product", "amount", "number", "comparedWith"],
].map((name) => `qualifiers.${name}`);

function FieldList({ note, fields }: PartProps & { readonly fields: readonly Field[] }): ReactNode {
  const { topic, draft, change, problem } = note;
  const isWhere = (field: Field): boolean => topic.isNew && field.name === "object";
  return fields.map((field) => (
    <NoteField
      key={`${keyOf(draft)} ${field.name}`}
      field={field}
      {...(isWhere(field) ? { label: "Where" } : {})}
      entries={draft.entries}
      problem={problem(field.name)}
      onEnter={(name, text) => change({ entries: { ...draft.entries, [name]: text } })}
    />
  ));
}

const KINDS = [
  { value: "fact", label: "It is so" },
  { value: "plan", label: "It is planned" },
  { value: "forecast", label: "It is expected" },
] as const;

/** How it is said: as so, planned or denied, how surely, and when it holds. */
export function MannerPart({ note }: PartProps): ReactNode {
  const { topic, draft, change, problem } = note;
  const { predicate } = draft.relation;
  if (predicate === "remark") return null;
  const isSame = predicate === "possiblySameAs";
  const kind = KINDS.find(({ value }) => value === draft.kind)?.value ?? "fact";
  return (
    <>
      {isSame && (
        <Choice
          label="How sure you are"
          value={STRENGTHS.find(({ value }) => value === draft.strength)?.value ?? "possible"}
          options={STRENGTHS}
          onChange={(strength) => change({ strength })}
        />
      )}
      {!isSame && topic.corrected === null && draft.basis !== "assumption" && (
        <Choice
          label="Is it so, or to be"
          value={kind}
          options={KINDS}
          onChange={(next) => change({ kind: next })}
        />
      )}
      <Check checked={draft.isDenied} onChange={(isDenied) => change({ isDenied })}>
        {isSame ? "They are not the same" : "It is not so"}
      </Check>
      {!isSame && (
        <div className="row own-fields">
          <TextEntry
            label="From"
            hint="Such as 2026-04. Empty: not known."
            text={draft.from}
            problem={problem("time.from")}
            onText={(from) => change({ from })}
          />
          <TextEntry
            label="Until"
            text={draft.to}
            problem={problem("time.to")}
            onText={(to) => change({ to })}
          />
        </div>
      )}
    </>
  );
}

/** What the note rests on. */
export function BasisPart({ note }: PartProps): ReactNode {
  const { topic, draft, change, problem } = note;
  const options =
    topic.corrected === null
      ? ([
          { value: "source", label: "A source" },
          { value: "assumption", label: "My assumption" },
        ] as const)
      : ([
          { value: "readAgain", label: "The same source, read again" },
          { value: "source", label: "Another source" },
        ] as const);
  return (
    <>
      <Choice
        label="What it rests on"
        value={draft.basis}
        options={options}
        onChange={(basis) => change({ basis })}
      />
      {draft.basis === "source" && (
        <div className="row own-fields">
          <TextEntry
            label="Address, or where it stands"
            text={draft.address}
            problem={problem("address")}
            onText={(address) => change({ address })}
          />
          <TextEntry
            label="Its date"
            hint="Such as 2026-04-15"
            text={draft.date}
            problem={problem("date")}
            onText={(date) => change({ date })}
          />
        </div>
      )}
      {draft.basis === "assumption" && (
        <p className="quiet">
          An assumption is drawn as a note and answers nothing: it neither backs nor disputes what
          sources say. To see what would follow from it, make a scenario.
        </p>
      )}
    </>
  );
}

/** Why, in the reader's own words. */
export function ReasonPart({ note }: PartProps): ReactNode {
  const { topic, draft, change, problem } = note;
  const label =
    draft.relation.predicate === "remark"
      ? "What you remark"
      : topic.corrected === null
        ? "Why, if you want to say it"
        : "Why the claim is wrong";
  return (
    <TextEntry
      isLong
      label={label}
      text={draft.reason}
      problem={problem("reason")}
      onText={(reason) => change({ reason })}
    />
  );
}
