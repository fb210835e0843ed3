import { type FieldWords, field, units } from "./field.js";

const totalOf = (vi: string, en: string, helpVi: string, helpEn: string) =>
  field(vi, en, helpVi, helpEn, { unit: units.subjects, example: 10 });

/** A percentage as it was printed. */
const rawText = (): FieldWords =>
  field("Nguyên văn", "As printed", "Nguyên văn tỷ lệ đã công bố.", "The raw text of the percentage.", {
    example: "trên 20%",
  });
/** Words of fields of published totals. */
export const publishedTotalsFields: Readonly<Record<string, FieldWords>> = {
  "ResultsPublished.of": field(
    "Số liệu về",
    "Of",
    "Loại đối tượng của số liệu; chọn tổ chức đảng nếu gộp nhiều loại.",
    "Whose totals they are; organisation: of other kinds, or of several.",
    { values: "subject", example: "member" },
  ),
  population: field(
    "Phạm vi",
    "Population",
    "Tên phạm vi như đã công bố, khi không phải là tất cả.",
    "Which of them, as named there, where it is not all.",
    { example: "đảng viên khối xã" },
  ),
  stage: field(
    "Giai đoạn",
    "Stage",
    "Số liệu đề nghị hay đã quyết định; bỏ trống nếu không nêu.",
    "Proposed or decided; left out where it is not said.",
    { values: "stage", example: "decided" },
  ),
  source: field(
    "Nguồn",
    "Source",
    "Nơi công bố; nhiều nguồn thì ghi nhiều mục.",
    "Where it was published; several sources are several entries.",
    { example: "Báo cáo số 15-BC/ĐU" },
  ),
  "ResultsPublished.totals": field(
    "Số liệu",
    "Totals",
    "Ghi đúng như công bố, kể cả khi cộng lại không khớp.",
    "As published, even where they do not add up.",
    { example: { listed: 120, rated: 115, excellent: 20, good: 80 } },
  ),
  "totals.listed": totalOf("Tổng số", "Listed", "Có trong danh sách.", "All on the roll."),
  "totals.rated": totalOf("Được xếp loại", "Rated", "Số được xếp loại.", "Those who were rated."),
  "totals.reviewed": totalOf(
    "Đã kiểm điểm",
    "Reviewed",
    "Khi không nêu số được xếp loại.",
    "Went through the review, where nothing is said of who was rated.",
  ),
  "totals.exempt": totalOf("Được miễn", "Exempt", "Số được miễn kiểm điểm.", "Those exempt from the review."),
  "totals.notReviewed": totalOf(
    "Chưa kiểm điểm",
    "Not reviewed",
    "Số chưa kiểm điểm.",
    "Those not reviewed.",
  ),
  "totals.excellent": totalOf("Xuất sắc", "Excellent", "Hoàn thành xuất sắc nhiệm vụ.", "Rated excellent."),
  "totals.good": totalOf("Tốt", "Good", "Hoàn thành tốt nhiệm vụ.", "Rated good."),
  "totals.goodOrBetter": totalOf(
    "Tốt trở lên",
    "Good or better",
    "Xuất sắc và tốt cộng lại.",
    "Excellent and good together.",
  ),
  "totals.fulfilled": totalOf("Hoàn thành", "Fulfilled", "Hoàn thành nhiệm vụ.", "Rated fulfilled."),
  "totals.unfulfilled": totalOf(
    "Không hoàn thành",
    "Unfulfilled",
    "Không hoàn thành nhiệm vụ.",
    "Rated unfulfilled.",
  ),
  "ResultsPublished.bounds": field(
    "Số liệu không chính xác",
    "Figures that are bounds",
    "Số liệu công bố dạng “gần 120”, “trên 110”, “khoảng 100”; số chính xác thì ghi ở mục Số liệu.",
    "Totals published as “nearly 120”, “over 110”, “about 100”; an exact number is one of the totals.",
    { example: [{ of: "listed", bound: "at-most", count: 120, text: "gần 120" }] },
  ),
  "bounds.of": field("Số liệu", "Of", "Số liệu nào.", "Which total it is.", {
    values: "figure",
    example: "listed",
  }),
  bound: field(
    "Giới hạn",
    "Bound",
    "“Gần” là không quá, “trên” là từ, “khoảng” thì không giới hạn gì.",
    "“Nearly” is at most, “over” is at least; “about” bounds nothing.",
    { values: "bound", example: "at-least" },
  ),
  "bounds.count": totalOf("Số lượng", "Count", "Số đã công bố.", "The number that was published."),
  "bounds.text": field(
    "Nguyên văn",
    "As printed",
    "Nguyên văn số đã công bố.",
    "The raw text of the figure.",
    {
      example: "gần 120",
    },
  ),
  printed: field(
    "Nguyên văn số liệu",
    "As printed",
    "Nguyên văn của một số liệu, theo tên, khi chữ nói nhiều hơn số.",
    "The raw text of a total, by its name, where it says more than the number.",
    { example: { rated: "gần 115" } },
  ),
  "ResultsPublished.stated": field(
    "Tỷ lệ từng mức",
    "Percentages by level",
    "Tỷ lệ phần trăm của từng mức như đã công bố.",
    "The percentage of each level, as published.",
    { example: [{ level: "excellent", percent: [20, 100], base: "rated" }] },
  ),
  shares: field(
    "Tỷ lệ khác",
    "Other percentages",
    "Tỷ lệ phần trăm của số liệu không phải là một mức.",
    "Percentages of totals that are no level.",
    { example: [{ of: "rated", percent: [9583, 10_000], base: "listed" }] },
  ),
  "shares.of": field("Tỷ lệ của", "Of", "Số liệu được tính tỷ lệ.", "Which total the percentage is of.", {
    values: "figure",
    example: "rated",
  }),
  percent: field(
    "Phần trăm",
    "Percentage",
    "Phân số giữ đúng số chữ số thập phân: 20 % là [20, 100]; 84,30 % là [8430, 10000].",
    "A fraction that keeps the decimals printed: 20 % is [20, 100], 84.30 % is [8430, 10000].",
    { example: [20, 100] },
  ),
  base: field(
    "So với",
    "Base",
    "Mẫu số của tỷ lệ, nếu có nêu.",
    "What it is a share of, where that is said.",
    {
      values: "figure",
      example: "rated",
    },
  ),
  "stated.text": rawText(),
  "shares.text": rawText(),
  "otherLevels.text": rawText(),
  otherLevels: field(
    "Mức của thang khác",
    "Levels of another scale",
    "Tên mức như đã công bố; không coi là mức của thang này.",
    "As named there: none of them is taken for a level of this scale.",
    { example: [{ name: "hoàn thành nhiệm vụ nhưng còn hạn chế", count: 2 }] },
  ),
  "otherLevels.name": field(
    "Tên mức",
    "Name",
    "Tên mức như đã công bố.",
    "The name of the level, as published.",
    {
      example: "hoàn thành nhiệm vụ nhưng còn hạn chế",
    },
  ),
  "otherLevels.count": totalOf("Số lượng", "Count", "Số đối tượng ở mức này.", "How many have this level."),
  parts: field(
    "Trong đó",
    "Of which",
    "Phần của một số liệu hoặc một mức, công bố sau chữ “trong đó”.",
    "A part of a total or of a level, published as “of which”.",
    { example: [{ of: "good", name: "đảng viên dự bị", count: 3 }] },
  ),
  "parts.of": field(
    "Thuộc",
    "Of",
    "Mã của một số liệu ở mục Số liệu, hoặc tên mức của thang khác.",
    "The name of one of the totals, or of a level of another scale.",
    { example: "good" },
  ),
  "parts.name": field("Tên phần", "Name", "Tên phần như đã công bố.", "The name of the part, as published.", {
    example: "đảng viên dự bị",
  }),
  "parts.count": totalOf("Số lượng", "Count", "Số đối tượng của phần này.", "How many are in this part."),
  "parts.text": rawText(),
};
