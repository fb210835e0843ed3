import type { FindingCode } from "../../../src/projections/index.js";
import {
  type Constraint,
  isStep,
  type PartyKind,
  partyKinds,
  type RuleSet,
  steps,
  type Text,
} from "../../../src/rules/index.js";
import { table } from "../markdown.js";
import { both, box, citedShort, mark, switchWords } from "./wording.js";

const parties: Readonly<Record<PartyKind, Text>> = {
  member: { vi: "đảng viên", en: "members" },
  cell: { vi: "chi bộ", en: "cells" },
  "base-organisation": { vi: "tổ chức cơ sở đảng", en: "base organisations" },
  collective: { vi: "tập thể lãnh đạo, quản lý", en: "leading collectives" },
  head: { vi: "người đứng đầu", en: "heads" },
};

const partyWords = (name: string): Text =>
  partyKinds.includes(name as PartyKind) ? parties[name as PartyKind] : { vi: name, en: name };

const stepWords = (name: string): Text => (isStep(name) ? steps[name] : { vi: name, en: name });

const joined = (names: readonly string[], vi: string, en: string): Text => ({
  vi: names.map((name) => partyWords(name).vi).join(vi),
  en: names.map((name) => partyWords(name).en).join(en),
});

/** Constraints that a finding of their own looks after. */
export const lookedAfter: Readonly<Record<string, FindingCode>> = {
  "old-cell-comment": "cell-comment-missing",
  "temporary-cell-comment": "cell-comment-missing",
  "collective-by-unit": "collective-above-organisation",
  "cancelled-then-decided-again": "cancelled-without-decision",
  "two-quarters-unfulfilled": "two-quarters-unfulfilled",
};

/** What the program holds the record against, in words; that people must look where there is nothing. */
const holdsWords = ({ id, holds }: Constraint): Text => {
  const code = lookedAfter[id];
  if (holds === undefined)
    return code === undefined
      ? { vi: "máy không kiểm tra được; người xem xét", en: "not checked by the program; people look" }
      : { vi: `máy nêu điểm cần kiểm tra \`${code}\``, en: `found as \`${code}\`` };
  if ("lasts" in holds) {
    const { vi, en } = stepWords(holds.lasts);
    const days = holds.days === 1 ? "1 day" : `${holds.days} days`;
    return { vi: `${vi}: ít nhất ${holds.days} ngày`, en: `${en}: at least ${days}` };
  }
  if ("step" in holds) {
    const step = stepWords(holds.step);
    const [month, day] = holds.by.split("-");
    const of = joined(holds.of, ", ", ", ");
    const year =
      holds.yearsAfter === 0
        ? { vi: "của năm kiểm điểm", en: "of the year reviewed" }
        : { vi: "của năm sau", en: "of the year after" };
    return {
      vi: `${step.vi} (${of.vi}): chậm nhất ngày ${day}/${month} ${year.vi}; làm trong ngày đó là đúng hạn`,
      en: `${step.en} (${of.en}): by ${day}/${month} ${year.en}, that day included`,
    };
  }
  const [first, next] = [stepWords(holds.first), stepWords(holds.next)];
  if ("workingDays" in holds)
    return {
      vi: `từ ${first.vi} đến ${next.vi}: ít nhất ${holds.workingDays} ngày làm việc`,
      en: `from ${first.en} to ${next.en}: at least ${holds.workingDays} working days`,
    };
  if (holds.first === holds.next) {
    const order = joined(holds.of, ", rồi ", ", then ");
    return { vi: `${first.vi}: ${order.vi}`, en: `${first.en}: ${order.en}` };
  }
  const of = joined(holds.of, ", ", ", ");
  return { vi: `${first.vi} trước ${next.vi} (${of.vi})`, en: `${first.en} before ${next.en} (${of.en})` };
};

/** Rules of order, time and form, each with what is checked by the program. */
export const constraintBlocks = (ruleSet: RuleSet): string[] => [
  "## Trình tự, thời hạn, hình thức / Order, time and form",
  ruleSet.constraints.length === 0
    ? "Chưa đọc được quy định nào. *Nothing was read.*"
    : table(
        ["Mã / Id", "Quy định / Rule", "Máy kiểm tra / Checked", "Căn cứ / Source", "Áp dụng", "Đối chiếu"],
        ruleSet.constraints.map((constraint) => [
          `\`${constraint.id}\``,
          both(constraint.says),
          both(holdsWords(constraint)),
          citedShort(constraint.source),
          constraint.holds === undefined
            ? ""
            : `${mark(constraint, ruleSet)}<br>${switchWords(constraint, ruleSet)}`,
          box,
        ]),
      ),
];
