import { describe, expect, it } from "vitest";
import { meetingFactsPage } from "../../scripts/docs/meeting-quality.js";
import { rubricPage, templatesPage } from "../../scripts/docs/rubric.js";
import { fingerprint } from "../../src/rules/engine/fingerprints.js";
import { meetingFacts } from "../../src/rules/rubrics/meeting-facts.js";
import type { Rubric } from "../../src/rules/rubrics/rubric.js";
import { anPhu } from "../../src/rules/rubrics/shipped/an-phu.js";
import { hd12 } from "../../src/rules/rubrics/shipped/hd12-2018.js";
import { hd42 } from "../../src/rules/rubrics/shipped/hd42-2025.js";
import { rubrics } from "../../src/rules/rubrics/shipped/index.js";
import { ngheAnTemplates } from "../../src/rules/rubrics/shipped/nghe-an-2023.js";

const count = (text: string, what: string): number => text.split(what).length - 1;

const rowsOf = ({ criteria, minimums = [], grades, ceilings = [], defects = [] }: Rubric): number =>
  minimums.length +
  grades.length +
  ceilings.length +
  defects.length +
  criteria.reduce(
    (sum, { scored }) =>
      sum + 1 + (scored.kind === "bands" ? scored.bands.length + (scored.first?.length ?? 0) : 0),
    0,
  );

describe.each(Object.values(rubrics))("the review sheet of $id", (rubric) => {
  const text = rubricPage(rubric);

  it("has a box for every criterion, band, minimum, grade and defect, and names every gap", () => {
    expect(count(text, "[ ] đúng văn bản")).toBe(rowsOf(rubric) + boxesOfParameters(text));
    for (const { id, says } of rubric.criteria) expect(text).toContain(`| \`${id}\` | ${says.vi}<br>`);
    for (const { vi } of rubric.gaps) expect(text).toContain(`- [ ] ${vi}<br>`);
  });

  it("has its source, its day, its fingerprint and its total, where it has points", () => {
    expect(text).toContain(rubric.source.document);
    expect(text).toContain(fingerprint(rubric));
    expect(text.includes("**Cộng / Total: 100**")).toBe(rubric.scale === 100);
  });

  it("leaves no identifier without words", () => {
    expect(text).not.toContain("undefined");
    for (const column of text.matchAll(/\| (?:Máy tính|Người chấm|Đủ điểm|Theo nhận xét)[^|]*\|/g))
      expect(column[0]).not.toMatch(/(attendance|duration|discussion|results|order|closing)\.[a-z]/);
  });
});

/** The rows of parameters, which end in a different box. */
const boxesOfParameters = (text: string): number => count(text, "[ ] cần sửa: ………");

describe("a review sheet of a rubric", () => {
  const text = rubricPage(anPhu);

  it("says each band with its ends as the machine holds them", () => {
    expect(text).toContain("| trên 0 đến 15<br>*more than 0 to 15*<br>");
    expect(text).toContain("| từ 15 đến 30<br>*from 15 to 30*<br>");
    expect(text).toContain("| đúng 50 % thời lượng tối thiểu (phút)<br>*exactly 50 % of minutes");
    expect(text).toContain("| từ 40 % đến dưới 50 %<br>*from 40 % to less than 50 %* | 4 |");
    expect(text).toContain("| trên 50 %<br>*more than 50 %* | 5 |");
    expect(text).toContain("| dưới 30 %<br>*less than 30 %* | 2 |");
    expect(text).toContain("| xét trước / *read first*: có đảng viên vắng không lý do<br>");
  });

  it("says what the record gives, what it is needed for, and what people judge", () => {
    expect(text).toContain(
      "Máy tính: đủ điểm khi sổ ghi cho thấy, không thì 0 điểm: đã đăng tải tài liệu trước ít nhất 1 ngày: có<br>",
    );
    expect(text).toContain("Người chấm chỉ cho được đủ điểm khi sổ ghi cho thấy, không thì 0 điểm: ");
    expect(text).toContain("| Đủ điểm hoặc không điểm, theo nhận xét của người chấm<br>");
    expect(rubricPage(hd42)).toContain("Người chấm cho điểm; chỉ được tối đa khi sổ ghi cho thấy (± 1): ");
    expect(rubricPage(hd12)).toContain("Máy tính: đạt khi sổ ghi cho thấy, không thì không đạt: ");
  });

  it("says of a part that applies to some meetings only what becomes of it elsewhere", () => {
    expect(text).toContain(
      "Chỉ áp dụng khi trong tháng có sinh hoạt chuyên đề: có; không thì theo lựa chọn `no-thematic`<br>",
    );
    expect(text).toContain("không phải (chi bộ chỉ có bí thư: có); không thì cho đủ điểm<br>");
  });

  it("has every defect with its criterion, and each choice that nobody has made", () => {
    for (const id of ["D1", "D2", "D3", "D4", "D5", "D6"])
      expect(text).toMatch(new RegExp(`\\| ${id} \\| \`c\\d_[a-z]+\` \\| `));
    expect(text).toContain("| D7 |  | ");
    expect(text).toMatch(
      /\| `no-thematic` \|.*\| cho đủ điểm \(`full`\); không cho điểm \(`zero`\); .* \| chưa ai chọn/,
    );
  });

  it("counts points by the steps of the rubric", () => {
    const [first, ...others] = hd42.criteria;
    if (first === undefined) throw new Error("a rubric without criteria");
    const halves: Rubric = {
      ...hd42,
      scale: 200,
      steps: 2,
      grades: [
        { grade: "good", atLeast: 181 },
        { grade: "poor", atLeast: 0 },
      ],
      criteria: [{ ...first, max: 9, scored: { kind: "numeric", step: 1 } }, ...others],
      ceilings: [
        {
          id: "absent",
          when: { fact: "attendance.unexcused", is: "more-than", value: 0 },
          atBest: "poor",
          says: { vi: "Có người vắng không lý do", en: "Somebody is absent without reason" },
          source: hd42.source,
        },
      ],
    };
    const rubric = rubricPage(halves);
    expect(rubric).toContain("100, bước 1/2 điểm");
    expect(rubric).toContain("| 9/2 | Theo nhận xét của người chấm (± 1/2)<br>");
    expect(rubric).toContain("| từ 181/2 trở lên |");
    expect(rubric).toContain("| `absent`: Có người vắng không lý do<br>");
  });
});

describe("the page of templates", () => {
  const text = templatesPage(Object.values(ngheAnTemplates));

  it("names every place to be filled in, and gives each template as it is", () => {
    expect(count(text, '("scale") / *`scale`*')).toBe(2);
    expect(count(text, 'điểm tối đa ("max") / *`criteria[0].max`*')).toBe(2);
    const blocks = [...text.matchAll(/```json\n([\s\S]*?)\n```/g)].map(([, json = ""]) => JSON.parse(json));
    expect(blocks).toEqual(Object.values(ngheAnTemplates));
  });
});

describe("the page of facts", () => {
  const text = meetingFactsPage();

  it("has every fact with its meaning and the rubrics that read it", () => {
    for (const [name, { says }] of Object.entries(meetingFacts))
      expect(text).toContain(`| \`${name}\` | ${says.vi}<br>*${says.en}* |`);
    expect(text).toMatch(/\| `order\.fees` \|.*\| `hd42-2025`, `an-phu-2026` \|/);
    expect(text).toMatch(/\| `results\.reached` \|.*\| `an-phu-2026` \|/);
  });

  it("asks what no text settles", () => {
    expect(count(text, "chưa ai chọn / *nobody chose*")).toBe(2);
  });
});
