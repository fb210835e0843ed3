import type { YearContext } from "../projections/year/context.js";
import type { Meeting } from "../projections/year/meetings.js";
import { grouped } from "../projections/year/table.js";
import { byGroupOften, byGroupSize, durations, onlineLimit } from "../rules/calendar/meeting-limits.js";
import { groundOn } from "../rules/calendar/obligations.js";
import { type Finding, finding } from "./finding.js";

const durationFindings = ({ stream, kind, day, minutes, course }: Meeting): Finding[] => {
  const norm = durations.find((each) => each.kind === kind);
  const clause = norm && groundOn(norm.grounds, day);
  const least = course.convened?.minimumMinutes ?? norm?.minutes;
  if (clause === undefined || least === undefined || minutes === undefined || minutes >= least) return [];
  const events = [course.opened?.by, course.closed?.by].flatMap((id) => id ?? []);
  return [finding("meeting-too-short", stream, { clause, details: { minutes, least }, events })];
};

const noticeOf = ({ course }: Meeting): string[] =>
  course.convened === undefined ? [] : [course.convened.by];

const onlineFindings = (meeting: Meeting): Finding[] => {
  const { stream, day, course } = meeting;
  const clause = groundOn(onlineLimit.grounds, day);
  if (clause === undefined || course.convened?.mode !== "online" || course.convened.reasoned) return [];
  return [finding("online-without-ground", stream, { clause, events: noticeOf(meeting) })];
};

const tooSmallFindings = (meeting: Meeting, { rollOf }: YearContext): Finding[] => {
  const { stream, cell, day } = meeting;
  const clause = groundOn(byGroupSize.grounds, day);
  const members = rollOf(cell, day).filter(({ standing }) => standing.place === "listed").length;
  const least = byGroupSize.leastMembers;
  if (clause === undefined || members >= least) return [];
  const details = { members, least };
  return [finding("by-group-too-small-cell", stream, { clause, details, events: noticeOf(meeting) })];
};

const tooOftenFindings = (cell: string, byGroup: readonly Meeting[]): Finding[] => {
  const counted = byGroup.filter(({ day }) => groundOn(byGroupOften.grounds, day) !== undefined);
  const clause = groundOn(byGroupOften.grounds, counted.at(-1)?.day ?? "");
  const most = byGroupOften.mostAYear;
  if (counted.length <= most) return [];
  const details = { times: counted.length, most };
  return [finding("by-group-too-often", cell, { clause, details, events: counted.flatMap(noticeOf) })];
};

/** Meetings of cells that were too short, or held online or by group outside the limits. */
export const meetingLimitFindings = (context: YearContext, meetings: readonly Meeting[]): Finding[] => {
  const cells = new Set(context.cells.map(({ id }) => id));
  const held = meetings.filter((meeting) => meeting.held && cells.has(meeting.cell));
  const byGroup = held.filter(({ course }) => course.convened?.mode === "by-group");
  return [
    ...held.flatMap((meeting) => [...durationFindings(meeting), ...onlineFindings(meeting)]),
    ...byGroup.flatMap((meeting) => tooSmallFindings(meeting, context)),
    ...[...grouped(byGroup, ({ cell }) => [cell])].flatMap(([cell, own]) => tooOftenFindings(cell, own)),
  ];
};
