import { type FieldWords, field, units } from "./field.js";

const subjectKind = field(
  "Loại đối tượng",
  "Kind of subject",
  "Đảng viên, chi bộ, tổ chức cơ sở đảng hay tập thể lãnh đạo.",
  "A member, a cell, a base organisation or a leading collective.",
  { values: "subject", example: "member" },
);

const concludingBody = field(
  "Cơ quan kết luận",
  "Concluded by",
  "Mã cấp có thẩm quyền.",
  "The competent body.",
  {
    example: "b-1",
  },
);

const member = { example: "m-07" } as const;

const organisation = { example: "c-3" } as const;

/** Words of fields that name people, organisations and subjects. */
export const peopleAndOrganisationsFields: Readonly<Record<string, FieldWords>> = {
  member: field(
    "Đảng viên",
    "Member",
    "Mã đảng viên, không ghi họ tên.",
    "The member's id, never a name.",
    member,
  ),
  organisation: field(
    "Tổ chức đảng",
    "Organisation",
    "Mã chi bộ, đảng bộ hoặc cấp ủy.",
    "The id of a cell, a base organisation or a committee.",
    organisation,
  ),
  cell: field("Chi bộ", "Cell", "Mã chi bộ họp.", "The id of the cell that meets.", organisation),
  parent: field(
    "Cấp trên trực tiếp",
    "Organisation above",
    "Mã tổ chức đảng cấp trên trực tiếp.",
    "The id of the organisation directly above.",
    { example: "b-1" },
  ),
  subject: field(
    "Đối tượng",
    "Subject",
    "Đảng viên, tổ chức đảng hoặc tập thể được đánh giá, xếp loại.",
    "The member, organisation or collective that is reviewed and rated.",
    { example: { kind: "member", id: "m-07" } },
  ),
  subjects: field(
    "Các đối tượng",
    "Subjects",
    "Danh sách đảng viên, tổ chức đảng hoặc tập thể.",
    "The members, organisations or collectives.",
    { example: [{ kind: "member", id: "m-07" }] },
  ),
  id: field(
    "Mã đối tượng",
    "Id of the subject",
    "Mã đảng viên hoặc mã tổ chức đảng; tập thể lãnh đạo mang mã tổ chức của mình.",
    "The id of the member or organisation; a collective has the id of its organisation.",
    member,
  ),
  chair: field(
    "Người chủ trì",
    "Chair",
    "Mã đảng viên chủ trì.",
    "The id of the member in the chair.",
    member,
  ),
  name: field("Tên", "Name", "Tên gọi đầy đủ.", "The full name.", { example: "Chi bộ 3" }),
  office: field("Chức vụ", "Office", "Chức vụ trong tổ chức đảng, cơ quan, đơn vị.", "The office held.", {
    values: "office",
    example: "secretary",
  }),
  status: field(
    "Tư cách đảng viên",
    "Standing",
    "Chính thức hay dự bị vào ngày ghi.",
    "Official or probationary on that day.",
    { values: "membership", example: "official" },
  ),
  category: field(
    "Loại đối tượng theo công việc",
    "Kind of work",
    "Quyết định điều kiện xếp loại được áp dụng.",
    "It decides which conditions of a level apply.",
    { values: "category", example: "without-post" },
  ),
  titleGroup: field(
    "Nhóm chức danh",
    "Group of titles",
    "Mã nhóm chức danh tương đương, khi tỷ lệ tối đa tính theo nhóm.",
    "The id of the group of equivalent titles, where the cap is counted by groups.",
    { example: "deputy-heads" },
  ),
  civilServant: field(
    "Là cán bộ, công chức, viên chức",
    "Cadre, civil servant or public employee",
    "Có thì cần kết quả xếp loại của cơ quan.",
    "If so, the employer's level is needed.",
    { example: true },
  ),
  "subject.kind": subjectKind,
  "subjects.kind": subjectKind,
  "about.kind": subjectKind,
  "OrganisationFounded.kind": field(
    "Loại tổ chức đảng",
    "Kind of organisation",
    "Chi bộ, chi bộ cơ sở, đảng bộ cơ sở hay cấp ủy cấp trên.",
    "A cell, a base cell, a base organisation or a superior one.",
    { values: "organisationKind", example: "cell" },
  ),
  "OrganisationFounded.on": field(
    "Ngày thành lập",
    "Founded on",
    "Có từ ngày này.",
    "It exists from this day on.",
    {
      example: "2016-05-19",
    },
  ),
  "OrganisationRenamed.name": field(
    "Tên mới",
    "New name",
    "Tên gọi từ ngày đổi.",
    "The name from that day on.",
    {
      example: "Chi bộ Kế toán",
    },
  ),
  "OrganisationRenamed.on": field(
    "Ngày đổi tên",
    "Renamed on",
    "Mang tên mới từ ngày này.",
    "From this day on.",
    {
      example: "2021-03-01",
    },
  ),
  "WrongdoingConcluded.kind": field(
    "Loại sai phạm",
    "Kind of wrongdoing",
    "Theo kết luận.",
    "As concluded.",
    {
      values: "wrongdoing",
      example: "disunity",
    },
  ),
  "WrongdoingConcluded.by": concludingBody,
  "DegradationConcluded.by": concludingBody,
  "RubricAdopted.on": field(
    "Áp dụng từ ngày",
    "Adopted from",
    "Áp dụng cho các buổi sinh hoạt từ ngày này.",
    "For meetings from this day on.",
    { example: "2021-01-01" },
  ),
  "ActivityCounted.activity": field(
    "Hoạt động",
    "Activity",
    "Cột của biểu sáu tháng.",
    "A column of the half-yearly form.",
    {
      values: "activity",
      example: "mass-work",
    },
  ),
  "ActivityCounted.count": field("Số lượng", "Count", "Số lượng trong tháng.", "How many in the month.", {
    unit: units.times,
    example: 2,
  }),
};
