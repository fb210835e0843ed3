import { BarChart, LinesChart, ScatterChart } from "echarts/charts";
import { GridComponent, MarkLineComponent } from "echarts/components";
import { type EChartsCoreOption, init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { label } from "../language/labels.js";
import type { PageContext } from "./context.js";
import { html, type Markup } from "./markup.js";

/** The colours of charts. The page's style uses the same colours for chips and legends. */
const colours = {
  ink: "#1f2a37",
  muted: "#566473",
  line: "#dde3ea",
  excellent: "#0f6b5c",
  good: "#5aa897",
  fulfilled: "#d8a748",
  unfulfilled: "#b5483c",
  fair: "#9bbf6a",
  average: "#d8a748",
  poor: "#b5483c",
  without: "#c3ccd6",
} as const;

/** The colour of a grade of meetings. */
const gradeColours: Readonly<Record<string, string>> = {
  good: colours.good,
  fair: colours.fair,
  average: colours.average,
  poor: colours.poor,
};

/** The colour of a level, or of a subject without a level. */
const levelColours: Readonly<Record<string, string>> = {
  excellent: colours.excellent,
  good: colours.good,
  fulfilled: colours.fulfilled,
  unfulfilled: colours.unfulfilled,
  without: colours.without,
};

use([BarChart, LinesChart, ScatterChart, GridComponent, MarkLineComponent, SVGRenderer]);

/** A chart: its size, the options of ECharts, and its text for readers who cannot see it. */
interface Chart {
  readonly width: number;
  readonly height: number;
  readonly option: EChartsCoreOption;
  readonly alt: string;
}

const font = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial, sans-serif";

/** The painter of ECharts for SVG. These settings leave out the parts for a mouse. */
interface SvgPainter {
  renderToString(settings: { readonly cssAnimation: boolean; readonly cssEmphasis: boolean }): string;
}

/**
 * Draws a chart as an image within the page. Inside an image the styles of the drawing need no permission
 * from the page, and no script can run. The options clip no series, because ECharts names a clip by a counter
 * that differs from one drawing to the next.
 */
export const drawn = ({ width, height, option, alt }: Chart): Markup => {
  const chart = init(null, null, { renderer: "svg", ssr: true, width, height });
  chart.setOption({ animation: false, textStyle: { fontFamily: font, color: colours.ink }, ...option });
  const painter = chart.getZr().painter as unknown as SvgPainter;
  const svg = painter.renderToString({ cssAnimation: false, cssEmphasis: false });
  chart.dispose();
  return html`<img src="data:image/svg+xml,${encodeURIComponent(svg)}" width="${width}" height="${height}" alt="${alt}">`;
};

/** One bar: its name, its counts by level, and the most excellent ones that a cap allows. */
export interface Bar {
  readonly name: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly maximum?: number;
}

const [width, rowHeight, frame] = [460, 54, 34];

const shortened = (text: string): string => (text.length > 58 ? `${text.slice(0, 57)}…` : text);

/** Stacked bars of levels from the best. Each bar has its name above it, and a mark at the cap. */
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

/** One meeting's points on the chart. The number serves only for drawing, never for a comparison. */
export interface Dot {
  /** The month, from 1. */
  readonly month: number;
  readonly points: number;
  readonly grade?: string;
  /** Whether it is the month's regular meeting. The chart draws other meetings as a diamond. */
  readonly regular: boolean;
}

/** A line at the least points of a grade. */
interface Threshold {
  readonly atLeast: number;
  readonly says: string;
}

const monthsSize = { width: 460, height: 230 };

/** The points of months that follow each other. A month without points ends a run. */
const runsOf = (dots: readonly Dot[]): (readonly (readonly [month: number, points: number])[])[] => {
  const runs: (readonly [number, number])[][] = [];
  for (let month = 1; month <= 12; month += 1) {
    const dot = dots.find((each) => each.month === month);
    if (dot === undefined) continue;
    const run = runs.at(-1);
    if (run?.at(-1)?.[0] === month - 2) run.push([month - 1, dot.points]);
    else runs.push([[month - 1, dot.points]]);
  }
  return runs.filter((run) => run.length > 1);
};

/** The meetings of a year by month: a line through the regular meetings, and a dot for each meeting. */
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
    ...monthsSize,
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
          type: "lines",
          coordinateSystem: "cartesian2d",
          polyline: true,
          silent: true,
          clip: false,
          z: 3,
          lineStyle: { color: colours.muted, width: 1.5, opacity: 1, join: "bevel" },
          data: runsOf(regular).map((coords) => ({ coords })),
        },
        {
          type: "scatter",
          silent: true,
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

/** The legend of a chart: each colour with its meaning. */
const legend = (entries: readonly (readonly [colour: string, says: string])[]): Markup =>
  html`<ul class="legend">${entries.map(([colour, says]) => html`<li><i class="${colour}"></i>${says}</li>`)}</ul>`;

/** The colours of levels, and of subjects without a level. */
export const levelLegend = (segments: readonly string[], { language, w }: PageContext): Markup =>
  legend(
    segments.map((segment) => [
      segment,
      segment === "without" ? w.without : label("level", segment, language),
    ]),
  );

/** The colours of grades of meetings. */
export const gradeLegend = (grades: readonly string[], { language }: PageContext): Markup =>
  legend(grades.map((grade) => [`grade-${grade}`, label("grade", grade, language)]));
