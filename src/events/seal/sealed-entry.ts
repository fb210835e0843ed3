import type { JournalEvent } from "../catalogue.js";
import { digestOf } from "./hash.js";
import { personalPlaces, valueAtPath, without } from "./personal-fields.js";
import type { SealedEntry, SealedField } from "./schema.js";

/**
 * The commitment in place of a personal value in a digest. Without the salt it reveals nothing about the
 * value.
 */
export const commitmentOf = (salt: string, value: unknown): string => digestOf({ salt, value });

type Fields = NonNullable<SealedEntry["fields"]>;

/**
 * The digest of an event: of its other values, and of the commitments to its personal values. An erased value
 * gives the same digest as a present one.
 * @throws Error if the event has no canonical form
 */
export const entryDigest = (event: unknown, fields: Fields = {}): string => {
  const paths = Object.keys(fields);
  return digestOf({
    open: paths.reduce((open, path) => without(open, path), event),
    commitments: Object.fromEntries(paths.map((path) => [path, fields[path]?.commitment])),
  });
};

/**
 * The link of a stream's chain. It contains the previous link, so that nobody can exchange an earlier event.
 */
export const linkOf = (previous: string | null, position: number, digest: string): string =>
  digestOf({ previous, position, digest });

/**
 * Seals one event: its place, its digest, and a commitment with its salt for each personal field.
 * @param saltOf gives the salt of a field as hexadecimal digits
 */
export const sealedEntry = (
  event: JournalEvent,
  saltOf: (event: JournalEvent, path: string) => string,
): SealedEntry => {
  const { stream, position } = event;
  const fields = Object.fromEntries(
    personalPlaces(event).map(({ path }): [string, SealedField] => {
      const salt = saltOf(event, path);
      return [path, { commitment: commitmentOf(salt, valueAtPath(event, path)), salt }];
    }),
  );
  const digest = entryDigest(event, fields);
  return { stream, position, digest, ...(Object.keys(fields).length === 0 ? {} : { fields }) };
};
