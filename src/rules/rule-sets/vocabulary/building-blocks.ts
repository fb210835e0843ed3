import type { Text } from "../../../language/text.js";
import type { Condition } from "../../engine/conditions/condition.js";
import type { Evidence, Source } from "../../engine/conditions/vocabulary.js";
import type { Ladder, Rule, RuleSet } from "../../engine/rule-set.js";

/** Cites the points of one document; without a point where none is known. */
export const citing =
  (document: string) =>
  (point?: string, evidence: Evidence = "quoted", note?: string): Source => ({
    document,
    ...(point === undefined ? {} : { point }),
    evidence,
    ...(note === undefined ? {} : { note }),
  });

/** A rule in its usual order of writing. */
export const rule = (id: string, source: Source, vi: string, en: string, when: Condition): Rule => ({
  id,
  says: { vi, en },
  source,
  when,
});

/** A truth that holds. */
export const yes = (fact: string): Condition => ({ fact, is: "equal", value: true });
/** A truth that does not hold. */
export const no = (fact: string): Condition => ({ fact, is: "equal", value: false });

/** Holders of leading posts. */
export const withPost: Condition = { fact: "category.work", is: "equal", value: "with-post" };

/** Probationary members of less than six months. */
export const underSixMonths: Condition = {
  all: [no("membership.official"), { fact: "membership.months", is: "less-than", value: 6 }],
};

/** What was not found or is not said. */
export const gap = (id: string, vi: string, en: string): RuleSet["gaps"][number] => ({
  id,
  says: { vi, en },
});

/** Levels whose conditions were not read: whoever the lowest level does not catch stays open. */
export const openLevels = (source: (level: string) => Source): Ladder["levels"] =>
  ["excellent", "good", "fulfilled"].map((level) => ({ level, source: source(level), rules: [] }));

/** What each kind of subject is called. */
export const subjectTitles = {
  member: { vi: "Đảng viên", en: "Member" },
  cell: { vi: "Chi bộ", en: "Cell" },
  "base-organisation": { vi: "Tổ chức cơ sở đảng", en: "Base organisation" },
  collective: { vi: "Tập thể lãnh đạo, quản lý", en: "Leading collective" },
} as const satisfies Readonly<Record<string, Text>>;

/** A ladder of which nothing was read: every level stays open. */
export const openLadder = (
  subject: keyof typeof subjectTitles,
  source: (level: string) => Source,
): Ladder => ({
  says: subjectTitles[subject],
  exemptions: [],
  forced: [],
  levels: openLevels(source),
  ceilings: [],
});

/** The ladders of organisations and collectives of which nothing is known. */
export const openOrganisations = (source: (level: string) => Source) => ({
  cell: openLadder("cell", source),
  "base-organisation": openLadder("base-organisation", source),
  collective: openLadder("collective", source),
});

/** Which levels below are counted for the organisation above; decided ones unless a committee chose otherwise. */
export const levelsCountedParameter = (source: Source): RuleSet["parameters"] => ({
  "levels-counted": {
    says: {
      vi: "Mức xếp loại của cấp dưới dùng để xét cấp trên",
      en: "Which levels below are counted for the organisation above",
    },
    kind: "choice",
    choices: ["decided", "proposed"],
    value: "decided",
    source,
  },
});

/** What a rule set says of a fact: its words, its kind and its scale. */
export type FactDeclaration = RuleSet["facts"][string];

type Better = "high" | "low";

const better = (side: Better | undefined) => (side === undefined ? {} : { better: side });

/** The degree to which a criterion is met: higher is better. */
export const degree = (vi: string, en: string): FactDeclaration => ({
  says: { vi, en },
  kind: "ordinal",
  scale: "degree",
  better: "high",
});

/** A level that somebody gave: higher is better. */
export const levelFact = (vi: string, en: string): FactDeclaration => ({
  says: { vi, en },
  kind: "ordinal",
  scale: "level",
  better: "high",
});

/** A truth, and which of the two is better where one is. */
export const truth = (vi: string, en: string, side?: Better): FactDeclaration => ({
  says: { vi, en },
  kind: "boolean",
  ...better(side),
});

/** A count, which way it is better, and the count that it is part of. */
export const countFact = (vi: string, en: string, side?: Better, partOf?: string): FactDeclaration => ({
  says: { vi, en },
  kind: "integer",
  ...better(side),
  ...(partOf === undefined ? {} : { partOf }),
});

/** Points, recorded in steps: more is better. */
export const points = (vi: string, en: string): FactDeclaration => ({
  says: { vi, en },
  kind: "points",
  better: "high",
});

/** What was read of documents whose official texts were not at hand. */
export const fullTexts = (documents: string) =>
  gap(
    "full-texts",
    `Toàn văn chính thức của ${documents}: mới đọc các điều khoản được trích dẫn`,
    `The full official texts of ${documents}: only quoted clauses were read`,
  );

/** A year without a level between years that have one: the streaks of commendation and of help hang on it. */
export const streaks = gap(
  "unrated-year-in-a-row",
  "Năm được miễn hoặc chưa xếp loại có làm đứt chuỗi năm liên tục hay không",
  "Whether a year exempt or without a level breaks years in a row",
);

/** Awards before HD 06 of 2025: the guidance of 2015 on cells was not read. */
export const awardsOf2015 = gap(
  "awards-of-2015",
  "Điều kiện và mức thưởng đối với chi bộ theo HD 56-HD/VPTW (2015)",
  "Conditions and amounts of awards for cells in HD 56-HD/VPTW (2015)",
);

/** How the cap is counted where no text says it. */
export const capArithmetic = gap(
  "cap-rounding",
  "Làm tròn, số nhỏ, trường hợp bằng nhau khi tính 20 %; “không vượt quá” được đọc chặt",
  "Rounding, small numbers and ties of the 20 %; “at most” is read strictly",
);

/** How a cell votes on levels: no text after 2011 was found that says it. */
export const ballots = gap(
  "ballot-majority",
  "Hình thức, số người dự và tỷ lệ phiếu khi chi bộ bỏ phiếu đề xuất mức xếp loại",
  "Form, quorum and majority of the cell's ballot on levels",
);

/** What somebody may do against a level. */
export const complaints = gap(
  "complaints",
  "Quyền, thời hạn, trình tự khiếu nại mức xếp loại",
  "The right, time limit and steps of a complaint against a level",
);
