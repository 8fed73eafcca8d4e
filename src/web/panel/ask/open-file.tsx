import { type ReactNode, useState } from "react";
import type { LensState, QuestionState } from "../../state/app-state.ts";
import { messageOf } from "../../state/parameter-label.ts";
import { askUnder } from "../../state/transitions.ts";
import { splitQuestion } from "../../state/whole-question.ts";
import { Button } from "../../ui/button.tsx";
import { useApp } from "../part/app-context.tsx";
import { FileButton } from "../part/file-button.tsx";

/** What is to be said of an answer that a file has opened: while its question stands, and no longer. */
export interface FileNote {
  readonly question: QuestionState;
  readonly lens: LensState;
  /** Whether it is the answer in the file. */
  readonly words: string;
  /** What differs. */
  readonly lines: readonly string[];
}

/** How many differences are shown. */
const SHOWN = 8;

/** Opens an answer file: asks its question again, and says whether the answer is the one in the file. */
export function OpenFile({ onOpened }: { readonly onOpened: (note: FileNote) => void }): ReactNode {
  const { store, selectors, host, announce } = useApp([]);
  const [problem, setProblem] = useState<string | null>(null);
  const open = async (file: File): Promise<void> => {
    // Few open a file, so what reads it is fetched then.
    const [{ compareWithFile, reopenFile }, { wordDifferences, wordReopened }] = await Promise.all([
      import("../../../core/operation/reopen-answer.ts"),
      import("../../../core/word/answer/reopened.ts"),
    ]);
    const read = reopenFile(await file.text());
    if ("failure" in read) return setProblem(messageOf(read));
    const asked = splitQuestion(read.question);
    if (asked === null) {
      return setProblem(
        `The file asks “${read.question.operation}”, which has no page here. On the command line, reopen reads it.`,
      );
    }
    const answer = await host.ask(read.question);
    const reopened = compareWithFile(read, answer, selectors.dataset);
    if ("failure" in reopened) return setProblem(messageOf(reopened));
    const words = wordReopened(reopened);
    setProblem(null);
    const told = [...reopened.differences, ...reopened.worded];
    onOpened({ ...asked, words, lines: wordDifferences(told, SHOWN) });
    store.change(askUnder(asked.question, asked.lens));
    announce(words);
  };
  return (
    <div className="open-file">
      <FileButton label="Answer file" look="plain" onFile={open} onProblem={setProblem}>
        Open an answer file
      </FileButton>
      {problem !== null && (
        <div className="notice" role="alert">
          <p>{problem}</p>
          <Button look="link" onPress={() => setProblem(null)}>
            Close
          </Button>
        </div>
      )}
    </div>
  );
}
