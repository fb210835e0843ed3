import { attendance } from "./meeting/attendance.js";
import { course } from "./meeting/course.js";
import { grading } from "./meeting/grading.js";
import { tasks } from "./meeting/tasks.js";
import { decisions } from "./review/decisions.js";
import { procedure } from "./review/procedure.js";
import { reviews } from "./review/reviews.js";
import { members } from "./roll/members.js";
import { organisations } from "./roll/organisations.js";
import { corrections } from "./year/corrections.js";

/** Every projection of this library: what a year is read from. */
export const projections = [
  organisations,
  members,
  course,
  attendance,
  tasks,
  grading,
  reviews,
  procedure,
  decisions,
  corrections,
] as const;
