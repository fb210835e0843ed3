import { describe, expect, it } from "vitest";
import type { EventData } from "../../src/events/index.js";
import { describeFinding } from "../../src/findings/describe-finding.js";
import type { Finding } from "../../src/findings/index.js";
import type { RuleSet } from "../../src/rules/engine/rule-set.js";
import { qd124hd25 } from "../../src/rules/rule-sets/qd124-hd25-2023/index.js";
import { qd366hd43 } from "../../src/rules/rule-sets/qd366-hd43-2025/index.js";
import type { Story } from "../../src/testing/index.js";
import { memberOf, oneCell, read, reviewing } from "../projections/world.js";

describe("what was chosen for a review", () => {
  const under = qd366hd43;
  const reviewed = (parameters: EventData<"ReviewOpened">["parameters"], ruleSet = under.id) =>
    read(
      [...reviewing(oneCell("m-1"), "c-1", parameters)].map((event) =>
        event.type === "ReviewOpened" ? { ...event, data: { ...event.data, ruleSet } } : event,
      ),
      { under },
    );
  const unusable = (...of: Parameters<typeof reviewed>) =>
    reviewed(...of).findings.flatMap(({ code, details }) =>
      code === "review-choice-unusable" ? [details.parameter] : [],
    );

  it("does not stop the reading where it is no value of its parameter: it is asked for", () => {
    const parameters = { "excellent-points": "chín mươi", "when-no-level-fits": "perhaps" };
    expect(unusable(parameters)).toEqual(["excellent-points", "when-no-level-fits"]);
    expect(reviewed(parameters).classification.all.map(({ outcome }) => outcome.kind)).toContain(
      "missing-facts",
    );
  });

  it("is named with the options that may be chosen instead", () => {
    const said = reviewed({
      "excellent-points": "chín mươi",
      transfer: "half",
      "no-such": true,
    }).findings.flatMap((each) =>
      each.code === "review-choice-unusable"
        ? [describeFinding(each, "vi"), describeFinding(each, "en")]
        : [],
    );
    expect(said).toMatchInlineSnapshot(`
      [
        "Bộ quy định qd366-hd43-2025: giá trị “chín mươi” của lựa chọn “Điểm tối thiểu của mức xuất sắc” không dùng được, coi như chưa chọn; có thể chọn: số nguyên.",
        "The rule set qd366-hd43-2025: the value “chín mươi” of the choice “Fewest points of excellent” cannot be used and counts as not chosen; it may be: a whole number.",
        "Bộ quy định qd366-hd43-2025: giá trị “half” của lựa chọn “Đảng viên chuyển sinh hoạt trong năm: chi bộ nơi đến xếp loại cả năm, hoặc mỗi chi bộ xếp loại phần thời gian của mình” không dùng được, coi như chưa chọn; có thể chọn: chi bộ nơi chuyển đến xếp loại cả năm (“receiving-cell-whole-year”), mỗi chi bộ xếp loại phần của mình (“each-cell-its-part”).",
        "The rule set qd366-hd43-2025: the value “half” of the choice “A member transferred in the year: the receiving cell rates the whole year, or each cell its part” cannot be used and counts as not chosen; it may be: the receiving cell rates the whole year (“receiving-cell-whole-year”), each cell rates its part (“each-cell-its-part”).",
        "Bộ quy định qd366-hd43-2025: giá trị “true” của lựa chọn “no-such” không dùng được, coi như chưa chọn; không có lựa chọn này.",
        "The rule set qd366-hd43-2025: the value “true” of the choice “no-such” cannot be used and counts as not chosen; there is no such choice.",
      ]
    `);
  });

  it("is not judged under another rule set than the review's own", () => {
    expect(unusable({ "fulfilled-by-analogy": true })).toEqual(["fulfilled-by-analogy"]);
    expect(unusable({ "fulfilled-by-analogy": true }, "qd132-hd21-2019")).toEqual([]);
  });
});

const missing = (told: Story): Finding[] =>
  read(told).findings.filter(({ code }) => code === "cell-comment-missing");

/** The cell votes the level good for m-02; the roll has these entries in the year. */
const rated = (roll: Story): Story =>
  reviewing(roll)
    .happened("CellProposedLevel", { subject: memberOf("m-02"), level: "good" }, "2021-12-05")
    .happened("CellCommentReceived", { member: "m-01", from: "c-9" }, "2021-12-01");

const arrived = (on: string): Story =>
  oneCell("m-01").happened("MemberTransferredIn", { member: "m-02", status: "official", on }, on);

const away = oneCell("m-01", "m-02").happened(
  "MemberTemporarilyTransferredOut",
  { member: "m-02", sameBaseOrganisation: false, on: "2021-03-01", until: "2021-05-31" },
  "2021-03-01",
);

describe("HD 21 II.B.6: the comments of a member's other cell", () => {
  it("are missing for a member who arrived after six months elsewhere", () => {
    const [found, ...more] = missing(rated(arrived("2021-07-01")));
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      about: "member:m-02",
      clause: { point: "II.B.6" },
      events: ["cell/c-1@3", "review/c-1/2021@2"],
    });
    expect(found && describeFinding(found, "vi")).toBe(
      "Chuyển đến sau ít nhất 6 tháng ở nơi khác mà chưa có nhận xét của chi bộ nơi chuyển đi.",
    );
  });

  it("are not asked for of one who arrived a day earlier, in the first half of the year", () => {
    expect(missing(rated(arrived("2021-06-30")))).toEqual([]);
  });

  it("are missing for a member who took part elsewhere for a time", () => {
    expect(missing(rated(away))).toMatchObject([{ details: { because: "temporary" } }]);
  });

  it("are there once they are received", () => {
    const received = (told: Story): Story =>
      told.happened("CellCommentReceived", { member: "m-02", from: "c-9" }, "2021-12-01");
    expect(missing(received(rated(arrived("2021-08-15"))))).toEqual([]);
    expect(missing(received(rated(away)))).toEqual([]);
  });

  it("are not asked for while the member has no level", () => {
    expect(missing(reviewing(arrived("2021-08-15")))).toEqual([]);
  });

  it("are asked for by each regulation as far as its text was found", () => {
    const codes = (told: Story, under: RuleSet) =>
      read(told, { under })
        .findings.filter(({ code }) => code === "cell-comment-missing")
        .map(({ clause }) => `${clause?.document} ${clause?.point}`);
    expect(codes(rated(away), qd366hd43)).toEqual(["HD 43-HD/BTCTW 7.6"]);
    expect(codes(rated(arrived("2021-07-01")), qd366hd43)).toEqual([]);
    expect(codes(rated(away), qd124hd25)).toEqual([]);
  });
});
