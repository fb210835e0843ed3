import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { exampleRubric } from "../../examples/rubric.js";
import type { JournalEvent } from "../../src/events/catalogue.js";
import { compare } from "../../src/explanation/compare.js";
import { explain, render } from "../../src/explanation/explain.js";
import type { Finding } from "../../src/findings/index.js";
import { needed } from "../../src/findings/needed-events.js";
import { eventNames } from "../../src/language/words/event-names.js";
import { rubrics } from "../../src/rules/rubrics/shipped/index.js";
import { qd124hd25 } from "../../src/rules/rule-sets/qd124-hd25-2023/index.js";
import { qd132hd21 } from "../../src/rules/rule-sets/qd132-hd21-2019/index.js";
import { replay } from "../../src/year.js";
import { catalogue } from "../findings/in-catalogue.js";
import { chibo, chiboLater } from "../support/command.js";
import { root } from "../support/root.js";
import { emptyFolder, write } from "../support/tree.js";
import { eventsOf } from "./example-years.js";

const journalOf = (name: string): string => `examples/journals/${name}.jsonl`;
const school = journalOf("school-2021");
const events = eventsOf("school-2021");
const lines = readFileSync(join(root, school), "utf8").trimEnd().split("\n");
const year = replay(events, { year: 2021, under: qd132hd21, rubrics: Object.values(rubrics) });
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const text = (entries: readonly unknown[]): string =>
  entries.map((entry) => `${typeof entry === "string" ? entry : JSON.stringify(entry)}\n`).join("");

const last = (stream: string): JournalEvent => {
  const found = events.findLast((event) => event.stream === stream);
  if (found === undefined) throw new Error(`no events on ${stream}`);
  return found;
};

/** One more entry of a stream of the school. */
const next = (stream: string, type: string, data: unknown, at: string): unknown => {
  const { position, metadata } = last(stream);
  return {
    id: `${stream}@${position + 1}`,
    type,
    stream,
    position: position + 1,
    data,
    metadata: { ...metadata, schemaVersion: 1, happenedAt: at, recordedAt: at },
  };
};

const selfReview = events.find(
  ({ type, data }) => type === "SelfReviewSubmitted" && "member" in data && data.member === "s1-05",
);
if (selfReview?.type !== "SelfReviewSubmitted") throw new Error("s1-05 did not review himself");

/** A correction of 20 December gives another degree to the self-review of one member. */
const correction = next(
  selfReview.stream,
  "EntryCorrected",
  {
    entry: selfReview.position,
    reason: "Ghi nhầm",
    replacement: {
      type: "SelfReviewSubmitted",
      happenedAt: selfReview.metadata.happenedAt,
      data: { ...selfReview.data, degrees: { ...selfReview.data.degrees, "task-results": "average" } },
    },
  },
  "2021-12-20T02:00:00Z",
);

/** The school's journal in the form of a release that recorded all absent members in one list. */
const older = events.map((event) => {
  if (event.type !== "RollCallTaken") return event;
  const { present, excused, unexcused } = event.data;
  const absent = [...excused, ...unexcused.map((member) => ({ member }))];
  return { ...event, data: { present, absent }, metadata: { ...event.metadata, schemaVersion: 1 } };
});

const opened = events.find(({ type }) => type === "ReviewOpened");
/** A second review of the year, under a local rule set. */
const secondReview = {
  ...opened,
  id: "review/s2/2021@1",
  stream: "review/s2/2021",
  position: 1,
  data: { ...opened?.data, organisation: "s2", ruleSet: "local-2021" },
};

const { folder, remove } = emptyFolder();
afterAll(remove);
write(folder, {
  "named.jsonl": text([
    ...lines,
    next("cell/s1", "MemberNamed", { member: "s1-05", name: "Người Giả Định" }, "2021-01-04T02:00:00Z"),
  ]),
  "corrected.jsonl": text([...lines, correction]),
  "older.jsonl": text(older),
  "misspelt.jsonl": text(lines.map((line) => line.replace('"status":"official"', '"status":"oficial"'))),
  "damaged.jsonl": text([...lines.slice(0, 2), "{ oops", ...lines.slice(3), lines[4]]),
  "several.jsonl": text([...lines, secondReview]),
  "local.jsonl": text(
    lines.map((line) => line.replace('"ruleSet":"qd132-hd21-2019"', '"ruleSet":"local-2021"')),
  ),
  "rubric.json": JSON.stringify(exampleRubric),
  "planned.jsonl": text(
    events.map((event) =>
      event.type === "ReviewOpened"
        ? { ...event, data: { ...event.data, deadlines: [{ what: "propose", on: "2021-11-30" }] } }
        : event,
    ),
  ),
  "late.jsonl": text([
    ...lines,
    next(
      "cell/s1",
      "EducationBegun",
      { member: "s1-04", on: "2021-06-01", until: "2021-11-01" },
      "2021-06-01T02:00:00Z",
    ),
  ]),
  "twice.jsonl": text([...lines, lines.at(-1)]),
  "duties.jsonl": text([
    {
      id: "cell/c-1@1",
      type: "OrganisationFounded",
      stream: "cell/c-1",
      position: 1,
      data: { organisation: "c-1", kind: "cell", name: "Chi bộ 1", on: "2015-01-01" },
      metadata: {
        happenedAt: "2015-01-01T02:00:00Z",
        recordedAt: "2015-01-01T02:00:00Z",
        recordedBy: "clerk",
        recordedFor: "c-1",
        schemaVersion: 1,
      },
    },
  ]),
  "none.jsonl": "một dòng\n",
});
const file = (name: string): string => join(folder, name);

const ofSchool = (command: string, ...args: string[]) => chibo(command, school, "--year", "2021", ...args);
const data = (ran: { readonly stdout: string }) => JSON.parse(ran.stdout);

describe("chibo replay", () => {
  it("shows a year at a glance, under the rule set that its reviews adopted", () => {
    const { stdout, status } = ofSchool("replay");
    expect(status).toBe(0);
    expect(stdout).toContain(
      `Năm 2021, sổ ghi có 692 mục\nXét theo: Quy định 132-QĐ/TW và Hướng dẫn 21-HD/BTCTW (2019) (mã qd132-hd21-2019, mã nội dung ${year.ruleSet.fingerprint.slice(0, 12)})\n`,
    );
    expect(stdout).toMatch(/^ {4}hoàn thành xuất sắc nhiệm vụ +4$/m);
    expect(stdout).toMatch(/^ {4}tốt +11$/m);
    expect(stdout).toMatch(/^ {2}trái quy định +0$/m);
    expect(stdout).toMatch(/^ {2}lưu ý +1$/m);
    const english = ofSchool("replay", "--lang", "en").stdout;
    expect(english).toMatch(/^ {2}Chi bộ trường tiểu học \(s1\) +cell$/m);
    expect(english).toMatch(/^ {2}levels proposed and not decided +19$/m);
  });

  it("gives the figures as data, of a journal of several pieces too", () => {
    const read = chibo("replay", journalOf("disease-control-2020"), "--year", "2020", "--json");
    expect(data(read)).toMatchObject({
      year: 2020,
      events: 4458,
      members: { listed: 92, rated: 92, exempt: 0, levels: { excellent: 19, good: 73 }, proposed: 0 },
      meetings: { held: 98, grades: { decided: { good: 76, fair: 20, average: 0, poor: 0 } }, ungraded: 2 },
      findings: { breach: 0, irregular: 3, notice: 1 },
    });
  });

  it("judges under another rule set, and by the rubric of the place, from files", () => {
    const local = ofSchool("replay", "--under", "examples/overlays/song-lam-2026.json", "--json");
    expect(data(local).ruleSet.id).toBe("song-lam-2026");
    const meeting = ["--under", "qd124-hd25-2023", "--meeting", "meeting/d1/2024-05", "--json"];
    const care = (...args: string[]) =>
      data(chibo("explain", journalOf("care-centre-2024"), "--year", "2024", ...meeting, ...args));
    expect(care().rubric).toBeUndefined();
    expect(care("--rubric", file("rubric.json")).rubric).toMatchObject({ id: "example-sheet", scale: 100 });
  });

  it("reads as known at a moment, or as it stood then", () => {
    const at = (...axis: string[]) =>
      data(ofSchool("replay", "--under", "qd132-hd21-2019", "--json", ...axis));
    expect(at("--as-at", "2021-05-31").meetings.held).toBeLessThan(15);
    expect(at("--as-of", "2021-05-31T17:00:00Z").meetings).toEqual(at("--as-at", "2021-05-31").meetings);
    expect(at("--as-at", "2021-12-31").meetings.held).toBe(15);
  });

  it("reads on over a line that cannot be read, says so beside the answer, and ends with 1", () => {
    const { stdout, stderr, status } = chibo("replay", file("damaged.jsonl"), "--year", "2021", "--json");
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ events: 691 });
    expect(stderr).toContain("chibo journal check");
    expect(chibo("replay", file("twice.jsonl"), "--year", "2021")).toMatchObject({ status: 0, stderr: "" });
  });
});

describe("chibo report", () => {
  it("accounts for everybody on each roll", () => {
    const { stdout, status } = ofSchool("report");
    expect(status).toBe(0);
    expect(stdout).toMatch(/Chi bộ trường tiểu học \(s1\) +19 +0 +0 +mới đề nghị +19 +4 +15 +0 +0 /);
    expect(data(ofSchool("report", "--json")).rolls).toEqual(asJson(year.report.all));
  });

  it("gives the forms of a month and a half-year, and the cells compared", () => {
    const college = (...args: string[]) =>
      chibo("report", journalOf("medical-college-2021"), "--year", "2021", ...args);
    const forms = ["--month", "2021-05", "--half", "1", "--cells"];
    expect(college(...forms).stdout).toContain(
      "Tổng hợp chất lượng sinh hoạt chi bộ tháng 05/2021, Đảng bộ trường cao đẳng (college)\n",
    );
    const english = college(...forms, "--lang", "en").stdout;
    expect(english).toContain("Quality of cell meetings in 2021-05");
    expect(english).toContain("Half-yearly form, first half of 2021");
    expect(english).toContain("Cells compared");
    const { months, halves, cells } = data(college(...forms, "--organisation", "college", "--json"));
    expect(months).toMatchObject([
      { organisation: "college", month: "2021-05", grades: { decided: { good: 3 } } },
    ]);
    expect(halves).toMatchObject([{ half: "2021-H1", total: { listed: 24 } }]);
    expect(cells).toMatchObject([{ organisation: "college" }]);
  });
});

describe("chibo explain", () => {
  it("explains a level as the library does, as text in both languages and as data", () => {
    const why = explain(year, { member: "s1-05" });
    const names = (id: string): string => (id === "s1" ? "Chi bộ trường tiểu học (s1)" : id);
    for (const language of ["vi", "en"] as const)
      expect(ofSchool("explain", "--member", "s1-05", "--lang", language)).toMatchObject({
        stdout: `${render(why, { language, names })}\n`,
        status: 0,
      });
    expect(data(ofSchool("explain", "--member", "s1-05", "--json"))).toEqual(asJson(why));
  });

  it.each([
    [["--cell", "s1"], { kind: "level", about: "cell:s1" }],
    [["--meeting", "meeting/s1/2021-05"], { kind: "meeting", about: "meeting/s1/2021-05" }],
    [["--quality", "s1"], { kind: "quality", about: "s1" }],
    [["--finding", "1"], { kind: "finding", finding: { code: "cap-open" } }],
    [["--finding", "cap-open:ward"], { kind: "finding", finding: { code: "cap-open" } }],
    [
      ["--cap", "ward"],
      {
        kind: "cap",
        about: "ward",
        stages: [{ verdict: { state: "open" } }, { verdict: { state: "not-judged" } }],
      },
    ],
    [["--streak", "member:s1-05"], { kind: "streak", about: "member:s1-05", rows: [{}, {}, {}] }],
    [["--commendation", "member:s1-05"], { kind: "commendation", about: "member:s1-05" }],
  ])("answers %j", (question, expected) => {
    expect(data(ofSchool("explain", ...question, "--json"))).toMatchObject(expected);
  });

  it("shows a member's name only where it is asked for", () => {
    const asked = ["explain", file("named.jsonl"), "--year", "2021", "--member", "s1-05"];
    expect(chibo(...asked).stdout).not.toContain("Người Giả Định");
    expect(chibo(...asked, "--names").stdout).toContain("Đảng viên Người Giả Định (s1-05), năm 2021\n");
  });
});

describe("chibo findings", () => {
  it("lists them by number with clause and events, and ends with 1", () => {
    const { stdout, status } = ofSchool("findings");
    expect(status).toBe(1);
    expect(stdout).toContain("1. Lưu ý: ward (mã cap-open)\n");
    expect(stdout).toContain("\n   HD 21-HD/BTCTW, điểm II.B.2.3.a (đọc nguyên văn)\n");
    expect(stdout).toContain("\n   Các mục trong sổ ghi: review/s1/2021@81–");
    expect(ofSchool("findings", "--lang", "en").stdout).toContain("1. Notice: ward (code cap-open)\n");
    expect(stdout).toMatch(/^1 {2}lưu ý\n1 {4}[^\n]+ \[cap-open\]\n\n/);
    expect(data(ofSchool("findings", "--json")).counts).toEqual([
      { severity: "notice", count: 1, codes: [{ code: "cap-open", count: 1 }] },
    ]);
    expect(data(ofSchool("findings", "--json")).findings).toEqual(
      asJson(year.findings.map((finding, index) => ({ number: index + 1, ...finding }))),
    );
  });

  it("lists those asked for, each under its own number, and ends with 0 where there are none", () => {
    const centre = (...args: string[]) =>
      chibo("findings", journalOf("continuing-education-2019"), "--year", "2019", "--json", ...args);
    const numbers = (...args: string[]): number[] =>
      data(centre(...args)).findings.map(({ number }: { readonly number: number }) => number);
    expect(numbers()).toEqual([1, 2, 3]);
    expect(numbers("--severity", "notice")).toEqual([3]);
    expect(numbers("--code", "cap-exceeded", "--about", "centre")).toEqual([1, 2]);
    expect(numbers("--organisation", "centre")).toEqual([1, 2, 3]);
    expect(ofSchool("findings", "--severity", "irregular")).toMatchObject({
      stdout: "Không có điểm nào cần kiểm tra.\n",
      status: 0,
    });
  });
});

describe("chibo catalogue", () => {
  it("says of a kind of finding what it means, by which clauses, from what, and what to do", () => {
    const { stdout, status } = chibo("catalogue", "self-review-missing", "--lang", "en");
    expect(status).toBe(0);
    const [says, weight, clause, needs, remedy] = stdout.split("\n");
    const types = ["ReviewOpened", "SelfReviewSubmitted", ...needed.roll] as const;
    expect([says, weight, needs, remedy]).toEqual([
      "A review holds self-reviews of other members, and none of a member to be reviewed. [self-review-missing]",
      "  Weight: irregular",
      `  Found from: ${types.map((type) => eventNames[type].en).join(", ")}`,
      "  What to do: Hand it in, or record it late, before the level is decided.",
    ]);
    expect(clause).toMatch(/^ {2}Clause: HD 21-.*II\.B\.6.*; QĐ 124-.*11.*; QĐ 366-.*12\.1/);
    expect(chibo("catalogue", "entries-missing").stdout).toContain("\n  Căn cứ: không theo điều khoản nào");
  });

  it("gives all of them as data", () => {
    expect(data(chibo("catalogue", "--json"))).toEqual(asJson(catalogue));
  });
});

describe("chibo compare", () => {
  it("reads the year under two rule sets, and ends with 1 where they part", () => {
    const { stdout, status } = ofSchool("compare", "--with", "qd124-hd25-2023");
    expect(status).toBe(1);
    expect(stdout).toContain("So sánh hai bộ quy định (để tham khảo, không phải quyết định), năm 2021\n");
    expect(data(ofSchool("compare", "--with", "qd124-hd25-2023", "--json"))).toEqual(
      asJson(compare(year, qd132hd21, qd124hd25)),
    );
    const itself = ofSchool("compare", "--with", "qd132-hd21-2019", "--lang", "en");
    expect(itself.status).toBe(0);
    expect(itself.stdout).toContain("(no difference)");
  });
});

describe("chibo as-of", () => {
  const asOf = (...args: string[]) => chibo("as-of", file("corrected.jsonl"), "--year", "2021", ...args);

  it("tells what was known on a day from what stood on it, after a correction", () => {
    const { levels } = data(asOf("--on", "2021-12-10", "--json"));
    expect(levels).toEqual([
      {
        key: "member:s1-05",
        levels: "computed",
        readings: expect.objectContaining({ known: "good" }),
      },
    ]);
    const [{ readings }] = levels;
    expect(readings.stood).toBe(readings.now);
    expect(readings.now).not.toBe("good");
    const { stdout, status } = asOf("--on", "2021-12-10");
    expect(status).toBe(1);
    expect(stdout).toMatch(/^ {2}đảng viên s1-05, tính theo quy định +hoàn thành tốt nhiệm vụ +\S/m);
    expect(stdout).toMatch(/^ {2}đảng viên s1-05 \[level-above-computed\] +– +có +có /m);
    expect(stdout).toMatch(/^ {2}.*\[entry-corrected\] +– +– +có /m);
  });

  it("names levels, grades and findings that came later", () => {
    const { levels, grades, findings } = data(asOf("--on", "2021-06-30", "--json"));
    expect(levels.length).toBeGreaterThan(0);
    expect(grades).toContainEqual({ meeting: "meeting/s1/2021-10", readings: { now: expect.any(String) } });
    expect(findings).toContainEqual(
      expect.objectContaining({ readings: { known: false, stood: false, now: true } }),
    );
    expect(findings.map(({ finding }: { readonly finding: Finding }) => finding.code)).not.toContain(
      "regular-meeting-missed",
    );
  });

  it("finds no difference after the last entry", () => {
    expect(asOf("--on", "2022-06-30", "--lang", "en")).toMatchObject({
      stdout:
        "The year read in three ways about 2022-06-30T16:59:59Z; only what differs.\nNothing differs.\n",
      status: 0,
    });
  });
});

describe("chibo due", () => {
  const due = (...args: string[]) => chibo("due", file("duties.jsonl"), "--year", "2026", ...args);

  it("reminds of what is to be done by a day, without a rule set", () => {
    const { stdout, status } = due("--by", "2026-03-03");
    expect(status).toBe(1);
    expect(stdout).toMatch(/^ngày 03\/03\/2026 \(chậm nhất 07\/03\/2026\): Chi bộ 1 \(c-1\): /);
    expect(due("--by", "2026-03-03", "--lang", "en").stdout).toMatch(/^on 2026-03-03 \(by 2026-03-07\): /);
    expect(data(due("--by", "2026-03-03", "--json"))).toMatchObject({
      asOf: "2026-03-02T16:59:59Z",
      due: [{ organisation: "c-1", obligation: { id: "regular-day" }, due: "2026-03-07" }],
    });
  });

  it("looks ahead from the day of reading", () => {
    expect(due("--by", "2026-02-27", "--as-of", "2026-02-20").stdout).toBe(
      [
        "Không có việc nào đến hạn.",
        "Chi bộ 1 (c-1): Sinh hoạt thường kỳ: đã họp 0, chưa có trong sổ ghi 1, chưa hết hạn 11; chuyên đề: đã họp 0, chưa hết hạn 4",
        "",
      ].join("\n"),
    );
    expect(data(due("--by", "2026-03-31", "--as-of", "2026-02-28", "--json")).due.length).toBeGreaterThan(1);
  });
});

describe("chibo due, in a review under way", () => {
  const due = (...args: string[]) => chibo("due", school, "--year", "2021", "--by", "2021-11-12", ...args);

  it("says whose turn it is, what comes next and what it waits for", () => {
    const { stdout, status } = due("--lang", "en");
    expect(status).toBe(1);
    expect(stdout).toContain("cell committee: proposal of a level: s1-01, s1-02, ");
    expect(stdout).toContain(
      "next: 2021: Chi bộ trường tiểu học (s1): cell: count of the ballot: s1-01, s1-02, ",
    );
    expect(stdout).toContain("s1-18, s1-19 (waits for: proposal of a level)");
  });

  it("lists the work of one person, and checks before a period opens", () => {
    const { stdout } = due("--member", "s1-19", "--opening", "2021");
    const [none, ballot, ready] = stdout.split("\n");
    expect(none).toBe("Không có việc nào đến hạn.");
    expect(ballot).toMatch(
      /^tiếp theo: 2021: Chi bộ trường tiểu học \(s1\): chi bộ: kiểm phiếu: s1-01, s1-02, .*, s1-19 \(chờ: đề nghị mức xếp loại\) — HD 21-HD\/BTCTW, điểm II\.B\.2 \(nguồn gián tiếp\)$/,
    );
    expect(ready).toBe("Mỗi bước của tổ chức đảng trong kỳ đều có người làm khác người được đánh giá: 2021");
  });

  it.each([
    ["--opening", "2021-Q3x", "2021-Q3, "],
    ["--opening", "2022-Q3", "2021-Q3, "],
    ["--body", "s9", "s1"],
    ["--member", "s1-77", "s1-"],
  ])("refuses %s %s, and names what is nearest", (option, typed, near) => {
    const { stdout, stderr, status } = due(option, typed);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(`${option}: Không có “${typed}” trong năm này. Gần nhất: ${near}`);
  });

  it("says that a rule set has no steps for a period", () => {
    expect(due("--opening", "2021-Q3").stdout).toContain("Bộ quy định không có bước nào cho kỳ này: 2021-Q3");
  });

  it("names a planned day whose step is none, and the steps that there are", () => {
    const { stdout } = chibo("due", file("planned.jsonl"), "--year", "2021", "--by", "2021-11-12");
    expect(stdout).toContain(
      "Hạn đặt cho bước không có (năm 2021): Chi bộ trường tiểu học (s1): “propose” chậm nhất 30/11/2021",
    );
    expect(stdout).toContain("proposal (đề nghị mức xếp loại)");
    expect(due().stdout).not.toContain("Hạn đặt cho bước không có");
  });

  it("lists all that is due by its day, and marks what is over", () => {
    const late = chibo(
      "due",
      file("late.jsonl"),
      "--year",
      "2021",
      "--by",
      "2021-12-31",
      "--as-of",
      "2021-11-12",
    );
    const days = late.stdout.split("\n").flatMap((line) => {
      const [, day, month] = /^(?!tiếp theo)[^:]*chậm nhất (\d\d)\/(\d\d)/.exec(line) ?? [];
      return day === undefined || line.startsWith("Hạn đặt") ? [] : [`${month}-${day}`];
    });
    expect(days.length).toBeGreaterThan(1);
    expect(days).toEqual([...days].sort());
    expect(late.stdout).toMatch(/^đã quá hạn \(chậm nhất 01\/11\/2021\): .*: s1-04: /m);
  });
});

describe("chibo journal", () => {
  it("finds nothing to mend in a journal that is whole", () => {
    expect(chibo("journal", "check", school)).toMatchObject({
      stdout:
        "Đọc được 692 mục ghi trong 17 quyển (mỗi chi bộ, mỗi buổi họp, mỗi đợt kiểm điểm là một quyển của sổ ghi).\nKhông có lỗi.\nLệnh này chỉ xem hình thức: không biết điều đã ghi có đúng sự thật, có bị sửa hay không. Đối chiếu với dấu niêm phong: chibo verify.\n",
      status: 0,
    });
  });

  it("says fields and their values in the words of the forms, and the codes as the file has them", () => {
    const { stdout } = chibo("journal", "check", file("misspelt.jsonl"));
    expect(stdout).toContain(
      'Dòng 2, tư cách đảng viên: phải là một trong các giá trị: “đảng viên chính thức” ("official"), “đảng viên dự bị” ("probationary").',
    );
  });

  it("names each line that has a problem, its place and the remedy", () => {
    const { stdout, status } = chibo("journal", "check", file("damaged.jsonl"));
    expect(status).toBe(1);
    expect(stdout).toContain("  Dòng 3: dòng này không đọc được: không phải JSON");
    expect(stdout).toContain(
      "  Dòng 4: quyển tổ chức và đảng viên, Chi bộ trường tiểu học (s1) thiếu mục thứ 3 trước mục này.",
    );
    expect(stdout).toMatch(/\. \[not-json\]$/m);
    expect(stdout).toContain("  Dòng 693: mục ghi “");
    expect(chibo("journal", "check", file("damaged.jsonl"), "--lang", "en").stdout).toContain(
      "  Line 3: the line is not JSON, or is nested too deeply. Restore the line",
    );
    const { events: read, problems } = data(chibo("journal", "check", file("damaged.jsonl"), "--json"));
    expect(read).toBe(691);
    expect(problems).toMatchObject([{ line: 3, code: "not-json" }, { line: 4 }, { line: 693 }]);
    expect(problems.some((problem: object) => "event" in problem)).toBe(false);
  });

  it("does not take an entry delivered twice for something to mend", () => {
    const { stdout, status } = chibo("journal", "check", file("twice.jsonl"));
    expect(stdout).toMatch(/^ {2}Dòng 693: .* \[duplicate\]$/m);
    expect(status).toBe(0);
  });

  it("writes older entries in their present form to a new file, and leaves the old one as it was", async () => {
    const [from, to] = [file("older.jsonl"), file("present.jsonl")];
    const before = readFileSync(from, "utf8");
    const { stdout, status } = await chiboLater("journal", "convert", from, to);
    expect([stdout, status]).toEqual([`Đã ghi 692 mục ghi vào “${to}”, theo mẫu ghi hiện nay.\n`, 0]);
    expect(readFileSync(to, "utf8")).toBe(readFileSync(join(root, school), "utf8"));
    expect(readFileSync(from, "utf8")).toBe(before);
  });

  it("writes nothing where a line would be lost", async () => {
    const { stdout, status } = await chiboLater(
      "journal",
      "convert",
      file("damaged.jsonl"),
      file("lost.jsonl"),
      "--json",
    );
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ written: false });
    expect(readdirSync(folder).filter((name) => name.includes("lost"))).toEqual([]);
  });

  it("never writes over a file", async () => {
    const before = readFileSync(file("twice.jsonl"), "utf8");
    for (const from of [school, file("twice.jsonl")]) {
      const { status, stderr } = await chiboLater("journal", "convert", from, file("twice.jsonl"));
      expect([status, stderr]).toEqual([2, expect.stringContaining("lệnh không ghi đè")]);
    }
    expect(readFileSync(file("twice.jsonl"), "utf8")).toBe(before);
  });
});

describe("a command over a journal", () => {
  const care = ["replay", journalOf("care-centre-2024"), "--year", "2024"];

  it.each([
    ["a file that is not there", ["replay", "/nowhere.jsonl", "--year", "2021"], "/nowhere.jsonl"],
    ["a folder", ["journal", "check", folder], folder],
    ["a file without events", ["replay", file("none.jsonl"), "--year", "2021"], "chibo journal check"],
    ["a year without a review, with the usual rule set", care, "qd124-hd25-2023"],
    ["reviews under several rule sets", ["replay", file("several.jsonl"), "--year", "2021"], "local-2021"],
    ["a rule set that does not ship", ["replay", file("local.jsonl"), "--year", "2021"], "--under <tệp>"],
    ["no year", ["replay", school], "--year"],
    ["a year that is none", ["replay", school, "--year", "21"], "2021"],
    ["a day that is none", ["replay", school, "--year", "2021", "--as-at", "2021-02-30"], "31/12/2021"],
    ["an unknown rule set", ["replay", school, "--year", "2021", "--under", "qd366"], "qd366-hd43-2025"],
    ["an unknown roll-up", ["replay", school, "--year", "2021", "--roll-up", "average"], "mean"],
    [
      "a file that is no calendar",
      ["replay", school, "--year", "2021", "--working-days", "package.json"],
      '{"from": "2026-01-01"',
    ],
    ["a member who is not there", ["explain", school, "--year", "2021", "--member", "s1-55"], "s1-05"],
    ["no question", ["explain", school, "--year", "2021"], "--member"],
    ["two questions", ["explain", school, "--year", "2021", "--member", "s1-05", "--cell", "s1"], "--member"],
    ["a number that is not there", ["explain", school, "--year", "2021", "--finding", "2"], "chibo findings"],
    [
      "a code not found",
      ["explain", school, "--year", "2021", "--finding", "level-changed"],
      "chibo findings",
    ],
    ["a code that is none", ["explain", school, "--year", "2021", "--finding", "cap"], "cap-exceeded"],
    ["a group that is not there", ["explain", school, "--year", "2021", "--cap", "s9"], "ward"],
    ["a key that is not there", ["explain", school, "--year", "2021", "--streak", "s1-55"], "member:s1-05"],
    ["an unknown code", ["findings", school, "--year", "2021", "--code", "cap-exceded"], "cap-exceeded"],
    ["an unknown kind", ["catalogue", "cap-exceded"], "cap-exceeded"],
    ["an organisation unknown", ["findings", school, "--year", "2021", "--organisation", "s9"], "s1"],
    ["somebody unknown", ["findings", school, "--year", "2021", "--about", "s1-55"], "s1-05"],
    ["an unknown weight", ["findings", school, "--year", "2021", "--severity", "heavy"], "trái quy định"],
    ["a month of another year", ["report", school, "--year", "2021", "--month", "2020-05"], "05/2021"],
    ["an unknown organisation", ["report", school, "--year", "2021", "--organisation", "s2"], "s1"],
    ["a folder that is not there", ["journal", "convert", school, "/nowhere/x.jsonl"], "/nowhere/x.jsonl"],
  ])("ends with 2 and a remedy at %s", async (_, args, remedy) => {
    const { stdout, stderr, status } = await chiboLater(...args);
    expect([stdout, status]).toEqual(["", 2]);
    expect(stderr).toContain(remedy);
    expect(stderr.trimEnd()).not.toContain("\n");
  });

  it("can be read by who stops early", () => {
    const piped = `"${process.execPath}" dist/cli/chibo.cjs journal check ${file("damaged.jsonl")} --json | head -c 1`;
    expect(spawnSync("sh", ["-c", piped], { cwd: root, encoding: "utf8" })).toMatchObject({
      stdout: "{",
      stderr: "",
    });
  });

  it("explains itself in both languages", () => {
    expect(chibo("--help").stdout).toContain("Đọc lại một năm");
    expect(chibo("findings", "--help").stdout).toContain("chỉ các điểm ở mức độ này");
    expect(chibo("journal", "--help", "--lang", "en").stdout).toContain("Write a journal to a new file");
  });
});
