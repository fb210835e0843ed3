import { frozen } from "../../language/frozen.js";
import type { Text } from "../../language/text.js";
import type { RuleSet } from "../engine/rule-set.js";
import { qd366hd43quarter } from "./hd02-2026-quarter.js";
import { hd07 } from "./hd07-2011.js";
import { hd27 } from "./hd27-2014.js";
import { qd124hd25 } from "./qd124-hd25-2023/index.js";
import { qd132hd16 } from "./qd132-hd16-2018.js";
import { qd132hd21 } from "./qd132-hd21-2019/index.js";
import { qd366hd43 } from "./qd366-hd43-2025/index.js";

export { hd07, hd27, qd124hd25, qd132hd16, qd132hd21, qd366hd43, qd366hd43quarter };

/**
 * The list of rule sets. `npm run docs` makes from this file the sub-paths of the package, the tables of the
 * READMEs and of the page on which rule set applies, and the review sheets. The build makes a file for
 * browsers of each sub-path. A test demands cases by clause for each rule set.
 */
const shipped: readonly RuleSet[] = [
  hd07,
  hd27,
  qd132hd16,
  qd132hd21,
  qd124hd25,
  qd366hd43,
  qd366hd43quarter,
];

/** Every rule set of the library, by id, the oldest first. */
export const ruleSets: Readonly<Record<string, RuleSet>> = /* @__PURE__ */ frozen(
  Object.fromEntries(shipped.map((ruleSet) => [ruleSet.id, ruleSet])),
);

/** The decisions that a rule set supports, as the tables for readers show them. */
interface Coverage {
  /** On one line. */
  readonly inBrief: Text;
  /** The rated subjects and their levels. */
  readonly decides: Text;
  /** The levels that stay undetermined. */
  readonly leavesOpen: Text;
}

/** The decisions that each rule set of the library supports, by its id. */
export const coverage: Readonly<Record<string, Coverage>> = /* @__PURE__ */ frozen({
  "hd07-2011": {
    inBrief: {
      vi: "mức cao nhất và mức tốt của đảng viên, theo tỷ lệ phiếu",
      en: "*excellent* and *good* of members, by the votes",
    },
    decides: {
      vi: "mức xuất sắc và mức tốt của đảng viên, theo bốn nội dung và số phiếu của chi bộ",
      en: "*excellent* and *good* of members, by four contents and the votes of the cell",
    },
    leavesOpen: {
      vi: "các mức khác của đảng viên; các tổ chức",
      en: "the other levels of members; organisations",
    },
  },
  "hd27-2014": {
    inBrief: {
      vi: "mức thấp nhất của chi bộ, tổ chức cơ sở đảng",
      en: "the lowest level of cells and base organisations",
    },
    decides: {
      vi: "mức thấp nhất của chi bộ, tổ chức cơ sở đảng",
      en: "the lowest level of cells and base organisations",
    },
    leavesOpen: { vi: "các mức trên; đảng viên", en: "the levels above; members" },
  },
  "qd132-hd16-2018": {
    inBrief: {
      vi: "ai chưa xếp loại, mức xuất sắc, ai không hoàn thành nhiệm vụ",
      en: "who is not classified, *excellent*, and who is *unfulfilled*",
    },
    decides: {
      vi: "đảng viên không kiểm điểm hoặc chưa xếp loại, hoàn thành xuất sắc, không hoàn thành nhiệm vụ",
      en: "which members are not reviewed or not classified, *excellent*, or *unfulfilled*",
    },
    leavesOpen: {
      vi: "mức tốt và mức hoàn thành của đảng viên; người chuyển đến, chuyển đi, nghỉ ốm từ 3 tháng; các tổ chức",
      en: "*good* and *fulfilled* of members; who was transferred, or sick for three months; organisations",
    },
  },
  "qd132-hd21-2019": {
    inBrief: { vi: "hầu hết các mức", en: "nearly every level" },
    decides: {
      vi: "mọi mức của đảng viên, chi bộ, tổ chức cơ sở đảng; mức xuất sắc và mức không hoàn thành của tập thể",
      en: "every level of members, cells and base organisations; *excellent* and *unfulfilled* of collectives",
    },
    leavesOpen: {
      vi: "mức hoàn thành nhiệm vụ của đảng viên, trừ khi cấp ủy chọn áp dụng tương tự; tổ chức bị kỷ luật",
      en: "*fulfilled* of members, unless adopted by analogy; organisations that were disciplined",
    },
  },
  "qd124-hd25-2023": {
    inBrief: {
      vi: "mọi mức của tổ chức; mức xuất sắc và không hoàn thành của đảng viên",
      en: "every level of organisations; *excellent* and *unfulfilled* of members",
    },
    decides: {
      vi: "mọi mức của chi bộ, tổ chức cơ sở đảng, tập thể; mức xuất sắc và mức không hoàn thành của đảng viên",
      en: "every level of cells, base organisations and collectives; *excellent* and *unfulfilled* of members",
    },
    leavesOpen: {
      vi: "mức tốt và mức hoàn thành của đảng viên, trừ khi cấp ủy chọn bỏ qua các tỷ lệ phần trăm chưa đọc được văn bản; chuyển sinh hoạt, nghỉ ốm từ 3 tháng, tổ chức mới thành lập",
      en: "*good* and *fulfilled* of members, unless the percentages that were not read are left out by a parameter; transfer, sick leave of three months, new organisations",
    },
  },
  "qd366-hd43-2025": {
    inBrief: {
      vi: "mọi mức: thang 100 điểm kèm điều kiện",
      en: "every level: 100 points, with conditions beside them",
    },
    decides: { vi: "mọi mức của mọi đối tượng", en: "every level of everybody" },
    leavesOpen: {
      vi: "người đủ điểm mà thiếu một điều kiện, trừ khi cấp ủy đã chọn cách xử lý; trường hợp được xem xét; chuyển sinh hoạt, nghỉ ốm gần hết năm, tổ chức mới thành lập",
      en: "who has enough points and misses a condition, unless a parameter says it; after relief; transfer, sickness nearly all year, new organisations",
    },
  },
  "hd02-2026-quarter": {
    inBrief: {
      vi: "như trên, thêm đánh giá quý đối với người giữ chức vụ",
      en: "the same, with quarters of those who hold posts",
    },
    decides: {
      vi: "như trên, và một quý không hoàn thành thì người giữ chức vụ không được xếp loại xuất sắc cả năm",
      en: "the same, and that a quarter *unfulfilled* keeps a holder of a post from *excellent*",
    },
    leavesOpen: { vi: "mức của từng quý", en: "the levels of the quarters themselves" },
  },
});
