import { describe, expect, it } from "vitest";
import { conditionWords, type Names } from "../../scripts/docs/condition.js";
import { eventsPage } from "../../scripts/docs/events.js";
import { stalePages } from "../../scripts/docs/pages.js";
import { ruleSetPage } from "../../scripts/docs/rule-set.js";
import { votingPage } from "../../scripts/docs/voting.js";
import { eventTypes } from "../../src/events/index.js";
import { type Condition, fingerprint, layer, qd132hd21, type Rule } from "../../src/rules/index.js";
import { root } from "../support/root.js";

describe("the pages made from the code", () => {
  it("are those in the repository", () => {
    expect(stalePages(root)).toEqual([]);
  });

  it("are found stale where they are missing", () => {
    expect(stalePages(`${root}/no-such-folder`)).toEqual([
      "docs/events.md",
      "docs/rules/qd132-hd21-2019.md",
      "docs/rules/hd42-2025.md",
      "docs/rules/voting.md",
      "schema/overlay.json",
      "schema/rule-set.json",
    ]);
  });
});

describe("the page of events", () => {
  const text = eventsPage();
  const sectionOf = (type: string) => text.split(`### ${type}\n`)[1]?.split("\n#")[0] ?? "";

  it("has a heading for each type", () => {
    expect([...text.matchAll(/^### (\w+)$/gm)].map(([, type]) => type)).toEqual(eventTypes);
  });

  it("marks what is personal: a name, free text, a level", () => {
    expect(sectionOf("MemberNamed")).toMatch(
      /`name` \| text of [\d–]+ characters \| \*\*personal\*\* \| the person's name \|/,
    );
    expect(sectionOf("CommentMade")).toContain(
      "| `text` | text of 1–20,000 characters | optional, **personal** |  |",
    );
    expect(sectionOf("LevelDecided")).toContain(
      "| `level` | `excellent`, `good`, `fulfilled`, `unfulfilled` | **personal** |  |",
    );
    expect(sectionOf("SelfReviewSubmitted")).toContain(
      "| `tasks.done` | whole number 0–1,000,000,000 | **personal** |",
    );
    expect(sectionOf("DirectionGiven")).toMatch(
      /`requests` \| list of 0–50: text of 1–20,000 characters \| optional, \*\*personal\*\*/,
    );
    expect(sectionOf("MeetingConvened")).not.toContain("personal");
  });

  it("says the ranges, the parts of lists, and the version", () => {
    expect(sectionOf("LevelDecided")).toContain("| `year` | whole number 1930–9999 |");
    expect(sectionOf("BallotCounted")).toContain("| `totals[].subject.kind` | `member`, `cell`,");
    expect(sectionOf("RollCallTaken")).toContain("Schema version 2.");
    expect(sectionOf("MeetingClosed")).toContain("No data.");
  });
});

describe("a review sheet", () => {
  const text = ruleSetPage(qd132hd21);
  const rules = Object.values(qd132hd21.subjects).flatMap((ladder): Rule[] => [
    ...ladder.exemptions,
    ...ladder.forced,
    ...ladder.levels.flatMap((rung) => rung.rules),
    ...ladder.ceilings,
  ]);

  it("has every rule, cap, constraint, parameter and gap, each with its sentence and a box", () => {
    for (const { id, says } of [
      ...rules,
      ...rules.flatMap(({ unless = [] }) => unless),
      ...qd132hd21.quotas,
      ...qd132hd21.constraints,
      ...qd132hd21.gaps,
    ]) {
      expect(text).toContain(says.vi);
      if (!id.endsWith("force-majeure")) expect(text).toContain(`\`${id}\``);
    }
    for (const [name, { says }] of Object.entries(qd132hd21.parameters)) {
      expect(text).toContain(`| \`${name}\` | ${says.vi}<br>*${says.en}* |`);
    }
    const boxes = text.match(/\[ \] đúng văn bản/g) ?? [];
    const { quotas, constraints, parameters } = qd132hd21;
    expect(boxes).toHaveLength(
      rules.length + quotas.length + constraints.length + Object.keys(parameters).length,
    );
  });

  it("has the dates as Vietnamese readers write them, and the fingerprint", () => {
    expect(text).toContain("| HD 21-HD/BTCTW | Ban Tổ chức Trung ương | 18/10/2019 | 10/11/2023 |");
    expect(text).toContain(fingerprint(qd132hd21));
  });

  it("says the condition with its number, and the exception", () => {
    expect(text).toContain("số ngày nghỉ ốm trong năm: từ 90 (tham số `sick-leave-days`) trở lên");
    expect(text).toContain(
      "số đảng viên không hoàn thành nhiệm vụ, so với số đảng viên được xếp loại: trên 20 % (1/5)",
    );
    expect(text).toContain(
      "Trừ trường hợp bất khả kháng<br>*Except by force majeure*<br>Máy kiểm tra: được xác nhận do bất khả kháng: có",
    );
  });

  it("says what is switched off, and on after a committee adopts it", () => {
    const off =
      "chỉ khi cấp ủy chọn tham số `fulfilled-by-analogy` / *only where a committee adopts it* (hiện chưa bật / *off now*)";
    expect(text.split(off)).toHaveLength(4);
    const local = layer(qd132hd21, {
      id: "local",
      title: qd132hd21.title,
      over: qd132hd21.id,
      documents: [{ number: "HD 1", issuer: "Tỉnh ủy", issuedOn: "2020-09-01" }],
      parameters: { "fulfilled-by-analogy": true },
    });
    expect(ruleSetPage(local)).toContain("(hiện đang bật / *on now*)");
    expect(ruleSetPage(local)).not.toContain(off);
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
      limit: { says: { vi: "hạn", en: "limit" }, kind: "integer", source: { document: "D", evidence: "P" } },
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
      vi: "số ngày: từ giá trị của tham số `limit` (chưa chọn) trở lên",
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
  it("has words for every fact of the electorate table", () => {
    const text = votingPage();
    expect(text).toContain("sinh hoạt tạm thời ở đảng bộ khác: có; (2) có mặt tại cuộc họp: không");
    expect(text).toContain("| 20 | 11 | 14 |");
    expect(text).not.toMatch(/\b(qd294|away-elsewhere|away-same-base):/);
  });
});
