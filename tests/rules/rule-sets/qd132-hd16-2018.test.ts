import { expect, it } from "vitest";
import { classify } from "../../../src/rules/engine/classification/classify.js";
import { rulesInUse } from "../../../src/rules/engine/rules-in-use.js";
import { qd132hd16 } from "../../../src/rules/rule-sets/qd132-hd16-2018.js";
import { qd132hd21 } from "../../../src/rules/rule-sets/qd132-hd21-2019/index.js";
import { baseOf } from "../../support/by-clause.js";
import { factsOf, shown } from "../../support/cases.js";

it("a member suspended from activities is reviewed under HD 16, and is left out under HD 21 only", () => {
  const base = baseOf(qd132hd16, "member");
  const suspended = factsOf(base, { "membership.activities-suspended": true, "discipline.in-year": true });
  const under = (ruleSet: typeof qd132hd16) => shown(classify("member", suspended, rulesInUse(ruleSet)));
  expect(under(qd132hd16)).toBe("unfulfilled");
  expect(under(qd132hd21)).toBe("not-reviewed");
});
