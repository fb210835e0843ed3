import { meetingFacts, meetingParameters } from "../../src/rules/rubrics/meeting-facts.js";
import {
  type GradesPolicy,
  type MeetingGrade,
  meetingGrades,
  periodFacts,
  type RollUpPolicy,
} from "../../src/rules/rubrics/roll-up-policy.js";
import { rubrics } from "../../src/rules/rubrics/shipped/index.js";
import { conditionWords, type Names } from "./condition.js";
import { parameterTable } from "./rule-set-summary.js";
import { both, evidenceWords, list, made, page, sourceWords, table, wordOf } from "./writing.js";

const factKinds: Readonly<Record<string, string>> = {
  integer: "số / *count*",
  boolean: "có, không / *yes, no*",
  ordinal: "bậc / *place on a scale*",
};

const usedBy = (fact: string): string[] =>
  Object.values(rubrics).flatMap((rubric) => {
    const fields = JSON.stringify(rubric.criteria);
    return fields.includes(`"${fact}"`) || (fact.startsWith("order.") && fields.includes('"order.steps"'))
      ? [`\`${rubric.id}\``]
      : [];
  });

/** The page on the facts of a meeting that a rubric may read. */
export const meetingFactsPage = (): string =>
  page(
    made("the facts of meetings"),
    "# Dữ kiện của buổi sinh hoạt mà biểu điểm đọc được",
    "*What a rubric may read of a meeting*",
    list([
      "Mỗi dữ kiện tính từ mục ghi của buổi họp và danh sách đảng viên ngày họp; không ai nhập tay. *Each is computed from the events of the meeting and the roll of its day; none is entered.*",
      "Chưa ghi thì chưa biết; đã kết thúc buổi họp mà không ghi thì là không. *What is not recorded is unknown; once the meeting is closed, it did not happen.*",
      "Danh sách `order.steps` gồm mọi dữ kiện `order.…`. *The list `order.steps` names every fact `order.…`.*",
    ]),
    table(
      ["Tên / Name", "Nghĩa / Meaning", "Loại / Kind", "Biểu điểm dùng / Read by"],
      Object.entries(meetingFacts).map(([name, { says, kind }]) => [
        `\`${name}\``,
        both(says),
        factKinds[kind] ?? kind,
        usedBy(name).join(", "),
      ]),
    ),
    "## Lựa chọn chung / Parameters of every rubric",
    "Biểu điểm nào đọc các dữ kiện này cũng hỏi. Ai được tính vào tỷ lệ dự họp / *who counts in attendance*: [eligibility.md](eligibility.md).",
    parameterTable(meetingParameters),
  );

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
  mean: "Điểm: trung bình cộng, là phân số đúng; mức theo thang của biểu điểm. *Points: the exact mean; the grade by the bands of the rubric.*",
  worst:
    "Điểm: của kỳ thấp nhất; mức theo thang của biểu điểm. *Points: of the lowest meeting; the grade by the bands of the rubric.*",
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
    `Căn cứ / Source: ${sourceWords(policy.source)} · ${evidenceWords[policy.source.evidence].vi} / *${evidenceWords[policy.source.evidence].en}*`,
    `Kỳ sinh hoạt được tính / Meetings that count: ${policy.of.map((kind) => kindWords[kind]).join(", ")}`,
    `Xét cho / Judges: ${policy.periods.map((period) => periodWords[period]).join(", ")}`,
  ]),
  policy.kind === "points"
    ? takenWords[policy.take]
    : table(["Mức / Grade", "Khi / When", "Đối chiếu"], rungRows(policy)),
  table(["Lựa chọn / Parameter", "Nghĩa / Meaning", "Giá trị / Value"], parameterRows(policy)),
];

/** The review sheet of the roll-ups, from meetings to a period. */
export const rollUpPage = (policies: readonly RollUpPolicy[]): string =>
  page(
    made("the roll-up policies"),
    "# Phiếu đối chiếu: chất lượng sinh hoạt của một kỳ",
    "*Review sheet: how meetings become a quarter, a half-year, a year*",
    "Không có cách mặc định: một cách chỉ áp dụng khi cấp ủy đã chọn (`RubricAdopted`) hoặc người đọc nêu tên. *None is a default: a policy applies where a body adopted it (`RubricAdopted`) or a reader names it.*",
    list([
      "Kỳ đã họp mà chưa có điểm hoặc mức: xét mọi khả năng; chỉ kết luận khi mọi khả năng cho cùng một mức. *A meeting held and not scored, or graded: every possibility is tried; a grade is given only where all agree.*",
      "Tháng chỉ có một kỳ được tính: điểm và mức của tháng là của kỳ đó. *A month with one meeting that counts: its points and grade are that meeting's.*",
      "Điểm chấm theo các biểu điểm khác nhau không bao giờ cộng chung. *Points of different rubrics are never added up.*",
      "Chi bộ, cấp ủy có thể viết cách riêng, là dữ liệu JSON; `checkRollUp` chỉ ra chỗ sai và cách sửa. *A committee may write its own, as JSON; `checkRollUp` names each mistake with its remedy.*",
    ]),
    ...policies.flatMap(policyBlocks),
  );
