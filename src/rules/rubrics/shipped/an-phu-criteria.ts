import type { Condition } from "../../engine/conditions/condition.js";
import type { Bands, Criterion, Edge } from "../rubric.js";
import { criterion, says, shown, toggle } from "./building-blocks.js";

const at = (value: Edge["at"]): Edge => ({ at: value, included: true });
const past = (value: Edge["at"]): Edge => ({ at: value, included: false });
const half = { ratio: [1, 2] as [number, number], of: "duration.minimum" };

/**
 * The duration against the minimum, as printed. "Up to 15" and "15 to 30" both contain 15 (defect D2). The
 * text has no points between more than 30 minutes short and half the minimum. The rubric reads "only half"
 * and "below half" as exactly half and less than half, because half has its own points in the text.
 */
const duration: Bands = {
  kind: "bands",
  on: { fact: "duration.shortfall" },
  bands: [
    { to: at(0), points: 5, says: says("đủ thời lượng", "the minimum is met") },
    { from: past(0), to: at(15), points: 4, says: says("thiếu đến 15 phút", "up to 15 minutes short") },
    { from: at(15), to: at(30), points: 3, says: says("thiếu 15 đến 30 phút", "15 to 30 minutes short") },
    { from: at(half), to: at(half), points: 2, says: says("chỉ được một nửa", "only half") },
    { from: past(half), points: 1, says: says("dưới một nửa", "less than half") },
  ],
};

/** Attendance. One member absent without a reason gives the lowest band. */
const attendance: Bands = {
  kind: "bands",
  on: { share: "attendance.present", of: "attendance.expected" },
  first: [
    {
      when: { fact: "attendance.unexcused", is: "more-than", value: 0 },
      points: 1,
      says: says("có đảng viên vắng không lý do", "somebody is absent without reason"),
    },
  ],
  bands: [
    { from: at([90, 100]), points: 4 },
    { from: at([75, 100]), to: past([90, 100]), points: 3 },
    { from: at([65, 100]), to: past([75, 100]), points: 2 },
    { to: past([65, 100]), points: 1 },
  ],
};

/** The share of the members present who speak. Exactly one half has no band (defect D1). */
const speakers: Bands = {
  kind: "bands",
  on: { share: "discussion.speakers", of: "attendance.present" },
  bands: [
    { from: past([50, 100]), points: 5 },
    { from: at([40, 100]), to: past([50, 100]), points: 4 },
    { from: at([30, 100]), to: past([40, 100]), points: 3 },
    { to: past([30, 100]), points: 2 },
  ],
};

/** The share of last month's targets that were reached. */
const results: Bands = {
  kind: "bands",
  on: { share: "results.reached", of: "results.targets" },
  bands: [
    { from: at([90, 100]), points: 30 },
    { from: at([80, 100]), to: past([90, 100]), points: 27 },
    { from: at([70, 100]), to: past([80, 100]), points: 24 },
    { from: at([60, 100]), to: past([70, 100]), points: 20 },
    { from: at([50, 100]), to: past([60, 100]), points: 15 },
    { to: past([50, 100]), points: 10 },
  ],
};

const moreThanNone = (fact: string): Condition => ({ fact, is: "more-than", value: 0 });

const preparation: Criterion[] = [
  criterion(
    "c3_content",
    "3",
    3,
    "Nội dung đúng, đủ, có trọng tâm",
    "Right, complete, focused content",
    toggle(),
  ),
  criterion(
    "c3_direction",
    "3",
    2,
    "Định hướng thảo luận, dự kiến kết luận hoặc nghị quyết",
    "Orientation of discussion, draft conclusion or resolution",
    toggle(),
  ),
  {
    ...criterion(
      "c3_meeting",
      "3",
      2,
      "Chi ủy họp trước, có biên bản",
      "Committee meets before, with minutes",
      toggle({ needs: shown("preparation.pre-meeting") }),
    ),
    applies: { when: { not: shown("cell.only-secretary") }, otherwise: "full" },
  },
  criterion(
    "c3_notify",
    "3",
    1,
    "Thông báo đến từng đảng viên và cấp ủy viên phụ trách",
    "Notice to each member and to the superior who follows the cell",
    toggle(),
  ),
  criterion(
    "c3_upload",
    "3",
    2,
    "Đăng tải tài liệu lên Sổ tay trước ít nhất 1 ngày",
    "Documents in the handbook app at least 1 day before",
    toggle({ when: shown("preparation.documents-in-time") }),
  ),
];

const conduct: Criterion[] = [
  criterion(
    "c4_process",
    "4",
    5,
    "Đủ các bước theo quy trình (HD 42, II.2.2)",
    "All steps of the order (HD 42, II.2.2)",
    toggle({ when: { every: "order.steps", is: "equal", value: true } }),
  ),
  criterion(
    "c4_regular",
    "4",
    10,
    "Nội dung thường kỳ (HD 42, II.3.1)",
    "Regular content (HD 42, II.3.1)",
    toggle(),
  ),
  {
    ...criterion(
      "c4_thematic",
      "4",
      5,
      "Nội dung chuyên đề (HD 42, II.3.2)",
      "Thematic content (HD 42, II.3.2)",
      toggle(),
    ),
    applies: { when: shown("thematic.in-month"), otherwise: { parameter: "no-thematic" } },
  },
  criterion(
    "c4_praise",
    "4",
    2,
    "Biểu dương, nhắc nhở, phê bình đảng viên",
    "Praise, reminder, criticism of members",
    toggle({ when: { any: [moreThanNone("discussion.praised"), moreThanNone("discussion.reminded")] } }),
  ),
  criterion(
    "c4_discuss",
    "4",
    5,
    "Tỷ lệ đảng viên dự họp phát biểu",
    "Share of attending members who speak",
    speakers,
  ),
  criterion(
    "c4_minutes",
    "4",
    1,
    "Sổ biên bản ghi đầy đủ diễn biến",
    "Minutes book records the course fully",
    toggle({ needs: shown("order.minutes") }),
  ),
  criterion(
    "c4_ideology",
    "4",
    1,
    "Dành 15 đến 30 phút cho tư tưởng, phê bình",
    "15 to 30 minutes for ideology and criticism",
    toggle(),
  ),
  criterion(
    "c4_digital",
    "4",
    1,
    "Tài liệu trên Sổ tay đảng viên điện tử",
    "Documents in the handbook app",
    toggle({ when: shown("documents.on-handbook") }),
  ),
];

const chairing: Criterion[] = [
  criterion("c5_flexible", "5", 2, "Điều hành linh hoạt", "Flexible", toggle()),
  criterion("c5_direction", "5", 4, "Định hướng thảo luận", "Orients the discussion", toggle()),
  criterion("c5_democratic", "5", 3, "Gợi mở, dân chủ", "Invites, democratic", toggle()),
  criterion("c5_conclude", "5", 1, "Tổng hợp, kết luận", "Synthesises", toggle()),
];

const principles: Criterion[] = [
  criterion("c6_democratic", "6", 1, "Tập trung dân chủ", "Democratic centralism", toggle()),
  criterion("c6_criticism", "6", 2, "Phê bình chân thành", "Sincere criticism", toggle()),
  criterion(
    "c6_quality",
    "6",
    1,
    "Tính lãnh đạo, giáo dục, chiến đấu",
    "Leadership, education, fighting spirit",
    toggle(),
  ),
  criterion(
    "c6_feedback",
    "6",
    1,
    "Thông tin, giải quyết vướng mắc",
    "Informs and resolves concerns",
    toggle(),
  ),
];

const closing: Criterion[] = [
  criterion(
    "c8_conclude",
    "8",
    2,
    "Kết luận, thông qua kết luận hoặc nghị quyết",
    "Concludes, passes conclusion or resolution",
    toggle({ when: shown("order.concluded") }),
  ),
  criterion(
    "c8_approve",
    "8",
    2,
    "Thông qua biên bản, nghị quyết; giao nhiệm vụ cụ thể",
    "Passes minutes and resolution, assigns concrete tasks",
    toggle({ when: { all: [shown("order.minutes"), shown("order.tasks-assigned")] } }),
  ),
  criterion(
    "c8_upload",
    "8",
    1,
    "Đăng tải tài liệu hoàn chỉnh trong 2 ngày",
    "Posts completed documents within 2 days",
    toggle({ when: shown("closing.documents-in-time") }),
  ),
];

/** The criteria of the rubric in its order. */
export const criteria: Criterion[] = [
  criterion("c1_time", "1", 5, "Thời lượng so với quy định", "Duration against the minimum", duration),
  criterion("c2_rate", "2", 4, "Tỷ lệ dự sinh hoạt", "Rate of attendance", attendance),
  criterion(
    "c2_bonus",
    "2",
    1,
    "Không đảng viên nào vắng có lý do quá 3 kỳ liên tiếp trong năm",
    "No member absent with reason more than 3 times in a row in the year",
    toggle({ when: { fact: "attendance.excused-in-a-row", is: "at-most", value: 3 } }),
  ),
  ...preparation,
  ...conduct,
  ...chairing,
  ...principles,
  criterion(
    "c7_result",
    "7",
    30,
    "Kết quả thực hiện nghị quyết tháng trước",
    "Result of last month's resolution",
    results,
  ),
  ...closing,
];
