import { describe, expect, it } from "vitest";
import { qd132hd21 } from "../../../src/rules/rule-sets/qd132-hd21-2019/index.js";
import { qd366hd43 } from "../../../src/rules/rule-sets/qd366-hd43-2025/index.js";
import type { Story } from "../../../src/testing/index.js";
import { decided, memberOf, oneCell, read } from "../../projections/world.js";
import { arrows, basisOf, entitiesOf, provAbout } from "../../support/prov-of.js";

const levels = { "m-1": "excellent", "m-2": "good", "m-3": "fulfilled" } as const;
const rated = (Object.keys(levels) as (keyof typeof levels)[]).reduce(
  (told: Story, id) => decided(told, memberOf(id), levels[id]),
  oneCell(...Object.keys(levels)),
);
const told = rated.happened(
  "CapExtended",
  {
    year: 2021,
    group: "b-1",
    ratio: [25, 100],
    reason: "tiêu biểu của cả huyện",
    instrument: { number: "QĐ 9" },
  },
  "2021-12-22",
  { by: "clerk" },
);
const extension = "given:committee/b-1@5";

describe("a cap as PROV", () => {
  const document = provAbout(told, read(told), { quota: "b-1" });
  const [cap = ""] = Object.keys(entitiesOf(document, "CapVerdict"));

  it("has its base and its verdict under each reading, on a tally of the levels that people decided", () => {
    const readings = entitiesOf(document, "CapReading");
    expect(Object.values(readings)).toEqual(
      Object.entries({ "of-good": 1, "of-good-or-better": 2, "of-rated": 3 }).map(([reading, base]) => ({
        reading,
        rounding: "down",
        excellent: 1,
        base,
        ratio: "20/100",
        holds: false,
        maximum: 0,
        over: 1,
      })),
    );
    expect(basisOf(document, cap)).toEqual([...Object.keys(readings), "event:committee/b-1@5"]);
    const [[tally = "", figures] = []] = Object.entries(entitiesOf(document, "Tally"));
    expect(figures).toEqual({ excellent: 1, good: 1, rated: 3, unsettled: 0 });
    for (const reading of Object.keys(readings)) expect(basisOf(document, reading)).toEqual([tally]);
    expect(basisOf(document, tally)).toEqual([2, 3, 4].map((at) => `event:committee/b-1@${at}`));
    expect(basisOf(document, "event:committee/b-1@2")).toEqual(["given:committee/b-1@2"]);
    expect(entitiesOf(document, "Given")["given:committee/b-1@2"]).toEqual({
      value: "excellent",
      stage: "decided",
      about: "member:m-1",
      year: 2021,
    });
  });

  it("says what its count used: the clause and what came of it, the group, each level, the decision too large for it", () => {
    const { ruleSet } = read(told);
    const used = arrows(document, "used", "activity", "entity").map((arrow) => arrow.split(" → ")[1]);
    expect(used).toEqual([
      `${extension} (chibo:too-large)`,
      `rules:${ruleSet.id}@${ruleSet.fingerprint}/members-per-base-organisation`,
      "reading:group/b-1/2021",
      ...[2, 3, 4].map((at) => `given:committee/b-1@${at} (chibo:counted)`),
    ]);
    expect(Object.values(document.used ?? {})[1]).toMatchObject({ "chibo:result": "fails" });
  });

  it("has a recorded decision with its agent, its time and its document, and not why", () => {
    expect(entitiesOf(document, "CapExtension")).toEqual({ [extension]: { group: "b-1", ratio: "25/100" } });
    expect(document.activity?.["act:committee/b-1@5"]).toEqual({
      "prov:type": { $: "chibo:Decision", type: "prov:QUALIFIED_NAME" },
      "prov:startTime": "2021-12-22T02:00:00Z",
      "prov:endTime": "2021-12-22T02:00:00Z",
      "chibo:instrument": "QĐ 9",
    });
    expect(arrows(document, "wasAssociatedWith", "activity", "agent")).toContain(
      "act:committee/b-1@5 → agent:clerk",
    );
    expect(JSON.stringify(document)).not.toContain("tiêu biểu");
  });

  it("is, in the explanation of a level, the same verdict without a figure and without the levels of others", () => {
    const own = provAbout(told, read(told), { member: "m-2" });
    expect(entitiesOf(own, "CapVerdict")).toEqual(entitiesOf(document, "CapVerdict"));
    expect(entitiesOf(own, "CapReading")).toEqual({});
    expect(Object.keys(entitiesOf(own, "Given"))).toEqual(["given:committee/b-1@3"]);
  });
});

describe("a cap that a decision may raise", () => {
  it("rests, under each reading, on the decision that raised it", () => {
    const grouped = rated
      .happened(
        "QuotaGroupsDeclared",
        { year: 2021, groups: [{ group: "alike", name: "Nhóm tương đồng", subjects: [memberOf("m-1")] }] },
        "2021-12-14",
      )
      .happened(
        "CapExtended",
        { year: 2021, group: "alike", ratio: [25, 100], reason: "tiêu biểu" },
        "2021-12-22",
      );
    const document = provAbout(grouped, read(grouped, { under: qd366hd43 }), { quota: "alike" });
    const readings = Object.entries(entitiesOf(document, "CapReading"));
    expect(readings).toHaveLength(3);
    for (const [reading, figures] of readings) {
      expect(figures).toMatchObject({ ratio: "25/100" });
      expect(basisOf(document, reading)).toContain(`event:${grouped.last}`);
    }
    expect(arrows(document, "used", "activity", "entity").join()).toContain(
      `given:${grouped.last} (chibo:raised)`,
    );
    // The declaration gives the group its members, and the group its name.
    expect(basisOf(document, "reading:group/alike/2021")).toEqual(["event:committee/b-1@5"]);
    expect(JSON.stringify(document)).not.toContain("Nhóm");
  });
});

describe("a cap on holders of posts", () => {
  it("has those apart of whom nobody knows whether it counts them", () => {
    const quota = qd132hd21.quotas.find(({ scope }) => scope === "base-organisation");
    if (quota === undefined) throw new Error("no cap");
    const where = { fact: "category.work", is: "equal", value: "with-post" } as const;
    const year = read(rated, { under: { ...qd132hd21, quotas: [{ ...quota, where }] } });
    const document = provAbout(rated, year, { quota: "b-1" });
    expect(Object.values(entitiesOf(document, "Tally"))).toEqual([
      { excellent: 0, good: 0, rated: 0, unsettled: 3 },
    ]);
    expect(arrows(document, "used", "activity", "entity").filter((arrow) => arrow.endsWith(")"))).toEqual(
      [2, 3, 4].map((at) => expect.stringContaining(`→ given:committee/b-1@${at} (chibo:unsettled)`)),
    );
  });
});
