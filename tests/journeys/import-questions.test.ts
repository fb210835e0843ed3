import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import { afterAll, describe, expect, it } from "vitest";
import { guess } from "../../src/cli/import/guess.js";
import { type Importing, importTable } from "../../src/cli/import/import-table.js";
import { askedOnTerminal } from "../../src/cli/import/questions.js";
import type { Result } from "../../src/cli/shared/output.js";
import { type Guess, guessMapping, readSheets } from "../../src/import/index.js";
import { base } from "../import/tables.js";
import { emptyFolder, write } from "../support/tree.js";

const { folder, remove } = emptyFolder();
afterAll(remove);
const file = (name: string): string => join(folder, name);
const who = { recordedBy: "office", recordedAt: "2022-01-05" } as const;

write(folder, {
  "members.csv": [
    "ĐẢNG BỘ XÃ A;;;",
    "DANH SÁCH ĐẢNG VIÊN;;;",
    "TT;Họ và tên;Ngày vào Đảng;Ngày chính thức",
    "1;Đảng viên Ba;03/02/2010;03/02/2011",
    "2;Đảng viên Bốn;03/02/2021;",
  ].join("\n"),
  "roll-call.csv": [
    "Chi bộ;Mã buổi họp;Ngày họp;Mã đảng viên;Điểm danh",
    "c-3;2021-11;05/11/2021 19:30;m-01;có mặt",
    "c-3;2021-11;05/11/2021 19:30;m-02;có mặt",
  ].join("\n"),
  "fewer.csv": [
    "Chi bộ;Mã buổi họp;Ngày họp;Mã đảng viên;Điểm danh",
    "c-3;2021-11;05/11/2021 19:30;m-01;có mặt",
  ].join("\n"),
  "renamed.csv": "Mã đảng viên;Họ và tên;Tư cách;Từ ngày\nM-01;Đảng viên Mười;chính thức;02/01/2021",
});
for (const [nth, [, ...lines]] of base.entries())
  write(folder, { [`base-${nth}.csv`]: lines.join("\n").replaceAll("|", ";") });

const run = (name: string, more: Partial<Importing>): Promise<Result> =>
  importTable(file(name), { ...who, ...more }, "vi");

/** The journal of the tables of a cell. */
const begun = async (): Promise<string> => {
  let into: string | undefined;
  for (const [nth, [as]] of base.entries()) {
    const out = file(`begun-${nth}.jsonl`);
    await run(`base-${nth}.csv`, { as, out, ...(into === undefined ? {} : { into }) });
    into = out;
  }
  return into ?? "";
};
const into = await begun();
const members = { as: "members", set: ["Chi bộ=c-3"], into } as const;
const answers = ["status=1", "on=01/01/2022", "members=1"];

/** The members of the entries that a journal has beside those of the beginning. */
const newMembers = (out: string): string[] =>
  readFileSync(out, "utf8")
    .slice(readFileSync(into, "utf8").length)
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line))
    .flatMap(({ type, data }) => (type === "MemberEnrolled" ? [`${data.member} ${data.status}`] : []));

describe("a table that leaves something open", () => {
  it("records nothing, and asks each thing once with the answer to copy", async () => {
    const out = file("open.jsonl");
    const asked = await run("members.csv", { ...members, out });
    expect(asked.problems).toBe(true);
    expect(asked.data).toMatchObject({ written: false });
    expect(asked.text).toContain("3 câu hỏi cần trả lời; chưa ghi gì:");
    expect(asked.text).toContain('Trả lời: --answer "status=1"');
    expect(() => readFileSync(out)).toThrow("ENOENT");
  });

  it("goes in with the answers, by the number or the words of a choice", async () => {
    await run("members.csv", { ...members, answer: answers, out: file("by-number.jsonl") });
    const words = ["status=Đúng, là dự bị", "on=01/01/2022", "members=Đảng viên Ba=x-1; Đảng viên Bốn=x-2"];
    await run("members.csv", { ...members, answer: words, out: file("by-words.jsonl") });
    expect(newMembers(file("by-number.jsonl"))).toEqual(["dv-01 official", "dv-02 probationary"]);
    expect(newMembers(file("by-words.jsonl"))).toEqual(["x-1 official", "x-2 probationary"]);
  });

  it("is refused with an answer that the question does not take, and tells an answer that nobody asked for", async () => {
    await expect(run("members.csv", { ...members, answer: ["members=x"] })).rejects.toMatchObject({
      code: "usage",
    });
    expect((await run("members.csv", { ...members, answer: ["sta=1"] })).text).toContain(
      "Không câu hỏi nào cần các câu trả lời: sta",
    );
  });

  it("goes in by a mapping file whose questions a person answered by hand, and not before", async () => {
    await guess(file("members.csv"), { ...members, out: file("mapping.json") }, "vi");
    const map = file("mapping.json");
    expect((await run("members.csv", { map, into })).text).toContain("3 câu hỏi cần trả lời; chưa ghi gì:");
    const filed = JSON.parse(readFileSync(map, "utf8"));
    const given: Record<string, string> = { status: "1", on: "01/01/2022", members: "1" };
    for (const question of filed.questions) question.answer = given[question.id];
    write(folder, { "by-hand.json": JSON.stringify(filed), "no-mapping.json": "[]" });
    await run("members.csv", { map: file("by-hand.json"), into, out: file("by-hand.jsonl") });
    expect(newMembers(file("by-hand.jsonl"))).toEqual(["dv-01 official", "dv-02 probationary"]);
    await expect(run("members.csv", { map: file("no-mapping.json") })).rejects.toMatchObject({
      code: "not-usable",
    });
  });

  it("asks on the terminal one by one, and again where the answer is none", async () => {
    const table = await readSheets(readFileSync(file("members.csv")));
    const shown: string[] = [];
    const output = new Writable({
      write: (chunk, _, done) => {
        shown.push(String(chunk));
        done();
      },
    });
    const guessed = (known: Readonly<Record<string, string>>): Guess =>
      guessMapping(table, { as: "members", set: { cell: "c-3" }, answers: known });
    const typed = Readable.from(["9\n1\n01/01/2022\n\nx-1\nx-2\n"]);
    const given = await askedOnTerminal(guessed, {}, "vi", typed, output);
    expect(given).toEqual({
      status: "probationary",
      on: "01/01/2022",
      members: "Đảng viên Ba=x-1; Đảng viên Bốn=x-2",
    });
    expect(shown.filter((text) => text.includes("họ là đảng viên dự bị?"))).toHaveLength(2);
  });
});

describe("an import beside what is on record", () => {
  it("takes a roll call of fewer people in place of a wrong one only where that is said", async () => {
    const first = file("roll-call.jsonl");
    await run("roll-call.csv", { as: "attendance", into, out: first });
    const refused = await run("fewer.csv", { as: "attendance", into: first, out: file("refused.jsonl") });
    expect(refused.text).toContain("--replace");
    expect(refused.text).not.toContain("--accept-rest");
    const more = { as: "attendance", into: first, out: file("replaced.jsonl"), replace: true } as const;
    const replaced = await run("fewer.csv", more);
    expect(replaced.text).toContain("không còn tính: m-02");
    expect(replaced.text).toContain("Sinh hoạt thường kỳ: đã họp 1, chưa có trong sổ ghi 11");
  });

  it("tells an id that differs only by capital letters", async () => {
    const { text } = await run("renamed.csv", members);
    expect(text).toContain("[similar-id] Dòng 2: mã “M-01” chỉ khác mã đã có “m-01” ở chữ hoa, chữ thường.");
  });

  it("records nothing of a row whose name is not that of its id, and shows names beside values", async () => {
    write(folder, {
      "levels.csv": [
        "Mã đảng viên;Họ và tên;Mức xếp loại",
        "m-01;Đ/c Đảng viên Một;HTXSNV",
        "m-02;Đảng viên Một;HTTNV",
        "m-2;Đảng viên Hai;HTNV",
        "m-98;;HTNV",
      ].join("\n"),
    });
    const named = file("named.jsonl");
    write(folder, {
      "named.csv":
        "Mã đảng viên;Họ và tên;Tư cách;Từ ngày\nm-01;Đảng viên Một;chính thức;01/01/2021\nm-02;Đảng viên Hai;chính thức;01/01/2021",
    });
    const cell = file("cell.jsonl");
    write(folder, {
      "cell.csv":
        "Mã tổ chức;Loại tổ chức;Tên tổ chức;Ngày thành lập\nc-3;Chi bộ;Chi bộ Ba;02/04/2012\ndu-1;Cấp ủy cấp trên;Đảng ủy Một;02/04/2012",
    });
    await run("cell.csv", { as: "organisations", out: cell });
    await run("named.csv", { as: "members", set: ["cell=c-3"], into: cell, out: named });
    const set = ["committee=du-1", "kind=member", "year=2021", "decidedOn=31/12/2021"];
    const { text } = await run("levels.csv", { as: "levels", set, into: named });
    expect(text).toContain("Đảng viên Một (m-01) — Mức xếp loại: hoàn thành xuất sắc nhiệm vụ");
    expect(text).toContain("4 dòng: 2 dòng mới, 0 dòng đã có trong sổ ghi, 2 dòng có lỗi.");
    expect(text).toContain(
      "sổ ghi có mã “m-02” tên là “Đảng viên Hai”; bảng ghi “Đảng viên Một”, người có mã m-01 trong sổ ghi",
    );
    expect(text).toContain("sổ ghi chưa có mã “m-2”; bảng ghi “Đảng viên Hai”, người có mã m-02");
    expect(text).toContain("[unknown-members] Sổ ghi chưa có đảng viên nào mang mã: m-98.");
  });

  it("uses the options beside a mapping, or refuses them", async () => {
    write(folder, { "years.csv": "Mã đảng viên;Mức xếp loại\nm-01;HTXSNV" });
    const set = ["committee=du-1", "kind=member", "year=2020", "decidedOn=31/12/2020"];
    const map = file("years.json");
    await guess(file("years.csv"), { as: "levels", set, out: map }, "vi");
    const more = { map, into: file("named.jsonl"), set: ["Năm=2021", "decidedOn=31/12/2021"] };
    expect((await run("years.csv", more)).text).toContain("Năm: 2021");
    const wrong = await run("years.csv", { ...more, set: ["nonsense=1"] });
    expect(wrong.text).toContain("[unknown-column]");
    for (const option of [{ as: "members" }, { header: "2" }, { makeIds: true }] as const)
      await expect(run("years.csv", { ...more, ...option })).rejects.toThrow();
  });

  it("offers no file where nothing could be written", async () => {
    write(folder, { "wrong.csv": "Mã đảng viên;Tư cách;Từ ngày\nm-77;chính thức;31/02/2021" });
    const { text } = await run("wrong.csv", members);
    expect(text).toContain("Chưa ghi gì, và chưa có gì ghi được.");
    expect(text).not.toContain("--out");
  });
});
