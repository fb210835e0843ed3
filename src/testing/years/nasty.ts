import * as fc from "fast-check";
import type { JournalEvent } from "../../events/index.js";
import { plausibleYear, type YearConstraints } from "./arbitrary.js";
import { draftYear } from "./build.js";
import { anyDeparture, departed } from "./departures.js";
import { journalOf } from "./draft.js";
import { anyMishap, befall } from "./mishaps.js";

/**
 * The journal of a year in which much is out of order, and all of it recordable: a cell without
 * members, without meetings, with everybody exempt or excellent; levels decided without a proposal;
 * a ballot before the self-reviews, or two; totals that do not add up; entries that are missing,
 * late by months, or dated out of the year; corrections of corrections; people nobody has enrolled.
 * The aggregates accept it entry by entry: what is wrong with it is for rules and findings to say.
 */
export const nastyYear = (constraints: YearConstraints = {}): fc.Arbitrary<JournalEvent[]> =>
  fc
    .record({
      plan: plausibleYear({ maxCells: 3, maxMembers: 8, maxMeetings: 6, ...constraints }),
      departures: fc.array(anyDeparture(), { maxLength: 3, size: "max" }),
      mishaps: fc.array(anyMishap(), { maxLength: 12, size: "max" }),
    })
    .map(({ plan, departures, mishaps }) => {
      const drafts = draftYear(departures.reduce(departed, plan));
      for (const mishap of mishaps) befall(drafts, mishap);
      return journalOf(drafts);
    });
