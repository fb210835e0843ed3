import { describe, expect, it } from "vitest";
import { capAsRead, underEvery } from "../../../src/rules/caps/cap-as-read.js";
import { capParameters } from "../../../src/rules/caps/cap-parameters.js";
import type { Cap } from "../../../src/rules/engine/rule-set.js";
import { rulesInUse } from "../../../src/rules/engine/rules-in-use.js";
import { ruleSets } from "../../../src/rules/rule-sets/index.js";
import { qd366hd43 } from "../../../src/rules/rule-sets/qd366-hd43-2025/index.js";

const capOf = (subject: string): Cap => {
  const cap = qd366hd43.caps.find((each) => each.subject === subject);
  if (cap === undefined) throw new Error(`QĐ 366 caps each kind of subject, ${subject} too`);
  return cap;
};
const read = (cap: Cap, chosen = {}) =>
  capAsRead(cap, rulesInUse(qd366hd43, chosen).parameters).map(({ under, cap: { heads, rounding } }) => [
    under,
    heads,
    rounding,
  ]);

describe("a cap whose text leaves heads and rounding open", () => {
  it("is read under each option while nobody chose, the strictest reading first", () => {
    expect(read(capOf("member"))).toEqual([
      [{ "cap-heads": "counted", "cap-rounding": "down" }, "counted", "down"],
      [{ "cap-heads": "counted", "cap-rounding": "half-up" }, "counted", "half-up"],
      [{ "cap-heads": "apart", "cap-rounding": "down" }, "apart", "down"],
      [{ "cap-heads": "apart", "cap-rounding": "half-up" }, "apart", "half-up"],
    ]);
  });

  it("is read only under what a committee chose, and says what is left", () => {
    expect(read(capOf("member"), { "cap-rounding": "down" })).toEqual([
      [{ "cap-heads": "counted" }, "counted", "down"],
      [{ "cap-heads": "apart" }, "apart", "down"],
    ]);
    expect(read(capOf("member"), { "cap-heads": "apart", "cap-rounding": "half-up" })).toEqual([
      [{}, "apart", "half-up"],
    ]);
  });

  it("stays open where a committee chose what is no option", () => {
    expect(capAsRead(capOf("member"), { "cap-heads": "sometimes", "cap-rounding": "down" })).toHaveLength(2);
  });

  it("asks nothing of heads where it counts no people", () => {
    for (const subject of ["cell", "base-organisation", "collective"])
      expect(read(capOf(subject)).map(([, heads]) => heads)).toEqual(["counted", "counted"]);
  });

  it("is settled by a local text on the cap", () => {
    const local: Cap = { ...capOf("member"), heads: "apart", rounding: "half-up" };
    expect(read(local)).toEqual([[{}, "apart", "half-up"]]);
  });

  it("is read strictly, and counts heads, in the rule sets for which no other reading was found", () => {
    const others = Object.values(ruleSets).filter(({ layers }) => !layers.includes("qd366-2025"));
    const caps = others.flatMap((ruleSet) => ruleSet.caps);
    expect(caps.length).toBeGreaterThan(0);
    for (const cap of caps) expect([cap.heads, cap.rounding]).toEqual(["counted", "down"]);
  });
});

describe("the evidence of the readings", () => {
  it("is a local text for what is looser, and no central text says either", () => {
    expect(
      Object.entries(capParameters).map(([name, { source, readings }]) => [
        name,
        source.evidence,
        ...readings.map(({ is, source: { evidence } }) => [is, evidence]),
      ]),
    ).toEqual([
      ["cap-heads", "not-found", ["counted", "not-found"], ["apart", "local"]],
      ["cap-rounding", "not-found", ["down", "quoted"], ["half-up", "local"]],
    ]);
  });
});

describe("what every reading gives", () => {
  it("is certain where they agree, and unknown where two differ or there is none", () => {
    expect(underEvery(["fails", "fails"])).toBe("fails");
    expect(underEvery(["holds"])).toBe("holds");
    expect(underEvery(["holds", "fails"])).toBe("unknown");
    expect(underEvery(["fails", "unknown"])).toBe("unknown");
    expect(underEvery([])).toBe("unknown");
  });
});
