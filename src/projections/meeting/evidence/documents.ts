import type { YearOptions } from "../../year/context.js";
import { stepOf } from "../calendar/by-meeting.js";
import type { DutyState } from "../calendar/duty.js";
import type { Meeting } from "../meetings.js";
import type { EvidenceBook } from "./book.js";

/** What a step's state says of "in time". Nothing while it is due, or in time by one reading of its days only. */
const inTime: Readonly<Record<DutyState, boolean | undefined>> = {
  done: true,
  late: false,
  missed: false,
  due: undefined,
  unsettled: undefined,
};

/** Whether documents were there a day before, and were posted within two days after. */
export const knowDocuments = (book: EvidenceBook, meeting: Meeting, options: YearOptions): void => {
  const steps = {
    "preparation.documents-in-time": { step: "documents-before", days: { before: 1 } },
    "closing.documents-in-time": { step: "documents-after", days: { after: 2 } },
  } as const;
  for (const [name, step] of Object.entries(steps)) {
    const { state, taken } = stepOf(step, meeting, options);
    const value = inTime[state];
    if (value !== undefined) book.know(name, value, [taken?.by]);
  }
};
