import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { encodeEvent } from "../../src/events/journal/encode.js";
import type { Story } from "../../src/testing/index.js";
import { cell, issued, levelBy, notRatedBy } from "../findings/decisions-issued-pairs.js";
import { chibo } from "../support/command.js";
import { emptyFolder, write } from "../support/tree.js";

const { folder, remove } = emptyFolder();
afterAll(remove);

/** Writes the events of a story as a journal, and returns its file. */
const journalOf = (name: string, told: Story): string => {
  write(folder, { [name]: `${[...told].map(encodeEvent).join("\n")}\n` });
  return join(folder, name);
};

const asked = ["--year", "2021", "--under", "qd132-hd21-2019"];

describe("one decision for many", () => {
  const told = notRatedBy(
    levelBy(issued(cell, { listed: 2, rated: 1, good: 1, notRated: 1 }), "m-1", "good"),
    "m-2",
    "d-1",
  );
  const journal = journalOf("decision.jsonl", told);

  it("stands in the report with its list, beside who is not rated and why", () => {
    const { stdout } = chibo("report", journal, ...asked);
    expect(stdout).toContain(
      "Quyết định ban hành\n  57-QĐ/ĐU, 20/12/2021; Kết quả xếp loại đảng viên; người ký: Bí thư m-2; căn cứ: HD 21-HD/BTCTW; tổng số: 2, số được xếp loại: 1, số không xếp loại: 1, hoàn thành tốt nhiệm vụ: 1; danh sách trong sổ ghi: 2 ← committee/b-1@2\n",
    );
    expect(stdout).toContain("c-1 (c-1): không xếp loại 1 (đi học tập trung).\n");
    const { decisions, rolls } = JSON.parse(chibo("report", journal, ...asked, "--json").stdout);
    expect(decisions[0].list.map(({ key }: { key: string }) => key)).toEqual(["member:m-1", "member:m-2"]);
    expect(rolls.at(-1)).toMatchObject({ listed: 2, rated: 1, notRated: { training: 1 }, notReviewed: {} });
  });

  it("is published with a column of its own for those not rated", () => {
    const { stdout } = chibo("report", journal, ...asked, "--publish", "2");
    expect(stdout).toContain("không xếp loại");
    const without = journalOf("without.jsonl", levelBy(issued(cell), "m-1", "good"));
    expect(chibo("report", without, ...asked, "--publish", "2").stdout).not.toContain("không xếp loại");
  });
});

describe("what a cell has to do for single members", () => {
  const told = cell
    .on("cell/c-1")
    .happened(
      "MemberEnrolled",
      { member: "m-3", status: "probationary", on: "2021-01-01", admittedOn: "2020-11-20" },
      "2021-01-01",
    )
    .happened("EducationBegun", { member: "m-2", on: "2021-02-01", until: "2021-11-30" }, "2021-02-01");
  const journal = journalOf("due.jsonl", told);
  const due = (by: string, ...more: string[]) => chibo("due", journal, "--year", "2021", "--by", by, ...more);

  it("is due by its day: the recognition after twelve months, and the end of a plan of help", () => {
    expect(due("2021-11-19").stdout).not.toContain("m-3");
    const { stdout } = due("2021-11-30");
    expect(stdout).toContain(
      "đã quá hạn (chậm nhất 20/11/2021): c-1 (c-1): m-3: Hết 12 tháng dự bị: chi bộ xét, đề nghị công nhận đảng viên chính thức — Điều lệ Đảng (2011), điểm 5.1\n",
    );
    expect(stdout).toContain(
      "chậm nhất 30/11/2021: c-1 (c-1): m-2: Hết thời gian giáo dục, giúp đỡ theo kế hoạch: chi bộ kết luận có tiến bộ hay không\n",
    );
    const { forMembers } = JSON.parse(due("2021-11-30", "--json").stdout);
    expect(forMembers.map(({ what }: { what: string }) => what)).toEqual(["recognition", "end-of-help"]);
  });
});
