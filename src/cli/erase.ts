import { type ErasedPerson, erasePerson, type Mention, type Stays } from "../access/index.js";
import type { JournalEvent } from "../events/catalogue.js";
import { readEntries } from "../events/seal/index.js";
import { valueAtPath } from "../events/seal/personal-fields.js";
import type { Language } from "../language/language.js";
import { shortened } from "../language/problems/problem.js";
import { visibleText } from "../language/visible-text.js";
import { wordsOfField } from "../words.js";
import { mustBeNew, mustBeSound, sealFor, sealOfCopy, takenTable, writeCopy } from "./redact.js";
import { chunksOf } from "./shared/files.js";
import { columns, type Result } from "./shared/output.js";
import { accessAs } from "./shared/reader.js";

/** The person whose data are erased, and the files. */
export interface Erasing {
  readonly member: string;
  readonly name?: readonly string[];
  readonly mentions?: boolean;
  readonly seal?: string;
  readonly out?: string;
}

const words = {
  vi: {
    preview: (member: string) =>
      `Xem trước, chưa ghi tệp nào (thêm --out <tệp> để ghi). Sẽ xóa của đảng viên ${member}:`,
    written: (member: string, path: string) => `Đã ghi “${path}”. Đã xóa của đảng viên ${member}:`,
    nothing: "  không có gì",
    stays: "Còn lại:",
    kept: {
      id: "mục ghi có mã đảng viên: sổ ghi cần mã; ai giữ bảng mã thì vẫn biết là của ai",
      shared: "mục ghi chung nhiều người (như kết quả kiểm phiếu): xóa thì mất dữ liệu của người khác",
      acting:
        "mục ghi mà đảng viên này thay mặt một cấp (chủ trì, đề nghị, ký): cấp đó phải chịu trách nhiệm",
      evidence: "mã băm của minh chứng: không cho biết nội dung; tệp minh chứng thì phải tự xóa",
    },
    totals:
      "Số liệu tổng hợp đã công bố, mã nội dung và mã niêm phong được giữ nguyên. Lời người khác nói về người khác được giữ, trừ tên người nói.",
    noMention: "Không còn đoạn văn nào nêu đúng họ tên.",
    personal: (count: number) => `${count} đoạn văn còn nêu họ tên, thêm --mentions để xóa:`,
    others: (count: number) =>
      `${count} đoạn văn còn nêu họ tên mà lệnh này không xóa được, vì không phải là dữ liệu cá nhân (ví dụ chủ đề của buổi họp):`,
    withhold: (file: string, ids: readonly string[]) =>
      `Muốn bỏ các đoạn này thì lược bỏ cả mục ghi; kết quả dựa vào mục ấy sau đó để ngỏ:\n  chibo journal withhold ${file} ${ids.map((id) => `--entry ${id}`).join(" ")} --seal <dấu niêm phong> --out <tệp mới>`,
    limits:
      "Không tìm được tên gọi khác, chức vụ, lời mô tả và chữ viết sai: hãy đọc lại các đoạn văn, hoặc thêm --name.",
    copies:
      "Lệnh này không đụng tới sổ ghi cũ, bản sao lưu, trang đã in, kho dữ liệu và tệp minh chứng: xem docs/erasure.vi.md.",
    sealed: (path: string) =>
      `Dấu niêm phong mới ở “${path}”: kiểm tra được theo cùng mã đối chiếu. Dấu niêm phong cũ giữ các chuỗi bảo vệ của dữ liệu đã xóa: phải xóa đi.`,
    unsealed: "Không dùng --seal: dấu niêm phong cũ không còn khớp với bản mới và vẫn giữ các chuỗi bảo vệ.",
  },
  en: {
    preview: (member: string) =>
      `A preview: no file was written (add --out <file>). Of the member ${member} this erases:`,
    written: (member: string, path: string) => `Wrote "${path}". Erased of the member ${member}:`,
    nothing: "  nothing",
    stays: "What stays:",
    kept: {
      id: "entries with the member's id: the journal needs it; whoever keeps a list of ids still knows whose it is",
      shared: "entries about several persons (such as the totals of a ballot): others would lose their data",
      acting:
        "entries in which the member acted for a body (chaired, proposed, signed): the body answers for them",
      evidence: "digests of evidence: they reveal no content; delete the files of evidence yourself",
    },
    totals:
      "Published totals, fingerprints and the digests of the seal stay. What others said of others stays, without the name of its author.",
    noMention: "No text is left that holds a whole name.",
    personal: (count: number) => `Texts that still mention a name: ${count}; add --mentions to erase them:`,
    others: (count: number) =>
      `Texts that still mention a name and are no personal field (such as the topic of a meeting): ${count}. This command does not erase them:`,
    withhold: (file: string, ids: readonly string[]) =>
      `To take them out, withhold the whole entry; results that rest on it are open afterwards:\n  chibo journal withhold ${file} ${ids.map((id) => `--entry ${id}`).join(" ")} --seal <seal> --out <new file>`,
    limits:
      "Other names, titles, descriptions and misspelt names are not found: read the texts, or add --name.",
    copies:
      "The old journal, backups, printed pages, databases and files of evidence are not touched: see docs/erasure.md.",
    sealed: (path: string) =>
      `The new seal is in "${path}": it verifies against the same checkpoint. The old seal holds the salts of what was erased: delete it.`,
    unsealed: "Without --seal: the old seal no longer fits the new copy, and still holds the salts.",
  },
} as const;

const staysTable = (stays: Stays, language: Language): string[] =>
  columns(
    (["id", "shared", "acting", "evidence"] as const).flatMap((kind) =>
      stays[kind] === 0 ? [] : [[stays[kind], words[language].kept[kind]]],
    ),
  );

type Held = ErasedPerson["entries"][number];

/** A text that mentions the person, by its field: `  meeting/c-3/2021-11@1, chủ đề: “…”`. */
const mentionLine = ({ id, path }: Mention, entry: Held | undefined, language: Language): string => {
  const fields = path.split("/").filter((key) => key !== "" && !/^\d+$/.test(key));
  const type = entry !== undefined && "type" in entry ? entry.type : undefined;
  const label =
    type === undefined ? undefined : wordsOfField(type, fields.slice(1).join("."))?.label[language];
  return `  ${id}, ${label?.toLocaleLowerCase("vi") ?? fields.join(".")}: “${visibleText(shortened(String(valueAtPath(entry, path))))}”`;
};

/** The texts that still mention the person, and the remedy for each kind. */
const mentionLines = ({ mentions, entries }: ErasedPerson, file: string, language: Language): string[] => {
  const w = words[language];
  if (mentions.length === 0) return [w.noMention];
  const [personal, others] = [true, false].map((is) =>
    mentions.filter(({ isPersonal }) => isPersonal === is),
  );
  const lines = (of: readonly Mention[]): string[] =>
    of.map((mention) =>
      mentionLine(
        mention,
        entries.find(({ stream, position }) => stream === mention.stream && position === mention.position),
        language,
      ),
    );
  const listed = (of: readonly Mention[] = [], title: (count: number) => string): string[] =>
    of.length === 0 ? [] : [title(of.length), ...lines(of)];
  return [
    ...listed(personal, w.personal),
    ...listed(others, w.others),
    ...(others === undefined || others.length === 0
      ? []
      : [w.withhold(file, [...new Set(others.map(({ id }) => id))])]),
  ];
};

const textOf = (
  erased: ErasedPerson,
  file: string,
  member: string,
  { out, seal }: Erasing,
  language: Language,
): string => {
  const { taken, stays } = erased;
  const w = words[language];
  const isTaken = Object.keys(taken).length > 0;
  return [
    out === undefined ? w.preview(member) : w.written(member, out),
    ...(isTaken ? takenTable(taken, language) : [w.nothing]),
    w.stays,
    ...staysTable(stays, language),
    w.totals,
    ...mentionLines(erased, out ?? file, language),
    w.limits,
    w.copies,
    ...(out === undefined ? [] : [seal === undefined ? w.unsealed : w.sealed(sealOfCopy(out))]),
  ].join("\n");
};

/**
 * `chibo journal erase`: what an erasure of a member's data takes and what stays, and with `--out` the copy of the
 * journal without them. With the journal's seal, it also writes the seal of the copy.
 *
 * @throws Failure if a file exists already, if the journal or its seal cannot be used, or if nobody has the id
 */
export const eraseFromJournal = (file: string, wanted: Erasing, language: Language): Result => {
  const { out, seal: sealFile } = wanted;
  if (out !== undefined) mustBeNew(out, sealFile !== undefined);
  mustBeSound(file);
  const { viewer } = accessAs(file, "member", wanted.member);
  const member = "member" in viewer ? viewer.member : wanted.member;
  const entries = readEntries(chunksOf(file)) as Iterable<JournalEvent>;
  const erased = erasePerson(
    entries,
    { member, names: wanted.name ?? [], mentions: wanted.mentions ?? false },
    sealFile === undefined ? undefined : sealFor(file, sealFile),
  );
  if (out !== undefined) writeCopy(erased, out);
  return {
    text: textOf(erased, file, member, wanted, language),
    data: {
      file,
      member,
      written: out !== undefined,
      taken: erased.taken,
      stays: erased.stays,
      mentions: erased.mentions,
      ...(out === undefined ? {} : { output: out }),
      ...(out === undefined || sealFile === undefined ? {} : { seal: sealOfCopy(out) }),
    },
  };
};
