import { label, labelIn, notRatedNames } from "../language/labels.js";
import type { Language } from "../language/language.js";
import type { Classification } from "../projections/year/classified.js";
import type { RollReport } from "../projections/year/roll-report.js";

const words = {
  vi: {
    none: "chưa có",
    undecided: "chưa quyết định",
    proposed: "đề nghị",
    notRated: (roll: string, reasons: string) => `${roll}: không xếp loại ${reasons}.`,
    elsewhere: (roll: string, count: number) =>
      `${roll}: ${count} đảng viên có trong danh sách cuối kỳ, được xếp loại và tính ở tổ chức khác.`,
  },
  en: {
    none: "none",
    undecided: "undecided",
    proposed: "proposed",
    notRated: (roll: string, reasons: string) => `${roll}: not rated ${reasons}.`,
    elsewhere: (roll: string, count: number) =>
      `${roll}: on the roll at the end and rated and counted in another organisation: ${count}.`,
  },
} as const;

/** Who is on a roll at the end and counted in another organisation, in words, for each roll that has some. */
export const countedElsewhere = (
  rolls: readonly RollReport[],
  nameOf: (id: string) => string,
  language: Language,
): string[] =>
  rolls.flatMap(({ organisation, elsewhere }) =>
    elsewhere === 0 ? [] : [words[language].elsewhere(nameOf(organisation), elsewhere)],
  );

/** Who is not rated on a roll, by reason, for each roll that has some. */
export const notRatedOnRolls = (
  rolls: readonly RollReport[],
  nameOf: (id: string) => string,
  language: Language,
): string[] =>
  rolls.flatMap(({ organisation, notRated }) => {
    const reasons = Object.entries(notRated).map(
      ([reason, count]) => `${count} (${labelIn(notRatedNames, reason, language)})`,
    );
    return reasons.length === 0 ? [] : [words[language].notRated(nameOf(organisation), reasons.join(", "))];
  });

/**
 * The level that stands, in words: the decided one, or that it is undecided and what was proposed. A proposal
 * never stands as a level.
 */
export const standingText = (
  each: Pick<Classification, "final" | "voted" | "proposed" | "notRated">,
  language: Language,
): string => {
  const w = words[language];
  if (each.final !== undefined) return label("level", each.final.level, language);
  if (each.notRated !== undefined) return label("stage", "not-rated", language);
  const proposed = each.voted ?? each.proposed;
  return proposed === undefined
    ? w.none
    : `${w.undecided} (${w.proposed}: ${label("level", proposed.level, language)})`;
};
