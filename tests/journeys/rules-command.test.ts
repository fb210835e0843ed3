import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { ruleSets } from "../../src/rules/rule-sets/index.js";
import { setOf } from "../rules/engine/analysis/nasty/base.js";
import { nastyRules } from "../rules/engine/analysis/nasty/rules.js";
import { chibo } from "../support/command.js";
import { root } from "../support/root.js";
import { emptyFolder, write } from "../support/tree.js";

const conflict = nastyRules.find(({ code }) => code === "conflicting-exceptions");
const tree = emptyFolder();
afterAll(tree.remove);
write(tree.folder, {
  "broken.json": '{\n  "id": "x",\n  "title" {}\n}\n',
  "wrong.json": JSON.stringify({ ...setOf(), title: { en: "sentence" } }),
  "fine.json": JSON.stringify(setOf()),
  "conflict.json": JSON.stringify(conflict?.broken),
  "unknown.json": JSON.stringify({
    id: "local-2025",
    title: { vi: "Quy định của tỉnh", en: "Provincial rules" },
    over: "qd366-hd43-2025",
    documents: [{ number: "QĐ 1", issuer: "Tỉnh ủy", issuedOn: "2025-12-01" }],
    parameters: { "good-point": 75 },
  }),
  "local.json": JSON.stringify({
    id: "local-2025",
    title: { vi: "Quy định của tỉnh", en: "Provincial rules" },
    over: "qd366-hd43-2025",
    documents: [{ number: "QĐ 1", issuer: "Tỉnh ủy", issuedOn: "2025-12-01" }],
    parameters: { "excellent-points": 85 },
  }),
});
const file = (name: string): string => join(tree.folder, name);

describe("chibo rules", () => {
  it("lists every rule set, in Vietnamese unless asked otherwise", () => {
    const { stdout, status } = chibo("rules", "list");
    expect(status).toBe(0);
    for (const { id, title } of Object.values(ruleSets)) {
      expect(stdout).toContain(id);
      expect(stdout).toContain(title.vi);
    }
    expect(chibo("rules", "list", "--lang", "en").stdout).toContain("Regulation 366-QĐ/TW");
  });

  it("shows each rule with its clause and its evidence", () => {
    const { stdout, status } = chibo("rules", "show", "qd132-hd21-2019");
    expect(status).toBe(0);
    expect(stdout).toContain("Hoàn thành dưới 50 %");
    expect(stdout).toContain(" — HD 21-HD/BTCTW, điểm II.B.2.3.d [member.under-half]");
    expect(stdout).toContain("member.fulfilled.tasks");
    expect(stdout).toContain("— cấp ủy chưa chọn có áp dụng hay không");
  });

  it("shows a choice that the text leaves open with each option and its evidence", () => {
    const shown = (language: string) => {
      const lines = chibo("rules", "show", "qd366-hd43-2025", "--lang", language).stdout.split("\n");
      const at = lines.findIndex((each) => each.endsWith("[vote-base]"));
      return lines.slice(at + 1, at + 3);
    };
    expect(shown("vi")).toEqual([
      "    số đảng viên chính thức được triệu tập — QĐ 294-QĐ/TW (2025), điểm 9.3.2 (nguồn gián tiếp)",
      "    số đảng viên chính thức có mặt — QĐ 132-QĐ/TW, QĐ 124-QĐ/TW, QĐ 366-QĐ/TW (chưa tìm thấy văn bản)",
    ]);
    expect(shown("en")[0]).toBe(
      "    official members convoked — QĐ 294-QĐ/TW (2025), point 9.3.2 (reported by others)",
    );
  });

  it("gives a rule set as data", () => {
    const { stdout } = chibo("rules", "show", "qd366-hd43-2025", "--json");
    expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(ruleSets["qd366-hd43-2025"])));
  });

  it("finds no problem in a good file", () => {
    const { stdout, status } = chibo("rules", "check", file("fine.json"));
    expect([stdout, status]).toEqual(["Không có lỗi.\n", 0]);
  });

  it("names the path of a problem and ends with 1", () => {
    const { stdout, status } = chibo("rules", "check", file("wrong.json"), "--json");
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ kind: "rule-set", problems: [{ path: "title.vi" }] });
  });

  it("says in Vietnamese what is wrong, where, and what to do", () => {
    const { stdout } = chibo("rules", "check", file("wrong.json"));
    expect(stdout).toBe(
      'Dòng 1, tên ("title"), tiếng Việt ("vi"): thiếu mục bắt buộc này. Thêm mục này vào tệp. Ví dụ: "vi": "Tài liệu gửi trước 1 ngày". [schema]\n',
    );
    expect(chibo("rules", "check", file("unknown.json")).stdout).toContain(
      'lựa chọn của cấp ủy ("parameters"), "good-point": không có lựa chọn của cấp ủy “good-point”. Dùng một trong: "good-points"',
    );
    expect(chibo("rules", "check", file("unknown.json"), "--lang", "en").stdout).toContain(
      'parameters.good-point: there is no parameter "good-point". Use one of: "good-points"',
    );
  });

  it("reports where an overlay is looser than the central text", () => {
    const { stdout, status } = chibo("rules", "check", file("local.json"), "--json");
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      kind: "overlay",
      over: "qd366-hd43-2025",
      problems: [],
      looser: [{ code: "threshold" }],
    });
  });

  const songLam = join(root, "examples/overlays/song-lam-2026.json");

  it("says in words on which line an overlay is looser, and in points how it rounds", () => {
    const { stdout, status } = chibo("rules", "check", songLam);
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /^Dòng \d+, tỷ lệ tối đa \("caps"\) thứ 1, làm tròn \("rounding"\): văn bản để ngỏ → làm tròn từ 0,5 trở lên \(chưa chắc, phải có người xem\) — .* \[cap-rounding\]$/m,
    );
    expect(stdout).toContain("không làm tròn → làm tròn đến 0,5 điểm");
  });

  it("shows an example of an analysis with points, and only with those that count", () => {
    const { stdout } = chibo("rules", "analyse", songLam);
    expect(stdout).toContain("điểm nhóm tiêu chí chung: 300 (30 điểm)");
    expect(stdout).not.toContain("chính trị, đạo đức, kỷ luật: 0");
    expect(stdout).not.toContain("subjects.");
  });

  it("analyses a rule set that ships: warnings are no problem for a script", () => {
    const { stdout, status } = chibo("rules", "analyse", "qd366-hd43-2025", "--lang", "en");
    expect(status).toBe(0);
    expect(stdout).toContain(" [band-gap]\n");
    expect(stdout).toContain("Example: ");
  });

  it("analyses a file: an error is", () => {
    const { stdout, status } = chibo("rules", "analyse", file("conflict.json"));
    expect(status).toBe(1);
    expect(stdout).toContain("[conflicting-exceptions ");
  });

  it("analyses an overlay over what it stands on", () => {
    const { stdout, status } = chibo("rules", "analyse", file("local.json"), "--json");
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ ruleSet: "local-2025" });
  });

  it.each([
    ["a file that is not there", ["check", "/nowhere.json"], "/nowhere.json"],
    ["a file that is not JSON, with line and column", ["check", file("broken.json")], "Dòng 3: ký tự thứ 11"],
    ["an id that is not there, with those that are", ["show", "qd366"], "qd366-hd43-2025"],
    [
      "a file with problems, with the command that names them",
      ["show", file("wrong.json")],
      "chibo rules check",
    ],
    ["an unknown command", ["weigh"], "weigh"],
    ["an unknown language", ["list", "--lang", "fr"], "--lang"],
  ])("ends with 2 and a remedy at %s", (_, args, remedy) => {
    const { stdout, stderr, status } = chibo("rules", ...args);
    expect([stdout, status]).toEqual(["", 2]);
    expect(stderr).toContain(remedy);
  });

  it("explains itself in both languages", () => {
    expect(chibo("rules", "--help").stdout).toContain("Liệt kê các bộ quy định");
    expect(chibo("rules", "--help", "--lang", "en").stdout).toContain("List the rule sets");
    expect(chibo("--help").stdout).toContain("Mã kết thúc");
  });
});

/** The file of cases on the page about overlays. */
const documented = /```json\n(\{\n {2}"ruleSet"[\s\S]*?)```/.exec(
  readFileSync(join(root, "docs/overlays.md"), "utf8"),
)?.[1];
write(tree.folder, {
  "cases.json": documented ?? "",
  "other.json": documented?.replace('"gives": "good"', '"gives": "excellent"') ?? "",
  "slip.json": documented?.replace("tasks.exceeded", "tasks.exeeded") ?? "",
  "no-set.json": '{ "tables": [] }',
});
const overlay = join(root, "examples/overlays/song-lam-2026.json");

describe("chibo rules test", () => {
  it("runs the cases of the docs over their overlay", () => {
    const { stdout, status } = chibo(
      "rules",
      "test",
      file("cases.json"),
      "--overlay",
      overlay,
      "--lang",
      "en",
    );
    expect(stdout).toContain("song-lam-2026: 4 of 4 cases as the clause says");
    expect(status).toBe(0);
  });

  it("runs the cases of a province whose six axes stand in place of the central criteria", () => {
    const songThao = (end: string) => join(root, `examples/overlays/song-thao-2026${end}.json`);
    const { stdout, stderr, status } = chibo(
      "rules",
      "test",
      songThao(".cases"),
      "--overlay",
      songThao(""),
      "--lang",
      "en",
    );
    expect([stderr, stdout.split("\n").filter((line) => line.includes("cases as the clause says"))]).toEqual([
      "",
      ["song-thao-2026: 4 of 4 cases as the clause says"],
    ]);
    expect(status).toBe(0);
  });

  it("prints clause, facts, and both levels of a case that differs, and ends with 1", () => {
    const run = (...more: string[]) =>
      chibo("rules", "test", file("other.json"), "--overlay", overlay, ...more);
    const { stdout, status } = run();
    expect(status).toBe(1);
    expect(stdout).toContain(`Khác điều khoản: HD 07, mục 2, đảng viên: 89,7 điểm làm tròn thành 89,5
    Dữ kiện: `);
    expect(stdout).toContain(`: 149 (14,9 điểm)
    Theo điều khoản: hoàn thành xuất sắc nhiệm vụ
    Theo bộ quy định: hoàn thành tốt nhiệm vụ
`);
    expect(stdout).toContain("song-lam-2026: 3 trên 4 ví dụ cho kết quả đúng điều khoản");
    expect(run("--lang", "en").stdout).toContain(`    By the clause: excellent
    By the rule set: good
`);
    expect(JSON.parse(run("--json").stdout)).toMatchObject({
      cases: 4,
      differences: [{ code: "outcome", clause: "HD 07, mục 2", computed: { gives: "good" } }],
    });
  });

  it("names the place and the remedy of a mistake in the file, and ends with 2", () => {
    const { stderr, status } = chibo("rules", "test", file("slip.json"), "--overlay", overlay);
    expect(status).toBe(2);
    expect(stderr).toContain(
      'bảng ("tables") thứ 1, dữ kiện chung ("base"), "tasks.exeeded": không có dữ kiện “tasks.exeeded”. Dùng một trong: "tasks.exceeded"',
    );
    const json = chibo("rules", "test", file("slip.json"), "--overlay", overlay, "--json");
    expect(json.status).toBe(2);
    expect(JSON.parse(json.stdout)).toMatchObject({ problems: [{ code: "unknown-fact" }] });
  });

  it.each(["no-set.json", "broken.json", "nowhere.json"])(
    "ends with 2 for what it cannot read: %s",
    (name) => {
      const { stderr, status } = chibo("rules", "test", file(name));
      expect(status).toBe(2);
      expect(stderr).not.toBe("");
    },
  );
});
