import type { Text } from "../engine/rule-set.js";
import type { RuleSetRemark } from "./remark.js";
import type { Found } from "./search.js";

/** What a search says of something that should not be: an example, nothing, or that it is undecided. */
export const ifFound = (
  found: Found,
  remark: Pick<RuleSetRemark, "code" | "path" | "rule" | "severity" | "says">,
  compared = false,
): RuleSetRemark[] => {
  if (found.kind === "none") return [];
  if (found.kind === "undecided") return [undecided(remark)];
  const improved = compared ? { improved: found.improved } : {};
  return [{ ...remark, example: found.facts, ...improved, search: "found" }];
};

/** What a search says of something that should be: nothing where it is, a remark where it is nowhere. */
export const unlessFound = (
  found: Found,
  remark: Pick<RuleSetRemark, "code" | "path" | "rule" | "severity" | "says">,
): RuleSetRemark[] => {
  if (found.kind === "found") return [];
  return found.kind === "undecided" ? [undecided(remark)] : [{ ...remark, search: "none" }];
};

const open: Text = {
  vi: "Chưa kết luận được trong giới hạn tìm kiếm, hoặc khi còn tham số chưa ai chọn",
  en: "Undecided within the bound of the search, or while a parameter is not chosen",
};

/** A check that came to no end. */
export const undecided = (remark: Pick<RuleSetRemark, "code" | "path" | "rule">): RuleSetRemark => ({
  code: remark.code,
  path: remark.path,
  ...(remark.rule === undefined ? {} : { rule: remark.rule }),
  severity: "notice",
  says: open,
  search: "undecided",
});
