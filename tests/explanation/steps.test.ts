import { describe, expect, it } from "vitest";
import type { JournalEvent } from "../../src/events/catalogue.js";
import { type Explanation, explain, render } from "../../src/explanation/explain.js";
import type { Language } from "../../src/language/language.js";
import { page } from "../../src/page/index.js";
import type { YearOptions } from "../../src/projections/year/context.js";
import { qd366hd43quarter } from "../../src/rules/rule-sets/hd02-2026-quarter.js";
import type { Story } from "../../src/testing/index.js";
import type { Year } from "../../src/year.js";
import { eventsOf, yearOf } from "../journeys/example-years.js";
import {
  decided,
  enrolled,
  founded,
  memberOf,
  noCivilServant,
  oneCell,
  read,
  reviewing,
  selfReviewed,
} from "../projections/world.js";

const titles = { vi: "Các bước kiểm điểm, xếp loại:", en: "Steps of the review:" };

const stepsIn = (explanation: Explanation, language: Language = "vi"): string[] => {
  const lines = render(explanation, { language }).split("\n");
  const from = lines.indexOf(titles[language]);
  if (from === -1) return [];
  const next = lines.findIndex((each, at) => at > from && !each.startsWith(" "));
  return lines.slice(from + 1, next === -1 ? undefined : next).map((each) => each.trim());
};

const ofMember = (told: Story, options: Partial<YearOptions> = {}, language: Language = "vi") =>
  stepsIn(explain(read(told, options), { member: "m-1" }), language);

const m1 = memberOf("m-1");
const cell = noCivilServant(oneCell("m-1", "m-2", "m-3"), "m-1", "m-2", "m-3");

/** The level of the member is decided and notified. */
const finished = (told: Story) =>
  decided(told, m1, "good").happened(
    "DecisionNotified",
    { year: 2021, subject: m1, on: "2021-12-28" },
    "2021-12-28",
  );

const opened = cell.on("review/c-1/2021").happened(
  "ReviewOpened",
  {
    organisation: "c-1",
    year: 2021,
    ruleSet: "qd132-hd21-2019",
    fingerprint: "0".repeat(64),
    parameters: {},
    superiorDocuments: [],
    deadlines: [{ what: "self-review", from: "2021-11-10", on: "2021-11-20" }],
  },
  "2021-11-01",
);

describe("the explanation of a level shows the steps in order", () => {
  it("with whose each is, until when, by which clause or by the plan, and what it waits for", () => {
    const told = ofMember(opened, { asOf: "2021-11-15T05:00:00Z" });
    expect(told).toEqual([
      "Bản tự kiểm điểm, đối tượng được đánh giá: đang đến lượt, từ 10/11/2021 — chậm nhất 20/11/2021 (theo kế hoạch) — HD 21-HD/BTCTW, điểm II.B.2 (nguồn gián tiếp) ← review/c-1/2021@1",
      "Đề nghị mức xếp loại, chi ủy: chưa đến lượt, chờ bản tự kiểm điểm — HD 21-HD/BTCTW, điểm II.B.2 (nguồn gián tiếp)",
      "Kiểm phiếu, chi bộ: chưa đến lượt, chờ đề nghị mức xếp loại; bản tự kiểm điểm — HD 21-HD/BTCTW, điểm II.B.2 (nguồn gián tiếp)",
      "Quyết định xếp loại, cấp ủy cơ sở (b-1): chưa đến lượt, chờ kiểm phiếu; bản tự kiểm điểm — HD 21-HD/BTCTW, điểm II.B.2 (nguồn gián tiếp)",
      "Thông báo kết quả, cấp ủy cơ sở (b-1): chưa đến lượt, chờ quyết định xếp loại — HD 21-HD/BTCTW, điểm II.B.6",
    ]);
  });

  it("in English too", () => {
    expect(ofMember(opened, { asOf: "2021-11-15T05:00:00Z" }, "en").slice(0, 2)).toEqual([
      "Self-review, subject itself: open, from 2021-11-10 — by 2021-11-20 (by the plan) — HD 21-HD/BTCTW, point II.B.2 (reported by others) ← review/c-1/2021@1",
      "Proposal of a level, cell committee: not yet open, waits for self-review — HD 21-HD/BTCTW, point II.B.2 (reported by others)",
    ]);
  });

  it("late where the last day is over, also after it was done", () => {
    const late = ofMember(opened, { asOf: "2021-11-25T05:00:00Z" });
    expect(late[0]).toContain("đối tượng được đánh giá: quá hạn, từ 10/11/2021 — chậm nhất 20/11/2021");
    const closed = (day: string) =>
      finished(opened.happened("SelfReviewSubmitted", { member: "m-1", ownLevel: "good" }, day));
    expect(ofMember(closed("2021-11-22"))[0]).toContain("đã xong 22/11/2021, chậm — chậm nhất 20/11/2021");
    expect(ofMember(closed("2021-11-20"))).toEqual([]);
  });

  it("not once all are taken and none was late", () => {
    const told = selfReviewed(reviewing(cell), "m-1", "good");
    expect(ofMember(decided(told, m1, "good")).at(-1)).toBe(
      "Thông báo kết quả, cấp ủy cơ sở (b-1): đang đến lượt — HD 21-HD/BTCTW, điểm II.B.6",
    );
    expect(ofMember(finished(told))).toEqual([]);
  });

  it("and names those for whom it waits", () => {
    const year = yearOf("school-2021", eventsOf("school-2021"), { asOf: "2021-11-12T05:00:00Z" });
    expect(stepsIn(explain(year, { member: "s1-01" }))).toContainEqual(
      "Quyết định xếp loại, cấp ủy cơ sở (ward): chưa đến lượt, chờ kiểm phiếu; quyết định xếp loại (đảng viên s1-02, đảng viên s1-03) — HD 21-HD/BTCTW, điểm II.B.2 (nguồn gián tiếp)",
    );
  });
});

describe("the explanation of a quarter shows its steps", () => {
  const base = founded(
    founded(oneCell("m-0").on("committee/b-9"), "b-9", "base-organisation").on("cell/c-9"),
    "c-9",
    "cell",
    { parent: "b-9" },
  );
  const quarter = enrolled(base, "m-1")
    .happened(
      "MemberCategorised",
      { member: "m-1", category: "with-post", civilServant: true, on: "2021-01-01" },
      "2021-01-01",
    )
    .on("review/c-9/2021-Q3")
    .happened(
      "ReviewOpened",
      {
        organisation: "c-9",
        year: 2021,
        period: "2021-Q3",
        ruleSet: "hd02-2026-quarter",
        fingerprint: "0".repeat(64),
        parameters: {},
        superiorDocuments: [],
        deadlines: [],
      },
      "2021-09-01",
    )
    .happened("SelfReviewSubmitted", { member: "m-1", ownLevel: "good" }, "2021-10-01");

  it("and not those of the year", () => {
    const year = read(quarter, { under: qd366hd43quarter });
    expect(stepsIn(explain(year, { period: "member:m-1/2021-Q3" }))).toEqual([
      "Bản tự kiểm điểm, đối tượng được đánh giá: đã xong 01/10/2021 — HD 02-HD/BTCTW (nguồn gián tiếp) ← review/c-9/2021-Q3@2",
      "Đề nghị mức xếp loại, người đứng đầu đơn vị: đang đến lượt — HD 02-HD/BTCTW (nguồn gián tiếp)",
      "Quyết định xếp loại, cấp ủy cấp trên trực tiếp (b-9): chưa đến lượt, chờ đề nghị mức xếp loại — HD 02-HD/BTCTW (nguồn gián tiếp)",
    ]);
  });
});

describe("the page", () => {
  const rowsOf = (year: Year, events: readonly JournalEvent[]): string[] => {
    const [, table = ""] =
      /<h3>Đến lượt ai<\/h3>([\s\S]*?)<\/table>/.exec(page(year, { language: "vi", events })) ?? [];
    return [...table.matchAll(/<tr><th scope="row">([\s\S]*?)<\/tr>/g)].map(([, row = ""]) =>
      row
        .split("</t")
        .map((each) => each.replace(/^[hd]>/, "").replaceAll(/<[^>]*>/g, ""))
        .filter((each) => each !== "")
        .join(" | "),
    );
  };

  const school = eventsOf("school-2021");
  const schoolOn = (asOf: string) => rowsOf(yearOf("school-2021", school, { asOf }), school);

  it("has a table of whose turn it is: the open steps, by body", () => {
    expect(schoolOn("2021-11-12T05:00:00Z")).toEqual([
      "Chi ủy | đề nghị mức xếp loại | s1, năm 2021 | 19 đối tượng | đang đến lượt | HD 21-HD/BTCTW, điểm II.B.2 (nguồn gián tiếp)",
      "Đối tượng được đánh giá | báo cáo kiểm điểm tập thể | s1, năm 2021 | s1 | đang đến lượt | QĐ 132-QĐ/TW (đọc qua bản dịch)",
    ]);
  });

  it("the late ones first, with their days and the entry of the plan", () => {
    const year = read(opened, { asOf: "2021-11-25T05:00:00Z" });
    expect(rowsOf(year, [...opened])[0]).toBe(
      "Đối tượng được đánh giá | bản tự kiểm điểm | c-1, năm 2021 | m-1, m-2, m-3 | quá hạn | từ 10/11/2021, chậm nhất 20/11/2021 review/c-1/2021@1 | HD 21-HD/BTCTW, điểm II.B.2 (nguồn gián tiếp)",
    );
  });

  it("has none before a review is opened", () => {
    expect(schoolOn("2021-06-01T05:00:00Z")).toEqual([]);
  });
});
