import { type CapVerdict, cite, describeFinding, type Language, label, type Year } from "chibo";
import { percentText, pointsText } from "chibo/language";
import colours from "picocolors";
import type { Shown } from "./data.js";
import { levelsTable } from "./levels-table.js";
import { nameIn } from "./names.js";
import { paragraph, point } from "./paragraph.js";
import { reasonLines } from "./reason.js";
import { summaryWords } from "./words.js";

/** A cap that is judged. */
type JudgedCap = Exclude<CapVerdict, { readonly state: "not-judged" }>;

const grouped = <Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[][] => {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups.values()];
};

/** The size of the year. */
const aboutLine = ({ events, year }: Shown, language: Language): string => {
  const members = year.classification.all.filter(({ subject }) => subject.kind === "member");
  return `  ${summaryWords[language].about({
    members: members.length,
    cells: year.context.cells.length,
    meetings: year.meetings.all.filter(({ held }) => held).length,
    entries: events.length.toLocaleString(language),
  })}`;
};

/** One cap at its stages, by the reading of its clause. */
const capLines = (stages: readonly JudgedCap[], language: Language): string[] => {
  const w = summaryWords[language];
  const [first] = stages;
  const [clause] = first?.verdicts ?? [];
  if (first === undefined || clause === undefined) return [];
  const said = stages.flatMap(({ stage, state, verdicts: [verdict], readings: [reading] }) =>
    verdict === undefined
      ? []
      : `${w.stages[stage]} ${w.cap({ ...verdict, open: state === "open", needed: reading?.goodNeeded ?? 0 })}`,
  );
  const share = `${percentText(clause.ratio, language)} (${label("reading", clause.reading, language)})`;
  return paragraph(w.capTitle, `${share}: ${said.join("; ")} – ${cite(first.cap.source, language)}.`);
};

/** The mean of each cell's meetings in the year. */
const scoreLines = (year: Year, language: Language): string[] => {
  const scores = year.cellQuality.all.flatMap(({ cell, year: { score } }) =>
    score?.points === undefined
      ? []
      : `${nameIn(year, cell)}: ${pointsText(score.points, language)} (${label("grade", score.grade ?? "", language)})`,
  );
  return scores.length === 0 ? [] : paragraph(summaryWords[language].scores, `${scores.join("; ")}.`);
};

/** The number of kinds of findings that the summary of a year tells. */
const kindsShown = 2;

/** The findings of the gravest kinds, each kind with the first sentence of its first finding. */
const findingLines = ({ findings }: Year, language: Language): string[] => {
  const w = summaryWords[language];
  if (findings.length === 0) return paragraph(w.findings, w.none);
  const kinds = grouped(findings, ({ code }) => code);
  return [
    `  ${colours.bold(w.findings)}: ${findings.length}`,
    ...kinds.slice(0, kindsShown).flatMap(([first, ...others]) => {
      if (first === undefined) return [];
      const [sentence = ""] = /^.*?\.(?= |$)/su.exec(describeFinding(first, language)) ?? [];
      const times = others.length === 0 ? "" : ` (${w.alike(others.length + 1)})`;
      return point(`${label("severity", first.severity, language)}${times}: ${sentence}`);
    }),
    ...(kinds.length > kindsShown ? point(w.further(kinds.length - kindsShown)) : []),
  ];
};

/** One example year in about fifteen lines. */
export const summaryOf = (shown: Shown, language: Language): string => {
  const { example, year } = shown;
  const caps = year.caps.filter((each) => each.state !== "not-judged");
  return [
    "",
    colours.bold(colours.green(example.title[language])),
    aboutLine(shown, language),
    ...levelsTable(year, language),
    ...grouped(caps, ({ cap, group }) => `${cap.id} ${group}`).flatMap((each) => capLines(each, language)),
    ...findingLines(year, language),
    ...reasonLines(shown, language),
    ...scoreLines(year, language),
    ...paragraph(summaryWords[language].next, `npm start -- --full --only ${example.name}`),
  ].join("\n");
};
