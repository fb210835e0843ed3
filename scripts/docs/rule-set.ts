import { vietnameseDay } from "../../src/language/formats.js";
import { evidenceNames } from "../../src/language/labels.js";
import { namesOfValues } from "../../src/language/words/values.js";
import { evidenceMarks } from "../../src/rules/engine/conditions/vocabulary.js";
import { fingerprint, wordingFingerprint } from "../../src/rules/engine/fingerprints.js";
import type { RuleSet } from "../../src/rules/engine/rule-set.js";
import { ladderBlocks, scoringBlocks } from "./rule-set-ladders.js";
import { capBlocks, constraintBlocks, procedureBlocks, votingBlocks } from "./rule-set-limits.js";
import { layeredBlocks, parameterBlocks, summaryBlocks } from "./rule-set-summary.js";
import { both, evidenceWords, list, made, page, table } from "./writing.js";

const head = (ruleSet: RuleSet): string[] => [
  `# Phiếu đối chiếu: ${ruleSet.title.vi}`,
  `*Review sheet: ${ruleSet.title.en}*`,
  "Phiếu này ghi mọi quy tắc mà chương trình áp dụng. Người làm công tác tổ chức đặt phiếu bên cạnh văn bản, đọc từng mục và đánh dấu; không cần biết lập trình. Chỗ nào sai thì ghi lại và báo cho người phụ trách chương trình.",
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
    `Mã nội dung của quy tắc / Fingerprint of what decides: \`${fingerprint(ruleSet)}\``,
    `Mã nội dung của lời văn / Fingerprint of the wording: \`${wordingFingerprint(ruleSet)}\``,
    "Người đối chiếu / Reviewed by: ………………, ngày / on: ……/……/…………",
  ]),
];

const howToRead: readonly string[] = [
  "## Cách đọc / How to read",
  list([
    "Thứ tự: xét trường hợp chưa xếp loại trước; rồi các điểm buộc mức thấp nhất; rồi mức cao nhất mà mọi điểm đều đạt; rồi giới hạn mức; cuối cùng là trường hợp văn bản để ngỏ mức. *Order: exemptions, forced levels, the highest level whose points all hold, ceilings, cases in which the level is left open.*",
    "● đang bật; ○ đang tắt; ◐ chưa ai chọn, máy xét cả khi có và khi không; ◌ chưa đọc được văn bản, mức để ngỏ. *● on, ○ off, ◐ nobody chose, judged with it and without it, ◌ not read, the level stays open.*",
    "Thiếu dữ kiện hoặc văn bản không nói thì máy nói rõ là chưa xác định, không tự suy đoán. *What is missing or silent is said to be so; nothing is assumed.*",
    "Tỷ lệ được so bằng phép nhân số nguyên, không làm tròn. Mẫu số bằng 0 thì không tính được tỷ lệ và kết quả để ngỏ, trừ khi quy tắc ghi khác. *Shares are compared exactly, without rounding. A share of nothing leaves the outcome open, unless the rule says otherwise.*",
    "Máy chỉ tính toán và đề xuất; cấp có thẩm quyền quyết định. *The program proposes; the competent committee decides.*",
  ]),
  table(
    ["Độ tin cậy của căn cứ / Evidence", "Trong tệp / In files", "Nghĩa", "Meaning"],
    evidenceMarks.map((mark) => [
      evidenceNames[mark].vi,
      `\`${mark}\``,
      evidenceWords[mark].vi,
      evidenceWords[mark].en,
    ]),
  ),
];

/** What a gap can change, and the rules and parameters that carry it into the results. */
const effectWords = ({ concerns, by = [] }: RuleSet["gaps"][number]): string => {
  const names = concerns === undefined ? undefined : namesOfValues("gapConcern")[concerns];
  const about = names === undefined ? "" : `<br>Ảnh hưởng đến / *concerns*: ${names.vi} / *${names.en}*`;
  return by.length === 0
    ? about
    : `${about}<br>Thể hiện ở / *carried by*: ${by.map((id) => `\`${id}\``).join(", ")}`;
};

const gapBlocks = ({ gaps }: RuleSet): string[] => [
  "## Chỗ còn thiếu văn bản / Gaps",
  gaps
    .map((gap) => `- [ ] \`${gap.id}\`: ${both(gap.says)}${effectWords(gap)} — đã có văn bản: ………`)
    .join("\n"),
];

/**
 * The review sheet of a rule set: the rules that the machine applies, for an organiser to compare with the
 * regulation.
 */
export const ruleSetPage = (ruleSet: RuleSet): string =>
  page(
    made("the rule set itself"),
    ...head(ruleSet),
    ...layeredBlocks(ruleSet),
    ...summaryBlocks(ruleSet),
    ...howToRead,
    ...scoringBlocks(ruleSet),
    ...Object.values(ruleSet.subjects).flatMap((ladder) => ladderBlocks(ladder, ruleSet)),
    ...votingBlocks(ruleSet),
    ...capBlocks(ruleSet),
    ...constraintBlocks(ruleSet),
    ...procedureBlocks(ruleSet),
    ...parameterBlocks(ruleSet),
    ...gapBlocks(ruleSet),
  );
