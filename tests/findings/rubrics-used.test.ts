import { describe, expect, it } from "vitest";
import type { EventData } from "../../src/events/catalogue.js";
import { fingerprint } from "../../src/rules/engine/fingerprints.js";
import { anPhu } from "../../src/rules/rubrics/shipped/an-phu.js";
import { counts } from "../../src/rules/rubrics/shipped-roll-ups.js";
import { oneCell, read } from "../projections/world.js";
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

describe("what a body chose when it adopted a rubric", () => {
  it("is usable where the rubric, what all rubrics share, or the policy knows it", () => {
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
