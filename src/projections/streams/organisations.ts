import type { EventData } from "../../events/catalogue.js";
import { added, dictionary, projection } from "../fold/projection.js";

type Founded = EventData<"OrganisationFounded">;
type Office = EventData<"OfficeFilled">["office"];

/** A value from a day on, with its event. */
interface Since<T> {
  readonly value: T;
  readonly on: string;
  readonly by: string;
}

/** One organisation over its life. */
export interface OrganisationRecord {
  /** Its id. */
  readonly id: string;
  /** Cell, base organisation, or superior committee. */
  readonly kind: Founded["kind"];
  /** The day of its founding. */
  readonly foundedOn: string;
  /** The event of its founding. */
  readonly by: string;
  /** Its names, each from a day on. */
  names: Since<string>[];
  /** The organisations above it, each from a day on. */
  parents: Since<string>[];
  /** Its end, where it has one. */
  dissolved?: Since<true>;
  /** The rubrics that it adopted. */
  rubrics: AdoptedRubric[];
  /** Counts of its activities. */
  activities: (Omit<EventData<"ActivityCounted">, "organisation"> & { readonly by: string })[];
  /** Wrongdoing found in it, by day. */
  wrongdoing: { readonly on: string; readonly by: string }[];
  /** Disciplinary measures against it. */
  disciplined: {
    readonly on: string;
    readonly form: string;
    readonly relieved: boolean | undefined;
    readonly by: string;
  }[];
}

/** A rubric as a body adopted it, for meetings from a day on. */
export interface AdoptedRubric extends Omit<EventData<"RubricAdopted">, "organisation" | "instrument"> {
  readonly by: string;
}

/** One term of office. */
export interface OfficeTerm {
  readonly organisation: string;
  readonly office: Office;
  readonly member: string;
  readonly from: string;
  readonly by: string;
  to?: string;
}

/** Organisations and offices in one stream. */
export interface OrganisationsState {
  /** By id. */
  organisations: Record<string, OrganisationRecord>;
  /** Terms of offices. */
  offices: OfficeTerm[];
}

/** Organisations, their parents and their offices. */
export const organisations = projection({
  name: "organisations",
  version: 3,
  initial: (): OrganisationsState => ({ organisations: dictionary(), offices: [] }),
  on: {
    OrganisationFounded: (state, { id: by, data }) => {
      state.organisations[data.organisation] = {
        id: data.organisation,
        kind: data.kind,
        foundedOn: data.on,
        by,
        names: [{ value: data.name, on: data.on, by }],
        parents: data.parent === undefined ? [] : [{ value: data.parent, on: data.on, by }],
        rubrics: [],
        activities: [],
        wrongdoing: [],
        disciplined: [],
      };
    },
    OrganisationRenamed: (state, { id: by, data }) => {
      state.organisations[data.organisation]?.names.push({ value: data.name, on: data.on, by });
    },
    OrganisationAttached: (state, { id: by, data }) => {
      state.organisations[data.organisation]?.parents.push({ value: data.parent, on: data.on, by });
    },
    OrganisationDissolved: (state, { id: by, data }) => {
      const organisation = state.organisations[data.organisation];
      if (organisation !== undefined) organisation.dissolved = { value: true, on: data.on, by };
    },
    OrganisationDisciplined: (state, { id: by, data }) => {
      state.organisations[data.organisation]?.disciplined.push({
        on: data.decidedOn,
        form: data.form,
        relieved: relieved(data),
        by,
      });
    },
    WrongdoingConcluded: (state, { id: by, data }) => {
      state.organisations[data.organisation]?.wrongdoing.push({ on: data.on, by });
    },
    RubricAdopted: (state, { id: by, data }) => {
      const { organisation, instrument: _instrument, ...adopted } = data;
      const record = state.organisations[organisation];
      if (record !== undefined) record.rubrics = added(record.rubrics, { ...adopted, by });
    },
    ActivityCounted: (state, { id: by, data }) => {
      const { organisation, ...counted } = data;
      const record = state.organisations[organisation];
      if (record !== undefined) record.activities = added(record.activities, { ...counted, by });
    },
    OfficeFilled: (state, { id: by, data }) => {
      const { organisation, office, member, on } = data;
      state.offices.push({ organisation, office, member, from: on, by });
    },
    OfficeVacated: (state, { data }) => {
      const term = state.offices.find(
        (each) =>
          each.to === undefined &&
          each.organisation === data.organisation &&
          each.office === data.office &&
          each.member === data.member,
      );
      if (term !== undefined) term.to = data.on;
    },
  },
});

/**
 * The last dated entry that had begun by a day. The day of an entry counts, also for entries that were
 * recorded late.
 */
export const valueOn = <E extends { readonly on: string }>(
  entries: readonly E[],
  day: string,
): E | undefined =>
  entries.reduce<E | undefined>(
    (last, each) => (each.on <= day && (last === undefined || each.on >= last.on) ? each : last),
    undefined,
  );

/** Whether a violation was self-detected and its consequences were remedied. */
export const relieved = ({
  selfDetected,
  remedied,
}: {
  readonly selfDetected?: boolean | undefined;
  readonly remedied?: boolean | undefined;
}): boolean | undefined =>
  selfDetected === false || remedied === false
    ? false
    : selfDetected === true && remedied === true
      ? true
      : undefined;
