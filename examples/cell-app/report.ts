import type { Journal, JournalEvent } from "chibo";
import type { RuleSet } from "chibo/rules";
import type { Roll } from "./cell.js";

/** The rule sets to choose from. The page loads one when a person chooses it. */
const ruleSets: Readonly<Record<string, { readonly label: string; readonly load: () => Promise<RuleSet> }>> =
  {
    "qd366-hd43-2025": {
      label: "QĐ 366-QĐ/TW và HD 43-HD/BTCTW (2025)",
      load: async () => (await import("chibo/rules/qd366-hd43-2025")).qd366hd43,
    },
    "qd124-hd25-2023": {
      label: "QĐ 124-QĐ/TW và HD 25-HD/BTCTW (2023)",
      load: async () => (await import("chibo/rules/qd124-hd25-2023")).qd124hd25,
    },
    "qd132-hd21-2019": {
      label: "QĐ 132-QĐ/TW và HD 21-HD/BTCTW (2019)",
      load: async () => (await import("chibo/rules/qd132-hd21-2019")).qd132hd21,
    },
  };

/** The choices that a rule set offers. A person chooses; the application does not. */
export const choices = Object.entries(ruleSets).map(([id, { label }]) => [id, label] as const);

/**
 * The report of a year as one page of HTML. The readings, the charts and the rules are loaded at the first
 * request.
 */
export const reportOf = async (book: Journal, roll: Roll, year: number, ruleSet: string): Promise<string> => {
  const chosen = ruleSets[ruleSet];
  if (chosen === undefined) throw new Error(`Không có bộ quy định “${ruleSet}”.`);
  const [{ replay }, { page }, under] = await Promise.all([
    import("chibo"),
    import("chibo/page"),
    chosen.load(),
  ]);
  return page(replay(book, { year, under }), { language: "vi", events: book, names: roll.nameOf });
};

/** The journal as a file for an inspector, or for another machine. */
export const fileOf = async (book: Journal): Promise<Blob> => {
  const { encodeJournal } = await import("chibo");
  return new Blob([...encodeJournal(book)], { type: "application/x-ndjson" });
};

/**
 * The entries of such a file. Throws at the first unreadable line, because the application takes no part of a
 * file.
 */
export const entriesOfFile = async (file: Blob): Promise<JournalEvent[]> => {
  const { describe, readJournalSync } = await import("chibo");
  const batches = [...readJournalSync([await file.text()])];
  const [problem] = batches.flatMap(({ problems }) => problems);
  if (problem !== undefined) throw new Error(describe(problem, "vi"));
  return batches.flatMap(({ events }) => events);
};
