import { cellStream, endOfDay } from "../../events/index.js";
import { needed, optional } from "../columns/column.js";
import { fault } from "../columns/reader.js";
import { day } from "../columns/times.js";
import { identifier, title, wordOf, yesOrNo } from "../columns/values.js";
import { ask, known, rowByRow } from "./kind.js";

const status = wordOf([
  ["official", "chính thức", "official"],
  ["probationary", "dự bị", "probationary"],
]);

const category = wordOf([
  ["with-post", "giữ chức vụ", "with post"],
  ["without-post", "không giữ chức vụ", "without post"],
  ["outside-political-system", "ngoài hệ thống chính trị", "outside the political system"],
]);

const columns = {
  cell: needed(identifier, "Chi bộ", "Cell", "Mã chi bộ"),
  member: needed(identifier, "Mã đảng viên", "Member", "Mã số đảng viên", "Member id"),
  status: needed(status, "Tư cách đảng viên", "Status", "Tư cách"),
  on: needed(day, "Có trong danh sách từ ngày", "On the roll from", "Từ ngày"),
  name: optional(title, "Họ và tên", "Name", "Họ tên", "Full name"),
  admittedOn: optional(day, "Ngày vào Đảng", "Admitted on", "Ngày kết nạp"),
  category: optional(category, "Diện công tác", "Category"),
  civilServant: optional(yesOrNo, "Cán bộ/công chức/viên chức", "Civil servant"),
};

/** Who is on the roll of a cell when recording begins. */
export const members = rowByRow<typeof columns>({
  says: { vi: "Danh sách đảng viên khi bắt đầu ghi", en: "The roll of a cell when recording begins" },
  columns,
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
      const facts = { one: columns[one.of].header, other: columns[other.of].header };
      return { ...fault("goes-together", facts).fault, column: other.of };
    }
    const stream = cellStream(cell);
    const at = endOfDay(on);
    return [
      ask(stream, "EnrolMember", { member, status, on, ...known("admittedOn", admittedOn) }, at),
      ...(name === undefined ? [] : [ask(stream, "NameMember", { member, name }, at)]),
      ...(category === undefined || civilServant === undefined
        ? []
        : [ask(stream, "CategoriseMember", { member, category, civilServant, on }, at)]),
    ];
  },
});
