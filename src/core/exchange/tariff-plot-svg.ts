import type { QuotaShipment } from "../query/tariff/quota-terms.ts";
import { ACCENT, HAIRLINE, INK, SECONDARY } from "./paper-colours.ts";
import { escapeXml } from "./svg-text.ts";
import { makeTariffPlot, type PlotLabel, type PlotLine, type PlotPoint } from "./tariff-plot.ts";

/** What the caption says: which question the plot answers, under which lens, from which data and numbers. */
export interface PlotCaption {
  readonly question: string;
  readonly lens: string;
  readonly dataVersion: string;
  /** Where each number is from, a line each. */
  readonly numbers: readonly string[];
}

const CAPTION_LINE_HEIGHT = 17;
const MARGIN = 12;

/**
 * The plot of a quota as an SVG file that stands alone: no style sheet, no script, no link. Colours are those of
 * paper, and all that was written by people is escaped.
 */
export function writeTariffPlotSvg(shipment: QuotaShipment, caption: PlotCaption): string {
  const plot = makeTariffPlot(shipment);
  const { frame, average } = plot;
  const captions = [
    caption.question,
    `Lens ${caption.lens}, data ${caption.dataVersion}`,
    ...caption.numbers,
  ].map(
    (text, line): PlotLabel => ({
      x: 0,
      y: plot.height + (line + 1) * CAPTION_LINE_HEIGHT,
      anchor: "start",
      text,
    }),
  );
  const width = plot.width + 2 * MARGIN;
  const height = plot.height + captions.length * CAPTION_LINE_HEIGHT + 2 * MARGIN;
  const axis = `M${frame.left} ${frame.top}V${frame.bottom}H${frame.right}`;
  const ticks = plot.ticks.map(({ axis: one, x, y }) =>
    one === "units" ? `M${x} ${y}v4` : `M${x} ${y}h-4`,
  );
  const marks = plot.marks.map(({ x, top }) => `M${x} ${top}V${frame.bottom}`);
  const rows = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${-MARGIN} ${-MARGIN} ${width} ${height}" role="img" aria-labelledby="title desc" font-family="Inter, system-ui, sans-serif" font-size="12">`,
    `<title id="title">${escapeXml(caption.question)}</title>`,
    `<desc id="desc">${escapeXml(plot.description)}</desc>`,
    `<rect x="${-MARGIN}" y="${-MARGIN}" width="${width}" height="${height}" fill="#ffffff"/>`,
    path(marks.join(""), `stroke="${HAIRLINE}"`),
    path([axis, ...ticks].join(""), `stroke="${SECONDARY}"`),
    ...plot.lines.map(writeLine),
    ...(average === null
      ? []
      : [`<circle cx="${average.at.x}" cy="${average.at.y}" r="4" fill="${ACCENT}"/>`]),
    ...plot.ticks.map(({ label }) => words(label, SECONDARY)),
    ...plot.axisLabels.map((label) => words(label, SECONDARY)),
    ...plot.marks.map(({ label }) => words(label, INK)),
    ...plot.lines.map(({ label }) => words(label, INK)),
    ...(average === null ? [] : [words(average.label, INK, ' font-weight="600"')]),
    ...captions.map((label, line) => words(label, line === 0 ? INK : SECONDARY)),
    "</svg>",
  ];
  return `${rows.join("\n")}\n`;
}

function writeLine({ name, points }: PlotLine): string {
  return name === "average"
    ? path(pathThrough(points), `stroke="${ACCENT}" stroke-width="2.5"`)
    : path(pathThrough(points), `stroke="${INK}" stroke-width="1.5" stroke-dasharray="5 4"`);
}

/** Points as the data of a path. */
export function pathThrough(points: readonly PlotPoint[]): string {
  return points.map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${x} ${y}`).join("");
}

function path(data: string, looks: string): string {
  return `<path d="${data}" fill="none" ${looks}/>`;
}

function words({ x, y, anchor, text }: PlotLabel, colour: string, more = ""): string {
  return `<text x="${x}" y="${y}" text-anchor="${anchor}" fill="${colour}"${more}>${escapeXml(text)}</text>`;
}
