import type { Language } from "../language.js";

/** The name of a key of a local file, its allowed values, and an example as the file writes it. */
interface Field {
  readonly vi: string;
  readonly example?: string | Readonly<Record<Language, string>>;
  readonly allowed?: Readonly<Record<Language, string>>;
}

const condition = '{ "fact": "tasks.failed", "is": "equal", "value": 0 }';
const said = {
  vi: '{ "vi": "Tài liệu gửi trước 1 ngày" }',
  en: '{ "vi": "…", "en": "Documents posted a day before" }',
};
const ratioAllowed = {
  vi: "Tỷ lệ ghi bằng hai số nguyên trong ngoặc vuông, phần và toàn bộ: 20 % là [1, 5] hoặc [20, 100]",
  en: "A ratio is two whole numbers in brackets, the part and the whole: 20 % is [1, 5] or [20, 100]",
};
const pointsAllowed = {
  vi: 'Điểm là số nguyên, không có dấu ngoặc kép và không có số lẻ; muốn chấm nửa điểm thì ghi "steps": 2 (một điểm chia thành 2 bậc) rồi nhân đôi mọi số',
  en: 'Points are whole numbers without quotes and decimals; for half points set "steps" to 2 and double every figure',
};

/** Every key of a rule set, overlay, rubric, roll-up or file of cases. */
const fields: Readonly<Record<string, Field>> = {
  // Heads.
  $schema: { vi: "địa chỉ mẫu tệp" },
  id: { vi: "mã", example: '"id": "song-lam-2026"' },
  title: {
    vi: "tên gọi",
    example: {
      vi: '"title": "Hướng dẫn của Tỉnh ủy Sông Lam"',
      en: '"title": { "vi": "…", "en": "Guidance of Sông Lam" }',
    },
  },
  vi: { vi: "lời tiếng Việt", example: { vi: '"vi": "Tài liệu gửi trước 1 ngày"', en: '"vi": "…"' } },
  en: { vi: "lời tiếng Anh" },
  says: { vi: "nội dung", example: { vi: `"says": ${said.vi}`, en: `"says": ${said.en}` } },
  over: { vi: "bộ quy định làm nền", example: '"over": "qd366-hd43-2025"' },
  layers: { vi: "các lớp quy định" },
  documents: {
    vi: "văn bản ban hành",
    example: {
      vi: '"documents": [{ "number": "HD 07-HD/TU", "issuer": "Tỉnh ủy Sông Lam", "issuedOn": "2026-09-15" }]',
      en: '"documents": [{ "number": "HD 07-HD/TU", "issuer": "Sông Lam", "issuedOn": "2026-09-15" }]',
    },
  },
  number: { vi: "số hiệu", example: '"number": "HD 07-HD/TU"' },
  issuer: {
    vi: "cơ quan ban hành",
    example: { vi: '"issuer": "Tỉnh ủy Sông Lam"', en: '"issuer": "Sông Lam"' },
  },
  issuedOn: { vi: "ngày ban hành", example: '"issuedOn": "2026-09-15"' },
  from: { vi: "từ" },
  until: { vi: "đến hết ngày", example: '"until": "2027-12-31"' },
  source: {
    vi: "căn cứ",
    example: '"source": { "document": "HD 07-HD/TU", "point": "3", "evidence": "local" }',
  },
  document: { vi: "văn bản", example: '"document": "HD 07-HD/TU"' },
  point: { vi: "điểm, khoản", example: '"point": "3.2"' },
  evidence: { vi: "dấu căn cứ", example: '"evidence": "local"' },
  note: { vi: "ghi chú" },
  // Facts, parameters, conditions.
  facts: { vi: "dữ kiện" },
  kind: { vi: "loại" },
  scale: { vi: "thang" },
  scales: {
    vi: "các thang",
    example: '"scales": { "level": ["excellent", "good", "fulfilled", "unfulfilled"] }',
  },
  lists: { vi: "các danh sách" },
  better: { vi: "chiều tốt hơn" },
  partOf: { vi: "là phần của" },
  parameters: { vi: "lựa chọn của cấp ủy" },
  parameter: { vi: "lựa chọn của cấp ủy", example: '{ "parameter": "exceeded-percent" }' },
  choices: { vi: "các phương án", example: '"choices": ["full", "zero"]' },
  value: { vi: "giá trị" },
  stricter: { vi: "chiều chặt hơn" },
  when: { vi: "điều kiện", example: `"when": ${condition}` },
  where: { vi: "tính cho ai", example: `"where": ${condition}` },
  needs: { vi: "điều kiện để cho đủ điểm", example: `"needs": ${condition}` },
  fact: { vi: "dữ kiện", example: '"fact": "tasks.failed"' },
  every: { vi: "mọi dữ kiện của danh sách" },
  share: { vi: "phần được tính", example: '"share": "attendance.present", "of": "attendance.expected"' },
  of: { vi: "so với", example: '"of": "attendance.expected"' },
  is: { vi: "phép so sánh", example: '"is": "at-least"' },
  ratio: { vi: "tỷ lệ", allowed: ratioAllowed, example: '"ratio": [1, 5]' },
  all: { vi: "phải đạt cả", example: `"all": [${condition}]` },
  any: { vi: "chỉ cần đạt một", example: `"any": [${condition}]` },
  not: { vi: "không đạt", example: `"not": ${condition}` },
  // Rules.
  rules: { vi: "quy tắc" },
  rule: { vi: "quy tắc" },
  unless: { vi: "trừ trường hợp" },
  upholds: { vi: "giữ nguyên quy tắc" },
  adoptedBy: { vi: "chỉ áp dụng khi chọn" },
  further: { vi: "quy tắc thêm" },
  part: { vi: "phần", example: '"part": "ceilings"' },
  subject: { vi: "tập thể, cá nhân", example: '"subject": "member"' },
  subjects: { vi: "tập thể, cá nhân được xếp loại" },
  outcome: { vi: "kết quả", example: '"outcome": "not-classified"' },
  level: { vi: "mức xếp loại", example: { vi: '"level": "hoàn thành tốt nhiệm vụ"', en: '"level": "good"' } },
  levels: { vi: "các mức xếp loại" },
  exemptions: { vi: "trường hợp chưa xếp loại" },
  forced: { vi: "trường hợp buộc mức thấp nhất" },
  ceilings: { vi: "giới hạn mức cao nhất" },
  upTo: { vi: "giới hạn trên của mức" },
  unread: { vi: "phần văn bản chưa đọc" },
  silentBetween: { vi: "chỗ văn bản không quy định" },
  fallback: { vi: "cách xử lý khi văn bản không quy định" },
  exceptions: { vi: "ngoại lệ" },
  exception: { vi: "ngoại lệ" },
  to: { vi: "đến" },
  // Caps, scoring, votes, order.
  caps: { vi: "tỷ lệ tối đa" },
  extendedTo: { vi: "tỷ lệ nâng đến", allowed: ratioAllowed, example: '"extendedTo": [1, 4]' },
  scope: { vi: "phạm vi tính", example: '"scope": "base-organisation"' },
  reading: { vi: "cách hiểu tỷ lệ", example: '"reading": "of-good-or-better"' },
  rounding: { vi: "cách làm tròn" },
  heads: { vi: "người đứng đầu", example: '"heads": "counted"' },
  counted: {
    vi: "mức được tính",
    example: { vi: '"counted": "hoàn thành xuất sắc nhiệm vụ"', en: '"counted": "excellent"' },
  },
  base: { vi: "cơ sở để so" },
  scoring: { vi: "cách chấm điểm" },
  steps: { vi: "số bậc của một điểm", example: '"steps": 2' },
  how: { vi: "cách làm tròn", example: '"how": "half-up"' },
  rubrics: { vi: "biểu điểm" },
  groups: {
    vi: "nhóm tiêu chí",
    example: {
      vi: '"groups": [{ "id": "A", "says": "Chuẩn bị" }]',
      en: '"groups": [{ "id": "A", "says": { "vi": "…", "en": "Preparation" } }]',
    },
  },
  group: { vi: "thuộc nhóm", example: '"group": "A"' },
  criteria: { vi: "tiêu chí" },
  criterion: { vi: "tiêu chí", example: '"criterion": "A1"' },
  max: { vi: "điểm tối đa", allowed: pointsAllowed, example: '"max": 10' },
  total: { vi: "tổng điểm" },
  voting: { vi: "biểu quyết" },
  majorities: { vi: "tỷ lệ phiếu cần đạt" },
  form: { vi: "hình thức biểu quyết" },
  ifNone: { vi: "khi không mức nào đủ phiếu" },
  constraints: { vi: "trình tự, thời hạn" },
  holds: { vi: "yêu cầu" },
  first: { vi: "trước" },
  next: { vi: "sau" },
  step: { vi: "bước" },
  by: { vi: "do, hạn" },
  yearsAfter: { vi: "số năm sau" },
  workingDays: { vi: "số ngày làm việc" },
  lasts: { vi: "việc có thời hạn" },
  days: { vi: "số ngày" },
  gaps: { vi: "điều văn bản không quy định" },
  // Rubrics.
  kinds: { vi: "loại buổi sinh hoạt", example: { vi: '"kinds": ["thường kỳ"]', en: '"kinds": ["regular"]' } },
  minimums: { vi: "thời lượng tối thiểu" },
  members: { vi: "số đảng viên từ", example: '"members": 30' },
  minutes: { vi: "số phút", example: '"minutes": 90' },
  applies: { vi: "chỉ áp dụng khi" },
  otherwise: { vi: "trường hợp khác" },
  scored: { vi: "cách chấm", example: '"scored": { "kind": "toggle" }' },
  on: {
    vi: "đại lượng để chia khoảng",
    example: '"on": { "share": "attendance.present", "of": "attendance.expected" }',
  },
  bands: {
    vi: "các khoảng điểm",
    example:
      '"bands": [{ "from": { "at": [85, 100], "included": true }, "points": 20 }, { "to": { "at": [85, 100], "included": false }, "points": 10 }]',
  },
  points: { vi: "số điểm", allowed: pointsAllowed, example: '"points": 10' },
  at: {
    vi: "mốc",
    allowed: {
      vi: "Mốc là một số nguyên, hoặc một tỷ lệ ghi bằng hai số nguyên: 85 % là [85, 100]",
      en: "An end is a whole number, or a ratio of two whole numbers: 85 % is [85, 100]",
    },
    example: '"at": [85, 100]',
  },
  included: { vi: "có tính cả mốc", example: '"included": true' },
  grades: {
    vi: "mức chất lượng",
    example: {
      vi: '"grades": [{ "grade": "tốt", "atLeast": 90 }, { "grade": "kém", "atLeast": 0 }]',
      en: '"grades": [{ "grade": "good", "atLeast": 90 }, { "grade": "poor", "atLeast": 0 }]',
    },
  },
  grade: { vi: "mức chất lượng", example: { vi: '"grade": "khá"', en: '"grade": "fair"' } },
  atLeast: { vi: "từ số điểm", allowed: pointsAllowed, example: '"atLeast": 90' },
  atBest: { vi: "cao nhất là mức", example: { vi: '"atBest": "khá"', en: '"atBest": "fair"' } },
  defects: { vi: "chỗ biểu điểm bỏ ngỏ" },
  // Roll-ups and cases.
  periods: { vi: "kỳ đánh giá", example: '"periods": ["quarter", "year"]' },
  take: { vi: "cách lấy điểm", example: '"take": "mean"' },
  rungs: { vi: "các bậc" },
  ruleSet: { vi: "bộ quy định", example: '"ruleSet": "qd366-hd43-2025"' },
  tables: { vi: "bảng" },
  cases: { vi: "trường hợp" },
  clause: { vi: "điều khoản", example: { vi: '"clause": "HD 07, mục 2"', en: '"clause": "HD 07, 2"' } },
  case: { vi: "diễn biến" },
  gives: {
    vi: "kết quả theo điều khoản",
    example: { vi: '"gives": "hoàn thành tốt nhiệm vụ"', en: '"gives": "good"' },
  },
  missing: { vi: "dữ kiện còn thiếu" },
  silent: { vi: "điểm văn bản không quy định" },
  conflict: { vi: "các ngoại lệ mâu thuẫn" },
  overtaken: { vi: "quy tắc không tự quyết định" },
};

const own = (key: string): Field | undefined => (Object.hasOwn(fields, key) ? fields[key] : undefined);

/** The Vietnamese name of a key; undefined for a name that the author of the file chose. */
export const fieldName = (key: string): string | undefined => own(key)?.vi;

/** The allowed values of a key, if they need a sentence. */
export const allowedAt = (key: string, language: Language): string | undefined =>
  own(key)?.allowed?.[language];

/** An example of a key as a file writes it. */
export const exampleOf = (key: string, language: Language): string | undefined => {
  const example = own(key)?.example;
  return typeof example === "object" ? example[language] : example;
};
