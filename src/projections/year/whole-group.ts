import { subjectKey } from "../streams/subject-key.js";
import type { Classification } from "./classified.js";
import type { YearContext } from "./context.js";
import { grouped, kept } from "./table.js";

/** What shows that the record of a base organisation is only a part of it. */
export const partReasons = [
  "not-founded",
  "one-cell",
  "cell-without-roll",
  "named-elsewhere",
  "more-published",
] as const;
export type PartReason = (typeof partReasons)[number];

/** What the record holds of a base organisation. */
export interface RecordedBase {
  /** The cells that the journal founds and that still exist on the day of reading, by id. */
  readonly cells: readonly string[];
  /** What shows that there is more of it than the record holds; empty if the record holds all of it. */
  readonly part: readonly PartReason[];
}

/** Keys of the subjects that the committee of an organisation decides on or declares in a group. */
const decidedBy = ({ decisions }: YearContext, organisation: string): string[] =>
  decisions.committees
    .filter(({ committee }) => committee === organisation)
    .flatMap(({ levels, groups }) => [
      ...Object.keys(levels),
      ...groups.flatMap(({ subjects }) => subjects.map(subjectKey)),
    ]);

/** Keys of the subjects on whose level the review of an organisation speaks. */
const reviewedBy = ({ reviewOf }: YearContext, organisation: string): string[] => {
  const { proposed = {}, voted = {} } = reviewOf(organisation) ?? {};
  return [...Object.keys(proposed), ...Object.keys(voted)];
};

/** The greatest number of subjects of a kind that the committee of an organisation published for the year. */
const publishedBy = ({ decisions }: YearContext, organisation: string, kind: string): number =>
  Math.max(
    0,
    ...decisions.committees
      .filter(({ committee }) => committee === organisation)
      .flatMap(({ published }) => published)
      .flatMap(({ of, totals }) => (of === kind ? [totals.listed ?? 0, totals.rated ?? 0] : [])),
  );

/**
 * Says of each base organisation whether the record holds all of it.
 *
 * A journal that records the founding of a base organisation is kept for all of it: its cells are the founded
 * ones. A journal that is kept for one cell only names the base as the cell's parent. Even where it is founded,
 * an entry may show that there is more of it: a cell without a roll; a member or cell whom its committee or a
 * review rated and who stands on no roll; published totals of more members or cells. And a base organisation
 * with cells (a đảng bộ cơ sở, not a `base-cell`) has several: one alone is a part.
 */
export const recordedBases = (
  context: YearContext,
  classification: readonly Classification[],
): ((base: string) => RecordedBase) => {
  const { baseOf, cells, cutoff, organisations } = context;
  const existing = grouped(
    cells.filter(({ dissolved }) => dissolved === undefined || dissolved.on > cutoff),
    ({ id }) => [baseOf(id)],
  );
  const keys = new Set(classification.map(({ key }) => key));
  const byBase = grouped(classification, ({ organisation }) => [baseOf(organisation)]);
  const isElsewhere = (key: string): boolean => {
    const [kind, id = ""] = key.split(/:(.*)/s);
    return !keys.has(key) && (kind === "cell" || (kind === "member" && context.rollsOf(id).length === 0));
  };
  return kept((base) => {
    const own = (existing.get(base) ?? []).map(({ id }) => id);
    const record = organisations.get(base);
    if (record?.kind !== "base-organisation" && record?.kind !== "base-cell")
      return { cells: own, part: ["not-founded"] };
    const isEmpty = (cell: string): boolean =>
      !context.rollOf(cell, cutoff).some(({ standing }) => standing.place === "listed");
    const isMore = (kind: string): boolean =>
      publishedBy(context, base, kind) >
      (byBase.get(base) ?? []).filter(({ subject }) => subject.kind === kind).length;
    const shows: Readonly<Record<PartReason, boolean>> = {
      "not-founded": false,
      "one-cell": record.kind === "base-organisation" && own.length === 1,
      "cell-without-roll": own.some(isEmpty),
      "named-elsewhere": [
        ...decidedBy(context, base),
        ...[base, ...own].flatMap((each) => reviewedBy(context, each)),
      ].some(isElsewhere),
      "more-published": isMore("member") || isMore("cell"),
    };
    return { cells: own, part: partReasons.filter((reason) => shows[reason]) };
  });
};
