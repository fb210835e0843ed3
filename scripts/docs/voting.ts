import type { Source } from "../../src/rules/engine/conditions/vocabulary.js";
import { attendanceParameters, attendanceSource } from "../../src/rules/voting/attendance-parameters.js";
import { type Eligibility, eligibilityTable, type VotingRight } from "../../src/rules/voting/eligibility.js";
import { type Majority, moreThanHalf, twoThirds, votesNeeded } from "../../src/rules/voting/majority.js";
import { qd294, standingFacts } from "../../src/rules/voting/party-standing.js";
import { type NoMajorityPolicy, noMajorityPolicies } from "../../src/rules/voting/voting-policy.js";
import { conditionWords, type Names } from "./condition.js";
import { both, citedShort, list, made, page, ratioWords, table, valueWords } from "./writing.js";

const names: Names = { facts: standingFacts, lists: {}, scales: {}, parameters: {} };

/**
 * The forms of discipline of a member from the heaviest down, each with its majority. The source of the
 * addition of votes names only more than half; the two thirds for expulsion come from the Charter.
 */
const disciplineFormsByWeight: readonly { readonly form: string; readonly majority: Majority }[] = [
  { form: "expulsion", majority: twoThirds },
  { form: "removal-from-office", majority: moreThanHalf },
  { form: "warning", majority: moreThanHalf },
  { form: "reprimand", majority: moreThanHalf },
];

/** The source of the addition of votes from the heaviest form down. */
const addedFromHeaviest: Source = {
  document: "Hỏi đáp nghiệp vụ của ủy ban kiểm tra cấp tỉnh (Cà Mau)",
  evidence: "reported",
  note: "an answer on texts before QĐ 296-QĐ/TW; whether that regulation keeps it was not read",
};

/** After this number of ballots without two thirds, the cell reports the matter upward. */
const ballotsUntilReport: { readonly count: number; readonly source: Source } = {
  count: 3,
  source: qd294("4.2.3, 9.3.4"),
};

const tick = "[ ] đúng văn bản";

const rightWords: Readonly<Record<VotingRight, string>> = {
  yes: "có / *yes*",
  no: "không / *no*",
  "if-present": "khi có mặt / *if present*",
  "not-stated": "văn bản không nói / *not stated*",
};

const countsWords: Readonly<Record<Eligibility["counts"], string>> = {
  yes: "tính / *counted*",
  no: "không tính / *not counted*",
  unsettled: "chưa rõ, mẫu số là một khoảng / *unsettled, the base is a range*",
};

const attendsWords = (attends: Eligibility["attends"]): string =>
  typeof attends === "object" ? `theo / *by* \`${attends.parameter}\`` : countsWords[attends];

/**
 * The review sheet of the matrix: the rights of each standing at a meeting, and the bases in which it counts.
 */
export const eligibilityPage = (): string =>
  page(
    made("the eligibility matrix and the parameters of the attendance rate"),
    "# Phiếu đối chiếu: tư cách của đảng viên tại cuộc họp chi bộ",
    "*Review sheet: what each standing means at a meeting of the cell*",
    "Mỗi cuộc họp có hai mẫu số, tính theo danh sách của đúng ngày họp. *Every meeting has two bases, each by the roll of its own day.*",
    list([
      "Mẫu số biểu quyết: đảng viên chính thức được tính, có mặt hay không. *The base of a majority: the official members who count, present or not.* [voting.md](voting.md)",
      `Mẫu số dự họp: ai được chờ đợi có mặt. Vắng có lý do vẫn là vắng. *The base of the attendance rate: who is expected. An absence with reason is an absence.* ${citedShort(attendanceSource)}`,
      "Đại biểu cấp trên và khách không có trong danh sách: được mời phát biểu, không tính ở đâu cả. *Delegates of the superior and guests who are on no roll may be asked to speak and count nowhere.*",
    ]),
    "## Bảng tư cách / The matrix",
    "Đọc từ trên xuống; dòng đầu tiên phù hợp là dòng quyết định. *Read from the top; the first row that fits decides.*",
    table(
      [
        "",
        "Khi / Where",
        "Phát biểu / Speaks",
        "Biểu quyết / Votes",
        "Bầu cử / Elects",
        "Mẫu số biểu quyết / Base of a majority",
        "Mẫu số dự họp / Base of attendance",
        "Căn cứ / Source",
        "Đối chiếu",
      ],
      eligibilityTable.map(({ id, when, gives }, index) => [
        `${index + 1}. \`${id}\``,
        both(conditionWords(when, names)),
        rightWords[gives.speaks],
        rightWords[gives.votes],
        rightWords[gives.elects],
        countsWords[gives.counts],
        attendsWords(gives.attends),
        citedShort(gives.source),
        tick,
      ]),
    ),
    "## Lựa chọn về tỷ lệ dự họp / Parameters of the attendance rate",
    "Biểu điểm có thể chọn khác giá trị có sẵn, hoặc bỏ giá trị đó để hỏi. Khi chưa ai chọn, người liên quan không nằm trong mẫu số nào và được nêu tên. *A rubric may choose otherwise, or take the value away so as to ask. While nobody chose, those concerned are in no list and are named.*",
    table(
      ["Lựa chọn / Parameter", "Nội dung / Says", "Giá trị có sẵn / Default", "Căn cứ / Source", "Đối chiếu"],
      Object.entries(attendanceParameters).map(([name, { says, value, source }]) => [
        `\`${name}\``,
        both(says),
        valueWords(value),
        citedShort(source),
        tick,
      ]),
    ),
  );

const ifNone: Readonly<Record<NoMajorityPolicy, string>> = {
  "second-ballot": "bỏ phiếu lần hai / *a second ballot*",
  "next-level":
    "cộng dồn phiếu xuống mức kế dưới, đến mức đủ đa số / *votes are added from the best level down, to the first that has its majority*",
  "superior-decides": "cấp trên quyết định / *the body above decides*",
};

const forms: Readonly<Record<string, string>> = {
  expulsion: "khai trừ / *expulsion*",
  "removal-from-office": "cách chức / *removal from office*",
  warning: "cảnh cáo / *warning*",
  reprimand: "khiển trách / *reprimand*",
};

const bases = [3, 5, 9, 10, 14, 16, 17, 19, 20, 23, 30];

/** The review sheet of voting: the people who count, and the votes that a majority needs. */
export const votingPage = (): string =>
  page(
    made("the majorities and the readings of ballots"),
    "# Phiếu đối chiếu: biểu quyết ở chi bộ",
    "*Review sheet: votes in a cell*",
    "Mẫu số là tất cả đảng viên được tính, không phải số có mặt. Mọi phép so là số nguyên. *The base is everybody who counts, not those present; all arithmetic is on whole numbers.*",
    "## Ai được tính trong mẫu số / Who counts",
    "Ai được tính, và ai được nói, biểu quyết, bầu cử / *who counts, and who speaks, votes and elects*: [eligibility.md](eligibility.md).",
    "## Tỷ lệ cần đạt / Majorities",
    table(
      ["", "Cần / Needed", "Phép so / Test", "Căn cứ / Source", "Đối chiếu"],
      [moreThanHalf, twoThirds].map(({ id, says, is, ratio, source }) => [
        `\`${id}\``,
        `${says.vi}<br>*${says.en}*`,
        `${is === "more-than" ? "trên / *more than*" : "từ … trở lên / *at least*"} ${ratioWords(ratio)}`,
        citedShort(source),
        "[ ] đúng văn bản",
      ]),
    ),
    "Số phiếu cần có theo mẫu số. *Votes needed, by the base.*",
    table(
      ["Mẫu số / Base", "Hơn một nửa / More than half", "Ít nhất hai phần ba / At least two thirds"],
      bases.map((base) => [base, votesNeeded(base, moreThanHalf), votesNeeded(base, twoThirds)].map(String)),
    ),
    "## Cách đọc khi mẫu số chưa rõ / Where the base is a range",
    list([
      "Đủ phiếu với mẫu số lớn nhất: đạt. *Enough for the largest base: reached.*",
      "Không đủ phiếu với mẫu số nhỏ nhất: không đạt. *Too few for the smallest base: not reached.*",
      "Còn lại: chưa xác định. *Otherwise: unknown.*",
    ]),
    "## Khi không mức xếp loại nào đủ đa số / Where no level has a majority",
    "Không văn bản nào nói, nên không có cách mặc định: cấp ủy chọn (`no-majority`). *No text says it: the committee chooses by the parameter.*",
    list(noMajorityPolicies.map((policy) => `\`${policy}\`: ${ifNone[policy]}`)),
    "## Biểu quyết hình thức kỷ luật / A ballot on discipline",
    `Phiếu được cộng dồn từ hình thức nặng nhất xuống; hình thức đầu tiên đủ đa số là kết quả. *Votes are added from the heaviest form down; the first form with its majority is the result.* ${citedShort(addedFromHeaviest)}`,
    table(
      ["", "Hình thức / Form", "Cần / Needs", "Căn cứ / Source", "Đối chiếu"],
      disciplineFormsByWeight.map(({ form, majority }, index) => [
        `${index + 1}.`,
        forms[form] ?? form,
        `${majority.says.vi}<br>*${majority.says.en}*`,
        citedShort(majority.source),
        "[ ] đúng văn bản",
      ]),
    ),
    "## Bỏ phiếu nhiều lần về một việc / Several ballots on one matter",
    `Sau ${ballotsUntilReport.count} lần không đủ hai phần ba thì báo cáo cấp trên; việc sau đó không đổi kết quả. *After ${ballotsUntilReport.count} ballots without two thirds the matter goes up.* ${citedShort(ballotsUntilReport.source)} · [ ] đúng văn bản`,
  );
