import { ballotsFields } from "./ballots.js";
import { daysFields } from "./days.js";
import { decisionsFields } from "./decisions.js";
import { documentsFields } from "./documents.js";
import { type FieldWords, wordsByPlace } from "./field.js";
import { meetingEntriesFields } from "./meeting-entries.js";
import { meetingScoresFields } from "./meeting-scores.js";
import { meetingsFields } from "./meetings.js";
import { membersFields } from "./members.js";
import { peopleAndOrganisationsFields } from "./people-and-organisations.js";
import { publishedTotalsFields } from "./published-totals.js";
import { reviewEntriesFields } from "./review-entries.js";
import { reviewsFields } from "./reviews.js";

/**
 * Words of fields by place: by the field's name, by the fields that hold it, `led.assigned`, or by the event type,
 * `MeetingConvened.kind`. A list is passed over: `totals.votes` is a field of each of the totals.
 */
const fieldWords: Readonly<Record<string, FieldWords>> = {
  ...peopleAndOrganisationsFields,
  ...daysFields,
  ...documentsFields,
  ...membersFields,
  ...meetingsFields,
  ...meetingEntriesFields,
  ...meetingScoresFields,
  ...reviewsFields,
  ...reviewEntriesFields,
  ...ballotsFields,
  ...decisionsFields,
  ...publishedTotalsFields,
};

/**
 * The words of a field of an event's data: those of the event type, else those of the fields that hold it, else those
 * of its name. Nothing where the table has none.
 *
 * @param type the event type
 * @param path the names of the fields down to it, joined by dots
 */
export const wordsOfEventField = (type: string, path: string): FieldWords | undefined =>
  wordsByPlace(fieldWords, [type, ...path.split(".")]);
