import { none, sheets } from "./clauses.js";
import { grades, meeting, roll } from "./needs.js";
import type { NotesByCode } from "./notes.js";

/** The marks of a meeting, their sum, and what the record supports. */
export const scoreNotes = {
  "marks-exceed-maximum": {
    says: {
      vi: "Một tiêu chí được chấm nhiều điểm hơn mức tối đa của phiếu.",
      en: "A criterion got more points than the sheet has for it.",
    },
    remedy: { vi: "Đính chính điểm của tiêu chí.", en: "Correct the mark." },
    clauses: sheets,
    needs: ["CriterionMarked"],
  },
  "marks-off-step": {
    says: {
      vi: "Một tiêu chí được chấm mức điểm mà phiếu không có.",
      en: "A criterion got points that the sheet does not offer.",
    },
    remedy: {
      vi: "Chấm lại theo các mức điểm ghi trên phiếu.",
      en: "Mark again, by the steps or bands of the sheet.",
    },
    clauses: sheets,
    needs: ["CriterionMarked"],
  },
  "marks-off-sheet": {
    says: {
      vi: "Có điểm cho một tiêu chí không có trên phiếu.",
      en: "Points were given for a criterion that the sheet does not have.",
    },
    remedy: {
      vi: "Kiểm tra mã tiêu chí và mã phiếu; rút lại điểm ghi nhầm.",
      en: "Check the ids of criterion and sheet; withdraw the mark if it is a slip.",
    },
    clauses: sheets,
    needs: ["CriterionMarked"],
  },
  "marks-disagree": {
    says: {
      vi: "Điểm đề xuất khác tổng điểm các tiêu chí.",
      en: "The score proposed is not the sum of the marks.",
    },
    remedy: {
      vi: "Cộng lại; đính chính điểm đề xuất hoặc điểm tiêu chí.",
      en: "Add again; correct the proposal or the marks.",
    },
    clauses: none,
    needs: ["CriterionMarked", "ScoreProposed"],
  },
  "grade-disagrees-with-points": {
    says: {
      vi: "Mức xếp loại buổi sinh hoạt khác mức ứng với số điểm trên phiếu.",
      en: "The grade of a meeting is not the one that the sheet gives for its points.",
    },
    remedy: {
      vi: "Đối chiếu thang điểm của phiếu; đính chính điểm hoặc mức xếp loại.",
      en: "Hold it against the sheet's bands; correct the points or the grade.",
    },
    clauses: sheets,
    needs: ["CriterionMarked", ...grades],
  },
  "full-points-unsupported": {
    says: {
      vi: "Một tiêu chí được điểm tối đa dù điều kiện theo sổ ghi không đạt.",
      en: "A criterion has full points, and the record shows that its condition fails.",
    },
    remedy: {
      vi: "Ghi bổ sung việc còn thiếu, hoặc chấm lại tiêu chí.",
      en: "Record what is missing, or mark the criterion again.",
    },
    clauses: sheets,
    needs: [...meeting, ...roll],
  },
  "mark-differs-from-evidence": {
    says: {
      vi: "Điểm chấm cho một tiêu chí khác điểm tính từ sổ ghi.",
      en: "The mark of a criterion is not what the record gives.",
    },
    remedy: {
      vi: "Xem các sự kiện làm căn cứ; ghi bổ sung việc còn thiếu hoặc chấm lại.",
      en: "Look at the events behind it; record what is missing or mark again.",
    },
    clauses: sheets,
    needs: [...meeting, ...roll],
  },
  "settled-without-gap": {
    says: {
      vi: "Chi bộ ấn định điểm cho một tiêu chí mà phiếu không bỏ ngỏ.",
      en: "The cell settled points where the sheet leaves nothing open.",
    },
    remedy: {
      vi: "Không cần ấn định: điểm theo phiếu được giữ; rút lại mục ghi nếu nhầm.",
      en: "Nothing had to be settled: the sheet's points stand; withdraw the entry if it is a slip.",
    },
    clauses: sheets,
    needs: [...meeting, ...roll],
  },
  "criterion-open": {
    says: {
      vi: "Chưa xác định được điểm của một tiêu chí, vì phiếu hoặc sổ ghi còn để ngỏ.",
      en: "The points of a criterion are open, because the sheet or the record leaves them so.",
    },
    remedy: {
      vi: "Ghi bổ sung dữ kiện còn thiếu; phiếu bỏ ngỏ thì chi bộ ấn định, cấp ủy chọn tham số.",
      en: "Record the missing facts; where the sheet is silent the cell settles it, or the committee chooses.",
    },
    clauses: sheets,
    needs: [...meeting, ...roll],
  },
  "points-lost-without-reason": {
    says: {
      vi: "Điểm bị trừ theo nhận định của người chấm mà không ghi lý do.",
      en: "Points were taken off by judgement without a word why.",
    },
    remedy: {
      vi: "Người chấm ghi lý do trừ điểm.",
      en: "Whoever marked states the reason.",
    },
    clauses: sheets,
    needs: [...meeting, ...roll],
  },
  "score-without-marks": {
    says: {
      vi: "Có điểm tổng được đề xuất mà không tiêu chí nào được chấm.",
      en: "A score is proposed, and no criterion was marked.",
    },
    remedy: {
      vi: "Chấm từng tiêu chí của phiếu.",
      en: "Mark the criteria of the sheet.",
    },
    clauses: sheets,
    needs: ["ScoreProposed", "CriterionMarked"],
  },
  "score-differs-from-evidence": {
    says: {
      vi: "Tổng điểm nằm ngoài khoảng mà sổ ghi cho phép.",
      en: "The score lies outside what the record allows.",
    },
    remedy: {
      vi: "Xem từng tiêu chí khác sổ ghi; ghi bổ sung hoặc chấm lại.",
      en: "Look at each criterion that differs; record what is missing or mark again.",
    },
    clauses: sheets,
    needs: [...meeting, ...roll],
  },
  "grade-differs-from-evidence": {
    says: {
      vi: "Mức xếp loại buổi sinh hoạt khác mức mà sổ ghi cho phép.",
      en: "The grade of a meeting is none that the record allows.",
    },
    remedy: {
      vi: "Xem từng tiêu chí khác sổ ghi; cấp có thẩm quyền quyết định mức.",
      en: "Look at each criterion that differs; the competent body decides the grade.",
    },
    clauses: sheets,
    needs: [...meeting, ...roll],
  },
  "marked-by-other-sheet": {
    says: {
      vi: "Buổi sinh hoạt được chấm theo phiếu khác phiếu mà cấp ủy đã áp dụng.",
      en: "A meeting was marked by another sheet than the one adopted.",
    },
    remedy: {
      vi: "Chấm lại theo phiếu đã áp dụng, hoặc ghi quyết định áp dụng phiếu mới.",
      en: "Mark again by the adopted sheet, or record the adoption of the new one.",
    },
    clauses: none,
    needs: ["RubricAdopted", "CriterionMarked", "ScoreProposed"],
  },
  "sheet-differs-from-adopted": {
    says: {
      vi: "Phiếu đang dùng để đọc khác bản mà cấp ủy đã áp dụng.",
      en: "The sheet used for reading is not the version that was adopted.",
    },
    remedy: {
      vi: "Cung cấp đúng bản phiếu đã áp dụng (--rubric), hoặc ghi việc áp dụng bản mới.",
      en: "Give the adopted version (--rubric), or record the adoption of the new one.",
    },
    clauses: none,
    needs: ["RubricAdopted"],
  },
  "adopted-choice-unusable": {
    says: {
      vi: "Cấp ủy chọn một tham số của phiếu mà phiếu không có, hoặc với giá trị không dùng được.",
      en: "A choice made when a sheet was adopted is unknown to the sheet or has no usable value.",
    },
    remedy: {
      vi: "Ghi lại quyết định áp dụng với tên và giá trị đúng; xem chibo rubrics show.",
      en: "Record the adoption again with the right name and value; see chibo rubrics show.",
    },
    clauses: sheets,
    needs: ["RubricAdopted"],
  },
  "roll-up-unknown": {
    says: {
      vi: "Cách tổng hợp nhiều buổi sinh hoạt đã chọn không có trong dữ liệu, nên không tổng hợp được.",
      en: "The policy chosen to roll meetings up is unknown, so nothing is rolled up.",
    },
    remedy: {
      vi: "Chọn một cách tổng hợp có sẵn (--roll-up), hoặc đính chính quyết định áp dụng.",
      en: "Name a policy that is known (--roll-up), or correct the adoption.",
    },
    clauses: none,
    needs: ["RubricAdopted"],
  },
} satisfies NotesByCode;
