import type { Classification } from "../projections/year/classified.js";
import type { YearReadings } from "../projections/year/readings.js";
import { grouped } from "../projections/year/table.js";
import { isFingerprintOf } from "../rules/engine/fingerprints.js";
import { cites, clauseOf } from "./cited-clauses.js";
import { type CatalogueOf, kind, type SentencesOf } from "./kind.js";
import { needed } from "./needed-events.js";
import { oncePerYear, openedReviews } from "./once-per-year.js";
import { unusableChoice, unusableOf, unusableText } from "./rubrics-used.js";

const membersOf = ({ classification }: YearReadings): Classification[] =>
  classification.all.filter(({ subject }) => subject.kind === "member");

/** The facts on the rolls of the cells with classified members, by `cell/member`. */
const records = oncePerYear((year) => {
  const cells = new Set(membersOf(year).map(({ organisation }) => organisation));
  return new Map(
    [...cells].flatMap((cell) =>
      year.context
        .rollOf(cell, year.context.cutoff)
        .map(({ member, record }) => [`${cell}/${member}`, record] as const),
    ),
  );
});

/** Whether a review holds the self-review of any member. */
const holdsSelfReviews = ({ context }: YearReadings, organisation: string): boolean =>
  Object.keys(context.reviewOf(organisation)?.ownReviews ?? {}).some((key) => key.startsWith("member:"));

/** Whether a review holds the comments of another cell on any member. */
const holdsCellComments = ({ context }: YearReadings, organisation: string): boolean =>
  Object.keys(context.reviewOf(organisation)?.cellComments ?? {}).length > 0;

/** The members to be reviewed by an opened review that holds no self-review of theirs. */
const selfReviewsMissing = oncePerYear((year) => {
  const clause = clauseOf(year, "review-before-level");
  if (clause === undefined) return [];
  return membersOf(year).flatMap(({ key, organisation, outcome, listed }) => {
    const review = year.context.reviewOf(organisation);
    if (review?.opened === undefined || review.ownReviews[key] !== undefined) return [];
    return outcome.kind === "not-reviewed" || !listed
      ? []
      : [{ organisation, found: { about: key, clause, events: [review.opened.by] } }];
  });
});

/** The members who were in another cell during the year, without comments of that cell. */
const cellCommentsMissing = oncePerYear((year) => {
  const { begins, cutoff, options, reviewOf } = year.context;
  const old = clauseOf(year, "old-cell-comment");
  const temporary = clauseOf(year, "temporary-cell-comment");
  return membersOf(year).flatMap((each) => {
    const { key, organisation, subject } = each;
    const given = each.final ?? each.voted;
    const entries = records(year).get(`${organisation}/${subject.id}`)?.entries;
    if (given === undefined || entries === undefined) return [];
    if (reviewOf(organisation)?.cellComments[subject.id] !== undefined) return [];
    const arrived = entries.find(
      ({ kind: type, on }) => type === "transferred-in" && on >= `${options.year}-07-01` && on <= cutoff,
    );
    const away = entries.find(
      ({ kind: type, on, until = begins }) =>
        type === "away" &&
        on <= cutoff &&
        until >= begins &&
        !entries.some((end) => end.kind === "transfer-ended" && end.on >= on && end.on < begins),
    );
    return [
      { because: "transfer", clause: old, entry: arrived },
      { because: "temporary", clause: temporary, entry: away },
    ].flatMap(({ because, clause, entry }) =>
      clause === undefined || entry === undefined
        ? []
        : [
            {
              organisation,
              found: { about: key, clause, details: { because }, events: [entry.by, given.by] },
            },
          ],
    );
  });
});

const openedBy = ({ context }: YearReadings, organisation: string): readonly string[] => {
  const opened = context.reviewOf(organisation)?.opened;
  return opened === undefined ? [] : [opened.by];
};

/** Findings on the rules of a review and on the papers that it needs. */
export const reviewPapers = [
  kind({
    code: "review-under-other-rules",
    severity: "notice",
    // The fingerprints are cut to their first 12 digits.
    details: { adopted: "text", recorded: "text", under: "text", present: "text" },
    find: (year) => {
      const { fingerprint: presentOf, options } = year.context;
      const { under } = options;
      return openedReviews(year).flatMap(
        ({ about, opened: { fingerprint: recorded, ruleSet: adopted, by } }) => {
          if (adopted === under.id && isFingerprintOf(recorded, under)) return [];
          const details = {
            adopted,
            recorded: recorded.slice(0, 12),
            under: under.id,
            present: presentOf().slice(0, 12),
          };
          return [{ about, details, events: [by] }];
        },
      );
    },
  }),

  kind({
    code: "review-choice-unusable",
    severity: "irregular",
    details: { ruleSet: "text", ...unusableChoice },
    find: (year) => {
      const { id, parameters: known } = year.context.options.under;
      return openedReviews(year).flatMap(({ about, opened: { ruleSet, parameters, by } }) =>
        (ruleSet === id ? unusableOf(parameters, known) : []).map((choice) => ({
          about,
          details: { ruleSet, ...choice },
          events: [by],
        })),
      );
    },
  }),

  kind({
    code: "self-review-missing",
    severity: "irregular",
    details: {},
    find: (year) =>
      selfReviewsMissing(year).flatMap(({ organisation, found }) =>
        holdsSelfReviews(year, organisation) ? [found] : [],
      ),
  }),

  kind({
    code: "cell-comment-missing",
    severity: "irregular",
    details: { because: "text" },
    find: (year) =>
      cellCommentsMissing(year).flatMap(({ organisation, found }) =>
        holdsCellComments(year, organisation) ? [found] : [],
      ),
  }),

  kind({
    code: "review-papers-not-on-record",
    severity: "notice",
    details: { selfReviews: "number", cellComments: "number" },
    find: (year) => {
      const without = [
        ...selfReviewsMissing(year).filter(({ organisation }) => !holdsSelfReviews(year, organisation)),
        ...cellCommentsMissing(year).filter(({ organisation }) => !holdsCellComments(year, organisation)),
      ];
      return [...grouped(without, ({ organisation }) => [organisation])].map(([about, missing]) => {
        const cellComments = missing.filter(({ found }) => "details" in found).length;
        const details = { selfReviews: missing.length - cellComments, cellComments };
        return { about, details, events: openedBy(year, about) };
      });
    },
  }),
] as const;

const sentence = (parts: readonly string[]): string => {
  const text = parts.join("; ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
};

/** The sentences of these findings. */
export const reviewPapersSentences: SentencesOf<typeof reviewPapers> = {
  "review-under-other-rules": {
    vi: (d) =>
      `Sổ ghi kiểm điểm theo bộ quy định ${d.adopted}, mã nội dung ${d.recorded}; ở đây xét theo ${d.under}, mã nội dung ${d.present}.`,
    en: (d) =>
      `The review is recorded under ${d.adopted} with the fingerprint ${d.recorded}; this reading is under ${d.under} with the fingerprint ${d.present}.`,
  },
  "review-choice-unusable": {
    vi: (d) => `Bộ quy định ${d.ruleSet}: ${unusableText(d, "vi")}`,
    en: (d) => `The rule set ${d.ruleSet}: ${unusableText(d, "en")}`,
  },
  "self-review-missing": {
    vi: () => "Chưa có bản tự kiểm điểm trong sổ ghi.",
    en: () => "No self-review is on record.",
  },
  "cell-comment-missing": {
    vi: (d) =>
      d.because === "transfer"
        ? "Chuyển đến sau ít nhất 6 tháng ở nơi khác mà chưa có nhận xét của chi bộ nơi chuyển đi."
        : "Sinh hoạt tạm thời ở nơi khác mà chưa có nhận xét của chi bộ nơi đó.",
    en: (d) =>
      d.because === "transfer"
        ? "Arrived after six months or more elsewhere, without comments of the old cell."
        : "Takes part elsewhere for a time, without comments of that cell.",
  },
  "review-papers-not-on-record": {
    vi: (d) =>
      sentence([
        ...(d.selfReviews === 0
          ? []
          : [`chưa có bản tự kiểm điểm nào trong sổ ghi (${d.selfReviews} đảng viên thuộc diện kiểm điểm)`]),
        ...(d.cellComments === 0
          ? []
          : [`chưa có nhận xét nào của chi bộ khác trong sổ ghi (${d.cellComments} đảng viên)`]),
      ]),
    en: (d) =>
      sentence([
        ...(d.selfReviews === 0
          ? []
          : [`no self-review is on record (${d.selfReviews} members to be reviewed)`]),
        ...(d.cellComments === 0
          ? []
          : [`no comments of another cell are on record (${d.cellComments} members)`]),
      ]),
  },
};

/** The catalogue entries of these findings. */
export const reviewPapersCatalogue = (): CatalogueOf<typeof reviewPapers> => ({
  "review-under-other-rules": {
    means: {
      vi: "Tên hoặc mã nội dung của bộ quy định ghi khi mở kiểm điểm khác với bộ đang dùng để đọc.",
      en: "The review records another id or another fingerprint than those of the rule set of this reading.",
    },
    remedy: {
      vi: "Đọc lại với --under theo bộ đã áp dụng; kết quả ở đây chỉ để so sánh. Nếu ghi nhầm thì đính chính.",
      en: "Read again with --under and the adopted one; this reading is a comparison. Correct a wrong record.",
    },
    clauses: [],
    needs: ["ReviewOpened"],
  },
  "review-choice-unusable": {
    means: {
      vi: "Cấp ủy ghi một lựa chọn mà bộ quy định không có, hoặc với giá trị không dùng được.",
      en: "A parameter chosen for a review is unknown to the rule set or has no usable value.",
    },
    remedy: {
      vi: "Ghi lại lựa chọn với tên và giá trị đúng; xem chibo rules show.",
      en: "Record the choice again with the right name and value; see chibo rules show.",
    },
    clauses: [],
    needs: ["ReviewOpened"],
  },
  "self-review-missing": {
    means: {
      vi: "Sổ ghi có bản tự kiểm điểm của người khác mà chưa có của một đảng viên thuộc diện kiểm điểm.",
      en: "A review holds self-reviews of other members, and none of a member to be reviewed.",
    },
    remedy: {
      vi: "Nộp hoặc ghi bổ sung bản tự kiểm điểm trước khi xếp loại.",
      en: "Hand it in, or record it late, before the level is decided.",
    },
    clauses: cites.named("review-before-level"),
    needs: ["ReviewOpened", "SelfReviewSubmitted", ...needed.roll],
  },
  "cell-comment-missing": {
    means: {
      vi: "Thiếu nhận xét của chi bộ khác nơi đảng viên đã sinh hoạt trong năm.",
      en: "The comments of another cell, where the member took part in the year, are missing.",
    },
    remedy: {
      vi: "Xin nhận xét của chi bộ đó, hoặc ghi bổ sung nếu đã nhận.",
      en: "Ask that cell for its comments, or record them late.",
    },
    clauses: cites.named("old-cell-comment", "temporary-cell-comment"),
    needs: ["CellCommentReceived", ...needed.roll, ...needed.given],
  },
  "review-papers-not-on-record": {
    means: {
      vi: "Cuộc kiểm điểm chưa ghi bản tự kiểm điểm nào, hoặc chưa ghi nhận xét nào của chi bộ khác.",
      en: "A review holds no self-review at all, or no comments of another cell at all.",
    },
    remedy: {
      vi: "Ghi bổ sung các bản đã nhận; nếu lưu ở hồ sơ giấy thì không phải làm gì.",
      en: "Record what was received; nothing, if it is kept on paper.",
    },
    clauses: [],
    needs: ["ReviewOpened", "SelfReviewSubmitted", "CellCommentReceived", ...needed.roll],
  },
});
