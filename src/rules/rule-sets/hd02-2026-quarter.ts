import { frozen } from "../../language/frozen.js";
import { stepOfReview } from "../calendar/procedure.js";
import { applied } from "../engine/overlay/apply-overlay.js";
import type { Overlay } from "../engine/overlay/overlay.js";
import type { Constraint, RuleSet } from "../engine/rule-set.js";
import { qd366hd43 } from "./qd366-hd43-2025/index.js";
import { citing, gap, rule, withPost } from "./vocabulary/building-blocks.js";
import { factVocabulary } from "./vocabulary/vocabulary.js";

/** HD 02-HD/BTCTW, 22/5/2026. The authors know it from reports of its application and have not read it. */
const hd02 = citing("HD 02-HD/BTCTW");
const reported = hd02(undefined, "reported", "the text of 22/5/2026 was not read");

const look = (id: string, vi: string, en: string): Constraint => ({
  id,
  says: { vi, en },
  source: reported,
});

const quarterFacts = Object.fromEntries(
  Object.entries(factVocabulary).filter(([name]) => name.startsWith("quarters.")),
);

/**
 * The quarterly rating of holders of leading posts. It rates quarters I to III, and the fourth quarter is
 * part of the year. It adds to HD 43 and replaces nothing. Members without a post keep the yearly cycle.
 */
export const hd02Quarter: Overlay = /* @__PURE__ */ frozen({
  id: "hd02-2026-quarter",
  title: {
    vi: "Quy định 366-QĐ/TW, Hướng dẫn 43-HD/BTCTW (2025) và đánh giá hằng quý theo Hướng dẫn 02-HD/BTCTW (2026)",
    en: "Regulation 366-QĐ/TW, Guidance 43-HD/BTCTW (2025), and quarterly assessment by Guidance 02-HD/BTCTW (2026)",
  },
  over: "qd366-hd43-2025",
  documents: [{ number: "HD 02-HD/BTCTW", issuer: "Ban Tổ chức Trung ương", issuedOn: "2026-05-22" }],
  facts: quarterFacts,
  further: [
    {
      part: "ceilings",
      subject: "member",
      level: "good",
      rule: rule(
        "member.quarter-unfulfilled",
        reported,
        "Cán bộ giữ chức vụ có từ 1 quý không hoàn thành nhiệm vụ: năm không xếp loại xuất sắc",
        "A holder of a post with a quarter rated unfulfilled is not excellent in the year",
        { all: [withPost, { fact: "quarters.unfulfilled", is: "at-least", value: 1 }] },
      ),
    },
  ],
  parts: [{ kind: "quarter", of: ["member"], when: withPost, inYear: [4], source: reported }],
  procedure: [
    stepOfReview(reported, "self-review", "subject", ["member"], { when: withPost, periods: ["quarter"] }),
    stepOfReview(reported, "proposal", "unit-head", ["member"], {
      after: ["self-review"],
      when: withPost,
      periods: ["quarter"],
    }),
    stepOfReview(reported, "level-decided", "superior-committee", ["member"], {
      after: ["proposal"],
      when: withPost,
      periods: ["quarter"],
    }),
  ],
  constraints: [
    look(
      "quarters-before-year",
      "Quý I, II, III đánh giá và đề xuất mức; quý IV lồng vào cuối năm; kết quả các quý là cơ sở xếp loại năm, không tính bình quân",
      "Quarters I to III are assessed, the fourth is part of the year; the year rests on them and is no mean of them",
    ),
    look(
      "quarter-steps",
      "Mỗi quý: giao mục tiêu, sản phẩm; tự chấm điểm, đề xuất; cấp sử dụng nhận xét; cấp có thẩm quyền quyết định",
      "Each quarter: goals and products set, own score, comment of the using level, decision",
    ),
    look(
      "quarter-under-hundred",
      "Không hoàn thành 100 % nhiệm vụ của quý do chủ quan: quý không hoàn thành nhiệm vụ",
      "Less than 100 % of the quarter's tasks for subjective reasons makes the quarter unfulfilled",
    ),
    look(
      "quarter-not-rated",
      "Quý chưa xếp loại: đi học từ 2 tháng, mới bổ nhiệm lần đầu dưới 1 tháng, ốm hoặc thai sản từ 2 tháng, đang bị kiểm tra dấu hiệu vi phạm",
      "A quarter is not rated: study of two months or more, first appointed less than a month ago, sick or on maternity leave for two months or more, under inspection",
    ),
    look(
      "two-quarters-unfulfilled",
      "Hai quý liên tiếp không hoàn thành nhiệm vụ: xem xét thay thế",
      "Two consecutive quarters unfulfilled: replacement is considered",
    ),
    look(
      "two-deciding-levels",
      "Người giữ nhiều chức vụ do hai cấp quyết định: cấp cao hơn quyết định; mỗi kỳ một hồ sơ",
      "A person with posts under two deciding levels: the higher decides, with one file for each period",
    ),
  ],
});

/**
 * A central text. Its evidence marks are central ones and not local ones, so the library applies it without
 * the check for overlays.
 */
const layered = applied(qd366hd43, hd02Quarter);

/**
 * QĐ 366 and HD 43 with the quarters of HD 02 (2026): reviews since 22/5/2026 of holders of leading posts.
 */
export const qd366hd43quarter: RuleSet = /* @__PURE__ */ frozen({
  ...layered,
  gaps: [
    ...layered.gaps,
    gap(
      "hd02-2026-text",
      "Toàn văn HD 02-HD/BTCTW (22/5/2026): chỉ biết qua văn bản của nơi thực hiện",
      "The text of HD 02-HD/BTCTW (22/5/2026): known only from those who carry it out",
      ["member.quarter-unfulfilled"],
    ),
    gap(
      "quarter-score",
      "Cách chấm điểm quý (6 trục kết quả), điểm thưởng, làm tròn 0,1 hay 0,5, ngưỡng điểm từng mức: địa phương quy định, ghi trong lớp bổ sung",
      "How a quarter is scored (six result axes), its bonus, rounding to 0.1 or 0.5, the points of each level: local texts say it, in an overlay",
      "wording",
    ),
    gap(
      "quarter-deputies",
      "Tập thể dưới 70 %: cấp phó, thành viên lãnh đạo có bị loại khỏi mức xuất sắc hay không (mới có văn bản của nơi thực hiện)",
      "Whether deputies are kept from excellent where the collective completed less than 70 % (local texts only)",
      "wording",
    ),
  ],
});
