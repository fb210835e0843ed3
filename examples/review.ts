import type { Degree, Level, Subject } from "chibo";
import { qd132hd21 } from "chibo/rules";
import { fingerprint } from "chibo/rules/engine";
import { at, type Clerk } from "./clerk.js";
import type { TaskTally } from "./meeting-year.js";

/** The invented review of one cell. Its totals come from a document. */
export interface ReviewPlan {
  readonly organisation: string;
  readonly year: number;
  /** Members by the level they reach. */
  readonly levels: Readonly<Record<string, Level>>;
  /** The rated members without a vote: they are on probation. */
  readonly withoutVote?: readonly string[];
  /**
   * The tasks of the year, as the meetings recorded them. A member without recorded tasks gets invented ones.
   */
  readonly tasks?: TaskTally;
  /** The level that the organisation reaches. */
  readonly ownLevel: Level;
  readonly conference: string;
  readonly opensOn: string;
  readonly plan?: { readonly number: string; readonly issuedOn?: string };
  readonly superiorDocuments: readonly {
    readonly number: string;
    readonly issuedOn: string;
    readonly issuer?: string;
  }[];
  readonly parameters?: Readonly<Record<string, boolean | string>>;
  readonly secretary: string;
  readonly superior: string;
}

/** Degrees that give a level under HD 21, where the task results decide. */
const taskDegree: Readonly<Record<Level, Degree>> = {
  excellent: "excellent",
  good: "good",
  fulfilled: "average",
  unfulfilled: "poor",
};

const memberDegrees = (level: Level): Record<string, Degree> => ({
  politics: "good",
  ethics: "good",
  discipline: "good",
  "working-style": "good",
  pledge: "good",
  remedies: "good",
  "task-results": taskDegree[level],
});

const taskCounts = (level: Level) => ({
  assigned: 10,
  done: level === "unfulfilled" ? 4 : level === "fulfilled" ? 8 : 10,
});

const openReview = (
  clerk: Clerk,
  plan: Pick<ReviewPlan, "organisation" | "year" | "opensOn" | "plan" | "superiorDocuments" | "parameters">,
): void => {
  const { organisation, year, opensOn, superiorDocuments, parameters = {} } = plan;
  clerk.review(organisation, year, at(opensOn, "08:00"), {
    type: "OpenReview",
    data: {
      organisation,
      year,
      ruleSet: qd132hd21.id,
      fingerprint: fingerprint(qd132hd21),
      parameters: { ...parameters },
      ...(plan.plan === undefined ? {} : { plan: plan.plan }),
      superiorDocuments: [...superiorDocuments],
      deadlines: [],
    },
  });
};

/** An organisation's report on itself, with degrees that give its level. */
const reportCollective = (
  clerk: Clerk,
  plan: Pick<ReviewPlan, "organisation" | "year" | "ownLevel" | "conference">,
  subject: Subject,
): void => {
  const degree = taskDegree[plan.ownLevel];
  clerk.review(plan.organisation, plan.year, at(plan.conference, "08:30"), {
    type: "SubmitCollectiveReport",
    data: {
      subject,
      degrees: { "party-building": degree, "political-tasks": degree, remedies: "good" },
      outstanding: plan.ownLevel === "excellent",
      tasks: { assigned: 20, done: 20 },
      peers: [{ kind: "mass-organisation", level: "good" }],
      ownLevel: plan.ownLevel,
    },
  });
};

/** Ballot papers for a level: most for it, a few for another, so that no result reveals a vote. */
const votesFor = (level: Level, papers: number): Partial<Record<Level, number>> =>
  level === "good" ? { good: papers - 1, excellent: 1 } : { [level]: papers - 2, good: 2 };

const vote = (clerk: Clerk, plan: ReviewPlan, subjects: readonly (readonly [Subject, Level])[]): void => {
  const { organisation, year, conference } = plan;
  const electorate = Object.keys(plan.levels)
    .filter((member) => plan.withoutVote?.includes(member) !== true)
    .sort();
  const papers = electorate.length;
  clerk.review(organisation, year, at(conference, "10:00"), {
    type: "OpenBallot",
    data: {
      ballot: "levels",
      question: "Đề nghị mức xếp loại chất lượng",
      form: "secret",
      electorate,
      subjects: subjects.map(([subject]) => subject),
      options: ["excellent", "good", "fulfilled", "unfulfilled"],
      countingCommittee: electorate.slice(0, 3),
    },
  });
  clerk.review(organisation, year, at(conference, "11:00"), {
    type: "CountBallot",
    data: {
      ballot: "levels",
      issued: papers,
      returned: papers,
      valid: papers,
      invalid: 0,
      totals: subjects.flatMap(([subject, level]) =>
        Object.entries(votesFor(level, papers)).map(([option, votes]) => ({ subject, option, votes })),
      ),
    },
  });
  for (const [subject, level] of subjects) {
    clerk.review(organisation, year, at(conference, "11:15"), {
      type: "ProposeLevelByCell",
      data: { subject, level, ballot: "levels" },
    });
  }
};

/** Reviews a cell: reports and self-reviews, comments, the proposals of the committee, the ballot. */
export const reviewCell = (clerk: Clerk, plan: ReviewPlan): void => {
  const { organisation, year, levels, conference, opensOn, secretary } = plan;
  openReview(clerk, plan);
  const cell: Subject = { kind: "cell", id: organisation };
  for (const [member, level] of Object.entries(levels)) {
    clerk.review(organisation, year, at(opensOn, "09:00"), {
      type: "ReceiveEmployerLevel",
      data: { member, level, on: opensOn },
    });
    clerk.review(organisation, year, at(opensOn, "10:00"), {
      type: "SubmitSelfReview",
      data: {
        member,
        degrees: memberDegrees(level),
        tasks: plan.tasks?.[member] ?? taskCounts(level),
        ownLevel: level,
        shortcomings: { pointedOut: 1, remedied: 1 },
        content: [{ criterion: "task-results", text: "Hoàn thành các nhiệm vụ được phân công trong năm." }],
      },
    });
  }
  reportCollective(clerk, plan, cell);
  for (const [member, level] of Object.entries(levels)) {
    const about: Subject = { kind: "member", id: member };
    clerk.review(organisation, year, at(conference, "09:00"), {
      type: "MakeReviewComment",
      data: { about, by: secretary, text: "Nhất trí với bản tự kiểm điểm." },
    });
    clerk.review(organisation, year, at(conference, "09:30"), {
      type: "ProposeLevel",
      data: { subject: about, level, outstanding: level === "excellent" },
    });
  }
  vote(clerk, plan, [
    ...Object.entries(levels).map(([id, level]) => [{ kind: "member", id }, level] as const),
    [cell, plan.ownLevel] as const,
  ]);
  clerk.review(organisation, year, at(conference, "11:30"), {
    type: "CloseReview",
    data: { to: plan.superior },
  });
};

/** Levels for members in order: first the `excellent`, then the `good`, the rest `fulfilled`. */
export const spread = (members: readonly string[], excellent: number, fulfilled = 0): Record<string, Level> =>
  Object.fromEntries(
    members.map((member, index) => [
      member,
      index < excellent ? "excellent" : index >= members.length - fulfilled ? "fulfilled" : "good",
    ]),
  );

/**
 * Opens the review of a base organisation. The organisation reports on itself and decides the levels below.
 */
export const openBaseReview = (
  clerk: Clerk,
  plan: Pick<
    ReviewPlan,
    | "organisation"
    | "year"
    | "opensOn"
    | "plan"
    | "superiorDocuments"
    | "parameters"
    | "ownLevel"
    | "conference"
  >,
): void => {
  openReview(clerk, plan);
  reportCollective(clerk, plan, { kind: "base-organisation", id: plan.organisation });
};
