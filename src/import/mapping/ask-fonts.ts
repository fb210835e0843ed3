import { type FontAnswer, withFont } from "../file/old-font-cells.js";
import { asFont, oldFonts } from "../file/old-fonts.js";
import { columnLetters, type TableFile } from "../file/sheet.js";
import type { Mapping } from "./mapping.js";
import type { Choice, Question } from "./question.js";
import type { ReadSheet } from "./sheets-to-read.js";

const fontNames = { tcvn3: "TCVN3 (.VnTime)", vni: "VNI" } as const;

/** The most texts that the question shows. */
const mostShown = 5;

/** What a person may say of the texts whose font is in doubt. */
export const fontAnswers = ["tcvn3", "vni", "unicode"] as const satisfies readonly FontAnswer[];

/** The file with its doubtful texts as a person says that they are to be read. */
export const fileInFont = ({ sheets, ...file }: TableFile, fonts: string | undefined): TableFile => {
  const answer = fontAnswers.find((each) => each === fonts);
  return { ...file, sheets: answer === undefined ? sheets : sheets.map((sheet) => withFont(sheet, answer)) };
};

/** The question of what font the texts are that could be read in more than one way, in the headers and the columns that are read. */
export const fontsOf = (sheets: readonly ReadSheet[], { columns }: Mapping): Question[] => {
  const isRead = new Set(columns.flatMap(({ column, is }) => (is === null ? [] : [column])));
  const texts = new Set(
    sheets.flatMap(({ sheet: { rows }, header }) =>
      rows.flatMap(({ row, cells }) =>
        cells.flatMap(({ raw, flaw }, index) =>
          flaw === "old-font" && (header.includes(row) || isRead.has(columnLetters(index))) ? [raw] : [],
        ),
      ),
    ),
  );
  if (texts.size === 0) return [];
  const shown = [...texts].slice(0, mostShown);
  const quoted = (all: readonly string[]): string => all.map((text) => `“${text}”`).join(", ");
  const choice = (answer: FontAnswer, vi: string, en: string): Choice => ({
    answer,
    means: { vi, en },
    sets: { "/fonts": answer },
  });
  const fonts = oldFonts.flatMap((font) => {
    const readings = shown.flatMap((text) => asFont(text.normalize("NFC"), font) ?? []);
    if (readings.length === 0) return [];
    const said = `${fontNames[font]}: ${quoted(readings)}`;
    return [choice(font, said, said)];
  });
  const more = texts.size > mostShown ? ", …" : "";
  return [
    {
      id: "fonts",
      ask: {
        vi: `Có ${texts.size} ô đọc được theo nhiều phông chữ: ${quoted(shown)}${more}. Các ô này dùng phông nào?`,
        en: `${texts.size === 1 ? "A text" : `${texts.size} texts`} may be read in more than one font: ${quoted(shown)}${more}. Which font is it?`,
      },
      at: [],
      choices: [...fonts, choice("unicode", "Unicode: đúng như đang ghi", "Unicode: right as they stand")],
    },
  ];
};
