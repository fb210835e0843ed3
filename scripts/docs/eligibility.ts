import {
  attendanceParameters,
  attendanceSource,
  type Eligibility,
  eligibilityTable,
  type Right,
  standingFacts,
} from "../../src/rules/index.js";
import { conditionWords, type Names } from "./condition.js";
import { list, made, page, table } from "./markdown.js";
import { both, citedShort, valueWords } from "./rule-set/wording.js";

const names: Names = { facts: standingFacts, lists: {}, scales: {}, parameters: {} };
const tick = "[ ] đúng văn bản";

const rightWords: Readonly<Record<Right, string>> = {
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

/** The review sheet of the matrix: what each standing means at a meeting, and in which base it counts. */
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
    "## Tham số của tỷ lệ dự họp / Parameters of the attendance rate",
    "Biểu điểm có thể chọn khác giá trị có sẵn, hoặc bỏ giá trị đó để hỏi. Khi chưa ai chọn, người liên quan không nằm trong mẫu số nào và được nêu tên. *A scoring sheet may choose otherwise, or take the value away so as to ask. While nobody chose, those concerned are in no list and are named.*",
    table(
      ["Tham số / Parameter", "Nội dung / Says", "Giá trị có sẵn / Default", "Căn cứ / Source", "Đối chiếu"],
      Object.entries(attendanceParameters).map(([name, { says, value, source }]) => [
        `\`${name}\``,
        both(says),
        valueWords(value),
        citedShort(source),
        tick,
      ]),
    ),
  );
