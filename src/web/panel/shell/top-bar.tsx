import type { ReactNode } from "react";
import type { Preferences } from "../../state/address/preferences.ts";
import { Button } from "../../ui/button.tsx";
import { LensBar } from "../lens/lens-bar.tsx";
import { LensMenu } from "../lens/lens-menu.tsx";
import { useCompact, useNarrow } from "../part/use-narrow.ts";
import { CopyLink } from "./copy-link.tsx";

interface TopBarProps {
  readonly preferences: Preferences;
  readonly keep: (changed: Partial<Preferences>) => void;
}

/** The bar above everything: what counts, the link, the colours, the side panels. */
export function TopBar({ preferences, keep }: TopBarProps): ReactNode {
  const narrow = useNarrow();
  const compact = useCompact();
  const dark =
    preferences.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
  const toggle = (panel: "askPanel" | "detailPanel"): void =>
    keep({ [panel]: preferences[panel] === "open" ? "closed" : "open" });
  return (
    <header className="top-bar">
      <h1>
        Second <span>Source</span>
      </h1>
      {!narrow && (compact ? <LensMenu /> : <LensBar />)}
      <div className="top-actions">
        <CopyLink />
        <Button look="bordered" onPress={() => keep({ theme: dark === "dark" ? "light" : "dark" })}>
          {dark === "dark" ? "Light" : "Dark"}
        </Button>
        <span className="panel-toggles">
          <Button
            look="bordered"
            label="Left panel"
            expanded={preferences.askPanel === "open"}
            onPress={() => toggle("askPanel")}
          >
            ◧
          </Button>
          <Button
            look="bordered"
            label="Right panel"
            expanded={preferences.detailPanel === "open"}
            onPress={() => toggle("detailPanel")}
          >
            ◨
          </Button>
        </span>
      </div>
    </header>
  );
}
