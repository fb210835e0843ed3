import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { chibo } from "../support/command.js";
import { emptyFolder, write } from "../support/tree.js";

const { folder, remove } = emptyFolder();
afterAll(remove);

const file = (name: string): string => join(folder, name);
const journal = "examples/journals/school-2021.jsonl";
const sealed = chibo("seal", journal, file("seal.json"), "--lang", "en");
write(folder, { "checkpoint.txt": sealed.stdout.slice(sealed.stdout.indexOf("\n\n") + 2) });

const redact = (out: string, ...args: string[]) =>
  chibo("journal", "redact", journal, "--out", file(out), ...args);

describe("chibo journal redact", () => {
  it("writes a copy for an auditor that verifies by the same checkpoint, and says what was taken out", () => {
    const done = redact("auditor.jsonl", "--role", "auditor", "--seal", file("seal.json"));
    expect(done).toMatchObject({ status: 0, stderr: "" });
    expect(done.stdout).toContain("ai góp ý");
    const seal = file("auditor.jsonl.seal.json");
    const verified = chibo(
      "verify",
      file("auditor.jsonl"),
      "--seal",
      seal,
      "--checkpoint",
      file("checkpoint.txt"),
    );
    expect(verified.status).toBe(0);
    const text = readFileSync(file("auditor.jsonl"), "utf8");
    const comments = text.split("\n").filter((line) => line.includes('"type":"CommentMade"'));
    expect(comments.length).toBeGreaterThan(10);
    expect(comments.every((line) => line.includes('"by":"[đã lược bỏ]"'))).toBe(true);
    const read = chibo("replay", file("auditor.jsonl"), "--year", "2021");
    expect(read.status).toBe(0);
    expect(read.stderr).toContain("đã lược bỏ");
    expect(read.stderr).not.toContain("journal check");
  });

  it("redacts without a seal too, and says that nothing can be verified", () => {
    const done = redact("secretary.jsonl", "--role", "secretary", "--cell", "s1", "--lang", "en", "--json");
    const { taken, seal } = JSON.parse(done.stdout);
    expect(seal).toBeUndefined();
    expect(taken).toEqual({});
    expect(redact("again.jsonl", "--role", "committee").stdout).toContain(
      "không kiểm tra được bản này có khớp",
    );
    expect(existsSync(file("secretary.jsonl.seal.json"))).toBe(false);
  });

  it("writes over nothing, asks whose role it is, and names who is near", () => {
    expect(redact("auditor.jsonl", "--role", "auditor")).toMatchObject({ status: 2 });
    expect(redact("x.jsonl", "--role", "member").stderr).toContain("--as");
    expect(redact("x.jsonl", "--role", "member", "--as", "nobody").stderr).toContain("nobody");
    expect(redact("x.jsonl").stderr).toContain("--role");
    expect(existsSync(file("x.jsonl"))).toBe(false);
    const other = chibo(
      "journal",
      "redact",
      "examples/journals/care-centre-2024.jsonl",
      "--role",
      "auditor",
      "--seal",
      file("seal.json"),
      "--out",
      file("x.jsonl"),
    );
    expect(other).toMatchObject({ status: 2 });
  });
});

describe("A year read as a role", () => {
  const read = (...args: string[]) => chibo(...args, "--year", "2021", "--lang", "en");

  it("tells a member of the own level and of no other", () => {
    const members = JSON.parse(read("report", journal, "--json").stdout).rolls;
    expect(members.length).toBeGreaterThan(0);
    const text = readFileSync(journal, "utf8");
    const [first, second] = [...text.matchAll(/"member":"([^"]+)"[^\n]*"type":"MemberEnrolled"/g)].map(
      ([, id]) => id ?? "",
    );
    const as = ["--role", "member", "--as", first ?? ""];
    const own = read("explain", journal, "--member", first ?? "", ...as);
    expect(own.status).toBe(0);
    expect(read("explain", journal, "--member", second ?? "", ...as).status).toBe(2);
    expect(read("explain", journal, "--member", second ?? "", "--role", "auditor").status).toBe(0);
    const listed = JSON.parse(read("findings", journal, "--json", ...as).stdout).findings;
    const about = listed.map((finding: { about: string }) => finding.about);
    expect(about.filter((each: string) => each.startsWith("member:") && each !== `member:${first}`)).toEqual(
      [],
    );
  });
});
