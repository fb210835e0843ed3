import { randomBytes } from "node:crypto";
import type { Command } from "commander";
import type { JournalEvent } from "../events/catalogue.js";
import type { JournalProblem } from "../events/journal/line-problem.js";
import {
  checkpointOf,
  formatCheckpoint,
  readEntries,
  type SealResult,
  sealOf,
} from "../events/seal/index.js";
import type { Language } from "../language/language.js";
import { ConflictError } from "../language/problems/errors.js";
import { visibleText } from "../language/visible-text.js";
import { compareFiles, type EvidenceFiles, evidenceFilesText } from "./evidence-files.js";
import { type Against, verified } from "./shared/check-seal.js";
import { idConflictIn, isIdConflict, problemsIn, withDifferences } from "./shared/entry-conflicts.js";
import { Failure } from "./shared/failure.js";
import { chunksOf } from "./shared/files.js";
import { writeOwn } from "./shared/new-file.js";
import { isLost, isToMend, lineProblem } from "./shared/open-journal.js";
import { type Answering, answer, type Result } from "./shared/output.js";
import { journalProblemTexts } from "./shared/problem-words.js";
import { checkpointLines, extentLines } from "./shared/seal-words.js";
import { words } from "./shared/words.js";

/** The result of a check that holds. */
type Sound = Extract<SealResult, { readonly ok: true }>;

const notRead = {
  vi: (conflicts: number, repeats: number) =>
    `Trong tệp có ${conflicts} mục ghi mâu thuẫn với mục đứng trước và ${repeats} mục ghi trùng, không được đọc.`,
  en: (conflicts: number, repeats: number) =>
    `In the file, ${conflicts} entries conflict with earlier ones and ${repeats} are repeated; they are not read.`,
};

/**
 * Whether entries that the checkpoint or the seal does not cover need an explanation: a journal that grows has such
 * entries, but none of them states an earlier recording than what was proved before it.
 */
const isToExplain = ({ sealOnly, unsealed }: Sound, isGrowing: boolean): boolean => {
  const later = [...sealOnly, ...unsealed];
  return isGrowing ? later.some(({ backdated }) => backdated) : later.length > 0;
};

/** Whether a journal equals the sealed one, how far that is proved, or the first problem. */
const againstSeal = (file: string, against: Against, language: Language, isGrowing: boolean): Result => {
  const { result, ...checkpoint } = verified(file, against);
  const problems = problemsIn(file);
  const isConflict = (each: JournalProblem): boolean =>
    isIdConflict(each) || each.code === "position-conflict";
  const conflicts = withDifferences(file, problems.filter(isConflict));
  // An entry never stands before the line of its number. `chibo seal` seals no line that the reader loses.
  const unreadable = problems.filter(
    (each) => result.ok && each.line > result.sealed && isLost(each) && isToMend(each) && !isConflict(each),
  );
  const repeats = problems.filter(({ code }) => code === "duplicate").length;
  return {
    text: [
      ...(result.ok
        ? [...extentLines(file, result, language), ...checkpointLines(checkpoint, language)]
        : journalProblemTexts(file, [result.problem], language)),
      ...(result.ok && conflicts.length + repeats > 0 ? [notRead[language](conflicts.length, repeats)] : []),
      ...journalProblemTexts(file, [...conflicts, ...unreadable], language),
    ]
      .map(visibleText)
      .join("\n"),
    data: {
      ...result,
      ...checkpoint,
      ...(conflicts.length === 0 ? {} : { conflicts: conflicts.map(lineProblem) }),
      ...(unreadable.length === 0 ? {} : { unreadable: unreadable.map(lineProblem) }),
    },
    problems: !result.ok || conflicts.length + unreadable.length > 0 || isToExplain(result, isGrowing),
  };
};

/** What a journal is verified against: its seal, a published checkpoint, a folder with the files of evidence. */
interface Verifying extends Partial<Against> {
  readonly files?: string;
  /** Whether entries after the sealed ones are expected and no problem. */
  readonly growing?: boolean;
}

const nothingToCompare = new Failure("usage", {
  vi: "Đối chiếu với gì? Hãy thêm --seal <tệp>, hoặc --files <thư mục>, hoặc cả hai; --checkpoint chỉ dùng cùng --seal, --key chỉ dùng cùng --checkpoint.",
  en: "Compare with what? Add --seal <file>, or --files <folder>, or both; --checkpoint goes with --seal, and --key with --checkpoint.",
});

/** `chibo verify`: whether a journal equals the sealed one, and whether files equal the evidence in it. */
const verify = (file: string, asked: Verifying, language: Language): Result => {
  const { seal: path, checkpoint, key, files, growing = false } = asked;
  if ((path === undefined && checkpoint !== undefined) || (checkpoint === undefined && key !== undefined))
    throw nothingToCompare;
  const sealed =
    path === undefined ? undefined : againstSeal(file, { ...asked, seal: path }, language, growing);
  if (files === undefined) {
    if (sealed === undefined) throw nothingToCompare;
    return sealed;
  }
  const compared: EvidenceFiles = compareFiles(file, files, [file, path, checkpoint, key]);
  return {
    text: [
      ...(sealed === undefined ? [] : [sealed.text]),
      ...evidenceFilesText(compared, sealed !== undefined, language),
    ]
      .map(visibleText)
      .join("\n"),
    data: { ...(sealed?.data as object | undefined), evidence: compared },
    problems: sealed?.problems === true || compared.missing.length + compared.changed.length > 0,
  };
};

const sealWords = {
  vi: (size: number, path: string) =>
    `Đã niêm phong ${size} mục ghi vào “${path}”. Tệp này có các chuỗi bảo vệ (chuỗi ngẫu nhiên giữ kín dữ liệu cá nhân trong dấu niêm phong): hãy giữ kín như giữ sổ ghi.\nMã đối chiếu để ghi vào biên bản hoặc công bố (dãy chữ số để sau này đối chiếu sổ ghi còn nguyên hay không), chép nguyên cả năm dòng. Dòng “size” là số mục ghi; “root” là mã chung của tất cả các mục; “heads” là mã chung của các quyển; “check” để phát hiện chép sai:`,
  en: (size: number, path: string) =>
    `Sealed ${size} entries in "${path}". The file holds the salts: keep it like the journal. The checkpoint for the minutes:`,
};

const notSound = (path: string): Failure =>
  new Failure("not-usable", {
    vi: `“${path}” có dòng cần sửa nên chưa niêm phong được; chưa ghi tệp nào. Xem: chibo journal check ${path}`,
    en: `"${path}" has lines to be mended and cannot be sealed yet; no file was written. See: chibo journal check ${path}`,
  });

/** @throws Failure if a line would be lost, or if an id has two contents */
const mustBeSound = (path: string): void => {
  const problems = problemsIn(path);
  const conflict = idConflictIn(path, problems, true);
  if (conflict !== undefined) throw conflict;
  if (problems.some((each) => isToMend(each) || isLost(each))) throw notSound(path);
};

/** `chibo seal`: seals the lines of a journal unchanged, with random salts. */
const seal = (file: string, output: string, language: Language): Result => {
  mustBeSound(file);
  try {
    // `mustBeSound` has read the lines as events. The seal covers each line as it stands, and not the form that
    // chibo would write now.
    const made = sealOf(readEntries(chunksOf(file)) as Iterable<JournalEvent>, () => randomBytes(32));
    writeOwn(output, `${JSON.stringify(made)}\n`);
    const checkpoint = checkpointOf(made);
    return {
      text: `${sealWords[language](made.size, output)}\n\n${formatCheckpoint(checkpoint)}`,
      data: checkpoint,
    };
  } catch (error) {
    if (error instanceof ConflictError) throw notSound(file);
    throw error;
  }
};

const about = {
  seal: {
    vi: "Niêm phong sổ ghi vào tệp mới; in mã đối chiếu để công bố, sau này biết sổ ghi còn nguyên hay không",
    en: "Seal a journal into a new file, and print the checkpoint to publish",
  },
  verify: {
    vi: "Kiểm tra sổ ghi có còn đúng như khi niêm phong không, chỗ sai đầu tiên ở đâu; tệp minh chứng có còn đúng không",
    en: "Check that a journal is what was sealed, and files what was attached; what is broken first",
  },
  journal: { vi: "tệp sổ ghi", en: "the file of a journal" },
  output: { vi: "tệp niêm phong mới, chưa có", en: "the new file of the seal, not there yet" },
  sealFile: { vi: "tệp niêm phong", en: "the file of the seal" },
  checkpoint: {
    vi: "tệp có mã đối chiếu đã công bố, ví dụ biên bản",
    en: "a file that holds the checkpoint as it was published, such as the minutes",
  },
  key: {
    vi: "khóa công khai Ed25519 của người ký mã đối chiếu (tệp PEM)",
    en: "the public Ed25519 key of the signer of the checkpoint, in a PEM file",
  },
  growing: {
    vi: "sổ ghi còn ghi tiếp: mục ghi sau mã đối chiếu hoặc sau khi niêm phong vẫn được nêu nhưng không tính là điểm phải xem, trừ mục không đọc được hoặc ghi lùi ngày",
    en: "the journal goes on: entries after the checkpoint or the sealed ones are told and are no problem, unless they cannot be read or are backdated",
  },
  files: {
    vi: "thư mục có tệp minh chứng: so từng tệp với mã SHA-256 đã ghi",
    en: "a folder with the files of evidence: each is compared with the digest in the journal",
  },
} as const;

/** Adds `chibo seal` and `chibo verify` to the program. */
export const addSeal = (program: Command, language: Language): void => {
  const command = (name: "seal" | "verify"): Command =>
    program
      .command(name)
      .description(about[name][language])
      .argument("<journal>", about.journal[language])
      .option("--json", words.json[language]);

  command("seal")
    .argument("<output>", about.output[language])
    .action((file: string, output: string, options: Answering) => {
      answer(seal(file, output, language), options);
    });

  command("verify")
    .option("--seal <file>", about.sealFile[language])
    .option("--checkpoint <file>", about.checkpoint[language])
    .option("--key <file>", about.key[language])
    .option("--growing", about.growing[language])
    .option("--files <folder>", about.files[language])
    .action((file: string, options: Verifying & Answering) => {
      answer(verify(file, options, language), options);
    });
};
