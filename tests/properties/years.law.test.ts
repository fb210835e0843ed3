import { describe, expect, it } from "vitest";
import * as z from "zod";
import { projections } from "../../src/projections/streams/projections.js";
import { type CapOnGroup, isJudged } from "../../src/projections/year/caps.js";
import type { CapState } from "../../src/rules/caps/cap-state.js";
import { hd42 } from "../../src/rules/rubrics/shipped/hd42-2025.js";
import { qd132hd21 } from "../../src/rules/rule-sets/qd132-hd21-2019/index.js";
import { qd366hd43 } from "../../src/rules/rule-sets/qd366-hd43-2025/index.js";
import { eventsSurviveTheirText } from "../../src/testing/laws/round-trip.js";
import { olderFormsAreKnownAlike } from "../support/laws/older-forms.js";
import { ballotsKeepTheirSecret, noEventPairsVoterAndChoice } from "../support/laws/secrecy.js";
import {
  capsCountHeads,
  capsGrowWithTheirGroups,
  everybodyIsAccountedFor,
  everyExplanationAgrees,
  everyExplanationPointsAtEvents,
  everyOutcomeCanBeExplained,
  everythingCanBeReadAndTold,
} from "../support/laws/years.js";

const reading = { under: qd132hd21, rubrics: [hd42], rollUp: "mean" } as const;
const settings = { numRuns: 25 };

describe("years read under HD 21 keep the laws", () => {
  it("everybody on a roll is accounted for, once", () => everybodyIsAccountedFor(reading, { numRuns: 40 }));
  it("every outcome is the one that explaining finds", () => everyOutcomeCanBeExplained(reading, settings));
  it("every explanation points at events of the journal", () =>
    everyExplanationPointsAtEvents(reading, settings));
  it("every explanation agrees with what was read", () => everyExplanationAgrees(reading, settings));
  it("everything can be read and told in both languages", () =>
    everythingCanBeReadAndTold(reading, settings));
  it("the caps count heads and mind no order", () => capsCountHeads(reading, settings));
});

describe("a cap on a group of which levels, members or cells are not recorded yet", () => {
  const rules = [{ under: qd132hd21 }, { under: qd366hd43 }];

  it.each(rules)("never contradicts the cap on all of it: $under.id", ({ under }) =>
    capsGrowWithTheirGroups({ under }, settings),
  );

  it("would contradict it if it took the part for the whole, and the law says so", () => {
    const asRated = (cap: CapOnGroup): CapState =>
      isJudged(cap) ? (cap.verdicts[0]?.holds ? "within" : "over") : cap.state;
    expect(() =>
      capsGrowWithTheirGroups({ under: qd132hd21 }, { ...settings, endOnFailure: true }, asRated),
    ).toThrow("a part says");
  });
});

describe("journals keep the laws", () => {
  it("every event survives its text", () => eventsSurviveTheirText(projections, settings));
  it("roll calls and reliefs of version 1 are known like those of version 2", () =>
    olderFormsAreKnownAlike(projections, undefined, settings));
});

describe("a secret ballot", () => {
  it("cannot be told from another with the same turnout and totals", () =>
    ballotsKeepTheirSecret(projections, reading, { numRuns: 20 }));
  it("has no event that says both who voted and for what", () => noEventPairsVoterAndChoice());
  it("would be given away by an event that says both, and the law says so", () => {
    const cast = z.strictObject({ votes: z.array(z.strictObject({ by: z.string(), option: z.string() })) });
    expect(() => noEventPairsVoterAndChoice({ VoteCast: cast })).toThrow("VoteCast says by and votes");
  });
});
