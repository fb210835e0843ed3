import {
  type GradesPolicy,
  type MeetingGrade,
  meetingGrades,
  periodFacts,
  type RollUpPolicy,
} from "../../src/rules/index.js";
import { conditionWords, type Names } from "./condition.js";
import { list, made, page, table } from "./markdown.js";
import { evidenceWords, sourceWords, wordOf } from "./words.js";

const periodWords: Readonly<Record<RollUpPolicy["periods"][number], string>> = {
  month: "tháng / *month*",
  quarter: "quý / *quarter*",
  "half-year": "nửa năm / *half-year*",
  year: "năm / *year*",
};

const kindWords: Readonly<Record<RollUpPolicy["of"][number], string>> = {
  regular: "thường kỳ / *regular*",
  thematic: "chuyên đề / *thematic*",
  combined: "thường kỳ và chuyên đề / *combined*",
  extraordinary: "bất thường / *extraordinary*",
  review: "kiểm điểm / *review*",
};

const gradeWords = (grade: string): string => {
  const { vi, en } = wordOf("grade", grade);
  return `${vi} / *${en}*`;
};

const takenWords = {
  mean: "Điểm: trung bình cộng, là phân số đúng; mức theo thang của phiếu. *Points: the exact mean; the grade by the bands of the sheet.*",
  worst:
    "Điểm: của kỳ thấp nhất; mức theo thang của phiếu. *Points: of the lowest meeting; the grade by the bands of the sheet.*",
};

const rungRows = (policy: GradesPolicy): string[][] => {
  const names: Names = { facts: periodFacts, lists: {}, scales: {}, parameters: policy.parameters };
  const named = policy.rungs.map(({ grade }) => grade);
  const left = meetingGrades.filter((grade: MeetingGrade) => !named.includes(grade));
  return [
    ...policy.rungs.map(({ grade, when, unread }) => {
      const { vi, en } = conditionWords(when, names);
      const open = unread === undefined ? "" : `<br>◌ ${unread.vi} / *${unread.en}*`;
      return [gradeWords(grade), `${vi}<br>*${en}*${open}`, "[ ] đúng văn bản"];
    }),
    policy.otherwise === undefined
      ? [left.map(gradeWords).join("<br>"), "◌ văn bản không nói rõ / *the text does not say*", ""]
      : [
          gradeWords(policy.otherwise),
          "không đạt mức nào ở trên / *none of those above*",
          "[ ] đúng văn bản",
        ],
  ];
};

const parameterRows = ({ parameters }: RollUpPolicy): string[][] =>
  Object.entries(parameters).map(([name, { says, value }]) => [
    `\`${name}\``,
    `${says.vi}<br>*${says.en}*`,
    value === undefined ? "chưa chọn: hỏi cấp ủy / *not chosen: the committee is asked*" : String(value),
  ]);

const policyBlocks = (policy: RollUpPolicy): string[] => [
  `## ${policy.title.vi}`,
  `*${policy.title.en}*`,
  list([
    `Mã / Id: \`${policy.id}\``,
    `Căn cứ / Source: ${sourceWords(policy.source)} · ${policy.source.evidence}: ${evidenceWords[policy.source.evidence].vi} / *${evidenceWords[policy.source.evidence].en}*`,
    `Kỳ sinh hoạt được tính / Meetings that count: ${policy.of.map((kind) => kindWords[kind]).join(", ")}`,
    `Xét cho / Judges: ${policy.periods.map((period) => periodWords[period]).join(", ")}`,
  ]),
  policy.kind === "points"
    ? takenWords[policy.take]
    : table(["Mức / Grade", "Khi / When", "Đối chiếu"], rungRows(policy)),
  table(["Tham số / Parameter", "Nghĩa / Meaning", "Giá trị / Value"], parameterRows(policy)),
];

/** The review sheet of the policies by which meetings become a period. */
export const rollUpPage = (policies: readonly RollUpPolicy[]): string =>
  page(
    made("the roll-up policies"),
    "# Phiếu đối chiếu: chất lượng sinh hoạt của một kỳ",
    "*Review sheet: how meetings become a quarter, a half-year, a year*",
    "Không có cách mặc định: một cách chỉ áp dụng khi cấp ủy đã chọn (`RubricAdopted`) hoặc người đọc nêu tên. *None is a default: a policy applies where a body adopted it (`RubricAdopted`) or a reader names it.*",
    list([
      "Kỳ đã họp mà chưa có điểm hoặc mức: xét mọi khả năng; chỉ kết luận khi mọi khả năng cho cùng một mức. *A meeting held and not scored, or graded: every possibility is tried; a grade is given only where all agree.*",
      "Tháng chỉ có một kỳ được tính: điểm và mức của tháng là của kỳ đó. *A month with one meeting that counts: its points and grade are that meeting's.*",
      "Điểm chấm theo các phiếu khác nhau không bao giờ cộng chung. *Points of different sheets are never added up.*",
      "Chi bộ, cấp ủy có thể viết cách riêng, là dữ liệu JSON; `checkRollUp` chỉ ra chỗ sai và cách sửa. *A committee may write its own, as JSON; `checkRollUp` names each mistake with its remedy.*",
    ]),
    ...policies.flatMap(policyBlocks),
  );
