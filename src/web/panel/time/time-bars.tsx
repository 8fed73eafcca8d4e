import { type FunctionComponent, memo, type ReactNode } from "react";
import type { TimeBin } from "../../../core/query/changes/timeline.ts";
import { type TimeScale, yearMarks } from "../../state/time/scale.ts";
import { wordBin } from "../../state/words/time-words.ts";

/** Claims above, plans hatched on top of what is so, and sources below; each lane on a scale of its own. */
export const TimeBars: FunctionComponent<{ readonly bins: readonly TimeBin[] }> = memo(
  function TimeBars({ bins }: { readonly bins: readonly TimeBin[] }): ReactNode {
    const most = Math.max(1, ...bins.map(({ facts, plans }) => facts + plans));
    const mostSources = Math.max(1, ...bins.map(({ sources }) => sources));
    const height = (count: number, of: number): string => `${(count / of) * 100}%`;
    return (
      <div className="time-bars" aria-hidden="true">
        {bins.map((bin) => (
          <div key={bin.first} className="time-bin" title={wordBin(bin)}>
            <div className="time-claims">
              <div className="time-plan" style={{ height: height(bin.plans, most) }} />
              <div className="time-fact" style={{ height: height(bin.facts, most) }} />
            </div>
            <div className="time-sources">
              <div className="time-source" style={{ height: height(bin.sources, mostSources) }} />
            </div>
          </div>
        ))}
      </div>
    );
  },
);

/** So many years have room on the narrowest axis. */
const MOST_YEARS = 9;

/** The years under the axis. */
export function YearMarks({ scale }: { readonly scale: TimeScale }): ReactNode {
  return (
    <div className="time-years" aria-hidden="true">
      {yearMarks(scale, MOST_YEARS).map((day) => (
        <span key={day} style={{ left: `${scale.placeOf(day) * 100}%` }}>
          {day.slice(0, 4)}
        </span>
      ))}
    </div>
  );
}
