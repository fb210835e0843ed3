import { at, type Clerk } from "./clerk.js";
import type { MeetingPlan } from "./meetings.js";
import { exampleRubric } from "./rubric.js";

/** The reasons for lost points in the invented meetings. */
const reasons: Readonly<Record<string, string>> = {
  "2": "Dưới 90 % đảng viên dự.",
  "3.1": "Nội dung chưa có trọng tâm.",
  "4.1": "Không giao nhiệm vụ có thời hạn.",
  "4.2": "Ít ý kiến phê bình.",
  "4.3": "Điều hành chưa gợi mở.",
  "6": "Một số việc của nghị quyết còn chậm.",
};

/**
 * Points lost by criterion: the planned ones, all points of attendance if too few members attend, and one
 * point if the meeting gives nobody a task.
 */
const lostIn = (plan: MeetingPlan): Readonly<Record<string, number>> => {
  const { deducted = {}, tasks = {}, members, excused = [] } = plan;
  return {
    ...(excused.length * 10 > members.length ? { "2": 5 } : {}),
    ...(Object.keys(tasks).length === 0 ? { "4.1": 1 } : {}),
    ...deducted,
  };
};

const pointsOf = (plan: MeetingPlan): number =>
  Object.values(lostIn(plan)).reduce((points, lost) => points - lost, exampleRubric.scale);

/** The grade for a meeting's points on the invented rubric. */
export const gradeIn = (plan: MeetingPlan) => {
  const points = pointsOf(plan);
  return points >= 90 ? "good" : points >= 70 ? "fair" : points >= 50 ? "average" : "poor";
};

/** The minute-taker marks each criterion; the cell committee proposes the sum. */
export const mark = (clerk: Clerk, plan: MeetingPlan): void => {
  const { cell, key, day, members } = plan;
  const time = at(day, "15:20");
  const [, by = ""] = members;
  const rubric = exampleRubric.id;
  const lost = lostIn(plan);
  for (const { id: criterion, max } of exampleRubric.criteria) {
    const points = max - (lost[criterion] ?? 0);
    const reason = points < max ? reasons[criterion] : undefined;
    clerk.meeting(cell, key, time, {
      type: "MarkCriterion",
      data: { rubric, criterion, points, by, ...(reason === undefined ? {} : { reason }) },
    });
  }
  clerk.meeting(cell, key, time, {
    type: "ProposeScore",
    data: { rubric, points: pointsOf(plan), grade: gradeIn(plan) },
  });
};

/** The cell votes for the proposed grade. */
export const voteGrade = (clerk: Clerk, plan: MeetingPlan, inFavour: number): void => {
  const { cell, key, day } = plan;
  clerk.meeting(cell, key, at(day, "15:38"), {
    type: "VoteGrade",
    data: { grade: gradeIn(plan), inFavour, against: 0, abstained: 0 },
  });
};

/** The committee above decides the same grade. */
export const decideGrade = (clerk: Clerk, plan: MeetingPlan, on: string): void => {
  const { cell, key, superior } = plan;
  clerk.meeting(cell, key, at(on, "10:00"), {
    type: "DecideGrade",
    data: { grade: gradeIn(plan), by: superior },
  });
};
