import type { MemberRecord, RollEntry, RollEntryKind } from "../streams/members.js";

/** A member's departure from a roll: the day, how, and the event that records it. */
export interface Departure {
  /** The day on which it took effect. */
  readonly on: string;
  /** Moved to another cell for good, removed from the roll, expelled, or died. */
  readonly how: "transferred-out" | "removed" | "expelled" | "died";
  /** The id of the event that records it. */
  readonly by: string;
}

/** A member's standing on one roll on one day, with its entries. */
export interface MemberStanding {
  /** On the roll, a guest for a time, or not here. */
  readonly place: "listed" | "guest" | "gone";
  /** The departure of a member who is no longer on the roll. */
  readonly left?: Departure;
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
  /** Takes part elsewhere for a time, under another base organisation or under the same. */
  readonly away: "no" | "elsewhere" | "same-base-organisation";
  /** The ids of the events that record it. */
  readonly by: readonly string[];
}

const arrivals: readonly RollEntryKind[] = ["enrolled", "admitted", "transferred-in"];

const departureOf = (placed: RollEntry | undefined): Departure | undefined => {
  switch (placed?.kind) {
    case "transferred-out":
    case "removed":
    case "expelled":
    case "died":
      return { on: placed.on, how: placed.kind, by: placed.by };
  }
};

const isInOrder = (entries: readonly RollEntry[], day: string): boolean =>
  entries.every(({ on }, nth) => on <= (entries[nth + 1]?.on ?? day));

/** The entries in force by a day, in order of effect. Entries of one day stay in the order of recording. */
const byDay = (entries: readonly RollEntry[], day: string): readonly RollEntry[] =>
  isInOrder(entries, day)
    ? entries
    : entries.filter(({ on }) => on <= day).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));

/**
 * The entries that began a state still open on a day. An entry with an end day of its own closes by that day.
 */
interface Open {
  placed?: RollEntry;
  status?: RollEntry;
  guest?: RollEntry | undefined;
  away?: RollEntry | undefined;
  exempted?: RollEntry | undefined;
  suspended?: RollEntry | undefined;
  prosecuted?: RollEntry | undefined;
  admittedOn?: string | undefined;
}

/** Takes the next entry. It begins a state, or ends a state that an earlier entry began. */
const take = (open: Open, entry: RollEntry): void => {
  if (entry.status !== undefined) open.status = entry;
  open.admittedOn ??= entry.admittedOn;
  switch (entry.kind) {
    case "enrolled":
    case "admitted":
    case "transferred-in":
      open.placed = entry;
      return;
    case "transferred-out":
    case "removed":
    case "expelled":
    case "died":
      open.placed = entry;
      open.guest = undefined;
      return;
    case "guest":
      open.guest = entry;
      return;
    case "away":
      open.away = entry;
      return;
    case "transfer-ended":
      open.guest = undefined;
      open.away = undefined;
      return;
    case "exempted":
      open.exempted = entry;
      return;
    case "exemption-ended":
      open.exempted = undefined;
      return;
    case "suspended":
      if (entry.from === "party-activities") open.suspended = entry;
      return;
    case "suspension-ended":
      if (entry.from === "party-activities") open.suspended = undefined;
      return;
    case "prosecuted":
      open.prosecuted = entry;
      return;
    case "prosecution-ended":
      open.prosecuted = undefined;
  }
};

/** Reads a member's standing on a day from the roll. A departure takes effect on its day. */
export const standingOn = (record: MemberRecord, day: string): MemberStanding => {
  const open: Open = {};
  for (const entry of byDay(record.entries, day)) take(open, entry);
  const still = (entry: RollEntry | undefined): RollEntry | undefined =>
    entry?.until === undefined || entry.until >= day ? entry : undefined;
  const { placed, status, admittedOn } = open;
  const [guest, away, exempted] = [still(open.guest), still(open.away), still(open.exempted)];
  const [suspended, prosecuted] = [still(open.suspended), still(open.prosecuted)];
  const listed = placed !== undefined && arrivals.includes(placed.kind);
  const left = departureOf(placed);
  const by: string[] = [];
  for (const entry of [placed, status, guest, away, exempted, suspended, prosecuted])
    if (entry !== undefined && !by.includes(entry.by)) by.push(entry.by);
  return {
    place: listed ? "listed" : guest === undefined ? "gone" : "guest",
    ...(left === undefined ? {} : { left }),
    status: status?.status ?? "official",
    ...(admittedOn === undefined ? {} : { admittedOn }),
    exempt: exempted !== undefined,
    suspended: suspended !== undefined,
    prosecuted: prosecuted !== undefined,
    away: away === undefined ? "no" : away.sameBase === true ? "same-base-organisation" : "elsewhere",
    by,
  };
};

/** Whether a member was ever on this roll or a guest here. */
export const everHere = (record: MemberRecord): boolean =>
  record.entries.some(({ kind }) => arrivals.includes(kind) || kind === "guest");
