import type { Text } from "../../language/text.js";
import type { TableKind } from "../kinds/table-kind.js";
import { type Legend, meaningIn } from "./explained.js";
import { type Draft, saidIn } from "./guess-columns.js";
import type { MappedColumn } from "./mapping.js";
import { type Choice, pointerPart, type Question, type QuestionPart, type Settings } from "./question.js";
import { isCross, isTick } from "./statements.js";

/** The longest text that is a mark. A longer one is a value that is mistyped, which its own row shows. */
const longestMark = 5;
/** More marks than this are no marks. */
const mostMarks = 12;

/** What the marks of a table mean, and what is asked. */
export interface FoundMarks {
  readonly sets: Settings;
  readonly questions: readonly Question[];
  /** The marks that a note of the table explains, with its words. */
  readonly taken: readonly Text[];
}

/** A mark where the mapping keeps its meaning. */
interface Place {
  readonly is: string;
  readonly mark: string;
  readonly at: string;
}

/**
 * The marks in columns of closed lists: those that the list knows are no marks, those that a note of the table explains
 * are taken, the others are asked once for each list.
 */
export const marksOf = (
  kind: TableKind,
  mapped: readonly MappedColumn[],
  drafts: readonly Draft[],
  legend: Legend,
): FoundMarks => {
  const { columns } = kind;
  const sets: Record<string, unknown> = {};
  const explained = new Map<string, string>();
  const open = new Map<string, Place[]>();
  const draftBy = new Map(drafts.map((draft) => [draft.letters, draft]));
  /** A mark means what the notes say, unless they disagree with each other or with what it means by itself. */
  const settle = (place: Place): void => {
    const { is, mark, at } = place;
    const own = meaningIn(kind, is, mark);
    const words = (legend.get(mark) ?? []).filter((each) => meaningIn(kind, is, each) !== undefined);
    const meanings = new Set([
      ...(own === undefined ? [] : [own]),
      ...words.map((each) => meaningIn(kind, is, each)),
    ]);
    if (meanings.size !== 1) open.set(is, [...(open.get(is) ?? []), place]);
    if (meanings.size > 1) sets[`/legend${pointerPart(mark)}`] = words;
    if (meanings.size > 1 || words[0] === undefined) return;
    if (own === undefined) sets[at] = words[0];
    explained.set(mark, words[0]);
  };
  for (const [nth, { column, is, ticked, filled, by, header }] of mapped.entries()) {
    const draft = draftBy.get(column);
    if (is === null || draft === undefined || columns[is]?.reader.choices === undefined) continue;
    if (filled !== undefined || by !== undefined) continue;
    if (ticked !== undefined) {
      if (ticked === null)
        settle({ is, mark: header.split(" / ").at(-1) ?? "", at: `/columns/${nth}/ticked` });
      continue;
    }
    const marks = saidIn(draft).filter(
      (text) => (meaningIn(kind, is, text) === undefined || legend.has(text)) && text.length <= longestMark,
    );
    if (marks.length <= mostMarks)
      for (const mark of marks) settle({ is, mark, at: `/columns/${nth}/marks${pointerPart(mark)}` });
  }
  const listed = [...explained].map(([mark, words]) => `${mark}: ${words}`).join("; ");
  return {
    sets,
    taken:
      explained.size === 0
        ? []
        : [
            {
              vi: `theo ghi chú của bảng: ${listed}`,
              en: `by the notes of the table: ${listed}`,
            },
          ],
    questions: [...open].map(([is, places]) => markQuestion(columns, is, places)),
  };
};

/**
 * The question what a cross means in columns of which one is ticked: a sign that is no tick by itself, or an x beside
 * other ticks, may say no.
 */
export const crossesOf = (mapped: readonly MappedColumn[], drafts: readonly Draft[]): readonly Question[] => {
  const ticked = mapped.flatMap(({ column, is, ticked: value }, nth) => {
    const draft = drafts.find(({ letters }) => letters === column);
    return is === null || value === undefined || draft === undefined
      ? []
      : [{ nth, value, said: saidIn(draft) }];
  });
  const said = [...new Set(ticked.flatMap((each) => each.said))];
  const isLetter = (text: string): boolean => /^[xх]$/iu.test(text);
  const hasOthers = said.some((text) => isTick(text) && !isLetter(text));
  const signs = said.filter((text) => isCross(text) || (isLetter(text) && hasOthers));
  if (signs.length === 0) return [];
  const listed = signs.map((sign) => `“${sign}”`).join(", ");
  const each = (meaning: (value: string | null) => string | null): Settings =>
    Object.fromEntries(
      ticked.flatMap(({ nth, value, said: own }) =>
        signs
          .filter((sign) => own.includes(sign))
          .map((sign) => [`/columns/${nth}/marks${pointerPart(sign)}`, meaning(value)]),
      ),
    );
  return [
    {
      id: "crosses",
      ask: {
        vi: `Trong các cột đánh dấu, dấu ${listed} là có hay là không?`,
        en: `In the columns with ticks, does ${listed} say yes or no?`,
      },
      at: [],
      choices: [
        {
          answer: "no",
          means: { vi: "là không: ô ấy không chọn gì", en: "no: the cell states nothing" },
          sets: each(() => null),
        },
        {
          answer: "yes",
          means: { vi: "là có, như dấu tích", en: "yes, as a tick does" },
          sets: each((value) => value),
        },
      ],
    },
  ];
};

const markQuestion = (columns: TableKind["columns"], is: string, places: readonly Place[]): Question => {
  const column = columns[is];
  const known = column?.reader.choices ?? [];
  const marks = [...new Set(places.map(({ mark }) => mark))];
  const parts: QuestionPart[] = marks.map((mark) => ({
    said: mark,
    at: places.filter((place) => place.mark === mark).map(({ at }) => at),
  }));
  const usual = marks.map((mark) => known.find(({ marks: signs }) => signs.includes(mark)));
  const inWords = (language: "vi" | "en"): string =>
    marks.map((mark, nth) => `${mark}: ${usual[nth]?.means[language] ?? ""}`).join("; ");
  const choices: Choice[] = usual.every((each) => each !== undefined)
    ? [
        {
          answer: "usual",
          means: { vi: inWords("vi"), en: inWords("en") },
          sets: Object.fromEntries(
            parts.flatMap(({ at }, nth) => at.map((pointer) => [pointer, usual[nth]?.value])),
          ),
        },
      ]
    : [];
  const values = (language: "vi" | "en"): string =>
    known.map(({ means }) => `“${means[language]}”`).join(", ");
  const listed = marks.map((mark) => `“${mark}”`).join(", ");
  return {
    id: `marks.${is}`,
    ask: {
      vi: `Trong cột “${column?.header.vi}”, các ký hiệu ${listed} nghĩa là gì? Mỗi ký hiệu là một trong: ${values("vi")}; để trống nếu không nói lên điều gì.`,
      en: `In the column “${column?.header.en}”, what do the marks ${listed} mean? Each is one of: ${values("en")}; nothing where it states nothing.`,
    },
    at: [],
    ...(choices.length === 0 ? {} : { choices }),
    parts,
  };
};
