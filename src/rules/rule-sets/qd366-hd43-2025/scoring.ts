import type { Text } from "../../../language/text.js";
import type { Scoring, SubjectRubric } from "../../engine/rule-set.js";
import { qd366 } from "./sources.js";

type Criterion = readonly [id: string, vi: string, en: string];

const criteria = (prefix: string, items: readonly Criterion[]) =>
  items.map(([id, vi, en]) => ({ fact: `points.${prefix}.${id}`, says: { vi, en } }));

/** A rubric of 30 + 70 points. The central text gives no points to single criteria. */
const rubric = (
  id: string,
  subject: string,
  says: Text,
  general: readonly Criterion[],
  tasks: readonly Criterion[],
  category?: string,
): SubjectRubric => ({
  id,
  says,
  source: qd366(`10, ${says.vi}`),
  subject,
  ...(category === undefined
    ? {}
    : { when: { fact: "category.work", is: "equal" as const, value: category } }),
  total: "score.total",
  groups: [
    {
      fact: "points.general",
      says: { vi: "Nhóm tiêu chí chung", en: "General group" },
      max: 30,
      criteria: criteria("general", general),
    },
    {
      fact: "points.tasks",
      says: { vi: "Nhóm kết quả thực hiện nhiệm vụ", en: "Task group" },
      max: 70,
      criteria: criteria("tasks", tasks),
    },
  ],
});

const ofCollectives: readonly Criterion[] = [
  ["party-building", "xây dựng Đảng", "party building"],
  ["leadership", "năng lực lãnh đạo của cấp ủy, đoàn kết", "leadership capacity of the committee, unity"],
  [
    "inspection",
    "kiểm tra, giám sát, kiểm soát quyền lực, phòng, chống tham nhũng, suy thoái",
    "inspection, control of power, no corruption or degradation",
  ],
  ["principles", "nguyên tắc tổ chức, quy chế làm việc", "party principles, working rules"],
  [
    "political-task",
    "lãnh đạo nhiệm vụ chính trị, tinh gọn, cải cách, chuyển đổi số",
    "leading the political task, streamlining, reform, digital work",
  ],
  ["remedies", "tự phê bình, khắc phục hạn chế", "self-criticism and remedying"],
];

const tasksOfCollectives: readonly Criterion[] = [
  ["targets", "cụ thể hóa và thực hiện chỉ tiêu, nhiệm vụ", "making targets concrete and carrying them out"],
  [
    "below",
    "kết quả xếp loại của lĩnh vực, đơn vị, tổ chức, cá nhân trực thuộc",
    "levels of fields, units, organisations and persons below",
  ],
];

const appendix1: Text = { vi: "Phụ lục 1: tập thể", en: "Appendix 1: collectives" };

/** Article 10 and Appendices 1, 3, 4 and 5: the scale of 100 points. */
export const scoring: Scoring = {
  steps: 1,
  rubrics: [
    ...["cell", "base-organisation", "collective"].map((subject) =>
      rubric(`appendix-1.${subject}`, subject, appendix1, ofCollectives, tasksOfCollectives),
    ),
    rubric(
      "appendix-3",
      "member",
      { vi: "Phụ lục 3: cá nhân giữ chức vụ", en: "Appendix 3: holders of posts" },
      [
        ["politics", "chính trị, tư tưởng", "politics and ideology"],
        ["ethics", "đạo đức, kỷ luật", "morals and discipline"],
        [
          "capacity",
          "năng lực lãnh đạo, chuyên môn, thái độ, đổi mới",
          "leadership and professional capacity, attitude, innovation",
        ],
        ["confidence", "tín nhiệm, uy tín, đoàn kết", "confidence, prestige, unity"],
        ["remedies", "tự phê bình, khắc phục hạn chế", "self-criticism and remedying"],
      ],
      [
        ["own", "nhiệm vụ của bản thân", "own duties"],
        ["led", "kết quả lãnh đạo trong phạm vi phụ trách", "leadership results in scope"],
        ["below", "xếp loại của tập thể và người được quản lý", "levels of the collective and staff managed"],
      ],
      "with-post",
    ),
    rubric(
      "appendix-4",
      "member",
      { vi: "Phụ lục 4: cá nhân không giữ chức vụ", en: "Appendix 4: without a post" },
      [
        ["politics", "chính trị, đạo đức, kỷ luật", "politics, morals, discipline"],
        [
          "capacity",
          "năng lực chuyên môn, thái độ, đổi mới",
          "professional capacity, response, attitude, innovation",
        ],
        ["remedies", "tự phê bình, khắc phục hạn chế", "self-criticism and remedying"],
      ],
      [
        [
          "results",
          "mức độ hoàn thành theo sản phẩm, tiến độ, chất lượng",
          "completion by product, progress and quality",
        ],
      ],
      "without-post",
    ),
    rubric(
      "appendix-5",
      "member",
      {
        vi: "Phụ lục 5: đảng viên ngoài hệ thống chính trị",
        en: "Appendix 5: members outside the political system",
      },
      [
        ["politics", "chính trị, đạo đức, kỷ luật", "politics, morals, discipline"],
        ["remedies", "tự phê bình, khắc phục hạn chế", "self-criticism and remedying"],
      ],
      [
        [
          "duties",
          "quyền, nhiệm vụ đảng viên, việc chi bộ giao",
          "rights and duties of a member, tasks given by the cell",
        ],
        ["study", "học tập nghị quyết, tích cực đóng góp", "study of resolutions, active contribution"],
        [
          "local",
          "việc đột xuất, hoạt động ở địa phương phù hợp sức khỏe, tuổi",
          "ad-hoc tasks, local activities fit to health and age",
        ],
      ],
      "outside-political-system",
    ),
  ],
};
