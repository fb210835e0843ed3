import { constraintsOfHd25 } from "../../calendar/procedures/hd25-2023.js";
import type { RuleSet } from "../../engine/rule-set.js";
import { generalMajorities, votingBy } from "../../voting/policy.js";
import { factsReadBy, scales } from "../vocabulary/index.js";
import { gaps } from "./gaps.js";
import { lists } from "./lists.js";
import { member } from "./member.js";
import { baseOrganisation, cell, collective } from "./organisation.js";
import { parameters } from "./parameters.js";
import { quotas } from "./quotas.js";
import { qd124 } from "./sources.js";

const subjects = { member, cell, "base-organisation": baseOrganisation, collective };

/**
 * QĐ 124-QĐ/TW (4/10/2023) with HD 25-HD/BTCTW (10/11/2023): reviews of the years 2023 and 2024. Four degrees
 * per criterion, shares of tasks for excellent individuals, discipline with the relief of self-detection, and
 * a cap of 20 % of those rated good among similar ones.
 */
export const qd124hd25: RuleSet = {
  id: "qd124-hd25-2023",
  title: {
    vi: "Quy định 124-QĐ/TW và Hướng dẫn 25-HD/BTCTW (2023)",
    en: "Regulation 124-QĐ/TW and Guidance 25-HD/BTCTW (2023)",
  },
  layers: ["qd124-2023", "hd25-2023"],
  documents: [
    { number: "QĐ 124-QĐ/TW", issuer: "Bộ Chính trị", issuedOn: "2023-10-04", until: "2025-08-30" },
    {
      number: "HD 25-HD/BTCTW",
      issuer: "Ban Tổ chức Trung ương",
      issuedOn: "2023-11-10",
      until: "2025-10-31",
    },
  ],
  scales,
  facts: factsReadBy({ subjects, lists, quotas }),
  lists,
  parameters,
  subjects,
  voting: votingBy(generalMajorities(scales.level)),
  quotas,
  constraints: [
    ...constraintsOfHd25,
    {
      id: "member-level-in-cell",
      says: {
        vi: "Mức xếp loại đảng viên do chi bộ đề xuất; mức cán bộ, công chức, viên chức ở nơi giữ chức vụ cao nhất",
        en: "A member's level is settled in the cell, a civil servant's where the highest post is held",
      },
      source: qd124("7", "P(tr)"),
    },
    {
      id: "notified-and-published",
      says: {
        vi: "Thông báo kết quả đến người được đánh giá và người quản lý trực tiếp; công khai theo quy định",
        en: "The result is notified to the assessed and the direct manager, and made public as prescribed",
      },
      source: qd124("15"),
    },
    {
      id: "later-discovery",
      says: {
        vi: "Phát hiện khuyết điểm sau khi xếp loại: hủy kết quả và xếp loại lại",
        en: "A fault found later: the result is cancelled and the level decided anew",
      },
      source: qd124("15.3"),
    },
  ],
  gaps,
};
