import { dateText } from "../language/formats.js";
import { label } from "../language/labels.js";
import { subjectKey } from "../projections/streams/subject-key.js";
import type { Departure } from "../projections/year/member-standing.js";
import type { Year } from "../year.js";
import { headings } from "./headings.js";
import { capital, type Line, line, qualified, type Rendering } from "./lines.js";

/** The explanation of a member who left before the cell voted on a level of the year or a committee decided it. */
export interface DepartureExplanation {
  readonly kind: "departure";
  /** The member's key, such as `member:m-07`. */
  readonly about: string;
  /** The year under review. */
  readonly year: number;
  /** The rolls that the member left by the end of the reading: the cell, the day, how, and the event. */
  readonly rolls: readonly (Departure & { readonly cell: string })[];
}

/** Explains that a member left without a level. It is undefined for anybody else. */
export const departureExplanation = (year: Year, member: string): DepartureExplanation | undefined => {
  const { context, rollOn } = year;
  const about = subjectKey({ kind: "member", id: member });
  const voted = (cell: string): boolean => context.reviewOf(cell)?.voted[about] !== undefined;
  const rolls = context.cells.flatMap(({ id: cell }) =>
    rollOn(cell, context.cutoff).flatMap(({ member: each, standing: { left } }) =>
      each === member && left !== undefined && !voted(cell) ? [{ cell, ...left }] : [],
    ),
  );
  // A reader may see the roll and not the level. Nobody with a level is said to have none.
  const decided = context.decisions.about(about).changes.length > 0;
  return decided || rolls.length === 0 ? undefined : { kind: "departure", about, year: year.year, rolls };
};

/** The lines of a departure: that there is no level, and when and how the member left which roll. */
export const departureLines = (
  { about, year, rolls }: DepartureExplanation,
  rendering: Rendering,
): Line[] => {
  const { language, names } = rendering;
  const w = headings[language];
  return [
    line(0, `${capital(qualified(about, rendering))}, ${w.year(year)}`),
    line(0, `${w.leftWithoutLevel}:`),
    ...rolls.map(({ cell, on, how, by }) =>
      line(
        1,
        `${names?.(cell) ?? cell}: ${label("departure", how, language)}, ${dateText(on, language)} ← ${by}`,
      ),
    ),
  ];
};
