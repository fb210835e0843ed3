/** A cell of a table: on one line, its bars escaped. */
const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");

const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(" | ")} |`;

/** A table; nothing where it has no rows. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  rows.length === 0 ? "" : [row(head), row(head.map(() => "---")), ...rows.map(row)].join("\n");

/** Paragraphs, headings and tables with one empty line between them, and an end of line. */
export const page = (...blocks: readonly string[]): string =>
  `${blocks.filter((block) => block !== "").join("\n\n")}\n`;

export const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join("\n");

/** Says that a page is made, and from what. */
export const made = (from: string): string =>
  `<!-- Made by \`npm run docs\` from ${from}. Change that, not this page. -->`;
