import type { ReactNode } from "react";
import { countWord } from "../../../core/model/wording/words.ts";
import type { Timeline } from "../../../core/query/changes/timeline.ts";
import { makeScale } from "../../state/time/scale.ts";
import { wordTimeline } from "../../state/words/time-words.ts";
import "../../style/view/time.css";
import { useTimeline } from "../part/use-through-time.ts";
import { ClockControls } from "./clock-controls.tsx";
import { ClockHandle } from "./clock-handle.tsx";
import { PlayButton } from "./play-button.tsx";
import { TimeBars, YearMarks } from "./time-bars.tsx";
import { useClock } from "./use-clock.ts";

/** The axis of time with its bars and both handles, and the fields and buttons that move them. */
export function TimePanel(): ReactNode {
  const { result, problem } = useTimeline();
  if (problem !== null) return <p className="notice">Time could not be counted: {problem}</p>;
  if (result === null) return <p aria-busy="true">Counting…</p>;
  return <Axis timeline={result} />;
}

function Axis({ timeline }: { readonly timeline: Timeline }): ReactNode {
  const { bins, undated, before, after, turning, published } = timeline;
  const scale = makeScale(bins);
  const trueAt = useClock("trueAt", turning);
  const knownBy = useClock("knownBy", published);
  if (scale === null) return <p>{wordTimeline(timeline)}.</p>;
  return (
    <>
      <div className="time-controls">
        <ClockControls clock={trueAt} />
        <ClockControls clock={knownBy} />
        <PlayButton bins={bins} clock={trueAt} />
      </div>
      <p className="visually-hidden">{wordTimeline(timeline)}</p>
      <div className="time-axis">
        <TimeBars bins={bins} />
        <YearMarks scale={scale} />
        <ClockHandle clock={trueAt} scale={scale} />
        <ClockHandle clock={knownBy} scale={scale} />
      </div>
      <p className="time-key quiet">
        <span className="time-sign time-fact" aria-hidden="true" /> facts and statements{" "}
        <span className="time-sign time-plan" aria-hidden="true" /> plans{" "}
        <span className="time-sign time-source" aria-hidden="true" /> sources published ·{" "}
        {countWord(undated, "claim without a time holds", "claims without a time hold")} on every
        day{before > 0 && ` · ${before} before`}
        {after > 0 && ` · ${after} after`}
      </p>
    </>
  );
}
