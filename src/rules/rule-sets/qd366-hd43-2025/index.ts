import { frozen } from "../../../language/frozen.js";
import { capParameters } from "../../caps/cap-parameters.js";
import type { Parameter, Source } from "../../engine/conditions/vocabulary.js";
import type { Cap, RuleSet } from "../../engine/rule-set.js";
import { generalMajorities, votingBy, votingParameters } from "../../voting/voting-policy.js";
import {
  ballots,
  complaints,
  fullTexts,
  gap,
  levelsCountedParameter,
  points,
  streaks,
} from "../vocabulary/building-blocks.js";
import { gapsOf2026 } from "../vocabulary/gaps-of-2026.js";
import { dayParameters } from "../vocabulary/judged-day.js";
import { transferParameter } from "../vocabulary/open-cases.js";
import { factsReadBy, scales } from "../vocabulary/vocabulary.js";
import { gapsOfLimits, parametersOfLimits } from "./limits.js";
import { qd366Member } from "./member.js";
import { collectiveLadder } from "./organisation.js";
import { constraintsOfHd43, parametersOfHd43Procedure, procedureOfHd43 } from "./procedure.js";
import { scoring } from "./scoring.js";
import { hd43, qd366 } from "./sources.js";

const bar = (
  kind: "integer" | "percent",
  value: number,
  stricter: "higher" | "lower",
  source: Source,
  vi: string,
  en: string,
): Parameter => ({ says: { vi, en }, kind, value, stricter, source });

const local = (note: string): Source => qd366(undefined, "local", note);

/** A question with two readings, and the evidence for each. Without a choice both are judged. */
const reading = (
  vi: string,
  en: string,
  source: Source,
  ...readings: readonly (readonly [is: boolean, source: Source])[]
): Parameter => ({
  says: { vi, en },
  kind: "boolean",
  source,
  readings: readings.map(([is, evidence]) => ({ is, source: evidence })),
});

/**
 * The thresholds of Articles 11.1 to 11.4, and the choices that the text leaves open. A local overlay may
 * make the thresholds stricter.
 */
const parameters: RuleSet["parameters"] = {
  "excellent-points": bar(
    "integer",
    90,
    "higher",
    qd366("11.1"),
    "Điểm tối thiểu của mức xuất sắc",
    "Fewest points of excellent",
  ),
  "good-points": bar(
    "integer",
    70,
    "higher",
    qd366("11.2"),
    "Điểm tối thiểu của mức tốt",
    "Fewest points of good",
  ),
  "fulfilled-points": bar(
    "integer",
    50,
    "higher",
    qd366("11.3"),
    "Điểm tối thiểu của mức hoàn thành",
    "Fewest points of fulfilled",
  ),
  "exceeded-percent": bar(
    "percent",
    30,
    "higher",
    qd366("11.1"),
    "Tỷ lệ nhiệm vụ hoàn thành vượt mức để đạt xuất sắc (%)",
    "Share of tasks exceeded that excellent needs (%)",
  ),
  "fulfilled-on-time-percent": bar(
    "percent",
    80,
    "higher",
    qd366("11.3", "quoted", "the text says: late at most 20 %"),
    "Tỷ lệ nhiệm vụ đúng tiến độ để đạt mức hoàn thành (%)",
    "Share of tasks on time that fulfilled needs (%)",
  ),
  "collective-done-percent": bar(
    "percent",
    70,
    "higher",
    qd366("11.4"),
    "Hoàn thành dưới tỷ lệ này thì không hoàn thành nhiệm vụ (%)",
    "Fewer tasks done than this is unfulfilled (%)",
  ),
  "failed-percent": bar(
    "percent",
    50,
    "lower",
    qd366("11.4"),
    "Trên tỷ lệ này không hoàn thành thì không hoàn thành nhiệm vụ (%)",
    "More than this failed is unfulfilled (%)",
  ),
  "when-no-level-fits": {
    says: {
      vi: "Khi không mức nào đủ điều kiện: lấy mức cao nhất mà mọi điều kiện đều đạt (khoảng điểm chỉ tính mức dưới), hoặc mức thấp nhất",
      en: "Where no level fits: the highest whose conditions are all met, bands read as minima, or the lowest",
    },
    kind: "choice",
    choices: ["highest-met", "lowest"],
    source: qd366("11", "not-found", "the text does not say who falls where"),
  },
  "holders-own-tasks": reading(
    "Người giữ chức vụ: xét cả nhiệm vụ của bản thân, không chỉ lĩnh vực, đơn vị phụ trách",
    "Holders of posts: their own tasks count besides what they lead",
    qd366(
      "11.1–11.3",
      "not-found",
      "“besides the common criteria”: whether own tasks are meant is a reading",
    ),
    [true, local("one local text asks for both own tasks and what is led")],
    [false, qd366("11.1–11.3", "quoted", "for holders the text names what is led")],
  ),
  "forced-list-of-organisations": reading(
    "Áp dụng danh sách của Điều 11.4 cho chi bộ, tổ chức cơ sở đảng, không chỉ cho tập thể lãnh đạo, quản lý",
    "Apply the list of Article 11.4 to cells and base organisations, not only to leading collectives",
    qd366("11.4", "not-found", "the heading names leading and managing collectives"),
    [true, qd366("11.1.1", "quoted", "the levels above speak of organisations and collectives together")],
    [
      false,
      qd366("5, 11.4", "quoted", "Article 5 lists cells apart; the list is headed leading collectives"),
    ],
  ),
  "holder-discipline-relief": reading(
    "Người giữ chức vụ bị kỷ luật: việc tự phát hiện, khắc phục hậu quả được xem xét",
    "A disciplined holder of a post: self-detection may be weighed",
    qd366("11.4", "not-found", "the paragraph speaks of what the leader found, not of own violations"),
    [true, qd366("11.4", "quoted", "the relief paragraph follows all cases of holders")],
    [false, qd366("11.4", "quoted", "found, reported, dealt with: of those directly managed")],
  ),
  "degradation-relief": reading(
    "Bị kết luận suy thoái: việc tự nhận, tự phát hiện, khắc phục hậu quả được xem xét",
    "Concluded degradation: self-detection may be weighed",
    qd366("11.4", "not-found", "whether the paragraph means degradation is unclear"),
    [true, qd366("11.4", "quoted", "degradation stands in the same list as the violations")],
    [
      false,
      qd366("11.4", "quoted", "the paragraph names violations; degradation is concluded, not detected"),
    ],
  ),
  ...parametersOfLimits,
  "absence-days": {
    ...bar(
      "integer",
      335,
      "lower",
      hd43("7.5", "quoted", "it rates the work done; eleven months without work is how this library counts"),
      "Số ngày nghỉ ốm trong năm khiến không còn kết quả công tác để xếp loại",
      "Days of sick leave in the year that leave no work to rate",
    ),
  },
  ...transferParameter(hd43("7.1–7.3, 7.8–7.11", "not-found", "these sections were not read")),
  ...levelsCountedParameter(
    qd366("12.2", "quoted", "lower before higher: the levels below are decided first"),
  ),
};

const cap = (subject: string, vi: string, en: string): Cap => ({
  id: `${subject}-per-group`,
  says: {
    vi: `Số ${vi} hoàn thành xuất sắc nhiệm vụ không vượt quá 20 % số hoàn thành tốt nhiệm vụ trong nhóm có vị trí, vai trò, chức năng, nhiệm vụ tương đồng; tối đa 25 % khi cấp có thẩm quyền quyết định`,
    en: `${en} rated excellent are at most 20 % of those rated good among similar ones, up to 25 % by decision`,
  },
  source: qd366("11.1.5"),
  subject,
  counted: "excellent",
  base: "good",
  ratio: [20, 100],
  extendedTo: [25, 100],
  scope: "declared-group",
  reading: "of-good",
  rounding: { parameter: "cap-rounding" },
  // Only members are heads.
  heads: subject === "member" ? { parameter: "cap-heads" } : "counted",
});

/**
 * The cap of QĐ 366. It counts in groups with a similar position, role, function and task. The committee
 * declares the groups.
 */
const caps: Cap[] = [
  cap("member", "cá nhân", "Persons"),
  cap("collective", "tập thể", "Collectives"),
  cap("cell", "chi bộ", "Cells"),
  cap("base-organisation", "tổ chức cơ sở đảng", "Base organisations"),
];

/** Questions that the texts leave open, and texts that the authors did not read. */
const gaps: RuleSet["gaps"] = [
  gap(
    "between-levels",
    "Đủ điểm nhưng thiếu điều kiện: không có quy định hạ xuống mức nào",
    "Enough points and a condition fails: no clause says who falls where",
    ["when-no-level-fits"],
  ),
  gap(
    "articles-not-read",
    "Nguyên văn các Điều 9, 14, 16, 18 của QĐ 366; cấp quyết định đối với đảng viên ở Điều 13",
    "The text of Articles 9, 14, 16 and 18 of QĐ 366; who decides on a member in Article 13",
    "procedure",
  ),
  gap(
    "guidance-not-read",
    "HD 43 các mục 5, 6, 7.1–7.3, 7.8–7.11 (có thể về tổ chức mới, chuyển công tác, đi học, vắng mặt, người đứng đầu)",
    "HD 43 sections 5, 6, 7.1–7.3, 7.8–7.11 (probably new organisations, transfer, study, absence, heads)",
    [
      "transfer",
      "member.transferred",
      "member.absent-all-year",
      "cell.newly-founded",
      "base-organisation.newly-founded",
      "collective.newly-founded",
    ],
  ),
  gap(
    "relief-scope",
    "Người giữ chức vụ bị kỷ luật, người bị kết luận suy thoái: việc tự phát hiện có được xem xét hay không; sau khi xem xét, văn bản không định mức",
    "Whether self-detection may be weighed for a disciplined holder of a post and for concluded degradation; after relief the text states no level",
    [
      "holder-discipline-relief",
      "degradation-relief",
      "member.duty-related-discipline.self-detected-by-holder.weighed",
      "member.degradation.self-detected.weighed",
    ],
  ),
  gap(
    "forced-list",
    "Danh sách của Điều 11.4 có áp dụng cho chi bộ, tổ chức cơ sở đảng hay không",
    "Whether the list of Article 11.4 applies to cells and base organisations",
    ["forced-list-of-organisations"],
  ),
  gap(
    "holders-own-tasks",
    "Người giữ chức vụ có phải đạt cả điều kiện về nhiệm vụ của bản thân hay không",
    "Whether a holder of a post also needs the conditions on own tasks",
    ["holders-own-tasks"],
  ),
  ...gapsOfLimits,
  gap(
    "quality",
    "“Bảo đảm chất lượng” không có số đếm riêng: nhiệm vụ được tính là hoàn thành khi đạt chất lượng",
    "“With quality” has no count of its own: a task counts as done when it was done with quality",
    "wording",
  ),
  gap(
    "post-excellent-on-time",
    "Người giữ chức vụ: mức xuất sắc không nêu tiến độ của lĩnh vực phụ trách, mức tốt thì có",
    "Holders of posts: excellent does not name the schedule of what they lead, good does",
    "wording",
  ),
  gap("transfer", "Chuyển công tác trong năm", "A transfer during the year", [
    "transfer",
    "member.transferred",
  ]),
  gap(
    "head-and-cap",
    "Người đứng đầu có tính vào tỷ lệ xuất sắc hay không; xem lựa chọn `cap-heads`",
    "Whether the head counts in the cap; see `cap-heads`",
    "cap",
  ),
  gap(
    "sub-weights",
    "Điểm của từng tiêu chí trong nhóm 30 và nhóm 70: cấp ủy trực thuộc Trung ương cụ thể hóa",
    "Points of single criteria inside the 30 and the 70: provincial committees specify them",
    "procedure",
  ),
  gap(
    "cv-10072",
    "Phần còn lại của CV 10072-CV/BTCTW (6/11/2025)",
    "The rest of CV 10072-CV/BTCTW (6/11/2025)",
    "procedure",
  ),
  ballots,
  gap(
    "cap-rounding",
    "Làm tròn, số nhỏ, trường hợp bằng nhau khi tính 20 %; xem lựa chọn `cap-rounding`",
    "Rounding, small numbers and ties of the 20 %; see `cap-rounding`",
    "cap",
  ),
  complaints,
  gap(
    "quarters",
    "Đánh giá quý đối với người giữ chức vụ (KL 198, HD 43): quý I–III đánh giá, quý IV lồng vào năm; chỉ biết qua tin bài, xem bộ quy định `hd02-2026-quarter`",
    "Quarterly assessment of holders of posts (KL 198, HD 43): I to III are assessed, the fourth is part of the year; known from reports, see `hd02-2026-quarter`",
    "procedure",
  ),
  gap(
    "removal-after-two-years",
    "QĐ 377 có giữ căn cứ miễn nhiệm do hai năm liền không hoàn thành nhiệm vụ hay không",
    "Whether QĐ 377 keeps two years unfulfilled in a row as a ground for removal from a post",
    "procedure",
  ),
  streaks,
  ...gapsOf2026,
  fullTexts("QĐ 366, HD 43"),
];

const subjects = {
  member: qd366Member,
  cell: collectiveLadder("cell"),
  "base-organisation": collectiveLadder("base-organisation"),
  collective: collectiveLadder("collective", true),
};

const criteria = Object.fromEntries(
  scoring.rubrics.flatMap(({ groups }) =>
    groups.flatMap((group) => group.criteria.map(({ fact, says }) => [fact, points(says.vi, says.en)])),
  ),
);

const facts = factsReadBy({ subjects, lists: {}, caps, scoring }, criteria);

/**
 * QĐ 366-QĐ/TW (30/8/2025) with HD 43-HD/BTCTW (31/10/2025): reviews since 2025. It has a scale of 100 points
 * in 30 + 70, conditions besides the score, and the lowest level in named cases with relief by decision. The
 * cap is 20 %, by decision up to 25 %, of those rated good in groups of similar subjects.
 */
export const qd366hd43: RuleSet = /* @__PURE__ */ frozen({
  id: "qd366-hd43-2025",
  title: {
    vi: "Quy định 366-QĐ/TW và Hướng dẫn 43-HD/BTCTW (2025)",
    en: "Regulation 366-QĐ/TW and Guidance 43-HD/BTCTW (2025)",
  },
  layers: ["qd366-2025", "hd43-2025"],
  documents: [
    { number: "QĐ 366-QĐ/TW", issuer: "Bộ Chính trị", issuedOn: "2025-08-30" },
    { number: "KL 198-KL/TW", issuer: "Bộ Chính trị", issuedOn: "2025-10-08" },
    { number: "HD 43-HD/BTCTW", issuer: "Ban Tổ chức Trung ương", issuedOn: "2025-10-31" },
    { number: "CV 10072-CV/BTCTW", issuer: "Ban Tổ chức Trung ương", issuedOn: "2025-11-06" },
  ],
  scales,
  facts,
  lists: {},
  parameters: {
    ...parameters,
    ...dayParameters(facts, "HD 43-HD/BTCTW"),
    ...votingParameters,
    ...capParameters,
    ...parametersOfHd43Procedure,
  },
  subjects,
  scoring,
  caps,
  voting: votingBy(generalMajorities(scales.level)),
  procedure: [...procedureOfHd43],
  constraints: [...constraintsOfHd43],
  gaps,
});
