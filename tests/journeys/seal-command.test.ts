import { generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { JournalEvent } from "../../src/events/catalogue.js";
import {
  extendSeal,
  formatCheckpoint,
  parseCheckpoint,
  type Seal,
  signCheckpoint,
} from "../../src/events/seal/index.js";
import { chibo, chiboLater } from "../support/command.js";
import { root } from "../support/root.js";
import { emptyFolder, write } from "../support/tree.js";

const { folder, remove } = emptyFolder();
afterAll(remove);

const file = (name: string): string => join(folder, name);
const journal = "examples/journals/school-2021.jsonl";
const lines = readFileSync(join(root, journal), "utf8").trimEnd().split("\n");
const text = (of: readonly string[]): string => `${of.join("\n")}\n`;

const sealed = chibo("seal", journal, file("seal.json"));
const checkpoint = sealed.stdout.slice(sealed.stdout.indexOf("\n\n") + 2);
const other = lines.map((line, index) =>
  index === 40 ? line.replace(/"recordedBy":"/, '"recordedBy":"x-') : line,
);
write(folder, {
  "checkpoint.txt": checkpoint,
  "minutes.txt": `Biên bản họp chi bộ\n\n${sealed.stdout}\nCuộc họp kết thúc lúc 17 giờ.\n`,
  "twice.txt": `${checkpoint}\n${checkpoint}`,
  "changed.jsonl": text(other),
  "removed.jsonl": text(lines.filter((_, index) => index !== 40)),
  "broken.jsonl": text(["không phải JSON", ...lines]),
});
const verify = (name: string, ...args: string[]) =>
  chibo("verify", name, "--seal", file("seal.json"), ...args);

describe("chibo seal", () => {
  it("seals a journal into a new file, and prints the checkpoint for the minutes", () => {
    expect(sealed.status).toBe(0);
    expect(sealed.stdout).toContain(`Đã niêm phong ${lines.length} mục ghi`);
    expect(JSON.parse(readFileSync(file("seal.json"), "utf8"))).toMatchObject({ size: lines.length });
  });

  it("gives the file with its salts to its owner only", () => {
    expect(statSync(file("seal.json")).mode & 0o777).toBe(0o600);
    const copy = ["journal", "redact", journal, "--role", "auditor", "--seal", file("seal.json")];
    expect(chibo(...copy, "--out", file("auditor.jsonl")).status).toBe(0);
    expect(statSync(file("auditor.jsonl.seal.json")).mode & 0o777).toBe(0o600);
  });

  it("lists what a copy withholds, field by field, with the numbers of all of its entries", () => {
    const { stdout } = chibo(
      ...["verify", file("auditor.jsonl"), "--seal", file("auditor.jsonl.seal.json"), "--lang", "en"],
    );
    expect(stdout).toMatch(/\d+ fields or entries were withheld or erased: their digests were compared/);
    const { erased } = JSON.parse(
      chibo("verify", file("auditor.jsonl"), "--seal", file("auditor.jsonl.seal.json"), "--json").stdout,
    ) as { erased: readonly { readonly path: string; readonly at: number }[] };
    const listed = [...stdout.matchAll(/^ {2}(\S.*): entries ([\d–, ]+)$/gm)].flatMap(
      ([, field, ranges = ""]) =>
        ranges.split(", ").flatMap((range) => {
          const [first = 0, last = first] = range.split("–").map(Number);
          return Array.from({ length: last - first + 1 }, (_, index) => `${field} ${first + index}`);
        }),
    );
    const expected = erased.map(({ path, at }) =>
      path === ""
        ? `the whole entry ${at}`
        : `${path
            .slice(1)
            .replaceAll(/\/(\d+)/g, "[$1]")
            .replaceAll("/", ".")} ${at}`,
    );
    expect(listed.sort()).toEqual(expected.sort());
    expect(stdout).toMatch(/ entries .*\d–\d/);
  });

  it("says of the old seal of an erased copy that the copy was erased, and which seal file to use", () => {
    const old = chibo("verify", file("auditor.jsonl"), "--seal", file("seal.json"));
    expect(old.status).toBe(1);
    expect(old.stdout).toContain("đã được xóa hoặc lược bỏ trong sổ ghi này");
    expect(old.stdout).toContain("Dùng tệp niêm phong ghi ra cùng bản này");
    const other = chibo("verify", journal, "--seal", file("auditor.jsonl.seal.json"));
    expect(other.status).toBe(1);
    expect(other.stdout).toContain("đã được xóa hoặc lược bỏ trong dấu niêm phong");
  });

  it("reads a checkpoint that Windows PowerShell wrote, in UTF-16 with its mark", () => {
    const marked = Buffer.from(`\ufeff${sealed.stdout.replaceAll("\n", "\r\n")}`, "utf16le");
    for (const bytes of [marked, Buffer.from(marked).swap16()]) {
      writeFileSync(file("powershell.txt"), bytes);
      const { status, stdout } = verify(journal, "--checkpoint", file("powershell.txt"), "--json");
      expect(status).toBe(0);
      expect(JSON.parse(stdout)).toMatchObject({ ok: true, proved: { checkpoint: lines.length } });
    }
  });

  it("says of a new seal against an older checkpoint that they are not of the same day, and what to compare", () => {
    chibo("seal", journal, file("later.json"));
    const { stdout, status } = chibo(
      ...["verify", journal, "--seal", file("later.json"), "--checkpoint", file("checkpoint.txt")],
    );
    expect(status).toBe(1);
    expect(stdout).toContain("được lập lại sau mã đối chiếu");
    expect(stdout).toContain("hãy dùng tệp đó");
    expect(stdout).not.toContain("đã bị sửa");
  });

  it("seals no line with a name that stands twice, and finds it in a journal that was sealed", () => {
    const twice = (lines[3] as string).replace('"data":{', '"type":"CommentMade","data":{');
    write(folder, { "two-readings.jsonl": text(lines.with(3, twice)) });
    const refused = chibo("seal", file("two-readings.jsonl"), file("two-readings.json"));
    expect(refused).toMatchObject({ status: 2, stdout: "" });
    const checked = chibo("journal", "check", file("two-readings.jsonl"));
    expect(checked.status).toBe(1);
    expect(checked.stdout).toContain("[repeated-name]");
    expect(verify(file("two-readings.jsonl"), "--json")).toMatchObject({ status: 1 });
    expect(verify(file("two-readings.jsonl")).stdout).toContain("[ambiguous]");
  });

  it("never writes over a file, and seals nothing that cannot be read", () => {
    const again = chibo("seal", journal, file("seal.json"));
    expect(again).toMatchObject({ status: 2, stdout: "" });
    expect(again.stderr).toContain("không ghi đè");
    const unsound = chibo("seal", file("broken.jsonl"), file("none.json"), "--lang", "en");
    expect(unsound).toMatchObject({ status: 2, stdout: "" });
    expect(unsound.stderr).toContain("chibo journal check");
    expect(existsSync(file("none.json"))).toBe(false);
  });

  it("draws other salts each time", () => {
    chibo("seal", journal, file("second.json"));
    const roots = ["seal.json", "second.json"].map(
      (name) => JSON.parse(readFileSync(file(name), "utf8")).root,
    );
    expect(roots[0]).not.toBe(roots[1]);
  });
});

describe("chibo verify, and entries that are not sealed", () => {
  const stream = (JSON.parse(lines[0] as string) as { stream: string }).stream;
  const last = lines.filter((line) => line.includes(`"stream":"${stream}"`)).length;
  const appended = (recordedAt: string): string =>
    JSON.stringify({
      id: `${stream}@${last + 1}`,
      stream,
      position: last + 1,
      type: "ContradictionNoted",
      data: { about: "x", says: "y", against: "z" },
      metadata: {
        schemaVersion: 1,
        happenedAt: recordedAt,
        recordedAt,
        recordedBy: "m-01",
        recordedFor: "s1",
      },
    });
  write(folder, { "tail.jsonl": text([...lines, appended("2020-01-01T00:00:00Z")]) });
  const against = (...args: string[]) =>
    verify(file("tail.jsonl"), "--checkpoint", file("checkpoint.txt"), ...args);

  it("is no longer content: the entries are listed, and that one is backdated", () => {
    const { stdout, status } = against();
    expect(status).toBe(1);
    expect(stdout).not.toContain("Nguyên vẹn");
    expect(stdout).toContain("Có mục ghi chưa niêm phong.");
    expect(stdout).toContain(`Mục 1–${lines.length} khớp mã đối chiếu đã công bố.`);
    expect(stdout).toContain(`Mục ${lines.length + 1} chưa niêm phong`);
    expect(stdout).toContain(
      `  mục ${lines.length + 1}: ${stream}@${last + 1}; Ghi chú nguồn mâu thuẫn; ghi 01/01/2020 07:00; ghi lùi ngày: nêu thời điểm ghi trước một mục đã niêm phong hoặc trước mã đối chiếu`,
    );
    expect(JSON.parse(against("--json").stdout)).toMatchObject({
      ok: true,
      proved: { checkpoint: lines.length, seal: 0, unsealed: 1 },
      unsealed: [{ at: lines.length + 1, id: `${stream}@${last + 1}`, backdated: true }],
      signature: "absent",
    });
  });

  it("ends with 0 where the caller says that the journal goes on, and lists them still", () => {
    write(folder, { "later-tail.jsonl": text([...lines, appended("2023-01-01T00:00:00Z")]) });
    const { stdout, status } = verify(file("later-tail.jsonl"), "--growing", "--lang", "en");
    expect(status).toBe(0);
    expect(stdout).toContain("Some entries are not sealed.");
    expect(stdout).toContain(`  entry ${lines.length + 1}: ${stream}@${last + 1}; `);
  });

  it("is not excused by a growing journal for a backdated entry, nor for a line that cannot be read", () => {
    expect(against("--growing").status).toBe(1);
    for (const line of ["garbage", "{}", "[]", "null", '{"stream":"cell/s1","position":999}']) {
      write(folder, { "unreadable.jsonl": text([...lines, line]) });
      const { stdout, status } = verify(file("unreadable.jsonl"), "--growing");
      expect(status).toBe(1);
      expect(stdout).toContain(`Dòng ${lines.length + 1}`);
      expect(stdout).not.toMatch(/NaN|undefined/);
    }
  });

  describe("where somebody made the seal longer over a backdated entry", () => {
    const line = JSON.stringify({
      ...(JSON.parse(appended("2021-01-05T02:00:00Z")) as object),
      ...{ stream: "cell/s1", position: 43, id: "cell/s1@43", type: "MemberTransferredOut" },
      data: { member: "s1-04", on: "2021-03-01", to: "zz" },
    });
    const longer = extendSeal(
      JSON.parse(readFileSync(file("seal.json"), "utf8")) as Seal,
      [JSON.parse(line) as JournalEvent],
      () => randomBytes(32),
    );
    write(folder, { "longer.jsonl": text([...lines, line]), "longer.json": JSON.stringify(longer) });
    const published = ["--seal", file("longer.json"), "--checkpoint", file("checkpoint.txt")];
    const year = [file("longer.jsonl"), "--year", "2021", "--lang", "en", ...published];

    it("is named as backdated where it is, and the command ends with 1", () => {
      const { stdout, status } = chibo("verify", file("longer.jsonl"), "--lang", "en", ...published);
      expect(status).toBe(1);
      expect(stdout).toMatch(/entry 693: cell\/s1@43; .*; backdated: /);
      expect(chibo("verify", file("longer.jsonl"), "--growing", ...published).status).toBe(1);
    });

    it("is named at the head of every answer, also where no line of it rests on the entry by name", () => {
      for (const args of [
        ["explain", ...year, "--cap", "ward"],
        ["explain", ...year, "--member", "s1-05"],
        ["findings", ...year],
        ["findings", ...year, "--severity", "breach", "--code", "cap-exceeded"],
        ["report", ...year],
        ["report", ...year, "--month", "2021-05"],
        ["report", ...year, "--open"],
        ["replay", ...year],
      ]) {
        const { stdout } = chibo(...args);
        expect(stdout).toMatch(
          /1 entry that equals the seal only.*each may bear on every result.*: cell\/s1@43\n/,
        );
        expect(stdout).toContain("Entry 693: equal to the seal only");
        expect(JSON.parse(chibo(...args, "--json").stdout)).toMatchObject({
          unproved: { unsealed: [], sealOnly: ["cell/s1@43"] },
          seal: { ok: true, proved: { checkpoint: 692, seal: 1, unsealed: 0 } },
        });
      }
    });

    it("is marked where a finding rests on it, and is a finding of its own", () => {
      const { stdout } = chibo("findings", ...year);
      expect(stdout).toContain("cell/s1@43 [equal to the seal only]");
      expect(stdout).toContain("[entries-sealed-only]");
    });

    it("is marked on the page, with the notice", async () => {
      const answered = await chiboLater("report", ...year, "--page", file("longer.html"));
      expect(answered.status).toBe(0);
      const html = readFileSync(file("longer.html"), "utf8");
      expect(html).toContain('<span class="chip unsealed">equal to the seal only</span>');
      expect(html).toContain("each may bear on every result here");
    });

    it("is named with the honest seal as not sealed", () => {
      const args = ["--seal", file("seal.json"), "--checkpoint", file("checkpoint.txt"), "--cap", "ward"];
      const { stdout } = chibo("explain", file("longer.jsonl"), "--year", "2021", ...args);
      expect(stdout).toMatch(
        /đã đọc 1 mục ghi chưa niêm phong.*có thể ảnh hưởng đến mọi kết quả.*: cell\/s1@43\n/,
      );
    });
  });

  it("is said in the answer where nothing independent was compared, and where the seal was made anew", () => {
    const asked = ["explain", journal, "--year", "2021", "--member", "s1-05", "--lang", "en"];
    const alone = chibo(...asked, "--seal", file("seal.json"));
    expect(alone.stdout).toContain("Nothing independent was compared");
    expect(alone.status).toBe(0);
    chibo("seal", journal, file("made-anew.json"));
    const anew = [...asked, "--seal", file("made-anew.json"), "--checkpoint", file("checkpoint.txt")];
    const rewritten = chibo(...anew);
    expect(rewritten.status).toBe(1);
    expect(rewritten.stdout).toContain("[seal-rewritten]");
    expect(JSON.parse(chibo(...anew, "--json").stdout)).toMatchObject({
      seal: { ok: false, code: "seal-rewritten" },
    });
  });

  it("does not take what was altered after the checkpoint and sealed anew for what was published", () => {
    write(folder, { "first.jsonl": text(lines.slice(0, 100)) });
    const early = chibo("seal", file("first.jsonl"), file("first.seal.json"));
    write(folder, { "early.txt": early.stdout });
    // The salts of the first hundred entries stay, as in a journal that is sealed on.
    const first = JSON.parse(readFileSync(file("first.seal.json"), "utf8")) as Seal;
    const altered = lines.map((line, index) =>
      index === 592 ? line.replace(/"recordedBy":"/, '"recordedBy":"x-') : line,
    );
    const events = altered.map((line) => JSON.parse(line) as JournalEvent);
    const anew = extendSeal(first, events.slice(100), () => randomBytes(32));
    write(folder, { "later.jsonl": text(altered), "later.json": JSON.stringify(anew) });
    const of = (...args: string[]) =>
      chibo("verify", file("later.jsonl"), "--seal", file("later.json"), ...args);
    const partly = of("--checkpoint", file("early.txt"), "--lang", "en").stdout;
    expect(partly).toContain("Entries 1–100: equal to the published checkpoint.");
    expect(partly).toContain("Entries 101–692: equal to the seal only");
    expect(partly).not.toContain("Whole");
    expect(JSON.parse(of("--checkpoint", file("early.txt"), "--json").stdout)).toMatchObject({
      proved: { checkpoint: 100, seal: 592, unsealed: 0 },
    });
  });
});

describe("chibo verify, and the checkpoint itself", () => {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const other = generateKeyPairSync("ed25519").publicKey;
  const pem = (key: KeyObject): string => key.export({ type: "spki", format: "pem" }) as string;
  const at = "2021-12-31T10:00:00Z";
  const signed = async (): Promise<string> =>
    formatCheckpoint(
      await signCheckpoint({ ...parseCheckpoint(checkpoint), at }, (bytes) => sign(null, bytes, privateKey)),
    );
  const against = (...args: string[]) =>
    verify(journal, "--checkpoint", file("signed.txt"), "--lang", "en", ...args);

  it("checks the signature with the key of the signer, and says where nobody checked it", async () => {
    write(folder, {
      "signed.txt": await signed(),
      "key.pem": pem(publicKey),
      "other.pem": pem(other),
      "unsigned.txt": formatCheckpoint({ ...parseCheckpoint(checkpoint), at: "2020-01-01T00:00:00Z" }),
    });
    expect(against().stdout).toContain("The checkpoint is signed and nobody checked it: add --key <file>.");
    const checked = against("--key", file("key.pem"));
    expect(checked.status).toBe(0);
    expect(checked.stdout).toContain("The signature of the checkpoint fits the given key.");
    expect(checked.stdout).toContain(`The checkpoint states the instant ${at}, by its author`);
    const foreign = against("--key", file("other.pem"));
    expect(foreign.status).toBe(1);
    expect(foreign.stdout).toContain("The signature of the checkpoint does not fit the key.");
    const none = verify(journal, "--checkpoint", file("checkpoint.txt"), "--key", file("key.pem"));
    expect(none.status).toBe(1);
    expect(none.stdout).toContain("[checkpoint-signature]");
    expect(against("--key", file("checkpoint.txt"))).toMatchObject({ status: 2, stdout: "" });
  });

  it("finds a checkpoint that states an instant before the entries that it covers", () => {
    const { stdout, status } = verify(journal, "--checkpoint", file("unsigned.txt"));
    expect(status).toBe(1);
    expect(stdout).toContain("ã đối chiếu nêu thời điểm 01/01/2020 00:00:00 (UTC)");
  });
});

describe("chibo verify", () => {
  it("finds a journal whole, by its seal and by the checkpoint that was published", () => {
    const alone = verify(journal);
    expect(alone).toMatchObject({ status: 0, stderr: "" });
    expect(alone.stdout).not.toContain("Nguyên vẹn");
    expect(alone.stdout).toContain("Chưa đối chiếu với gì độc lập");
    const printed = verify(journal, "--checkpoint", file("minutes.txt"));
    expect(printed).toMatchObject({ status: 0, stderr: "" });
    const { stdout, status } = verify(journal, "--checkpoint", file("checkpoint.txt"), "--lang", "en");
    expect(stdout).toBe(
      [
        "Whole.",
        `Entries 1–${lines.length}: equal to the published checkpoint.`,
        "The checkpoint states no instant; only the day of the minutes or the letter tells.",
        "The checkpoint is not signed.",
        "",
      ].join("\n"),
    );
    expect(status).toBe(0);
  });

  it.each([
    { name: "changed.jsonl", at: 41 },
    { name: "removed.jsonl", at: 41 },
  ])("names the first entry that is broken: $name", ({ name, at }) => {
    const { stdout, status } = verify(file(name), "--json");
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, problem: { entry: at } });
    expect(verify(file(name)).stdout).toContain(`Mục thứ ${at} của cả sổ: mục thứ `);
    expect(verify(file(name)).stdout).toMatch(/ của quyển [^/]+\. .* \[\w+\]\n$/);
  });

  it("says which lines after the sealed ones repeat or contradict earlier entries", () => {
    const first = JSON.parse(lines[0] as string) as object;
    const other = JSON.stringify({ ...first, id: "other-id" });
    write(folder, { "twice.jsonl": `${[...lines, lines[0], other].join("\n")}\n` });
    const { stdout, status } = verify(file("twice.jsonl"));
    expect(status).toBe(1);
    expect(stdout).toContain("1 mục ghi mâu thuẫn với mục đứng trước và 1 mục ghi trùng");
    expect(stdout).toContain("[position-conflict]");
  });

  it("does not take a journal that was altered and sealed anew for the one that was published", () => {
    chibo("seal", file("changed.jsonl"), file("anew.json"));
    const args = ["verify", file("changed.jsonl"), "--seal", file("anew.json")];
    expect(chibo(...args).status).toBe(0);
    const held = chibo(...args, "--checkpoint", file("checkpoint.txt"), "--json");
    expect(JSON.parse(held.stdout)).toMatchObject({ ok: false, problem: { code: "seal-rewritten" } });
  });

  it.each([
    { what: "no seal", args: ["verify", journal], says: "--seal" },
    { what: "no such file", args: ["verify", journal, "--seal", "/none.json"], says: "/none.json" },
    {
      what: "two checkpoints",
      args: ["verify", journal, "--seal", file("seal.json"), "--checkpoint", file("twice.txt")],
      says: "chỉ một mã đối chiếu",
    },
    {
      what: "no checkpoint",
      args: ["verify", journal, "--seal", file("seal.json"), "--checkpoint", file("changed.jsonl")],
      says: "changed.jsonl",
    },
  ])("ends with 2 and says what to do where there is $what", ({ args, says }) => {
    const { stderr, status } = chibo(...args);
    expect(status).toBe(2);
    expect(stderr).toContain(says);
  });
});
