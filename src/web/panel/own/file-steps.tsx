import { type ReactNode, useRef, useState } from "react";
import { countWord, writeCount } from "../../../core/model/wording/words.ts";
import type { FileReport } from "../../../core/own-files/file-report.ts";
import { wordFileKeeping } from "../../state/words/own-words.ts";
import { Button } from "../../ui/button.tsx";
import { ColumnsStep } from "./columns-step.tsx";
import { EnterStep } from "./enter-step.tsx";
import { MatchStep } from "./match-step.tsx";
import type { DeskState, OwnDesk } from "./own-desk.ts";
import { QuestionStep } from "./question-step.tsx";
import { ReadStep } from "./read-step.tsx";
import type { StepProps } from "./step-props.ts";

const STEPS = ["read", "columns", "questions", "matches", "enter"] as const;
type StepName = (typeof STEPS)[number];

const STEP_WORDS: { readonly [S in StepName]: string } = {
  read: "What was read",
  columns: "Columns",
  questions: "Questions",
  matches: "Matches",
  enter: "Look and enter",
};

interface FileStepsProps {
  readonly desk: OwnDesk;
  readonly state: Extract<DeskState, { readonly at: "open" }>;
}

/** The way of a file into the record, step by step; each can be passed over, and then what is taken holds. */
export function FileSteps({ desk, state }: FileStepsProps): ReactNode {
  const { open, isBusy, problem, keeping } = state;
  const [step, setStep] = useState<StepName>("read");
  const top = useRef<HTMLDivElement>(null);
  const { name, report } = open;
  const go = (next: StepName): void => {
    setStep(next);
    top.current?.scrollIntoView({ block: "start" });
  };
  const said = problem ?? wordFileKeeping(keeping);
  return (
    <div className="own-steps" aria-busy={isBusy} ref={top}>
      <p>
        <strong>{name}</strong>{" "}
        <span className="quiet">
          {countWord(report.counts.records, "row")}, {countWord(report.counts.claims, "claim")}
        </span>
      </p>
      <StepList report={report} step={step} onStep={go} />
      {open.offered !== null && (
        <p className="notice">
          You have opened a file with these columns before.{" "}
          <Button look="link" onPress={() => desk.takeOffer(true)}>
            Understand this one alike
          </Button>{" "}
          <Button look="link" onPress={() => desk.takeOffer(false)}>
            No
          </Button>
        </p>
      )}
      <StepPart step={step} desk={desk} open={open} />
      {said !== null && (
        <p className="notice" role="alert">
          {said}{" "}
          {keeping !== "kept" && (
            <Button look="link" onPress={() => void desk.enter(false)}>
              Use it until the page is closed
            </Button>
          )}
        </p>
      )}
      <StepFoot desk={desk} state={state} step={step} onStep={go} />
    </div>
  );
}

function StepList(props: {
  readonly report: FileReport;
  readonly step: StepName;
  readonly onStep: (step: StepName) => void;
}): ReactNode {
  const { report, step, onStep } = props;
  const counts = {
    questions: report.questions.length,
    matches: report.names.all + report.plants.all,
  };
  return (
    <nav aria-label="Steps">
      <ol className="own-step-list">
        {STEPS.map((one, index) => (
          <li key={one}>
            <button
              type="button"
              className="own-step"
              aria-current={one === step ? "step" : undefined}
              onClick={() => onStep(one)}
            >
              {index + 1}. {STEP_WORDS[one]}
              {one in counts && ` (${counts[one as keyof typeof counts]})`}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function StepFoot(
  props: FileStepsProps & {
    readonly step: StepName;
    readonly onStep: (step: StepName) => void;
  },
): ReactNode {
  const { desk, state, step, onStep } = props;
  const { report } = state.open;
  const next = STEPS[STEPS.indexOf(step) + 1];
  return (
    <div className="own-foot row">
      {next === undefined ? (
        <Button
          look="primary"
          disabled={!report.isAccepted || isEmpty(report) || state.isBusy}
          onPress={() => void desk.enter(true)}
        >
          Enter{" "}
          {report.counts.claims === 0
            ? `a list of ${countWord(report.members, "name")}`
            : countWord(report.counts.claims, "claim")}
        </Button>
      ) : (
        <>
          <Button look="primary" onPress={() => onStep(next)}>
            Next: {STEP_WORDS[next].toLowerCase()}
          </Button>
          {next !== "enter" && <Button onPress={() => onStep("enter")}>Skip to the end</Button>}
        </>
      )}
      <Button look="plain" onPress={desk.close}>
        Give up the file
      </Button>
      <span className="quiet" role="status">
        {state.isBusy ? "Working it in …" : wordState(report)}
      </span>
    </div>
  );
}

function isEmpty({ counts, members }: FileReport): boolean {
  return counts.claims === 0 && members === 0;
}

function wordState({ issues, gate }: FileReport): string {
  const errors = gate.shown.filter(({ severity }) => severity === "error").length;
  if (errors > 0) return `${countWord(errors, "thing")} to mend before it can enter.`;
  return issues.all === 0 ? "" : `${writeCount(issues.all)} to look at.`;
}

function StepPart({ step, ...props }: StepProps & { readonly step: StepName }): ReactNode {
  switch (step) {
    case "read":
      return <ReadStep {...props} />;
    case "columns":
      return <ColumnsStep {...props} />;
    case "questions":
      return <QuestionStep {...props} />;
    case "matches":
      return <MatchStep {...props} />;
    case "enter":
      return <EnterStep {...props} />;
  }
}
