import { type ReactNode, useState } from "react";
import { writeCount } from "../../../core/model/wording/words.ts";
import { Button } from "../../ui/button.tsx";
import { useApp } from "../part/app-context.tsx";

/** Longer links are cut by some mail and chat programs. */
const LONG = 2000;

/** A button that copies the address of what is shown, and says where it may be too long. */
export function CopyLink(): ReactNode {
  const { announce } = useApp([]);
  const [copied, setCopied] = useState<"no" | "yes" | "failed">("no");
  const [long, setLong] = useState(0);
  const copy = (): void => {
    const { href } = location;
    setLong(href.length > LONG ? href.length : 0);
    const done = (): void => {
      setCopied("yes");
      announce("Link copied.");
      setTimeout(() => setCopied("no"), 2000);
    };
    navigator.clipboard?.writeText(href).then(done, () => setCopied("failed")) ??
      setCopied("failed");
  };
  return (
    <>
      <Button look="bordered" onPress={copy}>
        {copied === "yes" ? "Link copied" : "Copy link"}
      </Button>
      {copied === "failed" && <span className="quiet">Copy it from the address bar.</span>}
      {long > 0 && (
        <span className="link-note notice" role="status">
          The link has {writeCount(long)} characters; some programs cut long ones. Save the answer
          as a file, or choose fewer single sources.{" "}
          <Button look="link" onPress={() => setLong(0)}>
            Close
          </Button>
        </span>
      )}
    </>
  );
}
