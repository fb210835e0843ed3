import { at, type Clerk } from "./clerk.js";
import { decideGrade, mark, voteGrade } from "./scoring.js";

/** A presentation: an item of the agenda, the presenter, and the words where they matter. */
export interface AgendaItem {
  readonly item: string;
  readonly title: string;
  readonly by?: string;
  readonly text?: string;
}

/** A comment on an item of the agenda. */
export interface Remark {
  readonly item: string;
  readonly text: string;
}

/** One invented meeting of a cell. Members are given by id; the first is secretary, the second deputy. */
export interface MeetingPlan {
  readonly cell: string;
  readonly key: string;
  readonly kind: "regular" | "thematic" | "review";
  readonly forMonth: string;
  readonly day: string;
  readonly members: readonly string[];
  readonly superior: string;
  readonly excused?: readonly string[];
  /** The points that a criterion loses. */
  readonly deducted?: Readonly<Record<string, number>>;
  readonly topic?: string;
  readonly items?: readonly AgendaItem[];
  readonly comments?: readonly Remark[];
  /** The index of the first member who comments. It changes, so that each member speaks in the year. */
  readonly firstSpeaker?: number;
  /** Ids of the tasks assigned here, by member. */
  readonly tasks?: Readonly<Record<string, string>>;
  /** Ids of the tasks of the last meeting that are reported and assessed here, by member. */
  readonly finished?: Readonly<Record<string, string>>;
  /** The members among these who did not do the task. */
  readonly unreached?: readonly string[];
  readonly taskDue?: string;
  readonly delegateAsks?: readonly string[];
  /**
   * The bodies whose delegates attend. The delegate of the first body asks. By default it is the superior, if
   * anything is asked.
   */
  readonly delegatesOf?: readonly string[];
  /** The number of members with each opinion on the meeting's quality, where the cell collected opinions. */
  readonly opinions?: Readonly<Record<"good" | "fair" | "average" | "poor", number>>;
  /** By default the cell votes the grade. */
  readonly gradeVoted?: boolean;
  /** By default the resolution is handed out on the day after the meeting. */
  readonly documentsAfter?: boolean;
}

/** The agenda of a meeting with no documents about its agenda. */
const usualItems: readonly AgendaItem[] = [
  { item: "report", title: "Kết quả tháng trước, nhiệm vụ tháng này" },
];

const usualComments: readonly Remark[] = [
  { item: "report", text: "Nhất trí với báo cáo." },
  { item: "report", text: "Đề nghị bám sát kế hoạch." },
  { item: "report", text: "Cần tiết kiệm điện, nước." },
];

const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

const prepare = (clerk: Clerk, plan: MeetingPlan): void => {
  const { cell, key, day, members, kind, forMonth, topic } = plan;
  const first = `${day.slice(0, 8)}01`;
  const before = at(first, "09:00");
  clerk.meeting(cell, key, before, {
    type: "ConveneMeeting",
    data: {
      cell,
      kind,
      forMonth,
      scheduledFor: at(day, "14:00"),
      mode: "in-person",
      ...(topic === undefined ? {} : { topic }),
    },
  });
  clerk.meeting(cell, key, before, {
    type: "HoldCommitteePreMeeting",
    data: { on: first, attended: members.slice(0, 3) },
  });
  clerk.meeting(cell, key, before, {
    type: "PostDocuments",
    data: { phase: "before", channel: "paper", documents: ["Dự thảo báo cáo tháng", "Dự thảo nghị quyết"] },
  });
};

const open = (clerk: Clerk, plan: MeetingPlan): string[] => {
  const { cell, key, day, members, superior, excused = [], delegateAsks = [], items = usualItems } = plan;
  const [secretary = "", minutes = ""] = members;
  const { delegatesOf = delegateAsks.length > 0 ? [superior] : [] } = plan;
  const start = at(day, "14:00");
  clerk.meeting(cell, key, start, {
    type: "OpenMeeting",
    data: {
      chair: secretary,
      secretary: minutes,
      guests: delegatesOf.map((of) => ({ of, delegate: true })),
    },
  });
  const present = members.filter((member) => !excused.includes(member));
  clerk.meeting(cell, key, start, {
    type: "TakeRollCall",
    data: { present, excused: excused.map((member) => ({ member, reason: "Đi công tác" })), unexcused: [] },
  });
  clerk.meeting(cell, key, start, { type: "ReportFees", data: { paid: [...members], unpaid: [] } });
  clerk.meeting(cell, key, start, {
    type: "AdoptAgenda",
    data: { items: items.map(({ item, title }) => ({ item, title })) },
  });
  return present;
};

const discuss = (clerk: Clerk, plan: MeetingPlan, present: readonly string[]): void => {
  const { cell, key, day, members, firstSpeaker = 0, items = usualItems, comments = usualComments } = plan;
  const { finished = {}, unreached = [] } = plan;
  const [secretary = ""] = members;
  const say = at(day, "14:40");
  const speaker = (nth: number): string => present[(firstSpeaker + nth) % present.length] ?? secretary;
  for (const { item, by = secretary, text } of items) {
    clerk.meeting(cell, key, at(day, "14:10"), {
      type: "PresentItem",
      data: { item, by, ...(text === undefined ? {} : { text }) },
    });
  }
  for (const [member, task] of Object.entries(finished)) {
    const result = unreached.includes(member) ? "failed" : "done";
    clerk.meeting(cell, key, say, { type: "ReportTask", data: { task, by: member } });
    clerk.meeting(cell, key, say, { type: "AssessTask", data: { task, result } });
  }
  comments.forEach((remark, index) => {
    clerk.meeting(cell, key, say, { type: "MakeComment", data: { by: speaker(index), ...remark } });
  });
  clerk.meeting(cell, key, say, {
    type: "PraiseMember",
    data: { member: speaker(comments.length), text: "Làm tốt việc được giao trong tháng." },
  });
};

const decide = (clerk: Clerk, plan: MeetingPlan, present: readonly string[]): void => {
  const { cell, key, day, taskDue = day } = plan;
  const time = at(day, "15:30");
  clerk.meeting(cell, key, time, {
    type: "TakeShowOfHands",
    data: {
      question: "Thông qua nghị quyết",
      resolution: "nq",
      inFavour: present.length,
      against: 0,
      abstained: 0,
    },
  });
  clerk.meeting(cell, key, time, { type: "AdoptResolution", data: { resolution: "nq" } });
  for (const [member, task] of Object.entries(plan.tasks ?? {})) {
    clerk.meeting(cell, key, time, {
      type: "AssignTask",
      data: { task, member, due: taskDue, resolution: "nq" },
    });
  }
};

const close = (clerk: Clerk, plan: MeetingPlan): void => {
  const { cell, key, day, members, opinions, documentsAfter = true } = plan;
  const [secretary = "", minutes = ""] = members;
  const time = at(day, "15:40");
  if (opinions !== undefined) {
    const answered = Object.values(opinions).reduce((sum, count) => sum + count, 0);
    clerk.meeting(cell, key, time, {
      type: "CollectQualityOpinions",
      data: { asked: answered, answered, totals: { ...opinions } },
    });
  }
  clerk.meeting(cell, key, time, { type: "ApproveMinutes", data: { signedBy: [secretary, minutes] } });
  clerk.meeting(cell, key, at(day, "15:45"), { type: "CloseMeeting", data: {} });
  clerk.meeting(cell, key, at(day, "16:00"), { type: "ReportMeeting", data: { to: plan.superior } });
  if (!documentsAfter) return;
  clerk.meeting(cell, key, at(dayAfter(day), "09:00"), {
    type: "PostDocuments",
    data: { phase: "after", channel: "paper", documents: ["Nghị quyết"] },
  });
};

const direct = (
  clerk: Clerk,
  { cell, key, day, superior, delegatesOf, delegateAsks = [] }: MeetingPlan,
): void => {
  for (const request of delegateAsks) {
    clerk.meeting(cell, key, at(day, "15:35"), {
      type: "GiveDirection",
      data: { of: delegatesOf?.[0] ?? superior, requests: [request] },
    });
  }
};

/**
 * Records one meeting from its notice to the decision of the committee above, in the usual order of a
 * meeting.
 */
export const holdMeeting = (clerk: Clerk, plan: MeetingPlan): void => {
  const { cell, key, day, members } = plan;
  prepare(clerk, plan);
  const present = open(clerk, plan);
  discuss(clerk, plan, present);
  clerk.meeting(cell, key, at(day, "15:15"), {
    type: "GiveConclusion",
    data: { by: members[0] ?? "", text: "Thống nhất các nhiệm vụ trọng tâm." },
  });
  mark(clerk, plan);
  decide(clerk, plan, present);
  direct(clerk, plan);
  if (plan.gradeVoted ?? true) voteGrade(clerk, plan, present.length);
  close(clerk, plan);
  decideGrade(clerk, plan, dayAfter(day));
};
