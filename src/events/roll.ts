import * as z from "zod";
import { meetingKinds } from "./meeting.js";
import {
  chosen,
  count,
  day,
  freeText,
  identifier,
  instrument,
  memberId,
  month,
  organisationId,
  personal,
  reviewPeriod,
  sha256,
  title,
} from "./values.js";

const organisationKinds = ["cell", "base-cell", "base-organisation", "superior"] as const;
const offices = ["secretary", "deputy", "committee-member", "head-of-unit"] as const;
const categories = ["with-post", "without-post", "outside-political-system"] as const;
const wrongdoings = ["personnel-work", "disunity", "factions", "buying-posts"] as const;
const disciplineForms = ["reprimand", "warning", "removal-from-office", "expulsion"] as const;

/** The activities that a cell reports besides its meetings: the columns of the half-year form. */
const activities = ["mass-work", "articles-read", "thematic-study", "inspection-supervision"] as const;

/** The known facts of a violation. An absent field is unknown and never means "no". */
const violation = {
  actOn: day().optional(),
  decidedOn: day(),
  decidedBy: organisationId().optional(),
  unitAtAct: organisationId().optional(),
  dutyRelated: z.boolean().optional(),
  selfDetected: z.boolean().optional(),
  remedied: z.boolean().optional(),
  forbiddenAct: z.boolean().optional(),
  exemplaryDuty: z.boolean().optional(),
  violation: identifier().optional(),
  instrument: instrument().optional(),
};

/** Organisations, offices and the roll of members: streams `cell/…` and `committee/…`. */
export const rollEvents = {
  OrganisationFounded: z.strictObject({
    organisation: organisationId(),
    kind: z.enum(organisationKinds),
    name: title(),
    parent: organisationId().optional(),
    on: day(),
    instrument: instrument().optional(),
  }),
  OrganisationRenamed: z.strictObject({
    organisation: organisationId(),
    name: title(),
    on: day(),
    instrument: instrument().optional(),
  }),
  OrganisationAttached: z.strictObject({
    organisation: organisationId(),
    parent: organisationId(),
    on: day(),
    instrument: instrument().optional(),
  }),
  OrganisationDissolved: z.strictObject({
    organisation: organisationId(),
    on: day(),
    reason: title().optional(),
    instrument: instrument().optional(),
  }),
  OrganisationDisciplined: z.strictObject({
    organisation: organisationId(),
    form: z.enum(["reprimand", "warning", "dissolution"]),
    ...violation,
  }),
  WrongdoingConcluded: z.strictObject({
    organisation: organisationId(),
    kind: personal(z.enum(wrongdoings)),
    on: day(),
    by: organisationId(),
    reason: freeText().optional(),
    instrument: instrument().optional(),
  }),
  OfficeFilled: z.strictObject({
    organisation: organisationId(),
    office: z.enum(offices),
    member: memberId(),
    on: day(),
    instrument: instrument().optional(),
  }),
  OfficeVacated: z.strictObject({
    organisation: organisationId(),
    office: z.enum(offices),
    member: memberId(),
    on: day(),
    reason: freeText().optional(),
  }),
  RubricAdopted: z.strictObject({
    organisation: organisationId(),
    rubric: identifier(),
    fingerprint: sha256(),
    kinds: z.array(z.enum(meetingKinds)).min(1),
    on: day(),
    parameters: chosen(),
    rollUp: identifier().optional(),
    instrument: instrument().optional(),
  }),
  ActivityCounted: z.strictObject({
    organisation: organisationId(),
    month: month(),
    activity: z.enum(activities),
    count: count(),
  }),
  MemberNamed: z.strictObject({
    member: memberId(),
    name: personal(title()),
  }),
  MemberEnrolled: z.strictObject({
    member: memberId(),
    status: z.enum(["official", "probationary"]),
    on: day(),
    admittedOn: day().optional(),
    recognisedOn: day().optional(),
  }),
  MemberAdmitted: z.strictObject({
    member: memberId(),
    on: day(),
    instrument: instrument().optional(),
  }),
  MemberRecognised: z.strictObject({
    member: memberId(),
    asOf: day(),
    decidedOn: day(),
    instrument: instrument().optional(),
  }),
  MemberTransferredOut: z.strictObject({
    member: memberId(),
    to: organisationId().optional(),
    on: day(),
  }),
  MemberTransferredIn: z.strictObject({
    member: memberId(),
    from: organisationId().optional(),
    status: z.enum(["official", "probationary"]),
    on: day(),
    admittedOn: day().optional(),
  }),
  MemberTemporarilyTransferredOut: z.strictObject({
    member: memberId(),
    to: organisationId().optional(),
    sameBaseOrganisation: z.boolean(),
    on: day(),
    until: day().optional(),
  }),
  MemberTemporarilyTransferredIn: z.strictObject({
    member: memberId(),
    from: organisationId().optional(),
    on: day(),
    until: day().optional(),
  }),
  TemporaryTransferEnded: z.strictObject({ member: memberId(), on: day() }),
  MemberExempted: z.strictObject({
    member: memberId(),
    on: day(),
    until: day().optional(),
    reason: freeText().optional(),
    instrument: instrument().optional(),
  }),
  MemberExemptionEnded: z.strictObject({ member: memberId(), on: day() }),
  MemberSuspended: z.strictObject({
    member: memberId(),
    from: personal(z.enum(["party-activities", "committee"])),
    on: day(),
    until: day().optional(),
    instrument: instrument().optional(),
  }),
  MemberSuspensionEnded: z.strictObject({
    member: memberId(),
    from: personal(z.enum(["party-activities", "committee"])),
    on: day(),
  }),
  MemberProsecuted: z.strictObject({
    member: memberId(),
    measure: personal(z.enum(["prosecuted", "indicted", "detained"])),
    on: day(),
  }),
  MemberProsecutionEnded: z.strictObject({
    member: memberId(),
    on: personal(day()),
    outcome: personal(z.enum(["dropped", "acquitted", "sentenced"])).optional(),
  }),
  MemberRemoved: z.strictObject({
    member: memberId(),
    on: personal(day()),
    ground: freeText().optional(),
    instrument: instrument().optional(),
  }),
  MemberExpelled: z.strictObject({
    member: memberId(),
    on: personal(day()),
    instrument: instrument().optional(),
  }),
  MemberDied: z.strictObject({ member: memberId(), on: day() }),
  MemberCategorised: z.strictObject({
    member: memberId(),
    category: z.enum(categories),
    titleGroup: identifier().optional(),
    civilServant: z.boolean(),
    on: day(),
  }),
  LeaveTaken: z.strictObject({
    member: memberId(),
    kind: personal(z.enum(["sick", "maternity"])),
    from: day(),
    to: day(),
  }),
  FeesPaid: z.strictObject({
    member: memberId(),
    months: personal(z.array(month()).min(1).max(24)),
    on: day(),
  }),
  MemberDisciplined: z.strictObject({
    member: memberId(),
    form: personal(z.enum(disciplineForms)),
    ...violation,
  }),
  DegradationConcluded: z.strictObject({
    member: memberId(),
    on: personal(day()),
    by: organisationId(),
    reason: freeText().optional(),
    instrument: instrument().optional(),
  }),
  EducationBegun: z.strictObject({
    member: memberId(),
    on: personal(day()),
    until: personal(day()).optional(),
    afterLevelOf: reviewPeriod().optional(),
    helpers: personal(z.array(memberId()).max(20)).optional(),
    plan: freeText().optional(),
    instrument: instrument().optional(),
  }),
  EducationConcluded: z.strictObject({
    member: memberId(),
    on: day(),
    progress: personal(z.boolean()),
    result: freeText().optional(),
  }),
  ConfidenceVoteHeld: z.strictObject({
    member: memberId(),
    on: day(),
    returned: personal(count()),
    high: personal(count()),
    medium: personal(count()),
    low: personal(count()),
  }),
};
