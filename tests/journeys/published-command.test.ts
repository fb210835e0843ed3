import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { encodeJournal } from "../../src/events/journal/encode.js";
import { qd132hd21 } from "../../src/rules/rule-sets/qd132-hd21-2019/index.js";
import { story } from "../../src/testing/index.js";
import { replay } from "../../src/year.js";
import { cases } from "../cases/published.js";
import { recordPublication } from "../cases/record.js";
import { chibo } from "../support/command.js";
import { emptyFolder, write } from "../support/tree.js";

const { folder, remove } = emptyFolder();
afterAll(remove);

/** The report on a published case under HD 21. */
const reported = (id: string, ...args: string[]) => {
  const published = cases.find((each) => each.id === id);
  if (published === undefined) throw new Error(`${id} is not among the cases`);
  const book = recordPublication(published);
  const name = `${id}.jsonl`;
  write(folder, { [name]: [...encodeJournal([...book])].join("") });
  const year = replay(book, { year: published.year, under: qd132hd21 });
  const asked = ["--year", String(published.year), "--under", qd132hd21.id, ...args];
  return { year, answer: chibo("report", join(folder, name), ...asked) };
};

describe("chibo report over totals that were published", () => {
  it("shows the figures, the sums, each percentage with its bases, and the cap under each reading", () => {
    const { answer } = reported("Y13");
    expect(answer.status).toBe(0);
    const members = answer.stdout.slice(
      answer.stdout.indexOf("  Đảng bộ cơ sở (base), 10/01/2019: đảng viên, đã"),
    );
    expect(members.split("\n").slice(0, 11)).toEqual([
      "  Đảng bộ cơ sở (base), 10/01/2019: đảng viên, đã quyết định",
      "    tổng số 2993; số được xếp loại 2645; số được miễn 329; số chưa kiểm điểm 19; hoàn thành xuất sắc nhiệm vụ 249",
      "    tổng số 2993; các phần: số được xếp loại 2645, số được miễn 329, số chưa kiểm điểm 19, cộng lại được 2993: khớp",
      "    hoàn thành xuất sắc nhiệm vụ 9,41 % “9.41%” trên số được xếp loại; số được xếp loại 249/2645 ≈ 9,41 %: đã làm tròn",
      "    số chưa kiểm điểm 0,72 % “0.72%” (không nêu tính trên số nào); số được xếp loại 19/2645 ≈ 0,72 %: đã làm tròn; tổng số 19/2993 ≈ 0,63 %: không ra tỷ lệ đã công bố",
      "    số được miễn 10,99 % “10.99%” (không nêu tính trên số nào); số được xếp loại 329/2645 ≈ 12,44 %: không ra tỷ lệ đã công bố; tổng số 329/2993 ≈ 10,99 %: đã làm tròn",
      "    chưa công bố mức 2396",
      "    Tỷ lệ tối đa 20 % (HD 21-HD/BTCTW, điểm II.B.2.3.a): mở, chưa công bố đủ số; so với số hoàn thành tốt: xuất sắc 249, mẫu số từ 0 đến 2396 (chưa công bố: hoàn thành tốt nhiệm vụ); so với số hoàn thành tốt và xuất sắc: xuất sắc 249, mẫu số từ 249 đến 2645 (chưa công bố: hoàn thành tốt nhiệm vụ); so với tổng số xếp loại: 249/2645 ≈ 9,41 %",
      "  Đảng bộ cơ sở (base), 10/01/2019: đảng viên, cán bộ lãnh đạo, quản lý, đã quyết định",
      "    tổng số 353; số đã kiểm điểm 352",
      "    tổng số 353; các phần: số đã kiểm điểm 352, cộng lại được 352: chưa đủ số để đối chiếu (chưa công bố: số được miễn, số chưa kiểm điểm)",
    ]);
    expect(members).toMatch(/so với số hoàn thành tốt: chưa rõ \(chưa công bố: hoàn thành xuất sắc nhiệm vụ/);
  });

  it("shows another scale apart, with the raw text, and ranges where only percentages were printed, in English", () => {
    const { answer } = reported("Y15", "--lang", "en");
    const lines = answer.stdout.split("\n").map((line) => line.trim());
    expect(lines.slice(0, 2)).toEqual(["Published totals", "Đảng bộ cơ sở (base), 2016-01-10: member"]);
    expect(lines).toContain("levels of another scale: TSVM 24; hoàn thành tốt 15; hoàn thành 22 “22 (4.8%)”");
    expect(lines).toContain("listed 41; the parts: another level 61, which make 61: does not add up");
    expect(lines.find((line) => line.startsWith("Cap 20 %"))).toContain(
      "of those rated good: excellent 746 to 759, base 5021 to 5034",
    );
  });

  it("shows a number and the bound that denies it, and gives no verdict beside an open cap", () => {
    const told = story("committee/b-1").happened(
      "ResultsPublished",
      {
        year: 2021,
        of: "member",
        on: "2022-01-20",
        totals: { rated: 100, excellent: 10, good: 20 },
        bounds: [{ of: "excellent", bound: "at-least", count: 30 }],
      },
      "2022-01-20",
    );
    write(folder, { "denied.jsonl": [...encodeJournal(told.events)].join("") });
    const { stdout } = chibo(
      "report",
      join(folder, "denied.jsonl"),
      "--year",
      "2021",
      "--under",
      qd132hd21.id,
    );
    expect(stdout).toContain("hoàn thành xuất sắc nhiệm vụ 10; hoàn thành xuất sắc nhiệm vụ từ 30;");
    expect(stdout).toContain("mở, số liệu công bố mâu thuẫn; so với số hoàn thành tốt: 10/20 = 50 %;");
    expect(stdout).not.toContain("đáp ứng");
    const { findings } = replay(told.events, { year: 2021, under: qd132hd21 });
    expect(findings.find(({ code }) => code === "published-sources-differ")?.details).toEqual({
      of: "member",
      figure: "excellent",
      says: ["10", "≥ 30"],
    });
  });

  it("gives the reading as data, of one organisation if asked, and knows no other", () => {
    const { answer, year } = reported("Y11", "--organisation", "base", "--json");
    expect(JSON.parse(answer.stdout).published).toEqual(JSON.parse(JSON.stringify(year.published)));
    expect(reported("Y11", "--organisation", "basis").answer).toMatchObject({ status: 2 });
  });
});
