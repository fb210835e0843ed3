import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { chibo } from "../support/command.js";
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

describe("chibo verify", () => {
  it("finds a journal whole, by its seal and by the checkpoint that was published", () => {
    expect(verify(journal)).toMatchObject({ status: 0, stderr: "" });
    const printed = verify(journal, "--checkpoint", file("minutes.txt"));
    expect(printed).toMatchObject({ status: 0, stderr: "" });
    const { stdout, status } = verify(journal, "--checkpoint", file("checkpoint.txt"), "--lang", "en");
    expect(stdout).toContain(`Whole: ${lines.length} entries are as they were sealed.`);
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
