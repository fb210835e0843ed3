import type { Language } from "chibo";
import { figureName } from "chibo/language";
import CliTable from "cli-table3";
import type { Province } from "./worker.js";

const words = {
  vi: { journals: "tệp sổ ghi", events: "mục ghi", table: "Bảng", column: "Mục", count: "Số lượng" },
  en: { journals: "journals", events: "events", table: "Table", column: "Item", count: "Count" },
} as const;

/** The totals as a table for a person. */
export const tablesOf = ({ totals, journals, events }: Province, language: Language): string => {
  const w = words[language];
  const number = new Intl.NumberFormat(language);
  const table = new CliTable({
    head: [w.table, w.column, w.count],
    colAligns: ["left", "left", "right"],
    style: { head: [], border: [] },
  });
  for (const [name, columns] of Object.entries(totals.counts))
    for (const [column, count] of Object.entries(columns))
      table.push([name, figureName(column, language), number.format(count)]);
  return `${number.format(journals)} ${w.journals}, ${number.format(events)} ${w.events}\n${table.toString()}`;
};
