import type { Text } from "../../language/text.js";

/** The codes of what keeps the command from its work. They are interface. */
export const failureCodes = [
  "usage",
  "no-file",
  "is-folder",
  "no-permission",
  "not-readable",
  "file-changed",
  "file-exists",
  "disk-full",
  "not-written",
  "wrong-encoding",
  "not-json",
  "too-deep",
  "too-large",
  "unknown-rule-set",
  "rule-set-needed",
  "unknown-rubric",
  "unknown-roll-up",
  "unknown-name",
  "not-usable",
  "id-conflict",
  "unexpected",
] as const;

/** One of these codes. */
export type FailureCode = (typeof failureCodes)[number];

/**
 * The reason why the command could not do its work, with the remedy. The command ends with code 2; with 1 where the
 * journal gives one id two contents, as every command that reads it does.
 */
export class Failure extends Error {
  override readonly name = "Failure";
  constructor(
    readonly code: FailureCode,
    readonly says: Text,
  ) {
    super(says.en);
  }
}

/** The exit code of a failure. */
export const exitOf = (code: FailureCode): 1 | 2 => (code === "id-conflict" ? 1 : 2);

/** The code that the operating system gives to an error; undefined for other errors. */
export const systemCode = (error: unknown): string | undefined =>
  error instanceof Error && "syscall" in error && "code" in error ? String(error.code) : undefined;

/** The same failures of the system, whether a file is read or written. */
const denied: Readonly<Record<string, FailureCode>> = {
  EISDIR: "is-folder",
  EACCES: "no-permission",
  EPERM: "no-permission",
  EROFS: "no-permission",
};

/** Whether Windows may refuse a file because another program, such as Excel, has it open. */
const mayBeOpen = (system: string): boolean => system === "EBUSY" || system === "EPERM";

const openElsewhere = (path: string, code: FailureCode, isRead: boolean): Failure =>
  new Failure(code, {
    vi: `Không ${isRead ? "đọc" : "ghi"} được tệp “${path}”: tệp có thể đang mở trong Excel hoặc phần mềm khác. Hãy đóng tệp rồi chạy lại; nếu không tệp nào mở thì nhờ người quản lý tệp cấp quyền.`,
    en: `Cannot ${isRead ? "read" : "write"} "${path}": it may be open in Excel or another program. Close it and run this again; if nobody has it open, ask its owner for the permission.`,
  });

/** The failure to read a file, from the error of the system. */
export const notRead = (path: string, error: unknown): Failure => {
  const system = systemCode(error) ?? String(error);
  if (system === "ENOENT" || system === "ENOTDIR")
    return new Failure("no-file", {
      vi: `Không đọc được tệp “${path}”: không có tệp này. Hãy kiểm tra đường dẫn.`,
      en: `Cannot read "${path}": there is no such file. Check the path.`,
    });
  if (mayBeOpen(system)) return openElsewhere(path, denied[system] ?? "not-readable", true);
  switch (denied[system]) {
    case "is-folder":
      return new Failure("is-folder", {
        vi: `Không đọc được tệp “${path}”: đó là một thư mục. Hãy ghi đường dẫn của tệp trong thư mục.`,
        en: `Cannot read "${path}": it is a folder. Name a file in it.`,
      });
    case "no-permission":
      return new Failure("no-permission", {
        vi: `Không đọc được tệp “${path}”: chưa có quyền đọc. Hãy nhờ người quản lý tệp cấp quyền.`,
        en: `Cannot read "${path}": you may not read it. Ask its owner for the permission.`,
      });
    default:
      return new Failure("not-readable", {
        vi: `Không đọc được tệp “${path}”: ổ đĩa báo lỗi ${system}. Hãy chép tệp sang nơi khác rồi chạy lại.`,
        en: `Cannot read "${path}": the disk reports ${system}. Copy the file elsewhere and run this again.`,
      });
  }
};

/** The failure to write a file, from the error of the system. Nothing stands under the path. */
export const notWritten = (path: string, error: unknown): Failure => {
  const system = systemCode(error) ?? String(error);
  if (["ENOSPC", "EDQUOT", "EFBIG"].includes(system))
    return new Failure("disk-full", {
      vi: `Không ghi được tệp “${path}”: hết chỗ trên đĩa (${system}). Hãy dọn bớt hoặc chọn nơi khác rồi chạy lại.`,
      en: `Cannot write "${path}": the disk is full (${system}). Free some space or choose another place, and run this again.`,
    });
  if (system === "ENOENT" || system === "ENOTDIR")
    return new Failure("no-file", {
      vi: `Không ghi được tệp “${path}”: không có thư mục này. Hãy tạo thư mục trước.`,
      en: `Cannot write "${path}": its folder is not there. Make the folder first.`,
    });
  if (mayBeOpen(system)) return openElsewhere(path, denied[system] ?? "not-written", false);
  if (denied[system] === "no-permission")
    return new Failure("no-permission", {
      vi: `Không ghi được tệp “${path}”: chưa có quyền ghi ở đó. Hãy chọn nơi khác.`,
      en: `Cannot write "${path}": you may not write there. Choose another place.`,
    });
  return new Failure("not-written", {
    vi: `Không ghi được tệp “${path}”: ổ đĩa báo lỗi ${system}. Hãy chọn nơi khác rồi chạy lại.`,
    en: `Cannot write "${path}": the disk reports ${system}. Choose another place and run this again.`,
  });
};

/** The failure to write the answer, from the error of the system. */
export const answerNotWritten = (error: unknown): Failure => {
  const system = systemCode(error) ?? String(error);
  const full = notWritten("", error).code === "disk-full";
  return full
    ? new Failure("disk-full", {
        vi: `Chưa ghi hết câu trả lời: hết chỗ trên đĩa (${system}). Phần đã ghi không dùng được; hãy dọn bớt chỗ rồi chạy lại.`,
        en: `Only a part of the answer was written: the disk is full (${system}). Do not use that part; free some space and run this again.`,
      })
    : new Failure("not-written", {
        vi: `Chưa ghi hết câu trả lời: hệ thống báo lỗi ${system}. Phần đã ghi không dùng được; hãy chạy lại.`,
        en: `Only a part of the answer was written: the system reports ${system}. Do not use that part; run this again.`,
      });
};

/** A failure that nobody foresaw: a mistake in the program. */
export const unexpected = (error: unknown): Failure => {
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return new Failure("unexpected", {
    vi: `Chương trình gặp lỗi không lường trước: ${what}. Kết quả không dùng được. Hãy báo cho người phụ trách chương trình; chạy lại với NODE_DEBUG=chibo để có chi tiết.`,
    en: `The program met an error that it did not foresee: ${what}. Use no result of this run. Report it to who keeps the program; run it with NODE_DEBUG=chibo for the details.`,
  });
};
