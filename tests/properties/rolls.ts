import * as fc from "fast-check";
import type { EventData, EventType, JournalEvent } from "../../src/events/catalogue.js";
import { fold } from "../../src/projections/fold/fold.js";
import { members } from "../../src/projections/streams/members.js";
import { contextOf } from "../../src/projections/year/context.js";
import { standingsOf } from "../../src/projections/year/meetings.js";
import type { ParameterValues } from "../../src/rules/engine/conditions/vocabulary.js";
import { qd366hd43 } from "../../src/rules/rule-sets/qd366-hd43-2025/index.js";
import { attendanceParameterNames } from "../../src/rules/voting/attendance-parameters.js";
import { eligibilityOf } from "../../src/rules/voting/eligibility.js";
import type { Standing } from "../../src/rules/voting/party-standing.js";
import { story } from "../../src/testing/index.js";

/** One entry of the roll before it becomes an event: a statement about a member from a day on. */
export interface Entry {
  readonly type: EventType;
  readonly member: string;
  readonly on: string;
  readonly data: object;
}

type Made = Pick<Entry, "type" | "data">;
const made = <T extends EventType>(type: T, data: Omit<EventData<T>, "member" | "on">): Made => ({
  type,
  data,
});

/** All statements that the roll can make about a member; `until` is a later day. */
const anyChange = (on: string): fc.Arbitrary<Made> => {
  const until = anyDay().map((day) => (day > on ? { until: day } : {}));
  return fc.oneof(
    fc.constantFrom(
      made("MemberAdmitted", {}),
      made("MemberRecognised", { asOf: on, decidedOn: on }),
      made("MemberTransferredIn", { status: "official" }),
      made("MemberTransferredIn", { status: "probationary" }),
      made("MemberTransferredOut", {}),
      made("MemberRemoved", {}),
      made("TemporaryTransferEnded", {}),
      made("MemberExemptionEnded", {}),
      made("MemberSuspensionEnded", { from: "party-activities" }),
      made("MemberProsecutionEnded", {}),
      made("MemberProsecuted", { measure: "detained" }),
      made("MemberSuspended", { from: "committee" }),
    ),
    until.chain((end) =>
      fc.constantFrom(
        made("MemberTemporarilyTransferredOut", { sameBaseOrganisation: false, ...end }),
        made("MemberTemporarilyTransferredOut", { sameBaseOrganisation: true, ...end }),
        made("MemberTemporarilyTransferredIn", end),
        made("MemberExempted", end),
        made("MemberSuspended", { from: "party-activities", ...end }),
      ),
    ),
  );
};

/** A day of 2025 or 2026: QĐ 294 comes into force in the middle of 2025, and QĐ 20 on 8/4/2026. */
export const anyDay = (): fc.Arbitrary<string> =>
  fc.integer({ min: 1, max: 728 }).map((n) => new Date(Date.UTC(2025, 0, 1 + n)).toISOString().slice(0, 10));

/**
 * The entries of the roll about one member: at most one each day, because the order within a day is the order
 * of recording.
 */
const anyHistory = (member: string): fc.Arbitrary<Entry[]> => {
  const begin = fc.constantFrom<Made[]>(
    ...[[made("MemberEnrolled", { status: "official" })], [made("MemberEnrolled", { status: "official" })]],
    [made("MemberEnrolled", { status: "probationary" })],
    [made("MemberTemporarilyTransferredIn", {})],
    [],
  );
  const changes = fc
    .uniqueArray(anyDay(), { maxLength: 5 })
    .chain((days) =>
      fc.tuple(...days.map((on) => anyChange(on).map((change) => ({ ...change, member, on })))),
    );
  return fc
    .tuple(begin, changes)
    .map(([first, later]) => [...first.map((one) => ({ ...one, member, on: "2025-01-01" })), ...later]);
};

/** The text that says on this day who counts in a majority; nobody read it before QĐ 294 and since QĐ 20. */
export const textOn = (day: string): "before QĐ 294" | "QĐ 294" | "since QĐ 20" =>
  day < "2025-07-01" ? "before QĐ 294" : day < "2026-04-08" ? "QĐ 294" : "since QĐ 20";

/** A roll that changes during two years, entry by entry. The order of recording is arbitrary. */
export const anyRoll = (): fc.Arbitrary<Entry[]> =>
  fc
    .integer({ min: 1, max: 8 })
    .chain((size) => fc.tuple(...Array.from({ length: size }, (_, index) => anyHistory(`m-${index + 1}`))))
    .map((histories) => histories.flat());

/** The members present at a meeting. */
export const anyPresence = (): fc.Arbitrary<ReadonlySet<string>> =>
  fc.subarray(Array.from({ length: 8 }, (_, index) => `m-${index + 1}`)).map((present) => new Set(present));

const journalOf = (entries: readonly Entry[], recorded?: string): JournalEvent[] => [
  ...entries.reduce((told, { type, member, on, data }) => {
    // A recognition has two days of its own; each other entry has one.
    const said = type === "MemberRecognised" ? { member, ...data } : { member, on, ...data };
    return told.happened(
      type,
      said as EventData<typeof type>,
      on,
      recorded === undefined ? {} : { recorded },
    );
  }, story("cell/c-1")),
];

/**
 * The standing of all members at a meeting of the day, from the events of the roll. `recorded` puts them on
 * one late day.
 */
export const standingsFrom = (
  entries: readonly Entry[],
  day: string,
  present: ReadonlySet<string>,
  recorded?: string,
): Standing[] =>
  standingsOf(
    contextOf(fold([members], journalOf(entries, recorded)), {
      year: Number(day.slice(0, 4)),
      under: qd366hd43,
    }),
    "c-1",
    day,
    present,
  );

/** The possible choices of a rubric: each parameter is yes, no or open. */
const anyChoice = (): fc.Arbitrary<ParameterValues> =>
  fc.tuple(...attendanceParameterNames.map(() => fc.constantFrom(true, false, undefined))).map((values) =>
    Object.fromEntries(
      attendanceParameterNames.flatMap((name, index) => {
        const value = values[index];
        return value === undefined ? [] : [[name, value]];
      }),
    ),
  );

/** A roll, the day of a meeting, the members present, and the choices of the rubric. */
export const anyMeeting = () =>
  fc.record({ roll: anyRoll(), day: anyDay(), present: anyPresence(), chosen: anyChoice() });

/**
 * The base of a majority in plain code, written from the text of the regulation. It does not read the table.
 */
export const plainBase = (standings: readonly Standing[], day: string): { least: number; most: number } => {
  const official = standings.filter(({ status }) => status === "official");
  const excluded = official.filter(
    ({ exempt, suspended, prosecuted, away, present }) =>
      suspended || prosecuted || ((exempt || away === "elsewhere") && !present),
  );
  const touched = official.filter(
    ({ exempt, suspended, prosecuted, away }) => exempt || suspended || prosecuted || away !== "no",
  );
  return textOn(day) === "QĐ 294"
    ? { least: official.length - excluded.length, most: official.length - excluded.length }
    : { least: official.length - touched.length, most: official.length };
};

/** The members whose place depends on their presence. */
export const comesOrNot = ({ exempt, away }: Standing): boolean => exempt || away === "elsewhere";

/** The row of the matrix for each member. */
export const rowsOf = (standings: readonly Standing[], day: string) =>
  new Map(standings.map((standing) => [standing.member, eligibilityOf(standing, day)]));
