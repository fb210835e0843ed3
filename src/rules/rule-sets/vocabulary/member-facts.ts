import { complement, countFact, degree, type FactDeclaration, levelFact, truth } from "./building-blocks.js";

/** The facts on a member's standing, work and conduct that rules read. */
export const declaredMemberFacts: Readonly<Record<string, FactDeclaration>> = {
  "membership.exempt": truth("được miễn công tác và sinh hoạt đảng", "exempt from work and activities"),
  "membership.activities-suspended": truth("bị đình chỉ sinh hoạt đảng", "suspended from party activities"),
  "membership.official": truth("là đảng viên chính thức", "is an official member"),
  "membership.months": countFact("số tháng tròn kể từ ngày kết nạp", "full months since admission"),
  "review.absent": truth(
    "vắng mặt khi kiểm điểm và chưa kiểm điểm",
    "absent from the review and not reviewed since",
  ),
  "leave.sick-days": countFact("số ngày nghỉ ốm trong năm", "days of sick leave in the year", "low"),
  "transfer.in-year": truth(
    "chuyển sinh hoạt chính thức đến hoặc đi trong năm",
    "transferred to this cell or from it in the year",
  ),
  "category.work": {
    says: { vi: "loại đối tượng theo công việc", en: "kind of work" },
    kind: "ordinal",
    scale: "category",
  },
  "category.civil-servant": truth(
    "là cán bộ, công chức, viên chức",
    "is a cadre, civil servant or public employee",
  ),
  "employer.level": levelFact("mức xếp loại cán bộ, công chức, viên chức", "level given by the employer"),
  "post.head": truth("là người đứng đầu tổ chức, cơ quan, đơn vị", "heads an organisation or unit"),
  "post.newly-arrived": truth(
    "là người đứng đầu mới chuyển đến, không liên quan đến kết quả của đơn vị",
    "a head who newly arrived and has no part in the unit's result",
  ),
  "collective.none": truth(
    "tổ chức do mình đứng đầu không có tập thể lãnh đạo riêng",
    "the organisation that the member heads has no leading collective",
  ),
  "collective.level": levelFact(
    "mức xếp loại của tập thể lãnh đạo, quản lý",
    "level of the leading collective",
  ),
  "led.units": countFact("số đơn vị phụ trách", "units in charge"),
  "led.units-unfulfilled": countFact(
    "số đơn vị phụ trách không hoàn thành nhiệm vụ",
    "units in charge rated unfulfilled",
    "low",
    "led.units",
  ),
  "led.assigned": countFact(
    "số nhiệm vụ của lĩnh vực, đơn vị phụ trách",
    "tasks of the fields and units led",
  ),
  "led.done": countFact(
    "số nhiệm vụ của lĩnh vực, đơn vị phụ trách đã hoàn thành",
    "of these, completed",
    "high",
    "led.assigned",
  ),
  "led.on-time": countFact(
    "số nhiệm vụ của lĩnh vực, đơn vị phụ trách hoàn thành đúng hạn",
    "of these, completed on time",
    "high",
    "led.done",
  ),
  "led.exceeded": countFact(
    "số nhiệm vụ của lĩnh vực, đơn vị phụ trách hoàn thành vượt mức",
    "of these, exceeded",
    "high",
    "led.done",
  ),
  "led.disciplined": truth(
    "tổ chức, cá nhân trực tiếp quản lý bị kỷ luật do tham nhũng, lãng phí, tiêu cực",
    "an organisation or person under direct management disciplined for corruption, waste or negative acts",
    "low",
  ),
  "led.basic-targets-missed": truth(
    "không đạt các chỉ tiêu kinh tế - xã hội cơ bản",
    "missed basic socio-economic targets",
    "low",
  ),
  "judged.leader-conditions": truth(
    "đạt các điều kiện riêng của cán bộ lãnh đạo, quản lý và của lĩnh vực, đơn vị phụ trách",
    "meets the further conditions for holders of posts and for the fields and units led",
    "high",
  ),
  "confidence.returned": countFact("số phiếu tín nhiệm thu về", "papers of the confidence vote returned"),
  "confidence.low": countFact(
    "số phiếu tín nhiệm thấp",
    "votes of low confidence",
    "low",
    "confidence.returned",
  ),
  "degradation.concluded": truth(
    "bị cấp có thẩm quyền kết luận suy thoái, “tự diễn biến”, “tự chuyển hóa”",
    "concluded by a competent body to show degradation",
    "low",
  ),
  "discipline.in-year": truth("bị thi hành kỷ luật trong năm", "disciplined in the year", "low"),
  "discipline.duty-related": truth(
    "bị kỷ luật từ khiển trách trở lên do vi phạm liên quan đến công vụ, nhiệm vụ",
    "disciplined, from reprimand up, for a violation connected with duty",
    "low",
  ),
  "discipline.self-detected-and-remedied": truth(
    "tự phát hiện và đã khắc phục xong hậu quả",
    "self-detected and its consequences fully remedied",
    "high",
  ),
  "violation.forbidden-act": truth(
    "vi phạm những điều đảng viên không được làm",
    "an act forbidden to members",
    "low",
  ),
  "violation.exemplary-duty": truth(
    "vi phạm trách nhiệm nêu gương, ảnh hưởng xấu đến uy tín",
    "breach of the duty to set an example, harming reputation",
    "low",
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
  "quarters.rated": countFact("số quý được xếp loại", "quarters of the year that were rated"),
  "quarters.unfulfilled": countFact(
    "số quý không hoàn thành nhiệm vụ",
    "quarters of the year rated unfulfilled",
    "low",
    "quarters.rated",
  ),
  "votes.at-least-good": countFact(
    "số đảng viên chính thức tán thành mức tốt hoặc mức cao nhất",
    "official members who voted for good or for the highest level",
    "high",
    "votes.base",
  ),
  "votes.excellent": countFact(
    "số đảng viên chính thức tán thành mức cao nhất",
    "official members who voted for the highest level",
    "high",
    "votes.at-least-good",
  ),
  "votes.good": complement(
    "votes.excellent",
    countFact(
      "số đảng viên chính thức tán thành mức tốt",
      "official members who voted for good",
      "high",
      "votes.at-least-good",
    ),
  ),
  "votes.base": countFact(
    "số đảng viên chính thức tính vào mẫu số",
    "official members in the base of the vote",
  ),
};
