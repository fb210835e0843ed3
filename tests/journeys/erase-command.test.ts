import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { encodeEvent } from "../../src/events/journal/encode.js";
import { readJournalSync } from "../../src/events/journal/read.js";
import { page } from "../../src/page/index.js";
import { qd132hd21 } from "../../src/rules/rule-sets/qd132-hd21-2019/index.js";
import { story } from "../../src/testing/index.js";
import { replay } from "../../src/year.js";
import { chibo } from "../support/command.js";
import { emptyFolder, write } from "../support/tree.js";

const { folder, remove } = emptyFolder();
afterAll(remove);
const file = (name: string): string => join(folder, name);

const person = { kind: "member", id: "m-07" } as const;
const told = story("cell/c-3")
  .happened(
    "OrganisationFounded",
    { organisation: "c-3", kind: "cell", name: "Chi bộ 3", on: "2010-01-01" },
    "2010-01-01",
  )
  .happened("MemberEnrolled", { member: "m-07", status: "official", on: "2012-01-01" }, "2012-01-01")
  .happened("MemberNamed", { member: "m-07", name: "Trần Văn Mẫu" }, "2012-01-01")
  .happened("MemberEnrolled", { member: "m-08", status: "official", on: "2012-01-01" }, "2012-01-01")
  .happened("MemberNamed", { member: "m-08", name: "Lê Thị Ví" }, "2012-01-01")
  .happened(
    "LeaveTaken",
    { member: "m-07", kind: "maternity", from: "2021-02-01", to: "2021-03-01" },
    "2021-02-01",
  )
  .on("review/c-3/2021")
  .happened("ReviewCommentMade", { by: "m-08", about: person, text: "Lời riêng thứ nhất" }, "2021-12-01")
  .happened("CheckOrdered", { subject: person, by: "c-3", reason: "Lời riêng thứ hai" }, "2021-12-02")
  .on("meeting/c-3/2021-11")
  .happened("CommentMade", { by: "m-08", text: "Hoan nghênh đồng chí Trần Văn Mẫu" }, "2021-11-03");
/** What occurs in the journal only as data of the person. */
const words = ["Trần Văn Mẫu", "maternity", "Lời riêng thứ nhất", "Lời riêng thứ hai"];

write(folder, { "cells.jsonl": told.events.map((event) => `${encodeEvent(event)}\n`).join("") });
const journal = file("cells.jsonl");
const sealed = chibo("seal", journal, file("seal.json"), "--lang", "en");
write(folder, { "checkpoint.txt": sealed.stdout.slice(sealed.stdout.indexOf("\n\n") + 2) });
const erase = (...args: string[]) => chibo("journal", "erase", journal, "--member", "m-07", ...args);

describe("chibo journal erase", () => {
  it("shows by class what would go, what stays and why, and writes nothing", () => {
    const done = erase();
    expect(done).toMatchObject({ status: 0 });
    for (const said of [
      "Xem trước",
      "họ tên đảng viên",
      "nghỉ ốm, nghỉ thai sản",
      "Còn lại",
      "mã đảng viên",
      "docs/erasure.vi.md",
    ])
      expect(done.stdout).toContain(said);
    expect(done.stdout).toContain("thêm --mentions để xóa");
    expect(done.stdout).toContain("meeting/c-3/2021-11@1, ý kiến");
    expect(done.stdout).not.toContain("journal withhold");
    const { taken, stays, mentions, written } = JSON.parse(erase("--json").stdout);
    expect(written).toBe(false);
    expect(taken).toMatchObject({ name: { values: 1, entries: 0 }, leave: { values: 0, entries: 1 } });
    expect(stays.id).toBeGreaterThan(2);
    expect(mentions).toHaveLength(1);
  });

  it("writes a copy that verifies by the same checkpoint and holds nothing of the person, nor does a page or report of it", () => {
    const out = file("erased.jsonl");
    const done = erase("--mentions", "--seal", file("seal.json"), "--out", out);
    expect(done).toMatchObject({ status: 0 });
    const seal = `${out}.seal.json`;
    const checked = chibo("verify", out, "--seal", seal, "--checkpoint", file("checkpoint.txt"));
    expect(checked.status).toBe(0);
    const made = [readFileSync(out, "utf8"), readFileSync(seal, "utf8")];
    const reading = ["--year", "2021", "--under", "qd132-hd21-2019"];
    const events = [...readJournalSync([made[0] ?? ""])].flatMap((batch) => batch.events);
    made.push(page(replay(events, { year: 2021, under: qd132hd21 }), { language: "vi", events }));
    made.push(chibo("report", out, ...reading, "--names").stdout);
    made.push(chibo("explain", out, ...reading, "--member", "m-07").stdout);
    made.push(chibo("findings", out, ...reading).stdout);
    for (const text of made) for (const word of words) expect(text).not.toContain(word);
    expect(made[0]).toContain("Lê Thị Ví");
    // The journal as it was holds each of them, so the search can find.
    for (const word of words) expect(readFileSync(journal, "utf8")).toContain(word);
  });

  it("says which texts stay after --mentions, and that only withholding the entry takes the name out of them", () => {
    const held = story("meeting/c-3/2021-12").happened(
      "MeetingConvened",
      {
        cell: "c-3",
        kind: "thematic",
        topic: "Đồng chí TRẦN VĂN MẪU kể chuyện",
        scheduledFor: "2021-12-05T07:00:00Z",
        mode: "in-person",
        forMonth: "2021-12",
      },
      "2021-12-01",
    );
    const all = [...told.events, ...held.events];
    write(folder, { "topic.jsonl": all.map((event) => `${encodeEvent(event)}\n`).join("") });
    const [topics, out, seal] = [file("topic.jsonl"), file("no-name.jsonl"), file("topic.seal.json")];
    expect(chibo("seal", topics, seal).status).toBe(0);
    const args = ["journal", "erase", topics, "--member", "m-07", "--mentions", "--seal", seal];
    const { stdout, status } = chibo(...args, "--out", out);
    expect(status).toBe(0);
    expect(stdout).toContain("meeting/c-3/2021-12@1, chuyên đề");
    expect(stdout).toContain("Đồng chí TRẦN VĂN MẪU kể chuyện");
    expect(stdout).not.toContain("thêm --mentions");
    const offered = `chibo journal withhold ${out} --entry meeting/c-3/2021-12@1 --seal`;
    expect(stdout).toContain(offered);
    const last = file("last.jsonl");
    const done = chibo(...offered.split(" ").slice(1), ...[`${out}.seal.json`, "--out", last]);
    expect(done.status).toBe(0);
    expect(readFileSync(last, "utf8")).not.toMatch(/trần văn mẫu/i);
  });

  it("knows nobody of another id, writes over nothing, and takes no seal of another journal", () => {
    expect(chibo("journal", "erase", journal, "--member", "m-77").status).toBe(2);
    expect(erase("--out", journal).status).toBe(2);
    write(folder, { "other.json": "{}" });
    expect(erase("--seal", file("other.json"), "--out", file("never.jsonl")).status).toBe(2);
    expect(existsSync(file("never.jsonl"))).toBe(false);
  });
});
