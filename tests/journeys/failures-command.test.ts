import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { closeSync, ftruncateSync, openSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { failureCodes, notRead, notWritten } from "../../src/cli/shared/failure.js";
import { chunksOf } from "../../src/cli/shared/files.js";
import { forgetFiles } from "../../src/cli/shared/snapshots.js";
import { chibo, chiboLater } from "../support/command.js";
import { root } from "../support/root.js";
import { emptyFolder, write } from "../support/tree.js";

const { folder, remove } = emptyFolder();
afterAll(remove);
const file = (name: string): string => join(folder, name);
const journal = join(root, "examples/journals/medical-college-2021.jsonl");
const whole = readFileSync(journal);

write(folder, {
  "deep.json": "[".repeat(100_000) + "]".repeat(100_000),
  "deep-object.json": `${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}`,
  "minutes.txt": "Biên bản họp chi bộ",
});
chibo("seal", journal, file("seal.json"));
const year = ["--year", "2021"];
const importing = ["--as", "members", "--recorded-by", "m-01", "--recorded-at", "2022-01-05"];

/** The command with a file in each place that takes one. */
const places: readonly (readonly [place: string, args: (path: string) => string[]])[] = [
  ["a journal", (path) => ["replay", path, ...year]],
  ["a journal to check", (path) => ["journal", "check", path]],
  ["a journal to seal", (path) => ["seal", path, file("never.json")]],
  ["a journal to verify", (path) => ["verify", path, "--seal", file("seal.json")]],
  ["a journal to convert", (path) => ["journal", "convert", path, file("never.json")]],
  ["CloudEvents", (path) => ["journal", "convert", path, file("never.json"), "--from-cloudevents"]],
  ["a seal", (path) => ["verify", journal, "--seal", path]],
  ["a checkpoint", (path) => ["verify", journal, "--seal", file("seal.json"), "--checkpoint", path]],
  ["a rule set", (path) => ["replay", journal, ...year, "--under", path]],
  ["a rubric", (path) => ["replay", journal, ...year, "--rubric", path]],
  ["a calendar", (path) => ["replay", journal, ...year, "--working-days", path]],
  ["an overlay to check", (path) => ["rules", "check", path]],
  ["a rule set to show", (path) => ["rules", "show", path]],
  ["a rule set to analyse", (path) => ["rules", "analyse", path]],
  ["cases", (path) => ["rules", "test", path]],
  ["a rubric to check", (path) => ["rubrics", "check", path]],
  ["a rubric to show", (path) => ["rubrics", "show", path]],
  ["a table", (path) => ["import", path, ...importing]],
  ["a journal to add to", (path) => ["import", file("minutes.txt"), ...importing, "--into", path]],
];
const json = places.filter(([place]) => !/journal|checkpoint|table/.test(place));

/** The code of the failure in each language and as data, which must be the same. */
const codeOf = async (args: readonly string[]): Promise<string> => {
  const vietnamese = await chiboLater(...args);
  const english = await chiboLater(...args, "--lang", "en");
  const data = await chiboLater(...args, "--json");
  const { failure } = JSON.parse(data.stdout);
  expect([vietnamese.stdout, vietnamese.stderr]).toEqual(["", `[${failure.code}] ${failure.says.vi}\n`]);
  expect([english.stdout, english.stderr]).toEqual(["", `[${failure.code}] ${failure.says.en}\n`]);
  expect([vietnamese.status, english.status, data.status]).toEqual([2, 2, 2]);
  expect(failure.says.vi).not.toBe(failure.says.en);
  expect(failureCodes).toContain(failure.code);
  return failure.code;
};

describe("a file that cannot be used, in each place that takes one", () => {
  it.each(places)("is a folder in place of %s", async (_, args) => {
    expect(await codeOf(args(`${folder}/.`))).toBe("is-folder");
  });

  it.each(places)("is not there in place of %s", async (_, args) => {
    expect(await codeOf(args(file("nowhere.json")))).toBe("no-file");
  });

  it.each(places)("is UTF-16 or UTF-32 in place of %s, and is called so", async (place, args) => {
    for (const [name, bytes] of wideTexts) {
      // A checkpoint may come from Windows PowerShell.
      if (place === "a checkpoint" && /^UTF-16 .E$/.test(name)) continue;
      // A table is read in UTF-16, which Excel writes.
      if (place === "a table" && name.startsWith("UTF-16")) continue;
      writeFileSync(file(`${name}.json`), bytes);
      expect(await codeOf(args(file(`${name}.json`)))).toBe("wrong-encoding");
      expect((await chiboLater(...args(file(`${name}.json`)))).stderr).toContain(name.slice(0, 6));
    }
  });

  it.each(places.filter(([place]) => place !== "a table"))(
    "is a workbook in place of %s",
    async (_, args) => {
      for (const sign of ["504b0304", "d0cf11e0"]) {
        writeFileSync(file("workbook"), Buffer.from(`${sign}0000ff00`, "hex"));
        expect(await codeOf(args(file("workbook")))).toBe("not-usable");
        expect((await chiboLater(...args(file("workbook")))).stderr).toContain("là tệp Excel hoặc Word");
      }
    },
  );

  it("is a seal, a journal or a checkpoint in the place of another of them, and is called so", async () => {
    write(folder, { "code.txt": "chibo checkpoint 1\nsize 1\n" });
    for (const [args, says] of [
      [["verify", journal, "--seal", journal], "là sổ ghi"],
      [["verify", file("seal.json"), "--seal", file("seal.json")], "là tệp dấu niêm phong"],
      [["verify", journal, "--seal", file("code.txt")], "là tệp có mã đối chiếu"],
    ] as const) {
      expect(await codeOf(args)).toBe("not-usable");
      expect((await chiboLater(...args)).stderr).toContain(says);
    }
  });

  it("is a table without a column, which has no English name in a Vietnamese answer", async () => {
    write(folder, { "columns.csv": "Mã đảng viên\nm-07\n" });
    const { stdout } = await chiboLater("import", file("columns.csv"), ...importing);
    expect(stdout).toContain("Bảng không có cột “Chi bộ”. Ghi giá trị nào cho mọi dòng?");
    const unset = await chiboLater("import", file("columns.csv"), ...importing, "--set", "cb3");
    expect(unset.stderr).toContain('--set "Chi bộ=c-3"');
  });

  it.each(["EBUSY", "EPERM"])("may be open in Excel where Windows reports %s", (code) => {
    const error = Object.assign(new Error(code), { code, syscall: "open" });
    for (const { says } of [notRead("so.csv", error), notWritten("so.csv", error)]) {
      expect(says.vi).toContain("có thể đang mở trong Excel");
      expect(says.en).toContain("may be open in Excel");
    }
  });

  it.each(json)("nests without end in place of %s", async (_, args) => {
    for (const name of ["deep.json", "deep-object.json"])
      expect(await codeOf(args(file(name)))).toBe("too-deep");
  });

  it("is a JSON file in an encoding of one byte", async () => {
    writeFileSync(file("windows.json"), Buffer.from('{"name": "Ngh\xeaˆ An"}', "latin1"));
    expect(await codeOf(["rules", "check", file("windows.json")])).toBe("wrong-encoding");
    expect(chibo("rules", "check", file("windows.json")).stderr).toContain("TCVN3");
  });
});

const utf16 = Buffer.from("\ufeff{}\n[]", "utf16le");
const utf32 = Buffer.concat(
  [..."\ufeff{}\n"].map((each) => Buffer.from([each.charCodeAt(0) & 255, each.charCodeAt(0) >> 8, 0, 0])),
);
const swapped = (bytes: Buffer, size: 2 | 4): Buffer =>
  size === 2 ? Buffer.from(bytes).swap16() : Buffer.from(bytes).swap32();
const wideTexts: readonly (readonly [name: string, bytes: Buffer])[] = [
  ["UTF-16 LE", utf16],
  ["UTF-16 BE", swapped(utf16, 2)],
  ["UTF-16 LE without mark", utf16.subarray(2)],
  ["UTF-16 BE without mark", swapped(utf16, 2).subarray(2)],
  ["UTF-32 LE", utf32],
  ["UTF-32 BE", swapped(utf32, 4)],
  ["UTF-32 LE without mark", utf32.subarray(4)],
  ["UTF-32 BE without mark", swapped(utf32, 4).subarray(4)],
];

describe("a journal that another program writes during the command", () => {
  const long = Buffer.concat(Array.from({ length: 12 }, () => whole));
  const read = (name: string): string =>
    Buffer.concat([...chunksOf(file(name))].map((chunk) => chunk.slice())).toString("latin1");

  it("is read as it stood first, where lines are added or another file takes its name", () => {
    for (const change of [
      () => writeFileSync(file("growing"), "x", { flag: "a" }),
      () => {
        writeFileSync(file("other"), "y");
        spawnSync("mv", [file("other"), file("growing")]);
      },
    ]) {
      writeFileSync(file("growing"), long);
      forgetFiles();
      const first = read("growing");
      change();
      expect(read("growing") === first).toBe(true);
    }
  });

  it.each([
    ["overwritten", (at: number) => [Buffer.from("!"), at] as const],
    ["cut off", (at: number) => [undefined, at] as const],
  ])("fails where it is %s in place between two readings", (_, change) => {
    writeFileSync(file("altered"), long);
    forgetFiles();
    read("altered");
    const [bytes, at] = change(long.length - 5);
    const open = openSync(file("altered"), "r+");
    if (bytes === undefined) ftruncateSync(open, at);
    else writeFileSync(open, bytes);
    closeSync(open);
    expect(() => read("altered")).toThrow(expect.objectContaining({ code: "file-changed" }));
  });
});

const built = ["dist/cli/chibo.cjs"];
const shell = (script: string) =>
  spawnSync("bash", ["-c", `chibo() { "${process.execPath}" ${built} "$@"; }\n${script}`], {
    cwd: root,
    encoding: "utf8",
  });

describe("the built command", () => {
  it("reads a journal from a pipe, as often as it needs it", () => {
    const sealed = shell(`cat ${journal} | chibo verify /dev/stdin --seal ${file("seal.json")} --json`);
    expect(JSON.parse(sealed.stdout)).toMatchObject({ ok: true });
  });

  it("says that the answer is incomplete where the disk is full, also where a part of it fits", () => {
    const full = shell(`chibo catalogue > /dev/full; echo $? >&2`);
    expect(full.stderr).toMatch(/^\[disk-full\] .*\n2\n$/);
    const partly = shell(`trap '' XFSZ; (ulimit -f 1; chibo catalogue > ${file("answer.txt")}); echo $?`);
    expect(partly.stderr).toMatch(/^\[disk-full\] .*\n$/);
    expect(partly.stdout).toBe("2\n");
  });

  it("ends quietly with the number of its answer where the reader stops early", () => {
    const piped = (args: string) => shell(`set -o pipefail; chibo ${args} | true; echo $?`);
    expect(piped("catalogue")).toMatchObject({ stdout: "0\n", stderr: "" });
    expect(piped(`findings ${journal} --year 2021 --lang en`)).toMatchObject({ stdout: "1\n", stderr: "" });
  });

  it.each(["SIGINT", "SIGTERM"] as const)(
    "leaves no temporary file and no half of a file at %s",
    async (signal) => {
      writeFileSync(file("long.jsonl"), Buffer.concat(Array.from({ length: 400 }, () => whole)));
      const ended = new Promise<readonly [number | null, NodeJS.Signals | null]>((resolve) => {
        const child: ChildProcess = spawn(
          process.execPath,
          [...built, "journal", "convert", file("long.jsonl"), file("converted.jsonl")],
          { cwd: root, stdio: "ignore" },
        );
        const look = (): void => {
          if (readdirSync(folder).some((name) => name.endsWith(".part"))) child.kill(signal);
          else if (child.exitCode === null) setImmediate(look);
        };
        child.on("exit", (code, by) => resolve([code, by]));
        look();
      });
      // A shell reports the end by a signal as 130 or 143.
      expect(await ended).toEqual([null, signal]);
      expect(readdirSync(folder).filter((name) => name.includes("converted"))).toEqual([]);
    },
  );
});
