import type { Text } from "../../../language/text.js";
import type { Condition } from "../../engine/conditions/condition.js";
import type { Source } from "../../engine/conditions/vocabulary.js";
import type { Exception, OpenCase, Rule, RuleSet } from "../../engine/rule-set.js";
import { yes } from "./building-blocks.js";
import { both, type Concerns, concerning } from "./concerns.js";

/** Every level: the text leaves the whole scale open. */
export const everyLevel = ["excellent", "good", "fulfilled", "unfulfilled"];

/** A case for which the authors did not read the clause. */
export const unreadCase = (
  id: string,
  source: Source,
  vi: string,
  en: string,
  when: Condition,
  levels: readonly string[] = everyLevel,
): OpenCase => ({ id, says: { vi, en }, source, when, why: "unread", levels: [...levels] });

/** A ground on which a committee weighs a case that otherwise gives the lowest level. */
export interface ReliefGround {
  /** The last part of the ids of its exception and of its open case. */
  readonly id: string;
  readonly says: Text;
  readonly source: Source;
  readonly when: Condition;
  readonly concerns?: Concerns;
  readonly adoptedBy?: string;
}

/** A forced case that its grounds lift, and the open cases after that. */
interface Weighed {
  readonly forced: Rule;
  readonly open: readonly OpenCase[];
}

/**
 * A forced case with the grounds that lift it. The text states no level and no ceiling after that, so the level
 * is the committee's to decide.
 */
export const weighed = (rule: Rule, grounds: readonly ReliefGround[]): Weighed => {
  const parts = grounds.map(({ id, says: { vi, en }, source, when, concerns, adoptedBy }) => {
    const adoption = adoptedBy === undefined ? {} : { adoptedBy };
    const exception: Exception = concerning(concerns, {
      id: `${rule.id}.${id}`,
      says: {
        vi: `${vi}: cấp có thẩm quyền xem xét, quyết định`,
        en: `${en}: the competent committee weighs and decides`,
      },
      source,
      when,
      ...adoption,
    });
    const open: OpenCase = concerning(both(rule.concerns, concerns), {
      id: `${rule.id}.${id}.weighed`,
      says: {
        vi: `${vi}: văn bản không định mức; cấp có thẩm quyền xem xét, quyết định`,
        en: `${en}: the text states no level, the competent committee decides`,
      },
      source,
      when: { all: [rule.when, when] },
      why: "committee",
      levels: everyLevel,
      ...adoption,
    });
    return { exception, open };
  });
  return {
    forced: parts.length === 0 ? rule : { ...rule, unless: parts.map(({ exception }) => exception) },
    open: parts.map(({ open }) => open),
  };
};

/** The gap on an organisation or a collective founded less than six months ago. */
export const newlyFounded = (id: string, source: Source): OpenCase =>
  unreadCase(
    `${id}.newly-founded`,
    source,
    "Thành lập chưa đủ 6 tháng: chưa đọc được quy định về tổ chức, tập thể mới",
    "Founded less than six months ago: the clause on new organisations was not read",
    { fact: "organisation.months", is: "less-than", value: 6 },
  );

/** The gap on sick leave of three months or more. */
export const longSickLeave = (source: Source): OpenCase =>
  unreadCase(
    "member.long-sick-leave",
    source,
    "Nghỉ ốm cộng dồn từ 3 tháng trở lên trong năm: chưa đọc được quy định về trường hợp này",
    "Sick leave of three months or more in total: the clause on it was not read",
    { fact: "leave.sick-days", is: "at-least", value: { parameter: "sick-leave-days" } },
  );

/** The days of sick leave that count as three months. HD 21 names three months, and so does HD 43. */
export const sickLeaveParameter: RuleSet["parameters"] = {
  "sick-leave-days": {
    says: {
      vi: "Số ngày nghỉ ốm được coi là 3 tháng",
      en: "Days of sick leave that count as three months",
    },
    kind: "integer",
    value: 90,
    stricter: "lower",
    source: {
      document: "HD 21-HD/BTCTW",
      point: "II.B.6",
      evidence: "quoted",
      note: "the text says three months; 90 days is how this library counts them",
    },
  },
};

/** The gap on a transfer in the year. A committee settles it by its choice of a reading. */
export const transferred = (source: Source, unless: readonly Exception[] = []): OpenCase => ({
  ...unreadCase(
    "member.transferred",
    source,
    "Chuyển sinh hoạt đảng trong năm: chưa đọc được quy định nơi nào xếp loại, theo thời gian nào",
    "Transferred in the year: the clause on who rates which part of the year was not read",
    yes("transfer.in-year"),
  ),
  ...(unless.length === 0 ? {} : { unless: [...unless] }),
  settledBy: "transfer",
});

/** The readings of a transfer in the year. */
export const transferParameter = (unread: Source): RuleSet["parameters"] => ({
  transfer: {
    says: {
      vi: "Đảng viên chuyển sinh hoạt trong năm: chi bộ nơi đến xếp loại cả năm, hoặc mỗi chi bộ xếp loại phần thời gian của mình",
      en: "A member transferred in the year: the receiving cell rates the whole year, or each cell its part",
    },
    kind: "choice",
    choices: ["receiving-cell-whole-year", "each-cell-its-part"],
    source: unread,
    readings: [
      {
        is: "receiving-cell-whole-year",
        source: {
          document: "HD 21-HD/BTCTW",
          point: "II.B.6",
          evidence: "quoted",
          note: "the rule of 2019: the receiving cell classifies, with the comments of the old cell",
        },
      },
      {
        is: "each-cell-its-part",
        source: {
          document: "QĐ 366-QĐ/TW",
          point: "11",
          evidence: "quoted",
          note: "notes 2 and 3 count what was done in a unit for that unit; applied to levels it is a reading",
        },
      },
    ],
  },
});
