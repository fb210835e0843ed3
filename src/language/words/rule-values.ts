import { subjectNames, type ValueNames } from "../labels.js";
import {
  categoryNames,
  choiceNames,
  notApplyingNames,
  stepNames,
  takerNames,
  turnStateNames,
} from "./choices.js";

/** Values in rule sets, rubrics, overlays and roll-ups. */
export const ruleValues = {
  choice: choiceNames,
  category: categoryNames,
  notApplying: notApplyingNames,
  taker: takerNames,
  step: stepNames,
  turnState: turnStateNames,
  evidenceAsked: {
    product: { vi: "sản phẩm", en: "a product" },
    document: { vi: "văn bản", en: "a document" },
  },
  exemptionOutcome: {
    "not-reviewed": { vi: "không kiểm điểm, xếp loại", en: "not reviewed" },
    "not-classified": { vi: "kiểm điểm, chưa xếp loại", en: "reviewed, not rated" },
    deferred: { vi: "chưa đến lúc xếp loại", en: "put off" },
  },
  capScope: {
    "base-organisation": { vi: "trong từng tổ chức cơ sở đảng", en: "within each base organisation" },
    "declared-group": { vi: "theo nhóm do cấp ủy xác định", en: "by the groups that the committee declares" },
    "title-group": { vi: "theo nhóm chức danh tương đương", en: "by groups of equivalent titles" },
  },
  rounding: {
    down: { vi: "làm tròn xuống", en: "rounded down" },
    "half-up": { vi: "làm tròn từ 0,5 trở lên", en: "rounded half up" },
  },
  heads: {
    counted: { vi: "tính cả người đứng đầu", en: "heads are counted" },
    apart: { vi: "người đứng đầu tính riêng", en: "heads are counted apart" },
  },
  factKind: {
    boolean: { vi: "có hoặc không", en: "yes or no" },
    integer: { vi: "số nguyên", en: "whole number" },
    ordinal: { vi: "thứ bậc", en: "degree on a scale" },
    points: { vi: "điểm", en: "points" },
  },
  parameterKind: {
    boolean: { vi: "có hoặc không", en: "yes or no" },
    integer: { vi: "số nguyên", en: "whole number" },
    percent: { vi: "phần trăm", en: "percentage" },
    choice: { vi: "chọn một trong các giá trị", en: "one of several choices" },
  },
  betterSide: {
    high: { vi: "càng nhiều càng tốt", en: "more is better" },
    low: { vi: "càng ít càng tốt", en: "less is better" },
  },
  stricterSide: {
    higher: { vi: "cao hơn là chặt hơn", en: "higher is stricter" },
    lower: { vi: "thấp hơn là chặt hơn", en: "lower is stricter" },
  },
  /** Subjects that a rule set has a ladder of. */
  ladderSubject: {
    member: subjectNames.member,
    cell: subjectNames.cell,
    "base-organisation": subjectNames["base-organisation"],
    collective: subjectNames.collective,
  },
  ladderPart: {
    exemptions: { vi: "miễn", en: "exemptions" },
    forced: { vi: "buộc mức thấp nhất", en: "cases of the lowest level" },
    levels: { vi: "điều kiện của một mức", en: "conditions of a level" },
    ceilings: { vi: "mức trần", en: "limits of the level" },
  },
  gapConcern: {
    levels: { vi: "mức xếp loại", en: "levels" },
    cap: { vi: "tỷ lệ tối đa", en: "caps" },
    vote: { vi: "biểu quyết", en: "the vote" },
    procedure: { vi: "trình tự, thủ tục", en: "procedure" },
    awards: { vi: "khen thưởng", en: "awards" },
    wording: { vi: "lời văn", en: "wording" },
  },
  conditionKind: {
    fact: { vi: "một dữ kiện", en: "one fact" },
    share: { vi: "tỷ lệ của hai dữ kiện", en: "a share of two facts" },
    choice: { vi: "lựa chọn của cấp ủy", en: "a choice of the committee" },
    all: { vi: "phải đạt cả", en: "all of" },
    any: { vi: "chỉ cần đạt một", en: "any of" },
    not: { vi: "không thuộc trường hợp", en: "not" },
  },
  criterionKind: {
    toggle: { vi: "đủ điểm hoặc không điểm", en: "all or nothing" },
    numeric: { vi: "chấm theo bước điểm", en: "points in steps" },
    met: { vi: "đạt hoặc không đạt, không tính điểm", en: "met or not, without points" },
    bands: { vi: "theo khoảng giá trị", en: "by bands" },
  },
  period: {
    month: { vi: "tháng", en: "month" },
    quarter: { vi: "quý", en: "quarter" },
    "half-year": { vi: "6 tháng", en: "half-year" },
    year: { vi: "năm", en: "year" },
  },
  rollUpKind: {
    points: { vi: "tính theo điểm", en: "by points" },
    grades: { vi: "tính theo mức chất lượng", en: "by grades" },
  },
  rollUpTake: {
    mean: { vi: "điểm trung bình", en: "mean" },
    worst: { vi: "điểm thấp nhất", en: "worst" },
  },
  partyKind: {
    member: { vi: "đảng viên", en: "member" },
    cell: { vi: "chi bộ", en: "cell" },
    "base-organisation": { vi: "tổ chức cơ sở đảng", en: "base organisation" },
    collective: { vi: "tập thể lãnh đạo", en: "leading collective" },
    head: { vi: "người đứng đầu", en: "head" },
  },
  unratedYear: {
    breaks: { vi: "làm đứt chuỗi năm liên tục", en: "breaks years in a row" },
    skipped: { vi: "bỏ qua khi đếm năm liên tục", en: "is skipped in years in a row" },
  },
  remarkSeverity: {
    error: { vi: "sai", en: "error" },
    warning: { vi: "cần xem lại", en: "warning" },
    notice: { vi: "lưu ý", en: "notice" },
  },
} as const satisfies Record<string, ValueNames>;
