import { type ReactNode, useEffect, useEffectEvent, useState } from "react";
import type { TimeBin } from "../../../core/query/changes/timeline.ts";
import { playFrom } from "../../state/time/scale.ts";
import { Button } from "../../ui/button.tsx";
import { useApp } from "../part/app-context.tsx";
import type { HeldClock } from "./use-clock.ts";

/** Time between two steps, ms. */
const STEP_MS = 1000;

/** Moves the date from bin to bin, a step a second, until the end or until something else moves it. */
export function PlayButton(props: {
  readonly bins: readonly TimeBin[];
  readonly clock: HeldClock;
}): ReactNode {
  const { bins, clock } = props;
  const { announce } = useApp([]);
  // The date that the play has set last; null = it does not play.
  const [played, setPlayed] = useState<string | null>(null);
  const go = (day: string | null): void => {
    setPlayed(day);
    if (day !== null) clock.set(day, { burst: "play" });
  };
  const goOn = useEffectEvent(() => {
    if (clock.day !== played) return setPlayed(null);
    const next = playFrom(bins, played);
    if (next === null) announce("The play has come to its end.");
    go(next);
  });
  useEffect(() => {
    if (played === null) return;
    const timer = setTimeout(goOn, STEP_MS);
    return () => clearTimeout(timer);
  }, [played]);
  const begin = (): void => go(playFrom(bins, clock.day) ?? playFrom(bins, null));
  return (
    <Button onPress={() => (played === null ? begin() : setPlayed(null))}>
      {played === null ? "▶ Play" : "❚❚ Pause"}
    </Button>
  );
}
