import { vietnameseDay } from "../language/formats.js";
import type { Language } from "../language/language.js";
import type { StepTaken } from "../projections/streams/procedure.js";
import type { Classification } from "../projections/year/classified.js";
import type { YearContext } from "../projections/year/context.js";
import { procedureOf } from "../projections/year/judged-day.js";
import { isRecorded, isShownLate, type Party, partiesOf, stepOf } from "../projections/year/review-steps.js";
import { grouped } from "../projections/year/table.js";
import { isStep, type Step } from "../rules/calendar/procedure.js";
import {
  type WorkingCalendar,
  workingDaysBefore,
  workingDaysBetween,
} from "../rules/calendar/working-days.js";
import type { Source } from "../rules/engine/conditions/vocabulary.js";
import type { Constraint } from "../rules/engine/rule-set.js";
import { applies } from "../rules/engine/rules-in-use.js";
import { cites } from "./cited-clauses.js";
import { type CatalogueOf, kind, type SentencesOf } from "./kind.js";
import { needed } from "./needed-events.js";
import { oncePerYear } from "./once-per-year.js";
import { step } from "./wording.js";

/** The parties that take steps of reviews. */
const parties = oncePerYear(({ context, classification }) => partiesOf(context, classification.all));

interface Deadline {
  readonly constraint: Constraint;
  readonly step: Step;
  readonly due: string;
}

const deadlinesFor = ({ options }: YearContext, { subject, rulesInUse: inUse }: Party): Deadline[] =>
  options.under.constraints.flatMap((constraint): Deadline[] => {
    const { holds } = constraint;
    if (holds === undefined || !("by" in holds) || !isStep(holds.step)) return [];
    if (!holds.of.includes(subject.kind) || !applies(constraint, inUse)) return [];
    return [{ constraint, step: holds.step, due: `${options.year + holds.yearsAfter}-${holds.by}` }];
  });

/** If a step has several deadlines, the last one counts: the special deadline replaces the general one. */
const lastOfEach = (all: readonly Deadline[]): Deadline[] => [
  ...all
    .reduce((last, each) => {
      const known = last.get(each.step);
      return known === undefined || each.due > known.due ? last.set(each.step, each) : last;
    }, new Map<Step, Deadline>())
    .values(),
];

/**
 * The employer's decision bears a day. This day counts, and the day on which the cell learnt of the decision
 * does not.
 */
const dayTaken = (context: YearContext, party: Party, step: Step) => {
  const taken = stepOf(context, party, step);
  if (taken === undefined || step !== "employer-level") return taken;
  const dated = procedureOf(context, party.organisation)?.employers[party.subject.id]?.dated;
  return dated === undefined ? taken : { ...taken, on: dated };
};

/** Whether a party owes a step, so that the step is missed if nothing is recorded. */
const owes = (step: Step, { subject, listed, outcome, notRated }: Classification): boolean => {
  if (step === "self-review") return subject.kind === "member" && listed && outcome.kind !== "not-reviewed";
  if (step === "collective-report") return subject.kind !== "member";
  const unrated =
    notRated !== undefined || ["not-reviewed", "not-classified", "deferred"].includes(outcome.kind);
  return step === "level-decided" && listed && !unrated;
};

/**
 * A recorded notice and its recorded event, with the working days between them and the working days that a
 * clause demands.
 */
interface Notice {
  readonly party: Party;
  readonly clause: Source;
  readonly first: Step;
  readonly next: Step;
  readonly given: StepTaken;
  readonly announced: StepTaken;
  readonly least: number;
  /** The number, if it is less than the clause demands. It is `open` if the calendar gives no answer. */
  readonly workingDays: number | "enough" | "open";
}

const workingDaysOf = (
  calendar: WorkingCalendar | undefined,
  given: string,
  announced: string,
  least: number,
): Notice["workingDays"] => {
  const last = calendar && workingDaysBefore(calendar, announced, least);
  if (calendar === undefined || last === undefined) return "open";
  const days = given <= last ? least : workingDaysBetween(calendar, given, announced);
  return days === undefined || days >= least ? "enough" : days;
};

const notices = oncePerYear((year): Notice[] => {
  const { options } = year.context;
  return options.under.constraints.flatMap((constraint) => {
    const { holds, source: clause } = constraint;
    if (holds === undefined || !("workingDays" in holds)) return [];
    const { first, next, workingDays: least } = holds;
    if (!isStep(first) || !isStep(next)) return [];
    return parties(year).flatMap((party): Notice[] => {
      const given = stepOf(year.context, party, first);
      const announced = stepOf(year.context, party, next);
      if (given === undefined || announced === undefined || !applies(constraint, party.rulesInUse)) return [];
      const workingDays = workingDaysOf(options.workingDays, given.on, announced.on, least);
      return [{ party, clause, first, next, given, announced, least, workingDays }];
    });
  });
});

const halfDaysOf = (context: YearContext, party: Party, step: Step): number | undefined =>
  step === "review-meeting"
    ? procedureOf(context, party.organisation)?.meetings[party.key]?.halfDays
    : undefined;

/** Half days as days. */
const days = (halves: number, language: Language): string => {
  const whole = Math.floor(halves / 2);
  return halves % 2 === 0 ? `${whole}` : `${whole}${language === "vi" ? "," : "."}5`;
};

/**
 * Findings on steps of a review that came too late, came too soon after their notice, or took too little
 * time.
 */
export const reviewDeadlines = [
  kind({
    code: "deadline-missed",
    severity: "breach",
    details: { constraint: "text", step: "text", due: "date", on: "date" },
    find: (year) =>
      parties(year).flatMap((party) =>
        lastOfEach(deadlinesFor(year.context, party)).flatMap(({ constraint, step: taking, due }) => {
          const taken = dayTaken(year.context, party, taking);
          // The deadline day itself is in time. Texts say "before", and some readers count the day itself as
          // in time.
          if (taken === undefined || taken.on <= due) return [];
          const details = { constraint: constraint.id, step: taking, due, on: taken.on };
          const weight = isShownLate(taking) ? undefined : "irregular";
          return [{ about: party.key, clause: constraint.source, details, events: [taken.by], weight }];
        }),
      ),
  }),

  kind({
    code: "review-deadline-missed",
    severity: "irregular",
    details: { step: "text", due: "date", late: "number", open: "number" },
    find: ({ context, classification }) => {
      const rated = grouped(classification.all, (each) => [each.organisation]);
      return [...context.organisations.keys()].flatMap((organisation) => {
        const opened = context.reviewOf(organisation)?.opened;
        const own = rated.get(organisation) ?? [];
        return (opened?.deadlines ?? []).flatMap(({ what, on: due }) => {
          if (opened === undefined || !isStep(what)) return [];
          const subjects = what === "review-closed" ? own.slice(0, 1) : own;
          const taken = subjects.map((each) => ({ each, on: dayTaken(context, each, what) }));
          const late = taken.flatMap(({ on }) => (on !== undefined && on.on > due ? [on] : []));
          const missing = taken.filter(
            ({ each }) =>
              !isRecorded(context, each, what) &&
              due <= context.cutoff &&
              (what === "review-closed" || owes(what, each)),
          );
          if (late.length + missing.length === 0) return [];
          const details = { step: what, due, late: late.length, open: missing.length };
          return [{ about: organisation, details, events: [opened.by, ...late.map(({ by }) => by)] }];
        });
      });
    },
  }),

  kind({
    code: "notice-too-short",
    severity: "irregular",
    details: {
      first: "text",
      next: "text",
      firstOn: "date",
      nextOn: "date",
      workingDays: "number",
      least: "number",
    },
    find: (year) =>
      notices(year).flatMap(({ party, clause, first, next, given, announced, least, workingDays }) => {
        if (typeof workingDays !== "number") return [];
        const details = { first, next, firstOn: given.on, nextOn: announced.on, workingDays, least };
        return [{ about: party.key, clause, details, events: [given.by, announced.by] }];
      }),
  }),

  kind({
    code: "working-calendar-missing",
    severity: "notice",
    details: { notices: "number" },
    find: (year) => {
      const open = notices(year).filter(({ workingDays }) => workingDays === "open");
      const events = open.flatMap(({ given, announced }) => [given.by, announced.by]);
      return open.length === 0
        ? []
        : [{ about: year.context.options.under.id, details: { notices: open.length }, events }];
    },
  }),

  kind({
    code: "review-too-short",
    severity: "irregular",
    details: { step: "text", on: "date", halfDays: "number", least: "number" },
    find: (year) =>
      year.context.options.under.constraints.flatMap((constraint) => {
        const { holds, source: clause } = constraint;
        if (holds === undefined || !("lasts" in holds) || !isStep(holds.lasts)) return [];
        const { lasts, days: asked } = holds;
        return parties(year).flatMap((party) => {
          const halfDays = halfDaysOf(year.context, party, lasts);
          const held = stepOf(year.context, party, lasts);
          if (halfDays === undefined || held === undefined || halfDays >= 2 * asked) return [];
          if (!applies(constraint, party.rulesInUse)) return [];
          const details = { step: lasts, on: held.on, halfDays, least: 2 * asked };
          return [{ about: party.key, clause, details, events: [held.by] }];
        });
      }),
  }),
] as const;

/** The sentences of these findings. */
export const reviewDeadlinesSentences: SentencesOf<typeof reviewDeadlines> = {
  "deadline-missed": {
    vi: (d) => `Quá hạn ${vietnameseDay(d.due)}: ${step(d.step, "vi")} ngày ${vietnameseDay(d.on)}.`,
    en: (d) => `After the deadline of ${d.due}: the ${step(d.step, "en")} was on ${d.on}.`,
  },
  "review-deadline-missed": {
    vi: (d) =>
      `Quá hạn ${vietnameseDay(d.due)} mà cấp ủy đã đặt (${step(d.step, "vi")}): ${d.late} trường hợp muộn, ${d.open} trường hợp chưa ghi.`,
    en: (d) =>
      `After the committee's own deadline of ${d.due} (${step(d.step, "en")}): ${d.late} late, ${d.open} not recorded.`,
  },
  "notice-too-short": {
    vi: (d) =>
      `Quá gấp: ${step(d.first, "vi")} ngày ${vietnameseDay(d.firstOn)}, ${step(d.next, "vi")} ngày ${vietnameseDay(d.nextOn)}: ${d.workingDays} ngày làm việc, phải có ít nhất ${d.least}.`,
    en: (d) =>
      `Too short a notice: the ${step(d.first, "en")} on ${d.firstOn}, the ${step(d.next, "en")} on ${d.nextOn}: ${d.workingDays} working days, at least ${d.least} are asked.`,
  },
  "working-calendar-missing": {
    vi: (d) =>
      `Thiếu lịch ngày làm việc cho những ngày cần xét: ${d.notices} lần gửi trước chưa được xem xét thời hạn.`,
    en: (d) =>
      `No calendar of working days covers the days in question: ${d.notices} notices were not judged.`,
  },
  "review-too-short": {
    vi: (d) =>
      `Thời gian ${step(d.step, "vi")} (${vietnameseDay(d.on)}) là ${days(d.halfDays, "vi")} ngày, ít hơn ${days(d.least, "vi")} ngày.`,
    en: (d) =>
      `The ${step(d.step, "en")} (${d.on}) took ${days(d.halfDays, "en")} days, less than ${days(d.least, "en")}.`,
  },
};

/** The catalogue entries of these findings. */
export const reviewDeadlinesCatalogue = (): CatalogueOf<typeof reviewDeadlines> => ({
  "deadline-missed": {
    means: {
      vi: "Một bước được thực hiện sau ngày quy định.",
      en: "A step was taken after the day that the clause sets.",
    },
    remedy: {
      vi: "Kiểm tra ngày ghi; đúng thì nêu lý do chậm.",
      en: "Check the day; if it is right, state why it was late.",
    },
    clauses: cites.constraints(({ holds }) => holds !== undefined && "by" in holds && isStep(holds.step)),
    needs: needed.steps,
  },
  "review-deadline-missed": {
    means: {
      vi: "Hạn mà cấp ủy tự đặt khi mở kiểm điểm đã qua, việc làm chậm hoặc chưa làm.",
      en: "A day that the committee set for its own review passed, and something was late or is open.",
    },
    remedy: {
      vi: "Hoàn thành việc còn thiếu, hoặc ghi bổ sung nếu đã làm đúng hạn.",
      en: "Do what is open, or record late what was done in time.",
    },
    clauses: [],
    needs: ["ReviewOpened", ...needed.steps, ...needed.roll],
  },
  "notice-too-short": {
    means: {
      vi: "Dự thảo được gửi quá sát ngày hội nghị kiểm điểm, tính theo ngày làm việc.",
      en: "The draft was sent too few working days before the review meeting.",
    },
    remedy: {
      vi: "Kiểm tra ngày gửi và lịch ngày làm việc; lần sau gửi sớm hơn.",
      en: "Check the day and the working calendar; send the next one earlier.",
    },
    clauses: cites.constraints(({ holds }) => holds !== undefined && "workingDays" in holds),
    needs: needed.steps,
  },
  "working-calendar-missing": {
    means: {
      vi: "Không kiểm tra được hạn tính theo ngày làm việc, vì chưa có lịch ngày làm việc của năm.",
      en: "Days that count as working days could not be checked: no calendar says which they are.",
    },
    remedy: {
      vi: "Cung cấp tệp lịch ngày làm việc (--working-days).",
      en: "Give the file of the working calendar (--working-days).",
    },
    clauses: [],
    needs: needed.steps,
  },
  "review-too-short": {
    means: {
      vi: "Hội nghị kiểm điểm ngắn hơn thời gian quy định.",
      en: "The review meeting took less time than the clause asks.",
    },
    remedy: {
      vi: "Kiểm tra thời gian đã ghi; đúng thì họp bổ sung.",
      en: "Check the time recorded; if it is right, meet again.",
    },
    clauses: cites.constraints(({ holds }) => holds !== undefined && "lasts" in holds),
    needs: needed.steps,
  },
});
