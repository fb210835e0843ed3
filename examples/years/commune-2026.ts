import { type JournalEvent, journal } from "chibo";
import { at, type Clerk, clerkOf } from "../clerk.js";
import { openPeriod } from "../quarters.js";
import { foundCell, memberIds } from "../roll.js";
import { holdShortMeeting } from "../short-meetings.js";
import { reviewFirstQuarter, reviewSecondQuarter, reviewThirdQuarter } from "./commune-2026-quarters.js";
import { reviewWholeYear } from "./commune-2026-year.js";

const cell = "x1";
const base = "xa";
const topics: Readonly<Record<number, string>> = {
  2: "Chuyển đổi số ở xã",
  5: "Giải quyết thủ tục hành chính",
  8: "Thực hành tiết kiệm",
  11: "Nâng cao chất lượng sinh hoạt",
};

/** The roll of the cell: three holders of posts, five without a post, one on probation, one exempt from July. */
const foundCommune = (clerk: Clerk, members: readonly string[]): void => {
  const on = "2020-06-01";
  clerk.committee(base, at(on, "08:00"), {
    type: "FoundOrganisation",
    data: { organisation: base, kind: "base-organisation", name: "Đảng bộ xã", parent: "tinh", on },
  });
  foundCell(clerk, base, { id: cell, name: "Chi bộ cơ quan xã", members: members.slice(0, 8) }, on);
  const record = (day: string, command: Parameters<Clerk["cell"]>[2]) =>
    clerk.cell(cell, at(day, "09:00"), command);
  for (const member of members.slice(0, 2))
    record("2026-01-01", {
      type: "CategoriseMember",
      data: { member, category: "with-post", civilServant: true, on: "2026-01-01" },
    });
  record("2026-01-02", {
    type: "EnrolMember",
    data: { member: "x1-10", status: "official", on: "2026-01-02", admittedOn: "1996-05-19" },
  });
  record("2026-01-02", {
    type: "CategoriseMember",
    data: { member: "x1-10", category: "outside-political-system", civilServant: false, on: "2026-01-02" },
  });
  record("2026-03-10", {
    type: "CategoriseMember",
    data: { member: "x1-03", category: "with-post", civilServant: true, on: "2026-03-10" },
  });
  record("2026-01-02", {
    type: "EnrolMember",
    data: { member: "x1-09", status: "probationary", on: "2026-01-02", admittedOn: "2025-05-19" },
  });
  record("2026-01-02", {
    type: "CategoriseMember",
    data: { member: "x1-09", category: "without-post", civilServant: true, on: "2026-01-02" },
  });
};

/** The secret ballot of the meeting of June on the recognition of a member, and the recognition. */
const recognise = (clerk: Clerk, voters: readonly string[]) => (key: string) => {
  const subject = { kind: "member", id: "x1-09" } as const;
  const papers = voters.length;
  clerk.meeting(cell, key, at("2026-06-03", "14:30"), {
    type: "OpenBallot",
    data: {
      ballot: "cong-nhan",
      purpose: "recognition",
      question: "Công nhận đảng viên chính thức",
      form: "secret",
      electorate: [...voters],
      subjects: [subject],
      options: ["agree", "disagree"],
      countingCommittee: ["x1-04", "x1-05"],
      chair: "x1-01",
    },
  });
  clerk.meeting(cell, key, at("2026-06-03", "14:50"), {
    type: "CountBallot",
    data: {
      ballot: "cong-nhan",
      issued: papers,
      returned: papers,
      valid: papers,
      invalid: 0,
      totals: [
        { subject, option: "agree", votes: papers - 1 },
        { subject, option: "disagree", votes: 1 },
      ],
    },
  });
};

/** Twelve regular meetings and four thematic ones. Attendance stands as a roll call, as marks, or as counts. */
const meet = (clerk: Clerk, members: readonly string[]): void => {
  for (let month = 1; month <= 12; month++) {
    const forMonth = `2026-${String(month).padStart(2, "0")}`;
    const shared = { cell, month: forMonth, members, superior: base };
    const topic = topics[month];
    if (topic !== undefined)
      holdShortMeeting(clerk, {
        ...shared,
        kind: "thematic",
        day: `${forMonth}-12`,
        topic,
        attendance: "roll-call",
      });
    holdShortMeeting(
      clerk,
      {
        ...shared,
        kind: "regular",
        day: `${forMonth}-03`,
        attendance: month === 4 ? "counts" : month % 3 === 0 ? "marks" : "roll-call",
        ...(month === 7 ? { away: { member: "x1-06", granted: false } } : {}),
        ...(month === 9 ? { away: { member: "x1-07", granted: true }, left: "x1-02" } : {}),
      },
      month === 6 ? recognise(clerk, members.filter((member) => member !== "x1-09").toSorted()) : undefined,
    );
  }
};

/**
 * A commune's cell of ten members in 2026, under QĐ 366 and HD 02, with steps that go wrong as in life.
 * Three quarters of the holders of posts: a first quarter rated after the guidance came; a self-review that
 * was returned; a task that changed and one that was excluded; a replaced piece of evidence; a quarter not
 * rated; a late step; a complaint that was upheld. Then the year of all: seven bodies on one member, a secret
 * ballot, one decision for many, a complaint answered by somebody who took part, a badge for 30 years in the
 * party, and a plan of help.
 * Invented: everything.
 */
export const commune2026 = (): JournalEvent[] => {
  const book = journal();
  const clerk = clerkOf(book, "clerk-commune");
  const members = memberIds(cell, 10);
  foundCommune(clerk, members);
  meet(clerk, members);
  clerk.cell(cell, at("2026-06-10", "09:00"), {
    type: "RecogniseMember",
    data: { member: "x1-09", asOf: "2026-05-19", decidedOn: "2026-06-10" },
  });
  openPeriod(clerk, cell, "2026-Q1", "2026-05-25", {
    "self-review": "2026-05-29",
    "level-decided": "2026-06-10",
  });
  reviewFirstQuarter(clerk);
  openPeriod(clerk, cell, "2026-Q2", "2026-06-01", {
    "self-review": "2026-06-28",
    "level-decided": "2026-07-15",
  });
  reviewSecondQuarter(clerk);
  openPeriod(clerk, cell, "2026-Q3", "2026-07-02", {
    "self-review": "2026-09-25",
    "level-decided": "2026-10-10",
  });
  reviewThirdQuarter(clerk);
  openPeriod(clerk, cell, "2026", "2026-11-16", {
    "self-review": "2026-11-27",
    proposal: "2026-12-04",
    "level-decided": "2026-12-25",
  });
  clerk.committee(base, at("2026-12-14", "08:00"), {
    type: "DeclareQuotaGroups",
    data: {
      year: 2026,
      groups: [
        {
          group: "dang-vien",
          name: "Đảng viên chi bộ cơ quan xã",
          subjects: members.map((id) => ({ kind: "member", id })),
        },
      ],
    },
  });
  reviewWholeYear(clerk, members);
  return [...book];
};
