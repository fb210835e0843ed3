import { describe, expect, it } from "vitest";
import { ruleSets } from "../../../src/rules/rule-sets/index.js";
import { rulesOf } from "../../support/cases.js";

const since2014 = ["hd27-2014", "qd132-hd16-2018", "qd132-hd21-2019", "qd124-hd25-2023", "qd366-hd43-2025"];
const at = (sets: readonly string[], ...gaps: readonly string[]) =>
  sets.flatMap((set) => gaps.map((gap) => `${set}: ${gap}`));

/** The parts of the texts that nobody found, and the gaps that state it. */
const missing: readonly (readonly [string, readonly string[]])[] = [
  ["the full official texts", at(["hd07-2011", ...since2014], "full-texts")],
  [
    "QĐ 124: the end of 12.1, percentages of individuals, Articles 13, 14, 16, 17",
    at(["qd124-hd25-2023"], "leaders-excellent", "percentages", "unfulfilled-b-c", "articles-not-read"),
  ],
  [
    "HD 25: order, leave, temporary membership, sections 3 to 5, forms, old violations",
    at(["qd124-hd25-2023"], "guidance-not-read", "leave", "old-violations"),
  ],
  [
    "HD 21: wordings, clause b, end of the cap, deadlines, newly arrived head, later discovery, forms",
    at(
      ["qd132-hd21-2019"],
      "member-good",
      "member-fulfilled",
      "organisation-unfulfilled-b",
      "organisation-cap-end",
      "deadlines",
      "head-newly-arrived",
      "later-discovery",
      "forms",
    ),
  ],
  ["HD 16: conditions of members, later steps", at(["qd132-hd16-2018"], "member-levels", "steps")],
  ["QĐ 132: all but fragments", at(["qd132-hd16-2018", "qd132-hd21-2019"], "regulation-text")],
  [
    "before 2018: all but the clauses quoted",
    [
      ...at(["hd27-2014"], "upper-levels", "member-levels", "cap", "procedure"),
      ...at(["hd07-2011"], "all-but-the-voting-clause", "hd20-2008"),
    ],
  ],
  ["QĐ 366: Articles 9, 14, 16, 18", at(["qd366-hd43-2025"], "articles-not-read")],
  [
    "HD 43: sections 5, 6, 7.1 to 7.3, 7.8 to 7.11",
    at(["qd366-hd43-2025"], "guidance-not-read", "head-and-cap"),
  ],
  [
    "the employer's level and the head's unit under QĐ 124 and QĐ 366",
    at(["qd124-hd25-2023", "qd366-hd43-2025"], "employer-level", "head-and-unit"),
  ],
  ["transfer under QĐ 124 and QĐ 366", at(["qd124-hd25-2023", "qd366-hd43-2025"], "transfer")],
  ["complaints against a level", at(since2014, "complaints")],
  ["rounding, ties and small groups of the cap", at(since2014, "cap-rounding")],
  ["form, quorum and majority of a ballot after 2011", at(since2014, "ballot-majority")],
  [
    "CV 10072, HD 02 of 2026, QĐ 208, HD 01 of 2026",
    [...at(["qd366-hd43-2025"], "cv-10072"), ...at(["hd02-2026-quarter"], "hd02-2026-text", "charter-2026")],
  ],
  ["removal after two years under QĐ 377", at(["qd366-hd43-2025"], "removal-after-two-years")],
  ["awards for cells in HD 56 of 2015", at(since2014.slice(0, -1), "awards-of-2015")],
  ["a year without a level in a row of five", at(since2014, "unrated-year-in-a-row")],
];

describe("what could not be found", () => {
  const known = new Set(
    Object.values(ruleSets).flatMap(({ id, gaps }) => gaps.map((gap) => `${id}: ${gap.id}`)),
  );

  it.each(missing)("%s is a gap of each rule set that it concerns", (_, gaps) => {
    expect(gaps.filter((gap) => !known.has(gap))).toEqual([]);
  });

  it("no rule set names a gap twice", () => {
    for (const { gaps } of Object.values(ruleSets))
      expect(new Set(gaps.map(({ id }) => id)).size).toBe(gaps.length);
  });
});

describe.each(Object.values(ruleSets))("the gaps of $id", (ruleSet) => {
  const { subjects, parameters, caps, constraints, gaps } = ruleSet;
  const carriers = new Set([
    ...Object.keys(parameters),
    ...[...caps, ...constraints].map(({ id }) => id),
    ...Object.keys(subjects).flatMap((subject) => rulesOf(ruleSet, subject).map(({ id }) => id)),
    ...Object.values(subjects).flatMap(({ levels }) =>
      levels.flatMap(({ unread = [] }) => unread.map(({ id }) => id)),
    ),
  ]);

  it("each say what they can change", () => {
    expect(gaps.filter(({ concerns }) => concerns === undefined).map(({ id }) => id)).toEqual([]);
  });

  it("are carried into the levels where they concern these, by something that the rule set has", () => {
    for (const { id, concerns, by = [] } of gaps) {
      expect([id, by.length > 0]).toEqual([id, concerns === "levels"]);
      expect(by.filter((each) => !carriers.has(each))).toEqual([]);
    }
  });

  it("are named for every case that opens a level because a clause was not read", () => {
    const carried = new Set(gaps.flatMap(({ by = [] }) => by));
    const open = Object.values(subjects).flatMap(({ open: cases = [] }) =>
      cases.filter(({ why }) => why === "unread").map(({ id }) => id),
    );
    expect(open.filter((id) => !carried.has(id))).toEqual([]);
  });
});
