import type { ParameterValues, Source } from "../engine/conditions/vocabulary.js";
import type { RuleSet } from "../engine/rule-set.js";
import { isChoice, type RulesInUse } from "../engine/rules-in-use.js";
import { attendanceParameters } from "../voting/attendance-parameters.js";
import type { Rubric } from "./rubric.js";

type Facts = RuleSet["facts"];

const integer = (vi: string, en: string, rest: Partial<Facts[string]> = {}): Facts[string] => ({
  says: { vi, en },
  kind: "integer",
  ...rest,
});
const truth = (vi: string, en: string, better?: "high" | "low"): Facts[string] => ({
  says: { vi, en },
  kind: "boolean",
  ...(better === undefined ? {} : { better }),
});

/** The steps of a meeting in their order (HD 42, II.2.2). The record shows each one. */
const orderSteps: Facts = {
  "order.roll-call": truth("đã điểm danh", "the roll was called", "high"),
  "order.fees": truth("đã báo cáo tình hình đóng đảng phí", "the state of fee payment was told", "high"),
  "order.agenda": truth("đã thông qua chương trình", "the agenda was adopted", "high"),
  "order.presented": truth("đã trình bày nội dung", "content was presented", "high"),
  "order.tasks-assessed": truth(
    "đã đánh giá nhiệm vụ đến kỳ báo cáo",
    "the tasks that were due were assessed",
    "high",
  ),
  "order.discussed": truth("đảng viên đã thảo luận", "members discussed", "high"),
  "order.concluded": truth("đã kết luận", "the chair concluded", "high"),
  "order.tasks-assigned": truth("đã giao nhiệm vụ có thời hạn", "tasks with deadlines were assigned", "high"),
  "order.scored": truth("đã đánh giá, chấm điểm buổi sinh hoạt", "the meeting was scored", "high"),
  "order.minutes": truth("đã đọc và thông qua biên bản", "the minutes were read and approved", "high"),
};

/**
 * The facts of a meeting that rubrics may read. The library computes each from events, and nobody enters
 * them.
 */
export const meetingFacts: Facts = {
  "attendance.expected": integer("số đảng viên phải dự", "members expected"),
  "attendance.present": integer("số đảng viên có mặt", "members present, of those expected", {
    better: "high",
    partOf: "attendance.expected",
  }),
  "attendance.excused": integer("số đảng viên vắng có lý do", "members absent with reason", {
    better: "low",
  }),
  "attendance.unexcused": integer("số đảng viên vắng không lý do", "members absent without reason", {
    better: "low",
  }),
  "attendance.excused-in-a-row": integer(
    "số kỳ liên tiếp nhiều nhất trong năm mà một đảng viên vắng có lý do",
    "the longest run in the year in which a member was absent with reason",
    { better: "low" },
  ),
  "duration.minutes": integer("thời lượng (phút)", "minutes that it lasted", { better: "high" }),
  "duration.minimum": integer("thời lượng tối thiểu (phút)", "minutes that it should last"),
  "duration.shortfall": integer("số phút thiếu so với quy định", "minutes short of the minimum", {
    better: "low",
  }),
  "cell.only-secretary": truth("chi bộ chỉ có bí thư", "the cell has only a secretary"),
  "preparation.pre-meeting": truth("chi ủy đã họp trước", "the cell committee met before", "high"),
  "preparation.documents-in-time": truth(
    "đã đăng tải tài liệu trước ít nhất 1 ngày",
    "documents were posted at least 1 day before",
    "high",
  ),
  "documents.on-handbook": truth(
    "tài liệu có trên Sổ tay đảng viên điện tử",
    "documents are in the handbook app",
    "high",
  ),
  "meeting.combined": truth("thường kỳ kết hợp chuyên đề", "regular and thematic in one"),
  "thematic.in-month": truth(
    "trong tháng có sinh hoạt chuyên đề",
    "a thematic meeting was held in the month",
  ),
  ...orderSteps,
  "discussion.comments": integer("số ý kiến phát biểu", "comments made", { better: "high" }),
  "discussion.speakers": integer("số đảng viên dự họp đã phát biểu", "members present who spoke", {
    better: "high",
    partOf: "attendance.present",
  }),
  "discussion.praised": integer("số lượt biểu dương", "times that members were praised", { better: "high" }),
  "discussion.reminded": integer(
    "số lượt nhắc nhở, phê bình",
    "times that members were reminded or criticised",
    { better: "high" },
  ),
  "results.targets": integer(
    "số nhiệm vụ phải đánh giá tại buổi sinh hoạt",
    "tasks that the meeting has to evaluate",
  ),
  "results.reached": integer("số nhiệm vụ đã đạt", "of these, tasks reached", {
    better: "high",
    partOf: "results.targets",
  }),
  "closing.documents-in-time": truth(
    "đã đăng tải kết luận, nghị quyết trong 2 ngày",
    "conclusion and resolution were posted within 2 days",
    "high",
  ),
};

const notFound: Source = {
  document: "HD 42-HD/BTCTW (28/10/2025)",
  evidence: "not-found",
  note: "no text read settles it",
};

/**
 * Choices for every rubric that reads tasks. Without a value the library does not score the criteria that
 * depend on it.
 */
export const meetingParameters: RuleSet["parameters"] = {
  "late-tasks-reach": {
    says: {
      vi: "Nhiệm vụ hoàn thành chậm có tính là đạt chỉ tiêu không",
      en: "Whether a task done late is a target reached",
    },
    kind: "boolean",
    source: notFound,
  },
  "members-counted": {
    says: {
      vi: "Số đảng viên để xác định thời lượng: chính thức, có trong danh sách, hay phải dự",
      en: "Which members the least duration counts: official, on the roll, or expected",
    },
    kind: "choice",
    choices: ["official", "listed", "expected"],
    source: notFound,
  },
};

/** Lists of facts that the conditions of a rubric may name. */
export const meetingLists: RuleSet["lists"] = { "order.steps": Object.keys(orderSteps) };

/** Every choice of a rubric, open or preset. Its own choices come before those of all rubrics. */
export const parametersOf = (rubric: Rubric): RuleSet["parameters"] => ({
  ...attendanceParameters,
  ...meetingParameters,
  ...rubric.parameters,
});

/**
 * Joins a rubric with the choices of a committee. The function drops a name that the rubric does not have. It
 * also drops an invalid value, and the library then asks for the choice.
 */
export const rubricInUse = (rubric: Rubric, chosen: ParameterValues = {}): RulesInUse => {
  const parameters: Record<string, number | boolean | string> = {};
  for (const [name, parameter] of Object.entries(parametersOf(rubric))) {
    const value = Object.hasOwn(chosen, name) ? chosen[name] : parameter.value;
    if (value !== undefined && isChoice(value, parameter)) parameters[name] = value;
  }
  return {
    ruleSet: { facts: meetingFacts, lists: meetingLists, scales: {}, subjects: {} },
    parameters,
  };
};

/**
 * The minimum length of a kind of meeting under a rubric, in minutes.
 *
 * @param members each possible number of members; if they give different minimums the result is undefined,
 * and the library asks the committee
 */
export const minimumMinutes = (
  { minimums = [] }: Rubric,
  kind: string,
  members: readonly number[],
): number | undefined => {
  const minutes = new Set(
    members.map(
      (count) =>
        minimums.find(
          (row) => row.kinds.includes(kind) && (row.members === undefined || count >= row.members),
        )?.minutes,
    ),
  );
  const [only] = minutes;
  return minutes.size === 1 ? only : undefined;
};
