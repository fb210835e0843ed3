import type { PaperName, RecorderName } from "../../language/labels.js";

/** What supplies something that the record lacks: the command and its field, the paper, and who records it. */
export interface Supply {
  /** The command, such as `CountBallot`. */
  readonly command: string;
  /** The field of its data, names joined by dots: `tasks.done`. The name of a record's item follows: `degrees.ethics`. */
  readonly field: string;
  /** The paper that states it, by the code of its name. */
  readonly paper: PaperName;
  /** The person or body that usually records it, by the code of its name. */
  readonly recordedBy: RecorderName;
  /** Another command whose field of the same name supplies it as well, with its paper and who records it. */
  readonly or?: Pick<Supply, "command" | "paper" | "recordedBy">;
}

const from =
  (paper: PaperName, recordedBy: RecorderName, command: string) =>
  (field: string): Supply => ({ command, field, paper, recordedBy });

const selfReview = from("self-review", "cell-committee", "SubmitSelfReview");
const report = from("collective-report", "cell-committee", "SubmitCollectiveReport");
const discipline = from("discipline-decision", "inspection-committee", "DisciplineMember");
const disciplineOfOrganisation = from(
  "discipline-decision",
  "inspection-committee",
  "DisciplineOrganisation",
);
const categories = from("member-list", "cell-committee", "CategoriseMember");
const confidence = from("confidence-record", "counting-committee", "HoldConfidenceVote");
const offices = from("appointment-decision", "competent-committee", "FillOffice");
const levels = from("level-decision", "competent-committee", "DecideLevel");
const peers = from("peer-results", "cell-committee", "RatePeerOrganisation");
/** Figures of an outside system stand where no review states figures of the same kind. */
const outside = {
  command: "ReceiveWorkFigures",
  paper: "work-figures",
  recordedBy: "cell-committee",
} as const;
const count = from("count-record", "counting-committee", "CountBallot");

/** Facts that both reviews and reports state, with the field of each. */
const statedFields: Readonly<Record<string, string>> = {
  "tasks.assigned": "tasks.assigned",
  "tasks.done": "tasks.done",
  "tasks.on-time": "tasks.onTime",
  "tasks.exceeded": "tasks.exceeded",
  "tasks.failed": "tasks.failed",
  "led.assigned": "led.assigned",
  "led.done": "led.done",
  "led.on-time": "led.onTime",
  "led.exceeded": "led.exceeded",
  "led.units": "led.units",
  "led.units-unfulfilled": "led.unfulfilled",
  "led.basic-targets-missed": "led.basicTargetsMissed",
  "led.disciplined": "led.disciplined",
  "shortcomings.pointed-out": "shortcomings.pointedOut",
  "shortcomings.remedied": "shortcomings.remedied",
  "judged.outstanding": "outstanding",
};

/** The facts of every kind of subject that have an entry of their own. */
const ofAll: Readonly<Record<string, Supply>> = {
  "check.pending": from("check-decision", "inspection-committee", "OrderCheck")("subject"),
  "organisation.level": levels("level"),
  "quarters.unfulfilled": from("quarter-result", "competent-committee", "DecideLevel")("level"),
};

const ofMembers: Readonly<Record<string, Supply>> = {
  ...ofAll,
  "membership.exempt": from("exemption-decision", "cell-committee", "ExemptMember")("on"),
  "membership.activities-suspended": from("suspension-decision", "cell-committee", "SuspendMember")("from"),
  "membership.official": from("recognition-decision", "cell-committee", "RecogniseMember")("asOf"),
  "membership.months": from("member-file", "cell-committee", "EnrolMember")("admittedOn"),
  "review.absent": from("minutes", "secretary", "TakeRollCall")("excused"),
  "leave.sick-days": from("leave-certificate", "cell-committee", "TakeLeave")("from"),
  "transfer.in-year": from("transfer-letter", "cell-committee", "TransferMemberIn")("on"),
  "category.work": categories("category"),
  "category.civil-servant": categories("civilServant"),
  "employer.level": from("employer-result", "cell-committee", "ReceiveEmployerLevel")("level"),
  "post.head": offices("office"),
  "collective.none": offices("office"),
  "collective.level": levels("level"),
  "confidence.returned": confidence("returned"),
  "confidence.low": confidence("low"),
  "degradation.concluded": from("conclusion", "inspection-committee", "ConcludeDegradation")("on"),
  "discipline.in-year": discipline("decidedOn"),
  "discipline.duty-related": discipline("dutyRelated"),
  "discipline.self-detected-and-remedied": discipline("selfDetected"),
  "discipline.old-violation": discipline("actOn"),
  "discipline.old-violations-only": discipline("actOn"),
  "violation.forbidden-act": discipline("forbiddenAct"),
  "violation.exemplary-duty": discipline("exemplaryDuty"),
  "votes.excellent": count("totals"),
  "votes.good": count("totals"),
  "votes.at-least-good": count("totals"),
  "votes.base": count("totals"),
};

/** The facts of organisations and of the collectives that lead them. */
const ofOrganisations: Readonly<Record<string, Supply>> = {
  ...ofAll,
  "organisation.months": from("founding-decision", "competent-committee", "FoundOrganisation")("on"),
  "wrongdoing.concluded": from("conclusion", "inspection-committee", "ConcludeWrongdoing")("kind"),
  "members.rated": levels("level"),
  "members.at-least-fulfilled": levels("level"),
  "members.at-least-good": levels("level"),
  "members.unfulfilled": levels("level"),
  "subordinates.rated": levels("level"),
  "subordinates.at-least-fulfilled": levels("level"),
  "subordinates.at-least-good": levels("level"),
  "subordinates.unfulfilled": levels("level"),
  "subordinates.disciplined": disciplineOfOrganisation("decidedOn"),
  "peers.none": report("peers"),
  "peers.lowest": peers("level"),
  "peers.government": peers("level"),
  "peers.mass-unfulfilled": peers("level"),
  "discipline.in-year": disciplineOfOrganisation("decidedOn"),
  "discipline.self-detected-and-remedied": disciplineOfOrganisation("selfDetected"),
  "discipline.subordinate": disciplineOfOrganisation("decidedOn"),
  // These stay unknown until somebody's office is recorded, and known to be absent afterwards.
  "discipline.leader": offices("member"),
  "discipline.member-disciplined": offices("member"),
  "discipline.member-warned": offices("member"),
  "degradation.leader": offices("member"),
  "discipline.leader-here": offices("member"),
  "discipline.leader-duty-related": offices("member"),
  "discipline.old-violation": offices("member"),
  "discipline.old-violations-only": offices("member"),
};

/** What the record may lack besides facts. */
const gaps = {
  /** The level of a subject, where the rules leave it open or a cap counts it. */
  level: levels("level"),
  /** The groups over which a cap is counted. */
  groups: from("group-declaration", "competent-committee", "DeclareQuotaGroups")("groups"),
  /** An organisation that other entries name. */
  organisation: from("founding-decision", "competent-committee", "FoundOrganisation")("organisation"),
  /** The members of an organisation. */
  roll: from("member-file", "cell-committee", "EnrolMember")("member"),
  /** The meetings of a period. */
  meetings: from("minutes", "secretary", "ConveneMeeting")("forMonth"),
  /** The half-yearly meetings of a base organisation. */
  "base-meetings": from("minutes", "competent-committee", "ConveneMeeting")("forMonth"),
  /** The meeting of the cell committee before the cell's meeting. */
  "pre-meeting": from("minutes", "cell-committee", "HoldCommitteePreMeeting")("on"),
  /** The documents before or after a meeting. */
  documents: from("minutes", "secretary", "PostDocuments")("documents"),
  /** The report of a meeting to the committee above. */
  report: from("minutes", "secretary", "ReportMeeting")("to"),
  /** The members who were present. */
  "roll-call": {
    ...from("minutes", "secretary", "TakeRollCall")("present"),
    or: { command: "CountAttendance", paper: "minutes", recordedBy: "secretary" },
  },
  /** The self-review of a member. */
  "self-review": selfReview("member"),
  /** The count of a ballot. */
  votes: count("totals"),
  /** The product or document behind a level or a task. */
  evidence: from("evidence", "cell-committee", "AttachEvidence")("digest"),
  /** The decision that lists levels, which entries name by its id. */
  "issued-decision": from("level-decision", "competent-committee", "IssueDecision")("decision"),
  /** What came of a registered task. */
  "task-result": from("task-record", "cell-committee", "AssessTask")("result"),
  /** The grounds of an appraisal that differs from the self-review. */
  grounds: from("review-minutes", "cell-committee", "ProposeLevel")("reason"),
  /** What came of a plan of help. */
  "education-result": from("education-plan", "cell-committee", "ConcludeEducation")("result"),
} as const satisfies Readonly<Record<string, Supply>>;

/** Something other than a fact that the record may lack. */
export type SupplyGap = keyof typeof gaps;

/** What supplies something other than a fact. */
export const supplyOfGap = (gap: SupplyGap): Supply => gaps[gap];

/** What supplies a choice of the committee, by the name of the parameter. */
export const supplyOfChoice = (parameter: string): Supply =>
  from("review-plan", "competent-committee", "OpenReview")(`parameters.${parameter}`);

/**
 * What supplies a fact about a subject. Every fact has it: a fact without an entry of its own is stated in a review
 * or report by its name, as the facts of an overlay are. A total of points is supplied by the points of its criteria.
 *
 * @param fact its name, as the rule set or the overlay declares it
 * @param kind the kind of subject that it is about: `member`, `cell`, `base-organisation`, `collective`
 */
export const supplyOf = (fact: string, kind: string): Supply => {
  const own = kind === "member" ? ofMembers : ofOrganisations;
  const known = Object.hasOwn(own, fact) ? own[fact] : undefined;
  if (known !== undefined) return known;
  const [group = "", ...rest] = fact.split(".");
  if (group === "relief") return from("relief-decision", "competent-committee", "GrantRelief")("case");
  const state = kind === "member" ? selfReview : report;
  if (Object.hasOwn(statedFields, fact)) {
    const stated = state(statedFields[fact] ?? "");
    return group === "tasks" || group === "led" ? { ...stated, or: outside } : stated;
  }
  if (group === "degree") return state(`degrees.${rest.join(".")}`);
  if (group === "points") return { ...state(`points.${rest.join(".")}`), or: outside };
  return state(`stated.${fact}`);
};
