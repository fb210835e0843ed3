import type { Condition } from "../../engine/conditions/condition.js";
import type { Ladder } from "../../engine/rule-set.js";
import { no, subjectTitles, yes } from "../vocabulary/building-blocks.js";
import { both, type Concerns, concerning, ofTargets } from "../vocabulary/concerns.js";
import { newlyFounded, type ReliefGround, weighed } from "../vocabulary/open-cases.js";
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
import { forceMajeure, oldViolation, selfDetected } from "./relief.js";
import { hd43, qd366 } from "./sources.js";

const unreadSections = hd43("7.1–7.3", "not-found", "these sections were not read");

/** Whom the list of Article 11.4 concerns, if it may not concern cells and base organisations. */
const ofList: Concerns = {
  when: { choice: "forced-list-of-organisations", is: true },
  otherwise: {
    vi: "không áp dụng với tổ chức đảng: danh sách của Điều 11.4 dành cho tập thể lãnh đạo, quản lý",
    en: "does not concern party organisations: the list of Article 11.4 is headed leading collectives",
  },
};

/** The cases of Article 11.4 on collectives, with the grounds that lift them. */
const casesOf = (id: string, whom: Concerns | undefined) => {
  const caseOf = (
    name: string,
    concerned: Concerns | undefined,
    vi: string,
    en: string,
    when: Condition,
    grounds: readonly ReliefGround[] = [],
  ) =>
    weighed(
      concerning(concerned, { id: `${id}.${name}`, says: { vi, en }, source: qd366("11.4"), when }),
      grounds,
    );
  return [
    caseOf(
      "wrongdoing",
      whom,
      "Bị kết luận sai phạm trong công tác cán bộ, mất đoàn kết, bè phái, chạy chức, chạy quyền",
      "Concluded wrongdoing in personnel work, disunity, factions or buying of posts",
      yes("wrongdoing.concluded"),
    ),
    caseOf(
      "leader-disciplined",
      whom,
      "Có thành viên vi phạm liên quan đến chức trách, nhiệm vụ, bị kỷ luật từ khiển trách trở lên",
      "A member of the leadership disciplined, from reprimand up, in connection with duty",
      yes("discipline.leader-duty-related"),
      [selfDetected("leader-disciplined"), oldViolation],
    ),
    caseOf(
      "leader-degradation",
      whom,
      "Có thành viên bị kết luận suy thoái, “tự diễn biến”, “tự chuyển hóa”",
      "A member of the leadership concluded to show degradation",
      yes("degradation.leader"),
    ),
    caseOf(
      "under-seventy",
      whom,
      "Hoàn thành dưới 70 % nhiệm vụ được giao trong năm",
      "Less than 70 % of the year's tasks completed",
      {
        share: "tasks.done",
        of: "tasks.assigned",
        is: "less-than",
        ratio: { parameter: "collective-done-percent" },
      },
      [forceMajeure("under-seventy")],
    ),
    caseOf(
      "targets-missed",
      both(whom, ofTargets),
      "Không đạt các chỉ tiêu kinh tế - xã hội cơ bản",
      "Missed the basic socio-economic targets",
      yes("led.basic-targets-missed"),
      [forceMajeure("targets-missed")],
    ),
  ];
};

const [excellent, good, fulfilled] = [qd366("11.1"), qd366("11.2"), qd366("11.3")];

/**
 * The ladder of a collective under QĐ 366. Cells and base organisations have the same list of rules, and
 * rules on their subordinate organisations. `leads` marks a leading collective, which has no subordinate
 * organisations.
 */
export const collectiveLadder = (id: keyof typeof subjectTitles, leads = false): Ladder => {
  const cases = casesOf(id, leads ? undefined : ofList);
  return {
    says: subjectTitles[id],
    exemptions: [qd366CheckPending(id)],
    forced: [tooFewPoints(id), ...cases.map(({ forced }) => forced)],
    levels: [
      {
        level: "excellent",
        source: excellent,
        rules: [
          from(id, "excellent", excellent),
          all(`${id}.excellent`, "tasks", "done", excellent),
          all(`${id}.excellent`, "tasks", "on-time", excellent),
          exceeded(`${id}.excellent`, "tasks", excellent),
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
              vi: "Không có thành viên tập thể lãnh đạo bị kỷ luật do vi phạm tại tổ chức này",
              en: "No member of the leadership disciplined for an act in this organisation",
            },
            source: qd366("11.1.1"),
            when: no("discipline.leader-here"),
          },
          remedied(id),
        ],
      },
      {
        level: "good",
        source: good,
        rules: [
          from(id, "good", good),
          all(`${id}.good`, "tasks", "done", good),
          all(`${id}.good`, "tasks", "on-time", good),
        ],
        upTo: [pointsBelow(id, "good", "excellent", good)],
      },
      {
        level: "fulfilled",
        source: fulfilled,
        rules: [
          from(id, "fulfilled", fulfilled),
          all(`${id}.fulfilled`, "tasks", "done", fulfilled),
          mostlyOnTime(`${id}.fulfilled`, "tasks", fulfilled),
        ],
        upTo: [pointsBelow(id, "fulfilled", "good", fulfilled)],
      },
    ],
    ceilings: [],
    open: [...cases.flatMap(({ open }) => open), newlyFounded(id, unreadSections)],
    silentBetween: qd366SilentBetween,
  };
};
