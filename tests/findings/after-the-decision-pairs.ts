import type { Story } from "../../src/testing/index.js";
import { cellOf, memberOf, oneCell } from "../projections/world.js";
import { cancelled, decidedFrom, decidedIn, redecided } from "../projections/year/decided-stories.js";
import type { Pair } from "./pairs.js";

const cell = oneCell("m-1");
const m1 = memberOf("m-1");
const about = "member:m-1";
const year = 2021;
const good = decidedIn(cell, year, m1, "good");
const rated = decidedIn(good, year, cellOf("c-1"), "good");
const gap = decidedFrom(cell, 2019, m1, ["unfulfilled", undefined, "unfulfilled"]);

const educated = (on: string) => cell.on("cell/c-1").happened("EducationBegun", { member: "m-1", on }, on);
const concluded = (told: Story, progress: boolean) =>
  told.happened("EducationConcluded", { member: "m-1", on: "2025-09-10", progress }, "2025-09-10");
const commended = (told: Story, of: number) =>
  told
    .on("committee/b-1")
    .happened(
      "SubjectCommended",
      { year: of, subject: m1, award: "Giấy khen", ground: "year", by: "b-1", on: `${of + 1}-02-03` },
      `${of + 1}-02-03`,
    );
const helped = (until: string) =>
  cell.on("cell/c-1").happened("EducationBegun", { member: "m-1", on: "2025-02-01", until }, "2025-02-01");
const badge = (on: string) =>
  cell.on("committee/b-1").happened(
    "SubjectCommended",
    {
      year: 2023,
      subject: { kind: "member", id: "m-1" },
      award: "Huy hiệu Đảng",
      ground: "party-age",
      partyAge: 30,
      by: "b-1",
      on,
    },
    on,
  );
const lodged = good.happened(
  "ComplaintLodged",
  { year, complaint: "k-1", subject: m1, on: "2022-01-05" },
  "2022-01-05",
);
const answered = (outcome: "rejected" | "upheld", complaint = "k-1") =>
  lodged.happened("ComplaintAnswered", { year, complaint, outcome, on: "2022-01-09" }, "2022-01-09");

const disciplined = (on: string) =>
  good
    .on("cell/c-1")
    .happened(
      "MemberDisciplined",
      { member: "m-1", form: "reprimand", decidedOn: on, actOn: "2021-10-01", decidedBy: "b-1" },
      on,
    );

/** The kinds of finding about the consequences of decided levels. */
export const afterwardsPairs: readonly Pair[] = [
  {
    code: "two-years-unfulfilled",
    found: decidedFrom(cell, 2020, m1, ["unfulfilled", "unfulfilled"]),
    about,
    absent: decidedFrom(cell, 2020, m1, ["fulfilled", "unfulfilled"]),
  },
  {
    code: "disciplined-after-decision",
    found: disciplined("2022-03-01"),
    about,
    absent: disciplined("2021-11-01"),
  },
  {
    code: "streak-unsettled",
    found: gap,
    about,
    absent: decidedIn(gap, 2020, m1, "good"),
  },
  {
    code: "education-not-concluded",
    found: educated("2024-12-31"),
    about,
    absent: educated("2025-01-01"),
    options: { year: 2025 },
  },
  {
    code: "education-without-progress",
    found: concluded(educated("2024-09-10"), false),
    about,
    absent: concluded(educated("2024-09-10"), true),
    options: { year: 2025 },
  },
  {
    code: "education-overdue",
    found: helped("2025-08-01"),
    about,
    absent: helped("2026-02-01"),
    options: { year: 2025 },
  },
  {
    code: "party-age-not-reached",
    found: badge("2023-11-07"),
    about,
    absent: cell
      .on("cell/c-1")
      .happened(
        "MemberEnrolled",
        { member: "m-2", status: "official", on: "2021-01-01", admittedOn: "1994-11-07" },
        "2021-01-01",
      )
      .on("committee/b-1")
      .happened(
        "SubjectCommended",
        {
          year: 2023,
          subject: memberOf("m-2"),
          award: "Huy hiệu Đảng",
          ground: "party-age",
          partyAge: 30,
          by: "b-1",
          on: "2023-11-07",
        },
        "2023-11-07",
      ),
    options: { year: 2023 },
  },
  {
    code: "commendation-due",
    found: decidedIn(cell, 2025, m1, "excellent"),
    about,
    absent: commended(decidedIn(cell, 2025, m1, "excellent"), 2025),
    options: { year: 2025 },
  },
  {
    code: "commended-below-excellent",
    found: commended(good, year),
    about,
    absent: commended(decidedIn(cell, year, m1, "excellent"), year),
  },
  {
    code: "to-be-re-evaluated",
    found: redecided(cancelled(rated, year, m1), year, m1, "fulfilled"),
    about: "cell:c-1",
    absent: redecided(cancelled(rated, year, m1), year, m1, "good"),
  },
  {
    code: "cancelled-without-decision",
    found: cancelled(good, year, m1),
    about,
    absent: redecided(cancelled(good, year, m1), year, m1, "fulfilled"),
  },
  { code: "complaint-unanswered", found: lodged, about, absent: answered("rejected") },
  {
    code: "answer-without-complaint",
    found: answered("rejected", "k-9"),
    about: "b-1",
    absent: answered("rejected"),
  },
  { code: "upheld-without-decision", found: answered("upheld"), about, absent: answered("rejected") },
];
