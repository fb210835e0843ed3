import * as fc from "fast-check";
import * as z from "zod";
import { cell } from "../../../src/aggregates/cell.js";
import { execute } from "../../../src/aggregates/execute.js";
import { review } from "../../../src/aggregates/review.js";
import { vocabulary } from "../../../src/events/catalogue.js";
import type { EventData } from "../../../src/events/index.js";
import { encodeJournal } from "../../../src/events/journal/encode.js";
import { type Journal, journal } from "../../../src/events/journal/journal.js";
import { cellStream, reviewStream } from "../../../src/events/streams.js";
import { type Level, levels, type Subject } from "../../../src/events/values.js";
import { render } from "../../../src/explanation/explain.js";
import { languages } from "../../../src/language/language.js";
import { fold } from "../../../src/projections/fold/fold.js";
import type { AnyProjection } from "../../../src/projections/fold/projection.js";
import { must, mustEqual, plainFolded } from "../../../src/testing/laws/difference.js";
import type { LawSettings } from "../../../src/testing/laws/rules.js";
import { everyExplanation, lawReadings, type YearReading } from "./years.js";

/** One voter's paper: a level for each subject; no level for a subject that the paper leaves open. */
type Paper = readonly (Level | undefined)[];

/** A secret vote with each voter's paper. Nobody may record it in this form. */
interface SecretVote {
  /** Sorted by id. */
  readonly electorate: readonly string[];
  readonly subjects: readonly Subject[];
  /** The papers of the voters who returned one, in the order of the electorate. */
  readonly papers: readonly Paper[];
}

/** Two secret votes with the same turnout and totals, and with different papers of the voters. */
const twoVotesAlike = (): fc.Arbitrary<readonly [SecretVote, SecretVote]> =>
  fc
    .record({ voters: fc.integer({ min: 2, max: 9 }), subjects: fc.integer({ min: 1, max: 4 }) })
    .chain(({ voters, subjects }) => {
      const electorate = Array.from({ length: voters }, (_, index) => `m-${index + 1}`);
      const about = electorate.slice(0, subjects).map((id): Subject => ({ kind: "member", id }));
      const choice = fc.option(fc.constantFrom(...levels), { nil: undefined, freq: 9 });
      const paper = fc.array(choice, { minLength: about.length, maxLength: about.length });
      return fc.array(paper, { minLength: 1, maxLength: voters }).chain((papers) =>
        fc
          .tuple(...about.map(() => fc.shuffledSubarray([...papers.keys()], { minLength: papers.length })))
          .map((orders): readonly [SecretVote, SecretVote] => {
            const other = papers.map((_, nth) => about.map((__, at) => papers[orders[at]?.[nth] ?? 0]?.[at]));
            return [
              { electorate, subjects: about, papers },
              { electorate, subjects: about, papers: other },
            ];
          }),
      );
    });

/** The report of a counting committee on a vote: papers and totals. */
const countOf = ({ electorate, subjects, papers }: SecretVote): EventData<"BallotCounted"> => ({
  ballot: "levels",
  issued: electorate.length,
  returned: papers.length,
  valid: papers.length,
  invalid: 0,
  totals: subjects.flatMap((subject, at) =>
    levels.map((option) => ({
      subject,
      option,
      votes: papers.filter((paper) => paper[at] === option).length,
    })),
  ),
});

const header = (at: string) => ({
  happenedAt: at,
  recordedAt: at,
  recordedBy: "m-1",
  recordedFor: "c-1",
});

/** Records a cell, its review and a secret ballot through the aggregates, as an application does. */
const recorded = (vote: SecretVote): Journal => {
  const book = journal();
  const { electorate, subjects } = vote;
  const roll = cellStream("c-1");
  const begun = header("2021-01-01T02:00:00Z");
  execute(book, cell, roll, {
    type: "FoundOrganisation",
    data: { organisation: "c-1", kind: "cell", name: "Chi bộ 1", on: "2015-01-01" },
    ...begun,
  });
  for (const member of electorate)
    execute(book, cell, roll, {
      type: "EnrolMember",
      data: { member, status: "official", on: "2021-01-01" },
      ...begun,
    });
  const stream = reviewStream("c-1", 2021);
  const opening = {
    organisation: "c-1",
    year: 2021,
    ruleSet: "any",
    fingerprint: "0".repeat(64),
    parameters: {},
    superiorDocuments: [],
    deadlines: [],
  };
  execute(book, review, stream, { type: "OpenReview", data: opening, ...header("2021-11-15T02:00:00Z") });
  execute(book, review, stream, {
    type: "OpenBallot",
    data: {
      ballot: "levels",
      question: "Mức xếp loại",
      form: "secret",
      electorate: [...electorate],
      subjects: [...subjects],
      options: [...levels],
      countingCommittee: electorate.slice(0, 1),
    },
    ...header("2021-12-05T02:00:00Z"),
  });
  execute(book, review, stream, {
    type: "CountBallot",
    data: countOf(vote),
    ...header("2021-12-05T03:00:00Z"),
  });
  return book;
};

/** All visible data of a vote: the text of the journal, the projections and every explanation. */
const seenOf = (vote: SecretVote, projections: readonly AnyProjection[], reading: YearReading): unknown => {
  const events = [...recorded(vote)];
  const explanations = lawReadings(events, reading).flatMap(everyExplanation);
  return {
    journal: [...encodeJournal(events)],
    known: plainFolded(fold(projections, events)),
    explanations,
    texts: languages.flatMap((language) =>
      explanations.map((explanation) => render(explanation, { language })),
    ),
  };
};

/**
 * Secrecy: take two secret ballots with the same turnout and totals, in which other people voted otherwise.
 * No stored, projected or explained data tells one ballot from the other.
 */
export const ballotsKeepTheirSecret = (
  projections: readonly AnyProjection[],
  reading: YearReading,
  settings: LawSettings = {},
): void => {
  fc.assert(
    fc.property(twoVotesAlike(), ([one, other]) => {
      mustEqual(countOf(one), countOf(other), "The totals of two votes alike");
      mustEqual(
        seenOf(one, projections, reading),
        seenOf(other, projections, reading),
        "What is seen of two votes alike",
      );
    }),
    { includeErrorInReport: true, ...settings },
  );
};

interface Shape {
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly additionalProperties?: Shape | boolean;
}

const fieldsOf = ({ properties = {}, items, additionalProperties }: Shape): string[] => [
  ...Object.entries(properties).flatMap(([name, shape]) => [name, ...fieldsOf(shape)]),
  ...(items === undefined ? [] : fieldsOf(items)),
  ...(typeof additionalProperties === "object" ? fieldsOf(additionalProperties) : []),
];

const voters = new Set(["voter", "voters", "electorate", "member", "members", "by", "countingCommittee"]);
const choices = new Set(["choice", "choices", "option", "vote", "votes", "paper", "papers"]);

/**
 * Secrecy of the vocabulary: no event type holds both the voters and their choices. The opening of a ballot
 * records the electorate, the count records the totals, and no event records both.
 * @param types event types with the schemas of their data
 */
export const noEventPairsVoterAndChoice = (types: Readonly<Record<string, z.ZodType>> = vocabulary): void => {
  for (const [type, schema] of Object.entries(types)) {
    const fields = fieldsOf(z.toJSONSchema(schema) as Shape);
    const [who, what] = [voters, choices].map((names) => fields.find((field) => names.has(field)));
    must(
      who === undefined || what === undefined,
      () => `${type} says ${who} and ${what}: a vote is tied to a voter.`,
    );
  }
};
