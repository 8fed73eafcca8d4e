import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeTariffPlot, type TariffPlot } from "../../../src/core/exchange/tariff-plot.ts";
import { writeTariffPlotSvg } from "../../../src/core/exchange/tariff-plot-svg.ts";
import type { QuotaShipment } from "../../../src/core/query/tariff/quota-terms.ts";

const CARS = { shipped: 400_000, quota: 100_000, inQuotaPercent: 10, outOfQuotaPercent: 27.5 };

const line = (plot: TariffPlot, name: "average" | "marginal") =>
  plot.lines.find((one) => one.name === name)?.points ?? [];
const ticks = (plot: TariffPlot, axis: "units" | "percent") =>
  plot.ticks.filter((one) => one.axis === axis).map(({ label }) => label.text);

describe("the plot of a quota", () => {
  const plot = makeTariffPlot(CARS);

  it("goes from nothing to one and a half times the larger of quota and volume, and over the rates", () => {
    expect(ticks(plot, "units")).toEqual(["0", "200,000", "400,000", "600,000"]);
    expect(ticks(plot, "percent")).toEqual(["0", "10", "20", "30"]);
    const { left, right } = plot.frame;
    for (const name of ["average", "marginal"] as const) {
      expect([line(plot, name)[0]?.x, line(plot, name).at(-1)?.x]).toEqual([left, right]);
    }
    expect(ticks(makeTariffPlot({ ...CARS, quota: 2e6 }), "units").at(-1)).toBe("3 M");
  });

  it("marks quota and volume by name and number, and the average that is paid", () => {
    expect(plot.marks.map(({ label }) => label.text)).toEqual(["quota 100,000", "shipped 400,000"]);
    expect(plot.average?.label.text).toBe("23.125 %");
    const { left, right, top, bottom } = plot.frame;
    expect(plot.average?.at.x).toBeCloseTo(left + (right - left) / REACH, 1);
    expect(plot.average?.at.y).toBeCloseTo(bottom - (23.125 / 30) * (bottom - top), 1);
  });

  it("has the step of the next unit at the quota", () => {
    const [, before, after] = line(plot, "marginal");
    expect(before?.x).toBe(plot.marks[0]?.x);
    expect(after?.x).toBe(plot.marks[0]?.x);
    expect(after?.y).toBeLessThan(before?.y ?? 0);
  });

  it("has the name of the average clear of its curve, where that is steep at its end too", () => {
    const steep = makeTariffPlot({ ...CARS, shipped: 120_000, quota: 300_000 });
    const { label, points } = steep.lines[0] ?? { label: null, points: [] };
    const beside = points.filter(({ x }) => x > steep.frame.right - 45);
    expect(beside.length).toBeGreaterThan(3);
    for (const { y } of beside) expect((label?.y ?? 0) - 12).toBeGreaterThan(y);
  });

  it("has the same in numbers, with the last unit within and the first beyond", () => {
    expect(plot.rows.slice(0, 2)).toEqual([
      { units: 100_000, effectiveRatePercent: 10, marginalRatePercent: 10 },
      {
        units: 100_001,
        effectiveRatePercent: expect.closeTo(10.000175, 6),
        marginalRatePercent: 27.5,
      },
    ]);
    expect(plot.rows).toContainEqual({
      units: 400_000,
      effectiveRatePercent: 23.125,
      marginalRatePercent: 27.5,
    });
    expect(plot.description).toContain("With 400,000 units shipped the average is 23.125 %.");
  });

  it("has no average where nothing is shipped, and stays a plot where all is nothing", () => {
    const nothing = { shipped: 0, quota: 0, inQuotaPercent: 0, outOfQuotaPercent: 0 };
    expect(makeTariffPlot({ ...CARS, shipped: 0 }).average).toBeNull();
    expect(makeTariffPlot(nothing).average).toBeNull();
    expect(JSON.stringify(makeTariffPlot(nothing))).not.toMatch(/null,"y"|NaN/);
  });

  it("stays within its frame, with its words within the picture, whatever is asked", () => {
    fc.assert(
      fc.property(shipments, (shipment) => {
        const { frame, width, height, ...any } = makeTariffPlot(shipment);
        for (const { points } of any.lines) {
          for (const { x, y } of points) {
            expect(x).toBeGreaterThanOrEqual(frame.left - 0.01);
            expect(x).toBeLessThanOrEqual(frame.right + 0.01);
            expect(y).toBeGreaterThanOrEqual(frame.top - 0.01);
            expect(y).toBeLessThanOrEqual(frame.bottom + 0.01);
          }
        }
        for (const { label } of [...any.lines, ...any.marks, ...any.ticks]) {
          const reach = label.text.length * 6.5;
          const start = label.x - { start: 0, middle: reach / 2, end: reach }[label.anchor];
          expect(start, label.text).toBeGreaterThanOrEqual(0);
          expect(start + reach, label.text).toBeLessThanOrEqual(width + 6);
          expect(label.y).toBeLessThanOrEqual(height);
        }
        expect(ticksOf(any.ticks, "units")).toBeLessThanOrEqual(6);
        expect(ticksOf(any.ticks, "percent")).toBeLessThanOrEqual(6);
      }),
    );
  });
});

const REACH = 1.5;
const rate = fc.oneof(
  fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100),
  fc.constantFrom(0.0001, 0.01, 999, 1000),
);
const volume = fc.oneof(fc.nat(100), fc.nat(10_000_000), fc.nat(2_000_000_000));
const shipments: fc.Arbitrary<QuotaShipment> = fc.record({
  shipped: volume,
  quota: volume,
  inQuotaPercent: rate,
  outOfQuotaPercent: rate,
});

function ticksOf(all: TariffPlot["ticks"], axis: "units" | "percent"): number {
  return all.filter((one) => one.axis === axis).length;
}

describe("the plot as a file", () => {
  const caption = {
    question: "What does a quota do?",
    lens: "default",
    dataVersion: "1+abc",
    numbers: ["the quota: your assumption"],
  };

  it("stands alone, with title, description, caption and a white ground", () => {
    const svg = writeTariffPlotSvg(CARS, caption);
    expect(svg.startsWith('<svg xmlns="http://www.w3.org/2000/svg"')).toBe(true);
    expect(svg).toContain('<title id="title">What does a quota do?</title>');
    expect(svg).toContain('<desc id="desc">Up to the quota of 100,000 units');
    expect(svg).toContain(">Lens default, data 1+abc</text>");
    expect(svg).toContain(">the quota: your assumption</text>");
    expect(svg).toContain('fill="#ffffff"');
    expect(svg).not.toMatch(/<(script|style|image|use|a)\b|href|url\(|var\(|class=/);
    expect(svg).not.toMatch(/undefined|null|NaN|Infinity/);
  });

  it("has the curve solid and the step dashed", () => {
    const svg = writeTariffPlotSvg(CARS, caption);
    expect(svg.match(/stroke-dasharray/g)).toHaveLength(1);
    expect(svg.match(/<circle/g)).toHaveLength(1);
  });

  it("escapes what is written into it", () => {
    const question = `<script>alert("1 & 2")</script>\u0000`;
    const svg = writeTariffPlotSvg(CARS, { ...caption, question });
    expect(svg).toContain("&lt;script&gt;alert(&quot;1 &amp; 2&quot;)&lt;/script&gt;</title>");
    expect(svg).not.toContain("<script");
    expect(svg).not.toContain("\u0000");
  });
});
