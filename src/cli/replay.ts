import type { Command } from "commander";
import { grades, levels } from "../events/values.js";
import type { Finding } from "../findings/index.js";
import { type Severity, severities } from "../findings/kind.js";
import { label } from "../language/labels.js";
import type { Language } from "../language/language.js";
import { visibleText } from "../language/visible-text.js";
import { valueLabel } from "../language/words/values.js";
import { meetingStateOf, meetingStates } from "../projections/year/meeting-state.js";
import type { RollReport } from "../projections/year/roll-report.js";
import { gradeStage } from "../projections/year/scored-meetings.js";
import type { RuleSet } from "../rules/engine/rule-set.js";
import type { Year } from "../year.js";
import { namesOf } from "./shared/names.js";
import { answerFrom } from "./shared/open-journal.js";
import { columns, type Result, total } from "./shared/output.js";
import { type OfYear, type Read, readYear } from "./shared/read-year.js";
import { withReader } from "./shared/reader.js";
import { withNotice, withSealState } from "./shared/seal-head.js";
import { judgingCommand, withAxes, withSeal } from "./shared/year-options.js";

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

const counted = <T extends string, C = number>(names: readonly T[], count: (name: T) => C): Record<T, C> =>
  Object.fromEntries(names.map((name) => [name, count(name)])) as Record<T, C>;

const membersOf = (rolls: readonly RollReport[]) => ({
  listed: sum(rolls.map(({ listed }) => listed)),
  rated: sum(rolls.map(({ rated }) => rated)),
  /** Of these, left after the decision. */
  left: sum(rolls.map(({ left }) => total(left["left-after"]))),
  /** Of these, left before the decision. */
  leftBefore: sum(rolls.map(({ left }) => total(left["left-before"]))),
  exempt: sum(rolls.map(({ exempt }) => total(exempt))),
  notRated: sum(rolls.map(({ notRated }) => total(notRated))),
  notReviewed: sum(rolls.map(({ notReviewed }) => total(notReviewed))),
  levels: counted(levels, (level) => sum(rolls.map((roll) => roll.levels[level] ?? 0))),
  /** With a proposed level and without a decided one. */
  proposed: sum(rolls.map(({ proposed }) => proposed)),
  proposedLevels: counted(levels, (level) => sum(rolls.map((roll) => roll.proposedLevels[level] ?? 0))),
});

const weights = (findings: readonly Finding[]): Record<Severity, number> =>
  counted(severities, (weight) => findings.filter(({ severity }) => severity === weight).length);

/** The rolls of the cells, without the rolls of the organisations above them. */
const cellRolls = ({ context, report }: Year): RollReport[] => {
  const cells = new Set(context.cells.map(({ id }) => id));
  return report.all.filter(({ organisation }) => cells.has(organisation));
};

/** A year in figures. */
const overviewOf = ({ year, journal }: Read) => {
  const { context, meetings } = year;
  const held = meetings.all.filter((meeting) => meeting.held);
  return {
    year: year.year,
    events: journal.events,
    ruleSet: year.ruleSet,
    organisations: [...context.organisations.values()].map(({ id, kind }) => ({ id, kind })),
    members: membersOf(cellRolls(year)),
    meetings: {
      held: held.length,
      /** The others by what the record holds of them: a notice alone does not show that a meeting was not held. */
      others: counted(
        meetingStates.filter((state) => state !== "held"),
        (state) => meetings.all.filter((each) => meetingStateOf(each, context.options) === state).length,
      ),
      /** By stage: a grade that was voted or proposed is not decided, and a computed one is given by nobody. */
      grades: counted(["decided", "proposed", "computed"], (stage) => {
        const graded = held.filter(({ quality }) => (gradeStage(quality) ?? "computed") === stage);
        return counted(
          grades,
          (grade) =>
            graded.filter(({ quality }) => (quality.grade ?? quality.computedGrade) === grade).length,
        );
      }),
      ungraded: held.filter(({ quality }) => (quality.grade ?? quality.computedGrade) === undefined).length,
    },
    findings: weights(year.findings),
  };
};

const words = {
  vi: {
    head: (year: number, events: number) => `Năm ${year}, sổ ghi có ${events} mục`,
    under: ({ title, id }: RuleSet, fingerprint: string) =>
      `Xét theo: ${title.vi} (mã ${id}, mã nội dung ${fingerprint})`,
    organisations: "Tổ chức",
    members: "Đảng viên",
    listed: "trong danh sách",
    stages: {
      decided: "đã có quyết định xếp loại",
      proposed: "được đề nghị xếp loại, chưa có quyết định",
    },
    exempt: "miễn kiểm điểm, xếp loại",
    notReviewed: "chưa có mức nào được đề nghị hay quyết định",
    meetings: "Sinh hoạt",
    graded: {
      decided: "mức chất lượng đã quyết định",
      proposed: "mức chất lượng mới đề nghị hoặc biểu quyết, chưa quyết định",
      computed: "mức chất lượng mới tính theo biểu điểm",
    },
    ungraded: "chưa có mức chất lượng",
    findings: "Điểm cần kiểm tra",
  },
  en: {
    head: (year: number, events: number) => `Year ${year}, a journal of ${events} events`,
    under: ({ title, id }: RuleSet, fingerprint: string) =>
      `Judged under: ${title.en} (${id}, fingerprint ${fingerprint})`,
    organisations: "Organisations",
    members: "Members",
    listed: "listed",
    stages: { decided: "levels decided", proposed: "levels proposed and not decided" },
    exempt: "exempt from review",
    notReviewed: "no level proposed or decided",
    meetings: "Meetings",
    graded: {
      decided: "grade decided",
      proposed: "grade proposed or voted, not decided",
      computed: "grade only computed by the rubric",
    },
    ungraded: "held, without a grade",
    findings: "Findings",
  },
} as const;

/** Figures that may be left out where they are 0. */
const unlessNone = (name: string, count: number): (readonly [string, number])[] =>
  count === 0 ? [] : [[name, count]];

/** A total and its parts by name, indented. Only the total where it is 0. */
const partRows = (
  says: string,
  parts: Readonly<Record<string, number>>,
  nameOf: (part: string) => string,
): (readonly [string, number])[] => {
  const all = total(parts);
  const named = all === 0 ? [] : Object.entries(parts);
  return [[says, all], ...named.map(([part, count]) => [`  ${nameOf(part)}`, count] as const)];
};

/** `chibo replay`: a year at a glance. */
const replay = (read: Read, language: Language): Result => {
  const w = words[language];
  const nameOf = namesOf(read.year);
  const levelName = (level: string): string => label("level", level, language);
  const gradeName = (grade: string): string => label("grade", grade, language);
  const data = overviewOf(read);
  const { ruleSet, organisations, members, meetings, findings } = data;
  const text = [
    w.head(data.year, data.events),
    w.under(read.year.context.options.under, ruleSet.fingerprint.slice(0, 12)),
    `${w.organisations}: ${organisations.length}`,
    ...columns(
      organisations.map(({ id, kind }) => [nameOf(id), valueLabel("organisationKind", kind, language)]),
    ),
    w.members,
    ...columns([
      [w.listed, members.listed],
      ...partRows(w.stages.decided, members.levels, levelName),
      ...unlessNone(`  ${label("progress", "left-after", language)}`, members.left),
      ...unlessNone(`  ${label("progress", "left-before", language)}`, members.leftBefore),
      ...(members.proposed === 0 ? [] : partRows(w.stages.proposed, members.proposedLevels, levelName)),
      [w.exempt, members.exempt],
      ...unlessNone(label("figure", "notRated", language), members.notRated),
      [w.notReviewed, members.notReviewed],
    ]),
    w.meetings,
    ...columns([
      [label("meetingState", "held", language), meetings.held],
      ...partRows(w.graded.decided, meetings.grades.decided, gradeName),
      ...(total(meetings.grades.proposed) === 0
        ? []
        : partRows(w.graded.proposed, meetings.grades.proposed, gradeName)),
      ...(total(meetings.grades.computed) === 0
        ? []
        : partRows(w.graded.computed, meetings.grades.computed, gradeName)),
      ...unlessNone(w.ungraded, meetings.ungraded),
      ...Object.entries(meetings.others).flatMap(([state, count]) =>
        unlessNone(label("meetingState", state, language), count),
      ),
    ]),
    w.findings,
    ...columns(severities.map((weight) => [label("severity", weight, language), findings[weight]])),
  ];
  return { text: text.map(visibleText).join("\n"), data };
};

/** Adds `chibo replay` to the program. */
export const addReplay = (program: Command, language: Language): void => {
  const command = withSeal(
    withAxes(judgingCommand(program, "replay", "replay", language), language),
    language,
  );
  withReader(command, language).action((file: string, options: OfYear) => {
    const read = readYear(file, options);
    const replayed = withNotice(read.year, replay(read, language), language);
    answerFrom(read.journal, withSealState(read.journal, replayed, language), options, language);
  });
};
