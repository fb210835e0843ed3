import { type Command, Option } from "commander";
import type { JournalEvent } from "../events/catalogue.js";
import { encodeJournal } from "../events/journal/encode.js";
import type { JournalProblem } from "../events/journal/line-problem.js";
import { type JournalBatch, readJournalSync } from "../events/journal/read.js";
import type { Language } from "../language/language.js";
import { type Problem, pathOf } from "../language/problems/problem.js";
import { hasUnseen, visibleText } from "../language/visible-text.js";
import { cloudEventsText, readCloudEvents } from "./cloud-events.js";
import { type Erasing, eraseFromJournal } from "./erase.js";
import { redactJournal, type Wanted } from "./redact.js";
import { withDifferences } from "./shared/entry-conflicts.js";
import { chunksOf } from "./shared/files.js";
import { writeInTurns } from "./shared/new-file.js";
import { isLost, isToMend, lineProblem } from "./shared/open-journal.js";
import { type Answering, answer, later, type Result } from "./shared/output.js";
import { journalProblemTexts } from "./shared/problem-words.js";
import { withReader } from "./shared/reader.js";
import { words } from "./shared/words.js";
import { another } from "./shared/year-options.js";
import { type Withholding, withholdEntries } from "./withhold.js";

const checkWords = {
  read: {
    vi: (events: number, streams: number) =>
      `Đọc được ${events} mục ghi trong ${streams} quyển (mỗi chi bộ, mỗi buổi họp, mỗi đợt kiểm điểm là một quyển của sổ ghi).`,
    en: (events: number, streams: number) => `Read ${events} events of ${streams} streams.`,
  },
  fine: { vi: "Không có lỗi.", en: "No problems." },
  formOnly: {
    vi: "Lệnh này chỉ xem hình thức: không biết điều đã ghi có đúng sự thật, có bị sửa hay không. Đối chiếu với dấu niêm phong: chibo verify.",
    en: "This checks the form only: not whether the record is true, nor whether it was altered. For that: chibo verify.",
  },
  problems: {
    vi: (count: number) => `${count} dòng có chỗ cần sửa:`,
    en: (count: number) => `Lines with a problem: ${count}`,
  },
  others: {
    vi: (count: number) => `${count} dòng ghi trùng hoặc đã lược bỏ, không cần sửa:`,
    en: (count: number) => `Lines that repeat another or are withheld, and need no change: ${count}`,
  },
  unseen: {
    vi: (places: string) =>
      `Có ký tự không nhìn thấy (xuống dòng, điều khiển, đổi chiều chữ); khi in được hiện bằng mã số: ${places}.`,
    en: (places: string) =>
      `Characters that nobody sees (line ends, control, direction), printed by their numbers: ${places}.`,
  },
};

/** The fields of a value whose text has characters that nobody sees. */
const unseenFields = (value: unknown, keys: readonly PropertyKey[]): string[] => {
  if (typeof value === "string") return hasUnseen(value) ? [pathOf(keys)] : [];
  if (typeof value !== "object" || value === null) return [];
  const isList = Array.isArray(value);
  return Object.entries(value).flatMap(([key, part]) =>
    unseenFields(part, [...keys, isList ? Number(key) : key]),
  );
};

/** The places that the text lists. The data has all of them. */
const mostPlaces = 10;

/** `chibo journal check`: each line that is unreadable or out of place, with its remedy. */
const check = (file: string, language: Language): Result => {
  const found: JournalProblem[] = [];
  const streams = new Set<string>();
  const unseen: { readonly entry: string; readonly path: string }[] = [];
  let events = 0;
  for (const batch of readJournalSync(chunksOf(file))) {
    found.push(...batch.problems);
    events += batch.events.length;
    for (const { id, stream, data } of batch.events) {
      streams.add(stream);
      for (const path of unseenFields(data, ["data"])) unseen.push({ entry: id, path });
    }
  }
  const places = unseen.slice(0, mostPlaces).map(({ entry, path }) => `${entry} ${path}`);
  const listed = [...places, ...(unseen.length > mostPlaces ? [`… (${unseen.length})`] : [])].join(", ");
  const problems = withDifferences(file, found).map(lineProblem);
  const toMend = problems.filter(isToMend);
  const others = problems.filter((each) => !isToMend(each));
  return {
    text: [
      checkWords.read[language](events, streams.size),
      ...(toMend.length === 0 ? [checkWords.fine[language]] : [checkWords.problems[language](toMend.length)]),
      ...journalProblemTexts(file, toMend as Problem[], language).map((text) => `  ${text}`),
      ...(others.length === 0 ? [] : [checkWords.others[language](others.length)]),
      ...journalProblemTexts(file, others as Problem[], language).map((text) => `  ${text}`),
      ...(unseen.length === 0 ? [] : [checkWords.unseen[language](listed)]),
      checkWords.formOnly[language],
    ]
      .map(visibleText)
      .join("\n"),
    data: { file, events, streams: streams.size, problems, unseen },
    problems: toMend.length > 0,
  };
};

const convertWords = {
  written: {
    vi: (events: number, output: string) =>
      `Đã ghi ${events} mục ghi vào “${output}”, theo mẫu ghi hiện nay.`,
    en: (events: number, output: string) => `Wrote ${events} events to "${output}", in their present form.`,
  },
  refused: {
    vi: (count: number) => `Chưa ghi tệp nào: ${count} dòng sẽ bị mất. Hãy sửa các dòng sau rồi chạy lại:`,
    en: (count: number) =>
      `No file was written: ${count} lines would be lost. Mend them and run this again; for a withheld line use the whole journal:`,
  },
  kept: { vi: "Vẫn cần xem:", en: "Still to be looked at:" },
};

/** The forms of the old and the new journal. The default is the form of the library. */
interface Forms {
  readonly fromCloudevents?: boolean;
  /** The URI that names the journal in CloudEvents. */
  readonly toCloudevents?: string;
}

function* journalText(batches: Iterable<readonly JournalEvent[]>): Generator<string> {
  for (const events of batches) yield [...encodeJournal(events)].join("");
}

/**
 * `chibo journal convert`: the journal in a new file. Each event has its present schema version and its one
 * text form, or it is a CloudEvent. If a line is unreadable, the command writes nothing, because the line
 * would be lost.
 */
const convert = async (
  file: string,
  output: string,
  { fromCloudevents = false, toCloudevents }: Forms,
  language: Language,
): Promise<Result> => {
  const found: JournalProblem[] = [];
  let events = 0;
  function* counted(batches: Iterable<JournalBatch>): Generator<readonly JournalEvent[]> {
    for (const batch of batches) {
      found.push(...batch.problems);
      events += batch.events.length;
      yield batch.events;
    }
  }
  const read = counted(fromCloudevents ? readCloudEvents(file) : readJournalSync(chunksOf(file)));
  const texts = toCloudevents === undefined ? journalText(read) : cloudEventsText(read, toCloudevents);
  await writeInTurns(output, texts, () => !found.some(isLost));
  const problems = withDifferences(file, found).map(lineProblem);
  const lost = problems.filter(isLost);
  const written = lost.length === 0;
  const shown = written ? problems : lost;
  return {
    text: [
      written ? convertWords.written[language](events, output) : convertWords.refused[language](lost.length),
      ...(written && shown.length > 0 ? [convertWords.kept[language]] : []),
      ...journalProblemTexts(file, shown as Problem[], language).map((text) => `  ${text}`),
    ]
      .map(visibleText)
      .join("\n"),
    data: { file, output, written, events, problems },
    problems: !written || problems.some(isToMend),
  };
};

const about = {
  journal: {
    vi: "Kiểm tra, chuyển đổi, lược bớt tệp sổ ghi",
    en: "Check, convert and redact the file of a journal",
  },
  check: {
    vi: "Kiểm tra tệp sổ ghi: dòng nào sai, sai ở đâu, cần làm gì",
    en: "Check a journal: which line is wrong, where in it, and what to do",
  },
  convert: {
    vi: "Ghi sổ ghi sang tệp mới theo mẫu ghi hiện nay, hoặc sang CloudEvents và ngược lại; tệp cũ giữ nguyên",
    en: "Write a journal to a new file in its present form, or as CloudEvents and back; the old file stays",
  },
  redact: {
    vi: "Ghi ra bản sổ ghi mà một vai được xem; có dấu niêm phong thì bản này vẫn đối chiếu được",
    en: "Write the copy of a journal that a role may have; with its seal the copy still verifies",
  },
  withhold: {
    vi: "Ghi ra bản sổ ghi đã lược bỏ cả một số mục, ví dụ lần kiểm phiếu trước của một cuộc bỏ phiếu kín; dấu niêm phong vẫn giữ nguyên giá trị",
    en: "Write a copy of a journal without the content of some entries, such as an earlier count of a secret ballot; the seal still holds",
  },
  entry: {
    vi: "mã của mục phải lược bỏ, ví dụ review/y1/2021@17; dùng được nhiều lần",
    en: "the id of an entry to withhold, such as review/y1/2021@17; may be repeated",
  },
  erase: {
    vi: "Xóa dữ liệu cá nhân của một đảng viên khỏi bản mới của sổ ghi; không có --out thì chỉ xem trước",
    en: "Erase the personal data of one member from a new copy of a journal; without --out, only a preview",
  },
  member: { vi: "mã hoặc họ tên của đảng viên", en: "the id or the name of the member" },
  name: {
    vi: "họ tên khác có thể có trong các đoạn văn; dùng được nhiều lần",
    en: "another name that texts may hold; may be given several times",
  },
  mentions: {
    vi: "xóa cả các đoạn văn có nêu họ tên, kể cả lời về người khác",
    en: "erase the texts that mention a name as well, also what they say of others",
  },
  outOfErasure: {
    vi: "ghi bản mới vào tệp này (chưa có); dấu niêm phong ghi vào tệp cùng tên, thêm đuôi .seal.json",
    en: "write the new copy to this file, not there yet; its seal goes to <file>.seal.json",
  },
  cell: { vi: "chi bộ của bí thư, như --as", en: "the cell of a secretary, as --as" },
  seal: { vi: "tệp dấu niêm phong của sổ ghi", en: "the file of the journal's seal" },
  out: {
    vi: "tệp mới, chưa có; dấu niêm phong của bản này ghi vào tệp cùng tên, thêm đuôi .seal.json",
    en: "the new file, not there yet; the copy's seal goes to <file>.seal.json",
  },
  file: { vi: "tệp sổ ghi", en: "the file of a journal" },
  output: { vi: "tệp mới, chưa có", en: "the new file, not there yet" },
  toCloudevents: {
    vi: "ghi thành một lô CloudEvents 1.0 (mảng JSON), lấy URI này làm tên của sổ ghi",
    en: "write a batch of CloudEvents 1.0 (a JSON array), with this URI as the name of the journal",
  },
  fromCloudevents: { vi: "đọc từ một lô CloudEvents 1.0", en: "read a batch of CloudEvents 1.0" },
} as const;

/** Adds `chibo journal …` to the program. */
export const addJournal = (program: Command, language: Language): void => {
  const journal = program.command("journal").description(about.journal[language]);
  const command = (name: "check" | "convert" | "redact" | "erase" | "withhold"): Command =>
    journal
      .command(name)
      .description(about[name][language])
      .argument("<file>", about.file[language])
      .option("--json", words.json[language]);
  command("check").action((file: string, options: Answering) => {
    answer(check(file, language), options);
  });
  command("convert")
    .argument("<output>", about.output[language])
    .option("--to-cloudevents <uri>", about.toCloudevents[language])
    .addOption(new Option("--from-cloudevents", about.fromCloudevents[language]).conflicts("toCloudevents"))
    .action((file: string, output: string, options: Forms & Answering) =>
      later(async () => answer(await convert(file, output, options, language), options), options, language),
    );
  command("withhold")
    .requiredOption("--entry <id>", about.entry[language], another)
    .requiredOption("--seal <file>", about.seal[language])
    .requiredOption("--out <file>", about.out[language])
    .action((file: string, options: Withholding & Answering) => {
      answer(withholdEntries(file, options, language), options);
    });
  const redacting = withReader(command("redact"), language);
  for (const option of redacting.options) if (option.long === "--role") option.makeOptionMandatory();
  redacting
    .addOption(new Option("--cell <id>", about.cell[language]).conflicts("as"))
    .option("--seal <file>", about.seal[language])
    .requiredOption("--out <file>", about.out[language])
    .action((file: string, options: Wanted & { readonly cell?: string; readonly json?: boolean }) => {
      const { cell, ...wanted } = options;
      const reader = cell === undefined ? wanted : { ...wanted, as: cell };
      answer(redactJournal(file, reader, language), options);
    });
  command("erase")
    .requiredOption("--member <id>", about.member[language])
    .option("--name <name...>", about.name[language])
    .option("--mentions", about.mentions[language])
    .option("--seal <file>", about.seal[language])
    .option("--out <file>", about.outOfErasure[language])
    .action((file: string, options: Erasing & Answering) => {
      answer(eraseFromJournal(file, options, language), options);
    });
};
