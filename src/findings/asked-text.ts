import type { Language } from "../language/language.js";
import { meetingFacts, meetingParameters } from "../rules/rubrics/meeting-facts.js";
import { attendanceParameters } from "../rules/voting/attendance-parameters.js";

const known: Readonly<Record<string, { readonly says: { readonly vi: string; readonly en: string } }>> = {
  ...attendanceParameters,
  ...meetingParameters,
  ...meetingFacts,
  "comment.by": { says: { vi: "ai đã phát biểu", en: "who spoke" } },
};

/** The words for a missing fact, for a choice of the committee, or for the id of a task or a member. */
export const askedText = (name: string, language: Language): string => {
  const said = Object.hasOwn(known, name) ? known[name]?.says[language] : undefined;
  if (said !== undefined) return said;
  const [kind, id] = name.split(":");
  if (id === undefined) return name;
  if (kind === "task") return language === "vi" ? `đánh giá nhiệm vụ ${id}` : `the assessment of task ${id}`;
  return language === "vi" ? `${id} có mặt hay vắng` : `whether ${id} was present`;
};
