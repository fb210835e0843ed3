import type { BodyRole } from "../events/values.js";
import { dateText, pointsText } from "../language/formats.js";
import { label } from "../language/labels.js";
import { formValues } from "../language/words/form-values.js";
import type { Reasoned } from "../projections/streams/authored.js";
import type { LevelChange } from "../projections/streams/decisions.js";
import type { Return, ReviewsState } from "../projections/streams/reviews.js";
import type { OwnReview, Proposal } from "../projections/streams/statements.js";
import { fractionOf } from "../rules/rubrics/fraction.js";
import type { FactWords } from "./comparison-text.js";
import { headings } from "./headings.js";
import { type Line, line, type Rendering, reasonedText } from "./lines.js";

/** What a statement is: handed in by the subject, said by a body, taken back, or decided. */
export const statementKinds = [
  "self-review",
  "revision",
  "report",
  "proposal",
  "employer-level",
  "not-rated",
  "returned",
  "withdrawn",
  "decided",
  "redecided",
  "cancelled",
] as const;

/** What one body, or the subject itself, said of a subject in a review, with its author, its times and its event. */
export interface BodyStatement extends Reasoned {
  readonly what: (typeof statementKinds)[number];
  /** The role of the body that proposes or appraises. */
  readonly role?: BodyRole;
  /** The organisation of the body, or the one that returned something. */
  readonly organisation?: string;
  /** The person who speaks for the body, or whose proposal alone was returned or withdrawn. */
  readonly member?: string;
  /** The level that it gives. */
  readonly level?: string;
  /** The points that it gives, by group or criterion, in steps. */
  readonly points?: Readonly<Record<string, number>>;
  /** The number of steps per point. Present with points if it is not 1. */
  readonly steps?: number;
  /** The clause that it names as the ground of the level. */
  readonly clause?: string;
  /** The ballot that it comes from. */
  readonly ballot?: string;
  /** What was returned or withdrawn. */
  readonly submission?: Return["what"];
  /** The day by which it is to come again. */
  readonly until?: string;
}

const authorOf = ({ at, recordedAt, body, recordedBy, by, instrument, reason }: Reasoned): Reasoned => ({
  at,
  recordedAt,
  body,
  recordedBy,
  by,
  ...(instrument === undefined ? {} : { instrument }),
  ...(reason === undefined ? {} : { reason }),
});

type Parts = Omit<BodyStatement, keyof Reasoned>;

/** A statement without its absent parts. */
const said = (
  what: BodyStatement["what"],
  author: Reasoned,
  parts: { [K in keyof Parts]?: Parts[K] | undefined } = {},
): BodyStatement =>
  ({
    what,
    ...Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)),
    ...authorOf(author),
  }) as BodyStatement;

const pointsOf = ({ points }: OwnReview | Proposal) =>
  Object.keys(points).length === 0 ? undefined : points;

const ofProposal = (proposal: Proposal): BodyStatement => {
  const { role, organisation, member, level, clause, ballot } = proposal;
  return said("proposal", proposal, {
    role,
    organisation,
    member,
    level,
    points: pointsOf(proposal),
    clause,
    ballot,
  });
};

/** The returns and withdrawals that concern a subject: of its own statements, of it in a review, or of all. */
const returnsFor = ({ returns, ownReviews, proposals }: ReviewsState, key: string): BodyStatement[] => {
  const own = new Set(
    [...(ownReviews[key] ?? []), ...(proposals[key] ?? [])].flatMap(({ takenBack }) => takenBack?.by ?? []),
  );
  return returns
    .filter(({ what, subject, by }) => own.has(by) || (what === "review" && (subject ?? key) === key))
    .map((each) =>
      said(each.how, each, {
        submission: each.what,
        role: each.role,
        organisation: each.returnedBy,
        member: each.member,
        until: each.until,
      }),
    );
};

const ofChange = (change: LevelChange): BodyStatement =>
  said(change.change, change, { level: change.level, clause: change.clause });

/**
 * What everybody said of a subject in its review and afterwards, in order of time. Nothing that was said is lost.
 *
 * @param review the review of the year, or of a quarter or month
 * @param key the subject
 * @param changes the decisions on its level of that period
 */
export const statementsAbout = (
  review: ReviewsState | undefined,
  key: string,
  changes: readonly LevelChange[],
  steps = 1,
): BodyStatement[] => {
  const employer = key.startsWith("member:") ? review?.employer[key.slice("member:".length)] : undefined;
  const inReview =
    review === undefined
      ? []
      : [
          ...(review.ownReviews[key] ?? []).map((own) =>
            said(own.form, own, { level: own.level, points: pointsOf(own) }),
          ),
          ...(employer === undefined
            ? []
            : [said("employer-level", employer, { role: "employer", level: employer.level })]),
          ...(review.proposals[key] ?? []).map(ofProposal),
          ...(review.notRated[key] ?? []).map((each) =>
            said("not-rated", each, {
              role: each.role,
              organisation: each.organisation,
              member: each.member,
            }),
          ),
          ...returnsFor(review, key),
        ];
  return [...inReview, ...changes.map(ofChange)]
    .map((each) => (each.points === undefined || steps === 1 ? each : { ...each, steps }))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
};

/** Whether a statement tells more than the six kinds of level: another body, no level, or something taken back. */
export const isBeyondKinds = ({ what, role, level }: BodyStatement): boolean =>
  what === "proposal"
    ? (role !== "cell-committee" && role !== "cell") || level === undefined
    : what === "returned" || what === "withdrawn";

/** The body by its role, its organisation and the person who speaks for it. */
const bodyText = (
  { role, organisation, member }: Pick<BodyStatement, "role" | "organisation" | "member">,
  { language, names }: Rendering,
): string => {
  const who = [organisation, member].flatMap((id) => (id === undefined ? [] : [names?.(id) ?? id]));
  const name = role === undefined ? [] : [formValues.bodyRole[role][language]];
  return [...name, ...(who.length === 0 ? [] : [`(${who.join(", ")})`])].join(" ");
};

/** What a statement is, with its body. */
export const statementTitle = (statement: BodyStatement, rendering: Rendering): string => {
  const { language } = rendering;
  const w = headings[language];
  const { what, submission, role } = statement;
  switch (what) {
    case "self-review":
    case "revision":
    case "report":
      return w.handedIn[what];
    case "proposal":
      return w.proposedBy(bodyText(statement, rendering));
    case "employer-level":
      return w.employerLevel;
    case "returned":
    case "withdrawn": {
      const of = submission === undefined ? "" : formValues.submission[submission][language];
      if (role === undefined) return w.takenBack[what](of);
      const { member } = statement;
      const whose = bodyText({ ...(member === undefined ? {} : { member }), role }, rendering);
      return w.takenBack[what](`${of} (${whose})`);
    }
    case "not-rated":
      return [label("stage", what, language), bodyText(statement, rendering)].filter(Boolean).join(", ");
    default:
      return label("stage", what, language);
  }
};

/** The facts of the points that statements give. */
export const pointFactsIn = (statements: readonly BodyStatement[]): string[] =>
  statements.flatMap(({ points = {} }) => Object.keys(points).map((criterion) => `points.${criterion}`));

const statementText = (statement: BodyStatement, rendering: Rendering, words: FactWords): string => {
  const { language } = rendering;
  const { level, points, steps: perPoint = 1, clause, until } = statement;
  const w = headings[language];
  const parts = [
    ...(level === undefined ? [] : [label("level", level, language)]),
    ...(clause === undefined ? [] : [w.clauseNamed(clause)]),
    ...(points === undefined
      ? []
      : [
          Object.entries(points)
            .map(([criterion, count]) => {
              const says = words[`points.${criterion}`]?.says[language] ?? `“${criterion}”`;
              return `${says}: ${pointsText(fractionOf(count, perPoint), language)}`;
            })
            .join(", "),
        ]),
    ...(until === undefined ? [] : [w.againBy(dateText(until, language))]),
    reasonedText(statement, rendering),
  ];
  return `${statementTitle(statement, rendering)}: ${parts.join(" — ")}`;
};

/** Who said what, in order, with the wording of the points. */
export const allStatementLines = (
  statements: readonly BodyStatement[],
  rendering: Rendering,
  words: FactWords,
): Line[] => statements.map((each) => line(1, statementText(each, rendering, words)));

/** Who said what, in order, where the six kinds of level do not tell it all. */
export const statementLines = (
  statements: readonly BodyStatement[],
  rendering: Rendering,
  words: FactWords,
): Line[] => (statements.some(isBeyondKinds) ? allStatementLines(statements, rendering, words) : []);
