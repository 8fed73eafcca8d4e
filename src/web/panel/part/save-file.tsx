import { type ReactNode, useState } from "react";
import { useApp } from "./app-context.tsx";

/** Has the browser save a text or a picture as a file. */
export function saveFile(name: string, type: string, content: BlobPart): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

/** A file that was made, under its name. */
export interface MadeFile {
  readonly name: string;
  readonly mediaType: string;
  readonly content: BlobPart;
}

/** Saves files that may fail to be made: what was saved is announced, and what was not is shown where `notice` stands. */
export function useSaving(): {
  readonly save: (make: () => Promise<MadeFile>) => Promise<void>;
  readonly notice: ReactNode;
} {
  const { announce } = useApp([]);
  const [problem, setProblem] = useState("");
  const save = async (make: () => Promise<MadeFile>): Promise<void> => {
    setProblem("");
    try {
      const { name, mediaType, content } = await make();
      saveFile(name, mediaType, content);
      announce(`Saved as ${name}.`);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      setProblem(`The file could not be made. ${why}`);
    }
  };
  const notice = problem !== "" && (
    <p className="notice" role="alert">
      {problem}
    </p>
  );
  return { save, notice };
}
