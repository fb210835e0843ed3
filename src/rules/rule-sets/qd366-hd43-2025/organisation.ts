import type { Condition } from "../../engine/conditions/condition.js";
import type { Exception, Ladder, Rule } from "../../engine/rule-set.js";
import { no, subjectTitles, yes } from "../vocabulary/building-blocks.js";
import {
  all,
  exceeded,
  from,
  mostlyOnTime,
  pointsBelow,
  qd366CheckPending,
  qd366SilentBetween,
  remedied,
  tooFewPoints,
} from "./bands.js";
import { qd366 } from "./sources.js";

const everybody = (condition: Condition): Condition => condition;

const reliefs = (id: string): Exception[] => [
  {
    id: `${id}.force-majeure`,
    says: {
      vi: "Do bất khả kháng: cấp có thẩm quyền xem xét, quyết định và chịu trách nhiệm",
      en: "Force majeure: the competent committee weighs, decides and answers for it",
    },
    source: qd366("11.4"),
    when: yes("relief.force-majeure"),
  },
  {
    id: `${id}.self-detected`,
    says: {
      vi: "Tự phát hiện, khắc phục kịp thời: cấp có thẩm quyền xem xét, quyết định và chịu trách nhiệm",
      en: "Self-detected and remedied in time: the competent committee weighs, decides and answers for it",
    },
    source: qd366("11.4"),
    when: yes("relief.self-detected"),
  },
];

const forced = (id: string): Rule[] => {
  const rule = (name: string, vi: string, en: string, when: Condition): Rule => ({
    id: `${id}.${name}`,
    says: { vi, en },
    source: qd366("11.4"),
    when,
    unless: reliefs(`${id}.${name}`),
  });
  return [
    tooFewPoints(id),
    rule(
      "wrongdoing",
      "Bị kết luận sai phạm trong công tác cán bộ, mất đoàn kết, bè phái, chạy chức, chạy quyền",
      "Concluded wrongdoing in personnel work, disunity, factions or buying of posts",
      yes("wrongdoing.concluded"),
    ),
    rule(
      "leader-disciplined",
      "Có thành viên vi phạm liên quan đến chức trách, nhiệm vụ, bị kỷ luật từ khiển trách trở lên",
      "A member of the leadership disciplined, from reprimand up, in connection with duty",
      yes("discipline.leader-duty-related"),
    ),
    rule(
      "leader-degradation",
      "Có thành viên bị kết luận suy thoái, “tự diễn biến”, “tự chuyển hóa”",
      "A member of the leadership concluded to show degradation",
      yes("degradation.leader"),
    ),
    rule(
      "under-seventy",
      "Hoàn thành dưới 70 % nhiệm vụ được giao trong năm",
      "Less than 70 % of the year's tasks completed",
      {
        share: "tasks.done",
        of: "tasks.assigned",
        is: "less-than",
        ratio: { parameter: "collective-done-percent" },
      },
    ),
    rule(
      "targets-missed",
      "Không đạt các chỉ tiêu kinh tế - xã hội cơ bản",
      "Missed the basic socio-economic targets",
      yes("led.basic-targets-missed"),
    ),
  ];
};

const [excellent, good, fulfilled] = [qd366("11.1"), qd366("11.2"), qd366("11.3")];

/**
 * The ladder of a collective under QĐ 366. Cells and base organisations have the same list of rules, and
 * rules on their subordinate organisations. `leads` marks a leading collective, which has no subordinate
 * organisations.
 */
export const collectiveLadder = (id: keyof typeof subjectTitles, leads = false): Ladder => ({
  says: subjectTitles[id],
  exemptions: [qd366CheckPending(id)],
  forced: forced(id),
  levels: [
    {
      level: "excellent",
      source: excellent,
      rules: [
        from(id, "excellent", excellent),
        all(`${id}.excellent`, "tasks", "done", excellent, everybody),
        all(`${id}.excellent`, "tasks", "on-time", excellent, everybody),
        exceeded(`${id}.excellent`, "tasks", excellent, everybody),
        ...(leads
          ? []
          : [
              {
                id: `${id}.excellent.no-subordinate-disciplined`,
                says: {
                  vi: "Không có tổ chức trực thuộc bị kỷ luật",
                  en: "No subordinate organisation disciplined",
                },
                source: qd366("11.1.1"),
                when: no("discipline.subordinate"),
              },
            ]),
        {
          id: `${id}.excellent.no-leader-disciplined`,
          says: {
            vi: "Không có thành viên tập thể lãnh đạo bị kỷ luật",
            en: "No member of the leadership disciplined",
          },
          source: qd366("11.1.1"),
          when: no("discipline.leader"),
        },
        remedied(id),
      ],
    },
    {
      level: "good",
      source: good,
      rules: [
        from(id, "good", good),
        all(`${id}.good`, "tasks", "done", good, everybody),
        all(`${id}.good`, "tasks", "on-time", good, everybody),
      ],
      upTo: [pointsBelow(id, "good", "excellent", good)],
    },
    {
      level: "fulfilled",
      source: fulfilled,
      rules: [
        from(id, "fulfilled", fulfilled),
        all(`${id}.fulfilled`, "tasks", "done", fulfilled, everybody),
        mostlyOnTime(`${id}.fulfilled`, "tasks", fulfilled, everybody),
      ],
      upTo: [pointsBelow(id, "fulfilled", "good", fulfilled)],
    },
  ],
  ceilings: [],
  silentBetween: qd366SilentBetween,
});
