import { type ReactNode, useEffect, useState } from "react";
import type { Preferences } from "../../state/address/preferences.ts";
import { PAGE_KEYS } from "../../state/words/key-words.ts";
import { Button } from "../../ui/button.tsx";
import { type LatePage, makeLatePage } from "../part/late-page.tsx";
import type { PaletteProps } from "./command-palette.tsx";
import type { KeySheetProps } from "./key-sheet.tsx";

const CommandPalette: LatePage<PaletteProps> = makeLatePage(
  async () => (await import("./command-palette.tsx")).CommandPalette,
);

const KeySheet: LatePage<KeySheetProps> = makeLatePage(
  async () => (await import("./key-sheet.tsx")).KeySheet,
);

type Sheet = "palette" | "keys" | null;

/** Which sheet is open, and how to open another; null closes it. */
export interface OpenSheet {
  readonly sheet: Sheet;
  readonly setSheet: (sheet: Sheet) => void;
}

/** Listens for the keys of the sheets from the start: what is pressed before the panels stand opens with them. */
export function useOpenSheet(): OpenSheet {
  const [sheet, setSheet] = useState<Sheet>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const asked = sheetOf(event);
      if (asked === null || event.defaultPrevented) return;
      event.preventDefault();
      setSheet((before) => (before === asked ? null : asked));
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  return { sheet, setSheet };
}

interface CommandSheetsProps {
  readonly preferences: Preferences;
  readonly keep: (changed: Partial<Preferences>) => void;
  readonly open: OpenSheet;
}

/** The palette of commands and the sheet of keys, each fetched when it is first opened, and the buttons for them. */
export function CommandSheets({ preferences, keep, open }: CommandSheetsProps): ReactNode {
  const { sheet, setSheet } = open;
  const close = (): void => setSheet(null);
  return (
    <p className="row">
      <Button look="plain" onPress={() => setSheet("palette")}>
        Commands <kbd>{PAGE_KEYS.palette.keys}</kbd>
      </Button>
      <Button look="plain" onPress={() => setSheet("keys")}>
        Keys <kbd>{PAGE_KEYS.keys.keys}</kbd>
      </Button>
      {sheet === "palette" && (
        <CommandPalette
          preferences={preferences}
          keep={keep}
          onKeys={() => setSheet("keys")}
          onClose={close}
        />
      )}
      {sheet === "keys" && <KeySheet onClose={close} />}
    </p>
  );
}

function sheetOf({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): Sheet {
  if (!(ctrlKey || metaKey) || altKey) return null;
  if (key.toLowerCase() === "k") return "palette";
  return key === "/" ? "keys" : null;
}
