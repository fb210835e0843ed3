import type { JournalEvent } from "../events/catalogue.js";
import { isWithheldEntry } from "../events/journal/withheld.js";
import { readEntries, withhold } from "../events/seal/index.js";
import type { Language } from "../language/language.js";
import { mustBeNew, mustBeSound, sealFor, sealOfCopy, writeCopy } from "./redact.js";
import { Failure } from "./shared/failure.js";
import { chunksOf } from "./shared/files.js";
import type { Result } from "./shared/output.js";

/** The entries to withhold, the seal of the journal, and the file to write. */
export interface Withholding {
  readonly entry: readonly string[];
  readonly seal: string;
  readonly out: string;
}

const words = {
  vi: (ids: string, entries: number, out: string, seal: string) =>
    `Đã ghi ${entries} mục ghi vào “${out}”; đã lược bỏ cả mục: ${ids}.\nDấu niêm phong của bản này ở “${seal}”: kiểm tra được theo cùng mã đối chiếu. Bản cũ và dấu niêm phong cũ vẫn còn nội dung đã lược bỏ: hãy hủy, kể cả bản sao lưu.`,
  en: (ids: string, entries: number, out: string, seal: string) =>
    `Wrote ${entries} entries to "${out}"; withheld as a whole: ${ids}.\nThe seal of this copy is in "${seal}" and verifies by the same checkpoint. The old journal and the old seal still tell what was withheld: destroy them, with their backups.`,
};

const noSuchEntry = (id: string): Failure =>
  new Failure("unknown-name", {
    vi: `Sổ ghi không có mục “${id}” nào đọc được. Ghi như trong báo cáo, ví dụ review/y1/2021@17.`,
    en: `The journal has no entry "${id}" that can be read. Write it as a report does, such as review/y1/2021@17.`,
  });

/**
 * `chibo journal withhold`: a copy of a journal in which some entries keep only their places, and its seal, which
 * verifies by the same checkpoints.
 *
 * @throws Failure if a file exists already, if the journal or its seal cannot be used, or if there is no such entry
 */
export const withholdEntries = (file: string, wanted: Withholding, language: Language): Result => {
  const { entry: ids, out } = wanted;
  mustBeNew(out, true);
  mustBeSound(file);
  const seal = sealFor(file, wanted.seal);
  const events = [...readEntries(chunksOf(file))] as JournalEvent[];
  const known = new Set(events.flatMap((event) => (isWithheldEntry(event) ? [] : [event.id])));
  for (const id of ids) if (!known.has(id)) throw noSuchEntry(id);
  const copy = withhold(events, seal, ({ id }) => ids.includes(id));
  writeCopy(copy, out);
  return {
    text: words[language](ids.join(", "), copy.entries.length, out, sealOfCopy(out)),
    data: { file, output: out, seal: sealOfCopy(out), entries: copy.entries.length, withheld: ids },
  };
};
