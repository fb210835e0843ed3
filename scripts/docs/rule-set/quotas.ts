import type { Quota, RuleSet, Text } from "../../../src/rules/index.js";
import { conditionWords } from "../condition.js";
import { list } from "../markdown.js";
import { ratioWords } from "../words.js";
import { both, box, cited, levelWords, mark, switchWords } from "./wording.js";

const scopes: Readonly<Record<Quota["scope"], Text>> = {
  "base-organisation": { vi: "trong từng tổ chức cơ sở đảng", en: "in each base organisation" },
  "title-group": {
    vi: "trong từng nhóm chức danh tương đương của tổ chức cơ sở đảng",
    en: "in each group of equivalent titles of a base organisation",
  },
  "declared-group": {
    vi: "trong từng nhóm do cấp ủy công bố",
    en: "in each group that the committee declares",
  },
};

const baseWords = ({ base, counted, reading }: Quota): Text => {
  const [lower, higher] = [levelWords(base), levelWords(counted)];
  return {
    "of-good": { vi: `số ${lower.vi}`, en: `those ${lower.en}` },
    "of-good-or-better": {
      vi: `số ${lower.vi} cộng số ${higher.vi}`,
      en: `those ${lower.en} and those ${higher.en}`,
    },
    "of-rated": { vi: "số được xếp loại", en: "all who are rated" },
  }[reading];
};

const roundings: Readonly<Record<Quota["rounding"], Text>> = {
  down: {
    vi: "làm tròn xuống: “không vượt quá” được đọc chặt",
    en: "rounded down: “at most” is read strictly",
  },
  "half-up": { vi: "làm tròn, từ nửa trở lên thì lên", en: "rounded from a half upwards" },
};

const heads: Readonly<Record<Quota["heads"], Text>> = {
  counted: { vi: "người đứng đầu được tính vào tỷ lệ", en: "heads are counted" },
  apart: { vi: "người đứng đầu không tính vào tỷ lệ", en: "heads are not counted" },
};

const testWords = (quota: Quota): Text => {
  const [counted, base, scope] = [levelWords(quota.counted), baseWords(quota), scopes[quota.scope]];
  const share = ratioWords(quota.ratio);
  return {
    vi: `số ${counted.vi} không quá ${share} ${base.vi}, ${scope.vi}`,
    en: `${counted.en} at most ${share} of ${base.en}, ${scope.en}`,
  };
};

const quotaBlock = (quota: Quota, ruleSet: RuleSet): string =>
  [
    `**\`${quota.id}\`** · ${mark(quota, ruleSet)} · ${cited(quota.source)}`,
    "",
    list([
      `Quy định: ${both(quota.says)}`,
      `Máy kiểm tra: ${both(testWords(quota))}`,
      ...(quota.where === undefined
        ? []
        : [`Chỉ tính / *counts only*: ${both(conditionWords(quota.where, ruleSet))}`]),
      quota.extendedTo === undefined
        ? "Không nâng được tỷ lệ / *the ratio cannot be raised*"
        : `Nâng được đến ${ratioWords(quota.extendedTo)} khi có quyết định được ghi lại, kèm lý do / *raised to ${ratioWords(quota.extendedTo)} at most by a recorded decision with its reason*`,
      `Làm tròn: ${both(roundings[quota.rounding])}`,
      `Người đứng đầu: ${both(heads[quota.heads])}`,
      `Áp dụng: ${switchWords(quota, ruleSet)}`,
      box,
    ]),
  ].join("\n");

/** The caps on the highest level; that none is known where none is. */
export const quotaBlocks = (ruleSet: RuleSet): string[] => [
  "## Tỷ lệ xuất sắc / Caps",
  ...(ruleSet.quotas.length === 0
    ? ["Chưa đọc được quy định nào về tỷ lệ: máy không kiểm tra. *No cap was read: none is checked.*"]
    : [
        "Ai không được xếp xuất sắc thì thành tốt, nên mẫu số thay đổi theo. Máy nêu vượt mấy người, không bao giờ chọn ai. *Whoever is not excellent becomes good, so the base moves. The program says how many are too many, never who.*",
        ...ruleSet.quotas.map((quota) => quotaBlock(quota, ruleSet)),
      ]),
];
