import { endOfDay } from "../../events/index.js";
import { degreeNames } from "../../language/labels.js";
import { formValues, taskResultNames } from "../../language/words/form-values.js";
import { fault, neededColumn, optional } from "../column.js";
import { identifierCell, textCell, wholeNumberCell } from "./cell-readers.js";
import { dayCell, monthCell } from "./day-cells.js";
import { memberColumn, placeColumns, streamOfPlace } from "./shared-columns.js";
import { ask, rowByRow, whereKnown } from "./table-kind.js";
import { namedValue } from "./word-cells.js";

const task = neededColumn(identifierCell, "Mã nhiệm vụ", "Task", "Số nhiệm vụ");
const result = namedValue(taskResultNames, {
  exceeded: ["vượt mức", "vượt tiến độ", "hoàn thành vượt tiến độ"],
  done: ["đã hoàn thành", "hoàn thành đúng hạn", "đúng hạn"],
  late: ["chậm", "quá hạn", "hoàn thành quá hạn", "chậm tiến độ"],
  failed: ["chưa hoàn thành"],
});

/** The degree to which a task was done. */
const degree = optional(namedValue(degreeNames), "Mức độ", "Degree", "Chất lượng");

const taskColumns = {
  ...placeColumns,
  task,
  member: memberColumn,
  text: optional(textCell, "Nội dung nhiệm vụ", "Text", "Nhiệm vụ", "Nội dung"),
  assignedOn: neededColumn(dayCell, "Ngày giao", "Assigned on"),
  due: neededColumn(dayCell, "Hạn hoàn thành", "Due", "Thời hạn", "Hạn"),
  product: optional(textCell, "Sản phẩm", "Product"),
  standard: optional(textCell, "Yêu cầu", "Standard", "Tiêu chuẩn"),
  weight: optional(wholeNumberCell, "Trọng số", "Weight"),
  part: optional(namedValue(formValues.taskPart), "Vai trò", "Part"),
  reportAt: optional(monthCell, "Báo cáo tháng", "Report at"),
  result: optional(result, "Kết quả", "Result", "Kết quả thực hiện"),
  degree,
  assessedOn: optional(dayCell, "Ngày đánh giá", "Assessed on"),
};

/** The tasks that a meeting assigned or a review registered, with their results where they are known. */
export const tasksTable = rowByRow<typeof taskColumns>({
  says: {
    vi: "Nhiệm vụ đã giao cho đảng viên, kèm kết quả nếu có: mỗi nhiệm vụ một dòng",
    en: "Tasks of members, with their results where they are known: a row for each task",
  },
  columns: taskColumns,
  oneOf: [["year", "meeting"]],
  asks: ({ task, member, due, assignedOn, result, degree, assessedOn, ...row }) => {
    const stream = streamOfPlace(row);
    if (typeof stream !== "string") return stream.fault;
    if (result !== undefined && assessedOn === undefined)
      return { ...fault("empty", { form: dayCell.form }).fault, column: "assessedOn" };
    const terms = {
      ...whereKnown("text", row.text),
      ...whereKnown("product", row.product),
      ...whereKnown("standard", row.standard),
      ...whereKnown("weight", row.weight),
      ...whereKnown("part", row.part),
      ...whereKnown("reportAt", row.reportAt),
    };
    const assigned = ask(stream, "AssignTask", { task, member, due, ...terms }, endOfDay(assignedOn));
    if (result === undefined || assessedOn === undefined) return [assigned];
    const data = { task, result, ...whereKnown("degree", degree) };
    return [assigned, ask(stream, "AssessTask", data, endOfDay(assessedOn))];
  },
});

const resultColumns = {
  ...placeColumns,
  task,
  result: neededColumn(result, "Kết quả", "Result", "Kết quả thực hiện"),
  degree,
  assessedOn: neededColumn(dayCell, "Ngày đánh giá", "Assessed on"),
  by: optional(identifierCell, "Cấp đánh giá", "Assessed by"),
  text: optional(textCell, "Nhận xét", "Text"),
};

/** The results of tasks that are on record. */
export const taskResultsTable = rowByRow<typeof resultColumns>({
  says: {
    vi: "Kết quả nhiệm vụ đã giao: mỗi nhiệm vụ một dòng",
    en: "Results of tasks: a row for each task",
  },
  columns: resultColumns,
  oneOf: [["year", "meeting"]],
  asks: ({ task, result, degree, assessedOn, by, text, ...row }) => {
    const stream = streamOfPlace(row);
    if (typeof stream !== "string") return stream.fault;
    const more = { ...whereKnown("degree", degree), ...whereKnown("by", by), ...whereKnown("text", text) };
    return [ask(stream, "AssessTask", { task, result, ...more }, endOfDay(assessedOn))];
  },
});
