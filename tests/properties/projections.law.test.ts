import { describe, it } from "vitest";
import { projections } from "../../src/projections/streams/projections.js";
import { correctedIsRecordedThatWay, withdrawnIsNeverRecorded } from "../../src/testing/laws/corrections.js";
import {
  asAtReadsWhatWasRecorded,
  asOfReadsWhatHadHappened,
  deliveryIsIdempotent,
  foldingIsDeterministic,
  partsMergeToTheWhole,
  replayEqualsIncrement,
  resumingEqualsReplay,
  streamsCommute,
} from "../../src/testing/laws/projections.js";

const settings = { numRuns: 40 };

describe("the projections keep the laws", () => {
  it("replay equals increment, in any pieces and from any snapshot", () =>
    replayEqualsIncrement(projections, settings));
  it("events of different streams commute", () => streamsCommute(projections, settings));
  it("an event delivered again changes nothing", () => deliveryIsIdempotent(projections, settings));
  it("streams and projections folded apart merge to the whole, in any parts, order and grouping", () =>
    partsMergeToTheWhole(projections, settings));
  it("going on from a snapshot equals a replay, wherever it was taken and whatever fits", () =>
    resumingEqualsReplay(projections, { numRuns: 80 }));
  it("folding is deterministic, freezes what is known and leaves events as they were", () =>
    foldingIsDeterministic(projections, settings));
  it("a withdrawn entry was never recorded", () => withdrawnIsNeverRecorded(projections, settings));
  it("a corrected entry was recorded as corrected", () => correctedIsRecordedThatWay(projections, settings));
  it("as at an instant only what had been recorded is read", () =>
    asAtReadsWhatWasRecorded(projections, settings));
  it("as of an instant only what had happened is read", () =>
    asOfReadsWhatHadHappened(projections, settings));
});
