import { count, degree, type FactDeclaration, points, truth } from "./declare.js";

/** What rules read about members and organisations alike. */
export const sharedFacts: Readonly<Record<string, FactDeclaration>> = {
  "check.pending": truth(
    "cấp trên đang cho kiểm tra, chưa có kết luận",
    "a check was ordered and is not concluded",
  ),
  "judged.outstanding": truth(
    "thực sự nổi trội, có sản phẩm cụ thể, lượng hóa được",
    "truly outstanding, with a concrete measurable product",
    "high",
  ),
  "degree.remedies": degree("kết quả khắc phục hạn chế, khuyết điểm", "remedying of shortcomings"),
  "shortcomings.pointed-out": count(
    "số hạn chế, khuyết điểm được chỉ ra kỳ trước",
    "shortcomings pointed out last time",
  ),
  "shortcomings.remedied": count(
    "số hạn chế, khuyết điểm đã khắc phục",
    "of these, remedied",
    "high",
    "shortcomings.pointed-out",
  ),
  "tasks.assigned": count("số chỉ tiêu, nhiệm vụ được giao", "targets and tasks assigned"),
  "tasks.done": count(
    "số chỉ tiêu, nhiệm vụ hoàn thành",
    "targets and tasks completed",
    "high",
    "tasks.assigned",
  ),
  "tasks.on-time": count(
    "số nhiệm vụ hoàn thành đúng tiến độ",
    "tasks completed on time",
    "high",
    "tasks.done",
  ),
  "tasks.exceeded": count("số nhiệm vụ hoàn thành vượt mức", "tasks exceeded", "high", "tasks.done"),
  "tasks.failed": count(
    "số nhiệm vụ được đánh giá không hoàn thành",
    "tasks assessed as not completed",
    "low",
    "tasks.assigned",
  ),
  "tasks.main-missed": truth(
    "không hoàn thành chỉ tiêu quan trọng, nhiệm vụ trọng tâm",
    "main targets missed",
    "low",
  ),
  "tasks.many-not-completed": truth(
    "nhiều nhiệm vụ được giao không hoàn thành",
    "many assigned tasks not completed",
    "low",
  ),
  "discipline.below-self-detected-and-remedied": truth(
    "vi phạm ở cấp dưới do tự phát hiện và đã khắc phục xong hậu quả",
    "violations below were self-detected and their consequences fully remedied",
    "high",
  ),
  "relief.force-majeure": truth(
    "được cấp có thẩm quyền xem xét do bất khả kháng",
    "relief granted for force majeure",
    "high",
  ),
  "relief.self-detected": truth(
    "được cấp có thẩm quyền xem xét do tự phát hiện, khắc phục kịp thời",
    "relief granted because self-detected and remedied",
    "high",
  ),
  "points.general": points("điểm nhóm tiêu chí chung", "points of the general group"),
  "points.tasks": points("điểm nhóm kết quả thực hiện nhiệm vụ", "points of the task group"),
  "score.total": points("tổng điểm", "total score"),
};
