import { type KeyboardEvent, type ReactNode, useRef } from "react";
import type { NameDecision } from "../../../core/intake/claims/row-reader.ts";
import type { EntityId } from "../../../core/model/entity.ts";
import { CLASS_WORDS, capital, countWord, writeCount } from "../../../core/model/wording/words.ts";
import { wordNear } from "../../../core/word/intake.ts";
import { PLANT_NEAR_WORDS } from "../../state/words/own-words.ts";
import { useApp } from "../part/app-context.tsx";
import { ShowMore } from "../part/show-more.tsx";
import type { StepProps } from "./step-props.ts";

/** How many are shown at first. */
const STEP = 20;

/** Whom the names of the file stand for: what was found is said, and what is near is decided one by one. */
export function MatchStep({ desk, open }: StepProps): ReactNode {
  const { names, plants } = open.report;
  const list = useRef<HTMLDivElement>(null);
  return (
    <section aria-label="Matches">
      <p>
        {countWord(names.found, "name")} found in the record, {writeCount(names.fresh)} new.{" "}
        {plants.found + plants.fresh + plants.all > 0 &&
          `${countWord(plants.found, "plant")} found, ${writeCount(plants.fresh)} new.`}{" "}
        What is only near is never merged unseen: decide it here, or it stays apart, with a note on
        whom it may be.
      </p>
      {names.all + plants.all === 0 ? (
        <p className="quiet">Nothing is near without being sure.</p>
      ) : (
        <p className="quiet">
          Keys: 1 to 9 take whom it says, N somebody new, X leaves the name out. What you decide is
          remembered for the next file.
        </p>
      )}
      <div ref={list}>
        <ShowMore count={names.shown.length} step={STEP}>
          {(shown) =>
            names.shown
              .slice(0, shown)
              .map((one) => <NameCard key={one.name} decision={one} desk={desk} list={list} />)
          }
        </ShowMore>
        <ShowMore count={plants.shown.length} step={STEP}>
          {(shown) =>
            plants.shown
              .slice(0, shown)
              .map(({ record, row, match, entity, by }) => (
                <MatchCard
                  key={record}
                  list={list}
                  title={capital(row)}
                  why={
                    match.found === "near"
                      ? `may be the plant: ${PLANT_NEAR_WORDS[match.reason]}`
                      : ""
                  }
                  candidates={
                    match.found === "none"
                      ? []
                      : match.found === "one"
                        ? [match.entity]
                        : match.entities
                  }
                  chosen={by === "reader" ? entity : null}
                  others={[{ value: "new", label: "Another plant", key: "n" }]}
                  onDecide={(value) => desk.answerFor("plants", String(record), value)}
                />
              ))
          }
        </ShowMore>
      </div>
      {names.all > names.shown.length && (
        <p className="quiet">{writeCount(names.all - names.shown.length)} more names stay apart.</p>
      )}
    </section>
  );
}

type List = React.RefObject<HTMLDivElement | null>;

function NameCard(props: {
  readonly decision: NameDecision;
  readonly desk: StepProps["desk"];
  readonly list: List;
}): ReactNode {
  const { decision, desk, list } = props;
  const { name, rows, match, entity, by } = decision;
  const near = match.found === "near" ? match : null;
  return (
    <MatchCard
      list={list}
      title={`“${name}”`}
      why={`${countWord(rows, "row")}${near === null ? "" : `; ${wordNear(near.reason)}`}`}
      candidates={near?.entities ?? (match.found === "one" ? [match.entity] : [])}
      chosen={by === "reader" ? (entity ?? "leaveOut") : null}
      others={[
        { value: "new", label: "Somebody new", key: "n" },
        { value: "leaveOut", label: "Leave it out", key: "x" },
      ]}
      onDecide={(value) => desk.answerFor("parties", name, value)}
    />
  );
}

interface MatchCardProps {
  readonly list: List;
  readonly title: string;
  readonly why: string;
  readonly candidates: readonly EntityId[];
  /** null = not decided. */
  readonly chosen: string | null;
  readonly others: readonly {
    readonly value: string;
    readonly label: string;
    readonly key: string;
  }[];
  readonly onDecide: (value: string) => void;
}

/** One thing to be decided: by the pointer, by arrows, or by a key that goes on to the next. */
function MatchCard(props: MatchCardProps): ReactNode {
  const { list, title, why, candidates, chosen, others, onDecide } = props;
  const { entities } = useApp([]).selectors.everything();
  const known = candidates.map((id, index) => {
    const entity = entities.get(id);
    const words = entity === undefined ? id : `${entity.label}, ${CLASS_WORDS[entity.class].one}`;
    return { value: id, label: words, key: String(index + 1) };
  });
  const options = [...known, ...others];
  const value = options.some((one) => one.value === chosen)
    ? chosen
    : chosen === null
      ? null
      : "new";
  const onKeyDown = (event: KeyboardEvent<HTMLFieldSetElement>): void => {
    const option = options.find(({ key }) => key === event.key.toLowerCase());
    if (option === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    onDecide(option.value);
    focusAfter(list.current, event.currentTarget);
  };
  return (
    <fieldset className="own-match" onKeyDown={onKeyDown} data-decided={value !== null}>
      <legend>
        {title} <span className="quiet">{why}</span>
        {value !== null && <span className="badge">decided</span>}
      </legend>
      {options.map((one) => (
        <label key={one.value} className="own-option">
          <input
            type="radio"
            name={`match ${title}`}
            checked={value === one.value}
            onChange={() => onDecide(one.value)}
          />
          <kbd>{one.key.toUpperCase()}</kbd> {one.label}
        </label>
      ))}
    </fieldset>
  );
}

/** Goes on to the next card that is not decided. */
function focusAfter(list: HTMLElement | null, card: HTMLElement): void {
  const cards = [...(list?.querySelectorAll<HTMLElement>("fieldset") ?? [])];
  const next = cards.slice(cards.indexOf(card) + 1).find((one) => one.dataset.decided === "false");
  next?.querySelector("input")?.focus();
}
