import { endOfDay } from "../../events/index.js";
import { cellStream, committeeStream } from "../../events/streams.js";
import { levelNames, notRatedNames, subjectNames } from "../../language/labels.js";
import { categoryNames } from "../../language/words/choices.js";
import { formValues } from "../../language/words/form-values.js";
import { fault, neededColumn, optional } from "../column.js";
import {
  dayCell,
  identifierCell,
  namedValue,
  textCell,
  titleCell,
  yearCell,
  yesOrNo,
} from "./cell-readers.js";
import { periodCell, periodWithin } from "./period-cell.js";
import { ask, numbered, rowByRow, whereKnown } from "./table-kind.js";

const organisationKind = namedValue(formValues.organisationKind, {
  superior: ["đảng bộ cấp trên", "superior organisation"],
});

/** The organisations. The other tables write on their streams. */
export const organisationsTable = rowByRow({
  says: { vi: "Các tổ chức đảng", en: "Party organisations" },
  columns: {
    organisation: neededColumn(identifierCell, "Mã tổ chức", "Organisation", "Mã tổ chức đảng"),
    kind: neededColumn(organisationKind, "Loại tổ chức", "Kind", "Kind of organisation"),
    name: neededColumn(titleCell, "Tên tổ chức", "Name", "Tên tổ chức đảng"),
    on: neededColumn(dayCell, "Ngày thành lập", "Founded on"),
    parent: optional(identifierCell, "Cấp trên trực tiếp", "Parent", "Mã cấp trên"),
  },
  asks: ({ organisation, kind, name, on, parent }) => {
    const stream = kind === "cell" || kind === "base-cell" ? cellStream : committeeStream;
    const data = { organisation, kind, name, on, ...whereKnown("parent", parent) };
    return [ask(stream(organisation), "FoundOrganisation", data, endOfDay(on))];
  },
});

const status = namedValue(
  {
    official: { vi: "chính thức", en: "official" },
    probationary: { vi: "dự bị", en: "probationary" },
  },
  {
    official: Object.values(formValues.membership.official),
    probationary: Object.values(formValues.membership.probationary),
  },
);

const category = namedValue(categoryNames, {
  "with-post": ["giữ chức vụ"],
  "without-post": ["không giữ chức vụ"],
  "outside-political-system": ["ngoài hệ thống chính trị", "outside the political system"],
});

const memberColumns = {
  cell: neededColumn(identifierCell, "Chi bộ", "Cell", "Mã chi bộ"),
  member: neededColumn(identifierCell, "Mã đảng viên", "Member", "Mã số đảng viên", "Member id"),
  status: neededColumn(status, "Tư cách đảng viên", "Status", "Tư cách"),
  on: neededColumn(dayCell, "Có trong danh sách từ ngày", "On the roll from", "Từ ngày"),
  name: optional(titleCell, "Họ và tên", "Name", "Họ tên", "Full name"),
  admittedOn: optional(dayCell, "Ngày vào Đảng", "Admitted on", "Ngày kết nạp"),
  category: optional(category, "Diện công tác", "Category"),
  civilServant: optional(yesOrNo, "Cán bộ/công chức/viên chức", "Civil servant"),
};

/** The members on the roll of a cell when the recording begins. */
export const membersTable = rowByRow<typeof memberColumns>({
  says: { vi: "Danh sách đảng viên khi bắt đầu ghi", en: "The roll of a cell when recording begins" },
  columns: memberColumns,
  oneName: { id: "member", name: "name" },
  asks: ({ cell, member, status, on, name, admittedOn, category, civilServant }) => {
    const work = [
      { of: "category", value: category },
      { of: "civilServant", value: civilServant },
    ] as const;
    const [one, other] = [
      work.find(({ value }) => value !== undefined),
      work.find(({ value }) => value === undefined),
    ];
    if (one !== undefined && other !== undefined) {
      const facts = { one: memberColumns[one.of].header, other: memberColumns[other.of].header };
      return { ...fault("goes-together", facts).fault, column: other.of };
    }
    const stream = cellStream(cell);
    const at = endOfDay(on);
    return [
      ask(stream, "EnrolMember", { member, status, on, ...whereKnown("admittedOn", admittedOn) }, at),
      ...(name === undefined ? [] : [ask(stream, "NameMember", { member, name }, at)]),
      ...(category === undefined || civilServant === undefined
        ? []
        : [ask(stream, "CategoriseMember", { member, category, civilServant, on }, at)]),
    ];
  },
});

const level = namedValue(
  { ...levelNames, "not-rated": { vi: "không xếp loại", en: "not rated" } },
  { "not-rated": ["không đánh giá", "không đánh giá, xếp loại", "không xếp loại chất lượng"] },
);

const notRatedReason = namedValue(notRatedNames);

const notRatedOnly = {
  vi: "chỉ ghi lý do không xếp loại khi mức ghi là “không xếp loại”",
  en: "why there is no level is recorded where the level says “not rated” only",
};

const { organisation: _any, ...ratedSubjects } = subjectNames;
const subjectKind = namedValue(ratedSubjects);

const levelColumns = {
  committee: neededColumn(identifierCell, "Cấp quyết định", "Decided by", "Cấp ủy quyết định"),
  year: neededColumn(yearCell, "Năm", "Year", "Năm đánh giá"),
  kind: neededColumn(subjectKind, "Đối tượng", "Kind", "Kind of subject", "Loại đối tượng"),
  period: optional(periodCell, "Kỳ", "Period", "Kỳ đánh giá", "Quý"),
  subject: neededColumn(identifierCell, "Mã đối tượng", "Subject", "Mã đảng viên", "Member", "Member id"),
  level: neededColumn(level, "Mức xếp loại", "Level", "Xếp loại", "Xếp loại chất lượng"),
  notRated: optional(notRatedReason, "Lý do không xếp loại", "Not rated because", "Lý do không đánh giá"),
  decidedOn: neededColumn(dayCell, "Ngày quyết định", "Decided on"),
  instrument: optional(titleCell, "Số quyết định", "Instrument", "Số văn bản"),
  reason: optional(textCell, "Lý do", "Reason"),
};

/** The levels of a year, or of a quarter or month in it, that the competent committee decided; or that it gave none. */
export const levelsTable = rowByRow<typeof levelColumns>({
  says: { vi: "Mức xếp loại chất lượng đã quyết định", en: "Levels of a year or of its quarters as decided" },
  columns: levelColumns,
  asks: ({ committee, year, kind, period, subject: id, level: given, notRated, decidedOn, ...row }) => {
    const subject = { kind, id };
    const of = { year, ...whereKnown("period", period && periodWithin(year, period)), subject };
    const paper = { ...numbered(row.instrument), ...whereKnown("reason", row.reason) };
    const stream = committeeStream(committee);
    const at = endOfDay(decidedOn);
    if (given !== "not-rated")
      return notRated === undefined
        ? [ask(stream, "DecideLevel", { ...of, level: given, decidedOn, ...paper }, at)]
        : {
            ...fault("no-place-for", { name: levelColumns.notRated.header, only: notRatedOnly }).fault,
            column: "notRated",
          };
    return notRated === undefined
      ? { ...fault("empty", { form: notRatedReason.form }).fault, column: "notRated" }
      : [ask(stream, "StateNotRated", { ...of, notRated, on: decidedOn, ...paper }, at)];
  },
});
