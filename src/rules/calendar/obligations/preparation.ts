import type { MeetingObligation } from "./obligation.js";
import { hd12, hd42, inForceFrom } from "./texts.js";

const since2025 = [{ from: inForceFrom.hd42, source: hd42 }];

/** What goes before and after each meeting of a cell. */
export const stepsOwed: readonly MeetingObligation[] = [
  {
    id: "pre-meeting",
    says: {
      vi: "Chi ủy (nơi không có chi ủy: bí thư, phó bí thư) họp trước buổi sinh hoạt thường kỳ",
      en: "The cell committee (where there is none: secretary and deputy) meets before the regular meeting",
    },
    grounds: [{ from: inForceFrom.hd12, source: hd12("II.1.1") }, ...since2025],
    each: "meeting",
    kinds: ["regular", "combined"],
    step: "pre-meeting",
    days: { before: 0 },
  },
  {
    id: "documents-before",
    says: {
      vi: "Tài liệu được đăng trước buổi sinh hoạt ít nhất 1 ngày",
      en: "Documents are posted at least 1 day before the meeting",
    },
    grounds: since2025,
    each: "meeting",
    kinds: ["regular", "thematic", "combined"],
    step: "documents-before",
    days: { before: 1 },
  },
  {
    id: "documents-after",
    says: {
      vi: "Báo cáo, kết luận hoặc nghị quyết (không mật) được đăng trong 2 ngày sau buổi sinh hoạt",
      en: "Report, conclusion or resolution (unless secret) is posted within 2 days after the meeting",
    },
    grounds: since2025,
    each: "meeting",
    kinds: ["regular", "thematic", "combined"],
    step: "documents-after",
    days: { after: 2 },
  },
  {
    id: "report-after",
    says: {
      vi: "Báo cáo cấp ủy cấp trên trong 2 ngày sau buổi sinh hoạt",
      en: "The meeting is reported to the committee above within 2 days",
    },
    grounds: [
      { from: inForceFrom.hd42, source: { ...hd42, note: "the 2 days as resolutions of cells state them" } },
    ],
    each: "meeting",
    kinds: ["regular", "thematic", "combined"],
    step: "report",
    days: { after: 2 },
  },
];
