import type { Clerk } from "./clerk.js";
import { holdMeeting, type MeetingPlan } from "./meetings.js";
import { gradeIn } from "./scoring.js";

/** Invented variety: the points that each criterion loses in each month. */
const deductions: readonly Readonly<Record<string, number>>[] = [
  { "4.2": 3 },
  { "4.2": 4, "6": 2 },
  {},
  { "4.3": 2, "6": 3 },
  { "4.2": 6, "6": 6, "3.1": 1 },
  { "6": 4 },
];

/**
 * Invented variety: the extra points that the cells 1, 2, 3, … lose on discussion at the end of each quarter.
 */
const quarterly = [0, 5, 1, 7, 3, 6];

/** The points that a meeting of a cell loses in a month, by criterion. */
const deductedIn = (cell: string, month: number): Readonly<Record<string, number>> => {
  const number = Number(cell.replace(/\D/g, "") || 0);
  const usual = deductions[(month + number) % deductions.length] ?? {};
  const more = month % 3 === 0 ? (quarterly[(number - 1) % quarterly.length] ?? 0) : 0;
  return more === 0 ? usual : { ...usual, "4.2": (usual["4.2"] ?? 0) + more };
};

/** The plan from which a cell's year of meetings is invented. */
export interface YearPlan {
  readonly id: string;
  readonly superior: string;
  readonly membersIn: (month: number) => readonly string[];
  /** The members who get a task at the meeting of a month. Default: the secretary and the deputy. */
  readonly taskedIn?: (month: number) => readonly string[];
  /** The members who did not do the task of a month. */
  readonly unreachedIn?: (month: number) => readonly string[];
  /** The month from which the cell asks members for their opinion of the meeting. */
  readonly opinionsFrom?: number;
  /** The topics of thematic meetings, by month. */
  readonly topics: Readonly<Record<number, string>>;
  /** The differences of the regular meeting of a month. */
  readonly special?: Readonly<Record<number, Partial<MeetingPlan>>>;
}

/** The number of tasks that each member was given in the year, and the number done. */
export type TaskTally = Readonly<Record<string, { readonly assigned: number; readonly done: number }>>;

/** Most opinions are the voted grade and a few are another, so that no totals reveal an opinion. */
const opinionsOn = (plan: MeetingPlan) => {
  const totals = { good: 0, fair: 0, average: 0, poor: 0 };
  const grade = gradeIn(plan);
  totals[grade] = plan.members.length - 3;
  totals[grade === "good" ? "fair" : "good"] = 3;
  return totals;
};

/** After the topic the cell discusses the lessons: the successes and the failures. */
const thematic = (topic: string): Pick<MeetingPlan, "topic" | "items" | "comments"> => ({
  topic,
  items: [
    { item: "topic", title: topic },
    { item: "lessons", title: "Rút kinh nghiệm sau chuyên đề" },
  ],
  comments: [
    { item: "topic", text: "Nhất trí với nội dung chuyên đề." },
    { item: "lessons", text: "Ưu điểm: chuẩn bị kỹ, sát thực tế." },
    { item: "lessons", text: "Hạn chế: thời gian trao đổi còn ít." },
  ],
});

/**
 * A year of regular meetings. Each follows up the tasks of the last one. Thematic meetings lie in between.
 */
export const holdYear = (clerk: Clerk, year: number, plan: YearPlan): TaskTally => {
  const { id: cell, superior, membersIn, topics, special = {}, unreachedIn = () => [] } = plan;
  const { taskedIn = (month) => membersIn(month).slice(0, 2), opinionsFrom = 13 } = plan;
  const tally: Record<string, { assigned: number; done: number }> = {};
  let previous: Record<string, string> = {};
  for (let month = 1; month <= 12; month++) {
    const forMonth = `${year}-${String(month).padStart(2, "0")}`;
    const members = membersIn(month);
    const deducted = deductedIn(cell, month);
    const tasked = month === 12 ? [] : taskedIn(month);
    const tasks = Object.fromEntries(
      tasked.map((member, index) => [member, `nv-${forMonth}-${index + 1}`] as const),
    );
    const shared = { cell, forMonth, members, superior, deducted };
    const topic = topics[month];
    if (topic !== undefined) {
      holdMeeting(clerk, {
        ...shared,
        ...thematic(topic),
        key: `${forMonth}-thematic`,
        kind: "thematic",
        day: `${forMonth}-15`,
        firstSpeaker: month * 3 + 1,
      });
    }
    const regular: MeetingPlan = {
      ...shared,
      key: forMonth,
      kind: "regular",
      day: `${forMonth}-04`,
      excused: month % 4 === 0 ? members.slice(-1) : [],
      firstSpeaker: (month - 1) * 3,
      tasks,
      finished: previous,
      unreached: unreachedIn(month - 1),
      taskDue: `${forMonth}-28`,
      ...special[month],
    };
    holdMeeting(clerk, month < opinionsFrom ? regular : { ...regular, opinions: opinionsOn(regular) });
    for (const member of tasked) {
      const { assigned = 0, done = 0 } = tally[member] ?? {};
      const reached = !unreachedIn(month).includes(member);
      tally[member] = { assigned: assigned + 1, done: done + Number(reached) };
    }
    previous = tasks;
  }
  return tally;
};
