import { colours, gradeColours } from "./colours.js";
import type { Chart } from "./draw.js";

/** One meeting's points on the chart: as a number to draw, never to compare. */
export interface Dot {
  /** From 1. */
  readonly month: number;
  readonly points: number;
  readonly grade?: string;
  /** Whether it is the month's regular meeting; others are drawn as a diamond. */
  readonly regular: boolean;
}

/** A line at which a grade begins. */
export interface Threshold {
  readonly atLeast: number;
  readonly says: string;
}

const size = { width: 460, height: 230 };

/** The meetings of a year by month: a line through those that make the months, a dot for each. */
export const monthsChart = (
  dots: readonly Dot[],
  thresholds: readonly Threshold[],
  scale: number,
  alt: string,
): Chart => {
  const regular = dots.filter((dot) => dot.regular);
  const months = Array.from({ length: 12 }, (_, index) => index + 1);
  const lowest = Math.min(scale, ...dots.map(({ points }) => points), ...thresholds.map((t) => t.atLeast));
  const floor = Math.max(
    0,
    Math.min(scale / 2, Math.floor((lowest - scale / 20) / (scale / 10)) * (scale / 10)),
  );
  return {
    ...size,
    alt,
    option: {
      grid: {
        left: 36,
        right: thresholds.length === 0 ? 14 : 96,
        top: 14,
        bottom: 28,
        outerBoundsMode: "none",
      },
      xAxis: {
        type: "category",
        data: months.map(String),
        axisTick: { show: false },
        axisLine: { lineStyle: { color: colours.muted } },
        axisLabel: { interval: 0, color: colours.muted, fontSize: 13 },
      },
      yAxis: {
        type: "value",
        min: floor,
        max: scale,
        interval: scale / 10,
        splitLine: { lineStyle: { color: colours.line } },
        axisLabel: { color: colours.muted, fontSize: 13 },
      },
      series: [
        {
          type: "line",
          silent: true,
          symbol: "none",
          lineStyle: { color: colours.muted, width: 1.5 },
          data: months.map((month) => regular.find((dot) => dot.month === month)?.points ?? null),
          markLine: {
            silent: true,
            symbol: "none",
            lineStyle: { color: colours.muted, width: 1, type: [4, 4] },
            label: {
              color: colours.ink,
              fontSize: 12,
              formatter: ({ name }: { readonly name: string }) => name,
            },
            data: thresholds.map(({ atLeast, says }) => ({ yAxis: atLeast, name: says })),
          },
        },
        {
          type: "scatter",
          silent: true,
          data: dots.map(({ month, points, grade, regular: isRegular }) => ({
            value: [month - 1, points],
            symbol: isRegular ? "circle" : "diamond",
            symbolSize: isRegular ? 11 : 13,
            symbolOffset: isRegular ? [0, 0] : [8, 0],
            itemStyle: {
              color: gradeColours[grade ?? ""] ?? colours.without,
              borderColor: "#ffffff",
              borderWidth: 1.5,
              opacity: 1,
            },
          })),
        },
      ],
    },
  };
};
