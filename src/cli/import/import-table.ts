import { encodeJournal } from "../../events/journal/encode.js";
import { identifier } from "../../events/values.js";
import { type ImportPreview, mappedTable, previewImport, rejectedWorkbook } from "../../import/index.js";
import type { Language } from "../../language/language.js";
import { visibleText } from "../../language/visible-text.js";
import { rubrics } from "../../rules/rubrics/shipped/index.js";
import { Failure } from "../shared/failure.js";
import { chunksOf } from "../shared/files.js";
import { writeNew } from "../shared/new-file.js";
import type { Result } from "../shared/output.js";
import { rubricFrom } from "../shared/rubric-files.js";
import { momentFrom } from "../shared/times.js";
import { kindNames } from "./kind-names.js";
import { mappingLines, takenLines } from "./mapping-text.js";
import { onRecordLines } from "./on-record.js";
import { previewText } from "./preview-text.js";
import { questionLines, unusedLines } from "./questions.js";
import { guessFrom, onTable, type Reading, sheetsFrom } from "./reading.js";
import { lastNames } from "./row-lines.js";
import { journalFrom } from "./sources.js";

/** The options of an import. */
export interface Importing extends Reading {
  readonly recordedBy: string;
  readonly recordedAt: string;
  readonly into?: string;
  readonly out?: string;
  readonly acceptRest?: boolean;
  /** Records a roll call that names fewer people than the earlier one of its meeting. */
  readonly replace?: boolean;
  readonly rubric?: readonly string[];
}

const kindsIn = (language: Language): string =>
  Object.values(kindNames)
    .map((name) => name[language])
    .join("; ");

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

const rejectedPath = (out: string): string => `${out}.rejected.xlsx`;

/** Writes both files or neither. The file of the rejected rows is written after the journal. */
const writeBoth = (
  out: string,
  into: string | undefined,
  events: ImportPreview["events"],
  rejected: Uint8Array,
): void =>
  writeNew(rejectedPath(out), (put) => {
    put(rejected);
    writeJournal(out, into, events);
    return true;
  });

type Done = "preview" | "nothing-new" | "refused" | "written" | "written-rest";

/** Writes what is to be written. */
const doneWith = async (
  preview: ImportPreview,
  { out, into, acceptRest = false }: Importing,
  rejected: () => Promise<Uint8Array>,
): Promise<Done> => {
  const wrong = preview.totals.problems > 0;
  if (out === undefined) return "preview";
  if (preview.problems.length > 0 || (wrong && !acceptRest)) return "refused";
  if (preview.events.length === 0) return "nothing-new";
  if (wrong) writeBoth(out, into, preview.events, await rejected());
  else writeJournal(out, into, preview.events);
  return wrong ? "written-rest" : "written";
};

const said = {
  preview: {
    vi: "Đây là bản xem trước; chưa ghi gì. Muốn ghi: thêm --out <tệp>.",
    en: "This is a preview; nothing was written. To write it, add --out <file>.",
  },
  previewRest: {
    vi: "Đây là bản xem trước; chưa ghi gì. Hãy sửa các dòng có lỗi trong bảng; hoặc thêm --out <tệp> --accept-rest để ghi các dòng không lỗi.",
    en: "This is a preview; nothing was written. Mend the rows with problems, or add --out <file> --accept-rest to write the other rows.",
  },
  nothing: {
    vi: "Chưa ghi gì, và chưa có gì ghi được.",
    en: "Nothing was written, and there is nothing to write yet.",
  },
  nothingNew: {
    vi: "Không có gì mới, nên không ghi tệp nào.",
    en: "There is nothing new, so no file was written.",
  },
  refused: {
    vi: "Chưa ghi tệp nào vì có lỗi. Hãy sửa bảng rồi nhập lại, hoặc thêm --accept-rest để ghi các dòng còn lại.",
    en: "No file was written, for there are problems. Mend the table and import it again, or add --accept-rest to write the other rows.",
  },
  written: {
    vi: (events: number, path: string) => `Đã ghi thêm ${events} mục ghi vào tệp mới “${path}”.`,
    en: (events: number, path: string) => `Added ${events} events in the new file "${path}".`,
  },
  rejected: {
    vi: (rows: number, path: string) => `${rows} dòng có lỗi được chép nguyên văn sang “${path}”.`,
    en: (rows: number, path: string) => `Rows with problems: ${rows}, in "${path}" as they stood.`,
  },
};

/** What was done with an import, and what can be done next. Nothing is offered that would write no file. */
const lastLines = (
  done: Done,
  { totals, rows, events, problems }: ImportPreview,
  out: string,
  language: Language,
): string[] => {
  const wrong = totals.problems > 0 || problems.length > 0;
  const written = said.written[language](totals.events, out);
  const rejected = new Set(
    rows.flatMap(({ outcome, sheet, row }) => (outcome === "problem" ? [`${sheet}\n${row}`] : [])),
  );
  if ((done === "preview" || done === "refused") && (events.length === 0 || problems.length > 0))
    return [said[wrong ? "nothing" : "nothingNew"][language]];
  return {
    preview: [said[wrong ? "previewRest" : "preview"][language]],
    "nothing-new": [said.nothingNew[language]],
    refused: [said.refused[language]],
    written: [written],
    "written-rest": [written, said.rejected[language](rejected.size, rejectedPath(out))],
  }[done];
};

/**
 * `chibo import`: what a table would record, and the journal with it in a new file where one is named. While a question
 * is open it records nothing and prints the questions.
 *
 * @throws Failure where a file cannot be read or written, or is no table
 */
export const importTable = async (file: string, options: Importing, language: Language): Promise<Result> => {
  const { as, map, recordedBy, recordedAt, into, out = "", rubric = [] } = options;
  if (as === undefined && map === undefined)
    throw new Failure("usage", {
      vi: `Chưa biết loại bảng: thêm --as <loại bảng>, hoặc xem chương trình đoán bằng: chibo import guess ${file}. Các loại: ${kindsIn("vi")}`,
      en: `The kind of table is not known: add --as <kind>, or see a guess with: chibo import guess ${file}. The kinds: ${kindsIn("en")}`,
    });
  const who = { recordedBy: recorderFrom(recordedBy), recordedAt: momentFrom(recordedAt) };
  const rubricsKnown = [...Object.values(rubrics), ...rubric.map(rubricFrom)];
  const table = await sheetsFrom(file, options);
  const before = journalFrom(into);
  const { mapping, questions, taken, unused } = await guessFrom(file, table, options, before, language);
  const textOf = (lines: readonly string[]): string => lines.map(visibleText).join("\n");
  if (questions.length > 0)
    return {
      text: textOf([
        ...mappingLines(mapping, language),
        ...takenLines({ taken }, language),
        ...unusedLines(unused, language),
        ...questionLines(questions, language),
      ]),
      data: { file, written: false, mapping, questions },
      problems: true,
    };
  const preview = await onTable(file, () =>
    previewImport(mappedTable(table, mapping), {
      as: mapping.as,
      ...who,
      replace: options.replace === true,
      into: before,
      rubrics: rubricsKnown,
    }),
  );
  const done = await doneWith(preview, options, () =>
    rejectedWorkbook(table, mapping.sheets, preview, language),
  );
  const written = done === "written" || done === "written-rest";
  return {
    text: textOf([
      ...takenLines({ taken }, language),
      ...unusedLines(unused, language),
      ...previewText(preview, written, language, lastNames([...before, ...preview.events])),
      ...lastLines(done, preview, out, language),
      ...(written ? onRecordLines([...before, ...preview.events], preview.events, out, language) : []),
    ]),
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
