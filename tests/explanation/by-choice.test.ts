import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { byChoiceOf } from "../../src/explanation/bearing-rules.js";
import { byChoiceText } from "../../src/explanation/level-text.js";
import { classifyWithTrace } from "../../src/rules/engine/classification/classify.js";
import type { ParameterValues } from "../../src/rules/engine/conditions/vocabulary.js";
import { rulesInUse } from "../../src/rules/engine/rules-in-use.js";
import { qd366hd43 } from "../../src/rules/rule-sets/qd366-hd43-2025/index.js";
import { type FactTable, factsOf } from "../support/cases.js";

const cases = new URL("../rules/rule-sets/cases/qd366-hd43-2025.json", import.meta.url);
const base: FactTable = JSON.parse(readFileSync(cases, "utf8")).tables[0].base;

/** The choice that gives the level of a member with these facts. */
const choiceFor = (facts: FactTable, parameters: ParameterValues, by?: string) => {
  const { member } = qd366hd43.subjects;
  const inUse = rulesInUse(qd366hd43, parameters);
  const classified = classifyWithTrace("member", factsOf(base, facts), inUse);
  return member === undefined ? undefined : byChoiceOf(classified, member, inUse.parameters, by);
};

const late = { "points.tasks": 65, "tasks.on-time": 9 };

describe("a level that the committee's choice gives, because no level fits", () => {
  it.each(["lowest", "highest-met"])("has the choice as its ground: %s", (option) => {
    expect(choiceFor(late, { "when-no-level-fits": option }, "e-1")).toMatchObject({
      parameter: "when-no-level-fits",
      option,
      source: { point: "11" },
      by: "e-1",
    });
    expect(choiceFor(late, { "when-no-level-fits": option })).not.toHaveProperty("by");
  });

  it("has no such ground where its own rules or a forced case give it, or nobody chose", () => {
    const lowest = { "when-no-level-fits": "lowest" };
    expect(choiceFor({}, lowest)).toBeUndefined();
    expect(choiceFor({ ...late, "degradation.concluded": true }, lowest)).toBeUndefined();
    expect(choiceFor(late, {})).toBeUndefined();
  });

  it("reads as the option and the clause that states no level", () => {
    const chosen = choiceFor(late, { "when-no-level-fits": "lowest" });
    if (chosen === undefined) throw new Error("no choice");
    expect(byChoiceText(chosen, "vi")).toMatch(
      /^không mức nào đủ điều kiện; cấp ủy đã chọn: lấy mức thấp nhất — /,
    );
    expect(byChoiceText(chosen, "en")).toMatch(/^no level fits; the committee chose the lowest level — /);
  });
});
