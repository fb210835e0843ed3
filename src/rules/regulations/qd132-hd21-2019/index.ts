import { constraintsOfHd21, parametersOfHd21Procedure } from "../../calendar/procedures/hd21-2019.js";
import type { RuleSet } from "../../engine/rule-set.js";
import { generalMajorities, votingBy, votingParameters } from "../../voting/policy.js";
import { levelsCounted } from "../building.js";
import { factsReadBy, scales } from "../vocabulary/index.js";
import { collective } from "./collective.js";
import { gaps } from "./gaps.js";
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
    ...levelsCounted(hd21("II.B.6", "P", "lower before higher: the levels below are decided first")),
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
  gaps,
};
