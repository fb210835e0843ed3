import type { JournalEvent } from "../../events/catalogue.js";
import { withoutMarks } from "../../language/collation.js";
import type { Rubric } from "../../rules/rubrics/rubric.js";
import type { TableKind } from "../kinds/table-kind.js";
import { type TableKindName, tableKinds } from "../kinds/table-kinds.js";
import type { Draft } from "./guess-columns.js";
import { saidIn } from "./guess-columns.js";
import { bareHeader } from "./layout.js";
import type { Mapping } from "./mapping.js";
import { pointerPart, type Question } from "./question.js";
import { isCross, isTick, when } from "./statements.js";

/** For the kinds whose tables may run across: what each of the columns states, and the column whose value stands in its header. */
const across: Partial<Record<TableKindName, { readonly states: string; readonly by: string }>> = {
  attendance: { states: "attendance", by: when },
  grades: { states: "grade", by: when },
  levels: { states: "level", by: "period" },
  scores: { states: "points", by: "criterion" },
  comments: { states: "count", by: when },
  fees: { states: "paid", by: "months" },
  proposals: { states: "level", by: "period" },
  ballots: { states: "votes", by: "option" },
};

/** What is known of the time and the rubrics that headers across may name. */
export interface Known {
  /** The time of the title: `2025-05`, `2025-Q2`, `2025`. */
  readonly time?: string;
  readonly rubrics: readonly Rubric[];
}

const two = (digits: string): string => digits.padStart(2, "0");
const romans: Readonly<Record<string, string>> = { i: "1", ii: "2", iii: "3", iv: "4" };

/**
 * The day, month or quarter that a header names: `2025-05-15`, `2025-05`, `2025-Q2`, or `-15` for a day of the month of
 * the title. Undefined where it names none, or where its year is not known.
 */
export const timeOf = (parts: readonly string[], time: string | undefined): string | undefined => {
  const text = (parts.at(-1) ?? "").normalize("NFC").toLowerCase().trim();
  const above = withoutMarks(parts.slice(0, -1).join(" "));
  const year = time?.slice(0, 4);
  const month = /^\d{4}-\d{2}$/.test(time ?? "") ? time : undefined;
  const day = /^(?:ngày\s*)?(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}))?$/u.exec(text);
  if (day !== null && Number(day[2]) <= 12 && (day[3] ?? year) !== undefined)
    return `${day[3] ?? year}-${two(day[2] ?? "")}-${two(day[1] ?? "")}`;
  const named =
    /^(?:tháng|thang|th|t)\.?\s*(\d{1,2})(?:\s*(?:năm|[/.-])\s*(\d{4}))?$/u.exec(text) ??
    /^(\d{1,2})[/.-](\d{4})$/.exec(text);
  const quarter = /^(?:quý|quy|q)\.?\s*(iv|i{1,3}|[1-4])(?:\s*(?:năm|[/.-])\s*(\d{4}))?$/u.exec(text);
  const bare = /^(\d{1,2})$/.exec(text)?.[1];
  if (quarter !== null && (quarter[2] ?? year) !== undefined)
    return `${quarter[2] ?? year}-Q${romans[quarter[1] ?? ""] ?? quarter[1]}`;
  const own = named?.[1] ?? (/\bthang\b/.test(above) && !/\bngay\b/.test(above) ? bare : undefined);
  if (own !== undefined && Number(own) >= 1 && Number(own) <= 12 && (named?.[2] ?? year) !== undefined)
    return `${named?.[2] ?? year}-${two(own)}`;
  const inMonth = /^ngày\s*(\d{1,2})$/u.exec(text)?.[1] ?? bare;
  // A day of the month of its sheet.
  return month !== undefined && inMonth !== undefined && Number(inMonth) >= 1 && Number(inMonth) <= 31
    ? `-${two(inMonth)}`
    : undefined;
};

/** The rubric and the criterion that a header names by its id or its words. */
const criterionOf = (parts: readonly string[], rubrics: readonly Rubric[]): string | undefined => {
  const texts = parts
    .slice(-1)
    .flatMap((part) => [
      withoutMarks(part),
      bareHeader(part),
      bareHeader(part).replace(/^(tieu chi|muc) /, ""),
    ]);
  return rubrics
    .flatMap(({ criteria }) => criteria)
    .find(({ id, says }) => texts.includes(withoutMarks(id)) || texts.includes(withoutMarks(says.vi)))?.id;
};

/** The level that a header names, as an option of a ballot. */
const optionOf = (parts: readonly string[]): string | undefined => {
  const level: TableKind["columns"][string] | undefined = (tableKinds.levels as TableKind).columns.level;
  const said = (parts.at(-1) ?? "").replace(/^(?:số )?phiếu /iu, "");
  return level !== undefined && "value" in level.reader.read(said) ? said : undefined;
};

/** Columns that run across, such as a column for each month: each states its value with the value of its header. */
export const acrossIn = (
  as: TableKindName,
  drafts: readonly Draft[],
  { time, rubrics }: Known,
): readonly Draft[] => {
  const isDown = as === "scores" && drafts.some(({ states }) => states.some(({ is }) => is === "criterion"));
  const shape = isDown ? { states: "points", by: when } : across[as];
  if (shape === undefined) return drafts;
  const named = ({ parts }: Draft): string | undefined => {
    if (shape.by === "criterion") return criterionOf(parts, rubrics);
    return shape.by === "option" ? optionOf(parts) : timeOf(parts, time);
  };
  const found = drafts.filter(
    (draft) =>
      draft.states.length === 0 &&
      named(draft) !== undefined &&
      (shape.by !== "option" || saidIn(draft).every((text) => /^\d+$/.test(text))),
  );
  if (found.length < 2 && found.every(({ parts }) => /^\d+$/.test(parts.at(-1) ?? ""))) return drafts;
  return drafts.map((draft) => {
    const value = found.includes(draft) ? named(draft) : undefined;
    return value === undefined || saidIn(draft).length === 0
      ? draft
      : { ...draft, states: [{ is: shape.states, with: { [shape.by]: value } }] };
  });
};

/** Columns of which one is ticked in each row, such as the levels: each states the value of its header. */
export const tickedIn = (
  { columns }: TableKind,
  drafts: readonly Draft[],
  columnOf: (parts: readonly string[]) => string | undefined,
): readonly Draft[] => {
  const closed = Object.entries(columns).filter(([, { reader }]) => reader.choices !== undefined);
  const isTicked = (draft: Draft): boolean => saidIn(draft).every((text) => isTick(text) || isCross(text));
  const under = (draft: Draft): string | undefined => {
    const name = draft.parts.length < 2 ? undefined : columnOf(draft.parts.slice(0, -1));
    return closed.some(([each]) => each === name) ? name : undefined;
  };
  const stated = (name: string, draft: Draft): string | undefined => {
    const reader = columns[name]?.reader;
    const said = draft.parts.at(-1) ?? "";
    if (reader === undefined) return undefined;
    return [said, said.replace(/\([^)]*\)?/g, " ").trim()].find((each) => "value" in reader.read(each));
  };
  const nameOf = (draft: Draft): string | undefined => {
    if (draft.states.some(({ is }) => is !== under(draft)) || !isTicked(draft)) return undefined;
    return under(draft) ?? closed.find(([name]) => name !== "kind" && stated(name, draft) !== undefined)?.[0];
  };
  const found = new Map(
    drafts.flatMap((draft) => {
      const name = nameOf(draft);
      return name === undefined ? [] : [[draft, name] as const];
    }),
  );
  const count = (name: string): number => [...found.values()].filter((each) => each === name).length;
  return drafts.map((draft) => {
    const name = found.get(draft);
    return name === undefined || count(name) < 2
      ? draft
      : { ...draft, states: [{ is: name, ticked: stated(name, draft) ?? null }] };
  });
};

/** The question of the rubric whose criteria the headers name. */
export const rubricsOf = (
  as: TableKindName,
  { columns, set = {} }: Mapping,
  drafts: readonly Draft[],
  rubrics: readonly Rubric[],
): Question[] => {
  if (as !== "scores" || set.rubric !== undefined || columns.some(({ is }) => is === "rubric")) return [];
  const down = columns.find(({ is }) => is === "criterion")?.column;
  const said = drafts.flatMap((draft) => (draft.letters === down ? saidIn(draft) : []));
  const choices = rubrics.flatMap((rubric) => {
    const named = said.map((text) => [text, criterionOf([text], [rubric])] as const);
    if (said.length > 0 && named.every(([, id]) => id !== undefined)) {
      const marks = named.filter(([text, id]) => text !== id);
      const at = `/columns/${columns.findIndex(({ is }) => is === "criterion")}/marks`;
      return [
        {
          answer: rubric.id,
          means: rubric.title,
          sets: {
            "/set/rubric": rubric.id,
            ...Object.fromEntries(marks.map(([text, id]) => [`${at}${pointerPart(text)}`, id])),
          },
        },
      ];
    }
    const found = columns.flatMap(({ column }, nth) => {
      const draft = drafts.find(({ letters }) => letters === column);
      const criterion = draft === undefined ? undefined : criterionOf(draft.parts, [rubric]);
      return criterion === undefined
        ? []
        : [
            [`/columns/${nth}/is`, "points"],
            [`/columns/${nth}/with`, { criterion }],
          ];
    });
    if (found.length === 0) return [];
    return [
      {
        answer: rubric.id,
        means: rubric.title,
        sets: { "/set/rubric": rubric.id, ...Object.fromEntries(found) },
      },
    ];
  });
  // Where the headers name no criteria, any rubric may be meant.
  const any = rubrics.map(({ id, title }) => ({
    answer: id,
    means: title,
    sets: { "/set/rubric": id },
  }));
  if (any.length === 0) return [];
  return [
    {
      id: "rubric",
      ask: { vi: "Bảng chấm theo biểu điểm nào?", en: "Which rubric are the points of?" },
      at: [],
      choices: choices.length > 0 ? choices : any,
    },
  ];
};

/** The question of the year, where headers name months or days and nothing names their year. */
export const yearsOf = (
  as: TableKindName,
  { columns }: Mapping,
  drafts: readonly Draft[],
  events: readonly JournalEvent[],
): Question[] => {
  const shape = across[as];
  if (shape === undefined || shape.by === "criterion" || shape.by === "option") return [];
  if (columns.some((column) => column.with !== undefined)) return [];
  const open = columns.flatMap(({ column, is }, nth) => {
    const draft = is === null ? drafts.find(({ letters }) => letters === column) : undefined;
    const isTime = draft !== undefined && draft.filled.size > 0 && timeOf(draft.parts, "2000") !== undefined;
    return isTime ? [{ nth, parts: draft.parts }] : [];
  });
  if (open.length === 0) return [];
  const known = new Set(events.map(({ metadata }) => metadata.happenedAt.slice(0, 4)));
  const years = known.size > 0 ? [...known].sort() : Array.from({ length: 21 }, (_, nth) => `${2010 + nth}`);
  return [
    {
      id: "year",
      ask: {
        vi: `Các cột “${open[0]?.parts.at(-1)}”, … là của năm nào? Bảng không ghi năm.`,
        en: `Of which year are the columns “${open[0]?.parts.at(-1)}”, …? The table names none.`,
      },
      at: [],
      choices: years.map((year) => ({
        answer: year,
        means: { vi: `năm ${year}`, en: year },
        sets: Object.fromEntries(
          open.flatMap(({ nth, parts }) => [
            [`/columns/${nth}/is`, shape.states],
            [`/columns/${nth}/with`, { [shape.by]: timeOf(parts, year) }],
          ]),
        ),
      })),
    },
  ];
};
