import * as z from "zod";
import { condition } from "../../src/rules/engine/conditions/condition.js";
import {
  capExplanation,
  departureExplanation,
  levelChange,
  levelExplanation,
  periodExplanation,
  supply,
} from "./level.js";
import { meetingExplanation, qualityExplanation } from "./meeting.js";
import { authored, finding, findingByKind, id, ids, named, number, source, text, tri } from "./shared.js";

const decidedYear = named(
  "decided-year",
  z.strictObject({
    year: number(),
    level: z.string(),
    on: z.iso.date(),
    ruleSet: z.string().optional(),
    distinguished: id().optional(),
    by: id(),
  }),
);

const policy = () => z.strictObject({ unrated: z.enum(["breaks", "skipped"]) });

const row = z.strictObject({
  row: z.enum(["unfulfilled", "excellent", "distinguished"]),
  least: number(),
  most: number(),
  years: z.array(number()),
  unrated: z.array(number()),
  end: z.strictObject({
    why: z.enum(["other-level", "not-distinguished", "no-level", "nothing-earlier"]),
    years: z.array(number()),
    events: ids(),
  }),
});

const education = z.strictObject({
  key: id(),
  cell: id(),
  begun: z.strictObject({
    on: z.iso.date(),
    until: z.iso.date().optional(),
    afterLevelOf: z.string().optional(),
    helpers: ids().optional(),
    plan: z.string().optional(),
    by: id(),
  }),
  concluded: z
    .strictObject({ on: z.iso.date(), progress: z.boolean(), result: z.string().optional(), by: id() })
    .optional(),
  months: number(),
  listed: z.boolean(),
});

/** The origin of a row of years. */
export const streakExplanation = z.strictObject({
  kind: z.literal("streak"),
  about: id(),
  year: number(),
  policy: policy().optional(),
  years: z.array(
    z.strictObject({ year: number(), standing: decidedYear.optional(), changes: z.array(levelChange) }),
  ),
  rows: z.array(row),
  education: z.array(education),
  findings: z.array(finding),
});

const inForce = { from: z.iso.date(), until: z.iso.date().optional() };

const rule = z.strictObject({
  ...inForce,
  id: id(),
  of: z.enum(["member", "cell", "base-organisation"]),
  ground: z.enum(["year", "five-years"]),
  years: number(),
  distinguished: z.boolean(),
  award: text,
  by: text,
  source,
});

const commended = named(
  "commended",
  z.strictObject({
    ...authored,
    year: number(),
    ground: z.string(),
    award: z.string(),
    on: z.iso.date(),
    giver: id(),
    theme: z.string().optional(),
    partyAge: number().optional(),
    instrument: z.string().optional(),
    decision: id().optional(),
  }),
);

const awardCondition = z.strictObject({
  asks: z.enum(["in-force", "excellent", "distinguished", "no-gap"]),
  result: tri(),
  year: number().optional(),
  level: z.string().optional(),
  events: ids(),
});

/** The awards that the levels of a subject make possible, and the awards that were given. */
export const commendationExplanation = z.strictObject({
  kind: z.literal("commendation"),
  about: id(),
  year: number(),
  policy: policy().optional(),
  awards: z.array(
    z.strictObject({ rule, may: tri(), conditions: z.array(awardCondition), given: z.array(commended) }),
  ),
  given: z.array(commended),
  below: z.array(
    z.strictObject({
      commended,
      limit: z.strictObject({ ...inForce, id: id(), says: text, source }),
      year: decidedYear,
    }),
  ),
  gaps: z.array(z.strictObject({ id: id(), says: text })),
  findings: z.array(finding),
});

named("condition", condition);

const onUnsealed = {
  unsealed: ids().optional(),
  sealOnly: ids().optional(),
  unproved: z.strictObject({ unsealed: ids(), sealOnly: ids() }).optional(),
  seal: z
    .strictObject({
      ok: z.boolean(),
      proved: z.strictObject({ checkpoint: number(), seal: number(), unsealed: number() }).optional(),
      code: z.string().optional(),
    })
    .optional(),
};

/** The schema of an explanation of any kind, as `chibo explain --json` prints it. */
export const explanationSchema = z.discriminatedUnion("kind", [
  levelExplanation.extend(onUnsealed),
  departureExplanation.extend(onUnsealed),
  meetingExplanation.extend(onUnsealed),
  qualityExplanation.extend(onUnsealed),
  capExplanation.extend(onUnsealed),
  periodExplanation.extend(onUnsealed),
  streakExplanation.extend(onUnsealed),
  commendationExplanation.extend(onUnsealed),
  z.strictObject({
    ...onUnsealed,
    kind: z.literal("finding"),
    about: id(),
    year: number(),
    says: text,
    finding,
    toSettle: supply.optional(),
  }),
]);

/** The schema of a finding. */
export const findingSchema = findingByKind;
