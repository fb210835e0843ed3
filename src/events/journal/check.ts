import type { JournalEvent } from "../catalogue.js";
import { type Checked, refused, shortened } from "./flaw.js";
import { type Checks, type Kind, kinds, plainChecks } from "./kind.js";
import { flawOf, hiddenKey } from "./mismatch.js";
import { upcastData, upcasts } from "./upcast.js";

type Place = readonly PropertyKey[];
const inData: Place = ["data"];
const inReplacement: Place = ["data", "replacement", "data"];

const checkData = (kind: Kind, data: unknown, place: Place, checks: Checks): Checked<unknown> => {
  const checked = checks.data(kind, data);
  if (!checked.success) return refused(flawOf(checked.error, data, place));
  for (const field of kind.openFields) {
    const flaw = hiddenKey(data, field, place);
    if (flaw !== undefined) return refused(flaw);
  }
  return { ok: true, value: checked.data };
};

/**
 * The data that replaces an entry's, in its present form. A replacement does not say its schema
 * version; one that fits only an older schema of its type is raised from there.
 */
export const checkReplacement = (
  type: string,
  data: unknown,
  checks: Checks = plainChecks,
): Checked<unknown> => {
  const kind = kinds.get(type);
  const path = "data.replacement.type";
  if (kind === undefined) return refused({ code: "unknown-type", path, facts: { type: shortened(type) } });
  if (kind.type === "EntryCorrected" || kind.type === "EntryWithdrawn")
    return refused({ code: "invalid", path, facts: { kind: "correction-of-correction" } });
  const checked = checkData(kind, data, inReplacement, checks);
  if (checked.ok) return checked;
  const chain = upcasts[kind.type] ?? [];
  const fitting = chain.findLastIndex(({ before }) => before.safeParse(data).success);
  return fitting < 0 ? checked : upcastData(kind.type, data, fitting + 1);
};

type Corrected = JournalEvent<"EntryCorrected">["data"];

/** The data of a correction with its replacement in present form. */
export const checkCorrection = (
  data: Corrected,
  checks: Checks,
  given: Corrected = data,
): Checked<Corrected> => {
  // Checked as it was given: zod has dropped a `__proto__` from its own copy.
  const replacement = checkReplacement(data.replacement.type, given.replacement.data, checks);
  if (!replacement.ok) return replacement;
  return {
    ok: true,
    value: {
      ...data,
      replacement: { ...data.replacement, data: replacement.value as Corrected["replacement"]["data"] },
    },
  };
};

/**
 * Checks an entry of a known kind and of the present schema version, down to the replacement that a
 * correction carries. The event given is new: none of its objects is shared with the input.
 */
export const checkEvent = (
  kind: Kind,
  input: { readonly type?: unknown; readonly data?: unknown },
  checks: Checks,
): Checked<JournalEvent> => {
  const envelope = checks.envelope(input);
  if (!envelope.success) return refused(flawOf(envelope.error, input, []));
  let data = checkData(kind, input.data, inData, checks);
  if (data.ok && kind.type === "EntryCorrected")
    data = checkCorrection(data.value as Corrected, checks, input.data as Corrected);
  if (!data.ok) return data;
  const event = envelope.data;
  event.data = data.value;
  return { ok: true, value: event as JournalEvent };
};
