import { periodText } from "../formats.js";
import { labelIn, roleConcerned, roleNames } from "../labels.js";
import { mismatchEnglish, saidOfMismatch } from "./mismatch.js";
import type { RefusalFacts } from "./refusal-facts.js";
import type { Sentences } from "./sentences.js";

/** Phrases that fit into the sentences. Any other entry has the name of its type. */
const englishNames: Readonly<Record<string, string>> = {
  OrganisationFounded: "the founding of the organisation",
  OrganisationDissolved: "the end of the organisation",
  MeetingConvened: "the calling of the meeting",
  MeetingCancelled: "the cancelling of the meeting",
  MeetingOpened: "the opening of the meeting",
  MeetingClosed: "the closing of the meeting",
  ReviewOpened: "the opening of the review",
  ReviewClosed: "the closing of the review",
  SubmissionReturned: "the return of the review",
  MemberExempted: "an exemption",
  MemberSuspended: "a suspension",
  MemberProsecuted: "a prosecution",
  MemberTemporarilyTransferredOut: "a temporary transfer",
};

/** What is handed in during a review, as the sentences name it. */
const englishSubmissions: Readonly<Record<string, string>> = {
  "self-review": "self-review",
  "collective-report": "collective report",
  proposal: "proposal",
  review: "closed review",
};

const englishName = (type: string): string => englishNames[type] ?? type;

/** The sentences in English, which a refusal carries as its message. */
export const refusalEnglish: Sentences<RefusalFacts> = {
  "invalid-data": (mismatch) => [
    saidOfMismatch(mismatchEnglish, mismatch, "")[0],
    "Give a value of the documented shape",
  ],
  "unknown-command": ({ known }) => ["there is no such command here", `Use one of: ${known.join(", ")}`],
  "id-taken": ({ id, position }) => [
    `entry ${position} bears the id “${id}” and says something else`,
    "Give the new command an id of its own",
  ],
  "wrong-stream": ({ expected, found }) => [
    `“${expected}” was expected here, not “${found}”`,
    "Record it on its own stream",
  ],
  "not-begun": ({ needs }) => [
    `${englishName(needs)} has not been recorded`,
    "Record it first, late if need be",
  ],
  "already-recorded": ({ stands }) => [
    `${englishName(stands)} is recorded already`,
    "Correct or withdraw that entry instead",
  ],
  contradicts: ({ stands }) => [
    `${englishName(stands)} is recorded and says the opposite`,
    "Withdraw that entry first",
  ],
  "not-allowed": ({ role, allowed }) => [
    `the role “${labelIn(roleNames, role, "en")}” may not record this here`,
    allowed.length === 0
      ? "Nobody may record it here: choose another stream"
      : `Let one of these record it: ${allowed.map((each) => labelIn(roleConcerned, each, "en")).join("; ")}`,
  ],
  "another-recorder": ({ expected, found }) => [
    `“${found}” is not who records; that is “${expected}”`,
    "Name the person and the body that record",
  ],
  "listed-twice": ({ value }) => [`“${value}” is listed twice`, "List each one once"],
  "already-on-roll": ({ member }) => [
    `“${member}” is on the roll already`,
    "Record how the member left first, or correct that entry",
  ],
  "not-on-roll": ({ member }) => [
    `“${member}” is no longer or not yet on the roll`,
    "Record how the member came first",
  ],
  "never-on-roll": ({ member }) => [
    `“${member}” was never on this roll`,
    "Enrol, admit or transfer the member in first",
  ],
  "already-official": ({ member }) => [
    `“${member}” is an official member already`,
    "Correct the earlier entry if it is wrong",
  ],
  "already-dead": ({ member }) => [
    `the death of “${member}” is recorded already`,
    "Correct that entry if it is wrong",
  ],
  "never-began": ({ member, needs }) => [
    `${englishName(needs)} of “${member}” that could end is not recorded`,
    "Record its beginning first",
  ],
  "office-not-held": ({ member, office }) => [
    `“${member}” does not hold the office “${office}”`,
    "Record who took it and when first",
  ],
  "already-present": ({ member }) => [
    `“${member}” is noted as present already`,
    "Correct the roll call if the member came late",
  ],
  "resolution-settled": ({ resolution, outcome }) => [
    `resolution “${resolution}” is already declared ${outcome === "adopted" ? "adopted" : "not adopted"}`,
    "Correct that entry, or use another id",
  ],
  "task-already-assigned": ({ task }) => [
    `task “${task}” is assigned already`,
    "Correct that entry, or use another id",
  ],
  "self-review-already-submitted": ({ member }) => [
    `“${member}” has handed in a self-review`,
    "Record a revision instead",
  ],
  "self-review-not-submitted": ({ member }) => [
    `“${member}” has not handed in a self-review`,
    "Record the self-review first",
  ],
  "nothing-handed-in": ({ what }) => [
    `no ${englishSubmissions[what] ?? what} that stands was handed in`,
    "Record what was handed in first",
  ],
  "subject-not-named": ({ what }) => [
    `it is not said whose ${englishSubmissions[what] ?? what} it is`,
    "Name the subject, in an entry for each one; only a whole review goes without",
  ],
  "ballot-already-opened": ({ ballot }) => [
    `ballot “${ballot}” was opened and is frozen`,
    "Use another id for another ballot",
  ],
  "ballot-not-opened": ({ ballot }) => [
    `ballot “${ballot}” was never opened`,
    "Record its question, electorate and options first",
  ],
  "ballot-already-counted": ({ ballot }) => [
    `ballot “${ballot}” is counted already`,
    "Correct that entry if the count was wrong",
  ],
  "not-sorted": ({ value, after }) => [
    `“${value}” stands after “${after}”`,
    "Sort the ids in ascending order, so that the list tells no order of arrival",
  ],
  "not-on-ballot": ({ subject, option }) => [
    `“${subject}” with “${option}” was not on the ballot`,
    "Count only what was frozen",
  ],
  "too-many": ({ count, limit }) => [
    `there are ${count}, but there can be at most ${limit}`,
    "Check both figures at the source",
  ],
  "sum-differs": ({ sum, whole }) => [
    `the parts add up to ${sum}, not to ${whole}`,
    "Check the figures at the source",
  ],
  "decision-already-issued": ({ decision }) => [
    `decision “${decision}” is recorded already`,
    "Use another id for another decision",
  ],
  "decision-not-issued": ({ decision }) => [
    `decision “${decision}” is not recorded`,
    "Record the decision first, or name only its document",
  ],
  "period-outside-year": ({ period, year }) => [
    `${periodText(period, "en")} is no part of ${year}`,
    "Name the year of the period",
  ],
  "level-stands": ({ period, subject }) => [
    `a level of “${subject}” for ${periodText(period, "en")} stands`,
    "Cancel it first, then decide again",
  ],
  "no-level-stands": ({ period, subject }) => [
    `no level of “${subject}” for ${periodText(period, "en")} stands`,
    "Record the decision first",
  ],
  "level-never-decided": ({ period, subject }) => [
    `no level of “${subject}” for ${periodText(period, "en")} was ever decided`,
    "Decide it, do not decide it again",
  ],
  "complaint-already-lodged": ({ complaint }) => [
    `complaint “${complaint}” is recorded already`,
    "Use another id for another complaint",
  ],
  "complaint-not-lodged": ({ complaint }) => [
    `complaint “${complaint}” of this year is not recorded`,
    "Record it first",
  ],
  "complaint-already-answered": ({ complaint }) => [
    `complaint “${complaint}” is answered already`,
    "Correct that entry if it is wrong",
  ],
  "evidence-already-attached": ({ evidence }) => [
    `evidence “${evidence}” is attached already`,
    "Use another id, and name the evidence that it replaces if it does",
  ],
  "evidence-about-nothing": ({ evidence }) => [
    `evidence “${evidence}” is about nothing`,
    "Name the entry, subject, task, criterion or decision that it is about",
  ],
  "evidence-not-attached": ({ evidence }) => [
    `evidence “${evidence}” is not attached in this stream`,
    "Attach it first, or record this on the stream that holds it",
  ],
  "evidence-gone": ({ evidence, state }) => [
    `evidence “${evidence}” is ${state} already`,
    state === "replaced" ? "Name the evidence that replaced it" : "Attach it again under another id",
  ],
  "evidence-entry-unknown": ({ entry }) => [
    `there is no entry “${entry}” in this stream`,
    "Attach the evidence on the stream of the entry that it is about",
  ],
  "entry-unknown": ({ entry, last }) => [
    `there is no entry ${entry}; the stream ends at ${last}`,
    "Name an entry that is there",
  ],
  "entry-already-withdrawn": ({ entry }) => [
    `entry ${entry} is withdrawn`,
    "Withdraw its withdrawal to bring it back",
  ],
  "entry-is-correction": ({ entry }) => [
    `entry ${entry} is itself a correction`,
    "Withdraw it, or correct the original entry anew",
  ],
  "entry-type-differs": ({ expected, found }) => [
    `the entry is ${expected}, the replacement ${found}`,
    "Withdraw the entry and record the other fact",
  ],
  "entry-needed": ({ entry, neededBy, type, because }) => [
    `entry ${neededBy} (${type}) would lose its ground [${because}] without entry ${entry} as it is`,
    `Correct or withdraw entry ${neededBy} first`,
  ],
};
