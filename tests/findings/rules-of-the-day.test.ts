import { describe, expect, it } from "vitest";
import { describeFinding } from "../../src/findings/describe-finding.js";
import { layer } from "../../src/rules/engine/overlay/check-overlay.js";
import type { RuleSet } from "../../src/rules/engine/rule-set.js";
import { hd27 } from "../../src/rules/rule-sets/hd27-2014.js";
import { qd124hd25 } from "../../src/rules/rule-sets/qd124-hd25-2023/index.js";
import { qd132hd16 } from "../../src/rules/rule-sets/qd132-hd16-2018.js";
import { qd132hd21 } from "../../src/rules/rule-sets/qd132-hd21-2019/index.js";
import { qd366hd43 } from "../../src/rules/rule-sets/qd366-hd43-2025/index.js";
import type { Story } from "../../src/testing/index.js";
import { read } from "../projections/world.js";
import { ofKind } from "./of-kind.js";
import { decidedOn, openedOn } from "./rules-of-the-day-pairs.js";

const findings = (told: Story, year: number, under: RuleSet = qd366hd43) =>
  read(told, { year, under }).findings;
const outOfTime = (told: Story, year: number, under?: RuleSet) =>
  ofKind(findings(told, year, under), "rules-not-in-force");
const chosen = (told: Story, year: number, under?: RuleSet) =>
  ofKind(findings(told, year, under), "rules-chosen-in-gap");

describe("a review under a rule set that was not in force", () => {
  it.each([
    ["2018-12-05", qd132hd21.id, [qd132hd16.id]],
    ["2022-11-20", qd124hd25.id, [qd132hd21.id]],
    ["2025-12-01", qd124hd25.id, [qd366hd43.id]],
    ["2017-12-05", qd132hd16.id, [hd27.id]],
    ["2019-10-18", qd132hd16.id, [qd132hd21.id]],
    ["2023-10-03", qd124hd25.id, [qd132hd21.id]],
    ["2026-12-01", qd124hd25.id, [qd366hd43.id, "hd02-2026-quarter"]],
    // In a gap only the two sides of the gap can be chosen.
    ["2025-10-01", qd132hd21.id, [qd124hd25.id, qd366hd43.id]],
    ["2011-10-10", hd27.id, []],
  ] as const)("opened on %s under %s names what was right: %j", (day, id, right) => {
    const year = Number(day.slice(0, 4));
    expect(outOfTime(openedOn(day, id), year)).toMatchObject([
      { about: "c-1", details: { step: "review-opened", on: day, adopted: id, central: id, right } },
    ]);
  });

  it.each([
    ["2018-09-24", qd132hd16.id],
    ["2019-10-17", qd132hd16.id],
    ["2019-10-18", qd132hd21.id],
    ["2023-10-03", qd132hd21.id],
    ["2025-08-29", qd124hd25.id],
    ["2025-10-31", qd366hd43.id],
    ["2026-12-01", qd366hd43.id],
  ])("is not found on %s, a day of %s", (day, id) => {
    const told = openedOn(day, id);
    expect(outOfTime(told, Number(day.slice(0, 4)))).toEqual([]);
    expect(chosen(told, Number(day.slice(0, 4)))).toEqual([]);
  });

  it("says the documents and the day in both languages", () => {
    const [found] = outOfTime(openedOn("2018-12-05", qd132hd21.id), 2018);
    expect(found && describeFinding(found, "vi")).toBe(
      "Mở đợt kiểm điểm ngày 05/12/2018 theo QĐ 132-QĐ/TW + HD 21-HD/BTCTW (qd132-hd21-2019); bộ quy định của thời điểm đó là QĐ 132-QĐ/TW + HD 16-HD/BTCTW (qd132-hd16-2018).",
    );
    expect(found && describeFinding(found, "en")).toBe(
      "Review opened on 2018-12-05 under QĐ 132-QĐ/TW + HD 21-HD/BTCTW (qd132-hd21-2019); the rules of that time are QĐ 132-QĐ/TW + HD 16-HD/BTCTW (qd132-hd16-2018).",
    );
  });

  it("says that no rule set of so early a day is known", () => {
    const [found] = outOfTime(openedOn("2010-12-05", hd27.id), 2010);
    expect(found && describeFinding(found, "en")).toContain("chibo has no rule set of that time");
  });

  it("counts the day in Vietnam: 17:00 in UTC is the next day", () => {
    expect(outOfTime(openedOn("2025-10-30T17:00:00Z", qd366hd43.id, 2025), 2025)).toEqual([]);
    expect(chosen(openedOn("2025-10-30T16:59:59Z", qd366hd43.id, 2025), 2025)).toHaveLength(1);
    expect(chosen(openedOn("2025-10-30T17:00:00Z", qd366hd43.id, 2025), 2025)).toEqual([]);
  });
});

describe("a review that goes on under the next rules", () => {
  it("is found where it was opened early, and its level decided under rules that had been replaced", () => {
    const told = decidedOn(openedOn("2025-08-20", qd124hd25.id), "2025-12-15");
    const [found, ...more] = outOfTime(told, 2025);
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      events: ["committee/b-1@2"],
      details: { step: "level-decided", on: "2025-12-15", right: [qd366hd43.id] },
    });
    expect(found && describeFinding(found, "vi")).toContain(
      "Quyết định xếp loại ngày 15/12/2025 theo QĐ 124",
    );
  });

  it("is found where it met under rules that had been replaced", () => {
    const told = openedOn("2025-08-20", qd124hd25.id).happened(
      "ReviewMeetingHeld",
      { subject: { kind: "collective", id: "c-1" }, on: "2025-12-02" },
      "2025-12-02",
    );
    expect(outOfTime(told, 2025)).toMatchObject([{ details: { step: "review-meeting", on: "2025-12-02" } }]);
  });

  it("keeps the rules of its year where only the decision came late, and where it was made anew", () => {
    const late = decidedOn(openedOn("2024-12-05", qd124hd25.id), "2025-11-20", 2024);
    expect(findings(late, 2024).filter(({ code }) => code.startsWith("rules-"))).toEqual([]);
    const early = decidedOn(openedOn("2025-08-01", qd124hd25.id), "2025-08-20");
    const anew = early.happened(
      "LevelRedecided",
      {
        year: 2025,
        subject: { kind: "cell", id: "c-1" },
        level: "fulfilled",
        decidedOn: "2025-12-20",
        reason: "Kết luận kiểm tra",
        instrument: { number: "05-QĐ/ĐU", issuer: "Đảng ủy", issuedOn: "2025-12-20" },
      },
      "2025-12-20",
    );
    expect(outOfTime(anew, 2025)).toEqual([]);
  });

  it("counts no decision on somebody whom its record does not name", () => {
    const told = openedOn("2025-08-20", qd124hd25.id)
      .on("committee/b-1")
      .happened(
        "LevelDecided",
        { year: 2025, subject: { kind: "member", id: "m-1" }, level: "good", decidedOn: "2025-12-15" },
        "2025-12-15",
      );
    expect(outOfTime(told, 2025)).toEqual([]);
  });
});

describe("a review between a regulation and its guidance", () => {
  it.each([
    ["2018-03-08", hd27.id, "QĐ 132-QĐ/TW", "HD 16-HD/BTCTW", [hd27.id, qd132hd16.id]],
    ["2018-09-23", qd132hd16.id, "QĐ 132-QĐ/TW", "HD 16-HD/BTCTW", [hd27.id, qd132hd16.id]],
    ["2023-10-04", qd132hd21.id, "QĐ 124-QĐ/TW", "HD 25-HD/BTCTW", [qd132hd21.id, qd124hd25.id]],
    ["2023-11-09", qd124hd25.id, "QĐ 124-QĐ/TW", "HD 25-HD/BTCTW", [qd132hd21.id, qd124hd25.id]],
    ["2025-08-30", qd124hd25.id, "QĐ 366-QĐ/TW", "HD 43-HD/BTCTW", [qd124hd25.id, qd366hd43.id]],
    ["2025-10-30", qd366hd43.id, "QĐ 366-QĐ/TW", "HD 43-HD/BTCTW", [qd124hd25.id, qd366hd43.id]],
  ] as const)("on %s is a choice, and names both sides", (day, id, regulation, guidance, candidates) => {
    const told = openedOn(day, id);
    const year = Number(day.slice(0, 4));
    expect(chosen(told, year)).toMatchObject([
      { severity: "notice", details: { on: day, adopted: id, regulation, guidance, candidates } },
    ]);
    expect(outOfTime(told, year)).toEqual([]);
  });

  it("is told in both languages", () => {
    const [found] = chosen(openedOn("2023-10-20", qd124hd25.id), 2023);
    expect(found && describeFinding(found, "vi")).toBe(
      "Mở đợt kiểm điểm ngày 20/10/2023, khi đã có QĐ 124-QĐ/TW mà chưa có HD 25-HD/BTCTW: đã chọn QĐ 124-QĐ/TW + HD 25-HD/BTCTW (qd124-hd25-2023); thời điểm đó có thể chọn QĐ 132-QĐ/TW + HD 21-HD/BTCTW (qd132-hd21-2019) hoặc QĐ 124-QĐ/TW + HD 25-HD/BTCTW (qd124-hd25-2023).",
    );
    expect(found && describeFinding(found, "en")).toBe(
      "Review opened on 2023-10-20, after QĐ 124-QĐ/TW and before HD 25-HD/BTCTW: QĐ 124-QĐ/TW + HD 25-HD/BTCTW (qd124-hd25-2023) was chosen; to choose from were QĐ 132-QĐ/TW + HD 21-HD/BTCTW (qd132-hd21-2019) and QĐ 124-QĐ/TW + HD 25-HD/BTCTW (qd124-hd25-2023).",
    );
  });
});

describe("a review under a local overlay", () => {
  const local = layer(qd124hd25, {
    id: "song-lam-2024",
    title: { vi: "Quy định của Đảng ủy Sông Lam", en: "Rules of the Sông Lam committee" },
    over: qd124hd25.id,
    documents: [{ number: "12-QĐ/ĐU", issuer: "Đảng ủy Sông Lam", issuedOn: "2024-10-01" }],
  });

  it("counts as one under the central rule set below", () => {
    expect(outOfTime(openedOn("2024-12-01", local.id), 2024, local)).toEqual([]);
    const [found] = outOfTime(openedOn("2025-12-01", local.id), 2025, local);
    expect(found?.details).toMatchObject({
      adopted: local.id,
      central: qd124hd25.id,
      right: [qd366hd43.id],
    });
    expect(found && describeFinding(found, "vi")).toContain(
      "theo song-lam-2024, dựa trên QĐ 124-QĐ/TW + HD 25-HD/BTCTW (qd124-hd25-2023);",
    );
  });

  it("is not judged while the overlay is not at hand", () => {
    const told = openedOn("2025-12-01", local.id);
    expect(outOfTime(told, 2025, qd366hd43)).toEqual([]);
    const atHand = { year: 2025, under: qd366hd43, ruleSets: { [local.id]: local } };
    expect(ofKind(read(told, atHand).findings, "rules-not-in-force")).toHaveLength(1);
  });
});
