import { createHash } from "node:crypto";
import { lstatSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { readJournalSync } from "../events/journal/read.js";
import { dateText } from "../language/formats.js";
import type { Language } from "../language/language.js";
import { beginFold } from "../projections/fold/fold.js";
import { evidence } from "../projections/streams/evidence.js";
import { type AttachedEvidence, attachedEvidenceOf } from "../projections/year/attached-evidence.js";
import { Failure } from "./shared/failure.js";
import { chunksOf, progressOf } from "./shared/files.js";
import { oncePieces } from "./shared/snapshots.js";

/** Evidence of the journal as this check names it. */
type Named = Pick<AttachedEvidence, "stream" | "evidence" | "label" | "on" | "digest" | "locator" | "by">;

/** The files of a folder beside the digests of a journal. Paths are below the folder, with `/`. */
export interface EvidenceFiles {
  /** The number of files in the folder, and of evidence that stands. */
  readonly files: number;
  readonly standing: number;
  /** The number of evidence that stands and whose file is there. */
  readonly found: number;
  /** Evidence that stands, and no file has its digest. */
  readonly missing: readonly Named[];
  /** The file at the locator of evidence that stands has another digest. */
  readonly changed: readonly (Named & { readonly file: string; readonly is: string })[];
  /** Files of evidence that was replaced or withdrawn. */
  readonly former: readonly string[];
  /** Files whose digest no evidence has. */
  readonly extra: readonly string[];
}

/** One file of the folder. */
interface Found {
  readonly path: string;
  readonly size: number;
}

const noFolder = (path: string): Failure =>
  new Failure("no-file", {
    vi: `Không đọc được thư mục “${path}”. Hãy kiểm tra đường dẫn và quyền đọc.`,
    en: `Cannot read the folder "${path}". Check the path and that you may read it.`,
  });

/** The files below a folder in order of their paths. Links are not followed: they may lead out of it. */
const filesBelow = (folder: string, below = ""): Found[] => {
  const names = (() => {
    try {
      return readdirSync(join(folder, below)).sort();
    } catch {
      throw noFolder(join(folder, below));
    }
  })();
  return names.flatMap((name) => {
    const path = below === "" ? name : `${below}/${name}`;
    const stats = lstatSync(join(folder, path));
    if (stats.isDirectory()) return filesBelow(folder, path);
    return stats.isFile() ? [{ path, size: stats.size }] : [];
  });
};

/** The digests of files by path, with one bar for all of them. */
const digestsOf = (folder: string, files: readonly Found[]): ReadonlyMap<string, string> => {
  const progress = progressOf(
    folder,
    files.reduce((sum, { size }) => sum + size, 0),
  );
  let before = 0;
  try {
    return new Map(
      files.map(({ path, size }) => {
        const hash = createHash("sha256");
        const part = { at: (bytes: number) => progress.at(before + bytes), done: () => {} };
        for (const chunk of oncePieces(join(folder, path), part)) hash.update(chunk);
        before += size;
        return [path, hash.digest("hex")];
      }),
    );
  } finally {
    progress.done();
  }
};

/** All evidence of a journal after its corrections. */
const evidenceIn = (journal: string): AttachedEvidence[] => {
  const folding = beginFold([evidence]);
  for (const { events } of readJournalSync(chunksOf(journal))) folding.add(events);
  const streams = new Set(folding.stale());
  if (streams.size > 0)
    for (const { events } of readJournalSync(chunksOf(journal), { streams })) folding.recall(events);
  return attachedEvidenceOf({ folded: folding.done() });
};

/** A path for comparison. Two systems may write the accents of a name in two ways. */
const plain = (path: string): string => path.normalize("NFC").replaceAll("\\", "/").replace(/^\.\//, "");

/**
 * Compares the files below a folder with the digests of a journal. A file is known by its digest; the locator
 * only tells a changed file from a missing one. The journal and the seal are no evidence.
 *
 * @throws Failure `no-file`
 */
export const compareFiles = (
  journal: string,
  folder: string,
  besides: readonly (string | undefined)[],
): EvidenceFiles => {
  const apart = new Set(besides.flatMap((path) => (path === undefined ? [] : [resolve(path)])));
  const files = filesBelow(folder).filter(({ path }) => !apart.has(resolve(folder, path)));
  const digests = digestsOf(folder, files);
  const present = new Set(digests.values());
  const places = new Map([...digests].map(([path, is]) => [plain(path), { file: path, is }]));

  const attached = evidenceIn(journal);
  const standing = attached.filter(({ end }) => end === undefined);
  const known = new Set(standing.map(({ digest }) => digest));
  const once = new Set(attached.map(({ digest }) => digest));
  const lost = standing
    .filter(({ digest }) => !present.has(digest))
    .map(({ stream, evidence: id, label, on, digest, locator, by }) => ({
      stream,
      evidence: id,
      label,
      on,
      digest,
      ...(locator === undefined ? {} : { locator }),
      by,
    }));
  const changed = lost.flatMap((each) => {
    const place = each.locator === undefined ? undefined : places.get(plain(each.locator));
    return place === undefined ? [] : [{ ...each, ...place }];
  });
  const changedBy = new Set(changed.map(({ by }) => by));
  const changedFiles = new Set(changed.map(({ file }) => file));
  const others = [...digests].filter(([path, digest]) => !known.has(digest) && !changedFiles.has(path));
  return {
    files: files.length,
    standing: standing.length,
    found: standing.length - lost.length,
    missing: lost.filter(({ by }) => !changedBy.has(by)),
    changed,
    former: others.flatMap(([path, digest]) => (once.has(digest) ? [path] : [])),
    extra: others.flatMap(([path, digest]) => (once.has(digest) ? [] : [path])),
  };
};

const short = (digest: string): string => `${digest.slice(0, 12)}…`;

const texts = {
  vi: {
    whole: (found: number, standing: number, files: number) =>
      `Minh chứng: ${found}/${standing} minh chứng còn dùng có tệp đúng như đã ghi; thư mục có ${files} tệp.`,
    missing: (name: string) => `Thiếu tệp: ${name}`,
    changed: (file: string, name: string, was: string, is: string) =>
      `Tệp đã khác: “${file}” — ${name}; sổ ghi ${was}, tệp ${is}`,
    former: (file: string) => `Minh chứng đã thay hoặc đã rút: “${file}”`,
    extra: (file: string) => `Không có trong sổ ghi: “${file}”`,
    unsealed:
      "Chưa đối chiếu sổ ghi với dấu niêm phong (--seal), nên chưa biết mã của minh chứng trong sổ ghi có bị sửa hay không.",
  },
  en: {
    whole: (found: number, standing: number, files: number) =>
      `Evidence: ${found}/${standing} that stand have a file as recorded; the folder holds ${files} files.`,
    missing: (name: string) => `Missing: ${name}`,
    changed: (file: string, name: string, was: string, is: string) =>
      `Changed: "${file}", ${name}; recorded ${was}, the file ${is}`,
    former: (file: string) => `Of evidence that was replaced or withdrawn: "${file}"`,
    extra: (file: string) => `Not in the journal: "${file}"`,
    unsealed:
      "Nobody compared the journal with its seal (--seal): a digest that was altered in the journal passes this check.",
  },
} as const;

/** The comparison in words: one line of sums, then one line for each file or piece of evidence that stands out. */
export const evidenceFilesText = (
  { files, standing, found, missing, changed, former, extra }: EvidenceFiles,
  isSealed: boolean,
  language: Language,
): string[] => {
  const w = texts[language];
  const name = ({ label, evidence: id, on, locator, by }: Named): string =>
    `${label} (${[id, dateText(on, language), ...(locator === undefined ? [] : [locator])].join(", ")}) ← ${by}`;
  return [
    w.whole(found, standing, files),
    ...missing.map((each) => w.missing(name(each))),
    ...changed.map((each) => w.changed(each.file, name(each), short(each.digest), short(each.is))),
    ...former.map(w.former),
    ...extra.map(w.extra),
    ...(isSealed ? [] : [w.unsealed]),
  ];
};
