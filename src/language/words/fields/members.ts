import { type FieldWords, field } from "./field.js";

const suspended = field(
  "Đình chỉ",
  "Suspended from",
  "Đình chỉ sinh hoạt đảng hay chỉ đình chỉ sinh hoạt cấp ủy.",
  "From party activities, or only from a committee.",
  { values: "suspendedFrom", example: "party-activities" },
);

/** Words of fields of entries on members: standing, leave, discipline. */
export const membersFields: Readonly<Record<string, FieldWords>> = {
  "MemberNamed.name": field("Họ và tên", "Name", "Họ và tên đầy đủ.", "The person's full name."),
  "MemberEnrolled.on": field(
    "Có trong danh sách ngày",
    "On the roll on",
    "Ngày bắt đầu ghi sổ.",
    "The day on which recording begins.",
    { example: "2021-01-01" },
  ),
  "MemberAdmitted.on": field(
    "Ngày kết nạp",
    "Admitted on",
    "Ngày tổ chức lễ kết nạp.",
    "The day of the ceremony.",
    {
      example: "2021-05-19",
    },
  ),
  "MemberTransferredOut.to": field(
    "Nơi chuyển đến",
    "To",
    "Mã tổ chức đảng nơi đến, nếu biết.",
    "Where to, if known.",
    {
      example: "c-9",
    },
  ),
  "MemberTransferredIn.from": field(
    "Nơi chuyển đi",
    "From",
    "Mã tổ chức đảng nơi đi, nếu biết.",
    "Where from, if known.",
    {
      example: "c-9",
    },
  ),
  "MemberTemporarilyTransferredOut.to": field(
    "Nơi đến",
    "To",
    "Mã tổ chức đảng nơi đến.",
    "Where to, if known.",
    {
      example: "c-9",
    },
  ),
  "MemberTemporarilyTransferredIn.from": field(
    "Nơi đi",
    "From",
    "Mã chi bộ chính thức.",
    "The member's own cell.",
    {
      example: "c-9",
    },
  ),
  sameBaseOrganisation: field(
    "Trong cùng đảng bộ cơ sở",
    "Same base organisation",
    "Nơi đến thuộc cùng đảng bộ cơ sở.",
    "The other cell belongs to the same base organisation.",
    { example: true },
  ),
  "MemberSuspended.from": suspended,
  "MemberSuspensionEnded.from": suspended,
  measure: field("Biện pháp", "Measure", "Khởi tố, truy tố hay tạm giam.", "Which measure was taken.", {
    values: "prosecution",
    example: "prosecuted",
  }),
  "MemberProsecutionEnded.outcome": field("Kết quả", "Outcome", "Kết quả xử lý hình sự.", "How it ended.", {
    values: "prosecutionOutcome",
    example: "dropped",
  }),
  "MemberRemoved.ground": field(
    "Căn cứ xóa tên",
    "Ground",
    "Lý do xóa tên.",
    "Why the name was struck off.",
    {
      example: "Bỏ sinh hoạt đảng quá ba tháng không có lý do chính đáng",
    },
  ),
  "LeaveTaken.kind": field(
    "Loại nghỉ",
    "Kind of leave",
    "Nghỉ ốm hay nghỉ thai sản.",
    "Sick or maternity leave.",
    {
      values: "leave",
      example: "sick",
    },
  ),
  "LeaveTaken.to": field("Đến hết ngày", "To", "Ngày nghỉ cuối cùng.", "The last day of leave.", {
    example: "2021-11-30",
  }),
  "EducationBegun.until": field(
    "Đến ngày",
    "Until",
    "Ngày kết thúc theo kế hoạch giúp đỡ.",
    "The last day by the plan of help.",
    { example: "2027-06-30" },
  ),
  "EducationBegun.plan": field(
    "Kế hoạch giúp đỡ",
    "Plan of help",
    "Việc cần làm, viết ngắn gọn.",
    "What is to be done, in a few words.",
    { example: "Mỗi tháng kiểm tra tiến độ nhiệm vụ một lần" },
  ),
  helpers: field(
    "Người giúp đỡ",
    "Helpers",
    "Mã từng đảng viên được phân công giúp đỡ.",
    "The ids of the members who help.",
    { example: ["m-01"] },
  ),
  "EducationConcluded.result": field(
    "Kết quả giúp đỡ",
    "Result",
    "Kết quả sau thời gian giúp đỡ, viết ngắn gọn.",
    "What came of the help, in a few words.",
    { example: "Hoàn thành các nhiệm vụ được giao đúng hạn" },
  ),
  "EducationConcluded.progress": field(
    "Có tiến bộ",
    "Progress",
    "Đảng viên có tiến bộ hay không.",
    "Whether the member made progress.",
    {
      example: true,
    },
  ),
  "OrganisationDisciplined.form": field(
    "Hình thức kỷ luật",
    "Form",
    "Hình thức kỷ luật.",
    "The form of discipline.",
    {
      values: "disciplineForm",
      example: "warning",
    },
  ),
  "MemberDisciplined.form": field(
    "Hình thức kỷ luật",
    "Form",
    "Hình thức kỷ luật.",
    "The form of discipline.",
    {
      values: "disciplineForm",
      example: "reprimand",
    },
  ),
  decidedBy: field("Cấp quyết định", "Decided by", "Mã cấp ra quyết định.", "The body that decided.", {
    example: "b-1",
  }),
  unitAtAct: field(
    "Nơi sinh hoạt khi vi phạm",
    "Organisation at the time of the act",
    "Mã tổ chức đảng vào lúc có hành vi vi phạm.",
    "The id of the organisation at the time of the act.",
    { example: "c-3" },
  ),
  dutyRelated: field(
    "Liên quan đến công vụ, nhiệm vụ",
    "Connected with duty",
    "Vi phạm liên quan đến thực hiện công vụ, nhiệm vụ được giao.",
    "The violation is connected with the duties of the office.",
    { example: false },
  ),
  selfDetected: field(
    "Tự phát hiện",
    "Self-detected",
    "Tự phát hiện hoặc tự nhận vi phạm.",
    "Found or admitted by those concerned themselves.",
    { example: false },
  ),
  remedied: field(
    "Đã khắc phục xong",
    "Remedied",
    "Hậu quả đã được khắc phục xong.",
    "The consequences are remedied.",
    {
      example: true,
    },
  ),
  forbiddenAct: field(
    "Vi phạm điều đảng viên không được làm",
    "Forbidden act",
    "Hành vi thuộc những điều đảng viên không được làm.",
    "An act that is forbidden to members.",
    { example: false },
  ),
  exemplaryDuty: field(
    "Vi phạm trách nhiệm nêu gương",
    "Breach of exemplary duty",
    "Vi phạm trách nhiệm nêu gương.",
    "A breach of the duty to set an example.",
    { example: false },
  ),
  violation: field(
    "Vụ vi phạm",
    "Violation",
    "Mã vụ vi phạm, khi một hành vi có nhiều hình thức xử lý.",
    "The id of the violation, where several measures follow one act.",
    { example: "vp-1" },
  ),
};
