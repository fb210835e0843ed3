import { describe, expect, it } from "vitest";
import { bodyRoles } from "../../../src/events/values.js";
import { formValues } from "../../../src/language/words/form-values.js";
import { isStep, partyKinds, takers } from "../../../src/rules/calendar/procedure.js";
import { fingerprint } from "../../../src/rules/engine/fingerprints.js";
import type { Constraint, ProcedureStep, RuleSet } from "../../../src/rules/engine/rule-set.js";
import { qd366hd43quarter } from "../../../src/rules/rule-sets/hd02-2026-quarter.js";
import { ruleSets } from "../../../src/rules/rule-sets/index.js";
import { constraintsOfHd25 } from "../../../src/rules/rule-sets/qd124-hd25-2023/procedure.js";
import { qd132hd21 } from "../../../src/rules/rule-sets/qd132-hd21-2019/index.js";
import {
  constraintsOfHd21,
  parametersOfHd21Procedure,
} from "../../../src/rules/rule-sets/qd132-hd21-2019/procedure.js";
import { qd366hd43 } from "../../../src/rules/rule-sets/qd366-hd43-2025/index.js";
import {
  constraintsOfHd43,
  parametersOfHd43Procedure,
} from "../../../src/rules/rule-sets/qd366-hd43-2025/procedure.js";

const all = [...constraintsOfHd21, ...constraintsOfHd25, ...constraintsOfHd43];

/** A constraint in one line. */
const told = ({ id, source, holds, adoptedBy }: Constraint): string => {
  const what =
    holds === undefined
      ? "people look"
      : "lasts" in holds
        ? `${holds.lasts} ${holds.days} d`
        : "by" in holds
          ? `${holds.step} by ${holds.by}${holds.yearsAfter === 0 ? "" : ` +${holds.yearsAfter}`} (${holds.of.join(" ")})`
          : "workingDays" in holds
            ? `${holds.first} ${holds.workingDays} working d ${holds.next}`
            : "groundsFrom" in holds
              ? `grounds from ${holds.groundsFrom}`
              : "attached" in holds
                ? `${holds.attached} attached (${holds.of.join(" ")}${holds.level === undefined ? "" : `, ${holds.level}`})`
                : `${holds.first} < ${holds.next} (${holds.of.join(" ")})`;
  return `${id}: ${what}; ${source.document} ${source.point} ${source.evidence}${adoptedBy === undefined ? "" : `; ${adoptedBy}`}`;
};

/** A step of a review in one line. */
const turn = ({ step, taker, of, source, after = [], periods = [] }: ProcedureStep): string =>
  [
    ...periods,
    `${step}: ${taker} (${of.join(" ")})`,
    ...(after.length === 0 ? [] : [`after ${after.join(" ")}`]),
    `${source.document} ${source.point ?? ""} ${source.evidence}`,
  ].join("; ");

const turnsOf = ({ procedure = [] }: RuleSet): readonly string[] => procedure.map(turn);

describe("the steps of a review", () => {
  it("of HD 21: the cell committee proposes, the cell votes, the base committee decides", () => {
    expect(turnsOf(qd132hd21)).toEqual([
      "employer-level: employer (member); HD 21-HD/BTCTW II.B.6 quoted",
      "self-review: subject (member); HD 21-HD/BTCTW II.B.2 reported",
      "proposal: cell-committee (member); after self-review; HD 21-HD/BTCTW II.B.2 reported",
      "ballot: cell (member); after proposal; HD 21-HD/BTCTW II.B.2 reported",
      "level-decided: base-committee (member); after ballot; HD 21-HD/BTCTW II.B.2 reported",
      "collective-report: subject (cell base-organisation collective); QĐ 132-QĐ/TW  translated",
      "level-decided: superior-committee (cell base-organisation collective); after collective-report; QĐ 132-QĐ/TW  translated",
      "notified: base-committee (member); after level-decided; HD 21-HD/BTCTW II.B.6 quoted",
      "notified: superior-committee (cell base-organisation collective); after level-decided; HD 21-HD/BTCTW II.B.6 quoted",
    ]);
  });

  it("of HD 43: no text asks for a ballot, and the direct superior committee decides", () => {
    expect(turnsOf(qd366hd43)).toEqual([
      "self-review: subject (member); QĐ 366-QĐ/TW 12.1 quoted",
      "draft-sent: subject (base-organisation collective); QĐ 366-QĐ/TW 7 quoted",
      "collective-report: subject (cell base-organisation collective); QĐ 366-QĐ/TW 7 quoted",
      "proposal: cell-committee (member); after self-review; HD 43-HD/BTCTW 3 quoted",
      "proposal: appraisal-body (cell base-organisation collective); after collective-report; QĐ 366-QĐ/TW 12.1 quoted",
      "level-decided: superior-committee (cell base-organisation collective); after proposal; HD 43-HD/BTCTW 3 quoted",
      "level-decided: superior-committee (member); after proposal; QĐ 366-QĐ/TW 13 quoted",
      "notified: superior-committee (member cell base-organisation collective); after level-decided; QĐ 366-QĐ/TW 15 quoted",
    ]);
  });

  it("of a quarter are those of HD 02, which is known from reports, beside those of the year", () => {
    expect(turnsOf(qd366hd43quarter).slice(turnsOf(qd366hd43).length)).toEqual([
      "quarter; self-review: subject (member); HD 02-HD/BTCTW  reported",
      "quarter; proposal: unit-head (member); after self-review; HD 02-HD/BTCTW  reported",
      "quarter; level-decided: superior-committee (member); after proposal; HD 02-HD/BTCTW  reported",
    ]);
  });

  it("name only steps that are known, each once for a kind of subject and period", () => {
    for (const { procedure = [] } of Object.values(ruleSets)) {
      expect(procedure.filter(({ step, after = [] }) => ![step, ...after].every(isStep))).toEqual([]);
      const named = procedure.flatMap(({ step, of, periods = ["year"] }) =>
        of.flatMap((kind) => periods.map((period) => `${period} ${kind} ${step}`)),
      );
      expect(new Set(named).size).toBe(named.length);
    }
  });

  it("decide no level: a review keeps the fingerprint that it adopted", () => {
    const { procedure: _, ...before } = qd132hd21;
    expect(qd132hd21.procedure).toBeDefined();
    expect(fingerprint(qd132hd21)).toBe(fingerprint(before));
    expect(fingerprint({ ...qd132hd21, caps: [] })).not.toBe(fingerprint(before));
  });
});

describe("order and days", () => {
  it("of HD 21, each with its point", () => {
    expect(constraintsOfHd21.map(told)).toEqual([
      "review-before-level: self-review < level-decided (member); HD 21-HD/BTCTW II.B.6 quoted",
      "report-before-level: collective-report < level-decided (cell base-organisation collective); HD 21-HD/BTCTW II.B.6 quoted",
      "review-before-ballot: self-review < ballot (member); HD 21-HD/BTCTW II.B.6 quoted",
      "lower-before-higher: level-decided < level-decided (member cell base-organisation); HD 21-HD/BTCTW II.B.6 quoted",
      "collective-before-individual: level-decided < level-decided (collective member); HD 21-HD/BTCTW II.B.6 quoted",
      "head-last: level-decided < level-decided (member head); HD 21-HD/BTCTW II.B.4 quoted",
      "employer-before-member: employer-level < level-decided (member); HD 21-HD/BTCTW II.B.6 quoted",
      "employer-by-mid-december: employer-level by 12-15 (member); NĐ 90/2020/NĐ-CP 20.2 quoted; employer-deadline-of-2020",
      "product-of-member: product attached (member, excellent); HD 21-HD/BTCTW II.B.2.3.a quoted",
      "product-of-collective: product attached (collective, excellent); HD 21-HD/BTCTW II.B.3 quoted",
    ]);
  });

  it("of HD 25, each with its article", () => {
    expect(constraintsOfHd25.map(told)).toEqual([
      "review-before-level: self-review < level-decided (member); QĐ 124-QĐ/TW 11 translated",
      "report-before-level: collective-report < level-decided (cell base-organisation collective); QĐ 124-QĐ/TW 11 translated",
      "draft-before-meeting: draft-sent 3 working d review-meeting; QĐ 124-QĐ/TW 7 translated",
      "lower-before-higher: level-decided < level-decided (member cell base-organisation); QĐ 124-QĐ/TW 11 translated",
      "collective-before-individual: level-decided < level-decided (collective member); QĐ 124-QĐ/TW 11 translated",
      "head-last: level-decided < level-decided (member head); QĐ 124-QĐ/TW 11 translated",
      "unit-before-party-organisation: unit-level < level-decided (cell base-organisation); QĐ 124-QĐ/TW 11 translated",
      "check-before-decision: check-concluded < level-decided (member cell base-organisation collective); QĐ 124-QĐ/TW 11 translated",
      "product-behind-excellent: product attached (member collective, excellent); QĐ 124-QĐ/TW 12.1 translated",
      "review-lasts-province: people look; QĐ 124-QĐ/TW 7 translated",
      "cancelled-then-decided-again: people look; QĐ 124-QĐ/TW 15.3 quoted",
    ]);
  });

  it("of HD 43, each with its article", () => {
    expect(constraintsOfHd43.map(told)).toEqual([
      "review-before-level: self-review < level-decided (member); QĐ 366-QĐ/TW 12.1 quoted",
      "report-before-level: collective-report < level-decided (cell base-organisation collective); QĐ 366-QĐ/TW 12.1 quoted",
      "draft-before-meeting: draft-sent 3 working d review-meeting; QĐ 366-QĐ/TW 7 quoted",
      "review-lasts: review-meeting 1 d; HD 43-HD/BTCTW 2 quoted",
      "review-lasts-province: people look; HD 43-HD/BTCTW 2 quoted",
      "review-in-order: people look; QĐ 366-QĐ/TW 7.3 quoted",
      "lower-before-higher: level-decided < level-decided (member cell base-organisation); QĐ 366-QĐ/TW 12.2 quoted",
      "collective-before-head: level-decided < level-decided (collective head); QĐ 366-QĐ/TW 12.2 quoted",
      "unit-before-party-organisation: unit-level < level-decided (cell base-organisation); QĐ 366-QĐ/TW 12.2 quoted",
      "employer-before-member: employer-level < level-decided (member); QĐ 366-QĐ/TW 3.4 quoted",
      "check-before-decision: check-concluded < level-decided (member cell base-organisation collective); QĐ 366-QĐ/TW 12.1 quoted",
      "decided-by-year-end: level-decided by 12-31 (member cell base-organisation collective); HD 43-HD/BTCTW 4 quoted",
      "decided-by-mid-january: level-decided by 01-15 +1 (member cell base-organisation collective); HD 43-HD/BTCTW 4 quoted; year-closed-later",
      "temporary-cell-comment: people look; HD 43-HD/BTCTW 7.6 quoted",
      "cancelled-then-decided-again: people look; QĐ 366-QĐ/TW 13.3, 15 quoted",
    ]);
  });

  it("name only steps and parties that are known: a misspelt one would never be broken", () => {
    const parties: readonly string[] = partyKinds;
    for (const { holds } of all) {
      if (holds === undefined) continue;
      const named =
        "lasts" in holds
          ? [holds.lasts]
          : "step" in holds
            ? [holds.step]
            : "first" in holds
              ? [holds.first, holds.next]
              : [];
      expect(named.filter((step) => !isStep(step))).toEqual([]);
      expect("of" in holds ? holds.of.filter((party) => !parties.includes(party)) : []).toEqual([]);
    }
  });

  it("bear an id of their own within each rule set", () => {
    for (const constraints of [constraintsOfHd21, constraintsOfHd25, constraintsOfHd43])
      expect(new Set(constraints.map(({ id }) => id)).size).toBe(constraints.length);
  });

  it("leave to a parameter without a value what does not bind every year or every unit", () => {
    const parameters = { ...parametersOfHd21Procedure, ...parametersOfHd43Procedure };
    const adopted = all.flatMap(({ adoptedBy }) => adoptedBy ?? []);
    expect(adopted.sort()).toEqual(Object.keys(parameters).sort());
    for (const { kind, value } of Object.values(parameters))
      expect([kind, value]).toEqual(["boolean", undefined]);
  });
});

it("a body that proposes has the same name as the taker of a step and as a body in its role", () => {
  const roles = bodyRoles.filter((role) => Object.hasOwn(takers, role));
  expect(roles).toEqual(["unit-head", "appraisal-body", "employer", "cell-committee", "cell"]);
  for (const role of roles) expect(Object.entries(takers)).toContainEqual([role, formValues.bodyRole[role]]);
  const others = Object.keys(takers).filter((taker) => !roles.some((role) => role === taker));
  expect(others).toEqual(["subject", "counting-committee", "base-committee", "superior-committee"]);
});
