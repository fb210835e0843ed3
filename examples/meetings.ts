import { at, type Clerk } from "./clerk.js";
import { exampleSheet } from "./sheet.js";

/** One invented meeting of a cell. Members by id; the first is secretary, the second deputy. */
export interface MeetingPlan {
  readonly cell: string;
  readonly key: string;
  readonly kind: "regular" | "thematic" | "review";
  readonly forMonth: string;
  readonly day: string;
  readonly members: readonly string[];
  readonly superior: string;
  readonly excused?: readonly string[];
  /** Points of criteria below their maximum. */
  readonly deducted?: Readonly<Record<string, number>>;
  readonly topic?: string;
  /** Task ids assigned here, by member. */
  readonly tasks?: Readonly<Record<string, string>>;
  /** Task ids of the last meeting, reported and assessed here, by member. */
  readonly finished?: Readonly<Record<string, string>>;
  readonly taskDue?: string;
  readonly delegateAsks?: readonly string[];
  readonly comments?: readonly string[];
  /** How the example's meetings are scored; left out where the document says nothing of a score. */
  readonly rubric?: string;
}

const gradeOf = (points: number) =>
  points >= 90 ? "good" : points >= 70 ? "fair" : points >= 50 ? "average" : "poor";

const prepare = (clerk: Clerk, plan: MeetingPlan): void => {
  const { cell, key, day, members, kind, forMonth, topic } = plan;
  const before = at(`${day.slice(0, 8)}01`, "09:00");
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
    data: { on: `${day.slice(0, 8)}01`, attended: members.slice(0, 3) },
  });
  clerk.meeting(cell, key, before, {
    type: "PostDocuments",
    data: { phase: "before", channel: "paper", documents: ["Dự thảo báo cáo tháng", "Dự thảo nghị quyết"] },
  });
};

const open = (clerk: Clerk, plan: MeetingPlan): string[] => {
  const { cell, key, day, members, superior, excused = [], delegateAsks = [] } = plan;
  const [secretary = "", minutes = ""] = members;
  const start = at(day, "14:00");
  const guests = delegateAsks.length > 0 ? [{ of: superior, delegate: true }] : [];
  clerk.meeting(cell, key, start, {
    type: "OpenMeeting",
    data: { chair: secretary, secretary: minutes, guests },
  });
  const present = members.filter((member) => !excused.includes(member));
  clerk.meeting(cell, key, start, {
    type: "TakeRollCall",
    data: { present, excused: excused.map((member) => ({ member, reason: "Đi công tác" })), unexcused: [] },
  });
  clerk.meeting(cell, key, start, { type: "ReportFees", data: { paid: [...members], unpaid: [] } });
  clerk.meeting(cell, key, start, {
    type: "AdoptAgenda",
    data: { items: [{ item: "report", title: "Kết quả tháng trước, nhiệm vụ tháng này" }] },
  });
  return present;
};

const discuss = (clerk: Clerk, plan: MeetingPlan, present: readonly string[]): void => {
  const {
    cell,
    key,
    day,
    members,
    comments = ["Nhất trí với báo cáo.", "Đề nghị bám sát kế hoạch.", "Cần tiết kiệm điện, nước."],
  } = plan;
  const say = at(day, "14:40");
  const [secretary = ""] = members;
  clerk.meeting(cell, key, say, { type: "PresentItem", data: { item: "report", by: secretary } });
  for (const [member, task] of Object.entries(plan.finished ?? {})) {
    clerk.meeting(cell, key, say, { type: "ReportTask", data: { task, by: member } });
    clerk.meeting(cell, key, say, { type: "AssessTask", data: { task, result: "done" } });
  }
  comments.forEach((text, index) => {
    const by = present[(index * 5 + 3) % present.length] ?? secretary;
    clerk.meeting(cell, key, say, { type: "MakeComment", data: { by, item: "report", text } });
  });
  for (const request of plan.delegateAsks ?? []) {
    clerk.meeting(cell, key, say, {
      type: "GiveDirection",
      data: { of: plan.superior, requests: [request] },
    });
  }
};

const score = (clerk: Clerk, plan: MeetingPlan, present: readonly string[]): void => {
  const { cell, key, day, members, deducted = {}, superior, rubric = exampleSheet.id } = plan;
  const time = at(day, "15:30");
  const [, marker = ""] = members;
  const marks = exampleSheet.criteria.map(({ id, max }) => ({
    criterion: id,
    points: max - (deducted[id] ?? 0),
  }));
  const points = marks.reduce((sum, mark) => sum + mark.points, 0);
  if (rubric === exampleSheet.id) {
    for (const mark of marks) {
      clerk.meeting(cell, key, time, { type: "MarkCriterion", data: { rubric, ...mark, by: marker } });
    }
  }
  clerk.meeting(cell, key, time, { type: "ProposeScore", data: { rubric, points, grade: gradeOf(points) } });
  clerk.meeting(cell, key, time, {
    type: "VoteGrade",
    data: { grade: gradeOf(points), inFavour: present.length, against: 0, abstained: 0 },
  });
  clerk.meeting(cell, key, at(day, "16:30"), {
    type: "DecideGrade",
    data: { grade: gradeOf(points), by: superior },
  });
};

const close = (clerk: Clerk, plan: MeetingPlan, present: readonly string[]): void => {
  const { cell, key, day, members, taskDue = day } = plan;
  const [secretary = "", minutes = ""] = members;
  const time = at(day, "15:40");
  clerk.meeting(cell, key, time, {
    type: "GiveConclusion",
    data: { by: secretary, text: "Thống nhất các nhiệm vụ trọng tâm." },
  });
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
  clerk.meeting(cell, key, time, { type: "ApproveMinutes", data: { signedBy: [secretary, minutes] } });
  clerk.meeting(cell, key, at(day, "15:45"), { type: "CloseMeeting", data: {} });
  clerk.meeting(cell, key, at(day, "16:00"), { type: "ReportMeeting", data: { to: plan.superior } });
};

/** Records one meeting from its notice to its report, in the order in which meetings go. */
export const holdMeeting = (clerk: Clerk, plan: MeetingPlan): void => {
  prepare(clerk, plan);
  const present = open(clerk, plan);
  discuss(clerk, plan, present);
  score(clerk, plan, present);
  close(clerk, plan, present);
};

/** Invented variety: which criteria lose how many points in which month. */
const deductions: readonly Readonly<Record<string, number>>[] = [
  { "4.2": 3 },
  { "4.2": 4, "6": 2 },
  {},
  { "4.3": 2, "6": 3 },
  { "4.2": 6, "6": 6, "3.1": 1 },
  { "6": 4 },
];

/** A year of regular meetings, each following up the tasks of the one before, with thematic ones in between. */
export const holdYear = (
  clerk: Clerk,
  year: number,
  cell: {
    readonly id: string;
    readonly superior: string;
    readonly membersIn: (month: number) => readonly string[];
  },
  thematic: Readonly<Record<number, string>>,
  special: Readonly<Record<number, Partial<MeetingPlan>>> = {},
): void => {
  let previous: Record<string, string> = {};
  for (let month = 1; month <= 12; month++) {
    const forMonth = `${year}-${String(month).padStart(2, "0")}`;
    const members = cell.membersIn(month);
    const shift = (month + Number(cell.id.replace(/\D/g, "") || 0)) % deductions.length;
    const tasks = Object.fromEntries(
      members.slice(0, 2).map((member, index) => [member, `nv-${forMonth}-${index + 1}`]),
    );
    const finished = Object.fromEntries(
      Object.entries(previous).filter(([member]) => members.includes(member)),
    );
    const topic = thematic[month];
    const rubric = special[month]?.rubric;
    if (topic !== undefined) {
      holdMeeting(clerk, {
        cell: cell.id,
        key: `${forMonth}-thematic`,
        kind: "thematic",
        forMonth,
        day: `${forMonth}-15`,
        members,
        superior: cell.superior,
        topic,
        deducted: deductions[shift] ?? {},
        taskDue: `${forMonth}-28`,
        ...(rubric === undefined ? {} : { rubric }),
      });
    }
    holdMeeting(clerk, {
      cell: cell.id,
      key: forMonth,
      kind: "regular",
      forMonth,
      day: `${forMonth}-04`,
      members,
      superior: cell.superior,
      excused: month % 4 === 0 ? members.slice(-1) : [],
      deducted: deductions[shift] ?? {},
      ...(month === 12 ? {} : { tasks }),
      finished,
      taskDue: `${forMonth}-28`,
      ...special[month],
    });
    previous = month === 12 ? {} : tasks;
  }
};
