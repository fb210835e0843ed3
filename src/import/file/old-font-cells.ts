import { type Cell, cellOf, type TableRow } from "../table.js";
import { type TableProblem, tableProblem } from "../table-problem.js";
import { asFont, evidenceOf, type FontEvidence, type OldFont, oldFonts } from "./old-fonts.js";
import type { Sheet } from "./sheet.js";

const names: Readonly<Record<OldFont, string>> = { tcvn3: "TCVN3", vni: "VNI" };

/** What a person says of the texts whose font is in doubt. */
export type FontAnswer = OldFont | "unicode";

/** A cell whose text is shown as its font shows it. */
const shownIn = ({ raw, flaw: _flaw, ...cell }: Cell, font: OldFont): Cell | undefined => {
  const text = asFont(raw.normalize("NFC"), font);
  return text === undefined ? undefined : { ...cell, ...cellOf(text), original: raw };
};

/** The only font in which the words of a text are Vietnamese, where they are not so as they stand. */
const sureFont = ({ asItStands, fonts }: FontEvidence): OldFont | undefined =>
  asItStands || fonts.length !== 1 ? undefined : fonts[0];

/** The font of a cell by its text and the sure fonts of its column; `doubt` where more than one reading is possible. */
const fontOf = (
  { asItStands, fonts, isStrange, ...rest }: FontEvidence,
  ofColumn: ReadonlySet<OldFont>,
): OldFont | "doubt" | undefined => {
  const sure = sureFont({ asItStands, fonts, isStrange, ...rest });
  if (sure !== undefined) return sure;
  const possible = fonts.filter((font) => ofColumn.has(font));
  if (asItStands) return possible.length > 0 ? "doubt" : undefined;
  if (fonts.length > 0) return possible.length === 1 ? possible[0] : "doubt";
  return isStrange ? "doubt" : undefined;
};

/** A cell may be of an old font if nothing else is wrong with it. U+00AD is a letter of TCVN3. */
const isText = ({ isDate, flaw }: Cell): boolean =>
  !isDate && (flaw === undefined || flaw === "control-character");

/**
 * The rows of a sheet with the texts of old fonts in Unicode. A text whose font is not sure stays, with the flaw
 * `old-font`. The remarks say what was converted.
 */
export const withOldFonts = (
  rows: readonly TableRow[],
): { readonly rows: readonly TableRow[]; readonly remarks: readonly TableProblem[] } => {
  const evidence = new Map<Cell, FontEvidence>();
  const ofColumns: Set<OldFont>[] = [];
  for (const { cells } of rows)
    for (const [column, cell] of cells.entries()) {
      const found = isText(cell) ? evidenceOf(cell.raw) : undefined;
      if (found === undefined) continue;
      evidence.set(cell, found);
      const sure = sureFont(found);
      if (sure === undefined) continue;
      ofColumns[column] ??= new Set();
      ofColumns[column].add(sure);
    }
  const converted = new Map<OldFont, Cell[]>(oldFonts.map((font) => [font, []]));
  const read = (cell: Cell, column: number): Cell => {
    const found = evidence.get(cell);
    const font = found === undefined ? undefined : fontOf(found, ofColumns[column] ?? new Set());
    if (font === undefined) return cell;
    // Words with hyphens that nobody sees are of no font.
    if (found?.fonts.length === 0 && cell.flaw !== undefined) return cell;
    if (font === "doubt") return { ...cell, flaw: "old-font" };
    const shown = shownIn(cell, font) ?? cell;
    converted.get(font)?.push(shown);
    return shown;
  };
  const all = rows.map((row) =>
    row.cells.some((cell) => evidence.has(cell)) ? { ...row, cells: row.cells.map(read) } : row,
  );
  const remarks = [...converted].flatMap(([font, cells]) =>
    cells.length === 0
      ? []
      : tableProblem("old-font-read", {
          font: names[font],
          cells: cells.length,
          examples: cells.slice(0, 3).map(({ original = "", raw }) => ({ original, shown: raw })),
        }),
  );
  return { rows: all, remarks };
};

/** The sheet after a person said of what font its doubtful texts are. A text that no such font has stays in doubt. */
export const withFont = (sheet: Sheet, answer: FontAnswer): Sheet => ({
  ...sheet,
  rows: sheet.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => {
      if (cell.flaw !== "old-font") return cell;
      return answer === "unicode" ? cellOf(cell.raw) : (shownIn(cell, answer) ?? cell);
    }),
  })),
});
