import { type JournalEvent, journal } from "chibo";
import { at, clerkOf } from "../clerk.js";
import { holdYear } from "../meetings.js";
import { foundCell, memberIds } from "../roll.js";

/**
 * The cell of a care centre, 23 members, 2024.
 * From the document: the regular meeting of 3/5/2024 with 23 of 23 present, April reported and May
 * planned, the meeting scored under 05-HD/ĐUK, the resolution passed by all, the superior's delegate
 * asking for members' opinions, a vote on the grade, monthly assessment of tasks and quarterly thematic
 * meetings; one person proposed for admission.
 * Invented: every other meeting, all marks and points, tasks and texts. The guidance's point table was
 * not found, so its meetings carry a total and no marks.
 */
export const careCentre2024 = (): JournalEvent[] => {
  const book = journal();
  const clerk = clerkOf(book, "clerk-care");
  const cell = { id: "d1", name: "Chi bộ trung tâm điều dưỡng", members: memberIds("d1", 23) };
  foundCell(clerk, "department", cell, "2015-03-02");
  const rubric = "05-hd-duk";
  const usual = Object.fromEntries(
    Array.from({ length: 12 }, (_, index) => [index + 1, { rubric, excused: [] }]),
  );
  holdYear(
    clerk,
    2024,
    { id: cell.id, superior: "department", membersIn: () => cell.members },
    {
      6: "Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh",
      9: "Nâng cao chất lượng sinh hoạt chi bộ",
      12: "Công tác chăm sóc người có công",
    },
    {
      ...usual,
      5: {
        day: "2024-05-03",
        rubric,
        excused: [],
        comments: [
          "Nhất trí với báo cáo kết quả tháng 4.",
          "Số người đi điều dưỡng còn thấp.",
          "Ý thức tiết kiệm điện, nước của một số đảng viên còn hạn chế.",
        ],
        delegateAsks: [
          "Lấy ý kiến đảng viên về chất lượng buổi sinh hoạt và biểu quyết mức xếp loại",
          "Đánh giá kết quả thực hiện nhiệm vụ trong tháng của từng đảng viên",
          "Sinh hoạt chuyên đề hằng quý",
        ],
      },
    },
  );
  clerk.meeting(cell.id, "2024-05", at("2024-05-03", "15:50"), {
    type: "PresentItem",
    data: { by: cell.members[2] ?? "", text: "Đề nghị xem xét kết nạp 01 quần chúng vào Đảng." },
  });
  return [...book];
};
