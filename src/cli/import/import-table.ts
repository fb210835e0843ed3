import { encodeJournal } from "../../events/journal/encode.js";
import { identifier } from "../../events/values.js";
import type { TableProblem } from "../../import/index.js";
import {
  type Delimiter,
  type ImportPreview,
  type Mapping,
  mappedTable,
  previewImport,
  type RawTable,
  readSheets,
  readTable,
  rejectedCsv,
  type TableKindName,
} from "../../import/index.js";
import type { Language } from "../../language/language.js";
import { InvalidInputError } from "../../language/problems/errors.js";
import { visibleText } from "../../language/visible-text.js";
import { rubrics } from "../../rules/rubrics/shipped/index.js";
import { Failure } from "../shared/failure.js";
import { chunksOf } from "../shared/files.js";
import { writeNew } from "../shared/new-file.js";
import type { Result } from "../shared/output.js";
import { rubricFrom } from "../shared/rubric-files.js";
import { momentFrom } from "../shared/times.js";
import { mappingFrom } from "./guess.js";
import { previewText, rowProblemLine, said } from "./preview-text.js";
import { givenFrom, journalFrom, tableBytes } from "./sources.js";

/** The options of an import. */
export interface Importing {
  readonly as?: TableKindName;
  readonly recordedBy: string;
  readonly recordedAt: string;
  readonly set?: readonly string[];
  readonly into?: string;
  readonly out?: string;
  readonly acceptRest?: boolean;
  readonly sheet?: string;
  readonly delimiter?: Delimiter | "tab";
  readonly rubric?: readonly string[];
  readonly map?: string;
}

const tableFrom = async (
  file: string,
  { sheet, delimiter }: Importing,
  mapping?: Mapping,
): Promise<RawTable> => {
  try {
    if (mapping !== undefined) return mappedTable(await readSheets(tableBytes(file)), mapping);
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
  const { recordedBy, recordedAt, set = [], into, out = "", rubric = [] } = options;
  const mapping = options.map === undefined ? undefined : mappingFrom(options.map);
  const as = mapping?.as ?? options.as;
  if (as === undefined)
    throw new Failure("usage", {
      vi: "Chưa biết loại bảng: thêm --as <loại bảng>, hoặc --map <bản khai cột>",
      en: "The kind of table is not known: add --as <kind>, or --map <mapping>",
    });
  const given = givenFrom(set);
  const preview = previewImport(await tableFrom(file, options, mapping), {
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
