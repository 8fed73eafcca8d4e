import type { ReactNode } from "react";
import type { Issue } from "../../../core/model/issue.ts";
import { countWord } from "../../../core/model/wording/words.ts";
import { wordGateIssue } from "../../state/words/note-words.ts";
import { wordFileKeeping, wordSameSource } from "../../state/words/own-words.ts";
import { Button } from "../../ui/button.tsx";
import { useApp } from "../part/app-context.tsx";
import { GateNotice } from "./gate-notice.tsx";
import type { DeskState, OwnDesk } from "./own-desk.ts";

/** A source as the program writes it: nothing is asked of it, and the gate says whether it can enter. */
export function SourcePart(props: {
  readonly desk: OwnDesk;
  readonly state: Extract<DeskState, { readonly at: "source" }>;
}): ReactNode {
  const { desk, state } = props;
  const { name, report, keeping } = state;
  const { title, claims, newEntities, issues, isAccepted } = report;
  const { shelf } = useApp([]).own;
  const other = shelf
    .files()
    .find(({ hash, sourceId }) => sourceId === report.sourceId && hash !== report.hash);
  const said = other === undefined ? wordFileKeeping(keeping) : wordSameSource(other);
  return (
    <div className="own-steps">
      <p>
        <strong>{name}</strong> is a source as this program writes it: “{title}”, with{" "}
        {countWord(claims, "claim")} and{" "}
        {countWord(newEntities, "entity that only it names", "entities that only it names")}. It
        enters as your own file, whatever it calls itself.
      </p>
      <GateNotice isAccepted={isAccepted} lines={issues.map(wordLine)} />
      {said !== null && (
        <p className="notice" role="alert">
          {said}{" "}
          {other === undefined && (
            <Button look="link" onPress={() => void desk.enterSource(false)}>
              Use it until the page is closed
            </Button>
          )}
        </p>
      )}
      <div className="own-foot row">
        <Button
          look="primary"
          disabled={!isAccepted || other !== undefined}
          onPress={() => void desk.enterSource(true)}
        >
          Enter {countWord(claims, "claim")}
        </Button>
        <Button look="plain" onPress={desk.close}>
          Give up the file
        </Button>
      </div>
    </div>
  );
}

function wordLine(issue: Issue): string {
  return `${issue.line === null ? "" : `Line ${issue.line}: `}${wordGateIssue(issue)}`;
}
