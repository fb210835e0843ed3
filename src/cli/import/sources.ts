import type { JournalEvent } from "../../events/catalogue.js";
import { readJournalSync } from "../../events/journal/read.js";
import { idConflictIn } from "../shared/entry-conflicts.js";
import { Failure } from "../shared/failure.js";
import { chunksOf } from "../shared/files.js";
import { isToMend } from "../shared/open-journal.js";

/**
 * The events of the journal that the import adds to.
 *
 * @throws Failure `no-file`; `id-conflict` where an id has two contents; `not-usable` where a line is to be mended, for what stands in it would not be known
 */
export const journalFrom = (path: string | undefined): JournalEvent[] => {
  if (path === undefined) return [];
  const batches = [...readJournalSync(chunksOf(path))];
  const problems = batches.flatMap((batch) => batch.problems);
  const conflict = idConflictIn(path, problems, true);
  if (conflict !== undefined) throw conflict;
  if (problems.some(isToMend))
    throw new Failure("not-usable", {
      vi: `“${path}” có dòng cần sửa nên chưa ghi thêm được; chưa ghi tệp nào. Xem: chibo journal check ${path}`,
      en: `"${path}" has lines to be mended; nothing can be added to it yet; no file was written. See: chibo journal check ${path}`,
    });
  return batches.flatMap(({ events }) => events);
};

const examples = { "--set": ["Chi bộ=c-3", "cell=c-3"], "--answer": ["dates=dmy", "dates=dmy"] } as const;

/** Values by name, from the `name=value` of an option. */
export const givenFrom = (option: keyof typeof examples, set: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    set.map((each) => {
      const at = each.indexOf("=");
      if (at > 0) return [each.slice(0, at), each.slice(at + 1)];
      throw new Failure("usage", {
        vi: `“${option} ${each}” thiếu giá trị. Hãy ghi như: ${option} "${examples[option][0]}"`,
        en: `"${option} ${each}" has no value. Write it as: ${option} ${examples[option][1]}`,
      });
    }),
  );
