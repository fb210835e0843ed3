import { colours, levelColours } from "./colours.js";
import type { Chart } from "./draw.js";

/** One bar: what it is of, how many there are by level, and the most that a cap allows of the best. */
export interface Bar {
  readonly name: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly maximum?: number;
}

const [width, rowHeight, frame] = [460, 54, 34];

const shortened = (text: string): string => (text.length > 58 ? `${text.slice(0, 57)}…` : text);

/** Stacked bars of levels from the best, each with its name above it, and a mark where the cap ends. */
export const barsChart = (bars: readonly Bar[], segments: readonly string[], alt: string): Chart => {
  const most = Math.max(
    1,
    ...bars.map(({ counts, maximum = 0 }) =>
      Math.max(
        maximum,
        segments.reduce((sum, segment) => sum + (counts[segment] ?? 0), 0),
      ),
    ),
  );
  const least = most / 24;
  const capped = bars.flatMap(({ maximum }, index) => (maximum === undefined ? [] : [[maximum, index]]));
  return {
    width,
    height: frame + bars.length * rowHeight,
    alt,
    option: {
      grid: { left: 8, right: 20, top: 6, bottom: 28, outerBoundsMode: "none" },
      xAxis: {
        type: "value",
        max: most,
        minInterval: 1,
        splitLine: { lineStyle: { color: colours.line } },
        axisLabel: { color: colours.muted, fontSize: 12, hideOverlap: true },
      },
      yAxis: {
        type: "category",
        inverse: true,
        data: bars.map(({ name }) => shortened(name)),
        axisTick: { show: false },
        axisLine: { lineStyle: { color: colours.muted } },
        axisLabel: {
          inside: true,
          margin: 0,
          color: colours.ink,
          fontSize: 13,
          verticalAlign: "bottom",
          padding: [0, 0, 12, 2],
        },
        z: 3,
      },
      series: [
        ...segments.map((segment) => ({
          type: "bar",
          silent: true,
          stack: "levels",
          barWidth: 18,
          itemStyle: { color: levelColours[segment], borderColor: "#ffffff", borderWidth: 1 },
          label: {
            show: true,
            color: segment === "excellent" || segment === "unfulfilled" ? "#ffffff" : colours.ink,
            fontSize: 12,
            formatter: ({ value }: { readonly value: number }) => (value >= least ? String(value) : ""),
          },
          data: bars.map(({ counts }) => counts[segment] ?? 0),
        })),
        {
          type: "scatter",
          silent: true,
          symbol: "rect",
          symbolSize: [4, 26],
          z: 4,
          itemStyle: { color: colours.ink, opacity: 1 },
          data: capped,
        },
      ],
    },
  };
};
