import type { Argument, Command } from "commander";
import { commandsIn } from "../../src/cli/program.js";
import { usageIn } from "../../src/cli/shared/help.js";
import type { Language } from "../../src/language/language.js";
import { failureTable } from "./failure-words.js";
import { made, page, table } from "./writing.js";

/** A command with the names that lead to it. */
interface Placed {
  readonly path: string;
  readonly command: Command;
}

/** The commands without subcommands; only these do work. */
const leavesOf = ({ path, command }: Placed): Placed[] =>
  command.commands.length === 0
    ? [{ path, command }]
    : command.commands.flatMap((below) => leavesOf({ path: `${path} ${below.name()}`, command: below }));

const argumentName = (each: Argument): string => (each.required ? `<${each.name()}>` : `[${each.name()}]`);

const section = ({ path, command }: Placed, language: Language): string[] => {
  const written = (usage: string): string => usageIn(usage, language);
  const needed = [
    ...command.registeredArguments.map(argumentName),
    ...command.options.flatMap(({ mandatory, flags }) => (mandatory ? flags : [])),
  ];
  return [
    `## \`${written([path, ...needed].join(" "))}\``,
    `${command.description()}.`,
    table(
      ["", ""],
      [
        ...command.registeredArguments.map((each) => [
          `\`${written(argumentName(each))}\``,
          each.description,
        ]),
        ...command.options.map(({ flags, description }) => [`\`${written(flags)}\``, description]),
      ],
    ),
  ];
};

interface PageWords {
  readonly title: string;
  readonly begin: readonly string[];
  /** The table of the problems with exit code 1: its head and its rows. */
  readonly endsWithOne: readonly (readonly [string, string])[];
  readonly after: readonly string[];
  /** The paragraphs before and after the table of failures. */
  readonly failures: readonly [title: string, before: string, after: string];
}

const words: Readonly<Record<Language, PageWords>> = {
  en: {
    title: "# The command",
    begin: [
      "*[Tiếng Việt](command.vi.md)*",
      "`npx chibo` needs one file and no network. It answers in Vietnamese, and in English with `--lang en`; with `--json` it gives data. Its answer is plain text, the same on a terminal and in a pipe.",
      "The command ends with one of three numbers. **0**: nothing to mend. **1**: it found something. **2**: it could not do its work; one line says what to do. These end with 1:",
    ],
    endsWithOne: [
      ["Command", "Ends with 1"],
      [
        "`findings`",
        "where at least one finding is listed; `--severity breach` narrows what a script stops at",
      ],
      ["`compare`, `as-of`", "where something differs"],
      ["`due`", "where something is to be done"],
      ["`journal check`", "where a line is to be mended; an entry that was delivered twice is only listed"],
      ["`journal convert`", "where a line would be lost: then the command writes no file"],
      ["`import`", "where a row or the table has a problem, whether a file was written or not"],
      [
        "any command that reads a journal",
        "where two entries have one id and different content: it names both lines and the fields that differ, and the first line counts; `seal`, `import` and `journal redact` then write nothing",
      ],
      ["`replay`, `report`, `explain`", "only where some lines of the journal could not be read"],
      [
        "`rules check`, `rubrics check`, `rules analyse`",
        "where there is a mistake, or where an overlay is looser than the rule set below it",
      ],
      ["`rules test`", "where a case differs"],
    ],
    after: [
      "The command reads a journal in pieces, so its length does not matter. It passes over a line that it cannot read, says so on the error output, and ends with 1; the answer holds for the other lines. Where reading takes longer, a bar on a terminal shows how much of the file is read.",
      "Without `--under` the command judges a year by the rule set that its reviews adopted. Where they adopted none, several, or one that does not ship, the command says which to name: those that were adopted, and those of the days of the reviews. A day that is given as a moment means the end of that day in Vietnam.",
      "`--as-at` and `--as-of` are two different axes. With `--as-at` alone the year counts as over, and a duty that had not been recorded by then counts as missed. With both, you read the year as somebody saw it at that time. `as-of` sets three readings side by side: what was recorded then, what had happened then, and now. The first two differ where an entry came late or was corrected.",
    ],
    failures: [
      "## Failures",
      'Where the command cannot do its work, the error output has a code in brackets, the reason and the remedy. With `--json` the output has one document as well: `{"failure": {"code": "no-file", "says": {"vi": "…", "en": "…"}}}`. Programs branch on the code.',
      "A reader of a pipe that stops early, as `head` does, is no failure: the command ends quietly with the number of its answer. A run reads each file once: it sees the journal as it stood at the first reading, also from a pipe (`chibo findings <(gunzip -c journal.gz) …`). SIGINT, SIGTERM and SIGHUP end it with 130, 143 and 129, and leave no temporary file; SIGKILL may leave a hidden file that ends with `.part`.",
    ],
  },
  vi: {
    title: "# Các lệnh",
    begin: [
      "*[English](command.md)*",
      "`npx chibo` chỉ cần một tệp, không cần mạng. Chương trình trả lời bằng tiếng Việt; thêm `--lang en` thì bằng tiếng Anh, thêm `--json` thì ra dữ liệu cho phần mềm khác. Xem hướng dẫn của một lệnh bằng `--help`, xem nghĩa của một mã điểm cần kiểm tra bằng `catalogue`:",
      "```console\n$ chibo journal check school-2021.jsonl\n…692…\nKhông có lỗi.\nLệnh này chỉ xem hình thức: …\n$ chibo catalogue cap-exceeded\n…[cap-exceeded]\n  Mức độ: trái quy định; bất thường khi không có mục ghi nào hoặc chưa đọc được điều khoản\n…\n```",
      'Giá trị ghi bằng tiếng Việt, đặt trong dấu nháy nếu có dấu cách: `--severity "trái quy định"`, `--level "hoàn thành xuất sắc nhiệm vụ"`, `--role "người kiểm tra"`. Ghi bằng mã tiếng Anh (`--severity breach`) cũng được.',
      "Chữ trong ngoặc vuông, như `[cap-exceeded]`, là **mã** của điểm cần kiểm tra hoặc của chỗ cần sửa: không cần nhớ, dùng để hỏi nghĩa bằng `chibo catalogue`, hoặc để người phụ trách chương trình tra trong [danh sách lỗi](errors.md) (tiếng Anh).",
      "Lệnh kết thúc bằng một trong ba số. **0**: không có gì phải xem. **1**: có điều phải xem. **2**: không làm được việc; một dòng cho biết cần làm gì. Các lệnh sau kết thúc bằng 1:",
    ],
    endsWithOne: [
      ["Lệnh", "Kết thúc bằng 1"],
      ["`findings`", 'khi có ít nhất một điểm cần kiểm tra; `--severity "trái quy định"` chỉ xét mức độ này'],
      ["`compare`, `as-of`", "khi có chỗ khác nhau"],
      ["`due`", "khi có việc phải làm"],
      ["`journal check`", "khi có dòng cần sửa; mục ghi trùng chỉ được liệt kê"],
      ["`journal convert`", "khi có dòng sẽ bị mất: khi đó không ghi tệp nào"],
      ["`import`", "khi bảng hoặc một dòng có lỗi, dù đã ghi tệp hay chưa"],
      [
        "mọi lệnh đọc sổ ghi",
        "khi hai mục có cùng một mã mà nội dung khác nhau: nêu cả hai dòng và chỗ khác nhau, dòng đứng trước được dùng; `seal`, `import` và `journal redact` khi đó không ghi tệp nào",
      ],
      ["`replay`, `report`, `explain`", "chỉ khi có dòng của sổ ghi không đọc được"],
      [
        "`rules check`, `rubrics check`, `rules analyse`",
        "khi có chỗ sai, hoặc có chỗ rộng hơn văn bản của Trung ương",
      ],
      ["`rules test`", "khi có ca khác với điều khoản"],
    ],
    after: [
      "Sổ ghi dài bao nhiêu cũng đọc được. Dòng nào không đọc được thì bỏ qua, báo rõ và lệnh kết thúc bằng 1; câu trả lời đúng với các dòng còn lại.",
      "Không ghi `--under` thì năm được xét theo bộ quy định mà các đợt kiểm điểm đã chọn; nếu chưa chọn bộ nào, chọn nhiều bộ, hoặc chọn bộ không có sẵn, lệnh cho biết cần ghi bộ nào: những bộ đã chọn và những bộ của thời điểm kiểm điểm. Thời điểm ghi bằng một ngày nghĩa là hết ngày đó, giờ Việt Nam.",
      "`--as-at` là *lúc đó sổ đã ghi*; `--as-of` là *lúc đó đã xảy ra*. Chỉ dùng `--as-at` thì năm coi như đã hết: việc phải làm mà đến lúc đó sổ chưa ghi được tính là chưa làm. Dùng cả hai thì đọc năm như người xem lúc đó đã thấy. Lệnh `as-of` đặt ba cách đọc cạnh nhau: lúc đó sổ đã ghi, lúc đó đã xảy ra, và bây giờ; hai cách đầu khác nhau ở chỗ có mục ghi muộn hoặc đính chính.",
    ],
    failures: [
      "## Khi lệnh không làm được việc",
      'Mã (trong ngoặc vuông), lý do và cách sửa in ra đầu ra báo lỗi. Thêm `--json` thì đầu ra chính cũng có một văn bản JSON: `{"failure": {"code": "no-file", "says": {"vi": "…", "en": "…"}}}`; phần mềm khác dựa vào mã.',
      "Chương trình nhận kết quả qua ống mà dừng sớm, như `head`, thì không phải lỗi: lệnh kết thúc êm với số của câu trả lời. Mỗi lần chạy, lệnh chỉ đọc một trạng thái của mỗi tệp: sổ ghi như lúc bắt đầu đọc. SIGINT, SIGTERM, SIGHUP dừng lệnh với số 130, 143, 129 và không để lại tệp tạm; SIGKILL có thể để lại tệp ẩn có đuôi `.part`.",
    ],
  },
};

/** The page of the command in one language: every command with its options. */
export const commandPage = (language: Language): string => {
  const { title, begin, endsWithOne, after, failures } = words[language];
  const [failureTitle, beforeFailures, afterFailures] = failures;
  const [head = [], ...rows] = endsWithOne;
  return page(
    made("the program of the command"),
    title,
    ...begin,
    table(head, rows),
    ...after,
    failureTitle,
    beforeFailures,
    failureTable(language),
    afterFailures,
    ...leavesOf({ path: "chibo", command: commandsIn(language) }).flatMap((each) => section(each, language)),
  );
};
