import { grades } from "../events/index.js";
import { labelIn, stageNames } from "../language/labels.js";
import type { Language } from "../language/language.js";
import { presentCount } from "../projections/year/meetings.js";
import { opinionsOf } from "../projections/year/opinions.js";
import { moreThanHalf, reaches, votesNeeded } from "../rules/voting/majority.js";
import { type CatalogueOf, kind, type SentencesOf } from "./kind.js";
import { needed } from "./needed-events.js";
import { heldMeetings, oncePerYear } from "./once-per-year.js";
import { grade } from "./wording.js";

/**
 * The general rule on majorities. No text gives grades a majority of their own, so its use for grades is a
 * reading.
 */
const majorityForGrade = {
  ...moreThanHalf.source,
  note: "the general rule; that it holds for a grade is a reading",
};

/** The meetings at which the cell voted on the grade. */
const gradeVotes = oncePerYear((year) =>
  heldMeetings(year).flatMap((meeting) => {
    const { voted } = meeting.quality;
    return voted === undefined ? [] : [{ ...meeting, voted }];
  }),
);

/** The meetings on which members gave their opinions, held or not. */
const polled = oncePerYear(({ meetings }) =>
  meetings.all.flatMap(({ stream, quality }) =>
    quality.opinions === undefined
      ? []
      : [{ about: stream, quality, opinions: opinionsOf(quality.opinions) }],
  ),
);

/** Among fewer members each one can infer the answers of the others. */
const leastAsked = 3;

const stages = ["proposed", "voted", "decided"] as const;

const stagesText = (
  grades: { readonly [Stage in (typeof stages)[number]]?: string },
  language: Language,
): string =>
  stages
    .flatMap((stage) => {
      const given = grades[stage];
      return given === undefined
        ? []
        : [`${labelIn(stageNames, stage, language)}: ${grade(given, language)}`];
    })
    .join("; ");

/** Findings on the grades that people gave a meeting, the vote on the grade, and members' opinions. */
export const meetingGradeFindings = [
  kind({
    code: "grades-differ",
    severity: "notice",
    details: { proposed: "text?", voted: "text?", decided: "text?" },
    find: (year) =>
      heldMeetings(year).flatMap(({ stream, quality }) => {
        const given = stages.flatMap((stage) => {
          const own = quality[stage];
          return own === undefined ? [] : [{ stage, ...own }];
        });
        if (new Set(given.map((each) => each.grade)).size < 2) return [];
        const details = Object.fromEntries(given.map((each) => [each.stage, each.grade]));
        return [{ about: stream, details, events: given.map(({ by }) => by) }];
      }),
  }),

  kind({
    code: "grade-votes-exceed-present",
    severity: "irregular",
    details: { raised: "number", present: "number" },
    find: (year) =>
      gradeVotes(year).flatMap((meeting) => {
        const { inFavour, against, abstained, by } = meeting.voted;
        const raised = inFavour + against + abstained;
        const present = presentCount(meeting);
        return present !== undefined && raised > present
          ? [{ about: meeting.stream, details: { raised, present }, events: [by] }]
          : [];
      }),
  }),

  kind({
    code: "grade-without-majority",
    severity: "notice",
    details: { inFavour: "number", needed: "number", least: "number", most: "number" },
    find: (year) =>
      gradeVotes(year).flatMap(({ stream, electorate: { base }, voted: { inFavour, by } }) => {
        const { least, most } = base;
        const result = reaches(inFavour, base, moreThanHalf);
        if (result === "holds") return [];
        const needed = votesNeeded(result === "fails" ? least : most, moreThanHalf);
        const details = { inFavour, needed, least, most };
        return [{ about: stream, clause: majorityForGrade, details, events: [by] }];
      }),
  }),

  kind({
    code: "opinions-do-not-add-up",
    severity: "irregular",
    details: { asked: "number", answered: "number", sum: "number" },
    find: (year) =>
      polled(year).flatMap(({ about, opinions: { asked, answered, totals, by } }) => {
        const sum = grades.reduce((all, each) => all + totals[each], 0);
        return sum === answered ? [] : [{ about, details: { asked, answered, sum }, events: [by] }];
      }),
  }),

  kind({
    code: "opinions-not-anonymous",
    severity: "notice",
    details: { asked: "number", answered: "number", why: "text" },
    find: (year) =>
      polled(year).flatMap(({ about, opinions: { asked, answered, totals, by } }) => {
        const unanimous = answered > 0 && grades.some((each) => totals[each] === answered);
        if (!unanimous && asked >= leastAsked) return [];
        const details = { asked, answered, why: asked < leastAsked ? "few" : "unanimous" };
        return [{ about, details, events: [by] }];
      }),
  }),

  kind({
    code: "opinions-differ-from-grade",
    severity: "notice",
    details: { most: "text", stated: "text" },
    find: (year) =>
      polled(year).flatMap(({ about, quality, opinions: { most, by } }) => {
        const stated = quality.decided ?? quality.voted ?? quality.proposed;
        return most === undefined || stated === undefined || stated.grade === most
          ? []
          : [{ about, details: { most, stated: stated.grade }, events: [by, stated.by] }];
      }),
  }),
] as const;

/** The sentences of these findings. */
export const meetingGradesSentences: SentencesOf<typeof meetingGradeFindings> = {
  "grades-differ": {
    vi: (d) => `Các mức xếp loại khác nhau: ${stagesText(d, "vi")}.`,
    en: (d) => `The grades differ: ${stagesText(d, "en")}.`,
  },
  "grade-votes-exceed-present": {
    vi: (d) => `Biểu quyết mức xếp loại có ${d.raised} ý kiến trong khi chỉ ${d.present} người có mặt.`,
    en: (d) => `${d.raised} hands were counted on the grade with ${d.present} present.`,
  },
  "grade-without-majority": {
    vi: (d) =>
      d.least === d.most
        ? `Mức xếp loại được biểu quyết với ${d.inFavour} ý kiến tán thành, cần ${d.needed}.`
        : `Mức xếp loại: ${d.inFavour} ý kiến tán thành; chưa rõ mẫu số là ${d.least} hay ${d.most}.`,
    en: (d) =>
      d.least === d.most
        ? `The grade was voted with ${d.inFavour} in favour; ${d.needed} are needed.`
        : `The grade: ${d.inFavour} in favour; whether the base is ${d.least} or ${d.most} is not settled.`,
  },
  "opinions-do-not-add-up": {
    vi: (d) => `Phiếu thăm dò: ${d.answered} người trả lời, tổng các mức là ${d.sum}.`,
    en: (d) => `Opinions: ${d.answered} answered, and the totals add up to ${d.sum}.`,
  },
  "opinions-not-anonymous": {
    vi: (d) =>
      d.why === "few"
        ? `Chỉ hỏi ${d.asked} người: ý kiến không còn ẩn danh.`
        : `Cả ${d.answered} người trả lời cùng một mức: biết được ý kiến của từng người.`,
    en: (d) =>
      d.why === "few"
        ? `Only ${d.asked} were asked: the opinions are not anonymous.`
        : `All ${d.answered} who answered gave one grade: everybody's opinion is known.`,
  },
  "opinions-differ-from-grade": {
    vi: (d) =>
      `Mức nhiều đảng viên chọn nhất là ${grade(d.most, "vi")}; buổi sinh hoạt xếp loại ${grade(d.stated, "vi")}.`,
    en: (d) =>
      `Most members answered ${grade(d.most, "en")}; the meeting is graded ${grade(d.stated, "en")}.`,
  },
};

/** The catalogue entries of these findings. */
export const meetingGradesCatalogue = (): CatalogueOf<typeof meetingGradeFindings> => ({
  "grades-differ": {
    means: {
      vi: "Mức xếp loại buổi sinh hoạt do đề xuất, biểu quyết và quyết định không giống nhau.",
      en: "The grades of a meeting as proposed, voted and decided are not the same.",
    },
    remedy: {
      vi: "Không phải lỗi: xem lý do ở mỗi bước; ghi nhầm thì đính chính.",
      en: "No fault by itself: look at the reasons of each step; correct a slip.",
    },
    clauses: [],
    needs: needed.grades,
  },
  "grade-votes-exceed-present": {
    means: {
      vi: "Số người biểu quyết xếp loại buổi sinh hoạt nhiều hơn số có mặt.",
      en: "More hands were counted on the grade than people were present.",
    },
    remedy: {
      vi: "Kiểm tra điểm danh và kết quả biểu quyết; đính chính số ghi nhầm.",
      en: "Check the roll call and the count; correct the one that is wrong.",
    },
    clauses: [],
    needs: [...needed.attendance, "AttendanceCounted", "GradeVoted"],
  },
  "grade-without-majority": {
    means: {
      vi: "Mức xếp loại buổi sinh hoạt được biểu quyết mà không chắc đủ quá nửa tán thành.",
      en: "The grade that was voted does not surely have more than half in favour.",
    },
    remedy: {
      vi: "Kiểm tra số phiếu; văn bản không nêu tỷ lệ riêng nên cấp trên xem xét.",
      en: "Check the count; no text gives a majority of its own for grades, so the body above considers it.",
    },
    clauses: [majorityForGrade],
    needs: [...needed.attendance, "AttendanceCounted", "GradeVoted", ...needed.roll],
  },
  "opinions-do-not-add-up": {
    means: {
      vi: "Tổng các mức trong phiếu thăm dò khác số người trả lời.",
      en: "The opinions counted by grade are not as many as those who answered.",
    },
    remedy: {
      vi: "Đếm lại phiếu thăm dò và đính chính.",
      en: "Count the opinions again and correct the entry.",
    },
    clauses: [],
    needs: ["QualityOpinionsCollected"],
  },
  "opinions-not-anonymous": {
    means: {
      vi: "Phiếu thăm dò có quá ít người hoặc mọi người cùng một ý kiến, nên biết được ai trả lời thế nào.",
      en: "So few were asked, or all answered alike, that everybody's opinion is known.",
    },
    remedy: {
      vi: "Không công bố kết quả này; lần sau hỏi chung cho nhiều buổi hoặc nhiều chi bộ.",
      en: "Do not publish this result; ask for several meetings or cells together next time.",
    },
    clauses: [],
    needs: ["QualityOpinionsCollected"],
  },
  "opinions-differ-from-grade": {
    means: {
      vi: "Đa số ý kiến thăm dò khác mức xếp loại buổi sinh hoạt.",
      en: "Most members' opinion is another than the grade of the meeting.",
    },
    remedy: {
      vi: "Chi ủy xem lại cách chấm điểm cùng đảng viên; mức xếp loại không tự thay đổi.",
      en: "The committee looks at the marks with the members; the grade does not change by itself.",
    },
    clauses: [],
    needs: ["QualityOpinionsCollected", ...needed.grades],
  },
});
