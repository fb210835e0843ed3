import { dayOf } from "../events/time.js";
import { evidenceLines } from "../explanation/attached-evidence.js";
import type { WhyNot } from "../explanation/bearing-rules.js";
import { commendationLines } from "../explanation/commendation.js";
import { missingName } from "../explanation/comparison-text.js";
import { discretionLines } from "../explanation/discretion.js";
import { explain, notInYear } from "../explanation/explain.js";
import { headings } from "../explanation/headings.js";
import { type LevelExplanation, levelExplanation } from "../explanation/level.js";
import type { LevelMoment } from "../explanation/level-kinds.js";
import {
  ballotReadingLines,
  ballotTitle,
  belowLines,
  byChoiceText,
  contradictoryLines,
  judgedLines,
  levelsOf,
  momentTitle,
  reviewMeetingLines,
  standingOf,
} from "../explanation/level-text.js";
import { capital, type Line, outcomeText, parameterLines, qualified } from "../explanation/lines.js";
import { openLines, readingsLines, unchosenLines } from "../explanation/open-text.js";
import { periodHead, periodLevels, periodResult, periodsTitle } from "../explanation/period-text.js";
import { type BodyStatement, isBeyondKinds, statementTitle } from "../explanation/statements.js";
import { stepLines } from "../explanation/steps.js";
import { streakLines } from "../explanation/streak.js";
import { settleLines } from "../explanation/to-settle.js";
import { withheldLines } from "../explanation/withheld.js";
import { workLines } from "../explanation/work.js";
import { compareIds, compareNames } from "../language/collation.js";
import { dateText, periodText } from "../language/formats.js";
import { label, labelIn, notRatedNames } from "../language/labels.js";
import type { LevelChange } from "../projections/streams/decisions.js";
import type { Classification } from "../projections/year/classified.js";
import type { Year } from "../year.js";
import { momentIn, type PageContext } from "./context.js";
import { findingNotes } from "./findings.js";
import { html, levelChip, type Markup, type Part, severityChip, tableMarkup } from "./markup.js";
import { linesList, ruleTrees } from "./trees.js";

/** The explanation of a subject's level. */
const explainSubject = (year: Year, { key }: Classification): LevelExplanation => {
  const explanation = levelExplanation(year, key);
  // The page asks only for subjects of its own year.
  if (explanation === undefined) throw notInYear(key, []);
  return explanation;
};

/** A subject's years in a row, and its education. It is empty if nobody ever decided a level, and nobody helped. */
const streakOf = ({ year, language, nameOf }: PageContext, key: string): readonly Line[] => {
  const decided = year.streaks.of(key)?.decided ?? [];
  const explanation = explain(year, { streak: key });
  if (decided.length === 0 && explanation.education.length === 0) return [];
  return streakLines(explanation, { language, names: nameOf });
};

/** The awards that a subject received or may receive. It is undefined if there are none. */
const awardsOf = ({ year, language, nameOf }: PageContext, key: string): readonly Line[] => {
  const explanation = explain(year, { commendation: key });
  const { awards, given, below } = explanation;
  const possible = awards.filter(({ may, given: own }) => may !== "fails" || own.length > 0);
  if (possible.length === 0 && given.length === 0 && below.length === 0) return [];
  return commendationLines({ ...explanation, awards: possible }, { language, names: nameOf });
};

/** A moment with its kind of level. */
type Moment = LevelMoment & { readonly kind: string };

const momentsOf = ({ kinds }: LevelExplanation): Moment[] =>
  kinds
    .flatMap(({ kind, moments }) => moments.map((moment) => ({ ...moment, kind })))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));

/** A statement of a body that is none of the six kinds of level. */
const statementItem = (context: PageContext, statement: BodyStatement): Markup => {
  const { language, nameOf, references } = context;
  const { at, level, body, reason, by } = statement;
  return html`<li><span class="kind">${statementTitle(statement, { language, names: nameOf })}</span>
<time datetime="${at}">${momentIn(at, language)}</time>
${level === undefined ? "–" : levelChip(level, language)}
<span class="small">${[nameOf(body), reason].flatMap((each) => each ?? []).join(", ")}</span> ${references.link([by])}</li>`;
};

const item = (context: PageContext, moment: Moment): Markup => {
  const { language, nameOf, references, w } = context;
  const { kind, at, recordedAt, level, notRated, outcome, body, instrument, reason, by } = moment;
  const other = notRated === undefined ? "–" : labelIn(notRatedNames, notRated, language);
  const given =
    outcome === undefined
      ? level === undefined
        ? other
        : levelChip(level, language)
      : label("complaintOutcome", outcome, language);
  const late = dayOf(recordedAt) === dayOf(at) ? undefined : w.recorded(momentIn(recordedAt, language));
  return html`<li><span class="kind">${momentTitle(moment, kind, language)}</span>
<time datetime="${at}">${momentIn(at, language)}</time>
${given}
<span class="small">${[nameOf(body), instrument, reason, late].flatMap((each) => each ?? []).join(", ")}</span> ${references.link([by])}</li>`;
};

/** The moments of the kinds of level, and what else bodies said, in order of time. */
const timelineItems = (explanation: LevelExplanation, context: PageContext): Markup[] => {
  const moments = momentsOf(explanation);
  const told = new Set(moments.map(({ by }) => by));
  const beyond = explanation.statements.filter((each) => isBeyondKinds(each) && !told.has(each.by));
  return [
    ...moments.map((moment) => ({ at: moment.at, shown: item(context, moment) })),
    ...beyond.map((each) => ({ at: each.at, shown: statementItem(context, each) })),
  ]
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map(({ shown }) => shown);
};

/**
 * The moments of the six kinds of level in order of time. The computed level has no moment and comes first.
 */
const timeline = (explanation: LevelExplanation, context: PageContext): Markup => {
  const { language, w } = context;
  return html`<ol class="timeline" aria-label="${w.timeline}">
<li class="computed"><span class="kind">${label("stage", "computed", language)}</span>
<span class="time">${w.byTheFacts}</span> ${computedChip(explanation, context)}</li>
${timelineItems(explanation, context)}</ol>`;
};

/** The outcome of the rules: a level as a chip, any other outcome in words. */
const computedChip = ({ outcome }: Pick<LevelExplanation, "outcome">, { language }: PageContext): Part =>
  outcome.kind === "level" ? levelChip(outcome.level, language) : outcomeText(outcome, language);

/** A level with its day, for a table. */
const givenCell = (given: Pick<LevelChange, "level" | "at"> | undefined, { language }: PageContext): Part =>
  given?.level === undefined
    ? "–"
    : html`${levelChip(given.level, language)} <span class="day">${dateText(dayOf(given.at), language)}</span>`;

/** A part of a subject that a reader can open. It is undefined if the part is empty. */
const opening = (title: Part, content: readonly Part[]): Part =>
  content.length === 0
    ? undefined
    : html`<details class="part"><summary>${title}</summary><div>${content}</div></details>`;

const whyNotPart = (whyNot: WhyNot, explanation: LevelExplanation, context: PageContext): Part => {
  const { language, w } = context;
  const titles = { open: w.unclear, "by-case": w.onlyOpen, not: w.whyNot };
  const title = titles[standingOf(whyNot, explanation.outcome)](label("level", whyNot.level, language));
  const { unmet, barred } = whyNot;
  const rules = [...barred, ...unmet];
  const count = (result: string): number =>
    unmet.filter((rule) => rule.on && rule.result === result).length +
    barred.filter((rule) => rule.result === (result === "fails" ? "holds" : result)).length;
  const counted = w.whyNotCount(count("fails"), count("unknown"));
  return opening(
    html`${title}${counted === "" ? undefined : html` <span class="small">${counted}</span>`}`,
    ruleTrees(rules, explanation, context),
  );
};

/** The rules that lead to the outcome. If several levels are possible, each rule stands under its level. */
const becauseParts = (explanation: LevelExplanation, context: PageContext): readonly Part[] => {
  const { outcome, because, byChoice } = explanation;
  const { language, references, w } = context;
  if (byChoice !== undefined)
    return [
      html`<p>${capital(byChoiceText(byChoice, language))} ${byChoice.by === undefined ? undefined : references.link([byChoice.by])}</p>`,
      ...ruleTrees(because, explanation, context),
    ];
  if (because.length === 0) return [html`<p>${w.noRule}</p>`];
  if (outcome.kind === "level" || "rule" in outcome) return ruleTrees(because, explanation, context);
  const ofNoLevel = because.filter(({ level }) => level === undefined);
  return [
    ...ruleTrees(ofNoLevel, explanation, context),
    ...levelsOf(because).map((level) => {
      const own = because.filter((rule) => rule.level === level);
      return html`<p>${w.forLevel(label("level", level, language))}</p>${ruleTrees(own, explanation, context)}`;
    }),
  ];
};

const ballotsTable = ({ ballots, about }: LevelExplanation, context: PageContext): readonly Part[] => {
  const { language, nameOf, references, w } = context;
  if (ballots.length === 0) return [];
  const result = (votes: Readonly<Record<string, number>>): string =>
    Object.entries(votes)
      .map(([option, count]) => `${label("level", option, language)}: ${count}`)
      .join("; ");
  return [
    tableMarkup({
      caption: `${w.ballots}, ${qualified(about, { language, names: nameOf })}`,
      head: w.ballotHead,
      rows: ballots.map(({ ballot, electorate, issued, returned, valid, invalid, votes, readings, by }) => [
        ballotTitle({ ballot }, ballots, language),
        electorate,
        issued,
        returned,
        valid,
        invalid,
        html`${result(votes)}${linesList(ballotReadingLines(readings, 0, language), context)}`,
        references.link(by),
      ]),
      figures: [1, 2, 3, 4, 5],
    }),
  ];
};

/** The quarters and months of a subject, each with its levels, the reason without one, and its points. */
const periodsTable = ({ periods = [], about }: LevelExplanation, context: PageContext): readonly Part[] => {
  const { language, nameOf, references, w } = context;
  if (periods.length === 0) return [];
  const head = periodHead(language);
  return [
    tableMarkup({
      caption: `${periodsTitle(language)}, ${qualified(about, { language, names: nameOf })}`,
      head: [...head, w.entries],
      rows: periods.map((rated) => {
        const levels = periodLevels(rated);
        return [
          capital(periodText(rated.period, language)),
          ...levels.map((given) => givenCell(given, context)),
          ...periodResult(rated, language),
          references.link(
            [...levels, ...rated.changes, ...(rated.saidNotRated ?? [])].flatMap((each) => each?.by ?? []),
          ),
        ];
      }),
      figures: [head.length - 2, head.length - 1],
    }),
  ];
};

/** A subject's name in its heading. Members stand under their cell, so their name is enough. */
const titleOf = ({ key, subject }: Classification, { language, nameOf }: PageContext): string =>
  subject.kind === "member" ? nameOf(subject.id) : capital(qualified(key, { language, names: nameOf }));

/** One rated subject: its levels over time, the reasons for the outcome, the ballots, the findings. */
const subjectPart = (each: Classification, context: PageContext): Markup => {
  const { year, language, nameOf, anchorOf, w } = context;
  const explanation = explainSubject(year, each);
  const { whyNot, wording, unknown, findings, final } = explanation;
  const worst = findings[0];
  const rendering = { language, names: nameOf };
  const listed = (title: string, lines: readonly Line[]): Part =>
    opening(title, lines.length === 0 ? [] : [linesList(lines, context)]);
  // The first line is the title.
  const linesPart = ([title, ...lines]: readonly Line[]): Part =>
    title === undefined ? undefined : opening(title.text, [linesList(lines, context)]);
  return html`<details class="subject"><summary><h4>${titleOf(each, context)}</h4>
 ${final === undefined ? html`<span class="small">${label("stage", "computed", language)}:</span> ${computedChip(explanation, context)}` : html`<span class="small">${w.standing.toLowerCase()}:</span> ${levelChip(final.level, language)}`}
${worst === undefined ? undefined : severityChip(worst.severity, language)}</summary>
<div id="${anchorOf(each.key)}">${judgedLines(explanation, language).map((text) => html`<p class="small">${text}</p>`)}
${timeline(explanation, context)}
${listed(w.readings, readingsLines(explanation, language))}
${listed(w.open, openLines(explanation, language))}
${opening(w.why, becauseParts(explanation, context))}
${whyNot.map((level) => whyNotPart(level, explanation, context))}
${opening(
  w.missing,
  unknown.length === 0
    ? []
    : [html`<ul>${unknown.map((fact) => html`<li>${missingName(fact, wording, language)}</li>`)}</ul>`],
)}
${listed(headings[language].withheld, withheldLines(explanation, language))}
${listed(w.contradictory, contradictoryLines(explanation, language))}
${listed(w.unchosen, unchosenLines(explanation, language))}
${listed(headings[language].toSettle, settleLines(explanation.toSettle, 0, rendering))}
${opening(w.parameters, [linesList(parameterLines(explanation, language), context)])}
${linesPart(discretionLines(explanation.discretion, rendering, wording))}
${listed(w.below, belowLines(explanation, rendering))}
${listed(headings[language].steps, stepLines(explanation, rendering))}
${listed(headings[language].work, workLines(explanation, rendering))}
${listed(headings[language].reviewMeetings, reviewMeetingLines(explanation, language))}
${opening(headings[language].periods, periodsTable(explanation, context))}
${linesPart(streakOf(context, each.key))}
${linesPart(awardsOf(context, each.key))}
${opening(w.ballots, ballotsTable(explanation, context))}
${linesPart(evidenceLines(explanation, rendering))}
${opening(w.findings, findings.length === 0 ? [] : [findingNotes(findings, context)])}
</div></details>`;
};

const ratingRow = (each: Classification, context: PageContext): readonly Part[] => {
  const { year, anchorOf } = context;
  const { key, selfRated, proposed, voted, changes, final } = each;
  const findings = year.findings.filter(({ about }) => about === key).length;
  return [
    html`<a href="#${anchorOf(key)}">${titleOf(each, context)}</a>`,
    givenCell(selfRated, context),
    givenCell(proposed, context),
    givenCell(voted, context),
    computedChip(each, context),
    givenCell(
      changes.find(({ change }) => change === "decided"),
      context,
    ),
    givenCell(final, context),
    findings === 0 ? "" : findings,
  ];
};

const group = (title: string, subjects: readonly Classification[], context: PageContext): Markup => {
  const { language, w } = context;
  const stage = (name: string): string => label("stage", name, language);
  return html`<h3>${title}</h3>
${tableMarkup({
  caption: w.kindsOf(title),
  head: [
    w.subject,
    stage("self-rated"),
    stage("committee-proposed"),
    stage("voted"),
    stage("computed"),
    stage("decided"),
    w.standing,
    w.findingsShort,
  ],
  rows: subjects.map((each) => ratingRow(each, context)),
  figures: [7],
})}
${subjects.map((each) => subjectPart(each, context))}`;
};

/** Members by given name if the options ask for it. Otherwise by id, as in the year. */
const inOrder = (
  members: readonly Classification[],
  { byGivenName, nameOf }: PageContext,
): Classification[] => {
  const personName = ({ subject: { id } }: Classification): string => nameOf(id).replace(` (${id})`, "");
  return byGivenName ? members.toSorted((a, b) => compareNames(personName(a), personName(b))) : [...members];
};

/**
 * Every rated subject: organisations first, then the members of each cell, with the kinds of level side by
 * side.
 */
export const ratingsSection = (context: PageContext): Markup => {
  const { year, nameOf, w } = context;
  const all = year.classification.all;
  const organisations = all.filter(({ subject }) => subject.kind !== "member");
  const members = all.filter(({ subject }) => subject.kind === "member");
  const cells = [...new Set(members.map(({ organisation }) => organisation))].sort(compareIds);
  return html`<section id="ratings" aria-labelledby="ratings-h">
<h2 id="ratings-h">${w.ratings}</h2>
${organisations.length === 0 ? undefined : group(w.organisations, organisations, context)}
${cells.map((cell) =>
  group(
    w.membersOf(nameOf(cell)),
    inOrder(
      members.filter(({ organisation }) => organisation === cell),
      context,
    ),
    context,
  ),
)}
</section>`;
};
