import type { Sheet } from "../file/sheet.js";
import type { TableKind } from "../kinds/table-kind.js";
import { type TableKindName, tableKinds } from "../kinds/table-kinds.js";
import type { Cell } from "../table.js";
import { unreadable } from "../table-problem.js";
import { type JudgedRow, unitOf } from "./layout.js";
import type { MappedSheet, Mapping } from "./mapping.js";
import { monthOfSheet, timesIn } from "./title.js";

interface Mapped {
  readonly mapped: MappedSheet;
  readonly mapping: Mapping;
}

/** The values of a mapping that name a time. */
const timesOf = ({ mapped, mapping }: Mapped): string[] =>
  [mapping.set, mapped.set, ...mapping.columns.map((column) => column.with)].flatMap((values = {}) =>
    ["year", "when", "period", "months"].flatMap((name) => values[name] ?? []),
  );

const yearsIn = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => text.match(/(?<!\d)\d{4}(?!\d)/g) ?? []);

/**
 * Refuses a file whose title names another time than its mapping, so that the mapping of last year does not record the
 * facts of this year under last year.
 *
 * @throws InvalidInputError `title-differs`
 */
export const checkTitle = (sheet: Sheet, times: readonly string[], { mapped, mapping }: Mapped): void => {
  const { time } = mapped;
  const years = yearsIn(timesOf({ mapped, mapping }));
  const refuse = (said: string): never => {
    throw unreadable("title-differs", { sheet: sheet.name, time: said, times });
  };
  const isTime = (found: string): boolean => found === time || monthOfSheet(sheet.name, found) === time;
  if (time !== undefined && times.length === 0 && mapping.sheets.length === 1) {
    if (monthOfSheet(sheet.name) !== time) refuse(time);
  } else if (time !== undefined && times.length > 0 && (times.length > 1 || !times.every(isTime)))
    refuse(time);
  const named = yearsIn(times);
  if (years.length > 0 && named.length > 0 && !named.some((year) => years.includes(year)))
    refuse([...new Set(years)].join(", "));
};

/** Whether a heading between the rows names another time than the mapping, or one of several cells where it names one. */
export const isOfOthers = (
  judged: readonly JudgedRow[],
  mapped: MappedSheet,
  mapping: Mapping,
): ((heading: string) => boolean) => {
  const kind: TableKind = tableKinds[mapping.as satisfies TableKindName];
  const known = [...(mapped.time === undefined ? [] : [mapped.time]), ...timesOf({ mapped, mapping })];
  const cellIn = (heading: string): string | undefined => /chi bộ.*$/iu.exec(heading)?.[0].toLowerCase();
  const cells = new Set(
    judged.flatMap(({ why, texts }) => (why === "group" ? (cellIn(unitOf(texts)) ?? []) : [])),
  );
  const isOneCell =
    "cell" in kind.columns &&
    mapping.groups === undefined &&
    !mapping.columns.some(({ is }) => is === "cell");
  return (heading) => {
    const times = timesIn([heading]);
    const isOtherTime =
      times.length > 0 &&
      known.length > 0 &&
      !times.some((time) => known.some((each) => each.startsWith(time) || time.startsWith(each)));
    return isOtherTime || (isOneCell && cells.size > 1 && cellIn(heading) !== undefined);
  };
};

/** A row below a heading that is not read. It is a problem, so that it is not recorded under what the mapping says. */
export const heldBack = (cells: ReadonlyMap<string, Cell>, heading: string): ReadonlyMap<string, Cell> =>
  new Map(
    [...cells].map(([name, cell], nth) =>
      nth === 0 ? [name, { ...cell, raw: heading, flaw: "heading-not-read" }] : [name, cell],
    ),
  );
