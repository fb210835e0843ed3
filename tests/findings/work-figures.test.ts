import { describe, expect, it } from "vitest";
import { describeFinding } from "../../src/findings/describe-finding.js";
import { qd366hd43 } from "../../src/rules/rule-sets/qd366-hd43-2025/index.js";
import type { Story } from "../../src/testing/index.js";
import { adopted, memberOf, oneCell, read } from "../projections/world.js";
import { stating } from "./stated-figures-pairs.js";
import { received } from "./work-figures-pairs.js";

const codes = new Set([
  "stated-tasks-differ-from-record",
  "stated-figures-differ-from-source",
  "work-figures-differ",
  "work-figures-outside-period",
  "left-out-criterion-rated",
]);
const said = (told: Story, language: "vi" | "en" = "vi") =>
  read(told, { under: qd366hd43 })
    .findings.filter(({ code }) => codes.has(code))
    .map((finding) => describeFinding(finding, language));

const quarter = (told: Story = oneCell("m-1")) =>
  told
    .on("review/c-1/2021-Q3")
    .happened(
      "ReviewOpened",
      {
        organisation: "c-1",
        year: 2021,
        period: "2021-Q3",
        ruleSet: qd366hd43.id,
        fingerprint: adopted,
        parameters: {},
        superiorDocuments: [],
        deadlines: [],
      },
      "2021-07-01",
    )
    .happened("TaskAssigned", { task: "t-1", member: "m-1", due: "2021-09-20" }, "2021-07-05")
    .happened("TaskAssessed", { task: "t-1", result: "late" }, "2021-09-28");

describe("figures of an outside system beside stated ones", () => {
  it("are compared by their counts, with source and cut-off day", () => {
    const told = received(stating({ tasks: { assigned: 10, done: 9, exceeded: 3 } }), {
      tasks: { assigned: 10, done: 8, exceeded: 3 },
    });
    expect(said(told)).toEqual([
      "Số liệu đã khai khác số liệu của “KPI” tính đến 15/11/2021 (việc hoàn thành: khai 9, nguồn 8).",
    ]);
  });

  it("are compared by points and by what is led", () => {
    const told = received(stating({ points: { tasks: 60 }, led: { assigned: 4, done: 4 } }), {
      tasks: undefined,
      points: { tasks: 55 },
      led: { assigned: 4, done: 3 },
    } as never);
    expect(said(told)[0]).toContain("khai 4, nguồn 3");
    expect(said(told)[0]).toContain("khai 60, nguồn 55");
  });

  it("are not compared with a count that only the system gives", () => {
    expect(said(received(stating({ outstanding: true })))).toEqual([]);
  });

  it("are compared with the last body that states them", () => {
    const told = received(stating({ tasks: { assigned: 10, done: 9 } })).happened(
      "LevelProposed",
      { subject: memberOf("m-1"), tasks: { assigned: 10, done: 8 } },
      "2021-11-25",
    );
    expect(said(told)).toEqual([]);
  });

  it("of two sources that differ name both", () => {
    const two = received(received(stating({})), { source: "HRM", tasks: { assigned: 10, done: 9 } });
    expect(said(two)).toEqual([
      "Số liệu của hai nguồn khác nhau (việc hoàn thành: “KPI” 8, “HRM” 9); không số nào được tính.",
    ]);
  });
});

describe("the work of a quarter", () => {
  it("is compared with what the review of the quarter states, and names the quarter", () => {
    const told = quarter().happened(
      "SelfReviewSubmitted",
      { member: "m-1", tasks: { assigned: 2, done: 2 } },
      "2021-09-29",
    );
    expect(said(told, "en")).toEqual([
      "The tasks stated (Q3 2021) are not those on record (assigned: stated 2, recorded 1; done: stated 2, recorded 1); not on record: 1.",
    ]);
  });

  it("counts in the year as well, and its statement does not", () => {
    const year = read(quarter(), { under: qd366hd43 });
    expect(year.work.of("member:m-1/2021-Q3")?.tally?.counts["tasks.assigned"]).toBe(1);
    expect(year.work.of("member:m-1/2021")?.tally?.counts["tasks.assigned"]).toBe(1);
    expect(year.work.of("member:m-1/2021-Q2")).toBeUndefined();
    const stated = quarter().happened(
      "SelfReviewSubmitted",
      { member: "m-1", tasks: { assigned: 1, done: 1 } },
      "2021-09-29",
    );
    const facts = read(stated, { under: qd366hd43 }).work.of("member:m-1/2021")?.stated;
    expect(facts?.size).toBe(0);
  });

  it("takes figures with a cut-off day in the quarter, and not outside it", () => {
    const until = (day: string) =>
      read(
        quarter().happened(
          "WorkFiguresReceived",
          { subject: memberOf("m-1"), source: "KPI", until: day, tasks: { assigned: 3, done: 3 } },
          "2021-10-05",
        ),
        { under: qd366hd43 },
      ).work.of("member:m-1/2021-Q3");
    expect(until("2021-09-30")?.figures.length).toBe(1);
    expect(until("2021-10-01")?.figures.length).toBe(0);
    expect(until("2021-10-01")?.figuresOutside.length).toBe(1);
  });
});

describe("a criterion that does not apply", () => {
  const left = (criterion: string) => [{ criterion, reason: "không thuộc nhiệm vụ" }];
  const factOf = (told: Story, name: string) =>
    read(told, { under: qd366hd43 }).classification.of("member:m-1")?.facts.get(name)?.value;

  it("takes out the points that an earlier body gave, and a later body gives them back", () => {
    const own = stating({ points: { general: 25, tasks: 60 } });
    expect(factOf(own, "points.tasks")).toBe(60);
    const out = own.happened(
      "LevelProposed",
      { subject: memberOf("m-1"), notApplicable: left("tasks") },
      "2021-11-25",
    );
    expect(factOf(out, "points.tasks")).toBeUndefined();
    expect(factOf(out, "points.general")).toBe(25);
    const again = out.happened(
      "LevelProposed",
      { subject: memberOf("m-1"), by: { role: "superior" }, points: { tasks: 50 } },
      "2021-11-28",
    );
    expect(factOf(again, "points.tasks")).toBe(50);
  });

  it("that the same statement rates has no points, and is found", () => {
    const told = stating({ points: { general: 25 }, notApplicable: left("general") });
    expect(factOf(told, "points.general")).toBeUndefined();
    expect(said(told)).toEqual([
      "Tiêu chí “general” vừa được ghi là không áp dụng vừa được chấm; phần chấm này không được tính.",
    ]);
  });
});
