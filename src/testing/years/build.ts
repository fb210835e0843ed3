import type { JournalEvent } from "../../events/index.js";
import { writeDecisions } from "./decisions.js";
import { type Draft, journalOf } from "./draft.js";
import { correct, delay } from "./later.js";
import { writeMeeting } from "./meeting.js";
import type { YearPlan } from "./plan.js";
import { writeBaseReview, writeCellReview } from "./review.js";
import { writeBase, writeRoll } from "./roll.js";

/** The drafts of a year, before they have their places in the journal. */
export const draftYear = (plan: YearPlan): Draft[] => {
  const drafts: Draft[] = [];
  writeBase(plan, drafts);
  for (const [index, cell] of plan.cells.entries()) {
    writeRoll(cell, index + 1, plan, drafts);
    for (const meeting of cell.meetings) writeMeeting(cell, index + 1, meeting, plan, drafts);
    writeCellReview(cell, plan, drafts);
  }
  writeBaseReview(plan, drafts);
  writeDecisions(plan, drafts);
  delay(drafts, plan.late);
  correct(drafts, plan.corrections);
  return drafts;
};

/**
 * The journal of a year: the events of all its streams in the order in which they were recorded.
 * The same plan always gives the same events, and every one is valid.
 *
 * @example
 * const events = buildYear(plan);
 * events.filter((event) => event.stream === "meeting/c1/2021-11");
 */
export const buildYear = (plan: YearPlan): JournalEvent[] => journalOf(draftYear(plan));
