import { type FactDeclaration, truth } from "./building-blocks.js";

/** The grounds on which a clause lets a committee weigh a case, and the cases of each. */
const reliefs = {
  "force-majeure": {
    vi: "bất khả kháng",
    en: "force majeure",
    cases: {
      "under-half": ["hoàn thành dưới 50 % nhiệm vụ", "less than 50 % of the tasks completed"],
      "under-seventy": ["hoàn thành dưới 70 % nhiệm vụ", "less than 70 % of the tasks completed"],
      "targets-missed": [
        "không đạt các chỉ tiêu kinh tế - xã hội cơ bản",
        "basic socio-economic targets missed",
      ],
    },
  },
  "self-detected": {
    vi: "tự phát hiện, khắc phục kịp thời",
    en: "self-detected and remedied",
    cases: {
      "leader-disciplined": [
        "thành viên tập thể lãnh đạo bị kỷ luật",
        "a member of the leadership disciplined",
      ],
      "led-disciplined": [
        "tổ chức, cá nhân trực tiếp quản lý bị kỷ luật",
        "an organisation or person under direct management disciplined",
      ],
      "duty-related-discipline": [
        "bị kỷ luật do vi phạm liên quan đến công vụ, nhiệm vụ",
        "disciplined for a violation connected with duty",
      ],
      "forbidden-act": ["vi phạm những điều đảng viên không được làm", "an act forbidden to members"],
      "exemplary-duty": ["vi phạm trách nhiệm nêu gương", "breach of the duty to set an example"],
      degradation: ["bị kết luận suy thoái", "concluded degradation"],
    },
  },
} as const;

/** The facts on relief: `relief.<clause>.<case>`, each by a recorded decision. */
export const declaredReliefFacts: Readonly<Record<string, FactDeclaration>> = Object.fromEntries(
  Object.entries(reliefs).flatMap(([clause, { vi, en, cases }]) =>
    Object.entries(cases).map(([of, [caseVi, caseEn]]) => [
      `relief.${clause}.${of}`,
      truth(
        `được cấp có thẩm quyền xem xét do ${vi} đối với trường hợp ${caseVi}`,
        `relief granted (${en}) for the case: ${caseEn}`,
        "high",
      ),
    ]),
  ),
);
