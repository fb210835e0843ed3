import { describe, expect, it } from "vitest";
import { describeFinding } from "../../src/findings/describe-finding.js";
import { checkRuleSet } from "../../src/rules/engine/check-rule-set.js";
import { fingerprint, isFingerprintOf } from "../../src/rules/engine/fingerprints.js";
import type { RuleSet } from "../../src/rules/engine/rule-set.js";
import { qd124hd25 } from "../../src/rules/rule-sets/qd124-hd25-2023/index.js";
import { qd132hd21 } from "../../src/rules/rule-sets/qd132-hd21-2019/index.js";
import { qd366hd43 } from "../../src/rules/rule-sets/qd366-hd43-2025/index.js";
import type { Story } from "../../src/testing/index.js";
import {
  decided,
  memberOf,
  noCivilServant,
  oneCell,
  read,
  reviewing,
  selfReviewed,
} from "../projections/world.js";
import { assessed, attached, bare, ofAnother, perTask } from "./evidence-asked-pairs.js";

const m1 = memberOf("m-1");
const found = (told: Story, under: RuleSet = qd132hd21) =>
  read(told, { under }).findings.filter(({ code }) => /evidence-missing$/.test(code));

describe("evidence that a clause asks for", () => {
  it("is missed where the level asks for a product and nothing about the member stands", () => {
    const [only, ...more] = found(bare);
    expect(more).toEqual([]);
    expect(only).toMatchObject({
      code: "evidence-missing",
      severity: "irregular",
      about: "member:m-1",
      clause: { document: "HD 21-HD/BTCTW", point: "II.B.2.3.a", evidence: "quoted" },
      events: ["committee/b-1@2"],
    });
    expect(only && describeFinding(only, "vi")).toBe(
      "Mức hoàn thành xuất sắc nhiệm vụ cần có sản phẩm làm minh chứng, sổ ghi chưa có minh chứng nào kèm theo.",
    );
  });

  it("is not missed at another level, nor under rules that do not ask for it", () => {
    expect(found(decided(ofAnother, m1, "good"))).toEqual([]);
    expect(found(bare, qd366hd43)).toEqual([]);
    expect(found(bare, qd124hd25)[0]?.clause).toEqual({
      document: "QĐ 124-QĐ/TW",
      point: "12.1",
      evidence: "translated",
    });
  });

  it("is not missed where the record of the organisation holds no evidence at all", () => {
    const none = selfReviewed(reviewing(noCivilServant(oneCell("m-1"), "m-1")), "m-1", "excellent");
    expect(found(decided(none, m1, "excellent"))).toEqual([]);
  });

  it("may be about the self-review, or about the decision", () => {
    expect(
      found(decided(attached(ofAnother, "e-1", { entry: "review/c-1/2021@2" }), m1, "excellent")),
    ).toEqual([]);
    expect(found(attached(bare, "e-1", { entry: "committee/b-1@2" }))).toEqual([]);
  });

  it("no longer counts once it is withdrawn, and counts again once other evidence replaces it", () => {
    const own = attached(ofAnother, "e-1", { subject: m1 });
    const taken = own.happened("EvidenceWithdrawn", { evidence: "e-1", reason: "nhầm" }, "2021-11-26");
    expect(found(decided(taken, m1, "excellent"))).toHaveLength(1);
    const replaced = attached(own, "e-3", { subject: m1 }, { replaces: "e-1" });
    expect(found(decided(replaced, m1, "excellent"))).toEqual([]);
  });

  it("is asked for each task that is done, where a local text says so, even if the record holds none", () => {
    const [only] = found(assessed("done"), perTask());
    expect(only).toMatchObject({
      code: "task-evidence-missing",
      severity: "irregular",
      details: { tasks: ["t-1"] },
    });
    expect(found(assessed("failed"), perTask())).toEqual([]);
    expect(found(assessed("done"), perTask({ level: "excellent" }))).toEqual([]);
  });
});

describe("a constraint on evidence", () => {
  it("keeps the fingerprint, because it decides no level", () => {
    const without = {
      ...qd132hd21,
      constraints: qd132hd21.constraints.filter(({ holds }) => holds === undefined || !("attached" in holds)),
    };
    expect(without.constraints.length).toBeLessThan(qd132hd21.constraints.length);
    expect(fingerprint(without)).toBe(fingerprint(qd132hd21));
    expect(isFingerprintOf(fingerprint(without), qd132hd21)).toBe(true);
    expect(fingerprint({ ...qd132hd21, constraints: [] })).not.toBe(fingerprint(qd132hd21));
  });

  it("names a level and subjects that the rule set has", () => {
    const problems = (holds: object) => checkRuleSet(perTask(holds as never)).map(({ path }) => path);
    expect(problems({})).toEqual([]);
    expect(problems({ level: "superb" })).toEqual(["constraints[0].holds.level"]);
    expect(problems({ of: ["member", "club"] })).toEqual(["constraints[0].holds.of[1]"]);
  });
});
