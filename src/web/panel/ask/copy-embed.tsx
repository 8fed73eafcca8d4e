import type { ReactNode } from "react";
import { embedCode } from "../../state/address/embed-code.ts";
import { useApp } from "../part/app-context.tsx";
import { CopyButton } from "../part/copy-button.tsx";

/** Copies the code that shows the view in another page. */
export function CopyEmbed(): ReactNode {
  const { state } = useApp();
  const code = embedCode(location.href, state);
  return (
    <CopyButton key={code} text={code} said="Embed code copied.">
      Copy embed code
    </CopyButton>
  );
}
