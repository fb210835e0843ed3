import { createHash } from "node:crypto";
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { encodeEvent } from "../../src/events/journal/encode.js";
import { type Story, story } from "../../src/testing/index.js";
import { chibo } from "../support/command.js";
import { emptyFolder, write } from "../support/tree.js";

const { folder, remove } = emptyFolder();
afterAll(remove);
const at = (path: string): string => join(folder, path);

const digestOf = (text: string): string => createHash("sha256").update(text).digest("hex");

const attached = (
  told: Story,
  evidence: string,
  text: string,
  more: { locator?: string; replaces?: string } = {},
) =>
  told.happened(
    "EvidenceAttached",
    {
      evidence,
      about: { subject: { kind: "member", id: "m-1" } },
      digest: digestOf(text),
      mediaType: "text/plain",
      label: `Giấy ${evidence}`,
      on: "2026-09-20",
      ...more,
    },
    "2026-09-21",
  );

const opened = story("review/c-1/2026-Q3").happened(
  "ReviewOpened",
  {
    organisation: "c-1",
    year: 2026,
    period: "2026-Q3",
    ruleSet: "hd02-2026-quarter",
    fingerprint: "0".repeat(64),
    parameters: {},
    superiorDocuments: [],
    deadlines: [],
  },
  "2026-09-15",
);
const whole = attached(
  attached(attached(opened, "e-1", "báo cáo", { locator: "quý 3/báo cáo.txt" }), "e-2", "kế hoạch"),
  "e-3",
  "kế hoạch sửa",
  { replaces: "e-2" },
);
const journal = (name: string, told: Story): string => {
  write(folder, { [name]: [...told].map((event) => `${encodeEvent(event)}\n`).join("") });
  return at(name);
};
const book = journal("book.jsonl", whole);

const verify = (files: string, ...args: string[]) => chibo("verify", book, "--files", at(files), ...args);
const compared = (files: string) => {
  const { status, stdout } = verify(files, "--json");
  return { status, ...JSON.parse(stdout).evidence };
};
const ids = (list: readonly { readonly evidence: string }[]) => list.map(({ evidence }) => evidence);

describe("the files of evidence beside a journal", () => {
  it("are all there, under any name", () => {
    write(folder, { "all/one/x.txt": "báo cáo", "all/y.txt": "kế hoạch sửa" });
    expect(compared("all")).toMatchObject({ status: 0, files: 2, standing: 2, found: 2 });
    expect(verify("all", "--lang", "en").stdout).toBe(
      "Evidence: 2/2 that stand have a file as recorded; the folder holds 2 files.\nNobody compared the journal with its seal (--seal): a digest that was altered in the journal passes this check.\n",
    );
  });

  it("are missing, changed, of former evidence, or in no entry, each by name", () => {
    write(folder, {
      // The name in the other form of Unicode, as some systems write it.
      ["some/quý 3/báo cáo.txt".normalize("NFD")]: "báo cáo, sửa một chữ",
      "some/cũ.txt": "kế hoạch",
      "some/lạ.txt": "không ai ghi",
    });
    const found = compared("some");
    expect(found).toMatchObject({ status: 1, standing: 2, found: 0, former: ["cũ.txt"], extra: ["lạ.txt"] });
    expect(ids(found.missing)).toEqual(["e-3"]);
    expect(ids(found.changed)).toEqual(["e-1"]);
    expect(found.changed[0].is).toBe(digestOf("báo cáo, sửa một chữ"));
    const [sums, ...lines] = verify("some").stdout.trimEnd().split("\n");
    expect(sums).toContain("0/2 minh chứng còn dùng có tệp đúng như đã ghi; thư mục có 3 tệp");
    expect(lines.map((line) => line.normalize("NFC"))).toEqual([
      "Thiếu tệp: Giấy e-3 (e-3, 20/09/2026) ← review/c-1/2026-Q3@4",
      `Tệp đã khác: “quý 3/báo cáo.txt” — Giấy e-1 (e-1, 20/09/2026, quý 3/báo cáo.txt) ← review/c-1/2026-Q3@2; sổ ghi ${digestOf("báo cáo").slice(0, 12)}…, tệp ${digestOf("báo cáo, sửa một chữ").slice(0, 12)}…`,
      "Minh chứng đã thay hoặc đã rút: “cũ.txt”",
      "Không có trong sổ ghi: “lạ.txt”",
      expect.stringContaining("--seal"),
    ]);
  });

  it("do not fail the check where only the folder holds more", () => {
    write(folder, { "more/x.txt": "báo cáo", "more/y.txt": "kế hoạch sửa", "more/z.txt": "thêm" });
    expect(compared("more")).toMatchObject({ status: 0, extra: ["z.txt"], missing: [], changed: [] });
  });

  it("are read after corrections: evidence whose entry was withdrawn stands no more", () => {
    const taken = journal(
      "taken.jsonl",
      whole.happened("EntryWithdrawn", { entry: 4, reason: "ghi nhầm" }, "2026-09-30"),
    );
    write(folder, { "back/x.txt": "báo cáo", "back/y.txt": "kế hoạch" });
    const { stdout, status } = chibo("verify", taken, "--files", at("back"), "--json");
    expect(status).toBe(0);
    expect(JSON.parse(stdout).evidence).toMatchObject({ standing: 2, found: 2, former: [] });
  });

  it("are checked together with the seal: each of the two fails alone", () => {
    chibo("seal", book, at("seal.json"));
    write(folder, { "both/x.txt": "báo cáo", "both/y.txt": "kế hoạch sửa" });
    const both = (name: string, files: string) =>
      chibo("verify", name, "--seal", at("seal.json"), "--files", at(files), "--json");
    const good = both(book, "both");
    expect(good.status).toBe(0);
    expect(JSON.parse(good.stdout)).toMatchObject({ ok: true, evidence: { found: 2 } });
    expect(both(book, "some").status).toBe(1);

    // Somebody changes a file, and the digest in the journal with it. Only the seal shows it.
    write(folder, { "forged/x.txt": "báo cáo giả", "forged/y.txt": "kế hoạch sửa" });
    const text = [...whole].map((event) => `${encodeEvent(event)}\n`).join("");
    write(folder, { "forged.jsonl": text.replace(digestOf("báo cáo"), digestOf("báo cáo giả")) });
    expect(chibo("verify", at("forged.jsonl"), "--files", at("forged")).status).toBe(0);
    const forged = both(at("forged.jsonl"), "forged");
    expect(forged.status).toBe(1);
    expect(JSON.parse(forged.stdout)).toMatchObject({ ok: false, problem: { entry: 2 } });
  });

  it("count neither the journal, nor the seal, nor what a link leads to", () => {
    const inside = journal("inside/book.jsonl", whole);
    write(folder, { "inside/x.txt": "báo cáo", "inside/y.txt": "kế hoạch sửa" });
    chibo("seal", inside, at("inside/seal.json"));
    symlinkSync(at("some"), at("inside/link"));
    const { stdout } = chibo(
      "verify",
      inside,
      "--seal",
      at("inside/seal.json"),
      "--files",
      at("inside"),
      "--json",
    );
    expect(JSON.parse(stdout).evidence).toMatchObject({ files: 2, extra: [], former: [] });
  });

  it.each([
    ["no folder", ["--files", "/none"], "Không đọc được thư mục “/none”"],
    ["nothing to compare with", [], "--seal <tệp>, hoặc --files <thư mục>"],
    [
      "a checkpoint without a seal",
      ["--files", folder, "--checkpoint", "x"],
      "--checkpoint chỉ dùng cùng --seal",
    ],
  ])("end the command with 2 where there is %s", (_, args, says) => {
    const { stderr, status } = chibo("verify", book, ...args);
    expect(status).toBe(2);
    expect(stderr).toContain(says);
  });
});
