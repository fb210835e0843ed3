import type { FindingCode } from "../../src/findings/index.js";
import type { Text } from "../../src/language/text.js";
import {
  isStep,
  type PartyKind,
  partyKinds,
  periodsOfSteps,
  steps,
  takers,
} from "../../src/rules/calendar/procedure.js";
import type { capHeads, capRoundings } from "../../src/rules/engine/conditions/vocabulary.js";
import type { Cap, Constraint, RuleSet } from "../../src/rules/engine/rule-set.js";
import { conditionWords, ratioBar } from "./condition.js";
import {
  both,
  box,
  cited,
  citedShort,
  compared,
  levelWords,
  list,
  mark,
  ratioWords,
  switchWords,
  table,
  valueWords,
} from "./writing.js";

const scopes: Readonly<Record<Cap["scope"], Text>> = {
  "base-organisation": { vi: "trong từng tổ chức cơ sở đảng", en: "in each base organisation" },
  "title-group": {
    vi: "trong từng nhóm chức danh tương đương của tổ chức cơ sở đảng",
    en: "in each group of equivalent titles of a base organisation",
  },
  "declared-group": {
    vi: "trong từng nhóm do cấp ủy công bố",
    en: "in each group that the committee declares",
  },
};

const baseWords = ({ base, counted, reading }: Cap): Text => {
  const [lower, higher] = [levelWords(base), levelWords(counted)];
  return {
    "of-good": { vi: `số ${lower.vi}`, en: `those ${lower.en}` },
    "of-good-or-better": {
      vi: `số ${lower.vi} cộng số ${higher.vi}`,
      en: `those ${lower.en} and those ${higher.en}`,
    },
    "of-rated": { vi: "số được xếp loại", en: "all who are rated" },
  }[reading];
};

const roundings: Readonly<Record<(typeof capRoundings)[number], Text>> = {
  down: {
    vi: "làm tròn xuống: “không vượt quá” được đọc chặt",
    en: "rounded down: “at most” is read strictly",
  },
  "half-up": { vi: "làm tròn, từ nửa trở lên thì lên", en: "rounded from a half upwards" },
};

const heads: Readonly<Record<(typeof capHeads)[number], Text>> = {
  counted: { vi: "người đứng đầu được tính vào tỷ lệ", en: "heads are counted" },
  apart: { vi: "người đứng đầu không tính vào tỷ lệ", en: "heads are not counted" },
};

/** An option of a cap; or the choice of the committee, and that the cap is judged under each option until then. */
const optionWords = <Option extends string>(
  part: Option | { readonly parameter: string },
  words: Readonly<Record<Option, Text>>,
): string =>
  typeof part === "string"
    ? both(words[part])
    : `văn bản để ngỏ, cấp ủy chọn ở \`${part.parameter}\`; chưa chọn thì xét theo từng cách / *the text leaves it open: \`${part.parameter}\`; judged under each option until somebody chooses*`;

const capTest = (cap: Cap): Text => {
  const [counted, base, scope] = [levelWords(cap.counted), baseWords(cap), scopes[cap.scope]];
  const share = ratioWords(cap.ratio);
  return {
    vi: `số ${counted.vi} không quá ${share} ${base.vi}, ${scope.vi}`,
    en: `${counted.en} at most ${share} of ${base.en}, ${scope.en}`,
  };
};

const capBlock = (cap: Cap, ruleSet: RuleSet): string =>
  [
    `**\`${cap.id}\`** · ${mark(cap, ruleSet)} · ${cited(cap.source)}`,
    "",
    list([
      `Quy định: ${both(cap.says)}`,
      `Máy kiểm tra: ${both(capTest(cap))}`,
      ...(cap.where === undefined
        ? []
        : [`Chỉ tính / *counts only*: ${both(conditionWords(cap.where, ruleSet))}`]),
      cap.extendedTo === undefined
        ? "Không nâng được tỷ lệ / *the ratio cannot be raised*"
        : `Nâng được đến ${ratioWords(cap.extendedTo)} khi có quyết định được ghi lại, kèm lý do / *raised to ${ratioWords(cap.extendedTo)} at most by a recorded decision with its reason*`,
      `Làm tròn: ${optionWords(cap.rounding, roundings)}`,
      `Người đứng đầu: ${optionWords(cap.heads, heads)}`,
      `Áp dụng: ${switchWords(cap, ruleSet)}`,
      box,
    ]),
  ].join("\n");

/** The caps on the highest level, or a sentence that none is known. */
export const capBlocks = (ruleSet: RuleSet): string[] => [
  "## Tỷ lệ xuất sắc / Caps",
  ...(ruleSet.caps.length === 0
    ? ["Chưa đọc được quy định nào về tỷ lệ: máy không kiểm tra. *No cap was read: none is checked.*"]
    : [
        "Ai không được xếp xuất sắc thì thành tốt, nên mẫu số thay đổi theo. Máy nêu vượt mấy người, không bao giờ chọn ai. *Whoever is not excellent becomes good, so the base moves. The program says how many are too many, never who.*",
        ...ruleSet.caps.map((cap) => capBlock(cap, ruleSet)),
      ]),
];

/** The way from the votes of a cell to a proposed level, or a sentence that nothing is known. */
export const votingBlocks = (ruleSet: RuleSet): string[] => {
  const { voting, parameters } = ruleSet;
  const title = "## Biểu quyết mức xếp loại / Voting on levels";
  if (voting === undefined) return [title, "Không có quy định. *Nothing is said.*"];
  const stated = new Set(voting.majorities.map(({ level }) => level));
  const unstated = (ruleSet.scales.level ?? []).filter((level) => !stated.has(level));
  return [
    title,
    "Chi bộ bỏ phiếu là để đề xuất; cấp có thẩm quyền quyết định. *The cell's vote proposes; the competent committee decides.*",
    table(
      ["Mức / Level", "Cần / Needs", "Căn cứ / Source", "Đối chiếu"],
      [
        ...voting.majorities.map(({ level, is, ratio, source }) => {
          const { vi, en } = levelWords(level);
          const bar = ratioBar(ratio, ruleSet);
          return [
            both({ vi, en }),
            both({ vi: compared(is, bar.vi).vi, en: compared(is, bar.en).en }),
            citedShort(source),
            box,
          ];
        }),
        ...unstated.map((level) => [
          both(levelWords(level)),
          "không văn bản nào nói / *no text says it*",
          "",
          "[ ] đã có văn bản: ………",
        ]),
      ],
    ),
    list(
      [voting.form, voting.base, voting.ifNone].map((name) => {
        const parameter = parameters[name];
        return `\`${name}\`: ${parameter === undefined ? "" : both(parameter.says)}<br>Hiện: ${valueWords(parameter?.value)}`;
      }),
    ),
  ];
};

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

/** Constraints that have a finding of their own. */
export const lookedAfter: Readonly<Record<string, FindingCode>> = {
  "old-cell-comment": "cell-comment-missing",
  "temporary-cell-comment": "cell-comment-missing",
  "collective-by-unit": "collective-above-organisation",
  "cancelled-then-decided-again": "cancelled-without-decision",
  "two-quarters-unfulfilled": "two-quarters-unfulfilled",
};

/** The record that the program compares, in words; a note for the reader where a person must look. */
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
  if ("groundsFrom" in holds) {
    const { vi, en } = joined(holds.of, ", ", ", ");
    return {
      vi: `${vi}: khác bản tự kiểm điểm từ ${holds.groundsFrom} điểm hoặc khác mức thì phải có căn cứ được ghi`,
      en: `${en}: a difference from the self-review of ${holds.groundsFrom} points or more, or of a level, has recorded grounds`,
    };
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
  if ("attached" in holds) {
    const of = joined(holds.of, ", ", ", ");
    const what =
      holds.attached === "product"
        ? { vi: "sản phẩm", en: "a product" }
        : { vi: "giấy tờ", en: "a document" };
    const level = holds.level === undefined ? undefined : levelWords(holds.level);
    const at = level === undefined ? { vi: "", en: "" } : { vi: `; ${level.vi}`, en: `; ${level.en}` };
    const each =
      holds.each === undefined
        ? { vi: "", en: "" }
        : { vi: "; từng nhiệm vụ hoàn thành", en: "; each task that is done" };
    return {
      vi: `có minh chứng về ${what.vi} (${of.vi}${at.vi}${each.vi})`,
      en: `evidence of ${what.en} is attached (${of.en}${at.en}${each.en})`,
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

/** The steps of a review, and whose step each is. */
export const procedureBlocks = ({ procedure = [], ...ruleSet }: RuleSet): string[] => [
  "## Các bước, đến lượt ai / Steps, and whose they are",
  procedure.length === 0
    ? "Chưa đọc được quy định nào. *Nothing was read.*"
    : table(
        [
          "Bước / Step",
          "Đến lượt / Whose",
          "Của ai / Of",
          "Sau bước / After",
          "Kỳ / Period",
          "Căn cứ / Source",
          "Đối chiếu",
        ],
        procedure.map(({ step, taker, of, after = [], when, periods = ["year"], source }) => [
          both(stepWords(step)),
          both(takers[taker]),
          [
            both(joined(of, ", ", ", ")),
            ...(when === undefined ? [] : [both(conditionWords(when, ruleSet))]),
          ].join("<br>"),
          after.map((name) => both(stepWords(name))).join("<br>"),
          periods.map((kind) => both(periodsOfSteps[kind])).join("<br>"),
          citedShort(source),
          box,
        ]),
      ),
];

/** Rules of order, time and form, each with the program's check. */
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
