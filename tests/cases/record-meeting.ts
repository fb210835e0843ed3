import { cell } from "../../src/aggregates/cell.js";
import { committee } from "../../src/aggregates/committee.js";
import { execute } from "../../src/aggregates/execute.js";
import { type MeetingCommand, meeting } from "../../src/aggregates/meeting.js";
import type { EventData } from "../../src/events/catalogue.js";
import { type Journal, journal } from "../../src/events/journal/journal.js";
import { cellStream, committeeStream, meetingStream } from "../../src/events/streams.js";
import type { PublishedMeeting } from "./published.js";

const header = (at: string, recordedFor: string) => ({
  happenedAt: at,
  recordedAt: at,
  recordedBy: "office",
  recordedFor,
});

const beginning = "2010-01-01";

/** Invented members, because the text publishes only their number. */
export const invented = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `invented-${String(index + 1).padStart(2, "0")}`);

/**
 * The published day. Where no day was published, the function invents one within the published month or year.
 */
export const dayOf = ({ date }: PublishedMeeting): string => {
  if (date === null) return "2020-06-15";
  return date.length === 4 ? `${date}-12-01` : date.length === 7 ? `${date}-05` : date;
};

type Kind = EventData<"OrganisationFounded">["kind"];

const foundLine = (book: Journal): void => {
  const found = (organisation: string, kind: Kind, parent?: string) => ({
    type: "FoundOrganisation" as const,
    data: {
      organisation,
      kind,
      name: organisation,
      on: beginning,
      ...(parent === undefined ? {} : { parent }),
    },
    ...header(`${beginning}T02:00:00Z`, organisation),
  });
  execute(book, committee, committeeStream("upper"), found("upper", "superior"));
  execute(book, committee, committeeStream("base"), found("base", "base-organisation", "upper"));
  execute(book, cell, cellStream("cell"), found("cell", "cell", "base"));
};

type Dictated<C> = C extends { type: infer T; data: infer D } ? { type: T; data: D } : never;

/** The stream of the one meeting in a published case. */
export const stream = meetingStream("cell", "published");

/**
 * A journal with the published facts of a meeting. Where the text gives only a number of people, the function
 * invents the people; where it gives no day, the function invents a day. It records a grade only where the
 * text says who decided it. It records no score and no rubric that the text does not show.
 */
export const recordMeeting = (published: PublishedMeeting): Journal => {
  const { kind, online, members, attendance, vote, comments = 0, delegates = 0, grade, gradeBy } = published;
  const book = journal();
  const day = dayOf(published);
  foundLine(book);
  for (const member of invented(members ?? attendance?.expected ?? 0))
    execute(book, cell, cellStream("cell"), {
      type: "EnrolMember",
      data: { member, status: "official", on: `${day.slice(0, 4)}-01-01` },
      ...header(`${day.slice(0, 4)}-01-01T02:00:00Z`, "cell"),
    });
  const record = (command: Dictated<MeetingCommand>): unknown =>
    execute(book, meeting, stream, { ...command, ...header(`${day}T07:00:00Z`, "cell") } as MeetingCommand);
  const mode = online === true ? "online" : "in-person";
  record({
    type: "ConveneMeeting",
    data: { cell: "cell", kind, forMonth: day.slice(0, 7), scheduledFor: `${day}T07:00:00Z`, mode },
  });
  const [chair = "", secretary = ""] = invented(2);
  const guests = ["upper", "base"].slice(0, delegates).map((of) => ({ of, delegate: true }));
  record({ type: "OpenMeeting", data: { chair, secretary, guests } });
  if (attendance !== undefined)
    record({
      type: "TakeRollCall",
      data: { present: invented(attendance.present), excused: [], unexcused: [] },
    });
  for (const by of invented(comments)) record({ type: "MakeComment", data: { by } });
  if (vote !== undefined && attendance !== undefined) {
    const resolution = vote.on === "resolution" ? { resolution: "resolution" } : {};
    const inFavour = (attendance.present * vote.percent[0]) / vote.percent[1];
    record({
      type: "TakeShowOfHands",
      data: { question: "Nhất trí", ...resolution, inFavour, against: 0, abstained: 0 },
    });
    if (vote.on === "resolution") record({ type: "AdoptResolution", data: { resolution: "resolution" } });
  }
  if (grade !== undefined && gradeBy === "two committees above")
    for (const by of ["base", "upper"]) record({ type: "DecideGrade", data: { grade, by } });
  return book;
};
