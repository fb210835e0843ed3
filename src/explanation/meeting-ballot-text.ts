import { labelIn } from "../language/labels.js";
import { ballotPurposeNames } from "../language/words/form-values.js";
import type { MeetingBallot, OptionVotes } from "../projections/year/meeting-ballots.js";
import { type Line, line, type Rendering } from "./lines.js";

const words = {
  vi: {
    ballot: "Bỏ phiếu",
    form: { secret: "phiếu kín", open: "công khai" },
    papers: ({ issued, returned, valid, invalid }: MeetingBallot["papers"]) =>
      `phát ra ${issued}, thu về ${returned}, hợp lệ ${valid}, không hợp lệ ${invalid}`,
    needed: (needed: string, says: string) => `cần ${needed}: ${says}`,
    reached: { holds: "đủ", fails: "không đủ", unknown: "chưa xác định" },
    contradictory: "số phiếu mâu thuẫn",
    notRecorded: "chưa ghi số phiếu",
  },
  en: {
    ballot: "Ballot",
    form: { secret: "secret", open: "open" },
    papers: ({ issued, returned, valid, invalid }: MeetingBallot["papers"]) =>
      `${issued} issued, ${returned} returned, ${valid} valid, ${invalid} invalid`,
    needed: (needed: string, says: string) => `${needed} needed: ${says}`,
    reached: { holds: "reached", fails: "not reached", unknown: "open" },
    contradictory: "totals that contradict one another",
    notRecorded: "votes not recorded",
  },
} as const;

const optionText = (
  { option, votes, needs, needed, reached }: OptionVotes,
  { language }: Rendering,
): string => {
  const w = words[language];
  if (needs === undefined || needed === undefined) return `${option} ${votes}`;
  const fewest = needed.least === needed.most ? `${needed.least}` : `${needed.least}–${needed.most}`;
  return `${option} ${votes} (${w.needed(fewest, needs.says[language])}; ${w.reached[reached]})`;
};

/** The lines of a ballot in a meeting: its papers, then the votes on each subject with the majority that they need. */
export const meetingBallotLines = (
  { ballot, purpose, question, form, papers, subjects, by }: MeetingBallot,
  rendering: Rendering,
): Line[] => {
  const { language, names } = rendering;
  const w = words[language];
  const what = purpose === undefined ? question : labelIn(ballotPurposeNames, purpose, language);
  return [
    line(0, `${w.ballot} “${ballot}” (${what}, ${w.form[form]}): ${w.papers(papers)} ← ${by.join(", ")}`),
    ...subjects.map(({ key, options, contradictory }) => {
      const id = key.slice(key.indexOf(":") + 1);
      const votes = options.map((option) => optionText(option, rendering)).join("; ");
      const without = contradictory ? w.contradictory : w.notRecorded;
      return line(1, `${names?.(id) ?? id}: ${options.length === 0 ? without : votes}`);
    }),
  ];
};
