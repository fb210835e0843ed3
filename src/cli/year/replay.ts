import { grades, levels } from "../../events/index.js";
import { label } from "../../language/labels.js";
import { severities } from "../../projections/index.js";
import { columns } from "../columns.js";
import type { Result } from "../output.js";
import type { Language } from "../words.js";
import { namesOf } from "./names.js";
import { overviewOf } from "./overview.js";
import type { Read } from "./read.js";

const words = {
  vi: {
    head: (year: number, events: number) => `Năm ${year}, nhật ký có ${events} sự kiện`,
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
export const replay = (read: Read, language: Language): Result => {
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
  return { text: text.join("\n"), data, problems: false };
};
