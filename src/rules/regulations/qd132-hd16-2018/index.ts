import type { RuleSet } from "../../engine/rule-set.js";
import { generalMajorities, votingBy, votingParameters } from "../../voting/policy.js";
import { openLadder } from "../building.js";
import { factsReadBy, scales } from "../vocabulary/index.js";
import { gaps } from "./gaps.js";
import { member } from "./member.js";
import { hd16, qd132 } from "./sources.js";

const notFound = () => hd16("II.B.1.3", "NF", "conditions were not read");

const subjects = {
  member,
  cell: openLadder({ vi: "Chi bộ", en: "Cell" }, notFound),
  "base-organisation": openLadder({ vi: "Tổ chức cơ sở đảng", en: "Base organisation" }, notFound),
  collective: openLadder({ vi: "Tập thể lãnh đạo, quản lý", en: "Leading collective" }, notFound),
};

/**
 * QĐ 132-QĐ/TW (8/3/2018) with HD 16-HD/BTCTW (24/9/2018): reviews of the year 2018. Four degrees per
 * criterion, no points; who is unfulfilled is known, the conditions of the levels above are not.
 */
export const qd132hd16: RuleSet = {
  id: "qd132-hd16-2018",
  title: {
    vi: "Quy định 132-QĐ/TW và Hướng dẫn 16-HD/BTCTW (2018)",
    en: "Regulation 132-QĐ/TW and Guidance 16-HD/BTCTW (2018)",
  },
  layers: ["qd132-2018", "hd16-2018"],
  documents: [
    { number: "QĐ 132-QĐ/TW", issuer: "Bộ Chính trị", issuedOn: "2018-03-08", until: "2023-10-04" },
    {
      number: "HD 16-HD/BTCTW",
      issuer: "Ban Tổ chức Trung ương",
      issuedOn: "2018-09-24",
      until: "2019-10-18",
    },
  ],
  scales,
  facts: factsReadBy({ subjects, lists: {}, quotas: [] }),
  lists: {},
  parameters: { ...votingParameters },
  subjects,
  voting: votingBy(generalMajorities(scales.level)),
  quotas: [],
  constraints: [
    {
      id: "review-in-order",
      says: {
        vi: "Kiểm điểm tập thể trước, cá nhân sau; người đứng đầu trước, cấp phó và thành viên sau",
        en: "Collectives before individuals, the head before deputies and members",
      },
      source: qd132(undefined, "S"),
    },
    {
      id: "organisation-steps",
      says: {
        vi: "Tổ chức đảng: tự đánh giá từng tiêu chí theo 4 cấp độ; lấy ý kiến chủ thể tham gia; cấp trên trực tiếp thẩm định, quyết định",
        en: "Organisations: self-assessment in four degrees, opinions of those who take part, decision by the direct superior",
      },
      source: hd16(undefined, "P*"),
    },
    {
      id: "member-steps",
      says: {
        vi: "Đảng viên tự phân tích, tự nhận mức theo Mẫu 5 và báo cáo chi bộ; chi ủy lấy ý kiến các chủ thể tham gia",
        en: "A member proposes an own level in Form 5 and reports to the cell; the cell committee gathers opinions",
      },
      source: hd16(undefined, "P*", "the later steps are cut off"),
    },
    {
      id: "decided-by-base-committee",
      says: {
        vi: "Đảng ủy cơ sở, chi ủy cơ sở (chi bộ cơ sở nơi không có chi ủy) quyết định mức xếp loại đảng viên",
        en: "The base committee, or the base cell where there is none, decides a member's level",
      },
      source: hd16(),
    },
  ],
  gaps,
};
