import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import canonicalize from "canonicalize";

/** SHA-256 of consecutive bytes, as 64 hexadecimal digits. */
export const hashOf = (...parts: Uint8Array[]): string => bytesToHex(sha256(concatBytes(...parts)));

/**
 * SHA-256 of a value's canonical JSON (RFC 8785), as 64 hexadecimal digits.
 * @throws Error if the value has no canonical JSON, such as a number that is not finite
 */
export const digestOf = (value: unknown): string => hashOf(utf8ToBytes(canonicalize(value) ?? ""));

export { bytesToHex, hexToBytes, utf8ToBytes };
