import { firstRow, type Row } from "../../engine/decision-table.js";
import { charter, qd294 } from "../sources.js";
import { rowsBefore294 } from "./before-294.js";
import { notOfficialRows } from "./not-official.js";
import {
  all,
  type Eligibility,
  everyRight,
  is,
  noRight,
  rightsIfPresent,
  rightsNotStated,
  row,
} from "./row.js";
import { factsOfPattern, patternOf, type Standing, standingNames } from "./standing.js";

const absent = is("present", false);

/** Official members since 1/7/2025, and, last, whom no exclusion concerns on any day. */
const officialRows: readonly Row<Eligibility>[] = [
  row("suspended", is("suspended"), noRight, "no", "attendance-suspended", qd294("9.3.2")),
  row("prosecuted", is("prosecuted"), rightsNotStated, "no", "attendance-prosecuted", qd294("9.3.2")),
  row("exempt-absent", all(is("exempt"), absent), rightsIfPresent, "no", "no", qd294("7, 9.3.2")),
  row("exempt-present", is("exempt"), everyRight, "yes", "attendance-exempt-present", {
    ...qd294("9.3.2"),
    note: "the exclusion leaves out whoever comes and votes; whether an exempt member may stand for election is not stated",
  }),
  row(
    "away-absent",
    all(is("away-elsewhere"), absent),
    { ...rightsIfPresent, elects: "yes" },
    "no",
    "attendance-away-elsewhere",
    qd294("6.3.2, 9.3.2"),
  ),
  row("away-present", is("away-elsewhere"), everyRight, "yes", "attendance-away-present", {
    ...qd294("9.3.2"),
    note: "that who is away and comes and votes counts is a reading of the bracket in 9.3.2",
  }),
  row(
    "away-same-base",
    is("away-same-base"),
    { ...rightsIfPresent, elects: "yes" },
    "yes",
    "attendance-away-same-base",
    {
      ...qd294("9.3.2"),
      note: "the text excludes only members away under another đảng bộ; that all others away count is a reading",
    },
  ),
  row("official", is("official"), everyRight, "yes", "yes", charter("3, 9.5")),
];

/**
 * What each standing means at a cell's meeting, row by row: the first row that fits. It has a row for every
 * standing on every day.
 */
export const eligibilityTable: readonly Row<Eligibility>[] = [
  ...notOfficialRows,
  ...rowsBefore294,
  ...officialRows,
];

const rowOf = firstRow(eligibilityTable, standingNames);

/** The rows of the patterns that were met: there are a few hundred, and every meeting asks for those of its whole roll. */
const rows = new Map<number, Row<Eligibility>>();

/** What one member's standing means at a meeting on a day. */
export const eligibilityOf = (standing: Standing, day: string): Row<Eligibility> => {
  const pattern = patternOf(standing, day);
  const known = rows.get(pattern);
  if (known !== undefined) return known;
  const outcome = rowOf(factsOfPattern(pattern));
  if (outcome.kind !== "row")
    throw new Error(`The eligibility table has no row for ${standing.member}: it must be total.`);
  rows.set(pattern, outcome.row);
  return outcome.row;
};
