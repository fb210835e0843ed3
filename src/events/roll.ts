import * as z from "zod";
import { meetingKinds } from "./meeting.js";
import {
  chosen,
  count,
  day,
  fact,
  freeText,
  identifier,
  instrument,
  memberId,
  month,
  note,
  organisationId,
  personal,
  sha256,
  title,
} from "./values.js";

const organisationKinds = ["cell", "base-cell", "base-organisation", "superior"] as const;
const offices = ["secretary", "deputy", "committee-member", "head-of-unit"] as const;
const categories = ["with-post", "without-post", "outside-political-system"] as const;
const wrongdoings = ["personnel-work", "disunity", "factions", "buying-posts"] as const;
const disciplineForms = ["reprimand", "warning", "removal-from-office", "expulsion"] as const;

/** What a cell reports beside its meetings: the columns of the half-year form. */
const activities = ["mass-work", "articles-read", "thematic-study", "inspection-supervision"] as const;

/** What is known of a violation. A field left out is unknown, never "no". */
const violation = {
  actOn: note(day(), "day of the act").optional(),
  decidedOn: note(day(), "day of the decision"),
  decidedBy: organisationId().optional(),
  unitAtAct: note(organisationId(), "the organisation at the time of the act").optional(),
  dutyRelated: z.boolean().optional(),
  selfDetected: z.boolean().optional(),
  remedied: note(z.boolean(), "consequences fully remedied").optional(),
  forbiddenAct: note(z.boolean(), "an act forbidden to members").optional(),
  exemplaryDuty: note(z.boolean(), "breach of the duty to set an example").optional(),
  violation: note(identifier(), "the violation, where several measures follow one act").optional(),
  instrument: instrument().optional(),
};

/** Organisations, offices and the roll of members: streams `cell/…` and `committee/…`. */
export const rollEvents = {
  OrganisationFounded: fact("An organisation exists from a day on.", {
    organisation: organisationId(),
    kind: z.enum(organisationKinds),
    name: title(),
    parent: note(organisationId(), "the organisation directly above").optional(),
    on: day(),
    instrument: instrument().optional(),
  }),
  OrganisationRenamed: fact("An organisation bears another name from a day on.", {
    organisation: organisationId(),
    name: title(),
    on: day(),
    instrument: instrument().optional(),
  }),
  OrganisationAttached: fact("An organisation comes under another parent.", {
    organisation: organisationId(),
    parent: organisationId(),
    on: day(),
    instrument: instrument().optional(),
  }),
  OrganisationDissolved: fact("An organisation ends.", {
    organisation: organisationId(),
    on: day(),
    reason: title().optional(),
    instrument: instrument().optional(),
  }),
  OrganisationDisciplined: fact("A party organisation is disciplined.", {
    organisation: organisationId(),
    form: z.enum(["reprimand", "warning", "dissolution"]),
    ...violation,
  }),
  WrongdoingConcluded: fact("A competent body concludes that a leading collective did wrong.", {
    organisation: organisationId(),
    kind: personal(z.enum(wrongdoings)),
    on: day(),
    by: organisationId(),
    reason: freeText().optional(),
    instrument: instrument().optional(),
  }),
  OfficeFilled: fact("A member takes an office.", {
    organisation: organisationId(),
    office: z.enum(offices),
    member: memberId(),
    on: day(),
    instrument: instrument().optional(),
  }),
  OfficeVacated: fact("A member leaves an office.", {
    organisation: organisationId(),
    office: z.enum(offices),
    member: memberId(),
    on: day(),
    reason: freeText().optional(),
  }),
  RubricAdopted: fact("A body adopts a scoring sheet for the meetings of the cells that it leads.", {
    organisation: organisationId(),
    rubric: note(identifier(), "id of the sheet"),
    fingerprint: note(sha256(), "SHA-256 of the sheet as adopted"),
    kinds: note(z.array(z.enum(meetingKinds)).min(1), "the kinds of meeting that it scores"),
    on: note(day(), "for meetings from this day on"),
    parameters: note(chosen(), "choices the sheet leaves to the committee"),
    rollUp: note(identifier(), "policy by which meetings become a period").optional(),
    instrument: instrument().optional(),
  }),
  ActivityCounted: fact("A cell counts an activity of a month beside its meetings.", {
    organisation: organisationId(),
    month: month(),
    activity: z.enum(activities),
    count: count(),
  }),
  MemberNamed: fact("The one event that carries a person's name.", {
    member: memberId(),
    name: personal(title(), "the person's name"),
  }),
  MemberEnrolled: fact("A member is on the roll when recording begins.", {
    member: memberId(),
    status: z.enum(["official", "probationary"]),
    on: day(),
    admittedOn: note(day(), "day of admission, where known").optional(),
  }),
  MemberAdmitted: fact("A person is admitted on probation.", {
    member: memberId(),
    on: note(day(), "day of the ceremony"),
    instrument: instrument().optional(),
  }),
  MemberRecognised: fact(
    "A probationary member is recognised as official, as of the 12-month date even if late.",
    {
      member: memberId(),
      asOf: day(),
      decidedOn: day(),
      instrument: instrument().optional(),
    },
  ),
  MemberTransferredOut: fact("A member leaves for another organisation for good.", {
    member: memberId(),
    to: organisationId().optional(),
    on: day(),
  }),
  MemberTransferredIn: fact("A member arrives from another organisation for good.", {
    member: memberId(),
    from: organisationId().optional(),
    status: z.enum(["official", "probationary"]),
    on: day(),
    admittedOn: day().optional(),
  }),
  MemberTemporarilyTransferredOut: fact("A member takes part elsewhere for a time and stays on this roll.", {
    member: memberId(),
    to: organisationId().optional(),
    sameBaseOrganisation: z.boolean(),
    on: day(),
    until: day().optional(),
  }),
  MemberTemporarilyTransferredIn: fact("A member of another cell takes part here for a time.", {
    member: memberId(),
    from: organisationId().optional(),
    on: day(),
    until: day().optional(),
  }),
  TemporaryTransferEnded: fact("A temporary transfer, in or out, ends.", { member: memberId(), on: day() }),
  MemberExempted: fact("A member is exempted from work and activities.", {
    member: memberId(),
    on: day(),
    until: day().optional(),
    reason: freeText().optional(),
    instrument: instrument().optional(),
  }),
  MemberExemptionEnded: fact("An exemption ends.", { member: memberId(), on: day() }),
  MemberSuspended: fact("A member is suspended from party activities, or only from a committee.", {
    member: memberId(),
    from: personal(z.enum(["party-activities", "committee"])),
    on: day(),
    until: day().optional(),
    instrument: instrument().optional(),
  }),
  MemberSuspensionEnded: fact("A suspension ends.", {
    member: memberId(),
    from: personal(z.enum(["party-activities", "committee"])),
    on: day(),
  }),
  MemberProsecuted: fact("A member is prosecuted, indicted or detained.", {
    member: memberId(),
    measure: personal(z.enum(["prosecuted", "indicted", "detained"])),
    on: day(),
  }),
  MemberProsecutionEnded: fact("A prosecution ends.", {
    member: memberId(),
    on: personal(day()),
    outcome: personal(z.enum(["dropped", "acquitted", "sentenced"])).optional(),
  }),
  MemberRemoved: fact("A name is struck off the roll; not a discipline.", {
    member: memberId(),
    on: personal(day()),
    ground: freeText().optional(),
    instrument: instrument().optional(),
  }),
  MemberExpelled: fact("A member is expelled.", {
    member: memberId(),
    on: personal(day()),
    instrument: instrument().optional(),
  }),
  MemberDied: fact("A member dies.", { member: memberId(), on: day() }),
  MemberCategorised: fact("The kind of work a member does, as far as rules depend on it.", {
    member: memberId(),
    category: z.enum(categories),
    titleGroup: note(identifier(), "group of equivalent titles").optional(),
    civilServant: note(z.boolean(), "cadre, civil servant or public employee"),
    on: day(),
  }),
  LeaveTaken: fact("Sick or maternity leave, both days included.", {
    member: memberId(),
    kind: personal(z.enum(["sick", "maternity"])),
    from: day(),
    to: day(),
  }),
  FeesPaid: fact("A member pays the fees of some months.", {
    member: memberId(),
    months: personal(z.array(month()).min(1).max(24)),
    on: day(),
  }),
  MemberDisciplined: fact("A member is disciplined.", {
    member: memberId(),
    form: personal(z.enum(disciplineForms)),
    ...violation,
  }),
  DegradationConcluded: fact("A competent body concludes that a member shows signs of degradation.", {
    member: memberId(),
    on: personal(day()),
    by: organisationId(),
    reason: freeText().optional(),
    instrument: instrument().optional(),
  }),
  EducationBegun: fact("The cell begins to educate and help a member.", {
    member: memberId(),
    on: personal(day()),
    instrument: instrument().optional(),
  }),
  EducationConcluded: fact("The cell concludes whether education and help led to progress.", {
    member: memberId(),
    on: day(),
    progress: personal(z.boolean(), "whether the member made progress"),
  }),
  ConfidenceVoteHeld: fact("A confidence vote on a holder of an office: totals only.", {
    member: memberId(),
    on: day(),
    returned: personal(count()),
    high: personal(count()),
    medium: personal(count()),
    low: personal(count()),
  }),
};
