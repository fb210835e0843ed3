const made = Symbol("markup");

/** Markup that `html` made. Nothing else is taken for markup, whatever it looks like. */
export interface Markup {
  readonly [made]: string;
}

/** What a template may hold: text, which is escaped, markup, lists of both, and nothing. */
export type Part = string | number | undefined | Markup | readonly Part[];

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

const textOf = (part: Part): string => {
  if (part === undefined) return "";
  if (typeof part === "string") return escaped(part);
  if (typeof part === "number") return String(part);
  return made in part ? part[made] : part.map(textOf).join("");
};

/**
 * Markup from a template: whatever is put in is escaped unless it is markup itself. Attributes stand in double
 * quotes, so the same escaping keeps a value inside them.
 */
export const html = (texts: TemplateStringsArray, ...parts: readonly Part[]): Markup => ({
  [made]: texts.reduce((before, text, index) => before + textOf(parts[index - 1]) + text),
});

/** Text of ours that is markup already: the style sheet, and nothing that came from a journal. */
export const raw = (text: string): Markup => ({ [made]: text });

/** Markup as text, for the file. */
export const written = (markup: Markup): string => markup[made];

/** Parts with something between them. */
export const joined = (parts: readonly Part[], between: Part): Part[] =>
  parts.flatMap((part, index) => (index === 0 ? [part] : [between, part]));
