import { frozen } from "../../language/frozen.js";
import { organisationKinds, stepOfReview } from "../calendar/procedure.js";
import type { Ladder, RuleSet } from "../engine/rule-set.js";
import { generalMajorities, votingBy, votingParameters } from "../voting/voting-policy.js";
import { excellentMember, qd132, qd132MemberCriteria, unfulfilledMembers } from "./qd132.js";
import {
  awardsOf2015,
  ballots,
  capArithmetic,
  citing,
  complaints,
  fullTexts,
  gap,
  openOrganisations,
  rule,
  streaks,
  underSixMonths,
  unreadLevels,
  unreadText,
  yes,
} from "./vocabulary/building-blocks.js";
import { dayParameters } from "./vocabulary/judged-day.js";
import {
  longSickLeave,
  sickLeaveParameter,
  transferParameter,
  transferred,
} from "./vocabulary/open-cases.js";
import { factsReadBy, scales } from "./vocabulary/vocabulary.js";

const hd16 = citing("HD 16-HD/BTCTW");

const memberSteps = hd16(undefined, "quoted-in-part", "the later steps are cut off");
const organisationSteps = hd16(undefined, "quoted-in-part");
const reportedExcellent = hd16("II.B.2.3.a", "reported", "a second page states the conditions of HD 21");
const levelsNotRead = hd16("II.B.2.3", "not-found", "conditions of this level were not read");
const absenceNotRead = hd16(undefined, "not-found", "this part was not read");

/**
 * The ladder of a member under HD 16. The exemptions, excellent and the cases of unfulfilled are known. A
 * member suspended from activities is not exempt. Only later guidance exempts such a member. The levels between
 * stay open.
 */
const member: Ladder = {
  says: { vi: "Đảng viên", en: "Member" },
  exemptions: [
    {
      ...rule(
        "member.exempt",
        qd132("5", "reported"),
        "Đảng viên được miễn công tác và sinh hoạt đảng không kiểm điểm, xếp loại",
        "A member exempt from work and activities is not reviewed",
        yes("membership.exempt"),
      ),
      outcome: "not-reviewed",
    },
    {
      ...rule(
        "member.under-six-months",
        hd16(undefined, "reported"),
        "Đảng viên mới kết nạp chưa đủ 6 tháng: chưa xếp loại",
        "A member admitted less than six months ago is not classified",
        underSixMonths,
      ),
      outcome: "not-classified",
    },
  ],
  forced: unfulfilledMembers(hd16("II.B.2.3.d")),
  levels: [
    { level: "excellent", source: reportedExcellent, rules: excellentMember(reportedExcellent) },
    unreadText("member", "good", levelsNotRead),
    unreadText("member", "fulfilled", levelsNotRead),
  ],
  ceilings: [],
  open: [
    longSickLeave(absenceNotRead),
    transferred(absenceNotRead, [
      rule(
        "member.transferred.degradation",
        qd132("12.4.c"),
        "Mọi cách hiểu đều xếp loại không hoàn thành nhiệm vụ",
        "By every reading the member is unfulfilled",
        yes("degradation.concluded"),
      ),
    ]),
  ],
};

/** The parts of QĐ 132 and HD 16 that the authors did not find. */
const gaps: RuleSet["gaps"] = [
  gap(
    "regulation-text",
    "QĐ 132: chỉ đọc được một phần các Điều 5, 11, 12.4",
    "QĐ 132: only fragments of Articles 5, 11 and 12.4 were read",
    "wording",
  ),
  gap(
    "member-levels",
    "HD 16: điều kiện mức “tốt”, “hoàn thành” của đảng viên; mức xuất sắc mới biết qua một trang khác",
    "HD 16: a member's good and fulfilled; excellent is known from a second page",
    ["member.good.not-read", "member.fulfilled.not-read"],
  ),
  gap(
    "organisation-levels",
    "HD 16: điều kiện các mức của tổ chức đảng và tập thể lãnh đạo, quản lý",
    "HD 16: the conditions of the levels of organisations and leading collectives",
    unreadLevels("cell", "base-organisation", "collective"),
  ),
  gap(
    "steps",
    "HD 16: các bước sau bước 2 khi xếp loại đảng viên; đầy đủ chủ thể tham gia đánh giá",
    "HD 16: the steps after step 2 of a member's classification; the full list of who takes part",
    "procedure",
  ),
  gap(
    "cap",
    "Tỷ lệ xuất sắc năm 2018: phạm vi, mẫu số, làm tròn, số nhỏ, trường hợp bằng nhau",
    "The cap on excellent in 2018: scope, base, rounding, small numbers and ties",
    "cap",
  ),
  gap(
    "holders-of-posts",
    "QĐ 132 và hướng dẫn khác nhau ở điểm này: các trường hợp của Điều 12.4.c chỉ áp dụng cho người giữ chức vụ",
    "Regulation and guidance differ: the cases of Article 12.4.c are applied to holders of posts only",
    "wording",
  ),
  gap(
    "transfer",
    "Chuyển công tác, vắng mặt, ốm đau trong năm",
    "Transfer, absence and sickness in the year",
    ["transfer", "member.transferred", "member.long-sick-leave"],
  ),
  gap("deadlines", "Thời hạn hoàn thành", "Deadlines", "procedure"),
  ballots,
  capArithmetic,
  complaints,
  awardsOf2015,
  streaks,
  fullTexts("QĐ 132, HD 16"),
];

const notFound = () => hd16("II.B.1.3", "not-found", "conditions were not read");

const subjects = { member, ...openOrganisations(notFound) };

const lists = qd132MemberCriteria;

const facts = factsReadBy({ subjects, lists, caps: [] });

/**
 * QĐ 132-QĐ/TW (8/3/2018) with HD 16-HD/BTCTW (24/9/2018): reviews of the year 2018. It has four degrees per
 * criterion and no points. Excellent and the cases of unfulfilled are known. The levels between are not.
 */
export const qd132hd16: RuleSet = /* @__PURE__ */ frozen({
  id: "qd132-hd16-2018",
  title: {
    vi: "Quy định 132-QĐ/TW và Hướng dẫn 16-HD/BTCTW (2018)",
    en: "Regulation 132-QĐ/TW and Guidance 16-HD/BTCTW (2018)",
  },
  layers: ["qd132-2018", "hd16-2018"],
  documents: [
    { number: "QĐ 132-QĐ/TW", issuer: "Bộ Chính trị", issuedOn: "2018-03-08", until: "2023-10-04" },
    {
      number: "HD 16-HD/BTCTW",
      issuer: "Ban Tổ chức Trung ương",
      issuedOn: "2018-09-24",
      until: "2019-10-18",
    },
  ],
  scales,
  facts,
  lists,
  parameters: {
    ...votingParameters,
    ...sickLeaveParameter,
    ...transferParameter(absenceNotRead),
    ...dayParameters(facts, "HD 16-HD/BTCTW"),
  },
  subjects,
  voting: votingBy(generalMajorities(scales.level)),
  caps: [],
  procedure: [
    stepOfReview(memberSteps, "self-review", "subject", ["member"]),
    stepOfReview(memberSteps, "proposal", "cell-committee", ["member"], { after: ["self-review"] }),
    stepOfReview(hd16(), "level-decided", "base-committee", ["member"], { after: ["proposal"] }),
    stepOfReview(organisationSteps, "collective-report", "subject", organisationKinds),
    stepOfReview(organisationSteps, "level-decided", "superior-committee", organisationKinds, {
      after: ["collective-report"],
    }),
  ],
  constraints: [
    {
      id: "review-in-order",
      says: {
        vi: "Kiểm điểm tập thể trước, cá nhân sau; người đứng đầu trước, cấp phó và thành viên sau",
        en: "Collectives before individuals, the head before deputies and members",
      },
      source: qd132(undefined, "reported"),
    },
    {
      id: "organisation-steps",
      says: {
        vi: "Tổ chức đảng: tự đánh giá từng tiêu chí theo 4 cấp độ; lấy ý kiến chủ thể tham gia; cấp trên trực tiếp thẩm định, quyết định",
        en: "Organisations: self-assessment in four degrees, opinions of those who take part, decision by the direct superior",
      },
      source: organisationSteps,
    },
    {
      id: "member-steps",
      says: {
        vi: "Đảng viên tự phân tích, tự nhận mức theo Mẫu 5 và báo cáo chi bộ; chi ủy lấy ý kiến các chủ thể tham gia",
        en: "A member proposes an own level in Form 5 and reports to the cell; the cell committee gathers opinions",
      },
      source: memberSteps,
    },
    {
      id: "decided-by-base-committee",
      says: {
        vi: "Đảng ủy cơ sở, chi ủy cơ sở (chi bộ cơ sở nơi không có chi ủy) quyết định mức xếp loại đảng viên",
        en: "The base committee, or the base cell where there is none, decides a member's level",
      },
      source: hd16(),
    },
  ],
  gaps,
});
