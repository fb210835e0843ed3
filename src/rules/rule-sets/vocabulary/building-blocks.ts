import type { Text } from "../../../language/text.js";
import type { Condition } from "../../engine/conditions/condition.js";
import type { Evidence, Source } from "../../engine/conditions/vocabulary.js";
import type { Ladder, Rule, RuleSet } from "../../engine/rule-set.js";

/**
 * Makes a function that cites the points of one document. A call without a point cites the whole document.
 */
export const citing =
  (document: string) =>
  (point?: string, evidence: Evidence = "quoted", note?: string): Source => ({
    document,
    ...(point === undefined ? {} : { point }),
    evidence,
    ...(note === undefined ? {} : { note }),
  });

/** A rule, with its parts in the usual order. */
export const rule = (id: string, source: Source, vi: string, en: string, when: Condition): Rule => ({
  id,
  says: { vi, en },
  source,
  when,
});

/** A condition: the fact is true. */
export const yes = (fact: string): Condition => ({ fact, is: "equal", value: true });
/** A condition: the fact is false. */
export const no = (fact: string): Condition => ({ fact, is: "equal", value: false });

/** A condition: the member holds a leading post. */
export const withPost: Condition = { fact: "category.work", is: "equal", value: "with-post" };

/** A condition: the member has been probationary for less than six months. */
export const underSixMonths: Condition = {
  all: [no("membership.official"), { fact: "membership.months", is: "less-than", value: 6 }],
};

/** What a gap can change, or the ids of the rules, cases and parameters that carry it into the levels. */
type Concern = Exclude<RuleSet["gaps"][number]["concerns"], "levels" | undefined>;

/**
 * A text that the authors did not find, or a question that the texts leave open.
 *
 * @param touches what it can change. A list of ids says that it can change levels, and what carries it.
 */
export const gap = (
  id: string,
  vi: string,
  en: string,
  touches: Concern | readonly [string, ...string[]],
): RuleSet["gaps"][number] => ({
  id,
  says: { vi, en },
  ...(typeof touches === "string" ? { concerns: touches } : { concerns: "levels", by: [...touches] }),
});

/** A part of a ladder for the conditions of a level that the authors did not read. */
export const unreadText = (subject: string, level: string, source: Source): Ladder["levels"][number] => ({
  level,
  source,
  rules: [],
  unread: [
    {
      id: `${subject}.${level}.not-read`,
      says: {
        vi: "Điều kiện của mức này: chưa đọc được văn bản",
        en: "The conditions of this level were not read",
      },
      source,
    },
  ],
});

const upperLevels = ["excellent", "good", "fulfilled"];

/** Levels with unread conditions. Every subject without the lowest level stays open. */
export const levelsLeftOpen = (subject: string, source: (level: string) => Source): Ladder["levels"] =>
  upperLevels.map((level) => unreadText(subject, level, source(level)));

/** The ids of the unread levels of some kinds of subject. */
export const unreadLevels = (...subjects: readonly [string, ...string[]]): [string, ...string[]] => {
  const [first, ...others] = subjects.flatMap((subject) =>
    upperLevels.map((level) => `${subject}.${level}.not-read`),
  );
  return [first ?? "", ...others];
};

/** The name of each kind of subject. */
export const subjectTitles = {
  member: { vi: "Đảng viên", en: "Member" },
  cell: { vi: "Chi bộ", en: "Cell" },
  "base-organisation": { vi: "Tổ chức cơ sở đảng", en: "Base organisation" },
  collective: { vi: "Tập thể lãnh đạo, quản lý", en: "Leading collective" },
} as const satisfies Readonly<Record<string, Text>>;

/** A ladder without any read conditions. Every level stays open. */
export const openLadder = (
  subject: keyof typeof subjectTitles,
  source: (level: string) => Source,
): Ladder => ({
  says: subjectTitles[subject],
  exemptions: [],
  forced: [],
  levels: levelsLeftOpen(subject, source),
  ceilings: [],
});

/** The ladders of organisations and collectives without any known rule. */
export const openOrganisations = (source: (level: string) => Source) => ({
  cell: openLadder("cell", source),
  "base-organisation": openLadder("base-organisation", source),
  collective: openLadder("collective", source),
});

/**
 * The levels of subordinate subjects that count for the organisation above. The default is the decided
 * levels. A committee may choose others.
 */
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

/** The declaration of a fact in a rule set: its wording, its kind and its scale. */
export type FactDeclaration = RuleSet["facts"][string];

type Better = "high" | "low";

const better = (side: Better | undefined) => (side === undefined ? {} : { better: side });

/** The degree of a criterion. Higher is better. */
export const degree = (vi: string, en: string): FactDeclaration => ({
  says: { vi, en },
  kind: "ordinal",
  scale: "degree",
  better: "high",
});

/** A level that a body gave. Higher is better. */
export const levelFact = (vi: string, en: string): FactDeclaration => ({
  says: { vi, en },
  kind: "ordinal",
  scale: "level",
  better: "high",
});

/** A truth, and its better value if there is one. */
export const truth = (vi: string, en: string, side?: Better): FactDeclaration => ({
  says: { vi, en },
  kind: "boolean",
  ...better(side),
});

/** A count, its better direction, and the count that contains it. */
export const countFact = (vi: string, en: string, side?: Better, partOf?: string): FactDeclaration => ({
  says: { vi, en },
  kind: "integer",
  ...better(side),
  ...(partOf === undefined ? {} : { partOf }),
});

/** A count without a unit of another part of the same whole. */
export const apart = (from: string, count: FactDeclaration): FactDeclaration => ({
  ...count,
  apartFrom: from,
});

/** A count that makes the whole together with another part of it. */
export const complement = (of: string, count: FactDeclaration): FactDeclaration => ({
  ...apart(of, count),
  complement: true,
});

/** Points, recorded in steps. More is better. */
export const points = (vi: string, en: string): FactDeclaration => ({
  says: { vi, en },
  kind: "points",
  better: "high",
});

/** The gap for documents without an official text. It states the parts that the authors read. */
export const fullTexts = (documents: string) =>
  gap(
    "full-texts",
    `Toàn văn chính thức của ${documents}: mới đọc các điều khoản được trích dẫn`,
    `The full official texts of ${documents}: only quoted clauses were read`,
    "wording",
  );

/**
 * The gap on a year without a level between years with a level. The streaks of commendation and of help
 * depend on it.
 */
export const streaks = gap(
  "unrated-year-in-a-row",
  "Năm được miễn hoặc chưa xếp loại có làm đứt chuỗi năm liên tục hay không",
  "Whether a year exempt or without a level breaks years in a row",
  "awards",
);

/** The gap on awards before HD 06 of 2025. The authors did not read the guidance of 2015 on cells. */
export const awardsOf2015 = gap(
  "awards-of-2015",
  "Điều kiện và mức thưởng đối với chi bộ theo HD 56-HD/VPTW (2015)",
  "Conditions and amounts of awards for cells in HD 56-HD/VPTW (2015)",
  "awards",
);

/** The gap on the way to count the cap. */
export const capArithmetic = gap(
  "cap-rounding",
  "Làm tròn, số nhỏ, trường hợp bằng nhau khi tính 20 %; “không vượt quá” được đọc chặt",
  "Rounding, small numbers and ties of the 20 %; “at most” is read strictly",
  "cap",
);

/** The gap on the vote of a cell on levels. The authors found no text after 2011 that states it. */
export const ballots = gap(
  "ballot-majority",
  "Hình thức, số người dự và tỷ lệ phiếu khi chi bộ bỏ phiếu đề xuất mức xếp loại",
  "Form, quorum and majority of the cell's ballot on levels",
  "vote",
);

/** The gap on complaints against a level. */
export const complaints = gap(
  "complaints",
  "Quyền, thời hạn, trình tự khiếu nại mức xếp loại",
  "The right, time limit and steps of a complaint against a level",
  "procedure",
);
