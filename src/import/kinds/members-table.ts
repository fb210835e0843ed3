import { endOfDay } from "../../events/index.js";
import { cellStream } from "../../events/streams.js";
import { categoryNames } from "../../language/words/choices.js";
import { formValues } from "../../language/words/form-values.js";
import { type Fault, fault, neededColumn, optional, type ValuesOf } from "../column.js";
import { titleCell } from "./cell-readers.js";
import { dayCell } from "./day-cells.js";
import { faultOfState, memberState, stateAsk } from "./member-state.js";
import { cellColumn, memberColumn } from "./shared-columns.js";
import { ask, rowByRow, whereKnown } from "./table-kind.js";
import { namedValue, yesOrNo } from "./word-cells.js";

const status = namedValue(
  {
    official: { vi: "chính thức", en: "official" },
    probationary: { vi: "dự bị", en: "probationary" },
  },
  {
    official: [...Object.values(formValues.membership.official), "ĐV chính thức", "ĐVCT", "CT"],
    probationary: [...Object.values(formValues.membership.probationary), "ĐV dự bị", "ĐVDB", "DB"],
  },
);

const category = namedValue(categoryNames, {
  "with-post": ["giữ chức vụ"],
  "without-post": ["không giữ chức vụ"],
  "outside-political-system": ["ngoài hệ thống chính trị", "outside the political system"],
});

const memberColumns = {
  cell: cellColumn,
  member: memberColumn,
  status: neededColumn(status, "Tư cách đảng viên", "Status", "Tư cách", "Loại đảng viên", "CT/DB"),
  on: neededColumn(dayCell, "Có trong danh sách từ ngày", "On the roll from", "Từ ngày"),
  name: optional(
    titleCell,
    "Họ và tên",
    "Name",
    "Họ tên",
    "Họ và tên đảng viên",
    "Họ tên đảng viên",
    "Họ tên khai sinh",
    "Họ và tên khai sinh",
    "Full name",
  ),
  admittedOn: optional(
    dayCell,
    "Ngày vào Đảng",
    "Admitted on",
    "Ngày kết nạp",
    "Ngày kết nạp Đảng",
    "Ngày vào Đảng dự bị",
    "Thời gian vào Đảng",
    "Ngày, tháng, năm vào Đảng",
  ),
  recognisedOn: optional(
    dayCell,
    "Ngày chính thức",
    "Recognised on",
    "Ngày vào Đảng chính thức",
    "Ngày công nhận chính thức",
    "Ngày công nhận đảng viên chính thức",
    "Ngày, tháng, năm chính thức",
  ),
  state: optional(
    memberState,
    "Tình trạng sinh hoạt",
    "State",
    "Tình trạng",
    "Trạng thái",
    "Trạng thái sinh hoạt",
    "Tình trạng đảng viên",
    "Tình trạng quản lý",
    "Đang quản lý",
    "Không còn quản lý",
  ),
  stateOn: optional(
    dayCell,
    "Ngày của tình trạng",
    "State since",
    "Ngày chuyển trạng thái",
    "Ngày trạng thái",
    "Ngày tình trạng",
    "Ngày thay đổi tình trạng",
    "Ngày thay đổi trạng thái",
  ),
  sameBaseOrganisation: optional(
    yesOrNo,
    "Sinh hoạt tạm trong cùng tổ chức cơ sở đảng",
    "Within the same base organisation",
  ),
  category: optional(category, "Diện công tác", "Category"),
  civilServant: optional(yesOrNo, "Cán bộ/công chức/viên chức", "Civil servant"),
};

type Row = ValuesOf<typeof memberColumns>;

/** Why the cells of a row do not go together. */
const faultOf = ({ status, on, recognisedOn, category, civilServant, ...row }: Row): Fault | undefined => {
  const work = { category, civilServant };
  const [one, other] = (["category", "civilServant"] as const).toSorted(
    (a, b) => Number(work[a] === undefined) - Number(work[b] === undefined),
  );
  if (one !== undefined && other !== undefined && work[one] !== undefined && work[other] === undefined) {
    const facts = { one: memberColumns[one].header, other: memberColumns[other].header };
    return { ...fault("goes-together", facts).fault, column: other };
  }
  const isOfficial = recognisedOn !== undefined && recognisedOn <= on;
  if (recognisedOn !== undefined && isOfficial !== (status === "official"))
    return {
      ...fault("contradicts-cell", { name: memberColumns.status.header }).fault,
      column: "recognisedOn",
    };
  return faultOfState(row, on, memberColumns);
};

/** The members on the roll of a cell when the recording begins. */
export const membersTable = rowByRow<typeof memberColumns>({
  says: { vi: "Danh sách đảng viên khi bắt đầu ghi", en: "The roll of a cell when recording begins" },
  columns: memberColumns,
  oneName: { id: "member", name: "name" },
  asks: (row) => {
    const wrong = faultOf(row);
    if (wrong !== undefined) return wrong;
    const { cell, member, status, on, name, state, category, civilServant } = row;
    const stream = cellStream(cell);
    const at = endOfDay(on);
    const days = {
      ...whereKnown("admittedOn", row.admittedOn),
      ...whereKnown("recognisedOn", row.recognisedOn),
    };
    return [
      state === "visiting"
        ? ask(stream, "TransferMemberInTemporarily", { member, on }, at)
        : ask(stream, "EnrolMember", { member, status, on, ...days }, at),
      ...(name === undefined ? [] : [ask(stream, "NameMember", { member, name }, at)]),
      ...(category === undefined || civilServant === undefined
        ? []
        : [ask(stream, "CategoriseMember", { member, category, civilServant, on }, at)]),
      ...stateAsk(stream, member, row),
    ];
  },
});
