import { isEventType, type JournalEvent, partsOfStream } from "../../events/index.js";
import { concernOf, isPlain } from "./concerns.js";
import { placesOf } from "./places.js";
import type { FieldClass } from "./roles.js";
import type { Sight } from "./sight.js";

/** Something in an entry that a reader may not see: a JSON Pointer into the entry, "" for all of it. */
export interface HiddenPlace {
  /** The pointer. */
  readonly path: string;
  /** The class of what stands there. */
  readonly fieldClass: FieldClass;
}

interface Found {
  readonly path: string;
  readonly value: unknown;
  /** The objects around the value, the nearest first. */
  readonly around: readonly unknown[];
}

const escaped = (key: string): string => key.replaceAll("~", "~0").replaceAll("/", "~1");

const step = ({ path, value, around }: Found, key: string): Found[] => {
  if (!isPlain(value)) return [];
  const keys = key === "*" ? Object.keys(value) : Object.hasOwn(value, key) ? [key] : [];
  return keys.map((each) => ({
    path: `${path}/${escaped(each)}`,
    value: value[each],
    around: [value, ...around],
  }));
};

/** What stands at a place of `placesOf` in some data. */
const foundAt = (place: string, start: Found): Found[] =>
  place === ""
    ? [{ ...start, around: [start.value] }]
    : place.split("/").reduce<Found[]>((found, key) => found.flatMap((each) => step(each, key)), [start]);

const hiddenInData = (type: string, stream: string, start: Found, sight: Sight): HiddenPlace[] => {
  // Of a type that is not known nobody can tell what in it is personal.
  if (!isEventType(type))
    return sight.maySee("correction", { organisation: partsOfStream(stream).organisation })
      ? []
      : [{ path: start.path, fieldClass: "correction" }];
  return Object.entries(placesOf[type] ?? {}).flatMap(([place, of]) =>
    foundAt(place, start).flatMap(({ path, value, around }): HiddenPlace[] => {
      const [fieldClass, about] = concernOf({ type, stream, fieldClass: of, value, around });
      return sight.maySee(fieldClass, about) ? [] : [{ path: place === "" ? "" : path, fieldClass }];
    }),
  );
};

/** Whether an author who must not be known is named by who recorded the entry. */
const namesAuthor = ({ data, metadata }: JournalEvent, hidden: readonly HiddenPlace[]): boolean =>
  hidden.some(({ fieldClass }) => fieldClass === "author") && "by" in data && data.by === metadata.recordedBy;

/**
 * What of an event a reader may not see. What a correction puts in the place of an entry is hidden as it would
 * be in the entry. One place "" stands for all others: the entry is hidden as a whole.
 */
export const hiddenIn = (event: JournalEvent, sight: Sight): HiddenPlace[] => {
  const { type, stream, data } = event;
  const own = hiddenInData(type, stream, { path: "/data", value: data, around: [] }, sight);
  const replaced =
    event.type === "EntryCorrected"
      ? hiddenInData(
          event.data.replacement.type,
          stream,
          { path: "/data/replacement/data", value: event.data.replacement.data, around: [] },
          sight,
        )
      : [];
  const hidden = [...own, ...replaced];
  const whole = hidden.find(({ path }) => path === "");
  if (whole !== undefined) return [whole];
  return namesAuthor(event, hidden) ? [{ path: "", fieldClass: "author" }] : hidden;
};
