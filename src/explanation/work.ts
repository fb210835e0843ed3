import { partsOfStream } from "../events/streams.js";
import { cite, dateText, periodText, pointsText } from "../language/formats.js";
import { degreeNames, labelIn } from "../language/labels.js";
import type { Language } from "../language/language.js";
import type { Text } from "../language/text.js";
import { notApplyingNames } from "../language/words/choices.js";
import { formValues } from "../language/words/form-values.js";
import type { WorkFigures } from "../projections/streams/tasks.js";
import { indexBy } from "../projections/year/table.js";
import type { TaskFollowUp } from "../projections/year/task-follow-up.js";
import { type TaskTally, taskCounts } from "../projections/year/task-tally.js";
import type { CriterionLeftOut, WorkOfPeriod } from "../projections/year/work.js";
import { factsOfFigures } from "../projections/year/work-figures.js";
import type { NotApplicable } from "../rules/engine/rule-set.js";
import type { RuleNames } from "../rules/engine/rules-in-use.js";
import type { Year } from "../year.js";
import { factName } from "./comparison-text.js";
import { headings } from "./headings.js";
import { capital, type Line, line, type Rendering, yesNo } from "./lines.js";

/** The work of a subject in one period, as an explanation shows it. */
export interface WorkShown extends Omit<WorkOfPeriod, "key" | "stated"> {
  /** What the text says of the points of a criterion that does not apply; absent if it does not say it. */
  readonly notApplicable?: NotApplicable;
  /** The number of steps of a point. */
  readonly steps: number;
  /** The wording of the facts, from the rule set. */
  readonly wording: RuleNames["facts"];
}

/** A task with more on record than its day and its result, or one that a review registered. */
const isTold = ({ product, weight, standard, part, assigned, changes, excluded, assessed }: TaskFollowUp) =>
  [product, weight, standard, part, excluded, assessed?.degree].some((each) => each !== undefined) ||
  changes.length > 0 ||
  partsOfStream(assigned.stream).kind === "review";

const byKey = indexBy<WorkOfPeriod>(({ key }) => [key]);

/**
 * The work of a subject in the year and in its parts, or in one period: outside figures, criteria left out, and the
 * tasks with more on record than a day and a result. The counts are of all tasks.
 */
export const workShown = (
  { work, context }: Year,
  key: string,
  period?: string,
): { readonly work?: readonly WorkShown[] } => {
  const { scoring, facts } = context.options.under;
  const shown = byKey(work.all, key)
    .filter((each) => period === undefined || each.period === period)
    .flatMap(({ key: _key, stated: _stated, ...each }): WorkShown[] => {
      const tasks = each.tasks.filter(isTold);
      if ([tasks, each.figures, each.figuresOutside, each.leftOut].every(({ length }) => length === 0))
        return [];
      const names = [...each.figures, ...each.figuresOutside].flatMap(factsOfFigures).map(([name]) => name);
      const left = each.leftOut.map(({ criterion }) => `points.${criterion}`);
      const shown: WorkShown = {
        ...each,
        tasks,
        ...(scoring?.notApplicable === undefined ? {} : { notApplicable: scoring.notApplicable }),
        steps: scoring?.steps ?? 1,
        wording: Object.fromEntries(
          [...names, ...left].flatMap((name) => (facts[name] === undefined ? [] : [[name, facts[name]]])),
        ),
      };
      return [shown];
    });
  return shown.length === 0 ? {} : { work: shown };
};

const countWords = {
  "tasks.assigned": { vi: "được giao", en: "assigned" },
  "tasks.done": { vi: "hoàn thành", en: "done" },
  "tasks.on-time": { vi: "đúng tiến độ", en: "on time" },
  "tasks.exceeded": { vi: "vượt mức", en: "exceeded" },
  "tasks.failed": { vi: "không hoàn thành", en: "failed" },
} as const satisfies Record<(typeof taskCounts)[number], Text>;

/** The counts, each but the first as a share of the tasks assigned: `được giao 5, hoàn thành 4/5`. */
const tallyText = ({ counts }: TaskTally, language: Language): string => {
  const whole = counts["tasks.assigned"];
  return taskCounts
    .map((name) => {
      const share = name === "tasks.assigned" ? String(whole) : `${counts[name]}/${whole}`;
      return `${countWords[name][language]} ${share}`;
    })
    .join(", ");
};

type Terms = Partial<Pick<TaskFollowUp, "due" | "product" | "weight" | "standard" | "part">>;

/** The terms of a task, as far as recorded. */
const termsText = ({ due, product, weight, standard, part }: Terms, language: Language): string => {
  const w = headings[language].ofTask;
  return [
    ...(product === undefined ? [] : [product]),
    ...(standard === undefined ? [] : [`${w.standard} ${standard}`]),
    ...(weight === undefined ? [] : [`${w.weight} ${weight}`]),
    ...(part === undefined ? [] : [labelIn(formValues.taskPart, part, language)]),
    ...(due === undefined ? [] : [`${w.due} ${dateText(due, language)}`]),
  ].join(", ");
};

/** One task: its terms and its result, and below it what changed it and what excluded it. */
const taskLines = (task: TaskFollowUp, { language, names }: Rendering): Line[] => {
  const w = headings[language].ofTask;
  const { assigned, assessed, changes, excluded } = task;
  const of = (body: string | undefined): string => (body === undefined ? "" : ` (${names?.(body) ?? body})`);
  const why = (reason: string | undefined): string => (reason === undefined ? "" : ` — ${reason}`);
  const result =
    assessed === undefined
      ? w.noResult
      : [
          labelIn(formValues.taskResult, assessed.result, language),
          ...(assessed.degree === undefined ? [] : [labelIn(degreeNames, assessed.degree, language)]),
        ].join(", ") + of(assessed.body);
  const from = [assigned.by, ...(assessed === undefined ? [] : [assessed.by])].join(", ");
  return [
    line(2, `${task.task}: ${termsText(task, language)} — ${result} ← ${from}`),
    ...changes.map(({ day, body, reason, by, ...terms }) =>
      line(
        3,
        `${w.changed} ${dateText(day, language)}${of(body)}: ${termsText(terms, language)}${why(reason)} ← ${by}`,
      ),
    ),
    ...(excluded === undefined
      ? []
      : [
          line(
            3,
            `${w.excluded}${of(excluded.body)}: ${labelIn(formValues.exclusionCause, excluded.cause, language)}${why(excluded.reason)} ← ${excluded.by}`,
          ),
        ]),
  ];
};

const figuresText = (figures: WorkFigures, { wording, steps }: WorkShown, language: Language): string => {
  const values = factsOfFigures(figures).map(([name, value]) => {
    const shown =
      typeof value === "boolean"
        ? yesNo(value, language)
        : name.startsWith("points.")
          ? pointsText([value, steps], language)
          : String(value);
    // A rule set that does not read tasks has no wording of their counts.
    const says = wording[name] === undefined ? labelIn(countWords, name, language) : undefined;
    return `${says ?? factName(name, wording, language)}: ${shown}`;
  });
  const until = `“${figures.source}”, ${headings[language].ofTask.until} ${dateText(figures.until, language)}`;
  return `${until} — ${values.join("; ")} ← ${figures.by}`;
};

const leftOutText = (
  { criterion, reason, by }: CriterionLeftOut,
  { notApplicable, wording }: WorkShown,
  language: Language,
): string => {
  const w = headings[language].ofTask;
  const points =
    notApplicable === undefined
      ? w.pointsOpen
      : `${labelIn(notApplyingNames, notApplicable.otherwise, language)} (${cite(notApplicable.source, language)})`;
  const name = wording[`points.${criterion}`]?.says[language] ?? criterion;
  return `${w.leftOut}: ${name} — ${reason}; ${points} ← ${by}`;
};

/** The lines of a subject's work: in each period its counts, its tasks, outside figures and criteria left out. */
export const workLines = (
  { work = [] }: { readonly work?: readonly WorkShown[] },
  rendering: Rendering,
): Line[] => {
  const { language } = rendering;
  const w = headings[language].ofTask;
  return work.flatMap((each) => {
    const { period, tasks, tally, figures, figuresOutside, leftOut } = each;
    const counts =
      tally === undefined ? (tasks.length === 0 ? w.none : w.notCounted) : tallyText(tally, language);
    return [
      line(1, `${capital(periodText(period, language))}: ${counts}`),
      ...tasks.flatMap((task) => taskLines(task, rendering)),
      ...figures.map((of) => line(2, figuresText(of, each, language))),
      ...figuresOutside.map((of) => line(2, `${figuresText(of, each, language)} (${w.outside})`)),
      ...leftOut.map((of) => line(2, leftOutText(of, each, language))),
    ];
  });
};
