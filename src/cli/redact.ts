import { existsSync } from "node:fs";
import { type FieldClass, fieldClasses, type Redacted, type Role, redact, rights } from "../access/index.js";
import type { JournalEvent } from "../events/catalogue.js";
import { encodeEvent } from "../events/journal/encode.js";
import { readEntries, type Seal, verifySeal } from "../events/seal/index.js";
import type { Language } from "../language/language.js";
import { visibleText } from "../language/visible-text.js";
import { readSeal } from "./shared/check-seal.js";
import { idConflictIn, problemsIn } from "./shared/entry-conflicts.js";
import { Failure } from "./shared/failure.js";
import { chunksOf } from "./shared/files.js";
import { fileExists, writeNew, writeOwn } from "./shared/new-file.js";
import { isToMend } from "./shared/open-journal.js";
import { columns, type Result } from "./shared/output.js";
import { accessAs, type Reader } from "./shared/reader.js";

/** The reader that a journal is redacted for, and the file to write. */
export interface Wanted extends Reader {
  readonly role: Role;
  readonly out: string;
  readonly seal?: string;
}

const words = {
  vi: {
    written: (entries: number, path: string) => `Đã ghi ${entries} mục ghi vào “${path}”. Đã lược bỏ:`,
    nothing: (entries: number, path: string) =>
      `Đã ghi ${entries} mục ghi vào “${path}”. Không có gì phải lược bỏ.`,
    head: ["Loại thông tin", "Giá trị", "Cả mục ghi"],
    sealed: (path: string) =>
      `Dấu niêm phong của bản này ở “${path}”: kiểm tra được theo cùng mã đối chiếu với sổ ghi đầy đủ. Tệp này có các chuỗi bảo vệ của phần còn lại: hãy giữ kín.`,
    unsealed: "Không dùng --seal nên không kiểm tra được bản này có khớp với sổ ghi đầy đủ hay không.",
  },
  en: {
    written: (entries: number, path: string) => `Wrote ${entries} entries to "${path}". Taken out:`,
    nothing: (entries: number, path: string) =>
      `Wrote ${entries} entries to "${path}". Nothing was taken out.`,
    head: ["Class", "Values", "Entries"],
    sealed: (path: string) =>
      `The seal of this copy is in "${path}": it verifies against the same checkpoint, and holds the salts of what is left.`,
    unsealed: "There is no seal: nobody can verify this copy against the whole journal.",
  },
} as const;

const notSound = (path: string): Failure =>
  new Failure("not-usable", {
    vi: `“${path}” có dòng cần sửa: chưa rõ dòng đó ghi gì nên chưa lược bỏ được; chưa ghi tệp nào. Xem: chibo journal check ${path}`,
    en: `"${path}" has lines to be mended: what is in them is not known, so nothing is redacted; no file was written. See: chibo journal check ${path}`,
  });

const notItsSeal = (path: string): Failure =>
  new Failure("not-usable", {
    vi: `“${path}” không khớp với sổ ghi. Chạy: chibo verify <sổ ghi> --seal ${path}`,
    en: `"${path}" does not fit the journal. Run: chibo verify <journal> --seal ${path}`,
  });

/** @throws Failure if a line is to be mended, or if an id has two contents */
export const mustBeSound = (file: string): void => {
  const problems = problemsIn(file);
  const conflict = idConflictIn(file, problems, true);
  if (conflict !== undefined) throw conflict;
  if (problems.some(isToMend)) throw notSound(file);
};

/** @throws Failure if the seal does not fit the journal */
export const sealFor = (file: string, path: string): Seal => {
  const seal = readSeal(path);
  if (!verifySeal(readEntries(chunksOf(file)), seal).ok) throw notItsSeal(path);
  return seal as Seal;
};

/** What was taken out, by class. */
export const takenTable = (taken: Redacted["taken"], language: Language): string[] =>
  columns([
    words[language].head,
    ...fieldClasses.flatMap((each: FieldClass) => {
      const count = taken[each];
      return count === undefined ? [] : [[rights[each].says[language], count.values, count.entries]];
    }),
  ]);

const write = (path: string, texts: Iterable<string>): void =>
  writeNew(path, (put) => {
    for (const text of texts) put(text);
    return true;
  });

/** The file of the seal of a copy. */
export const sealOfCopy = (out: string): string => `${out}.seal.json`;

/** @throws Failure if a file that is to be written exists already */
export const mustBeNew = (out: string, isSealed: boolean): void => {
  for (const path of isSealed ? [out, sealOfCopy(out)] : [out]) if (existsSync(path)) throw fileExists(path);
};

/** Writes the entries of a copy to a new file, and its seal to another. */
export const writeCopy = ({ entries, seal }: Pick<Redacted, "entries" | "seal">, out: string): void => {
  if (seal !== undefined) writeOwn(sealOfCopy(out), `${JSON.stringify(seal)}\n`);
  write(
    out,
    (function* lines() {
      for (const entry of entries) yield `${encodeEvent(entry as JournalEvent)}\n`;
    })(),
  );
};

/**
 * `chibo journal redact`: a copy of a journal for a role. With the journal's seal, it also writes the seal of
 * the copy.
 *
 * @throws Failure if a file exists already, or if the journal or its seal cannot be used
 */
export const redactJournal = (file: string, wanted: Wanted, language: Language): Result => {
  const { out, role, seal: sealFile } = wanted;
  const sealOut = sealOfCopy(out);
  mustBeNew(out, sealFile !== undefined);
  mustBeSound(file);
  const access = accessAs(file, role, wanted.as);
  const seal = sealFile === undefined ? undefined : sealFor(file, sealFile);
  const entries = readEntries(chunksOf(file)) as Iterable<JournalEvent>;
  const copy = redact(entries, access, seal);
  writeCopy(copy, out);
  const w = words[language];
  const isTaken = Object.keys(copy.taken).length > 0;
  return {
    text: [
      (isTaken ? w.written : w.nothing)(copy.entries.length, out),
      ...(isTaken ? takenTable(copy.taken, language) : []),
      copy.seal === undefined ? w.unsealed : w.sealed(sealOut),
    ]
      .map(visibleText)
      .join("\n"),
    data: {
      file,
      output: out,
      role,
      entries: copy.entries.length,
      taken: copy.taken,
      ...(copy.seal === undefined ? {} : { seal: sealOut }),
    },
  };
};
