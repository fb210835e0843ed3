import type { JournalEvent } from "../../events/index.js";

/** What a reading may look at. Instants in UTC with whole seconds; both ends included. */
export interface Axes {
  /** Only what had been recorded by then. */
  readonly asAt?: string | undefined;
  /** Only what had happened by then. */
  readonly asOf?: string | undefined;
}

/** Whether an event had been recorded by `asAt`. */
export const recordedBy = ({ asAt }: Axes, event: JournalEvent): boolean =>
  asAt === undefined || event.metadata.recordedAt <= asAt;

/** Whether an event, as it stands after its correction, had happened by `asOf`. */
export const happenedBy = ({ asOf }: Axes, event: JournalEvent): boolean =>
  asOf === undefined || event.metadata.happenedAt <= asOf;

/** The two axes alone, of options that say more; nothing where neither is set. */
export const axesIn = ({ asAt, asOf }: Axes): { readonly axes?: Axes } =>
  asAt === undefined && asOf === undefined
    ? {}
    : { axes: { ...(asAt === undefined ? {} : { asAt }), ...(asOf === undefined ? {} : { asOf }) } };

/** The later of two instants, as far as there are any. */
export const laterOf = (one: string | undefined, other: string | undefined): string | undefined =>
  one === undefined || (other !== undefined && other > one) ? other : one;
