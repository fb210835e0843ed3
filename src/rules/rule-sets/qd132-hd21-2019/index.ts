import { frozen } from "../../../language/frozen.js";
import type { Cap, RuleSet } from "../../engine/rule-set.js";
import { generalMajorities, votingBy, votingParameters } from "../../voting/voting-policy.js";
import { qd132MemberCriteria } from "../qd132.js";
import {
  awardsOf2015,
  ballots,
  capArithmetic,
  complaints,
  fullTexts,
  gap,
  levelsCountedParameter,
  streaks,
} from "../vocabulary/building-blocks.js";
import { dayParameters } from "../vocabulary/judged-day.js";
import { sickLeaveParameter } from "../vocabulary/open-cases.js";
import { factsReadBy, scales } from "../vocabulary/vocabulary.js";
import { qd132Collective } from "./collective.js";
import { qd132Member } from "./member.js";
import { qd132BaseOrganisation, qd132Cell } from "./organisation.js";
import { constraintsOfHd21, parametersOfHd21Procedure, procedureOfHd21 } from "./procedure.js";
import { hd21 } from "./sources.js";

/** The criteria in the groups that the rules name. */
const lists: RuleSet["lists"] = {
  ...qd132MemberCriteria,
  "organisation.main-criteria": ["degree.party-building", "degree.political-tasks"],
  "organisation.other-criteria": ["degree.remedies"],
};

/** The cap on organisations. Groups are declared by type, so cells and base organisations are never counted together. */
const organisationsByType = {
  says: {
    vi: "Số tổ chức đảng hoàn thành xuất sắc nhiệm vụ không vượt quá 20 % số hoàn thành tốt nhiệm vụ theo từng loại hình",
    en: "Organisations rated excellent are at most 20 % of those rated good, by type of organisation",
  },
  source: hd21("II.B.1.3.a", "recalled", "only the beginning of the sentence was read"),
  adoptedBy: "organisations-cap-by-type",
  counted: "excellent",
  base: "good",
  ratio: [20, 100],
  scope: "declared-group",
  reading: "of-good",
  rounding: "down",
  heads: "counted",
} as const satisfies Omit<Cap, "id" | "subject">;

/** The caps of HD 21. */
const caps: Cap[] = [
  {
    id: "holders-of-posts-per-title",
    says: {
      vi: "Số cán bộ lãnh đạo, quản lý hoàn thành xuất sắc nhiệm vụ không vượt quá 20 % số hoàn thành tốt nhiệm vụ theo chức danh tương đương",
      en: "Holders of posts rated excellent are at most 20 % of those rated good, by equivalent title",
    },
    source: hd21("II.B.4"),
    subject: "member",
    where: { fact: "category.work", is: "equal", value: "with-post" },
    counted: "excellent",
    base: "good",
    ratio: [20, 100],
    scope: "title-group",
    reading: "of-good",
    rounding: "down",
    heads: "counted",
  },
  {
    id: "members-per-base-organisation",
    says: {
      vi: "Số đảng viên hoàn thành xuất sắc nhiệm vụ không vượt quá 20 % số đảng viên hoàn thành tốt nhiệm vụ trong từng tổ chức cơ sở đảng",
      en: "Members rated excellent are at most 20 % of those rated good, in each base organisation",
    },
    source: hd21("II.B.2.3.a"),
    subject: "member",
    counted: "excellent",
    base: "good",
    ratio: [20, 100],
    scope: "base-organisation",
    reading: "of-good",
    rounding: "down",
    heads: "counted",
  },
  { ...organisationsByType, id: "organisations-by-type", subject: "cell" },
  { ...organisationsByType, id: "base-organisations-by-type", subject: "base-organisation" },
  {
    id: "collectives-by-type",
    says: {
      vi: "Số tập thể hoàn thành xuất sắc nhiệm vụ không vượt quá 20 % số hoàn thành tốt nhiệm vụ theo từng loại tập thể",
      en: "Collectives rated excellent are at most 20 % of those rated good, by type of collective",
    },
    source: hd21("II.B.3"),
    subject: "collective",
    counted: "excellent",
    base: "good",
    ratio: [20, 100],
    scope: "declared-group",
    reading: "of-good",
    rounding: "down",
    heads: "counted",
  },
];

/** The parts of QĐ 132 and HD 21 that the authors did not find. */
const gaps: RuleSet["gaps"] = [
  fullTexts("QĐ 132, HD 21"),
  gap(
    "regulation-text",
    "QĐ 132: chỉ đọc được một phần các Điều 5, 11, 12.4",
    "QĐ 132: only fragments of Articles 5, 11 and 12.4 were read",
    "wording",
  ),
  gap(
    "member-good",
    "Nguyên văn điều kiện mức “tốt” của đảng viên (II.B.2.3.b): mới có bản sao gián tiếp",
    "Exact wording of a member's good (II.B.2.3.b): only an indirect copy",
    "wording",
  ),
  gap(
    "member-fulfilled",
    "Nguyên văn điều kiện mức “hoàn thành” của đảng viên (II.B.2.3.c): chưa tìm thấy",
    "Exact wording of a member's fulfilled (II.B.2.3.c): not found",
    [
      "fulfilled-by-analogy",
      "member.fulfilled.tasks",
      "member.fulfilled.others",
      "member.fulfilled.employer",
    ],
  ),
  gap(
    "organisation-unfulfilled-b",
    "Điểm b về tổ chức đảng không hoàn thành nhiệm vụ (II.B.1.3.d): bản đọc bị cắt",
    "Clause b on unfulfilled organisations (II.B.1.3.d): the page read was cut off",
    ["cell.over-fifth-unfulfilled", "base-organisation.clause-b"],
  ),
  gap(
    "discipline-above-fulfilled",
    "Tổ chức đảng bị kỷ luật: chỉ mức “hoàn thành” nêu điều kiện không bị kỷ luật; mức “xuất sắc” và “tốt” (II.B.1.3.a, b) chưa thấy nêu",
    "A disciplined organisation: only fulfilled names the condition; excellent and good (II.B.1.3.a, b) as read do not",
    ["cell.discipline-above-fulfilled", "base-organisation.discipline-above-fulfilled"],
  ),
  gap(
    "collective-levels",
    "Điều kiện mức “tốt”, “hoàn thành” của tập thể lãnh đạo, quản lý (II.B.3)",
    "The conditions of good and fulfilled of leading collectives (II.B.3)",
    ["collective.good.not-read", "collective.fulfilled.not-read"],
  ),
  gap(
    "organisation-cap-end",
    "Đoạn cuối câu về tỷ lệ xuất sắc của tổ chức đảng",
    "The end of the sentence on the cap for organisations",
    "cap",
  ),
  ballots,
  capArithmetic,
  gap("deadlines", "Thời hạn hoàn thành", "Deadlines", "procedure"),
  gap(
    "head-newly-arrived",
    "Trường hợp người đứng đầu mới chuyển đến",
    "The clause on a head who newly arrived",
    ["newly-arrived-head-apart"],
  ),
  gap(
    "later-discovery",
    "Trường hợp phát hiện khuyết điểm sau khi đã xếp loại",
    "The clause on faults found after the classification",
    "procedure",
  ),
  gap("forms", "Mẫu 03, từ mẫu 05 trở đi", "Form 03, and forms from 05 on", "procedure"),
  complaints,
  awardsOf2015,
  streaks,
];

const subjects = {
  member: qd132Member,
  cell: qd132Cell,
  "base-organisation": qd132BaseOrganisation,
  collective: qd132Collective,
};

const facts = factsReadBy({ subjects, lists, caps });

/**
 * QĐ 132-QĐ/TW (8/3/2018) with HD 21-HD/BTCTW (18/10/2019): reviews of the years 2019 to 2022. It has four
 * degrees per criterion and no points. The cap on *excellent* is 20 % of *good* per base organisation.
 */
export const qd132hd21: RuleSet = /* @__PURE__ */ frozen({
  id: "qd132-hd21-2019",
  title: {
    vi: "Quy định 132-QĐ/TW và Hướng dẫn 21-HD/BTCTW (2019)",
    en: "Regulation 132-QĐ/TW and Guidance 21-HD/BTCTW (2019)",
  },
  layers: ["qd132-2018", "hd21-2019"],
  documents: [
    { number: "QĐ 132-QĐ/TW", issuer: "Bộ Chính trị", issuedOn: "2018-03-08", until: "2023-10-04" },
    {
      number: "HD 21-HD/BTCTW",
      issuer: "Ban Tổ chức Trung ương",
      issuedOn: "2019-10-18",
      until: "2023-11-10",
    },
  ],
  scales,
  facts,
  lists,
  parameters: {
    ...votingParameters,
    ...sickLeaveParameter,
    "fulfilled-by-analogy": {
      says: {
        vi: "Áp dụng điều kiện “hoàn thành nhiệm vụ” của đảng viên theo cách hiểu tương tự với tổ chức đảng",
        en: "Apply the conditions of fulfilled to members by analogy with organisations",
      },
      kind: "boolean",
      source: hd21("II.B.2.3.c", "recalled"),
    },
    "newly-arrived-head-apart": {
      says: {
        vi: "Người đứng đầu mới chuyển đến không bị giới hạn theo mức của đơn vị",
        en: "A head who newly arrived is not limited by the unit's level",
      },
      kind: "boolean",
      source: hd21("II.B.6", "recalled"),
    },
    "organisations-cap-by-type": {
      says: {
        vi: "Áp dụng tỷ lệ 20 % cho tổ chức đảng theo từng loại hình",
        en: "Apply the cap of 20 % to organisations by type",
      },
      kind: "boolean",
      source: hd21("II.B.1.3.a", "recalled"),
    },
    ...dayParameters(facts, "HD 21-HD/BTCTW"),
    ...parametersOfHd21Procedure,
    ...levelsCountedParameter(
      hd21("II.B.6", "quoted", "lower before higher: the levels below are decided first"),
    ),
  },
  subjects,
  voting: votingBy(generalMajorities(scales.level)),
  caps,
  procedure: [...procedureOfHd21],
  constraints: [
    ...constraintsOfHd21,
    {
      id: "old-cell-comment",
      says: {
        vi: "Đảng viên chuyển đến, đã công tác ở nơi cũ từ 6 tháng trở lên: phải có nhận xét của chi bộ nơi chuyển đi",
        en: "For a member who arrived after six months or more elsewhere, the old cell's comments must be obtained",
      },
      source: hd21("II.B.6"),
    },
    {
      id: "temporary-cell-comment",
      says: {
        vi: "Đảng viên sinh hoạt tạm thời: lấy nhận xét của chi bộ nơi sinh hoạt tạm thời trước khi xếp loại",
        en: "A member who takes part elsewhere for a time hands in the comments of that cell",
      },
      source: hd21("II, mục 2"),
    },
    {
      id: "ballot-in-cell",
      says: {
        vi: "Chi bộ thảo luận rồi bỏ phiếu đề xuất mức xếp loại từng đảng viên",
        en: "The cell discusses, then votes by ballot to propose each member's level",
      },
      source: hd21("II.B.2", "reported"),
    },
    {
      id: "collective-by-unit",
      says: {
        vi: "Tập thể lãnh đạo, quản lý không xếp cao hơn tổ chức, cơ quan, đơn vị",
        en: "A leading collective is not rated above its organisation",
      },
      source: hd21("II.B.3"),
    },
  ],
  gaps,
});
