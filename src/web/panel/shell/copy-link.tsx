import { type ReactNode, useState } from "react";
import { writeCount } from "../../../core/model/wording/words.ts";
import { embedCode } from "../../state/address/embed-code.ts";
import { Button } from "../../ui/button.tsx";
import { useApp } from "../part/app-context.tsx";
import { useNarrow } from "../part/use-narrow.ts";

/** Longer links are cut by some mail and chat programs. */
const LONG = 2000;

/** Buttons that copy the address of what is shown, and the code that shows it in another page; says where it may be too long. */
export function CopyLink(): ReactNode {
  const { announce, store } = useApp([]);
  const [copied, setCopied] = useState<"no" | "link" | "code" | "failed">("no");
  const narrow = useNarrow();
  const [long, setLong] = useState(0);
  const copy = (what: "link" | "code"): void => {
    const { href } = location;
    const text = what === "link" ? href : embedCode(href, store.state());
    setLong(href.length > LONG ? href.length : 0);
    const done = (): void => {
      setCopied(what);
      announce(what === "link" ? "Link copied." : "Embed code copied.");
      setTimeout(() => setCopied("no"), 2000);
    };
    navigator.clipboard?.writeText(text).then(done, () => setCopied("failed")) ??
      setCopied("failed");
  };
  return (
    <>
      <Button look="bordered" onPress={() => copy("link")}>
        {copied === "link" ? "Link copied" : "Copy link"}
      </Button>
      {!narrow && (
        <Button look="bordered" label="Copy embed code" onPress={() => copy("code")}>
          {copied === "code" ? "Copied" : "Embed"}
        </Button>
      )}
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
