import type { JournalEvent } from "../../../src/events/catalogue.js";
import type { Subject } from "../../../src/events/values.js";
import {
  type Explanation,
  eventsBehind,
  explain,
  type Question,
  render,
} from "../../../src/explanation/explain.js";
import { describeFinding } from "../../../src/findings/describe-finding.js";
import { languages } from "../../../src/language/language.js";
import { fold } from "../../../src/projections/fold/fold.js";
import { statesOf } from "../../../src/projections/fold/folded-journal.js";
import { members } from "../../../src/projections/streams/members.js";
import { projections } from "../../../src/projections/streams/projections.js";
import { commendationsDue } from "../../../src/projections/year/commendations.js";
import type { YearOptions } from "../../../src/projections/year/context.js";
import { classify, classifyWithTrace } from "../../../src/rules/engine/classify.js";
import { must, mustEqual } from "../../../src/testing/laws/difference.js";
import { type JournalLawSettings, overJournals } from "../../../src/testing/laws/journals.js";
import { dice } from "../../../src/testing/years/seeded-years.js";
import { type Year, yearOf } from "../../../src/year.js";

/** By which rules, and with which sheets and policy, a law reads its years. */
export type YearReading = Pick<YearOptions, "under" | "rubrics" | "rollUp">;

/** The years that a journal tells of: by its reviews, and by the months of its meetings. */
const yearsIn = (events: readonly JournalEvent[]): number[] => [
  ...new Set(
    events.flatMap((event) => {
      if (event.type === "ReviewOpened") return [event.data.year];
      return event.type === "MeetingConvened" ? [Number(event.data.forMonth.slice(0, 4))] : [];
    }),
  ),
];

/** Every year that a journal tells of, read from one fold. */
export const lawReadings = (events: readonly JournalEvent[], reading: YearReading): Year[] => {
  const folded = fold(projections, events);
  return yearsIn(events).map((year) => yearOf(folded, { ...reading, year }));
};

/** The question about a subject. */
const questionAbout = ({ kind, id }: Subject): Question => {
  if (kind === "member") return { member: id };
  if (kind === "cell") return { cell: id };
  return kind === "collective" ? { collective: id } : { baseOrganisation: id };
};

/** The explanation of everything that a year can be asked about: every subject, meeting, cell's quality, group, row of years, commendation and finding. */
export const everyExplanation = (year: Year): Explanation[] => [
  ...year.classification.all.map(({ subject }) => explain(year, questionAbout(subject))),
  ...year.meetings.all.map(({ stream }) => explain(year, { meeting: stream })),
  ...year.cellQuality.all.map(({ cell }) => explain(year, { quality: cell })),
  ...[...new Set(year.caps.map(({ group }) => group))].map((group) => explain(year, { cap: group })),
  ...year.streaks.all.map(({ key }) => explain(year, { streak: key })),
  ...year.streaks.all.map(({ key }) => explain(year, { commendation: key })),
  ...year.findings.map((finding) => explain(year, { finding })),
];

const overYears = (
  law: (year: Year, events: readonly JournalEvent[], draw: number) => void,
  reading: YearReading,
  settings?: JournalLawSettings,
): void =>
  overJournals((events, draw) => {
    for (const year of lawReadings(events, reading)) law(year, events, draw);
  }, settings);

const sumOf = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

/**
 * The roll adds up: on every roll the listed are the rated, the exempt and the not reviewed; the rated are
 * those of each level; and nobody is classified twice.
 */
export const everybodyIsAccountedFor = (reading: YearReading, settings?: JournalLawSettings): void =>
  overYears(
    ({ report, classification }) => {
      for (const { organisation, listed, rated, exempt, notReviewed, levels } of report.all) {
        const sum = rated + sumOf(exempt) + sumOf(notReviewed);
        must(listed === sum, () => `${organisation}: ${listed} are listed and ${sum} accounted for.`);
        must(
          rated === sumOf(levels),
          () => `${organisation}: ${rated} are rated, ${sumOf(levels)} by level.`,
        );
      }
      const keys = classification.all.map(({ key }) => key).sort();
      const twice = keys.filter((key, index) => key === keys[index - 1]);
      must(twice.length === 0, () => `Classified twice: ${twice.join(", ")}.`);
    },
    reading,
    settings,
  );

/** Agreement: for every subject the fast evaluation and the explaining one give the outcome that was read. */
export const everyOutcomeCanBeExplained = (reading: YearReading, settings?: JournalLawSettings): void =>
  overYears(
    ({ classification }) => {
      for (const { key, subject, facts, rulesInUse: inUse, outcome } of classification.all) {
        mustEqual(outcome, classify(subject.kind, facts, inUse), `Read and evaluated: ${key}`);
        const { outcome: traced } = classifyWithTrace(subject.kind, facts, inUse);
        mustEqual(outcome, traced, `Read and explained: ${key}`);
      }
    },
    reading,
    settings,
  );

/** Provenance: every leaf of every explanation points at events that are in the journal. */
export const everyExplanationPointsAtEvents = (reading: YearReading, settings?: JournalLawSettings): void =>
  overYears(
    (year, events) => {
      const ids = new Set(events.map(({ id }) => id));
      for (const explanation of everyExplanation(year)) {
        const astray = eventsBehind(explanation).filter((id) => !ids.has(id));
        must(
          astray.length === 0,
          () => `${explanation.about} points at ${astray.join(", ")}: not in the journal.`,
        );
      }
    },
    reading,
    settings,
  );

const broken = /undefined|NaN|Infinity|\[object/;

/**
 * Totality: whatever a journal holds, all of its years can be read, explained and told in every language;
 * no sentence is empty, and none shows what no reader should see, such as `undefined`.
 */
export const everythingCanBeReadAndTold = (reading: YearReading, settings?: JournalLawSettings): void =>
  overYears(
    (year) => {
      const { context, calendar, tasks, cellQuality, caps, findings, ruleSet } = year;
      JSON.stringify([calendar, tasks.all, cellQuality.all, caps, ruleSet]);
      for (const { id } of context.cells) year.rollOn(id, context.cutoff);
      const explained = everyExplanation(year);
      for (const language of languages) {
        const texts = explained.map((explanation) => render(explanation, { language }));
        const sentences = findings.map((finding) => describeFinding(finding, language));
        for (const text of [...texts, ...sentences])
          must(text.trim() !== "" && !broken.test(text), () => `Not fit for readers: "${text}".`);
      }
    },
    reading,
    settings,
  );

/** The same journal with the members' ids changed round among them. */
const renamed = (events: readonly JournalEvent[], draw: number): JournalEvent[] => {
  const states = statesOf(fold(projections, events), members);
  const ids = [...new Set(states.flatMap(([, state]) => Object.keys(state.members)))];
  const shift = dice(draw).roll(Math.max(1, ids.length));
  const other = new Map(ids.map((id, index) => [id, ids[(index + shift) % ids.length] ?? id]));
  return JSON.parse(JSON.stringify(events), (_, value) => other.get(value) ?? value);
};

const figuresOf = ({ caps }: Year) =>
  caps.map(({ cap, group, stage, on, tally, verdicts }) => [cap.id, group, stage, on, tally, verdicts]);

/**
 * Cap: the verdicts say how many and never who. Whose level is whose and in which order members come
 * does not matter; nobody is too many up to the maximum, and everybody above it is.
 */
export const capsCountHeads = (reading: YearReading, settings?: JournalLawSettings): void =>
  overYears(
    (year, events, draw) => {
      for (const { cap, group, verdicts } of year.caps)
        for (const { holds, over, excellent, maximum, reading: how } of verdicts)
          must(
            over === Math.max(0, excellent - maximum) && holds === excellent <= maximum,
            () => `${cap.id} in ${group}, ${how}: ${excellent} of at most ${maximum}, ${over} over.`,
          );
      const other = lawReadings(renamed(events, draw), reading).find((each) => each.year === year.year);
      mustEqual(
        figuresOf(year),
        other && figuresOf(other),
        "The caps before and after changing members round",
      );
    },
    reading,
    settings,
  );

/** What an explanation says came out, beside what the year says: by its kind. */
const agreementOf = (year: Year, explanation: Explanation): readonly [unknown, unknown] => {
  const { about } = explanation;
  switch (explanation.kind) {
    case "level": {
      const read = year.classification.of(about);
      const [selfRated, proposed, voted, computed, ...decided] = explanation.kinds;
      const standing = decided.findLast(({ moments }) => moments.length > 0);
      const outcome = read?.outcome;
      return [
        [explanation.outcome, [selfRated, proposed, voted, computed, standing].map((kind) => kind?.level)],
        [
          outcome,
          [
            read?.selfRated?.level,
            read?.proposed?.level,
            read?.voted?.level,
            outcome?.kind === "level" ? outcome.level : undefined,
            read?.final?.level,
          ],
        ],
      ];
    }
    case "meeting":
      return [explanation.meeting, year.meetings.of(about)];
    case "quality":
      return [explanation.quality, year.cellQuality.of(about)];
    case "cap":
      return [
        explanation.caps.map(({ verdict, counted }) => [verdict, counted.map(({ subject }) => subject)]),
        year.caps.filter(({ group }) => group === about).map((verdict) => [verdict, verdict.subjects]),
      ];
    case "streak":
      return [
        explanation.rows.map(({ row, least, most, years }) => [row, least, most, years]),
        explanation.rows.map(({ row }) => {
          const read = year.streaks.of(about)?.[row];
          return [row, read?.least, read?.most, read?.years.map((each) => each.year)];
        }),
      ];
    case "commendation":
      return [
        explanation.awards
          .filter(({ may, given }) => may !== "fails" && given.length === 0)
          .map(({ rule, may }) => [rule.id, may]),
        commendationsDue(year.context, year.streaks.all)
          .filter(({ key }) => key === about)
          .map(({ rule, may }) => [rule.id, may]),
      ];
    case "finding":
      return [explanation.finding, year.findings.find((finding) => finding === explanation.finding)];
  }
};

/** Agreement: whatever is explained, the explanation says what the year says. */
export const everyExplanationAgrees = (reading: YearReading, settings?: JournalLawSettings): void =>
  overYears(
    (year) => {
      for (const explanation of everyExplanation(year)) {
        const [explained, read] = agreementOf(year, explanation);
        mustEqual(explained, read, `Explained and read: ${explanation.kind} of ${explanation.about}`);
      }
    },
    reading,
    settings,
  );
