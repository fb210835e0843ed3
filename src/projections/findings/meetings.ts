import { cellStream } from "../../events/index.js";
import {
  type Facts,
  moreThanHalf,
  type Rubric,
  reaches,
  supportsFullPoints,
  votesNeeded,
} from "../../rules/index.js";
import { stateOf } from "../driver/index.js";
import { gradeOfPoints, type Meeting } from "../meeting/meetings.js";
import { members } from "../roll/members.js";
import { everHere } from "../roll/standing.js";
import type { YearContext } from "../year/context.js";
import { type Finding, finding } from "./finding.js";

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

const attendanceFacts = ({ attendance }: Meeting): Facts =>
  new Map(
    attendance === undefined
      ? []
      : [
          ["attendance.present", { value: attendance.attending, from: [attendance.by] }],
          ["attendance.expected", { value: attendance.expected.length, from: [attendance.by] }],
          ["attendance.unexcused", { value: attendance.unexcused.length, from: [attendance.by] }],
        ],
  );

const markFindings = (
  meeting: Meeting,
  rubrics: readonly Rubric[],
  marks: ReadonlyMap<string, { points: number; by: string }>,
): Finding[] => {
  const { stream, quality } = meeting;
  const rubric = rubrics.find(({ id }) => id === quality.rubric);
  if (rubric === undefined) return [];
  const over = (quality.marked?.over ?? []).map(({ criterion, points, max }) =>
    finding("marks-exceed-maximum", stream, {
      clause: rubric.source,
      details: { criterion, points, max },
      events: [marks.get(criterion)?.by ?? []].flat(),
    }),
  );
  const facts = attendanceFacts(meeting);
  const unsupported = rubric.criteria.flatMap((criterion) => {
    const mark = marks.get(criterion.id);
    if (mark?.points !== criterion.max || supportsFullPoints(criterion, facts) !== "fails") return [];
    return [
      finding("full-points-unsupported", stream, {
        clause: rubric.source,
        details: { criterion: criterion.id, ...criterion.says },
        events: [mark.by, ...(meeting.attendance === undefined ? [] : [meeting.attendance.by])],
      }),
    ];
  });
  const stated = quality.proposed?.points;
  const sum = quality.marked?.points;
  const disagree =
    stated !== undefined && sum !== undefined && stated !== sum
      ? [
          finding("marks-disagree", stream, {
            details: { stated, sum },
            events: [quality.proposed?.by ?? []].flat(),
          }),
        ]
      : [];
  const grade = gradeOfPoints(meeting, rubrics);
  const wrongGrade =
    grade !== undefined && quality.grade !== undefined && grade !== quality.grade
      ? [
          finding("grade-disagrees-with-points", stream, {
            clause: rubric.source,
            details: { points: quality.points ?? 0, by: grade, stated: quality.grade },
          }),
        ]
      : [];
  return [...over, ...unsupported, ...disagree, ...wrongGrade];
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
export const meetingFindings = (
  context: YearContext,
  meetings: readonly Meeting[],
  marksOf: (meeting: Meeting) => ReadonlyMap<string, { points: number; by: string }>,
): Finding[] =>
  meetings
    .filter(({ held }) => held)
    .flatMap((meeting) => [
      ...attendanceFindings(meeting, context),
      ...voteFindings(meeting),
      ...markFindings(meeting, context.options.rubrics ?? [], marksOf(meeting)),
      ...gradeFindings(meeting),
      ...(meeting.course.closed !== undefined && meeting.course.minutes === undefined
        ? [finding("minutes-not-approved", meeting.stream, { events: [meeting.course.closed.by] })]
        : []),
    ]);
