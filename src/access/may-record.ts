import { type CommandType, commandNames } from "../aggregates/command-names.js";
import type { MayRecord, NotRecorder } from "../aggregates/may-record.js";
import type { EventType, JournalEvent } from "../events/catalogue.js";
import { partsOfStream } from "../events/streams.js";
import type { FoldedJournal } from "../projections/fold/folded-journal.js";
import { organisationsFrom, type Parents, parentsOf } from "./hierarchy.js";
import {
  type RecordingReach,
  type RecordingRight,
  type RecordingRole,
  recordingRights,
  recordingRoles,
} from "./recording-rights.js";
import type { Role } from "./rights.js";

/** Who records: a person in a role. */
export interface Recorder {
  /** The role. An auditor records nothing, and so does a role that is none of these. */
  readonly role: Role;
  /** The id of the person: the `recordedBy` of every entry. */
  readonly member: string;
  /** The cell of a member or a secretary; the organisation of a committee. The `recordedFor` of every entry. */
  readonly organisation: string;
}

type Person = Omit<Recorder, "role">;

/** A caller without a check of types may hand in no recorder at all. */
const nobody = { role: undefined, member: "", organisation: "" };

/** What somebody asks to record: a known command type with its unchecked data. */
interface Asked {
  readonly type: CommandType;
  readonly data: unknown;
}

/** Whether the role records. Who reads a token may hand in anything, and an unknown role records nothing. */
const records = (role: unknown): role is RecordingRole =>
  (recordingRoles as readonly unknown[]).includes(role);

const isKnown = (type: unknown): type is CommandType =>
  typeof type === "string" && Object.hasOwn(recordingRights, type);

/** The command that records an event type. Older journals hold levels of quarters that no command records any more. */
const commandOf = new Map<EventType, CommandType>([
  ["QuarterLevelDecided", "DecideLevel"],
  ...(Object.entries(commandNames) as [CommandType, EventType][]).map(
    ([command, event]) => [event, command] as const,
  ),
]);

/** The value at a path of unchecked data. Only own fields count. */
const at = (data: unknown, path: string): unknown =>
  path
    .split(".")
    .reduce<unknown>(
      (value, field) =>
        typeof value === "object" && value !== null && Object.hasOwn(value, field)
          ? (value as { readonly [field: string]: unknown })[field]
          : undefined,
      data,
    );

/** The member whom a field names: by id, or as a subject. */
const namedBy = (data: unknown, path: string): unknown => {
  const value = at(data, path);
  return at(value, "kind") === "member" ? at(value, "id") : value;
};

/** The entry that a correction concerns in the end: a correction of a correction leads on to an earlier entry. */
const corrected = (entries: readonly JournalEvent[], position: unknown): JournalEvent | undefined => {
  const entry = entries.find((each) => each.position === position);
  if (entry?.type !== "EntryWithdrawn" && entry?.type !== "EntryCorrected") return entry;
  return entry.data.entry < entry.position ? corrected(entries, entry.data.entry) : undefined;
};

/** The entry that a command takes back, if it takes one back. */
const takenBack = ({ type, data }: Asked, entries: readonly JournalEvent[]): JournalEvent | undefined => {
  if (type === "WithdrawEntry" || type === "CorrectEntry") return corrected(entries, at(data, "entry"));
  return type === "WithdrawEvidence"
    ? entries.find(
        (entry) => entry.type === "EvidenceAttached" && entry.data.evidence === at(data, "evidence"),
      )
    : undefined;
};

/**
 * What a recorder needs a right to. For a correction it is the entry as it was and as it is to be; for the withdrawal
 * of a self-review the self-review; for any other command the command.
 */
const mattersOf = (asked: Asked, entries: readonly JournalEvent[]): readonly Asked[] => {
  if (asked.type === "WithdrawSubmission" && at(asked.data, "what") === "self-review")
    return [{ type: "SubmitSelfReview", data: { member: namedBy(asked.data, "subject") } }];
  const entry = takenBack(asked, entries);
  const type = entry && commandOf.get(entry.type);
  if (entry === undefined || type === undefined) return [asked];
  const replacement = at(asked.data, "replacement.data");
  return [
    { type, data: entry.data },
    ...(asked.type === "CorrectEntry" ? [{ type, data: replacement }] : []),
  ];
};

/** The streams and matters within the reach of one recorder. */
const reachesOf = (
  { member, organisation }: Person,
  parents: Parents,
): Readonly<Record<RecordingReach, (asked: Asked, stream: string) => boolean>> => {
  const below = organisationsFrom(organisation, parents);
  return {
    own: ({ type, data }, stream) => {
      const { own } = recordingRights[type];
      const here = partsOfStream(stream).organisation;
      return (
        own !== undefined &&
        namedBy(data, own) === member &&
        organisationsFrom(here, parents).has(organisation)
      );
    },
    cell: (_, stream) => {
      const { kind, organisation: here } = partsOfStream(stream);
      return kind !== "committee" && here === organisation;
    },
    committee: (_, stream) => partsOfStream(stream).organisation === organisation,
    // A new organisation is not known yet: its founding names the one above it.
    organisation: ({ type, data }, stream) =>
      below.has(partsOfStream(stream).organisation) ||
      (type === "FoundOrganisation" &&
        !parents.has(partsOfStream(stream).organisation) &&
        below.has(String(at(data, "parent")))),
    none: () => false,
  };
};

/** The roles that may record this in a stream of this kind. */
const allowedIn = ({ records }: RecordingRight, stream: string): RecordingRole[] =>
  recordingRoles.filter((role) =>
    records[role] === "cell" ? partsOfStream(stream).kind !== "committee" : records[role] !== "none",
  );

/** The command says who records and for which body. Both must be the recorder's. */
const another = (
  { member, organisation }: Person,
  header: { readonly recordedBy: string; readonly recordedFor: string },
): NotRecorder | undefined => {
  const wrong = (
    [
      ["recordedBy", member],
      ["recordedFor", organisation],
    ] as const
  ).find(([field, expected]) => header[field] !== expected);
  if (wrong === undefined) return undefined;
  const [field, expected] = wrong;
  return { code: "another-recorder", field, info: { expected, found: String(header[field]) } };
};

/**
 * The port of one recorder, for `execute` and `commandHandler`: says by the table of recording rights whether the
 * recorder may record a command in a stream. `folded` holds at least the projection `organisations`; without it no
 * organisation is known to be below another. A person in any role has the rights of a member in his own matters.
 *
 * @example
 * ```ts
 * import { execute, fold, isRefusal, journal, meeting } from "chibo";
 * import { accessProjections, mayRecord } from "chibo/access";
 * const recorder = { role: "member", member: "m-07", organisation: "c-3" } as const;
 * const close = {
 *   type: "CloseMeeting" as const,
 *   data: {},
 *   happenedAt: "2021-11-03T09:30:00Z",
 *   recordedAt: "2021-11-03T10:02:11Z",
 *   recordedBy: "m-07",
 *   recordedFor: "c-3",
 * };
 * const may = mayRecord(fold(accessProjections, []), recorder);
 * may(close, "meeting/c-3/2021-11", []); //=> { code: "not-allowed", field: "type", info: { role: "member", allowed: ["secretary"] } }
 * ```
 */
export const mayRecord = (folded: FoldedJournal, recorder: Recorder): MayRecord => {
  const { role, ...who } = recorder ?? nobody;
  const reaches = reachesOf(who, parentsOf(folded));
  const reach = (right: RecordingRight): RecordingReach => (records(role) ? right.records[role] : "none");
  const isAllowed = (asked: Asked, stream: string): boolean => {
    const right = recordingRights[asked.type];
    return (
      reaches[reach(right)](asked, stream) ||
      (records(role) && right.records.member === "own" && reaches.own(asked, stream))
    );
  };
  return (command, stream, entries) => {
    // The decider refuses a command that it does not know.
    if (!isKnown(command.type)) return true;
    const refused = mattersOf({ type: command.type, data: command.data }, entries).find(
      (asked) => !isAllowed(asked, stream),
    );
    if (refused === undefined) return another(who, command) ?? true;
    const right = recordingRights[refused.type];
    return {
      code: "not-allowed",
      field: reach(right) === "own" && right.own !== undefined ? `data.${right.own}` : "type",
      info: { role: typeof role === "string" ? role : "", allowed: allowedIn(right, stream) },
    };
  };
};
