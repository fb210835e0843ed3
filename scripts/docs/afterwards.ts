import { vietnameseDay } from "../../src/language/formats.js";
import {
  commendationGaps,
  commendationLimits,
  commendationRules,
  partyAgeBadges,
} from "../../src/rules/awards.js";
import type { InForce } from "../../src/rules/in-force.js";
import { educationRule, strikingOffRule } from "../../src/rules/striking-off.js";
import { both, box, citedShort, made, page, table } from "./writing.js";

const kinds = {
  member: { vi: "đảng viên", en: "member" },
  cell: { vi: "chi bộ trực thuộc", en: "cell that is no base organisation" },
  "base-organisation": { vi: "tổ chức cơ sở đảng", en: "base organisation" },
};

/** The first day, and the first day after the end. */
const period = ({ from, until }: InForce): string =>
  `từ ${vietnameseDay(from)}${until === undefined ? "" : `, trước ${vietnameseDay(until)}`}`;

const groundWords = ({ years, distinguished }: (typeof commendationRules)[number]): string => {
  const [rows, recognised] =
    years === 1
      ? [
          { vi: "xuất sắc trong năm", en: "excellent in the year" },
          { vi: " và được công nhận tiêu biểu", en: " and recognised as distinguished" },
        ]
      : [
          { vi: `xuất sắc ${years} năm liên tục`, en: `excellent ${years} years in a row` },
          { vi: ", mỗi năm được công nhận tiêu biểu", en: ", recognised as distinguished each year" },
        ];
  if (!distinguished) return both(rows);
  return both({ vi: rows.vi + recognised.vi, en: rows.en + recognised.en });
};

/** The review sheet on the consequences of decided levels. */
export const afterwardsPage = (): string =>
  page(
    made("the rules of commendation and of education and help"),
    "# Phiếu đối chiếu: sau quyết định xếp loại",
    "*Review sheet: after the decision*",
    "Chỉ tính theo mức đã được quyết định, giữ bộ quy định của từng năm. Năm không xếp loại có làm đứt chuỗi hay không do cấp ủy chọn, chưa chọn thì kết quả chưa rõ. *Only decided levels count, each with the rule set of its year. What an unrated year does is a choice; without it the row is unsettled.*",
    "## Khen thưởng / Commendation",
    table(
      [
        "Mã / Id",
        "Ai / Who",
        "Khi / Where",
        "Hình thức / Award",
        "Ai khen / By",
        "Căn cứ / Source",
        "Hiệu lực",
        "Đối chiếu",
      ],
      commendationRules.map((rule) => [
        `\`${rule.id}\``,
        both(kinds[rule.of]),
        groundWords(rule),
        both(rule.award),
        both(rule.by),
        citedShort(rule.source),
        period(rule),
        box,
      ]),
    ),
    table(
      ["Mã / Id", "Giới hạn / Limit", "Căn cứ / Source", "Hiệu lực", "Đối chiếu"],
      [...commendationLimits, partyAgeBadges].map((limit) => [
        `\`${limit.id}\``,
        both(limit.says),
        citedShort(limit.source),
        period(limit),
        box,
      ]),
    ),
    "## Giáo dục, giúp đỡ, xóa tên / Education, help, striking off",
    table(
      ["Mã / Id", "Quy định / Rule", "Căn cứ / Source", "Hiệu lực", "Đối chiếu"],
      [educationRule, strikingOffRule].map((rule) => [
        `\`${rule.id}\``,
        both(rule.says),
        citedShort(rule.source),
        period(rule),
        box,
      ]),
    ),
    "Máy chỉ nêu rằng điều khoản có thể áp dụng; con người xem xét và quyết định. *The program only says that a clause may apply; people decide.*",
    "## Chỗ còn thiếu văn bản / Gaps",
    commendationGaps.map(({ id, says }) => `- [ ] \`${id}\`: ${both(says)} — đã có văn bản: ………`).join("\n"),
  );
