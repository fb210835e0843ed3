import { vietnameseDay } from "../../src/events/index.js";
import { fingerprint, type Rubric, rollUpPolicies } from "../../src/rules/index.js";
import { conditionWords, type Names } from "./condition.js";
import { list, made, page, table } from "./markdown.js";
import { evidenceWords, sourceWords, wordOf } from "./words.js";

/** What a sheet's conditions read of a meeting. */
const meeting: Names = {
  facts: {
    "attendance.present": { says: { vi: "số đảng viên có mặt", en: "members present" }, kind: "integer" },
    "attendance.expected": { says: { vi: "số đảng viên phải dự", en: "members expected" }, kind: "integer" },
    "attendance.unexcused": {
      says: { vi: "số đảng viên vắng không lý do", en: "members absent without reason" },
      kind: "integer",
    },
  },
  lists: {},
  scales: {},
  parameters: {},
};

const needsWords = ({ needs }: Rubric["criteria"][number]): string => {
  if (needs === undefined) return "theo nhận xét của người chấm<br>*the marker's judgement*";
  const { vi, en } = conditionWords(needs, meeting);
  return `${vi}<br>*${en}*`;
};

/** The review sheet of a rubric for meetings. */
export const rubricPage = (rubric: Rubric): string =>
  page(
    made("the rubric itself"),
    `# Phiếu đối chiếu: ${rubric.title.vi}`,
    `*Review sheet: ${rubric.title.en}*`,
    list([
      `Căn cứ / Source: ${sourceWords(rubric.source)} · ${rubric.source.evidence}: ${evidenceWords[rubric.source.evidence].vi}`,
      `Áp dụng cho kỳ sinh hoạt từ ngày / For meetings from: ${vietnameseDay(rubric.from)}${rubric.until === undefined ? "" : ` – ${vietnameseDay(rubric.until)}`}`,
      `Mã / Id: \`${rubric.id}\`; dấu vân tay / fingerprint (SHA-256): \`${fingerprint(rubric)}\``,
    ]),
    "## Tiêu chí / Criteria",
    table(
      [
        "Mã",
        "Tiêu chí / Criterion",
        "Điểm tối đa / Maximum",
        "Điểm tối đa cần / Full points need",
        "Đối chiếu",
      ],
      [
        ...rubric.criteria.map((criterion) => [
          criterion.id,
          `${criterion.says.vi}<br>*${criterion.says.en}*`,
          String(criterion.max),
          needsWords(criterion),
          "[ ] đúng văn bản",
        ]),
        ["", "**Cộng / Total**", `**${rubric.criteria.reduce((sum, { max }) => sum + max, 0)}**`, "", ""],
      ],
    ),
    "Tiêu chí chưa chấm thì không có tổng điểm: máy không tự điền. *An unmarked criterion leaves the sum open: nothing is filled in.*",
    "## Xếp loại / Grades",
    table(
      ["Mức / Grade", "Điểm / Points", "Đối chiếu"],
      rubric.grades.map(({ grade, atLeast }, index) => {
        const above = rubric.grades[index - 1];
        const { vi, en } = wordOf("grade", grade);
        const to = above === undefined ? "trở lên" : `đến dưới ${above.atLeast}`;
        return [`${vi} / *${en}*`, `từ ${atLeast} ${to}`, "[ ] đúng văn bản"];
      }),
    ),
    "## Điểm cả năm / Score of a year",
    "Không văn bản nào cho công thức, nên không có cách mặc định: người dùng phải nêu tên một cách. *No source gives a formula, so there is no default.*",
    table(
      ["Cách / Policy", "Nghĩa", "Meaning"],
      Object.entries(rollUpPolicies).map(([name, { says }]) => [`\`${name}\``, says.vi, says.en]),
    ),
    "## Chỗ còn thiếu văn bản / Gaps",
    rubric.gaps.map(({ vi, en }) => `- [ ] ${vi}<br>*${en}*`).join("\n"),
  );
