import { describe, expect, it } from "vitest";
import { explain, render } from "../../src/explanation/explain.js";
import { qd366hd43 } from "../../src/rules/rule-sets/qd366-hd43-2025/index.js";
import {
  cellOf,
  decided,
  levelOf,
  memberOf,
  noCivilServant,
  oneCell,
  read,
  reviewing,
  selfReviewed,
} from "../projections/world.js";

const m1 = memberOf("m-1");
const alone = noCivilServant(oneCell("m-1"), "m-1");
const author = (by: string, on: string, body = "b-1") => ({
  at: `${on}T02:00:00Z`,
  recordedAt: `${on}T02:00:00Z`,
  body,
  recordedBy: "recorder",
  by,
});

describe("the six kinds of level side by side", () => {
  const told = decided(
    selfReviewed(reviewing(alone), "m-1", "good")
      .happened("SelfReviewRevised", { member: "m-1", ownLevel: "excellent" }, "2021-11-22")
      .happened("SelfReviewRevised", { member: "m-1", ownLevel: "good" }, "2021-11-24")
      .happened("LevelProposed", { subject: m1, level: "good" }, "2021-11-27")
      .happened("CellProposedLevel", { subject: m1, level: "fulfilled", ballot: "levels" }, "2021-12-05"),
    m1,
    "good",
  )
    .happened(
      "LevelCancelled",
      {
        year: 2021,
        subject: m1,
        decidedOn: "2022-02-01",
        reason: "tính nhầm",
        instrument: { number: "QĐ 7" },
      },
      "2022-02-01",
    )
    .happened(
      "LevelRedecided",
      { year: 2021, subject: m1, level: "fulfilled", decidedOn: "2022-02-10", reason: "khiếu nại đúng" },
      "2022-02-10",
    );
  const explanation = levelOf(read(told), "m-1");

  it("carry each moment at which one changed: by whom, when it happened and was recorded, the event", () => {
    expect(
      explanation.kinds.map(({ kind, level, moments }) => [
        kind,
        level,
        moments.map(({ change, level: then, by }) => `${change} ${then ?? "-"} ${by}`),
      ]),
    ).toEqual([
      ["self-rated", "good", ["given excellent review/c-1/2021@3", "given good review/c-1/2021@4"]],
      ["committee-proposed", "good", ["given good review/c-1/2021@5"]],
      ["voted", "fulfilled", ["given fulfilled review/c-1/2021@6"]],
      // A revision that states no degrees removes the earlier degrees.
      ["computed", undefined, []],
      ["decided", "good", ["decided good committee/b-1@2"]],
      ["changed", "fulfilled", ["cancelled - committee/b-1@3", "redecided fulfilled committee/b-1@4"]],
    ]);
    expect(explanation.kinds[2]?.moments[0]).toEqual({
      change: "given",
      level: "fulfilled",
      ballot: "levels",
      ...author("review/c-1/2021@6", "2021-12-05", "c-1"),
    });
    expect(explanation.kinds[4]?.moments[0]).toMatchObject({
      on: "2021-12-20",
      recordedAt: "2021-12-20T02:00:00Z",
    });
  });

  it("show what was taken back and decided again as discretion, with who, when, by which document and why", () => {
    expect(explanation.discretion).toEqual([
      {
        kind: "cancelled",
        instrument: "QĐ 7",
        reason: "tính nhầm",
        ...author("committee/b-1@3", "2022-02-01"),
      },
      {
        kind: "redecided",
        level: "fulfilled",
        reason: "khiếu nại đúng",
        ...author("committee/b-1@4", "2022-02-10"),
      },
    ]);
    const text = render(explanation, { language: "vi" });
    expect(text).toContain(`Diễn biến:
  tự nhận: hoàn thành xuất sắc nhiệm vụ — c-1, 22/11/2021 ← review/c-1/2021@3
  tự nhận: hoàn thành tốt nhiệm vụ — c-1, 24/11/2021 ← review/c-1/2021@4`);
    expect(text).toContain(`Quyết định theo thẩm quyền xem xét:
  bị hủy — b-1, 01/02/2022, QĐ 7: tính nhầm ← committee/b-1@3`);
  });

  it("say until which day and as known when they are read", () => {
    expect(explanation.read).toEqual({ until: "2021-12-31" });
    const asAt = "2021-12-31T00:00:00Z";
    const then = levelOf(read(told, { asAt, asOf: "2021-12-10T00:00:00Z" }), "m-1");
    expect(then.read).toEqual({ until: "2021-12-10", asAt, asOf: "2021-12-10T00:00:00Z" });
    expect(then.kinds.at(-1)?.moments).toEqual([]);
  });
});

describe("discretion in an explanation", () => {
  it("is relief granted to the subject, and a cap raised for its group", () => {
    const told = decided(selfReviewed(reviewing(alone), "m-1", "good"), m1, "good")
      .happened(
        "ReliefGranted",
        {
          year: 2021,
          subject: m1,
          clause: "force-majeure",
          case: "flood",
          reason: "lũ lụt",
          instrument: { number: "12" },
        },
        "2021-12-21",
      )
      .happened(
        "CapExtended",
        { year: 2021, group: "b-1", ratio: [25, 100], reason: "đặc thù" },
        "2021-12-22",
      );
    const { discretion } = levelOf(read(told), "m-1");
    expect(discretion).toEqual([
      {
        kind: "relief",
        clause: "force-majeure",
        case: "flood",
        // HD 21 has no such case for a member.
        counts: false,
        reason: "lũ lụt",
        instrument: "12",
        ...author("committee/b-1@3", "2021-12-21"),
      },
      {
        kind: "extension",
        group: "b-1",
        ratio: [25, 100],
        // HD 21 does not let a decision raise the cap.
        counts: false,
        reason: "đặc thù",
        ...author("committee/b-1@4", "2021-12-22"),
      },
    ]);
    expect(explain(read(told), { cap: "b-1" }).discretion).toEqual(discretion.slice(1));
    expect(explain(read(told), { cell: "c-1" }).discretion).toEqual([]);
  });
});

describe("a relief in the text of a level", () => {
  const reprimanded = alone.happened(
    "MemberDisciplined",
    { member: "m-1", form: "reprimand", decidedOn: "2021-06-01", dutyRelated: true },
    "2021-06-01",
  );
  const lineOf = (clause: string, of: string, language: "vi" | "en") => {
    const told = decided(reprimanded, m1, "good").happened(
      "ReliefGranted",
      { year: 2021, subject: m1, clause, case: of, reason: "tự báo cáo" },
      "2021-12-21",
    );
    const text = render(explain(read(told, { under: qd366hd43 }), { member: "m-1" }), { language });
    return text
      .split("\n")
      .find((line) => /^\s+(xem xét ngoại lệ|relief) /.test(line))
      ?.split(" — ")[0]
      ?.trim();
  };

  it("names its case, and says where it lifts nothing", () => {
    expect(lineOf("self-detected", "not-named", "en")).toBe(
      "relief (self-detected and remedied: no case named), lifts nothing",
    );
    expect(lineOf("self-detected", "not-named", "vi")).toBe(
      "xem xét ngoại lệ (tự phát hiện, khắc phục kịp thời: không nêu trường hợp), không có tác dụng",
    );
    expect(lineOf("force-majeure", "flood", "en")).toBe("relief (force majeure: flood), lifts nothing");
    expect(lineOf("self-detected", "duty-related-discipline", "en")).toMatch(/^relief \(.*duty.*\)$/);
  });
});

describe("the levels below an organisation", () => {
  it("are those of its members as they count, and those that are not there yet", () => {
    const two = noCivilServant(oneCell("m-1", "m-2"), "m-1", "m-2");
    const { below, because, whyNot } = explain(read(decided(two, m1, "good")), { cell: "c-1" });
    expect(below.map(({ subject, given }) => [subject, given?.by])).toEqual([
      ["member:m-1", "committee/b-1@2"],
      ["member:m-2", undefined],
    ]);
    const both = explain(read(decided(decided(two, m1, "good"), memberOf("m-2"), "unfulfilled")), {
      cell: "c-1",
    });
    const leaves = JSON.stringify([both.because, both.whyNot]);
    expect(leaves).toContain('"from":["committee/b-1@2","committee/b-1@3"]');
    expect(JSON.stringify([because, whyNot])).not.toContain("committee/b-1@2");
    const above = explain(read(decided(two, cellOf("c-1"), "good")), { baseOrganisation: "b-1" });
    expect(above.below.map(({ subject, given }) => [subject, given?.level])).toEqual([["cell:c-1", "good"]]);
  });
});
