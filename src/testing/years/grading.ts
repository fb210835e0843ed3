import { type Grade, grades } from "../../events/index.js";
import type { Pen } from "./draft.js";
import type { MeetingPlan } from "./plan.js";
import { rubricOfYears } from "./scheme.js";

/** The grade of a score under the central frame: 90, 70 and 50 points. */
export const gradeOf = (points: number): Grade =>
  points >= 90 ? "good" : points >= 70 ? "fair" : points >= 50 ? "average" : "poor";

/** The marks, the score, the cell's vote and the opinions on one meeting. */
export const writeGrading = (
  meeting: MeetingPlan,
  marker: string,
  { present, voters }: { readonly present: readonly string[]; readonly voters: readonly string[] },
  now: () => string,
  write: Pen,
): void => {
  if (meeting.marks !== undefined) {
    const marks = Object.entries(meeting.marks);
    for (const [criterion, points] of marks) {
      write("CriterionMarked", { rubric: rubricOfYears, criterion, points, by: marker }, now());
    }
    for (const [criterion, points] of Object.entries(meeting.settled ?? {})) {
      write("CriterionGapResolved", { rubric: rubricOfYears, criterion, points }, now());
    }
    const points = marks.reduce((sum, [, mark]) => sum + mark, 0);
    write("ScoreProposed", { rubric: rubricOfYears, points, grade: gradeOf(points) }, now());
  }
  if (meeting.voted !== undefined) {
    const hands = { inFavour: voters.length, against: 0, abstained: 0 };
    write("GradeVoted", { grade: meeting.voted, ...hands }, now());
  }
  if (meeting.opinions) {
    const asked = present.length;
    const answered = Math.max(0, asked - 1);
    const totals = { good: 0, fair: 0, average: 0, poor: 0, [meeting.voted ?? grades[0]]: answered };
    write("QualityOpinionsCollected", { asked, answered, totals }, now());
  }
};
