import { attendanceParameters, parametersOf, type Rubric } from "../../../src/rules/index.js";
import { table } from "../markdown.js";
import { parameterTable } from "../rule-set/parameters.js";
import { both } from "../rule-set/wording.js";

/** The choices of a sheet; those on attendance that it takes as they are have a page of their own. */
const parameterBlocks = (rubric: Rubric): string[] => {
  const own = rubric.parameters ?? {};
  const asked = Object.entries(parametersOf(rubric)).filter(
    ([name]) => Object.hasOwn(own, name) || !Object.hasOwn(attendanceParameters, name),
  );
  return [
    "## Tham số / Parameters",
    "Cấp ủy chọn khi quyết định áp dụng phiếu (`RubricAdopted`). Chưa chọn thì điểm liên quan để ngỏ và được hỏi. *The committee chooses when it adopts the sheet; until then what hangs on it stays open and is asked for.* Ai được tính vào tỷ lệ dự họp / *who counts in attendance*: [eligibility.md](eligibility.md).",
    parameterTable(Object.fromEntries(asked)),
  ];
};

/** What a sheet leaves to choose, where it contradicts itself, and what was not found. */
export const openBlocks = (rubric: Rubric): string[] => {
  const { defects = [], gaps } = rubric;
  return [
    ...parameterBlocks(rubric),
    ...(defects.length === 0
      ? []
      : [
          "## Chỗ phiếu tự mâu thuẫn hoặc bỏ trống / Defects",
          "Phiếu được giữ đúng như in. Máy không tự chọn thay. *The sheet stands as printed, and nothing is chosen for it.*",
          table(
            [
              "Mã / Id",
              "Tiêu chí / Criterion",
              "Chỗ mâu thuẫn và cách xử lý / Defect and what is done",
              "Đối chiếu",
            ],
            defects.map(({ id, criterion, says }) => [
              id,
              criterion === undefined ? "" : `\`${criterion}\``,
              both(says),
              "[ ] đúng văn bản · [ ] đã rõ: ………",
            ]),
          ),
        ]),
    "## Chỗ còn thiếu văn bản / Gaps",
    gaps.map((says) => `- [ ] ${both(says)}`).join("\n"),
  ];
};
