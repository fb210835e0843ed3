import { cite, explain, type Language, type LevelExplanation, label } from "chibo";
import type { MeetingExplanation } from "chibo/explanation";
import type { Shown } from "./data.js";
import { dayText } from "./names.js";
import { paragraph } from "./paragraph.js";
import { summaryWords } from "./words.js";

type BearingRule = LevelExplanation["because"][number];

/** The entries behind a condition of a rule. */
const eventsOf = (condition: BearingRule["condition"]): readonly string[] =>
  "parts" in condition ? condition.parts.flatMap(eventsOf) : condition.from;

/** A rule with its clause and the first entry that supports it. */
const ruleText = ({ says, source, condition }: BearingRule, language: Language): string => {
  const [event] = eventsOf(condition);
  const entry = event === undefined ? "" : `; ${summaryWords[language].entry} ${event}`;
  return `“${says[language]}” – ${cite(source, language)}${entry}`;
};

/**
 * The reason why a member has no better level. For a member with the best level, the first condition of that
 * level.
 */
const ofLevel = (why: LevelExplanation, language: Language): string[] => {
  const w = summaryWords[language];
  const about = why.about.slice(why.about.indexOf(":") + 1);
  const [above] = why.whyNot;
  const missed = above === undefined ? undefined : [...above.barred, ...above.unmet][0];
  if (above !== undefined && missed !== undefined)
    return paragraph(
      w.whyNot(about, label("level", above.level, language)),
      `${w.missed} ${ruleText(missed, language)}`,
    );
  const [first] = why.because;
  if (first === undefined || why.outcome.kind !== "level") return [];
  return paragraph(
    w.why(about, label("level", why.outcome.level, language)),
    `${w.conditions(why.because.length)} ${ruleText(first, language)}`,
  );
};

/** The first criterion for which the record does not support the given points. */
const ofMeeting = ({ meeting, criteria }: MeetingExplanation, language: Language): string[] => {
  const w = summaryWords[language];
  for (const { criterion, says, points, evidence, by } of criteria) {
    if (points === undefined || evidence === undefined || points <= evidence.between[1]) continue;
    return paragraph(
      w.meeting(label("kind", meeting.kind ?? "", language), dayText(meeting.day ?? "", language)),
      `${w.criterion(`${criterion} “${says?.[language] ?? ""}”`, points, evidence.max, evidence.between)}; ${w.entry} ${by.join(", ")}`,
    );
  }
  return [];
};

/** One reason of an example year, with its entry of the journal. */
export const reasonLines = ({ example, year }: Shown, language: Language): string[] => {
  const why = explain(year, example.explains);
  if (why.kind === "level") return ofLevel(why, language);
  return why.kind === "meeting" ? ofMeeting(why, language) : [];
};
