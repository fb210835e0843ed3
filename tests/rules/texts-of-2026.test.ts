import { describe, expect, it } from "vitest";
import { commendationRules } from "../../src/rules/awards.js";
import { absentThreeMonths, feesUnpaidThreeMonths } from "../../src/rules/calendar/attendance-over-year.js";
import { onlineLimit } from "../../src/rules/calendar/meeting-limits.js";
import { groundOn, meetingsOwed } from "../../src/rules/calendar/obligations.js";
import { inForceOn } from "../../src/rules/in-force.js";
import { qd366hd43quarter } from "../../src/rules/rule-sets/hd02-2026-quarter.js";
import { qd366hd43 } from "../../src/rules/rule-sets/qd366-hd43-2025/index.js";
import { strikingOffRule } from "../../src/rules/striking-off.js";
import {
  firstDayOf2026,
  type MatterOf2026,
  mattersOf2026,
  textOf2026,
} from "../../src/rules/texts-of-2026.js";
import { eligibilityOf } from "../../src/rules/voting/eligibility.js";
import { standing } from "./voting/standings.js";

const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

describe("the texts of 2026", () => {
  it.each<readonly [MatterOf2026, string, string]>([
    ["papers", "2026-01-09", "QĐ 399-QĐ/TW"],
    ["charter", "2026-04-08", "QĐ 20-QĐ/TW"],
    ["charter", "2026-07-26", "QĐ 208-QĐ/TW"],
    ["inspection", "2026-04-11", "QĐ 21-QĐ/TW"],
    ["awards", "2026-05-19", "HD 01-HD/TW"],
    ["papers", "2026-05-27", "HD 05-HD/VPTW"],
    ["employer", "2026-06-26", "NĐ 233/2026/NĐ-CP"],
    ["papers", "2026-06-30", "CV 1361-CV/BTCTW"],
    ["forbidden-acts", "2026-07-26", "QĐ 207-QĐ/TW"],
    ["discipline", "2026-08-17", "QĐ 212-QĐ/TW"],
  ])("on %s are known from %s: %s", (matter, day, number) => {
    expect(textOf2026(matter, day)?.number).toBe(number);
    expect(textOf2026(matter, dayBefore(day))?.number).not.toBe(number);
  });

  it.each(mattersOf2026)(
    "are a gap of the rule sets of 2026, with the case in which it matters: %s",
    (matter) => {
      for (const { gaps } of [qd366hd43, qd366hd43quarter]) {
        const [gap] = gaps.filter(({ id }) => id === `${matter}-2026`);
        expect(gap?.concerns).toBeDefined();
        expect(gap?.says.vi).toMatch(/\(\d\d\/\d\d\/2026\).*chưa đọc\. Liên quan khi: /);
        expect(gap?.says.en).toMatch(/not read\. It matters for /);
      }
    },
  );
});

describe("what rested on a text that was replaced in 2026", () => {
  const charter = firstDayOf2026("charter");

  it("ends on the day: striking off after education, awards for levels", () => {
    for (const [rule, day] of [
      [strikingOffRule, charter] as const,
      ...commendationRules.map((rule) => [rule, firstDayOf2026("awards")] as const),
    ])
      expect([inForceOn(rule, dayBefore(day)), inForceOn(rule, day)]).toEqual([true, false]);
  });

  it("cites what stands beside the unread text: the Charter, and the pilot that was continued", () => {
    const base = meetingsOwed.find(({ id }) => id === "base-half-yearly");
    const cited = (day: string) =>
      [base?.grounds ?? [], onlineLimit.grounds].map((grounds) => groundOn(grounds, day)?.document);
    expect(cited(dayBefore(charter))).toEqual(["QĐ 294-QĐ/TW", "QĐ 294-QĐ/TW"]);
    expect(cited(charter)).toEqual(["Điều lệ Đảng (2011)", "HD 03-HD/TW (27/12/2022)"]);
    expect(groundOn(base?.grounds ?? [], "2026-12-31")?.note).toBe(
      "QĐ 208-QĐ/TW (2026) was not read on this",
    );
  });

  it.each([
    ["without meetings", absentThreeMonths],
    ["without fees", feesUnpaidThreeMonths],
  ] as const)("three months %s rest on the Charter on every day", (_, rules) => {
    const noted = (day: string) => {
      const found = rules.filter((each) => inForceOn(each, day));
      expect(found).toHaveLength(1);
      expect([found[0]?.source.document, found[0]?.source.point]).toEqual(["Điều lệ Đảng (2011)", "8.1"]);
      return found[0]?.source.note?.split(" ").slice(0, 5).join(" ");
    };
    const days = ["2025-06-30", "2025-07-01", "2026-04-07", "2026-04-08", "2026-07-25", "2026-07-26"];
    expect(days.map(noted)).toEqual([
      "it does not say whether",
      "so too QĐ 294-QĐ/TW (2025),",
      "so too QĐ 294-QĐ/TW (2025),",
      "QĐ 20-QĐ/TW (2026) was not",
      "QĐ 20-QĐ/TW (2026) was not",
      "QĐ 208-QĐ/TW (2026) is reported",
    ]);
  });

  it("leaves open who counts in a vote, from the day in the table on", () => {
    const exempt = standing({ exempt: true, present: false });
    expect(eligibilityOf(exempt, dayBefore(charter)).gives.counts).toBe("no");
    expect(eligibilityOf(exempt, charter).gives.counts).toBe("unsettled");
    expect(eligibilityOf(standing(), charter).gives.counts).toBe("yes");
  });
});
