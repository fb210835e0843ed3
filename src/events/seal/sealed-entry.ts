import { InvalidInputError } from "../../language/errors.js";
import { entryName, type SealFacts, sealEnglish } from "../../language/problems/seal.js";
import type { JournalEvent } from "../catalogue.js";
import { bytesToHex, digestOf } from "./hash.js";
import { personalPlaces, valueAtPath, without } from "./personal-fields.js";
import type { SealedEntry, SealedField } from "./schema.js";
import { pathOfField } from "./seal-problem.js";

/** Gives the salt of one personal field: at least 16 bytes that nobody can guess, another for each field. */
export type Salts = (event: JournalEvent, path: string) => Uint8Array;

const leastSalt = 16;
const mostSalt = 64;

/** The error of a salt that is too short to hide a value that can be guessed, or too long. Nothing was sealed. */
const wrongSalt = (event: JournalEvent, field: string, bytes: number): InvalidInputError<keyof SealFacts> =>
  new InvalidInputError<keyof SealFacts>(
    {
      code: "salt-length",
      entry: entryName(event),
      path: pathOfField(field),
      facts: { bytes, least: leastSalt, most: mostSalt },
    },
    sealEnglish,
  );

/** What stands for a personal value in a digest: without the salt it tells nothing of the value. */
export const commitmentOf = (salt: string, value: unknown): string => digestOf({ salt, value });

type Fields = NonNullable<SealedEntry["fields"]>;

/**
 * The digest of an event: of what is not personal, as it is, and of the commitments to what is. Whether a
 * value is still there or has been erased makes no difference.
 * @throws Error where the event has no canonical form
 */
export const entryDigest = (event: unknown, fields: Fields = {}): string => {
  const paths = Object.keys(fields);
  return digestOf({
    open: paths.reduce((open, path) => without(open, path), event),
    commitments: Object.fromEntries(paths.map((path) => [path, fields[path]?.commitment])),
  });
};

/** The link of a stream's chain: it holds the one before, so that no earlier event can be exchanged. */
export const linkOf = (previous: string | null, position: number, digest: string): string =>
  digestOf({ previous, position, digest });

/** Seals one event: its place, its digest, and a commitment with its salt for each personal field. */
export const sealedEntry = (event: JournalEvent, salts: Salts): SealedEntry => {
  const { stream, position } = event;
  const fields = Object.fromEntries(
    personalPlaces(event).map(({ path }): [string, SealedField] => {
      const bytes = salts(event, path);
      if (bytes.length < leastSalt || bytes.length > mostSalt) throw wrongSalt(event, path, bytes.length);
      const salt = bytesToHex(bytes);
      return [path, { commitment: commitmentOf(salt, valueAtPath(event, path)), salt }];
    }),
  );
  const digest = entryDigest(event, fields);
  return { stream, position, digest, ...(Object.keys(fields).length === 0 ? {} : { fields }) };
};
