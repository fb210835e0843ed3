import type { Condition } from "../../engine/conditions/condition.js";
import { namesIn } from "../../engine/names-in.js";
import type { Exception, Ladder, Rule, RuleSet } from "../../engine/rule-set.js";
import { apart, countFact, degree, type FactDeclaration, points, truth } from "./building-blocks.js";
import { declaredMemberFacts } from "./member-facts.js";
import { declaredOrganisationFacts } from "./organisation-facts.js";

/** The facts on members and organisations that rules read. */
const sharedFacts: Readonly<Record<string, FactDeclaration>> = {
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
  "shortcomings.pointed-out": countFact(
    "số hạn chế, khuyết điểm được chỉ ra kỳ trước",
    "shortcomings pointed out last time",
  ),
  "shortcomings.remedied": countFact(
    "số hạn chế, khuyết điểm đã khắc phục",
    "of these, remedied",
    "high",
    "shortcomings.pointed-out",
  ),
  "tasks.assigned": countFact("số chỉ tiêu, nhiệm vụ được giao", "targets and tasks assigned"),
  "tasks.done": countFact(
    "số chỉ tiêu, nhiệm vụ hoàn thành",
    "targets and tasks completed",
    "high",
    "tasks.assigned",
  ),
  "tasks.on-time": countFact(
    "số nhiệm vụ hoàn thành đúng tiến độ",
    "tasks completed on time",
    "high",
    "tasks.done",
  ),
  "tasks.exceeded": countFact("số nhiệm vụ hoàn thành vượt mức", "tasks exceeded", "high", "tasks.done"),
  "tasks.failed": apart(
    "tasks.done",
    countFact(
      "số nhiệm vụ được đánh giá không hoàn thành",
      "tasks assessed as not completed",
      "low",
      "tasks.assigned",
    ),
  ),
  "tasks.main-missed": truth(
    "không hoàn thành chỉ tiêu quan trọng, nhiệm vụ trọng tâm",
    "main targets missed",
    "low",
  ),
  "targets.basic-given": truth(
    "được giao các chỉ tiêu kinh tế - xã hội cơ bản",
    "basic socio-economic targets were given",
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
  "discipline.old-violation": truth(
    "mọi kỷ luật liên quan đến công vụ, nhiệm vụ trong kỳ đều do vi phạm của kỳ trước",
    "every duty-related measure of this period is for a violation of an earlier period",
    "high",
  ),
  "discipline.old-violations-only": truth(
    "mọi kỷ luật trong kỳ đều do vi phạm của kỳ trước",
    "every measure of this period is for a violation of an earlier period",
  ),
  "points.general": points("điểm nhóm tiêu chí chung", "points of the general group"),
  "points.tasks": points("điểm nhóm kết quả thực hiện nhiệm vụ", "points of the task group"),
  "score.total": points("tổng điểm", "total score"),
};

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
const reliefFacts: Readonly<Record<string, FactDeclaration>> = Object.fromEntries(
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

/** The common scales of every rule set since 2014, best first. Kinds of work have no better side. */
export const scales = {
  level: ["excellent", "good", "fulfilled", "unfulfilled"],
  degree: ["excellent", "good", "average", "poor"],
  category: ["with-post", "without-post", "outside-political-system"],
};

/** The facts of all regulations that the authors read, each declared once. */
export const factVocabulary: Readonly<Record<string, FactDeclaration>> = {
  ...sharedFacts,
  ...declaredMemberFacts,
  ...declaredOrganisationFacts,
  ...reliefFacts,
};

/** The conditions of a ladder: of its rules and exceptions, and of the subjects whom these concern. */
const conditionsOf = ({ exemptions, forced, levels, ceilings, open = [] }: Ladder): Condition[] =>
  [
    ...exemptions,
    ...forced,
    ...levels.flatMap(({ rules, upTo = [] }) => [...rules, ...upTo]),
    ...ceilings,
    ...open,
  ]
    .flatMap((rule): (Rule | Exception)[] => [rule, ...(rule.unless ?? [])])
    .flatMap(({ when, concerns }) => (concerns === undefined ? [when] : [when, concerns.when]));

/** Declares only the facts that a rule set reads, from the vocabulary and from its own declarations. */
export const factsReadBy = (
  {
    subjects,
    lists,
    caps,
    scoring,
  }: Pick<RuleSet, "subjects" | "lists" | "caps"> & { readonly scoring?: RuleSet["scoring"] },
  own: Readonly<Record<string, FactDeclaration>> = {},
): RuleSet["facts"] => {
  const reading = [
    Object.values(subjects).map(conditionsOf),
    caps.map(({ where }) => where),
    scoring?.rubrics,
  ];
  const read = namesIn(reading).flatMap((name) => lists[name] ?? [name]);
  const declared = { ...factVocabulary, ...own };
  const names = new Set(read.flatMap((name) => [name, declared[name]?.partOf ?? name]));
  return Object.fromEntries(
    Object.entries(declared).flatMap(([name, fact]) => {
      if (!names.has(name)) return [];
      const { apartFrom, complement: _, ...alone } = fact;
      return [[name, apartFrom === undefined || names.has(apartFrom) ? fact : alone]];
    }),
  );
};
