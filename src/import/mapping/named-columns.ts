import type { Text } from "../../language/text.js";
import type { Rubric } from "../../rules/rubrics/rubric.js";
import type { TableKind } from "../kinds/table-kind.js";
import type { TableKindName } from "../kinds/table-kinds.js";
import { unreadable } from "../table-problem.js";
import {
  areSideBySide,
  columnBy,
  type Draft,
  draftsOf,
  isRunningNumber,
  isTimeOfMeeting,
  saidIn,
} from "./guess-columns.js";
import { judgedRows } from "./layout.js";
import type { ReadSheet } from "./sheets-to-read.js";
import { isCross, isTick, when } from "./statements.js";
import { acrossIn, tickedIn } from "./wide.js";

/** The closed list that a heading over several columns names, where the cells state its values and no ticks. */
const listAbove = (
  { columns }: TableKind,
  draft: Draft,
  columnOf: (parts: readonly string[]) => string | undefined,
): string | undefined => {
  const name = draft.parts.length < 2 ? undefined : columnOf(draft.parts.slice(0, -1));
  const reader = name === undefined ? undefined : columns[name]?.reader;
  const said = saidIn(draft);
  const isList =
    reader?.choices !== undefined &&
    said.some(
      (text) => "value" in reader.read(text) || reader.choices?.some(({ marks }) => marks.includes(text)),
    );
  return isList && !said.every((text) => isTick(text) || isCross(text)) ? name : undefined;
};

/** The column of the days or months of meetings, in a table that does not state their ids. */
const timeOfMeeting = ({ columns }: TableKind, { parts, filled }: Draft): string | undefined =>
  columns.meeting?.required && filled.size > 0 && isTimeOfMeeting(parts) ? when : undefined;

/** Columns that hold something under no header, which nobody can tell. */
export const withoutHeader = (drafts: readonly Draft[]): Text[] => {
  const letters = drafts.flatMap((draft) =>
    draft.header === "" && draft.filled.size > 0 ? [draft.letters] : [],
  );
  const listed = letters.join(", ");
  return letters.length === 0
    ? []
    : [
        {
          vi: `cột ${listed} không có tiêu đề nên không được đọc`,
          en: `the columns without a header are not read: ${listed}`,
        },
      ];
};

/** The columns of the sheets: what each header states by itself. */
export const namedColumns = (
  kind: TableKind,
  as: TableKindName,
  sheets: readonly ReadSheet[],
  year: string | undefined,
  rubrics: readonly Rubric[],
): Draft[] => {
  const columnOf = columnBy(kind);
  const all = new Map<string, Draft>();
  for (const { sheet, header, times } of sheets) {
    const rows = judgedRows(sheet, header).flatMap(({ row, why }) => (why === undefined ? [row] : []));
    const time = times.length === 1 ? times[0] : year;
    const plain = draftsOf(sheet, header, rows);
    if (areSideBySide(plain)) throw unreadable("two-tables", { rows: [header[0]] });
    const own = plain.map((draft): Draft => {
      const is = isRunningNumber(draft.parts)
        ? undefined
        : (columnOf(draft.parts) ?? listAbove(kind, draft, columnOf) ?? timeOfMeeting(kind, draft));
      return is === undefined ? draft : { ...draft, states: [{ is }] };
    });
    const wide = acrossIn(as, tickedIn(kind, own, columnOf), {
      ...(time === undefined ? {} : { time }),
      rubrics,
    });
    for (const draft of wide) {
      const nth = wide.slice(0, draft.index).filter((each) => each.header === draft.header).length;
      const key = sheets.length === 1 ? draft.letters : `${draft.header}\n${nth}`;
      const before = all.get(key);
      all.set(
        key,
        before === undefined ? draft : { ...before, texts: new Map([...before.texts, ...draft.texts]) },
      );
    }
  }
  return [...all.values()];
};
