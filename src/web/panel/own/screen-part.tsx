import { type ReactNode, useState } from "react";
import { labelOf } from "../../../core/graph/entity-label.ts";
import { type Answer, isFailure } from "../../../core/model/answer.ts";
import { wordDate } from "../../../core/model/period.ts";
import type { OwnList } from "../../../core/model/source.ts";
import { countWord } from "../../../core/model/wording/words.ts";
import type {
  ScreenAnswer,
  ScreenedMember,
  Screening,
} from "../../../core/query/screen/screen-list.ts";
import {
  wordNotSeen,
  wordScreening,
  wordSpread,
  wordStranger,
  wordWay,
} from "../../../core/word/screening.ts";
import { screenedNames } from "../../state/own/own-lists.ts";
import { readableLens } from "../../state/readable-lens.ts";
import { open } from "../../state/transitions.ts";
import { lensInput } from "../../state/whole-question.ts";
import { Button } from "../../ui/button.tsx";
import { useApp } from "../part/app-context.tsx";
import { ShowMore } from "../part/show-more.tsx";
import { Pick } from "../scenario/scenario-fields.tsx";

const ANSWERS: readonly { readonly answer: ScreenAnswer; readonly title: string }[] = [
  { answer: "exposed", title: "Exposed" },
  { answer: "notSeen", title: "Not seen" },
  { answer: "notInRecord", title: "Not in the record" },
];

/** A list of the reader's own, screened for one thing under the lens that is shown: three answers, never two. */
export function ScreenPart(props: {
  readonly list: OwnList;
  readonly onClose: () => void;
}): ReactNode {
  const { list, onClose } = props;
  const { state, host, selectors, announce } = useApp(["lens"]);
  const [thing, setThing] = useState<string | null>(null);
  const [answer, setAnswer] = useState<Answer<Screening> | "asked" | null>(null);
  const { dataset } = selectors;
  const screen = async (id: string): Promise<void> => {
    setThing(id);
    setAnswer("asked");
    const input = {
      ...lensInput(readableLens(dataset, state.lens)),
      exposedTo: id,
      mine: screenedNames(list),
    };
    const found = (await host.ask({ operation: "screen", input })) as Answer<Screening>;
    setAnswer(found);
    announce(isFailure(found) ? found.failure.message : wordScreening(found.result));
  };
  return (
    <details className="controls own-screen">
      <summary>Screen it: which of {countWord(list.members.length, "name")} depend on …</summary>
      <Pick
        label="A plant, company or place"
        id={thing}
        classes={["facility", "organisation", "place"]}
        onChoose={(id) => void screen(id)}
      />
      {answer === "asked" && <p role="status">Looking …</p>}
      {answer !== null && answer !== "asked" && <Screened answer={answer} onClose={onClose} />}
    </details>
  );
}

function Screened(props: {
  readonly answer: Answer<Screening>;
  readonly onClose: () => void;
}): ReactNode {
  const { answer, onClose } = props;
  const { entities } = useApp([]).selectors.everything();
  if (isFailure(answer)) return <p className="notice">{answer.failure.message}</p>;
  const { result } = answer;
  const name = (id: string): string => labelOf(id, entities);
  return (
    <>
      <p>{wordScreening(result)}</p>
      {ANSWERS.map(({ answer: one, title }) => {
        const members = result.members.filter((member) => member.answer === one);
        if (members.length === 0) return null;
        return (
          <section key={one} aria-label={title}>
            <h4>
              {title} <span className="quiet">{members.length}</span>
            </h4>
            <ShowMore count={members.length} step={10}>
              {(shown) => (
                <ul className="plain-list own-screened">
                  {members.slice(0, shown).map((member) => (
                    <li key={`${member.name} ${member.number}`}>
                      <Member member={member} name={name} onClose={onClose} />
                    </li>
                  ))}
                </ul>
              )}
            </ShowMore>
          </section>
        );
      })}
      <ul className="bullets quiet">
        {result.spread.map((spread) => (
          <li key={spread.by}>{wordSpread(spread, name)}</li>
        ))}
      </ul>
    </>
  );
}

function Member(props: {
  readonly member: ScreenedMember;
  readonly name: (id: string) => string;
  readonly onClose: () => void;
}): ReactNode {
  const { member, name, onClose } = props;
  const { store } = useApp([]);
  const { number, entity, answer, way, path, weakest, date, known } = member;
  const show = (ids: readonly string[]): void => {
    store.change(open({ type: "claims", ids }));
    onClose();
  };
  const [first] = path;
  return (
    <>
      <strong>{entity === null ? member.name : name(entity)}</strong>
      {entity !== null && name(entity) !== member.name && (
        <span className="quiet"> “{member.name}”</span>
      )}
      {number !== null && <span className="quiet"> {number}</span>}
      {answer === "notInRecord" && `: ${wordStranger(member, name)}`}
      {answer === "notSeen" && `: ${wordNotSeen(known)}`}
      {way !== null && `: ${wordWay(way)}`}
      {first !== undefined && (
        <span className="own-way">
          {[name(first.from), ...path.map(({ to }) => name(to))].join(" → ")}{" "}
          <Button look="link" onPress={() => show(path.flatMap(({ claims }) => claims))}>
            the way
          </Button>
          {weakest !== null && (
            <>
              {" "}
              <Button look="link" onPress={() => show([weakest])}>
                weakest claim
              </Button>
              {date !== null && <span className="quiet"> {wordDate(date)}</span>}
            </>
          )}
        </span>
      )}
    </>
  );
}
