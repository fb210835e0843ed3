import type { Subject } from "../../events/values.js";
import { compareIds } from "../../language/collation.js";
import { classify } from "../../rules/engine/classification/classify.js";
import type { Facts } from "../../rules/engine/conditions/fact-reader.js";
import { standingLevel } from "../streams/decisions.js";
import type { OrganisationRecord } from "../streams/organisations.js";
import { subjectKey, subjectOf } from "../streams/subject-key.js";
import type { BallotVerdict } from "./ballots.js";
import { below, type Classification } from "./classified.js";
import type { OnRoll, YearContext } from "./context.js";
import { absencesOf, memberFacts, recordedTasksOf } from "./member-facts.js";
import { collectiveFacts, organisationFacts } from "./organisation-facts.js";
import type { TaskFollowUp } from "./task-follow-up.js";

const levelsOf = (context: YearContext, organisation: string, key: string) => {
  const review = context.reviewOf(organisation);
  const changes = context.decisions.about(key).changes;
  const selfRated = review?.ownLevels[key];
  const proposed = review?.proposed[key];
  const voted = review?.voted[key];
  const final = standingLevel(changes);
  return {
    ...(selfRated === undefined ? {} : { selfRated }),
    ...(proposed === undefined ? {} : { proposed }),
    ...(voted === undefined ? {} : { voted }),
    changes,
    ...(final === undefined ? {} : { final }),
  };
};

const rate = (
  context: YearContext,
  subject: Subject,
  organisation: string,
  facts: Facts,
  listed = true,
): Classification => {
  const key = subjectKey(subject);
  const inUse = context.rulesInUseFor(organisation);
  const outcome = classify(subject.kind, facts, inUse);
  return {
    key,
    subject,
    organisation,
    outcome,
    facts,
    rulesInUse: inUse,
    listed,
    ...levelsOf(context, organisation, key),
  };
};

/**
 * Members on the roll at the end of the year, and members who left every roll but were rated here. A member
 * who moved to another cell is rated only there.
 */
const membersToRate = (context: YearContext): OnRoll[] => {
  const all = context.cells.flatMap(({ id }) => context.rollOf(id, context.cutoff));
  const listed = new Set(
    all.flatMap(({ member, standing }) => (standing.place === "listed" ? [member] : [])),
  );
  return all.filter(({ cell, member, standing }) => {
    if (standing.place !== "gone") return standing.place === "listed";
    const key = subjectKey({ kind: "member", id: member });
    const review = context.reviewOf(cell);
    const rated = review?.reviews[key] !== undefined || review?.voted[key] !== undefined;
    return rated && !listed.has(member) && context.decisions.about(key).changes.length > 0;
  });
};

const kindOf = ({ kind }: OrganisationRecord): Subject["kind"] =>
  kind === "cell" || kind === "base-cell" ? "cell" : "base-organisation";

/** Collectives that a review or a decision of the year names. */
const collectivesNamed = (context: YearContext): string[] => {
  const reviewed = [...context.organisations.keys()].flatMap((id) => {
    const { reviews = {}, proposed = {}, voted = {} } = context.reviewOf(id) ?? {};
    return [reviews, proposed, voted];
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
    ballots: asks("votes.base") ? ballots() : [],
    tasks: recordedTasksOf(context)(asks("tasks.assigned") ? followUp() : []),
  };
  const members = membersToRate(context).map((onRoll) =>
    rate(
      context,
      { kind: "member", id: onRoll.member },
      onRoll.cell,
      memberFacts(context, onRoll, records),
      onRoll.standing.place === "listed",
    ),
  );
  const organisation = (record: OrganisationRecord, lower: readonly Classification[]): Classification => {
    const subject: Subject = { kind: kindOf(record), id: record.id };
    const facts = organisationFacts(context, subject, below(subject, context, lower));
    return rate(context, subject, record.id, facts);
  };
  const cells = context.cells.map((cell) => organisation(cell, members));
  const bases = [...context.organisations.values()]
    .filter(({ kind }) => kind === "base-organisation")
    .map((base) => organisation(base, cells));
  const organisations = new Map([...cells, ...bases].map((each) => [each.subject.id, each]));
  const collectives = collectivesNamed(context).map((id) => {
    const subject: Subject = { kind: "collective", id };
    return rate(context, subject, id, collectiveFacts(context, subject, organisations.get(id)));
  });
  return [...members, ...cells, ...bases, ...collectives];
};
