import { frozen } from "../../../language/frozen.js";
import type { Cap, RuleSet } from "../../engine/rule-set.js";
import { generalMajorities, votingBy, votingParameters } from "../../voting/voting-policy.js";
import {
  awardsOf2015,
  ballots,
  capArithmetic,
  citing,
  complaints,
  fullTexts,
  gap,
  streaks,
} from "../vocabulary/building-blocks.js";
import { dayParameters } from "../vocabulary/judged-day.js";
import { levelLimitParameters } from "../vocabulary/level-limits.js";
import { sickLeaveParameter, transferParameter } from "../vocabulary/open-cases.js";
import { factsReadBy, scales } from "../vocabulary/vocabulary.js";
import { qd124Member } from "./member.js";
import { qd124BaseOrganisation, qd124Cell, qd124Collective } from "./organisation.js";
import { constraintsOfHd25, procedureOfHd25 } from "./procedure.js";
import { hd25, qd124 } from "./sources.js";

const memberTasks = ["degree.task-results"];
const memberOthers = [
  "degree.politics",
  "degree.ethics",
  "degree.discipline",
  "degree.working-style",
  "degree.pledge",
  "degree.remedies",
];
const collectiveTasks = ["degree.political-tasks"];
const collectiveOthers = ["degree.party-building", "degree.remedies"];

/** The criteria of Article 10, in the groups that the levels name. */
const lists: RuleSet["lists"] = {
  "member.task-criteria": memberTasks,
  "member.criteria": [...memberTasks, ...memberOthers],
  "collective.task-criteria": collectiveTasks,
  "collective.criteria": [...collectiveTasks, ...collectiveOthers],
};

/** A clause of the guidance before, on a question that this one leaves open. */
const before = (point: string) =>
  citing("HD 21-HD/BTCTW")(point, "quoted", "the rule of the guidance before");

/** The choices that the texts leave to the committee. */
const parameters: RuleSet["parameters"] = {
  "percentages-not-read-left-out": {
    says: {
      vi: "Xếp loại “tốt”, “hoàn thành” của cá nhân theo phần chung đã đọc, không xét tỷ lệ phần trăm chưa đọc được",
      en: "Rate individuals good and fulfilled by the general part that was read, without the percentages that were not",
    },
    kind: "boolean",
    source: qd124("12.2, 12.3", "not-found"),
  },
  "when-no-level-fits": {
    says: {
      vi: "Khi không đạt mức “hoàn thành” mà không thuộc trường hợp của 12.4: lấy mức cao nhất mà mọi điều kiện đều đạt, hoặc mức thấp nhất",
      en: "Where fulfilled is missed and 12.4 names no case: the highest level whose conditions are all met, or the lowest",
    },
    kind: "choice",
    choices: ["highest-met", "lowest"],
    source: qd124("12", "not-found", "the text does not say who falls where"),
  },
  ...levelLimitParameters({
    "head-limited-by-unit": {
      source: qd124("11", "not-found", "only the order was found: the head after the unit"),
      readings: [
        { is: true, source: before("II.B.4") },
        { is: false, source: qd124("11", "translated", "the order alone limits no level") },
      ],
    },
    "employer-level-limits": {
      source: qd124("12", "not-found", "the clauses as read do not name the employer's level"),
      readings: [
        { is: true, source: before("II.B.2.3") },
        { is: false, source: qd124("12", "translated", "no level names it") },
      ],
    },
  }),
  ...sickLeaveParameter,
  ...transferParameter(hd25(undefined, "not-found", "this part was not read")),
  ...votingParameters,
};

const cap = (subject: string, source: Cap["source"], vi: string, en: string): Cap => ({
  id: `${subject}-per-group`,
  says: {
    vi: `Số ${vi} hoàn thành xuất sắc nhiệm vụ không vượt quá 20 % số hoàn thành tốt nhiệm vụ trong nhóm có vị trí, vai trò, chức năng, nhiệm vụ tương đồng`,
    en: `${en} rated excellent are at most 20 % of those rated good among similar ones`,
  },
  source,
  subject,
  counted: "excellent",
  base: "good",
  ratio: [20, 100],
  scope: "declared-group",
  reading: "of-good",
  rounding: "down",
  heads: "counted",
});

const ofCollectives = qd124("12.1", "translated");

/**
 * The cap of QĐ 124. It counts in groups with a similar position, role, function and task. The committee
 * declares the groups.
 */
const caps: Cap[] = [
  cap("member", qd124("12.1", "reported", "for members as an implementer states it"), "đảng viên", "Members"),
  cap("collective", ofCollectives, "tập thể", "Collectives"),
  cap("cell", ofCollectives, "chi bộ", "Cells"),
  cap("base-organisation", ofCollectives, "tổ chức cơ sở đảng", "Base organisations"),
];

/** The parts of QĐ 124 and HD 25 that the authors did not find. */
const gaps: RuleSet["gaps"] = [
  gap(
    "leaders-excellent",
    "Đoạn cuối điều kiện xuất sắc của cán bộ lãnh đạo, quản lý (12.1): người có thẩm quyền ghi nhận đã đạt hay chưa",
    "The end of what excellent asks of holders of posts (12.1): people state whether it is met",
    ["member.excellent.leader"],
  ),
  gap(
    "percentages",
    "Tỷ lệ phần trăm của mức “tốt”, “hoàn thành” đối với cá nhân (12.2, 12.3)",
    "The percentages of good and fulfilled for individuals (12.2, 12.3)",
    ["percentages-not-read-left-out", "member.good.percentages", "member.fulfilled.percentages"],
  ),
  gap(
    "unfulfilled-b-c",
    "Các điểm b, c của 12.4.3 về cá nhân không hoàn thành nhiệm vụ: bản đọc bị cắt",
    "Clauses b and c of 12.4.3 on unfulfilled individuals: cut off",
    ["member.under-half-not-read", "member.led-not-read"],
  ),
  gap(
    "between-fulfilled-and-unfulfilled",
    "Không đạt mức “hoàn thành” mà không thuộc trường hợp của 12.4",
    "Whoever misses fulfilled without being named in 12.4",
    ["when-no-level-fits"],
  ),
  gap(
    "articles-not-read",
    "Các Điều 13, 14, 16, 17 của QĐ 124",
    "Articles 13, 14, 16 and 17 of QĐ 124",
    "procedure",
  ),
  gap(
    "guidance-not-read",
    "HD 25: địa điểm, trình tự chi tiết, mục 3–5; biểu mẫu ngoài 01, 02A, 02B",
    "HD 25: place and order in detail, sections 3 to 5; forms beyond 01, 02A and 02B",
    "procedure",
  ),
  gap(
    "old-violations",
    "HD 25 mục 4: vi phạm của năm trước nay mới bị kỷ luật: nội dung bị cắt",
    "HD 25 section 4: a violation of an earlier year disciplined now: the content is cut off",
    [
      "member.old-violation",
      "cell.old-violation",
      "base-organisation.old-violation",
      "collective.old-violation",
    ],
  ),
  gap(
    "leave",
    "Nghỉ ốm, thai sản, sinh hoạt tạm thời: HD 25 chưa đọc được phần này",
    "Sick leave, maternity and temporary membership: this part of HD 25 was not read",
    ["member.long-sick-leave"],
  ),
  gap("transfer", "Chuyển công tác trong năm", "A transfer during the year", [
    "transfer",
    "member.transferred",
  ]),
  gap("new-organisations", "Tổ chức, tập thể mới thành lập", "Organisations and collectives newly founded", [
    "cell.newly-founded",
    "base-organisation.newly-founded",
    "collective.newly-founded",
  ]),
  gap(
    "head-and-unit",
    "Người đứng đầu có bị giới hạn theo mức của tập thể, đơn vị hay không: chỉ thấy quy định về thứ tự",
    "Whether a head is limited by the level of the collective or unit: only the order was found",
    ["head-limited-by-unit"],
  ),
  gap(
    "employer-level",
    "Mức xếp loại cán bộ, công chức, viên chức có giới hạn mức đảng viên hay không",
    "Whether the employer's level limits a member's",
    ["employer-level-limits"],
  ),
  gap("base-duration", "Thời gian kiểm điểm ở cơ sở", "How long the review takes at the base", "procedure"),
  ballots,
  capArithmetic,
  complaints,
  awardsOf2015,
  streaks,
  fullTexts("QĐ 124, HD 25"),
  gap(
    "read-in-translation",
    "Các Điều 7, 10.1, 11, 12.1–12.3 mới đọc qua bản dịch: đúng quy tắc, chưa chắc đúng câu chữ",
    "Articles 7, 10.1, 11 and 12.1 to 12.3 were read in translation: good for the rule, not for the wording",
    "wording",
  ),
];

const subjects = {
  member: qd124Member,
  cell: qd124Cell,
  "base-organisation": qd124BaseOrganisation,
  collective: qd124Collective,
};

const facts = factsReadBy({ subjects, lists, caps });

/**
 * QĐ 124-QĐ/TW (4/10/2023) with HD 25-HD/BTCTW (10/11/2023): reviews of the years 2023 and 2024. It has four
 * degrees per criterion, shares of tasks for excellent individuals, discipline with relief for
 * self-detection, and a cap of 20 % of those rated good in groups of similar subjects.
 */
export const qd124hd25: RuleSet = /* @__PURE__ */ frozen({
  id: "qd124-hd25-2023",
  title: {
    vi: "Quy định 124-QĐ/TW và Hướng dẫn 25-HD/BTCTW (2023)",
    en: "Regulation 124-QĐ/TW and Guidance 25-HD/BTCTW (2023)",
  },
  layers: ["qd124-2023", "hd25-2023"],
  documents: [
    { number: "QĐ 124-QĐ/TW", issuer: "Bộ Chính trị", issuedOn: "2023-10-04", until: "2025-08-30" },
    {
      number: "HD 25-HD/BTCTW",
      issuer: "Ban Tổ chức Trung ương",
      issuedOn: "2023-11-10",
      until: "2025-10-31",
    },
  ],
  scales,
  facts,
  lists,
  parameters: { ...parameters, ...dayParameters(facts, "HD 25-HD/BTCTW") },
  subjects,
  voting: votingBy(generalMajorities(scales.level)),
  caps,
  procedure: [...procedureOfHd25],
  constraints: [
    ...constraintsOfHd25,
    {
      id: "member-level-in-cell",
      says: {
        vi: "Mức xếp loại đảng viên do chi bộ đề xuất; mức cán bộ, công chức, viên chức ở nơi giữ chức vụ cao nhất",
        en: "A member's level is settled in the cell, a civil servant's where the highest post is held",
      },
      source: qd124("7", "translated"),
    },
    {
      id: "notified-and-published",
      says: {
        vi: "Thông báo kết quả đến người được đánh giá và người quản lý trực tiếp; công khai theo quy định",
        en: "The result is notified to the assessed and the direct manager, and made public as prescribed",
      },
      source: qd124("15"),
    },
    {
      id: "later-discovery",
      says: {
        vi: "Phát hiện khuyết điểm sau khi xếp loại: hủy kết quả và xếp loại lại",
        en: "A fault found later: the result is cancelled and the level decided anew",
      },
      source: qd124("15.3"),
    },
  ],
  gaps,
});
