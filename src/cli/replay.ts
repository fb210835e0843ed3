import type { Command } from "commander";
import { grades, levels } from "../events/values.js";
import type { Finding } from "../findings/index.js";
import { type Severity, severities } from "../findings/kind.js";
import { label } from "../language/labels.js";
import type { Language } from "../language/language.js";
import type { RollReport } from "../projections/year/roll-report.js";
import { namesOf } from "./shared/names.js";
import { answerFrom } from "./shared/open-journal.js";
import { columns, type Result, total } from "./shared/output.js";
import { type OfYear, type Read, readYear } from "./shared/read-year.js";
import { withReader } from "./shared/reader.js";
import { judgingCommand, withAxes } from "./shared/year-options.js";

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

const counted = <T extends string>(names: readonly T[], count: (name: T) => number): Record<T, number> =>
  Object.fromEntries(names.map((name) => [name, count(name)])) as Record<T, number>;

const membersOf = (rolls: readonly RollReport[]) => ({
  listed: sum(rolls.map(({ listed }) => listed)),
  rated: sum(rolls.map(({ rated }) => rated)),
  exempt: sum(rolls.map(({ exempt }) => total(exempt))),
  notReviewed: sum(rolls.map(({ notReviewed }) => total(notReviewed))),
  levels: counted(levels, (level) => sum(rolls.map((roll) => roll.levels[level] ?? 0))),
  /** Cells whose levels are proposed and not decided. */
  proposedOnly: rolls.filter(({ stage, rated }) => stage === "proposed" && rated > 0).length,
});

const weights = (findings: readonly Finding[]): Record<Severity, number> =>
  counted(severities, (weight) => findings.filter(({ severity }) => severity === weight).length);

/** A year in figures. */
const overviewOf = ({ year, journal }: Read) => {
  const { context, meetings } = year;
  const cells = new Set(context.cells.map(({ id }) => id));
  const held = meetings.all.filter((meeting) => meeting.held);
  return {
    year: year.year,
    events: journal.events,
    ruleSet: year.ruleSet,
    organisations: [...context.organisations.values()].map(({ id, kind }) => ({ id, kind })),
    members: membersOf(year.report.all.filter(({ organisation }) => cells.has(organisation))),
    meetings: {
      held: held.length,
      notHeld: meetings.all.length - held.length,
      grades: counted(grades, (grade) => held.filter(({ quality }) => quality.grade === grade).length),
      ungraded: held.filter(({ quality }) => quality.grade === undefined).length,
    },
    findings: weights(year.findings),
  };
};

const words = {
  vi: {
    head: (year: number, events: number) => `Năm ${year}, sổ ghi có ${events} mục`,
    under: "Xét theo",
    organisations: "Tổ chức",
    kinds: {
      cell: "chi bộ",
      "base-cell": "chi bộ cơ sở",
      "base-organisation": "tổ chức cơ sở đảng",
      superior: "cấp ủy cấp trên",
    },
    members: "Đảng viên",
    listed: "trong danh sách",
    rated: "được xếp loại",
    exempt: "miễn kiểm điểm, xếp loại",
    notReviewed: "chưa xếp loại",
    proposed: "chi bộ mới có mức đề xuất, chưa có quyết định",
    meetings: "Sinh hoạt",
    held: "đã họp",
    notHeld: "không họp",
    ungraded: "đã họp, chưa xếp loại buổi sinh hoạt",
    findings: "Điểm cần kiểm tra",
  },
  en: {
    head: (year: number, events: number) => `Year ${year}, a journal of ${events} events`,
    under: "Judged under",
    organisations: "Organisations",
    kinds: {
      cell: "cell",
      "base-cell": "base cell",
      "base-organisation": "base organisation",
      superior: "superior committee",
    },
    members: "Members",
    listed: "listed",
    rated: "rated",
    exempt: "exempt from review",
    notReviewed: "not reviewed",
    proposed: "cells with levels proposed and not decided",
    meetings: "Meetings",
    held: "held",
    notHeld: "not held",
    ungraded: "held, without a grade",
    findings: "Findings",
  },
} as const;

/** Figures that may be left out where they are 0. */
const unlessNone = (name: string, count: number): (readonly [string, number])[] =>
  count === 0 ? [] : [[name, count]];

/** `chibo replay`: a year at a glance. */
const replay = (read: Read, language: Language): Result => {
  const w = words[language];
  const nameOf = namesOf(read.year);
  const data = overviewOf(read);
  const { ruleSet, organisations, members, meetings, findings } = data;
  const text = [
    w.head(data.year, data.events),
    `${w.under} ${ruleSet.id} (${ruleSet.fingerprint.slice(0, 12)})`,
    `${w.organisations}: ${organisations.length}`,
    ...columns(organisations.map(({ id, kind }) => [nameOf(id), w.kinds[kind]])),
    w.members,
    ...columns([
      [w.listed, members.listed],
      [w.rated, members.rated],
      ...levels.map((level) => [`  ${label("level", level, language)}`, members.levels[level]] as const),
      ...unlessNone(w.proposed, members.proposedOnly),
      [w.exempt, members.exempt],
      [w.notReviewed, members.notReviewed],
    ]),
    w.meetings,
    ...columns([
      [w.held, meetings.held],
      ...grades.map((grade) => [`  ${label("grade", grade, language)}`, meetings.grades[grade]] as const),
      [w.ungraded, meetings.ungraded],
      ...unlessNone(w.notHeld, meetings.notHeld),
    ]),
    w.findings,
    ...columns(severities.map((weight) => [label("severity", weight, language), findings[weight]])),
  ];
  return { text: text.join("\n"), data };
};

/** Adds `chibo replay` to the program. */
export const addReplay = (program: Command, language: Language): void => {
  const command = withAxes(judgingCommand(program, "replay", "replay", language), language);
  withReader(command, language).action((file: string, options: OfYear) => {
    const read = readYear(file, options);
    answerFrom(read.journal, replay(read, language), options, language);
  });
};
