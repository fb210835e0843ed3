import {
  type Finding,
  label,
  type RollReport,
  type Severity,
  severities,
  type Year,
} from "../../projections/index.js";
import { grades, levels } from "../../events/index.js";
import { columns } from "../columns.js";
import type { Result } from "../output.js";
import type { Language } from "../words.js";
import { namesOf } from "./names.js";
import type { Read } from "./read.js";

const words = {
  vi: {
    head: (year: number, events: number) => `Năm ${year}, nhật ký có ${events} sự kiện`,
    under: "Xét theo",
    organisations: "Tổ chức",
    members: "Đảng viên",
    listed: "trong danh sách",
    rated: "được xếp loại",
    exempt: "miễn kiểm điểm, xếp loại",
    notReviewed: "chưa xếp loại",
    proposed: (cells: number) => `${cells} chi bộ mới có mức đề xuất, chưa có quyết định`,
    meetings: "Sinh hoạt",
    held: "đã họp",
    notHeld: "không họp",
    ungraded: "đã họp, chưa có mức",
    findings: "Điểm cần kiểm tra",
  },
  en: {
    head: (year: number, events: number) => `Year ${year}, a journal of ${events} events`,
    under: "Judged under",
    organisations: "Organisations",
    members: "Members",
    listed: "listed",
    rated: "rated",
    exempt: "exempt from review",
    notReviewed: "not reviewed",
    proposed: (cells: number) => `cells with levels proposed and not decided: ${cells}`,
    meetings: "Meetings",
    held: "held",
    notHeld: "not held",
    ungraded: "held, without a grade",
    findings: "Findings",
  },
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
const sumOf = (counts: Readonly<Record<string, number>>): number => sum(Object.values(counts));

const membersOf = (reports: readonly RollReport[]) => ({
  listed: sum(reports.map(({ listed }) => listed)),
  rated: sum(reports.map(({ rated }) => rated)),
  exempt: sum(reports.map(({ exempt }) => sumOf(exempt))),
  notReviewed: sum(reports.map(({ notReviewed }) => sumOf(notReviewed))),
  levels: Object.fromEntries(
    levels.map((level) => [level, sum(reports.map((report) => report.levels[level] ?? 0))]),
  ),
  proposedOnly: reports.filter(({ stage, rated }) => stage === "proposed" && rated > 0).length,
});

const weights = (findings: readonly Finding[]): Record<Severity, number> => {
  const count = (weight: Severity): number => findings.filter(({ severity }) => severity === weight).length;
  return { breach: count("breach"), irregular: count("irregular"), notice: count("notice") };
};

const overviewOf = ({ year, journal }: Read) => {
  const { context } = year;
  const held = year.meetings.all.filter((meeting) => meeting.held);
  const cells = new Set(context.cells.map(({ id }) => id));
  return {
    year: year.year,
    events: journal.events,
    ruleSet: year.ruleSet,
    organisations: [...context.organisations.values()].map(({ id, kind }) => ({ id, kind })),
    members: membersOf(year.report.all.filter(({ organisation }) => cells.has(organisation))),
    meetings: {
      held: held.length,
      notHeld: year.meetings.all.length - held.length,
      grades: Object.fromEntries(
        grades.map((grade) => [grade, held.filter(({ quality }) => quality.grade === grade).length]),
      ),
      ungraded: held.filter(({ quality }) => quality.grade === undefined).length,
    },
    findings: weights(year.findings),
  };
};

const kinds = (year: Year, id: string, language: Language): string => {
  const kind = year.context.organisations.get(id)?.kind ?? "";
  return label("organisation", kind, language);
};
