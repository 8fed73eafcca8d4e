import { type ReactNode, useEffect, useState } from "react";
import { useApp } from "../part/app-context.tsx";
import { type LatePage, makeLatePage } from "../part/late-page.tsx";
import type { OwnSheetProps } from "./own-sheet.tsx";

const OwnSheet: LatePage<OwnSheetProps> = makeLatePage(
  async () => (await import("./own-sheet.tsx")).OwnSheet,
);

/** Where files of the reader's own come in: dropped anywhere on the page, or asked for. What handles them is fetched then. */
export function OwnDoor(): ReactNode {
  const { door } = useApp([]);
  const [opened, setOpened] = useState<OwnSheetProps["opened"] | null>(null);
  const [isOver, setIsOver] = useState(false);
  useEffect(() => door.onOpen((what) => setOpened({ what })), [door]);
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes("Files") !== true) return;
      // Otherwise the browser leaves the page for the file.
      event.preventDefault();
      setIsOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent): void => {
      setIsOver(false);
      const [file] = event.dataTransfer?.files ?? [];
      if (file === undefined) return;
      event.preventDefault();
      door.open(file);
    };
    const listeners = [
      ["dragenter", over],
      ["dragover", over],
      ["dragleave", leave],
      ["drop", drop],
    ] as const;
    for (const [name, listener] of listeners) window.addEventListener(name, listener);
    return () => {
      for (const [name, listener] of listeners) window.removeEventListener(name, listener);
    };
  }, [door]);
  return (
    <>
      {isOver && <div className="drop-hint">Let go to open the file. It is sent nowhere.</div>}
      {opened !== null && <OwnSheet opened={opened} onClose={() => setOpened(null)} />}
    </>
  );
}
