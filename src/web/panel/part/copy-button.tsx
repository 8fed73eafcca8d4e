import { type ReactNode, useState } from "react";
import { Button } from "../../ui/button.tsx";
import { useApp } from "./app-context.tsx";

interface CopyButtonProps {
  /** A text, or how to write one that is long. */
  readonly text: string | (() => Promise<string>);
  /** What a screen reader says when it is done. */
  readonly said: string;
  /** What to do with it, shown once it is copied. */
  readonly then?: string;
  readonly children: ReactNode;
}

/** A button that copies a text and says so; where the browser refuses, the text is shown to be copied by hand. */
export function CopyButton({ text, said, then, children }: CopyButtonProps): ReactNode {
  const { announce } = useApp([]);
  const [copied, setCopied] = useState(false);
  const [byHand, setByHand] = useState<string | null>(null);
  const copy = async (): Promise<void> => {
    const written = typeof text === "string" ? text : await text();
    try {
      await navigator.clipboard.writeText(written);
      setCopied(true);
      announce(said);
    } catch {
      // Refused, or not at hand without https.
      setByHand(written);
    }
  };
  return (
    <>
      <Button look="plain" onPress={() => void copy()}>
        {copied ? said.replace(/\.$/, "") : children}
      </Button>
      {copied && then !== undefined && <p className="quiet">{then}</p>}
      {byHand !== null && <p className="copy-by-hand">{byHand}</p>}
    </>
  );
}
