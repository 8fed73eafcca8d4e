import { type ReactNode, useId } from "react";
import {
  makeTariffPlot,
  type PlotLabel,
  type TariffPlot,
} from "../../../core/exchange/tariff-plot.ts";
import { pathThrough, writeTariffPlotSvg } from "../../../core/exchange/tariff-plot-svg.ts";
import type { Answered } from "../../../core/model/answer.ts";
import { wordNumber } from "../../../core/model/quantity.ts";
import type { TariffBlend } from "../../../core/operation/quota-operations.ts";
import { captionOf, shipmentIn, wordQuotaQuestion } from "../../state/choice/quota.ts";
import { Button } from "../../ui/button.tsx";
import { useApp } from "../part/app-context.tsx";
import { saveFile } from "../part/save-file.tsx";

/** The duty over the volume shipped, its numbers, and the way to save it. */
export function QuotaPlot({ answer }: { readonly answer: Answered<TariffBlend> }): ReactNode {
  const { announce, selectors } = useApp([]);
  const shipment = shipmentIn(answer.result);
  const plot = makeTariffPlot(shipment);
  const save = (): void => {
    saveFile(
      "quota-and-duty.svg",
      "image/svg+xml",
      writeTariffPlotSvg(shipment, captionOf(answer, selectors.dataset)),
    );
    announce("The plot was saved.");
  };
  return (
    <figure className="quota-plot">
      <Drawing plot={plot} title={wordQuotaQuestion(shipment)} />
      <figcaption className="quiet">
        Solid: the average over all units. Dashed: what the next unit pays.
      </figcaption>
      <div className="row">
        <Button onPress={save}>Save the plot (SVG)</Button>
      </div>
      <details className="controls">
        <summary>The plot in numbers</summary>
        <PlotTable plot={plot} />
      </details>
    </figure>
  );
}

function Drawing({
  plot,
  title,
}: {
  readonly plot: TariffPlot;
  readonly title: string;
}): ReactNode {
  const [titleId, descriptionId] = [useId(), useId()];
  const { width, height, frame, lines, marks, ticks, axisLabels, average } = plot;
  const axes = `M${frame.left} ${frame.top}V${frame.bottom}H${frame.right}`;
  const strokes = ticks.map(({ axis, x, y }) => `M${x} ${y}${axis === "units" ? "v4" : "h-4"}`);
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby={`${titleId} ${descriptionId}`}
    >
      <title id={titleId}>{title}</title>
      <desc id={descriptionId}>{plot.description}</desc>
      {marks.map(({ name, x, top }) => (
        <path key={name} className="plot-mark" d={`M${x} ${top}V${frame.bottom}`} />
      ))}
      <path className="plot-axis" d={[axes, ...strokes].join("")} />
      {lines.map(({ name, points }) => (
        <path key={name} className={`plot-${name}`} d={pathThrough(points)} />
      ))}
      {average !== null && (
        <circle className="plot-point" cx={average.at.x} cy={average.at.y} r={4} />
      )}
      <Words labels={[...ticks.map(({ label }) => label), ...axisLabels]} quiet />
      <Words labels={[...marks, ...lines].map(({ label }) => label)} />
      {average !== null && <Words labels={[average.label]} />}
    </svg>
  );
}

function Words(props: { readonly labels: readonly PlotLabel[]; readonly quiet?: true }): ReactNode {
  return props.labels.map(({ x, y, anchor, text }) => (
    <text
      key={`${x} ${y}`}
      className={props.quiet ? "plot-words plot-quiet" : "plot-words"}
      x={x}
      y={y}
      textAnchor={anchor}
    >
      {text}
    </text>
  ));
}

function PlotTable({ plot }: { readonly plot: TariffPlot }): ReactNode {
  return (
    <table className="plot-table">
      <thead>
        <tr>
          <th scope="col">Units</th>
          <th scope="col">Average, %</th>
          <th scope="col">That unit, %</th>
        </tr>
      </thead>
      <tbody>
        {plot.rows.map(({ units, effectiveRatePercent, marginalRatePercent }) => (
          <tr key={units}>
            <th scope="row">{wordNumber(units)}</th>
            <td>{effectiveRatePercent === null ? "–" : wordNumber(effectiveRatePercent)}</td>
            <td>{wordNumber(marginalRatePercent)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
