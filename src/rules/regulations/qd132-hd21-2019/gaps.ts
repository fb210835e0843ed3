import type { RuleSet } from "../../engine/rule-set.js";
import { gap } from "../building.js";
import { awardsOf2015, ballots, capArithmetic, complaints, fullTexts, streaks } from "../shared-gaps.js";

/** What of QĐ 132 and HD 21 was not found. */
export const gaps: RuleSet["gaps"] = [
  fullTexts("QĐ 132, HD 21"),
  gap(
    "regulation-text",
    "QĐ 132: chỉ đọc được một phần các Điều 5, 11, 12.4",
    "QĐ 132: only fragments of Articles 5, 11 and 12.4 were read",
  ),
  gap(
    "member-good",
    "Nguyên văn điều kiện mức “tốt” của đảng viên (II.B.2.3.b): mới có bản sao gián tiếp",
    "Exact wording of a member's good (II.B.2.3.b): only an indirect copy",
  ),
  gap(
    "member-fulfilled",
    "Nguyên văn điều kiện mức “hoàn thành” của đảng viên (II.B.2.3.c): chưa tìm thấy",
    "Exact wording of a member's fulfilled (II.B.2.3.c): not found",
  ),
  gap(
    "organisation-unfulfilled-b",
    "Điểm b về tổ chức đảng không hoàn thành nhiệm vụ (II.B.1.3.d): bản đọc bị cắt",
    "Clause b on unfulfilled organisations (II.B.1.3.d): the page read was cut off",
  ),
  gap(
    "discipline-above-fulfilled",
    "Tổ chức đảng bị kỷ luật: chỉ mức “hoàn thành” nêu điều kiện không bị kỷ luật; mức “xuất sắc” và “tốt” (II.B.1.3.a, b) chưa thấy nêu",
    "A disciplined organisation: only fulfilled names the condition; excellent and good (II.B.1.3.a, b) as read do not",
  ),
  gap(
    "collective-levels",
    "Điều kiện mức “tốt”, “hoàn thành” của tập thể lãnh đạo, quản lý (II.B.3)",
    "The conditions of good and fulfilled of leading collectives (II.B.3)",
  ),
  gap(
    "organisation-quota-end",
    "Đoạn cuối câu về tỷ lệ xuất sắc của tổ chức đảng",
    "The end of the sentence on the cap for organisations",
  ),
  ballots,
  capArithmetic,
  gap("deadlines", "Thời hạn hoàn thành", "Deadlines"),
  gap(
    "head-newly-arrived",
    "Trường hợp người đứng đầu mới chuyển đến",
    "The clause on a head who newly arrived",
  ),
  gap(
    "later-discovery",
    "Trường hợp phát hiện khuyết điểm sau khi đã xếp loại",
    "The clause on faults found after the classification",
  ),
  gap("forms", "Mẫu 03, từ mẫu 05 trở đi", "Form 03, and forms from 05 on"),
  complaints,
  awardsOf2015,
  streaks,
];
