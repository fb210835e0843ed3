import { readJournalSync } from "../../events/index.js";
import type { Result } from "../output.js";
import type { Language } from "../words.js";
import { chunksOf } from "./chunks.js";
import { isToMend, type LineProblem, lineProblem, problemText } from "./problems.js";

const words = {
  read: {
    vi: (events: number, streams: number) => `Đọc được ${events} sự kiện của ${streams} luồng.`,
    en: (events: number, streams: number) => `Read ${events} events of ${streams} streams.`,
  },
  fine: { vi: "Không có lỗi.", en: "No problems." },
  problems: {
    vi: (count: number) => `${count} dòng có vấn đề:`,
    en: (count: number) => `Lines with a problem: ${count}`,
  },
};

/** `chibo journal check`: every line that cannot be read or is out of place, with what to do. */
export const check = (file: string, language: Language): Result => {
  const problems: LineProblem[] = [];
  const streams = new Set<string>();
  let events = 0;
  for (const batch of readJournalSync(chunksOf(file))) {
    problems.push(...batch.problems.map(lineProblem));
    events += batch.events.length;
    for (const { stream } of batch.events) streams.add(stream);
  }
  return {
    text: [
      words.read[language](events, streams.size),
      ...(problems.length === 0 ? [words.fine[language]] : [words.problems[language](problems.length)]),
      ...problems.map((problem) => `  ${problemText(problem, language)}`),
    ].join("\n"),
    data: { file, events, streams: streams.size, problems },
    problems: problems.some(isToMend),
  };
};
