import type { EventData } from "../../events/catalogue.js";
import { type Grade, grades } from "../../events/values.js";

/**
 * Members' anonymous opinions on one meeting: totals and their result. No entry connects an opinion with a
 * member.
 */
interface Opinions {
  /** The number of members asked. */
  readonly asked: number;
  /** The number of answers. */
  readonly answered: number;
  /** Answers by grade. */
  readonly totals: Readonly<Record<Grade, number>>;
  /** The share among the answers; absent without answers. */
  readonly shares?: Readonly<Record<Grade, readonly [number, number]>>;
  /** The most frequent grade, if there is only one. */
  readonly most?: Grade;
  /** The id of the event that records it. */
  readonly by: string;
}

/** Reads the last collected totals. */
export const opinionsOf = ({
  asked,
  answered,
  totals,
  by,
}: EventData<"QualityOpinionsCollected"> & { readonly by: string }): Opinions => {
  const highest = Math.max(...grades.map((grade) => totals[grade]));
  const [most, ...others] = grades.filter((grade) => totals[grade] === highest);
  const shareOf = (grade: Grade) => [totals[grade], answered] as const;
  return {
    asked,
    answered,
    totals,
    ...(answered === 0
      ? {}
      : {
          shares: {
            good: shareOf("good"),
            fair: shareOf("fair"),
            average: shareOf("average"),
            poor: shareOf("poor"),
          },
        }),
    ...(highest === 0 || most === undefined || others.length > 0 ? {} : { most }),
    by,
  };
};
