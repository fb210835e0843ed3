import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JournalEvent } from "../../../src/events/catalogue.js";
import { nastyYear } from "../../../src/testing/years/nasty-year.js";
import { invalidOf, misplacedOf, ofType, unsortedOf } from "./journal.js";
import { refusalsOf } from "./refusals.js";

const sample = fc.sample(nastyYear(), { numRuns: 400, seed: 11 });

const isPromoted = (year: readonly JournalEvent[]): boolean => {
  const decided = ofType(year, "LevelDecided").filter(({ data }) => data.subject.kind === "member");
  const excellent = decided.filter(({ data }) => data.level === "excellent");
  return decided.length > 5 && excellent.length * 5 > decided.length;
};

const hasBallotBeforeSelfReview = (year: readonly JournalEvent[]): boolean =>
  ofType(year, "BallotOpened").some((ballot) =>
    ofType(year, "SelfReviewSubmitted").some(
      ({ stream, position }) => stream === ballot.stream && position > ballot.position,
    ),
  );

const departures: Record<string, (year: readonly JournalEvent[]) => boolean> = {
  "no meeting at all": (year) => ofType(year, "MeetingConvened").length === 0,
  "no member at all": (year) => ofType(year, "MemberNamed").length === 0,
  "more excellent members than the cap allows": isPromoted,
  "a level decided that nobody proposed": (year) =>
    ofType(year, "LevelDecided").length > 0 && ofType(year, "LevelProposed").length === 0,
  "a ballot before a self-review": hasBallotBeforeSelfReview,
  "two ballots in a review": (year) => {
    const streams = ofType(year, "BallotOpened").map(({ stream }) => stream);
    return new Set(streams).size < streams.length;
  },
  "published totals that do not add up": (year) =>
    ofType(year, "ResultsPublished").some(({ data: { totals } }) => {
      const { excellent = 0, good = 0, fulfilled = 0, unfulfilled = 0, rated = 0 } = totals;
      return excellent + good + fulfilled + unfulfilled !== rated;
    }),
  "an entry of a meeting recorded in a later month": (year) =>
    year.some(({ stream, metadata: { happenedAt, recordedAt } }) => {
      const sameYear = recordedAt.slice(0, 4) === happenedAt.slice(0, 4);
      return stream.startsWith("meeting/") && sameYear && recordedAt.slice(0, 7) > happenedAt.slice(0, 7);
    }),
  "an entry dated years before": (year) =>
    year.some(
      ({ type, metadata: { happenedAt, recordedAt } }) =>
        type !== "OrganisationFounded" && Number(happenedAt.slice(0, 4)) + 1 < Number(recordedAt.slice(0, 4)),
    ),
  "an entry recorded before it happened": (year) =>
    year.some(({ metadata: { happenedAt, recordedAt } }) => happenedAt > recordedAt),
  "an entry corrected twice": (year) => {
    const corrected = ofType(year, "EntryCorrected").map(({ stream, data }) => `${stream}@${data.entry}`);
    return new Set(corrected).size < corrected.length;
  },
  "a correction withdrawn": (year) => {
    const corrections = new Set(ofType(year, "EntryCorrected").map(({ id }) => id));
    return ofType(year, "EntryWithdrawn").some(({ stream, data }) =>
      corrections.has(`${stream}@${data.entry}`),
    );
  },
  "a withdrawal withdrawn": (year) => {
    const withdrawals = new Set(ofType(year, "EntryWithdrawn").map(({ id }) => id));
    return ofType(year, "EntryWithdrawn").some(({ stream, data }) =>
      withdrawals.has(`${stream}@${data.entry}`),
    );
  },
  "a member nobody enrolled": (year) =>
    ofType(year, "CommentMade").some(({ data }) => data.by === "constructor"),
  "reviews of two years": (year) =>
    new Set(ofType(year, "ReviewOpened").map(({ data }) => data.year)).size === 2,
  "a member who moves within the year": (year) => ofType(year, "MemberTransferredIn").length > 0,
};

describe("a nasty year", () => {
  it("holds valid events only, numbered by stream, in the order of recording", () => {
    for (const year of sample) {
      expect(invalidOf(year)).toEqual([]);
      expect(misplacedOf(year)).toEqual([]);
      expect(unsortedOf(year)).toEqual([]);
    }
  });

  it("is a record of facts all the same: the aggregates refuse none of it", () => {
    fc.assert(
      fc.property(nastyYear(), (year) => {
        expect(refusalsOf(year)).toEqual([]);
      }),
    );
  });

  it.each(Object.keys(departures))("holds, in one year or another, %s", (what) => {
    expect(sample.some((year) => departures[what]?.(year))).toBe(true);
  });
});
