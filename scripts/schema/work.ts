import * as z from "zod";
import { vocabulary } from "../../src/events/catalogue.js";
import { type TaskCount, taskCounts } from "../../src/projections/year/task-tally.js";
import { factSchema } from "../../src/rules/engine/conditions/vocabulary.js";
import { ruleSetSchema } from "../../src/rules/engine/rule-set.js";
import { id, ids, named, number } from "./shared.js";

const { due, product, weight, standard, part } = vocabulary.TaskAssigned.shape;
const { result, degree } = vocabulary.TaskAssessed.shape;
const { tasks, led, points } = vocabulary.WorkFiguresReceived.shape;

const entry = { stream: z.string(), day: z.iso.date(), by: id() };

const assessment = z.strictObject({ ...entry, result, degree, body: id().optional() });

const followUp = named(
  "task-follow-up",
  z.strictObject({
    cell: id(),
    task: id(),
    member: id(),
    due,
    product,
    weight,
    standard,
    part,
    reportAt: z.string().optional(),
    assigned: z.strictObject(entry),
    changes: z.array(
      z.strictObject({
        ...entry,
        due: due.optional(),
        product,
        weight,
        standard,
        part,
        reason: z.string(),
        body: id().optional(),
      }),
    ),
    excluded: z
      .strictObject({
        ...entry,
        cause: vocabulary.TaskExcluded.shape.cause,
        body: id(),
        reason: z.string().optional(),
      })
      .optional(),
    reports: z.array(z.strictObject(entry)),
    assessments: z.array(assessment),
    assessed: assessment.optional(),
    heardAt: z.strictObject({ meeting: z.string(), month: z.string() }).optional(),
    state: z.enum(["open", "overdue", "reported", "excluded", ...result.options]),
  }),
);

const counts = Object.fromEntries(taskCounts.map((name) => [name, number()])) as Record<
  TaskCount,
  ReturnType<typeof number>
>;

const figures = named(
  "work-figures",
  z.strictObject({
    about: id(),
    source: z.string(),
    until: z.iso.date(),
    tasks,
    led,
    points,
    on: z.iso.date(),
    by: id(),
  }),
);

/** The work of a subject in one period. */
export const workShown = named(
  "work-of-period",
  z.strictObject({
    period: z.string(),
    tasks: z.array(followUp),
    tally: z.strictObject({ counts: z.strictObject(counts), by: ids() }).optional(),
    figures: z.array(figures),
    figuresOutside: z.array(figures),
    leftOut: z.array(z.strictObject({ criterion: id(), reason: z.string(), rated: z.boolean(), by: id() })),
    notApplicable: ruleSetSchema.shape.scoring.unwrap().shape.notApplicable,
    steps: number(),
    wording: z.record(z.string(), factSchema()),
  }),
);
