import type { ReactNode } from "react";
import { labelOf } from "../../../core/graph/entity-label.ts";
import type { EntityId } from "../../../core/model/entity.ts";
import { type RateUnit, UNITS } from "../../../core/model/vocabulary.ts";
import { inSentence } from "../../../core/model/wording/words.ts";
import type { Gap } from "../../../core/query/options/lines/gap.ts";
import { wordYearly } from "../../../core/word/ranking/option.ts";
import { useApp } from "../part/app-context.tsx";
import { BAR, ScaleBar } from "../part/range-bar.tsx";

interface Row {
  readonly name: string;
  readonly low: number;
  readonly high: number;
  /** Whether more than this could come from options that state nothing. */
  readonly open: boolean;
  readonly words: string;
}

/** What is needed a year over what could be given, on one scale: what is sure is full, what is open is hatched. */
export function GapBar({
  gap: { needed, made, all },
  market,
}: {
  readonly gap: Gap;
  readonly market: EntityId | null;
}): ReactNode {
  const { selectors, state } = useApp(["lens"]);
  if (needed === null) return null;
  const unit = selectors.dataset.criteria.capacityUnit;
  const place = market === null ? "" : inSentence(labelOf(market, selectors.graph(state).entities));
  const given = (name: string, { given: { low }, stated, unstated }: typeof made): Row => ({
    ...{ name, low, high: stated, open: unstated.length > 0 },
    words: wordGiven(low, stated, { open: unstated.length > 0, unit }),
  });
  const rows: readonly Row[] = [
    {
      name: "Needed a year",
      ...needed,
      open: false,
      words: wordYearly(needed, unit).replace(" a year", ""),
    },
    ...(market === null ? [] : [given(`Made in ${place}`, made)]),
    given("All routes", all),
  ];
  const scale = Math.max(...rows.map(({ high }) => high));
  const missing = market === null ? all.gap : made.gap;
  return (
    <>
      <p className="gap-missing">
        {missing === null || missing.high === 0
          ? "Nothing of what is needed is missing."
          : `${wordMissing(missing, unit)} may be missing${market === null ? "" : ` from ${place}`}.`}
      </p>
      <ul className="criteria">
        {rows.map((row) => (
          <li key={row.name} className="criterion">
            <span className="criterion-name">{row.name}</span>
            <Bar row={row} scale={scale} needed={needed.high} />
            <span className="criterion-value">{row.words}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function wordMissing(
  range: { readonly low: number; readonly high: number },
  unit: RateUnit,
): string {
  const words = wordYearly(range, unit);
  return range.low === range.high ? words : `Between ${words.replace(" to ", " and ")}`;
}

function wordGiven(
  low: number,
  stated: number,
  { open, unit }: { readonly open: boolean; readonly unit: RateUnit },
): string {
  if (stated === 0) return open ? "not stated" : "none";
  const words = wordYearly({ low, high: stated }, unit);
  return `${words.replace(` ${UNITS[unit].many}`, "")}${open ? " or more" : ""}`;
}

function Bar({
  row: { low, high, open },
  scale,
  needed,
}: {
  readonly row: Row;
  readonly scale: number;
  readonly needed: number;
}): ReactNode {
  const x = (amount: number): number => (scale === 0 ? 0 : (amount / scale) * BAR.width);
  return (
    <ScaleBar>
      {(high > low || open) && (
        <rect
          className="range-unknown"
          x={x(low)}
          y={1}
          width={open ? BAR.width - x(low) : x(high) - x(low)}
          height={8}
        />
      )}
      {low > 0 && <rect className="range-known" x={0} y={1} width={x(low)} height={8} rx={1} />}
      <line className="gap-needed" x1={x(needed)} x2={x(needed)} y1={0} y2={BAR.height} />
    </ScaleBar>
  );
}
