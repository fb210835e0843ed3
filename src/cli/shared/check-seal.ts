import { createPublicKey, type KeyObject, verify } from "node:crypto";
import { hexToBytes } from "../../events/seal/hash.js";
import {
  type Checkpoint,
  parseCheckpoint,
  readEntries,
  type SealResult,
  signedBytes,
  verifySeal,
} from "../../events/seal/index.js";
import { sealProblem } from "../../events/seal/seal-problem.js";
import { describe } from "../../language/problems/describe-problem.js";
import { InvalidInputError } from "../../language/problems/errors.js";
import { checkText, decoded, markedWide } from "./encoding.js";
import { Failure } from "./failure.js";
import { bytesOf, chunksOf, readJson } from "./files.js";

/** The checkpoint in a text such as minutes. If the text has none, or several, the whole text. */
const checkpointIn = (text: string): string => {
  const [found = text, ...more] = text.match(/^\s*chibo checkpoint 1\s*$[\s\S]*?^\s*check .*$/gm) ?? [];
  return more.length === 0 ? found : text;
};

const checkpointFrom = (path: string): Checkpoint => {
  const bytes = bytesOf(path);
  const wide = markedWide(bytes);
  if (wide === undefined) checkText(path, bytes);
  // The lines of a checkpoint are ASCII. The minutes around them may have any encoding that leaves ASCII as it is.
  const text = new TextDecoder(wide).decode(bytes);
  try {
    return parseCheckpoint(checkpointIn(text));
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    throw new Failure("not-usable", {
      vi: `Trong “${path}” không có mã đối chiếu đọc được: ${describe(error.problem, "vi")}`,
      en: `"${path}" holds no checkpoint that can be read: ${describe(error.problem, "en")}`,
    });
  }
};

const keyFrom = (path: string): KeyObject => {
  const text = decoded(path, bytesOf(path));
  try {
    const key = createPublicKey(text);
    if (key.asymmetricKeyType === "ed25519") return key;
  } catch {
    // The same failure as for a key of another kind.
  }
  throw new Failure("not-usable", {
    vi: `“${path}” không phải là khóa công khai Ed25519 ở dạng PEM.`,
    en: `"${path}" is no public Ed25519 key in PEM.`,
  });
};

/** The inputs of a check: the journal's seal, a published checkpoint, and the key that signed it. */
export interface Against {
  readonly seal: string;
  readonly checkpoint?: string;
  readonly key?: string;
}

/** What is known of a checkpoint itself. */
export interface CheckpointState {
  /** The instant that its author states. */
  readonly statedAt?: string;
  /** Whether it bears a signature, and whether a key checked it. */
  readonly signature?: "absent" | "unchecked" | "checked";
}

/** The result of the check of a journal against the seal in a file, and the state of the checkpoint. */
export type Verified = CheckpointState & { readonly result: SealResult };

const isSignedBy = (checkpoint: Checkpoint, key: KeyObject): boolean =>
  checkpoint.signature !== undefined &&
  verify(null, signedBytes(checkpoint), key, hexToBytes(checkpoint.signature));

const checkpointLine = /^[ \t]*chibo checkpoint 1[ \t\r]*$/m;
/** The beginning of a journal: an entry as an object of one line. */
const entryLine = /^\s*\{(?=[^\n]*"stream"\s*:)(?=[^\n]*"position"\s*:)(?![^\n]*"entries"\s*:)/;

const notASeal = (path: string, vi: string, en: string): Failure =>
  new Failure("not-usable", {
    vi: `“${path}” là ${vi}, ở đây cần tệp dấu niêm phong (tệp mà “chibo seal” ghi ra).`,
    en: `"${path}" is ${en}; this needs the file of a seal, as "chibo seal" writes it.`,
  });

/**
 * The content of the file of a seal.
 *
 * @throws Failure `not-usable` for a journal or a checkpoint in its place; one of `readJson`
 */
export const readSeal = (path: string): unknown => {
  const bytes = bytesOf(path);
  const wide = markedWide(bytes);
  const text = wide === undefined ? decoded(path, bytes) : new TextDecoder(wide).decode(bytes);
  if (checkpointLine.test(text))
    throw notASeal(
      path,
      "tệp có mã đối chiếu (dùng với --checkpoint)",
      "a file with a checkpoint (for --checkpoint)",
    );
  if (entryLine.test(text)) throw notASeal(path, "sổ ghi", "a journal");
  return readJson(path);
};

/** @throws Failure `not-usable` if the file is a seal in place of a journal */
const mustBeNoSeal = (path: string): void => {
  for (const entry of readEntries(chunksOf(path))) {
    if (typeof entry === "object" && entry !== null && "root" in entry && "entries" in entry)
      throw new Failure("not-usable", {
        vi: `“${path}” là tệp dấu niêm phong, ở đây cần tệp sổ ghi.`,
        en: `"${path}" is the file of a seal; this needs a journal.`,
      });
    return;
  }
};

/** The result of the check of a journal against the seal in a file. */
export const verified = (file: string, { seal, checkpoint: path, key: keyPath }: Against): Verified => {
  const checkpoint = path === undefined ? undefined : checkpointFrom(path);
  const key = keyPath === undefined ? undefined : keyFrom(keyPath);
  mustBeNoSeal(file);
  const result = verifySeal(readEntries(chunksOf(file)), readSeal(seal), checkpoint);
  if (checkpoint === undefined) return { result };
  const isSigned = checkpoint.signature !== undefined;
  if (result.ok && key !== undefined && !isSignedBy(checkpoint, key))
    return { result: { ok: false, problem: sealProblem("checkpoint-signature", { isSigned }) } };
  return {
    result,
    ...(checkpoint.at === undefined ? {} : { statedAt: checkpoint.at }),
    signature: isSigned ? (key === undefined ? "unchecked" : "checked") : "absent",
  };
};
