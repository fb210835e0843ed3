import { applied } from "../../engine/overlay/apply-overlay.js";
import type { RuleSet } from "../../engine/rule-set.js";
import { gap } from "../building.js";
import { qd366hd43 } from "../qd366-hd43-2025/index.js";
import { hd02Quarter } from "./overlay.js";

export { hd02Quarter } from "./overlay.js";

/** A text of the centre: unlike a local overlay, its marks are those of the centre, so it is applied as it is. */
const layered = applied(qd366hd43, hd02Quarter);

/** QĐ 366 and HD 43 with the quarters of HD 02 (2026): reviews since 22/5/2026 of those who hold leading posts. */
export const qd366hd43quarter: RuleSet = {
  ...layered,
  gaps: [
    ...layered.gaps,
    gap(
      "hd02-2026-text",
      "Toàn văn HD 02-HD/BTCTW (22/5/2026): chỉ biết qua văn bản của nơi thực hiện",
      "The text of HD 02-HD/BTCTW (22/5/2026): known only from those who carry it out",
    ),
    gap(
      "quarter-score",
      "Công thức điểm quý (6 trục kết quả), làm tròn 0,1 hay 0,5",
      "The formula of a quarter's score (six result axes), rounded to 0.1 or 0.5",
    ),
    gap(
      "quarter-deputies",
      "Tập thể dưới 70 %: cấp phó, thành viên lãnh đạo có bị loại khỏi mức xuất sắc hay không (mới có văn bản của nơi thực hiện)",
      "Whether deputies are kept from excellent where the collective completed less than 70 % (local texts only)",
    ),
    gap(
      "charter-2026",
      "QĐ 208-QĐ/TW (26/7/2026) và HD 01-HD/TW (19/5/2026) về thi hành Điều lệ: chưa đọc",
      "QĐ 208-QĐ/TW (26/7/2026) and HD 01-HD/TW (19/5/2026) on the Charter: not read",
    ),
  ],
};
