import * as z from "zod";
import { vocabulary } from "../../src/events/catalogue.js";
import { bodyRoles, notRatedReasons } from "../../src/events/values.js";
import { levelKinds } from "../../src/explanation/level-kinds.js";
import { statementKinds } from "../../src/explanation/statements.js";
import { paperNames, recorderNames } from "../../src/language/labels.js";
import { notJudgedReasons, openCapReasons } from "../../src/projections/year/caps.js";
import { judgedCapStates } from "../../src/rules/caps/cap-state.js";
import { capHeads, capReadings, factSchema } from "../../src/rules/engine/conditions/vocabulary.js";
import { cap } from "../../src/rules/engine/rule-set.js";
import { levelOpenKinds } from "../../src/rules/voting/level-ballot.js";
import { voteBases } from "../../src/rules/voting/voting-policy.js";
import {
  attachedEvidence,
  authored,
  bearingRule,
  finding,
  fraction,
  givenLevel,
  id,
  ids,
  named,
  number,
  openReason,
  outcome,
  parameterValues,
  parameterWords,
  reasoned,
  ruleSetRead,
  source,
  text,
  tri,
} from "./shared.js";
import { stepShown } from "./steps.js";
import { workShown } from "./work.js";

const levelChange = named(
  "level-change",
  z.strictObject({
    ...reasoned,
    change: z.enum(["decided", "cancelled", "redecided", "not-rated"]),
    level: z.string().optional(),
    clause: z.string().optional(),
    notRated: z.enum(notRatedReasons).optional(),
    score: vocabulary.LevelDecided.shape.score,
    on: z.iso.date(),
  }),
);

const saidNotRated = z.strictObject({
  ...reasoned,
  notRated: z.enum(notRatedReasons),
  on: z.iso.date(),
  role: z.enum(bodyRoles).optional(),
  organisation: id().optional(),
  member: id().optional(),
});

const bodyStatement = z.strictObject({
  ...reasoned,
  what: z.enum(statementKinds),
  role: z.enum(bodyRoles).optional(),
  organisation: id().optional(),
  member: id().optional(),
  level: z.string().optional(),
  points: z.record(z.string(), z.number()).optional(),
  steps: number().optional(),
  clause: z.string().optional(),
  ballot: z.string().optional(),
  submission: vocabulary.SubmissionReturned.shape.what.optional(),
  until: z.iso.date().optional(),
});

const levelMoment = z.strictObject({
  ...reasoned,
  change: z.enum([
    "given",
    "returned",
    "withdrawn",
    "decided",
    "cancelled",
    "redecided",
    "not-rated",
    "complaint-lodged",
    "complaint-answered",
  ]),
  level: z.string().optional(),
  notRated: z.enum(notRatedReasons).optional(),
  score: vocabulary.LevelDecided.shape.score,
  unchanged: z.literal(true).optional(),
  complaint: id().optional(),
  about: vocabulary.ComplaintLodged.shape.about,
  answerer: id().optional(),
  outcome: z.enum(["rejected", "upheld", "withdrawn"]).optional(),
  on: z.iso.date().optional(),
  ballot: z.string().optional(),
  clause: z.string().optional(),
});

const levelOfKind = z.strictObject({
  kind: z.enum(levelKinds),
  level: z.string().optional(),
  moments: z.array(levelMoment),
  events: ids(),
});

/** A decision that a clause leaves to judgement. */
export const discretion = named(
  "discretion",
  z.union([
    z.strictObject({ ...reasoned, kind: z.literal("relief"), clause: id(), case: id(), counts: z.boolean() }),
    z.strictObject({
      ...reasoned,
      kind: z.literal("extension"),
      group: id(),
      ratio: fraction(),
      counts: z.boolean(),
    }),
    z.strictObject({ ...reasoned, kind: z.literal("cancelled") }),
    z.strictObject({ ...reasoned, kind: z.literal("redecided"), level: z.string() }),
    z.strictObject({ ...reasoned, kind: z.literal("settled"), criterion: id(), points: number() }),
  ]),
);

const tally = () => z.strictObject({ excellent: number(), good: number(), rated: number() });

const capVerdict = z.strictObject({
  reading: z.enum(capReadings),
  rounding: z.enum(["down", "half-up"]),
  excellent: number(),
  base: number(),
  ratio: fraction(),
  holds: z.boolean(),
  maximum: number(),
  over: number(),
});

const countedGroup = {
  subject: z.string(),
  group: id(),
  stage: z.enum(["proposed", "decided"]),
  tally: tally(),
  subjects: ids(),
  unsettledSubjects: ids(),
  from: ids(),
};

const partOfGroup = {
  tally: tally(),
  unsettled: tally(),
  unrated: number(),
  whole: z.boolean(),
};

const coverage = z.strictObject({
  counted: number(),
  known: number(),
  cells: z.strictObject({ counted: number(), known: number() }).optional(),
});

const judgedCap = named(
  "judged-cap",
  z.strictObject({
    ...countedGroup,
    ...partOfGroup,
    cap: named("cap", cap),
    state: z.enum(judgedCapStates),
    open: z.array(z.enum(openCapReasons)),
    coverage,
    readings: z.array(
      z.strictObject({
        ...partOfGroup,
        under: z.record(z.string(), z.string()),
        heads: z.enum(capHeads),
        verdict: capVerdict,
        state: z.enum(judgedCapStates),
        goodNeeded: number().optional(),
      }),
    ),
    verdicts: z.array(capVerdict),
    extendedBy: id().optional(),
    tooLarge: z.strictObject({ ratio: fraction(), by: id() }).optional(),
  }),
);

const shareOfLevels = z.tuple([number(), number()]);

const notJudgedCap = named(
  "not-judged-cap",
  z.strictObject({
    ...countedGroup,
    cap: named("cap", cap).optional(),
    state: z.literal("not-judged"),
    why: z.enum(notJudgedReasons),
    shares: z.strictObject({
      "of-good": shareOfLevels,
      "of-good-or-better": shareOfLevels,
      "of-rated": shareOfLevels,
    }),
  }),
);

/** A cap on one group at one stage: judged, or figures alone. */
export const capOnGroup = named("cap-on-group", z.union([judgedCap, notJudgedCap]));

const ballotOutcome = z.union([
  z.strictObject({ kind: z.literal("proposed"), level: z.string() }),
  z.strictObject({ kind: z.literal("several"), levels: z.array(z.string()) }),
  z.strictObject({ kind: z.enum(["second-ballot", "goes-up"]) }),
  z.strictObject({
    kind: z.literal("undetermined"),
    why: z.enum(levelOpenKinds),
    candidates: z.array(z.string()),
  }),
]);

const range = () => z.strictObject({ least: number(), most: number() });

const ballotOn = z.strictObject({
  ballot: id(),
  electorate: number(),
  issued: number(),
  returned: number(),
  valid: number(),
  invalid: number(),
  votes: z.record(z.string(), number()),
  readings: z.array(
    z.strictObject({
      under: z.record(z.string(), z.string()),
      base: z.enum(voteBases),
      of: range(),
      levels: z.array(
        z.strictObject({
          level: z.string(),
          votes: number(),
          needs: z
            .strictObject({ is: z.enum(["more-than", "at-least"]), ratio: fraction(), source })
            .optional(),
          needed: range().optional(),
          reached: tri(),
        }),
      ),
      outcome: ballotOutcome,
    }),
  ),
  by: ids(),
});

const codesOf = <Name extends string>(names: Readonly<Record<Name, unknown>>): readonly Name[] =>
  Object.keys(names) as Name[];

/** What supplies something that the record lacks. */
const supplier = {
  command: z.string(),
  paper: z.enum(codesOf(paperNames)),
  recordedBy: z.enum(codesOf(recorderNames)),
};
export const supply = z.strictObject({
  ...supplier,
  field: z.string(),
  or: z.strictObject(supplier).optional(),
});

const countedLevel = z.strictObject({ subject: id(), given: givenLevel });

const departure = {
  on: z.iso.date(),
  how: z.enum(["transferred-out", "removed", "expelled", "died"]),
  by: id(),
};

/** The departure of a member who left without a level. */
export const departureExplanation = z.strictObject({
  kind: z.literal("departure"),
  about: id(),
  year: number(),
  rolls: z.array(z.strictObject({ cell: id(), ...departure })),
});

const ratedPeriod = named(
  "rated-period",
  z.strictObject({
    key: id(),
    period: z.string(),
    organisation: id().optional(),
    selfRated: givenLevel.optional(),
    proposed: givenLevel.optional(),
    voted: givenLevel.optional(),
    changes: z.array(levelChange),
    level: z.string().optional(),
    notRated: z.string().optional(),
    saidNotRated: z.array(saidNotRated).optional(),
    own: fraction().optional(),
    decided: fraction().optional(),
    computed: z
      .union([
        z.strictObject({ kind: z.literal("score"), points: fraction() }),
        z.strictObject({ kind: z.literal("missing"), criteria: ids() }),
        z.strictObject({
          kind: z.literal("impossible"),
          criteria: z.array(
            z.strictObject({
              criterion: id(),
              says: text.optional(),
              most: fraction().optional(),
              points: fraction(),
              why: z.enum(["above-maximum", "all-or-nothing", "not-in-rubric"]),
            }),
          ),
        }),
      ])
      .optional(),
    most: fraction().optional(),
    best: z.string().optional(),
  }),
);

/** One quarter or month of a subject. */
export const periodExplanation = z.strictObject({
  kind: z.literal("period"),
  about: id(),
  year: number(),
  ruleSet: ruleSetRead(),
  rated: ratedPeriod,
  statements: z.array(bodyStatement),
  wording: z.record(z.string(), factSchema()).optional(),
  complaints: z.array(levelMoment),
  ballots: z.array(ballotOn),
  bearing: z.array(z.strictObject({ rule: id(), says: text, source })),
  steps: z.array(stepShown).optional(),
  work: z.array(workShown).optional(),
  findings: z.array(finding),
  attachedEvidence: z.array(attachedEvidence).optional(),
});

/** The origin of a level. */
export const levelExplanation = z.strictObject({
  kind: z.literal("level"),
  about: id(),
  year: number(),
  ruleSet: ruleSetRead(),
  read: z.strictObject({
    until: z.iso.date(),
    asAt: z.string().optional(),
    asOf: z.string().optional(),
  }),
  parameters: parameterValues(),
  parameterWording: parameterWords(),
  wording: z.record(z.string(), factSchema()),
  judgedOn: z.strictObject({
    on: z.iso.date(),
    step: z.enum(["decision", "vote", "review-meeting", "end-of-year", "as-of"]),
    by: id().optional(),
  }),
  left: z
    .strictObject({
      on: z.iso.date(),
      how: z.enum(["transferred-out", "removed", "expelled", "died"]),
      by: id(),
    })
    .optional(),
  final: givenLevel.optional(),
  outcome,
  selfRated: givenLevel.optional(),
  proposed: givenLevel.optional(),
  voted: givenLevel.optional(),
  kinds: z.array(levelOfKind),
  statements: z.array(bodyStatement),
  notRated: levelChange.extend({ notRated: z.enum(notRatedReasons) }).optional(),
  saidNotRated: z.array(saidNotRated),
  decisions: z.array(
    vocabulary.DecisionIssued.omit({ year: true }).extend({
      ...authored,
      committee: id(),
      period: z.string(),
    }),
  ),
  changes: z.array(levelChange),
  because: z.array(bearingRule),
  byChoice: z.strictObject({ parameter: id(), option: z.string(), source, by: id().optional() }).optional(),
  whyNot: z.array(
    z.strictObject({ level: z.string(), unmet: z.array(bearingRule), barred: z.array(bearingRule) }),
  ),
  unknown: ids(),
  withheld: z
    .array(
      z.strictObject({
        stream: id(),
        position: z.int(),
        entry: z.boolean().optional(),
        type: id().optional(),
        about: id().optional(),
        facts: ids(),
        levels: z.boolean(),
      }),
    )
    .optional(),
  contradictory: z.array(
    z.strictObject({
      facts: ids(),
      values: z.array(z.int()),
      within: id().optional(),
      most: z.int(),
      steps: z.int().optional(),
      from: ids(),
    }),
  ),
  open: z.array(
    openReason.extend({
      says: text.optional(),
      gaps: z.array(z.strictObject({ id: id(), says: text })),
      counted: id().optional(),
    }),
  ),
  choices: ids(),
  toSettle: z.array(
    supply.extend({ what: z.enum(["fact", "choice", "level"]), name: id().optional(), events: ids() }),
  ),
  discretion: z.array(discretion),
  below: z.array(z.strictObject({ subject: id(), given: givenLevel.optional() })),
  caps: z.array(capOnGroup),
  reviewMeetings: z.array(z.strictObject({ on: z.iso.date(), stream: id().optional(), by: id() })),
  ballots: z.array(ballotOn),
  periods: z.array(ratedPeriod).optional(),
  steps: z.array(stepShown).optional(),
  work: z.array(workShown).optional(),
  findings: z.array(finding),
  attachedEvidence: z.array(attachedEvidence).optional(),
});

/** The results of the caps on one group. */
export const capExplanation = z.strictObject({
  kind: z.literal("cap"),
  about: id(),
  year: number(),
  ruleSet: ruleSetRead(),
  declared: z.array(z.strictObject({ name: z.string(), by: id() })),
  parameters: parameterValues(),
  parameterWording: parameterWords(),
  stages: z.array(
    z.strictObject({
      verdict: capOnGroup,
      counted: z.array(countedLevel),
      unsettled: z.array(countedLevel),
    }),
  ),
  discretion: z.array(discretion),
  findings: z.array(finding),
});

export { levelChange };
