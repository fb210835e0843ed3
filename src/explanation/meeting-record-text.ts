import { label } from "../language/labels.js";
import type { Language } from "../language/language.js";
import { type MeetingRecord, owedStates } from "../projections/year/meeting-record.js";

const words = {
  vi: { held: "đã họp", meetings: "Sinh hoạt" },
  en: { held: "held", meetings: "Meetings," },
};

/**
 * The meetings that an organisation owed, on one line: "Sinh hoạt thường kỳ: đã họp 10, chưa có trong sổ ghi 2". It is
 * undefined if the organisation owed none.
 */
export const meetingRecordText = (
  record: readonly MeetingRecord[],
  language: Language,
): string | undefined => {
  const w = words[language];
  const kinds = record.map(({ kind, counts }) => {
    const counted = owedStates.flatMap((state) => {
      const name = state === "held" ? w.held : label("dutyState", state, language);
      // The number of meetings held is always said.
      const count = counts[state] ?? (state === "held" ? 0 : undefined);
      return count === undefined ? [] : [`${name} ${count}`];
    });
    return `${label("kind", kind, language)}: ${counted.join(", ")}`;
  });
  return kinds.length === 0 ? undefined : `${w.meetings} ${kinds.join("; ")}`;
};
