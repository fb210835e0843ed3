import { label } from "../language/labels.js";
import type { Language } from "../language/language.js";
import { type MeetingRecord, owedStates } from "../projections/year/meeting-record.js";

const meetings = { vi: "Sinh hoạt", en: "Meetings," };

/**
 * The meetings that an organisation owed, on one line: "Sinh hoạt thường kỳ: đã họp 10, chưa có trong sổ ghi 2". It is
 * undefined if the organisation owed none.
 */
export const meetingRecordText = (
  record: readonly MeetingRecord[],
  language: Language,
): string | undefined => {
  const kinds = record.map(({ kind, counts }) => {
    const counted = owedStates.flatMap((state) => {
      // The number of meetings held is always said.
      const count = counts[state] ?? (state === "held" ? 0 : undefined);
      return count === undefined ? [] : [`${label("owedState", state, language)} ${count}`];
    });
    return `${label("kind", kind, language)}: ${counted.join(", ")}`;
  });
  return kinds.length === 0 ? undefined : `${meetings[language]} ${kinds.join("; ")}`;
};
