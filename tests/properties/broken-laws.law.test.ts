import { describe, expect, it } from "vitest";
import { type AnyProjection, projection } from "../../src/projections/fold/projection.js";
import { attendance } from "../../src/projections/streams/attendance.js";
import { projections } from "../../src/projections/streams/projections.js";
import { qd132hd21 } from "../../src/rules/rule-sets/qd132-hd21-2019/index.js";
import {
  asAtReadsWhatWasRecorded,
  asOfReadsWhatHadHappened,
  correctedIsRecordedThatWay,
  deliveryIsIdempotent,
  eventsSurviveTheirText,
  foldingIsDeterministic,
  partsMergeToTheWhole,
  replayEqualsIncrement,
  streamsCommute,
  withdrawnIsNeverRecorded,
} from "../../src/testing/index.js";
import { olderFormsAreKnownAlike } from "../support/laws/older-forms.js";
import { ballotsKeepTheirSecret } from "../support/laws/secrecy.js";
import { everythingCanBeReadAndTold } from "../support/laws/years.js";

const settings = { numRuns: 20, endOnFailure: true };

/** A projection with a memory of its own, which no fold can reset. */
const counting = (): AnyProjection => {
  let count = 0;
  return projection({
    name: "counting",
    version: 1,
    initial: () => ({ seen: 0 }),
    on: {
      OrganisationFounded: (state: { seen: number }) => {
        count += 1;
        state.seen = count;
      },
    },
  });
};

/** A projection that changes the data of an event. */
const meddling = projection({
  name: "meddling",
  version: 1,
  initial: () => ({}),
  on: {
    OrganisationFounded: (_, event) => {
      Object.assign(event.data, { name: `${event.data.name}!` });
    },
  },
});

describe("a law that is broken says so", () => {
  it.each([
    ["replay equals increment", replayEqualsIncrement],
    ["streams commute", streamsCommute],
    ["delivery is idempotent", deliveryIsIdempotent],
    ["parts merge", partsMergeToTheWhole],
    ["folding is deterministic", foldingIsDeterministic],
    ["what was withdrawn was never recorded", withdrawnIsNeverRecorded],
    ["what was corrected was recorded that way", correctedIsRecordedThatWay],
    ["as at", asAtReadsWhatWasRecorded],
    ["as of", asOfReadsWhatHadHappened],
    ["texts", eventsSurviveTheirText],
  ])("%s: a projection with a memory of its own", (_, law) => {
    expect(() => law([counting()], settings)).toThrow(/- expected, \+ found/);
    law([attendance], { numRuns: 3 });
  });

  it("untouched: a projection that changes what an event says", () => {
    expect(() => foldingIsDeterministic([meddling], settings)).toThrow();
  });

  it("older forms: a form that says something else", () => {
    const wrong = ({ type }: { type: string }) =>
      type === "RollCallTaken" ? { schemaVersion: 1, data: { present: [], absent: [] } } : undefined;
    expect(() => olderFormsAreKnownAlike([attendance], wrong, { numRuns: 60, endOnFailure: true })).toThrow(
      "Written in present forms and raised",
    );
  });

  it("secrecy: a projection that tells two ballots apart", () => {
    expect(() =>
      ballotsKeepTheirSecret([...projections, counting()], { under: qd132hd21 }, settings),
    ).toThrow("What is seen of two votes alike");
  });

  it("fit for readers: a rule set that has no words for a fact", () => {
    const says = { vi: "undefined", en: "undefined" };
    const facts = { ...qd132hd21.facts, "judged.outstanding": { says, kind: "boolean" as const } };
    expect(() => everythingCanBeReadAndTold({ under: { ...qd132hd21, facts } }, settings)).toThrow(
      "Not fit for readers",
    );
  });
});
