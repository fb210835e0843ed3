import * as z from "zod";
import { condition } from "../../engine/conditions/condition.js";
import { name, parameter, source, text } from "../../engine/vocabulary.js";
import { meetingGrades } from "./facts.js";

/** The periods for which meetings become one score or grade. */
export const scoredPeriods = ["month", "quarter", "half-year", "year"] as const;
/** A period that a policy gives a score or a grade. */
export type ScoredPeriod = (typeof scoredPeriods)[number];

const grade = () => z.enum(meetingGrades);

const common = {
  /** For editors. */
  $schema: z.string().optional(),
  /** As an adoption names it. */
  id: name(),
  title: text(),
  source: source(),
  /** The kinds of meeting that count. */
  of: z.array(z.enum(["regular", "thematic", "combined", "extraordinary", "review"])).min(1),
  /** The periods that it judges; of others it says nothing. */
  periods: z.array(z.enum(scoredPeriods)).min(1),
  /** Without a value the committee is asked. */
  parameters: z.record(name(), parameter),
};

/** Points of meetings become points of the period; its grade is by the bands of their sheet. */
const byPoints = z.strictObject({ ...common, kind: z.literal("points"), take: z.enum(["mean", "worst"]) });

const rung = z.strictObject({
  grade: grade(),
  when: condition,
  /** A part of the text that was not read: the grade is then possible and never sure. */
  unread: text().optional(),
});

/** Grades of meetings become a grade of the period: the first rung, from the best, whose condition holds. */
const byGrades = z.strictObject({
  ...common,
  kind: z.literal("grades"),
  rungs: z.array(rung).min(1),
  /** The grade of who reaches no rung; left out where the text does not say. */
  otherwise: grade().optional(),
});

/** How the meetings of a period become its score or grade: a plain, serialisable value. */
export const rollUpPolicySchema = z.discriminatedUnion("kind", [byPoints, byGrades]);
/** How meetings become the score or grade of a period, as data. */
export type RollUpPolicy = z.infer<typeof rollUpPolicySchema>;
/** A policy that reckons with points. */
export type PointsPolicy = Extract<RollUpPolicy, { kind: "points" }>;
/** A policy that counts grades. */
export type GradesPolicy = Extract<RollUpPolicy, { kind: "grades" }>;
