import {
  addedFromHeaviest,
  ballotsUntilReport,
  disciplineFormsByWeight,
  moreThanHalf,
  type NoMajorityPolicy,
  noMajorityPolicies,
  twoThirds,
  votesNeeded,
} from "../../src/rules/index.js";
import { list, made, page, table } from "./markdown.js";
import { ratioWords, sourceWords } from "./words.js";

const ifNone: Readonly<Record<NoMajorityPolicy, string>> = {
  "second-ballot": "bỏ phiếu lần hai / *a second ballot*",
  "next-level":
    "cộng dồn phiếu xuống mức kế dưới, đến mức đủ đa số / *votes are added from the best level down, to the first that has its majority*",
  "superior-decides": "cấp trên quyết định / *the body above decides*",
};

const forms: Readonly<Record<string, string>> = {
  expulsion: "khai trừ / *expulsion*",
  "removal-from-office": "cách chức / *removal from office*",
  warning: "cảnh cáo / *warning*",
  reprimand: "khiển trách / *reprimand*",
};

const bases = [3, 5, 9, 10, 14, 16, 17, 19, 20, 23, 30];

/** The review sheet of voting: who counts, and what a majority needs. */
export const votingPage = (): string =>
  page(
    made("the majorities and the readings of ballots"),
    "# Phiếu đối chiếu: biểu quyết ở chi bộ",
    "*Review sheet: votes in a cell*",
    "Mẫu số là tất cả đảng viên được tính, không phải số có mặt. Mọi phép so là số nguyên. *The base is everybody who counts, not those present; all arithmetic is on whole numbers.*",
    "## Ai được tính trong mẫu số / Who counts",
    "Ai được tính, và ai được nói, biểu quyết, bầu cử / *who counts, and who speaks, votes and elects*: [eligibility.md](eligibility.md).",
    "## Tỷ lệ cần đạt / Majorities",
    table(
      ["", "Cần / Needed", "Phép so / Test", "Căn cứ / Source", "Đối chiếu"],
      [moreThanHalf, twoThirds].map(({ id, says, is, ratio, source }) => [
        `\`${id}\``,
        `${says.vi}<br>*${says.en}*`,
        `${is === "more-than" ? "trên / *more than*" : "từ … trở lên / *at least*"} ${ratioWords(ratio)}`,
        `${sourceWords(source)} (${source.evidence})`,
        "[ ] đúng văn bản",
      ]),
    ),
    "Số phiếu cần có theo mẫu số. *Votes needed, by the base.*",
    table(
      ["Mẫu số / Base", "Hơn một nửa / More than half", "Ít nhất hai phần ba / At least two thirds"],
      bases.map((base) => [base, votesNeeded(base, moreThanHalf), votesNeeded(base, twoThirds)].map(String)),
    ),
    "## Cách đọc khi mẫu số chưa rõ / Where the base is a range",
    list([
      "Đủ phiếu với mẫu số lớn nhất: đạt. *Enough for the largest base: reached.*",
      "Không đủ phiếu với mẫu số nhỏ nhất: không đạt. *Too few for the smallest base: not reached.*",
      "Còn lại: chưa xác định. *Otherwise: unknown.*",
    ]),
    "## Khi không mức xếp loại nào đủ đa số / Where no level has a majority",
    "Không văn bản nào nói, nên không có cách mặc định: cấp ủy chọn bằng tham số `no-majority`. *No text says it: the committee chooses by the parameter.*",
    list(noMajorityPolicies.map((policy) => `\`${policy}\`: ${ifNone[policy]}`)),
    "## Biểu quyết hình thức kỷ luật / A ballot on discipline",
    `Phiếu được cộng dồn từ hình thức nặng nhất xuống; hình thức đầu tiên đủ đa số là kết quả. *Votes are added from the heaviest form down; the first form with its majority is the result.* ${sourceWords(addedFromHeaviest)} (${addedFromHeaviest.evidence})`,
    table(
      ["", "Hình thức / Form", "Cần / Needs", "Căn cứ / Source", "Đối chiếu"],
      disciplineFormsByWeight.map(({ form, majority }, index) => [
        `${index + 1}.`,
        forms[form] ?? form,
        `${majority.says.vi}<br>*${majority.says.en}*`,
        `${sourceWords(majority.source)} (${majority.source.evidence})`,
        "[ ] đúng văn bản",
      ]),
    ),
    "## Bỏ phiếu nhiều lần về một việc / Several ballots on one matter",
    `Sau ${ballotsUntilReport.count} lần không đủ hai phần ba thì báo cáo cấp trên; việc sau đó không đổi kết quả. *After ${ballotsUntilReport.count} ballots without two thirds the matter goes up.* ${sourceWords(ballotsUntilReport.source)} (${ballotsUntilReport.source.evidence}) · [ ] đúng văn bản`,
  );
