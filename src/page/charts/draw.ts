import { BarChart, LineChart, ScatterChart } from "echarts/charts";
import { GridComponent, MarkLineComponent } from "echarts/components";
import { type EChartsCoreOption, init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { html, type Markup } from "../markup/html.js";
import { colours } from "./colours.js";

use([BarChart, LineChart, ScatterChart, GridComponent, MarkLineComponent, SVGRenderer]);

/** A chart: its size, what ECharts draws, and what it says to somebody who does not see it. */
export interface Chart {
  readonly width: number;
  readonly height: number;
  readonly option: EChartsCoreOption;
  readonly alt: string;
}

const font = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial, sans-serif";

/** What serves a mouse and a script, and a counter that differs from one drawing to the next. */
const stillOf = (svg: string): string =>
  svg
    .replace(/<style[^>]*>[\s\S]*?<\/style>/g, "")
    .replace(/ (class|pointer-events|ecmeta_\w+|baseProfile|xmlns:xlink)="[^"]*"/g, "")
    .replace(/\bzr\d+-/g, "z-")
    .replaceAll("\n", "");

/** Signs that a data address can hold as they are, which keeps it short. */
const addressOf = (svg: string): string =>
  `data:image/svg+xml,${encodeURIComponent(svg).replace(/%(20|2C|2F|3A|3B|3D)/g, decodeURIComponent)}`;

/**
 * Draws a chart as an image within the page. Inside an image the drawing's own styles need no permission of the
 * page, and nothing in it can run.
 */
export const drawn = ({ width, height, option, alt }: Chart): Markup => {
  const chart = init(null, null, { renderer: "svg", ssr: true, width, height });
  chart.setOption({ animation: false, textStyle: { fontFamily: font, color: colours.ink }, ...option });
  const svg = stillOf(chart.renderToSVGString());
  chart.dispose();
  return html`<img src="${addressOf(svg)}" width="${width}" height="${height}" alt="${alt}">`;
};
