import { label } from "../language/labels.js";
import type { Language } from "../language/language.js";
import type { YearOptions } from "../projections/year/context.js";
import { type MeetingState, meetingStateOf } from "../projections/year/meeting-state.js";
import type { Meeting } from "../projections/year/meetings.js";

/** The document that cancelled a meeting and what stood in its place. */
interface Grounds {
  readonly instead?: string;
  readonly instrument?: string;
}

/** These grounds in words: "theo chỉ đạo của cấp trên, văn bản số 12". */
export const groundsText = ({ instead, instrument }: Grounds, language: Language): string => {
  const document = { vi: "văn bản số", en: "document" }[language];
  return [
    ...(instead === undefined ? [] : [label("insteadOfMeeting", instead, language)]),
    ...(instrument === undefined ? [] : [`${document} ${instrument}`]),
  ].join(", ");
};

/** The state of a meeting, with the grounds of its cancellation. */
export const stateText = (
  { state, ...grounds }: Grounds & { readonly state: MeetingState },
  language: Language,
): string => {
  const name = label("meetingState", state, language);
  const says = groundsText(grounds, language);
  return says === "" ? name : `${name}: ${says}`;
};

/** The same for a meeting of the year. */
export const notHeldText = (meeting: Meeting, options: YearOptions, language: Language): string =>
  stateText({ state: meetingStateOf(meeting, options), ...meeting.steps.cancelled }, language);
