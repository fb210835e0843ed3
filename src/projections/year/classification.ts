import { kindOfPeriod } from "../../events/period.js";
import type { Subject } from "../../events/values.js";
import { compareIds } from "../../language/collation.js";
import { classify } from "../../rules/engine/classification/classify.js";
import type { Facts } from "../../rules/engine/conditions/facts.js";
import { standingLevel, standingNotRated } from "../streams/decisions.js";
import type { OrganisationRecord } from "../streams/organisations.js";
import { subjectKey, subjectOf } from "../streams/subject-key.js";
import type { BallotVerdict } from "./ballots.js";
import { below, type Classification } from "./classified.js";
import type { OnRoll, YearContext } from "./context.js";
import { endOfReading, judgedDay } from "./judged-day.js";
import { absencesOf, type JudgedMember, memberFacts } from "./member-facts.js";
import type { Departure } from "./member-standing.js";
import { collectiveFacts, organisationFacts } from "./organisation-facts.js";
import { indexBy } from "./table.js";
import type { TaskFollowUp } from "./task-follow-up.js";
import { talliedTasks } from "./task-tally.js";
import { withoutWithheld } from "./withheld-facts.js";

const levelsOf = (context: YearContext, organisation: string, key: string) => {
  const review = context.reviewOf(organisation);
  const changes = context.decisions.about(key).changes;
  const selfRated = review?.ownLevels[key];
  const proposed = review?.proposed[key];
  const voted = review?.voted[key];
  const final = standingLevel(changes);
  const notRated = standingNotRated(changes);
  return {
    ...(selfRated === undefined ? {} : { selfRated }),
    ...(proposed === undefined ? {} : { proposed }),
    ...(voted === undefined ? {} : { voted }),
    changes,
    ...(final === undefined ? {} : { final }),
    ...(notRated === undefined ? {} : { notRated }),
    saidNotRated: review?.notRated[key] ?? [],
  };
};

const rate = (
  context: YearContext,
  subject: Subject,
  organisation: string,
  recorded: Facts,
  {
    judgedOn,
    listed = true,
    left,
  }: Pick<Classification, "judgedOn" | "left"> & { readonly listed?: boolean },
  lower: readonly Classification[] = [],
): Classification => {
  const key = subjectKey(subject);
  const inUse = context.rulesInUseFor(organisation);
  const behindLevels = lower.flatMap((each) => each.withheld ?? []);
  const { facts, withheld } = withoutWithheld(context, subject, organisation, recorded, behindLevels);
  const outcome = classify(subject.kind, facts, inUse);
  return {
    key,
    subject,
    organisation,
    outcome,
    facts,
    rulesInUse: inUse,
    judgedOn,
    listed,
    ...(left === undefined ? {} : { left }),
    ...(withheld === undefined ? {} : { withheld }),
    ...levelsOf(context, organisation, key),
  };
};

/** A member to rate: the roll on the judged day, and the departure of one who left since. */
interface ToRate extends JudgedMember {
  readonly key: string;
  readonly left?: Departure;
}

const onRollOf = indexBy<OnRoll>(({ member }) => [member]);

/**
 * How strongly a cell claims to rate a member. A cell rates the members on its roll on the judged day, but for
 * those who left since without a vote or a decision; of several such cells the one that voted. If there is none, a cell
 * rates who came to its roll after that day, else who left it before and was decided on all the same: first
 * where the cell voted or the member was reviewed.
 */
const claimOf = (context: YearContext, { cell, key, standing, left }: ToRate, arrived: boolean): number => {
  const { ownReviews = {}, voted = {} } = context.reviewOf(cell) ?? {};
  const decided = context.decisions.about(key).changes.length > 0;
  if (standing.place === "listed") {
    if (left !== undefined && !decided && voted[key] === undefined) return 0;
    return voted[key] === undefined ? 4 : 5;
  }
  if (arrived) return 3;
  if (left === undefined || !decided) return 0;
  return (voted[key] ?? ownReviews[key]) === undefined ? 1 : 2;
};

/** The members whom the year rates. Each is rated once, if no two cells have the same claim. */
const membersToRate = (context: YearContext): ToRate[] => {
  const claims = new Map(
    context.cells.flatMap(({ id }) =>
      context.rollOf(id, context.cutoff).flatMap((atEnd): [ToRate, number][] => {
        const { member, standing } = atEnd;
        const key = subjectKey({ kind: "member", id: member });
        const step = judgedDay(context, id, key);
        const [onStep] = onRollOf(context.rollOf(id, step.on), member);
        if (onStep === undefined) return [];
        const arrived = onStep.standing.place !== "listed" && standing.place === "listed";
        // A meeting does not judge a member who came after it.
        const missed = arrived && step.step === "review-meeting";
        const judgedOn = missed ? endOfReading(context) : step;
        const onRoll = missed ? atEnd : onStep;
        const later = judgedOn.on > context.cutoff ? onRoll.standing : standing;
        const left = later.left === undefined ? {} : { left: later.left };
        const each = { ...onRoll, key, judgedOn, ...left };
        return [[each, claimOf(context, each, arrived)]];
      }),
    ),
  );
  const best = new Map<string, { readonly claim: number; readonly leftOn: string }>();
  for (const [{ member, left }, claim] of claims) {
    const leftOn = claim < 3 ? (left?.on ?? "") : "";
    const known = best.get(member) ?? { claim: 1, leftOn: "" };
    if (claim > known.claim || (claim === known.claim && leftOn > known.leftOn))
      best.set(member, { claim, leftOn });
  }
  return [...claims].flatMap(([each, claim]) => {
    const strongest = best.get(each.member);
    const last = claim >= 3 || each.left?.on === strongest?.leftOn;
    return claim === strongest?.claim && last ? [each] : [];
  });
};

const kindOf = ({ kind }: OrganisationRecord): Subject["kind"] =>
  kind === "cell" || kind === "base-cell" ? "cell" : "base-organisation";

/** Collectives that a review or a decision of the year names. */
const collectivesNamed = (context: YearContext): string[] => {
  const reviewed = [...context.organisations.keys()].flatMap((id) => {
    const { ownReviews = {}, proposals = {} } = context.reviewOf(id) ?? {};
    return [ownReviews, proposals];
  });
  const decided = context.decisions.committees.map(({ levels }) => levels);
  const keys = [...reviewed, ...decided].flatMap((records) =>
    Object.keys(records).filter((key) => key.startsWith("collective:")),
  );
  return [...new Set(keys.map((key) => subjectOf(key).id))].sort(compareIds);
};

/**
 * Classifies all subjects: first members, then their cells, then base organisations, then collectives. The
 * rating of an organisation depends on the levels below it.
 */
export const classificationOf = (
  context: YearContext,
  ballots: () => readonly BallotVerdict[],
  followUp: () => readonly TaskFollowUp[],
): Classification[] => {
  const asks = (fact: string) => Object.hasOwn(context.options.under.facts, fact);
  const records = {
    absences: absencesOf(context),
    ballots: asks("votes.base") ? ballots().filter(({ period }) => kindOfPeriod(period) === "year") : [],
    tasks: talliedTasks(asks("tasks.assigned") ? followUp() : []),
  };
  const members = membersToRate(context).map((onRoll) =>
    rate(context, { kind: "member", id: onRoll.member }, onRoll.cell, memberFacts(context, onRoll, records), {
      ...onRoll,
      listed: onRoll.standing.place === "listed",
    }),
  );
  const organisation = (record: OrganisationRecord, lower: readonly Classification[]): Classification => {
    const subject: Subject = { kind: kindOf(record), id: record.id };
    const judgedOn = judgedDay(context, record.id, subjectKey(subject));
    const counted = below(subject, context, lower);
    const facts = organisationFacts(context, subject, counted, judgedOn);
    return rate(context, subject, record.id, facts, { judgedOn }, counted);
  };
  const cells = context.cells.map((cell) => organisation(cell, members));
  const bases = [...context.organisations.values()]
    .filter(({ kind }) => kind === "base-organisation")
    .map((base) => organisation(base, cells));
  const organisations = new Map([...cells, ...bases].map((each) => [each.subject.id, each]));
  const collectives = collectivesNamed(context).map((id) => {
    const subject: Subject = { kind: "collective", id };
    const judgedOn = judgedDay(context, id, subjectKey(subject));
    const facts = collectiveFacts(context, subject, organisations.get(id), judgedOn);
    return rate(context, subject, id, facts, { judgedOn });
  });
  return [...members, ...cells, ...bases, ...collectives];
};
