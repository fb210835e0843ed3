import type { Disciplining } from "../../roll/members.js";
import { relieved } from "../../roll/relieved.js";
import type { FactBook } from "./book.js";

/** Whether any of several statements is true: unknown where none is and one was left out. */
export const anyTrue = (stated: readonly (boolean | undefined)[]): boolean | undefined =>
  stated.includes(true) ? true : stated.includes(undefined) ? undefined : false;

/** Whether all of several statements are true: unknown where none is false and one was left out. */
const allTrue = (stated: readonly (boolean | undefined)[]): boolean | undefined =>
  stated.includes(false) ? false : stated.includes(undefined) ? undefined : stated.length > 0;

export const idsOf = (entries: readonly { readonly by: string }[]): string[] => entries.map(({ by }) => by);

/** That somebody was disciplined in the year, and whether every violation was self-detected and remedied. */
export const knowDisciplined = (
  book: FactBook,
  measures: readonly { readonly by: string; readonly relieved: boolean | undefined }[],
): void => {
  const from = idsOf(measures);
  book.know("discipline.in-year", measures.length > 0, from);
  book.know("discipline.self-detected-and-remedied", allTrue(measures.map((each) => each.relieved)), from);
};

/** What a member's violations of the year were, as far as the measures say it. */
export const knowViolations = (book: FactBook, measures: readonly Disciplining[]): void => {
  const from = idsOf(measures);
  knowDisciplined(
    book,
    measures.map((each) => ({ by: each.by, relieved: relieved(each) })),
  );
  book.know("discipline.duty-related", anyTrue(measures.map((each) => each.dutyRelated)), from);
  book.know("violation.forbidden-act", anyTrue(measures.map((each) => each.forbiddenAct)), from);
  book.know("violation.exemplary-duty", anyTrue(measures.map((each) => each.exemplaryDuty)), from);
};
