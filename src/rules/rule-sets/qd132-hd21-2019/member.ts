import type { Exception, Ladder } from "../../engine/rule-set.js";
import { employerAtLeast, excellentMember, unfulfilledMembers } from "../qd132.js";
import { ofHeads, ofHeadsOfCollectives } from "../vocabulary/concerns.js";
import { hd21 } from "./sources.js";

type Ceiling = Ladder["ceilings"][number];

const levelWords = {
  good: { vi: "Hoàn thành tốt nhiệm vụ", en: "good" },
  fulfilled: { vi: "Hoàn thành nhiệm vụ", en: "fulfilled" },
  unfulfilled: { vi: "Không hoàn thành nhiệm vụ", en: "unfulfilled" },
} as const;

const above = {
  collective: { fact: "collective.level", vi: "tập thể lãnh đạo, quản lý", en: "leading collective" },
  unit: { fact: "organisation.level", vi: "tổ chức, cơ quan, đơn vị", en: "organisation or unit" },
} as const;

const newlyArrived = (id: string): Exception => ({
  id: `${id}.newly-arrived`,
  says: {
    vi: "Trừ người đứng đầu mới chuyển đến, không liên quan đến kết quả của đơn vị",
    en: "Except a head who newly arrived and has no part in the unit's result",
  },
  source: hd21("II.B.6", "recalled", "the clause exists; its content was not read"),
  adoptedBy: "newly-arrived-head-apart",
  when: { fact: "post.newly-arrived", is: "equal", value: true },
});

const ceiling = (of: keyof typeof above, level: keyof typeof levelWords): Ceiling => {
  const id = `member.head-by-${of}-${level}`;
  return {
    id,
    says: {
      vi: `Người đứng đầu không xếp cao hơn mức “${levelWords[level].vi}” của ${above[of].vi}`,
      en: `A head is not rated above the ${above[of].en}: ${levelWords[level].en}`,
    },
    source: hd21("II.B.4"),
    level,
    when: { fact: above[of].fact, is: "equal", value: level },
    concerns: of === "collective" ? ofHeadsOfCollectives : ofHeads,
    unless: [newlyArrived(id)],
  };
};

/**
 * The level of a head comes last and is never above that of the leading collective and of the organisation or
 * unit.
 */
const headCeilings: Ceiling[] = (["collective", "unit"] as const).flatMap((of) =>
  (["good", "fulfilled", "unfulfilled"] as const).map((level) => ceiling(of, level)),
);

const analogy = hd21(
  "II.B.2.3.c",
  "recalled",
  "wording not read; by analogy with II.B.1.3.c on organisations",
);

/** The ladder of a member under HD 21. */
export const qd132Member: Ladder = {
  says: { vi: "Đảng viên", en: "Member" },
  exemptions: [
    {
      id: "member.exempt",
      says: {
        vi: "Đảng viên được miễn công tác và sinh hoạt đảng không kiểm điểm, xếp loại",
        en: "A member exempt from work and activities is not reviewed",
      },
      source: hd21("II.A.1.2, II.B.2.1"),
      outcome: "not-reviewed",
      when: { fact: "membership.exempt", is: "equal", value: true },
    },
    {
      id: "member.activities-suspended",
      says: {
        vi: "Đảng viên bị đình chỉ sinh hoạt đảng không kiểm điểm, xếp loại",
        en: "A member suspended from party activities is not reviewed",
      },
      source: hd21("II.A.1.2, II.B.2.1"),
      outcome: "not-reviewed",
      when: { fact: "membership.activities-suspended", is: "equal", value: true },
    },
    {
      id: "member.under-six-months",
      says: {
        vi: "Đảng viên mới kết nạp chưa đủ 6 tháng: kiểm điểm nhưng chưa xếp loại",
        en: "A member admitted less than six months ago is reviewed and not classified",
      },
      source: hd21("II.B.6"),
      outcome: "not-classified",
      when: {
        all: [
          { fact: "membership.official", is: "equal", value: false },
          { fact: "membership.months", is: "less-than", value: 6 },
        ],
      },
    },
    {
      id: "member.absent",
      says: {
        vi: "Đảng viên vắng mặt, chưa kiểm điểm: xếp loại trong thời gian sớm nhất",
        en: "A member who was absent and is not reviewed yet is classified as soon as possible",
      },
      source: hd21("II.B.6"),
      outcome: "deferred",
      when: { fact: "review.absent", is: "equal", value: true },
    },
  ],
  forced: unfulfilledMembers(hd21("II.B.2.3.d")),
  levels: [
    {
      level: "excellent",
      source: hd21("II.B.2.3.a"),
      rules: excellentMember(hd21("II.B.2.3.a")),
    },
    {
      level: "good",
      source: hd21("II.B.2.3.b", "reported"),
      rules: [
        {
          id: "member.good.tasks",
          says: {
            vi: "Các tiêu chí về kết quả thực hiện nhiệm vụ đều đạt “Tốt” trở lên",
            en: "All criteria on task results are good or better",
          },
          source: hd21("II.B.2.3.b", "reported"),
          when: { every: "member.task-criteria", is: "at-least", value: "good" },
        },
        {
          id: "member.good.others",
          says: {
            vi: "Các tiêu chí còn lại đạt “Trung bình” trở lên",
            en: "All other criteria are average or better",
          },
          source: hd21("II.B.2.3.b", "reported"),
          when: { every: "member.other-criteria", is: "at-least", value: "average" },
        },
        employerAtLeast(
          "member.good.employer",
          "good",
          hd21("II.B.2.3.b", "reported"),
          "Cán bộ, công chức, viên chức phải được xếp loại hoàn thành tốt nhiệm vụ trở lên",
          "A civil servant must be rated good or better by the employer",
        ),
      ],
    },
    {
      level: "fulfilled",
      source: analogy,
      rules: [
        {
          id: "member.fulfilled.tasks",
          says: {
            vi: "Các tiêu chí về kết quả thực hiện nhiệm vụ đạt “Trung bình” trở lên",
            en: "All criteria on task results are average or better",
          },
          source: analogy,
          adoptedBy: "fulfilled-by-analogy",
          when: { every: "member.task-criteria", is: "at-least", value: "average" },
        },
        {
          id: "member.fulfilled.others",
          says: {
            vi: "Các tiêu chí còn lại đạt “Trung bình” trở lên",
            en: "All other criteria are average or better",
          },
          source: analogy,
          adoptedBy: "fulfilled-by-analogy",
          when: { every: "member.other-criteria", is: "at-least", value: "average" },
        },
        {
          ...employerAtLeast(
            "member.fulfilled.employer",
            "fulfilled",
            analogy,
            "Cán bộ, công chức, viên chức phải được xếp loại hoàn thành nhiệm vụ trở lên",
            "A civil servant must be rated fulfilled or better by the employer",
          ),
          adoptedBy: "fulfilled-by-analogy",
        },
      ],
    },
  ],
  ceilings: [
    {
      id: "member.sick-leave",
      says: {
        vi: "Nghỉ ốm cộng dồn từ 3 tháng trở lên trong năm: không xếp loại hoàn thành tốt nhiệm vụ trở lên",
        en: "Sick leave of three months or more in total: not good or above",
      },
      source: hd21("II.B.6"),
      level: "fulfilled",
      when: { fact: "leave.sick-days", is: "at-least", value: { parameter: "sick-leave-days" } },
    },
    ...headCeilings,
  ],
};
