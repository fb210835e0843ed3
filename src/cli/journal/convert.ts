import { encodeJournal, readJournalSync } from "../../events/index.js";
import type { Result } from "../output.js";
import type { Language } from "../words.js";
import { chunksOf } from "./chunks.js";
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

/**
 * `chibo journal convert`: the journal anew, each event in its present schema version and its one text form.
 * Where a line cannot be read nothing is written, for it would be lost without a word.
 */
export const convert = (file: string, output: string, language: Language): Result => {
  const problems: LineProblem[] = [];
  let events = 0;
  writeNew(output, (put) => {
    for (const batch of readJournalSync(chunksOf(file))) {
      problems.push(...batch.problems.map(lineProblem));
      events += batch.events.length;
      put([...encodeJournal(batch.events)].join(""));
    }
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
