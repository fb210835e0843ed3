import type { EventData } from "../../events/catalogue.js";
import { type Grade, grades } from "../../events/values.js";

/** Members' anonymous opinions on one meeting: totals and what they come to. No entry ties an opinion to a member. */
interface Opinions {
  /** How many were asked. */
  readonly asked: number;
  /** How many answered. */
  readonly answered: number;
  /** Answers by grade. */
  readonly totals: Readonly<Record<Grade, number>>;
  /** Of those who answered; absent where nobody did. */
  readonly shares?: Readonly<Record<Grade, readonly [number, number]>>;
  /** The grade that most answered, where it is one. */
  readonly most?: Grade;
  /** The event that tells them. */
  readonly by: string;
}

/** Reads the last totals that were collected. */
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
