import { describe, expect, it } from "vitest";
import { journal } from "../../src/events/journal/journal.js";
import { hd42 } from "../../src/rules/rubrics/shipped/hd42-2025.js";
import { qd132hd21 } from "../../src/rules/rule-sets/index.js";
import { replay } from "../../src/year.js";
import { base, preview } from "./tables.js";

/** Tables that a cell may give or not, each after those that it needs. */
const tables = [
  base[2],
  base[3],
  [
    "attendance",
    "Chi bộ|Mã buổi họp|Ngày họp|Mã đảng viên|Điểm danh",
    "c-3|2021-11|05/11/2021 19:30|m-01|có mặt",
    "c-3|2021-11|05/11/2021 19:30|m-02|có mặt",
    "c-3|2021-11|05/11/2021 19:30|m-03|có mặt",
  ],
  [
    "grades",
    "Cấp quyết định|Chi bộ|Mã buổi họp|Mức chất lượng|Ngày quyết định",
    "b-1|c-3|2021-11|tốt|10/11/2021",
  ],
  [
    "levels",
    "Cấp quyết định|Năm|Loại đối tượng|Mã đối tượng|Mức xếp loại|Ngày quyết định",
    "b-1|2021|đảng viên|m-01|hoàn thành tốt nhiệm vụ|20/12/2021",
    "b-1|2021|chi bộ|c-3|hoàn thành tốt nhiệm vụ|20/12/2021",
  ],
] as const;

describe("a table that nobody gave", () => {
  const choices = Array.from({ length: 2 ** tables.length }, (_, bits) =>
    tables.flatMap((table, nth) => ((bits >> nth) & 1 ? [table] : [])),
  );

  it.each(choices.map((given) => [given.map(([as]) => as).join(", ") || "none", given] as const))(
    "accuses nobody where these are given: %s",
    async (_, given) => {
      const book = journal();
      for (const [as, ...lines] of [base[0], base[1], ...given]) {
        const { events } = await preview(as, lines, { into: [...book], rubrics: [hd42] });
        for (const event of events) book.append(event.stream, [event]);
      }
      const { findings } = replay(book, { year: 2021, under: qd132hd21 });
      expect(
        findings.flatMap(({ code, severity }) =>
          severity === "breach" || code.endsWith("-missed") ? [code] : [],
        ),
      ).toEqual([]);
    },
  );
});
