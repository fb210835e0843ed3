import type { Classification, Language, Year } from "chibo";
import { levels } from "chibo/events";
import colours from "picocolors";
import { dayText } from "./names.js";
import { summaryWords } from "./words.js";

const stages = {
  proposed: ({ voted, proposed }: Classification) => voted ?? proposed,
  decided: ({ final }: Classification) => final,
} as const;

const widths = { subjects: 16, stage: 28 } as const;

/** Two rows for the members or the cells: the numbers of proposed and of decided levels. */
const rowsOf = (year: Year, kind: "member" | "cell", language: Language): string[] => {
  const w = summaryWords[language];
  const rated = year.classification.all.filter(({ subject }) => subject.kind === kind);
  return (["proposed", "decided"] as const).map((stage) => {
    const given = rated.flatMap((each) => stages[stage](each) ?? []);
    const subjects = stage === "proposed" ? w.subjects[kind](rated.length) : "";
    const days = [...new Set(given.map(({ at }) => at.slice(0, 10)))];
    const on = stage === "decided" && days.length === 1 ? `, ${dayText(days.join(), language)}` : "";
    const start = `  ${subjects.padEnd(widths.subjects)}${(w.stages[stage] + on).padEnd(widths.stage)}`;
    if (given.length === 0) return `${start}  ${w.without[stage]}`;
    const counts = levels.map((level) => given.filter((each) => each.level === level).length);
    return start + counts.map((count, nth) => String(count).padStart(w.levels[nth]?.length ?? 0)).join("");
  });
};

/** The numbers of members and cells at each level; proposed and decided levels are separate. */
export const levelsTable = (year: Year, language: Language): string[] => {
  const w = summaryWords[language];
  const shown = (["member", "cell"] as const).filter((kind) =>
    year.classification.all.some(
      (each) => each.subject.kind === kind && (stages.proposed(each) ?? stages.decided(each)) !== undefined,
    ),
  );
  if (shown.length === 0) return [`  ${w.noLevels}`];
  const head = " ".repeat(2 + widths.subjects + widths.stage) + w.levels.join("");
  return [colours.bold(head), ...shown.flatMap((kind) => rowsOf(year, kind, language))];
};
