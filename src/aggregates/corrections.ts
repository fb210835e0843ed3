import { type DomainEvent, isEventType, vocabulary } from "../events/catalogue.js";
import {
  type Correction,
  effective,
  isCorrection,
  type Placed,
  standingCorrections,
} from "../events/effective.js";
import { pathBelow, type Reason, reason, type Unfit, unfitIn } from "./reason.js";

type Entries = readonly Placed<DomainEvent>[];
/**
 * Finds the entries that the guards refuse, by position, with the reason. It takes the entries after their
 * corrections.
 */
type RefusedIn = (standing: Entries) => ReadonlyMap<number, Reason>;

const placed = (entry: Placed<DomainEvent>): entry is Placed<Correction> => isCorrection(entry.event);

const unfitReplacement = ({ data: { replacement } }: DomainEvent<"EntryCorrected">): Unfit | undefined =>
  isEventType(replacement.type)
    ? unfitIn(vocabulary[replacement.type].safeParse(replacement.data), replacement.data)
    : undefined;

/** The entries without malformed corrections. An unchecked import may hold such corrections. */
const sound = (entries: Entries): Entries =>
  entries.filter(({ event }) => event.type !== "EntryCorrected" || unfitReplacement(event) === undefined);

/**
 * The entries of a stream after their corrections, without the corrections. A malformed correction has no
 * effect.
 */
export const standing = (entries: Entries): Entries =>
  effective(sound(entries)).filter(({ event }) => !isCorrection(event));

const judgeReplacement = (correction: Correction, original: DomainEvent): Reason | undefined => {
  if (correction.type === "EntryWithdrawn") return undefined;
  if (isCorrection(original)) return reason("entry-is-correction", "entry", { entry: correction.data.entry });
  const found = correction.data.replacement.type;
  if (found !== original.type)
    return reason("entry-type-differs", "replacement.type", { expected: original.type, found });
  const wrong = unfitReplacement(correction);
  return wrong && reason("invalid-data", pathBelow("replacement.data", wrong.path), wrong.mismatch);
};

/**
 * The reason to refuse a correction: the stream lacks its entry, the entry was withdrawn, the replacement is
 * of another kind, or another entry needs the entry. An import may hold entries that the guards refuse
 * already. The reason does not blame the correction for these.
 */
export const judgeCorrection = (
  correction: Correction,
  entries: Entries,
  refusedIn: RefusedIn,
): Reason | undefined => {
  const { entry } = correction.data;
  const original = entries[entry - 1];
  if (original === undefined) return reason("entry-unknown", "entry", { entry, last: entries.length });
  if (standingCorrections(sound(entries).filter(placed)).get(entry)?.type === "EntryWithdrawn")
    return reason("entry-already-withdrawn", "entry", { entry });
  const wrong = judgeReplacement(correction, original.event);
  if (wrong !== undefined) return wrong;

  const after = refusedIn(standing([...entries, { position: entries.length + 1, event: correction }]));
  if (after.size === 0) return undefined;
  const before = refusedIn(standing(entries));
  const fresh = [...after].find(([position]) => !before.has(position));
  if (fresh === undefined) return undefined;
  const [neededBy, why] = fresh;
  if (neededBy === entry) return { ...why, field: pathBelow("replacement.data", why.field) };
  const type = entries[neededBy - 1]?.event.type ?? original.event.type;
  return reason("entry-needed", "entry", { entry, neededBy, type, because: why.code });
};
