import { notApplyingNames } from "../../src/language/words/choices.js";
import { factsRead } from "../../src/rules/engine/conditions/condition.js";
import type {
  Ladder,
  OpenCase,
  Rule,
  RuleSet,
  Rung,
  Scoring,
  SubjectRubric,
  Unread,
} from "../../src/rules/engine/rule-set.js";
import { recordedForRubric } from "../../src/rules/engine/scoring.js";
import { conditionWords } from "./condition.js";
import { isOpen } from "./rule-set-summary.js";
import {
  both,
  box,
  cited,
  citedShort,
  levelWords,
  list,
  markRule,
  ruleSwitchWords,
  table,
  valueWords,
} from "./writing.js";

type Exception = NonNullable<Rule["unless"]>[number];

/** People grant relief. The program only reads that they did. */
const byDecision = (exception: Exception, ruleSet: RuleSet): string =>
  factsRead(exception.when, ruleSet.lists).some((fact) => fact.startsWith("relief."))
    ? "<br>Chỉ khi có quyết định xem xét được ghi lại của cấp có thẩm quyền / *only by a recorded decision of the competent committee*"
    : "";

const exceptionLine = (exception: Exception, ruleSet: RuleSet): string => {
  const { source, says, when, upholds } = exception;
  const only = concernsLines(exception, ruleSet).map((text) => `<br>${text}`);
  const kind =
    upholds === true ? "Giữ nguyên dù có ngoại lệ khác / *upheld against other exceptions*" : "Ngoại lệ";
  const always = exception.adoptedBy === undefined && !["recalled", "not-found"].includes(source.evidence);
  const applied = always ? "" : `<br>Áp dụng: ${ruleSwitchWords(exception, ruleSet)}`;
  return `${kind} (${citedShort(source)}): ${both(says)}${only.join("")}<br>Máy kiểm tra: ${both(conditionWords(when, ruleSet))}${byDecision(exception, ruleSet)}${applied}`;
};

/** Whom the rule concerns, and what is said of anybody else. */
const concernsLines = ({ concerns }: Rule | Exception, ruleSet: RuleSet): string[] =>
  concerns === undefined
    ? []
    : [
        `Chỉ với / *only for*: ${both(conditionWords(concerns.when, ruleSet))}<br>Còn lại / *otherwise*: ${both(concerns.otherwise)}`,
      ];

/** A rule with its clause, its sentence, the machine's test, its exceptions, and boxes to tick. */
export const ruleBlock = (rule: Rule, ruleSet: RuleSet, result?: string): string =>
  [
    `**\`${rule.id}\`** · ${markRule(rule, ruleSet)} · ${cited(rule.source)}`,
    "",
    list([
      `Quy định: ${both(rule.says)}`,
      ...concernsLines(rule, ruleSet),
      `Máy kiểm tra: ${both(conditionWords(rule.when, ruleSet))}`,
      ...(rule.unless ?? []).map((exception) => exceptionLine(exception, ruleSet)),
      ...(result === undefined ? [] : [`Kết quả: ${result}`]),
      `Áp dụng: ${ruleSwitchWords(rule, ruleSet)}`,
      box,
    ]),
  ].join("\n");

/** Rules under a heading. Without rules there is no heading. */
export const rulesUnder = <R extends Rule>(
  title: string,
  rules: readonly R[],
  ruleSet: RuleSet,
  resultOf: (rule: R) => string | undefined = () => undefined,
): string[] =>
  rules.length === 0
    ? []
    : [`### ${title}`, ...rules.map((rule) => ruleBlock(rule, ruleSet, resultOf(rule)))];

const exemptionWords = {
  "not-reviewed": "không kiểm điểm, không xếp loại / *not reviewed*",
  "not-classified": "kiểm điểm, chưa xếp loại / *reviewed, not classified*",
  deferred: "chờ: chưa quyết định mức cho đến khi hết lý do / *the level waits until the reason has gone*",
};

const unreadBlock = ({ id, says, source, adoptedBy }: Unread, { parameters }: RuleSet): string =>
  [
    `**\`${id}\`** · ◌ CHƯA ĐỌC / NOT READ · ${cited(source)}`,
    "",
    list([
      `Phần chưa đọc được: ${both(says)}`,
      adoptedBy === undefined
        ? "Kết quả: mức này luôn để ngỏ / *the level stays open*"
        : `Kết quả: mức này để ngỏ, trừ khi cấp ủy chọn bỏ qua phần này bằng lựa chọn \`${adoptedBy}\` / *the level stays open unless a committee leaves this out* (${valueWords(parameters[adoptedBy]?.value)})`,
      "[ ] đã có văn bản: ………",
    ]),
  ].join("\n");

const openBlock = (rung: Rung): string =>
  [
    `${cited(rung.source)}. Chưa có điều kiện: máy để ngỏ mức này. *No condition is known: the level stays open.*`,
    "",
    "- [ ] đã có văn bản: ………",
  ].join("\n");

const heldOpen =
  "Trong các điểm trên có điểm chưa bật (○, ◐): máy để ngỏ mức này cho đến khi cấp ủy chọn. *Some of these are not on: the level stays open until a committee adopts them.*";

const rungBlocks = (rung: Rung, ruleSet: RuleSet): string[] => {
  const { vi, en } = levelWords(rung.level);
  const { rules, upTo = [], unread = [] } = rung;
  const rest = unread.map((part) => unreadBlock(part, ruleSet));
  return [
    ...(rules.length > 0
      ? rulesUnder(`${vi}: đủ tất cả các điểm sau / ${en}: all of these`, rules, ruleSet)
      : [`### ${vi} / ${en}`, ...(rest.length === 0 ? [openBlock(rung)] : [])]),
    ...(rules.length > 0 && rest.length === 0 && isOpen(rung, ruleSet) ? [heldOpen] : []),
    ...rest,
    ...rulesUnder(
      `${vi}: cận trên, từ đó là mức trên / ${en}: upper edge, beyond it the level above is meant`,
      upTo,
      ruleSet,
    ),
  ];
};

/** The meaning of each choice of the fallback, for subjects to which the text gives no level. */
const fallbackWords: Readonly<Record<string, string>> = {
  "highest-met":
    "`highest-met`: mức cao nhất mà mọi điều kiện đều đạt, cận trên không tính / *the highest level whose conditions all hold, upper edges left aside*",
  lowest: "`lowest`: mức thấp nhất / *the lowest level*",
};

const silenceBlock = (
  { source, fallback }: NonNullable<Ladder["silentBetween"]>,
  { parameters }: RuleSet,
): string =>
  [
    `Văn bản không nói mức nào khi không đạt mức nào ở trên mà cũng không thuộc trường hợp buộc mức thấp nhất (${cited(source)}). *The text is silent where no level fits and none of the cases of the lowest level holds.*`,
    "",
    list([
      `Máy làm theo lựa chọn \`${fallback}\`; chưa ai chọn thì máy xét theo từng cách hiểu; kết quả khác nhau thì là *chưa xác định* / *the parameter decides; until then each reading is judged, and where they differ the outcome is undetermined*. Hiện: ${valueWords(parameters[fallback]?.value)}`,
      ...(parameters[fallback]?.choices ?? []).map((choice) => fallbackWords[choice] ?? `\`${choice}\``),
      box,
    ]),
  ].join("\n");

const lowestBlock = (ladder: Ladder, ruleSet: RuleSet): string => {
  if (ladder.silentBetween !== undefined) return silenceBlock(ladder.silentBetween, ruleSet);
  const reached = "Không đạt mức nào ở trên. *None of the levels above is reached.*";
  const open = ladder.levels.some((rung) => isOpen(rung, ruleSet));
  return open
    ? `${reached} Khi một mức để ngỏ ở trên chưa chắc là không đạt thì kết quả là *chưa xác định*. *While an open level above may still be reached, the outcome is undetermined.*`
    : reached;
};

const openWhy: Readonly<Record<OpenCase["why"], string>> = {
  unread:
    "điều khoản chưa đọc được; ngoài mức tính được còn có thể là / *the clause was not read; besides the computed level it could be*",
  committee:
    "cấp có thẩm quyền xem xét, quyết định; có thể là / *the competent committee decides; it could be*",
};

/** The levels that an open case leaves possible, and the choice that settles it. */
const openWords = ({ why, levels, settledBy }: OpenCase): string => {
  const words = levels.map(levelWords);
  const possible = `${words.map(({ vi }) => vi).join(", ")} / *${words.map(({ en }) => en).join(", ")}*`;
  const settled =
    settledBy === undefined
      ? ""
      : `; cấp ủy chọn \`${settledBy}\` thì không còn để ngỏ / *settled once a committee chose it*`;
  return `${openWhy[why]} ${possible}${settled}`;
};

/** The classification of one kind of subject, in the order of the engine. */
export const ladderBlocks = (ladder: Ladder, ruleSet: RuleSet): string[] => {
  const lowest = levelWords(ruleSet.scales.level?.at(-1) ?? "");
  return [
    `## ${ladder.says.vi} / ${ladder.says.en}`,
    ...rulesUnder(
      "Trường hợp chưa xếp loại / Not classified",
      ladder.exemptions,
      ruleSet,
      ({ outcome }) => exemptionWords[outcome],
    ),
    ...rulesUnder(
      `Có một trong các điểm sau thì ${lowest.vi} / Any of these: ${lowest.en}`,
      ladder.forced,
      ruleSet,
    ),
    ...ladder.levels.flatMap((rung) => rungBlocks(rung, ruleSet)),
    `### ${lowest.vi} / ${lowest.en}`,
    lowestBlock(ladder, ruleSet),
    ...rulesUnder(
      "Mức cao nhất được xếp / Ceilings",
      ladder.ceilings,
      ruleSet,
      ({ level }) => `không quá mức ${levelWords(level).vi} / *at most ${level}*`,
    ),
    ...rulesUnder(
      "Trường hợp văn bản để ngỏ mức / The level is left open",
      ladder.open ?? [],
      ruleSet,
      openWords,
    ),
  ];
};

const roundingWords = {
  down: "làm tròn xuống / *rounded down*",
  "half-up": "làm tròn, từ nửa trở lên thì lên / *rounded from a half upwards*",
};

const scoreSteps = ({ steps, rounding, notApplicable }: Scoring): string[] => [
  steps === 1
    ? "Điểm là số nguyên / *Points are whole numbers*"
    : `Điểm được chấm theo bước 1/${steps} điểm / *Points go by steps of 1/${steps}*`,
  rounding === undefined
    ? "Tổng điểm không làm tròn / *Totals are not rounded*"
    : `Tổng điểm ${roundingWords[rounding.how]}, đến bội của ${rounding.to}/${steps} điểm (${citedShort(rounding.source)})`,
  ...(notApplicable === undefined
    ? []
    : [
        `Điểm của tiêu chí không áp dụng: ${both(notApplyingNames[notApplicable.otherwise])} (${citedShort(notApplicable.source)})`,
      ]),
  "Tổng điểm do máy cộng từ điểm được ghi; thiếu điểm nào thì máy nói thiếu, không tự điền / *The program adds recorded points; a missing one is named, never filled in*",
];

const rubricBlocks = (rubric: SubjectRubric, ruleSet: RuleSet): string[] => {
  const subject = ruleSet.subjects[rubric.subject]?.says;
  const counted = new Set(recordedForRubric(rubric, 1).map(({ fact }) => fact));
  // A review records points under these keys only.
  const key = (fact: string): string => (counted.has(fact) ? `\`${fact.replace("points.", "")}\`` : "–");
  return [
    `### ${rubric.says.vi} / ${rubric.says.en} (${subject?.vi ?? rubric.subject} / ${subject?.en ?? rubric.subject})`,
    [
      `**\`${rubric.id}\`** · ${cited(rubric.source)}`,
      "",
      list([
        rubric.when === undefined
          ? "Dùng cho: tất cả / *for all*"
          : `Dùng cho: ${both(conditionWords(rubric.when, ruleSet))}`,
        box,
      ]),
    ].join("\n"),
    table(
      [
        "Nhóm, tiêu chí / Group, criterion",
        "Mã khi ghi điểm / Key of points",
        "Điểm tối đa / Maximum",
        "Đối chiếu",
      ],
      [
        ...rubric.groups.flatMap((group) => [
          [`**${group.says.vi}**<br>*${group.says.en}*`, key(group.fact), `**${group.max}**`, "[ ]"],
          ...group.criteria.map(({ fact, says, max }) => [
            both(says),
            key(fact),
            max === undefined ? "địa phương cụ thể hóa / *set locally*" : String(max),
            "[ ]",
          ]),
        ]),
        ["**Cộng / Total**", "", `**${rubric.groups.reduce((sum, { max }) => sum + max, 0)}**`, ""],
      ],
    ),
  ];
};

/** The rubrics with their groups, criteria and maxima; empty where the text gives no points. */
export const scoringBlocks = (ruleSet: RuleSet): string[] => {
  const { scoring } = ruleSet;
  if (scoring === undefined) return [];
  return [
    "## Chấm điểm / Scoring",
    list(scoreSteps(scoring)),
    ...scoring.rubrics.flatMap((rubric) => rubricBlocks(rubric, ruleSet)),
  ];
};
