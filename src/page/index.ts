/**
 * The year as a page: one HTML file for a person to read and print. It is a separate import, because it draws
 * charts.
 * @packageDocumentation
 */
export type { Envelope, PageOptions } from "./context.js";
export { page } from "./page.js";
