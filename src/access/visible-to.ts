import type { JournalEvent } from "../events/catalogue.js";
import { partsOfStream } from "../events/streams.js";
import { erasedText } from "../events/values.js";
import type { Finding } from "../findings/index.js";
import { fold } from "../projections/fold/fold.js";
import { type FoldedJournal, statesOf } from "../projections/fold/folded-journal.js";
import { members } from "../projections/streams/members.js";
import { organisations } from "../projections/streams/organisations.js";
import { subjectKey } from "../projections/streams/subject-key.js";
import type { Classification } from "../projections/year/classified.js";
import type { YearOptions } from "../projections/year/context.js";
import type { Meeting } from "../projections/year/meetings.js";
import type { RollReport } from "../projections/year/roll-report.js";
import { computedOnce, type Table, table } from "../projections/year/table.js";
import { replay, type Year } from "../year.js";
import { type About, type Access, accessOf, accessProjections } from "./access.js";
import { redactedEvent } from "./redact.js";
import type { FieldClass, Viewer } from "./rights.js";

/**
 * The classes behind a member's level. An explanation shows all of them, or the reader gets no explanation.
 */
const explaining: readonly FieldClass[] = [
  "level",
  "self-review",
  "assessment",
  "opinion",
  "discipline",
  "development",
  "confidence",
  "leave",
];

/** Whether a reader may see the explanation of a level. */
const mayHear = (access: Access, kind: string, id: string, organisation: string): boolean =>
  kind === "member"
    ? explaining.every((each) => access.maySee(each, { members: [id], organisation }))
    : access.maySee("collective", { organisation: id });

/** The subject of a finding: a subject's key, a stream, or an organisation's id. */
const aboutOf = (year: Year, about: string): About & { readonly subject?: Classification } => {
  const subject = year.classification.of(about);
  if (subject !== undefined) return { organisation: subject.organisation, subject };
  const [kind, id = ""] = about.split(":");
  if (kind === "member") return { members: [id] };
  return { organisation: id === "" ? partsOfStream(about).organisation || about : id };
};

/** Whether a finding names authors: people on no roll who spoke. */
const namesAuthors = (finding: Finding): boolean =>
  finding.code === "named-off-roll" && finding.details.part === "speaks";

const isHeard = (year: Year, access: Access, finding: Finding): boolean => {
  const { subject, ...of } = aboutOf(year, finding.about);
  if (namesAuthors(finding) && !access.maySee("author", of)) return false;
  if (subject !== undefined)
    return mayHear(access, subject.subject.kind, subject.subject.id, subject.organisation);
  return (of.members === undefined ? (["collective"] as const) : explaining).every((each) =>
    access.maySee(each, of),
  );
};

/** Removes the speakers if the reader may not know them. */
const meetingFor = (access: Access, meeting: Meeting): Meeting => {
  if (access.maySee("author", { organisation: meeting.cell })) return meeting;
  const { gathered, ...steps } = meeting.steps;
  return {
    ...meeting,
    steps: {
      ...steps,
      ...(gathered === undefined ? {} : { gathered: { ...gathered, authors: [] } }),
      speakers: [],
      firstComments: [],
    },
  };
};

const rollFor = (access: Access, roll: RollReport): RollReport => ({
  ...roll,
  unaccounted: roll.unaccounted.filter((member) =>
    access.maySee("level", { members: [member], organisation: roll.organisation }),
  ),
});

/** The rights of a reader to content about a cell, a member or a subject. */
interface View {
  /** The right to a class of content of an organisation. */
  sees(fieldClass: FieldClass, organisation: string): boolean;
  /** The right to a class of content about a member of a cell. */
  seesMember(fieldClass: FieldClass, member: string, cell: string): boolean;
  /** The right to the explanation of a subject's level. */
  seesSubject(key: string): boolean;
  readonly access: Access;
}

const viewOf = (year: Year, access: Access): View => ({
  access,
  sees: (fieldClass, organisation) => access.maySee(fieldClass, { organisation }),
  seesMember: (fieldClass, member, organisation) =>
    access.maySee(fieldClass, { members: [member], organisation }),
  seesSubject: (key) => {
    const [kind = "", id = ""] = key.split(":");
    return mayHear(access, kind, id, year.classification.of(key)?.organisation ?? "");
  },
});

const meetingsSeen = (meetings: Table<Meeting>, { access: sight, sees }: View): Table<Meeting> =>
  table(
    meetings.all.filter(({ cell }) => sees("presence", cell)).map((meeting) => meetingFor(sight, meeting)),
    ({ stream }) => stream,
  );

type Reading = Exclude<keyof Year, "context">;

/** The filter of each reading of a year for one reader. A reading without a filter does not compile. */
const visible: { readonly [Name in Reading]: (year: Year, view: View) => Year[Name] } = {
  year: ({ year }) => year,
  ruleSet: ({ ruleSet }) => ruleSet,
  published: ({ published }) => published,
  rollOn: (year, view) => (cell, day) =>
    year.rollOn(cell, day).filter(({ member }) => view.seesMember("discipline", member, cell)),
  statedMeetings: (year, view) => meetingsSeen(year.statedMeetings, view),
  meetings: (year, view) => meetingsSeen(year.meetings, view),
  calendar: (year, view) => year.calendar.filter(({ organisation }) => view.sees("collective", organisation)),
  issuedDecisions: (year, view) =>
    table(
      year.issuedDecisions.all
        .filter(({ committee }) => view.sees("collective", committee))
        .map((issued) => ({
          ...issued,
          list: issued.list.filter(({ key }) => view.seesSubject(key)),
          cancels: issued.cancels.filter(view.seesSubject),
        })),
      ({ committee, decision }) => `${committee}/${decision}`,
    ),
  memberDuties: (year, view) =>
    year.memberDuties.filter(({ member, organisation }) =>
      view.seesMember("development", member, organisation),
    ),
  tasks: (year, view) =>
    table(
      year.tasks.all.filter(({ cell, member }) => view.seesMember("presence", member, cell)),
      ({ cell, task }) => `${cell}/${task}`,
    ),
  attendanceOverYear: (year, view) =>
    table(
      year.attendanceOverYear.all.filter(({ cell, member }) => view.seesMember("presence", member, cell)),
      ({ cell, member }) => `${cell}/${member}`,
    ),
  attachedEvidence: (year, view) =>
    table(
      year.attachedEvidence.all.filter(({ stream, about: { subject } }) =>
        subject === undefined
          ? view.sees("collective", partsOfStream(stream).organisation)
          : view.seesSubject(subjectKey(subject)),
      ),
      ({ stream, evidence }) => `${stream}/${evidence}`,
    ),
  cellQuality: (year, view) =>
    table(
      year.cellQuality.all.filter(({ cell }) => view.sees("collective", cell)),
      ({ cell }) => cell,
    ),
  classification: (year, view) =>
    table(
      year.classification.all.filter(({ subject, organisation }) =>
        mayHear(view.access, subject.kind, subject.id, organisation),
      ),
      ({ key }) => key,
    ),
  periods: (year, view) =>
    table(
      year.periods.all.filter(({ key }) => view.seesSubject(key)),
      ({ key, period }) => `${key}/${period}`,
    ),
  work: (year, view) =>
    table(
      year.work.all.filter(({ key }) => view.seesSubject(key)),
      ({ key, period }) => `${key}/${period}`,
    ),
  turns: (year, view) =>
    year.turns
      .filter(({ key }) => view.seesSubject(key))
      .map((turn) => ({
        ...turn,
        waitsFor: turn.waitsFor.map((waits) => ({ ...waits, keys: waits.keys.filter(view.seesSubject) })),
      })),
  caps: (year, view) =>
    year.caps.map((cap) => ({
      ...cap,
      subjects: cap.subjects.filter(view.seesSubject),
      unsettledSubjects: cap.unsettledSubjects.filter(view.seesSubject),
    })),
  streaks: (year, view) =>
    table(
      year.streaks.all.filter(({ key }) => view.seesSubject(key)),
      ({ key }) => key,
    ),
  ballots: (year, view) =>
    year.ballots.map((verdict) => ({
      ...verdict,
      barred: view.sees("voters", verdict.organisation) ? verdict.barred : [],
      subjects: verdict.subjects.filter(({ key }) => view.seesSubject(key)),
    })),
  meetingBallots: (year, view) =>
    year.meetingBallots.map((ballot) => ({
      ...ballot,
      barred: view.sees("voters", ballot.cell) ? ballot.barred : [],
      subjects: ballot.subjects.filter(({ key }) => view.seesSubject(key)),
    })),
  report: (year, { access: sight }) =>
    table(
      year.report.all.map((roll) => rollFor(sight, roll)),
      ({ organisation }) => organisation,
    ),
  findings: (year, { access: sight }) => year.findings.filter((finding) => isHeard(year, sight, finding)),
};

/**
 * A year for one reader. The readings are computed from the whole journal, and show only the subjects,
 * meetings and findings that the reader may see. Totals by organisation stay. `context` and its journal stay
 * whole, because the readings are computed from them. Give a reader only the readings, from a year of events
 * that have passed `redactedEvent`.
 */
export const visibleTo = (year: Year, access: Access): Year => {
  const view = viewOf(year, access);
  const parts = Object.entries(visible).map(([name, reading]) => [name, () => reading(year, view)]);
  return computedOnce(
    { context: year.context },
    Object.fromEntries(parts) as { readonly [Name in Reading]: () => Year[Name] },
  );
};

/** Names by id: of organisations always, of members only if the reader may know them. */
export const namesFor = (folded: FoldedJournal, access: Access): ((id: string) => string | undefined) => {
  const names = new Map<string, string>();
  for (const [stream, state] of statesOf(folded, members))
    for (const [member, { named }] of Object.entries(state.members))
      if (
        named !== undefined &&
        named.name !== erasedText &&
        access.maySee("name", { members: [member], organisation: partsOfStream(stream).organisation })
      )
        names.set(member, named.name);
  for (const [, state] of statesOf(folded, organisations))
    for (const { id, names: borne } of Object.values(state.organisations)) {
      const name = borne.at(-1)?.value;
      if (name !== undefined) names.set(id, name);
    }
  return (id) => names.get(id);
};

/**
 * Reads a year of a journal for one reader. It computes from the whole journal, and shows only what the
 * reader may know.
 *
 * @example
 * ```ts
 * import { readFor } from "chibo/access";
 * import { qd132hd21 } from "chibo/rules";
 * readFor([], { role: "auditor" }, { year: 2021, under: qd132hd21 }).findings.length; //=> 0
 * ```
 */
export const readFor = (events: Iterable<JournalEvent>, viewer: Viewer, options: YearOptions): Year => {
  const all = [...events];
  const access = accessOf(fold(accessProjections, all), viewer);
  const told = all.map((event) => redactedEvent(event, access));
  return visibleTo(replay(told, options), access);
};
