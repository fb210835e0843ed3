import type { EventData, JournalEvent } from "../../events/catalogue.js";
import { dayOf } from "../../events/time.js";
import { added, noItems, projection } from "../fold/projection.js";
import { subjectKey } from "./subject-key.js";

type Assigning = EventData<"TaskAssigned">;
type Assessing = EventData<"TaskAssessed">;

/** The terms of a task: its day and, where recorded, product, weight, standard and the member's part. */
export type TaskTerms = Pick<Assigning, "due" | "product" | "weight" | "standard" | "part">;

/** The day of an entry, and its event. */
interface Entry {
  readonly on: string;
  readonly by: string;
}

/** A task as it was assigned or registered. */
export interface GivenTask extends TaskTerms, Entry {
  readonly task: string;
  readonly member: string;
  readonly reportAt?: string;
}

/** A change of the terms: only the changed ones. */
export interface TaskChange extends Partial<TaskTerms>, Entry {
  readonly task: string;
  readonly reason: string;
  /** The body that changed them, where recorded. */
  readonly body?: string;
}

/** The exclusion of a task from the counts. */
export interface TaskExclusion extends Entry {
  readonly task: string;
  readonly cause: EventData<"TaskExcluded">["cause"];
  /** The body that excluded it. */
  readonly body: string;
  readonly reason?: string;
}

/** The assessment of a task. */
export interface TaskAssessment extends Entry {
  readonly task: string;
  readonly result: Assessing["result"];
  readonly degree?: NonNullable<Assessing["degree"]>;
  /** The body that assessed it, where recorded. */
  readonly body?: string;
}

type Receiving = EventData<"WorkFiguresReceived">;

/** The figures of an outside system on a subject, up to their cut-off day. */
export interface WorkFigures extends Entry, Pick<Receiving, "tasks" | "led" | "points"> {
  /** The subject's key, such as `member:m-07`. */
  readonly about: string;
  readonly source: string;
  readonly until: string;
}

/**
 * The entries of one meeting or one review about tasks. One stream assigns a task, and others may hear, change and
 * assess it.
 */
export interface TasksState {
  /** Tasks that were assigned or registered. */
  assigned: readonly GivenTask[];
  /** Changes of tasks. */
  changed: readonly TaskChange[];
  /** Exclusions of tasks from the counts. */
  excluded: readonly TaskExclusion[];
  /** Reports on tasks. */
  reported: readonly (Entry & { readonly task: string })[];
  /** Results of tasks. */
  assessed: readonly TaskAssessment[];
  /** The figures of outside systems that a review received. */
  figures: readonly WorkFigures[];
}

const entry = ({ id: by, metadata }: JournalEvent): Entry => ({ on: dayOf(metadata.happenedAt), by });

const termsOf = ({
  product,
  weight,
  standard,
  part,
}: EventData<"TaskAssigned" | "TaskChanged">): Omit<TaskTerms, "due"> => ({
  ...(product === undefined ? {} : { product }),
  ...(weight === undefined ? {} : { weight }),
  ...(standard === undefined ? {} : { standard }),
  ...(part === undefined ? {} : { part }),
});

/** Tasks assigned, changed, excluded, reported and assessed in one meeting or one review, and figures received. */
export const tasks = projection({
  name: "tasks",
  version: 2,
  initial: (): TasksState => ({
    assigned: noItems,
    changed: noItems,
    excluded: noItems,
    reported: noItems,
    assessed: noItems,
    figures: noItems,
  }),
  on: {
    TaskAssigned: (state, event) => {
      const { task, member, due, reportAt } = event.data;
      const month = reportAt === undefined ? {} : { reportAt };
      state.assigned = added(state.assigned, {
        task,
        member,
        due,
        ...termsOf(event.data),
        ...month,
        ...entry(event),
      });
    },
    TaskChanged: (state, event) => {
      const { task, due, reason, by: body } = event.data;
      state.changed = added(state.changed, {
        task,
        ...(due === undefined ? {} : { due }),
        ...termsOf(event.data),
        reason,
        ...(body === undefined ? {} : { body }),
        ...entry(event),
      });
    },
    TaskExcluded: (state, event) => {
      const { task, cause, by: body, reason } = event.data;
      const why = reason === undefined ? {} : { reason };
      state.excluded = added(state.excluded, { task, cause, body, ...why, ...entry(event) });
    },
    TaskReported: (state, event) => {
      state.reported = added(state.reported, { task: event.data.task, ...entry(event) });
    },
    TaskAssessed: (state, event) => {
      const { task, result, degree, by: body } = event.data;
      state.assessed = added(state.assessed, {
        task,
        result,
        ...(degree === undefined ? {} : { degree }),
        ...(body === undefined ? {} : { body }),
        ...entry(event),
      });
    },
    WorkFiguresReceived: (state, event) => {
      const { subject, source, until, tasks: counts, led, points } = event.data;
      state.figures = added(state.figures, {
        about: subjectKey(subject),
        source,
        until,
        ...(counts === undefined ? {} : { tasks: counts }),
        ...(led === undefined ? {} : { led }),
        ...(points === undefined ? {} : { points }),
        ...entry(event),
      });
    },
  },
});
