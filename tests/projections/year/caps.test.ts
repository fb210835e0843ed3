import { describe, expect, it } from "vitest";
import type { Level, Subject } from "../../../src/events/values.js";
import { describeFinding } from "../../../src/findings/describe-finding.js";
import { type CapOnGroup, isJudged, type JudgedCap } from "../../../src/projections/year/caps.js";
import type { Cap, RuleSet } from "../../../src/rules/engine/rule-set.js";
import { qd132hd16 } from "../../../src/rules/rule-sets/qd132-hd16-2018.js";
import { qd132hd21 } from "../../../src/rules/rule-sets/qd132-hd21-2019/index.js";
import { qd366hd43 } from "../../../src/rules/rule-sets/qd366-hd43-2025/index.js";
import { type Story, story } from "../../../src/testing/index.js";
import { ofKind } from "../../findings/of-kind.js";
import { baseOf, cellOf, decided, enrolled, founded, memberOf, oneCell, read, reviewing } from "../world.js";

const ids = (from: number, count: number) => Array.from({ length: count }, (_, index) => `m-${from + index}`);
const giving = (told: Story, members: readonly string[], level: Level): Story =>
  members.reduce((so, id) => decided(so, memberOf(id), level), told);

const onGroup = (told: Story, cap: string, stage = "decided"): CapOnGroup | undefined =>
  read(told).caps.find((each) => each.cap?.id === cap && each.stage === stage);
const ofMembers = (told: Story, stage = "decided"): JudgedCap | undefined =>
  [onGroup(told, "members-per-base-organisation", stage)].find(
    (each): each is JudgedCap => each !== undefined && isJudged(each),
  );

const extending = (told: Story, group: string, ratio: [number, number]): Story =>
  told
    .on("committee/b-1")
    .happened("CapExtended", { year: 2021, group, ratio, reason: "tiêu biểu" }, "2021-12-15");

/** Cells c-1 and c-2 of the base organisation b-1, with twelve members each rated. */
const twoCells = enrolled(
  founded(oneCell(...ids(1, 6)).on("cell/c-2"), "c-2", "cell", { parent: "b-1" }),
  ...ids(7, 6),
);

describe("the cap on excellent members", () => {
  it("is counted over all cells of a base organisation, exactly", () => {
    const told = giving(giving(twoCells, ["m-1", "m-7"], "excellent"), ids(2, 5), "good");
    const ten = giving(told, ids(8, 5), "good");
    expect(ofMembers(ten)).toMatchObject({
      group: "b-1",
      state: "within",
      open: [],
      coverage: { counted: 12, known: 12, cells: { counted: 2, known: 2 } },
      tally: { excellent: 2, good: 10, rated: 12 },
      verdicts: [
        { reading: "of-good", base: 10, holds: true, maximum: 2, over: 0 },
        { reading: "of-good-or-better", base: 12, holds: true },
        { reading: "of-rated", base: 12, holds: true },
      ],
    });
    const nine = giving(told, ids(8, 4), "good");
    expect(ofMembers(nine)?.verdicts[0]).toMatchObject({ base: 9, holds: false, maximum: 1, over: 1 });
  });

  it("names the events that gave the levels, and whose levels they are", () => {
    const found = ofMembers(giving(twoCells, ["m-1", "m-7"], "good"));
    expect(found?.from).toEqual(["committee/b-1@2", "committee/b-1@3"]);
    expect(found?.subjects).toEqual(["member:m-1", "member:m-7"]);
  });

  it("holds base organisations apart", () => {
    const apart = enrolled(
      founded(
        founded(giving(twoCells, ["m-1"], "excellent").on("committee/b-2"), "b-2", "base-organisation").on(
          "cell/c-3",
        ),
        "c-3",
        "cell",
        { parent: "b-2" },
      ),
      "m-20",
    );
    const told = giving(apart, ["m-20"], "good");
    expect(read(told).caps.map(({ group, tally }) => [group, tally])).toEqual([
      ["b-1", { excellent: 1, good: 0, rated: 1 }],
      ["b-2", { excellent: 0, good: 1, rated: 1 }],
    ]);
  });

  it("is held against what the cells propose and against what is decided, each by itself", () => {
    const proposing = (told: Story, subject: Subject, level: Level) =>
      told.happened("LevelProposed", { subject, level }, "2021-11-27");
    const proposed = proposing(
      proposing(reviewing(oneCell("m-1", "m-2")), memberOf("m-1"), "excellent"),
      memberOf("m-2"),
      "excellent",
    ).happened("CellProposedLevel", { subject: memberOf("m-2"), level: "good" }, "2021-12-05");
    const told = decided(proposed, memberOf("m-1"), "good");
    expect(ofMembers(told, "proposed")?.tally).toEqual({ excellent: 1, good: 1, rated: 2 });
    expect(ofMembers(told)?.tally).toEqual({ excellent: 0, good: 1, rated: 1 });
    expect(ofMembers(proposed)).toBeUndefined();
  });

  it("does not rise under HD 21, whatever is decided: the clause has no extension", () => {
    const told = giving(giving(twoCells, ["m-1"], "excellent"), ids(2, 4), "good");
    const raised = extending(told, "b-1", [25, 100]);
    expect(ofMembers(raised)).toMatchObject({
      tooLarge: { ratio: [25, 100], by: raised.last },
      verdicts: [{ ratio: [20, 100], holds: false, over: 1 }, {}, {}],
    });
    expect(ofMembers(raised)?.extendedBy).toBeUndefined();
    const finding = read(raised).findings.filter(({ code }) => code === "cap-extension-too-large");
    expect(finding).toMatchObject([
      { about: "b-1", details: { ratio: [25, 100], allowed: [20, 100] }, events: [raised.last] },
    ]);
    expect(ofMembers(extending(told, "b-9", [25, 100]))?.tooLarge).toBeUndefined();
  });
});

describe("the cap on excellent cells", () => {
  const groups = [
    { group: "cells", name: "Chi bộ", subjects: [cellOf("c-1"), cellOf("c-2"), memberOf("m-1")] },
    { group: "people", name: "Đảng viên", subjects: [memberOf("m-1")] },
  ];
  const declared = decided(
    decided(twoCells, cellOf("c-1"), "excellent").happened(
      "QuotaGroupsDeclared",
      { year: 2021, groups },
      "2021-12-14",
    ),
    cellOf("c-2"),
    "good",
  );
  const ofCells = (told: Story) => onGroup(told, "organisations-by-type");

  it("is counted in the groups that the committee declares", () => {
    expect(ofCells(declared)).toMatchObject({ group: "cells", tally: { excellent: 1, good: 1, rated: 2 } });
    expect(read(declared).caps.map(({ group }) => group)).toEqual(["cells"]);
  });

  it("gives figures, no limit and no excess until a committee adopts it, with and without groups", () => {
    const figures = { "of-good": [1, 1], "of-good-or-better": [1, 2], "of-rated": [1, 2] };
    const notApplied = { state: "not-judged", why: "not-applied", shares: figures };
    expect(ofCells(declared)).toMatchObject({ ...notApplied, group: "cells" });
    const ungrouped = decided(decided(twoCells, cellOf("c-1"), "excellent"), cellOf("c-2"), "good");
    expect(ofCells(ungrouped)).toMatchObject({ ...notApplied, group: "b-1" });
    expect(JSON.stringify(ofCells(ungrouped))).not.toMatch(/maximum|over|holds/);
    for (const told of [declared, ungrouped])
      expect(read(told).findings.filter(({ code }) => code.includes("cap-"))).toEqual([]);
  });

  it("is not judged where it is adopted and no group is declared", () => {
    const cells = decided(decided(twoCells, cellOf("c-1"), "excellent"), cellOf("c-2"), "good");
    const adopting = reviewing(cells, "b-1", { "organisations-cap-by-type": true });
    expect(ofCells(adopting)).toMatchObject({ state: "not-judged", why: "no-group", group: "b-1" });
    expect(ofKind(read(adopting).findings, "not-in-cap-group")).toEqual([]);
    expect(ofKind(read(adopting).findings, "no-cap-groups")).toMatchObject([
      { about: "b-1", severity: "notice", details: { subjects: ["cell"] } },
    ]);
  });

  it("stands beside the same cap on base organisations, which is not applied either", () => {
    const base = onGroup(decided(twoCells, baseOf("b-1"), "excellent"), "base-organisations-by-type");
    expect(base).toMatchObject({
      subject: "base-organisation",
      state: "not-judged",
      why: "not-applied",
      tally: { excellent: 1, good: 0, rated: 1 },
    });
  });

  it("is judged where the review of the committee that declared the group adopts it", () => {
    const adopting = reviewing(declared, "b-1", { "organisations-cap-by-type": true });
    expect(ofCells(adopting)?.state).toBe("over");
    expect(read(adopting).findings.find(({ code }) => code === "cap-exceeded")?.about).toBe("cells");
  });

  it("does not count base organisations among cells", () => {
    expect(ofCells(decided(declared, baseOf("b-1"), "excellent"))?.tally.rated).toBe(2);
  });
});

describe("the cap of 2025", () => {
  const declaring = (told: Story, ...groups: readonly (readonly string[])[]): Story =>
    told.on("committee/b-1").happened(
      "QuotaGroupsDeclared",
      {
        year: 2021,
        groups: groups.map((members, index) => ({
          group: `group-${index + 1}`,
          name: "Nhóm",
          subjects: members.map(memberOf),
        })),
      },
      "2021-12-14",
    );
  const under = { under: qd366hd43 };
  const verdicts = (told: Story) =>
    read(told, under)
      .caps.filter(isJudged)
      .filter(({ stage }) => stage === "decided");
  const five = declaring(giving(giving(twoCells, ["m-1"], "excellent"), ids(2, 4), "good"), ids(1, 5));

  it("rises to 25 % by a recorded decision with its reason, and names it", () => {
    expect(verdicts(five)).toMatchObject([
      { group: "group-1", verdicts: [{ holds: false, over: 1 }, {}, {}] },
    ]);
    const raised = extending(five, "group-1", [25, 100]);
    expect(verdicts(raised)).toMatchObject([
      { extendedBy: raised.last, verdicts: [{ ratio: [25, 100], holds: true }, {}, {}] },
    ]);
  });

  it("does not rise further than 25 %", () => {
    const [found] = verdicts(extending(five, "group-1", [26, 100]));
    expect(found).toMatchObject({ tooLarge: { ratio: [26, 100] }, verdicts: [{ ratio: [20, 100] }, {}, {}] });
    expect(found?.extendedBy).toBeUndefined();
  });

  it("depends on the groups: five cells of one good member each and one candidate", () => {
    const levels = giving(giving(twoCells, ["m-1"], "excellent"), ids(2, 5), "good");
    const over = (told: Story) => verdicts(told).map(({ verdicts: [clause] }) => clause?.over);
    expect(over(declaring(levels, ids(1, 6)))).toEqual([0]);
    expect(over(declaring(levels, ids(1, 3), ids(4, 3)))).toEqual([1, 0]);
  });

  it("is not judged on rated members whom no group counts, and an excellent one among them is irregular", () => {
    const leaving = (told: Story) =>
      read(told, under).caps.filter((each) => each.state === "not-judged" && each.why === "no-group");
    const good = declaring(five, ids(1, 3));
    expect(leaving(good)).toMatchObject([{ group: "b-1", tally: { excellent: 0, good: 2, rated: 2 } }]);
    expect(ofKind(read(good, under).findings, "not-in-cap-group")).toEqual([]);
    const excellent = declaring(five, ids(2, 3));
    expect(leaving(excellent)).toMatchObject([{ group: "b-1", tally: { excellent: 1, good: 1, rated: 2 } }]);
    const [finding, ...more] = ofKind(read(excellent, under).findings, "not-in-cap-group");
    expect(finding).toMatchObject({
      severity: "irregular",
      about: "b-1",
      clause: { document: "QĐ 366-QĐ/TW" },
      details: { cap: "member-per-group", count: 1, rated: 2 },
      events: ["committee/b-1@2"],
    });
    expect(more).toEqual([]);
  });

  it("is not judged where no group is declared, with the shares as figures", () => {
    const levels = giving(giving(twoCells, ["m-1"], "excellent"), ids(2, 4), "good");
    const members = read(levels, under).caps.filter(({ subject }) => subject === "member");
    expect(members).toMatchObject([
      { group: "b-1", state: "not-judged", why: "no-group", shares: { "of-good": [1, 4] } },
    ]);
  });
});

describe("a cap whose text leaves heads and rounding open", () => {
  const headed = (told: Story): Story =>
    told
      .on("cell/c-1")
      .happened(
        "OfficeFilled",
        { organisation: "c-1", office: "secretary", member: "m-1", on: "2020-01-01" },
        "2021-01-02",
      );
  /** A group of the first so many members of the two cells, the first few excellent and the others good. */
  const groupOf = (excellent: number, good: number, parameters?: Record<string, string>): Story => {
    const told = giving(giving(twoCells, ids(1, excellent), "excellent"), ids(1 + excellent, good), "good");
    const subjects = ids(1, excellent + good).map(memberOf);
    const declared = told
      .on("committee/b-1")
      .happened(
        "QuotaGroupsDeclared",
        { year: 2021, groups: [{ group: "all", name: "Nhóm", subjects }] },
        "2021-12-14",
      );
    return parameters === undefined ? declared : reviewing(declared, "b-1", parameters);
  };
  const capOf = (told: Story, ruleSet = qd366hd43) => {
    const year = read(told, { under: ruleSet });
    const found = year.caps.filter(isJudged).find(({ stage }) => stage === "decided");
    return {
      state: found?.state,
      open: found?.open,
      readings: found?.readings.map(({ under, verdict, state }) => [
        Object.values(under).join(" "),
        `${verdict.excellent}/${verdict.base}, at most ${verdict.maximum}`,
        state,
      ]),
      codes: year.findings.map(({ code }) => code).filter((code) => code.startsWith("cap-")),
      findings: year.findings,
    };
  };

  it("is certain where every option gives the same", () => {
    expect(capOf(groupOf(1, 5))).toMatchObject({ state: "within", codes: [] });
    const over = capOf(groupOf(2, 5));
    expect(over).toMatchObject({ state: "over", codes: ["cap-exceeded"] });
    expect(over.readings?.map(([, , state]) => state)).toEqual(["over", "over", "over", "over"]);
  });

  it("is open where rounding decides, and names what each option gives", () => {
    const open = capOf(groupOf(1, 4));
    expect(open).toMatchObject({ state: "open", open: ["choice"], codes: ["cap-open"] });
    expect(open.readings).toEqual([
      ["counted down", "1/4, at most 0", "over"],
      ["counted half-up", "1/4, at most 1", "within"],
      ["apart down", "1/4, at most 0", "over"],
      ["apart half-up", "1/4, at most 1", "within"],
    ]);
    const [finding] = ofKind(open.findings, "cap-open");
    expect(finding?.details).toMatchObject({ open: ["choice"], stage: "decided" });
    expect(finding && describeFinding(finding, "vi")).toBe(
      "Tỷ lệ tối đa 20 %: quyết định 1 đồng chí, mở: tính cả người đứng đầu, làm tròn xuống: tối đa 0, vượt 1; tính cả người đứng đầu, làm tròn từ 0,5 trở lên: tối đa 1, trong mức; không tính người đứng đầu, làm tròn xuống: tối đa 0, vượt 1; không tính người đứng đầu, làm tròn từ 0,5 trở lên: tối đa 1, trong mức; tính 5 trong 5 đảng viên. Chưa kết luận được vì: có lựa chọn chưa ai chọn (có tính người đứng đầu hay không, cách làm tròn). Tỷ lệ so với số hoàn thành tốt: 1/4 = 25 %; so với số hoàn thành tốt và xuất sắc: 1/5 = 20 %; so với tổng số xếp loại: 1/5 = 20 %.",
    );
  });

  it("is open where an excellent head decides, and settled by the committee's choice", () => {
    const down = { "cap-rounding": "down" };
    const two = headed(groupOf(2, 5, down));
    expect(capOf(two)).toMatchObject({
      state: "open",
      codes: ["cap-open"],
      readings: [
        ["counted", "2/5, at most 1", "over"],
        ["apart", "1/5, at most 1", "within"],
      ],
    });
    const chosen = (option: string) => capOf(headed(groupOf(2, 5, { ...down, "cap-heads": option })));
    expect(chosen("counted")).toMatchObject({ state: "over", codes: ["cap-exceeded"] });
    expect(chosen("apart")).toMatchObject({
      state: "within",
      codes: [],
      readings: [["", "1/5, at most 1", "within"]],
    });
  });

  it("depends on no choice about heads where none of them is in the group", () => {
    expect(capOf(groupOf(2, 5, { "cap-rounding": "down" }))).toMatchObject({ state: "over" });
  });

  it("says of an excess only what every option gives", () => {
    const over = capOf(headed(groupOf(4, 5)));
    const [finding] = ofKind(over.findings, "cap-exceeded");
    expect(finding?.details).toMatchObject({ excellent: 3, base: 5, maximum: 1, over: 2 });
    expect(finding?.details.readings?.map(({ under, over: by }) => [...Object.values(under), by])).toEqual([
      ["counted", "down", 3],
      ["counted", "half-up", 3],
      ["apart", "down", 2],
      ["apart", "half-up", 2],
    ]);
    expect(finding && describeFinding(finding, "en")).toContain(
      "It is so under every option: heads are counted",
    );
  });

  it("is settled by a local text on the cap", () => {
    const local: RuleSet = {
      ...qd366hd43,
      caps: qd366hd43.caps.map((cap) => ({ ...cap, heads: "apart", rounding: "half-up" })),
    };
    expect(capOf(headed(groupOf(2, 5)), local)).toMatchObject({ state: "within", codes: [] });
  });

  it("is open while members of the group have no level yet and could make it hold", () => {
    const settled = { "cap-rounding": "down", "cap-heads": "counted" };
    const part = (rated: number, unrated: number): Story => {
      const told = giving(giving(twoCells, ["m-1"], "excellent"), ids(2, rated), "good");
      const subjects = ids(1, 1 + rated + unrated).map(memberOf);
      return reviewing(
        told
          .on("committee/b-1")
          .happened(
            "QuotaGroupsDeclared",
            { year: 2021, groups: [{ group: "all", name: "Nhóm", subjects }] },
            "2021-12-14",
          ),
        "b-1",
        settled,
      );
    };
    expect(capOf(part(3, 1))).toMatchObject({ state: "over", codes: ["cap-exceeded"] });
    const open = capOf(part(3, 2));
    expect(open).toMatchObject({ state: "open", open: ["unrated"], codes: ["cap-open"] });
    const [finding] = ofKind(open.findings, "cap-open");
    expect(finding?.details).toMatchObject({ unrated: 2, goodNeeded: 2 });
    expect(finding && describeFinding(finding, "vi")).toContain(
      "mở: thêm 2 đồng chí tốt thì trong mức; tính 4 trong 6 đảng viên. Chưa kết luận được vì: 2 trường hợp chưa có mức ở bước này.",
    );
  });

  it("waits for nobody whom the rules give no level", () => {
    const told = groupOf(1, 3, { "cap-rounding": "down", "cap-heads": "counted" })
      .on("cell/c-2")
      .happened("MemberExempted", { member: "m-12", on: "2021-01-01" }, "2021-01-01");
    const whole = told.on("committee/b-1").happened(
      "QuotaGroupsDeclared",
      {
        year: 2021,
        groups: [{ group: "all", name: "Nhóm", subjects: [...ids(1, 4), "m-12"].map(memberOf) }],
      },
      "2021-12-15",
    );
    expect(capOf(whole)).toMatchObject({ state: "over" });
  });
});

describe("a cap by title", () => {
  const on = "2021-01-01";
  const titled = (told: Story, members: readonly string[], titleGroup?: string): Story =>
    members.reduce((so, member) => {
      const title = titleGroup === undefined ? {} : { titleGroup };
      return so
        .on(Number(member.slice(2)) > 6 ? "cell/c-2" : "cell/c-1")
        .happened(
          "MemberCategorised",
          { member, category: "with-post", civilServant: true, on, ...title },
          on,
        );
    }, told);
  const byTitle = (told: Story) =>
    read(told)
      .caps.filter(isJudged)
      .filter(({ cap }) => cap.id === "holders-of-posts-per-title");
  const levels = giving(giving(twoCells, ["m-1", "m-7"], "excellent"), ["m-2", "m-8"], "good");

  it("counts holders of equal titles over the cells of a base organisation, and nobody else", () => {
    const told = titled(titled(levels, ["m-1", "m-2", "m-8"], "heads"), ["m-7"], "deputies");
    expect(byTitle(told).map(({ group, tally }) => [group, tally])).toEqual([
      ["b-1/deputies", { excellent: 1, good: 0, rated: 1 }],
      ["b-1/heads", { excellent: 1, good: 2, rated: 3 }],
    ]);
  });

  it("goes by the title of the year's end", () => {
    const told = titled(levels, ["m-1"], "heads").on("cell/c-1").happened(
      "MemberCategorised",
      {
        member: "m-1",
        category: "with-post",
        civilServant: true,
        titleGroup: "deputies",
        on: "2021-06-01",
      },
      "2021-06-01",
    );
    expect(byTitle(told).map(({ group }) => group)).toEqual(["b-1/deputies"]);
  });

  it("counts a holder without a title nowhere, and tells of it", () => {
    const told = titled(levels, ["m-1"]);
    expect(byTitle(told)).toEqual([]);
    expect(ofKind(read(told).findings, "no-cap-groups")).toMatchObject([
      { severity: "notice", details: { subjects: ["member"] } },
    ]);
  });

  it("is open while a title is not on record: the holder may have the same", () => {
    const outside = (told: Story, members: readonly string[]): Story =>
      members.reduce(
        (so, member) =>
          so
            .on(Number(member.slice(2)) > 6 ? "cell/c-2" : "cell/c-1")
            .happened("MemberCategorised", { member, category: "without-post", civilServant: true, on }, on),
        told,
      );
    const others = [...ids(6, 2), ...ids(9, 4)];
    const rated = giving(giving(twoCells, ["m-1"], "excellent"), [...ids(2, 4), "m-8"], "good");
    const five = titled(outside(rated, others), ids(1, 5), "heads");
    expect(byTitle(titled(five, ["m-8"]))).toMatchObject([
      { state: "open", open: ["unsettled"], unsettled: { good: 1, rated: 1 } },
    ]);
    expect(byTitle(titled(five, ["m-8"], "heads"))).toMatchObject([{ state: "within", open: [] }]);
    expect(byTitle(outside(five, ["m-8"]))).toMatchObject([{ state: "over", open: [] }]);
  });
});

describe("a cap that counts some of the members", () => {
  const perBase = qd132hd21.caps.find(({ scope }) => scope === "base-organisation");
  if (perBase === undefined) throw new Error("HD 21 caps the members of a base organisation");
  const under = (changes: Partial<Cap>) => ({
    under: { ...qd132hd21, caps: [{ ...perBase, ...changes }] },
  });
  const holders = under({ where: { fact: "category.work", is: "equal", value: "with-post" } });
  const categorised = (told: Story, members: readonly string[], category: "with-post" | "without-post") =>
    members.reduce(
      (so, member) =>
        so
          .on("cell/c-1")
          .happened(
            "MemberCategorised",
            { member, category, civilServant: true, on: "2021-01-01" },
            "2021-01-01",
          ),
      told,
    );
  /** The other cell has one member, without a post. */
  const whole = enrolled(
    founded(oneCell(...ids(1, 8)).on("cell/c-2"), "c-2", "cell", { parent: "b-1" }),
    "m-9",
  ).happened(
    "MemberCategorised",
    { member: "m-9", category: "without-post", civilServant: true, on: "2021-01-01" },
    "2021-01-01",
  );
  const levels = giving(giving(whole, ["m-1"], "excellent"), ids(2, 6), "good");
  const codes = (told: Story, options: ReturnType<typeof under>) =>
    read(told, options)
      .findings.map(({ code }) => code)
      .filter((code) => code.startsWith("cap-"));

  it("leaves out those of whom its condition fails, and keeps apart those of whom it is unknown", () => {
    const told = categorised(categorised(levels, ids(1, 5), "with-post"), ["m-6"], "without-post");
    const [found] = read(told, holders).caps;
    expect(found).toMatchObject({
      tally: { excellent: 1, good: 4, rated: 5 },
      unsettled: { excellent: 0, good: 1, rated: 1 },
    });
    expect(found?.subjects).toHaveLength(5);
  });

  it("is exceeded only where it is so whoever of them is counted", () => {
    const four = categorised(levels, ids(1, 5), "with-post");
    expect(codes(four, holders)).toEqual(["cap-open"]);
    const three = categorised(
      categorised(levels, ids(1, 4), "with-post"),
      ["m-5", "m-6", "m-8"],
      "without-post",
    );
    expect(codes(three, holders)).toEqual(["cap-exceeded"]);
    const all = categorised(levels, ids(1, 7), "with-post");
    expect(codes(all, holders)).toEqual([]);
  });

  it("may be exceeded where those of whom it is unknown are excellent", () => {
    const told = giving(levels, ["m-8"], "excellent");
    const known = categorised(told, ids(1, 7), "with-post");
    expect(codes(known, holders)).toEqual(["cap-open"]);
    expect(codes(categorised(known, ["m-8"], "without-post"), holders)).toEqual([]);
  });

  it("leaves heads out where they stand apart", () => {
    const headed = levels
      .on("cell/c-1")
      .happened(
        "OfficeFilled",
        { organisation: "c-1", office: "secretary", member: "m-1", on: "2020-01-01" },
        "2021-01-02",
      );
    expect(read(headed, under({ heads: "apart" })).caps[0]?.tally).toEqual({
      excellent: 0,
      good: 6,
      rated: 6,
    });
    expect(read(headed, under({ heads: "counted" })).caps[0]?.tally.excellent).toBe(1);
  });

  it("is read and rounded as it says", () => {
    const [found] = read(
      giving(levels, ["m-8"], "excellent"),
      under({ reading: "of-rated", rounding: "half-up" }),
    ).caps.filter(isJudged);
    expect(found?.verdicts.map(({ reading, rounding, holds }) => [reading, rounding, holds])).toEqual([
      ["of-rated", "half-up", true],
      ["of-good", "half-up", false],
      ["of-good-or-better", "half-up", true],
    ]);
  });
});

describe("a cap on a base organisation that the record holds in part", () => {
  const cell = (told: Story, id: string, members: readonly string[], parent = "b-1"): Story =>
    enrolled(founded(told.on(`cell/${id}`), id, "cell", { parent }), ...members);
  const base = (kind: "base-organisation" | "base-cell" = "base-organisation") =>
    founded(story("committee/b-1"), "b-1", kind);
  const rated = (told: Story): Story => giving(giving(told, ids(1, 3), "excellent"), ids(4, 12), "good");
  const seen = (told: Story) => {
    const found = ofMembers(told);
    const findings = read(told).findings.filter(({ code }) => code.startsWith("cap-"));
    return {
      state: found?.state,
      open: found?.open,
      needed: found?.readings.map(({ goodNeeded }) => goodNeeded),
      codes: findings.map(({ code }) => code),
      says: findings.map((finding) => describeFinding(finding, "vi")),
    };
  };
  const first = ids(1, 15);

  it("is open beside a cell of nine without levels, though 3 of 12 exceed it: three more good ones excuse it", () => {
    const told = rated(cell(cell(base(), "c-1", first), "c-2", ids(16, 9)));
    expect(seen(told)).toEqual({
      state: "open",
      open: ["unrated"],
      needed: [3],
      codes: ["cap-open"],
      says: [
        "Tỷ lệ tối đa 20 %: quyết định 3 đồng chí, mở: thêm 3 đồng chí tốt thì trong mức; tính 15 trong 24 đảng viên, 1 trong 2 chi bộ. Chưa kết luận được vì: 9 trường hợp chưa có mức ở bước này. Tỷ lệ so với số hoàn thành tốt: 3/12 = 25 %; so với số hoàn thành tốt và xuất sắc: 3/15 = 20 %; so với tổng số xếp loại: 3/15 = 20 %.",
      ],
    });
  });

  it("is over where the other cell is too small to excuse it, and settled where its levels are on record", () => {
    const two = rated(cell(cell(base(), "c-1", first), "c-2", ids(16, 2)));
    expect(seen(two)).toMatchObject({ state: "over", open: [], codes: ["cap-exceeded"] });
    const all = rated(cell(cell(base(), "c-1", first), "c-2", ids(16, 9)));
    expect(seen(giving(all, ids(16, 9), "good"))).toMatchObject({ state: "within", codes: [] });
    expect(seen(giving(all, ids(16, 9), "excellent"))).toMatchObject({ state: "over" });
  });

  it("is open for a cell alone: its base is not founded, or has other cells", () => {
    const alone = rated(cell(story("cell/c-1"), "c-1", first));
    expect(seen(alone)).toMatchObject({ state: "open", open: ["not-founded"], codes: ["cap-open"] });
    expect(seen(rated(cell(base(), "c-1", first)))).toMatchObject({ state: "open", open: ["one-cell"] });
    const none = founded(story("cell/c-1"), "c-1", "cell");
    expect(seen(rated(enrolled(none, ...first)))).toMatchObject({ state: "open", open: ["not-founded"] });
  });

  it("is judged in a cell that is a base organisation itself", () => {
    const told = enrolled(founded(story("cell/c-1"), "c-1", "base-cell"), ...first);
    expect(seen(rated(told))).toMatchObject({ state: "over", codes: ["cap-exceeded"] });
  });

  it("is open where an entry shows that there is more: a cell without a roll, somebody on no roll, published totals", () => {
    const two = rated(cell(cell(base(), "c-1", first), "c-2", ids(16, 2)));
    expect(seen(two).state).toBe("over");
    expect(seen(cell(two, "c-3", []))).toMatchObject({
      state: "open",
      open: ["unrated", "cell-without-roll"],
    });
    for (const subject of [memberOf("m-99"), cellOf("c-9")])
      expect(seen(decided(two, subject, "good"))).toMatchObject({ open: ["unrated", "named-elsewhere"] });
    const published = (listed: number) =>
      two
        .on("committee/b-1")
        .happened(
          "ResultsPublished",
          { year: 2021, of: "member", on: "2021-12-28", totals: { listed } },
          "2021-12-28",
        );
    expect(seen(published(17)).state).toBe("over");
    expect(seen(published(110))).toMatchObject({ state: "open", open: ["unrated", "more-published"] });
  });

  it("is no finding while it is within among those on record", () => {
    const told = giving(giving(cell(base(), "c-1", first), ["m-1"], "excellent"), ids(2, 9), "good");
    expect(seen(told)).toMatchObject({
      state: "open",
      open: ["unrated", "one-cell"],
      needed: [0],
      codes: [],
    });
  });

  it("has the shares as figures, and no verdict, under rules in which no clause on it was read", () => {
    const told = rated(cell(cell(base(), "c-1", first), "c-2", ids(16, 2)));
    const year = read(told, { under: qd132hd16 });
    expect(year.caps).toMatchObject([
      {
        group: "b-1",
        stage: "decided",
        state: "not-judged",
        why: "no-clause",
        shares: { "of-good": [3, 12] },
      },
    ]);
    expect(year.caps[0]?.cap).toBeUndefined();
    expect(year.findings.filter(({ code }) => code.includes("cap-"))).toEqual([]);
  });
});
