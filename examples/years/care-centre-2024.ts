import { type JournalEvent, journal } from "chibo";
import { holdBaseMeeting } from "../base-meetings.js";
import { at, type Clerk, clerkOf } from "../clerk.js";
import { holdYear } from "../meeting-year.js";
import type { MeetingPlan } from "../meetings.js";
import { foundCell, memberIds } from "../roll.js";
import { adoptRubric } from "../rubric.js";

const year = 2024;
const block = "block";
const department = "department";
const cell = { id: "d1", name: "Chi bộ trung tâm điều dưỡng", members: memberIds("d1", 23) };
const [secretary = "", deputy = "", third = ""] = cell.members;

/** The committees above the cell. The guidance of the block brings the rubric. */
const foundAbove = (clerk: Clerk): void => {
  const on = "2010-09-01";
  clerk.committee(block, at(on, "08:00"), {
    type: "FoundOrganisation",
    data: { organisation: block, kind: "superior", name: "Đảng ủy khối", on },
  });
  clerk.committee(department, at(on, "08:00"), {
    type: "FoundOrganisation",
    data: { organisation: department, kind: "base-organisation", name: "Đảng bộ sở", parent: block, on },
  });
  adoptRubric(clerk, block, "2024-01-01", "05-HD/ĐUK");
};

/** The regular meeting of 3/5/2024, as the document describes it. */
const ofMay: Partial<MeetingPlan> = {
  day: "2024-05-03",
  items: [
    { item: "news", title: "Thời sự trong nước, trong tỉnh" },
    { item: "documents", title: "Văn bản của cấp trên" },
    { item: "report", title: "Kết quả tháng 4, nhiệm vụ tháng 5", by: third },
    {
      item: "admission",
      title: "Phát triển đảng viên",
      by: third,
      text: "Đề nghị xem xét kết nạp 01 quần chúng vào Đảng.",
    },
  ],
  comments: [
    { item: "report", text: "Nhất trí với báo cáo kết quả tháng 4." },
    { item: "report", text: "Số người đi điều dưỡng còn thấp." },
    { item: "report", text: "Ý thức tiết kiệm điện, nước của một số đảng viên còn hạn chế." },
  ],
  delegatesOf: [block, department],
  delegateAsks: [
    "Lấy ý kiến đảng viên về chất lượng buổi sinh hoạt và biểu quyết mức xếp loại",
    "Đánh giá kết quả thực hiện nhiệm vụ trong tháng của từng đảng viên",
    "Sinh hoạt chuyên đề hằng quý",
  ],
  documentsAfter: false,
};

/**
 * The cell of a care centre, 23 members, 2024.
 * From the document: the regular meeting of 3/5/2024 with 23 of 23 members present. The meeting reported
 * April, planned May and named shortcomings. It was scored under 05-HD/ĐUK. All members voted for the
 * resolution. The superior's delegate asked for members' opinions, and the cell voted on the grade. The cell
 * assesses tasks each month, holds thematic meetings each quarter, and proposed one person for admission.
 * Invented: all other meetings, also those of the department's organisation; all points, votes on grades,
 * opinions, tasks and texts; the resolution of May was never handed out, and the marker took no point for
 * that; the acts of the cell before and after the request. Nobody found the point table of the guidance, so
 * the invented rubric of the examples stands in its place.
 */
export const careCentre2024 = (): JournalEvent[] => {
  const book = journal();
  const clerk = clerkOf(book, "clerk-care");
  foundAbove(clerk);
  foundCell(clerk, department, cell, "2015-03-02");
  const special = Object.fromEntries(
    Array.from({ length: 12 }, (_, index): [number, Partial<MeetingPlan>] => [
      index + 1,
      { excused: [], ...(index < 4 ? { gradeVoted: false } : {}) },
    ]),
  );
  holdYear(clerk, year, {
    id: cell.id,
    superior: department,
    membersIn: () => cell.members,
    taskedIn: (month) => (month < 5 ? [secretary, deputy] : cell.members),
    opinionsFrom: 6,
    topics: {
      6: "Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh",
      9: "Nâng cao chất lượng sinh hoạt chi bộ",
      12: "Công tác chăm sóc người có công",
    },
    special: { ...special, 5: { ...special[5], ...ofMay } },
  });
  const base = { base: department, chair: "v1-01", secretary: "v1-02" };
  holdBaseMeeting(clerk, {
    ...base,
    key: "2024-mid-year",
    forMonth: "2024-06",
    day: "2024-06-28",
    title: "Sơ kết sáu tháng đầu năm 2024",
  });
  holdBaseMeeting(clerk, {
    ...base,
    key: "2024-year-end",
    forMonth: "2024-12",
    day: "2024-12-20",
    title: "Tổng kết năm 2024",
  });
  return [...book];
};
