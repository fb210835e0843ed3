const widthOf = (rows: readonly (readonly string[])[], column: number): number =>
  Math.max(...rows.map((row) => row[column]?.length ?? 0));

/** Rows with their columns below each other, as text that can be read, cut and searched in a pipe. */
export const columns = (rows: readonly (readonly (string | number)[])[], indent = "  "): string[] => {
  const texts = rows.map((row) => row.map((cell) => String(cell).normalize("NFC")));
  const count = Math.max(0, ...texts.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, column) => widthOf(texts, column));
  return texts.map((row) =>
    `${indent}${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")}`.trimEnd(),
  );
};
