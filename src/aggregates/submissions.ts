import type { EventData } from "../events/catalogue.js";
import type { CommandNames } from "./command.js";
import type { Guards, Recipes } from "./decider.js";
import { reason } from "./reason.js";
import { emptyTable, type KeyedTable, subjectPath } from "./table.js";

/** What was handed in during a review and stands: not returned, not withdrawn. */
export interface SubmissionsFacts {
  /** Whether the last hand-in stands, by what it is, its subject, and for a proposal its body. */
  readonly handedIn: KeyedTable<boolean>;
}

/** Nothing handed in. */
export const initialSubmissions = (): SubmissionsFacts => ({ handedIn: emptyTable() });

/** The commands that hand something in, and take it back. */
export const submissionCommands = {
  SubmitCollectiveReport: "CollectiveReportSubmitted",
  SubmitSelfReview: "SelfReviewSubmitted",
  ReviseSelfReview: "SelfReviewRevised",
  ProposeLevel: "LevelProposed",
  ProposeLevelByCell: "CellProposedLevel",
  ReturnSubmission: "SubmissionReturned",
  WithdrawSubmission: "SubmissionWithdrawn",
  CloseReview: "ReviewClosed",
} as const satisfies CommandNames;

type TakingBack = EventData<"SubmissionReturned"> | EventData<"SubmissionWithdrawn">;
type By = EventData<"LevelProposed">["by"];

const ofMember = (member: string): string => `self-review member/${member}`;
const ofProposal = (subject: string, { role, organisation = "", member = "" }: NonNullable<By>): string =>
  `proposal ${subject} ${role} ${organisation} ${member}`;

/**
 * The standing hand-ins that a return or a withdrawal concerns: none, if it does not say whose. Where it names a
 * person, what names nobody is concerned only if that person handed in nothing.
 */
const concerned = (
  { what, subject, from = { role: "cell-committee" } }: TakingBack,
  { handedIn }: SubmissionsFacts,
): string[] => {
  const ofBody = Object.keys(handedIn).filter((key) => {
    const [of, path, role, organisation] = key.split(" ");
    return (
      of === what &&
      (what === "review" || (subject !== undefined && path === subjectPath(subject))) &&
      (what !== "proposal" ||
        (role === from.role &&
          (from.organisation === undefined || organisation === "" || organisation === from.organisation)))
    );
  });
  const spoken = (person: string) => ofBody.filter((key) => key.split(" ")[4] === person);
  const own = what !== "proposal" || from.member === undefined ? ofBody : spoken(from.member);
  return (own.length > 0 ? own : spoken("")).filter((key) => handedIn[key] === true);
};

const mayTakeBack = (data: TakingBack, facts: SubmissionsFacts) => {
  const { what, subject } = data;
  if (what !== "review" && subject === undefined) return reason("subject-not-named", "subject", { what });
  return concerned(data, facts).length > 0 ? undefined : reason("nothing-handed-in", "what", { what });
};

/** The guards refuse a command that would contradict what was handed in. */
export const submissionGuards: Guards<typeof submissionCommands, SubmissionsFacts> = {
  SelfReviewSubmitted: ({ member }, { handedIn }) =>
    handedIn[ofMember(member)] === undefined
      ? undefined
      : reason("self-review-already-submitted", "member", { member }),
  SelfReviewRevised: ({ member }, { handedIn }) =>
    handedIn[ofMember(member)] === undefined
      ? reason("self-review-not-submitted", "member", { member })
      : undefined,
  SubmissionReturned: mayTakeBack,
  SubmissionWithdrawn: mayTakeBack,
  ReviewClosed: ({ again }, { handedIn }) => {
    if (again === undefined)
      return handedIn.review === undefined
        ? undefined
        : reason("already-recorded", "", { stands: "ReviewClosed" });
    return handedIn.review === false
      ? undefined
      : reason("not-begun", "again", { needs: "SubmissionReturned" });
  },
};

const takenBack = (draft: { handedIn: { [key: string]: boolean } }, data: TakingBack): void => {
  const whole = data.what !== "review" || data.subject === undefined;
  if (whole) for (const key of concerned(data, draft)) draft.handedIn[key] = false;
};

/** The recipes change the facts of what was handed in by each event. */
export const onSubmissions: Recipes<typeof submissionCommands, SubmissionsFacts> = {
  SelfReviewSubmitted: (draft, { member }) => {
    draft.handedIn[ofMember(member)] = true;
  },
  SelfReviewRevised: (draft, { member }) => {
    draft.handedIn[ofMember(member)] = true;
  },
  CollectiveReportSubmitted: (draft, { subject }) => {
    draft.handedIn[`collective-report ${subjectPath(subject)}`] = true;
  },
  LevelProposed: (draft, { subject, by = { role: "cell-committee" } }) => {
    draft.handedIn[ofProposal(subjectPath(subject), by)] = true;
  },
  CellProposedLevel: (draft, { subject }) => {
    draft.handedIn[ofProposal(subjectPath(subject), { role: "cell" })] = true;
  },
  SubmissionReturned: takenBack,
  SubmissionWithdrawn: takenBack,
  ReviewClosed: (draft) => {
    draft.handedIn.review = true;
  },
};
