import type { Exception, Ladder } from "../../engine/rule-set.js";
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
  source: hd21("II.B.6", "R", "the clause exists; its content was not read"),
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
    when: {
      all: [
        { fact: "category.work", is: "equal", value: "with-post" },
        { fact: "post.head", is: "equal", value: true },
        ...(of === "collective" ? [{ fact: "collective.none", is: "equal" as const, value: false }] : []),
        { fact: above[of].fact, is: "equal", value: level },
      ],
    },
    unless: [newlyArrived(id)],
  };
};

/** A head is classified last and never above the leading collective and the organisation or unit. */
export const headCeilings: Ceiling[] = (["collective", "unit"] as const).flatMap((of) =>
  (["good", "fulfilled", "unfulfilled"] as const).map((level) => ceiling(of, level)),
);
