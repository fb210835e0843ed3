import type { Condition } from "../../engine/conditions/condition.js";
import type { Row } from "../../engine/decision-table.js";
import type { Source } from "../../engine/vocabulary.js";
import { all, type Eligibility, is, noRight, rightsNotStated, row } from "./row.js";

const before = (...conditions: Condition[]): Condition => all(is("qd294", false), ...conditions);

const silent: Source = {
  document: "QĐ 24-QĐ/TW (2021), QĐ 29-QĐ/TW (2016)",
  evidence: "NF",
  note: "texts in force before 1/7/2025 were not read on this point",
};
const silentOnBase: Source = {
  ...silent,
  note: "the measure takes voice and vote (Charter, 40.4); who counts in the base was not read in the texts before 1/7/2025",
};

/** Official members of whom the texts in force before 1/7/2025 were not read: their place is unsettled. */
export const rowsBefore294: readonly Row<Eligibility>[] = [
  row(
    "suspended-before-294",
    before(is("suspended")),
    noRight,
    "unsettled",
    "attendance-suspended",
    silentOnBase,
  ),
  row(
    "prosecuted-before-294",
    before(is("prosecuted")),
    rightsNotStated,
    "unsettled",
    "attendance-prosecuted",
    silent,
  ),
  row(
    "exempt-absent-before-294",
    before(is("exempt"), is("present", false)),
    rightsNotStated,
    "unsettled",
    "no",
    silent,
  ),
  row(
    "exempt-present-before-294",
    before(is("exempt")),
    rightsNotStated,
    "unsettled",
    "attendance-exempt-present",
    silent,
  ),
  row(
    "away-absent-before-294",
    before(is("away-elsewhere"), is("present", false)),
    rightsNotStated,
    "unsettled",
    "attendance-away-elsewhere",
    silent,
  ),
  row(
    "away-present-before-294",
    before(is("away-elsewhere")),
    rightsNotStated,
    "unsettled",
    "attendance-away-present",
    silent,
  ),
  row(
    "away-same-base-before-294",
    before(is("away-same-base")),
    rightsNotStated,
    "unsettled",
    "attendance-away-same-base",
    silent,
  ),
];
