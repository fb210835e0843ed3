import { partsOfStream } from "../events/streams.js";
import { vietnameseDay } from "../language/formats.js";
import type { Language } from "../language/language.js";
import type { Text } from "../language/text.js";
import { stateOf, statesOf } from "../projections/fold/folded-journal.js";
import { reviews } from "../projections/streams/reviews.js";
import { tasks } from "../projections/streams/tasks.js";
import { attachedEvidenceOf, isOfYear } from "../projections/year/attached-evidence.js";
import type { YearReadings } from "../projections/year/readings.js";
import { grouped } from "../projections/year/table.js";
import type { TaskFollowUp } from "../projections/year/task-follow-up.js";
import { taskCounts } from "../projections/year/task-tally.js";
import { type CatalogueOf, type DetailsOf, type Found, kind, type SentencesOf } from "./kind.js";
import { needed } from "./needed-events.js";
import { oncePerYear } from "./once-per-year.js";
import { inPeriod, partOfYear } from "./part-of-year.js";
import { list } from "./wording.js";

const task = { task: "text", due: "date", member: "text" } as const;

/** Tasks past their deadline without an assessment. A task that a body excluded needs none. */
const unassessed = oncePerYear(({ context, tasks: { all } }) =>
  all.filter(({ due, state }) => due <= context.cutoff && (state === "reported" || state === "overdue")),
);

interface StrayTask {
  readonly stream: string;
  readonly task: string;
  readonly by: string;
}

/** The entries of the year about tasks that no entry of the journal assigned, and evidence of such tasks. */
const strayTasks = ({ context }: YearReadings): StrayTask[] => {
  const states = statesOf(context.folded, tasks);
  const known = new Set(states.flatMap(([, { assigned }]) => assigned.map((each) => each.task)));
  const year = String(context.options.year);
  const entries = states.flatMap(([stream, { changed, excluded, reported, assessed }]): StrayTask[] =>
    partsOfStream(stream).key.startsWith(year)
      ? [changed, excluded, reported, assessed].flat().map(({ task: id, by }) => ({ stream, task: id, by }))
      : [],
  );
  const attached = attachedEvidenceOf(context).flatMap((each): StrayTask[] => {
    const { stream, about, by, end } = each;
    return about.task === undefined || end !== undefined || !isOfYear(each, context)
      ? []
      : [{ stream, task: about.task, by }];
  });
  return [...entries, ...attached].filter((each) => !known.has(each.task));
};

const isRegistered = ({ assigned: { stream } }: TaskFollowUp): boolean =>
  partsOfStream(stream).kind === "review";

const found =
  (is: (task: TaskFollowUp, year: YearReadings) => boolean) =>
  (year: YearReadings): Found<typeof task>[] =>
    unassessed(year)
      .filter((each) => is(each, year))
      .map(({ cell, task: id, due, member, assigned, reports }) => ({
        about: cell,
        details: { task: id, due, member },
        events: [assigned.by, ...reports.map(({ by }) => by)],
      }));

const taskText = ({ task: id, due, member }: DetailsOf<typeof task>, language: Language): string =>
  language === "vi"
    ? `Nhiệm vụ ${id} của ${member}, hạn ${vietnameseDay(due)}`
    : `Task ${id} of ${member}, due ${due}`;

const countTexts: Readonly<Record<(typeof taskCounts)[number], Text>> = {
  "tasks.assigned": { vi: "được giao", en: "assigned" },
  "tasks.done": { vi: "hoàn thành", en: "done" },
  "tasks.on-time": { vi: "đúng tiến độ", en: "on time" },
  "tasks.exceeded": { vi: "vượt mức", en: "exceeded" },
  "tasks.failed": { vi: "không hoàn thành", en: "failed" },
};

const counts = {
  period: "text?",
  "tasks.assigned.stated": "number?",
  "tasks.assigned.recorded": "number?",
  "tasks.done.stated": "number?",
  "tasks.done.recorded": "number?",
  "tasks.on-time.stated": "number?",
  "tasks.on-time.recorded": "number?",
  "tasks.exceeded.stated": "number?",
  "tasks.exceeded.recorded": "number?",
  "tasks.failed.stated": "number?",
  "tasks.failed.recorded": "number?",
} as const;

const countsText = (details: DetailsOf<typeof counts>, language: Language): string =>
  taskCounts
    .filter((name) => details[`${name}.stated`] !== undefined)
    .map((name) => {
      const stated = details[`${name}.stated`];
      const recorded = details[`${name}.recorded`];
      return language === "vi"
        ? `${countTexts[name].vi}: khai ${stated}, ghi nhận ${recorded}`
        : `${countTexts[name].en}: stated ${stated}, recorded ${recorded}`;
    })
    .join("; ");

/** How many stated tasks are not on record: `; còn 8 nhiệm vụ chưa có trong sổ ghi`. */
const offRecordText = (details: DetailsOf<typeof counts>, language: Language): string => {
  const { "tasks.assigned.stated": stated = 0, "tasks.assigned.recorded": recorded = 0 } = details;
  const missing = stated - recorded;
  if (missing <= 0) return "";
  return language === "vi" ? `; còn ${missing} nhiệm vụ chưa có trong sổ ghi` : `; not on record: ${missing}`;
};

/** Findings on tasks past their deadline, and on tasks as self-reviews state them. */
export const assignedTasks = [
  kind({
    code: "task-not-reported",
    severity: "irregular",
    details: task,
    find: found(({ reports, heardAt }) => reports.length === 0 && heardAt !== undefined),
  }),

  kind({
    code: "task-not-assessed",
    severity: "irregular",
    details: task,
    find: found(({ reports }) => reports.length > 0),
  }),

  kind({
    code: "task-overdue",
    severity: "notice",
    details: task,
    find: found((each) => each.reports.length === 0 && each.heardAt === undefined && !isRegistered(each)),
  }),

  kind({
    code: "registered-task-not-assessed",
    severity: "irregular",
    details: task,
    find: found((each, { context }) => {
      if (!isRegistered(each) || each.reports.length > 0) return false;
      return stateOf(context.folded, reviews, each.assigned.stream)?.closed !== undefined;
    }),
  }),

  kind({
    code: "excluded-task-assessed",
    severity: "irregular",
    details: task,
    find: ({ tasks: { all } }) =>
      all.flatMap(({ cell, task: id, due, member, excluded, assessed }) =>
        excluded === undefined || assessed === undefined
          ? []
          : [{ about: cell, details: { task: id, due, member }, events: [excluded.by, assessed.by] }],
      ),
  }),

  kind({
    code: "task-never-assigned",
    severity: "notice",
    details: { tasks: "texts" },
    find: (year) =>
      [...grouped(strayTasks(year), ({ stream }) => [stream])].map(([stream, strays]) => ({
        about: stream,
        details: { tasks: [...new Set(strays.map((stray) => stray.task))] },
        events: [...new Set(strays.map(({ by }) => by))],
      })),
  }),

  kind({
    code: "stated-tasks-differ-from-record",
    severity: "irregular",
    details: counts,
    find: ({ context, work }) =>
      work.all.flatMap(({ key, period, tally, stated }) => {
        if (tally === undefined) return [];
        const details: Record<string, number> = {};
        const events = new Set<string>();
        const assigned = stated.get("tasks.assigned")?.value;
        // Tasks that are not on record explain a count that is greater by as many.
        const offRecord =
          assigned === undefined ? Infinity : Math.max(0, Number(assigned) - tally.counts["tasks.assigned"]);
        let isExplained = true;
        for (const name of taskCounts) {
          const fact = stated.get(name);
          if (fact?.value === undefined || fact.value === tally.counts[name]) continue;
          const more = Number(fact.value) - tally.counts[name];
          if (more < 0 || more > offRecord) isExplained = false;
          details[`${name}.stated`] = Number(fact.value);
          details[`${name}.recorded`] = tally.counts[name];
          for (const id of fact.from) events.add(id);
        }
        return events.size === 0
          ? []
          : [
              {
                about: key,
                details: { ...details, ...partOfYear(context, period) },
                events: [...events, ...tally.by],
                weight: isExplained ? ("notice" as const) : undefined,
              },
            ];
      }),
  }),
] as const;

/** The sentences of these findings. */
export const assignedTasksSentences: SentencesOf<typeof assignedTasks> = {
  "task-not-reported": {
    vi: (d) => `${taskText(d, "vi")}, chưa được báo cáo tại buổi sinh hoạt phải nghe báo cáo.`,
    en: (d) => `${taskText(d, "en")}, was not reported to the meeting that had to hear of it.`,
  },
  "task-not-assessed": {
    vi: (d) => `${taskText(d, "vi")}, đã báo cáo nhưng chưa được đánh giá.`,
    en: (d) => `${taskText(d, "en")}, was reported and never assessed.`,
  },
  "task-overdue": {
    vi: (d) => `${taskText(d, "vi")}, đã quá hạn; chưa có buổi sinh hoạt nào phải nghe báo cáo được tổ chức.`,
    en: (d) => `${taskText(d, "en")}, is past its day; the meeting that has to hear of it has not been held.`,
  },
  "registered-task-not-assessed": {
    vi: (d) => `${taskText(d, "vi")}, đã đăng ký nhưng đợt kiểm điểm kết thúc mà chưa được đánh giá.`,
    en: (d) => `${taskText(d, "en")}, was registered, and the review closed without an assessment of it.`,
  },
  "excluded-task-assessed": {
    vi: (d) => `${taskText(d, "vi")}, vừa được loại trừ vừa được đánh giá; nhiệm vụ này không được tính.`,
    en: (d) => `${taskText(d, "en")}, was excluded and also assessed; it is not counted.`,
  },
  "task-never-assigned": {
    vi: (d) => `Chưa có trong sổ ghi việc giao hoặc đăng ký nhiệm vụ: ${list(d.tasks)}.`,
    en: (d) => `Nobody assigned or registered these tasks, by the record: ${list(d.tasks)}.`,
  },
  "stated-tasks-differ-from-record": {
    vi: (d) =>
      `Số nhiệm vụ tự khai${inPeriod(d, "vi")} khác số được ghi nhận (${countsText(d, "vi")})${offRecordText(d, "vi")}.`,
    en: (d) =>
      `The tasks stated${inPeriod(d, "en")} are not those on record (${countsText(d, "en")})${offRecordText(d, "en")}.`,
  },
};

/** The catalogue entries of these findings. */
export const assignedTasksCatalogue = (): CatalogueOf<typeof assignedTasks> => ({
  "task-not-reported": {
    means: {
      vi: "Nhiệm vụ đã đến hạn mà buổi sinh hoạt phải nghe báo cáo không ghi báo cáo nào.",
      en: "A task fell due, and the meeting that had to hear of it records no report.",
    },
    remedy: {
      vi: "Nghe báo cáo ở buổi sau, hoặc ghi bổ sung báo cáo đã có.",
      en: "Hear the report at the next meeting, or record it late.",
    },
    clauses: [],
    needs: [...needed.held, "TaskAssigned", "TaskReported", "TaskAssessed", "TaskExcluded"],
  },
  "task-not-assessed": {
    means: {
      vi: "Nhiệm vụ đã được báo cáo mà chi bộ chưa đánh giá kết quả.",
      en: "A task was reported, and the cell never assessed it.",
    },
    remedy: {
      vi: "Đánh giá kết quả ở buổi sau, hoặc ghi bổ sung.",
      en: "Assess it at the next meeting, or record the assessment late.",
    },
    clauses: [],
    needs: ["TaskAssigned", "TaskReported", "TaskAssessed", "TaskExcluded"],
  },
  "task-overdue": {
    means: {
      vi: "Nhiệm vụ đã quá hạn, buổi sinh hoạt nghe báo cáo chưa được tổ chức.",
      en: "A task is past its day, and the meeting that has to hear of it is still to come.",
    },
    remedy: {
      vi: "Nghe báo cáo ở buổi sinh hoạt tới.",
      en: "Hear the report at the coming meeting.",
    },
    clauses: [],
    needs: [...needed.held, "TaskAssigned", "TaskReported", "TaskAssessed", "TaskExcluded"],
  },
  "registered-task-not-assessed": {
    means: {
      vi: "Đợt kiểm điểm đã kết thúc mà nhiệm vụ đăng ký trong kỳ, đã đến hạn, chưa được đánh giá.",
      en: "A review closed, and a task that was registered in it and fell due was not assessed.",
    },
    remedy: {
      vi: "Đánh giá kết quả, hoặc ghi quyết định loại trừ nhiệm vụ kèm lý do.",
      en: "Record the assessment, or the exclusion of the task with its cause.",
    },
    clauses: [],
    needs: ["TaskAssigned", "TaskReported", "TaskAssessed", "TaskExcluded", "ReviewClosed"],
  },
  "excluded-task-assessed": {
    means: {
      vi: "Một nhiệm vụ vừa có quyết định loại trừ vừa có kết quả đánh giá.",
      en: "A task was excluded from the counts, and an assessment of it stands.",
    },
    remedy: {
      vi: "Thu hồi mục ghi nhầm: quyết định loại trừ hoặc kết quả đánh giá.",
      en: "Withdraw the entry that is wrong: the exclusion or the assessment.",
    },
    clauses: [],
    needs: ["TaskAssigned", "TaskExcluded", "TaskAssessed"],
  },
  "task-never-assigned": {
    means: {
      vi: "Mục ghi hoặc minh chứng nêu một nhiệm vụ mà sổ ghi chưa ghi việc giao hay đăng ký; mục ấy không được tính.",
      en: "An entry or evidence names a task that no entry of the journal assigned or registered; it is not counted.",
    },
    remedy: {
      vi: "Ghi bổ sung việc giao nhiệm vụ; nhầm mã thì đính chính.",
      en: "Record the assignment that is missing; correct a wrong id.",
    },
    clauses: [],
    needs: [
      "TaskAssigned",
      "TaskChanged",
      "TaskExcluded",
      "TaskReported",
      "TaskAssessed",
      "EvidenceAttached",
      "EvidenceWithdrawn",
    ],
  },
  "stated-tasks-differ-from-record": {
    means: {
      vi: "Số nhiệm vụ khai trong kiểm điểm khác số ghi nhận tại các buổi sinh hoạt và trong đợt kiểm điểm; chỉ là lưu ý khi nhiệm vụ chưa có trong sổ ghi có thể là lý do.",
      en: "The tasks that a review states are not those that meetings and reviews recorded; only a notice where tasks that are not on record may explain it.",
    },
    remedy: {
      vi: "Đối chiếu từng nhiệm vụ với sổ; sửa bản tự kiểm điểm hoặc ghi bổ sung nhiệm vụ.",
      en: "Go through the tasks; revise the self-review or record what is missing.",
    },
    clauses: [],
    needs: [
      "SelfReviewSubmitted",
      "SelfReviewRevised",
      "LevelProposed",
      "TaskAssigned",
      "TaskChanged",
      "TaskExcluded",
      "TaskReported",
      "TaskAssessed",
    ],
  },
});
