import { constraintsOfHd21, parametersOfHd21Procedure } from "../../calendar/procedures/hd21-2019.js";
import type { RuleSet } from "../../engine/rule-set.js";
import { generalMajorities, votingBy, votingParameters } from "../../voting/policy.js";
import { factsReadBy, scales } from "../vocabulary/index.js";
import { collective } from "./collective.js";
import { lists } from "./lists.js";
import { member } from "./member.js";
import { baseOrganisation, cell } from "./organisation.js";
import { quotas } from "./quotas.js";
import { hd21 } from "./sources.js";

const subjects = { member, cell, "base-organisation": baseOrganisation, collective };

/**
 * QĐ 132-QĐ/TW (8/3/2018) with HD 21-HD/BTCTW (18/10/2019): reviews of the years 2019 to 2022.
 * Four degrees per criterion, no points; the cap on *excellent* is 20 % of *good* per base organisation.
 */
export const qd132hd21: RuleSet = {
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
  facts: factsReadBy({ subjects, lists, quotas }),
  lists,
  parameters: {
    ...votingParameters,
    "sick-leave-days": {
      says: {
        vi: "Số ngày nghỉ ốm được coi là 3 tháng",
        en: "Days of sick leave that count as three months",
      },
      kind: "integer",
      value: 90,
      stricter: "lower",
      source: hd21("II.B.6", "P", "the text says three months; 90 days is how this library counts them"),
    },
    "fulfilled-by-analogy": {
      says: {
        vi: "Áp dụng điều kiện “hoàn thành nhiệm vụ” của đảng viên theo cách hiểu tương tự với tổ chức đảng",
        en: "Apply the conditions of fulfilled to members by analogy with organisations",
      },
      kind: "boolean",
      source: hd21("II.B.2.3.c", "R"),
    },
    "newly-arrived-head-apart": {
      says: {
        vi: "Người đứng đầu mới chuyển đến không bị giới hạn theo mức của đơn vị",
        en: "A head who newly arrived is not limited by the unit's level",
      },
      kind: "boolean",
      source: hd21("II.B.6", "R"),
    },
    "organisations-cap-by-type": {
      says: {
        vi: "Áp dụng tỷ lệ 20 % cho tổ chức đảng theo từng loại hình",
        en: "Apply the cap of 20 % to organisations by type",
      },
      kind: "boolean",
      source: hd21("II.B.1.3.a", "R"),
    },
    ...parametersOfHd21Procedure,
    "levels-counted": {
      says: {
        vi: "Mức xếp loại của cấp dưới dùng để xét cấp trên",
        en: "Which levels below are counted for the organisation above",
      },
      kind: "choice",
      choices: ["decided", "proposed"],
      value: "decided",
      source: hd21("II.B.6", "P", "lower before higher: the levels below are decided first"),
    },
  },
  subjects,
  voting: votingBy(generalMajorities(scales.level)),
  quotas,
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
      source: hd21("II.B.2", "S"),
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
  gaps: [
    {
      id: "member-good",
      says: {
        vi: "Nguyên văn điều kiện mức “tốt” của đảng viên (II.B.2.3.b): mới có bản sao gián tiếp",
        en: "Exact wording of a member's good (II.B.2.3.b): only an indirect copy",
      },
    },
    {
      id: "member-fulfilled",
      says: {
        vi: "Nguyên văn điều kiện mức “hoàn thành” của đảng viên (II.B.2.3.c): chưa tìm thấy",
        en: "Exact wording of a member's fulfilled (II.B.2.3.c): not found",
      },
    },
    {
      id: "organisation-unfulfilled-b",
      says: {
        vi: "Điểm b về tổ chức đảng không hoàn thành nhiệm vụ (II.B.1.3.d): bản đọc bị cắt",
        en: "Clause b on unfulfilled organisations (II.B.1.3.d): the page read was cut off",
      },
    },
    {
      id: "organisation-quota-end",
      says: {
        vi: "Đoạn cuối câu về tỷ lệ xuất sắc của tổ chức đảng",
        en: "The end of the sentence on the cap for organisations",
      },
    },
    {
      id: "ballot-majority",
      says: {
        vi: "Tỷ lệ phiếu cần đạt khi chi bộ bỏ phiếu đề xuất mức xếp loại",
        en: "The majority needed in the cell's ballot on levels",
      },
    },
    {
      id: "quota-rounding",
      says: {
        vi: "Cách làm tròn và xử lý số nhỏ khi tính 20 %",
        en: "Rounding and small numbers of the 20 %",
      },
    },
    { id: "deadlines", says: { vi: "Thời hạn hoàn thành", en: "Deadlines" } },
    {
      id: "head-newly-arrived",
      says: { vi: "Trường hợp người đứng đầu mới chuyển đến", en: "The clause on a head who newly arrived" },
    },
    {
      id: "later-discovery",
      says: {
        vi: "Trường hợp phát hiện khuyết điểm sau khi đã xếp loại",
        en: "The clause on faults found after the classification",
      },
    },
  ],
};
