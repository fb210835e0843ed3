import type { MemberRecord, RollEntry, RollEntryKind } from "../streams/members.js";

/** A member's standing on one roll on one day, and the entries that say so. */
export interface MemberStanding {
  /** On the roll, a guest for a time, or not here. */
  readonly place: "listed" | "guest" | "gone";
  /** Official or probationary. */
  readonly status: "official" | "probationary";
  /** The day of admission to the party, where it is recorded. */
  readonly admittedOn?: string;
  /** Exempt from work and meetings. */
  readonly exempt: boolean;
  /** Suspended from party activities. */
  readonly suspended: boolean;
  /** Being prosecuted. */
  readonly prosecuted: boolean;
  /** Takes part elsewhere for a time: under another base organisation, or under the same. */
  readonly away: "no" | "elsewhere" | "same-base-organisation";
  /** The events that say so. */
  readonly by: readonly string[];
}

const arrivals: readonly RollEntryKind[] = ["enrolled", "admitted", "transferred-in"];
const departures: readonly RollEntryKind[] = ["transferred-out", "removed", "expelled", "died"];

const isInOrder = (entries: readonly RollEntry[], day: string): boolean =>
  entries.every(({ on }, nth) => on <= (entries[nth + 1]?.on ?? day));

/** The entries in force by a day, in order of effect; on one day, in the order in which they were recorded. */
const byDay = (entries: readonly RollEntry[], day: string): readonly RollEntry[] =>
  isInOrder(entries, day)
    ? entries
    : entries.filter(({ on }) => on <= day).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));

/** The entry that opened a state still open on a day: begun, not ended by another entry nor by its own end. */
const open = (
  entries: readonly RollEntry[],
  begins: RollEntryKind,
  ends: RollEntryKind,
  day: string,
): RollEntry | undefined => {
  const last = entries.findLast(({ kind }) => kind === begins || kind === ends);
  return last?.kind === begins && (last.until === undefined || last.until >= day) ? last : undefined;
};

/** Reads a member's standing on a day from the roll. A departure takes effect on its day. */
export const standingOn = (record: MemberRecord, day: string): MemberStanding => {
  const entries = byDay(record.entries, day);
  const placed = entries.findLast(({ kind }) => arrivals.includes(kind) || departures.includes(kind));
  const listed = placed !== undefined && arrivals.includes(placed.kind);
  const status = entries.findLast((entry) => entry.status !== undefined);
  const visit = open(entries, "guest", "transfer-ended", day);
  const leftSince =
    visit !== undefined &&
    entries.slice(entries.indexOf(visit)).some(({ kind }) => departures.includes(kind));
  const guest = leftSince ? undefined : visit;
  const away = open(entries, "away", "transfer-ended", day);
  const exempted = open(entries, "exempted", "exemption-ended", day);
  const activities = entries.filter(({ from }) => from === "party-activities");
  const suspended = open(activities, "suspended", "suspension-ended", day);
  const prosecuted = open(entries, "prosecuted", "prosecution-ended", day);
  const admittedOn = entries.find((entry) => entry.admittedOn !== undefined)?.admittedOn;
  const by: string[] = [];
  for (const entry of [placed, status, guest, away, exempted, suspended, prosecuted])
    if (entry !== undefined && !by.includes(entry.by)) by.push(entry.by);
  return {
    place: listed ? "listed" : guest === undefined ? "gone" : "guest",
    status: status?.status ?? "official",
    ...(admittedOn === undefined ? {} : { admittedOn }),
    exempt: exempted !== undefined,
    suspended: suspended !== undefined,
    prosecuted: prosecuted !== undefined,
    away: away === undefined ? "no" : away.sameBase === true ? "same-base-organisation" : "elsewhere",
    by,
  };
};

/** Whether a member ever was on this roll or a guest here. */
export const everHere = (record: MemberRecord): boolean =>
  record.entries.some(({ kind }) => arrivals.includes(kind) || kind === "guest");
