import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { afterwardsPage } from "../../scripts/docs/afterwards.js";
import { calendarPage } from "../../scripts/docs/calendar.js";
import { conditionWords, type Names } from "../../scripts/docs/condition.js";
import { eventsPage } from "../../scripts/docs/events.js";
import { stalePages } from "../../scripts/docs/pages.js";
import { ruleSetPage } from "../../scripts/docs/rule-set.js";
import { lookedAfter } from "../../scripts/docs/rule-set-limits.js";
import { completeness } from "../../scripts/docs/rule-set-summary.js";
import { between } from "../../scripts/docs/rule-set-tables.js";
import { rulesIndexPage } from "../../scripts/docs/rules-index.js";
import { eligibilityPage, votingPage } from "../../scripts/docs/voting.js";
import { eventTypes } from "../../src/events/catalogue.js";
import { dutyStates } from "../../src/projections/year/duty.js";
import { commendationGaps, commendationLimits, commendationRules } from "../../src/rules/awards.js";
import { meetingLimits } from "../../src/rules/calendar/meeting-limits.js";
import { obligations } from "../../src/rules/calendar/obligations.js";
import type { Condition } from "../../src/rules/engine/conditions/condition.js";
import { fingerprint } from "../../src/rules/engine/fingerprints.js";
import { layer } from "../../src/rules/engine/overlay/check-overlay.js";
import type { Rule, RuleSet } from "../../src/rules/engine/rule-set.js";
import { adoptionOf, applies, rulesInUse } from "../../src/rules/engine/rules-in-use.js";
import { hd42 } from "../../src/rules/rubrics/shipped/hd42-2025.js";
import { rubrics } from "../../src/rules/rubrics/shipped/index.js";
import { qd366hd43quarter } from "../../src/rules/rule-sets/hd02-2026-quarter.js";
import { hd07 } from "../../src/rules/rule-sets/hd07-2011.js";
import { ruleSets } from "../../src/rules/rule-sets/index.js";
import { qd124hd25 } from "../../src/rules/rule-sets/qd124-hd25-2023/index.js";
import { qd132hd21 } from "../../src/rules/rule-sets/qd132-hd21-2019/index.js";
import { qd366hd43 } from "../../src/rules/rule-sets/qd366-hd43-2025/index.js";
import { educationRule, strikingOffRule } from "../../src/rules/striking-off.js";
import { attendanceParameters } from "../../src/rules/voting/attendance-parameters.js";
import { eligibilityTable } from "../../src/rules/voting/eligibility.js";
import { noMajorityPolicies } from "../../src/rules/voting/voting-policy.js";
import { root } from "../support/root.js";

describe("the pages made from the code", () => {
  // To make these pages, the compiler reads the whole library. It takes seconds, or a minute on a busy
  // machine.
  it("are those in the repository", { timeout: 180_000 }, () => {
    expect(stalePages(root)).toEqual([]);
  });

  it("are found stale where they are missing", () => {
    expect(stalePages(`${root}/no-such-folder`)).toEqual([
      "NOTICE",
      "docs/events.md",
      "docs/command.md",
      "docs/command.vi.md",
      "docs/errors.md",
      "docs/findings.md",
      "docs/findings.vi.md",
      "docs/roles.md",
      "docs/roles.vi.md",
      "docs/rules/README.md",
      ...Object.keys(ruleSets).map((id) => `docs/rules/${id}.md`),
      ...Object.keys(rubrics).map((id) => `docs/rules/${id}.md`),
      "docs/rules/nghe-an.md",
      "docs/rules/meeting-facts.md",
      "docs/rules/calendar.md",
      "docs/rules/eligibility.md",
      "docs/rules/roll-up.md",
      "docs/rules/voting.md",
      "docs/rules/afterwards.md",
      "schema/checkpoint.json",
      "schema/commands.json",
      "schema/vi/commands.json",
      "schema/events.json",
      "schema/explanation.json",
      "schema/finding.json",
      "schema/mapping.json",
      "schema/overlay.json",
      "schema/vi/overlay.json",
      "schema/read-models.json",
      "schema/roll-up.json",
      "schema/vi/roll-up.json",
      "schema/rubric.json",
      "schema/vi/rubric.json",
      "schema/rule-set.json",
      "schema/vi/rule-set.json",
      "schema/seal.json",
      "schema/snapshot.json",
      "package.json",
      "README.md",
      "README.vi.md",
      "docs/which-rule-set.md",
      "docs/which-rule-set.vi.md",
    ]);
  });
});

describe("a part of a page", () => {
  const mark = "<!-- gaps: written by npm run docs -->";

  it("is made anew between its marks, and what stands around them is kept", () => {
    const page = `# Title\n\n${mark}\n\nold\n\n<!-- end -->\n\nAfter.\n`;
    expect(between(page, "gaps", "new")).toBe(page.replace("old", "new"));
  });

  it.each(["# Title\n", `${mark}\n\nold\n`, "old\n\n<!-- end -->\n"])(
    "is refused where a mark is missing: %j",
    (page) => {
      expect(() => between(page, "gaps", "new")).toThrow("No text stands between");
    },
  );
});

describe("the page of events", () => {
  const text = eventsPage();
  const sectionOf = (type: string) => text.split(`### ${type}\n`)[1]?.split("\n#")[0] ?? "";

  it("has a heading for each type", () => {
    expect([...text.matchAll(/^### (\w+)$/gm)].map(([, type]) => type)).toEqual(eventTypes);
  });

  it("marks what is personal: a name, free text, a level", () => {
    expect(sectionOf("MemberNamed")).toMatch(
      /`name` \| Họ và tên \| text of [\d–]+ characters \| \*\*personal\*\* \| The person's full name\. \|/,
    );
    expect(sectionOf("CommentMade")).toMatch(
      /`text` \| [^|]+ \| text of 1–20,000 characters \| optional, \*\*personal\*\* \|/,
    );
    expect(sectionOf("LevelDecided")).toContain(
      "| `level` | Mức xếp loại | `excellent`, `good`, `fulfilled`, `unfulfilled` | **personal** |",
    );
    expect(sectionOf("SelfReviewSubmitted")).toMatch(
      /`tasks\.done` \| [^|]+ \| whole number 0–1,000,000,000 \| \*\*personal\*\* \|/,
    );
    expect(sectionOf("DirectionGiven")).toMatch(
      /`requests` \| [^|]+ \| list of 0–50: text of 1–20,000 characters \| optional, \*\*personal\*\*/,
    );
    expect(sectionOf("MeetingOpened")).not.toContain("personal");
  });

  it("says the ranges, the parts of lists, and the version", () => {
    expect(sectionOf("LevelDecided")).toContain("| `year` | Năm | whole number 1930–9999 |");
    expect(sectionOf("BallotCounted")).toMatch(/`totals\[\]\.subject\.kind` \| [^|]+ \| `member`, `cell`,/);
    expect(sectionOf("RollCallTaken")).toContain("Schema version 2.");
    expect(sectionOf("MeetingClosed")).toContain("No data.");
  });
});

const rulesOf = (ruleSet: RuleSet): Rule[] =>
  Object.values(ruleSet.subjects).flatMap(({ exemptions, forced, levels, ceilings, open = [] }): Rule[] => [
    ...exemptions,
    ...forced,
    ...levels.flatMap((rung) => [...rung.rules, ...(rung.upTo ?? [])]),
    ...ceilings,
    ...open,
  ]);
const count = (text: string, what: string): number => text.split(what).length - 1;

describe.each(Object.values(ruleSets))("the review sheet of $id", (ruleSet) => {
  const text = ruleSetPage(ruleSet);
  const rules = rulesOf(ruleSet);
  const ladders = Object.values(ruleSet.subjects);
  const unread = ladders.flatMap(({ levels }) => levels.flatMap((rung) => rung.unread ?? []));
  const { caps, constraints, parameters, gaps, procedure = [], scoring, voting } = ruleSet;

  it("has every rule, exception, unread part, cap, constraint, parameter and gap, each with its sentence", () => {
    for (const { id, says } of [...rules, ...unread, ...caps]) {
      expect(text).toContain(`**\`${id}\`** · `);
      expect(text).toContain(`${says.vi}<br>*${says.en}*`);
    }
    for (const { says } of rules.flatMap(({ unless = [] }) => unless))
      expect(text).toContain(`${says.vi}<br>*${says.en}*`);
    for (const { id, says } of constraints)
      expect(text).toContain(`| \`${id}\` | ${says.vi}<br>*${says.en}* |`);
    for (const [name, { says }] of Object.entries(parameters))
      expect(text).toContain(`| \`${name}\` | ${says.vi}<br>*${says.en}* |`);
    for (const { concerns } of rules)
      if (concerns !== undefined) expect(text).toContain(`${concerns.otherwise.vi}<br>`);
    for (const { id, says } of gaps) expect(text).toContain(`- [ ] \`${id}\`: ${says.vi}<br>*${says.en}*`);
  });

  it("has one box for each of them", () => {
    const silent = ladders.filter(({ silentBetween }) => silentBetween !== undefined);
    expect(count(text, "[ ] đúng văn bản")).toBe(
      rules.length +
        caps.length +
        constraints.length +
        procedure.length +
        Object.keys(parameters).length +
        (scoring?.rubrics.length ?? 0) +
        (voting?.majorities.length ?? 0) +
        silent.length,
    );
  });

  it("has every rubric with its groups, criteria and maxima", () => {
    for (const { id, groups } of scoring?.rubrics ?? []) {
      const sheet = text.split(`**\`${id}\``)[1]?.split("\n###")[0] ?? "";
      for (const { fact, says, max, criteria } of groups) {
        expect(sheet).toContain(
          `| **${says.vi}**<br>*${says.en}* | \`${fact.replace("points.", "")}\` | **${max}** |`,
        );
        for (const criterion of criteria) expect(sheet).toContain(`| ${criterion.says.vi}<br>`);
      }
      expect(sheet).toContain("| **Cộng / Total** |  | **100** |");
    }
    expect(text.includes("## Chấm điểm / Scoring")).toBe(scoring !== undefined);
  });

  it("marks what is on, off and not chosen as the engine applies it, and counts them at the top", () => {
    const inUse = rulesInUse(ruleSet);
    const marked = [...rules, ...caps, ...constraints.filter(({ holds }) => holds !== undefined)];
    const on = marked.filter((rule) => applies(rule, inUse));
    expect(count(text, "● BẬT / ON")).toBe(on.length);
    const unsettled = rules.filter((rule) => adoptionOf(rule, inUse) === "open");
    expect(count(text, "◐ CHƯA CHỌN / NOT CHOSEN")).toBe(unsettled.length);
    expect(count(text, "○ TẮT / OFF")).toBe(marked.length - on.length - unsettled.length);
    const known = completeness(ruleSet);
    expect(text).toContain(`| Chỗ còn thiếu văn bản / Gaps | ${gaps.length} |`);
    expect(text).toContain(`/ Off | ${known.off.length} |`);
    for (const { id } of [...known.off, ...known.unsettled]) expect(text).toContain(`\`${id}\``);
  });

  it("says of every silence between levels which parameter fills it", () => {
    const silences = ladders.flatMap(({ silentBetween }) => silentBetween?.fallback ?? []);
    expect(count(text, "Máy làm theo lựa chọn `when-no-level-fits`")).toBe(silences.length);
  });

  it("leaves no identifier without words: kinds of work, steps, parties", () => {
    expect(text).not.toMatch(/“(with-post|without-post|outside-political-system)”/);
    expect(text).not.toMatch(/\| (self-review|level-decided|draft-sent|collective-report) /);
    expect(text).not.toContain("undefined");
  });
});

describe("a review sheet", () => {
  const text = ruleSetPage(qd132hd21);

  it("has the dates as Vietnamese readers write them, and the fingerprint", () => {
    expect(text).toContain("| HD 21-HD/BTCTW | Ban Tổ chức Trung ương | 18/10/2019 | 10/11/2023 |");
    expect(text).toContain(fingerprint(qd132hd21));
  });

  it("says the condition with its number, and the exception", () => {
    expect(text).toContain("số ngày nghỉ ốm trong năm: từ 90 (lựa chọn `sick-leave-days`) trở lên");
    expect(text).toContain(
      "số đảng viên không hoàn thành nhiệm vụ, so với số đảng viên được xếp loại: trên 20 % (1/5)",
    );
    expect(text).toContain(
      "Trừ trường hợp bất khả kháng<br>*Except by force majeure*<br>Máy kiểm tra: được cấp có thẩm quyền xem xét do bất khả kháng đối với trường hợp hoàn thành dưới 50 % nhiệm vụ: có",
    );
  });

  it("says what nobody chose, and what is on after a committee adopts it", () => {
    const open = "cấp ủy chọn bằng `fulfilled-by-analogy`; chưa ai chọn thì máy xét cả khi có và khi không";
    const held = "Trong các điểm trên có điểm chưa bật";
    expect(text.split(open)).toHaveLength(4);
    expect(text).toContain(held);
    const local = layer(qd132hd21, {
      id: "local",
      title: qd132hd21.title,
      over: qd132hd21.id,
      documents: [{ number: "HD 1", issuer: "Tỉnh ủy", issuedOn: "2020-09-01" }],
      parameters: { "fulfilled-by-analogy": true },
    });
    expect(ruleSetPage(local)).toContain("(hiện đang bật / *on now*)");
    expect(ruleSetPage(local)).not.toContain(open);
    expect(ruleSetPage(local)).not.toContain(held);
    expect(ruleSetPage(local)).toContain("Bộ này đặt trên [`qd132-hd21-2019`](qd132-hd21-2019.md)");
  });

  it("says of a level of which a part was not read that it stays open, and how it is closed", () => {
    const sheet = ruleSetPage(qd124hd25);
    expect(sheet).toContain(
      "**`member.good.percentages`** · ◌ CHƯA ĐỌC / NOT READ · QĐ 124-QĐ/TW, điểm 12.2",
    );
    expect(sheet).toContain("bỏ qua phần này bằng lựa chọn `percentages-not-read-left-out`");
    expect(sheet).toContain(
      "| ◌ Mức còn để ngỏ / Levels left open | 2 | `member: good`, `member: fulfilled` |",
    );
  });

  it("says where relief needs a decision, and where a level waits", () => {
    const sheet = ruleSetPage(qd366hd43);
    expect(sheet).toContain("Chỉ khi có quyết định xem xét được ghi lại của cấp có thẩm quyền");
    expect(sheet).toContain("Kết quả: chờ: chưa quyết định mức cho đến khi hết lý do");
    expect(ruleSetPage(hd07)).not.toContain("Chỉ khi có quyết định xem xét");
  });

  it("says of a cap whom it counts, how it is rounded, and how far it rises", () => {
    expect(text).toContain("trong từng nhóm chức danh tương đương của tổ chức cơ sở đảng");
    expect(text).toContain(
      "Chỉ tính / *counts only*: loại đối tượng theo công việc: “Giữ chức vụ lãnh đạo, quản lý”",
    );
    expect(text).toContain("Không nâng được tỷ lệ");
    expect(ruleSetPage(qd366hd43)).toContain("Nâng được đến 25 % khi có quyết định được ghi lại");
    const overlay = JSON.parse(readFileSync(join(root, "examples/overlays/song-lam-2026.json"), "utf8"));
    const songLam = ruleSetPage(layer(qd366hd43, overlay));
    expect(songLam).toContain("người đứng đầu không tính vào tỷ lệ");
    expect(songLam).toContain("làm tròn, từ nửa trở lên thì lên");
    expect(songLam).toContain("Điểm được chấm theo bước 1/10 điểm");
    expect(songLam).toContain("đến bội của 5/10 điểm");
  });

  it("says in words what is held against the record", () => {
    const sheet = ruleSetPage(qd366hd43);
    expect(sheet).toContain("quyết định xếp loại: đảng viên, rồi chi bộ, rồi tổ chức cơ sở đảng");
    expect(sheet).toContain(
      "từ gửi dự thảo báo cáo kiểm điểm đến hội nghị kiểm điểm: ít nhất 3 ngày làm việc",
    );
    expect(sheet).toContain("chậm nhất ngày 15/01 của năm sau; làm trong ngày đó là đúng hạn");
    expect(sheet).toContain("hội nghị kiểm điểm: ít nhất 1 ngày<br>*review meeting: at least 1 day*");
    expect(sheet).toContain("máy không kiểm tra được; người xem xét");
    expect(text).toContain("máy nêu điểm cần kiểm tra `cell-comment-missing`");
  });

  it("knows which constraints a finding of their own looks after, and names no other", () => {
    const ids = new Set(
      Object.values(ruleSets).flatMap(({ constraints }) => constraints.map(({ id }) => id)),
    );
    expect(Object.keys(lookedAfter).filter((id) => !ids.has(id))).toEqual([]);
    expect(ruleSetPage(qd366hd43quarter)).toContain("máy nêu điểm cần kiểm tra `two-quarters-unfulfilled`");
  });

  it("says which way a threshold is stricter, and which levels no text gives a majority", () => {
    expect(text).toContain("số nguyên<br>thấp hơn là chặt hơn / *lower is stricter*");
    expect(count(ruleSetPage(hd07), "không văn bản nào nói / *no text says it*")).toBe(2);
  });

  it("says that a rule set is an overlay, and what it adds", () => {
    const sheet = ruleSetPage(qd366hd43quarter);
    expect(sheet).toContain("Bộ này đặt trên [`qd366-hd43-2025`](qd366-hd43-2025.md)");
    expect(sheet).toContain("Quy tắc thêm / *rules added*: `member.quarter-unfulfilled`\n");
    expect(sheet).toContain("`hd02-2026-text`, `quarter-score`, `quarter-deputies`\n");
    expect(text).not.toContain("## Lớp đặt trên");
  });

  it("says of an exception that it upholds, and of one that nobody adopted", () => {
    const [exception, other] = [
      { id: "x.upheld", says: { vi: "Vẫn giữ", en: "Upheld" }, upholds: true as const },
      { id: "x.weak", says: { vi: "Có thể bỏ", en: "May be lifted" }, adoptedBy: "newly-arrived-head-apart" },
    ].map((rest) => ({
      ...rest,
      source: { document: "HD 21-HD/BTCTW", point: "1", evidence: "quoted" as const },
      when: { fact: "discipline.in-year", is: "equal" as const, value: true },
    }));
    const { member } = qd132hd21.subjects;
    const [first, ...others] = member?.forced ?? [];
    if (member === undefined || first === undefined || exception === undefined || other === undefined)
      throw new Error("no rule to except from");
    const sheet = ruleSetPage({
      ...qd132hd21,
      subjects: { member: { ...member, forced: [{ ...first, unless: [exception, other] }, ...others] } },
    });
    expect(sheet).toContain("Giữ nguyên dù có ngoại lệ khác / *upheld against other exceptions*");
    expect(sheet).toContain("Áp dụng: cấp ủy chọn bằng `newly-arrived-head-apart`; chưa ai chọn");
  });
});

describe("the index of review sheets", () => {
  const text = rulesIndexPage(Object.values(ruleSets), [hd42]);

  it("has a row for each rule set with its years, its documents and how complete it is", () => {
    for (const { id, gaps } of Object.values(ruleSets))
      expect(text).toMatch(new RegExp(`\\| \\[\`${id}\`\\]\\(${id}\\.md\\).* \\| ${gaps.length} \\|\n`));
    expect(text).toContain("QĐ 132-QĐ/TW (08/03/2018)<br>HD 21-HD/BTCTW (18/10/2019) | 2019–2022 | ");
    expect(text).toContain("| 2018 | ");
    expect(text).toContain("| 2025 → | ");
  });

  it("says which is an overlay, and leads to the other sheets", () => {
    expect(text).toContain("lớp đặt trên / *overlay of* `qd366-hd43-2025` |");
    expect(text).toContain("| [`hd42-2025`](hd42-2025.md) | ");
    expect(text).toContain(" | 28/10/2025 | 10 | 0 | 2 |\n| [nghe-an](nghe-an.md) |");
    expect(text).toContain("(afterwards.md)");
  });
});

describe("the page of what follows a decision", () => {
  const text = afterwardsPage();

  it("has every award, limit, step of help and gap", () => {
    for (const { id } of [...commendationRules, ...commendationLimits, educationRule, strikingOffRule])
      expect(text).toContain(`| \`${id}\` |`);
    for (const { id, says } of commendationGaps) expect(text).toContain(`- [ ] \`${id}\`: ${says.vi}`);
    expect(text).toContain("từ 09/06/2025, trước 19/05/2026");
    expect(text).toContain("| xuất sắc trong năm và được công nhận tiêu biểu<br>");
  });
});

describe("a condition in words", () => {
  const names: Names = {
    facts: {
      days: { says: { vi: "số ngày", en: "days" }, kind: "integer" },
      ill: { says: { vi: "ốm", en: "ill" }, kind: "boolean" },
      ethics: { says: { vi: "đạo đức", en: "ethics" }, kind: "ordinal", scale: "degree" },
    },
    lists: { criteria: ["ethics"] },
    scales: { degree: ["excellent", "good", "average", "poor"] },
    parameters: {
      limit: {
        says: { vi: "hạn", en: "limit" },
        kind: "integer",
        source: { document: "D", evidence: "quoted" },
      },
    },
  };

  it.each<{ when: Condition; vi: string; en: string }>([
    {
      when: { fact: "days", is: "at-least", value: 90 },
      vi: "số ngày: từ 90 trở lên",
      en: "days: at least 90",
    },
    { when: { fact: "days", is: "at-most", value: 3 }, vi: "số ngày: từ 3 trở xuống", en: "days: at most 3" },
    { when: { fact: "days", is: "more-than", value: 3 }, vi: "số ngày: trên 3", en: "days: more than 3" },
    { when: { fact: "days", is: "less-than", value: 6 }, vi: "số ngày: dưới 6", en: "days: less than 6" },
    { when: { fact: "days", is: "equal", value: 0 }, vi: "số ngày: bằng 0", en: "days: exactly 0" },
    {
      when: { fact: "days", is: "at-least", value: { parameter: "limit" } },
      vi: "số ngày: từ giá trị của lựa chọn `limit` (chưa chọn) trở lên",
      en: "days: at least the value of `limit` (not chosen)",
    },
    { when: { fact: "ill", is: "equal", value: true }, vi: "ốm: có", en: "ill: yes" },
    { when: { fact: "ill", is: "equal", value: false }, vi: "ốm: không", en: "ill: no" },
    {
      when: { fact: "ethics", is: "at-least", value: "good" },
      vi: "đạo đức: từ “Tốt” trở lên",
      en: "ethics: at least “good”",
    },
    {
      when: { fact: "ethics", is: "at-least", value: "excellent" },
      vi: "đạo đức: “Xuất sắc”",
      en: "ethics: “excellent”",
    },
    { when: { fact: "ethics", is: "equal", value: "poor" }, vi: "đạo đức: “Kém”", en: "ethics: “poor”" },
    {
      when: { every: "criteria", is: "at-least", value: "good" },
      vi: "mọi tiêu chí sau đều đạt từ “Tốt” trở lên: đạo đức",
      en: "each of these is at least “good”: ethics",
    },
    {
      when: { share: "days", of: "days", is: "less-than", ratio: [2, 3] },
      vi: "số ngày, so với số ngày: dưới 2/3",
      en: "days, of days: less than 2/3",
    },
    {
      when: { not: { fact: "ill", is: "equal", value: true } },
      vi: "không phải (ốm: có)",
      en: "not (ill: yes)",
    },
    {
      when: {
        all: [{ fact: "ill", is: "equal", value: true }, { any: [{ fact: "days", is: "equal", value: 1 }] }],
      },
      vi: "tất cả: (1) ốm: có; (2) ít nhất một: (1) số ngày: bằng 1",
      en: "all of: (1) ill: yes; (2) at least one of: (1) days: exactly 1",
    },
  ])("$vi", ({ when, vi, en }) => {
    expect(conditionWords(when, names)).toEqual({ vi, en });
  });
});

describe("the page of voting", () => {
  it("has the majorities, the ways on and the forms of discipline", () => {
    const text = votingPage();
    expect(text).toContain("[eligibility.md](eligibility.md)");
    expect(text).toContain("| 20 | 11 | 14 |");
    expect(text).toContain("| 1. | khai trừ / *expulsion* | ít nhất hai phần ba");
    expect(text).toContain("Sau 3 lần không đủ hai phần ba");
    for (const policy of noMajorityPolicies) expect(text).toContain(`- \`${policy}\`: `);
  });
});

describe("the page of the calendar", () => {
  it("has every obligation, duration, limit and state, with its texts", () => {
    const text = calendarPage();
    for (const { id } of [...obligations, ...meetingLimits]) expect(text).toContain(`| \`${id}\` | `);
    for (const state of dutyStates) expect(text).toContain(`- \`${state}\`: `);
    expect(text).toContain(
      "ngày 3, chậm nhất ngày 7<br>*day 3, at the latest day 7* | từ 23/07/2025: CT 50-CT/TW",
    );
    expect(text).toContain(
      "| thường kỳ<br>*regular* | 90 | từ 06/07/2018: HD 12-HD/BTCTW (6/7/2018), điểm II.3 (đọc nguyên văn)",
    );
    expect(text).toContain("trong 2 ngày sau<br>*within 2 days after* | từ 28/10/2025: HD 42");
  });
});

describe("the page of eligibility", () => {
  const text = eligibilityPage();

  it("has a row for every row of the matrix, with words for every fact and a box", () => {
    for (const [index, { id }] of eligibilityTable.entries())
      expect(text).toContain(`| ${index + 1}. \`${id}\` | `);
    expect(count(text, "[ ] đúng văn bản")).toBe(
      eligibilityTable.length + Object.keys(attendanceParameters).length,
    );
    expect(text).toContain("sinh hoạt tạm thời ở đảng bộ khác: có; (2) có mặt tại cuộc họp: không");
    expect(text).not.toMatch(/\b(qd294|away-elsewhere|away-same-base):/);
  });

  it("says what each member may do, and whether the bases count him", () => {
    expect(text).toContain(
      "| 9. `probationary` | đảng viên chính thức của chi bộ: không<br>*official member of the cell: no* | có / *yes* | không / *no* | không / *no* | không tính / *not counted* | theo / *by* `attendance-probationary` |",
    );
    expect(text).toContain("| khi có mặt / *if present* |");
    expect(text).toContain("| văn bản không nói / *not stated* |");
    expect(text).toContain("| chưa rõ, mẫu số là một khoảng / *unsettled, the base is a range* |");
  });

  it("has every parameter of the attendance rate, and says which nobody chose", () => {
    for (const [name, { says }] of Object.entries(attendanceParameters))
      expect(text).toContain(`| \`${name}\` | ${says.vi}<br>*${says.en}* |`);
    expect(count(text, "| chưa ai chọn / *nobody chose* |")).toBe(3);
  });
});
