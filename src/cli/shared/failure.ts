import type { Text } from "../../language/text.js";

/**
 * The reason why the command could not do its work, with the remedy. The command ends with code 2; with 1 where the
 * journal gives one id two contents, as every command that reads it does.
 */
export class Failure extends Error {
  override readonly name = "Failure";
  constructor(
    readonly code:
      | "usage"
      | "no-file"
      | "file-exists"
      | "not-json"
      | "unknown-rule-set"
      | "rule-set-needed"
      | "unknown-rubric"
      | "unknown-roll-up"
      | "unknown-name"
      | "not-usable"
      | "id-conflict",
    readonly says: Text,
  ) {
    super(says.en);
  }
}

/** A file that cannot be read. */
export const noFile = (path: string): Failure =>
  new Failure("no-file", {
    vi: `Không đọc được tệp “${path}”. Hãy kiểm tra đường dẫn và quyền đọc.`,
    en: `Cannot read "${path}". Check the path and that you may read it.`,
  });
