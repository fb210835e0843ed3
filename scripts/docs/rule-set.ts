import { vietnameseDay } from "../../src/events/index.js";
import {
  applies,
  bind,
  evidenceMarks,
  fingerprint,
  type Ladder,
  type Rule,
  type RuleSet,
  type Text,
} from "../../src/rules/index.js";
import { conditionWords } from "./condition.js";
import { list, made, page, table } from "./markdown.js";
import { evidenceWords, ratioWords, sourceWords, wordOf } from "./words.js";

const box = "[ ] đúng văn bản · [ ] cần sửa: ………";

const both = ({ vi, en }: Text): string => `${vi}<br>*${en}*`;

/** When a rule or cap is applied, and on whose choice. */
const switchWords = (rule: Pick<Rule, "source" | "adoptedBy">, ruleSet: RuleSet): string => {
  const on = applies(rule, bind(ruleSet));
  if (rule.adoptedBy === undefined)
    return on
      ? "luôn áp dụng / *always applied*"
      : "không áp dụng: chưa đủ căn cứ / *never applied: evidence too weak*";
  const now = on ? "hiện đang bật / *on now*" : "hiện chưa bật / *off now*";
  return `chỉ khi cấp ủy chọn tham số \`${rule.adoptedBy}\` / *only where a committee adopts it* (${now})`;
};

const ruleBlock = (rule: Rule, ruleSet: RuleSet, result?: string): string => {
  const machine = conditionWords(rule.when, ruleSet);
  return [
    `**\`${rule.id}\`** · ${sourceWords(rule.source)} · ${rule.source.evidence}: ${evidenceWords[rule.source.evidence].vi}`,
    "",
    list([
      `Quy định: ${both(rule.says)}`,
      `Máy kiểm tra: ${both(machine)}`,
      ...(rule.unless ?? []).map((exception) => {
        const lifted = conditionWords(exception.when, ruleSet);
        return `Ngoại lệ (${sourceWords(exception.source)}, ${exception.source.evidence}): ${both(exception.says)}<br>Máy kiểm tra: ${both(lifted)}`;
      }),
      ...(result === undefined ? [] : [`Kết quả: ${result}`]),
      `Áp dụng: ${switchWords(rule, ruleSet)}`,
      box,
    ]),
  ].join("\n");
};

const rulesUnder = (
  title: string,
  rules: readonly Rule[],
  ruleSet: RuleSet,
  resultOf: (rule: Rule) => string | undefined,
) =>
  rules.length === 0
    ? []
    : [`### ${title}`, ...rules.map((rule) => ruleBlock(rule, ruleSet, resultOf(rule)))];

const exemptionWords = {
  "not-reviewed": "không kiểm điểm, không xếp loại / *not reviewed*",
  "not-classified": "kiểm điểm, chưa xếp loại / *reviewed, not classified*",
  deferred: "chờ, chưa xếp loại / *the level waits*",
};

const ladderBlocks = (ladder: Ladder, ruleSet: RuleSet): string[] => {
  const lowest = wordOf("level", ruleSet.scales.level?.at(-1) ?? "");
  const exemptions = new Map<Rule, string>(
    ladder.exemptions.map((rule) => [rule, exemptionWords[rule.outcome]]),
  );
  const ceilings = new Map<Rule, string>(
    ladder.ceilings.map((rule) => [
      rule,
      `không quá mức “${wordOf("level", rule.level).vi}” / *at most ${rule.level}*`,
    ]),
  );
  return [
    `## ${ladder.says.vi} / ${ladder.says.en}`,
    ...rulesUnder("Trường hợp chưa xếp loại / Not classified", ladder.exemptions, ruleSet, (rule) =>
      exemptions.get(rule),
    ),
    ...rulesUnder(
      `Có một trong các điểm sau thì “${lowest.vi}” / Any of these: ${lowest.en}`,
      ladder.forced,
      ruleSet,
      () => undefined,
    ),
    ...ladder.levels.flatMap(({ level, source, rules }) => {
      const { vi, en } = wordOf("level", level);
      const title = `“${vi}”: đủ tất cả các điểm sau / ${en}: all of these`;
      return rules.length > 0
        ? rulesUnder(title, rules, ruleSet, () => undefined)
        : [
            `### “${vi}” / ${en}`,
            `${sourceWords(source)} · ${source.evidence}: ${evidenceWords[source.evidence].vi}. Chưa có điều kiện: máy để ngỏ mức này. *No condition is known: the level stays open.*`,
          ];
    }),
    `### “${lowest.vi}” / ${lowest.en}`,
    "Không đạt mức nào ở trên. *None of the levels above is reached.*",
    ...rulesUnder("Mức cao nhất được xếp / Ceilings", ladder.ceilings, ruleSet, (rule) => ceilings.get(rule)),
  ];
};

const parameterRow = ([name, parameter]: [string, RuleSet["parameters"][string]]): string[] => [
  `\`${name}\``,
  both(parameter.says),
  parameter.choices?.join(", ") ??
    { boolean: "có / không", integer: "số nguyên", percent: "số nguyên, %", choice: "" }[parameter.kind],
  parameter.value === undefined ? "chưa ai chọn / *nobody chose*" : String(parameter.value),
  `${sourceWords(parameter.source)} (${parameter.source.evidence})`,
  box,
];

const scopes = {
  "base-organisation": { vi: "trong từng tổ chức cơ sở đảng", en: "in each base organisation" },
  "title-group": {
    vi: "trong từng nhóm chức danh tương đương",
    en: "in each group of equivalent titles",
  },
  "declared-group": {
    vi: "trong từng nhóm do cấp ủy công bố",
    en: "in each group that the committee declares",
  },
};

/** The review sheet of a rule set: what the machine applies, for an organiser to hold against the regulation. */
export const ruleSetPage = (ruleSet: RuleSet): string =>
  page(
    made("the rule set itself"),
    `# Phiếu đối chiếu: ${ruleSet.title.vi}`,
    `*Review sheet: ${ruleSet.title.en}*`,
    "Phiếu này ghi mọi quy tắc mà chương trình áp dụng. Người làm công tác tổ chức đặt phiếu bên cạnh văn bản, đọc từng mục và đánh dấu; không cần biết lập trình. Chỗ nào sai thì ghi lại và báo cho người bảo trì.",
    "*Every rule that the program applies. Hold it against the regulation, item by item, and tick; nothing here needs programming.*",
    table(
      ["Văn bản / Document", "Cơ quan ban hành / Issuer", "Ngày ban hành / Issued", "Hết hiệu lực / Until"],
      ruleSet.documents.map(({ number, issuer, issuedOn, until }) => [
        number,
        issuer,
        vietnameseDay(issuedOn),
        until === undefined ? "" : vietnameseDay(until),
      ]),
    ),
    list([
      `Mã bộ quy định / Id: \`${ruleSet.id}\`; các lớp / layers: ${ruleSet.layers.map((name) => `\`${name}\``).join(" → ")}`,
      `Dấu vân tay / Fingerprint (SHA-256): \`${fingerprint(ruleSet)}\``,
      "Người đối chiếu / Reviewed by: ………………, ngày / on: ……/……/…………",
    ]),
    "## Cách đọc / How to read",
    list([
      "Thứ tự: xét trường hợp chưa xếp loại trước; rồi các điểm buộc mức thấp nhất; rồi mức cao nhất mà mọi điểm đều đạt; cuối cùng là giới hạn mức. *Order: exemptions, forced levels, the highest level whose points all hold, ceilings.*",
      "Thiếu dữ kiện hoặc văn bản không nói thì máy nói rõ là chưa xác định, không tự suy đoán. *What is missing or silent is said to be so; nothing is assumed.*",
      "Tỷ lệ được so bằng phép nhân số nguyên, không làm tròn. *Shares are compared exactly, without rounding.*",
      "Máy chỉ tính toán và đề xuất; cấp có thẩm quyền quyết định. *The program proposes; the competent committee decides.*",
    ]),
    table(
      ["Dấu căn cứ / Mark", "Nghĩa", "Meaning"],
      evidenceMarks.map((mark) => [mark, evidenceWords[mark].vi, evidenceWords[mark].en]),
    ),
    ...Object.values(ruleSet.subjects).flatMap((ladder) => ladderBlocks(ladder, ruleSet)),
    "## Tỷ lệ xuất sắc / Caps",
    ...ruleSet.quotas.map((quota) =>
      [
        `**\`${quota.id}\`** · ${sourceWords(quota.source)} · ${quota.source.evidence}: ${evidenceWords[quota.source.evidence].vi}`,
        "",
        list([
          `Quy định: ${both(quota.says)}`,
          `Máy kiểm tra: số “${wordOf("level", quota.counted).vi}” không quá ${ratioWords(quota.ratio)} số “${wordOf("level", quota.base).vi}”, ${scopes[quota.scope].vi}<br>*${quota.counted} at most ${ratioWords(quota.ratio)} of ${quota.base}, ${scopes[quota.scope].en}*`,
          `Áp dụng: ${switchWords(quota, ruleSet)}`,
          box,
        ]),
      ].join("\n"),
    ),
    "## Trình tự, hình thức / Order and form",
    table(
      ["Mã / Id", "Quy định / Rule", "Căn cứ / Source", "Đối chiếu"],
      ruleSet.constraints.map(({ id, says, source }) => [
        `\`${id}\``,
        both(says),
        `${sourceWords(source)} (${source.evidence})`,
        box,
      ]),
    ),
    "## Tham số / Parameters",
    table(
      [
        "Tên / Name",
        "Nghĩa / Meaning",
        "Có thể chọn / Choices",
        "Giá trị / Value",
        "Căn cứ / Source",
        "Đối chiếu",
      ],
      Object.entries(ruleSet.parameters).map(parameterRow),
    ),
    "## Chỗ còn thiếu văn bản / Gaps",
    ruleSet.gaps.map(({ id, says }) => `- [ ] \`${id}\`: ${both(says)} — đã có văn bản: ………`).join("\n"),
  );
