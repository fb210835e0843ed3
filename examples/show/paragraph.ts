import colours from "picocolors";

const width = 94;

/** A text broken into lines; all lines after the first are indented. % and ≈ stay with their number. */
export const wrapped = (text: string, indent: number): string[] => {
  const lines: string[] = [];
  for (const word of text.split(/(?<!≈) (?![%–])/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(last === undefined ? word : " ".repeat(indent) + word);
  }
  return lines;
};

/** A paragraph: its title in bold, then its text. */
export const paragraph = (title: string, text: string): string[] => {
  const [first = "", ...rest] = wrapped(`${title}: ${text}`, 2).map((line) => `  ${line}`);
  return [first.replace(title, colours.bold(title)), ...rest];
};

/** A point of a list below a title. */
export const point = (text: string): string[] => wrapped(`- ${text}`, 2).map((line) => `    ${line}`);
