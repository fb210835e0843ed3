import { yes } from "../vocabulary/building-blocks.js";
import { ofHolders, ofOthers } from "../vocabulary/concerns.js";
import type { ReliefGround } from "../vocabulary/open-cases.js";
import { qd366 } from "./sources.js";

const clause = qd366("11.4");

/** Force majeure. It lifts the cases of tasks and targets that were not met, and no other. */
export const forceMajeure = (of: "under-seventy" | "targets-missed"): ReliefGround => ({
  id: "force-majeure",
  says: { vi: "Do bất khả kháng", en: "Force majeure" },
  source: clause,
  when: yes(`relief.force-majeure.${of}`),
});

/** A violation that the subject itself found and remedied in time. It lifts cases of violations only. */
export const selfDetected = (of: string): ReliefGround => ({
  id: "self-detected",
  says: {
    vi: "Tự phát hiện, tự nhận, đã khắc phục hậu quả",
    en: "Self-detected and remedied",
  },
  source: clause,
  when: yes(`relief.self-detected.${of}`),
});

/** A violation of an earlier period that is disciplined in this one. */
export const oldViolation: ReliefGround = {
  id: "old-violation",
  says: {
    vi: "Vi phạm của thời kỳ trước, nay mới bị kỷ luật hoặc tăng hình thức kỷ luật",
    en: "A violation of an earlier period that is disciplined in this one",
  },
  source: qd366("11, ghi chú 1"),
  when: yes("discipline.old-violation"),
};

/** The same for violations that need not concern duty: every measure of the period is for an earlier one. */
export const oldViolationsOnly: ReliefGround = {
  ...oldViolation,
  id: "old-violations-only",
  when: yes("discipline.old-violations-only"),
};

/** The grounds for a duty-related measure. For holders of posts it is arguable whether self-detection is one. */
export const groundsOfDuty: readonly ReliefGround[] = [
  { ...selfDetected("duty-related-discipline"), concerns: ofOthers },
  {
    ...selfDetected("duty-related-discipline"),
    id: "self-detected-by-holder",
    concerns: ofHolders,
    adoptedBy: "holder-discipline-relief",
  },
  oldViolation,
];

/** The ground for a concluded degradation. It is unclear whether self-detection is one. */
export const groundsOfDegradation: readonly ReliefGround[] = [
  { ...selfDetected("degradation"), adoptedBy: "degradation-relief" },
];
