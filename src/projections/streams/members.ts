import type { EventData } from "../../events/catalogue.js";
import { added, dictionary, noItems, projection } from "../fold/projection.js";

/** The kinds of entry that begin, end or change a member's place on one roll. */
export type RollEntryKind =
  | "enrolled"
  | "admitted"
  | "recognised"
  | "transferred-in"
  | "transferred-out"
  | "removed"
  | "expelled"
  | "died"
  | "guest"
  | "away"
  | "transfer-ended"
  | "exempted"
  | "exemption-ended"
  | "suspended"
  | "suspension-ended"
  | "prosecuted"
  | "prosecution-ended";

/** One entry of the roll about a member, on the day on which it took effect. */
export interface RollEntry {
  /** The kind of entry. */
  readonly kind: RollEntryKind;
  /** The day on which it took effect. */
  readonly on: string;
  /** The day on which it ends, where it is stated. */
  readonly until?: string;
  /** Official or probationary, where the entry says so. */
  readonly status?: "official" | "probationary";
  /** The day of admission to the party, where the entry says so. */
  readonly admittedOn?: string;
  /** Suspended from all party activities, or only from a committee. */
  readonly from?: "party-activities" | "committee";
  /** Away under the same base organisation. */
  readonly sameBase?: boolean;
  /** The id of the event that records it. */
  readonly by: string;
}

type Disciplined = EventData<"MemberDisciplined">;

/** A disciplinary measure, with the known facts of its violation. An absent fact is unknown. */
export interface Disciplining
  extends Pick<
    Disciplined,
    "actOn" | "unitAtAct" | "dutyRelated" | "selfDetected" | "remedied" | "forbiddenAct" | "exemplaryDuty"
  > {
  readonly on: string;
  readonly form: Disciplined["form"];
  readonly violation: string;
  readonly by: string;
}

/** Education and help by the cell: its beginning with its plan, or its conclusion. An absent field is unknown. */
export interface EducationEntry
  extends Pick<EventData<"EducationBegun">, "until" | "afterLevelOf" | "helpers" | "plan"> {
  /** The day on which it begins, or on which the cell concludes it. */
  readonly on: string;
  /** Whether there was progress. Present if the entry concludes it. */
  readonly progress?: boolean;
  /** The result, in the words of the record. */
  readonly result?: string | undefined;
  /** The id of the event that records it. */
  readonly by: string;
}

/** All entries of one roll about one member. */
export interface MemberRecord {
  /** In the order of recording. */
  entries: readonly RollEntry[];
  /** The kind of work by which the member is counted, from a day on. */
  categories: readonly {
    readonly on: string;
    readonly category: EventData<"MemberCategorised">["category"];
    readonly civilServant: boolean;
    readonly titleGroup?: string;
    readonly by: string;
  }[];
  /** Sick or maternity leave, from day to day. */
  leave: readonly {
    readonly kind: "sick" | "maternity";
    readonly from: string;
    readonly to: string;
    readonly by: string;
  }[];
  /** Disciplinary measures. */
  discipline: readonly Disciplining[];
  /** Findings of degradation, by day. */
  degradation: readonly { readonly on: string; readonly by: string }[];
  /** Confidence votes: papers returned, and those of low confidence. */
  confidence: readonly {
    readonly on: string;
    readonly returned: number;
    readonly low: number;
    readonly by: string;
  }[];
  /** Education and help by the cell: begun, and concluded with or without progress. */
  education: readonly EducationEntry[];
  /** Paid months, `2021-03`. */
  feesPaid: readonly string[];
  /** The name, with its event. */
  named?: { readonly name: string; readonly by: string };
}

/** The entries of one roll about its members. */
export interface MembersState {
  /** By id. */
  members: Record<string, MemberRecord>;
}

const recordOf = (state: MembersState, member: string): MemberRecord => {
  const known = state.members[member];
  if (known !== undefined) return known;
  state.members[member] = {
    entries: noItems,
    categories: noItems,
    leave: noItems,
    discipline: noItems,
    degradation: noItems,
    confidence: noItems,
    education: noItems,
    feesPaid: noItems,
  };
  return state.members[member] as MemberRecord;
};

type List = Exclude<keyof MemberRecord, "named" | "feesPaid">;

/** Adds an item to one of a member's lists. */
const note = <L extends List>(
  state: MembersState,
  member: string,
  list: L,
  item: MemberRecord[L][number],
): void => {
  const record = recordOf(state, member);
  record[list] = added<MemberRecord[L][number]>(record[list], item) as MemberRecord[L];
};

const enter = (state: MembersState, member: string, entry: RollEntry): void =>
  note(state, member, "entries", entry);

const until = (day: string | undefined) => (day === undefined ? {} : { until: day });
const admitted = (day: string | undefined) => (day === undefined ? {} : { admittedOn: day });

/**
 * The roll of one cell: the entries for each member, with their days. A reading finds the standing on a day
 * from it.
 */
export const members = projection({
  name: "members",
  version: 4,
  initial: (): MembersState => ({ members: dictionary() }),
  on: {
    MemberNamed: (state, { id: by, data }) => {
      recordOf(state, data.member).named = { name: data.name, by };
    },
    MemberEnrolled: (state, { id: by, data }) => {
      enter(state, data.member, {
        kind: "enrolled",
        on: data.on,
        status: data.status,
        ...admitted(data.admittedOn),
        by,
      });
    },
    MemberAdmitted: (state, { id: by, data }) => {
      enter(state, data.member, {
        kind: "admitted",
        on: data.on,
        status: "probationary",
        admittedOn: data.on,
        by,
      });
    },
    MemberRecognised: (state, { id: by, data }) => {
      enter(state, data.member, { kind: "recognised", on: data.asOf, status: "official", by });
    },
    MemberTransferredIn: (state, { id: by, data }) => {
      enter(state, data.member, {
        kind: "transferred-in",
        on: data.on,
        status: data.status,
        ...admitted(data.admittedOn),
        by,
      });
    },
    MemberTransferredOut: (state, { id: by, data }) => {
      enter(state, data.member, { kind: "transferred-out", on: data.on, by });
    },
    MemberTemporarilyTransferredIn: (state, { id: by, data }) => {
      enter(state, data.member, { kind: "guest", on: data.on, ...until(data.until), by });
    },
    MemberTemporarilyTransferredOut: (state, { id: by, data }) => {
      enter(state, data.member, {
        kind: "away",
        on: data.on,
        ...until(data.until),
        sameBase: data.sameBaseOrganisation,
        by,
      });
    },
    TemporaryTransferEnded: (state, { id: by, data }) => {
      enter(state, data.member, { kind: "transfer-ended", on: data.on, by });
    },
    MemberExempted: (state, { id: by, data }) => {
      enter(state, data.member, { kind: "exempted", on: data.on, ...until(data.until), by });
    },
    MemberExemptionEnded: (state, { id: by, data }) => {
      enter(state, data.member, { kind: "exemption-ended", on: data.on, by });
    },
    MemberSuspended: (state, { id: by, data }) => {
      enter(state, data.member, {
        kind: "suspended",
        on: data.on,
        ...until(data.until),
        from: data.from,
        by,
      });
    },
    MemberSuspensionEnded: (state, { id: by, data }) => {
      enter(state, data.member, { kind: "suspension-ended", on: data.on, from: data.from, by });
    },
    MemberProsecuted: (state, { id: by, data }) => {
      enter(state, data.member, { kind: "prosecuted", on: data.on, by });
    },
    MemberProsecutionEnded: (state, { id: by, data }) => {
      enter(state, data.member, { kind: "prosecution-ended", on: data.on, by });
    },
    MemberRemoved: (state, { id: by, data }) => {
      enter(state, data.member, { kind: "removed", on: data.on, by });
    },
    MemberExpelled: (state, { id: by, data }) => {
      enter(state, data.member, { kind: "expelled", on: data.on, by });
    },
    MemberDied: (state, { id: by, data }) => {
      enter(state, data.member, { kind: "died", on: data.on, by });
    },
    MemberCategorised: (state, { id: by, data }) => {
      const { member, on, category, civilServant, titleGroup } = data;
      const title = titleGroup === undefined ? {} : { titleGroup };
      note(state, member, "categories", { on, category, civilServant, ...title, by });
    },
    LeaveTaken: (state, { id: by, data }) => {
      note(state, data.member, "leave", { kind: data.kind, from: data.from, to: data.to, by });
    },
    FeesPaid: (state, { data }) => {
      const record = recordOf(state, data.member);
      const { feesPaid } = record;
      const others = new Set(data.months.filter((month) => !feesPaid.includes(month)));
      if (others.size > 0) record.feesPaid = feesPaid.concat([...others]);
    },
    MemberDisciplined: (state, { id: by, data }) => {
      const { decidedOn, violation = by, member, decidedBy: _, instrument: __, ...measure } = data;
      note(state, member, "discipline", { ...measure, on: decidedOn, violation, by });
    },
    ConfidenceVoteHeld: (state, { id: by, data: { member, on, returned, low } }) => {
      note(state, member, "confidence", { on, returned, low, by });
    },
    EducationBegun: (state, { id: by, data: { member, instrument: _, ...begun } }) => {
      note(state, member, "education", { ...begun, by });
    },
    EducationConcluded: (state, { id: by, data: { member, ...concluded } }) => {
      note(state, member, "education", { ...concluded, by });
    },
    DegradationConcluded: (state, { id: by, data }) => {
      note(state, data.member, "degradation", { on: data.on, by });
    },
  },
});
