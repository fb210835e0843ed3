import * as z from "zod";
import { condition } from "../../src/rules/engine/conditions/condition.js";
import { commendationExplanation, streakExplanation } from "./afterwards.js";
import { levelExplanation, quotaExplanation } from "./level.js";
import { meetingExplanation, qualityExplanation } from "./meeting.js";
import { finding, findingByKind, id, named, number, text } from "./shared.js";

named("condition", condition);

/** The schema of an explanation of any kind, as `chibo explain --json` prints it. */
export const explanationSchema = z.discriminatedUnion("kind", [
  levelExplanation,
  meetingExplanation,
  qualityExplanation,
  quotaExplanation,
  streakExplanation,
  commendationExplanation,
  z.strictObject({ kind: z.literal("finding"), about: id(), year: number(), says: text, finding }),
]);

/** The schema of a finding. */
export const findingSchema = findingByKind;
