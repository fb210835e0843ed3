import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { fingerprint } from "../../src/rules/engine/fingerprints.js";
import { checkRubric } from "../../src/rules/rubrics/check-rubric.js";
import { anPhu } from "../../src/rules/rubrics/shipped/an-phu.js";
import { hd42 } from "../../src/rules/rubrics/shipped/hd42-2025.js";
import { rubrics } from "../../src/rules/rubrics/shipped/index.js";
import { ngheAnTemplates } from "../../src/rules/rubrics/shipped/nghe-an-2023.js";
import { counts, phuThoRollUp } from "../../src/rules/rubrics/shipped-roll-ups.js";
import { chibo as run } from "../support/command.js";
import { root } from "../support/root.js";
import { emptyFolder, write } from "../support/tree.js";

const example = "examples/rubrics/song-lam-2026.json";
const songLam = JSON.parse(readFileSync(join(root, example), "utf8"));
const tree = emptyFolder();
afterAll(tree.remove);
write(tree.folder, {
  "broken.json": '{\n  "id": "x",\n  "title" {}\n}\n',
  "sum.json": JSON.stringify({ ...songLam, scale: 90 }),
  "gap.json": JSON.stringify({ ...songLam, defects: songLam.defects.slice(1) }),
  "policy.json": JSON.stringify(counts),
  "wrong-policy.json": JSON.stringify({ ...phuThoRollUp, otherwise: "good" }),
  "template.json": JSON.stringify(ngheAnTemplates.regular),
});
const file = (name: string): string => join(tree.folder, name);

const chibo = (...args: string[]) => run("rubrics", ...args);

describe("chibo rubrics", () => {
  it("lists every rubric and template, in Vietnamese unless asked otherwise", () => {
    const { stdout, status } = chibo("list");
    expect(status).toBe(0);
    for (const { id } of [...Object.values(rubrics), ...Object.values(ngheAnTemplates)])
      expect(stdout).toMatch(new RegExp(`^${id} +`, "m"));
    expect(stdout).toContain(anPhu.title.vi);
    expect(chibo("list", "--lang", "en").stdout).toContain(hd42.title.en);
    expect(JSON.parse(chibo("list", "--json").stdout)).toContainEqual(
      expect.objectContaining({ id: "nghe-an-thematic", template: true }),
    );
  });

  it("shows each criterion with its maximum, how it is scored, and its bands", () => {
    const { stdout, status } = chibo("show", "an-phu-2026");
    expect(status).toBe(0);
    for (const { id, max } of anPhu.criteria) expect(stdout).toContain(`  ${id} (${max}): `);
    expect(stdout).toContain("      4: từ 40 % đến dưới 50 %\n");
    expect(stdout).toContain("      1: xét trước các khoảng: có đảng viên vắng không lý do\n");
    expect(stdout).toContain("— tính theo sổ ghi\n");
    expect(stdout).toContain("người chấm nhận xét, khi sổ ghi cho thấy; chỉ áp dụng ở một số buổi\n");
    expect(stdout).toContain("  120: thường kỳ, thường kỳ và chuyên đề, 30 đảng viên trở lên\n");
  });

  it("shows what a rubric leaves open: choices, defects, gaps", () => {
    const { stdout } = chibo("show", "an-phu-2026", "--lang", "en");
    expect(stdout).toContain(
      ": not chosen, the committee is asked (full points | no points | taken out, the rest rescaled) [no-thematic]\n",
    );
    for (const { id, says } of anPhu.defects ?? [])
      expect(stdout).toMatch(new RegExp(`^  (c\\d_[a-z]+: )?${says.en.slice(0, 20)}.* \\[${id}\\]$`, "m"));
    for (const { en } of anPhu.gaps) expect(stdout).toContain(`  ${en}`);
    expect(chibo("show", "hd12-2018", "--lang", "en").stdout).toContain(
      "regular, combined; without points\n",
    );
  });

  it("gives a rubric as data, from the library or from a file", () => {
    expect(JSON.parse(chibo("show", "hd42-2025", "--json").stdout)).toEqual(JSON.parse(JSON.stringify(hd42)));
    expect(JSON.parse(chibo("show", example, "--json").stdout)).toEqual(checkRubric(songLam).rubric);
  });

  it("gives a template to fill in, and says what is to be filled in", () => {
    const { stdout } = chibo("show", "nghe-an-regular");
    expect(stdout).toContain('\n  tiêu chí ("criteria") thứ 1, điểm tối đa ("max")\n');
    expect(stdout).toContain("chibo rubrics show nghe-an-regular --json > bieu-diem.json");
    expect(JSON.parse(chibo("show", "nghe-an-regular", "--json").stdout)).toEqual(ngheAnTemplates.regular);
    const unfilled = chibo("check", file("template.json"), "--json");
    expect(unfilled.status).toBe(1);
    expect(JSON.parse(unfilled.stdout).problems).toContainEqual(expect.objectContaining({ path: "scale" }));
  });

  it("finds no problem in the example, says what will be asked, and gives the fingerprint to adopt", () => {
    const { stdout, status } = chibo("check", example);
    expect(status).toBe(0);
    expect(stdout).toContain("Không có lỗi.\nChỗ biểu điểm để ngỏ, khi chấm sẽ hỏi:\n");
    expect(stdout).toContain(
      'các khoảng điểm ("bands"): 50 % không thuộc khoảng điểm nào: hỏi chi bộ [band-gap]\n',
    );
    expect(stdout).toContain(": chưa chọn, hỏi cấp ủy khi áp dụng [policy-open]");
    const { rubric } = checkRubric(songLam);
    expect(stdout).toContain(fingerprint(rubric));
    const data = JSON.parse(chibo("check", example, "--json").stdout);
    expect(data).toMatchObject({ kind: "rubric", problems: [], fingerprint: fingerprint(rubric) });
    expect(data.defects).toHaveLength(2);
  });

  it("says in both languages what is wrong, where, and what to do", () => {
    const { stdout, status } = chibo("check", file("sum.json"));
    expect(status).toBe(1);
    expect(stdout).toContain(
      'tiêu chí ("criteria"): điểm tối đa của các tiêu chí cộng lại là 100, thang điểm là 90. Sửa điểm tối đa cho tổng bằng 90, hoặc sửa thang điểm "scale". [sum]\n',
    );
    expect(stdout).not.toContain("Mã nội dung");
    expect(chibo("check", file("gap.json"), "--lang", "en").stdout).toContain(
      "criteria[4].scored.bands: 50/100 lies in no band. Correct it; or,",
    );
  });

  it("checks a roll-up policy too", () => {
    expect(chibo("check", file("policy.json"))).toMatchObject({ stdout: "Không có lỗi.\n", status: 0 });
    const { stdout, status } = chibo("check", file("wrong-policy.json"), "--json");
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ kind: "roll-up", problems: [{ code: "grade-order" }] });
  });

  it.each([
    ["a file that is not there", ["check", "/nowhere.json"], "/nowhere.json"],
    ["a file that is not JSON, with line and column", ["check", file("broken.json")], "Dòng 3: ký tự thứ 11"],
    ["an id that is not there, with those that are", ["show", "hd42"], "hd42-2025, an-phu-2026"],
    [
      "a file with problems, with the command that names them",
      ["show", file("sum.json")],
      "chibo rubrics check",
    ],
    ["an unknown command", ["weigh"], "weigh"],
  ])("ends with 2 and a remedy at %s", (_, args, remedy) => {
    const { stdout, stderr, status } = chibo(...args);
    expect([stdout, status]).toEqual(["", 2]);
    expect(stderr).toContain(remedy);
  });

  it("explains itself in both languages", () => {
    expect(chibo("--help").stdout).toContain("Liệt kê các biểu điểm và mẫu biểu");
    expect(chibo("--help", "--lang", "en").stdout).toContain("List the rubrics and templates");
  });
});
