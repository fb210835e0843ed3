import type { ValueNames } from "../labels.js";

/** One sentence on the meaning of each event type. */
export const eventSentences = {
  OrganisationFounded: { vi: "Tổ chức đảng có từ một ngày.", en: "An organisation exists from a day on." },
  OrganisationRenamed: {
    vi: "Tổ chức đảng mang tên mới từ một ngày.",
    en: "An organisation bears another name from a day on.",
  },
  OrganisationAttached: {
    vi: "Tổ chức đảng trực thuộc cấp trên mới.",
    en: "An organisation comes under another parent.",
  },
  OrganisationDissolved: {
    vi: "Tổ chức đảng giải thể hoặc kết thúc hoạt động.",
    en: "An organisation ends.",
  },
  OrganisationDisciplined: {
    vi: "Tổ chức đảng bị thi hành kỷ luật.",
    en: "A party organisation is disciplined.",
  },
  WrongdoingConcluded: {
    vi: "Cấp có thẩm quyền kết luận tập thể lãnh đạo có sai phạm.",
    en: "A competent body concludes that a leading collective did wrong.",
  },
  OfficeFilled: { vi: "Đảng viên bắt đầu giữ một chức vụ.", en: "A member takes an office." },
  OfficeVacated: { vi: "Đảng viên thôi giữ một chức vụ.", en: "A member leaves an office." },
  RubricAdopted: {
    vi: "Cấp ủy áp dụng biểu điểm cho sinh hoạt của các chi bộ trực thuộc.",
    en: "A body adopts a rubric for the meetings of the cells that it leads.",
  },
  ActivityCounted: {
    vi: "Số liệu một hoạt động của chi bộ ngoài các buổi sinh hoạt.",
    en: "A cell counts an activity of a month beside its meetings.",
  },
  MemberNamed: { vi: "Mục ghi duy nhất có họ tên.", en: "The one entry that carries a person's name." },
  MemberEnrolled: {
    vi: "Đảng viên đã có trong danh sách khi bắt đầu ghi sổ.",
    en: "A member is on the roll when recording begins.",
  },
  MemberAdmitted: { vi: "Kết nạp đảng viên dự bị.", en: "A person is admitted on probation." },
  MemberRecognised: {
    vi: "Tính từ ngày đủ 12 tháng dự bị, kể cả khi công nhận chậm.",
    en: "A probationary member is recognised as official, as of the 12-month date even if late.",
  },
  MemberTransferredOut: {
    vi: "Đảng viên chuyển hẳn sang tổ chức đảng khác.",
    en: "A member leaves for another organisation for good.",
  },
  MemberTransferredIn: {
    vi: "Đảng viên chuyển hẳn từ tổ chức đảng khác đến.",
    en: "A member arrives from another organisation for good.",
  },
  MemberTemporarilyTransferredOut: {
    vi: "Đảng viên sinh hoạt tạm thời nơi khác, vẫn trong danh sách chi bộ này.",
    en: "A member takes part elsewhere for a time and stays on this roll.",
  },
  MemberTemporarilyTransferredIn: {
    vi: "Đảng viên của chi bộ khác sinh hoạt tạm thời ở đây.",
    en: "A member of another cell takes part here for a time.",
  },
  TemporaryTransferEnded: {
    vi: "Hết thời gian sinh hoạt tạm thời, đi hoặc đến.",
    en: "A temporary transfer, in or out, ends.",
  },
  MemberExempted: {
    vi: "Đảng viên được miễn công tác và sinh hoạt đảng.",
    en: "A member is exempted from work and activities.",
  },
  MemberExemptionEnded: { vi: "Đảng viên không còn được miễn.", en: "An exemption ends." },
  MemberSuspended: {
    vi: "Đình chỉ sinh hoạt đảng, hoặc chỉ đình chỉ sinh hoạt cấp ủy.",
    en: "A member is suspended from party activities, or only from a committee.",
  },
  MemberSuspensionEnded: { vi: "Đảng viên sinh hoạt trở lại.", en: "A suspension ends." },
  MemberProsecuted: {
    vi: "Đảng viên bị khởi tố, truy tố hoặc tạm giam.",
    en: "A member is prosecuted, indicted or detained.",
  },
  MemberProsecutionEnded: { vi: "Việc xử lý hình sự đã kết thúc.", en: "A prosecution ends." },
  MemberRemoved: {
    vi: "Xóa tên trong danh sách; không phải là kỷ luật.",
    en: "A name is struck off the roll; not a discipline.",
  },
  MemberExpelled: { vi: "Đảng viên bị khai trừ ra khỏi Đảng.", en: "A member is expelled." },
  MemberDied: { vi: "Đảng viên từ trần.", en: "A member dies." },
  MemberCategorised: {
    vi: "Công việc của đảng viên, trong chừng mực quy định xét đến.",
    en: "The kind of work that a member does, as far as rules depend on it.",
  },
  LeaveTaken: { vi: "Tính cả ngày đầu và ngày cuối.", en: "Sick or maternity leave, both days included." },
  FeesPaid: { vi: "Đảng viên đóng đảng phí của một số tháng.", en: "A member pays the fees of some months." },
  MemberDisciplined: { vi: "Đảng viên bị thi hành kỷ luật.", en: "A member is disciplined." },
  DegradationConcluded: {
    vi: "Cấp có thẩm quyền kết luận đảng viên có biểu hiện suy thoái.",
    en: "A competent body concludes that a member shows signs of degradation.",
  },
  EducationBegun: {
    vi: "Chi bộ bắt đầu giáo dục, giúp đỡ đảng viên.",
    en: "The cell begins to educate and help a member.",
  },
  EducationConcluded: {
    vi: "Chi bộ kết luận đảng viên có tiến bộ hay không.",
    en: "The cell concludes whether education and help led to progress.",
  },
  ConfidenceVoteHeld: {
    vi: "Đối với người giữ chức vụ; chỉ ghi số tổng.",
    en: "A confidence vote on a holder of an office: totals only.",
  },
  MeetingConvened: { vi: "Triệu tập một buổi sinh hoạt của chi bộ.", en: "A meeting of a cell is called." },
  MeetingPostponed: {
    vi: "Buổi sinh hoạt được dời sang thời gian khác.",
    en: "A meeting is moved to another time.",
  },
  MeetingCancelled: { vi: "Buổi sinh hoạt không tổ chức nữa.", en: "A meeting is called off." },
  DocumentsPosted: {
    vi: "Tài liệu được gửi trước hoặc sau buổi sinh hoạt.",
    en: "Documents are made available before or after the meeting.",
  },
  CommitteePreMeetingHeld: {
    vi: "Chi ủy, hoặc bí thư và phó bí thư, chuẩn bị buổi sinh hoạt.",
    en: "The cell committee, or secretary and deputy, prepares the meeting.",
  },
  MeetingOpened: { vi: "Buổi sinh hoạt bắt đầu.", en: "The meeting begins." },
  RollCallTaken: {
    vi: "Ai có mặt, vắng có lý do, vắng không lý do.",
    en: "Who is present, excused, absent without reason.",
  },
  MemberArrivedLate: { vi: "Đảng viên đã ghi vắng nay có mặt.", en: "A member noted absent arrives." },
  MemberLeftEarly: {
    vi: "Đảng viên rời buổi họp trước khi kết thúc.",
    en: "A member leaves before the end of the meeting.",
  },
  AttendanceMarked: {
    vi: "Ghi một đảng viên có mặt hay vắng mặt, và dự bằng cách nào.",
    en: "One member is present or absent, and by which means.",
  },
  AttendanceCounted: {
    vi: "Biên bản chỉ ghi số người có mặt, không ghi tên.",
    en: "The minutes hold only the number of those present, and no names.",
  },
  AbsenceRequested: {
    vi: "Đảng viên xin vắng buổi họp; được đồng ý hay không thì ghi kèm.",
    en: "A member asks to be absent; the answer is recorded with it.",
  },
  FeesReported: {
    vi: "Buổi sinh hoạt nghe báo cáo việc đóng đảng phí.",
    en: "The state of fee payment is told to the meeting.",
  },
  AgendaAdopted: { vi: "Buổi sinh hoạt thông qua chương trình.", en: "The agenda is adopted." },
  ItemPresented: {
    vi: "Một nội dung của chương trình được trình bày.",
    en: "An item of the agenda is presented.",
  },
  CommentMade: { vi: "Đảng viên phát biểu về một nội dung.", en: "A member speaks on an item." },
  MemberPraised: { vi: "Đảng viên được biểu dương.", en: "A member is praised." },
  MemberReminded: { vi: "Đảng viên bị nhắc nhở hoặc phê bình.", en: "A member is reminded or criticised." },
  DirectionGiven: {
    vi: "Đại diện cấp trên chỉ đạo hoặc yêu cầu.",
    en: "The superior committee's delegate directs or asks.",
  },
  ShowOfHandsTaken: {
    vi: "Biểu quyết công khai bằng giơ tay hoặc giơ thẻ: chỉ ghi số tổng.",
    en: "An open vote, by hands or cards: totals.",
  },
  ResolutionAdopted: { vi: "Nghị quyết được tuyên bố thông qua.", en: "A resolution is declared adopted." },
  ResolutionFailed: {
    vi: "Nghị quyết được tuyên bố không thông qua.",
    en: "A resolution is declared not adopted.",
  },
  OpinionReserved: {
    vi: "Đảng viên thuộc thiểu số bảo lưu ý kiến.",
    en: "A member in the minority reserves an opinion.",
  },
  TaskAssigned: { vi: "Giao cho đảng viên một nhiệm vụ cụ thể.", en: "A member gets a concrete task." },
  TaskChanged: {
    vi: "Đổi thời hạn, sản phẩm, trọng số hoặc yêu cầu của nhiệm vụ đã giao.",
    en: "The deadline, product, weight or standard of a task changes.",
  },
  TaskExcluded: {
    vi: "Một cấp quyết định không tính nhiệm vụ vì lý do cụ thể.",
    en: "A body decides that a task does not count, for a cause.",
  },
  TaskReported: { vi: "Đảng viên báo cáo kết quả nhiệm vụ được giao.", en: "The member reports on a task." },
  TaskAssessed: { vi: "Buổi sinh hoạt đánh giá kết quả một nhiệm vụ.", en: "The meeting assesses a task." },
  CriterionMarked: {
    vi: "Người chấm cho điểm một tiêu chí, theo bước điểm của biểu điểm.",
    en: "The marker gives points for one criterion of a rubric, in steps of the rubric.",
  },
  CriterionGapResolved: {
    vi: "Chi bộ ấn định điểm khi biểu điểm để ngỏ.",
    en: "The cell settles the points of a criterion that its rubric leaves open.",
  },
  ScoreProposed: {
    vi: "Chi ủy thống nhất điểm và đề nghị mức chất lượng.",
    en: "The cell committee agrees a score and proposes a grade.",
  },
  GradeVoted: {
    vi: "Chi bộ biểu quyết mức chất lượng buổi sinh hoạt.",
    en: "The cell votes the meeting's grade.",
  },
  GradeDecided: {
    vi: "Cấp ủy cấp trên quyết định mức chất lượng buổi sinh hoạt.",
    en: "The superior committee decides the meeting's grade.",
  },
  QualityOpinionsCollected: {
    vi: "Ý kiến không ghi tên của đảng viên: chỉ ghi số tổng.",
    en: "Members' anonymous opinions on the meeting's quality: totals only.",
  },
  ConclusionGiven: { vi: "Người chủ trì kết luận.", en: "The chair concludes." },
  MinutesApproved: { vi: "Biên bản được đọc và thông qua.", en: "The minutes are read and approved." },
  MeetingClosed: { vi: "Buổi sinh hoạt kết thúc.", en: "The meeting ends." },
  MeetingReported: {
    vi: "Gửi báo cáo về buổi sinh hoạt cho cấp ủy cấp trên.",
    en: "The meeting is reported to the committee above.",
  },
  ReviewOpened: {
    vi: "Tổ chức đảng bắt đầu kiểm điểm năm theo bộ quy định đã chọn.",
    en: "An organisation opens its yearly review under a rule set it adopted.",
  },
  HintGiven: {
    vi: "Cấp ủy cấp trên gợi ý nội dung kiểm điểm.",
    en: "The superior committee hints what to review.",
  },
  CollectiveReportSubmitted: {
    vi: "Tổ chức đảng hoặc tập thể tự kiểm điểm.",
    en: "An organisation or collective reviews itself.",
  },
  DraftCirculated: {
    vi: "Dự thảo báo cáo được gửi đến người dự hội nghị kiểm điểm.",
    en: "The draft of a collective report goes to those who take part in the review meeting.",
  },
  ReviewMeetingHeld: {
    vi: "Hội nghị kiểm điểm tổ chức đảng hoặc tập thể, có hoặc không kiểm điểm cá nhân.",
    en: "A meeting reviews an organisation or a collective, with or without its members.",
  },
  SelfReviewSubmitted: { vi: "Đảng viên nộp bản tự kiểm điểm.", en: "A member hands in a self-review." },
  SelfReviewRevised: {
    vi: "Đảng viên thay bản tự kiểm điểm đã nộp.",
    en: "A member replaces the self-review.",
  },
  ReviewCommentMade: {
    vi: "Góp ý cho bản tự kiểm điểm hoặc báo cáo tập thể.",
    en: "A comment on a self-review or collective report.",
  },
  ResidenceCommentReceived: {
    vi: "Cấp ủy nơi cư trú nhận xét về đảng viên.",
    en: "The committee at the place of residence comments on a member.",
  },
  CellCommentReceived: {
    vi: "Chi bộ nơi đảng viên chuyển đi hoặc sinh hoạt tạm thời nhận xét về đảng viên.",
    en: "The cell that a member left, or takes part in for a time, comments on the member.",
  },
  EmployerLevelReceived: {
    vi: "Mức do cơ quan, đơn vị quyết định.",
    en: "The employer's level of a cadre, civil servant or public employee.",
  },
  PeerOrganisationRated: {
    vi: "Mức của tổ chức cùng cấp.",
    en: "The level of a government, Front or mass organisation of the same level.",
  },
  LevelProposed: {
    vi: "Chi ủy đề nghị mức xếp loại của đối tượng.",
    en: "The cell committee proposes a level.",
  },
  WorkFiguresReceived: {
    vi: "Số liệu công việc từ hệ thống khác, có nguồn và ngày chốt số.",
    en: "Figures of work from another system, with their source and cut-off day.",
  },
  SubmissionReturned: {
    vi: "Bản tự kiểm điểm, báo cáo, đề nghị hoặc cả đợt kiểm điểm bị trả lại, có lý do.",
    en: "A self-review, a report, a proposal or a whole review is returned with a reason.",
  },
  SubmissionWithdrawn: {
    vi: "Người gửi rút lại bản tự kiểm điểm, báo cáo, đề nghị hoặc cả đợt kiểm điểm.",
    en: "The author withdraws a self-review, a report, a proposal or a whole review.",
  },
  CheckOrdered: {
    vi: "Cấp ủy yêu cầu kiểm tra trước khi quyết định.",
    en: "A check is ordered before the decision.",
  },
  CheckConcluded: { vi: "Việc kiểm tra, xác minh kết thúc.", en: "A check ends." },
  BallotOpened: {
    vi: "Ấn định nội dung, người có quyền biểu quyết, đối tượng và các lựa chọn trên phiếu.",
    en: "A ballot is fixed with its question, electorate, subjects and options.",
  },
  BallotCounted: {
    vi: "Số phiếu và kết quả; không ghi ai bầu thế nào.",
    en: "The papers and totals of a ballot. Nothing ties a choice to a voter.",
  },
  CellProposedLevel: {
    vi: "Chi bộ biểu quyết và đề nghị mức lên cấp trên.",
    en: "The cell proposes a level to the committee above, by its vote.",
  },
  ReviewClosed: {
    vi: "Đợt kiểm điểm hoàn thành, kết quả được gửi lên cấp trên.",
    en: "The review is finished and sent up.",
  },
  DecisionIssued: {
    vi: "Một văn bản quyết định cho nhiều đối tượng: số, ngày, người ký, căn cứ.",
    en: "One decision for many subjects: number, day, signer and grounds.",
  },
  QuotaGroupsDeclared: {
    vi: "Cấp ủy xác định ai được tính cùng với ai.",
    en: "The committee says who is counted with whom for the cap.",
  },
  CapExtended: {
    vi: "Cấp ủy nâng tỷ lệ cho một nhóm, có nêu lý do.",
    en: "The committee raises the cap for a group, with its reason.",
  },
  ReliefGranted: {
    vi: "Cấp ủy áp dụng điều khoản cho phép xem xét.",
    en: "The committee applies a clause that leaves relief to its judgement.",
  },
  LevelDecided: {
    vi: "Cấp ủy có thẩm quyền quyết định mức xếp loại.",
    en: "The competent committee decides a level.",
  },
  SubjectNotRated: {
    vi: "Một cấp ghi rằng đối tượng không được xếp loại, và vì sao.",
    en: "A body says that a subject gets no level, and why.",
  },
  QuarterLevelDecided: {
    vi: "Mức của một quý, hoặc lý do không xếp loại: người giữ chức vụ, từ năm 2026.",
    en: "The level of a quarter, or why there is none: holders of posts, since 2026.",
  },
  LevelCancelled: { vi: "Hủy mức đã quyết định.", en: "A decided level is cancelled." },
  LevelRedecided: {
    vi: "Quyết định lại mức sau khi hủy.",
    en: "A level is decided again after a cancellation.",
  },
  SubjectDistinguished: {
    vi: "Cấp ủy công nhận đối tượng xuất sắc là tiêu biểu.",
    en: "The committee recognises an excellent subject as distinguished.",
  },
  DecisionNotified: {
    vi: "Thông báo quyết định cho đối tượng được xếp loại.",
    en: "A decision is made known to the subject that it concerns.",
  },
  ResultsPublished: {
    vi: "Ghi đúng số liệu đã công bố, kể cả khi cộng lại không khớp.",
    en: "Totals are published, and kept as published even where they do not add up.",
  },
  ComplaintLodged: { vi: "Có khiếu nại về một mức xếp loại.", en: "A complaint against a level." },
  ComplaintAnswered: { vi: "Khiếu nại được trả lời.", en: "A complaint is answered." },
  SubjectCommended: {
    vi: "Đảng viên hoặc tổ chức đảng được khen thưởng.",
    en: "A member or organisation is commended.",
  },
  EvidenceAttached: {
    vi: "Ghi mã băm của văn bản, sản phẩm làm căn cứ cho mục ghi.",
    en: "The digest of a paper or product behind an entry is recorded.",
  },
  EvidenceWithdrawn: {
    vi: "Minh chứng không còn được dùng, có lý do.",
    en: "A piece of evidence no longer counts, for a reason.",
  },
  EntryWithdrawn: { vi: "Mục ghi lẽ ra không được ghi.", en: "An entry should not have been made." },
  EntryCorrected: {
    vi: "Thay mục ghi bằng mục khác cùng loại; mục cũ vẫn đọc được.",
    en: "An entry is replaced by another of the same type.",
  },
  ContradictionNoted: {
    vi: "Nguồn của một mục ghi nêu hai điều khác nhau; giữ cả hai.",
    en: "The source of an entry says two things; both are kept.",
  },
} as const satisfies ValueNames;
