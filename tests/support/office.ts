import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { programAt } from "./server.js";

/** The ending of a file, and how the office program writes it. CSV is UTF-8 with semicolons, days as the sheet shows them. */
const filters = {
  xlsx: "xlsx",
  xls: "xls",
  ods: "ods",
  csv: "csv:Text - txt - csv (StarCalc):59,34,76,1",
} as const;

/** Whether tests with LibreOffice run: where it is installed, and always in the CI. */
export const officeAvailable = programAt("soffice") !== undefined || process.env.CI === "true";

/**
 * Opens files in LibreOffice and saves each in another form.
 * @param folder the folder of the files, which also takes the profile of the program
 * @returns the bytes of the saved files, by the names of the opened ones
 */
export const savedByOffice = (
  folder: string,
  files: readonly string[],
  to: keyof typeof filters,
): ReadonlyMap<string, Uint8Array> => {
  const out = join(folder, `as-${to}`);
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  const { status, stdout, stderr, error } = spawnSync(
    "soffice",
    [
      profile,
      "--headless",
      // A person is asked for these on opening CSV; without a screen the program takes the code page of the machine.
      ...(files.every((file) => file.endsWith(".csv")) ? ["--infilter=CSV:44,34,76"] : []),
      "--convert-to",
      filters[to],
      "--outdir",
      out,
      ...files.map((file) => join(folder, file)),
    ],
    { encoding: "utf8" },
  );
  if (status !== 0) throw new Error(`soffice: ${error?.message ?? ""}${stdout}${stderr}`);
  return new Map(
    files.map((file) => [file, new Uint8Array(readFileSync(join(out, file.replace(/\.[^.]+$/, `.${to}`))))]),
  );
};
