import { InvalidInputError } from "../../language/problems/errors.js";
import type { Problem } from "../../language/problems/problem.js";
import { entryName, type SealFacts, sealEnglish } from "../../language/problems/seal.js";
import type { JournalEvent } from "../catalogue.js";
import { bytesToHex } from "./hash.js";
import type { SealedEntry } from "./schema.js";
import { pathOfField } from "./seal-problem.js";

/**
 * Returns the salt of one personal field: at least 16 bytes that nobody can guess, and new ones for each
 * field.
 */
export type Salts = (event: JournalEvent, path: string) => Uint8Array;

const leastSalt = 16;
const mostSalt = 64;

/** The error for a salt that hides nothing, or that is too long. The function sealed nothing. */
const wrongSalt = (
  event: JournalEvent,
  field: string,
  problem: Pick<Problem<"salt-length">, "code" | "facts"> | Pick<Problem<"salt-repeated">, "code" | "facts">,
): InvalidInputError<keyof SealFacts> =>
  new InvalidInputError<keyof SealFacts>(
    { ...problem, entry: entryName(event), path: pathOfField(field) },
    sealEnglish,
  );

/**
 * The salts of the caller as hexadecimal digits, each checked against all earlier ones.
 * @param entries the entries that are sealed already
 * @throws InvalidInputError `salt-length`, `salt-repeated`
 */
export const checkedSalts = (
  salts: Salts,
  entries: readonly SealedEntry[],
): ((event: JournalEvent, path: string) => string) => {
  const used = new Set(
    entries.flatMap(({ fields = {} }) => Object.values(fields).flatMap(({ salt = [] }) => salt)),
  );
  return (event, path) => {
    const bytes = salts(event, path);
    if (bytes.length < leastSalt || bytes.length > mostSalt)
      throw wrongSalt(event, path, {
        code: "salt-length",
        facts: { bytes: bytes.length, least: leastSalt, most: mostSalt },
      });
    const salt = bytesToHex(bytes);
    if (used.has(salt) || bytes.every((byte) => byte === bytes[0]))
      throw wrongSalt(event, path, { code: "salt-repeated", facts: {} });
    used.add(salt);
    return salt;
  };
};
