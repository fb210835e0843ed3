import * as z from "zod";
import type { EventData, EventType } from "../catalogue.js";
import { identifier } from "../values.js";
import { type Checked, refused } from "./flaw.js";
import { flawOf } from "./mismatch.js";

/** One step from a schema version to the next: the schema of the older data, and its newer form. */
export interface UpcastStep<To = unknown> {
  readonly before: z.ZodType;
  readonly up: (data: never) => To;
}

/** The steps of a type from version 1 up; the last one makes its present data. */
type Chain<T extends EventType> = readonly [...UpcastStep[], UpcastStep<EventData<T>>];

const step = <S extends z.ZodType, To>(before: S, up: (data: z.infer<S>) => To): UpcastStep<To> => ({
  before,
  up,
});

const longestReason = 20_000;

/** Until version 2 a roll call said who was absent; a reason, where there was one, made it excused. */
const rollCall1 = z.strictObject({
  present: z.array(identifier()).max(1000),
  absent: z
    .array(
      z.strictObject({ member: identifier(), reason: z.string().max(longestReason).nullable().optional() }),
    )
    .max(1000),
});

const rollCall2 = ({ present, absent }: z.infer<typeof rollCall1>): EventData<"RollCallTaken"> => ({
  present,
  excused: absent.flatMap(({ member, reason }) => (reason ? [{ member, reason }] : [])),
  unexcused: absent.flatMap(({ member, reason }) => (reason ? [] : [member])),
});

/** Every type that had an earlier version, with one step per version: the n-th leads from version n. */
export const upcasts: { readonly [T in EventType]?: Chain<T> } = {
  RollCallTaken: [step(rollCall1, rollCall2)],
};

/**
 * Raises data of a type from an older schema version to the present one. The older data is checked by
 * its own schema even in a trusted journal: old entries are few, and a step must not meet another form.
 * @param version the version of `data`, from 1 and below the present one
 */
export const upcastData = (type: EventType, data: unknown, version: number): Checked<unknown> => {
  let risen = data;
  for (const { before, up } of (upcasts[type] ?? []).slice(version - 1)) {
    const checked = before.safeParse(risen);
    if (!checked.success) return refused(flawOf(checked.error, risen, ["data"]));
    risen = (up as (data: unknown) => unknown)(checked.data);
  }
  return { ok: true, value: risen };
};
