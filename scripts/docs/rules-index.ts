import { vietnameseDay } from "../../src/language/formats.js";
import type { RuleSet } from "../../src/rules/engine/rule-set.js";
import type { Rubric } from "../../src/rules/rubrics/rubric.js";
import { baseOf, completeness } from "./rule-set-summary.js";
import { yearsUnder } from "./rule-set-tables.js";
import { both, made, page, table } from "./writing.js";

const documentsOf = ({ documents }: RuleSet): string =>
  documents.map(({ number, issuedOn }) => `${number} (${vietnameseDay(issuedOn)})`).join("<br>");

/** The index of the review sheets, each with its subject, its years and its completeness. */
export const rulesIndexPage = (ruleSets: readonly RuleSet[], rubrics: readonly Rubric[]): string =>
  page(
    made("the rule sets"),
    "# Phiếu đối chiếu / Review sheets",
    "Mỗi phiếu ghi mọi quy tắc của một bộ quy định, để đặt bên cạnh văn bản và đánh dấu từng mục. *Each sheet has every rule of a rule set, to be held against the regulation and ticked.*",
    "Bộ nào áp dụng cho năm nào / *which rule set applies when*: [which-rule-set.md](../which-rule-set.md). Quy định bổ sung của địa phương / *local overlays*: [overlays.md](../overlays.md). Chỗ văn bản để ngỏ và cách xử lý / *ambiguities*: [ambiguities.md](../ambiguities.md).",
    "## Bộ quy định / Rule sets",
    table(
      [
        "Mã / Id",
        "Tên / Title",
        "Văn bản / Documents",
        "Năm / Years",
        "● Bật / On",
        "○ Tắt / Off",
        "◐ Chưa chọn / Not chosen",
        "◌ Mức để ngỏ / Open",
        "Chỗ thiếu / Gaps",
      ],
      ruleSets.map((ruleSet) => {
        const { on, off, unsettled, open, gaps } = completeness(ruleSet);
        const base = baseOf(ruleSet);
        const over = base === undefined ? "" : `<br>lớp đặt trên / *overlay of* \`${base.id}\``;
        return [
          `[\`${ruleSet.id}\`](${ruleSet.id}.md)${over}`,
          both(ruleSet.title),
          documentsOf(ruleSet),
          yearsUnder(ruleSet.id, (from) => `${from} →`),
          ...[on, off, unsettled, open, gaps].map(({ length }) => String(length)),
        ];
      }),
    ),
    "Mức để ngỏ: số mức của các đối tượng mà điều kiện chưa đọc được; kết quả ở đó là *chưa xác định*. *Open: levels whose conditions were not read; the outcome there is undetermined.*",
    "## Biểu điểm sinh hoạt / Rubrics for meetings",
    "Biểu điểm nào chấm cho chi bộ nào là do cấp ủy quyết định. *Which rubric scores a cell is its committee's to adopt.* Viết biểu điểm của địa phương / *a local rubric*: [rubrics.md](../rubrics.md).",
    table(
      [
        "Mã / Id",
        "Tên / Title",
        "Từ / From",
        "Tiêu chí / Criteria",
        "Mâu thuẫn / Defects",
        "Chỗ thiếu / Gaps",
      ],
      [
        ...rubrics.map(({ id, title, from, criteria, defects = [], gaps }) => [
          `[\`${id}\`](${id}.md)`,
          both(title),
          vietnameseDay(from),
          String(criteria.length),
          String(defects.length),
          String(gaps.length),
        ]),
        [
          "[nghe-an](nghe-an.md)",
          "Hai mẫu để điền: thường kỳ và chuyên đề chấm riêng<br>*Two templates to fill in: regular and thematic apart*",
          "",
          "",
          "",
          "",
        ],
      ],
    ),
    "## Các phiếu khác / Other sheets",
    table(
      ["Phiếu / Sheet", "Nội dung", "Content"],
      [
        [
          "[meeting-facts](meeting-facts.md)",
          "Dữ kiện của buổi sinh hoạt mà biểu điểm đọc được",
          "What a rubric may read of a meeting",
        ],
        [
          "[eligibility](eligibility.md)",
          "Ai được nói, biểu quyết, bầu cử; ai được tính trong hai mẫu số",
          "Who speaks, votes and elects, and who counts in the two bases",
        ],
        [
          "[calendar](calendar.md)",
          "Lịch sinh hoạt, thời lượng, giới hạn",
          "Calendar of meetings, durations, limits",
        ],
        [
          "[roll-up](roll-up.md)",
          "Chất lượng sinh hoạt của quý, nửa năm, năm",
          "How meetings become a period",
        ],
        ["[voting](voting.md)", "Biểu quyết ở chi bộ", "Votes in a cell"],
        [
          "[afterwards](afterwards.md)",
          "Sau quyết định: khen thưởng, giáo dục, giúp đỡ",
          "After the decision: awards, education and help",
        ],
      ],
    ),
  );
