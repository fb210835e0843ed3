import { type Access, redactedEvent } from "../../access/index.js";
import type { JournalEvent } from "../../events/catalogue.js";
import type { JournalProblem } from "../../events/journal/line-problem.js";
import { readJournalSync } from "../../events/journal/read.js";
import type { SealResult } from "../../events/seal/index.js";
import type { Language } from "../../language/language.js";
import { beginFold } from "../../projections/fold/fold.js";
import { type Axes, type FoldedJournal, recordedBy } from "../../projections/fold/folded-journal.js";
import { projections } from "../../projections/streams/projections.js";
import { entryConflictsIn, isIdConflict, withDifferences } from "./entry-conflicts.js";
import { Failure } from "./failure.js";
import { chunksOf } from "./files.js";
import { type Answering, answer, type Result } from "./output.js";
import { journalProblemTexts } from "./problem-words.js";

/** A problem of a line as data, without the entry, because the entry may hold personal data. */
export type LineProblem = Omit<JournalProblem, "event">;

/** A problem without its entry. */
export const lineProblem = ({ event: _, ...problem }: JournalProblem): LineProblem => problem;

/**
 * Whether a person must mend the line. An entry that came twice was read once, and a withheld value is in the
 * full journal.
 */
export const isToMend = ({ code }: LineProblem): boolean => code !== "duplicate" && code !== "withheld";

/** Whether the reader loses the entry of the line. After a gap, or for a second delivery, it does not. */
export const isLost = ({ code }: LineProblem): boolean => code !== "gap" && code !== "duplicate";

/** A folded journal, with the number of events and the number of lines to mend. */
export interface Opened {
  readonly file: string;
  readonly folded: FoldedJournal;
  readonly events: number;
  readonly toMend: number;
  /** The lines whose id an earlier line has with other content. Not for a reader who may not see all entries. */
  readonly conflicts: readonly JournalProblem[];
  /** The number of entries and values that this copy of the journal withholds. */
  readonly withheld: number;
  /** The result of the check of the seal, if the caller named one. */
  readonly seal?: SealResult;
}

const isWithheld = (problem: JournalProblem): problem is JournalProblem<"withheld"> =>
  problem.code === "withheld";

/**
 * Folds a journal in pieces. It reads only streams with corrections again.
 *
 * @param access the reader. Words and names that this reader may not see are never folded.
 * @throws Failure `no-file`; `not-usable` if no line is an event
 */
export const openJournal = (file: string, axes: Axes, access?: Access): Opened => {
  const folding = beginFold(projections, axes);
  const told = (batch: readonly JournalEvent[]): readonly JournalEvent[] =>
    access === undefined ? batch : batch.map((event) => redactedEvent(event, access));
  const displaced: JournalProblem[] = [];
  let [events, toMend, withheld] = [0, 0, 0];
  for (const batch of readJournalSync(chunksOf(file))) {
    const places = batch.problems.filter(isWithheld).map(({ facts }) => facts);
    folding.withhold(places);
    folding.add(told(batch.events));
    events += batch.events.length;
    toMend += batch.problems.filter(isToMend).length;
    withheld += places.length;
    displaced.push(...batch.problems.filter(({ event }) => event !== undefined && recordedBy(axes, event)));
  }
  folding.contest(entryConflictsIn(file, displaced));
  if (events === 0)
    throw new Failure("not-usable", {
      vi: `“${file}” không có mục ghi nào đọc được. Chạy: chibo journal check ${file}`,
      en: `"${file}" has no event that can be read. Run: chibo journal check ${file}`,
    });
  const streams = new Set(folding.stale());
  if (streams.size > 0)
    for (const batch of readJournalSync(chunksOf(file), { streams })) folding.recall(told(batch.events));
  const conflicts = access === undefined ? displaced.filter(isIdConflict) : [];
  return { file, folded: folding.done(), events, toMend, conflicts, withheld };
};

const unread = {
  vi: ({ file, toMend }: Opened) =>
    `Lưu ý: ${toMend} dòng của sổ ghi có chỗ cần sửa, kết quả có thể thiếu. Chạy: chibo journal check ${file}`,
  en: ({ file, toMend }: Opened) =>
    `Note: ${toMend} lines of the journal have problems; the result may lack them. Run: chibo journal check ${file}`,
};

const redacted = {
  vi: (withheld: number) =>
    `Lưu ý: bản sổ ghi này đã lược bỏ ${withheld} mục ghi hoặc giá trị; điều nêu là còn thiếu có thể nằm trong đó.`,
  en: (withheld: number) =>
    `Note: this copy of the journal withholds ${withheld} entries or values; what is said to be missing may be among them.`,
};

const unproved = {
  vi: (count: number) =>
    `Lưu ý: có ${count} mục ghi chưa niêm phong hoặc chỉ khớp dấu niêm phong, mục nào cũng có thể ảnh hưởng đến mọi kết quả.`,
  en: (count: number) =>
    `Note: ${count} ${count === 1 ? "entry is" : "entries are"} not sealed or equal to the seal only; each may bear on every result.`,
};

/** What the check of the seal found that a reader of a result must know. */
const sealNotes = ({ file, seal }: Opened, language: Language): string[] => {
  if (seal === undefined) return [];
  if (!seal.ok) return journalProblemTexts(file, [seal.problem], language);
  const count = seal.unsealed.length + seal.sealOnly.length;
  return count === 0 ? [] : [unproved[language](count)];
};

/** The conflicts that the error output shows. Copies that went apart long ago have very many. */
const mostConflicts = 5;

/**
 * Answers from a journal. The error output shows the first lines with the id of an earlier line. It also gives the number of lines to mend, which counts as a problem, and
 * the number of entries or values that the copy withholds, which does not. A journal that does not fit its seal
 * is a problem; entries that are not sealed are not.
 */
export const answerFrom = (journal: Opened, result: Result, options: Answering, language: Language): void => {
  if (journal.withheld > 0) process.stderr.write(`${redacted[language](journal.withheld)}\n`);
  const shown = withDifferences(journal.file, journal.conflicts.slice(0, mostConflicts));
  for (const text of journalProblemTexts(journal.file, shown, language)) process.stderr.write(`${text}\n`);
  if (journal.toMend > 0) process.stderr.write(`${unread[language](journal)}\n`);
  for (const text of sealNotes(journal, language)) process.stderr.write(`${text}\n`);
  const isBroken = journal.toMend > 0 || journal.seal?.ok === false;
  answer({ ...result, problems: result.problems || isBroken }, options);
};
