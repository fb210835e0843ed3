import { meetingFacts, meetingParameters, rubrics } from "../../src/rules/index.js";
import { list, made, page, table } from "./markdown.js";
import { parameterTable } from "./rule-set/parameters.js";
import { both } from "./rule-set/wording.js";

const kindWords: Readonly<Record<string, string>> = {
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

/** The page of what a scoring sheet may read of a meeting. */
export const meetingFactsPage = (): string =>
  page(
    made("the facts of meetings"),
    "# Dữ kiện của buổi sinh hoạt mà phiếu chấm điểm đọc được",
    "*What a scoring sheet may read of a meeting*",
    list([
      "Mỗi dữ kiện tính từ sự kiện của buổi họp và danh sách đảng viên ngày họp; không ai nhập tay. *Each is computed from the events of the meeting and the roll of its day; none is entered.*",
      "Chưa ghi thì chưa biết; đã kết thúc buổi họp mà không ghi thì là không. *What is not recorded is unknown; once the meeting is closed, it did not happen.*",
      "Danh sách `order.steps` gồm mọi dữ kiện `order.…`. *The list `order.steps` names every fact `order.…`.*",
    ]),
    table(
      ["Tên / Name", "Nghĩa / Meaning", "Loại / Kind", "Phiếu dùng / Read by"],
      Object.entries(meetingFacts).map(([name, { says, kind }]) => [
        `\`${name}\``,
        both(says),
        kindWords[kind] ?? kind,
        usedBy(name).join(", "),
      ]),
    ),
    "## Tham số chung / Parameters of every sheet",
    "Phiếu nào đọc các dữ kiện này cũng hỏi. Ai được tính vào tỷ lệ dự họp / *who counts in attendance*: [eligibility.md](eligibility.md).",
    parameterTable(meetingParameters),
  );
