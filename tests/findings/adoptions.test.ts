import { describe, expect, it } from "vitest";
import type { EventData } from "../../src/events/index.js";
import { fingerprint } from "../../src/rules/engine/fingerprints.js";
import { anPhu } from "../../src/rules/rubrics/shipped/an-phu.js";
import { counts } from "../../src/rules/rubrics/shipped-roll-ups.js";
import { qd366hd43 } from "../../src/rules/rule-sets/qd366-hd43-2025/index.js";
import { oneCell, read, reviewing } from "../projections/world.js";
import { ofKind } from "./of-kind.js";

const found = (parameters: EventData<"RubricAdopted">["parameters"], rollUp?: string) => {
  const told = oneCell("m-1").happened(
    "RubricAdopted",
    {
      organisation: "c-1",
      rubric: anPhu.id,
      fingerprint: fingerprint(anPhu),
      kinds: ["regular"],
      on: "2026-01-01",
      parameters,
      ...(rollUp === undefined ? {} : { rollUp }),
    },
    "2026-01-01",
  );
  return ofKind(read(told, { year: 2026, rubrics: [anPhu] }).findings, "adopted-choice-unusable").map(
    ({ details }) => details.parameter,
  );
};

describe("what a body chose when it adopted a sheet", () => {
  it("is usable where the sheet, what all sheets share, or the policy knows it", () => {
    expect(found({ "no-thematic": "zero", "late-tasks-reach": true, "attendance-guest": false })).toEqual([]);
    expect(found({ "good-meetings": 7 }, counts.id)).toEqual([]);
  });

  it("is not usable where nobody knows it, or as another kind of thing", () => {
    expect(found({ "good-meetings": 7 })).toEqual(["good-meetings"]);
    expect(found({ "no-thematic": "half" })).toEqual(["no-thematic"]);
    expect(found({ "attendance-guest": 1, "members-counted": true })).toEqual([
      "attendance-guest",
      "members-counted",
    ]);
  });

  it("is not judged where the policy is not known: its parameters are not known either", () => {
    expect(found({ "local-choice": 1 }, "local-policy")).toEqual([]);
  });
});

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

  it("is not judged under another rule set than the review's own", () => {
    expect(unusable({ "fulfilled-by-analogy": true })).toEqual(["fulfilled-by-analogy"]);
    expect(unusable({ "fulfilled-by-analogy": true }, "qd132-hd21-2019")).toEqual([]);
  });
});
