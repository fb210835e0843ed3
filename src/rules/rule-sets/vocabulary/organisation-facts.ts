import { complement, countFact, degree, type FactDeclaration, levelFact, truth } from "./building-blocks.js";

/** The facts on an organisation, and on the collective that leads it, that rules read. */
export const declaredOrganisationFacts: Readonly<Record<string, FactDeclaration>> = {
  "organisation.months": countFact("số tháng tròn kể từ ngày thành lập", "full months since foundation"),
  "organisation.level": levelFact(
    "mức xếp loại của tổ chức, cơ quan, đơn vị",
    "level of the organisation or unit",
  ),
  "degree.party-building": degree(
    "kết quả xây dựng Đảng và hệ thống chính trị",
    "results of building the Party and the political system",
  ),
  "degree.political-tasks": degree(
    "kết quả lãnh đạo thực hiện nhiệm vụ chính trị",
    "results of leading the political tasks",
  ),
  "members.rated": countFact("số đảng viên được xếp loại", "members rated"),
  "members.at-least-fulfilled": countFact(
    "số đảng viên hoàn thành nhiệm vụ trở lên",
    "members rated fulfilled or better",
    "high",
    "members.rated",
  ),
  "members.at-least-good": countFact(
    "số đảng viên hoàn thành tốt nhiệm vụ trở lên",
    "members rated good or better",
    "high",
    "members.at-least-fulfilled",
  ),
  "members.unfulfilled": complement(
    "members.at-least-fulfilled",
    countFact("số đảng viên không hoàn thành nhiệm vụ", "members rated unfulfilled", "low", "members.rated"),
  ),
  "subordinates.rated": countFact(
    "số tổ chức đảng trực thuộc được xếp loại",
    "subordinate organisations rated",
  ),
  "subordinates.at-least-fulfilled": countFact(
    "số tổ chức đảng trực thuộc hoàn thành nhiệm vụ trở lên",
    "subordinate organisations rated fulfilled or better",
    "high",
    "subordinates.rated",
  ),
  "subordinates.at-least-good": countFact(
    "số tổ chức đảng trực thuộc hoàn thành tốt nhiệm vụ trở lên",
    "subordinate organisations rated good or better",
    "high",
    "subordinates.at-least-fulfilled",
  ),
  "subordinates.unfulfilled": complement(
    "subordinates.at-least-fulfilled",
    countFact(
      "số tổ chức đảng trực thuộc ở mức thấp nhất",
      "subordinate organisations at the lowest level",
      "low",
      "subordinates.rated",
    ),
  ),
  "subordinates.count": countFact("số tổ chức trực thuộc", "subordinate organisations"),
  "subordinates.disciplined": countFact(
    "số tổ chức trực thuộc bị kỷ luật trong năm",
    "subordinate organisations disciplined in the year",
    "low",
    "subordinates.count",
  ),
  "peers.none": truth(
    "không có chính quyền, Mặt trận, đoàn thể cùng cấp",
    "no government, Front or mass organisation of the same level",
  ),
  "peers.lowest": levelFact(
    "mức thấp nhất của chính quyền, Mặt trận, đoàn thể cùng cấp",
    "lowest level among the government, Front and mass organisations of the same level",
  ),
  "peers.government": levelFact(
    "mức xếp loại của chính quyền cùng cấp",
    "level of the government of the same level",
  ),
  "peers.mass-unfulfilled": countFact(
    "số tổ chức Mặt trận, đoàn thể cùng cấp ở mức thấp nhất",
    "Front and mass organisations of the same level at their lowest level",
    "low",
  ),
  "discipline.member-disciplined": truth(
    "có thành viên bị kỷ luật trong năm",
    "a member of the collective disciplined in the year",
    "low",
  ),
  "discipline.member-warned": truth(
    "có thành viên bị kỷ luật từ cảnh cáo trở lên",
    "a member of the collective disciplined by warning or above",
    "low",
  ),
  "discipline.leading-collective": truth(
    "tập thể lãnh đạo, quản lý bị kỷ luật trong năm",
    "the leading collective disciplined in the year",
    "low",
  ),
  "discipline.for-corruption": truth(
    "tham nhũng, tiêu cực, suy thoái đến mức có đảng viên bị kỷ luật",
    "corruption, negative acts or degradation for which a member was disciplined",
    "low",
  ),
  "discipline.leader": truth(
    "có thành viên tập thể lãnh đạo bị kỷ luật",
    "a member of the leadership disciplined",
    "low",
  ),
  "discipline.leader-here": truth(
    "có thành viên tập thể lãnh đạo bị kỷ luật do vi phạm tại chính tổ chức này",
    "a member of the leadership disciplined for an act in this organisation",
    "low",
  ),
  "discipline.leader-duty-related": truth(
    "có thành viên bị kỷ luật từ khiển trách trở lên do vi phạm liên quan đến chức trách, nhiệm vụ của tập thể hiện nay",
    "a member of the leadership disciplined, from reprimand up, in connection with the collective's present duty",
    "low",
  ),
  "discipline.subordinate": truth(
    "có tổ chức trực thuộc bị kỷ luật",
    "a subordinate organisation disciplined",
    "low",
  ),
  "degradation.leader": truth(
    "có thành viên bị kết luận suy thoái, “tự diễn biến”, “tự chuyển hóa”",
    "a member of the leadership concluded to show degradation",
    "low",
  ),
  "unity.lost": truth("mất đoàn kết nội bộ", "internal disunity", "low"),
  "wrongdoing.concluded": truth(
    "bị kết luận sai phạm trong công tác cán bộ, mất đoàn kết, bè phái, chạy chức, chạy quyền",
    "concluded wrongdoing in personnel work, disunity, factions or buying of posts",
    "low",
  ),
};
