import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readJournalSync } from "../../src/events/journal/read.js";
import { qd132hd21 } from "../../src/rules/rule-sets/qd132-hd21-2019/index.js";
import { replay } from "../../src/year.js";
import { chibo, chiboLater } from "../support/command.js";
import { root } from "../support/root.js";
import { emptyFolder, write } from "../support/tree.js";

const { folder, remove } = emptyFolder();
afterAll(remove);

const file = (name: string): string => join(folder, name);
const text = (of: readonly string[]): string => `${of.join("\n")}\n`;
const lines = readFileSync(join(root, "examples/journals/medical-college-2021.jsonl"), "utf8")
  .trimEnd()
  .split("\n");
const decided = lines.findIndex((line) => /"kind":"member".*"type":"LevelDecided"/.test(line));
const line = decided + 1;
const { id, data } = JSON.parse(lines[decided] ?? "");
const other = data.level === "good" ? "fulfilled" : "good";
/** The same entry, as another copy of the journal has it. */
const changed = (lines[decided] ?? "").replace(`"level":"${data.level}"`, `"level":"${other}"`);

// Two copies of one journal, the second of which went apart at one entry, one after the other.
const copies = [...lines, ...lines.map((each, at) => (at === decided ? changed : each))];
write(folder, {
  "whole.jsonl": text(lines),
  "apart.jsonl": text(copies),
  "again.jsonl": text([...lines, ...lines]),
  "reversed.jsonl": text([...lines.with(decided, changed), lines[decided] ?? ""]),
  "table.csv": "Mã đảng viên,Họ và tên\nm-77,Người thứ nhất\n",
});
chibo("seal", file("whole.jsonl"), file("seal.json"));

const second = lines.length + line;
const vietnamese = `Dòng ${second}: mã “${id}” đã dùng`;
const year = ["--year", "2021"];
const rules = ["--under", "qd132-hd21-2019"];

/** Every command that reads a journal, without its file. */
const commands: readonly (readonly [name: string, args: (journal: string) => string[]])[] = [
  ["replay", (journal) => ["replay", journal, ...year, ...rules]],
  ["report", (journal) => ["report", journal, ...year, ...rules]],
  ["findings", (journal) => ["findings", journal, ...year, ...rules]],
  ["explain", (journal) => ["explain", journal, ...year, ...rules, "--member", data.subject.id]],
  ["as-of", (journal) => ["as-of", journal, "--on", "2021-12-31", ...year, ...rules]],
  ["journal check", (journal) => ["journal", "check", journal]],
  ["journal convert", (journal) => ["journal", "convert", journal, file("converted.jsonl")]],
  [
    "journal redact",
    (journal) => ["journal", "redact", journal, "--role", "auditor", "--out", file("copy.jsonl")],
  ],
  ["seal", (journal) => ["seal", journal, file("none.json")]],
  ["verify", (journal) => ["verify", journal, "--seal", file("seal.json")]],
];

describe("a journal that gives one id two contents", () => {
  it.each(commands)(
    "makes chibo %s end with 1 and name both lines and the field, in both languages",
    async (_, args) => {
      const said = await chiboLater(...args(file("apart.jsonl")));
      expect(said.status).toBe(1);
      const told = said.stdout + said.stderr;
      expect(told).toContain(vietnamese);
      expect(told).toMatch(new RegExp(`dòng ${line}, .*mức xếp loại`, "u"));
      const english = await chiboLater(...args(file("apart.jsonl")), "--lang", "en");
      expect(english.status).toBe(1);
      expect(english.stdout + english.stderr).toContain(`on line ${line}, and the two differ in data.level`);
    },
  );

  it("is never sealed, converted or redacted", () => {
    for (const name of ["none.json", "converted.jsonl", "copy.jsonl"])
      expect(existsSync(file(name))).toBe(false);
  });

  it("says in the year which content was used: the one that comes first", () => {
    const found = (journal: string) => {
      const { stdout } = chibo("findings", file(journal), ...year, ...rules, "--json");
      return JSON.parse(stdout).findings.filter(({ code }: { code: string }) => code === "id-conflict");
    };
    expect(found("apart.jsonl")).toMatchObject([
      { severity: "irregular", details: { id, read: id, differs: ["data.level"] }, events: [id] },
    ]);
    const level = (journal: string) => {
      const events = [...readJournalSync([readFileSync(file(journal))])].flatMap((batch) => batch.events);
      const { classification } = replay(events, { year: 2021, under: qd132hd21 });
      return classification.of(`member:${data.subject.id}`)?.final?.level;
    };
    expect([level("whole.jsonl"), level("apart.jsonl")]).toEqual([data.level, data.level]);
    expect(level("reversed.jsonl")).toBe(other);
  });

  it("is none where a journal comes twice without a difference", () => {
    const once = chibo("findings", file("whole.jsonl"), ...year, ...rules);
    expect(chibo("findings", file("again.jsonl"), ...year, ...rules)).toEqual(once);
    expect(chibo("journal", "check", file("again.jsonl")).status).toBe(0);
  });
});
