import type { Level } from "chibo";
import { at, type Clerk } from "../clerk.js";
import { decideTogether, propose, selfReviewOf } from "../quarters.js";

const cell = "x1";
const base = "xa";
const year = 2026;
const period = "2026";
const subjectOf = (id: string) => ({ kind: "member", id }) as const;

const levels: Readonly<Record<string, Level>> = {
  "x1-01": "excellent",
  "x1-02": "good",
  "x1-03": "good",
  "x1-04": "good",
  "x1-05": "good",
  "x1-06": "fulfilled",
  "x1-07": "good",
  "x1-08": "good",
  "x1-09": "good",
  "x1-10": "good",
};

const pointsOf = (level: Level) =>
  level === "excellent"
    ? { general: 29, tasks: 66 }
    : level === "good"
      ? { general: 27, tasks: 56 }
      : { general: 25, tasks: 35 };

const tasksOf = (level: Level) => ({
  assigned: 10,
  done: 10,
  onTime: level === "fulfilled" ? 8 : 10,
  exceeded: level === "excellent" ? 4 : 0,
});

/** Self-reviews, the levels of the employer, and opinions that were gathered before the meeting. */
const prepare = (clerk: Clerk): void => {
  for (const [id, level] of Object.entries(levels)) {
    const holds = ["x1-01", "x1-02", "x1-03"].includes(id);
    const ownLevel = id === "x1-04" ? "excellent" : level;
    clerk.review(cell, period, at("2026-11-24", "09:00"), {
      type: "SubmitSelfReview",
      data: selfReviewOf(
        id,
        pointsOf(ownLevel),
        ownLevel,
        tasksOf(ownLevel),
        holds ? tasksOf(ownLevel) : undefined,
      ),
    });
    if (id !== "x1-10")
      clerk.review(cell, period, at("2026-11-26", "09:00"), {
        type: "ReceiveEmployerLevel",
        data: { member: id, level, on: "2026-11-26" },
      });
  }
  clerk.review(cell, period, at("2026-11-30", "09:00"), {
    type: "SubmitCollectiveReport",
    data: {
      subject: { kind: "cell", id: cell },
      points: { general: 27, tasks: 58 },
      tasks: { assigned: 20, done: 20, onTime: 20, exceeded: 3 },
      ownLevel: "good",
      text: "Hoàn thành các chỉ tiêu của năm.",
    },
  });
};

/** What the bodies say of x1-04, who gave himself more than they do: none of them takes the place of another. */
const opinions = (clerk: Clerk): void => {
  const appraised = pointsOf("good");
  const say = (when: string, role: Parameters<typeof propose>[4], level: Level, reason?: string) =>
    propose(clerk, cell, period, when, role, "x1-04", level, appraised, reason);
  say(at("2026-12-01", "09:00"), "unit-head", "excellent");
  say(at("2026-12-01", "14:00"), "mass-organisation", "good");
  clerk.review(cell, period, at("2026-12-02", "09:00"), {
    type: "ReturnSubmission",
    data: {
      what: "proposal",
      subject: subjectOf("x1-04"),
      from: { role: "unit-head", organisation: cell },
      by: base,
      reason: "Mức đề nghị không phù hợp với điểm.",
    },
  });
  say(at("2026-12-02", "14:00"), "unit-head", "good");
  say(at("2026-12-03", "09:00"), "appraisal-body", "good", "Điểm tự chấm cao hơn sản phẩm đã nộp.");
};

/** The review meeting, the proposals of the cell committee, and the ballot. */
const confer = (clerk: Clerk, voters: readonly string[]): void => {
  const day = "2026-12-04";
  for (const subject of [{ kind: "cell", id: cell } as const, ...voters.map(subjectOf)])
    clerk.review(cell, period, at(day, "08:00"), {
      type: "HoldReviewMeeting",
      data: { subject, on: day, halfDays: 2, chair: "x1-01", place: "Phòng họp UBND xã" },
    });
  for (const [id, level] of Object.entries(levels))
    propose(clerk, cell, period, at(day, "10:00"), "cell-committee", id, level, pointsOf(level));
  const subjects = Object.keys(levels).map(subjectOf);
  const papers = voters.length;
  clerk.review(cell, period, at(day, "14:00"), {
    type: "OpenBallot",
    data: {
      ballot: "muc-nam",
      purpose: "levels",
      question: "Đề nghị mức xếp loại chất lượng năm 2026",
      form: "secret",
      electorate: [...voters],
      subjects,
      options: ["excellent", "good", "fulfilled", "unfulfilled"],
      countingCommittee: ["x1-05", "x1-07", "x1-08"],
      chair: "x1-01",
    },
  });
  clerk.review(cell, period, at(day, "15:00"), {
    type: "CountBallot",
    data: {
      ballot: "muc-nam",
      issued: papers,
      returned: papers,
      valid: papers,
      invalid: 0,
      totals: subjects.flatMap((subject) => [
        { subject, option: levels[subject.id] ?? "good", votes: papers - 1 },
        { subject, option: levels[subject.id] === "fulfilled" ? "good" : "fulfilled", votes: 1 },
      ]),
    },
  });
  for (const subject of subjects)
    clerk.review(cell, period, at(day, "15:30"), {
      type: "ProposeLevelByCell",
      data: { subject, level: levels[subject.id] ?? "good", ballot: "muc-nam" },
    });
  clerk.review(cell, period, at("2026-12-07", "16:00"), { type: "CloseReview", data: { to: base } });
};

/** What follows: a complaint that somebody who counted the ballot answers, and a badge for 30 years. */
const afterwards = (clerk: Clerk): void => {
  clerk.committee(base, at("2026-12-24", "09:00"), {
    type: "LodgeComplaint",
    data: {
      year,
      complaint: "kn-2",
      subject: subjectOf("x1-06"),
      about: "ballot",
      by: "x1-06",
      on: "2026-12-24",
    },
  });
  clerk.committee(base, at("2026-12-28", "09:00"), {
    type: "AnswerComplaint",
    data: { year, complaint: "kn-2", outcome: "rejected", by: "x1-05", on: "2026-12-28" },
  });
  clerk.committee(base, at("2026-12-29", "09:00"), {
    type: "CommendSubject",
    data: {
      year,
      subject: subjectOf("x1-10"),
      award: "Huy hiệu 30 năm tuổi Đảng",
      ground: "party-age",
      partyAge: 30,
      by: base,
      on: "2026-12-29",
    },
  });
};

/** The level of the cell, and the totals that the committee publishes. */
const concludeYear = (clerk: Clerk): void => {
  const subject = { kind: "cell", id: cell } as const;
  clerk.committee(base, at("2026-12-22", "09:00"), {
    type: "DecideLevel",
    data: { year, subject, level: "good", decidedOn: "2026-12-22", instrument: { number: "105-QĐ/ĐU" } },
  });
  clerk.committee(base, at("2026-12-22", "16:30"), {
    type: "NotifyDecision",
    data: { year, subject, on: "2026-12-22" },
  });
  clerk.committee(base, at("2026-12-23", "09:00"), {
    type: "PublishResults",
    data: {
      year,
      of: "member",
      on: "2026-12-23",
      totals: { listed: 10, rated: 10, excellent: 1, good: 8, fulfilled: 1, unfulfilled: 0 },
    },
  });
};

/** The year of all members: what each body says, the ballot, one decision for many, and what follows. */
export const reviewWholeYear = (clerk: Clerk, members: readonly string[]): void => {
  prepare(clerk);
  opinions(clerk);
  confer(clerk, members.toSorted());
  decideTogether(
    clerk,
    base,
    period,
    { id: "qd-nam", number: "104-QĐ/ĐU", on: "2026-12-22", listed: 10 },
    levels,
  );
  concludeYear(clerk);
  afterwards(clerk);
};
