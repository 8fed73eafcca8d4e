import { type ReactNode, useState } from "react";
import { Button } from "../../ui/button.tsx";
import { useApp } from "./app-context.tsx";

interface CopyButtonProps {
  readonly text: string;
  /** What a screen reader says when it is done. */
  readonly said: string;
  /** What to do with it, shown once it is copied. */
  readonly then?: string;
  readonly children: ReactNode;
}

/** A button that copies a text and says so; where the browser refuses, the text is shown to be copied by hand. */
export function CopyButton({ text, said, then, children }: CopyButtonProps): ReactNode {
  const { announce } = useApp([]);
  const [copied, setCopied] = useState<"no" | "yes" | "failed">("no");
  const copy = (): void => {
    navigator.clipboard?.writeText(text).then(
      () => {
        setCopied("yes");
        announce(said);
      },
      () => setCopied("failed"),
    ) ?? setCopied("failed");
  };
  return (
    <>
      <Button look="plain" onPress={copy}>
        {copied === "yes" ? said.replace(/\.$/, "") : children}
      </Button>
      {copied === "yes" && then !== undefined && <p className="quiet">{then}</p>}
      {copied === "failed" && <p className="copy-by-hand">{text}</p>}
    </>
  );
}
