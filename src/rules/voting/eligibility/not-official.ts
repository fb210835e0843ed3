import type { Condition } from "../../engine/conditions/condition.js";
import type { Row } from "../../engine/decision-table.js";
import type { Source } from "../../engine/vocabulary.js";
import { charter } from "../sources.js";
import { all, type Eligibility, is, noRight, type Rights, row, voiceOnly } from "./row.js";

const notOfficial = (...conditions: Condition[]): Condition => all(is("official", false), ...conditions);

const voiceIfPresent: Rights = { ...voiceOnly, speaks: "if-present" };
const art3 = charter("3");
const suspended: Source = { ...art3, note: "the measure takes the voice too (Charter, 40.4)" };
const guest: Source = { ...art3, note: "QĐ 294, 6.3.2 b and c, says so of whoever is here for a time" };

/** Whoever is no official member of the cell has no vote and counts in no majority, whatever else is so. */
export const notOfficialRows: readonly Row<Eligibility>[] = [
  row(
    "suspended-not-official",
    notOfficial(is("suspended")),
    noRight,
    "no",
    "attendance-suspended",
    suspended,
  ),
  row(
    "prosecuted-not-official",
    notOfficial(is("prosecuted")),
    { ...noRight, speaks: "not-stated" },
    "no",
    "attendance-prosecuted",
    art3,
  ),
  row(
    "exempt-absent-not-official",
    notOfficial(is("exempt"), is("present", false)),
    voiceIfPresent,
    "no",
    "no",
    art3,
  ),
  row("guest", is("guest"), voiceOnly, "no", "attendance-guest", guest),
  row(
    "exempt-present-probationary",
    notOfficial(is("exempt")),
    voiceOnly,
    "no",
    "attendance-exempt-present",
    art3,
  ),
  row(
    "away-absent-probationary",
    notOfficial(is("away-elsewhere"), is("present", false)),
    voiceIfPresent,
    "no",
    "attendance-away-elsewhere",
    art3,
  ),
  row(
    "away-present-probationary",
    notOfficial(is("away-elsewhere")),
    voiceOnly,
    "no",
    "attendance-away-present",
    art3,
  ),
  row(
    "away-same-base-probationary",
    notOfficial(is("away-same-base")),
    voiceIfPresent,
    "no",
    "attendance-away-same-base",
    art3,
  ),
  row("probationary", is("official", false), voiceOnly, "no", "attendance-probationary", art3),
];
