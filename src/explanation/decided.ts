import { dateText } from "../language/formats.js";
import { figureName, labelIn, notRatedNames } from "../language/labels.js";
import type { NotRated } from "../projections/streams/authored.js";
import type { NotRatedDecision } from "../projections/streams/decisions.js";
import type { Classification } from "../projections/year/classified.js";
import type { IssuedDecision } from "../projections/year/issued-decisions.js";
import { grouped, oncePer } from "../projections/year/table.js";
import type { Year } from "../year.js";
import { headings } from "./headings.js";
import { type Line, line, type Rendering, reasonedText } from "./lines.js";

/** A decision about many subjects in the explanation of one of them: without the list of the others. */
export type DecisionBehind = Omit<IssuedDecision, "list" | "cancels" | "compared" | "sums">;

const issuedAbout = oncePer((issued: Year["issuedDecisions"]) =>
  grouped(issued.all, ({ list, cancels }) => [...new Set([...list.map(({ key }) => key), ...cancels])]),
);

/** The issued decisions that gave a subject its level of the year, refused one or cancelled it, in order of issue. */
export const decisionsBehind = (
  year: Year,
  { key, changes }: Pick<Classification, "key" | "changes">,
): DecisionBehind[] =>
  (issuedAbout(year.issuedDecisions).get(key) ?? [])
    .filter(({ decision }) => changes.some((change) => change.decision === decision))
    .map(({ list: _, cancels: __, compared: ___, sums: ____, ...decision }) => decision);

/** A decision: its number, title, day, signer, grounds and totals, what else is to be said of it, and its event. */
const decisionText = (
  decision: DecisionBehind,
  { language, names }: Rendering,
  more: readonly string[] = [],
): string => {
  const w = headings[language];
  const { number, title, on, signer, grounds = [], totals = {}, by } = decision;
  const person = signer?.member === undefined ? "" : ` ${names?.(signer.member) ?? signer.member}`;
  const figures = Object.entries(totals).map(([name, count]) => `${figureName(name, language)}: ${count}`);
  const parts = [
    ...(title === undefined ? [] : [title]),
    ...(signer === undefined ? [] : [`${w.signer}: ${signer.office}${person}`]),
    ...(grounds.length === 0 ? [] : [`${w.grounds}: ${grounds.join(", ")}`]),
    ...(figures.length === 0 ? [] : [figures.join(", ")]),
    ...more,
  ];
  return `${number}, ${dateText(on, language)}${parts.map((part) => `; ${part}`).join("")} ← ${by}`;
};

/** Issued decisions with the number of subjects on their lists, one a line. */
export const issuedLines = (issued: readonly IssuedDecision[], rendering: Rendering): string[] =>
  issued.map((decision) =>
    decisionText(decision, rendering, [headings[rendering.language].onList(decision.list.length)]),
  );

/** That a body gives no level: the reason, the body, the day, the document and the event. */
export const notRatedText = (said: NotRated | NotRatedDecision, rendering: Rendering): string =>
  `${labelIn(notRatedNames, said.notRated, rendering.language)} — ${reasonedText(said, rendering)}`;

/** The decisions about many subjects, one a line. */
export const decisionLines = (decisions: readonly DecisionBehind[], rendering: Rendering): Line[] =>
  decisions.map((decision) => line(1, decisionText(decision, rendering)));

/** What bodies said in the review instead of a level, one a line. */
export const notRatedLines = (said: readonly NotRated[], rendering: Rendering): Line[] =>
  said.map((each) => line(1, notRatedText(each, rendering)));
