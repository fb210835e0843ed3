import { endOfDay } from "../../events/index.js";
import { cellStream, committeeStream } from "../../events/streams.js";
import { formValues, officeNames } from "../../language/words/form-values.js";
import { fault, neededColumn, optional } from "../column.js";
import { identifierCell, titleCell } from "./cell-readers.js";
import { dayCell } from "./day-cells.js";
import { cellColumn, memberColumn } from "./shared-columns.js";
import { ask, numbered, rowByRow, whereKnown } from "./table-kind.js";
import { namedValue, yesOrNo } from "./word-cells.js";

const office = namedValue(officeNames, {
  secretary: ["BT", "bí thư chi bộ", "bí thư đảng ủy", "bí thư đảng bộ"],
  deputy: ["PBT", "phó bí thư chi bộ", "phó bí thư đảng ủy", "phó bí thư đảng bộ"],
  "committee-member": ["CUV", "chi ủy viên", "đảng ủy viên", "ủy viên"],
});

const officeColumns = {
  cell: optional(identifierCell, "Chi bộ", "Cell", ...cellColumn.also),
  committee: optional(identifierCell, "Đảng bộ", "Committee", "Mã đảng bộ", "Cấp ủy"),
  member: memberColumn,
  office: neededColumn(office, "Chức vụ Đảng", "Office", "Chức vụ trong Đảng", "Chức vụ"),
  on: neededColumn(dayCell, "Giữ chức vụ từ ngày", "In office from", "Từ ngày", "Ngày giữ chức vụ"),
  until: optional(dayCell, "Thôi giữ chức vụ từ ngày", "Left office on", "Đến ngày"),
  instrument: optional(titleCell, "Số quyết định", "Instrument", "Số văn bản"),
};

/** The offices of the party that members hold or held, in a cell or in the committee of an organisation. */
export const officesTable = rowByRow<typeof officeColumns>({
  says: { vi: "Chức vụ trong Đảng: mỗi dòng một người", en: "Offices of the party: a row for each member" },
  columns: officeColumns,
  oneOf: [["cell", "committee"]],
  asks: ({ cell, committee, member, office, on, until, instrument }) => {
    const organisation = cell ?? committee;
    if (organisation === undefined)
      return { ...fault("empty", { form: identifierCell.form }).fault, column: "cell" };
    if (cell !== undefined && committee !== undefined)
      return { ...fault("contradicts-cell", { name: officeColumns.cell.header }).fault, column: "committee" };
    if (until !== undefined && until < on)
      return { ...fault("day-before", { name: officeColumns.on.header }).fault, column: "until" };
    const stream = cell === undefined ? committeeStream(organisation) : cellStream(cell);
    const held = { organisation, office, member };
    return [
      ask(stream, "FillOffice", { ...held, on, ...numbered(instrument) }, endOfDay(on)),
      ...(until === undefined ? [] : [ask(stream, "VacateOffice", { ...held, on: until }, endOfDay(until))]),
    ];
  },
});

const leave = namedValue(formValues.leave, {
  sick: ["ốm", "nghỉ ốm đau", "ốm đau", "Ô"],
  maternity: ["thai sản", "TS", "nghỉ đẻ"],
});

const leaveColumns = {
  cell: cellColumn,
  member: memberColumn,
  kind: neededColumn(leave, "Loại nghỉ", "Kind", "Lý do nghỉ", "Kind of leave"),
  from: neededColumn(dayCell, "Nghỉ từ ngày", "From", "Từ ngày"),
  to: neededColumn(dayCell, "Nghỉ đến ngày", "To", "Đến ngày"),
};

/** The sick leave and maternity leave of members. */
export const leaveTable = rowByRow<typeof leaveColumns>({
  says: { vi: "Nghỉ ốm, nghỉ thai sản: mỗi đợt một dòng", en: "Sick and maternity leave: a row for each" },
  columns: leaveColumns,
  asks: ({ cell, member, kind, from, to }) =>
    to < from
      ? { ...fault("day-before", { name: leaveColumns.from.header }).fault, column: "to" }
      : [ask(cellStream(cell), "TakeLeave", { member, kind, from, to }, endOfDay(from))],
});

const { dissolution: _organisations, ...formsForMembers } = formValues.disciplineForm;
const form = namedValue(
  formsForMembers,
  {
    reprimand: ["KTr"],
    warning: ["CCa"],
    "removal-from-office": ["CCh"],
    expulsion: ["khai trừ khỏi Đảng", "khai trừ ra khỏi Đảng"],
  },
  { expulsion: ["KT"] },
);

/** The disciplinary measures against members. */
export const disciplineTable = rowByRow({
  says: {
    vi: "Kỷ luật đảng viên: mỗi quyết định một dòng",
    en: "Discipline of members: a row for each decision",
  },
  columns: {
    cell: cellColumn,
    member: memberColumn,
    form: neededColumn(form, "Hình thức kỷ luật", "Form", "Kỷ luật", "Hình thức"),
    decidedOn: neededColumn(dayCell, "Ngày quyết định", "Decided on", "Ngày kỷ luật"),
    actOn: optional(dayCell, "Ngày vi phạm", "Day of the act", "Ngày có hành vi vi phạm"),
    decidedBy: optional(identifierCell, "Cấp quyết định", "Decided by", "Cấp ủy quyết định"),
    dutyRelated: optional(yesOrNo, "Liên quan đến nhiệm vụ được giao", "Related to duty"),
    instrument: optional(titleCell, "Số quyết định", "Instrument", "Số văn bản"),
  },
  asks: ({ cell, member, form, decidedOn, actOn, decidedBy, dutyRelated, instrument }) => {
    const violation = {
      ...whereKnown("actOn", actOn),
      ...whereKnown("decidedBy", decidedBy),
      ...whereKnown("dutyRelated", dutyRelated),
      ...numbered(instrument),
    };
    const data = { member, form, decidedOn, ...violation };
    return [ask(cellStream(cell), "DisciplineMember", data, endOfDay(decidedOn))];
  },
});
