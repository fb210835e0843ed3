import type { JournalEvent } from "../../../src/events/catalogue.js";
import type { Subject } from "../../../src/events/values.js";
import { eventsBehind } from "../../../src/explanation/events-behind.js";
import { type Explanation, explain, type Question, render } from "../../../src/explanation/explain.js";
import { describeFinding } from "../../../src/findings/describe-finding.js";
import { languages } from "../../../src/language/language.js";
import { fold } from "../../../src/projections/fold/fold.js";
import { statesOf } from "../../../src/projections/fold/folded-journal.js";
import { members } from "../../../src/projections/streams/members.js";
import { projections } from "../../../src/projections/streams/projections.js";
import { type CapOnGroup, isJudged } from "../../../src/projections/year/caps.js";
import { commendationsDue } from "../../../src/projections/year/commendations.js";
import type { YearOptions } from "../../../src/projections/year/context.js";
import type { CapState } from "../../../src/rules/caps/cap-state.js";
import { classify, classifyWithTrace } from "../../../src/rules/engine/classification/classify.js";
import { must, mustEqual } from "../../../src/testing/laws/difference.js";
import { type JournalLawSettings, overJournals } from "../../../src/testing/laws/journals.js";
import { dice } from "../../../src/testing/years/seeded-years.js";
import { type Year, yearOf } from "../../../src/year.js";
import { cuts } from "./cap-cuts.js";

/** The rules, rubrics and roll-up with which a law reads its years. */
export type YearReading = Pick<YearOptions, "under" | "rubrics" | "rollUp">;

/** The years of a journal: those of its reviews and of the months of its meetings. */
const yearsIn = (events: readonly JournalEvent[]): number[] => [
  ...new Set(
    events.flatMap((event) => {
      if (event.type === "ReviewOpened") return [event.data.year];
      return event.type === "MeetingConvened" ? [Number(event.data.forMonth.slice(0, 4))] : [];
    }),
  ),
];

/** Every year of a journal, read from one fold. */
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

/** The members who left a roll for good and are not rated by the year. */
export const departed = ({ context, classification }: Year): string[] => {
  const gone = context.cells.flatMap(({ id }) =>
    context.rollOf(id, context.cutoff).flatMap(({ member, standing }) => (standing.left ? [member] : [])),
  );
  return [...new Set(gone)].filter((member) => classification.of(`member:${member}`) === undefined);
};

/**
 * The explanation of all that a year can explain: every subject, meeting, cell's quality, group, row of
 * years, commendation and finding.
 */
export const everyExplanation = (year: Year): Explanation[] => [
  ...year.classification.all.map(({ subject }) => explain(year, questionAbout(subject))),
  ...departed(year).map((member) => explain(year, { member })),
  ...year.meetings.all.map(({ stream }) => explain(year, { meeting: stream })),
  ...year.cellQuality.all.map(({ cell }) => explain(year, { quality: cell })),
  ...[...new Set(year.caps.map(({ group }) => group))].map((group) => explain(year, { cap: group })),
  ...year.periods.all.map(({ key, period }) => explain(year, { period: `${key}/${period}` })),
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
 * Sums of the roll: on each roll, listed members are rated, only proposed, exempt, not rated or not reviewed. The
 * rated and the proposed are the sums over the levels. Nobody is classified twice.
 */
export const everybodyIsAccountedFor = (reading: YearReading, settings?: JournalLawSettings): void =>
  overYears(
    ({ report, classification }) => {
      for (const roll of report.all) {
        const { organisation, listed, rated, proposed, levels, proposedLevels } = roll;
        const without = [roll.exempt, roll.notRated, roll.notReviewed];
        const sum = rated + proposed + without.map(sumOf).reduce((all, each) => all + each);
        must(listed === sum, () => `${organisation}: ${listed} are listed and ${sum} accounted for.`);
        must(
          rated === sumOf(levels),
          () => `${organisation}: ${rated} are rated, ${sumOf(levels)} by level.`,
        );
        must(proposed === sumOf(proposedLevels), () => `${organisation}: ${proposed} are only proposed.`);
      }
      const keys = classification.all.map(({ key }) => key).sort();
      const twice = keys.filter((key, index) => key === keys[index - 1]);
      must(twice.length === 0, () => `Classified twice: ${twice.join(", ")}.`);
    },
    reading,
    settings,
  );

/**
 * Agreement: for each subject the fast evaluation and the explaining evaluation give the outcome of the year.
 */
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

/** Provenance: each leaf of each explanation points at events of the journal. */
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
 * Totality: the library can read, explain and print all years of any journal in each language. No sentence is
 * empty, and none shows a technical value such as `undefined`.
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

/** The same journal with the ids of the members exchanged. */
const renamed = (events: readonly JournalEvent[], draw: number): JournalEvent[] => {
  const states = statesOf(fold(projections, events), members);
  const ids = [...new Set(states.flatMap(([, state]) => Object.keys(state.members)))];
  const shift = dice(draw).roll(Math.max(1, ids.length));
  const other = new Map(ids.map((id, index) => [id, ids[(index + shift) % ids.length] ?? id]));
  return JSON.parse(JSON.stringify(events), (_, value) => other.get(value) ?? value);
};

const figuresOf = ({ caps }: Year) =>
  caps.map((each) => {
    const { cap, group, stage, state, tally } = each;
    return [cap?.id, group, stage, state, tally, isJudged(each) ? each.verdicts : each.shares];
  });

/**
 * Cap: the verdicts name numbers and no people. The owner of each level and the order of members do not
 * matter. No verdict names an excess up to the maximum, and each verdict names all of the excess above it.
 */
export const capsCountHeads = (reading: YearReading, settings?: JournalLawSettings): void =>
  overYears(
    (year, events, draw) => {
      for (const { cap, group, verdicts } of year.caps.filter(isJudged))
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

/**
 * Growth of a group, and no accusation from silence: where levels, members, cells or the base organisation are
 * not recorded yet, a cap says of its group what it says of the whole, or that it is open.
 *
 * @param says the state of a cap on a group; by default the state of the year
 */
export const capsGrowWithTheirGroups = (
  reading: YearReading,
  settings?: JournalLawSettings,
  says: (cap: CapOnGroup) => CapState = ({ state }) => state,
): void => {
  const all = Object.entries(cuts);
  overYears(
    (year, events, draw) => {
      const { roll } = dice(draw);
      const [taken, cut] = all[roll(all.length)] ?? [];
      if (cut === undefined) throw new Error("The dice show a cut that there is not.");
      const fewer = cut(events, () => roll(3) === 0);
      const part = lawReadings(fewer, reading).find((each) => each.year === year.year);
      for (const cap of part?.caps ?? []) {
        const now = says(cap);
        const whole = year.caps.find(
          (each) => each.cap?.id === cap.cap?.id && each.group === cap.group && each.stage === cap.stage,
        );
        const then = whole && says(whole);
        must(
          now === "open" || now === "not-judged" || now === then,
          () =>
            `${cap.cap?.id} in ${cap.group}, ${cap.stage}: a part says ${now}, the whole says ${then}. Taken away: ${taken}.`,
        );
      }
    },
    reading,
    settings,
  );
};

/** The outcome in an explanation, beside the outcome in the year, by kind of explanation. */
const agreementOf = (year: Year, explanation: Explanation): readonly [unknown, unknown] => {
  const { about } = explanation;
  switch (explanation.kind) {
    case "level": {
      const read = year.classification.of(about);
      const [selfRated, proposed, voted, computed, ...decided] = explanation.kinds;
      // A step of a complaint changes no level.
      const standing = decided.findLast(({ moments }) =>
        moments.some(({ complaint }) => complaint === undefined),
      );
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
    case "departure": {
      const standings = explanation.rolls.map(({ cell }) =>
        year.rollOn(cell, year.context.cutoff).find(({ member }) => `member:${member}` === about),
      );
      return [
        explanation.rolls.map(({ cell: _, ...left }) => left),
        standings.map((each) => each?.standing.left),
      ];
    }
    case "meeting":
      return [explanation.meeting, year.meetings.of(about)];
    case "quality":
      return [explanation.quality, year.cellQuality.of(about)];
    case "cap":
      return [
        explanation.stages.map(({ verdict, counted }) => [verdict, counted.map(({ subject }) => subject)]),
        year.caps.filter(({ group }) => group === about).map((verdict) => [verdict, verdict.subjects]),
      ];
    case "period":
      return [explanation.rated, year.periods.of(about)];
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
        // Without any level, as where the committee does not rate, an award is open, and nothing is due.
        explanation.awards
          .filter(({ conditions }) => conditions.some(({ level }) => level !== undefined))
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

/** Agreement: each explanation says the same as the year. */
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
