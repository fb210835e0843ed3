import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter } from "@zip.js/zip.js";
import * as fc from "fast-check";
import writeXlsxFile from "write-excel-file/node";
import { rollUpPolicies } from "../../src/rules/rubrics/shipped-roll-ups.js";
import { ruleSets } from "../../src/rules/rule-sets/index.js";
import { inTcvn3 } from "../../tests/import/old-fonts.js";
import { chiboLater } from "../../tests/support/command.js";
import { root } from "../../tests/support/root.js";
import { Broken } from "./broken.js";
import { changedBytes, changedJson } from "./mutations.js";

/** A kind of file, with files of this kind and what the command does with one. */
interface Kind {
  readonly name: string;
  readonly files: readonly Buffer[];
  readonly form: "json" | "lines" | "bytes";
  /** The parts of a workbook. */
  readonly parts?: Parts;
  readonly commands: (path: string, out: string) => readonly (readonly string[])[];
  /** Whether the command refuses any file with another content. */
  readonly sealed?: boolean;
}

const example = (path: string): Buffer => readFileSync(join(root, "examples", path));

const importing = (kind: string) => (path: string, out: string) => [
  ["import", path, "--as", kind, "--recorded-by", "office", "--recorded-at", "2022-01-05", "--out", out],
];

const tables: readonly (readonly [kind: string, rows: readonly (readonly string[])[]])[] = [
  [
    "members",
    [
      ["Chi bộ", "Mã đảng viên", "Họ và tên", "Tư cách", "Từ ngày"],
      ["c-3", "m-07", "Người thứ nhất", "dự bị", "01/01/2021"],
      ["c-3", "m-08", '"a;b"', "chính thức", "02/03/2021"],
    ],
  ],
  [
    "meetings",
    [
      ["Chi bộ", "Mã buổi họp", "Ngày", "Loại"],
      ["c-3", "2021-05", "05/05/2021", "thường kỳ"],
    ],
  ],
  [
    "levels",
    [
      ["Đảng viên", "Năm", "Mức", "Ngày"],
      ["m-07", "2021", "hoàn thành tốt nhiệm vụ", "20/12/2021"],
    ],
  ],
];

const csvOf = (rows: readonly (readonly string[])[]): Buffer =>
  Buffer.from(rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")).join("\r\n"));

/** The same in TCVN3, of which each letter is one byte. */
const inOldFont = (rows: readonly (readonly string[])[]): Buffer =>
  Buffer.from(inTcvn3(csvOf(rows).toString("utf8")), "latin1");

const workbookOf = async (rows: readonly (readonly string[])[]): Promise<Buffer> =>
  (await writeXlsxFile(
    rows.map((row) => row.map((value) => ({ value }))),
    { sheet: "Bảng" },
  ).toBuffer()) as Buffer;

/** The kinds of files, in a folder where the command may write. */
export const kindsOf = async (folder: string): Promise<readonly Kind[]> => {
  const journal = join(folder, "journal.jsonl");
  const lines = example("journals/commune-2026.jsonl").toString("utf8").split("\n").slice(0, 60);
  writeFileSync(journal, `${lines.join("\n")}\n`);
  const [seal, batch] = [join(folder, "seal.json"), join(folder, "batch.json")];
  const { stdout } = await chiboLater("seal", journal, seal);
  await chiboLater("journal", "convert", journal, batch, "--to-cloudevents", "urn:example:fuzz");
  const asJson = (value: unknown): Buffer => Buffer.from(JSON.stringify(value, null, 2));
  const year = ["--year", "2026"];
  return [
    {
      name: "journal",
      files: [readFileSync(journal)],
      form: "lines",
      commands: (path, out) => [
        ["journal", "check", path],
        ["findings", path, ...year, "--under", "qd366-hd43-2025"],
        ["verify", path, "--seal", seal],
        ["journal", "redact", path, "--role", "auditor", "--out", out],
      ],
    },
    {
      name: "seal",
      files: [readFileSync(seal)],
      form: "json",
      sealed: true,
      commands: (path) => [["verify", journal, "--seal", path]],
    },
    {
      name: "checkpoint",
      files: [Buffer.from(stdout)],
      form: "bytes",
      commands: (path) => [["verify", journal, "--seal", seal, "--checkpoint", path]],
    },
    {
      name: "overlay",
      files: ["overlays/song-lam-2026.json", "overlays/song-thao-2026.json"].map(example),
      form: "json",
      commands: (path) => [
        ["rules", "check", path],
        ["rules", "show", path],
      ],
    },
    {
      name: "cases",
      files: [example("overlays/song-thao-2026.cases.json")],
      form: "json",
      commands: (path) => [["rules", "test", path]],
    },
    {
      name: "rule-set",
      files: Object.values(ruleSets).slice(0, 3).map(asJson),
      form: "json",
      commands: (path) => [["rules", "check", path]],
    },
    {
      name: "rubric",
      files: [example("rubrics/song-lam-2026.json")],
      form: "json",
      commands: (path) => [
        ["rubrics", "check", path],
        ["rubrics", "show", path],
      ],
    },
    {
      name: "roll-up",
      files: rollUpPolicies.slice(0, 3).map(asJson),
      form: "json",
      commands: (path) => [["rubrics", "check", path]],
    },
    {
      name: "calendar",
      files: [asJson({ from: "2026-01-01", to: "2026-12-31", holidays: ["2026-01-01", "2026-04-30"] })],
      form: "json",
      commands: (path) => [["due", journal, ...year, "--by", "2026-06-30", "--working-days", path]],
    },
    {
      name: "cloudevents",
      files: [readFileSync(batch)],
      form: "json",
      commands: (path, out) => [["journal", "convert", path, out, "--from-cloudevents"]],
    },
    ...(await Promise.all(
      tables.flatMap(([kind, rows]) => [
        Promise.resolve<Kind>({
          name: `csv-${kind}`,
          files: [csvOf(rows), Buffer.from(`\uFEFF${csvOf(rows)}`, "utf16le"), inOldFont(rows)],
          form: "bytes",
          commands: importing(kind),
        }),
        workbookOf(rows).then(
          async (file): Promise<Kind> => ({
            name: `xlsx-${kind}`,
            files: [file],
            form: "bytes",
            parts: await partsOf(file),
            commands: importing(kind),
          }),
        ),
      ]),
    )),
  ];
};

/** The parts of an archive, by their names. */
type Parts = Readonly<Record<string, Uint8Array>>;

const partsOf = async (archive: Buffer): Promise<Parts> => {
  const reader = new ZipReader(new Uint8ArrayReader(archive));
  const parts: Record<string, Uint8Array> = {};
  for (const entry of await reader.getEntries())
    if (!entry.directory) parts[entry.filename] = await entry.getData(new Uint8ArrayWriter());
  return parts;
};

/** A changed file: its bytes, or the parts of an archive. */
type Changed = Buffer | Parts;

/** The bytes of a changed file. */
export const bytesOf = async (changed: Changed): Promise<Buffer> => {
  if (Buffer.isBuffer(changed)) return changed;
  // The day of a part is fixed, so that the same parts give the same bytes.
  const options = { level: 1, lastModDate: new Date(2021, 0, 1), useWebWorkers: false };
  const writer = new ZipWriter(new Uint8ArrayWriter(), options);
  for (const [name, part] of Object.entries(changed)) await writer.add(name, new Uint8ArrayReader(part));
  return Buffer.from(await writer.close());
};

/** What makes trouble in the parts of a workbook. */
const tokens = [
  '<c r="A60000000"><v>1</v></c>',
  "<c><v>7</v></c>",
  '<row r="1048576"/>',
  '<row r="2"/>',
  '<sheetFormatPr zeroHeight="1"/>',
  '<f t="dataTable" ref="A1:XFD1048576"/>',
  "<v>NguyÔn V\u00A8n</v>",
  "<f>1+1</f>",
  ' t="e"',
  ' t="s"',
  ' s="99"',
  ' hidden="1"',
  '<mergeCell ref="A1:XFD1048576"/>',
  '<!DOCTYPE x [<!ENTITY a "b">]>',
  "&#x0;",
  "99999999999",
  "</row>",
];

const withToken = (part: Uint8Array): fc.Arbitrary<Uint8Array> =>
  fc.tuple(fc.constantFrom(...tokens), fc.double({ min: 0, max: 1, noNaN: true })).map(([token, at]) => {
    const text = Buffer.from(part).toString("utf8");
    const place = Math.max(0, text.indexOf("<", Math.floor(at * text.length)));
    return Buffer.from(text.slice(0, place) + token + text.slice(place));
  });

/** A workbook with changes in one of its parts, or in its bytes. */
const changedWorkbook = (file: Buffer, parts: Parts): fc.Arbitrary<Changed> =>
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom(...Object.keys(parts)).chain((name) => {
        const part = parts[name] ?? new Uint8Array();
        return fc
          .oneof(changedBytes(part), withToken(part))
          .map((changed): Changed => ({ ...parts, [name]: changed }));
      }),
    },
    { weight: 1, arbitrary: changedBytes(file) },
  );

/** A file of a kind, with changes. */
export const changedFile = ({ files, form, parts }: Kind): fc.Arbitrary<Changed> =>
  fc.constantFrom(...files).chain((file): fc.Arbitrary<Changed> => {
    if (parts !== undefined) return changedWorkbook(file, parts);
    if (form === "bytes") return changedBytes(file);
    const text = file.toString("utf8");
    const structural =
      form === "json"
        ? changedJson(text).map((each) => Buffer.from(each))
        : fc.nat(text.split("\n").length - 2).chain((nth) => {
            const lines = text.split("\n");
            return changedJson(lines[nth] ?? "").map((line) => Buffer.from(lines.with(nth, line).join("\n")));
          });
    return fc.oneof({ weight: 3, arbitrary: structural }, { weight: 1, arbitrary: changedBytes(file) });
  });

const parsed = (bytes: Buffer): unknown => {
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    return undefined;
  }
};

/**
 * Gives a changed file to the command.
 * @throws Broken where the command ends otherwise than with 0, 1 or a failure that it foresees
 */
export const checkFile = async (
  { name, commands, sealed = false, files }: Kind,
  bytes: Buffer,
  folder: string,
): Promise<void> => {
  const [path, out] = [join(folder, "changed.json"), join(folder, "out.jsonl")];
  writeFileSync(path, bytes);
  for (const command of commands(path, out)) {
    for (const made of [out, `${out}.rejected.xlsx`]) rmSync(made, { force: true });
    const { status, stdout, stderr } = await chiboLater(...command, "--lang", "en");
    if (stderr.includes("[unexpected]")) throw new Broken("crash", `${command[0]}: ${stderr.slice(0, 500)}`);
    if (![0, 1, 2].includes(status)) throw new Broken("crash", `${command[0]} ends with ${status}`);
    if (status === 2 && !/^\[[a-z-]+\] |^Line /m.test(stderr))
      throw new Broken("crash", `${command[0]} ends with 2 and no code: ${stderr.slice(0, 300)}`);
    const same = files.some((file) => isDeepStrictEqual(parsed(file), parsed(bytes)));
    if (sealed && !same && status === 0)
      throw new Broken("silent", `${name}: another seal holds: ${stdout.slice(0, 200)}`);
  }
  if (Object.keys(Object.prototype).length > 0) throw new Broken("crash", "Object.prototype was changed");
};
