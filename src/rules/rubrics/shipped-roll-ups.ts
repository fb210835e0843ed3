import { frozen } from "../../language/frozen.js";
import type { Condition } from "../engine/conditions/condition.js";
import type { Parameter, Source } from "../engine/conditions/vocabulary.js";
import type { GradesPolicy, PointsPolicy, RollUpPolicy } from "./roll-up-policy.js";

/** Every meeting of the period has at least this grade. */
const every = (share: string): Condition => ({ share, of: "meetings.held", is: "at-least", ratio: [1, 1] });

/** The only roll-up with a source. The text that the authors read ends within the condition for fair. */
export const phuThoRollUp: GradesPolicy = /* @__PURE__ */ frozen({
  id: "phu-tho",
  title: {
    vi: "Xếp loại năm theo Đảng ủy Khối Các cơ quan tỉnh Phú Thọ",
    en: "Grade of the year after the Party Committee of the Agencies of Phú Thọ province",
  },
  source: {
    document: "Đảng ủy Khối Các cơ quan tỉnh Phú Thọ, đánh giá chất lượng sinh hoạt chi bộ",
    evidence: "reported",
    note: "press account; it breaks off within the condition for fair",
  },
  of: ["regular", "combined"],
  periods: ["year"],
  parameters: {},
  kind: "grades",
  rungs: [
    {
      grade: "good",
      when: {
        all: [every("meetings.fair-or-better"), { fact: "meetings.good", is: "at-least", value: 7 }],
      },
    },
    {
      grade: "fair",
      when: every("meetings.average-or-better"),
      unread: {
        vi: "điều kiện tiếp theo của mức khá chưa đọc được",
        en: "the further condition for fair was not read",
      },
    },
  ],
});

const unsourced: Source = {
  document: "CT 50-CT/TW, HD 42-HD/BTCTW",
  evidence: "not-found",
  note: "no text read says how meetings become a year",
};

/**
 * The mean of the points. Like all roll-ups of the library it counts the meetings that a rubric scores each
 * month: regular meetings, and combined ones too.
 */
export const mean: PointsPolicy = /* @__PURE__ */ frozen({
  id: "mean",
  title: {
    vi: "Trung bình cộng điểm các kỳ sinh hoạt thường kỳ (chưa có căn cứ văn bản)",
    en: "Mean of the regular meetings' points (unsourced)",
  },
  source: unsourced,
  of: ["regular", "combined"],
  periods: ["month", "quarter", "half-year", "year"],
  parameters: {},
  kind: "points",
  take: "mean",
});

/** The points of the lowest meeting. */
export const worst: PointsPolicy = /* @__PURE__ */ frozen({
  ...mean,
  id: "worst",
  title: {
    vi: "Điểm của kỳ sinh hoạt thường kỳ thấp nhất (chưa có căn cứ văn bản)",
    en: "Points of the lowest regular meeting (unsourced)",
  },
  take: "worst",
});

const least = (vi: string, en: string): Parameter => ({
  says: {
    vi: `Số kỳ sinh hoạt xếp loại ${vi} ít nhất trong năm`,
    en: `Least number of meetings graded ${en} in the year`,
  },
  kind: "integer",
  stricter: "higher",
  source: unsourced,
});

/** A least number of meetings for each grade. The committee chooses the numbers. */
export const counts: GradesPolicy = /* @__PURE__ */ frozen({
  id: "counts",
  title: {
    vi: "Đếm số kỳ sinh hoạt thường kỳ đạt từng mức (chưa có căn cứ văn bản)",
    en: "Number of regular meetings that reach each grade (unsourced)",
  },
  source: unsourced,
  of: ["regular", "combined"],
  periods: ["year"],
  parameters: {
    "good-meetings": least("tốt", "good"),
    "fair-meetings": least("khá trở lên", "fair or better"),
    "average-meetings": least("trung bình trở lên", "average or better"),
  },
  kind: "grades",
  rungs: [
    {
      grade: "good",
      when: { fact: "meetings.good", is: "at-least", value: { parameter: "good-meetings" } },
    },
    {
      grade: "fair",
      when: { fact: "meetings.fair-or-better", is: "at-least", value: { parameter: "fair-meetings" } },
    },
    {
      grade: "average",
      when: { fact: "meetings.average-or-better", is: "at-least", value: { parameter: "average-meetings" } },
    },
  ],
  otherwise: "poor",
});

/**
 * The roll-ups of the library. No roll-up is a default. One applies if a body adopts it or a reader names it.
 */
export const rollUpPolicies: readonly RollUpPolicy[] = /* @__PURE__ */ frozen([
  phuThoRollUp,
  mean,
  worst,
  counts,
]);
