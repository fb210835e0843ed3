import { vietnameseDay } from "../../src/events/index.js";
import { label } from "../../src/projections/index.js";
import { fingerprint, type Rubric } from "../../src/rules/index.js";
import { list, made, page, table } from "./markdown.js";
import { criteriaBlocks, tick } from "./rubric/criteria.js";
import { gradeBlocks } from "./rubric/grades.js";
import { openBlocks } from "./rubric/open.js";
import { both, cited } from "./rule-set/wording.js";

const kindWords = (kinds: readonly string[]): string => {
  const words = (language: "vi" | "en") => kinds.map((kind) => label("kind", kind, language)).join(", ");
  return both({ vi: words("vi"), en: words("en") });
};

const scaleWords = ({ scale, steps = 1 }: Rubric): string =>
  scale === 0
    ? "không chấm điểm / *no points*"
    : `${scale / steps}${steps === 1 ? "" : `, bước 1/${steps} điểm / *by steps of 1/${steps}*`}`;

const head = (rubric: Rubric): string[] => [
  `# Phiếu đối chiếu: ${rubric.title.vi}`,
  `*Review sheet: ${rubric.title.en}*`,
  list([
    `Căn cứ / Source: ${cited(rubric.source)}`,
    `Áp dụng cho kỳ sinh hoạt từ ngày / For meetings from: ${vietnameseDay(rubric.from)}${rubric.until === undefined ? "" : ` – ${vietnameseDay(rubric.until)}`}`,
    `Loại buổi sinh hoạt / Kinds of meeting: ${kindWords(rubric.kinds)}`,
    `Thang điểm / Scale: ${scaleWords(rubric)}`,
    `Mã / Id: \`${rubric.id}\`; dấu vân tay / fingerprint (SHA-256): \`${fingerprint(rubric)}\``,
  ]),
  "Điểm tính từ sự kiện của buổi họp; chỗ phải nhận xét thì người chấm cho điểm và nêu lý do. Thiếu dữ kiện thì để ngỏ, không tự điền; không có chỗ nào nhập tổng điểm. *Points come from the meeting's events; where somebody has to judge, the marker gives them with a reason. What is missing stays open, and no total can be entered.*",
];

const normBlocks = ({ norms = [] }: Rubric): string[] =>
  norms.length === 0
    ? []
    : [
        "## Thời lượng tối thiểu / Least duration",
        "Đọc từ trên xuống; dòng đầu tiên phù hợp là dòng quyết định. *The first row that fits decides.*",
        table(
          ["Loại / Kind", "Số đảng viên / Members", "Phút / Minutes", "Đối chiếu"],
          norms.map(({ kinds, members, minutes }) => [
            kindWords(kinds),
            members === undefined ? "" : `từ ${members} / *from ${members}*`,
            String(minutes),
            tick,
          ]),
        ),
      ];

/** The review sheet of a scoring sheet: every criterion, band, choice and defect, to be held against the text. */
export const rubricPage = (rubric: Rubric): string =>
  page(
    made("the sheet itself"),
    ...head(rubric),
    ...normBlocks(rubric),
    ...criteriaBlocks(rubric),
    ...gradeBlocks(rubric),
    ...openBlocks(rubric),
    "Điểm của tháng, quý, năm / *scores of a month, quarter, year*: [roll-up.md](roll-up.md). Viết phiếu của địa phương / *writing a local sheet*: [rubrics.md](../rubrics.md).",
  );
