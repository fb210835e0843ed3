import { type Classified, classifyWithTrace, type Outcome } from "../../rules/index.js";
import type { Finding } from "../findings/finding.js";
import type { Classification } from "../review/classified.js";
import { subjectKey } from "../review/subject.js";
import type { Year } from "../year/year.js";
import { becauseOf } from "./because.js";
import type {
  BallotOn,
  Explanation,
  FindingExplanation,
  LevelExplanation,
  MeetingExplanation,
  QualityExplanation,
  WhyNot,
} from "./explanation.js";
import { meetingExplanation } from "./meeting.js";
import { qualityExplanation } from "./quality.js";

/** What can be asked about: a subject by id, a meeting by stream, a cell's quality scores, a finding. */
export type Question =
  | { readonly member: string }
  | { readonly cell: string }
  | { readonly baseOrganisation: string }
  | { readonly collective: string }
  | { readonly meeting: string }
  | { readonly quality: string }
  | { readonly finding: Finding };

/** Something was asked about that the year does not know. */
export class UnknownSubjectError extends Error {
  override readonly name = "UnknownSubjectError";
  readonly code = "unknown-subject";
  constructor(
    readonly subject: string,
    known: readonly string[],
  ) {
    super(
      `unknown-subject: ${subject} is not in this year. Known: ${known.slice(0, 10).join(", ")}${known.length > 10 ? ", …" : ""}.`,
    );
  }
}

const bestOf = (outcome: Outcome): string | undefined =>
  outcome.kind === "level" ? outcome.level : "candidates" in outcome ? outcome.candidates.at(-1) : undefined;

const whyNotOf = (classified: Classified, scale: readonly string[]): WhyNot[] => {
  const reached = bestOf(classified.outcome);
  if (reached === undefined) return [];
  const above = scale.slice(0, scale.indexOf(reached)).reverse();
  return above.map((level) => ({
    level,
    unmet: classified.levels
      .filter((rung) => rung.level === level)
      .flatMap(({ rules, upTo }) => [...rules, ...upTo])
      .filter(({ on, result }) => !on || result !== "holds"),
    barred: [
      ...classified.forced.filter(({ on, result }) => on && result !== "fails"),
      ...classified.ceilings.filter(
        (ceiling) =>
          ceiling.on && ceiling.result !== "fails" && scale.indexOf(level) < scale.indexOf(ceiling.level),
      ),
    ],
  }));
};

const ballotsOn = (year: Year, { organisation, key }: Classification): BallotOn[] =>
  Object.entries(year.context.reviewOf(organisation)?.ballots ?? {}).flatMap(
    ([ballot, record]): BallotOn[] => {
      const { counted } = record;
      if (counted === undefined || !record.subjects.some((subject) => subjectKey(subject) === key)) return [];
      const { issued, returned, valid, invalid } = counted;
      const votes = Object.fromEntries(
        counted.totals
          .filter(({ subject }) => subjectKey(subject) === key)
          .map(({ option, votes }) => [option, votes]),
      );
      return [
        {
          ballot,
          electorate: record.electorate,
          issued,
          returned,
          valid,
          invalid,
          votes,
          by: [record.by, counted.by],
        },
      ];
    },
  );

const explainLevel = (year: Year, key: string): LevelExplanation => {
  const each = year.classification.of(key);
  if (each === undefined)
    throw new UnknownSubjectError(
      key,
      year.classification.all.map((other) => other.key),
    );
  const classified = classifyWithTrace(each.subject.kind, each.facts, each.bound);
  const { outcome } = classified;
  const { selfRated, proposed, voted, final } = each;
  const base = year.context.baseOf(each.organisation);
  return {
    kind: "level",
    about: key,
    year: year.year,
    ruleSet: year.ruleSet,
    parameters: each.bound.parameters,
    wording: each.bound.ruleSet.facts,
    ...(final === undefined ? {} : { final }),
    outcome,
    ...(selfRated === undefined ? {} : { selfRated }),
    ...(proposed === undefined ? {} : { proposed }),
    ...(voted === undefined ? {} : { voted }),
    changes: each.changes,
    because: becauseOf(classified),
    whyNot: whyNotOf(classified, each.bound.ruleSet.scales.level ?? []),
    unknown: outcome.kind === "missing-facts" ? outcome.missing : [],
    silent: "silent" in outcome ? outcome.silent : [],
    quotas: year.quotas.filter(
      ({ quota, group, subjects }) =>
        quota.subject === each.subject.kind && (group === base || subjects.includes(key)),
    ),
    ballots: ballotsOn(year, each),
    findings: year.findings.filter(({ about }) => about === key),
  };
};

const explainMeeting = (year: Year, stream: string): MeetingExplanation => {
  const explanation = meetingExplanation(year, stream);
  if (explanation !== undefined) return explanation;
  throw new UnknownSubjectError(
    stream,
    year.meetings.all.map((other) => other.stream),
  );
};

const explainQuality = (year: Year, cell: string): QualityExplanation => {
  const explanation = qualityExplanation(year, cell);
  if (explanation !== undefined) return explanation;
  throw new UnknownSubjectError(
    cell,
    year.cellQuality.all.map((other) => other.cell),
  );
};

/**
 * Explains a level, a meeting's score, a cell's quality or a finding, down to the events.
 *
 * @throws UnknownSubjectError where the year does not know what is asked about
 */
export function explain(year: Year, question: { readonly meeting: string }): MeetingExplanation;
export function explain(year: Year, question: { readonly quality: string }): QualityExplanation;
export function explain(year: Year, question: { readonly finding: Finding }): FindingExplanation;
export function explain(
  year: Year,
  question: Exclude<
    Question,
    { readonly meeting: string } | { readonly quality: string } | { readonly finding: Finding }
  >,
): LevelExplanation;
export function explain(year: Year, question: Question): Explanation;
export function explain(year: Year, question: Question): Explanation {
  if ("finding" in question)
    return { kind: "finding", about: question.finding.about, finding: question.finding };
  if ("meeting" in question) return explainMeeting(year, question.meeting);
  if ("quality" in question) return explainQuality(year, question.quality);
  if ("member" in question) return explainLevel(year, subjectKey({ kind: "member", id: question.member }));
  if ("cell" in question) return explainLevel(year, subjectKey({ kind: "cell", id: question.cell }));
  if ("collective" in question)
    return explainLevel(year, subjectKey({ kind: "collective", id: question.collective }));
  return explainLevel(year, subjectKey({ kind: "base-organisation", id: question.baseOrganisation }));
}
