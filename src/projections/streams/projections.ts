import { attendance } from "./attendance.js";
import { corrections } from "./corrections.js";
import { decisions } from "./decisions.js";
import { evidence } from "./evidence.js";
import { grading } from "./grading.js";
import { meetingBallots } from "./meeting-ballots.js";
import { meetingSteps } from "./meeting-steps.js";
import { members } from "./members.js";
import { namedPeople } from "./named-people.js";
import { organisations } from "./organisations.js";
import { procedure } from "./procedure.js";
import { recordedDays } from "./recorded-days.js";
import { reviews } from "./reviews.js";
import { tasks } from "./tasks.js";

/** All projections of this library. A year is read from them. */
export const projections = /* @__PURE__ */ Object.freeze([
  organisations,
  members,
  meetingSteps,
  attendance,
  tasks,
  meetingBallots,
  grading,
  reviews,
  procedure,
  decisions,
  evidence,
  corrections,
  namedPeople,
  recordedDays,
] as const);
