import type { Level } from "chibo";
import { qd366hd43quarter } from "chibo/rules";
import { fingerprint } from "chibo/rules/engine";
import { at, type Clerk } from "./clerk.js";

/** The points of a member in a period: of the common criteria, and of the tasks. */
export interface Points {
  readonly general: number;
  readonly tasks: number;
}

/** Opens the review of a period, with the days that the committee planned for its steps. */
export const openPeriod = (
  clerk: Clerk,
  organisation: string,
  period: string,
  opensOn: string,
  deadlines: Readonly<Record<string, string>>,
): void => {
  clerk.review(organisation, period, at(opensOn, "08:00"), {
    type: "OpenReview",
    data: {
      organisation,
      year: Number(period.slice(0, 4)),
      ...(period.length === 4 ? {} : { period }),
      ruleSet: qd366hd43quarter.id,
      fingerprint: fingerprint(qd366hd43quarter),
      parameters: {
        "holders-own-tasks": true,
        "when-no-level-fits": "highest-met",
        "head-limited-by-unit": false,
      },
      plan: { number: `KH-${period}` },
      superiorDocuments: [{ number: "HD 02-HD/BTCTW", issuedOn: "2026-05-22" }],
      deadlines: Object.entries(deadlines).map(([what, on]) => ({ what, from: opensOn, on })),
    },
  });
};

/** The counts of the tasks that a member led or did in a period. */
export interface Tasks {
  readonly assigned: number;
  readonly done: number;
  readonly onTime: number;
  readonly exceeded: number;
}

/** What a member states in a self-review. */
export const selfReviewOf = (member: string, points: Points, ownLevel: Level, tasks: Tasks, led?: Tasks) => ({
  member,
  points: { ...points },
  ownLevel,
  tasks: { ...tasks },
  ...(led === undefined
    ? {}
    : { led: { ...led, units: 0, unfulfilled: 0, basicTargetsMissed: false, disciplined: false } }),
  shortcomings: { pointedOut: 1, remedied: 1 },
});

/** The bodies of the example that propose or appraise. */
type Body = "unit-head" | "appraisal-body" | "mass-organisation" | "cell-committee" | "superior";

/** A body proposes a level for a member. */
export const propose = (
  clerk: Clerk,
  organisation: string,
  period: string,
  when: string,
  role: Body,
  member: string,
  level: Level,
  points?: Points,
  reason?: string,
): void => {
  clerk.review(organisation, period, when, {
    type: "ProposeLevel",
    data: {
      subject: { kind: "member", id: member },
      level,
      by: { role, organisation },
      ...(points === undefined ? {} : { points: { ...points } }),
      ...(reason === undefined ? {} : { reason }),
    },
  });
};

/** One decision for many: the paper, the levels that refer to it, and their notices. */
export const decideTogether = (
  clerk: Clerk,
  committee: string,
  period: string,
  decision: { readonly id: string; readonly number: string; readonly on: string; readonly listed: number },
  levels: Readonly<Record<string, Level>>,
): void => {
  const year = Number(period.slice(0, 4));
  const of = period.length === 4 ? { year } : { year, period };
  const rated = Object.values(levels);
  const many = (level: Level) => rated.filter((each) => each === level).length;
  clerk.committee(committee, at(decision.on, "08:00"), {
    type: "IssueDecision",
    data: {
      ...of,
      decision: decision.id,
      number: decision.number,
      title: `Kết quả đánh giá, xếp loại ${period}`,
      on: decision.on,
      signer: { office: "Bí thư Đảng ủy" },
      grounds: ["Quy định số 366-QĐ/TW", "Biên bản họp Ban Thường vụ Đảng ủy"],
      totals: {
        listed: decision.listed,
        rated: rated.length,
        excellent: many("excellent"),
        good: many("good"),
        fulfilled: many("fulfilled"),
        unfulfilled: many("unfulfilled"),
        notRated: decision.listed - rated.length,
      },
    },
  });
  for (const [id, level] of Object.entries(levels)) {
    const subject = { kind: "member", id } as const;
    clerk.committee(committee, at(decision.on, "08:30"), {
      type: "DecideLevel",
      data: { ...of, subject, level, decidedOn: decision.on, decision: decision.id },
    });
    clerk.committee(committee, at(decision.on, "16:00"), {
      type: "NotifyDecision",
      data: { ...of, subject, on: decision.on },
    });
  }
};
