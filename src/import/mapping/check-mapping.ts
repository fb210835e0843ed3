import { readCell } from "../column.js";
import type { TableKind } from "../kinds/table-kind.js";
import { tableKinds } from "../kinds/table-kinds.js";
import type { Writing } from "../table.js";
import { unreadable } from "../table-problem.js";
import type { Mapping } from "./mapping.js";
import { pointerPart } from "./question.js";
import { when } from "./statements.js";

/**
 * Checks that a mapping fits its kind of table: each column that it names is one of the kind, and each value that it
 * gives can be read in its column.
 *
 * @throws InvalidInputError `mapping-column`, `mapping-value`, each with the place in the mapping
 */
export const checkMapping = ({ as, columns, sheets, groups }: Mapping, writing: Writing): void => {
  const kind: TableKind = tableKinds[as];
  const names = Object.values(kind.columns).map(({ header }) => header);
  const checkColumn = (name: string, at: string): void => {
    const isCompared = name === "name" && ("member" in kind.columns || "subject" in kind.columns);
    if (!Object.hasOwn(kind.columns, name) && name !== when && !isCompared)
      throw unreadable("mapping-column", { name, at, columns: names });
  };
  const checkValue = (name: string, raw: string | null | undefined, at: string): void => {
    checkColumn(name, at);
    const reader = kind.columns[name]?.reader;
    if (reader === undefined || raw === null || raw === undefined) return;
    if ("fault" in readCell(reader, { raw }, writing))
      throw unreadable("mapping-value", { name: kind.columns[name]?.header, form: reader.form, at }, { raw });
  };
  for (const [nth, { is, marks = {}, ticked, filled, with: apart = {} }] of columns.entries()) {
    if (is === null) continue;
    const at = `/columns/${nth}`;
    checkColumn(is, `${at}/is`);
    for (const [mark, value] of Object.entries(marks))
      checkValue(is, value, `${at}/marks${pointerPart(mark)}`);
    checkValue(is, ticked, `${at}/ticked`);
    checkValue(is, filled, `${at}/filled`);
    for (const [name, value] of Object.entries(apart))
      checkValue(name, value, `${at}/with${pointerPart(name)}`);
  }
  for (const [nth, sheet] of sheets.entries())
    for (const [name, value] of Object.entries(sheet.set ?? {}))
      checkValue(name, value, `/sheets/${nth}/set${pointerPart(name)}`);
  if (groups !== undefined) checkColumn(groups, "/groups");
};
