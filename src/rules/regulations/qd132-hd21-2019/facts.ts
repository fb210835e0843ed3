import type { RuleSet } from "../../engine/rule-set.js";

const degree = (vi: string, en: string) => ({ says: { vi, en }, kind: "ordinal", scale: "degree" }) as const;
const level = (vi: string, en: string) => ({ says: { vi, en }, kind: "ordinal", scale: "level" }) as const;
const count = (vi: string, en: string) => ({ says: { vi, en }, kind: "integer" }) as const;
const truth = (vi: string, en: string) => ({ says: { vi, en }, kind: "boolean" }) as const;

/** Every fact that the rules read. */
export const facts: RuleSet["facts"] = {
  "membership.exempt": truth("được miễn công tác và sinh hoạt đảng", "exempt from work and activities"),
  "membership.activities-suspended": truth("bị đình chỉ sinh hoạt đảng", "suspended from party activities"),
  "membership.official": truth("là đảng viên chính thức", "is an official member"),
  "membership.months": count("số tháng tròn kể từ ngày kết nạp", "full months since admission"),
  "leave.sick-days": count("số ngày nghỉ ốm trong năm", "days of sick leave in the year"),
  "category.civil-servant": truth(
    "là cán bộ, công chức, viên chức",
    "is a cadre, civil servant or public employee",
  ),
  "employer.level": level("mức xếp loại cán bộ, công chức, viên chức", "level given by the employer"),
  "judged.outstanding": truth(
    "thực sự nổi trội, có sản phẩm cụ thể, lượng hóa được",
    "truly outstanding, with a concrete measurable product",
  ),
  "degree.politics": degree("tư tưởng chính trị", "political thought"),
  "degree.ethics": degree("phẩm chất đạo đức, lối sống", "morals and way of life"),
  "degree.discipline": degree("ý thức tổ chức kỷ luật", "sense of organisation and discipline"),
  "degree.working-style": degree("tác phong, lề lối làm việc", "working style"),
  "degree.task-results": degree(
    "kết quả thực hiện chức trách, nhiệm vụ được giao",
    "results of assigned tasks",
  ),
  "degree.pledge": degree("kết quả thực hiện cam kết tu dưỡng, rèn luyện", "results of the yearly pledge"),
  "degree.remedies": degree("kết quả khắc phục hạn chế, khuyết điểm", "remedying of shortcomings"),
  "degree.party-building": degree(
    "kết quả xây dựng Đảng và hệ thống chính trị",
    "results of building the Party and the political system",
  ),
  "degree.political-tasks": degree(
    "kết quả lãnh đạo thực hiện nhiệm vụ chính trị",
    "results of leading the political tasks",
  ),
  "tasks.assigned": count("số chỉ tiêu, nhiệm vụ được giao", "targets and tasks assigned"),
  "tasks.done": count("số chỉ tiêu, nhiệm vụ hoàn thành", "targets and tasks completed"),
  "degradation.concluded": truth(
    "bị cấp có thẩm quyền kết luận suy thoái, “tự diễn biến”, “tự chuyển hóa”",
    "concluded by a competent body to show degradation",
  ),
  "discipline.in-year": truth("bị thi hành kỷ luật trong năm", "disciplined in the year"),
  "discipline.self-detected-and-remedied": truth(
    "tự phát hiện và đã khắc phục xong hậu quả",
    "self-detected and its consequences fully remedied",
  ),
  "discipline.member-warned": truth(
    "có thành viên bị kỷ luật từ cảnh cáo trở lên",
    "a member of the collective disciplined by warning or above",
  ),
  "relief.force-majeure": truth("được xác nhận do bất khả kháng", "force majeure recognised"),
  "organisation.months": count("số tháng tròn kể từ ngày thành lập", "full months since foundation"),
  "organisation.level": level(
    "mức xếp loại của tổ chức, cơ quan, đơn vị",
    "level of the organisation or unit",
  ),
  "members.rated": count("số đảng viên được xếp loại", "members rated"),
  "members.at-least-fulfilled": count(
    "số đảng viên hoàn thành nhiệm vụ trở lên",
    "members rated fulfilled or better",
  ),
  "members.at-least-good": count(
    "số đảng viên hoàn thành tốt nhiệm vụ trở lên",
    "members rated good or better",
  ),
  "members.unfulfilled": count("số đảng viên không hoàn thành nhiệm vụ", "members rated unfulfilled"),
  "subordinates.rated": count("số tổ chức đảng trực thuộc được xếp loại", "subordinate organisations rated"),
  "subordinates.at-least-fulfilled": count(
    "số tổ chức đảng trực thuộc hoàn thành nhiệm vụ trở lên",
    "subordinate organisations rated fulfilled or better",
  ),
  "subordinates.at-least-good": count(
    "số tổ chức đảng trực thuộc hoàn thành tốt nhiệm vụ trở lên",
    "subordinate organisations rated good or better",
  ),
  "peers.none": truth(
    "không có chính quyền, Mặt trận, đoàn thể cùng cấp",
    "no government, Front or mass organisation of the same level",
  ),
  "peers.lowest": level(
    "mức thấp nhất của chính quyền, Mặt trận, đoàn thể cùng cấp",
    "lowest level among the government, Front and mass organisations of the same level",
  ),
};

/** Criteria by the group that the rules name. */
export const lists: RuleSet["lists"] = {
  "member.task-criteria": ["degree.task-results"],
  "member.other-criteria": [
    "degree.politics",
    "degree.ethics",
    "degree.discipline",
    "degree.working-style",
    "degree.pledge",
    "degree.remedies",
  ],
  "organisation.main-criteria": ["degree.party-building", "degree.political-tasks"],
  "organisation.other-criteria": ["degree.remedies"],
};
