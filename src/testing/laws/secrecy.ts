import * as fc from "fast-check";
import * as z from "zod";
import { cell, execute, review } from "../../aggregates/index.js";
import {
  cellStream,
  encodeJournal,
  type Journal,
  journal,
  levels,
  reviewStream,
  vocabulary,
} from "../../events/index.js";
import { render } from "../../explanation/explain.js";
import { languages } from "../../language/language.js";
import { type AnyProjection, fold } from "../../projections/index.js";
import { must, mustEqual, plainKnown } from "./known.js";
import { countOf, type SecretVote, twoVotesAlike } from "./papers.js";
import { everyExplanation, type Reading, readingsOf } from "./readings.js";
import type { LawSettings } from "./rules.js";

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

/** All that can be seen of a vote: the text of the journal, what is projected, and every explanation. */
const seenOf = (vote: SecretVote, projections: readonly AnyProjection[], reading: Reading): unknown => {
  const events = [...recorded(vote)];
  const explanations = readingsOf(events, reading).flatMap(everyExplanation);
  return {
    journal: [...encodeJournal(events)],
    known: plainKnown(fold(projections, events)),
    explanations,
    texts: languages.flatMap((language) =>
      explanations.map((explanation) => render(explanation, { language })),
    ),
  };
};

/**
 * Secrecy: of two secret ballots with the same turnout and the same totals, in which other people voted
 * otherwise, nothing that is stored, projected or explained tells which is which.
 */
export const ballotsKeepTheirSecret = (
  projections: readonly AnyProjection[],
  reading: Reading,
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
 * Secrecy of the vocabulary: no event type says both who voted and for what. The electorate is said when
 * a ballot opens, the options' totals when it is counted, and never in one event.
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
