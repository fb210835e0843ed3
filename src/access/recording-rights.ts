import type { CommandType } from "../aggregates/command-names.js";
import { frozen } from "../language/frozen.js";
import type { Text } from "../language/text.js";
import type { Source } from "../rules/engine/conditions/vocabulary.js";
import type { Role } from "./rights.js";

/** The roles that record. An auditor records nothing. */
export const recordingRoles = /* @__PURE__ */ frozen([
  "member",
  "secretary",
  "committee",
  "superior",
] as const satisfies Role[]);
/** A role that records. */
export type RecordingRole = (typeof recordingRoles)[number];

/**
 * The scope of a right to record: the recorder's own matter; the streams of the recorder's cell, without those of a
 * committee; the streams of the recorder's own organisation; those of the organisation and of all below it; or nothing.
 */
export const recordingReaches = /* @__PURE__ */ frozen([
  "own",
  "cell",
  "committee",
  "organisation",
  "none",
] as const);
/** The scope of a role's right to record. */
export type RecordingReach = (typeof recordingReaches)[number];

/** The rights of each role to record a command, with the reason. */
export interface RecordingRight {
  /** The scope of each role's right. */
  readonly records: Readonly<Record<RecordingRole, RecordingReach>>;
  /** The field of the data that names whose own matter it is, such as `member` or `about.subject`. */
  readonly own?: string;
  /** The reason. */
  readonly because: Text;
  /** The text of the right. Without one the row is a proposal of this library, and the committee decides. */
  readonly source?: Source;
}

/** One row: the scope for each role, in the order of `recordingRoles`. */
const right = (
  reaches: readonly [RecordingReach, RecordingReach, RecordingReach, RecordingReach],
  because: Text,
  more: Pick<RecordingRight, "own" | "source"> = {},
): RecordingRight => ({
  records: Object.fromEntries(recordingRoles.map((role, at) => [role, reaches[at]])) as Record<
    RecordingRole,
    RecordingReach
  >,
  because,
  ...more,
});

const quoted = (document: string, point: string): { readonly source: Source } => ({
  source: { document, point, evidence: "quoted" },
});

const structure = right(["none", "none", "organisation", "organisation"], {
  vi: "Tổ chức đảng do cấp trên lập, đổi, giải thể, xử lý; việc ấy không do chính chi bộ ghi",
  en: "A higher committee founds, changes, ends and disciplines an organisation; the cell itself does not record it",
});
const offices = right(["none", "cell", "organisation", "organisation"], {
  vi: "Chi bộ bầu, cấp trên chuẩn y hoặc chỉ định: nơi nào có văn bản thì nơi ấy ghi",
  en: "The cell elects, a higher committee confirms or appoints: who holds the paper records it",
});
const roll = right(["none", "cell", "organisation", "none"], {
  vi: "Chi bộ giữ danh sách đảng viên của mình; cấp ủy cơ sở giữ hồ sơ và các quyết định về đảng viên",
  en: "A cell keeps its own roll; the base committee keeps the files and the decisions on members",
});
const decidedOnMember = right(["none", "none", "organisation", "organisation"], {
  vi: "Do cấp ủy có thẩm quyền quyết định, có thể về chính bí thư",
  en: "A competent committee decides it, perhaps on the secretary himself",
});
const discipline = right(["none", "cell", "organisation", "organisation"], {
  vi: "Chi bộ kỷ luật bằng biểu quyết của mình, cấp trên bằng quyết định; mục ghi nêu ai quyết định",
  en: "A cell disciplines by its own vote, a higher committee by decision; the entry names who decided",
});
const meetingOfCell = right(["none", "cell", "none", "none"], {
  vi: "Bí thư tổ chức buổi sinh hoạt và chịu trách nhiệm về biên bản của chi bộ mình",
  en: "The secretary runs the meeting and answers for the minutes of his cell",
});
const tasks = right(["none", "cell", "organisation", "none"], {
  vi: "Chi bộ giao và theo dõi việc của đảng viên; cấp ủy cơ sở giao, sửa, loại trừ việc của mình",
  en: "The cell gives and follows the tasks of its members; the base committee those that it gave",
});
const reviewBelow = right(["none", "cell", "organisation", "organisation"], {
  vi: "Tổ chức đang kiểm điểm ghi việc của mình; cấp trên ghi phần mình tham gia",
  en: "The organisation under review records its own steps; a higher committee those in which it takes part",
});
const reviewItself = right(["none", "cell", "committee", "committee"], {
  vi: "Tổ chức đang kiểm điểm tự ghi hội nghị, báo cáo, bỏ phiếu của mình",
  en: "The organisation under review records its own conference, report and ballots",
});
const ofHigher = right(["none", "none", "organisation", "organisation"], {
  vi: "Việc kiểm tra, thẩm định là của cấp trên, không phải của nơi được kiểm tra",
  en: "A check is the work of a higher committee, not of those who are checked",
});
const selfReview = right(
  ["own", "none", "none", "none"],
  {
    vi: "Đảng viên tự kiểm điểm: không ai nộp thay",
    en: "A member reviews himself: nobody hands it in for another",
  },
  { own: "member", ...quoted("QĐ 366-QĐ/TW", "12.1") },
);
const decision = right(
  ["none", "none", "committee", "committee"],
  {
    vi: "Chỉ cấp ủy có thẩm quyền ghi quyết định của mình, vào quyển của mình",
    en: "Only the competent committee records its decisions, in its own stream",
  },
  quoted("QĐ 366-QĐ/TW", "13"),
);
const decisionAnew = right(
  ["none", "none", "committee", "organisation"],
  {
    vi: "Cấp ủy đã quyết định được hủy, quyết định lại; cấp trên cũng vậy đối với cấp dưới",
    en: "The committee that decided may cancel and decide again; so may its superior for those below",
  },
  quoted("QĐ 366-QĐ/TW", "13.3"),
);
const takingBack = right(["own", "cell", "organisation", "organisation"], {
  vi: "Ai được ghi mục nào thì được đính chính, rút mục ấy",
  en: "Who may record an entry may correct it and take it back",
});

/** By command type: who may record it, and why. Every command of every aggregate has a row. */
export const recordingRights: { readonly [C in CommandType]: RecordingRight } = /* @__PURE__ */ frozen({
  FoundOrganisation: structure,
  RenameOrganisation: structure,
  AttachOrganisation: structure,
  DissolveOrganisation: structure,
  DisciplineOrganisation: structure,
  ConcludeWrongdoing: structure,
  FillOffice: offices,
  VacateOffice: offices,
  AdoptRubric: offices,
  CountActivity: reviewItself,

  NameMember: roll,
  EnrolMember: roll,
  AdmitMember: roll,
  RecogniseMember: roll,
  TransferMemberOut: roll,
  TransferMemberIn: roll,
  TransferMemberOutTemporarily: roll,
  TransferMemberInTemporarily: roll,
  EndTemporaryTransfer: roll,
  ExemptMember: roll,
  EndMemberExemption: roll,
  NoteMemberDeath: roll,
  CategoriseMember: roll,
  TakeLeave: roll,
  PayFees: roll,
  BeginEducation: roll,
  ConcludeEducation: roll,
  SuspendMember: decidedOnMember,
  EndMemberSuspension: decidedOnMember,
  NoteMemberProsecution: decidedOnMember,
  EndMemberProsecution: decidedOnMember,
  RemoveMember: decidedOnMember,
  ExpelMember: decidedOnMember,
  ConcludeDegradation: decidedOnMember,
  HoldConfidenceVote: decidedOnMember,
  DisciplineMember: discipline,

  ConveneMeeting: meetingOfCell,
  PostponeMeeting: meetingOfCell,
  CancelMeeting: meetingOfCell,
  PostDocuments: meetingOfCell,
  HoldCommitteePreMeeting: meetingOfCell,
  OpenMeeting: meetingOfCell,
  TakeRollCall: meetingOfCell,
  NoteLateArrival: meetingOfCell,
  NoteEarlyLeave: meetingOfCell,
  MarkAttendance: meetingOfCell,
  CountAttendance: meetingOfCell,
  ReportFees: meetingOfCell,
  AdoptAgenda: meetingOfCell,
  PresentItem: meetingOfCell,
  MakeComment: meetingOfCell,
  PraiseMember: meetingOfCell,
  RemindMember: meetingOfCell,
  GiveDirection: meetingOfCell,
  TakeShowOfHands: meetingOfCell,
  AdoptResolution: meetingOfCell,
  FailResolution: meetingOfCell,
  MarkCriterion: meetingOfCell,
  ResolveCriterionGap: meetingOfCell,
  ProposeScore: meetingOfCell,
  VoteGrade: meetingOfCell,
  CollectQualityOpinions: meetingOfCell,
  GiveConclusion: meetingOfCell,
  ApproveMinutes: meetingOfCell,
  CloseMeeting: meetingOfCell,
  ReportMeeting: meetingOfCell,
  RequestAbsence: right(
    ["own", "cell", "none", "none"],
    { vi: "Ai vắng thì tự xin phép; bí thư ghi hộ", en: "Who stays away asks; the secretary notes it down" },
    { own: "member" },
  ),
  ReserveOpinion: right(
    ["own", "cell", "none", "none"],
    {
      vi: "Ý kiến bảo lưu là của người nói; thường ghi trong biên bản",
      en: "A reserved opinion is its author's; as a rule it stands in the minutes",
    },
    { own: "by" },
  ),
  DecideGrade: right(
    ["none", "none", "organisation", "organisation"],
    {
      vi: "Chi bộ tự chấm và đề nghị, cấp trên quyết định mức của buổi sinh hoạt",
      en: "A cell marks and proposes; a higher committee decides the grade of a meeting",
    },
    { source: { document: "HD 42-HD/BTCTW (28/10/2025)", point: "II.5", evidence: "reported" } },
  ),

  AssignTask: tasks,
  ChangeTask: tasks,
  ExcludeTask: tasks,
  AssessTask: tasks,
  ReportTask: right(
    ["own", "cell", "none", "none"],
    { vi: "Đảng viên báo cáo việc của mình trước chi bộ", en: "A member reports his own task to the cell" },
    { own: "by", ...quoted("HD 38-HD/BTCTW (29/9/2025)", "IV.2.3") },
  ),

  OpenReview: reviewBelow,
  ReceiveResidenceComment: reviewBelow,
  ReceiveCellComment: reviewBelow,
  ReceiveEmployerLevel: reviewBelow,
  RatePeerOrganisation: reviewBelow,
  ReceiveWorkFigures: reviewBelow,
  StateNotRated: reviewBelow,
  ReturnSubmission: reviewBelow,
  ProposeLevel: right(
    ["none", "cell", "organisation", "organisation"],
    {
      vi: "Chi ủy đề xuất mức của đảng viên; cấp thẩm định, cấp trên ghi đề xuất của mình",
      en: "The cell committee proposes the level of a member; bodies above record their own proposals",
    },
    quoted("HD 43-HD/BTCTW", "3"),
  ),
  CirculateDraft: reviewItself,
  HoldReviewMeeting: reviewItself,
  MakeReviewComment: reviewItself,
  OpenBallot: reviewItself,
  CountBallot: reviewItself,
  SubmitCollectiveReport: reviewItself,
  ProposeLevelByCell: reviewItself,
  CloseReview: reviewItself,
  GiveHint: ofHigher,
  OrderCheck: ofHigher,
  ConcludeCheck: ofHigher,
  SubmitSelfReview: selfReview,
  ReviseSelfReview: selfReview,
  WithdrawSubmission: right(["own", "cell", "committee", "committee"], {
    vi: "Ai nộp thì người ấy rút: đảng viên rút bản của mình, tổ chức rút báo cáo và đề nghị",
    en: "Who handed it in takes it back: a member his self-review, an organisation its report and proposals",
  }),

  IssueDecision: decision,
  DeclareQuotaGroups: decision,
  ExtendCap: decision,
  GrantRelief: decision,
  DecideLevel: decision,
  DistinguishSubject: decision,
  NotifyDecision: decision,
  PublishResults: decision,
  CommendSubject: decision,
  AnswerComplaint: decision,
  CancelLevel: decisionAnew,
  RedecideLevel: decisionAnew,
  LodgeComplaint: right(
    ["own", "none", "committee", "committee"],
    {
      vi: "Người khiếu nại tự gửi tới cấp quyết định, hoặc cấp ấy ghi khi nhận đơn",
      en: "Who complains sends it to those who decide, or these note it down when they receive it",
    },
    { own: "by" },
  ),

  WithdrawEntry: takingBack,
  CorrectEntry: takingBack,
  WithdrawEvidence: takingBack,
  AttachEvidence: right(
    ["own", "cell", "organisation", "organisation"],
    {
      vi: "Ai được ghi việc gì thì được kèm minh chứng; đảng viên kèm minh chứng về mình",
      en: "Who records a matter attaches its evidence; a member what is about himself",
    },
    { own: "about.subject" },
  ),
  NoteContradiction: reviewBelow,
});
