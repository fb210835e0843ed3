import { monthOf } from "../../../events/index.js";
import type { YearContext } from "../../year/context.js";
import type { Meeting } from "../meetings.js";
import type { EvidenceBook } from "./book.js";

/** Whether a thematic meeting was held in the month; that there was none is known when the month is over. */
export const knowTheme = (
  book: EvidenceBook,
  { cell, kind, forMonth, course }: Meeting,
  meetings: readonly Meeting[],
  { cutoff, options }: YearContext,
): void => {
  book.know("meeting.combined", kind === "combined", [course.convened?.by]);
  const theme = meetings.find(
    (each) =>
      each.held &&
      each.cell === cell &&
      each.forMonth === forMonth &&
      (each.kind === "thematic" || each.kind === "combined"),
  );
  if (theme !== undefined) book.know("thematic.in-month", true, [theme.course.opened?.by]);
  else if (monthOf(cutoff) > forMonth || cutoff === `${options.year}-12-31`)
    book.know("thematic.in-month", false, []);
};

/** Whether the cell has only a secretary, from who holds office on the day; unknown where nobody is known to. */
export const knowOfficers = (book: EvidenceBook, { cell, day }: Meeting, { offices }: YearContext): void => {
  const held = offices.filter(
    ({ organisation, from, to }) => organisation === cell && from <= day && (to === undefined || to > day),
  );
  if (held.length === 0) return;
  const others = held.filter(({ office }) => office === "deputy" || office === "committee-member");
  book.know(
    "cell.only-secretary",
    others.length === 0 && held.some(({ office }) => office === "secretary"),
    (others.length === 0 ? held : others).map(({ by }) => by),
  );
};
