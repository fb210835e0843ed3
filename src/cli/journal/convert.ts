import { encodeJournal, type JournalBatch, type JournalEvent, readJournalSync } from "../../events/index.js";
import type { Result } from "../output.js";
import type { Language } from "../words.js";
import { chunksOf } from "./chunks.js";
import { cloudEventsText, readCloudEvents } from "./cloud-events.js";
import { writeNew } from "./new-file.js";
import { isLost, isToMend, type LineProblem, lineProblem, problemText } from "./problems.js";

const words = {
  written: {
    vi: (events: number, output: string) =>
      `Đã ghi ${events} sự kiện vào “${output}”, theo phiên bản hiện tại.`,
    en: (events: number, output: string) => `Wrote ${events} events to "${output}", in their present form.`,
  },
  refused: {
    vi: (count: number) => `Chưa ghi tệp nào: ${count} dòng sẽ bị mất. Hãy sửa các dòng sau rồi chạy lại:`,
    en: (count: number) => `No file was written: ${count} lines would be lost. Mend them and run this again:`,
  },
  kept: { vi: "Vẫn cần xem:", en: "Still to be looked at:" },
};

/** Between which forms a journal is converted; from and to its own where nothing is said. */
export interface Forms {
  readonly fromCloudevents?: boolean;
  /** The URI that names the journal in CloudEvents. */
  readonly toCloudevents?: string;
}

function* journalText(batches: Iterable<readonly JournalEvent[]>): Generator<string> {
  for (const events of batches) yield [...encodeJournal(events)].join("");
}

/**
 * `chibo journal convert`: the journal anew, each event in its present schema version and its one text form, or as
 * CloudEvents. Where a line cannot be read nothing is written, for it would be lost without a word.
 */
export const convert = (
  file: string,
  output: string,
  { fromCloudevents = false, toCloudevents }: Forms,
  language: Language,
): Result => {
  const problems: LineProblem[] = [];
  let events = 0;
  function* counted(batches: Iterable<JournalBatch>): Generator<readonly JournalEvent[]> {
    for (const batch of batches) {
      problems.push(...batch.problems.map(lineProblem));
      events += batch.events.length;
      yield batch.events;
    }
  }
  writeNew(output, (put) => {
    const read = counted(fromCloudevents ? readCloudEvents(file) : readJournalSync(chunksOf(file)));
    const texts = toCloudevents === undefined ? journalText(read) : cloudEventsText(read, toCloudevents);
    for (const text of texts) put(text);
    return !problems.some(isLost);
  });
  const lost = problems.filter(isLost);
  const written = lost.length === 0;
  const shown = written ? problems : lost;
  return {
    text: [
      written ? words.written[language](events, output) : words.refused[language](lost.length),
      ...(written && shown.length > 0 ? [words.kept[language]] : []),
      ...shown.map((problem) => `  ${problemText(problem, language)}`),
    ].join("\n"),
    data: { file, output, written, events, problems },
    problems: problems.some(isToMend),
  };
};
