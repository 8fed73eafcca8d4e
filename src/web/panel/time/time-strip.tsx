import { type ReactNode, useEffect, useId } from "react";
import type { Preferences } from "../../state/address/preferences.ts";
import { wordClocks, wordTurns } from "../../state/words/time-words.ts";
import { Button } from "../../ui/button.tsx";
import { useApp, useAsked } from "../part/app-context.tsx";
import { type LatePage, makeLatePage } from "../part/late-page.tsx";
import { useTurns } from "../part/use-through-time.ts";
import { useRoom } from "./use-room.ts";

const TimePanel: LatePage<object> = makeLatePage(
  async () => (await import("./time-panel.tsx")).TimePanel,
);

const TurnsButton: LatePage<object> = makeLatePage(
  async () => (await import("./turns-button.tsx")).TurnsButton,
);

interface TimeStripProps {
  /** null = open where there is room. */
  readonly strip: Preferences["timeStrip"];
  readonly onStrip: (strip: "open" | "closed") => void;
}

/** Time under every view: a line with both dates and what is otherwise since the last, and the axis where it is open. */
export function TimeStrip({ strip, onStrip }: TimeStripProps): ReactNode {
  const room = useRoom();
  const id = useId();
  const isOpen = strip === null ? room : strip === "open";
  const { state } = useAsked(["lens", "since"]);
  return (
    <section className="time-strip" aria-label="Time" data-open={isOpen}>
      <div className="time-line">
        <Button look="plain" expanded={isOpen} onPress={() => onStrip(isOpen ? "closed" : "open")}>
          <span aria-hidden="true">{isOpen ? "▾" : "▸"}</span> Time
        </Button>
        <span className="quiet">{wordClocks(state.lens)}</span>
        <Announced />
        {state.since !== null && <TurnsButton />}
      </div>
      {isOpen && (
        <div className="time-panel" id={id}>
          <TimePanel />
        </div>
      )}
    </section>
  );
}

/** Says what is otherwise once it is known, whether the strip is open or not. */
function Announced(): ReactNode {
  const { state, announce } = useApp(["lens", "since"]);
  const { result, waiting } = useTurns();
  const { since, lens } = state;
  const words =
    since === null || result === null || waiting ? null : wordTurns(result, since, lens);
  useEffect(() => {
    if (words !== null) announce(`${words}.`);
  }, [words, announce]);
  return null;
}
