import { cellStream } from "../events/index.js";
import { stateOf } from "../projections/fold/folded-journal.js";
import { members } from "../projections/streams/members.js";
import type { YearContext } from "../projections/year/context.js";
import type { Meeting } from "../projections/year/meetings.js";
import { everHere } from "../projections/year/member-standing.js";
import { moreThanHalf, reaches, votesNeeded } from "../rules/voting/majority.js";
import { type Finding, finding } from "./finding.js";
import { scoreFindings } from "./scores.js";

const attendanceFindings = (meeting: Meeting, { known }: YearContext): Finding[] => {
  const { stream, cell, attendance } = meeting;
  if (attendance === undefined) return [];
  const events = [attendance.by];
  const roll = stateOf(known, members, cellStream(cell))?.members ?? {};
  const named = [...attendance.present, ...attendance.excused, ...attendance.unexcused];
  const strangers = named.filter((member) => {
    const record = roll[member];
    return record === undefined || !everHere(record);
  });
  return [
    ...(attendance.unaccounted.length === 0
      ? []
      : [
          finding("attendance-unaccounted", stream, {
            details: { members: attendance.unaccounted.join(", ") },
            events,
          }),
        ]),
    ...(strangers.length === 0
      ? []
      : [
          finding("attendance-unknown-member", stream, {
            details: { members: strangers.join(", ") },
            events,
          }),
        ]),
  ];
};

const voteFindings = ({ stream, course, attendance, electorate }: Meeting): Finding[] => {
  const present = attendance?.present.length;
  const tooMany = course.hands.flatMap(({ inFavour, against, abstained, question, by }) => {
    const raised = inFavour + against + abstained;
    return present !== undefined && raised > present
      ? [finding("hands-exceed-present", stream, { details: { question, raised, present }, events: [by] })]
      : [];
  });
  const adopted = course.resolutions.flatMap(({ id, adopted, by }) => {
    const vote = course.hands.filter(({ resolution }) => resolution === id).at(-1);
    if (!adopted || vote === undefined) return [];
    const result = reaches(vote.inFavour, electorate.base, moreThanHalf);
    if (result === "holds") return [];
    const { least, most } = electorate.base;
    const details = {
      resolution: id,
      inFavour: vote.inFavour,
      needed: votesNeeded(result === "fails" ? least : most, moreThanHalf),
      least,
      most,
    };
    const code = result === "fails" ? "resolution-without-majority" : "resolution-majority-unsettled";
    return [finding(code, stream, { clause: moreThanHalf.source, details, events: [vote.by, by] })];
  });
  return [...tooMany, ...adopted];
};

/** The cell's vote on the grade. That it needs the majority of any other decision is a reading: no text says which. */
const gradeVoteFindings = ({ stream, quality, attendance, electorate }: Meeting): Finding[] => {
  const { voted } = quality;
  if (voted === undefined) return [];
  const { inFavour, against, abstained, by } = voted;
  const raised = inFavour + against + abstained;
  const present = attendance?.present.length;
  const { least, most } = electorate.base;
  const clause = { ...moreThanHalf.source, note: "the general rule; that it holds for a grade is a reading" };
  const result = reaches(inFavour, electorate.base, moreThanHalf);
  const needed = votesNeeded(result === "fails" ? least : most, moreThanHalf);
  return [
    ...(present !== undefined && raised > present
      ? [finding("grade-votes-exceed-present", stream, { details: { raised, present }, events: [by] })]
      : []),
    ...(result === "holds"
      ? []
      : [
          finding("grade-without-majority", stream, {
            clause,
            details: { inFavour, needed, least, most },
            events: [by],
          }),
        ]),
  ];
};

const gradeFindings = ({ stream, quality }: Meeting): Finding[] => {
  const given = [quality.proposed, quality.voted, quality.decided].flatMap((each) => each ?? []);
  if (new Set(given.map(({ grade }) => grade)).size < 2) return [];
  const details = Object.fromEntries(
    (["proposed", "voted", "decided"] as const).flatMap((stage) => {
      const grade = quality[stage]?.grade;
      return grade === undefined ? [] : [[stage, grade]];
    }),
  );
  return [finding("grades-differ", stream, { details, events: given.map(({ by }) => by) })];
};

/** What is irregular about single meetings. */
export const meetingFindings = (context: YearContext, meetings: readonly Meeting[]): Finding[] =>
  meetings
    .filter(({ held }) => held)
    .flatMap((meeting) => [
      ...attendanceFindings(meeting, context),
      ...voteFindings(meeting),
      ...scoreFindings(context, meeting),
      ...gradeVoteFindings(meeting),
      ...gradeFindings(meeting),
      ...(meeting.course.closed !== undefined && meeting.course.minutes === undefined
        ? [finding("minutes-not-approved", meeting.stream, { events: [meeting.course.closed.by] })]
        : []),
    ]);
