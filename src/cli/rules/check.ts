import type { Language } from "../../language/language.js";
import { checkRuleSet } from "../../rules/engine/check/check-rule-set.js";
import { checkOverlay } from "../../rules/engine/overlay/check-overlay.js";
import { looserThan } from "../../rules/engine/overlay/looser-than.js";
import { overlaySchema } from "../../rules/engine/overlay/overlay.js";
import { readJson } from "../files.js";
import type { Result } from "../output.js";
import { problemLine } from "../problem-words.js";
import { baseOf, isOverlay } from "./sets.js";

const words = {
  fine: { vi: "Không có lỗi.", en: "No problems." },
  looser: { vi: "Nới lỏng hơn văn bản của Trung ương:", en: "Looser than the central text:" },
};

/** `chibo rules check`: what is wrong in a rule set or overlay, and where an overlay loosens the central text. */
export const check = (file: string, over: string | undefined, language: Language): Result => {
  const value = readJson(file);
  if (!isOverlay(value)) {
    const problems = checkRuleSet(value);
    return {
      text:
        problems.length === 0
          ? words.fine[language]
          : problems.map((each) => problemLine(each, language)).join("\n"),
      data: { kind: "rule-set", problems },
      problems: problems.length > 0,
    };
  }
  const base = baseOf(value, over);
  const problems = checkOverlay(base, value);
  const looser = problems.length > 0 ? [] : looserThan(base, overlaySchema.parse(value));
  const lines = [
    ...problems.map((each) => problemLine(each, language)),
    ...(looser.length === 0 ? [] : [words.looser[language]]),
    ...looser.map(
      ({ path, centre, overlay, clause: { document, point = "" } }) =>
        `${path}: ${centre[language]} → ${overlay[language]} [${document} ${point}]`,
    ),
  ];
  return {
    text: lines.length === 0 ? words.fine[language] : lines.join("\n"),
    data: { kind: "overlay", over: base.id, problems, looser },
    problems: lines.length > 0,
  };
};
