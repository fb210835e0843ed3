import {
  cite,
  describeFinding,
  explain,
  type Language,
  label,
  type RollReport,
  render,
  type Year,
} from "chibo";
import { levels } from "chibo/events";
import { capLines, outcomeText, qualified } from "chibo/explanation";
import { pointsText, scoreText } from "chibo/language";
import type { PeriodQuality } from "chibo/projections";
import { mean } from "chibo/rules";
import Table from "cli-table3";
import colours from "picocolors";
import type { Shown } from "./data.js";
import { dayText, namesOf } from "./names.js";
import { headings } from "./words.js";

const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string => {
  const drawn = new Table({
    head: head.map((text) => colours.bold(text)),
    style: { head: [], border: colours.isColorSupported ? ["gray"] : [], compact: true },
  });
  drawn.push(...rows.map((row) => row.map(String)));
  return drawn.toString();
};

const heading = (text: string): string => `\n${colours.bold(colours.cyan(text))}`;

const meetingsText = (year: Year, language: Language): string => {
  const w = headings[language];
  const rows = year.meetings.all.map(({ day, cell, kind, attendance, quality }) => [
    dayText(day, language),
    cell,
    label("kind", kind, language),
    attendance === undefined ? "–" : `${attendance.attending}/${attendance.expected.length}`,
    quality.score === undefined ? "–" : pointsText(quality.score, language),
    quality.grade === undefined ? "–" : label("grade", quality.grade, language),
  ]);
  return table([w.day, w.cell, w.kind, w.attendance, w.score, w.grade], rows);
};

const periodText = ({ score }: PeriodQuality, language: Language): string =>
  score === undefined ? "–" : scoreText(score, language);

const qualityText = (year: Year, language: Language): string => {
  const w = headings[language];
  if (year.cellQuality.all.every(({ year: whole }) => whole.score === undefined)) return `  ${w.noScore}`;
  const rows = year.cellQuality.all.map(({ cell, quarters, year: whole }) => [
    namesOf(year)(cell),
    ...quarters.map((quarter) => periodText(quarter, language)),
    periodText(whole, language),
  ]);
  const policy = `${w.policy}: ${mean.title[language]}`;
  return `${table([w.cell, ...w.quarters, w.year], rows)}\n  ${policy}`;
};

const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((total, count) => total + count, 0);

const ownLevel = (year: Year, { organisation }: RollReport, language: Language): string => {
  const w = headings[language];
  const own =
    year.classification.of(`cell:${organisation}`) ??
    year.classification.of(`base-organisation:${organisation}`);
  if (own === undefined) return "–";
  const { final, voted, proposed } = own;
  const given = final ?? voted ?? proposed;
  const level = given === undefined ? "–" : label("level", given.level, language);
  const stated = final === undefined && given !== undefined ? `${w.proposed}: ${level}` : level;
  return `${stated}\n(${w.computed}: ${outcomeText(own.outcome, language)})`;
};

/** The parts of a roll by stage: decided and proposed levels are never added. */
const partsOf = ({ rated, proposed, levels: decided, proposedLevels, left }: RollReport) => {
  const after = left["left-after"];
  const parts = [
    { stage: "decided", count: rated, at: decided },
    { stage: "left-after", count: sum(after), at: after },
    { stage: "proposed", count: proposed, at: proposedLevels },
  ].filter(({ count }) => count > 0);
  return parts.length > 0 ? parts : [{ stage: "none", count: 0, at: {} as RollReport["levels"] }];
};

const levelsText = (year: Year, language: Language): string => {
  const w = headings[language];
  const rows = year.report.all.flatMap((report) =>
    partsOf(report).map(({ stage, count, at }, nth) => [
      namesOf(year)(report.organisation),
      ...[report.listed, sum(report.exempt), sum(report.notReviewed)].map((of) => (nth === 0 ? of : "")),
      label("progress", stage, language),
      count,
      ...levels.map((level) => at[level] ?? 0),
      nth === 0 ? ownLevel(year, report, language) : "",
    ]),
  );
  return table(
    [w.organisation, w.listed, w.exempt, w.notReviewed, w.stage, w.members, ...w.short, w.ownLevel],
    rows,
  );
};

const capText = (year: Year, language: Language): string =>
  year.caps
    .flatMap((cap) => capLines(cap, 1, { language, names: namesOf(year) }))
    .map(({ depth, text }) => `${"  ".repeat(depth)}${text}`)
    .join("\n");

const findingsText = (year: Year, language: Language): string =>
  year.findings
    .map((finding) => {
      const colour =
        finding.severity === "breach"
          ? colours.red
          : finding.severity === "irregular"
            ? colours.yellow
            : colours.gray;
      const clause = finding.clause === undefined ? "" : colours.gray(` — ${cite(finding.clause, language)}`);
      const about = qualified(finding.about, { language, names: namesOf(year) });
      return `  ${colour(label("severity", finding.severity, language))} ${about}: ${describeFinding(finding, language)}${clause}`;
    })
    .join("\n");

/** One example year with all of its readings. */
export const fullTextOf = ({ example, events, year }: Shown, language: Language): string => {
  const w = headings[language];
  const reviewed = year.classification.all.some(
    ({ facts, selfRated, final }) => facts.size > 0 && (selfRated ?? final) !== undefined,
  );
  const held = year.meetings.all.filter((meeting) => meeting.held).length;
  const title = `${example.title[language]} — ${events.length} ${w.events}`;
  const section = (name: string, text: string): string[] => [
    heading(name),
    text === "" ? `  ${w.none}` : text,
  ];
  return [
    colours.bold(colours.green(`\n${"═".repeat(8)} ${title}`)),
    colours.gray(w.invented),
    ...section(`${w.meetings} (${held})`, meetingsText(year, language)),
    ...section(w.quality, qualityText(year, language)),
    ...section(
      w.levels,
      reviewed
        ? `  ${w.rules} ${year.ruleSet.id} (${year.ruleSet.fingerprint.slice(0, 12)})\n${levelsText(year, language)}`
        : `  ${w.notAdopted}`,
    ),
    ...section(w.cap, capText(year, language)),
    ...section(`${w.findings} (${year.findings.length})`, findingsText(year, language)),
    ...section(
      w.explained,
      render(explain(year, example.explains), { language, names: namesOf(year) }).replace(/^/gm, "  "),
    ),
  ].join("\n");
};
