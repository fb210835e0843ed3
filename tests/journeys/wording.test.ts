import { describe, expect, it } from "vitest";
import { examples } from "../../examples/years/index.js";
import type { RuleSet } from "../../src/rules/engine/rule-set.js";
import { qd132hd21 } from "../../src/rules/rule-sets/qd132-hd21-2019/index.js";
import { otherWording } from "../support/other-wording.js";
import { eventsOf, yearOf } from "./example-years.js";

describe.each(examples.filter(({ under }) => under === qd132hd21.id))("the findings of $name", ({ name }) => {
  const events = eventsOf(name);
  const findings = (under: RuleSet) => yearOf(name, events, { under }).findings;
  const codes = (under: RuleSet) => findings(under).map(({ code }) => code);
  const reviewed = events.some(({ type }) => type === "ReviewOpened");

  it("stay as they were when every text of the rule set is worded otherwise", () => {
    // A finding cites its clause with a note. The note is wording too.
    const found = (under: RuleSet) =>
      findings(under).map(({ clause, ...rest }) => ({
        ...rest,
        clause: { ...clause, note: clause?.note?.trim() },
      }));
    expect(found(otherWording(qd132hd21))).toEqual(found(qd132hd21));
  });

  it("say that its reviews were opened under other rules when one threshold is moved", () => {
    const [moved, ...rest] = qd132hd21.caps;
    if (moved === undefined) throw new Error("HD 21 has no cap");
    const stricter: RuleSet = { ...qd132hd21, caps: [{ ...moved, ratio: [1, 100] }, ...rest] };
    expect(codes(qd132hd21)).not.toContain("review-under-other-rules");
    expect(codes(stricter).includes("review-under-other-rules")).toBe(reviewed);
  });
});
