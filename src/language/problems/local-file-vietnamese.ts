import { label } from "../labels.js";
import type { Text } from "../text.js";
import { valuesAt, valuesOn } from "../words/file-values.js";
import type { DeclaredKind, LocalFileFacts, UnknownName, WrongKind } from "./local-file-facts.js";
import { exampleOf } from "./local-file-fields.js";
import { mismatchSaid } from "./local-file-mismatch.js";
import { asRatio, choicesText, insteadText, quoted, valuesText } from "./local-file-words.js";
import type { Said, Sentences } from "./sentences.js";

const kinds: Record<DeclaredKind, string> = {
  boolean: "có hoặc không: ghi true (có) hoặc false (không), không đặt trong dấu ngoặc kép",
  integer: "số đếm: ghi số nguyên, không có dấu ngoặc kép",
  points: "điểm: ghi số nguyên, không có dấu ngoặc kép",
  percent: "phần trăm: ghi số nguyên từ 0 đến 100, không có dấu % và dấu ngoặc kép, ví dụ 40",
  ordinal: "bậc của một thang: ghi một bậc của thang, trong dấu ngoặc kép",
  choice: "một trong các phương án: ghi tên phương án, trong dấu ngoặc kép",
};

const kindSaid = (facts: WrongKind): Said => {
  switch (facts.why) {
    case "declared":
      return [
        `"${facts.name}" là ${kinds[facts.kind].split(":")[0]}, giá trị ở đây không phải loại đó`,
        `Sửa giá trị: "${facts.name}" là ${kinds[facts.kind]}`,
      ];
    case "needs-points":
      return [
        `"${facts.name}" không phải là điểm`,
        'Dùng một dữ kiện loại điểm, hoặc khai báo dữ kiện này với "kind": "points"',
      ];
    case "needs-count":
      return [
        `"${facts.name}" không phải là số đếm`,
        "Tỷ lệ và khoảng điểm chỉ tính trên số đếm; hãy dùng một dữ kiện loại số đếm",
      ];
    case "needs-ratio":
      return [
        "ở đây chia theo tỷ lệ nên mốc phải là tỷ lệ",
        'Ghi hai số nguyên, ví dụ 85 %: "at": [85, 100]',
      ];
    case "needs-whole-number":
      return ["ở đây chia theo số đếm nên mốc phải là số nguyên", 'Ghi một số nguyên, ví dụ: "at": 3'];
    case "part-of-count":
      return [
        "chỉ số đếm mới là phần của một số đếm khác",
        'Bỏ mục "partOf", hoặc sửa loại của cả hai dữ kiện thành số đếm',
      ];
    case "stricter-number":
      return ["chỉ con số mới có chiều chặt hơn", 'Bỏ mục "stricter"'];
    case "met-without-points":
      return [
        "tiêu chí chỉ xét đáp ứng hay không thì điểm tối đa là 0, mọi tiêu chí khác phải có điểm",
        'Ghi "max": 0 cho tiêu chí có cách chấm "met", hoặc ghi điểm tối đa lớn hơn 0 với cách chấm khác',
      ];
    case "needs-choices":
      return [
        `"${facts.name}" không phải là lựa chọn giữa các phương án ở đây`,
        `Khai báo "${facts.name}" với "kind": "choice" và các phương án: ${valuesText(facts.choices, ["file", "otherwise"], "vi")}`,
      ];
  }
};

const brokenCauses: Record<LocalFileFacts["broken-json"]["cause"], (found: string, lines: string) => Said> = {
  "curly-quotes": (found) => [
    `có dấu ngoặc kép cong ${found} (chương trình soạn thảo văn bản tự đổi)`,
    'Thay mọi dấu ngoặc kép cong bằng dấu ngoặc kép thẳng ("); nên soạn tệp bằng trình soạn thảo văn bản thuần',
  ],
  "single-quotes": () => ["chữ đặt trong dấu nháy đơn", 'Thay bằng dấu ngoặc kép thẳng, ví dụ: "title"'],
  "missing-comma": (found) => [
    `thiếu dấu phẩy trước ${quoted(found)}`,
    'Thêm dấu phẩy sau mục đứng trước, ví dụ: "max": 10, "group": "A"',
  ],
  "extra-comma": () => [
    "thừa dấu phẩy sau mục cuối cùng",
    'Bỏ dấu phẩy trước dấu đóng ngoặc, ví dụ: { "id": "A", "max": 10 }',
  ],
  "decimal-comma": () => [
    "số viết dấu phẩy thập phân",
    'Điểm là số nguyên; muốn chấm nửa điểm thì ghi "steps": 2 và nhân đôi mọi số, ví dụ 2,5 điểm là 5',
  ],
  "decimal-parameter": (found) => [
    "số viết dấu phẩy thập phân",
    `Lựa chọn của cấp ủy là số nguyên; phần trăm ghi số phần trăm, không có số lẻ và dấu %. Ví dụ: "${found}": 40`,
  ],
  empty: () => [
    "tệp trống",
    "Chép một tệp mẫu vào tệp này rồi sửa, ví dụ mẫu in bởi: chibo rubrics show nghe-an-regular --json",
  ],
  "key-twice": (found, lines) => [
    `mục "${found}" ghi hai lần${lines === "" ? "" : `, dòng ${lines}`}`,
    `Giữ một mục "${found}", bỏ mục kia`,
  ],
  fraction: (found) => [
    `phân số ${found} không viết được bằng dấu gạch chéo`,
    `Ghi hai số nguyên trong ngoặc vuông, ví dụ: ${asRatio(found) ?? "[1, 5]"}`,
  ],
  "percent-sign": (found) => [
    `dấu % trong ${found} không viết được ở đây`,
    `Tỷ lệ ghi hai số nguyên trong ngoặc vuông, ví dụ: ${asRatio(found) ?? "[1, 5]"}; phần trăm của một lựa chọn ghi số không có dấu %, ví dụ: 20`,
  ],
  "open-quote": () => [
    "chữ chưa có dấu ngoặc kép đóng",
    'Thêm dấu ngoặc kép ở cuối chữ, trên cùng một dòng, ví dụ: "title"',
  ],
  "missing-colon": (found) => [
    `thiếu dấu hai chấm trước ${quoted(found)}`,
    'Viết tên mục, dấu hai chấm, rồi giá trị, ví dụ: "max": 10',
  ],
  comment: () => ["có lời ghi chú", "Bỏ lời ghi chú: tệp loại này không có chỗ cho ghi chú"],
  "ends-early": () => [
    "tệp hết giữa chừng",
    "Thêm dấu đóng ngoặc còn thiếu: mỗi { cần một }, mỗi [ cần một ]",
  ],
  other: (found) => [
    found === "" ? "tệp không đọc được ở chỗ này" : `không đọc được chữ ${quoted(found)} ở chỗ này`,
    'Chữ phải đặt trong dấu ngoặc kép thẳng, giữa các mục có dấu phẩy, ví dụ: "title": "Hướng dẫn", "max": 10',
  ],
};

const unknown =
  (what: string, names?: Readonly<Record<string, Text>>) =>
  (facts: UnknownName): Said => [`không có ${what} “${facts.name}”`, insteadText(facts, "vi", names)];

/** The words of a scale, or of the choices of parameters. */
const valuesOf = (scale: string | undefined) => (scale === undefined ? valuesAt("choices") : valuesOn(scale));

const defects = {
  "band-gap": (at: string) => `${at} không thuộc khoảng điểm nào`,
  "band-overlap": (at: string) => `${at} thuộc nhiều khoảng có số điểm khác nhau`,
  "policy-open": (at: string) => `lựa chọn "${at}" chưa có giá trị`,
  "parameter-open": (at: string) => `lựa chọn "${at}" chưa có giá trị`,
};

/** Problems of files that a committee writes, in Vietnamese. */
export const localFileVietnamese: Sentences<LocalFileFacts> = {
  "broken-json": ({ column, cause, found, lines }) => {
    const [reason, remedy] = brokenCauses[cause](found, lines?.join(" và dòng ") ?? "");
    if (cause === "empty") return [reason, remedy];
    return [`ký tự thứ ${column}, ${reason}`, remedy];
  },
  schema: (facts) => mismatchSaid(facts, "vi"),
  "unknown-fact": (facts) => {
    const [reason, remedy] = unknown("dữ kiện")(facts);
    return [
      reason,
      facts.mayBeNew ? `${remedy}; hoặc, nếu là tiêu chí mới, thêm nội dung của tiêu chí ở "says"` : remedy,
    ];
  },
  "unknown-list": unknown("danh sách"),
  "unknown-level": unknown("mức xếp loại", valuesOn("level")),
  "unknown-grade": unknown("mức chất lượng", valuesAt("grade")),
  "unknown-kind": unknown("loại buổi sinh hoạt", valuesAt("kinds")),
  "unknown-value": (facts) => unknown("giá trị", valuesOf(facts.scale))(facts),
  "unknown-subject": unknown("tập thể, cá nhân được xếp loại"),
  "unknown-rule": (facts) =>
    facts.exceptionOf === undefined
      ? unknown("quy tắc")(facts)
      : [
          `“${facts.name}” là một ngoại lệ, không phải quy tắc`,
          `Thay cả quy tắc "${facts.exceptionOf}" có ngoại lệ này`,
        ],
  "unknown-cap": unknown("tỷ lệ tối đa"),
  "unknown-rubric": unknown("biểu điểm"),
  "unknown-group": unknown("nhóm tiêu chí"),
  "unknown-criterion": unknown("tiêu chí"),
  "unknown-document": unknown("văn bản"),
  "unknown-parameter": (facts) =>
    facts.needs === undefined
      ? unknown("lựa chọn của cấp ủy")(facts)
      : [
          `ở đây cần một lựa chọn của cấp ủy loại ${kinds[facts.needs].split(":")[0]}, “${facts.name}” không phải loại đó`,
          `Khai báo "${facts.name}" trong "parameters" với "kind": "${facts.needs}"`,
        ],
  "parameter-unset": ({ parameter }) => [
    `lựa chọn của cấp ủy "${parameter}" chưa có giá trị`,
    `Ghi giá trị cho "${parameter}" trong "parameters"`,
  ],
  "parameter-choices": ({ parameter, choices }) =>
    choices === undefined
      ? [
          `lựa chọn "${parameter}" chưa kể các phương án`,
          'Thêm danh sách phương án, ví dụ: "choices": ["full", "zero"]',
        ]
      : [
          `lựa chọn "${parameter}" có phương án không dùng được ở đây`,
          `Cho "${parameter}" đúng các phương án: ${choices.map((each) => `"${each}"`).join(", ")}`,
        ],
  "percent-range": ({ given }) => [
    `phần trăm phải từ 0 đến 100, ở đây ghi ${given}`,
    "Ghi một số nguyên từ 0 đến 100, ví dụ 40 cho 40 %",
  ],
  kind: kindSaid,
  "level-order": ({ levels }) => [
    "các mức phải xếp từ cao xuống thấp, và mức thấp nhất không có quy tắc",
    `Giữ thứ tự: ${valuesText(levels, ["file", "level"], "vi")}; bỏ mức cuối cùng`,
  ],
  "duplicate-id": ({ id }) => [`mã “${id}” đã dùng cho mục khác`, `Đặt mã khác, ví dụ "${id}-2"`],
  "sub-weights": ({ sum, max }) => [
    `điểm tối đa của các tiêu chí cộng lại là ${sum}, nhóm có ${max}`,
    `Sửa cho tổng bằng ${max}`,
  ],
  "central-name": ({ name, says }) => [
    `bộ quy định đã có dữ kiện "${name}" (${says.vi}); tiêu chí thay thế phải có tên riêng`,
    `Đặt tên khác, ví dụ "${name}-local"`,
  ],
  "points-missing": ({ criteria }) => [
    "còn tiêu chí của nhóm chưa có điểm",
    `Cho điểm cả những tiêu chí này: ${choicesText(criteria, "vi")}`,
  ],
  steps: ({ most, rubric }) => [
    `bước làm tròn không chia hết ${most} bậc của biểu điểm "${rubric}"`,
    `Chọn một số chia hết ${most}, ví dụ: "to": 5`,
  ],
  "ratio-order": ({ least }) => [
    "tỷ lệ nâng đến thấp hơn tỷ lệ tối đa",
    `Ghi ít nhất [${least.join(", ")}], hoặc bỏ mục này`,
  ],
  "part-of-itself": () => ["dữ kiện là phần của chính nó", "Ghi số đếm lớn hơn mà dữ kiện này là một phần"],
  "wrong-over": ({ given, over }) => [
    `tệp ghi là dựa trên “${given}”, nhưng đang kiểm tra với “${over}”`,
    `Ghi: "over": "${over}"; hoặc kiểm tra tệp với đúng bộ quy định mà tệp ghi`,
  ],
  "no-scoring": ({ ruleSet }) => [`bộ quy định “${ruleSet}” không chấm điểm`, 'Bỏ mục "scoring"'],
  "evidence-not-local": ({ given }) => [
    `quy tắc của địa phương mà dấu căn cứ là "${given}"`,
    `Ghi: "evidence": "local" (${label("evidence", "local", "vi")})`,
  ],
  "already-declared": ({ name, ruleSet, kind }) => [
    `dữ kiện “${name}” đã có trong bộ quy định “${ruleSet}” và thuộc loại khác (${kinds[kind].split(":")[0]})`,
    "Bỏ dữ kiện này khỏi tệp và dùng dữ kiện đã có, hoặc đặt tên khác",
  ],
  sum: ({ sum, scale }) => [
    `điểm tối đa của các tiêu chí cộng lại là ${sum}, thang điểm là ${scale}`,
    `Sửa điểm tối đa cho tổng bằng ${scale}, hoặc sửa thang điểm "scale"`,
  ],
  "grade-order": (facts) =>
    "below" in facts
      ? [
          `các mức phải xếp từ cao xuống thấp, điểm ở đây phải dưới ${facts.below}`,
          "Sửa số điểm hoặc đổi chỗ các mức",
        ]
      : [
          `các mức phải xếp từ cao xuống thấp, mức ở đây phải thấp hơn mức “${label("grade", facts.worseThan, "vi")}”`,
          "Đổi chỗ các bậc hoặc sửa mức",
        ],
  "grades-without-points": () => [
    "biểu điểm không tính điểm thì không xếp mức theo điểm",
    'Ghi "grades": [], hoặc ghi thang điểm "scale" lớn hơn 0',
  ],
  "last-grade": ({ given }) => [
    `mức cuối cùng bắt đầu từ ${given} điểm, điểm thấp hơn không thuộc mức nào`,
    'Ghi "atLeast": 0 ở mức cuối cùng',
  ],
  "no-grade-left": () => [
    "không còn mức nào cho chi bộ không đạt bậc nào",
    'Bỏ bậc cuối cùng, rồi ghi mức đó ở "otherwise"',
  ],
  "evidence-twice": () => [
    'có cả "when" và "needs"',
    'Giữ một: "when" là máy cho đủ điểm khi sổ ghi cho thấy; "needs" là người chấm cho điểm, khi sổ ghi cho thấy',
  ],
  "off-maximum": ({ best, max }) => [
    `khoảng cao nhất cho ${best} điểm, điểm tối đa là ${max}`,
    "Sửa để hai số bằng nhau",
  ],
  "on-step": ({ max, step }) => [
    `điểm tối đa ${max} không chia hết cho bước ${step}`,
    "Sửa bước điểm hoặc điểm tối đa",
  ],
  "minimums-missing": () => [
    "có khoảng điểm tính theo thời lượng tối thiểu mà biểu điểm chưa ghi thời lượng đó",
    'Thêm, ví dụ: "minimums": [{ "kinds": ["thường kỳ"], "minutes": 90 }]',
  ],
  dates: ({ from }) => [
    `ngày hết hiệu lực trước ngày bắt đầu ${from.split("-").reverse().join("/")}`,
    "Sửa một trong hai ngày",
  ],
  "kinds-never-apply": ({ kinds: unused, scored }) => [
    `biểu điểm không chấm loại buổi sinh hoạt ${valuesText(unused, ["file", "kinds"], "vi")}, nên mục này không bao giờ được dùng`,
    `Dùng loại mà biểu điểm chấm: ${valuesText(scored, ["file", "kinds"], "vi")}; hoặc thêm loại này vào "kinds" của biểu điểm`,
  ],
  "undeclared-defect": ({ criterion, why, at }) => [
    defects[why](at),
    `Sửa chỗ đó; hoặc, nếu văn bản gốc đúng như vậy, nêu ở "defects" với "criterion": "${criterion}", khi đó phần mềm sẽ hỏi chi bộ`,
  ],
  "no-clause": () => [
    "trường hợp này không ghi điều khoản nào",
    `Ghi điều, khoản, điểm mà kết quả dựa vào. Ví dụ: ${exampleOf(["cases", "clause"], "vi") ?? ""}`,
  ],
  "cases-of-another": ({ ruleSet, over }) => [
    `các trường hợp viết cho bộ quy định “${ruleSet}”, còn quy định của cấp ủy địa phương dựa trên “${over}”`,
    `Dùng tệp trường hợp có "ruleSet": "${over}", hoặc chọn quy định của cấp ủy địa phương dựa trên “${ruleSet}”`,
  ],
};
