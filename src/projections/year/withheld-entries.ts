import type { EventType } from "../../events/catalogue.js";
import { partsOfStream } from "../../events/streams.js";
import type { WithheldPosition } from "../fold/folded-journal.js";
import type { YearContext } from "./context.js";
import { mayBe } from "./possible-types.js";
import { grouped, kept, oncePer } from "./table.js";

/** An organisation and all that stood above it by any entry. */
export const upwards = oncePer((context: YearContext) =>
  kept((organisation): ReadonlySet<string> => {
    const found = new Set<string>();
    const climb = (id: string): void => {
      if (found.has(id)) return;
      found.add(id);
      for (const { value } of context.organisations.get(id)?.parents ?? []) climb(value);
    };
    climb(organisation);
    return found;
  }),
);

/**
 * The entries that correct, withdraw, replace or end another one. Without such an entry the other one stands, so that
 * it may accuse somebody.
 */
const ending: readonly EventType[] = [
  "EntryCorrected",
  "EntryWithdrawn",
  "LevelCancelled",
  "LevelRedecided",
  "CapExtended",
  "CheckConcluded",
  "MeetingPostponed",
  "MeetingCancelled",
  "MemberDied",
  "MemberExempted",
  "MemberExemptionEnded",
  "MemberExpelled",
  "MemberProsecutionEnded",
  "MemberRemoved",
  "MemberSuspensionEnded",
  "MemberTransferredIn",
  "MemberTransferredOut",
  "OfficeVacated",
  "OrganisationDissolved",
  "SubmissionReturned",
  "SubmissionWithdrawn",
  "TemporaryTransferEnded",
];

const mayBeOneOf = (place: WithheldPosition, types: readonly EventType[]): boolean =>
  types.some((type) => mayBe(place, type));

/** The organisations whose streams withhold an entry of one of some types. */
const organisationsHiding = (types: readonly EventType[]) =>
  oncePer(({ folded }: YearContext): readonly string[] => [
    ...new Set(
      folded.withheld
        .filter((place) => mayBeOneOf(place, types))
        .map(({ stream }) => partsOfStream(stream).organisation),
    ),
  ]);

/** Whether an organisation, one above it or one below it is among some; so is one of which no place is known. */
const isNear = (context: YearContext, organisation: string, others: readonly string[]): boolean =>
  others.some(
    (other) =>
      !context.organisations.has(other) ||
      !context.organisations.has(organisation) ||
      upwards(context)(organisation).has(other) ||
      upwards(context)(other).has(organisation),
  );

const hidingEnds = organisationsHiding(ending);

/** Whether a withheld entry may end, correct or replace an entry about one of some organisations. */
export const mayBeEnded = (context: YearContext, organisations: readonly string[]): boolean => {
  const hiding = hidingEnds(context);
  return hiding.length > 0 && organisations.some((each) => isNear(context, each, hiding));
};

const hidingLevels = organisationsHiding([
  "LevelDecided",
  "LevelRedecided",
  "LevelCancelled",
  "SubjectNotRated",
  "QuotaGroupsDeclared",
  "CapExtended",
  "LevelProposed",
  "CellProposedLevel",
  "MemberEnrolled",
  "MemberAdmitted",
  "MemberTransferredIn",
  "OrganisationFounded",
  "OrganisationAttached",
]);

/** Whether a withheld entry may change who is in a group of an organisation, which level he has, or the cap. */
export const mayChangeGroup = (context: YearContext, organisation: string): boolean => {
  const hiding = hidingLevels(context);
  return hiding.length > 0 && isNear(context, organisation, hiding);
};

const streamsHiding = oncePer(({ folded }: YearContext) =>
  grouped(folded.withheld, ({ stream }) => [stream]),
);

/** The withheld entries of a stream. */
export const withheldIn = (context: YearContext, stream: string): readonly WithheldPosition[] =>
  context.folded.withheld.length === 0 ? [] : (streamsHiding(context).get(stream) ?? []);

/** The streams of a cell's meetings of which entries are withheld. */
export const meetingsHiding = (context: YearContext, cell: string): string[] =>
  context.folded.withheld.length === 0
    ? []
    : [...streamsHiding(context).keys()].filter((stream) => stream.startsWith(`meeting/${cell}/`));

/** Whether one of some withheld entries states points or a grade of a meeting, or corrects one that does. */
export const mayGrade = (places: readonly WithheldPosition[]): boolean =>
  places.some((place) =>
    mayBeOneOf(place, [
      "CriterionMarked",
      "CriterionGapResolved",
      "ScoreProposed",
      "GradeVoted",
      "GradeDecided",
    ]),
  );

const levelDecisions: readonly EventType[] = ["LevelDecided", "LevelRedecided", "SubjectNotRated"];

/** The entries that say why a member of a roll has no level, besides the decisions. */
const reasonsForNoLevel: readonly EventType[] = [
  "MemberExempted",
  "MemberTransferredOut",
  "MemberTemporarilyTransferredOut",
  "MemberSuspended",
  "MemberRemoved",
  "MemberExpelled",
  "MemberDied",
];

const mayBeInYear = (place: WithheldPosition, year: number, types: readonly EventType[]): boolean => {
  const { kind, key } = partsOfStream(place.stream);
  return (kind !== "review" || key === String(year)) && mayBeOneOf(place, types);
};

/** Whether a withheld entry may decide a subject's level of a year, or that there is none. */
export const mayDecideLevel = (place: WithheldPosition, year: number): boolean =>
  mayBeInYear(place, year, levelDecisions);

/** Whether a withheld entry may decide a member's level of a year, or say why he has none. */
export const mayAccountFor = (place: WithheldPosition, year: number): boolean =>
  mayDecideLevel(place, year) || mayBeInYear(place, year, reasonsForNoLevel);
