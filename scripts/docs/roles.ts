import { fieldClassesByPlace } from "../../src/access/field-classes.js";
import {
  type FieldClass,
  type Reach,
  type RecordingReach,
  type Right,
  type Role,
  recordingRights,
  recordingRoles,
  rights,
  roles,
} from "../../src/access/index.js";
import { type CommandType, commandNames } from "../../src/aggregates/command-names.js";
import type { EventType } from "../../src/events/catalogue.js";
import { cite } from "../../src/language/formats.js";
import type { Language } from "../../src/language/language.js";
import type { Text } from "../../src/language/text.js";
import { eventName, list, made, page, table } from "./writing.js";

const roleNames: Readonly<Record<Role, Text>> = {
  member: { vi: "đảng viên", en: "member" },
  secretary: { vi: "bí thư chi bộ", en: "secretary" },
  committee: { vi: "cấp ủy", en: "committee" },
  superior: { vi: "cấp trên", en: "superior" },
  auditor: { vi: "người kiểm tra", en: "auditor" },
};

const reachNames: Readonly<Record<Reach | RecordingReach, Text>> = {
  own: { vi: "của mình", en: "own" },
  cell: { vi: "chi bộ", en: "cell" },
  organisation: { vi: "tổ chức", en: "organisation" },
  decided: { vi: "nơi quyết định", en: "decided" },
  committee: { vi: "chính cấp ủy", en: "itself" },
  none: { vi: "–", en: "–" },
};

interface PageWords {
  readonly title: string;
  readonly begin: readonly string[];
  readonly reaches: readonly string[];
  /** The columns of the table of rights before and after the roles. */
  readonly columns: readonly [string, string, string, string];
  readonly proposal: string;
  readonly withheld: readonly string[];
  readonly places: readonly [string, string, string];
  readonly whole: string;
  /** The part on recording: its paragraphs, its reaches, and the first column of its table. */
  readonly recording: readonly string[];
  readonly recordingReaches: readonly string[];
  readonly command: string;
}

const words: Readonly<Record<Language, PageWords>> = {
  en: {
    title: "# Who may see what",
    begin: [
      "*[Tiếng Việt](roles.vi.md)*",
      "One table decides what a role is shown: in a redacted journal (`chibo journal redact`), in readings (`--role`), and through `chibo/access`. Every role sees the ids of members, days, procedure, rules and published totals; only the class `name` tells who a member is. Where the ground is *proposal*, no text was found that says it: the committee that uses the table decides.",
    ],
    reaches: [
      "**own**: content about the reader alone.",
      "**cell**: content that the reader's cell recorded, and content that others recorded about its members.",
      "**organisation**: the reader's organisation and all below it. For an auditor, and where no organisation is named, this is the whole journal.",
      "**decided**: the subjects on whose level the reader's committee decided.",
      "**–**: nothing.",
      "Where the subject is an organisation or a collective, its levels, assessments, comments, reasons and ballots are of the class `collective`.",
      "Where an entry does not say whom it is about, `own` shows it to nobody: the library does not guess.",
    ],
    columns: ["Class", "Content", "Why", "Ground"],
    proposal: "proposal",
    withheld: [
      "## What is withheld, and how a reader sees it",
      'A withheld value leaves `[đã lược bỏ]` in its place. A withheld entry leaves its stream and position: `{"position":7,"stream":"cell/c-3","withheld":true}`. With the seal of the journal the copy gets a seal of its own; it verifies against the same checkpoints and lists the withheld fields ([seal](seal.md)). A program can read the copy: it leaves out a field that the event can do without, and lists an entry that cannot do without it as `withheld`. The finding `entries-withheld` names each stream in which an entry is withheld, so nobody takes it for missing. The library puts nothing in the place of a withheld value.',
      "**Withheld is not absent.** What a withheld entry could have said is unknown in a year of the copy: each fact that an entry of its type could have changed, of each subject whom it may concern. Where the copy does not tell the type, these are all types of the stream, corrections and withdrawals included; where an entry only lacks a value, its type and its subject are known. So no level rises and none is claimed that only the withheld part decides: the outcome stays open, and the explanation names the entry. In the same way a cap stays open whose group such an entry may change, a meeting with withheld entries has no computed score, and a finding that such an entry may have ended or corrected is no breach.",
      "A reading with `--role` is computed from the whole journal, and then reduced to what the role may see: the same year, with fewer subjects, meetings and findings, without hidden words and names, and with the totals of all. A role sees either the whole way to a member's level or nothing of it: who sees it sees everything that the level rests on.",
      "Four limits. Free words may name people or give their author away. An id is known to everybody who knows whose it is. An entry that was sealed before its fields were marked personal, and withheld later, could be guessed from its digest. Counts of small groups give people away: `guardTotals` and `chibo report --publish` take them out, below a threshold that the publisher sets.",
    ],
    places: [
      "## Where each class stands",
      "Event type",
      "Fields by class; *whole* where the entry as such is of the class",
    ],
    whole: "*whole*",
    recording: [
      "## Who may record what",
      "A second table says which role may record which command. It is off unless a program hands it to `execute` or `commandHandler` as the port `mayRecord` ([embedding](embedding.md#9-say-who-may-record)). It says who may write an entry down, and judges nothing that the entry says: whether the right body decided is a finding. Whoever may not record is refused with `not-allowed`, before the record is told; a command under another name or for another body with `another-recorder`. An auditor records nothing. Who holds an office is a member as well in what is his own.",
    ],
    recordingReaches: [
      "**own**: the recorder's own matter, in a stream of his cell or of an organisation above it.",
      "**cell**: the streams of the recorder's cell, but not those of a committee.",
      "**itself**: the streams of the recorder's own organisation.",
      "**organisation**: the same, and those of all organisations below it; a new organisation that names one of these as the one above it.",
      "**–**: nothing.",
      "A correction or a withdrawal needs the right to the entry that it corrects, as it was and as it is to be.",
    ],
    command: "Command",
  },
  vi: {
    title: "# Ai được xem gì",
    begin: [
      "*[English](roles.md)*",
      "Một bảng duy nhất quyết định mỗi vai được xem gì: trong bản sổ ghi đã lược bỏ (`chibo journal redact`), trong mọi câu trả lời có `--role`, và trong phần mềm dùng chibo. Vai nào cũng thấy mã đảng viên, ngày, trình tự, quy định và số liệu đã công bố; chỉ nhóm `name` cho biết họ tên. Dòng có căn cứ *đề xuất* nghĩa là chưa tìm được văn bản nào quy định: cấp ủy sử dụng quyết định.",
      '```console\n$ chibo replay school-2021.jsonl --year 2021 --role "đảng viên" --as s1-05\n…\n$ chibo seal school-2021.jsonl dau.json > bien-ban.txt\n$ chibo journal redact school-2021.jsonl --role "người kiểm tra" --seal dau.json --out kiem-tra.jsonl\nĐã ghi 692 mục ghi vào “kiem-tra.jsonl”. Đã lược bỏ:\n…\n$ chibo verify kiem-tra.jsonl --seal kiem-tra.jsonl.seal.json --checkpoint bien-ban.txt\nNguyên vẹn.\nMục 1–692 khớp mã đối chiếu đã công bố.\n67 chỗ đã lược bỏ hoặc xóa: …\n…\n```',
    ],
    reaches: [
      "**của mình**: chỉ những gì về chính người đọc.",
      "**chi bộ**: những gì chi bộ của người đọc đã ghi, và những gì nơi khác ghi về đảng viên của chi bộ.",
      "**tổ chức**: tổ chức của người đọc và mọi tổ chức bên dưới. Với người kiểm tra, hoặc khi không ghi tổ chức nào, là cả sổ ghi.",
      "**nơi quyết định**: những đối tượng mà cấp ủy của người đọc đã quyết định mức.",
      "**–**: không được xem.",
      "Với tổ chức và tập thể, mức xếp loại, đánh giá, góp ý, lý do, số phiếu thuộc nhóm `collective`.",
      "Mục nào không ghi rõ là về ai thì không cho ai xem theo diện “của mình”: chương trình không đoán.",
    ],
    columns: ["Nhóm", "Nội dung", "Lý do", "Căn cứ"],
    proposal: "đề xuất",
    withheld: [
      "## Lược bỏ thế nào, người đọc thấy gì",
      'Chỗ nào bị lược bỏ thì để lại `[đã lược bỏ]`. Mục nào bị lược bỏ cả thì chỉ còn quyển và số thứ tự: `{"position":7,"stream":"cell/c-3","withheld":true}`. Nếu sổ có [dấu niêm phong](seal.vi.md) thì bản lược bỏ cũng có dấu niêm phong riêng, đối chiếu được với cùng mã đối chiếu và liệt kê những trường đã lược bỏ. Điểm cần kiểm tra `entries-withheld` nêu quyển nào có mục bị lược bỏ, để không ai tưởng là thiếu. Chương trình không điền gì vào chỗ lược bỏ.',
      "**Lược bỏ không phải là không có.** Đọc bản đã lược bỏ thì điều mà mục bị lược bỏ có thể đã ghi là chưa rõ: mọi dữ kiện mà một mục loại ấy có thể làm thay đổi, của mọi đối tượng có thể liên quan. Không biết loại thì tính mọi loại của quyển, kể cả đính chính và rút lại; mục chỉ mất một giá trị thì biết loại và đối tượng. Vì vậy không mức nào được nâng lên: kết quả để ngỏ, và phần giải thích nêu mục đó. Cũng vậy, tỷ lệ của nhóm có thể bị thay đổi thì để ngỏ; buổi sinh hoạt có mục bị lược bỏ thì không tính điểm; điểm cần kiểm tra mà mục ấy có thể đã giải quyết hoặc đính chính thì không coi là vi phạm.",
      "Câu trả lời có `--role` được tính từ cả sổ, rồi chỉ nêu phần vai đó được xem: vẫn là năm ấy, ít đối tượng, buổi họp và điểm cần kiểm tra hơn, không có lời và họ tên bị che, kèm số tổng hợp của tất cả. Diễn biến đến mức xếp loại của một đảng viên thì được xem trọn hoặc không được xem.",
      "Bốn điều bảng này không che được. Lời ghi tự do có thể nêu tên người, hoặc để lộ người nói. Ai biết mã là của ai thì vẫn biết. Mục đã niêm phong trước khi một trường được coi là dữ liệu cá nhân thì có thể bị dò ra. Số đếm của nhóm nhỏ có thể làm lộ người: `chibo report --publish` lược bỏ số nhỏ hơn ngưỡng mà người công bố đặt.",
    ],
    places: [
      "## Mỗi nhóm nằm ở đâu trong sổ ghi",
      "Loại mục ghi",
      "Nhóm nội dung; *cả mục* nghĩa là cả mục ghi thuộc nhóm đó",
    ],
    whole: "*cả mục*",
    recording: [
      "## Ai được ghi gì",
      "Bảng thứ hai quy định vai nào được ghi loại mục nào. Bảng chỉ có hiệu lực khi phần mềm dùng chibo bật lên (`mayRecord`). Bảng nói ai được ghi, không xét nội dung mục ghi: quyết định có đúng thẩm quyền hay không là điểm cần kiểm tra. Ai không được ghi thì bị từ chối với mã `not-allowed`, trước khi được biết gì về sổ; ghi dưới tên người khác hoặc thay cho nơi khác thì bị từ chối với mã `another-recorder`. Người kiểm tra không ghi gì. Người giữ chức vụ cũng là đảng viên trong việc của chính mình.",
    ],
    recordingReaches: [
      "**của mình**: việc của chính người ghi, trong quyển của chi bộ mình hoặc của tổ chức đảng cấp trên.",
      "**chi bộ**: các quyển của chi bộ người ghi, trừ quyển của cấp ủy.",
      "**chính cấp ủy**: các quyển của chính tổ chức của người ghi.",
      "**tổ chức**: như trên và quyển của mọi tổ chức bên dưới; cả tổ chức mới lập, nêu một trong các tổ chức ấy là cấp trên.",
      "**–**: không được ghi.",
      "Muốn đính chính hoặc rút một mục thì phải được ghi mục ấy: cả như đã ghi lẫn như sẽ sửa.",
    ],
    command: "Loại mục ghi",
  },
};

const groundOf = ({ source }: Pick<Right, "source">, language: Language): string =>
  source === undefined ? words[language].proposal : cite(source, language);

const rightsTable = (language: Language): string => {
  const [group, content, why, ground] = words[language].columns;
  return table(
    [group, content, ...roles.map((role) => roleNames[role][language]), why, ground],
    Object.entries(rights).map(([name, right]) => [
      `\`${name}\``,
      right.says[language],
      ...roles.map((role) => reachNames[right.sees[role]][language]),
      right.because[language],
      groundOf(right, language),
    ]),
  );
};

/** Commands with the same right share a row. */
const recordingTable = (language: Language): string => {
  const [, , why, ground] = words[language].columns;
  const all = Object.keys(recordingRights) as CommandType[];
  return table(
    [words[language].command, ...recordingRoles.map((role) => roleNames[role][language]), why, ground],
    [...new Set(Object.values(recordingRights))].map((right) => [
      all
        .filter((type) => recordingRights[type] === right)
        .map((type) => (language === "en" ? `\`${type}\`` : eventName(commandNames[type], language)))
        .join(language === "en" ? ", " : "; "),
      ...recordingRoles.map((role) => reachNames[right.records[role]][language]),
      right.because[language],
      groundOf(right, language),
    ]),
  );
};

/** The places of the classes in an entry: field by field in English, in words in Vietnamese. */
const placesIn = (places: Readonly<Record<string, FieldClass>>, language: Language): string => {
  const { whole } = words[language];
  const each = Object.entries(places).map(([place, of]) =>
    language === "vi"
      ? `${place === "" ? `${whole}: ` : ""}${rights[of].says.vi}`
      : `${place === "" ? whole : `\`${place}\``}: ${of}`,
  );
  return [...new Set(each)].join("; ");
};

const placesTable = (language: Language): string => {
  const [, type, fields] = words[language].places;
  return table(
    [type, fields],
    Object.entries(fieldClassesByPlace).map(([each, places]) => [
      eventName(each as EventType, language),
      placesIn(places, language),
    ]),
  );
};

/** The page in one language on the rights of each role to see and to record. */
export const rolesPage = (language: Language): string => {
  const { title, begin, reaches, withheld, places, recording, recordingReaches: reached } = words[language];
  return page(
    made("src/access"),
    title,
    ...begin,
    list(reaches),
    rightsTable(language),
    ...withheld,
    places[0],
    placesTable(language),
    ...recording,
    list(reached),
    recordingTable(language),
  );
};
