import type { Text } from "../../../language/text.js";
import type { Condition } from "../../engine/conditions/condition.js";
import type { Source } from "../../engine/conditions/vocabulary.js";
import type { Ladder, Rule } from "../../engine/rule-set.js";
import { no, rule, yes } from "../vocabulary/building-blocks.js";
import { newlyFounded } from "../vocabulary/open-cases.js";
import {
  clauses,
  excellentCriteria,
  exceptOldViolations,
  fulfilledCriteria,
  goodCriteria,
  oldViolationNotRead,
  poorCriterion,
  qd124CheckPending,
  qd124SilentBetween,
} from "./criteria.js";
import { hd25, qd124 } from "./sources.js";

/** The subjects of the discipline that counts: the leaders, or the subordinate organisations. */
const disciplined = {
  leader: {
    fact: "discipline.leader",
    relief: "discipline.self-detected-and-remedied",
    vi: "thành viên tập thể lãnh đạo, quản lý",
    en: "member of the leadership",
  },
  subordinate: {
    fact: "discipline.subordinate",
    relief: "discipline.below-self-detected-and-remedied",
    vi: "tổ chức trực thuộc",
    en: "subordinate organisation",
  },
} as const;
type Whose = keyof typeof disciplined;

const nobody = (id: string, whose: Whose, source: Source): Rule => {
  const { fact, vi, en } = disciplined[whose];
  return rule(
    `${id}.no-${whose}-disciplined`,
    source,
    `Không có ${vi} bị kỷ luật`,
    `No ${en} disciplined`,
    no(fact),
  );
};

const nobodyUnrelieved = (id: string, whose: Whose, source: Source): Rule => {
  const { fact, relief, vi, en } = disciplined[whose];
  return rule(
    `${id}.no-${whose}-disciplined`,
    source,
    `Không có ${vi} bị kỷ luật, trừ trường hợp tự phát hiện và đã khắc phục xong hậu quả`,
    `No ${en} disciplined, except where self-detected and remedied`,
    { any: [no(fact), yes(relief)] },
  );
};

const levels = (id: string, whose: readonly Whose[]): Ladder["levels"] => [
  {
    level: "excellent",
    source: clauses.excellent,
    rules: [
      ...excellentCriteria(id, "collective"),
      ...whose.map((each) => nobody(`${id}.excellent`, each, clauses.excellent)),
    ],
  },
  {
    level: "good",
    source: clauses.good,
    rules: [
      ...goodCriteria(id, "collective"),
      ...whose.map((each) => nobodyUnrelieved(`${id}.good`, each, clauses.good)),
    ],
  },
  {
    level: "fulfilled",
    source: clauses.fulfilled,
    rules: [
      ...fulfilledCriteria(id, "collective"),
      ...whose.map((each) => nobodyUnrelieved(`${id}.fulfilled`, each, clauses.fulfilled)),
    ],
  },
];

const unless = (of: Rule, name: string, vi: string, en: string, fact: string): Rule => ({
  ...of,
  unless: [...(of.unless ?? []), rule(`${of.id}.${name}`, of.source, vi, en, yes(fact))],
});

const selfDetected = (of: Rule, fact: string): Rule =>
  unless(
    of,
    "self-detected",
    "Trừ trường hợp tự phát hiện và đã khắc phục xong hậu quả",
    "Except where self-detected and its consequences remedied",
    fact,
  );

const byUnits = qd124(
  "12.4.1",
  "quoted",
  "which cases stand under 12.4.1 and which under 12.4.2 is a reading",
);
const byCollectives = qd124(
  "12.4.2",
  "quoted",
  "which cases stand under 12.4.1 and which under 12.4.2 is a reading",
);

const underHalf = (id: string, source: Source): Rule =>
  unless(
    rule(
      `${id}.under-half`,
      source,
      "Hoàn thành dưới 50 % chỉ tiêu, nhiệm vụ và không hoàn thành nhiệm vụ trọng tâm",
      "Less than 50 % of the targets and tasks completed, and main targets missed",
      {
        all: [
          { share: "tasks.done", of: "tasks.assigned", is: "less-than", ratio: [1, 2] },
          yes("tasks.main-missed"),
        ],
      },
    ),
    "force-majeure",
    "Trừ trường hợp bất khả kháng",
    "Except by force majeure",
    "relief.force-majeure.under-half",
  );

const notForOldViolations = (of: Rule): Rule => ({
  ...of,
  unless: [...(of.unless ?? []), exceptOldViolations(of.id)],
});

const collectiveDisciplined = (id: string, source: Source): Rule =>
  notForOldViolations(
    rule(
      `${id}.leading-collective-disciplined`,
      source,
      "Tập thể lãnh đạo, quản lý bị kỷ luật trong năm",
      "The leading collective disciplined in the year",
      yes("discipline.leading-collective"),
    ),
  );

const subordinateDisciplined = (id: string): Rule =>
  selfDetected(
    rule(
      `${id}.subordinate-disciplined`,
      byUnits,
      "Đơn vị trực thuộc tham nhũng, lãng phí, tiêu cực hoặc vi phạm khác, bị kỷ luật",
      "A subordinate unit disciplined for corruption, waste, negative acts or another violation",
      yes("discipline.subordinate"),
    ),
    "discipline.below-self-detected-and-remedied",
  );

const overFifth: Condition = {
  share: "subordinates.disciplined",
  of: "subordinates.count",
  is: "more-than",
  ratio: [1, 5],
  ifNone: "fails",
};

const ladder = (id: string, says: Text, whose: readonly Whose[], forced: readonly Rule[]): Ladder => ({
  says,
  exemptions: [qd124CheckPending(id)],
  forced: [poorCriterion(id, "collective"), ...forced],
  levels: levels(id, whose),
  ceilings: [],
  open: [
    oldViolationNotRead(id, {
      any: ["discipline.leading-collective", "discipline.leader"].map(yes),
    }),
    newlyFounded(id, hd25(undefined, "not-found", "this part was not read")),
  ],
  silentBetween: qd124SilentBetween,
});

/** The ladder of a cell under QĐ 124. A cell has no subordinate organisations. */
export const qd124Cell = ladder(
  "cell",
  { vi: "Chi bộ", en: "Cell" },
  ["leader"],
  [underHalf("cell", byUnits), collectiveDisciplined("cell", byUnits)],
);

/** The ladder of a base organisation under QĐ 124. */
export const qd124BaseOrganisation = ladder(
  "base-organisation",
  { vi: "Tổ chức cơ sở đảng", en: "Base organisation" },
  ["subordinate", "leader"],
  [
    subordinateDisciplined("base-organisation"),
    underHalf("base-organisation", byUnits),
    collectiveDisciplined("base-organisation", byUnits),
    rule(
      "base-organisation.over-fifth-disciplined",
      byUnits,
      "Trên 20 % đơn vị trực thuộc bị kỷ luật trong năm",
      "More than 20 % of the subordinate units disciplined in the year",
      overFifth,
    ),
  ],
);

/** The ladder of a leading collective under QĐ 124. */
export const qd124Collective = ladder(
  "collective",
  { vi: "Tập thể lãnh đạo, quản lý", en: "Leading collective" },
  ["subordinate", "leader"],
  [
    rule(
      "collective.disunited",
      byCollectives,
      "Bị kết luận mất đoàn kết nội bộ",
      "Concluded internal disunity",
      yes("unity.lost"),
    ),
    rule(
      "collective.leader-degradation",
      byCollectives,
      "Có thành viên bị kết luận suy thoái, “tự diễn biến”, “tự chuyển hóa”",
      "A member concluded to show degradation",
      yes("degradation.leader"),
    ),
    underHalf("collective", byCollectives),
    selfDetected(collectiveDisciplined("collective", byCollectives), "discipline.self-detected-and-remedied"),
    notForOldViolations(
      selfDetected(
        rule(
          "collective.leader-disciplined",
          byCollectives,
          "Có thành viên bị kỷ luật trong năm",
          "A member of it disciplined in the year",
          yes("discipline.leader"),
        ),
        "discipline.self-detected-and-remedied",
      ),
    ),
  ],
);
