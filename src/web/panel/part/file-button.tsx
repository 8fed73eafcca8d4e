import { type ReactNode, useRef } from "react";
import { Button } from "../../ui/button.tsx";

/** A button that lets a file be picked, and hands it on; what goes wrong while it is read is told in words. */
export function FileButton(props: {
  /** What the file is, for who does not see the button: "Answer file". */
  readonly label: string;
  readonly look?: "plain" | "primary";
  /** What the browser offers to pick; JSON where it is left out. */
  readonly accept?: string;
  readonly onFile: (file: File) => Promise<void>;
  readonly onProblem: (words: string) => void;
  readonly children: ReactNode;
}): ReactNode {
  const { label, look, accept = ".json,application/json", onFile, onProblem, children } = props;
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button {...(look === undefined ? {} : { look })} onPress={() => input.current?.click()}>
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        aria-label={label}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          // The same file can be chosen again, after it was mended.
          event.target.value = "";
          if (file === undefined) return;
          onFile(file).catch((error: Error) =>
            onProblem(`The file “${file.name}” could not be read: ${error.message}`),
          );
        }}
      />
    </>
  );
}
