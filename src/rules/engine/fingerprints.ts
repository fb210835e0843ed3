import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import canonicalize from "canonicalize";

/**
 * SHA-256 of a value's canonical JSON (RFC 8785), as 64 hexadecimal digits: the same for the same
 * content, whatever the order of its keys.
 */
export const fingerprint = (value: unknown): string =>
  bytesToHex(sha256(utf8ToBytes(canonicalize(value) ?? "")));
