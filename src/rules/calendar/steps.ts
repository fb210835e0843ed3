import type { Text } from "../engine/vocabulary.js";

/** The steps of a review that constraints may name, in the order in which a review mostly takes them. */
export const steps = {
  "self-review": { vi: "bản tự kiểm điểm", en: "self-review" },
  "draft-sent": { vi: "gửi dự thảo báo cáo kiểm điểm", en: "sending of the draft" },
  "collective-report": { vi: "báo cáo kiểm điểm tập thể", en: "collective report" },
  "review-meeting": { vi: "hội nghị kiểm điểm", en: "review meeting" },
  "employer-level": {
    vi: "kết quả xếp loại cán bộ, công chức, viên chức",
    en: "employer's level",
  },
  "unit-level": {
    vi: "kết quả xếp loại chính quyền, Mặt trận, đoàn thể cùng cấp",
    en: "level of the unit of the same level",
  },
  ballot: { vi: "kiểm phiếu", en: "count of the ballot" },
  "check-concluded": { vi: "kết luận kiểm tra, xác minh", en: "end of the check" },
  "review-closed": { vi: "kết thúc kiểm điểm", en: "closing of the review" },
  "level-decided": { vi: "quyết định xếp loại", en: "decision on the level" },
} as const satisfies Record<string, Text>;

/** The name of a step. */
export type Step = keyof typeof steps;

/** Whether a text names a step. */
export const isStep = (name: string): name is Step => Object.hasOwn(steps, name);

/**
 * Of whom a constraint may speak: the subjects of a review, and a `head`, the secretary of an organisation.
 * A step that precedes itself reads the list as an order: `["member", "cell"]` is members before their cell.
 */
export const partyKinds = ["member", "cell", "base-organisation", "collective", "head"] as const;
/** Of whom a constraint may speak. */
export type PartyKind = (typeof partyKinds)[number];
