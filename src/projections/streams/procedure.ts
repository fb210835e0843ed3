import type { JournalEvent } from "../../events/catalogue.js";
import { dayOf } from "../../events/time.js";
import { added, dictionary, projection } from "../fold/projection.js";
import { subjectKey } from "./subject-key.js";

/** A step that was taken: its day, its instant if known, and the event. */
export interface StepTaken {
  /** The day. */
  readonly on: string;
  /** The instant. */
  readonly at?: string;
  /** The id of the event that records it. */
  readonly by: string;
}

/** A check, from its order to its end. */
interface Check {
  /** When it was ordered. */
  readonly ordered: StepTaken;
  /** The day of its conclusion; absent if it is still open. */
  readonly concluded?: StepTaken;
}

/** The steps that a review records. By subject, see `subjectKey`; employers by member. */
export interface ProcedureState {
  /** Reports and self-reviews handed in. */
  reports: Record<string, StepTaken>;
  /** Drafts sent before the review meeting. */
  drafts: Record<string, StepTaken>;
  /** Review meetings held, with their length and chair where they are recorded. */
  meetings: Record<string, StepTaken & { readonly halfDays?: number; readonly chair?: string }>;
  /** Checks that were ordered. */
  checks: Record<string, readonly Check[]>;
  /** The day on which the employer's level first became known, and the day in its document. */
  employers: Record<string, StepTaken & { readonly dated: string }>;
  /** The last level of a unit of the same level, by party organisation. */
  units: Record<string, StepTaken>;
}

const taken = ({ id: by, metadata }: JournalEvent) => ({
  on: dayOf(metadata.happenedAt),
  at: metadata.happenedAt,
  by,
});

/** The first step of a kind counts. Later ones repeat it. */
const keepFirst = <S extends StepTaken>(steps: Record<string, S>, key: string, step: S): void => {
  const known = steps[key];
  if (known === undefined || step.on < known.on) steps[key] = step;
};

/** The steps of one organisation's review of one year. Rules on order and days read them. */
export const procedure = projection({
  name: "procedure",
  version: 3,
  initial: (): ProcedureState => ({
    reports: {},
    drafts: {},
    meetings: {},
    checks: {},
    employers: dictionary(),
    units: dictionary(),
  }),
  on: {
    CollectiveReportSubmitted: (state, event) => {
      keepFirst(state.reports, subjectKey(event.data.subject), taken(event));
    },
    DraftCirculated: (state, { id: by, data }) => {
      keepFirst(state.drafts, subjectKey(data.subject), { on: data.on, by });
    },
    ReviewMeetingHeld: (state, { id: by, data: { subject, on, halfDays, chair } }) => {
      const step = {
        on,
        by,
        ...(halfDays === undefined ? {} : { halfDays }),
        ...(chair === undefined ? {} : { chair }),
      };
      keepFirst(state.meetings, subjectKey(subject), step);
    },
    CheckOrdered: (state, event) => {
      const key = subjectKey(event.data.subject);
      state.checks[key] = added(state.checks[key] ?? [], { ordered: taken(event) });
    },
    CheckConcluded: (state, event) => {
      const key = subjectKey(event.data.subject);
      const last = state.checks[key]?.at(-1);
      if (last === undefined || last.concluded !== undefined) return;
      const before = state.checks[key]?.slice(0, -1) ?? [];
      state.checks[key] = added(before, { ordered: last.ordered, concluded: taken(event) });
    },
    EmployerLevelReceived: (state, event) => {
      keepFirst(state.employers, event.data.member, { dated: event.data.on, ...taken(event) });
    },
    PeerOrganisationRated: (state, event) => {
      state.units[event.data.organisation] = taken(event);
    },
  },
});
