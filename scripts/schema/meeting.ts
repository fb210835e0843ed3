import * as z from "zod";
import { ballotPurposes } from "../../src/events/ballot.js";
import { vocabulary } from "../../src/events/catalogue.js";
import { grades } from "../../src/events/values.js";
import { owedStates } from "../../src/projections/year/meeting-record.js";
import { meetingStates } from "../../src/projections/year/meeting-state.js";
import { condition } from "../../src/rules/engine/conditions/condition.js";
import { rollUpPolicySchema } from "../../src/rules/rubrics/roll-up-policy.js";
import { measure } from "../../src/rules/rubrics/rubric.js";
import { openReasons } from "../../src/rules/rubrics/score.js";
import { attendanceParameterNames } from "../../src/rules/voting/attendance-parameters.js";
import { discretion, supply } from "./level.js";
import {
  attachedEvidence,
  conditionTrace,
  finding,
  fraction,
  id,
  ids,
  named,
  number,
  parameterValues,
  source,
  text,
  tri,
} from "./shared.js";

const grade = () => z.enum(grades);
const by = { by: id() };
const at = { at: z.iso.datetime(), by: id() };
const flag = () => z.literal(true).optional();

const steps = z.strictObject({
  convened: vocabulary.MeetingConvened.omit({ topic: true, reason: true, instrument: true })
    .extend({ reasoned: flag(), ...by })
    .optional(),
  postponedTo: z.string().optional(),
  postponedWithReason: flag(),
  cancelled: z
    .strictObject({
      ...by,
      instead: z.enum(["superior-order", "written-opinions", "joint-meeting"]).optional(),
      instrument: z.string().optional(),
    })
    .optional(),
  posted: z.array(vocabulary.DocumentsPosted.pick({ phase: true, channel: true }).extend(at)),
  preMeeting: z.strictObject({ on: z.iso.date(), ...by }).optional(),
  opened: z.strictObject({ ...at, chair: id(), guests: number(), place: z.string().optional() }).optional(),
  closed: z.strictObject(at).optional(),
  agenda: number(),
  presented: number(),
  comments: number(),
  gathered: z.strictObject({ comments: number(), unnamed: number(), authors: ids() }).optional(),
  speakers: ids(),
  unnamed: number(),
  firstComments: ids(),
  firsts: z.strictObject({
    agenda: id().optional(),
    presented: id().optional(),
    praised: id().optional(),
    reminded: id().optional(),
  }),
  praised: number(),
  reminded: number(),
  directed: number(),
  hands: z.array(vocabulary.ShowOfHandsTaken.extend(by)),
  resolutions: z.array(z.strictObject({ id: id(), adopted: z.boolean(), ...by })),
  reserved: number(),
  concluded: z.strictObject(by).optional(),
  minutes: z.strictObject(at).optional(),
  reported: z.strictObject(at).optional(),
});

const attendance = z.strictObject({
  present: ids(),
  excused: ids(),
  unexcused: ids(),
  expected: ids(),
  attending: number(),
  unaccounted: ids(),
  online: ids().optional(),
  marks: z.array(z.strictObject({ member: id(), ...by })).optional(),
  by: id(),
});

const counted = z.strictObject({
  present: number(),
  listed: number().optional(),
  excused: number().optional(),
  unexcused: number().optional(),
  ...at,
});

const right = () => z.enum(["yes", "no", "if-present", "not-stated"]);

const electorate = z.strictObject({
  base: z.strictObject({ least: number(), most: number() }),
  places: z.array(
    z.strictObject({
      member: id(),
      row: z.strictObject({
        id: id(),
        when: condition,
        gives: z.strictObject({
          speaks: right(),
          votes: right(),
          elects: right(),
          counts: z.enum(["yes", "no", "unsettled"]),
          source,
          attends: z.union([
            z.enum(["yes", "no"]),
            z.strictObject({ parameter: z.enum(attendanceParameterNames) }),
          ]),
        }),
      }),
    }),
  ),
});

const range = () => z.strictObject({ least: number(), most: number() });

const ballot = z.strictObject({
  meeting: z.string(),
  cell: id(),
  ballot: id(),
  purpose: z.enum(ballotPurposes).optional(),
  question: z.string(),
  form: z.enum(["secret", "open"]),
  day: z.iso.date(),
  frozen: number(),
  papers: z.strictObject({ issued: number(), returned: number(), valid: number(), invalid: number() }),
  barred: z.array(z.strictObject({ members: ids(), because: id(), source, from: ids(), shown: z.boolean() })),
  base: range(),
  subjects: z.array(
    z.strictObject({
      key: z.string(),
      options: z.array(
        z.strictObject({
          option: id(),
          votes: number(),
          needs: z
            .strictObject({
              id: z.enum(["more-than-half", "two-thirds"]),
              says: text,
              source,
              is: z.enum(["more-than", "at-least"]),
              ratio: fraction(),
            })
            .optional(),
          needed: range().optional(),
          reached: tri(),
        }),
      ),
      contradictory: z.boolean(),
    }),
  ),
  by: z.tuple([id(), id()]),
});

const because = z.union([
  z.strictObject({ kind: z.enum(["applies", "when", "needs", "first"]), trace: conditionTrace }),
  z.strictObject({
    kind: z.literal("measure"),
    measure,
    value: fraction().optional(),
    bands: z.array(number()),
    from: ids(),
  }),
  z.strictObject({ kind: z.enum(["mark", "settled"]), points: number(), by: id() }),
]);

const criterionScore = named(
  "criterion-score",
  z.strictObject({
    criterion: id(),
    max: number(),
    how: z.enum(["computed", "judged", "settled", "not-applicable", "open"]),
    points: number().optional(),
    between: fraction(),
    counted: z.union([z.boolean(), z.literal("open")]),
    open: z.strictObject({ why: z.enum(openReasons), missing: ids() }).optional(),
    because: z.array(because),
  }),
);

const rubricScore = z.strictObject({
  rubric: id(),
  criteria: z.array(criterionScore),
  score: fraction().optional(),
  between: z.tuple([fraction(), fraction()]),
  grade: z.string().optional(),
  candidates: z.array(z.string()),
  ceilings: z.array(z.strictObject({ ceiling: id(), atBest: z.string(), trace: conditionTrace })),
});

const markedScore = z.strictObject({
  score: fraction().optional(),
  grade: z.string().optional(),
  unmarked: ids(),
  over: z.array(z.strictObject({ criterion: id(), points: number(), max: number() })),
  offStep: ids(),
  strange: ids(),
});

const quality = z.strictObject({
  rubric: id().optional(),
  adopted: z
    .strictObject({ rubric: id(), organisation: id(), same: z.boolean().optional(), by: id() })
    .optional(),
  marked: markedScore.optional(),
  evidence: rubricScore.optional(),
  proposed: z
    .strictObject({ rubric: id(), points: number().optional(), grade: grade(), by: id() })
    .optional(),
  voted: vocabulary.GradeVoted.extend(by).optional(),
  decided: z.strictObject({ grade: grade(), points: number().optional(), body: id(), by: id() }).optional(),
  opinions: vocabulary.QualityOpinionsCollected.extend(by).optional(),
  score: fraction().optional(),
  scoredBy: z.enum(["decided", "proposed", "marked", "evidence"]).optional(),
  computedGrade: z.string().optional(),
  withheld: z
    .array(
      z.strictObject({
        stream: id(),
        position: z.int(),
        entry: z.boolean().optional(),
        type: id().optional(),
        about: id().optional(),
      }),
    )
    .optional(),
  grade: grade().optional(),
});

/** The origin of a meeting's score and grade. */
export const meetingExplanation = z.strictObject({
  kind: z.literal("meeting"),
  about: id(),
  meeting: z.strictObject({
    stream: id(),
    cell: id(),
    kind: vocabulary.MeetingConvened.shape.kind,
    forMonth: z.string(),
    day: z.iso.date(),
    held: z.boolean(),
    heldBy: id().optional(),
    cancelled: z.boolean(),
    minutes: number().optional(),
    steps,
    attendance: attendance.optional(),
    counted: counted.optional(),
    absenceRequests: z
      .array(z.strictObject({ member: id(), granted: z.boolean().optional(), ...by }))
      .optional(),
    leftEarly: z.array(z.strictObject({ member: id(), ...by })).optional(),
    fees: id().optional(),
    electorate,
    quality,
  }),
  state: z.enum(meetingStates),
  toSettle: supply.optional(),
  rubric: z.strictObject({ id: id(), title: text, source, scale: number() }).optional(),
  criteria: z.array(
    z.strictObject({
      criterion: id(),
      says: text.optional(),
      max: number().optional(),
      source: source.optional(),
      points: number().optional(),
      marker: id().optional(),
      reason: z.string().optional(),
      by: ids(),
      evidence: criterionScore.optional(),
    }),
  ),
  discretion: z.array(discretion),
  ballots: z.array(ballot).optional(),
  findings: z.array(finding),
  attachedEvidence: z.array(attachedEvidence).optional(),
});

const periodScore = named(
  "period-score",
  z.strictObject({
    policy: id().optional(),
    meetings: number(),
    points: fraction().optional(),
    grade: z.string().optional(),
    candidates: z.array(z.string()),
    unread: z.array(text),
    silent: z.boolean(),
    missing: ids(),
    because: z.array(
      z.strictObject({
        grade: z.string(),
        result: tri(),
        unread: text.optional(),
        condition: conditionTrace,
      }),
    ),
  }),
);

const period = {
  period: z.string(),
  meetings: ids(),
  unscored: number(),
  rubrics: ids(),
  score: periodScore.optional(),
};

const policyInUse = z.strictObject({
  id: id(),
  known: z.boolean(),
  parameters: parameterValues(),
  adopted: z.strictObject({ organisation: id(), by: id() }).optional(),
});

/** The origin of a cell's quality scores. */
export const qualityExplanation = z.strictObject({
  kind: z.literal("quality"),
  about: id(),
  quality: z.strictObject({
    cell: id(),
    policy: policyInUse.optional(),
    months: z.array(z.strictObject({ ...period, change: fraction().optional() })),
    quarters: z.array(z.strictObject(period)),
    halves: z.array(z.strictObject(period)),
    year: z.strictObject(period),
  }),
  policy: policyInUse.extend({ data: rollUpPolicySchema.optional() }).optional(),
  onRecord: z.array(
    z.strictObject({
      obligation: id(),
      kind: z.string(),
      counts: z.partialRecord(z.enum(owedStates), number()),
    }),
  ),
  meetings: z.array(
    z.strictObject({
      meeting: id(),
      day: z.iso.date(),
      points: fraction().optional(),
      grade: z.string().optional(),
      stage: z.enum(["decided", "proposed", "computed"]).optional(),
      rubric: id().optional(),
      by: ids(),
    }),
  ),
});
