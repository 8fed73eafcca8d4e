import { wordNumber, wordRate } from "../model/quantity.ts";
import { blendRates } from "../query/tariff/blend.ts";
import { marginalRatePercent } from "../query/tariff/marginal-rate.ts";
import type { QuotaShipment } from "../query/tariff/quota-terms.ts";

/** A place in the picture, from its left and top. */
export interface PlotPoint {
  readonly x: number;
  readonly y: number;
}

/** Words at a place, of which they are the start, the middle or the end. */
export interface PlotLabel extends PlotPoint {
  readonly text: string;
  readonly anchor: "start" | "middle" | "end";
}

/** A line with its name beside it: the average over the volume, or the rate of the next unit. */
export interface PlotLine {
  readonly name: "average" | "marginal";
  readonly points: readonly PlotPoint[];
  readonly label: PlotLabel;
}

/** A volume that an upright line marks, from `top` to the axis. */
export interface PlotMark {
  readonly name: "quota" | "shipped";
  readonly x: number;
  readonly top: number;
  readonly label: PlotLabel;
}

/** A tick: where it stands on its axis, and its words. */
export interface PlotTick extends PlotPoint {
  readonly axis: "units" | "percent";
  readonly label: PlotLabel;
}

/** The numbers behind a place in the plot. */
export interface PlotRow {
  readonly units: number;
  readonly effectiveRatePercent: number | null;
  readonly marginalRatePercent: number;
}

/** The duty over the volume shipped, as lines and words with places. What they look like, others decide. */
export interface TariffPlot {
  readonly width: number;
  readonly height: number;
  /** What the axes enclose. */
  readonly frame: typeof FRAME;
  readonly lines: readonly PlotLine[];
  readonly marks: readonly PlotMark[];
  readonly ticks: readonly PlotTick[];
  /** What the two axes are of, with units. */
  readonly axisLabels: readonly PlotLabel[];
  /** The average of what is shipped; null where nothing is. */
  readonly average: { readonly at: PlotPoint; readonly label: PlotLabel } | null;
  readonly rows: readonly PlotRow[];
  /** The same in a sentence, for who does not see it. */
  readonly description: string;
}

const SIZE = { width: 348, height: 252 } as const;
const FRAME = { left: 42, right: 318, top: 58, bottom: 204 } as const;
/** How far the plot goes beyond the larger of quota and volume. */
const REACH = 1.5;
/** Straight pieces that the bent part of the average is drawn with. */
const PIECES = 60;
const TICKS = 4;
/** The scale of the rates ends here at the lowest, so that its ticks can be written with three decimals. */
const LEAST_PERCENT = 0.01;
/** Where the names of the marks stand: the larger volume's above the smaller's, so that no line crosses a name. */
const MARK_ROWS = { larger: 30, smaller: 47 } as const;
/** Room for the name of a line. */
const LINE_NAME_WIDTH = 52;
/** Room for the longest name of a mark. */
const MARK_NAME_WIDTH = 110;

interface Scale {
  readonly maxUnits: number;
  readonly unitTicks: readonly number[];
  readonly percentTicks: readonly number[];
  readonly at: (units: number, percent: number) => PlotPoint;
}

/**
 * Draws the average rate over the volume shipped, and the rate of the next unit as a step at the quota, from nothing
 * to one and a half times the larger of quota and volume.
 */
export function makeTariffPlot(shipment: QuotaShipment): TariffPlot {
  const scale = makeScale(shipment);
  const { shipped } = shipment;
  const { effectiveRatePercent } = blendRates(shipment);
  const today = effectiveRatePercent === null ? null : scale.at(shipped, effectiveRatePercent);
  return {
    ...SIZE,
    frame: FRAME,
    lines: makeLines(shipment, scale),
    marks: makeMarks(shipment, scale),
    ticks: makeTicks(scale),
    axisLabels: [
      { x: 0, y: 12, anchor: "start", text: "duty, % of the value" },
      {
        x: FRAME.right,
        y: SIZE.height - 10,
        anchor: "end",
        text: "units shipped in the period of the quota",
      },
    ],
    average:
      today === null
        ? null
        : {
            at: today,
            label: {
              x: today.x - 6,
              y: today.y + 25,
              anchor: "end",
              text: wordRate(effectiveRatePercent ?? 0),
            },
          },
    rows: makeRows(shipment, scale),
    description: describe(shipment),
  };
}

function makeScale({ shipped, quota, inQuotaPercent, outOfQuotaPercent }: QuotaShipment): Scale {
  const maxUnits = Math.max(shipped, quota) * REACH || 1;
  const highest = Math.max(LEAST_PERCENT, Math.max(inQuotaPercent, outOfQuotaPercent) || 1);
  const step = niceStep(highest / TICKS);
  const maxPercent = step * Math.ceil(highest / step);
  const { left, right, top, bottom } = FRAME;
  return {
    maxUnits,
    unitTicks: multiples(niceStep(maxUnits / TICKS), maxUnits),
    percentTicks: multiples(step, maxPercent),
    at: (units, percent) => ({
      x: round(left + (units / maxUnits) * (right - left)),
      y: round(bottom - (percent / maxPercent) * (bottom - top)),
    }),
  };
}

function makeLines(shipment: QuotaShipment, { at, maxUnits }: Scale): readonly PlotLine[] {
  const { quota, inQuotaPercent, outOfQuotaPercent } = shipment;
  const averageAt = (units: number): PlotPoint =>
    at(units, blendRates({ ...shipment, shipped: units }).effectiveRatePercent ?? inQuotaPercent);
  const bent = Array.from(
    { length: PIECES + 1 },
    (_, piece) => quota + ((maxUnits - quota) * piece) / PIECES,
  ).filter((units) => units > 0);
  const average = [...(quota > 0 ? [at(0, inQuotaPercent)] : []), ...bent.map(averageAt)];
  const step = [at(quota, outOfQuotaPercent), at(maxUnits, outOfQuotaPercent)];
  const within = quota > 0 ? [at(0, inQuotaPercent), at(quota, inQuotaPercent)] : [];
  const falls = outOfQuotaPercent < inQuotaPercent;
  return [
    { name: "average", points: average, label: nameEnd("average", average, falls) },
    { name: "marginal", points: [...within, ...step], label: nameEnd("next unit", step, !falls) },
  ];
}

/** The name of a line at its end, clear of the line. */
function nameEnd(text: string, points: readonly PlotPoint[], above: boolean): PlotLabel {
  const beside = points.filter(({ x }) => x >= FRAME.right - LINE_NAME_WIDTH).map(({ y }) => y);
  const y = above ? Math.min(...beside) - 6 : Math.max(...beside) + 15;
  return { x: FRAME.right, y, anchor: "end", text };
}

function makeMarks({ shipped, quota }: QuotaShipment, { at }: Scale): readonly PlotMark[] {
  const mark = (name: PlotMark["name"], units: number, larger: boolean): PlotMark => {
    const { x } = at(units, 0);
    const y = larger ? MARK_ROWS.larger : MARK_ROWS.smaller;
    const anchor = x - FRAME.left > MARK_NAME_WIDTH ? "end" : "start";
    return { name, x, top: y + 4, label: { x, y, anchor, text: `${name} ${wordUnits(units)}` } };
  };
  return [mark("quota", quota, quota > shipped), mark("shipped", shipped, shipped >= quota)];
}

function makeTicks({ unitTicks, percentTicks, at }: Scale): readonly PlotTick[] {
  return [
    ...unitTicks.map((units): PlotTick => {
      const { x, y } = at(units, 0);
      const label: PlotLabel = { x, y: y + 17, anchor: "middle", text: wordUnits(units) };
      return { axis: "units", x, y, label };
    }),
    ...percentTicks.map((percent): PlotTick => {
      const { x, y } = at(0, percent);
      const label: PlotLabel = { x: x - 7, y: y + 4, anchor: "end", text: wordNumber(percent) };
      return { axis: "percent", x, y, label };
    }),
  ];
}

function makeRows(shipment: QuotaShipment, { unitTicks }: Scale): readonly PlotRow[] {
  const { shipped, quota } = shipment;
  const volumes = new Set([...unitTicks, quota, quota + 1, shipped]);
  return [...volumes]
    .filter((units) => units > 0)
    .sort((a, b) => a - b)
    .map((units) => ({
      units,
      effectiveRatePercent: blendRates({ ...shipment, shipped: units }).effectiveRatePercent,
      marginalRatePercent: marginalRatePercent(shipment, units),
    }));
}

function describe(shipment: QuotaShipment): string {
  const { shipped, quota, inQuotaPercent, outOfQuotaPercent } = shipment;
  const { effectiveRatePercent } = blendRates(shipment);
  const today =
    effectiveRatePercent === null
      ? "Nothing is shipped."
      : `With ${wordNumber(shipped)} units shipped the average is ${wordRate(effectiveRatePercent)}.`;
  return `Up to the quota of ${wordNumber(quota)} units each pays ${wordRate(inQuotaPercent)}, every further one ${wordRate(outOfQuotaPercent)}. The average moves from the first rate towards the second. ${today}`;
}

/** A number of units, short where it is large: "400,000", "1.5 M". */
function wordUnits(units: number): string {
  if (units >= 1e9) return `${wordNumber(Math.round(units / 1e7) / 100)} bn`;
  if (units >= 1e6) return `${wordNumber(Math.round(units / 1e4) / 100)} M`;
  return wordNumber(Math.round(units * 100) / 100);
}

/** The smallest of 1, 2, 5, 10, 20, … (and 0.5, 0.2, …) that is at least so much. */
function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return ([1, 2, 5].find((one) => one * power >= least) ?? 10) * power;
}

function multiples(step: number, max: number): readonly number[] {
  return Array.from({ length: Math.floor(max / step + 1e-9) + 1 }, (_, index) => index * step);
}

function round(length: number): number {
  return Math.round(length * 100) / 100;
}
