import { type EventType, isEventType } from "../../events/catalogue.js";
import { meetingEvents } from "../../events/meeting.js";
import { rollEvents } from "../../events/roll.js";
import { partsOfStream } from "../../events/streams.js";
import { taskEvents } from "../../events/task.js";
import type { Subject } from "../../events/values.js";
import type { Fact, Facts, ValuelessFact } from "../../rules/engine/conditions/facts.js";
import { stateOf, type WithheldPosition } from "../fold/folded-journal.js";
import { meetingSteps } from "../streams/meeting-steps.js";
import { termsIn, termsOf, type YearContext } from "./context.js";
import { isTold, possibleTypes, type TypeSet } from "./possible-types.js";
import { grouped, kept, oncePer } from "./table.js";
import { upwards } from "./withheld-entries.js";

// What a withheld entry could have said, in one place: first the event types behind each fact, then the subjects
// whom an entry of a stream may concern.

type Types = readonly EventType[];

const typesOf = (story: object): Types => Object.keys(story).filter(isEventType);

/** The entries of a roll about one member. */
const ofMembers = typesOf(rollEvents).filter(
  (type) => type.startsWith("Member") || type.startsWith("Temporary"),
);
/** The entries that change whether and how a member stands on a roll. */
const standing = ofMembers.filter(
  (type) => !["MemberNamed", "MemberCategorised", "MemberDisciplined"].includes(type),
);
const offices: Types = ["OfficeFilled", "OfficeVacated"];
const structure: Types = ["OrganisationFounded", "OrganisationAttached", "OrganisationDissolved"];
/** The decisions on a level. They also limit the days whose entries weigh. */
const deciding: Types = [
  "LevelDecided",
  "LevelRedecided",
  "LevelCancelled",
  "SubjectNotRated",
  "QuarterLevelDecided",
];
const voting: Types = ["CellProposedLevel", "BallotOpened", "BallotCounted"];
const takenBack: Types = ["SubmissionReturned", "SubmissionWithdrawn"];
/** The statements about a subject. They may state a fact by its name. */
const stating: Types = [
  "SelfReviewSubmitted",
  "SelfReviewRevised",
  "CollectiveReportSubmitted",
  "LevelProposed",
  ...takenBack,
];
const meeting = typesOf(meetingEvents);
/** The steps that give the day on which a subject is judged. */
const judging: Types = [
  ...deciding,
  ...voting,
  ...takenBack,
  "ReviewMeetingHeld",
  "ReviewOpened",
  "ReviewClosed",
  ...meeting,
];
/** The entries that propose or decide a level of a subject. */
const givingLevels: Types = [...deciding, ...voting, ...stating];

/** The event types behind facts of every kind of subject, by the first part of the fact's name. */
const behindAll: Readonly<Record<string, Types>> = {
  check: ["CheckOrdered", "CheckConcluded", ...judging],
  relief: ["ReliefGranted"],
  quarters: deciding,
  tasks: [...typesOf(taskEvents), ...deciding, "WorkFiguresReceived"],
  led: ["WorkFiguresReceived"],
  targets: ["WorkFiguresReceived"],
  points: ["WorkFiguresReceived"],
};

const behindMember: Readonly<Record<string, Types>> = {
  ...behindAll,
  membership: [...standing, ...judging],
  transfer: [...standing, ...deciding],
  category: ["MemberCategorised", ...judging],
  leave: ["LeaveTaken", ...deciding],
  discipline: ["MemberDisciplined", ...deciding],
  violation: ["MemberDisciplined", ...deciding],
  degradation: ["DegradationConcluded", ...deciding],
  confidence: ["ConfidenceVoteHeld", ...deciding],
  employer: ["EmployerLevelReceived"],
  post: [...offices, ...judging],
  organisation: [...offices, ...judging],
  collective: [...offices, ...judging, ...stating],
  review: [
    "SelfReviewSubmitted",
    "SelfReviewRevised",
    ...takenBack,
    "ReviewOpened",
    "ReviewClosed",
    ...meeting,
  ],
  votes: [...voting, ...standing, "MemberCategorised", ...meeting],
};

const leaders: Types = [
  ...offices,
  ...standing,
  ...structure,
  "MemberDisciplined",
  "DegradationConcluded",
  ...deciding,
];
const below: Types = [...standing, ...structure, ...judging, "LevelProposed"];

const behindOrganisation: Readonly<Record<string, Types>> = {
  ...behindAll,
  organisation: [...structure, ...judging],
  wrongdoing: ["WrongdoingConcluded", ...deciding],
  discipline: ["OrganisationDisciplined", ...leaders],
  degradation: leaders,
  members: below,
  subordinates: [...below, "OrganisationDisciplined"],
  peers: ["PeerOrganisationRated"],
};

/** The facts that the record always tells, so that no statement takes their place. */
const alwaysRecorded = new Set([
  "membership.exempt",
  "membership.activities-suspended",
  "membership.official",
  "review.absent",
  "transfer.in-year",
  "leave.sick-days",
  "degradation.concluded",
  "confidence.returned",
  "confidence.low",
  "post.head",
  "check.pending",
]);

/** A kind of subject, as a value that answers are kept by. */
interface OfKind {
  readonly kind: Subject["kind"];
}

const kinds: Readonly<Record<Subject["kind"], OfKind>> = {
  member: { kind: "member" },
  cell: { kind: "cell" },
  "base-organisation": { kind: "base-organisation" },
  collective: { kind: "collective" },
};

/** The event types of which an entry may change a fact about a kind of subject. */
const typesBehind = oncePer(({ kind }: OfKind) =>
  kept((fact): ReadonlySet<string> => {
    const [group = ""] = fact.split(".");
    const behind = kind === "member" ? behindMember : behindOrganisation;
    const own = Object.hasOwn(behind, group) ? (behind[group] ?? []) : [];
    return new Set([...own, ...(alwaysRecorded.has(fact) ? [] : stating)]);
  }),
);

/** Whether an entry of one of some types may change a fact about a kind of subject. */
const mayChange = oncePer((types: TypeSet) =>
  oncePer((of: OfKind) =>
    kept((fact): boolean => [...types].some((type) => typesBehind(of)(fact).has(type))),
  ),
);

const tasksIn = oncePer(
  (types: TypeSet): TypeSet => new Set([...types].filter((type) => type in taskEvents)),
);
const boundsIn = oncePer(
  (types: TypeSet): TypeSet =>
    new Set(
      [...types].filter((type) => type in taskEvents || type === "ReviewOpened" || type === "ReviewClosed"),
    ),
);

/** A withheld entry with its organisation and the types that it may have. */
interface Hidden {
  readonly place: WithheldPosition;
  readonly organisation: string;
  readonly types: TypeSet;
}

/** Whether a withheld entry may propose, decide or change a level. */
export const mayGiveLevel = (place: WithheldPosition): boolean => {
  const possible = possibleTypes(place);
  return partsOfStream(place.stream).kind !== "meeting" && givingLevels.some((type) => possible.has(type));
};

/** The types that matter to a year, of those that a withheld entry may have. A correction may be one of any entry. */
const typesAt = (context: YearContext, place: WithheldPosition): TypeSet => {
  const { stream, type } = place;
  const { kind, key } = partsOfStream(stream);
  const given = isTold(place) ? type : undefined;
  const possible = possibleTypes(place);
  if (kind === "review" && key !== String(context.options.year)) return boundsIn(possible);
  if (kind !== "meeting" || given === undefined || given === "MeetingConvened") return possible;
  // Only review meetings give the day on which the members of their cell are judged.
  const convened = stateOf(context.folded, meetingSteps, stream)?.convened;
  return convened === undefined || convened.kind === "review" ? possible : tasksIn(possible);
};

/** The withheld entries that may matter to a year, by organisation. */
const hiddenIn = oncePer(
  (context: YearContext): ReadonlyMap<string, readonly Hidden[]> =>
    grouped(
      context.folded.withheld.flatMap((place): Hidden[] => {
        const types = typesAt(context, place);
        return types.size === 0
          ? []
          : [{ place, organisation: partsOfStream(place.stream).organisation, types }];
      }),
      ({ organisation }) => [organisation],
    ),
);

/** The organisations whose streams may hold entries about a subject, as the readable entries connect them. */
const mayHold = (
  context: YearContext,
  { kind, id }: Subject,
  organisation: string,
): ((of: string) => boolean) => {
  const rolls = (member: string): string[] => context.rollsOf(member).map(({ cell }) => cell);
  const isMember = kind === "member";
  const near = isMember
    ? [organisation, ...rolls(id), ...termsOf(context.offices, id).map((term) => term.organisation)]
    : [id, ...termsIn(context.offices, id).flatMap(({ member }) => rolls(member))];
  const own = new Set(near.flatMap((each) => [...upwards(context)(each)]));
  // The place of an organisation without a founding is unknown.
  return (of) => own.has(of) || !context.organisations.has(of) || (!isMember && upwards(context)(of).has(id));
};

/** Whether a withheld entry about one subject, where the copy tells which, may concern another one. */
const mayConcern = (about: string | undefined, { kind, id }: Subject): boolean =>
  about === undefined || kind !== "member" || !about.startsWith("member:") || about === `member:${id}`;

/** The withheld entries that may concern a subject. */
const hiddenFor = (context: YearContext, subject: Subject, organisation: string): readonly Hidden[] => {
  const hidden = hiddenIn(context);
  if (hidden.size === 0) return [];
  const holds = mayHold(context, subject, organisation);
  return [...hidden].flatMap(([of, entries]) =>
    holds(of) ? entries.filter(({ place }) => mayConcern(place.about, subject)) : [],
  );
};

/** Whether an entry may bring a member to another cell, so that another review judges him. */
const mayMove = (
  context: YearContext,
  { kind, id }: Subject,
  organisation: string,
  { place, organisation: of, types }: Hidden,
): boolean =>
  kind === "member" &&
  place.stream.startsWith("cell/") &&
  standing.some((type) => types.has(type)) &&
  (of !== organisation || context.rollsOf(id).length > 1);

/** The facts about a subject, and the withheld entries that may have changed them or its levels. */
export interface Told {
  readonly facts: Facts;
  /** Absent without such an entry. */
  readonly withheld?: readonly WithheldPosition[];
}

const isCount = (fact: string): boolean => fact.startsWith("members.") || fact.startsWith("subordinates.");

/**
 * The facts about a subject, of which those that a withheld entry may have changed have no value: nobody knows what it
 * says.
 *
 * @param behindLevels the withheld entries that concern the subjects whose levels the subject's rules count
 */
export const withoutWithheld = (
  context: YearContext,
  subject: Subject,
  organisation: string,
  facts: Facts,
  behindLevels: readonly WithheldPosition[],
): Told => {
  const hidden = hiddenFor(context, subject, organisation);
  if (hidden.length + behindLevels.length === 0) return { facts };
  const of = kinds[subject.kind];
  const moving = new Set(hidden.filter((each) => mayMove(context, subject, organisation, each)));
  const opened = new Map<string, Fact | ValuelessFact>(facts);
  const told = new Set<WithheldPosition>();
  for (const name of new Set([...Object.keys(context.options.under.facts), ...facts.keys()])) {
    const places = new Set(subject.kind !== "member" && isCount(name) ? behindLevels : []);
    for (const each of hidden)
      if (moving.has(each) || mayChange(each.types)(of)(name)) places.add(each.place);
    if (places.size === 0) continue;
    for (const place of places) told.add(place);
    opened.set(name, { withheld: [...places], from: facts.get(name)?.from ?? [] });
  }
  for (const { place } of hidden) if (mayGiveLevel(place)) told.add(place);
  return told.size === 0 ? { facts } : { facts: opened, withheld: [...told] };
};
