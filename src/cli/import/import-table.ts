import type { JournalEvent } from "../../events/catalogue.js";
import { encodeJournal } from "../../events/journal/encode.js";
import { readJournalSync } from "../../events/journal/read.js";
import { identifier } from "../../events/values.js";
import type { TableProblem } from "../../import/index.js";
import {
  type Delimiter,
  type ImportPreview,
  previewImport,
  type RawTable,
  readTable,
  rejectedCsv,
  type TableKindName,
} from "../../import/index.js";
import type { Language } from "../../language/language.js";
import { InvalidInputError } from "../../language/problems/errors.js";
import { visibleText } from "../../language/visible-text.js";
import { rubrics } from "../../rules/rubrics/shipped/index.js";
import { checkEncoding } from "../shared/encoding.js";
import { idConflictIn } from "../shared/entry-conflicts.js";
import { Failure } from "../shared/failure.js";
import { bytesOf, chunksOf } from "../shared/files.js";
import { writeNew } from "../shared/new-file.js";
import { isToMend } from "../shared/open-journal.js";
import type { Result } from "../shared/output.js";
import { rubricFrom } from "../shared/rubric-files.js";
import { momentFrom } from "../shared/times.js";
import { previewText, rowProblemLine, said } from "./preview-text.js";

/**
 * The events of the journal that the import adds to.
 *
 * @throws Failure `no-file`; `id-conflict` where an id has two contents; `not-usable` where a line is to be mended, for what stands in it would not be known
 */
const journalFrom = (path: string | undefined): JournalEvent[] => {
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

/** The options of an import. */
export interface Importing {
  readonly as: TableKindName;
  readonly recordedBy: string;
  readonly recordedAt: string;
  readonly set?: readonly string[];
  readonly into?: string;
  readonly out?: string;
  readonly acceptRest?: boolean;
  readonly sheet?: string;
  readonly delimiter?: Delimiter | "tab";
  readonly rubric?: readonly string[];
}

/** The bytes of a table. Only a workbook may have zeros where a text in UTF-16 has them. */
const tableBytes = (file: string): Uint8Array => {
  const bytes = bytesOf(file);
  checkEncoding(file, bytes);
  return bytes;
};

const tableFrom = async (file: string, { sheet, delimiter }: Importing): Promise<RawTable> => {
  try {
    return await readTable(tableBytes(file), {
      ...(sheet === undefined ? {} : { sheet }),
      ...(delimiter === undefined ? {} : { delimiter: delimiter === "tab" ? "\t" : delimiter }),
    });
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    const line = (language: Language): string =>
      `“${file}”:${rowProblemLine(error.problem as TableProblem, language).slice(1)}`;
    throw new Failure("not-usable", { vi: line("vi"), en: line("en") });
  }
};

const givenFrom = (set: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    set.map((each) => {
      const at = each.indexOf("=");
      if (at > 0) return [each.slice(0, at), each.slice(at + 1)];
      throw new Failure("usage", {
        vi: `“--set ${each}” thiếu giá trị. Hãy ghi như: --set "Chi bộ=c-3"`,
        en: `"--set ${each}" has no value. Write it as: --set cell=c-3`,
      });
    }),
  );

const recorderFrom = (id: string): string => {
  if (identifier().safeParse(id).success) return id;
  throw new Failure("usage", {
    vi: `“${id}” không phải một mã. Hãy ghi mã người ghi, như: --recorded-by m-01`,
    en: `"${id}" is no id. Write the id of who records it, such as: --recorded-by m-01`,
  });
};

/** Writes the journal so far, unchanged, and the new events after it. */
const writeJournal = (out: string, into: string | undefined, events: ImportPreview["events"]): void => {
  writeNew(out, (put) => {
    const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
    let last = "";
    const pass = (text: string): void => {
      if (text === "") return;
      last = text;
      put(text);
    };
    for (const chunk of into === undefined ? [] : chunksOf(into))
      pass(decoder.decode(chunk, { stream: true }));
    if (last !== "" && !last.endsWith("\n")) pass("\n");
    pass([...encodeJournal(events)].join(""));
    return true;
  });
};

const rejectedPath = (out: string): string => `${out}.rejected.csv`;

/** Writes both files or neither. The file of the rejected rows is written after the journal. */
const writeBoth = (out: string, into: string | undefined, preview: ImportPreview, language: Language): void =>
  writeNew(rejectedPath(out), (put) => {
    put(rejectedCsv(preview, language));
    writeJournal(out, into, preview.events);
    return true;
  });

type Done = "preview" | "nothing-new" | "refused" | "written" | "written-rest";

const doneWith = (
  preview: ImportPreview,
  { out, into, acceptRest = false }: Importing,
  language: Language,
): Done => {
  const wrong = preview.totals.problems > 0;
  if (out === undefined) return "preview";
  if (preview.problems.length > 0 || (wrong && !acceptRest)) return "refused";
  if (preview.events.length === 0) return "nothing-new";
  if (wrong) writeBoth(out, into, preview, language);
  else writeJournal(out, into, preview.events);
  return wrong ? "written-rest" : "written";
};

const lastLines = (done: Done, { totals }: ImportPreview, out: string, language: Language): string[] => {
  const written = said.written[language](totals.events, out);
  return {
    preview: [said.preview[language]],
    "nothing-new": [said.nothingNew[language]],
    refused: [said.refused[language]],
    written: [written],
    "written-rest": [written, said.rejected[language](totals.problems, rejectedPath(out))],
  }[done];
};

/**
 * `chibo import`: what a table would record, and the journal with it in a new file where one is named.
 *
 * @throws Failure where a file cannot be read or written, or is no table
 */
export const importTable = async (file: string, options: Importing, language: Language): Promise<Result> => {
  const { as, recordedBy, recordedAt, set = [], into, out = "", rubric = [] } = options;
  const given = givenFrom(set);
  const preview = previewImport(await tableFrom(file, options), {
    as,
    recordedBy: recorderFrom(recordedBy),
    recordedAt: momentFrom(recordedAt),
    given,
    into: journalFrom(into),
    rubrics: [...Object.values(rubrics), ...rubric.map(rubricFrom)],
  });
  const done = doneWith(preview, options, language);
  const written = done === "written" || done === "written-rest";
  return {
    text: [...previewText(preview, done === "preview", language), ...lastLines(done, preview, out, language)]
      .map(visibleText)
      .join("\n"),
    data: {
      file,
      written,
      ...(written ? { out } : {}),
      ...(done === "written-rest" ? { rejected: rejectedPath(out) } : {}),
      ...preview,
    },
    problems: preview.problems.length > 0 || preview.totals.problems > 0,
  };
};
