import type { GivenLevel } from "../../src/projections/streams/authored.js";
import type { Outcome } from "../../src/rules/engine/outcome.js";
import type { Fraction } from "../../src/rules/rubrics/fraction.js";
import type { Year } from "../../src/year.js";

const fraction = ([n, d]: Fraction): string => (d === 1 ? String(n) : `${n}/${d}`);

const outcomeOf = (outcome: Outcome): string => {
  if (outcome.kind === "level") return outcome.level;
  if ("rule" in outcome) return `${outcome.kind}: ${outcome.rule}`;
  return `${outcome.kind}: ${outcome.candidates.join(" or ")}`;
};

const levelOf = (given: GivenLevel | undefined): string => given?.level ?? "-";

/**
 * The results of a year: one line for each rating and each finding, so that a reviewer can read a change as a
 * diff.
 */
export const ratingsOf = (year: Year): Record<string, readonly string[]> => ({
  levels: year.classification.all.map(
    ({ key, outcome, selfRated, proposed, voted, final }) =>
      `${key} computed ${outcomeOf(outcome)}; self ${levelOf(selfRated)}, proposed ${levelOf(proposed)}, voted ${levelOf(voted)}, final ${levelOf(final)}`,
  ),
  meetings: year.meetings.all.map(
    ({ stream, day, held, minutes, attendance, electorate: { base }, quality }) =>
      `${stream} on ${day}${held ? "" : ", not held"}, ${minutes ?? "-"} min, ${attendance?.attending ?? "-"} of ${attendance?.expected.length ?? "-"}, base ${base.least} to ${base.most}, ${quality.score === undefined ? "-" : fraction(quality.score)} points, ${quality.grade ?? "-"}`,
  ),
  cells: year.cellQuality.all.map(
    ({ cell, year: { score, unscored } }) =>
      `${cell} ${score === undefined ? "-" : `${score.points === undefined ? "-" : fraction(score.points)} ${score.candidates.join(" or ")}`}, ${unscored} unscored`,
  ),
  calendar: year.calendar.map(
    ({ organisation, obligation, period, state, meetings }) =>
      `${organisation} ${obligation.id} ${obligation.each === "meeting" ? meetings.join() : period} ${state}`,
  ),
  caps: year.caps.flatMap((each) =>
    each.state === "not-judged"
      ? [
          `${each.cap?.id ?? "none"} ${each.group} ${each.stage} not judged (${each.why}) ${JSON.stringify(each.tally)}`,
        ]
      : each.verdicts.map(
          ({ reading, excellent, base, maximum, over }) =>
            `${each.cap.id} ${each.group} ${each.stage} ${each.state} ${reading} ${excellent}/${base}, at most ${maximum}, over ${over}`,
        ),
  ),
  rolls: year.report.all.map(
    ({ organisation, stage, listed, rated, exempt, notReviewed, levels }) =>
      `${organisation} ${stage}: ${listed} listed, ${rated} rated, ${JSON.stringify({ exempt, notReviewed, levels })}`,
  ),
  findings: year.findings.map(
    ({ code, severity, about, details }) => `${severity} ${code} ${about} ${JSON.stringify(details)}`,
  ),
});
